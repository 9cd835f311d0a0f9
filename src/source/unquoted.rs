//! Text that should stand in quotes and does not: both quotes forgotten, or the first.

use super::amount::Amount;
use super::diagnostic::Diagnostic;
use super::lexer::Lexer;
use super::token::TokenKind;

/// The most characters of an author's words that a title repeats.
const SHOWN_MOST: usize = 40;

impl Lexer<'_> {
    /// Where the closing quote of a text stands whose opening quote was forgotten here, if that is
    /// so. In sound text a quote that opens follows a mark, never a word.
    pub(super) fn unopened_quote(&self) -> Option<usize> {
        if !self.value_follows() {
            return None;
        }
        let line = self.line_ahead();
        let quote = line.find('"')?;
        let words = line[..quote].trim_end();
        let opens = words.is_empty() || words.ends_with([':', ',', '(', '[', '{', '#']);
        let raw = words.ends_with(['r', 'b']) && is_raw(words);
        let noted = words.contains("//") || words.contains("/*");
        let mut commas = words.match_indices(',');
        if commas.any(|(comma, _)| self.in_list() || field_follows(&words[comma + 1..])) {
            return None;
        }
        let ends = ends_value(&line[quote + 1..], self.in_list());
        (!opens && !raw && !noted && ends).then(|| self.place() + quote)
    }

    /// Reads a text whose opening quote was forgotten, up to its closing quote at `end`.
    pub(super) fn unopened(&mut self, end: usize) -> TokenKind {
        let start = self.place();
        self.move_to(end);
        let text = self.text_from(start).to_owned();
        self.move_to(end + 1);
        let span = self.span_from(start);
        self.report(
            Diagnostic::error(
                "syntax/unopened-quote",
                "this text has no opening quote",
                span,
                "ends with a quote and does not begin with one",
            )
            .likely()
            .help("put a `\"` before it")
            .fix(span.before(), "\""),
        );
        let inside = Some(start as u32);
        TokenKind::Text { text, inside }
    }

    /// Where words end that stand in the place of one value without quotes, if there are any: more
    /// than a word or a number, up to the end of the line or the next field.
    pub(super) fn words_without_quotes(&self) -> Option<usize> {
        if !self.value_follows() {
            return None;
        }
        let length = run(self.line_ahead(), self.in_list())?;
        let words = self.rest()[..length].trim_end();
        let first = words.split(',').next().unwrap_or_default();
        if first.len() < words.len() && Amount::parse(first).is_some() {
            return None;
        }
        let joined = |letter: char| letter == '-' || letter == '–';
        let sentence = words.ends_with(['.', '!', '?'])
            && self.rest()[length..].starts_with(',')
            && !["true.", "false."].contains(&words);
        let several = sentence
            || words.contains(char::is_whitespace)
            || words
                .char_indices()
                .skip(1)
                .any(|(_, letter)| joined(letter));
        let begins = words.starts_with(|letter: char| letter.is_alphanumeric() || letter == '£');
        let number = words.parse::<f64>().is_ok();
        (several && begins && !number).then(|| self.place() + words.len())
    }

    /// Reads words without quotes up to `end`.
    pub(super) fn unquoted(&mut self, end: usize) -> TokenKind {
        let start = self.place();
        self.move_to(end);
        let words = self.text_from(start).to_owned();
        let span = self.span_from(start);
        let spaced = words
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == ' ');
        if let Some(amount) = Amount::parse(&words) {
            if spaced {
                self.spaced_number(span, &words);
                return TokenKind::Number(amount.value);
            }
            return self.dressed_number(span, &words);
        }
        let shown: String = words.chars().take(SHOWN_MOST).collect();
        let more = if shown.len() < words.len() { "…" } else { "" };
        self.report(
            Diagnostic::error(
                "value/unquoted",
                format!("`{shown}{more}` should be in quotes"),
                span,
                "a text without quotes",
            )
            .help("put a `\"` before it and after it")
            .fix(span.before(), "\"")
            .fix(span.after(), "\""),
        );
        TokenKind::Text {
            text: words,
            inside: Some(start as u32),
        }
    }
}

/// Whether a word that begins a text in quotes stands at the end: `r` or `b`, alone.
fn is_raw(words: &str) -> bool {
    let before = words[..words.len() - 1].chars().next_back();
    before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_')
}

/// How far plain words go from the start of `rest`; `None` where a quote, a bracket or a colon
/// shows that they are something else.
fn run(rest: &str, in_list: bool) -> Option<usize> {
    for (place, letter) in rest.char_indices() {
        match letter {
            '\n' | ')' | ']' | '}' => return Some(place),
            '/' if rest[place..].starts_with("//") || rest[place..].starts_with("/*") => {
                return Some(place);
            }
            ',' if in_list || field_follows(&rest[place + 1..]) => return Some(place),
            '"' | '“' | '”' | '„' | '(' | '[' | '{' | ':' | '=' | ';' | '#' | '@' | '\\' | '*'
            | '<' | '>' | '|' => return None,
            _ => {}
        }
    }
    Some(rest.len())
}

/// Whether a value ends where `rest` begins: at the end of a line, a closing bracket or a note, or
/// at a comma with something after it that may follow a value.
pub(super) fn ends_value(rest: &str, in_list: bool) -> bool {
    let rest = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    match rest.chars().next() {
        None | Some('\n' | ')' | ']' | '}') => true,
        Some(',') if in_list => true,
        Some(',') => field_follows(&rest[1..]),
        _ => rest.starts_with("//") || rest.starts_with("/*"),
    }
}

/// Whether a line ends where `rest` begins, but for blanks and a note.
pub(super) fn line_ends(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    rest.is_empty() || rest.starts_with('\n') || rest.starts_with("//")
}

/// Whether what stands after a comma may begin a field: its name, a bracket, or a new line.
fn field_follows(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let in_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let after_name = rest.trim_start_matches(in_name);
    let named = after_name.len() < rest.len() && after_name.trim_start().starts_with(':');
    named || line_ends(rest) || rest.starts_with([')', ']', '}', '(', '[', '"', ','])
}
