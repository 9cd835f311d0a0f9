//! Watches one game: marks what it meets, and keeps how far each comparison reached.

use super::layout::{Layout, Mark};
use crate::catalogue::Quantity;
use crate::game::{Game, Happening, ItemState, Order, OrderKind, Prepared, TurnReport};
use crate::game::{choices_of_kind_into, tell_answers};
use crate::scenario::{AskedAt, Asker, Comparison, Test, Timing};
use crate::trust::{Answer, Setting, Sink, Trust};

/// Events in one month that a table can take in.
pub(super) const EVENTS_MOST: usize = 3;
/// How near to an end of its scale a figure is pinned, as a share of the scale.
const PINNED: f64 = 0.02;

/// The value nearest to holding that a comparison was asked with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// The value; NaN when it was never asked.
    pub value: f64,
    /// The month at whose end the figure stood so; 0 is the start.
    pub month: u16,
}

impl Reach {
    pub(super) const NONE: Reach = Reach {
        value: f64::NAN,
        month: 0,
    };

    /// Takes the other, if that is nearer to what `comparison` asks.
    pub(super) fn take(&mut self, other: Reach, comparison: Comparison) {
        let nearer = if comparison.is_upwards() {
            other.value > self.value
        } else {
            other.value < self.value
        };
        if nearer || self.value.is_nan() {
            *self = other;
        }
    }
}

/// Watches one game.
pub struct Watcher<'a> {
    prepared: &'a Prepared,
    layout: &'a Layout,
    /// What the game has met so far.
    pub marks: Vec<bool>,
    /// How far each question's comparison reached.
    pub reach: Vec<Reach>,
    /// Months that each quantity stood at an end of its scale.
    pub pinned: Vec<u16>,
    /// What each expectation asks for: 1 or 0 as its condition held or not, or its figure; NaN
    /// where it was not asked.
    pub expected: Vec<f64>,
    /// Months that have ended, the start included.
    pub months: u16,
    /// Values of the tests that ask for months on end, by test.
    history: Vec<Vec<f64>>,
    in_epilogue: bool,
}

impl<'a> Watcher<'a> {
    /// A watcher of a game that is about to begin.
    pub fn new(prepared: &'a Prepared, layout: &'a Layout) -> Watcher<'a> {
        Watcher {
            prepared,
            layout,
            marks: vec![false; layout.marks()],
            reach: vec![Reach::NONE; layout.questions.len()],
            pinned: vec![0; prepared.setting.model().quantities.len()],
            expected: vec![f64::NAN; prepared.scenario.expects.len()],
            months: 0,
            history: vec![Vec::new(); prepared.scenario.tests.len()],
            in_epilogue: false,
        }
    }

    fn mark(&mut self, mark: Mark) {
        self.marks[self.layout.place(mark)] = true;
    }

    /// Looks at the table at the start of a meeting.
    pub fn meeting(&mut self, game: &Game) {
        let scenario = &self.prepared.scenario;
        let papers: Vec<u16> = game.agenda().collect();
        if papers.is_empty() {
            self.mark(Mark::Empty(game.turn));
        }
        for (place, item) in (0_u16..).zip(&scenario.items) {
            let came = self.marks[self.layout.place(Mark::Came(place))];
            if let Timing::When(when) = &item.timing
                && !came
            {
                let at = (self.prepared, game);
                tell_answers(at, (Asker::Item(place), when), self);
            }
        }
        for paper in papers {
            self.mark(Mark::Came(paper));
            for objective in &scenario.items[usize::from(paper)].objectives {
                self.mark(Mark::Served(*objective));
            }
            let options = (0..).zip(&scenario.items[usize::from(paper)].options);
            for (option, choice) in options {
                if let Some(needs) = &choice.needs {
                    let asker = Asker::Need(paper, option);
                    tell_answers((self.prepared, game), (asker, needs), self);
                }
            }
        }
        let mut open = Vec::new();
        choices_of_kind_into(self.prepared, game, &[], OrderKind::Decide, &mut open);
        for order in open {
            if let Order::Decide { item, option, .. } = order {
                self.mark(Mark::Open(item, option));
            }
        }
    }

    /// Takes down what a board ordered, and what the turn brought.
    pub fn turn(&mut self, orders: &[Order], report: &TurnReport) {
        for order in orders {
            if let Order::Decide { item, option, .. } = *order {
                self.mark(Mark::Chosen(item, option));
            }
        }
        let mut months: Vec<u16> = Vec::new();
        for happening in &report.happenings {
            match happening {
                Happening::Event { event, month } => {
                    self.mark(Mark::Happened(*event));
                    months.push(month.0);
                }
                Happening::Undecided { item } => self.mark(Mark::Left(*item)),
                _ => {}
            }
        }
        let same = months.chunk_by(|one, other| one == other);
        if same.map(<[u16]>::len).max() > Some(EVENTS_MOST) {
            self.mark(Mark::PiledUp);
        }
    }

    /// Looks at a game whose term is over.
    pub fn end(&mut self, game: &Game) {
        let scenario = &self.prepared.scenario;
        if let Some(kind) = game.ending {
            self.mark(Mark::Ended(kind));
            let at = (self.prepared, game);
            for (place, ending) in (0..).zip(&scenario.endings) {
                let asked = ending.kind == kind && kind == crate::scenario::EndingKind::TermOver;
                if let Some(when) = ending.when.as_ref().filter(|_| asked) {
                    tell_answers(at, (Asker::Ending(place), when), self);
                }
                if game.ending_words == Some(place) {
                    self.mark(Mark::Words(place));
                    break;
                }
            }
        }
        for problem in (0..scenario.problems.len() as u16).filter(|it| game.knows(*it)) {
            self.mark(Mark::Known(problem));
        }
        for (asker, condition) in scenario.askers() {
            if matches!(asker, Asker::Question(_)) || self.is_still_to_ask(asker) {
                tell_answers((self.prepared, game), (asker, condition), self);
            }
        }
        self.take_figures(&game.trust, |at, _| !at.is_after_the_term());
        debug_assert!(game.items.iter().all(|item| *item != ItemState::OnTheTable));
        self.in_epilogue = true;
    }

    /// Looks at a game whose epilogue has been played.
    pub fn epilogue(&mut self, game: &Game) {
        for (asker, condition) in self.prepared.scenario.askers() {
            if matches!(asker, Asker::Epilogue(_)) || self.is_still_to_ask(asker) {
                tell_answers((self.prepared, game), (asker, condition), self);
            }
        }
        self.take_figures(&game.trust, |at, _| at.is_after_the_term());
    }

    /// When an expectation is asked, if that is who asks.
    fn asked_at(&self, asker: Asker) -> Option<AskedAt> {
        match asker {
            Asker::Expectation(place) => {
                Some(self.prepared.scenario.expects[usize::from(place)].at)
            }
            _ => None,
        }
    }

    /// Whether this part of the play ends before an expectation of it has been asked.
    fn is_still_to_ask(&self, asker: Asker) -> bool {
        let played = self.months.saturating_sub(1);
        self.asked_at(asker).is_some_and(|at| {
            at.is_after_the_term() == self.in_epilogue && at.month().is_none_or(|it| it > played)
        })
    }

    /// Whether what this asker asks counts in this part of the play.
    fn counts(&self, asker: Asker) -> bool {
        match self.asked_at(asker) {
            Some(at) => at.is_after_the_term() == self.in_epilogue,
            None => !self.in_epilogue || matches!(asker, Asker::Epilogue(_)),
        }
    }

    /// Takes down the figures that expectations ask for, are due and have not been taken.
    fn take_figures(&mut self, trust: &Trust, is_due: impl Fn(AskedAt, u16) -> bool) {
        let Prepared {
            setting, scenario, ..
        } = self.prepared;
        let played = self.months.saturating_sub(1);
        for (expected, taken) in scenario.expects.iter().zip(&mut self.expected) {
            if let Some(beside) = expected.beside()
                && taken.is_nan()
                && is_due(expected.at, played)
            {
                *taken = value(setting, trust, beside.quantity, beside.reported);
            }
        }
    }

    /// The value that a comparison over months was asked with: the worst of those months. `None`
    /// while there are too few.
    fn over_months(&self, test: u16, now: f64) -> Option<f64> {
        let Test::Compare {
            comparison, months, ..
        } = self.prepared.scenario.tests[usize::from(test)]
        else {
            return Some(now);
        };
        if months <= 1 {
            return Some(now);
        }
        let past = &self.history[usize::from(test)];
        let last = &past[past.len().checked_sub(usize::from(months))?..];
        let worst = if comparison.is_upwards() {
            f64::min
        } else {
            f64::max
        };
        last.iter().copied().reduce(worst)
    }

    fn pin(&mut self, trust: &Trust) {
        let rows = self.prepared.setting.model().quantities.iter();
        for ((row, value), pinned) in rows.zip(trust.values()).zip(&mut self.pinned) {
            let margin = (row.most - row.least) * PINNED;
            let at_an_end = *value <= row.least + margin || *value >= row.most - margin;
            *pinned += u16::from(row.influenced && at_an_end);
        }
    }
}

/// Compares a test's value as its comparison does.
pub(super) fn comparison_of(test: &Test) -> Option<(Comparison, f64)> {
    match test {
        Test::Compare {
            comparison, amount, ..
        }
        | Test::Practice {
            comparison,
            percent: amount,
            ..
        } => Some((*comparison, *amount)),
        _ => None,
    }
}

impl Sink for Watcher<'_> {
    const RECORDS: bool = false;
    const HEARS_CONDITIONS: bool = true;

    fn answered(&mut self, answer: Answer) {
        if !self.counts(answer.asker) {
            return;
        }
        let Some(asker) = self.layout.asker(answer.asker) else {
            return;
        };
        let question = self.layout.askers[asker].1 + usize::from(answer.question);
        if answer.held {
            self.mark(Mark::Answered(question));
        }
        let test = &self.prepared.scenario.tests[usize::from(answer.test)];
        let value = answer
            .value
            .and_then(|now| self.over_months(answer.test, now));
        if let (Some((comparison, _)), Some(value)) = (comparison_of(test), value) {
            let month = self.months.saturating_sub(1);
            self.reach[question].take(Reach { value, month }, comparison);
        }
    }

    fn asked(&mut self, asker: Asker, held: bool) {
        if !self.counts(asker) {
            return;
        }
        if let Asker::Expectation(place) = asker {
            self.expected[usize::from(place)] = f64::from(u8::from(held));
        }
        if let Some(asker) = self.layout.asker(asker) {
            self.mark(Mark::Asked(asker));
            if held {
                self.mark(Mark::Held(asker));
            }
        }
    }

    fn month_ended(&mut self, setting: &Setting, trust: &Trust) {
        self.months += 1;
        if !self.in_epilogue {
            self.pin(trust);
        }
        let in_epilogue = self.in_epilogue;
        self.take_figures(trust, |at, played| {
            at.month() == Some(played) && at.is_after_the_term() == in_epilogue
        });
        for (test, past) in self.prepared.scenario.tests.iter().zip(&mut self.history) {
            if let Test::Compare {
                quantity,
                reported,
                months: 2..,
                ..
            } = *test
            {
                past.push(value(setting, trust, quantity, reported));
            }
        }
    }
}

fn value(setting: &Setting, trust: &Trust, quantity: Quantity, reported: bool) -> f64 {
    let told = reported
        .then(|| trust.reported(setting, quantity))
        .flatten();
    told.unwrap_or_else(|| trust.value(quantity))
}
