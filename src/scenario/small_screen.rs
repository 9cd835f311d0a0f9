//! The rows that a paper takes on the smallest screen it is designed for, 80 columns by 24 rows,
//! where what has focus is unfolded and the rest is folded.
//!
//! It counts from the texts alone, for whoever writes them. A test holds it against the screen as
//! it is drawn, for every shipped paper.

use super::{Called, Choice, Item, VOICES_READ, voices_line};
use crate::source::wrap::{columns, wrap};

/// Rows that such a screen has for a paper and its options.
pub const ROWS: usize = 20;
/// Columns of its text.
const COLUMNS: usize = 78;
/// Columns before the words of an option.
const LEAD: usize = 5;
/// Columns of the sign before what is folded.
const MARK: usize = 2;
/// Rows of the question, and of the answer that leaves the paper on the table.
const ALWAYS: usize = 2;
/// Rows of why an option is closed that takes attention or begins something, at most.
const CLOSED: usize = 1;
/// The same where it needs something to be so, at most.
const NOT_MET: usize = 2;

/// What of a paper is unfolded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfolded {
    /// The paper itself, and who waits.
    Paper,
    /// What is said round the table.
    Voices,
    /// The option at this place with what it asks, the case for it and the case against.
    Option(usize),
    /// What follows if it is left.
    Undecided,
}

impl Unfolded {
    /// Each that a paper has.
    pub fn each(item: &Item) -> impl Iterator<Item = Unfolded> {
        let voices = (!item.voices.is_empty()).then_some(Unfolded::Voices);
        let options = (0..item.options.len()).map(Unfolded::Option);
        let read = [Unfolded::Paper].into_iter().chain(voices);
        read.chain(options).chain([Unfolded::Undecided])
    }
}

/// The rows that a paper takes with this unfolded, everybody speaking; where `is_closed`, as many
/// as it can take with the option closed.
pub fn rows(item: &Item, unfolded: Unfolded, is_closed: bool, called: &Called) -> usize {
    let indent = if unfolded == Unfolded::Paper { 0 } else { MARK };
    let heading = wrapped(&item.heading(called), indent);
    let labels: usize = item.options.iter().map(label_rows).sum();
    let seats = item.voices.iter().take(VOICES_READ).map(|it| it.seat);
    let line = voices_line(seats, called);
    let line = line.map_or(0, |line| wrapped(&format!("Voices: {line}"), MARK));
    let folded = heading + line + labels + ALWAYS;
    folded
        + match unfolded {
            Unfolded::Paper => paper_rows(item),
            Unfolded::Voices => voices_rows(item, called) - line,
            Unfolded::Option(place) => {
                let option = &item.options[place];
                case_rows(option, called) + if is_closed { closed_rows(option) } else { 0 }
            }
            Unfolded::Undecided => labelled("If it is not decided", &item.if_not_decided.text),
        }
}

fn paper_rows(item: &Item) -> usize {
    let paragraphs = item.paper.split("\n\n");
    let paper: usize = paragraphs.map(|it| wrapped(it, 0)).sum();
    paper + wrapped(&format!("Who waits: {}", item.who_waits), 0)
}

fn voices_rows(item: &Item, called: &Called) -> usize {
    let voices = item.voices.iter().take(VOICES_READ);
    let rows = voices.map(|it| wrapped(&format!("{}: \"{}\"", called.seat(it.seat), it.says), 0));
    rows.sum()
}

/// Rows of an option's label, with the points of attention that it takes.
fn label_rows(option: &Choice) -> usize {
    let lines = wrap(&option.label, COLUMNS - LEAD);
    let last = lines.last().map_or(0, |line| columns(line));
    let note = option.attention_words();
    let is_below = !note.is_empty() && last + 2 + columns(&note) > COLUMNS - LEAD;
    lines.len() + usize::from(is_below)
}

fn case_rows(option: &Choice, called: &Called) -> usize {
    let voices = option.voices.iter();
    let voices = voices.map(|it| labelled(called.seat(it.seat), &format!("\"{}\"", it.says)));
    labelled("Asks", &option.asks)
        + labelled("For", &option.good_case)
        + labelled("Against", &option.against)
        + voices.sum::<usize>()
}

fn closed_rows(option: &Choice) -> usize {
    let begins = option.attention > 0 || !option.effects.start.is_empty();
    match option.needs {
        Some(_) => NOT_MET,
        None if begins => CLOSED,
        None => 0,
    }
}

fn labelled(label: &str, text: &str) -> usize {
    wrapped(&format!("{label}: {text}"), LEAD)
}

fn wrapped(text: &str, indent: usize) -> usize {
    wrap(text, COLUMNS - indent).len()
}
