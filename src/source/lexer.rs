//! Cuts text into pieces and reports what cannot be one, each with the edit that puts it right.

use std::fmt::Write;

use super::comments::after_long_note;
use super::diagnostic::{Diagnostic, Problems};
use super::place::{FileId, Span};
use super::quotes::{CURLY, SINGLE};
use super::token::{Bracket, Token, TokenKind};
use super::unquoted::line_ends;

/// How many problems of one sort are listed before the rest are only counted.
const LISTED_MOST: usize = 3;

/// How many bytes of a line are looked ahead, so that a line of any length is read in good time.
const AHEAD_MOST: usize = 10_000;

/// Walks over the text of one file.
pub(super) struct Lexer<'a> {
    file: FileId,
    text: &'a str,
    place: usize,
    tokens: Vec<Token>,
    /// The brackets open here, outermost first.
    open: Vec<Bracket>,
    /// Whether something that is never closed swallowed the rest of the file.
    cut_off: bool,
    /// Whether a comma was reported as missing after the piece being read.
    comma_owed: bool,
    problems: Vec<Diagnostic>,
    unlisted: Vec<(&'static str, usize)>,
}

/// Every piece of the text, the end included; `None` when the rest of the file is swallowed by
/// something that is never closed, so that nothing can be said of it.
pub(super) fn pieces(file: FileId, text: &str, problems: &mut Problems) -> Option<Vec<Token>> {
    let mut lexer = Lexer {
        file,
        text,
        place: 0,
        tokens: Vec::new(),
        open: Vec::new(),
        cut_off: false,
        comma_owed: false,
        problems: Vec::new(),
        unlisted: Vec::new(),
    };
    lexer.skip_settings();
    while lexer.step() {}
    let end = Span::new(file, text.trim_end().len(), text.trim_end().len());
    lexer.tokens.push(Token {
        kind: TokenKind::End,
        span: end,
    });
    lexer.finish(problems)
}

/// Many problems of one sort as one, with every edit; `more` were not kept one by one.
fn all_in_one(told: Vec<Diagnostic>, more: usize) -> Option<Diagnostic> {
    let more = told.len() - 1 + more;
    let mut each = told.into_iter();
    let mut first = each.next()?;
    first.fix.extend(each.flat_map(|other| other.fix));
    let mut help = first.help.take().unwrap_or_default();
    let _ = write!(help, "; {more} more like this in the file");
    if first.has_certain_fix() {
        help.push_str(": `board-to-ward check --fix` puts them all right");
    }
    Some(first.help(help))
}

impl<'a> Lexer<'a> {
    fn finish(self, problems: &mut Problems) -> Option<Vec<Token>> {
        let mut found = self.problems;
        for (code, more) in self.unlisted {
            let alike = found.extract_if(.., |problem| problem.code == code);
            let told: Vec<Diagnostic> = alike.collect();
            found.extend(all_in_one(told, more));
        }
        for problem in found {
            problems.push(problem);
        }
        (!self.cut_off).then_some(self.tokens)
    }

    /// Reads one piece; false at the end.
    fn step(&mut self) -> bool {
        self.skip_blanks();
        let Some(letter) = self.rest().chars().next() else {
            return false;
        };
        let start = self.place;
        let Some(kind) = self.piece(letter) else {
            return true;
        };
        match kind {
            TokenKind::Open(bracket) => self.open.push(bracket),
            TokenKind::Close(_) => drop(self.open.pop()),
            _ => {}
        }
        let span = self.span_from(start);
        self.tokens.push(Token { kind, span });
        if std::mem::take(&mut self.comma_owed) {
            let (kind, span) = (TokenKind::Comma, span.after());
            self.tokens.push(Token { kind, span });
        }
        true
    }

    /// The piece that begins with `letter`; `None` when what stands here is none.
    fn piece(&mut self, letter: char) -> Option<TokenKind> {
        if self.note(letter) {
            return None;
        }
        if let Some(colon) = self.sign_for_colon(letter) {
            return Some(colon);
        }
        if let Some(right) = self.meant(letter) {
            return Some(self.wrong_mark(letter, right));
        }
        if "()[]{},:".contains(letter) {
            return Some(self.mark(letter));
        }
        if letter == '"' || CURLY.contains(&letter) || SINGLE.contains(&letter) {
            return Some(self.in_quotes(letter));
        }
        if self.raw_text_begins() {
            return Some(self.raw_text());
        }
        if let Some(end) = self.unopened_quote() {
            return Some(self.unopened(end));
        }
        if let Some(end) = self.words_without_quotes() {
            return Some(self.unquoted(end));
        }
        if self.number_begins() {
            return Some(self.number());
        }
        if letter.is_alphanumeric() || letter == '_' {
            return Some(self.word());
        }
        self.unknown_mark(letter);
        None
    }

    fn mark(&mut self, letter: char) -> TokenKind {
        self.place += letter.len_utf8();
        match letter {
            '(' => TokenKind::Open(Bracket::Round),
            '[' => TokenKind::Open(Bracket::Square),
            '{' => TokenKind::Open(Bracket::Curly),
            ')' => TokenKind::Close(Bracket::Round),
            ']' => TokenKind::Close(Bracket::Square),
            '}' => TokenKind::Close(Bracket::Curly),
            ',' => TokenKind::Comma,
            _ => TokenKind::Colon,
        }
    }

    /// The mark that another was put for: `=` for `:`, `;` for `,`, a full stop at the end of a
    /// line for `,`, and the broad marks of other scripts.
    fn meant(&self, letter: char) -> Option<char> {
        Some(match letter {
            '=' | '：' => ':',
            ';' | '，' | '；' | '、' => ',',
            '（' => '(',
            '）' => ')',
            '［' => '[',
            '］' => ']',
            '.' if self.after_value() && line_ends(&self.rest()[1..]) => ',',
            _ => return None,
        })
    }

    fn wrong_mark(&mut self, letter: char, right: char) -> TokenKind {
        let start = self.place;
        let kind = self.mark(right);
        self.place = start + letter.len_utf8();
        let span = self.span_from(start);
        self.report(
            Diagnostic::error(
                "syntax/wrong-mark",
                format!("`{letter}` is not used here"),
                span,
                format!("should be `{right}`"),
            )
            .write_marked(span, right),
        );
        kind
    }

    fn unknown_mark(&mut self, letter: char) {
        let start = self.place;
        self.place += letter.len_utf8();
        let span = self.span_from(start);
        self.report(
            Diagnostic::error(
                "syntax/unexpected-character",
                format!("`{letter}` cannot stand here"),
                span,
                "not part of a name, a number or a text in quotes",
            )
            .help("if it belongs to a text, put the whole text in quotes"),
        );
    }

    fn word(&mut self) -> TokenKind {
        let start = self.place;
        let in_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        self.take_while(in_word);
        while self.rest().starts_with('-') && self.rest()[1..].starts_with(in_word) {
            self.place += 1;
            self.take_while(in_word);
        }
        TokenKind::Word(self.text_from(start).to_owned())
    }

    /// `#![enable(…)]` at the top of a file, which other readers of RON ask for.
    fn skip_settings(&mut self) {
        self.skip_blanks();
        while self.rest().starts_with("#![") {
            let Some(end) = self.rest().find(']') else {
                return;
            };
            self.place += end + 1;
            self.skip_blanks();
        }
    }

    fn skip_blanks(&mut self) {
        loop {
            self.take_while(|letter| letter.is_whitespace() || letter == '\u{feff}');
            if self.rest().starts_with("//") {
                self.take_while(|letter| letter != '\n');
            } else if self.rest().starts_with("/*") {
                self.long_comment();
            } else {
                return;
            }
        }
    }

    fn long_comment(&mut self) {
        let start = self.place;
        if let Some(end) = after_long_note(self.text, start) {
            self.place = end;
            return;
        }
        self.place = self.text.len();
        let span = Span::new(self.file, start, start + 2);
        self.cut_off = true;
        self.report(Diagnostic::error(
            "syntax/unclosed-comment",
            "this note to the reader is never closed",
            span,
            "begins here and needs a `*/`",
        ));
    }

    /// Keeps a problem; past three of one sort, only its fix.
    pub(super) fn report(&mut self, problem: Diagnostic) {
        let alike = |other: &&mut Diagnostic| other.code == problem.code;
        let listed = self.problems.iter_mut().filter(alike).count();
        if listed < LISTED_MOST {
            self.problems.push(problem);
            return;
        }
        if let Some(last) = self.problems.iter_mut().rfind(alike) {
            last.fix.extend(problem.fix);
        }
        match self
            .unlisted
            .iter_mut()
            .find(|(code, _)| *code == problem.code)
        {
            Some((_, more)) => *more += 1,
            None => self.unlisted.push((problem.code, 1)),
        }
    }

    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.place..]
    }

    /// The text from `place` on.
    pub(super) fn rest_from(&self, place: usize) -> &'a str {
        self.text.get(place..).unwrap_or_default()
    }

    /// What is left of the line, as far as is looked ahead for what somebody may have meant.
    pub(super) fn line_ahead(&self) -> &'a str {
        let rest = self.rest();
        let mut end = rest.len().min(AHEAD_MOST);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        rest[..end].split('\n').next().unwrap_or_default()
    }

    pub(super) fn place(&self) -> usize {
        self.place
    }

    /// Notes that the comma after the piece being read is missing, and has been reported.
    pub(super) fn owe_comma(&mut self) {
        self.comma_owed = true;
    }

    /// Whether the value that follows is a condition.
    pub(super) fn condition_follows(&self) -> bool {
        let [.., name, colon] = self.tokens.as_slice() else {
            return false;
        };
        let asks = ["when", "needs", "that"];
        let named = |word: &String| asks.contains(&word.as_str());
        colon.kind == TokenKind::Colon && matches!(&name.kind, TokenKind::Word(word) if named(word))
    }

    /// The name of a field, if one was just read and no colon.
    pub(super) fn name_before(&self) -> Option<&str> {
        let (last, before) = match self.tokens.as_slice() {
            [.., before, last] => (last, &before.kind),
            _ => return None,
        };
        let begins = matches!(before, TokenKind::Comma | TokenKind::Open(Bracket::Round));
        match &last.kind {
            TokenKind::Word(name) if begins && !self.in_list() => Some(name),
            _ => None,
        }
    }

    /// Notes that something never closed swallowed the rest of the file.
    pub(super) fn cut_off(&mut self) {
        self.cut_off = true;
    }

    pub(super) fn move_to(&mut self, place: usize) {
        self.place = place;
    }

    pub(super) fn text_from(&self, start: usize) -> &'a str {
        &self.text[start..self.place]
    }

    pub(super) fn span_from(&self, start: usize) -> Span {
        Span::new(self.file, start, self.place)
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start, end)
    }

    pub(super) fn after_colon(&self) -> bool {
        self.last_kind() == Some(&TokenKind::Colon)
    }

    /// Whether the piece just read is a value, or the end of one.
    fn after_value(&self) -> bool {
        self.tokens
            .last()
            .is_some_and(|token| token.begins_value() || matches!(token.kind, TokenKind::Close(_)))
    }

    /// Whether the innermost bracket open here is that of a list.
    pub(super) fn in_list(&self) -> bool {
        self.open.last() == Some(&Bracket::Square)
    }

    /// Whether a value, and nothing else, should stand here.
    pub(super) fn value_follows(&self) -> bool {
        let in_list = matches!(
            self.last_kind(),
            Some(TokenKind::Open(Bracket::Square) | TokenKind::Comma)
        );
        self.after_colon() || (self.in_list() && in_list)
    }

    pub(super) fn last_kind(&self) -> Option<&TokenKind> {
        self.tokens.last().map(|token| &token.kind)
    }

    pub(super) fn take_if(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        match self.rest().chars().next() {
            Some(letter) if wanted(letter) => {
                self.place += letter.len_utf8();
                true
            }
            _ => false,
        }
    }

    pub(super) fn take_while(&mut self, wanted: impl Fn(char) -> bool) {
        while self.take_if(&wanted) {}
    }
}
