//! The words and marks of a sentence, each with its place.

use crate::source::place::{Span, Spanned};

/// A word or a mark of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// As written.
    pub text: &'a str,
    /// Where it stands in the file.
    pub span: Span,
}

impl Piece<'_> {
    /// As a name.
    pub fn name(&self) -> Spanned<String> {
        Spanned::new(self.text.to_owned(), self.span)
    }
}

/// Marks that stand for themselves, the longer first.
const MARKS: [&str; 16] = [
    "<=", ">=", "==", "!=", "&&", "||", "(", ")", "/", "<", ">", "=", "!", "≤", "≥", ";",
];

/// Cuts a sentence into words and marks. A comma inside a number belongs to it.
pub fn pieces(text: &str, span: Span, inside: Option<u32>) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < text.len() {
        let rest = &text[place..];
        let blank = rest.len() - rest.trim_start().len();
        if blank > 0 {
            place += blank;
            continue;
        }
        let length = mark(rest).unwrap_or_else(|| word(rest));
        let span = inside.map_or(span, |inside| {
            let start = inside as usize + place;
            Span::new(span.file, start, start + length)
        });
        found.push(Piece {
            text: &rest[..length],
            span,
        });
        place += length;
    }
    found
}

fn mark(rest: &str) -> Option<usize> {
    let found = MARKS.iter().find(|mark| rest.starts_with(**mark));
    found.map(|mark| mark.len())
}

/// The length of the word at the start of `rest`, at least one character.
fn word(rest: &str) -> usize {
    let end = rest
        .char_indices()
        .skip(1)
        .find(|&(place, letter)| {
            let between_digits = letter == ',' && {
                let after = rest[place + 1..].chars().next();
                after.is_some_and(|digit| digit.is_ascii_digit())
            };
            letter.is_whitespace()
                || (letter == ',' && !between_digits)
                || mark(&rest[place..]).is_some()
        })
        .map_or(rest.len(), |(place, _)| place);
    end.max(1)
}
