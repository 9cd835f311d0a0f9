//! The plain mode, and that it is the same game as the full screen.

use board_to_ward::plain;
use board_to_ward::view::{Block, Flow, Forgetful, Key, Outside, Session};

use super::table::{
    COLOURS, Memory, Person, Shelf, digests, odd_and_broken, orders, session, start, wander,
};

/// Feeds lines to the plain mode; gives what it wrote.
fn feed(session: &mut Session, memory: &mut Memory, lines: &str) -> String {
    feed_beside(session, memory, Shelf::default(), lines)
}

/// The same with these scenarios to choose from.
fn feed_beside(
    session: &mut Session,
    memory: &mut Memory,
    mut shelf: Shelf,
    lines: &str,
) -> String {
    let mut outside = Outside {
        keeper: memory,
        library: &mut shelf,
        preferences: &mut Forgetful::default(),
    };
    let mut written = Vec::new();
    plain::run(&mut lines.as_bytes(), &mut written, session, &mut outside).expect("it is written");
    String::from_utf8(written).expect("it is text")
}

#[test]
fn always_answering_one_reaches_the_end() {
    let mut session = session();
    let mut memory = Memory::default();
    let written = feed(&mut session, &mut memory, &"1\n".repeat(300));
    let play = session.play().expect("a game");
    assert!(play.game().is_over(), "{written}");
    assert!(play.epilogue_happenings().is_some());
    assert!(
        written.trim_end().ends_with("The game is kept. Goodbye."),
        "{written}"
    );
    assert!(written.contains("What was hidden"));
}

#[test]
fn the_same_answers_through_both_front_ends_end_in_the_same_state() {
    for seed in 1..=4 {
        let mut person = Person::at(80, 24, COLOURS, session());
        let answers = wander(&mut person, seed, 400);
        let lines: Vec<String> = answers.iter().map(usize::to_string).collect();
        let lines = lines.join(
            "
",
        );
        let mut plain = session();
        feed(&mut plain, &mut Memory::default(), &lines);
        assert_eq!(orders(&plain), orders(&person.session), "seed {seed}");
        assert_eq!(digests(&plain), person.digests(), "seed {seed}");
        assert!(!digests(&plain).is_empty(), "seed {seed} ended no meeting");
    }
}

#[test]
fn when_the_input_ends_the_game_is_kept_and_says_so() {
    let mut session = session();
    let mut memory = Memory::default();
    let written = feed(&mut session, &mut memory, "1\n1\n1\n1\n1\n1\n1\n");
    assert!(written.contains("The input has ended."), "{written}");
    assert!(written.contains("can be resumed"), "{written}");
    let kept = memory.kept.expect("something is kept");
    assert_eq!(kept.pending(), session.play().expect("a game").pending());
}

#[test]
fn an_answer_that_is_none_is_explained_and_asked_again() {
    let mut session = session();
    let written = feed(&mut session, &mut Memory::default(), "yes\n0\n99\n\n");
    assert!(written.contains("That is not an answer here. The only answer is 1."));
    assert!(written.contains("There is no such answer."));
    assert_eq!(
        written.matches("Before you begin").count(),
        1,
        "nothing is read out twice"
    );
}

#[test]
fn a_page_is_read_again_when_it_is_asked_for_and_no_message_twice() {
    let mut session = session();
    let lines = "r\n1\n1\n1\n1\n1\nyes\n";
    let written = feed(&mut session, &mut Memory::default(), lines);
    assert_eq!(written.matches("Before you begin").count(), 2);
    assert!(written.contains("That is not an answer here."));
    assert_eq!(written.matches("The priorities are agreed").count(), 1);
}

#[test]
fn letters_ask_for_help_undo_why_and_leaving() {
    let opening = "1\n1\n1\n1\n1\n";
    let mut session = session();
    let mut memory = Memory::default();
    let lines = format!("{opening}h\n1\nw\n1\nu\nq\n");
    let written = feed(&mut session, &mut memory, &lines);
    assert!(written.contains("How to play"), "{written}");
    assert!(written.contains("Of which figure?"), "{written}");
    assert!(written.contains("Taken back"), "{written}");
    assert!(written.trim_end().ends_with("Goodbye."), "{written}");
    assert!(memory.kept.expect("kept").pending().is_empty());
}

#[test]
fn what_a_small_screen_folds_is_read_out_whole() {
    let mut session = session();
    let written = feed(&mut session, &mut Memory::default(), "1\n1\n1\n1\n1\n1\n");
    let written: Vec<&str> = written.split_whitespace().collect();
    let written = written.join(" ");
    let page = session.page();
    let says = page.blocks.iter().filter_map(|block| match block {
        Block::Says { says, .. } => Some(says),
        _ => None,
    });
    assert_eq!(says.clone().count(), 3);
    for says in says {
        assert!(written.contains(says), "{says}: {written}");
    }
}

#[test]
fn a_reason_is_written_into_the_minutes() {
    let mut session = session();
    let mut memory = Memory::default();
    let lines = "1\n1\n1\n1\n1\n1\n1\nBecause January comes every year\n";
    feed(&mut session, &mut memory, lines);
    let minutes = format!("{:?}", memory.kept.expect("kept").minutes());
    assert!(
        minutes.contains("Because January comes every year"),
        "{minutes}"
    );
}

#[test]
fn a_line_that_is_asked_for_is_what_it_says_a_single_letter_too() {
    for letter in ["q", "u", "h", "b", "?", "99"] {
        let mut session = session();
        let mut memory = Memory::default();
        let lines = format!("1\n1\n1\n1\n1\n1\n1\n{letter}\n");
        let written = feed(&mut session, &mut memory, &lines);
        let kept = memory.kept.expect("kept");
        let minutes = format!("{:?}", kept.minutes());
        assert!(minutes.contains(&format!("{letter:?}")), "{minutes}");
        assert_eq!(kept.pending().len(), 2, "{letter} is no action: {written}");
        assert!(
            written.contains("Your reason, or 1 to go on without:"),
            "{written}"
        );
    }
    for passes in ["1", ""] {
        let mut session = session();
        let mut memory = Memory::default();
        let lines = format!("1\n1\n1\n1\n1\n1\n1\n{passes}\n");
        feed(&mut session, &mut memory, &lines);
        assert!(memory.kept.expect("kept").minutes().is_empty());
        assert_eq!(session.page().question, "What will the board do next?");
    }
}

#[test]
fn nothing_but_plain_text_is_written() {
    let mut session = session();
    let written = feed(&mut session, &mut Memory::default(), &"1\n".repeat(300));
    let strange: Vec<char> = written
        .chars()
        .filter(|sign| sign.is_control() && *sign != '\n' || ('─'..='▟').contains(sign))
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
}

#[test]
fn an_order_is_kept_before_the_next_answer_is_heard() {
    let mut person = Person::at(80, 24, COLOURS, session());
    person.answers(&[1, 1, 1, 1, 1]);
    for _ in 0..12 {
        let given = person.session.play().expect("a game").pending().to_vec();
        let kept = person.memory.kept.as_ref().expect("kept");
        assert_eq!(kept.pending(), given);
        assert_eq!(
            kept.log().len(),
            person.session.play().expect("a game").log().len()
        );
        assert_eq!(person.answer(1), Flow::GoOn);
    }
}

#[test]
fn a_full_disk_is_said_and_the_game_goes_on() {
    let mut person = Person::at(80, 24, COLOURS, session());
    person.memory.is_full = true;
    person.answers(&[1, 1, 1, 1, 1]);
    assert!(
        person
            .screen()
            .contains("could not be kept on disk: the disk is full")
    );
    person.press(Key::Letter('Q'));
    assert!(person.screen().contains("could not be kept"));
}

#[test]
fn a_kept_game_comes_first_on_the_title_and_goes_on_where_it_stood() {
    let mut person = Person::at(80, 24, COLOURS, session());
    person.answers(&[1, 1, 1, 1, 1, 1, 1]);
    let mut memory = std::mem::take(&mut person.memory);
    let mut shelf = Shelf::default();
    let mut outside = Outside {
        keeper: &mut memory,
        library: &mut shelf,
        preferences: &mut Forgetful::default(),
    };
    let mut later = Session::at_title(start(), &mut outside);
    let page = later.page();
    assert!(
        page.choices[0].label.starts_with("Resume First winter"),
        "{:?}",
        page.choices[0]
    );
    let pending = person.session.play().expect("a game").pending().to_vec();
    feed(&mut later, &mut memory, "1\n");
    assert_eq!(later.play().expect("a game").pending(), pending);
}

#[test]
fn the_report_of_a_broken_scenario_is_told_in_sentences() {
    let mut memory = Memory::default();
    let mut shelf = odd_and_broken("word_processor");
    let mut session = Session::at_title(
        start(),
        &mut Outside {
            keeper: &mut memory,
            library: &mut shelf,
            preferences: &mut Forgetful::default(),
        },
    );
    let written = feed_beside(&mut session, &mut memory, shelf, "1\n2\n1\n");
    let report = written.find("What is wrong with").expect("it is told");
    let end = written[report..].find("Answer 1").expect("it asks");
    insta::assert_snapshot!(written[report..report + end]);
}

#[test]
fn an_answer_is_given_by_words_that_stand_in_no_other() {
    let mut memory = Memory::default();
    let lines = "go on\n1\n1\n1\n1\nboard pack\nback\nninety days\nhelp\n";
    let written = feed(&mut session(), &mut memory, lines);
    assert!(!written.contains("That is not an answer here"), "{written}");
    let several = feed(
        &mut session(),
        &mut memory,
        "go on\n1\n1\n1\n1\nthe board\n",
    );
    assert!(
        several.contains("Several answers have these words: "),
        "{several}"
    );
}
