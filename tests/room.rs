//! What a page shows where there is room, what its footer offers, and that it keeps its shape while
//! focus moves.

use board_to_ward::view::{ActionId, Block, Choice, Key, Message};

use super::gallery::tour::stops;
use super::table::{COLOURS, Person, session};

/// The least window, that of a projector, and a roomy one.
const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

/// A person at the first meeting, on a projector.
fn at_the_table() -> Person {
    let mut person = Person::at(80, 24, COLOURS, session());
    person.answers(&[1; 5]);
    person
}

fn footer(person: &Person) -> String {
    person.row(person.buffer().area.height - 1)
}

/// How each piece begins that an answer says of itself.
fn beginnings(choice: &Choice) -> impl Iterator<Item = String> + '_ {
    choice.detail.iter().filter_map(|block| match block {
        Block::Pair { label, value } => {
            let first = value.split_whitespace().next()?;
            Some(format!("{label}: {first}"))
        }
        Block::Text(text) | Block::Aside(text) | Block::Notice(text) => {
            Some(text.chars().take(10).collect())
        }
        _ => None,
    })
}

/// The screen above its footer, without the sign of what has focus.
fn shape(person: &Person) -> String {
    let rows = 0..person.buffer().area.height - 1;
    let rows = rows.map(|row| person.row(row).replace('▶', " "));
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_every_answer_says_is_shown_where_there_is_room_and_stays_as_focus_moves() {
    let mut shown = 0;
    stops(|stop, person| {
        for (columns, rows) in SIZES {
            person.resize(columns, rows);
            person.hear(Message::Do(ActionId::First));
            let page = person.page();
            let details: Vec<String> = page.choices.iter().flat_map(beginnings).collect();
            let first = shape(person);
            let is_shown = details.iter().all(|detail| first.contains(detail));
            if page.entry.is_some() || details.len() < 2 || !is_shown {
                continue;
            }
            shown += 1;
            for _ in &page.choices {
                person.hear(Message::Do(ActionId::Down));
                assert_eq!(shape(person), first, "{}, {columns} by {rows}", stop.name);
            }
        }
    });
    assert!(shown > 12, "{shown}");
}

#[test]
fn no_window_ends_on_a_heading_that_stands_alone() {
    let mut read = 0;
    stops(|stop, person| {
        for (columns, rows) in SIZES {
            person.resize(columns, rows);
            let page = person.page();
            let headings = page.blocks.iter().filter_map(|block| match block {
                Block::Heading(text) => Some(text.as_str()),
                _ => None,
            });
            let headings: Vec<&str> = headings.collect();
            if headings.is_empty() || !page.guide.is_empty() {
                continue;
            }
            for _ in 0..60 {
                let screen = person.screen();
                let above = screen.split("more below").next().unwrap_or_default();
                let last = above.trim_end().lines().last().unwrap_or_default().trim();
                let is_cut = screen.contains("more below");
                let is_alone = is_cut && headings.contains(&last);
                assert!(!is_alone, "{}, {columns} by {rows}:\n{screen}", stop.name);
                read += 1;
                person.press(Key::PageDown);
                if person.screen() == screen {
                    break;
                }
            }
        }
    });
    assert!(read > 40, "{read}");
}

#[test]
fn the_footer_offers_what_does_something_on_the_page() {
    let mut person = at_the_table();
    assert!(footer(&person).contains("u undo"), "{}", footer(&person));
    person.press(Key::Letter('u'));
    let taken_back = footer(&person);
    assert!(taken_back.contains("left/right change") && !taken_back.contains("w why"));
    person.answer(1);
    person.press(Key::Letter('p'));
    let pack = footer(&person);
    for offered in ["left/right turn page", "w why", "Esc back"] {
        assert!(pack.contains(offered), "{pack}");
    }
    assert!(!pack.contains("p pack"), "{pack}");
    person.press(Key::Escape);
    person.follow(&["Divide attention"]);
    assert!(!footer(&person).contains("undo"), "{}", footer(&person));
    person.press(Key::Escape);
    person.follow(&["Go and see"]);
    let visits = footer(&person);
    assert!(!visits.contains("w why") && visits.contains("u undo"));
    person.follow(&["Elderly", "The chair", "No"]);
    let visit = footer(&person);
    assert!(
        !visit.contains("undo"),
        "what has been seen is seen: {visit}"
    );
}

#[test]
fn nothing_is_offered_to_be_undone_before_something_is_ordered() {
    let mut person = at_the_table();
    person.follow(&["End the November", "Go on without", "End the meeting"]);
    assert!(!footer(&person).contains("undo"), "{}", footer(&person));
    person.press(Key::End);
    person.press(Key::Enter);
    assert!(!footer(&person).contains("undo"), "{}", footer(&person));
}

#[test]
fn enter_says_that_it_reads_on_while_no_answer_is_in_sight() {
    let mut person = at_the_table();
    person.press(Key::Letter('?'));
    assert!(
        footer(&person).contains("Enter read on"),
        "{}",
        footer(&person)
    );
    person.press(Key::End);
    assert!(
        footer(&person).contains("Enter choose"),
        "{}",
        footer(&person)
    );
}

#[test]
fn a_line_shows_where_its_next_letter_stands_and_what_enter_does_with_it() {
    let mut person = at_the_table();
    person.press(Key::Letter('1'));
    while person.page().entry.is_none() {
        person.press(Key::Letter('3'));
    }
    assert!(footer(&person).contains("Enter go on"));
    for letter in "so be it".chars() {
        person.press(Key::Letter(letter));
    }
    assert!(person.screen().contains("▶ so be it_"));
    assert!(footer(&person).contains("Enter keep it"));
}

#[test]
fn nought_gives_the_tenth_answer() {
    let mut person = at_the_table();
    person.press(Key::Letter('s'));
    let settings = person.page().title;
    assert!(person.page().choices.len() >= 10);
    person.press(Key::Letter('0'));
    assert_ne!(person.page().title, settings);
    person.press(Key::Escape);
    assert_eq!(person.page().cursor, 9);
    person.press(Key::Escape);
    person.press(Key::Letter('0'));
    let screen = person.screen();
    assert!(screen.contains("There is no answer 10."), "{screen}");
}

#[test]
fn help_and_the_palette_say_which_game_they_lie_over() {
    let mut person = at_the_table();
    let game = person.row(0);
    assert!(game.contains("meeting 1 of 4"));
    for key in ['?', ':', 'c', 'Q'] {
        person.press(Key::Letter(key));
        assert_eq!(person.row(0), game, "{}", person.screen());
        person.press(Key::Escape);
    }
}
