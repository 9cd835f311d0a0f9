//! Every action by every way: keys, the palette, the footer, the mouse, a letter in plain text; and
//! keys of one's own.

use std::time::Duration;

use board_to_ward::tui::{Events, Input, Pointing, run_on};
use board_to_ward::view::{
    ACTIONS, Action, ActionId, Flow, Forgetful, Key, Keymap, Needs, Outside, Page, SettingId,
    action_of_letter, applies, capital,
};
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, TestBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::table::{COLOURS, Memory, Person, Shelf, session};

/// A person at the first meeting.
fn at_the_table() -> Person {
    let mut person = Person::at(120, 40, COLOURS, session());
    person.answers(&[1; 5]);
    person
}

/// Opens the palette and types until what is looked for comes first.
fn find(person: &mut Person, what: &str) {
    person.press(Key::Control('p'));
    for letter in what.chars() {
        person.press(Key::Letter(letter));
    }
}

/// Whether an action of the table applies on some page that a person comes to here.
fn somewhere(action: &Action, seen: &[Page]) -> bool {
    seen.iter().any(|page| applies(action, page))
}

#[test]
fn every_action_has_a_key_and_stands_in_the_palette_where_it_applies() {
    let mut adjusting = at_the_table();
    adjusting.press(Key::Letter('s'));
    let places = [at_the_table().page(), adjusting.page()];
    for action in ACTIONS {
        let keys = Keymap::default();
        assert!(!keys.of(action.id).is_empty(), "{} has a key", action.name);
        let is_rare = matches!(action.needs, Needs::Watched | Needs::Team);
        if is_rare || action.id == ActionId::Palette {
            continue;
        }
        assert!(
            somewhere(action, &places),
            "{} applies nowhere",
            action.name
        );
        let mut person = at_the_table();
        if !applies(action, &person.page()) {
            person.press(Key::Letter('s'));
        }
        find(&mut person, "");
        let page = person.page();
        let label = capital(action.label);
        let offered = page.choices.iter().find(|choice| choice.label == label);
        let offered = offered.unwrap_or_else(|| panic!("{label} of {:#?}", page.choices));
        assert!(!offered.note.is_empty(), "{label} shows its key");
    }
}

#[test]
fn what_is_picked_in_the_palette_is_done_on_the_page_beneath() {
    let mut person = at_the_table();
    let beneath = person.page().title;
    find(&mut person, "pack");
    person.press(Key::Enter);
    assert!(person.page().title.contains("pack"), "{}", person.screen());
    person.press(Key::Escape);
    assert_eq!(person.page().title, beneath);
    find(&mut person, "blank");
    person.press(Key::Enter);
    assert_eq!(person.screen().trim(), "", "the screen is blank");
    person.press(Key::Enter);
    find(&mut person, "posts");
    person.press(Key::Enter);
    assert!(person.page().title.contains("Posts"), "{}", person.screen());
    person.press(Key::Escape);
    find(&mut person, "colours");
    person.press(Key::Enter);
    assert!(
        person.screen().contains("Colours: light."),
        "{}",
        person.screen()
    );
    find(&mut person, "xyzzy");
    assert!(person.screen().contains("Nothing here is called that."));
    person.press(Key::Escape);
    assert_eq!(person.page().title, beneath);
}

#[test]
fn every_action_of_the_table_is_a_letter_in_plain_text_or_an_answer_there() {
    let mut person = at_the_table();
    person.session.speak_plainly();
    for action in ACTIONS {
        let is_of_the_screen = action.plain.is_none();
        let letter = action
            .plain
            .and_then(|it| action_of_letter(&person.page(), it));
        assert!(
            is_of_the_screen || letter == Some(action.id) || !applies(action, &person.page()),
            "{}",
            action.name
        );
    }
    person.press(Key::Letter(':'));
    let page = person.page();
    let labels: Vec<&str> = page.choices.iter().map(|it| it.label.as_str()).collect();
    assert!(
        labels.contains(&"Settings") && labels.contains(&"Undo"),
        "{labels:?}"
    );
    assert!(!labels.contains(&"Blank"), "{labels:?}");
}

#[test]
fn keys_of_ones_own_do_what_they_say_in_footer_and_help() {
    let mut person = at_the_table();
    let (keys, told) = Keymap::read("(pack: \"y\", palette: \"x\")");
    assert_eq!(told, []);
    person.session.use_keys(keys);
    person.draw();
    assert!(person.screen().contains("y pack"), "{}", person.screen());
    person.press(Key::Letter('p'));
    assert!(!person.page().title.contains("pack"), "p is no key now");
    person.press(Key::Letter('y'));
    assert!(person.page().title.contains("pack"));
    person.press(Key::Letter('?'));
    assert!(person.screen().contains("Pack (y)"), "{}", person.screen());
}

#[test]
fn a_click_moves_focus_and_a_click_on_what_has_it_chooses() {
    let mut person = at_the_table();
    let second = person.page().choices[1].label.clone();
    let (column, row) = person.place_of(&second);
    let title = person.page().title;
    person.click(column, row);
    assert_eq!(person.page().cursor, 1);
    assert_eq!(person.page().title, title, "nothing is chosen by one click");
    person.click(column, row);
    assert_ne!(person.page().title, title);
    let (column, row) = person.place_of("Esc back");
    person.click(column, row);
    assert_eq!(person.page().title, title);
    let figure = capital(&person.page().beside[0].short);
    let (column, row) = person.place_of(&figure);
    person.click(column, row);
    assert_eq!(person.page().beside_cursor, Some(0));
    person.click(column, row);
    assert!(
        person.page().title.starts_with("Why"),
        "{}",
        person.screen()
    );
    let before = person.screen();
    person.click(119, 30);
    assert_eq!(person.screen(), before, "nothing stands there");
}

#[test]
fn the_wheel_moves_the_page_and_no_answer() {
    let mut person = Person::at(60, 20, COLOURS, session());
    person.answers(&[1; 5]);
    person.press(Key::Letter('?'));
    let (before, cursor) = (person.screen(), person.page().cursor);
    person.point(Pointing::WheelDown);
    assert_ne!(person.screen(), before);
    assert_eq!(person.page().cursor, cursor);
    person.point(Pointing::WheelUp);
    assert_eq!(person.screen(), before);
}

#[test]
fn a_key_turns_the_mouse_on_and_off_and_says_so() {
    let mut person = at_the_table();
    assert!(person.session.settings().is(SettingId::Mouse, "off"));
    person.press(Key::Letter('m'));
    assert!(person.session.settings().is(SettingId::Mouse, "on"));
    assert!(
        person.screen().contains("Mouse: on."),
        "{}",
        person.screen()
    );
    person.press(Key::Letter('m'));
    assert!(person.session.settings().is(SettingId::Mouse, "off"));
}

#[test]
fn figures_and_page_are_enlarged_by_turns_and_nothing_is_chosen_unseen() {
    let mut person = Person::at(80, 24, COLOURS, session());
    person.answers(&[1; 5]);
    person.press(Key::Home);
    let usual = person.screen();
    person.press(Key::Letter('z'));
    let enlarged = person.screen();
    assert!(enlarged.contains("What the board was told"), "{enlarged}");
    for figure in person.page().beside {
        assert!(enlarged.contains(&capital(&figure.short)), "{enlarged}");
    }
    person.press(Key::Down);
    assert_eq!(person.page().beside_cursor, Some(1));
    person.press(Key::Letter('1'));
    assert_eq!(
        person.page().beside_cursor,
        Some(0),
        "a number picks a figure"
    );
    person.press(Key::Enter);
    assert!(person.screen().contains("Why: "), "{}", person.screen());
    person.press(Key::Escape);
    person.press(Key::Letter('z'));
    person.press(Key::Letter('z'));
    assert!(!person.screen().contains("What the board was told"));
    person.press(Key::Letter('z'));
    assert_eq!(person.screen(), usual);
    for presses in 1..=2 {
        for _ in 0..presses {
            person.press(Key::Letter('z'));
        }
        assert!(
            person.screen().contains("Esc for all"),
            "{}",
            person.screen()
        );
        person.press(Key::Escape);
        assert_eq!(person.screen(), usual);
    }
}

#[test]
fn what_is_pasted_is_one_line_and_gives_no_answer() {
    let mut person = at_the_table();
    person.paste("nothing\n1\n");
    person.answers(&[1, 1]);
    while person.page().entry.is_none() {
        person.press(Key::Enter);
    }
    person.paste("January comes\nevery year\r\n");
    let entry = person.page().entry;
    assert_eq!(entry.as_deref(), Some("January comes every year"));
}

/// A window that counts what is drawn on it.
struct Counting(TestBackend, usize);

impl Backend for Counting {
    type Error = <TestBackend as Backend>::Error;

    fn draw<'a, I>(&mut self, content: I) -> Result<(), Self::Error>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.1 += 1;
        self.0.draw(content)
    }

    fn hide_cursor(&mut self) -> Result<(), Self::Error> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> Result<(), Self::Error> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> Result<Position, Self::Error> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Self::Error> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> Result<(), Self::Error> {
        self.0.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> Result<(), Self::Error> {
        self.0.clear_region(region)
    }

    fn size(&self) -> Result<Size, Self::Error> {
        self.0.size()
    }

    fn window_size(&mut self) -> Result<WindowSize, Self::Error> {
        self.0.window_size()
    }

    fn flush(&mut self) -> Result<(), Self::Error> {
        self.0.flush()
    }
}

/// Nobody does anything for long, then one key, then the end; no time was ever asked for.
struct Idle(Vec<Input>);

impl Events for Idle {
    fn next(&mut self, wait: Option<Duration>) -> std::io::Result<Input> {
        assert_eq!(wait, None, "nothing runs by the clock");
        Ok(self.0.remove(0))
    }
}

#[test]
fn while_nobody_does_anything_nothing_is_drawn() {
    let window = Counting(TestBackend::new(80, 24), 0);
    let mut terminal = Terminal::new(window).expect("a window");
    let mut inputs = vec![Input::Nothing; 50];
    inputs.push(Input::Key(Key::Down));
    inputs.extend(vec![Input::Nothing; 50]);
    inputs.push(Input::Stop);
    let mut person = at_the_table();
    let mut outside = Outside {
        keeper: &mut Memory::default(),
        library: &mut Shelf::default(),
        preferences: &mut Forgetful::default(),
    };
    let ended = run_on(
        &mut terminal,
        &mut Idle(inputs),
        &mut person.app,
        &mut person.session,
        &mut outside,
    );
    assert!(ended.is_ok());
    assert_eq!(
        terminal.backend().1,
        2,
        "the first frame, and one for the key"
    );
    assert_eq!(person.press(Key::Interrupt), Flow::Quit);
}
