//! A save that somebody made to harm: its seal holds, and what it says would steer a terminal.

use std::path::Path;

use board_to_ward::game::{Entry, Minute, Play, REASON_LONGEST};
use board_to_ward::plain;
use board_to_ward::save::{Folder, resume};
use board_to_ward::view::{Forgetful, Outside, Session};

use super::{keep, opened, priorities};
use crate::support::{first_winter, prepared};
use crate::table::{COLOURS, Memory, Person, Shelf, start};

/// Clears the screen, renames the window, rings, and turns the direction of text round.
const HARM: &str = "Clears\u{1b}[2J the \u{1b}]0;window\u{7} and \u{9b}31m turns\u{202e} round";
/// What may be shown of it.
const HARMLESS: &str = "Clears[2J the ]0;window and 31m turns round";

/// A finished game whose first order was given for this reason, kept in `folder` and resumed.
fn with_reason(folder: &Path, text: &str) -> Play {
    let mut play = first_winter(7);
    play.give(priorities(4)).expect("priorities are set first");
    let text = text.to_owned();
    play.write(Minute {
        turn: 1,
        seat: None,
        entry: Entry::Reason { order: 0, text },
    });
    while !play.game().is_over() {
        play.end_turn();
    }
    let path = keep(&Folder::at(folder), &play);
    resume(&opened(&path), prepared("first-winter")).expect("its seal and its orders hold")
}

fn steers(sign: char) -> bool {
    sign != '\n' && (sign.is_control() || sign == '\u{202e}')
}

#[test]
fn what_steers_a_terminal_never_comes_from_a_save_to_the_screen_or_into_plain_text() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let play = with_reason(place.path(), HARM);
    let (mut memory, mut shelf) = (Memory::default(), Shelf::default());
    let mut outside = Outside {
        keeper: &mut memory,
        library: &mut shelf,
        preferences: &mut Forgetful::default(),
    };
    let mut plainly = Session::of_play(start(), play.clone());
    let mut written = Vec::new();
    let answers = "1\n".repeat(4);
    plain::run(
        &mut answers.as_bytes(),
        &mut written,
        &mut plainly,
        &mut outside,
    )
    .expect("it is written");
    let mut shown = String::from_utf8(written).expect("it is text");
    assert!(shown.contains(HARMLESS), "the reason is read out: {shown}");
    let mut person = Person::at(120, 60, COLOURS, Session::of_play(start(), play));
    for _ in 0..4 {
        shown.push_str(&person.screen());
        person.answer(1);
    }
    assert_eq!(shown.matches(HARMLESS).count(), 2, "and on the screen");
    assert_eq!(shown.chars().find(|sign| steers(*sign)), None);
}

#[test]
fn a_reason_in_a_save_is_no_longer_than_one_that_can_be_written() {
    let place = tempfile::tempdir().expect("a folder to test in");
    let play = with_reason(place.path(), &"Clears ".repeat(REASON_LONGEST));
    let [Minute { entry, .. }] = play.minutes() else {
        panic!("one reason: {:?}", play.minutes());
    };
    assert!(matches!(entry, Entry::Reason { text, .. } if text.chars().count() == REASON_LONGEST));
}
