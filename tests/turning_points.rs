//! What mattered is found where it was planted, and nothing is found where nothing matters.

use std::fmt::Write;

use board_to_ward::catalogue::Count;
use board_to_ward::game::{Game, Order, Prepared, advance, retrace};
use board_to_ward::players::{Board, Table, orders};
use board_to_ward::scenario::library::Library;
use board_to_ward::study::counterfactual::{
    Decided, Decision, FUTURES, Halt, Instead, Story, Studied, study, together, turning_points,
};
use board_to_ward::trust::Silent;

use crate::boards::plays;

/// The meeting at whose table the paper lies that matters.
const PLANTED: u16 = 3;
/// How many times less a difference on one luck must vary than one on two.
const PAIRED_LEAST: f64 = 5.0;
/// Meetings, one paper at each.
const MEETINGS: u16 = 6;

/// A scenario with one paper at each meeting, with three options. Those of the planted one do this
/// to how openly people speak and how engaged the nurses are, for good; those of the others next to
/// nothing.
fn scenario(planted: [f64; 3], others: [f64; 3]) -> Prepared {
    let mut items = String::new();
    for turn in 1..=MEETINGS {
        let amounts = if turn == PLANTED { planted } else { others };
        let mut options = String::new();
        for (place, amount) in amounts.iter().enumerate() {
            let effects = match *amount {
                0.0 => String::new(),
                amount => format!(
                    "lasting: (openness: {amount:+}, engagement_nurses: {:+}),",
                    amount / 20.0
                ),
            };
            write!(
                options,
                "(id: \"option_{place}\", label: \"Option {place}\", asks: \"Nothing.\", \
                 good_case: \"It may help.\", against: \"It may not.\", outcome: \"Done.\", \
                 {effects} evidence: \"judgement\", because: \"It is planted.\"),"
            )
            .expect("text can be added to");
        }
        write!(
            items,
            "(id: \"paper_{turn}\", title: \"Paper {turn}\", turn: {turn}, from: \"finance\", \
             kind: \"tame\", whose: \"board\", paper: \"A paper.\", who_waits: \"Nobody.\", \
             if_not_decided: (text: \"It lies.\"), options: [{options}]),"
        )
        .expect("text can be added to");
    }
    let text = format!(
        "(format: 1, id: \"planted\", title: \"Planted\", version: \"1\", turns: {MEETINGS}, \
         months_per_turn: 3, first_month: \"April\", blurb: \"A test.\", exam_question: \"What \
         mattered?\", items: [{items}])"
    );
    let reading = Library::built_in().open_text("planted", &text);
    let told: Vec<String> = reading
        .problems
        .all()
        .iter()
        .map(|it| format!("{it:?}"))
        .collect();
    Prepared::new(reading.scenario.unwrap_or_else(|| panic!("{told:#?}")))
}

/// Answers every paper, by lot.
struct Papers;

impl Board for Papers {
    fn sit(&self, table: &mut Table<'_>) {
        let papers: Vec<u16> = table.agenda().collect();
        for paper in papers {
            let name = board_to_ward::luck::Name::of("an option").numbered(u64::from(paper));
            let option = table.draw(name, 3) as u16;
            table.decide(paper, option, &[]);
        }
    }
}

fn played(prepared: &Prepared, seed: u64) -> Story<'_> {
    let mut game = Game::new(prepared, seed);
    let mut meetings = Vec::new();
    while !game.is_over() {
        let given = orders(&Papers, prepared, &game);
        advance(prepared, &mut game, &given, &mut Silent);
        meetings.push(given);
    }
    Story::told(prepared, seed, meetings).expect("it was played")
}

fn studied(story: &Story<'_>, futures: u32) -> Vec<Studied> {
    let decisions = story.decisions();
    study(story, &decisions, futures, &Halt::default(), || {}).expect("nobody stops it")
}

/// The mean difference of an alternative over many futures that are none of the debrief's own.
fn truth(story: &Story<'_>, decision: &Decision, instead: Instead, count: Count) -> f64 {
    const MANY: u32 = 1_500;
    let mean = |futures: u32| {
        let studied = study(story, &[*decision], futures, &Halt::default(), || {});
        let studied = studied.expect("nobody stops it").remove(0);
        let branch = studied.branches.iter().find(|it| it.instead == instead);
        branch.expect("it is there").over_futures[count.index()].mean
    };
    // Those of the debrief are the first of these.
    let (own, all) = (FUTURES, FUTURES + MANY);
    (mean(all) * f64::from(all) - mean(own) * f64::from(own)) / f64::from(MANY)
}

#[test]
fn what_was_planted_comes_first_and_its_interval_holds_the_truth() {
    let prepared = scenario([-6.0, 0.0, 6.0], [-0.4, 0.0, 0.4]);
    let games = plays(10, 100);
    let (mut first, mut held, mut ratios) = (0, 0, Vec::new());
    for seed in 0..u64::from(games) {
        let story = played(&prepared, seed);
        let studied = studied(&story, FUTURES);
        let points = turning_points(&studied);
        let Some(point) = points.first() else {
            continue;
        };
        let it = &studied[point.decision];
        let is_planted = it.decision.turn == PLANTED
            && matches!(it.decision.what, Decided::Ordered(_, Order::Decide { .. }));
        first += u32::from(is_planted);
        let branch = &it.branches[point.branch];
        ratios.extend(branch.over_futures[point.count.index()].variance_ratio);
        let [low, high] = branch.over_futures[point.count.index()].interval();
        let so = truth(&story, &it.decision, branch.instead, point.count);
        held += u32::from((low..=high).contains(&so));
    }
    assert!(first * 100 >= games * 95, "first in {first} of {games}");
    assert!(held * 100 >= games * 90, "held in {held} of {games}");
    ratios.sort_by(f64::total_cmp);
    let median = ratios[ratios.len() / 2];
    assert!(median >= PAIRED_LEAST, "pairs vary {median} times less");
}

#[test]
fn where_nothing_matters_nothing_is_a_turning_point() {
    let prepared = scenario([0.0; 3], [0.0; 3]);
    for seed in 0..u64::from(plays(5, 40)) {
        let studied = studied(&played(&prepared, seed), 50);
        assert!(studied.iter().all(|it| !it.branches.is_empty()));
        assert_eq!(turning_points(&studied), [], "seed {seed}");
    }
}

#[test]
fn on_the_luck_that_was_had_an_alternative_is_the_game_with_that_order() {
    let prepared = scenario([-6.0, 0.0, 6.0], [-0.4, 0.0, 0.4]);
    let story = played(&prepared, 4);
    for it in studied(&story, 1) {
        for branch in &it.branches {
            let mut meetings = story.meetings().to_vec();
            let Decided::Ordered(place, _) = it.decision.what else {
                panic!("every paper was answered");
            };
            let meeting = &mut meetings[usize::from(it.decision.turn) - 1];
            match branch.instead {
                Instead::Nothing => {
                    meeting.remove(place);
                }
                Instead::Other(order) => meeting[place] = order,
            }
            let mut game = Game::new(&prepared, 4);
            retrace(&prepared, &mut game, &meetings, &mut |_| {});
            let (was, would) = (story.end().counts(), game.counts());
            let difference: [f64; 4] = std::array::from_fn(|at| would[at] - was[at]);
            assert_eq!(branch.on_your_luck.difference, difference);
        }
    }
}

#[test]
fn shares_of_what_several_decisions_did_add_up_to_the_whole() {
    let prepared = scenario([-6.0, 0.0, 6.0], [-2.0, 0.0, 2.0]);
    let story = played(&prepared, 5);
    let decisions = story.decisions();
    let parts: Vec<_> = decisions
        .iter()
        .take(4)
        .map(|it| (*it, Instead::Nothing))
        .collect();
    let joint = together(&story, &parts, 12, &Halt::default(), || {}).expect("nobody stops it");
    for count in 0..Count::COUNT {
        let sum: f64 = joint.shares.iter().map(|share| share[count]).sum();
        assert!((sum - joint.whole[count]).abs() < 1e-9, "{sum} {joint:?}");
    }
    assert!(joint.whole.iter().any(|whole| whole.abs() > 0.0));
}

#[test]
fn a_study_that_is_stopped_gives_nothing() {
    let prepared = scenario([-6.0, 0.0, 6.0], [0.0; 3]);
    let story = played(&prepared, 6);
    let halt = Halt::default();
    halt.stop();
    assert_eq!(study(&story, &story.decisions(), 10, &halt, || {}), None);
}
