//! Text in quotes: straight, curly, single, raw, over several lines, and not closed at all.

use super::diagnostic::Diagnostic;
use super::lexer::Lexer;
use super::place::Span;
use super::text::is_hidden;
use super::token::TokenKind;
use super::unquoted::ends_value;

/// Double quotes as word processors set them, and those of other languages.
pub(super) const CURLY: [char; 5] = ['“', '”', '„', '«', '»'];

/// Single quotes, straight and curly, and what stands for them on some keyboards.
pub(super) const SINGLE: [char; 4] = ['\'', '‘', '’', '`'];

/// What may close a text that began with a curly quote.
const WITH_STRAIGHT: [char; 6] = ['“', '”', '„', '«', '»', '"'];

impl Lexer<'_> {
    /// Text that begins with a quote of any sort.
    pub(super) fn in_quotes(&mut self, quote: char) -> TokenKind {
        match quote {
            '"' => self.quoted(),
            _ if SINGLE.contains(&quote) => self.single_quoted(),
            _ => self.curly_quoted(),
        }
    }

    /// Text that begins with a straight double quote.
    fn quoted(&mut self) -> TokenKind {
        let start = self.place();
        self.take_if(|letter| letter == '"');
        let inside = self.place();
        let (text, plain) = match self.up_to_quote() {
            Some(read) if !self.looks_unclosed(inside) => read,
            _ => return self.unclosed(start),
        };
        if self.rest().starts_with(char::is_alphanumeric) {
            if let Some(end) = self.ends_before_a_field(inside) {
                return self.closed_late(start, end);
            }
            if let Some(end) = self.end_beyond_quotes() {
                return self.quote_in_text(start, end);
            }
        }
        let inside = plain.then_some(inside as u32);
        TokenKind::Text { text, inside }
    }

    /// Where a text should have ended whose closing quote was forgotten, so that the next field or
    /// entry on its line was taken into it.
    fn ends_before_a_field(&self, inside: usize) -> Option<usize> {
        let within = self.text_from(inside).strip_suffix('"')?;
        let comma = within.rfind(',')?;
        let name = within[comma + 1..].trim();
        let field = name.strip_suffix(':').is_some_and(|name| {
            let in_name = |letter: char| letter.is_alphanumeric() || letter == '_';
            !name.is_empty() && name.chars().all(in_name)
        });
        let entry = name.is_empty() && self.in_list();
        (field || entry).then_some(inside + comma)
    }

    /// Where a text really ends that has quotes inside it: the first quote on the line after
    /// which a value may end.
    fn end_beyond_quotes(&self) -> Option<usize> {
        let line = self.line_ahead();
        let mut quotes = line.match_indices('"').map(|(quote, _)| quote);
        let end = quotes.find(|quote| ends_value(&line[quote + 1..], self.in_list()))?;
        Some(self.place() + end)
    }

    /// Text with straight quotes inside it: read to `end`, its closing quote.
    fn quote_in_text(&mut self, start: usize, end: usize) -> TokenKind {
        let first = self.place() - 1;
        self.move_to(end);
        let text = self.text_from(start + 1).to_owned();
        if self.condition_follows() {
            return self.quote_in_condition(start, first, &text);
        }
        let mut problem = Diagnostic::error(
            "syntax/quote-in-text",
            "there is a quote inside this text, which ends it too early",
            self.span(first, first + 1),
            "the text would end here",
        )
        .likely()
        .help("inside a text use single quotes: 'like this'");
        for (quote, _) in text.match_indices('"') {
            let place = start + 1 + quote;
            problem = problem.fix(self.span(place, place + 1), "'");
        }
        self.move_to(end + 1);
        self.report(problem);
        TokenKind::Text { text, inside: None }
    }

    /// A condition with quotes round a name in it, which needs none; read up to its closing quote.
    fn quote_in_condition(&mut self, start: usize, first: usize, text: &str) -> TokenKind {
        let end = self.place();
        let mut problem = Diagnostic::error(
            "syntax/quote-in-text",
            "there is a quote inside this condition, which ends it too early",
            self.span(first, first + 1),
            "the condition would end here",
        )
        .likely()
        .help("names stand in a condition without quotes of their own: take them out");
        for (quote, _) in text.match_indices('"') {
            let place = start + 1 + quote;
            problem = problem.fix(self.span(place, place + 1), "");
        }
        self.move_to(end + 1);
        self.report(problem);
        let (text, inside) = (text.replace('"', ""), None);
        TokenKind::Text { text, inside }
    }

    /// Text whose closing quote was forgotten before the comma at `end`.
    fn closed_late(&mut self, start: usize, end: usize) -> TokenKind {
        self.move_to(end);
        let span = self.span_from(start);
        self.report_unclosed(span);
        let text = self.text_from(start + 1).to_owned();
        TokenKind::Text {
            text,
            inside: Some(start as u32 + 1),
        }
    }

    fn report_unclosed(&mut self, span: Span) {
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
        let line = self.line_ahead();
        let next = line.trim_start();
        let goes_on = !next.is_empty() && !next.starts_with([',', ')', ']', '}', ':', '/']);
        within.contains('\n') && goes_on
    }

    /// Text whose closing quote is missing on its first line: reported there, read to its end.
    fn unclosed(&mut self, start: usize) -> TokenKind {
        self.move_to(start);
        let line = self.line_ahead();
        if let Some(quote) = closing_quote(&line[1..], &CURLY, self.in_list()) {
            return self.closed_by_curly(start, start + 1 + quote);
        }
        self.move_to(start + line.len());
        let written = self.text_from(start).trim_end();
        let kept = written.trim_end_matches([',', ')', ']', '}']).trim_end();
        let end = start + kept.len().max(1);
        let span = self.span(start, end);
        if kept.len() == written.len() && self.entry_follows(start + line.len()) {
            self.report_unclosed_and_comma(span);
            self.owe_comma();
        } else {
            self.report_unclosed(span);
        }
        self.move_to(end);
        TokenKind::Text {
            text: kept.get(1..).unwrap_or_default().to_owned(),
            inside: None,
        }
    }

    /// Whether the next field or entry begins on a line after `place`.
    fn entry_follows(&self, place: usize) -> bool {
        let rest = self.rest_from(place).trim_start();
        let in_name = |letter: char| letter.is_alphanumeric() || letter == '_';
        let after = rest.trim_start_matches(in_name);
        let named = after.len() < rest.len() && after.trim_start().starts_with(':');
        named || (self.in_list() && rest.starts_with(['"', '(']))
    }

    fn report_unclosed_and_comma(&mut self, span: Span) {
        self.report(
            Diagnostic::error(
                "syntax/unclosed-quote",
                "this text has no closing quote, and no comma after it",
                span,
                "begins here and is not closed on this line",
            )
            .likely()
            .help("close it with `\"` and a comma")
            .fix(span.after(), "\","),
        );
    }

    /// Text that begins with a straight quote and ends with a curly one, which stands at `end`.
    fn closed_by_curly(&mut self, start: usize, end: usize) -> TokenKind {
        self.move_to(end);
        let text = self.text_from(start + 1).to_owned();
        self.take_if(|_| true);
        let curly = self.span_from(end);
        self.report_curly(self.span_from(start), &[curly]);
        let inside = Some(start as u32 + 1);
        TokenKind::Text { text, inside }
    }

    /// Text that begins with a curly quote: read as meant.
    fn curly_quoted(&mut self) -> TokenKind {
        let start = self.place();
        self.take_if(|_| true);
        let inside = self.place();
        let line = self.line_ahead();
        let Some(length) = closing_quote(line, &WITH_STRAIGHT, self.in_list()) else {
            return self.unclosed_curly(start);
        };
        let end = inside + length;
        self.move_to(end);
        let text = self.text_from(inside).to_owned();
        self.take_if(|_| true);
        let quotes = [self.span(start, inside), self.span_from(end)];
        self.report_curly(self.span_from(start), &quotes);
        let inside = Some(inside as u32);
        TokenKind::Text { text, inside }
    }

    fn report_curly(&mut self, span: Span, quotes: &[Span]) {
        let mut problem = Diagnostic::error(
            "file/curly-quotes",
            "text must stand in straight quotes",
            span,
            "curly quotes",
        )
        .help("put straight quotes \" in their place (word processors change them)");
        for quote in quotes {
            problem = problem.fix(*quote, "\"");
        }
        self.report(problem);
    }

    fn unclosed_curly(&mut self, start: usize) -> TokenKind {
        let inside = self.place();
        self.take_while(|letter| letter != '"' && letter != '\n' && !CURLY.contains(&letter));
        let text = self.text_from(inside).to_owned();
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

    /// Text in single quotes, or in two of them at each end: reported and read as meant.
    fn single_quoted(&mut self) -> TokenKind {
        let start = self.place();
        self.take_if(|_| true);
        self.take_if(|letter| SINGLE.contains(&letter));
        let inside = self.place();
        let line = self.line_ahead();
        let length = closing_quote(line, &SINGLE, self.in_list()).unwrap_or(line.len());
        let written = &line[..length];
        let text = written.trim_end_matches(SINGLE).to_owned();
        let end = inside + text.len();
        self.move_to(inside + length);
        self.take_if(|letter| SINGLE.contains(&letter));
        let problem = Diagnostic::error(
            "syntax/single-quotes",
            "text must stand in double quotes",
            self.span_from(start),
            "single quotes",
        );
        self.report(
            problem
                .help("write \" before it and after it")
                .fix(self.span(start, inside), "\"")
                .fix(self.span_from(end), "\""),
        );
        let inside = Some(inside as u32);
        TokenKind::Text { text, inside }
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
            self.cut_off();
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

/// Where the quote stands that closes a text on this line: one after which a value may end, or else
/// the first.
fn closing_quote(line: &str, quotes: &[char], in_list: bool) -> Option<usize> {
    let mut found = line
        .char_indices()
        .filter(|(_, letter)| quotes.contains(letter));
    let ends = |&(place, letter): &(usize, char)| {
        let after = &line[place + letter.len_utf8()..];
        let field = after.trim_start().starts_with(':');
        field || ends_value(after, in_list)
    };
    found
        .clone()
        .find(ends)
        .or_else(|| found.next())
        .map(|(place, _)| place)
}
