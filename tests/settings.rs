//! Settings: chosen in either front end, seen at once, kept, and never in the way of a game.

use board_to_ward::plain;
use board_to_ward::tui::{Depth, Glyphs, Theme};
use board_to_ward::view::{
    Flow, Forgetful, Key, Origin, Outside, Preferences, SETTINGS, Session, SettingId, Settings,
    Takes, read_settings,
};

use super::table::{COLOURS, Memory, Person, Shelf, session, start};

/// Preferences that can be neither read nor kept.
struct Broken;

impl Preferences for Broken {
    fn load(&mut self) -> Result<String, String> {
        Ok(String::new())
    }

    fn store(&mut self, _: &str) -> Result<(), String> {
        Err("the folder takes nothing".to_owned())
    }
}

/// Answers the plain mode from the first meeting on; gives what it wrote.
fn feed(session: &mut Session, preferences: &mut dyn Preferences, lines: &str) -> String {
    let mut outside = Outside {
        keeper: &mut Memory::default(),
        library: &mut Shelf::default(),
        preferences,
    };
    let mut written = Vec::new();
    plain::run(&mut lines.as_bytes(), &mut written, session, &mut outside).expect("it is written");
    String::from_utf8(written).expect("it is text")
}

/// What is kept, as settings.
fn kept(text: &str) -> Settings {
    let mut settings = Settings::default();
    assert_eq!(read_settings(text, &mut settings), []);
    settings
}

#[test]
fn left_and_right_change_a_setting_at_once_and_it_is_kept() {
    let mut person = Person::at(80, 24, COLOURS, session());
    person.press(Key::Letter('s'));
    assert!(person.screen().contains("Settings"), "{}", person.screen());
    let ground = |person: &Person| person.buffer()[(0, 2)].bg;
    let dark = ground(&person);
    for _ in 0..2 {
        person.press(Key::Right);
    }
    assert_ne!(ground(&person), dark, "the screen is light at once");
    assert!(person.screen().contains("Colours: light."));
    let kept = kept(&person.preferences.0);
    assert_eq!(kept.value(SettingId::Colours), "light");
    assert_eq!(kept.origin(SettingId::Colours), Origin::File);
    person.press(Key::Escape);
    person.press(Key::Letter('t'));
    assert!(person.screen().contains("Colours: "), "{}", person.screen());
}

#[test]
fn every_choice_of_every_setting_can_be_chosen_in_both_front_ends() {
    for (place, row) in SETTINGS.iter().enumerate() {
        let Takes::OneOf(choices) = row.takes else {
            continue;
        };
        for (at, choice) in choices.iter().enumerate() {
            let mut person = Person::at(80, 24, COLOURS, session());
            person.press(Key::Letter('s'));
            person.answers(&[place + 2, at + 2]);
            assert_eq!(person.session.settings().value(row.id), choice.name);
            let mut plain = session();
            let mut preferences = Forgetful::default();
            let lines = format!("s\n{}\n{}\n1\n", place + 2, at + 2);
            let written = feed(&mut plain, &mut preferences, &lines);
            let said = format!("{}: {}.", row.label, choice.said);
            assert!(written.contains(&said), "{said}\n{written}");
            assert_eq!(preferences.0, person.preferences.0);
        }
    }
}

#[test]
fn what_cannot_be_kept_is_said_and_holds_until_the_end() {
    let mut session = session();
    let written = feed(&mut session, &mut Broken, "s\n2\n3\n1\n1\n1\n");
    assert!(written.contains("until the program closes"), "{written}");
    assert!(written.contains("the folder takes nothing"), "{written}");
    assert_eq!(session.settings().value(SettingId::Colours), "dark");
}

#[test]
fn the_front_ends_know_every_name_that_a_setting_has_for_them() {
    for row in SETTINGS {
        for choice in row.choices().iter().filter(|choice| choice.name != "auto") {
            let known = match row.id {
                SettingId::Colours => Theme::named(choice.name).is_some(),
                SettingId::Depth => Depth::named(choice.name).is_some(),
                SettingId::Signs => Glyphs::named(choice.name).is_some(),
                _ => true,
            };
            assert!(known, "{} of {}", choice.name, row.name);
        }
    }
}

#[test]
fn what_is_wrong_with_the_settings_stands_at_the_start_and_among_them() {
    let mut memory = Memory::default();
    let mut shelf = Shelf::default();
    let mut outside = Outside {
        keeper: &mut memory,
        library: &mut shelf,
        preferences: &mut Forgetful::default(),
    };
    let mut session = Session::at_title(start(), &mut outside);
    let told = vec!["In settings.ron, line 3: there is no setting sings.".to_owned()];
    session.use_settings(Settings::default(), told);
    let mut person = Person::at(80, 24, COLOURS, session);
    assert!(person.screen().contains("line 3"), "{}", person.screen());
    assert_eq!(person.press(Key::Letter('s')), Flow::GoOn);
    assert!(person.screen().contains("line 3"), "{}", person.screen());
}
