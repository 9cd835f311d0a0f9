//! The table's countdown, in both front ends: what it says, that nothing happens when it runs out,
//! and that nothing is drawn by the clock while none runs.

use std::time::Duration;

use board_to_ward::plain;
use board_to_ward::tui::{Events, Input, run_on};
use board_to_ward::view::{Forgetful, Key, Outside, Session};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::table::{COLOURS, Memory, Person, Shelf, digests, in_both, session};

const SET: [&str; 2] = ["!c", "5 minutes from now"];

/// Keys and silences, each with the time that goes by.
struct Timed(Vec<(Input, u64)>);

impl Events for Timed {
    fn next(&mut self, _: Option<Duration>) -> std::io::Result<Input> {
        match self.0.first() {
            Some((input, _)) => Ok(input.clone()),
            None => Err(std::io::Error::other("no more keys")),
        }
    }

    fn gone(&mut self) -> Duration {
        Duration::from_secs(self.0.remove(0).1)
    }
}

/// How often the screen is drawn for these inputs, and what stands on its first row at the end.
fn drawn(session: &mut Session, inputs: Vec<(Input, u64)>) -> (usize, String) {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).expect("a window");
    let mut outside = Outside {
        keeper: &mut Memory::default(),
        library: &mut Shelf::default(),
        preferences: &mut Forgetful::default(),
    };
    let mut app = Person::at(80, 24, COLOURS, super::table::session()).app;
    let mut events = Timed(inputs);
    let ended = run_on(&mut terminal, &mut events, &mut app, session, &mut outside);
    assert!(ended.is_err(), "the keys have ended");
    let row = (0..80).map(|x| terminal.backend().buffer()[(x, 0)].symbol().to_owned());
    let row = row.collect::<String>();
    (terminal.get_frame().count(), row)
}

fn silence(seconds: u64, times: usize) -> Vec<(Input, u64)> {
    vec![(Input::Time, seconds); times]
}

#[test]
fn nothing_is_drawn_by_the_clock_while_no_countdown_runs() {
    let mut at_rest = session();
    assert_eq!(at_rest.ticks_in(), None);
    let (draws, row) = drawn(&mut at_rest, silence(3600, 100));
    assert_eq!(draws, 1, "only the first page");
    assert!(!row.contains("left"), "{row}");
    let (mut paused, _) = in_both(session, &[&SET[..], &["!c", "Let it stand still"]].concat());
    assert_eq!(paused.session.ticks_in(), None);
    let (draws, row) = drawn(&mut paused.session, silence(3600, 100));
    assert_eq!(draws, 1);
    assert!(row.contains("five minutes left, paused"), "{row}");
}

#[test]
fn a_countdown_is_drawn_once_a_minute_and_once_when_it_has_run_out() {
    let (mut person, _) = in_both(session, &SET);
    let (draws, row) = drawn(&mut person.session, silence(1, 60 * 60));
    assert_eq!(draws, 1 + 5, "five, four, three, two, one, up");
    assert!(row.contains("time is up"), "{row}");
    assert!(
        person
            .session
            .page()
            .message
            .contains("Nothing else happens")
    );
    let title = person.session.page().title;
    assert_eq!(title, "Before you begin", "the page stands");
}

#[test]
fn it_is_lengthened_and_dropped_and_the_game_is_the_same() {
    let longer = [&SET[..], &["!c", "5 minutes more"]].concat();
    let (person, written) = in_both(session, &longer);
    assert_eq!(person.page().countdown, "ten minutes left");
    assert!(
        written.contains("Countdown: ten minutes left."),
        "{written}"
    );
    let dropped = [&longer[..], &["!c", "Drop it"]].concat();
    let (mut person, _) = in_both(session, &dropped);
    assert_eq!(person.page().countdown, "");
    let play = [
        "Go on",
        "Go on",
        "Go on",
        "Go on",
        "Agree",
        "End the November",
    ];
    person.follow(&play);
    person.follow(&["Go on without", "End the meeting"]);
    let alone = [&play[..], &["Go on without", "End the meeting"]].concat();
    let (alone, _) = in_both(session, &alone);
    assert_eq!(person.digests(), digests(&alone.session));
}

#[test]
fn plain_text_tells_at_each_question_how_much_is_left_and_once_that_time_is_up() {
    let mut session = session();
    let mut outside = Outside {
        keeper: &mut Memory::default(),
        library: &mut Shelf::default(),
        preferences: &mut Forgetful::default(),
    };
    let mut written = Vec::new();
    let mut gone = || Duration::from_secs(100);
    let input = "c\n2\n1\n1\n1\n";
    let ran = plain::run_by(
        &mut gone,
        &mut input.as_bytes(),
        &mut written,
        &mut session,
        &mut outside,
    );
    ran.expect("it is written");
    let written = String::from_utf8(written).expect("it is text");
    let told = |line: &str| {
        let begins = ["Countdown: ", "Time is up"];
        let at = begins.iter().find_map(|it| line.find(it))?;
        Some(line[at..].to_owned())
    };
    let said: Vec<String> = written.lines().filter_map(told).collect();
    let expected = [
        "Countdown: five minutes left.",
        "Countdown: four minutes left.",
        "Countdown: two minutes left.",
        "Time is up, by the table's own countdown. Nothing else happens.",
        "Countdown: time is up.",
        "Countdown: time is up.",
    ];
    assert_eq!(said, expected, "{written}");
}

#[test]
fn a_key_is_heard_while_it_runs_and_the_bar_says_what_is_left() {
    let (mut person, _) = in_both(session, &SET);
    let keys = vec![(Input::Key(Key::Enter), 90), (Input::Key(Key::Enter), 90)];
    let (_, row) = drawn(&mut person.session, keys);
    assert!(row.trim_end().ends_with("two minutes left"), "{row}");
}
