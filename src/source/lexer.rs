//! Cuts text into pieces and reports what cannot be one, each with the edit that puts it right.

use super::diagnostic::{Diagnostic, Problems};
use super::place::{FileId, Span};
use super::token::{Bracket, Token, TokenKind};

/// How many problems of one sort are listed before the rest are only counted.
const LISTED_MOST: usize = 3;

/// Walks over the text of one file.
pub(super) struct Lexer<'a> {
    file: FileId,
    text: &'a str,
    place: usize,
    tokens: Vec<Token>,
    problems: Vec<Diagnostic>,
    unlisted: Vec<(&'static str, usize)>,
}

/// Every piece of the text, the end included.
pub(super) fn pieces(file: FileId, text: &str, problems: &mut Problems) -> Vec<Token> {
    let mut lexer = Lexer {
        file,
        text,
        place: 0,
        tokens: Vec::new(),
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

impl<'a> Lexer<'a> {
    fn finish(self, problems: &mut Problems) -> Vec<Token> {
        let mut found = self.problems;
        for (code, more) in self.unlisted {
            if let Some(last) = found.iter_mut().rfind(|problem| problem.code == code) {
                let help = last.help.take().unwrap_or_default();
                last.help = Some(format!("{help}; {more} more like this in the file"));
            }
        }
        for problem in found {
            problems.push(problem);
        }
        self.tokens
    }

    /// Reads one piece; false at the end.
    fn step(&mut self) -> bool {
        self.skip_blanks();
        let Some(letter) = self.rest().chars().next() else {
            return false;
        };
        let start = self.place;
        let kind = match letter {
            '(' | '[' | '{' | ')' | ']' | '}' | ',' | ':' => self.mark(letter),
            '=' | ';' => self.wrong_mark(letter),
            '"' | '“' | '”' | '„' => self.quoted(),
            '\'' | '‘' | '’' => self.single_quoted(),
            'r' if self.raw_text_begins() => self.raw_text(),
            '#' => return self.hash_comment(),
            _ if self.number_begins() => self.number(),
            _ if letter.is_alphanumeric() || letter == '_' => self.word(),
            _ => return self.unknown_mark(letter),
        };
        let span = self.span_from(start);
        self.tokens.push(Token { kind, span });
        true
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

    /// `=` for `:` and `;` for `,`.
    fn wrong_mark(&mut self, letter: char) -> TokenKind {
        let start = self.place;
        self.place += letter.len_utf8();
        let (right, kind) = match letter {
            '=' => (":", TokenKind::Colon),
            _ => (",", TokenKind::Comma),
        };
        let span = self.span_from(start);
        self.report(
            Diagnostic::error(
                "syntax/wrong-mark",
                format!("`{letter}` is not used here"),
                span,
                format!("should be `{right}`"),
            )
            .help(format!("write `{right}`"))
            .fix(span, right),
        );
        kind
    }

    fn unknown_mark(&mut self, letter: char) -> bool {
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
        true
    }

    /// `# words`, which other programs take as a comment.
    fn hash_comment(&mut self) -> bool {
        let start = self.place;
        self.place += 1;
        let span = self.span_from(start);
        self.take_while(|letter| letter != '\n');
        self.report(
            Diagnostic::error(
                "syntax/hash-comment",
                "a note to the reader begins with `//`, not with `#`",
                span,
                "should be `//`",
            )
            .help("write `//`")
            .fix(span, "//"),
        );
        true
    }

    fn word(&mut self) -> TokenKind {
        let start = self.place;
        self.take_while(|letter| letter.is_alphanumeric() || letter == '_');
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
        let mut open = 0_u32;
        while self.place < self.text.len() {
            if self.rest().starts_with("/*") {
                open += 1;
                self.place += 2;
            } else if self.rest().starts_with("*/") {
                open -= 1;
                self.place += 2;
                if open == 0 {
                    return;
                }
            } else {
                self.take_if(|_| true);
            }
        }
        let span = Span::new(self.file, start, start + 2);
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

    pub(super) fn place(&self) -> usize {
        self.place
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
        self.tokens
            .last()
            .is_some_and(|token| token.kind == TokenKind::Colon)
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
