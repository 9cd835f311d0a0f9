//! Notes to the reader as other programs write them, notes that lost their mark, and where a long
//! note ends.

use super::diagnostic::Diagnostic;
use super::lexer::Lexer;
use super::token::{Bracket, TokenKind};

/// The fewest words in a row that are taken for a note without its mark.
const WORDS_LEAST: usize = 3;

/// Names that people give to a note; no field is called so.
const REMARKS: [&str; 10] = [
    "note", "notes", "remark", "remarks", "comment", "comments", "nb", "idea", "ideas", "reminder",
];

impl Lexer<'_> {
    /// Passes over a note that begins here without `//`, and says so; false if none does.
    pub(super) fn note(&mut self, letter: char) -> bool {
        let rest = self.rest();
        let mark = match letter {
            '#' => "#",
            '/' => "/",
            '<' if rest.starts_with("<!--") => "<!--",
            '-' if is_dashes(rest) => "--",
            '*' if rest.starts_with("*/") => return self.closed_twice(),
            _ => return self.bare_note(),
        };
        let start = self.place();
        self.move_to(start + mark.len());
        let span = self.span_from(start);
        self.take_while(|letter| letter != '\n');
        let mut problem = Diagnostic::error(
            "syntax/hash-comment",
            format!("a note to the reader begins with `//`, not with `{mark}`"),
            span,
            "should be `//`",
        )
        .write_marked(span, "//");
        if let Some(end) = self.text_from(start).find("-->").filter(|_| mark == "<!--") {
            problem = problem.fix(self.span(start + end, start + end + 3), "");
        }
        self.report(problem);
        true
    }

    /// `*/` where no note is open.
    fn closed_twice(&mut self) -> bool {
        let start = self.place();
        self.move_to(start + 2);
        let span = self.span_from(start);
        self.report(
            Diagnostic::error(
                "syntax/unexpected-character",
                "`*/` ends a note, and none is open here",
                span,
                "nothing to close",
            )
            .take_out(span),
        );
        true
    }

    /// Words to the end of the line where the name of a field should stand: `//` was forgotten.
    fn bare_note(&mut self) -> bool {
        let first = self.rest().chars().next().unwrap_or_default();
        let after = matches!(
            self.last_kind(),
            Some(TokenKind::Comma | TokenKind::Open(Bracket::Round))
        );
        if !after || self.in_list() || !first.is_alphanumeric() {
            return false;
        }
        let line = self.line_ahead().trim_end();
        let line = line.trim_end_matches(',');
        let named = line.split_once(':').filter(|(name, _)| {
            let name = name.to_lowercase();
            REMARKS.contains(&name.as_str())
        });
        let words = named.map_or(line, |(_, words)| words);
        let plain = |letter: char| letter.is_alphanumeric() || " ;.'’-_?!".contains(letter);
        if !words.chars().all(plain) || line.split_whitespace().count() < WORDS_LEAST {
            return false;
        }
        let start = self.place();
        self.move_to(start + line.len());
        let span = self.span_from(start);
        self.report(
            Diagnostic::error(
                "syntax/bare-note",
                "these words belong to no field",
                span,
                "neither a name nor a value",
            )
            .likely()
            .help("if it is a note to the reader, begin it with `//`")
            .fix(span.before(), "// "),
        );
        true
    }
}

/// The place after the long note that begins at `start`, which may hold others; `None` if it is
/// never closed.
pub(super) fn after_long_note(text: &str, start: usize) -> Option<usize> {
    let mut open = 0_usize;
    let mut place = start;
    while let Some(at) = text[place..].find(['/', '*']) {
        place += at;
        if text[place..].starts_with("/*") {
            open += 1;
            place += 2;
        } else if text[place..].starts_with("*/") {
            open -= 1;
            place += 2;
            if open == 0 {
                return Some(place);
            }
        } else {
            place += 1;
        }
    }
    None
}

/// Whether two dashes begin a note rather than a number.
fn is_dashes(rest: &str) -> bool {
    let digit = |digit: char| digit.is_ascii_digit() || digit == '£' || digit == '.';
    rest.strip_prefix("--")
        .is_some_and(|after| !after.starts_with(digit))
}
