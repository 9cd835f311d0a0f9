//! Bare numbers, and what people write in their place: `2,400`, `£2400`, `58.5%`, a long dash.

use super::amount::Amount;
use super::diagnostic::Diagnostic;
use super::lexer::Lexer;
use super::place::Span;
use super::token::TokenKind;

/// Characters that stand for a minus sign once a word processor has been at the text.
pub(super) const DASHES: [char; 4] = ['–', '—', '−', '‒'];

impl Lexer<'_> {
    /// Whether a number, or what is meant for one, begins here.
    pub(super) fn number_begins(&self) -> bool {
        let rest = self.rest();
        let unsigned = rest.trim_start_matches(is_sign);
        let signed = unsigned.len() < rest.len();
        let unsigned = if signed && self.value_follows() {
            unsigned.trim_start_matches([' ', '\u{a0}'])
        } else {
            unsigned
        };
        let mut letters = unsigned.chars();
        match letters.next() {
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
        let signs = self.signs(start);
        let pounds = self.take_if(|letter| letter == '£');
        if pounds {
            self.take_if(is_sign);
        }
        self.take_digits(after_colon || pounds);
        if let Some(broken) = self.stroked(start) {
            return broken;
        }
        let suffix = self.place();
        self.take_while(|letter| letter.is_alphanumeric() || letter == '%');
        let written = self.text_from(start).to_owned();
        let span = self.span_from(start);
        if pounds || suffix < self.place() {
            return self.dressed_number(span, &written);
        }
        match signs {
            Signs::Plain => {}
            Signs::Dash => self.dash_for_minus(span, &written),
            Signs::Apart => self.sign_apart(span, &written),
            Signs::Several => return self.not_a_number(span, &written),
        }
        if written.contains(',') {
            if after_colon && !self.in_list() && !grouped(&written) {
                return self.decimal_comma(span, &written);
            }
            self.thousands_comma(span, &written);
        }
        self.finished_number(span, &written)
    }

    /// Takes the signs before a number, and the blanks after them.
    fn signs(&mut self, start: usize) -> Signs {
        self.take_while(is_sign);
        let signs = self.text_from(start);
        let (count, dash) = (signs.chars().count(), signs.starts_with(DASHES));
        self.take_while(|letter| letter == ' ' || letter == '\u{a0}');
        let apart = self.text_from(start).len() > signs.len();
        match count {
            2.. => Signs::Several,
            1 if apart => Signs::Apart,
            1 if dash => Signs::Dash,
            0 | 1 => Signs::Plain,
        }
    }

    /// `2025/26`, or a date with strokes: no number, and what is meant by it is not certain.
    fn stroked(&mut self, start: usize) -> Option<TokenKind> {
        let rest = self.rest().strip_prefix('/')?;
        rest.starts_with(|digit: char| digit.is_ascii_digit())
            .then(|| {
                self.take_while(|letter| letter.is_ascii_digit() || letter == '/');
                let written = self.text_from(start);
                self.report(
                    Diagnostic::error(
                        "value/number",
                        format!("`{written}` is not one number"),
                        self.span_from(start),
                        "a `/` cannot stand in a number",
                    )
                    .help(
                        "a year is one whole number, such as 2025; other dates are text in quotes",
                    ),
                );
                TokenKind::Broken
            })
    }

    /// `openness - 48` where `openness: 48` or `openness: -48` is meant: which, is not certain.
    pub(super) fn sign_for_colon(&mut self, letter: char) -> Option<TokenKind> {
        let name = self.name_before()?.to_owned();
        let ahead = self
            .line_ahead()
            .strip_prefix(letter)
            .filter(|_| is_sign(letter))?;
        let value = ahead.trim_start().split([' ', ',', ')']).next()?;
        let is_value = ahead.starts_with(' ')
            && value.starts_with(|first: char| first.is_ascii_digit() || first == '£');
        is_value.then(|| {
            let start = self.place();
            self.take_if(is_sign);
            let sign = if letter == '+' { '+' } else { '-' };
            self.report(
                Diagnostic::error(
                    "syntax/missing-colon",
                    format!("there is no `:` after `{name}`"),
                    self.span_from(start),
                    "a colon should stand here",
                )
                .help(format!(
                    "write `{name}: {value}` or `{name}: {sign}{value}`, whichever is meant"
                )),
            );
            TokenKind::Colon
        })
    }

    fn not_a_number(&mut self, span: Span, written: &str) -> TokenKind {
        self.report(Diagnostic::error(
            "value/number",
            format!("`{written}` is not a number that can be read"),
            span,
            "not a number",
        ));
        TokenKind::Broken
    }

    fn finished_number(&mut self, span: Span, written: &str) -> TokenKind {
        match plain(written).parse::<f64>() {
            Ok(number) if number.is_finite() => TokenKind::Number(number),
            _ => self.not_a_number(span, written),
        }
    }

    /// Digits with `_` and a decimal point; `,` too where only one number can stand.
    fn take_digits(&mut self, commas: bool) {
        loop {
            self.take_while(|letter| letter.is_ascii_digit() || letter == '_' || letter == '.');
            let digits_follow = self.rest().starts_with(',')
                && self.rest()[1..].starts_with(|digit: char| digit.is_ascii_digit());
            if !(commas && digits_follow) || self.in_list() && !thousands_follow(self.rest()) {
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
    pub(super) fn dressed_number(&mut self, span: Span, written: &str) -> TokenKind {
        if Amount::parse(written).is_none() {
            return self.not_a_number(span, written);
        }
        let text = written.replace(DASHES, "-");
        self.report(
            Diagnostic::error(
                "value/percent-or-pound",
                "an amount with a unit must be in quotes",
                span,
                "not in quotes",
            )
            .write(span, format!("\"{text}\"")),
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

    /// `- 12`.
    fn sign_apart(&mut self, span: Span, written: &str) {
        let right = plain(written);
        self.report(
            Diagnostic::error(
                "value/number",
                "there is a blank between a sign and its number",
                span,
                "a sign stands straight before its number",
            )
            .write(span, right),
        );
    }

    /// `6,6`, where only one number can stand.
    fn decimal_comma(&mut self, span: Span, written: &str) -> TokenKind {
        let right = written.replace(DASHES, "-").replace(',', ".");
        let Ok(number) = right.replace('_', "").parse::<f64>() else {
            return self.not_a_number(span, written);
        };
        self.report(
            Diagnostic::error(
                "value/decimal-comma",
                "a number has a full stop before its decimals, not a comma",
                span,
                "the comma would end the number",
            )
            .likely()
            .write(span, right),
        );
        TokenKind::Number(number)
    }

    /// `2 400`.
    pub(super) fn spaced_number(&mut self, span: Span, written: &str) {
        let right = plain(written);
        self.report(
            Diagnostic::error(
                "value/thousands-comma",
                "a number cannot have a blank in it",
                span,
                "the blank would end the number",
            )
            .write(span, right),
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
    written
        .replace(DASHES, "-")
        .replace([',', '_', ' ', '\u{a0}'], "")
}

/// What stands before a number.
enum Signs {
    /// Nothing, or one sign.
    Plain,
    /// A long dash.
    Dash,
    /// A sign and a blank.
    Apart,
    /// More than one sign.
    Several,
}

fn is_sign(letter: char) -> bool {
    letter == '+' || letter == '-' || DASHES.contains(&letter)
}

/// Whether commas stand only between groups of three digits.
fn grouped(written: &str) -> bool {
    let mut groups = written.split(',').skip(1);
    groups.all(|group| group.chars().take_while(char::is_ascii_digit).count() == 3)
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
