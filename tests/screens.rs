//! What the full screen shows: pictures with their style, every size, and keys.

use std::collections::BTreeMap;
use std::time::Duration;

use board_to_ward::scenario::library::Library;
use board_to_ward::tui::{
    ALLOWED, Depth, Events, GLYPH_SETS, Glyphs, Input, LEAST_COLUMNS, LEAST_ROWS, Look, THEMES,
    Theme, run_on,
};
use board_to_ward::view::{Flow, Forgetful, Key, Offer, Outside, Report, Session};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use super::gallery::tour::{stops, stops_of};
use super::longest;
use super::support::thorough;
use super::table::{
    COLOURS, Memory, Person, Shelf, first_winter, odd_and_broken, session, start, wander,
};

/// Without any colour.
const NO_COLOUR: Look = Look {
    theme: Theme::Dark,
    depth: Depth::None,
    glyphs: Glyphs::Unicode,
};

/// The answers that open the first meeting.
const OPENING: [usize; 5] = [1; 5];

/// A person at the first meeting.
fn at_the_table(columns: u16, rows: u16, look: Look) -> Person {
    let mut person = Person::at(columns, rows, look, session());
    person.answers(&OPENING);
    person
}

/// Rows of signs, and beneath them a letter for the style of each; figures are masked, so that a
/// picture is of the screen and not of the model's numbers.
fn picture(buffer: &Buffer) -> String {
    let mut letters: BTreeMap<String, char> = BTreeMap::new();
    let (mut signs, mut styles) = (String::new(), String::new());
    for y in 0..buffer.area.height {
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            let masked = |sign: char| if sign.is_ascii_digit() { '0' } else { sign };
            signs.extend(cell.symbol().chars().map(masked));
            let style = format!("{:?} on {:?} {:?}", cell.fg, cell.bg, cell.modifier);
            let next = (b'a' + letters.len() as u8) as char;
            styles.push(*letters.entry(style).or_insert(next));
        }
        signs = signs.trim_end().to_owned() + "\n";
        styles.push('\n');
    }
    let legend: Vec<String> = letters
        .iter()
        .map(|(style, letter)| format!("{letter} {style}"))
        .collect();
    let legend = legend.join(
        "
",
    );
    format!("{signs}\n{styles}\n{legend}")
}

#[test]
fn the_main_screens_look_as_they_did() {
    let sizes = [(80, 24), (120, 40), (60, 20)];
    for (columns, rows) in sizes {
        let mut person = at_the_table(columns, rows, COLOURS);
        insta::assert_snapshot!(format!("boardroom_{columns}"), picture(person.buffer()));
        person.press(Key::Letter('p'));
        insta::assert_snapshot!(format!("pack_{columns}"), picture(person.buffer()));
        person.press(Key::Escape);
        person.press(Key::Letter('1'));
        person.press(Key::Down);
        insta::assert_snapshot!(format!("paper_{columns}"), picture(person.buffer()));
    }
    let mut person = at_the_table(80, 24, NO_COLOUR);
    insta::assert_snapshot!("boardroom_without_colour", picture(person.buffer()));
    person.press(Key::Letter('?'));
    insta::assert_snapshot!("help", picture(person.buffer()));
    let person = Person::at(80, 24, COLOURS, session());
    insta::assert_snapshot!("briefing", picture(person.buffer()));
}

#[test]
fn without_colours_no_cell_has_one_and_focus_still_shows() {
    let person = at_the_table(80, 24, NO_COLOUR);
    let buffer = person.buffer();
    let coloured =
        |cell: &&ratatui::buffer::Cell| cell.fg != Color::Reset || cell.bg != Color::Reset;
    assert_eq!(buffer.content.iter().filter(coloured).count(), 0);
    let reversed = |y: u16| buffer[(4, y)].modifier.contains(Modifier::REVERSED);
    let rows: Vec<u16> = (0..24).filter(|y| reversed(*y)).collect();
    let is_one = rows.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    assert!(!rows.is_empty() && is_one, "one answer has focus: {rows:?}");
}

/// Walks games to their ends and calls `look` on every new page.
fn on_every_page(seed: u64, mut look: impl FnMut(&mut Person)) {
    let mut seen: Vec<String> = Vec::new();
    for game in 0..3 {
        let mut person = Person::at(80, 24, COLOURS, session());
        for step in 0..120 {
            let title = person.page().title;
            let kind: String = title.chars().take(12).collect();
            if !seen.contains(&kind) {
                seen.push(kind);
                look(&mut person);
                person.resize(80, 24);
            }
            if wander(&mut person, seed + 1000 * game + step, 3).is_empty() {
                break;
            }
        }
    }
    assert!(seen.len() > 20, "{seen:?}");
}

/// Draws the page at a size, and looks whether it still says how to get help.
fn fit(person: &mut Person, columns: u16, rows: u16) {
    let footer = person.footer_at(columns, rows);
    if columns < LEAST_COLUMNS || rows < LEAST_ROWS {
        return;
    }
    // Where a line is asked for, every key but two is a letter of it.
    let takes_a_line =
        footer.contains("Enter") && footer.contains("Esc") && !footer.contains("up/");
    let is_whole = takes_a_line || footer.trim_end().ends_with("? help");
    assert!(is_whole, "{columns} by {rows}: {footer}");
}

/// Sizes at which a page is drawn: every width at some heights and every height at some widths; all
/// of them in the thorough run.
fn sizes() -> Vec<(u16, u16)> {
    let (widths, heights) = (1..=200, 1..=60);
    let all = widths.flat_map(|columns| heights.clone().map(move |rows| (columns, rows)));
    let is_drawn = |(columns, rows): &(u16, u16)| {
        thorough()
            || [1, 5, 19, 20, 24, 30, 40, 60].contains(rows)
            || [1, 59, 60, 76, 80, 108, 120, 200].contains(columns)
    };
    all.filter(is_drawn).collect()
}

/// Several walk through the game at once, and each draws the pages that fall to it.
#[test]
fn every_screen_can_be_drawn_at_every_size_with_the_longest_texts() {
    const WALKS: usize = 4;
    let sizes = sizes();
    let draw_each_of = |walk: usize| {
        let mut page = 0;
        stops_of(longest::session, |_, person| {
            if page % WALKS == walk {
                for (columns, rows) in &sizes {
                    fit(person, *columns, *rows);
                }
            }
            page += 1;
        });
    };
    // Threads of their own: a walk waits for studies, which need those of the pool.
    std::thread::scope(|scope| {
        for walk in 0..WALKS {
            scope.spawn(move || draw_each_of(walk));
        }
    });
}

#[test]
fn every_page_offers_help_in_its_footer_and_only_known_signs() {
    on_every_page(11, |person| {
        for columns in [60, 80, 120] {
            person.resize(columns, 24);
            let screen = person.screen();
            let footer = screen.lines().last().unwrap_or_default();
            let is_entry = person.page().entry.is_some();
            assert!(is_entry || footer.contains("? help"), "{footer}");
            let known = |sign: &char| {
                sign.is_ascii_graphic() || *sign == ' ' || *sign == '\n' || ALLOWED.contains(*sign)
            };
            let strange: String = screen.chars().filter(|sign| !known(sign)).collect();
            assert_eq!(strange, "", "{screen}");
        }
    });
}

#[test]
fn the_whole_game_is_played_with_arrows_and_enter_from_the_title() {
    let mut memory = Memory::default();
    let offer = Offer {
        id: "first-winter".to_owned(),
        origin: "built in".to_owned(),
        found: Some(first_winter()),
        report: Report::default(),
    };
    let broken = Offer {
        id: "broken".to_owned(),
        origin: "./broken.ron".to_owned(),
        found: None,
        report: Report::of(&Library::built_in().open("tests/bad/missing_comma.ron")),
    };
    let mut shelf = Shelf(vec![broken, offer]);
    let mut outside = Outside {
        keeper: &mut memory,
        library: &mut shelf,
        preferences: &mut Forgetful::default(),
    };
    let at_title = Session::at_title(start(), &mut outside);
    let mut person = Person::at(80, 24, COLOURS, at_title);
    person.shelf = shelf;
    person.answer(1);
    let page = person.page();
    assert!(
        page.choices[1].note.contains("cannot be read"),
        "{:?}",
        page.choices[1]
    );
    for _ in 0..300 {
        if person.answer(1) == Flow::Quit {
            let play = person.session.play().expect("a game");
            assert!(play.game().is_over());
            return;
        }
    }
    panic!("the end is not reached:\n{}", person.screen());
}

#[test]
fn every_answer_of_the_boardroom_has_a_number_key() {
    let mut most = 0;
    stops(|_, person| {
        let page = person.page();
        if page.question == "What will the board do next?" {
            most = most.max(page.choices.len());
            assert!(page.choices.len() <= 9, "{:#?}", page.choices);
        }
    });
    assert!(most >= 8, "the boardroom was seen: {most}");
}

#[test]
fn any_figure_answers_why_in_two_keys() {
    let mut person = at_the_table(80, 24, COLOURS);
    person.press(Key::Tab);
    person.press(Key::Letter('w'));
    assert!(
        person.screen().contains("Why: A&E four-hour"),
        "{}",
        person.screen()
    );
    person.press(Key::Escape);
    person.press(Key::Letter('p'));
    person.press(Key::Enter);
    assert!(person.screen().contains("Why: "), "{}", person.screen());
}

#[test]
fn a_page_that_is_come_back_to_shows_the_answer_that_was_given() {
    let mut person = at_the_table(80, 24, COLOURS);
    for step in ["End the November", "Go on without", "End the meeting"] {
        person.follow(&[step]);
    }
    assert!(!person.focus_is_seen(), "what followed is read first");
    person.press(Key::End);
    assert!(person.focus_is_seen(), "{}", person.screen());
    let at = person.page().cursor;
    person.press(Key::Enter);
    assert!(
        person.page().title.starts_with("Why"),
        "{}",
        person.screen()
    );
    person.press(Key::Escape);
    assert_eq!(person.page().cursor, at);
    assert!(person.focus_is_seen(), "{}", person.screen());
}

#[test]
fn a_small_window_says_so_and_loses_nothing() {
    let mut person = at_the_table(80, 24, COLOURS);
    let page = person.page().title;
    person.resize(59, 19);
    assert!(person.screen().contains("needs 60"), "{}", person.screen());
    assert_eq!(person.press(Key::Letter('1')), Flow::GoOn);
    person.resize(80, 24);
    assert_eq!(person.page().title, page);
}

#[test]
fn the_screen_goes_blank_until_the_next_key() {
    let mut person = at_the_table(80, 24, COLOURS);
    let before = person.screen();
    person.press(Key::Letter('b'));
    assert_eq!(person.screen().trim(), "");
    person.press(Key::Enter);
    assert_eq!(person.screen(), before);
}

/// A list of inputs in the place of a keyboard.
struct Listed(Vec<Input>);

impl Events for Listed {
    fn next(&mut self, _: Option<Duration>) -> std::io::Result<Input> {
        if self.0.is_empty() {
            return Err(std::io::Error::other("no more keys"));
        }
        Ok(self.0.remove(0))
    }
}

#[test]
fn a_signal_ends_the_program_and_what_was_ordered_is_kept() {
    let mut person = Person::at(80, 24, COLOURS, session());
    let mut keys = vec![Input::Key(Key::Enter); 12];
    keys.push(Input::Stop);
    let mut terminal = Terminal::new(TestBackend::new(80, 60)).expect("a window");
    let mut outside = Outside {
        keeper: &mut person.memory,
        library: &mut person.shelf,
        preferences: &mut person.preferences,
    };
    let ended = run_on(
        &mut terminal,
        &mut Listed(keys),
        &mut person.app,
        &mut person.session,
        &mut outside,
    );
    assert!(ended.is_ok());
    let kept = person.memory.kept.expect("the priorities were kept");
    assert_eq!(
        kept.pending(),
        person.session.play().expect("a game").pending()
    );
}

/// A person before a list of scenarios.
fn before(mut shelf: Shelf) -> Person {
    let mut memory = Memory::default();
    let mut outside = Outside {
        keeper: &mut memory,
        library: &mut shelf,
        preferences: &mut Forgetful::default(),
    };
    let at_title = Session::at_title(start(), &mut outside);
    let mut person = Person::at(80, 24, COLOURS, at_title);
    person.shelf = shelf;
    person.answer(1);
    person
}

#[test]
fn a_warning_is_for_the_author_and_not_for_those_who_play() {
    let mut person = before(odd_and_broken("missing_comma"));
    insta::assert_snapshot!("picker_with_a_warning", person.screen());
    let first = &person.page().choices[0];
    assert!(!format!("{first:?}").contains("warning"), "{first:?}");
    person.press(Key::Enter);
    assert!(person.session.play().is_some(), "it is played");
}

#[test]
fn the_report_of_a_broken_scenario_is_one_key_away_and_counts_first() {
    let mut person = before(odd_and_broken("word_processor"));
    person.press(Key::Down);
    insta::assert_snapshot!("picker_with_a_broken_one", person.screen());
    person.press(Key::Enter);
    insta::assert_snapshot!("report_80", person.screen());
    assert_eq!(person.session.play().map(|_| ()), None);
}

#[test]
fn every_shipped_text_is_written_in_known_signs() {
    let strange = |text: &str| -> String {
        let known = |sign: &char| {
            sign.is_ascii_graphic()
                || sign.is_whitespace()
                || sign.is_alphabetic()
                || ALLOWED.contains(*sign)
        };
        text.chars().filter(|sign| !known(sign)).collect()
    };
    let mut folders = vec![std::path::PathBuf::from("scenarios")];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of scenarios") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).expect("a text");
                assert_eq!(strange(&text), "", "{}", path.display());
                read += 1;
            }
        }
    }
    assert!(read > 10, "{read} files were read");
}

#[test]
fn every_page_in_every_look_has_only_the_signs_of_its_set_and_a_pointer() {
    for glyphs in GLYPH_SETS {
        for theme in THEMES {
            let look = Look {
                theme,
                glyphs,
                depth: Depth::Indexed,
            };
            let mut person = at_the_table(120, 40, look);
            for key in [Key::Letter('p'), Key::Escape, Key::Letter('?')] {
                person.press(key);
                let screen = person.screen();
                let is_read_first = person.page().title == "How to play";
                assert!(is_read_first || person.focus_is_seen(), "{screen}");
                let lacks = |sign: &char| match glyphs {
                    Glyphs::Unicode => false,
                    Glyphs::Blocks => "–…‘’“”▁▂▃▅▆▇▶".contains(*sign),
                    Glyphs::Ascii => !sign.is_ascii(),
                };
                let lacking: String = screen.chars().filter(lacks).collect();
                assert_eq!(lacking, "", "{screen}");
            }
        }
    }
}
