//! Automated boards on the shipped scenario: audited play, and how far apart they end.

use std::fmt::Write;

use board_to_ward::catalogue::{BoardName, Quantity};
use board_to_ward::game::Prepared;
use board_to_ward::players::{Board, Script, named};
use board_to_ward::scenario::Scenario;
use board_to_ward::scenario::library::Library;
use board_to_ward::source::{Problems, Sources};
use board_to_ward::study::{Plan, Played, Series};

use crate::support::thorough;

/// Plays: `sample`, or all of them in the thorough run.
pub fn plays(sample: u32, all: u32) -> u32 {
    if thorough() { all } else { sample }
}

fn first_winter() -> Scenario {
    let reading = Library::built_in().open("first-winter");
    reading.scenario.expect("the shipped scenario is sound")
}

/// The papers of the first winter at the default trust: the same text without its starting values,
/// eight quarters long.
pub fn default_trust() -> Scenario {
    let text = first_winter().text;
    let start = text.find("\n    start: (").expect("it has starting values");
    let length = text[start..].find("\n    ),").expect("which end") + "\n    ),".len();
    let mut plain = text.clone();
    plain.replace_range(start..start + length, "");
    let plain = plain.replacen("turns: 4,", "turns: 8,", 1).replacen(
        "months_per_turn: 1,",
        "months_per_turn: 3,",
        1,
    );
    let reading = Library::built_in().open_text("first-winter", &plain);
    reading.scenario.expect("the dials are not needed")
}

fn plan<'a>(prepared: &'a Prepared, board: &'a dyn Board) -> Plan<'a> {
    Plan {
        prepared,
        board,
        first_seed: 1,
        set: &[],
        hold: &[],
    }
}

/// A year of the default trust, with one imposed piece of work, kept this open; by play and month.
fn year_of_openness(prepared: &Prepared, board: &dyn Board, openness: f64) -> Vec<Series> {
    let held = Plan {
        hold: &[(Quantity::OPENNESS, openness)],
        ..plan(prepared, board)
    };
    let played = held.run_with_series(0..10, || {});
    played.into_iter().map(|(_, series)| series).collect()
}

#[test]
fn every_month_of_random_play_passes_the_audit() {
    // The audit is asserted inside every month of a build with debug assertions, as tests have.
    const { assert!(cfg!(debug_assertions), "the audit is on") };
    let winter = Prepared::new(first_winter());
    let long = Prepared::new(default_trust()).lasting(60);
    let board = named(BoardName::Random);
    let played = plan(&winter, board).run(0..500, || {});
    assert_eq!(played.len(), 500);
    let played = plan(&long, board).run(0..plays(100, 1_000), || {});
    let whole = played.iter().filter(|played| played.months == 60).count();
    assert!(whole > 0, "some terms are not cut short");
}

/// Mean and half of its 95% interval of the differences between two boards on the same luck.
fn difference(one: &[Played], other: &[Played], count: usize) -> (f64, f64) {
    let pairs = one.iter().zip(other);
    let differences: Vec<f64> = pairs
        .map(|(one, other)| one.counts[count] - other.counts[count])
        .collect();
    let number = differences.len() as f64;
    let mean = differences.iter().sum::<f64>() / number;
    let squares = differences.iter().map(|it| (it - mean) * (it - mean));
    let variance = squares.sum::<f64>() / (number - 1.0);
    (mean, 1.96 * (variance / number).sqrt())
}

#[test]
fn the_named_boards_end_far_apart_on_at_least_three_counts() {
    let prepared = Prepared::new(default_trust());
    let seeds = plays(100, 500);
    let boards = BoardName::ORDINARY.iter().map(|name| named(*name));
    let results: Vec<Vec<Played>> = boards
        .map(|board| plan(&prepared, board).run(0..seeds, || {}))
        .collect();
    let mut report = String::new();
    let mut apart = 0;
    for count in 0..4 {
        let mean = |played: &Vec<Played>| -> f64 {
            played.iter().map(|it| it.counts[count]).sum::<f64>() / f64::from(seeds)
        };
        let by_mean = |a: &&Vec<Played>, b: &&Vec<Played>| mean(a).total_cmp(&mean(b));
        let best = results.iter().max_by(by_mean).expect("five boards");
        let worst = results.iter().min_by(by_mean).expect("five boards");
        let (gap, half) = difference(best, worst, count);
        let means: Vec<f64> = results.iter().map(mean).collect();
        writeln!(
            report,
            "count {count}: {gap:.1} ± {half:.1}, means {means:.1?}"
        )
        .expect("a text takes it");
        apart += usize::from(gap >= 5.0 && gap - half > 0.0);
    }
    assert!(apart >= 3, "\n{report}");
}

/// Starts one piece of work by this approach at the first meeting, and does nothing else.
fn starts(initiative: &str, approach: &str, scenario: &mut Scenario) -> Script {
    let text = format!(
        "(rules: [(turn: 1, start: [(initiative: \"{initiative}\", approach: \"{approach}\")])])"
    );
    let (mut sources, mut problems) = (Sources::new(), Problems::new());
    Script::read("board", &text, scenario, &mut sources, &mut problems).expect("it is sound")
}

/// A year of the default trust, a board that orders speaking up, and that work's practice and
/// reported adoption.
fn imposed_speaking_up() -> (Prepared, Script, Quantity, Quantity) {
    let mut scenario = default_trust();
    let imposed = starts("speaking_up", "impose", &mut scenario);
    let prepared = Prepared::new(scenario).lasting(12);
    let initiatives = &prepared.scenario.model.initiatives;
    let work = initiatives.iter().find(|it| it.id == "speaking_up");
    let (practice, adopted) = work.map(|it| (it.practice, it.adopted)).expect("it exists");
    (prepared, imposed, practice, adopted)
}

#[test]
fn imposed_work_is_reported_as_adopted_while_little_is_practised() {
    let (prepared, imposed, practice, adopted) = imposed_speaking_up();
    for played in plan(&prepared, &imposed).run(0..20, || {}) {
        let value = |quantity: Quantity| played.values[quantity.index()];
        let gap = value(adopted) - value(practice);
        assert!(
            gap > 20.0,
            "seed {}: adopted {gap:.0} points ahead",
            played.seed
        );
    }
}

#[test]
fn the_less_open_a_trust_the_less_of_its_harm_is_reported() {
    let (prepared, imposed, _, adopted) = imposed_speaking_up();
    let told = prepared.setting.told_place(Quantity::HARM);
    let told = told.expect("harm is reported");
    let [closed, open] = [35.0, 65.0].map(|it| year_of_openness(&prepared, &imposed, it));
    for (seed, (closed, open)) in (1..).zip(closed.iter().zip(&open)) {
        // The year's reports of harm over its true harm, per cent.
        let share = |series: &Series| {
            let months = &series.months[1..];
            let reported: f64 = months.iter().map(|month| month.told[told]).sum();
            let harm = months.iter().map(|it| it.values[Quantity::HARM.index()]);
            100.0 * reported / harm.sum::<f64>()
        };
        let (low, high) = (share(closed), share(open));
        assert!(
            low > 0.0 && low + 15.0 < high,
            "seed {seed}: {low:.0}% of harm reported where few speak up, {high:.0}% where many do"
        );
        // What was ordered is reported as done, whoever dares to speak.
        let adoption = |series: &Series| series.months[12].values[adopted.index()];
        assert_eq!(adoption(closed), adoption(open), "seed {seed}");
    }
}

#[test]
fn the_script_in_the_documentation_can_be_played() {
    let page = include_str!("../docs/BOARDS.md");
    let start = page.find("```ron\n").expect("it shows a script") + "```ron\n".len();
    let length = page[start..].find("```").expect("which ends");
    let (mut sources, mut problems) = (Sources::new(), Problems::new());
    let text = &page[start..start + length];
    let mut scenario = first_winter();
    let script = Script::read("page", text, &mut scenario, &mut sources, &mut problems);
    assert!(problems.is_empty(), "{problems:?}");
    let script = script.expect("nothing is wrong with it");
    let prepared = Prepared::new(scenario);
    let played = plan(&prepared, &script).run(0..5, || {});
    assert!(played.iter().all(|played| played.turns == 4));
}
