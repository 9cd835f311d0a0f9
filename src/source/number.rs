//! Bare numbers, and what people write in their place: `2,400`, `£2400`, `58.5%`, a long dash.

use super::diagnostic::Diagnostic;
use super::lexer::Lexer;
use super::place::Span;
use super::token::TokenKind;

/// Characters that stand for a minus sign once a word processor has been at the text.
pub(super) const DASHES: [char; 4] = ['–', '—', '−', '‒'];

impl Lexer<'_> {
    /// Whether a number, or what is meant for one, begins here.
    pub(super) fn number_begins(&self) -> bool {
        let mut letters = self.rest().chars();
        let mut letter = letters.next();
        if letter.is_some_and(|sign| sign == '+' || sign == '-' || DASHES.contains(&sign)) {
            letter = letters.next();
        }
        match letter {
            Some('£') => true,
            Some('.') => letters.next().is_some_and(|digit| digit.is_ascii_digit()),
            Some(digit) => digit.is_ascii_digit(),
            None => false,
        }
    }

    /// Reads a number; one in the wrong dress is reported and read as what was meant.
    pub(super) fn number(&mut self) -> TokenKind {
        let start = self.place();
        let after_colon = self.after_colon();
        let dash = self.take_if(|letter| DASHES.contains(&letter));
        if !dash {
            self.take_if(|letter| letter == '+' || letter == '-');
        }
        let pounds = self.take_if(|letter| letter == '£');
        self.take_digits(after_colon || pounds);
        let suffix = self.place();
        self.take_while(|letter| letter.is_alphanumeric() || letter == '%');
        let written = self.text_from(start).to_owned();
        let dressed = pounds || suffix < self.place();
        if dressed {
            return self.dressed_number(self.span_from(start), &written);
        }
        if dash {
            self.dash_for_minus(self.span_from(start), &written);
        }
        if written.contains(',') {
            self.thousands_comma(self.span_from(start), &written);
        }
        self.finished_number(self.span_from(start), &written)
    }

    fn finished_number(&mut self, span: Span, written: &str) -> TokenKind {
        match plain(written).parse::<f64>() {
            Ok(number) if number.is_finite() => TokenKind::Number(number),
            _ => {
                self.report(Diagnostic::error(
                    "value/number",
                    format!("`{written}` is not a number that can be read"),
                    span,
                    "not a number",
                ));
                TokenKind::Broken
            }
        }
    }

    /// Digits with `_` and a decimal point; `,` too where only one number can stand.
    fn take_digits(&mut self, commas: bool) {
        loop {
            self.take_while(|letter| letter.is_ascii_digit() || letter == '_' || letter == '.');
            if !(commas && thousands_follow(self.rest())) {
                break;
            }
            self.take_if(|letter| letter == ',');
        }
        self.take_exponent();
    }

    fn take_exponent(&mut self) {
        let mut letters = self.rest().chars();
        let exponent = matches!(letters.next(), Some('e' | 'E'));
        let digits = letters.find(|letter| !matches!(letter, '+' | '-'));
        if exponent && digits.is_some_and(|digit| digit.is_ascii_digit()) {
            self.take_if(|_| true);
            self.take_if(|letter| letter == '+' || letter == '-');
            self.take_while(|letter| letter.is_ascii_digit());
        }
    }

    /// `£2400`, `58.5%`, `12k`: an amount with its unit, which belongs in quotes.
    fn dressed_number(&mut self, span: Span, written: &str) -> TokenKind {
        let text = written.replace(DASHES, "-");
        self.report(
            Diagnostic::error(
                "value/percent-or-pound",
                "an amount with a unit must be in quotes",
                span,
                "not in quotes",
            )
            .help(format!("write \"{text}\""))
            .fix(span, format!("\"{text}\"")),
        );
        TokenKind::Text { text, inside: None }
    }

    fn dash_for_minus(&mut self, span: Span, written: &str) {
        let right = written.replace(DASHES, "-");
        self.report(
            Diagnostic::error(
                "file/dash-for-minus",
                "there is a long dash where a minus sign is meant",
                span,
                "begins with a dash, not with a minus sign",
            )
            .help(format!(
                "write {right} (word processors change minus signs into dashes)"
            ))
            .fix(span, right),
        );
    }

    fn thousands_comma(&mut self, span: Span, written: &str) {
        let bare = plain(written);
        self.report(
            Diagnostic::error(
                "value/thousands-comma",
                "a number cannot have a comma in it",
                span,
                "the comma would end the number",
            )
            .help(format!(
                "write {bare}, or in quotes \"{}\"",
                written.replace(DASHES, "-")
            ))
            .fix(span, bare),
        );
    }
}

/// The digits alone, as a program reads them.
fn plain(written: &str) -> String {
    written.replace(DASHES, "-").replace([',', '_'], "")
}

/// Whether `,ddd` follows and then no further digit.
fn thousands_follow(rest: &str) -> bool {
    let Some(after) = rest.strip_prefix(',') else {
        return false;
    };
    let digits = after
        .chars()
        .take_while(char::is_ascii_digit)
        .take(4)
        .count();
    digits == 3
}
