//! Somebody who presses anything: whatever the keys, every page is drawn, something always has
//! focus, and the trust still adds up.

use board_to_ward::tui::{Glyphs, Look, Theme};
use board_to_ward::view::{Flow, Key};

use super::support::{mixed, thorough};
use super::table::{COLOURS, Person, session};

/// Keys that are pressed, those that lead on more often than the rest.
fn key(number: u64) -> Key {
    match number % 24 {
        0..=5 => Key::Enter,
        6 | 7 => Key::Down,
        8 => Key::Up,
        9 => Key::Left,
        10 => Key::Right,
        11 => Key::Escape,
        12 => Key::Tab,
        13 => Key::Backspace,
        14 => Key::PageDown,
        15 => Key::PageUp,
        16 => Key::End,
        17 => Key::Control('p'),
        _ => Key::Letter(char::from(b' ' + (number / 24 % 95) as u8)),
    }
}

/// Numbers that follow from a seed.
fn numbers(seed: u64) -> impl Iterator<Item = u64> {
    (0..).map(move |place| mixed(seed ^ mixed(place)) >> 8)
}

fn look(seed: u64) -> Look {
    let (theme, glyphs) = match seed % 3 {
        0 => (Theme::Dark, Glyphs::Unicode),
        1 => (Theme::Light, Glyphs::Blocks),
        _ => (Theme::Mono, Glyphs::Ascii),
    };
    Look {
        theme,
        glyphs,
        ..COLOURS
    }
}

/// Presses so many keys and gives how many months of games were played.
fn press_anything(seed: u64, steps: usize) -> usize {
    let begin = || Person::at(80, 24, look(seed), session());
    let mut person = begin();
    let mut months = 0;
    for (step, number) in numbers(seed).take(steps).enumerate() {
        if number % 97 == 0 {
            person.resize(1 + (number / 97 % 160) as u16, 1 + (number / 7 % 50) as u16);
            person.draw();
            person.resize(80, 24);
        }
        let flow = person.press(key(number));
        let page = person.page();
        let is_answerable = !page.choices.is_empty() || page.entry.is_some();
        assert!(
            is_answerable && page.cursor <= page.choices.len(),
            "seed {seed}, step {step}: {}",
            page.title
        );
        let is_over = person.session.play().is_some_and(|it| it.game().is_over());
        if flow == Flow::Quit || (is_over && number % 50 == 0) {
            months += person
                .session
                .play()
                .map_or(0, |it| usize::from(it.game().month.0));
            person = begin();
        }
    }
    let now = person.session.play();
    months + now.map_or(0, |it| usize::from(it.game().month.0))
}

#[test]
fn any_keys_at_all_leave_a_page_that_can_be_answered() {
    let (seeds, steps) = if thorough() { (5, 20_000) } else { (2, 1_500) };
    let months: usize = (1..=seeds).map(|seed| press_anything(seed, steps)).sum();
    assert!(months > 0, "no meeting was ever ended");
}
