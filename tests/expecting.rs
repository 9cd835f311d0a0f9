//! What an author may expect of simulated boards: at which time, and of one board beside others on
//! the same luck. Each share is counted again from games that are played one by one.

use board_to_ward::catalogue::{BoardName, Quantity};
use board_to_ward::game::{Game, Prepared, advance, epilogue};
use board_to_ward::players::{named, orders};
use board_to_ward::scenario::library::Library;
use board_to_ward::study::rehearsal::findings::fared;
use board_to_ward::study::rehearsal::{Rehearsal, Shares, rehearse_shared};
use board_to_ward::trust::Silent;
use board_to_ward::units::Month;

use crate::support::{said, text};
use crate::tidy::tree;

/// Games of each board.
const PLAYS: u32 = 60;
const EXPECTS: &str = "expects: [";

/// The sound scenario, two meetings three months apart, in which this alone is expected.
fn expecting(expectation: &str, more: &str) -> String {
    let sound = tree::read("src/scenario/lints/sound.ron");
    let (before, after) = sound.split_once(EXPECTS).expect("it expects something");
    let (_, rest) = after.split_once("],").expect("the list has an end");
    format!("{before}{more}\n    {EXPECTS}{expectation}],{rest}")
}

fn rehearsed(text: &str) -> (Rehearsal, Prepared) {
    let reading = Library::built_in().open_text("sound.ron", text);
    let told: Vec<&String> = reading.problems.all().iter().map(|it| &it.title).collect();
    let prepared = Prepared::new(reading.scenario.unwrap_or_else(|| panic!("{told:?}")));
    let shares = Shares {
        of_each_board: PLAYS,
        of_the_oracle: 0,
        forced: 0,
    };
    (rehearse_shared(&prepared, shares, |_| {}), prepared)
}

/// In how many plays the expectation held, and of how many.
fn held(rehearsal: &Rehearsal, prepared: &Prepared) -> (usize, u32) {
    let expected = &prepared.scenario.expects[0];
    let (share, _) = fared(&rehearsal.coverage, 0, expected);
    (share.count as usize, share.plays)
}

/// A board's game on a seed, after so many meetings.
fn played(prepared: &Prepared, board: BoardName, seed: u32, turns: u16) -> Game {
    let mut game = Game::new(prepared, seed.into());
    while !game.is_over() && game.turn <= turns {
        let orders = orders(named(board), prepared, &game);
        advance(prepared, &mut game, &orders, &mut Silent);
    }
    game
}

/// In how many games of a board this holds after so many meetings.
fn counted(
    prepared: &Prepared,
    (board, turns): (BoardName, u16),
    holds: impl Fn(&Game) -> bool,
) -> usize {
    let games = (1..=PLAYS).map(|seed| played(prepared, board, seed, turns));
    games.filter(holds).count()
}

const NOROVIRUS: &str = "that: \"event norovirus happened\"";

#[test]
fn a_condition_is_asked_after_the_months_that_are_given() {
    for (months, turns) in [(1, 1), (2, 1), (3, 1), (4, 2), (6, 2)] {
        let expectation = format!(
            "(boards: \"idle\", {NOROVIRUS}, after: \"{months} months\", at_least: \"1%\")"
        );
        let (rehearsal, prepared) = rehearsed(&expecting(&expectation, ""));
        let came = counted(&prepared, (BoardName::Idle, turns), |game| {
            game.events[0].is_some_and(|month| month <= Month(months))
        });
        assert!(came > 0 && came < PLAYS as usize, "{came} after {months}");
        assert_eq!(held(&rehearsal, &prepared), (came, PLAYS), "after {months}");
    }
}

#[test]
fn a_term_that_ends_early_is_asked_as_it_ended() {
    let expectation = format!("(boards: \"idle\", {NOROVIRUS}, after: 5, at_least: \"1%\")");
    let endings = "endings: (support: (when: \"cash above £1\", text: \"A.\"), \
                   term_over: [(text: \"B.\")]), epilogue: (months: 12),";
    let (rehearsal, prepared) = rehearsed(&expecting(&expectation, endings));
    let came = counted(&prepared, (BoardName::Idle, 2), |game| {
        assert_eq!(game.month, Month(1), "the term ended");
        game.events[0].is_some()
    });
    assert!(came > 0 && came < PLAYS as usize, "{came}");
    assert_eq!(held(&rehearsal, &prepared), (came, PLAYS));
}

#[test]
fn the_year_after_is_asked_in_the_plays_that_go_on_into_it() {
    let expectation =
        "(boards: \"idle\", that: \"openness above 50\", after: 18, at_least: \"1%\")";
    let (rehearsal, prepared) = rehearsed(&expecting(expectation, "epilogue: (months: 12),"));
    let later = (1..=PLAYS).step_by(4).filter(|seed| {
        let mut game = played(&prepared, BoardName::Idle, *seed, 2);
        epilogue(&prepared, &mut game, &mut Silent);
        game.trust.value(Quantity::OPENNESS) > 50.0
    });
    assert_eq!(held(&rehearsal, &prepared), (later.count(), PLAYS / 4));
}

/// The cash of a board's games after so many meetings, by seed.
fn cash(prepared: &Prepared, board: BoardName, turns: u16) -> Vec<f64> {
    let games = (1..=PLAYS).map(|seed| played(prepared, board, seed, turns));
    games.map(|game| game.trust.value(Quantity::CASH)).collect()
}

#[test]
fn a_figure_is_held_beside_that_of_another_board_on_the_same_luck() {
    for (way, after, turns) in [("higher", "after: 3,", 1), ("lower", "", 2)] {
        let expectation = format!(
            "(boards: \"random\", {way}: \"cash\", than: \"idle\", {after} at_least: \"1%\")"
        );
        let (rehearsal, prepared) = rehearsed(&expecting(&expectation, ""));
        let own = cash(&prepared, BoardName::Random, turns);
        let other = cash(&prepared, BoardName::Idle, turns);
        let pairs = own.iter().zip(&other);
        let came = pairs.filter(|(own, other)| (own > other) == (way == "higher") && own != other);
        let came = came.count();
        assert!(came > 0 && came < PLAYS as usize, "{way}: {came}");
        assert_eq!(held(&rehearsal, &prepared), (came, PLAYS), "{way}");
    }
}

#[test]
fn the_others_are_each_board_that_sees_no_more_than_a_board_sees() {
    let expectation = "(boards: \"idle\", higher: \"cash\", than: \"others\", at_least: \"1%\")";
    let (rehearsal, prepared) = rehearsed(&expecting(expectation, ""));
    let own = cash(&prepared, BoardName::Idle, 2);
    let others = BoardName::ORDINARY
        .iter()
        .filter(|it| **it != BoardName::Idle);
    let others: Vec<Vec<f64>> = others.map(|board| cash(&prepared, *board, 2)).collect();
    let best = (0..own.len()).filter(|seed| others.iter().all(|it| own[*seed] > it[*seed]));
    assert_eq!(held(&rehearsal, &prepared), (best.count(), PLAYS));
}

#[test]
fn what_is_reported_is_held_beside_what_is_reported() {
    let both = ["burnout", "reported burnout"].map(|figure| {
        let expectation =
            format!("(boards: \"random\", higher: \"{figure}\", than: \"idle\", at_least: \"1%\")");
        let (rehearsal, prepared) = rehearsed(&expecting(&expectation, ""));
        held(&rehearsal, &prepared).0
    });
    assert_ne!(both[0], both[1], "the pack is late and says it softly");
}

#[test]
fn what_was_expected_is_told_as_it_was_written() {
    let folder = tempfile::tempdir().expect("a folder for it");
    let file = folder.path().join("mine.ron");
    let expectation = "(boards: \"idle\", lower: \"reported cash\", than: \"others\", \
                       after: \"3 months\", at_least: \"99%\")";
    std::fs::write(&file, expecting(expectation, "")).expect("it is written");
    let file = file.to_str().expect("a path that can be written");
    let shown = text(&said(&["check", file, "--plays", "400"]));
    let line = "NOT MET: idle, lower reported cash than others after 3 months: at least 99% \
                expected";
    assert!(shown.contains(line), "{shown}");
    let shown = text(&said(&[
        "check", file, "--format", "json", "--plays", "400",
    ]));
    let first = shown.lines().next().expect("a line");
    let value: serde_json::Value = serde_json::from_str(first).expect("it is JSON");
    let told = &value["rehearsal"]["expectations"][0];
    for (field, wanted) in [
        ("board", "idle"),
        ("lower", "reported cash"),
        ("than", "others"),
        ("met", "not met"),
    ] {
        assert_eq!(told[field], wanted, "{told}");
    }
    assert_eq!(told["after_months"], 3);
    assert!(told["higher"].is_null() && told["that"].is_null(), "{told}");
}
