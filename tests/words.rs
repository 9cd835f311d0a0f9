//! What a table reads, by the rules of plain words: no figure without its unit, no label with two
//! colons, no reason lost, and nothing taken back that was not named.

use board_to_ward::catalogue::Quantity;
use board_to_ward::game::{Entry, Order};
use board_to_ward::view::{
    Act, ActionId, Block, FigureLine, Forgetful, Key, Outside, Page, Session,
};

use super::table::{COLOURS, Person, Shelf, first_winter, session, start, wander};

/// A person at the first meeting.
fn at_the_table() -> Person {
    let mut person = Person::at(80, 24, COLOURS, session());
    person.answers(&[1; 5]);
    person
}

/// Answers the choice whose label begins so.
fn answer(person: &mut Person, label: &str) {
    let page = person.page();
    let begins = |choice: &board_to_ward::view::Choice| choice.label.starts_with(label);
    let place = page.choices.iter().position(begins);
    let place = place.unwrap_or_else(|| panic!("no {label}: {}", person.screen()));
    person.answer(place + 1);
}

/// Every figure of every page of the board pack.
fn figures_of_the_pack(person: &mut Person) -> Vec<FigureLine> {
    let mut figures = Vec::new();
    person.press(Key::Letter('p'));
    for _ in 0..7 {
        let choices = person.page().choices;
        figures.extend(choices.into_iter().filter_map(|it| it.figure));
        person.press(Key::Right);
    }
    figures
}

/// Every page of a few games that wander to their ends.
fn pages() -> &'static [Page] {
    static PAGES: std::sync::OnceLock<Vec<Page>> = std::sync::OnceLock::new();
    PAGES.get_or_init(wandered)
}

fn wandered() -> Vec<Page> {
    let mut pages = Vec::new();
    for seed in 1..=3 {
        let mut start = start();
        start.seed = seed;
        let session = Session::of_scenario(start, first_winter());
        let mut person = Person::at(80, 24, COLOURS, session);
        for step in 0..160 {
            pages.push(person.page());
            if wander(&mut person, seed * 1_000 + step, 2).is_empty() {
                break;
            }
        }
    }
    pages
}

#[test]
fn no_label_on_a_page_has_a_colon_of_its_own() {
    for page in pages() {
        for block in &page.blocks {
            if let Block::Pair { label, .. } = block {
                assert!(!label.contains(": "), "{label}");
            }
        }
        for figure in page.choices.iter().filter_map(|it| it.figure.as_ref()) {
            let sentence = figure.sentence();
            assert_eq!(sentence.matches(": ").count(), 1, "{sentence}");
        }
    }
}

#[test]
fn an_option_is_quoted_wherever_it_is_named() {
    for page in pages() {
        let text = format!("{:?} {}", page.blocks, page.message);
        for broken in [
            "decided: ",
            "meeting to from",
            "meeting to \\\"",
            "back: to \"",
        ] {
            assert!(!text.contains(broken), "{broken}: {text}");
        }
    }
}

#[test]
fn every_figure_of_the_pack_has_a_unit_or_says_what_it_is() {
    for figure in figures_of_the_pack(&mut at_the_table()) {
        let mut signs = figure.value.chars();
        let bare = signs.all(|sign| "0123456789,.-".contains(sign));
        let counts = [
            Quantity::SHMI,
            Quantity::CLINICAL_LEADS,
            Quantity::CHANGE_LOAD,
        ];
        assert!(!bare || counts.contains(&figure.quantity), "{figure:?}");
        assert_eq!(figure.moved(), "first");
    }
}

#[test]
fn a_missed_target_is_a_word_and_shmi_has_none() {
    let mut person = at_the_table();
    assert!(
        person.screen().contains("target 65.0% × missed"),
        "{}",
        person.screen()
    );
    for figure in figures_of_the_pack(&mut person) {
        let has_none = [
            Quantity::SHMI,
            Quantity::ENGAGEMENT,
            Quantity::WAITS_12_HOUR,
        ];
        let is_said = !figure.target.is_empty();
        assert!(!is_said || !has_none.contains(&figure.quantity));
        assert!(!is_said || figure.sentence().contains("; target "));
    }
}

#[test]
fn no_name_in_the_pack_is_cut() {
    let mut person = at_the_table();
    person.press(Key::Letter('p'));
    for _ in 0..7 {
        for columns in [60, 80, 120] {
            person.resize(columns, 60);
            assert!(!person.screen().contains('…'), "{}", person.screen());
        }
        person.press(Key::Right);
    }
}

#[test]
fn the_reasons_are_read_again_at_the_end() {
    let mut person = at_the_table();
    person.answers(&[1, 1]);
    for letter in "Because January comes".chars() {
        person.press(Key::Letter(letter));
    }
    person.press(Key::Enter);
    let mut read = Vec::new();
    for _ in 0..300 {
        let page = person.page();
        read.push(format!("{:?}", page.blocks));
        if page.choices.iter().any(|choice| choice.act == Act::Quit) {
            break;
        }
        person.answer(1);
    }
    let minutes = person.session.play().expect("a game").minutes();
    assert!(
        minutes
            .iter()
            .any(|it| matches!(it.entry, Entry::Reason { .. }))
    );
    assert!(
        read.concat().contains("Because January comes"),
        "{}",
        person.screen()
    );
}

#[test]
fn undo_takes_back_only_what_is_being_divided() {
    let mut person = at_the_table();
    answer(&mut person, "Divide attention");
    person.press(Key::Down);
    person.press(Key::Left);
    person.press(Key::Letter('u'));
    let page = person.page();
    assert_eq!(page.title, "The board's attention");
    let pending = person.session.play().expect("a game").pending();
    assert!(
        matches!(pending, [Order::SetPriorities { .. }]),
        "{pending:?}"
    );
}

#[test]
fn the_beans_that_were_agreed_are_the_draft_when_they_are_taken_back() {
    let mut person = Person::at(80, 24, COLOURS, session());
    person.answers(&[1; 4]);
    person.press(Key::Down);
    person.press(Key::Left);
    person.press(Key::Down);
    person.press(Key::Right);
    person.answer(1);
    person.press(Key::Letter('u'));
    let page = person.page();
    let notes: Vec<&str> = page.choices[1..5].iter().map(|it| &*it.note).collect();
    assert_eq!(notes, ["two beans", "four beans", "two beans", "two beans"]);
}

#[test]
fn what_was_seen_is_not_undone_and_what_was_decided_before_can_be_taken_back() {
    let mut person = at_the_table();
    person.answers(&[1, 1, 1]);
    answer(&mut person, "People,");
    answer(&mut person, "Open a private brief");
    person.answer(2);
    answer(&mut person, "Open it");
    person.press(Key::Letter('u'));
    let pending = person.session.play().expect("a game").pending().len();
    assert_eq!(pending, 3, "{}", person.screen());
    answer(&mut person, "Back to the table");
    let papers = person.page();
    let decided = papers.choices.iter().position(|it| it.note == "decided");
    person.answer(decided.expect("a paper was decided") + 1);
    answer(&mut person, "Take this decision back");
    assert_eq!(person.session.play().expect("a game").pending().len(), 2);
}

#[test]
fn leaving_is_not_what_enter_does_first() {
    let mut person = at_the_table();
    person.press(Key::Letter('Q'));
    assert_eq!(person.page().choices[person.page().cursor].label, "Stay");
    let footer = person.screen();
    let footer = footer.lines().last().unwrap_or_default();
    assert!(
        !footer.contains("undo") && !footer.contains("pack"),
        "{footer}"
    );
}

#[test]
fn the_glossary_explains_a_word_one_key_away() {
    let mut person = at_the_table();
    person.press(Key::Letter('g'));
    assert!(person.screen().contains("Glossary"), "{}", person.screen());
    for letter in "corr".chars() {
        person.press(Key::Letter(letter));
    }
    assert_eq!(person.page().choices.len(), 2, "{}", person.screen());
    answer(&mut person, "Corridor care");
    let meaning = format!("{:?}", person.page().blocks);
    assert!(meaning.contains("because there is no bed"), "{meaning}");
}

#[test]
fn help_begins_with_the_page_that_stands() {
    let mut person = at_the_table();
    let title = person.page().title;
    person.press(Key::Letter('?'));
    let first = format!("{:?}", &person.page().blocks[..2]);
    assert!(first.contains(&title), "{first}");
    for letter in "take".chars() {
        person.press(Key::Letter(letter));
    }
    let found = format!("{:?}", person.page().blocks);
    assert!(
        found.contains("Undo (u)") && !found.contains("Pack"),
        "{found}"
    );
}

#[test]
fn nothing_is_said_to_be_kept_before_anything_is() {
    let mut session = session();
    let mut memory = super::table::Memory::default();
    let mut shelf = Shelf::default();
    let mut outside = Outside {
        keeper: &mut memory,
        library: &mut shelf,
        preferences: &mut Forgetful::default(),
    };
    let mut written = Vec::new();
    let mut input = "q\n".as_bytes();
    board_to_ward::plain::run(&mut input, &mut written, &mut session, &mut outside)
        .expect("it is written");
    let written = String::from_utf8(written).expect("it is text");
    assert!(written.contains("nothing is kept"), "{written}");
    assert!(
        board_to_ward::view::action(ActionId::Glossary)
            .plain
            .is_some()
    );
}

#[test]
fn the_evidence_can_be_read_from_help_and_behind_every_why() {
    let mut person = at_the_table();
    person.press(Key::Letter('?'));
    answer(&mut person, "What the model rests on");
    let listed = person.page().choices.len();
    assert!(listed > 120, "{listed} are listed");
    for letter in "burnout".chars() {
        person.press(Key::Letter(letter));
    }
    assert!(person.page().choices.len() < 10, "{}", person.screen());
    answer(&mut person, "Doctors who were burnt out");
    assert!(person.screen().contains("2.04"), "{}", person.screen());
    for _ in 0..2 {
        person.press(Key::Escape);
    }
    assert_eq!(
        person.page().filter.as_deref(),
        Some(""),
        "nothing is looked for any more"
    );

    person.press(Key::Escape);
    for month in ["November", "December", "January"] {
        answer(&mut person, &format!("End the {month} meeting"));
        answer(&mut person, "Go on without saying");
        answer(&mut person, "End the meeting");
        answer(&mut person, "Go on");
    }
    person.press(Key::Letter('w'));
    answer(&mut person, "Sickness absence");
    answer(&mut person, "Since another month");
    answer(&mut person, "Since the end of November");
    let said = format!("{:?}", person.page().blocks);
    assert!(said.contains("Since the report of November"), "{said}");
    answer(&mut person, "Evidence: ");
    assert!(
        person.screen().contains("How it was found"),
        "{}",
        person.screen()
    );
}

#[test]
fn what_a_choice_asks_is_told_beside_it_before_it_is_made() {
    let mut person = at_the_table();
    answer(&mut person, "Table the board's own");
    answer(&mut person, "Beds");
    let page = person.page();
    let amounts = page.choices.iter().skip(1);
    for beds in amounts {
        let note = &beds.note;
        assert!(
            note.contains(" nurses, ") && note.contains("full"),
            "{beds:?}"
        );
    }
    person.press(Key::Escape);
    answer(&mut person, "Posts");
    let groups = person.page().choices;
    let told = groups.iter().filter(|it| it.note.contains(" filled, "));
    assert_eq!(told.count(), 7, "{groups:?}");
    person.press(Key::Escape);
    answer(&mut person, "Initiatives");
    answer(&mut person, "Paired learning");
    let asks = format!("{:?}", person.page().blocks);
    let points = "two points of attention, one of them because the service decides";
    assert!(asks.contains(points), "{asks}");
    for _ in 0..3 {
        person.press(Key::Escape);
    }
    answer(&mut person, "Go and see");
    let asks = format!("{:?}", person.page().blocks);
    assert!(asks.contains("A meeting allows one visit."), "{asks}");
}

#[test]
fn a_meeting_with_papers_left_is_not_ended_in_haste() {
    let mut person = Person::at(80, 24, COLOURS, session());
    person.follow(&["Go on", "Go on", "Go on", "Go on to the board's", "Agree"]);
    answer(&mut person, "End the November meeting");
    answer(&mut person, "Go on without saying");
    let page = person.page();
    assert_eq!(page.choices[page.cursor].label, "Go back to the table");
    person.press(Key::Enter);
    assert!(person.page().title.starts_with("The November meeting"));
}

#[test]
fn a_word_is_found_by_what_it_means() {
    let mut person = at_the_table();
    person.press(Key::Letter('g'));
    for letter in "a&e four".chars() {
        person.press(Key::Letter(letter));
    }
    let found = person.page().choices;
    assert!(
        found.iter().any(|it| it.label == "4-hour standard"),
        "{found:?}"
    );
}
