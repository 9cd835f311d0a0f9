//! That a paper and its options can be read and decided on a screen of 80 by 24 without scrolling.

use board_to_ward::game::Prepared;
use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::small_screen::{ROWS, Unfolded, rows};
use board_to_ward::scenario::{Item, Scenario, Timing};
use board_to_ward::view::{Act, Block, Key, Message, Screen, Session};

use super::table::{COLOURS, Person, session, start};

/// Rows of the screen that are not for the paper: bar, title, messages and footer.
const AROUND: usize = 24 - ROWS;
/// The lowest window that is drawn in.
const LEAST: usize = 20;
/// More points of attention than a board has.
const TOO_MANY: u8 = 11;

/// The ids of the shipped scenarios.
fn shipped() -> Vec<String> {
    let listed = Library::built_in().list();
    listed.into_iter().map(|it| it.name).collect()
}

/// A shipped scenario, its papers all on the table at one meeting.
fn on_the_table(id: &str, meeting: u16, change: impl Fn(&mut Item)) -> Scenario {
    let reading = Library::built_in().open(id);
    let mut scenario = reading.scenario.expect("the shipped scenario loads");
    for item in &mut scenario.items {
        item.timing = Timing::Turn(meeting);
        change(item);
    }
    scenario
}

/// Somebody at a meeting of it, on a small screen.
fn at_meeting(scenario: &Scenario, meeting: u16) -> Person {
    let session = Session::of_scenario(start(), Prepared::new(scenario.clone()).into());
    let mut person = Person::at(80, 24, COLOURS, session);
    for _ in 0..200 {
        let is_there = person
            .session
            .play()
            .is_some_and(|it| it.game().turn == meeting);
        if is_there && *person.session.screen() == Screen::Boardroom {
            return person;
        }
        let page = person.page();
        let is_end = |act: &Act| *act == Act::Go(Screen::Confirm);
        let end = page.choices.iter().position(|it| is_end(&it.act));
        match end {
            Some(end) => person.hear(Message::Pick(end)),
            None => person.press(Key::Enter),
        };
    }
    panic!("the table is not reached:\n{}", person.screen());
}

/// Whether everything stands on the screen.
fn is_whole(person: &Person) -> bool {
    let screen = person.screen();
    !screen.contains("more below") && !screen.contains("more above")
}

/// What of a paper is unfolded after so many steps down.
fn unfolded(person: &Person, item: &Item, step: usize) -> Unfolded {
    if !person.focus_is_seen() {
        return [Unfolded::Paper, Unfolded::Voices][step];
    }
    let page = person.page();
    let label = &page.choices[page.cursor].label;
    let option = item.options.iter().position(|it| it.label == *label);
    option.map_or(Unfolded::Undecided, Unfolded::Option)
}

/// Whether everybody speaks and nothing is closed in what is unfolded, as authors count it.
fn is_as_counted(person: &Person, item: &Item, unfolded: Unfolded) -> bool {
    let page = person.page();
    let says = |blocks: &[Block]| {
        let says = blocks.iter().filter(|it| matches!(it, Block::Says { .. }));
        says.count()
    };
    let choice = &page.choices[page.cursor];
    match unfolded {
        Unfolded::Paper | Unfolded::Undecided => true,
        Unfolded::Voices => says(&page.blocks) == item.voices.len(),
        Unfolded::Option(place) => {
            let voices = item.options[place].voices.len();
            choice.refused.is_none() && says(&choice.detail) == voices
        }
    }
}

/// Opens every paper, unfolds one thing after the other, and calls `look` on each.
fn on_every_paper(
    scenario: &Scenario,
    meeting: u16,
    mut look: impl FnMut(&mut Person, &Item, Unfolded),
) {
    let mut person = at_meeting(scenario, meeting);
    for (place, item) in scenario.items.iter().enumerate() {
        let wanted = Act::Go(Screen::Paper(place as u16));
        let page = person.page();
        let at = page.choices.iter().position(|it| it.act == wanted);
        let at = at.unwrap_or_else(|| panic!("{} is on the table", item.id));
        person.hear(Message::Pick(at));
        assert_eq!(person.page().title, item.title);
        for step in 0..Unfolded::each(item).count() {
            let unfolded = unfolded(&person, item, step);
            look(&mut person, item, unfolded);
            person.press(Key::Down);
        }
        person.press(Key::Escape);
    }
}

/// Fails where a paper does not fit, whatever of it is unfolded, or an option is not to be seen.
fn assert_fits(scenario: &Scenario, meeting: u16) {
    let mut wrong = Vec::new();
    on_every_paper(scenario, meeting, |person, item, unfolded| {
        let screen = person.screen();
        let words: Vec<&str> = screen.split_whitespace().collect();
        let text = words.join(" ");
        let labels = item.options.iter().map(|it| it.label.as_str());
        let unseen = labels.filter(|label| !text.contains(*label)).count();
        if unseen > 0 || !is_whole(person) {
            wrong.push(format!(
                "{} {} {unfolded:?}\n{screen}",
                scenario.id, item.id
            ));
        }
    });
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_paper_fits_on_a_small_screen_with_its_options_at_the_first_meeting_and_later() {
    for id in shipped() {
        for meeting in [1, 2] {
            assert_fits(&on_the_table(&id, meeting, |_| {}), meeting);
        }
    }
}

#[test]
fn a_paper_fits_with_options_closed_for_want_of_attention() {
    for id in shipped() {
        let closed = on_the_table(&id, 1, |item| {
            for option in item.options.iter_mut().filter(|it| it.attention > 0) {
                option.attention = TOO_MANY;
            }
        });
        assert_fits(&closed, 1);
    }
}

#[test]
fn the_rows_that_are_counted_for_authors_are_those_that_the_screen_takes() {
    for id in shipped() {
        let scenario = on_the_table(&id, 1, |_| {});
        on_every_paper(&scenario, 1, |person, item, unfolded| {
            let needs = AROUND + rows(item, unfolded, false, &scenario.called);
            if needs <= LEAST || !is_as_counted(person, item, unfolded) {
                return;
            }
            person.resize(80, needs as u16);
            assert!(
                is_whole(person),
                "{id} {} {unfolded:?}\n{}",
                item.id,
                person.screen()
            );
            person.resize(80, needs as u16 - 1);
            assert!(
                !is_whole(person),
                "{id} {} {unfolded:?}\n{}",
                item.id,
                person.screen()
            );
            person.resize(80, 24);
        });
    }
}

/// Somebody with the first paper of First winter open.
fn at_a_paper(columns: u16, rows: u16) -> Person {
    let mut person = Person::at(columns, rows, COLOURS, session());
    person.answers(&[1; 5]);
    person.press(Key::Letter('1'));
    person
}

/// What is said of the paper and what is on the screen, each without line ends.
fn said_and_shown(person: &Person) -> (Vec<String>, String) {
    let page = person.page();
    let said = page.blocks.iter().filter_map(|block| match block {
        Block::Says { says, .. } => Some(says.clone()),
        _ => None,
    });
    let screen = person.screen();
    let words: Vec<&str> = screen.split_whitespace().collect();
    (said.collect(), words.join(" "))
}

#[test]
fn focus_goes_from_the_paper_over_the_voices_to_the_options_and_each_is_unfolded_in_its_turn() {
    for next in [Key::Down, Key::Enter, Key::PageDown] {
        let mut person = at_a_paper(80, 24);
        let paper = "There is £900k for winter. It will buy twenty beds on Alder";
        let (said, shown) = said_and_shown(&person);
        assert!(shown.contains(paper) && !person.focus_is_seen(), "{shown}");
        assert!(said.iter().all(|says| !shown.contains(says)), "{shown}");
        person.press(next);
        let (said, shown) = said_and_shown(&person);
        assert_eq!(said.len(), 3);
        assert!(said.iter().all(|says| shown.contains(says)), "{shown}");
        person.press(next);
        let (_, shown) = said_and_shown(&person);
        assert!(
            shown.contains("▶ 1 ") && shown.contains("Against: "),
            "{shown}"
        );
        person.press(Key::Up);
        person.press(Key::Up);
        let (_, shown) = said_and_shown(&person);
        assert!(shown.contains(paper) && !person.focus_is_seen(), "{shown}");
    }
}

#[test]
fn where_there_is_room_nothing_is_folded() {
    let person = at_a_paper(120, 40);
    let (said, shown) = said_and_shown(&person);
    // Figures stand beside it, between one line and the next.
    let begins = |says: &String| says.chars().take(24).collect::<String>();
    assert!(
        said.iter().all(|says| shown.contains(&begins(says))),
        "{shown}"
    );
    assert!(
        person.focus_is_seen() && !shown.contains("+ Voices"),
        "{shown}"
    );
}

#[test]
fn a_fold_is_opened_with_the_mouse_and_a_paper_that_is_come_back_to_stands_as_it_was_left() {
    let mut person = at_a_paper(80, 24);
    let (column, row) = person.place_of("+ Voices:");
    person.click(column, row);
    let whole = person.screen();
    let (said, shown) = said_and_shown(&person);
    assert!(said.iter().all(|says| shown.contains(says)), "{shown}");
    person.press(Key::Letter('?'));
    assert_ne!(person.screen(), whole);
    person.press(Key::Escape);
    assert_eq!(person.screen(), whole);
    person.press(Key::Letter('3'));
    assert!(
        person.page().entry.is_some(),
        "a number still gives its answer"
    );
}

#[test]
fn a_paper_that_has_been_decided_says_so_first_and_only_going_back_has_focus() {
    let mut person = at_a_paper(80, 24);
    person.press(Key::Letter('3'));
    person.press(Key::Enter);
    assert_eq!(*person.session.screen(), Screen::Boardroom);
    let page = person.page();
    let paper = page.choices.iter().position(|it| it.note == "decided");
    person.hear(Message::Pick(paper.expect("it is decided")));
    let page = person.page();
    assert_eq!(page.choices[page.cursor].label, "Back to the table");
    assert!(
        person.row(2).trim_start().starts_with("Decided "),
        "{}",
        person.screen()
    );
    assert!(
        page.guide.is_empty() && is_whole(&person),
        "{}",
        person.screen()
    );
}
