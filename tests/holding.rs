//! The hold after a meeting: what followed waits for the release word, in both front ends and after
//! the program was closed.

use board_to_ward::plain;
use board_to_ward::save::Folder;
use board_to_ward::save::RealDisk;
use board_to_ward::view::release_word;
use board_to_ward::view::{Flow, Forgetful, Key, Origin, Outside, Session, SettingId, Settings};

use super::table::{Memory, Person, Shelf, digests, first_winter, in_both, session, start};

const OPENING: [&str; 5] = ["Go on", "Go on", "Go on", "Go on", "Agree"];
const ENDING: [&str; 3] = ["End the November", "Go on without", "End the meeting"];

/// Settings with this release word.
fn word(word: &str) -> Settings {
    let mut settings = Settings::default();
    let put = settings.put(Origin::Flag, SettingId::ReleaseWord, word);
    put.expect("it is taken");
    settings
}

fn held() -> Session {
    let mut session = session();
    session.use_settings(word("willow"), Vec::new());
    session
}

fn script(more: &[&'static str]) -> Vec<&'static str> {
    [&OPENING[..], &ENDING[..], more].concat()
}

#[test]
fn what_followed_waits_for_the_word_and_a_wrong_one_is_said_to_be_wrong() {
    let (mut person, written) = in_both(held, &script(&["oak"]));
    assert!(person.page().title.starts_with("Waiting for"));
    assert!(person.page().message.contains("not the word"));
    assert!(written.contains("That is not the word."), "{written}");
    assert!(!written.contains("What happened"), "{written}");
    person.follow(&["WILLOW"]);
    assert!(person.page().title.starts_with("What followed"));

    let (waited, _) = in_both(held, &script(&["willow", "Go on to the December"]));
    let (without, _) = in_both(session, &script(&["Go on to the December"]));
    assert_eq!(digests(&waited.session), digests(&without.session));
}

#[test]
fn by_meeting_each_meeting_has_a_word_that_opens_no_other() {
    let by_meeting = || {
        let mut session = session();
        session.use_settings(word("by-meeting"), Vec::new());
        session
    };
    let scenario = super::support::prepared("first-winter");
    let of = |turn| release_word(&scenario.scenario, turn);
    assert_ne!(of(1), of(2));
    let (mut person, _) = in_both(by_meeting, &script(&[of(2)]));
    assert!(person.page().message.contains("not the word"));
    person.follow(&["by-meeting"]);
    assert!(person.page().message.contains("not the word"));
    person.follow(&[of(1)]);
    assert!(person.page().title.starts_with("What followed"));
}

#[test]
fn the_word_is_typed_unseen_and_nothing_of_what_followed_is_open_meanwhile() {
    let (mut person, _) = in_both(held, &script(&[]));
    for letter in "wil".chars() {
        person.press(Key::Letter(letter));
    }
    let screen = person.screen();
    assert!(
        screen.contains("***") && !screen.contains("wil"),
        "{screen}"
    );
    assert_eq!(person.press(Key::Escape), Flow::GoOn);
    assert!(person.screen().contains("Leave?"), "{}", person.screen());
    person.answer(1);
    assert!(person.page().title.starts_with("Waiting for"));
    let context = person.page().context;
    assert!(!context.game && !context.meeting, "no figure is asked why");
}

#[test]
fn in_plain_text_an_empty_line_asks_whether_to_leave_and_a_letter_is_a_word() {
    let (person, written) = in_both(held, &script(&["b"]));
    assert!(person.page().title.starts_with("Waiting for"));
    assert!(written.contains("an empty line to leave: That is not the word."));
    let mut session = held();
    session.speak_plainly();
    let mut outside = Outside {
        keeper: &mut Memory::default(),
        library: &mut Shelf::default(),
        preferences: &mut Forgetful::default(),
    };
    let lines = "1\n".repeat(5) + "3\n1\n2\n\n";
    let mut said = Vec::new();
    let ran = plain::run(&mut lines.as_bytes(), &mut said, &mut session, &mut outside);
    ran.expect("it is written");
    assert_eq!(session.page().title, "Leave?", "{said:?}");
}

#[test]
fn a_game_that_was_closed_while_it_waited_waits_when_it_is_resumed() {
    let (mut person, _) = in_both(held, &script(&[]));
    assert_eq!(person.press(Key::Interrupt), Flow::Quit);
    let kept = person.memory.kept.clone().expect("it is kept");
    let place = tempfile::tempdir().expect("a folder to test in");
    let slot = Folder::at(place.path()).keep(&RealDisk, None, &kept, &[]);
    let path = slot.expect("the folder takes it").path().to_owned();
    let text = std::fs::read_to_string(&path).expect("it is text");
    assert!(!text.contains("willow"), "the word is nobody's business");
    let (save, _) = Folder::open(&path).expect("it opens");
    let resume = |settings: Settings| {
        let play = board_to_ward::save::resume(&save, first_winter());
        let mut session = Session::of_play(start(), play.expect("it is the same"));
        session.use_settings(settings, Vec::new());
        session
    };
    let (person, _) = in_both(|| resume(word("willow")), &["beech", "willow"]);
    assert!(person.page().title.starts_with("What followed"));
    let not_given_again = || resume(Settings::default());
    let (mut person, _) = in_both(not_given_again, &["beech"]);
    assert!(person.page().message.contains("not the word"));
    person.follow(&["willow", "Go on to the December"]);
    let led = person.memory.kept.expect("it is kept").led().clone();
    assert!(!led.hold.is_empty(), "the next meeting waits too");
    let let_go = || resume(word(""));
    let (person, _) = in_both(let_go, &[]);
    assert!(person.page().choices[0].label.starts_with("Leave"));
    let (person, _): (Person, String) = in_both(let_go, &["Nobody leads it"]);
    assert!(person.page().title.starts_with("What followed"));
    let released = person.memory.kept.expect("it is kept");
    assert!(!released.is_held());
}

#[test]
fn the_settings_say_that_a_word_is_set_and_never_which() {
    let mut script = OPENING.to_vec();
    script.extend(["!s", "Release word", "willow"]);
    let (person, written) = in_both(session, &script);
    assert!(written.contains("Release word: set."), "{written}");
    let page = format!("{:?}", person.page());
    assert!(!page.contains("willow"), "{page}");
}
