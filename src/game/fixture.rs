//! A tiny scenario for tests: three papers, two events, one hidden problem and three initiatives.

use std::sync::Arc;

use crate::catalogue::{Approach, Clarity, ProblemKind, Quantity, Seat, ServiceLine, Whose};
use crate::scenario::library::Library;
use crate::scenario::{
    Called, Care, Change, Choice, Condition, Debrief, Effects, Ending, EndingKind, Epilogue, Event,
    Fiction, HiddenProblem, Item, Later, Minutes, Model, PackSettings, Scenario, SeatBrief,
    Sessions, StartInitiative, Step, Surfacing, Test, Timing, Undecided,
};
use crate::units::{Money, MonthOfYear};

/// The flag that the first paper's first option sets.
pub const FLAG: u16 = 0;
/// The paper that is on the table at the first meeting.
pub const FIRST_PAPER: u16 = 0;
/// The paper that the first one's second option raises.
pub const RAISED_PAPER: u16 = 1;
/// The paper that comes when the flag is set.
pub const FLAG_PAPER: u16 = 2;
/// The event that is certain in the second month.
pub const CERTAIN_EVENT: u16 = 0;
/// The event that happens one month in four, as often as it likes.
pub const LIKELY_EVENT: u16 = 1;
/// The initiative that a paper starts.
pub const PAPER_INITIATIVE: u16 = 0;
/// An initiative that the board may start, whole or by line.
pub const STANDING: u16 = 1;
/// An initiative that is best left to the service.
pub const OF_THE_SERVICE: u16 = 2;

/// A condition that asks one test.
pub fn test(place: u16) -> Condition {
    Condition {
        steps: vec![Step::Test(place)],
        sentence: String::new(),
    }
}

/// A change of `quantity`.
pub fn change(quantity: Quantity, amount: f64) -> Change {
    Change { quantity, amount }
}

/// An option that does this.
pub fn option(id: &str, effects: Effects) -> Choice {
    Choice {
        id: id.to_owned(),
        label: String::new(),
        asks: String::new(),
        good_case: String::new(),
        against: String::new(),
        voices: Vec::new(),
        needs: None,
        attention: 0,
        effects,
        approaches: Vec::new(),
        outcome: String::new(),
        evidence: String::new(),
        because: String::new(),
    }
}

fn item(id: &str, timing: Timing, whose: Whose, options: Vec<Choice>) -> Item {
    Item {
        id: id.to_owned(),
        title: id.to_owned(),
        timing,
        from: Seat::Finance,
        kind: ProblemKind::Tame,
        whose,
        paper: String::new(),
        who_waits: String::new(),
        objectives: Vec::new(),
        voices: Vec::new(),
        if_not_decided: Undecided {
            text: String::new(),
            effects: Effects {
                once: vec![change(Quantity::CASH, -7_000.0)],
                ..Effects::default()
            },
        },
        options,
    }
}

fn event(id: &str, effects: Effects) -> Event {
    Event {
        id: id.to_owned(),
        title: id.to_owned(),
        text: String::new(),
        when: None,
        likely: 1.0,
        months_apart: None,
        from_turn: 1,
        to_turn: u16::MAX,
        line: None,
        effects,
        objectives: Vec::new(),
        evidence: String::new(),
        because: String::new(),
    }
}

fn first_options() -> Vec<Choice> {
    let mut spend = option(
        "spend",
        Effects {
            once: vec![change(Quantity::CASH, -100_000.0)],
            every_month: Some((2, vec![change(Quantity::CASH, -1_000.0)])),
            later: vec![Later {
                months: 3,
                when: None,
                text: String::new(),
                effects: Effects {
                    once: vec![change(Quantity::CASH, 5_000.0)],
                    ..Effects::default()
                },
            }],
            set: vec![FLAG],
            start: vec![StartInitiative {
                initiative: PAPER_INITIATIVE,
                line: None,
            }],
            ..Effects::default()
        },
    );
    spend.attention = 2;
    spend.approaches = vec![Approach::Impose, Approach::CoDesign];
    let wait = option(
        "wait",
        Effects {
            raise: vec![RAISED_PAPER],
            ..Effects::default()
        },
    );
    vec![spend, wait]
}

fn items() -> Vec<Item> {
    let plain = || {
        vec![
            option("yes", Effects::default()),
            option("no", Effects::default()),
        ]
    };
    let mut known_only = option("speak", Effects::default());
    known_only.needs = Some(test(1));
    let mut of_flag = plain();
    of_flag.push(known_only);
    vec![
        item("first", Timing::Turn(1), Whose::Board, first_options()),
        item("raised", Timing::Raised, Whose::Board, plain()),
        item("by_flag", Timing::When(test(0)), Whose::Service, of_flag),
    ]
}

fn events() -> Vec<Event> {
    let mut certain = event(
        "certain",
        Effects {
            once: vec![change(Quantity::CASH, -3_000.0)],
            ..Effects::default()
        },
    );
    certain.when = Some(test(2));
    let mut likely = event("likely", Effects::default());
    likely.likely = 0.25;
    likely.months_apart = Some(1);
    vec![certain, likely]
}

fn seats() -> Vec<SeatBrief> {
    let seats = Seat::ALL.iter();
    seats
        .map(|&seat| SeatBrief {
            seat,
            public: String::new(),
            private: if seat.votes() {
                String::new()
            } else {
                "what I know".to_owned()
            },
            reports: Vec::new(),
            late_months: 0,
        })
        .collect()
}

fn problem() -> HiddenProblem {
    HiddenProblem {
        id: "quiet".to_owned(),
        title: String::new(),
        truth: String::new(),
        line: Some(ServiceLine::Medicine),
        who_may_know: vec![Seat::StaffSide],
        start: vec![change(Quantity::OPENNESS_MEDICINE, -5.0)],
        surfaces: vec![Surfacing::Visit {
            likely: 0.95,
            text: String::new(),
        }],
        grew_from: String::new(),
    }
}

fn endings() -> Vec<Ending> {
    vec![Ending {
        kind: EndingKind::TermOver,
        when: None,
        text: "It is over.".to_owned(),
    }]
}

/// The shipped model, with three of its initiatives as the tests want them.
fn model() -> Arc<Model> {
    let reading = Library::built_in().open("first-winter");
    let mut model = reading
        .scenario
        .expect("the shipped scenario is sound")
        .model;
    let its = Arc::make_mut(&mut model);
    let whose = [Whose::Executive, Whose::Executive, Whose::Service];
    for (initiative, whose) in its.initiatives.iter_mut().zip(whose) {
        initiative.whose = whose;
        initiative.approaches = vec![Approach::Impose, Approach::CoDesign];
        initiative.by_line = true;
        initiative.set_up_cost = Money::from_pounds(40_000.0);
    }
    model
}

/// The scenario. Its tests are: the flag is set; the problem is known; it is December.
pub fn scenario() -> Scenario {
    Scenario {
        id: "tiny".to_owned(),
        title: "Tiny".to_owned(),
        version: "1".to_owned(),
        turns: 4,
        months_per_turn: 1,
        first_month: MonthOfYear::November,
        first_year: 2025,
        minutes: Minutes {
            prebrief: 5,
            play: 20,
            debrief: 10,
        },
        sessions: Sessions {
            short: 2,
            standard: 4,
            long: 4,
        },
        pack: PackSettings {
            more_lag_months: 0,
            softening: 1.0,
            noise: 1.0,
            clarity: Clarity::AsWritten,
        },
        blurb: String::new(),
        exam_question: String::new(),
        background: String::new(),
        audience: String::new(),
        prior_knowledge: String::new(),
        difficulty: String::new(),
        group: (1, 6, 8),
        objectives: Vec::new(),
        fiction: Fiction::default(),
        care: Care::default(),
        prebrief: String::new(),
        seats: seats(),
        called: Called::default(),
        items: items(),
        events: events(),
        problems: vec![problem()],
        stakeholders: Vec::new(),
        endings: endings(),
        epilogue: Epilogue {
            months: 12,
            texts: vec![(None, "A year on.".to_owned())],
        },
        run_sheet: Vec::new(),
        cues: Vec::new(),
        debrief: Debrief::default(),
        references: Vec::new(),
        expects: Vec::new(),
        flags: vec!["spent".to_owned()],
        tests: vec![
            Test::Flag(FLAG),
            Test::Known(0),
            Test::MonthIs(MonthOfYear::December),
        ],
        standing: vec![STANDING, OF_THE_SERVICE],
        model: model(),
        text: String::new(),
        digest: String::new(),
    }
}

/// The scenario, made ready.
pub fn prepared() -> super::Prepared {
    super::Prepared::new(scenario())
}
