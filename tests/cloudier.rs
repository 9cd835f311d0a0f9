//! Difficulty as how much the board pack hides: chosen by whoever plays, told, kept and replayed;
//! and never a change of the trust.

use board_to_ward::catalogue::{Clarity, WhoPays};
use board_to_ward::game::{Order, Play, Prepared};
use board_to_ward::save::{Folder, RealDisk, verify};
use board_to_ward::scenario::Scenario;
use board_to_ward::scenario::library::Library;

use crate::support::{complaint, plain, said, text};

fn first_winter(clarity: Clarity) -> Scenario {
    let reading = Library::built_in().clouding(clarity).open("first-winter");
    reading.scenario.expect("first winter is sound")
}

fn play(clarity: Clarity) -> Play {
    let prepared = Prepared::new(first_winter(clarity)).into();
    let mut play = Play::new(prepared, 7, String::new());
    let beans = [4, 2, 2, 2];
    let who_pays = WhoPays::Reserves;
    play.give(Order::SetPriorities { beans, who_pays })
        .expect("priorities are set first");
    play.end_turn();
    play
}

#[test]
fn only_the_block_of_the_pack_is_changed_and_no_line_moves() {
    let usual = first_winter(Clarity::AsWritten);
    for clarity in [Clarity::Clearer, Clarity::Cloudier] {
        let made = first_winter(clarity);
        assert_eq!(made.pack, usual.pack.made(clarity));
        let lines = usual.text.lines().zip(made.text.lines());
        let changed: Vec<_> = lines.filter(|(one, other)| one != other).collect();
        assert_eq!(changed.len(), 1, "{changed:?}");
        assert!(changed[0].0.trim_start().starts_with("pack: ("));
        assert_eq!(usual.text.lines().count(), made.text.lines().count());
    }
    let small = |library: Library| library.open("tests/good/small.ron").scenario;
    let made = small(
        Library::built_in()
            .doubting(true)
            .clouding(Clarity::Cloudier),
    );
    let made = made.expect("it is sound without a block of its own too");
    assert_eq!(made.pack.more_lag_months, 1);
    assert!(made.model.sceptic);
}

#[test]
fn the_trust_is_the_same_and_only_what_is_told_of_it_differs() {
    let games = [Clarity::AsWritten, Clarity::Clearer, Clarity::Cloudier].map(play);
    let truth = |play: &Play| play.state_by_name();
    assert_eq!(truth(&games[0]), truth(&games[1]));
    assert_eq!(truth(&games[0]), truth(&games[2]));
    let told = |play: &Play| format!("{:?}", play.pack());
    assert_ne!(told(&games[0]), told(&games[1]));
    assert_ne!(told(&games[0]), told(&games[2]));
}

#[test]
fn a_game_with_another_pack_is_kept_with_it_and_verifies() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let play = play(Clarity::Cloudier);
    let slot = Folder::at(place.path()).keep(&RealDisk, None, &play, &[]);
    let slot = slot.expect("it is kept");
    let (save, _) = Folder::open(slot.path()).expect("it opens");
    assert_eq!(save.header.clarity, Clarity::Cloudier);
    assert!(verify(&save, play.prepared().clone()).is_ok());
    let path = slot.path().to_str().expect("a path that can be written");
    let replayed = said(&["replay", path]);
    assert_eq!(replayed.status.code(), Some(0), "{}", complaint(&replayed));
    assert!(text(&replayed).contains("with a cloudier board pack"));
}

#[test]
fn it_is_asked_for_by_a_flag_or_beside_the_scenarios_and_the_briefing_says_so() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let saves = place.path().to_str().expect("a path that can be written");
    let play = ["play", "first-winter", "--plain", "--saves", saves];
    let told = plain(&[&play[..], &["--pack", "clearer"]].concat(), "q\n");
    assert!(
        told.contains("First winter, clearer pack, briefing"),
        "{told}"
    );
    assert!(told.contains("The board pack is clearer"), "{told}");
    let told = plain(&play, "q\n");
    assert!(
        !told.contains("clearer") && !told.contains("cloudier"),
        "{told}"
    );
    // New game, the row of the pack wherever it stands, cloudier, and then the scenario.
    let table = ["--plain", "--saves", saves];
    let list = plain(&table, "1\nq\n");
    let row = list
        .lines()
        .find_map(|line| line.strip_suffix(". Setting of new games: board pack (as written)."));
    let row = row.expect("the list has the row of the pack");
    let told = plain(&table, &format!("1\n{row}\n4\n1\nq\n"));
    assert!(told.contains("board pack (as written)."), "{told}");
    assert!(told.contains("Board pack: cloudier."), "{told}");
    assert!(told.contains("The board pack is cloudier"), "{told}");
    let wrong = said(&["play", "first-winter", "--pack", "clear"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(
        complaint(&wrong).contains("clearer"),
        "{}",
        complaint(&wrong)
    );
}

#[test]
fn the_orders_of_a_save_can_be_given_again_with_another_pack_and_what_cannot_be_is_said() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let saves = place.path().to_str().expect("a path that can be written");
    let table = ["play", "--plain", "--seed", "7", "--saves", saves];
    let play = |arguments: &[&str]| said(&[&table, arguments].concat());
    play(&["first-winter", "--from", "2"]);
    let again = play(&["--resume", "first-winter-7", "--pack", "cloudier"]);
    assert_eq!(again.status.code(), Some(0), "{}", complaint(&again));
    assert!(text(&again).contains("cloudier pack"), "{}", text(&again));
    let kept = "first-winter-7-game-2";
    let replayed = said(&["replay", kept, "--saves", saves]);
    assert!(text(&replayed).contains("with a cloudier board pack"));
    assert!(play(&["--resume", kept]).status.success());
    let refused = play(&["--resume", kept, "--pack", "clearer"]);
    assert_eq!(refused.status.code(), Some(2));
    let why = "played with a cloudier board pack, which cannot be made clearer";
    assert!(complaint(&refused).contains(why), "{}", complaint(&refused));
    let named = play(&["first-winter", "--resume", kept, "--pack", "clearer"]);
    assert!(text(&named).contains("clearer pack"), "{}", text(&named));
}
