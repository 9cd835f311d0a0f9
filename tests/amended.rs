//! A scenario that is written while it is played: another text, or a figure set by hand. The game
//! is played again to where it stood, says where it cannot be, and its save opens and verifies.

use std::collections::VecDeque;
use std::fs;
use std::sync::Arc;

use board_to_ward::game::{Amended, CannotSet, Order, Play, Prepared};
use board_to_ward::plain;
use board_to_ward::save::{Folder, RealDisk, Why, play_again, verify};
use board_to_ward::scenario::library::Library as Scenarios;
use board_to_ward::view::{
    Forgetful, Library, Light, Offer, Outside, Report, Session, Start, Version,
};

use crate::support::{complaint, first_winter, said, text};
use crate::table::Memory;

const FIRST_WINTER: &str = include_str!("../scenarios/first-winter.ron");
/// Where the option that these games choose begins, and what closes it.
const OPTION: &str = "                    id: \"beds\",\n";
const SHUT: &str = "                    id: \"beds\", needs: \"cash above £500m\",\n";

fn prepared(text: &str) -> Arc<Prepared> {
    let reading = Scenarios::built_in().open_text("mine", text);
    Arc::new(Prepared::new(reading.scenario.expect("it can be played")))
}

fn kinder(text: &str) -> String {
    text.replacen(
        "occupancy_percent: \"94%\"",
        "occupancy_percent: \"90%\"",
        1,
    )
}

/// A game at its second meeting, in which the beds were opened at the first.
fn second_meeting() -> Play {
    let mut play = first_winter(7);
    let items = &play.prepared().scenario.items;
    let item = items.iter().position(|item| item.id == "winter_plan");
    let item = item.expect("the paper is there") as u16;
    let (option, approach) = (0, None);
    let decide = Order::Decide {
        item,
        option,
        approach,
    };
    play.give(decide).expect("it may be chosen");
    play.end_turn();
    play.give(Order::Savings { tenths_percent: 30 })
        .expect("it may be set");
    play
}

/// The game, written to a save and opened again from its own text.
fn kept_and_verified(play: &Play) -> Play {
    let place = tempfile::tempdir().expect("a folder to test in");
    let folder = Folder::at(place.path());
    let slot = folder.keep(&RealDisk, None, play, &[]).expect("it is kept");
    let (save, _) = Folder::open(slot.path()).expect("it opens");
    let again = prepared(&save.body.scenario_text);
    verify(&save, again).expect("it verifies").play
}

#[test]
fn a_game_goes_on_with_a_new_text_at_the_same_meeting_and_its_save_verifies() {
    let old = second_meeting();
    let again = play_again(&old, prepared(&kinder(FIRST_WINTER)), None);
    assert_eq!(again.stopped, None);
    let play = again.play;
    assert_eq!(play.game().turn, 2);
    assert_eq!(play.pending(), old.pending());
    assert_ne!(play.game().digest(), old.game().digest());
    let before = old.prepared().scenario.digest.clone();
    assert_eq!(play.amendments()[0].change, Amended::Text { before });
    let kept = kept_and_verified(&play);
    assert_eq!(kept.game().digest(), play.game().digest());
    assert_eq!(kept.amendments(), play.amendments());
}

#[test]
fn a_game_stops_at_the_first_order_that_is_now_refused() {
    let old = second_meeting();
    let shut = FIRST_WINTER.replacen(OPTION, SHUT, 1);
    let again = play_again(&old, prepared(&shut), None);
    let stopped = again.stopped.expect("it stops");
    assert_eq!(stopped.turn, 1);
    assert!(
        matches!(stopped.why, Why::Refused(Order::Decide { .. }, _)),
        "{stopped:?}"
    );
    assert_eq!((again.play.game().turn, again.play.pending().len()), (1, 0));
    let renamed = FIRST_WINTER.replacen(OPTION, "                    id: \"more_beds\",\n", 1);
    let gone = play_again(&old, prepared(&renamed), None).stopped;
    assert!(matches!(gone.map(|it| it.why), Some(Why::Gone(_))));
    kept_and_verified(&again.play);
}

#[test]
fn a_figure_set_by_hand_is_kept_and_verifies() {
    let mut play = first_winter(7);
    play.end_turn();
    play.set("openness", 20.0).expect("it may be set");
    play.set("cash", 1_000_000.0).expect("it may be set");
    let openness = |play: &Play| {
        let state = play.state_by_name();
        let found = state.iter().find(|(name, _)| name == "openness");
        found.expect("it is there").1
    };
    assert!((openness(&play) - 20.0).abs() < 0.5, "{}", openness(&play));
    play.end_turn();
    let kept = kept_and_verified(&play);
    assert_eq!(kept.game().digest(), play.game().digest());
    assert_eq!(kept.amendments().len(), 2);
    let again = play_again(&play, prepared(&kinder(FIRST_WINTER)), None);
    assert_eq!(again.stopped, None);
    assert_eq!(again.play.amendments().len(), 3);
}

#[test]
fn what_cannot_be_set_is_refused_and_changes_nothing() {
    let mut play = first_winter(7);
    let before = play.game().digest();
    assert_eq!(play.set("opennes", 20.0), Err(CannotSet::Unknown));
    let cannot = play.set("occupancy_percent", 20.0);
    assert!(
        matches!(cannot, Err(CannotSet::OutOfReach(_))),
        "{cannot:?}"
    );
    assert_eq!(play.game().digest(), before);
    play.give(Order::Savings { tenths_percent: 30 })
        .expect("it may be set");
    assert_eq!(play.set("openness", 20.0), Err(CannotSet::MeetingHasBegun));
    assert!(play.amendments().is_empty());
}

/// Has new versions of a scenario, one each time that it is asked after the first.
struct Versions(VecDeque<Option<Version>>);

impl Library for Versions {
    fn offers(&mut self) -> Vec<Offer> {
        Vec::new()
    }

    fn new_version(&mut self) -> Option<Version> {
        self.0.pop_front().flatten()
    }
}

#[test]
fn the_plain_mode_plays_on_with_the_last_good_file_and_then_with_the_new_one() {
    let start = Start {
        seed: 7,
        team: String::new(),
    };
    let mut session = Session::of_play(start, second_meeting());
    session.watch();
    let mut memory = Memory::default();
    let without = FIRST_WINTER.replacen("turns: 4,", "", 1);
    let reading = Scenarios::built_in().open_text("mine", &without);
    let broken = Version::Broken(Report::of(&reading));
    let sound = Version::Sound(prepared(&kinder(FIRST_WINTER)));
    let mut versions = Versions([None, Some(broken), None, None, Some(sound)].into());
    let mut outside = Outside {
        keeper: &mut memory,
        library: &mut versions,
        preferences: &mut Forgetful::default(),
    };
    let mut written = Vec::new();
    let mut lines = "h\n1\nf\n1\n".as_bytes();
    plain::run(&mut lines, &mut written, &mut session, &mut outside).expect("it is written");
    let written = String::from_utf8(written).expect("text");
    assert!(written.contains("cannot be played as it is"), "{written}");
    assert!(written.contains("no `turns`"), "{written}");
    assert!(
        written.contains("played again with it to meeting 2"),
        "{written}"
    );
    assert_eq!(session.light(), Some(Light::Green));
    let kept = memory.kept.expect("the game is kept");
    assert_eq!(kept.amendments().len(), 1);
}

#[test]
fn a_game_begins_at_a_later_meeting_with_what_was_set() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let saves = place.path().to_str().expect("a path");
    let from = |arguments: &[&str]| {
        let begin = [
            "play",
            "first-winter",
            "--plain",
            "--seed",
            "7",
            "--saves",
            saves,
        ];
        said(&[&begin, arguments].concat())
    };
    let begun = from(&["--from", "3", "--board", "cautious", "--set", "openness=20"]);
    assert_eq!(begun.status.code(), Some(0), "{}", complaint(&begun));
    let begun = text(&begun);
    for told in [
        "meeting 3 of 4",
        "At the December meeting:",
        "Go on with the January meeting.",
        "Begun at meeting 3, after the board cautious; openness set to 20.",
        "Set by hand before this meeting: safety to speak up to 20 out of 100.",
    ] {
        assert!(begun.contains(told), "{told}: {begun}");
    }
    let replayed = said(&["replay", "first-winter-7", "--saves", saves]);
    assert_eq!(replayed.status.code(), Some(0), "{}", complaint(&replayed));
    let resumed = from(&["--resume", "first-winter-7", "--from", "2"]);
    assert_eq!(resumed.status.code(), Some(0), "{}", complaint(&resumed));
    assert!(
        text(&resumed).contains("meeting 2 of 4"),
        "{}",
        text(&resumed)
    );
    for (arguments, why) in [
        (&["--from", "9"][..], "no meeting 9"),
        (&["--set", "opennes=3"], "did you mean openness?"),
        (&["--set", "occupancy_percent=3%"], "worked out"),
        (&["--from", "2", "--resume", "none"], "no save"),
        (
            &["--from", "4", "--resume", "first-winter-7"],
            "stands at meeting 3",
        ),
    ] {
        let refused = from(arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        assert!(complaint(&refused).contains(why), "{}", complaint(&refused));
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_broken_from_the_start_is_waited_for() {
    use crate::terminal::pty::Terminal;

    let place = tempfile::tempdir().expect("a folder to test in");
    let file = place.path().join("mine.ron");
    fs::write(&file, FIRST_WINTER.replacen("turns: 4,", "turns: four,", 1)).expect("written");
    let arguments = ["play", file.to_str().expect("a path"), "--watch"];
    let mut terminal = Terminal::start(&arguments, place.path(), &[]);
    terminal.wait_for("Waiting for it to be saved");
    fs::write(&file, FIRST_WINTER).expect("written");
    terminal.wait_for("the file as it stands");
    terminal.press("\u{3}");
    assert_eq!(terminal.exit_code(), 0);
}

#[cfg(unix)]
#[test]
fn the_full_screen_shows_whether_the_file_is_the_one_that_is_played() {
    use crate::terminal::pty::Terminal;

    let place = tempfile::tempdir().expect("a folder to test in");
    let file = place.path().join("mine.ron");
    fs::write(&file, FIRST_WINTER).expect("written");
    let arguments = ["play", file.to_str().expect("a path"), "--watch"];
    let mut terminal = Terminal::start(&arguments, place.path(), &[]);
    terminal.wait_for("the file as it stands");
    let broken = FIRST_WINTER.replacen("turns: 4,", "turns: four,", 1);
    fs::write(&file, broken).expect("written");
    terminal.wait_for("the file is broken");
    terminal.press("f");
    terminal.wait_for("cannot be played as it stands");
    terminal.wait_for("turns: four");
    fs::write(&file, kinder(FIRST_WINTER)).expect("written");
    terminal.wait_for("the file as it stands");
    terminal.press("\u{3}");
    assert_eq!(terminal.exit_code(), 0);
}
