//! The grammar's upper half: and, or, not and brackets.

use super::pieces::{Piece, pieces};
use super::{Condition, Test};
use crate::source::diagnostic::Diagnostic;
use crate::source::place::{Span, Spanned};

/// How deep brackets and "not" may stand in each other.
const DEPTH_MOST: usize = 32;

/// How many questions one sentence may ask.
const TESTS_MOST: usize = 64;

/// What a part of the grammar gives.
pub(super) type Read<T> = Result<T, Box<Diagnostic>>;

/// Walks over the pieces of a sentence.
pub(super) struct Sentence<'a> {
    text: &'a str,
    pieces: Vec<Piece<'a>>,
    next: usize,
    depth: usize,
    end: Span,
}

/// Reads a whole sentence.
pub(super) fn sentence(text: &str, span: Span, inside: Option<u32>) -> Read<Condition> {
    read(text, span, inside).map_err(|mut problem| {
        // Without places inside the text an edit would take the place of all of it.
        if inside.is_none() {
            problem.fix.clear();
        }
        problem
    })
}

fn read(text: &str, span: Span, inside: Option<u32>) -> Read<Condition> {
    let end = inside.map_or(span, |inside| {
        let end = inside as usize + text.trim_end().len();
        Span::new(
            span.file,
            end.saturating_sub(1).max(span.start as usize),
            end,
        )
    });
    let mut sentence = Sentence {
        text,
        pieces: pieces(text, span, inside),
        next: 0,
        depth: 0,
        end: if text.trim().is_empty() { span } else { end },
    };
    let condition = sentence.condition()?;
    if let Some(left) = sentence.peek() {
        return Err(sentence.left_over(left));
    }
    if condition.tests().len() > TESTS_MOST {
        let title = "a condition may ask at most 64 questions";
        return Err(wrong(title, span, "too long").into());
    }
    Ok(condition)
}

/// A mistake in a condition.
pub(super) fn wrong(title: &str, span: Span, label: &str) -> Diagnostic {
    Diagnostic::error("when/not-understood", title, span, label)
}

fn left_over(left: Piece) -> Box<Diagnostic> {
    let title = format!("`{}` cannot follow here", left.text);
    let help = match left.text {
        "is" | "set" | "=" | "==" => {
            "`flag x` alone asks whether it is set; for the opposite write `not flag x`"
        }
        _ => "join two questions with `and` or `or`",
    };
    Diagnostic::error("when/not-understood", title, left.span, "not expected here")
        .help(help)
        .into()
}

/// What a programmer's mark is called here.
fn symbol_word(mark: &str) -> Option<&'static str> {
    match mark {
        "&&" | "&" | "AND" | "And" | "," | "plus" => Some("and"),
        "||" | "|" | "OR" | "Or" => Some("or"),
        "!" | "NOT" | "Not" => Some("not"),
        _ => None,
    }
}

impl<'a> Sentence<'a> {
    /// What is said of a mark for a word: the word is put there, with blanks where it needs them.
    fn symbol(&self, piece: Piece, right: &str) -> Box<Diagnostic> {
        let title = format!(
            "conditions are written in words: `{right}`, not `{}`",
            piece.text
        );
        let mut others = self.pieces.iter().map(|other| other.span);
        let touches_before = others.clone().any(|span| span.end == piece.span.start);
        let touches_after = others.any(|span| span.start == piece.span.end);
        let before = if touches_before { " " } else { "" };
        let after = if touches_after { " " } else { "" };
        Diagnostic::error("when/symbol", title, piece.span, "write the word")
            .help(format!("write `{right}`"))
            .fix(piece.span, format!("{before}{right}{after}"))
            .into()
    }

    fn left_over(&self, left: Piece) -> Box<Diagnostic> {
        match symbol_word(left.text) {
            Some(right) => self.symbol(left, right),
            None => self
                .says_nothing()
                .or_else(|| self.follower(left))
                .unwrap_or_else(|| left_over(left)),
        }
    }

    fn condition(&mut self) -> Read<Condition> {
        self.depth += 1;
        let start = self.peek().map(|piece| piece.span);
        if self.depth > DEPTH_MOST {
            let span = start.unwrap_or(self.end);
            return Err(wrong("this condition has too many brackets", span, "too deep").into());
        }
        let mut parts = vec![self.part()?];
        let mut joined: Option<Piece<'a>> = None;
        while let Some(join) = self.take_join() {
            if joined.is_some_and(|earlier| earlier.text != join.text) {
                return Err(self.mixed(join));
            }
            joined = Some(join);
            parts.push(self.part()?);
        }
        self.depth -= 1;
        Ok(match joined.map(|join| join.text) {
            Some("or") => Condition::Any(parts),
            Some(_) => Condition::All(parts),
            None => parts.swap_remove(0),
        })
    }

    fn part(&mut self) -> Read<Condition> {
        let mut turned = false;
        while self.take_word("not") {
            turned = !turned;
        }
        let inner = if self.take_word("(") {
            self.bracketed()?
        } else {
            let start = self.peek_span();
            if let Some(piece) = self.peek()
                && let Some(right) = symbol_word(piece.text)
            {
                return Err(self.symbol(piece, right));
            }
            let test: Test = self.test()?;
            let span = start.to(self.previous_span());
            Condition::Test(Spanned::new(test, span))
        };
        Ok(if turned {
            Condition::Not(Box::new(inner))
        } else {
            inner
        })
    }

    fn bracketed(&mut self) -> Read<Condition> {
        let opening = self.previous_span();
        let inner = self.condition()?;
        if self.take_word(")") {
            return Ok(inner);
        }
        if let Some(left) = self.peek() {
            return Err(self.left_over(left));
        }
        let title = "a bracket in this condition is not closed";
        Err(wrong(title, opening, "opened here").into())
    }

    fn take_join(&mut self) -> Option<Piece<'a>> {
        let piece = self.peek()?;
        let joins = piece.text == "and" || piece.text == "or";
        self.next += usize::from(joins);
        joins.then_some(piece)
    }

    /// `a and b or c`: both readings are shown.
    fn mixed(&self, join: Piece) -> Box<Diagnostic> {
        let title = "`and` and `or` are mixed without brackets, so this can be read in two ways";
        let diagnostic = Diagnostic::error(
            "when/mixed-and-or",
            title,
            join.span,
            "which belongs together?",
        );
        diagnostic.help_if(self.readings(join)).into()
    }

    /// The two readings of a sentence that joins three parts in two ways.
    fn readings(&self, join: Piece) -> Option<String> {
        let joins = |piece: &&Piece| piece.text == "and" || piece.text == "or";
        let first = self.pieces.iter().find(joins)?;
        let simple = !self.text.contains('(') && self.pieces.iter().filter(joins).count() == 2;
        if !simple || first.text == join.text || first.span == join.span {
            return Some("put brackets round what belongs together".to_owned());
        }
        let (before, rest) = self.text.split_once(&format!(" {} ", first.text))?;
        let (middle, after) = rest.split_once(&format!(" {} ", join.text))?;
        let (one, two) = (first.text, join.text);
        Some(format!(
            "write `({before} {one} {middle}) {two} {after}` or `{before} {one} ({middle} {two} \
             {after})`"
        ))
    }

    pub(super) fn peek(&self) -> Option<Piece<'a>> {
        self.pieces.get(self.next).copied()
    }

    /// The piece so many before the next.
    pub(super) fn before(&self, many: usize) -> Option<Piece<'a>> {
        self.pieces.get(self.next.checked_sub(many)?).copied()
    }

    /// The piece so many after the next.
    pub(super) fn piece_after(&self, many: usize) -> Option<Piece<'a>> {
        self.pieces.get(self.next + many).copied()
    }

    pub(super) fn peek_span(&self) -> Span {
        self.peek().map_or(self.end, |piece| piece.span)
    }

    pub(super) fn previous_span(&self) -> Span {
        let previous = self.next.checked_sub(1);
        let piece = previous.and_then(|place| self.pieces.get(place));
        piece.map_or(self.end, |piece| piece.span)
    }

    pub(super) fn take(&mut self) -> Option<Piece<'a>> {
        let piece = self.peek()?;
        self.next += 1;
        Some(piece)
    }

    pub(super) fn step_back(&mut self) {
        self.next = self.next.saturating_sub(1);
    }

    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let found = self.peek().is_some_and(|piece| piece.text == word);
        self.next += usize::from(found);
        found
    }

    /// Takes all of these words, or none.
    pub(super) fn take_words(&mut self, words: &[&str]) -> bool {
        let ahead = self.pieces.get(self.next..self.next + words.len());
        let found = ahead.is_some_and(|ahead| {
            let mut pairs = ahead.iter().zip(words);
            pairs.all(|(piece, word)| piece.text == *word)
        });
        self.next += if found { words.len() } else { 0 };
        found
    }
}
