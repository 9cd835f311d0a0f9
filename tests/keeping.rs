//! The games kept: named, copied, deleted and put back, and branched into another choice on the
//! same luck; in the folder, from the command line, and in both front ends.

use std::fs;
use std::path::{Path, PathBuf};

use board_to_ward::catalogue::WhoPays;
use board_to_ward::game::{Entry, Minute, Order, Play};
use board_to_ward::save::{Folder, RealDisk, Save, branch, resume, verify};
use board_to_ward::view::{Outside, Session};

use crate::support::{complaint, first_winter, plain, prepared, program, said, text};
use crate::table::{Memory, in_both_with, start};

fn priorities() -> Order {
    Order::SetPriorities {
        beans: [4, 2, 2, 2],
        who_pays: WhoPays::Reserves,
    }
}

fn savings(tenths_percent: u8) -> Order {
    Order::Savings { tenths_percent }
}

fn reason(turn: u16, text: &str) -> Minute {
    Minute {
        turn,
        seat: None,
        entry: Entry::Reason {
            order: 0,
            text: text.to_owned(),
        },
    }
}

/// A game at its third meeting, with an order given there.
fn played() -> Play {
    let mut play = first_winter(7);
    play.give(priorities()).expect("priorities are set first");
    play.write(reason(1, "patients first"));
    play.end_turn();
    play.give(savings(30)).expect("savings may be changed");
    play.write(reason(2, "the money has to come from somewhere"));
    play.end_turn();
    play.give(savings(20)).expect("savings may be changed");
    play
}

fn kept() -> (tempfile::TempDir, Folder, PathBuf) {
    let place = tempfile::tempdir().expect("a folder to test in");
    let folder = Folder::at(place.path());
    let slot = folder.keep(&RealDisk, None, &played(), &[]);
    let path = slot.expect("the folder takes it").path().to_owned();
    (place, folder, path)
}

fn opened(path: &Path) -> Save {
    Folder::open(path).expect("the save opens").0
}

fn digests(play: &Play) -> Vec<&str> {
    play.log().iter().map(|turn| turn.digest.as_str()).collect()
}

#[test]
fn the_same_orders_after_a_branch_give_the_same_game_and_others_another_on_the_same_luck() {
    let old = played();
    let mut same = branch(&old, "old", 2, None).expect("meeting 2 was held");
    assert!(same.pending().is_empty(), "the meeting is held anew");
    assert_eq!(same.minutes(), &old.minutes()[..1]);
    let mut other = same.clone();
    same.give(savings(30)).expect("savings may be changed");
    same.end_turn();
    assert_eq!(digests(&same), digests(&old));
    other.give(savings(60)).expect("savings may be changed");
    other.end_turn();
    assert_eq!(digests(&other)[0], digests(&old)[0]);
    assert_ne!(digests(&other)[1], digests(&old)[1]);
    assert_eq!(other.seed(), old.seed());
}

#[test]
fn a_branch_at_the_first_meeting_begins_the_same_winter_anew() {
    let mut again = branch(&played(), "old", 1, Some("What\u{7} if")).expect("it was held");
    assert_eq!((again.game().turn, again.team()), (1, "What if"));
    assert!(again.minutes().is_empty() && again.log().is_empty());
    again.give(priorities()).expect("priorities are set anew");
    again.end_turn();
    assert_eq!(digests(&again)[0], digests(&played())[0]);
}

#[test]
fn a_meeting_that_was_not_held_cannot_be_branched_and_the_answer_says_which_can() {
    let refused = branch(&played(), "old", 4, None).expect_err("it was not held");
    let says = "meeting 4 has not been held in this game: it can be branched at meetings 1 to 3";
    assert_eq!(refused.to_string(), says);
    assert!(
        branch(&played(), "old", 3, None).is_ok(),
        "it is being held"
    );
    let mut ended = played();
    while !ended.game().is_over() {
        ended.end_turn();
    }
    assert!(branch(&ended, "old", 4, None).is_ok());
    let refused = branch(&ended, "old", 5, None).expect_err("there is no such meeting");
    assert!(
        refused.to_string().ends_with("meetings 1 to 4"),
        "{refused}"
    );
}

#[test]
fn a_branch_from_the_command_line_is_a_save_of_its_own_that_says_where_it_comes_from() {
    let (place, _, path) = kept();
    let before = fs::read(&path).expect("it is there");
    let saves = place.path().to_str().expect("a path that can be written");
    let name = path.file_stem().and_then(|it| it.to_str()).expect("a name");
    let asked = ["branch", name, "--turn", "2", "--saves", saves];
    let output = said(&asked);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    assert!(text(&output).contains("Kept as "), "{}", text(&output));
    let made = place.path().join("first-winter-blue-team-7-game-2.save");
    let branched = opened(&made).header.branched.expect("it was branched");
    assert_eq!((branched.from.as_str(), branched.meeting), (name, 2));
    let verified = verify(&opened(&made), prepared("first-winter")).expect("it verifies");
    assert_eq!((verified.turns, verified.play.game().turn), (1, 2));
    assert_eq!(fs::read(&path).expect("it is there"), before);
    let told = text(&said(&["list", "--saves", saves]));
    let from = format!("branched from {name} at meeting 2");
    assert!(told.contains(&from), "{told}");
    let replayed = said(&["replay", made.to_str().expect("a path")]);
    assert_eq!(replayed.status.code(), Some(0), "{}", complaint(&replayed));
}

#[test]
fn a_wrong_branch_is_refused_in_plain_words() {
    let (place, _, path) = kept();
    let (saves, save) = (place.path().to_str(), path.to_str());
    let (saves, save) = (saves.expect("a path"), save.expect("a path"));
    let cases = [
        (
            ["branch", save, "--turn", "4"],
            "can be branched at meetings 1 to 3",
        ),
        (["branch", "nothing", "--turn", "1"], "there is no save"),
        (
            ["branch", save, "--turn", "0"],
            "a whole number from 1 upwards is wanted",
        ),
    ];
    for (asked, says) in cases {
        let output = program(&asked).args(["--saves", saves]).output();
        let output = output.expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{asked:?}");
        assert!(complaint(&output).contains(says), "{}", complaint(&output));
    }
    assert_eq!(fs::read_dir(place.path()).expect("a folder").count(), 1);
}

#[test]
fn another_name_changes_neither_game_nor_luck_and_overwrites_nothing() {
    let (_place, folder, path) = kept();
    let body = opened(&path).body;
    let other = folder.copy(&RealDisk, &path).expect("it is copied");
    assert_eq!(opened(&other).header.team, "Blue team, copy");
    let renamed = folder
        .rename(&RealDisk, &other, "Blue team")
        .expect("it is renamed");
    assert!(renamed.ends_with("first-winter-blue-team-7-game-2.save"));
    assert!(!other.exists() && path.exists());
    assert_eq!(opened(&renamed).body, body);
    let clean = folder.rename(&RealDisk, &renamed, "Red\u{1b}[2J\n team");
    let clean = clean.expect("it is renamed");
    assert_eq!(opened(&clean).header.team, "Red[2J team");
    let play = resume(&opened(&clean), prepared("first-winter")).expect("it goes on");
    assert_eq!(
        (play.team(), digests(&play)),
        ("Red[2J team", digests(&played()))
    );
    let kept = folder
        .rename(&RealDisk, &clean, "Red[2J  team")
        .expect("the same file");
    assert_eq!(kept, clean);
}

#[test]
fn what_is_deleted_lies_apart_and_is_put_back_beside_what_took_its_name() {
    let (place, folder, path) = kept();
    let content = fs::read(&path).expect("it is there");
    let spoilt = place.path().join("spoilt.save");
    fs::write(&spoilt, "not a save at all").expect("written");
    for file in [&path, &spoilt] {
        let lies = folder.delete(&RealDisk, file).expect("it is deleted");
        assert!(!file.exists() && lies.exists());
    }
    assert_eq!(folder.list().expect("a list").len(), 0);
    assert_eq!(folder.deleted().list().expect("a list").len(), 2);
    fs::write(&path, "another").expect("something takes its name");
    let lies = folder
        .deleted()
        .path()
        .join(path.file_name().expect("a name"));
    let back = folder.take_in(&RealDisk, &lies).expect("it is put back");
    assert_ne!(back, path);
    assert_eq!(fs::read(&back).expect("it is there"), content);
    assert_eq!(fs::read(&path).expect("it is there"), b"another");
}

fn title(outside: &mut Outside<'_>) -> Session {
    Session::at_title(start(), outside)
}

/// With the game of [`played`] kept.
fn memory() -> Memory {
    Memory {
        kept: Some(played()),
        ..Memory::default()
    }
}

#[test]
fn the_page_of_games_copies_names_deletes_and_puts_back_in_both_front_ends() {
    let script = [
        "Games kept",
        "First winter, Blue team",
        "Copy it",
        "First winter, Blue team",
        "Rename its team",
        " again",
        "First winter, Blue team",
        "Delete it",
        "Keep it",
        "Delete it",
        "Delete it",
    ];
    let (person, plain, written) = in_both_with(&memory(), title, &script);
    assert!(written.contains("The team is now called"), "{written}");
    assert!(written.contains("It can be put back"), "{written}");
    assert_eq!(person.page().title, "Games kept");
    for memory in [&person.memory, &plain] {
        assert_eq!(memory.deleted.len(), 1);
        assert_eq!(memory.kept.iter().count() + memory.others.len(), 1);
    }
    let more = ["Deleted games", "Put back First winter"];
    let script = [&script[..], &more].concat();
    let (person, plain, _) = in_both_with(&memory(), title, &script);
    for memory in [&person.memory, &plain] {
        assert!(memory.deleted.is_empty());
        assert_eq!(memory.kept.iter().count() + memory.others.len(), 2);
    }
}

#[test]
fn a_game_is_branched_from_the_page_of_games_and_from_a_meeting_in_both_front_ends() {
    let from_page = [
        "Games kept",
        "First winter, Blue team",
        "Branch it",
        "Meeting 2",
    ];
    let (person, plain, _) = in_both_with(&memory(), title, &from_page);
    for memory in [&person.memory, &plain] {
        let branched = memory.kept.as_ref().and_then(Play::branched);
        assert_eq!(branched.map(|it| it.meeting), Some(2));
        assert_eq!(memory.others.len(), 1, "the old game stays");
    }
    let resumed = |_: &mut Outside<'_>| Session::of_play(start(), played());
    let script = ["People,", "Look back", "November", "Hold this"];
    let (person, _, written) = in_both_with(&memory(), resumed, &script);
    assert!(written.contains("The other stays as it is."), "{written}");
    let play = person.session.play().expect("a game");
    assert_eq!((play.game().turn, play.log().len()), (1, 0));
}

#[test]
fn a_game_that_is_resumed_tells_what_went_before_and_enter_goes_on() {
    let resume = ["Resume First winter"];
    let (mut person, _, written) = in_both_with(&memory(), title, &resume);
    assert_eq!(person.page().title, "Last time");
    for says in [
        "At the December meeting:",
        "What then moved, the most unusual first:",
        "At this meeting so far:",
        "What waits now:",
    ] {
        assert!(written.contains(says), "{says}: {written}");
    }
    person.answer(1);
    assert_eq!(person.page().question, "What will the board do next?");
    let moves = written
        .split("What then moved, the most unusual first:")
        .nth(1);
    let moves = moves.and_then(|it| it.split("At this meeting so far:").next());
    let lines = moves.into_iter().flat_map(str::lines);
    let moves = lines.filter(|line| line.starts_with("Better: ") || line.starts_with("Worse: "));
    let moves = moves.count();
    assert_eq!(moves, 3, "{written}");
}

#[test]
fn what_waits_for_the_release_word_is_not_told_to_those_who_come_back() {
    let mut play = played();
    play.end_turn();
    play.set_held(true);
    let held = Memory {
        kept: Some(play),
        ..Memory::default()
    };
    let (person, _, written) = in_both_with(&held, title, &["Resume First winter"]);
    assert!(person.page().title.starts_with("Waiting for"), "{written}");
    assert!(
        !written.contains("What then moved more than it usually does"),
        "{written}"
    );
}

#[test]
fn a_save_that_is_named_in_the_place_of_a_scenario_is_resumed() {
    let (place, _, path) = kept();
    let saves = place.path().to_str().expect("a path that can be written");
    let name = path.file_stem().and_then(|it| it.to_str()).expect("a name");
    let told = plain(&["play", name, "--plain", "--saves", saves], "1\nq\n");
    for says in ["At the December meeting:", "meeting 3 of 4"] {
        assert!(told.contains(says), "{says}: {told}");
    }
    let count = fs::read_dir(place.path()).expect("the folder").count();
    assert_eq!(count, 1, "it goes on in its own file");
    let refused = said(&["play", name, "--plain", "--saves", saves, "--seed", "3"]);
    assert_eq!(refused.status.code(), Some(2));
    let why = "is a game that is kept, and goes on as it was begun";
    assert!(complaint(&refused).contains(why), "{}", complaint(&refused));
}

#[test]
fn the_program_does_all_of_it_to_the_files_of_its_folder() {
    let (place, folder, path) = kept();
    fs::write(place.path().join("spoilt.save"), "not a save at all").expect("written");
    let list = folder.list().expect("a list");
    let answer = |name: &str| {
        let place = list.iter().position(|it| it.name == name);
        place.expect("it is listed") + 2
    };
    let saves = place.path().to_str().expect("a path that can be written");
    let title = ["--plain", "--saves", saves];
    let spoilt = format!("3\n{}\n", answer("spoilt"));
    let told = plain(&title, &spoilt);
    assert!(
        told.contains("This is not a save of Board to Ward."),
        "{told}"
    );
    assert!(told.contains("Closed: It cannot be opened"), "{told}");
    let name = path.file_stem().and_then(|it| it.to_str()).expect("a name");
    let lines = format!("3\n{}\n2\n2\nq\n", answer(name));
    let told = plain(&title, &lines);
    assert!(told.contains("The other stays as it is."), "{told}");
    let made = place.path().join("first-winter-blue-team-7-game-2.save");
    let branched = opened(&made).header.branched.expect("it was branched");
    assert_eq!(branched.meeting, 2);
    assert!(verify(&opened(&path), prepared("first-winter")).is_ok());
}
