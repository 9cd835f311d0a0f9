//! Text in quotes: straight, curly, single, raw, over several lines, and not closed at all.

use super::diagnostic::Diagnostic;
use super::lexer::Lexer;
use super::text::is_hidden;
use super::token::TokenKind;

/// Curly double quotes, as word processors set them.
const CURLY: [char; 3] = ['“', '”', '„'];

impl Lexer<'_> {
    /// Text that begins with a straight or a curly double quote.
    pub(super) fn quoted(&mut self) -> TokenKind {
        let start = self.place();
        let curly = self.take_if(|letter| CURLY.contains(&letter));
        if curly {
            return self.curly_quoted(start);
        }
        self.take_if(|letter| letter == '"');
        let inside = self.place();
        let (text, plain) = match self.up_to_quote() {
            Some(read) if !self.looks_unclosed(inside) => read,
            _ => return self.unclosed(start),
        };
        let inside = plain.then_some(inside as u32);
        TokenKind::Text { text, inside }
    }

    /// Reads to the closing straight quote and past it: the text, and whether each character stands
    /// for itself. `None` when the file ends first.
    fn up_to_quote(&mut self) -> Option<(String, bool)> {
        let (mut text, mut plain) = (String::new(), true);
        loop {
            let start = self.place();
            let letter = self.rest().chars().next()?;
            self.take_if(|_| true);
            match letter {
                '"' => return Some((text, plain)),
                '\\' => {
                    plain = false;
                    match self.marked() {
                        Some(marked) => text.push_str(&marked),
                        None => self.unknown_marked(start),
                    }
                }
                other => text.push(other),
            }
        }
    }

    /// What follows a `\`; `None` when nothing is known by that mark.
    fn marked(&mut self) -> Option<String> {
        let letter = self.rest().chars().next()?;
        self.take_if(|_| true);
        let text = match letter {
            'n' => "\n",
            't' => "\t",
            'r' | '0' => "",
            '"' => "\"",
            '\'' => "'",
            '\\' => "\\",
            '\n' => {
                self.take_while(char::is_whitespace);
                ""
            }
            'x' => return self.by_number(2),
            'u' if self.take_if(|letter| letter == '{') => {
                let found = self.by_number(6);
                self.take_if(|letter| letter == '}');
                return found;
            }
            _ => return None,
        };
        Some(text.to_owned())
    }

    /// A character by its number in at most `digits` hexadecimal digits.
    fn by_number(&mut self, digits: usize) -> Option<String> {
        let start = self.place();
        for _ in 0..digits {
            self.take_if(|letter| letter.is_ascii_hexdigit());
        }
        let number = u32::from_str_radix(self.text_from(start), 16).ok()?;
        let letter = char::from_u32(number).filter(|&letter| !is_hidden(letter))?;
        Some(letter.to_string())
    }

    fn unknown_marked(&mut self, start: usize) {
        let span = self.span_from(start);
        self.report(
            Diagnostic::error(
                "syntax/backslash",
                "a `\\` in a text has a meaning of its own, and this is not one of them",
                span,
                "not understood",
            )
            .help("for the mark itself write `\\\\`"),
        );
    }

    /// Whether the text just read runs over a line end and is followed by something that cannot
    /// follow a text: then its quote was forgotten and it ends where the next text begins.
    fn looks_unclosed(&self, inside: usize) -> bool {
        let within = self.text_from(inside);
        let line = self.rest().split('\n').next().unwrap_or_default();
        let next = line.trim_start();
        let goes_on = !next.is_empty() && !next.starts_with([',', ')', ']', '}', ':', '/']);
        within.contains('\n') && goes_on
    }

    /// Text whose closing quote is missing on its first line: reported there, read to its end.
    fn unclosed(&mut self, start: usize) -> TokenKind {
        self.move_to(start);
        let line = self.rest().split('\n').next().unwrap_or_default().len();
        self.move_to(start + line);
        let written = self.text_from(start).trim_end();
        let kept = written.trim_end_matches([',', ')', ']', '}']).trim_end();
        let end = start + kept.len().max(1);
        let span = self.span(start, end);
        self.report(
            Diagnostic::error(
                "syntax/unclosed-quote",
                "this text has no closing quote",
                span,
                "begins here and is not closed on this line",
            )
            .likely()
            .help("close it with `\"`")
            .fix(span.after(), "\""),
        );
        self.move_to(end);
        TokenKind::Text {
            text: kept.get(1..).unwrap_or_default().to_owned(),
            inside: None,
        }
    }

    /// Text between curly quotes: read as meant.
    fn curly_quoted(&mut self, start: usize) -> TokenKind {
        let inside = self.place();
        self.take_while(|letter| letter != '"' && letter != '\n' && !CURLY.contains(&letter));
        let end = self.place();
        let text = self.text_from(inside).to_owned();
        let closed = self.take_if(|letter| letter != '\n');
        if !closed {
            return self.unclosed_curly(start, text);
        }
        let problem = Diagnostic::error(
            "file/curly-quotes",
            "text must stand in straight quotes",
            self.span_from(start),
            "curly quotes",
        );
        self.report(
            problem
                .help("put straight quotes \" in their place (word processors change them)")
                .fix(self.span(start, inside), "\"")
                .fix(self.span_from(end), "\""),
        );
        TokenKind::Text { text, inside: None }
    }

    fn unclosed_curly(&mut self, start: usize, text: String) -> TokenKind {
        let span = self.span_from(start);
        self.report(
            Diagnostic::error(
                "file/curly-quotes",
                "text must stand in straight quotes",
                span,
                "begins with a curly quote and is not closed on this line",
            )
            .help("put a straight quote \" before it and after it"),
        );
        TokenKind::Text { text, inside: None }
    }

    /// Text in single quotes: reported and read as meant.
    pub(super) fn single_quoted(&mut self) -> TokenKind {
        let start = self.place();
        self.take_if(|_| true);
        let inside = self.place();
        self.take_while(|letter| !matches!(letter, '\'' | '’' | '\n'));
        let end = self.place();
        let text = self.text_from(inside).to_owned();
        self.take_if(|letter| letter != '\n');
        let span = self.span_from(start);
        let problem = Diagnostic::error(
            "syntax/single-quotes",
            "text must stand in double quotes",
            span,
            "single quotes",
        );
        self.report(
            problem
                .help("write \" before it and after it")
                .fix(self.span(start, inside), "\"")
                .fix(self.span_from(end), "\""),
        );
        TokenKind::Text { text, inside: None }
    }

    /// Whether `r"` or `r#"` begins here.
    pub(super) fn raw_text_begins(&self) -> bool {
        self.rest()
            .strip_prefix('r')
            .is_some_and(|rest| rest.trim_start_matches('#').starts_with('"'))
    }

    /// `r#"…"#`: every character stands for itself.
    pub(super) fn raw_text(&mut self) -> TokenKind {
        let start = self.place();
        self.take_if(|letter| letter == 'r');
        self.take_while(|letter| letter == '#');
        let hashes = "#".repeat(self.text_from(start).len() - 1);
        self.take_if(|letter| letter == '"');
        let inside = self.place();
        let Some(length) = self.rest().find(&format!("\"{hashes}")) else {
            let span = self.span_from(start);
            let total = self.rest().len();
            self.move_to(inside + total);
            self.report(Diagnostic::error(
                "syntax/unclosed-quote",
                "this text has no closing quote",
                span,
                format!("begins here and needs `\"{hashes}`"),
            ));
            return TokenKind::Broken;
        };
        let text = self.rest()[..length].to_owned();
        self.move_to(inside + length + 1 + hashes.len());
        TokenKind::Text {
            text,
            inside: Some(inside as u32),
        }
    }
}
