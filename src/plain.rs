//! The plain mode: the whole game by numbered questions and complete sentences.
//!
//! Reads lines and writes lines. No cursor movement, no box drawing, no colour: fit for a screen
//! reader, a pipe or a file.

mod page;

use std::io::{BufRead, Write};
use std::time::{Duration, Instant};

use crate::view::{
    ActionId, Flow, Message, Outside, Page, Session, action_of_letter, action_of_word, answers,
};

/// What a line means on a page.
enum Heard {
    Tell(Message),
    Explain(String),
    /// The page is read out again.
    Again,
}

/// Plays until the input ends or somebody quits. Everything ordered is kept as it is ordered.
pub fn run(
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    session: &mut Session,
    outside: &mut Outside<'_>,
) -> std::io::Result<()> {
    let mut asked = now();
    let mut gone = || {
        let before = std::mem::replace(&mut asked, now());
        asked.saturating_duration_since(before)
    };
    run_by(&mut gone, input, output, session, outside)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a table's countdown is no part of a game"
)]
fn now() -> Instant {
    Instant::now()
}

/// The same by any clock: `gone` tells how much time has gone since it was last asked.
pub fn run_by(
    gone: &mut dyn FnMut() -> Duration,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    session: &mut Session,
    outside: &mut Outside<'_>,
) -> std::io::Result<()> {
    session.speak_plainly();
    let mut shown = page::Shown::default();
    loop {
        session.tick(gone());
        session.look_outside(outside);
        let page = session.page();
        log::debug!("page \"{}\"", page.title);
        shown.write(&page, output)?;
        output.flush()?;
        let Some(line) = next_line(input)? else {
            return end_of_input(session, output);
        };
        match hear(&page, &line) {
            Heard::Explain(text) => {
                shown.message_was_told();
                page::write_paragraph(&text, output)?;
            }
            Heard::Again => shown = page::Shown::default(),
            Heard::Tell(message) => {
                if session.hear(message, outside) == Flow::Quit {
                    return goodbye(session, output);
                }
            }
        }
    }
}

fn next_line(input: &mut dyn BufRead) -> std::io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    Ok(Some(String::from_utf8_lossy(&bytes).trim().to_owned()))
}

fn hear(page: &Page, line: &str) -> Heard {
    if page.entry.is_some() {
        return Heard::Tell(written(page, line));
    }
    let mut letters = line.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        if let Some(action) = action_of_letter(page, letter.to_ascii_lowercase()) {
            return Heard::Tell(Message::Do(action));
        }
        match letter {
            '?' => return Heard::Tell(Message::Do(ActionId::Help)),
            'r' | 'R' => return Heard::Again,
            _ => {}
        }
    }
    let last = page.choices.len();
    match line.parse::<usize>() {
        Ok(number) if (1..=last).contains(&number) => Heard::Tell(Message::Pick(number - 1)),
        Ok(_) => Heard::Explain(format!("There is no such answer. {}", answers(last))),
        Err(_) => by_words(page, line),
    }
}

/// Fewest letters that words are looked for by.
const LETTERS_LEAST: usize = 3;

/// An answer by words that stand in it and in no other, or what can be done by its name.
fn by_words(page: &Page, line: &str) -> Heard {
    let wanted = without_stop(line);
    if let Some(action) = action_of_word(page, &wanted) {
        return Heard::Tell(Message::Do(action));
    }
    let labels: Vec<String> = page
        .choices
        .iter()
        .map(|it| without_stop(&it.label))
        .collect();
    if let Some(whole) = labels.iter().position(|label| *label == wanted) {
        return Heard::Tell(Message::Pick(whole));
    }
    let begins = format!(" {wanted}");
    let long_enough = wanted.chars().count() >= LETTERS_LEAST;
    let found: Vec<usize> = (0..labels.len())
        .filter(|place| long_enough && format!(" {}", labels[*place]).contains(&begins))
        .collect();
    match found[..] {
        [one] => Heard::Tell(Message::Pick(one)),
        [] => Heard::Explain(format!(
            "That is not an answer here. {} Type a number or words of an answer, r to hear the \
             page again, or h for help.",
            answers(labels.len())
        )),
        _ => {
            let each = found
                .iter()
                .map(|place| format!("{}, {}", place + 1, page.choices[*place].label));
            let each = each.collect::<Vec<_>>().join("; ");
            Heard::Explain(format!("Several answers have these words: {each}. Which?"))
        }
    }
}

/// In small letters, without what a sentence ends with.
fn without_stop(text: &str) -> String {
    text.trim().trim_end_matches(['.', '?']).to_lowercase()
}

/// A line that was asked for: it is what it says, a single letter too. Only the number of an answer
/// is that answer, and an empty line is the first, or leaves where there is none.
fn written(page: &Page, line: &str) -> Message {
    let number = line.parse().unwrap_or(usize::from(line.is_empty()));
    match (number, page.choices.len()) {
        (1, 0) if line.is_empty() => Message::Do(ActionId::Back),
        (number, last) if (1..=last).contains(&number) => Message::Pick(number - 1),
        _ => Message::Line(line.to_owned()),
    }
}

fn end_of_input(session: &Session, output: &mut dyn Write) -> std::io::Result<()> {
    writeln!(output)?;
    page::write_paragraph("The input has ended.", output)?;
    goodbye(session, output)
}

fn goodbye(session: &Session, output: &mut dyn Write) -> std::io::Result<()> {
    page::write_paragraph(session.goodbye(), output)?;
    output.flush()
}
