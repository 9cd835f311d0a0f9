//! The sceptic's set, chosen by whoever plays: what is contested is off, the game says so, and its
//! save is played on, replayed and resumed with it, to the bit.

use board_to_ward::catalogue::Quantity;
use board_to_ward::game::{Play, Prepared};
use board_to_ward::save::{Folder, verify};
use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::{Influence, Scenario};

use crate::support::{complaint, said, text};

fn first_winter(sceptic: bool) -> Scenario {
    let reading = Library::built_in().doubting(sceptic).open("first-winter");
    reading.scenario.expect("it can be played")
}

fn link(scenario: &Scenario, from: Quantity, to: Quantity) -> &Influence {
    let mut influences = scenario.model.influences.iter();
    let found = influences.find(|influence| (influence.from, influence.to) == (from, to));
    found.expect("the model has it")
}

fn digest(seed: u64, scenario: Scenario) -> String {
    let mut play = Play::new(Prepared::new(scenario).into(), seed, String::new());
    while !play.game().is_over() {
        play.end_turn();
    }
    play.game().digest()
}

#[test]
fn a_contested_link_is_off_and_every_other_is_as_it_was() {
    let (usual, doubted) = (first_winter(false), first_winter(true));
    assert!(doubted.model.sceptic && !usual.model.sceptic);
    let contested = (Quantity::OVERLOAD, Quantity::FLOW);
    let is_off = |scenario: &Scenario| {
        let mut none = link(scenario, contested.0, contested.1).response.clone();
        none.scale(0.0);
        link(scenario, contested.0, contested.1).response == none
    };
    assert!(is_off(&doubted) && !is_off(&usual));
    let doubts = &usual.model.evidence.doubts;
    for (one, other) in usual.model.influences.iter().zip(&doubted.model.influences) {
        let is_contested = doubts.iter().any(|it| it.link == (one.from, one.to));
        assert!(is_contested || one.response == other.response, "{one:?}");
    }
    assert_ne!(digest(7, usual), digest(7, doubted));
}

#[test]
fn the_set_chosen_at_the_table_gives_the_game_that_a_scenario_with_it_gives() {
    let reading = Library::built_in().open("first-winter");
    let written = reading.scenario.expect("it can be played").text;
    let written = written.replacen("\n(", "\n(\n    sceptic: true,", 1);
    let reading = Library::built_in().open_text("mine", &written);
    let written = reading.scenario.expect("it can be played");
    assert!(written.model.sceptic);
    assert_eq!(digest(7, written), digest(7, first_winter(true)));
}

#[test]
fn what_is_wrong_is_told_of_the_text_as_it_was_given() {
    let wrong = "(format: 1, id: \"a\", sceptic: no)";
    let usual = Library::built_in().open_text("mine", wrong);
    let doubted = Library::built_in().doubting(true).open_text("mine", wrong);
    assert!(doubted.scenario.is_none());
    assert_eq!(usual.problems.all(), doubted.problems.all());
}

#[test]
fn a_game_on_the_sceptics_set_says_so_and_is_kept_replayed_and_resumed_with_it() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let saves = place.path().to_str().expect("a path");
    let table = ["play", "--plain", "--seed", "7", "--saves", saves];
    let play = |arguments: &[&str]| said(&[&table, arguments].concat());
    let begun = play(&["first-winter", "--sceptic", "--from", "3"]);
    assert_eq!(begun.status.code(), Some(0), "{}", complaint(&begun));
    assert!(text(&begun).contains("sceptic's set"), "{}", text(&begun));

    let file = place.path().join("first-winter-7.save");
    let (save, _) = Folder::open(&file).expect("it opens");
    assert!(save.header.sceptic);
    let own = Library::built_in().open_text("kept", &save.body.scenario_text);
    let own = Prepared::new(own.scenario.expect("it can be played"));
    let kept = verify(&save, own.into()).expect("it verifies").play;

    for command in [
        &["list", "--saves", saves][..],
        &["replay", "first-winter-7", "--saves", saves],
    ] {
        let told = said(command);
        assert_eq!(told.status.code(), Some(0), "{}", complaint(&told));
        assert!(text(&told).contains("on the sceptic's set"), "{command:?}");
    }

    let resumed = play(&["--resume", "first-winter-7"]);
    assert_eq!(resumed.status.code(), Some(0), "{}", complaint(&resumed));
    assert!(
        text(&resumed).contains("sceptic's set"),
        "{}",
        text(&resumed)
    );
    let again = place.path().join("first-winter-7-game-2.save");
    let (again, _) = Folder::open(&again).expect("it opens");
    assert_eq!(again.body.state, kept.state_by_name().into_iter().collect());
}

#[test]
fn a_game_that_was_begun_without_it_can_be_given_again_on_the_sceptics_set() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let saves = place.path().to_str().expect("a path");
    let table = ["play", "--plain", "--seed", "7", "--saves", saves];
    let play = |arguments: &[&str]| said(&[&table, arguments].concat());
    let begun = play(&["first-winter", "--from", "3"]);
    assert!(!text(&begun).contains("sceptic"), "{}", text(&begun));
    let doubted = play(&["--resume", "first-winter-7", "--sceptic"]);
    assert_eq!(doubted.status.code(), Some(0), "{}", complaint(&doubted));
    assert!(text(&doubted).contains("sceptic's set"));
    let replayed = said(&["replay", "first-winter-7-game-2", "--saves", saves]);
    assert_eq!(replayed.status.code(), Some(0), "{}", complaint(&replayed));
    assert!(text(&replayed).contains("on the sceptic's set"));
}

#[test]
fn simulated_games_on_the_sceptics_set_are_kept_and_verify() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let saves = place.path().to_str().expect("a path");
    let played = said(&["simulate", "first-winter", "--sceptic", "--saves", saves]);
    assert_eq!(played.status.code(), Some(0), "{}", complaint(&played));
    let replayed = said(&["replay", "first-winter-idle-1", "--saves", saves]);
    assert_eq!(replayed.status.code(), Some(0), "{}", complaint(&replayed));
    assert!(text(&replayed).contains("on the sceptic's set"));
}
