//! Words that no room can use: spelling, abbreviations, what is unfinished, what is said twice, and
//! whatever could point at a real person or place.

mod acronyms;
mod american;
mod identifiers;
mod real;
mod rows;

use super::Review;
use super::prose::Prose;
use crate::scenario::VOICES_READ;
use crate::source::{Diagnostic, Span};

/// Papers that a meeting has time for.
const ITEMS: usize = 2;
/// The shortest text that is looked for a second time, in letters.
const REPEATED: usize = 40;
/// Above this grade of school a paper is hard to follow by ear.
const GRADE_MOST: f64 = 15.0;

/// Words for what is still to be written.
const UNFINISHED: [&str; 8] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    "TBC",
    "TBD",
    "lorem",
    "Lorem",
    "placeholder",
];

/// Other signs of the same.
const SIGNS: [&str; 3] = ["???", "[insert", "[add "];

/// Looks at every text. `glossary` holds the words that are explained to players.
pub(super) fn look(review: &mut Review, texts: &[Prose], glossary: &[(String, String)]) {
    for text in texts {
        spelling(review, text);
        unfinished(review, text);
        people(review, text);
        if text.field == "paper" {
            reading_age(review, text);
        }
    }
    acronyms::look(review, texts, glossary);
    repeated(review, texts);
    for_the_table(review);
    rows::look(review);
}

fn spelling(review: &mut Review, text: &Prose) {
    for &(start, word) in &text.words {
        if let Some(right) = american::british(word) {
            let title = format!("\"{word}\" is American; here it is spelt \"{right}\"");
            let span = text.place(start, start + word.len());
            let problem = Diagnostic::hint("text/us-spelling", title, span, "American spelling");
            let problem = problem.help(format!("write {right}"));
            review.report(if text.is_exact() {
                problem.fix(span, right)
            } else {
                problem
            });
        }
    }
}

fn unfinished(review: &mut Review, text: &Prose) {
    let words = text.text.trim();
    let mut named = text
        .words
        .iter()
        .filter(|(_, word)| UNFINISHED.contains(word));
    let named = named
        .next()
        .map(|(start, word)| (*start, start + word.len()));
    let found = named.or_else(|| {
        let signs = SIGNS.iter();
        let mut found = signs.filter_map(|sign| Some((text.text.find(sign)?, sign.len())));
        found.next().map(|(place, length)| (place, place + length))
    });
    let blank = !words.is_empty() && words.chars().all(|letter| ".…-–_ x".contains(letter));
    let mark = braces(text.text);
    if let Some((start, end)) = found.or(mark).or(blank.then_some((0, text.text.len()))) {
        let title = "this text is not finished";
        let span = text.place(start, end);
        let problem = Diagnostic::warning("text/placeholder", title, span, "still to be written");
        review.report(problem.help("players will read it as it stands"));
    }
}

/// A name in braces, as other programs fill in.
fn braces(text: &str) -> Option<(usize, usize)> {
    let start = text.find('{')?;
    let end = start + text[start..].find('}')?;
    let named = text[start + 1..end]
        .chars()
        .all(|it| it.is_ascii_alphanumeric() || it == '_');
    named.then_some((start, end + 1))
}

fn people(review: &mut Review, text: &Prose) {
    for (place, what) in identifiers::identifiers(text.text) {
        let title = format!("this looks like {what}");
        let span = text.place(place.start, place.end);
        let problem = Diagnostic::warning("text/identifier", title, span, "could be somebody's");
        let help = "nothing in a scenario may point at a real person: leave it out";
        review.report(problem.likely().help(help));
    }
    for (place, name) in real::people(text) {
        let title = format!("\"{name}\" is called by name");
        let span = text.place(place, place + name.len());
        let problem = Diagnostic::warning("text/person-name", title, span, "a name");
        let help = "people go by their posts here: the ward manager, a resident doctor";
        review.report(problem.likely().help(help));
    }
    if let Some((place, name)) = real::organisation(text) {
        let title = format!("\"{name}\" is a real place or organisation");
        let span = text.place(place, place + name.len());
        let problem = Diagnostic::warning("text/real-organisation", title, span, "a real name");
        let help = "trusts, towns and hospitals are invented here; cite real ones in `references`";
        review.report(problem.likely().help(help));
    }
}

fn reading_age(review: &mut Review, text: &Prose) {
    let words = &text.words;
    if words.len() < 30 {
        return;
    }
    let sentences = text.text.matches(['.', '?', '!', ';', ':']).count().max(1);
    let syllables: usize = words.iter().map(|(_, word)| syllables(word)).sum();
    let count = words.len() as f64;
    let grade = 0.39 * count / sentences as f64 + 11.8 * syllables as f64 / count - 15.59;
    if grade > GRADE_MOST {
        let title = "this paper is hard to follow when it is read aloud";
        let problem = Diagnostic::hint(
            "text/reading-age",
            title,
            text.span,
            "long words or sentences",
        )
        .guess();
        review.report(problem.help("shorten its sentences, and take shorter words"));
    }
}

/// Groups of vowels, a silent e left out.
fn syllables(word: &str) -> usize {
    let vowel = |letter: char| "aeiouy".contains(letter.to_ascii_lowercase());
    let word = word.strip_suffix('e').unwrap_or(word);
    let starts = word.chars().zip(word.chars().skip(1));
    let inside = starts
        .filter(|(before, now)| !vowel(*before) && vowel(*now))
        .count();
    (inside + usize::from(word.starts_with(vowel))).max(1)
}

fn repeated(review: &mut Review, texts: &[Prose]) {
    let mut seen: std::collections::BTreeMap<&str, Span> = std::collections::BTreeMap::new();
    let long = |text: &&Prose| text.text.len() >= REPEATED && text.field != "because";
    for text in texts.iter().filter(long) {
        if let Some(first) = seen.get(text.text) {
            let title = "this text stands twice in the file".to_owned();
            let problem = Diagnostic::hint("text/duplicate", title, text.span, "second time");
            let help = "a copy is easily forgotten when the other is changed: say it otherwise";
            review.report(problem.also(*first, "first time").help(help));
        } else {
            seen.insert(text.text, text.span);
        }
    }
}

/// What a table has time to hear.
fn for_the_table(review: &mut Review) {
    let raw = review.raw;
    for item in raw
        .items
        .iter()
        .filter(|item| item.voices.len() > VOICES_READ)
    {
        let title = format!(
            "{} voices: three are read, the rest on request",
            item.voices.len()
        );
        let span = item.voices[VOICES_READ].seat.span;
        let problem = Diagnostic::hint("item/voices", title, span, "the fourth");
        review.report(problem.help("put the three that matter most first"));
    }
    let mut at: Vec<(i64, Span, usize)> = Vec::new();
    for turn in raw.items.iter().filter_map(|item| item.turn.as_ref()) {
        match at.iter_mut().find(|(number, ..)| *number == turn.value.0) {
            Some((_, span, count)) => (*span, *count) = (turn.span, *count + 1),
            None => at.push((turn.value.0, turn.span, 1)),
        }
    }
    for (turn, span, count) in at.into_iter().filter(|(.., count)| *count > ITEMS) {
        let title = format!("{count} papers come at turn {turn}; a meeting has time for two");
        let problem = Diagnostic::warning("agenda/crowded", title, span, "one too many");
        review.report(problem.help("move one to another turn, or give it a `when`"));
    }
}
