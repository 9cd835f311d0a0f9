//! How well a run of pieces is made: whether names stand in blocks and entries in lists, and only
//! then whether the lines are set in as the brackets say.

use super::layout::Lines;
use super::token::{Bracket, Token, TokenKind};

/// What is odd about a structure, the less the better: what stands where it cannot, then lines
/// that are set in otherwise than brackets say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    /// Entries without a name in a block, names in a list, names given twice.
    pub misplaced: u32,
    /// Lines that are not deeper than what they stand in, or not level with what they close.
    pub uneven: u32,
}

impl Score {
    /// Worse than any.
    pub(super) const MOST: Score = Score {
        misplaced: u32::MAX,
        uneven: u32::MAX,
    };
}

/// What should stand next in a bracket.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Entry,
    Colon,
    Value,
    Comma,
}

/// A bracket that is open.
#[derive(Clone)]
struct Frame<'t> {
    bracket: Bracket,
    line: usize,
    indent: usize,
    /// Whether something other than a bracket follows it on its line.
    filled: bool,
    next: Next,
    /// Whether its first entry has a name, and whether it is in brackets.
    first: Option<(bool, bool)>,
    names: Vec<&'t str>,
    /// How far in its first line begins.
    level: Option<usize>,
}

/// On the way through the pieces of a file.
#[derive(Clone)]
pub(super) struct Walk<'t> {
    tokens: &'t [Token],
    lines: &'t Lines,
    open: Vec<Frame<'t>>,
    closed: bool,
    /// What was odd so far.
    pub score: Score,
}

impl<'t> Walk<'t> {
    /// At the piece `to`, after all before it; brackets match up to there.
    pub(super) fn over(tokens: &'t [Token], lines: &'t Lines, to: usize) -> Walk<'t> {
        let mut walk = Walk {
            tokens,
            lines,
            open: Vec::new(),
            closed: false,
            score: Score::default(),
        };
        for (at, token) in tokens[..to].iter().enumerate() {
            if walk.step(at, &token.kind).is_none() {
                break;
            }
        }
        walk
    }

    /// Passes over the piece at `at`, taken for `kind`; `None` where brackets do not match.
    pub(super) fn step(&mut self, at: usize, kind: &TokenKind) -> Option<()> {
        let (line, indent) = self.lines.line_and_indent(self.tokens[at].span);
        let before = at.checked_sub(1).map(|place| &self.tokens[place]);
        let begins = before.is_none_or(|it| self.lines.line_and_indent(it.span).0 != line);
        match kind {
            TokenKind::Open(bracket) => {
                self.level(begins, indent);
                self.list_in_list(*bracket);
                self.entry(None, true);
                self.push(*bracket, at, (line, indent));
            }
            TokenKind::Close(bracket) => self.close(*bracket, line, begins.then_some(indent))?,
            TokenKind::Comma => self.comma(),
            TokenKind::Colon => self.colon(),
            TokenKind::End => return self.open.is_empty().then_some(()),
            TokenKind::Word(_) | TokenKind::Text { .. } => {
                self.level(begins, indent);
                self.word(at);
            }
            TokenKind::Number(_) | TokenKind::Broken => {
                self.level(begins, indent);
                self.entry(None, false);
            }
        }
        Some(())
    }

    /// An opening bracket put before the piece at `at`.
    pub(super) fn put_open(&mut self, bracket: Bracket, at: usize) {
        let place = self.lines.line_and_indent(self.tokens[at].span);
        self.list_in_list(bracket);
        self.entry(None, true);
        self.push(bracket, at, place);
    }

    /// Leaves out the bracket at `at`: one that closes a line level with what it closes is there
    /// for a reason.
    pub(super) fn leave_out(&mut self, at: usize) {
        let TokenKind::Close(bracket) = self.tokens[at].kind else {
            return;
        };
        let (line, indent) = self.lines.line_and_indent(self.tokens[at].span);
        let before = at.checked_sub(1).map(|place| &self.tokens[place]);
        let begins = before.is_none_or(|it| self.lines.line_and_indent(it.span).0 != line);
        let inner = self.open.last();
        let level = inner.is_some_and(|it| it.bracket == bracket && it.indent == indent);
        self.score.misplaced += if begins && level { 4 } else { 0 };
    }

    /// A closing bracket, and a comma, put before the piece at `at`.
    pub(super) fn put_close(&mut self, bracket: Bracket, at: usize) -> Option<()> {
        let before = &self.tokens[at.checked_sub(1)?];
        let (line, _) = self.lines.line_and_indent(before.span);
        self.close(bracket, line, None)?;
        if let Some(frame) = self.open.last_mut() {
            frame.next = Next::Entry;
        }
        Some(())
    }

    /// Counts a list that stands straight in another, as nothing in a scenario does.
    fn list_in_list(&mut self, bracket: Bracket) {
        let outer = self.open.last();
        let inside = outer.is_some_and(|it| it.bracket == Bracket::Square);
        self.score.misplaced += if inside && bracket == Bracket::Square {
            3
        } else {
            0
        };
    }

    fn push(&mut self, bracket: Bracket, at: usize, (line, indent): (usize, usize)) {
        let next = self.tokens.get(at + 1);
        let filled = next.is_some_and(|next| {
            let bracket = matches!(next.kind, TokenKind::Open(_) | TokenKind::Close(_));
            !bracket && self.lines.line_and_indent(next.span).0 == line
        });
        self.open.push(Frame {
            bracket,
            line,
            indent,
            filled,
            next: Next::Entry,
            first: None,
            names: Vec::new(),
            level: None,
        });
    }

    fn close(&mut self, bracket: Bracket, line: usize, indent: Option<usize>) -> Option<()> {
        let frame = self.open.pop().filter(|frame| frame.bracket == bracket)?;
        let half = matches!(frame.next, Next::Colon | Next::Value);
        self.score.misplaced += u32::from(half);
        let late = frame.filled && line != frame.line;
        let level = indent.is_none_or(|indent| indent == frame.indent);
        self.score.uneven += u32::from(late) + u32::from(!level);
        self.closed = self.open.is_empty();
        self.like_the_first(&frame);
        Some(())
    }

    /// Counts a block of a list that begins with another name than the first of them.
    fn like_the_first(&mut self, block: &Frame<'t>) {
        let (Some(list), Some(name)) = (self.open.last_mut(), block.names.first()) else {
            return;
        };
        if list.bracket == Bracket::Square {
            match list.names.first() {
                Some(first) => self.score.misplaced += u32::from(first != name),
                None => list.names.push(name),
            }
        }
    }

    /// Counts a line that begins here where its bracket says otherwise.
    fn level(&mut self, begins: bool, indent: usize) {
        let outermost = self.open.len() == 1;
        let Some(frame) = self.open.last_mut().filter(|_| begins) else {
            return;
        };
        let deep = indent > frame.indent || (outermost && indent == frame.indent);
        let wanted = *frame.level.get_or_insert(indent);
        let entry = frame.next == Next::Entry;
        self.score.uneven += u32::from(!deep) + u32::from(entry && wanted != indent);
    }

    fn word(&mut self, at: usize) {
        let word = match &self.tokens[at].kind {
            TokenKind::Word(word) => word.as_str(),
            TokenKind::Text { text, .. } => text.as_str(),
            _ => "",
        };
        let colon = self.tokens.get(at + 1);
        let named = colon.is_some_and(|colon| colon.kind == TokenKind::Colon);
        let entry = self.open.last().is_some_and(|it| it.next != Next::Value);
        self.entry(Some(word).filter(|_| named && entry), false);
    }

    /// A value, or the name of one, stands next.
    fn entry(&mut self, name: Option<&'t str>, in_brackets: bool) {
        let Some(frame) = self.open.last_mut() else {
            self.score.misplaced += if self.closed || !in_brackets { 5 } else { 0 };
            return;
        };
        let mut odd = 0;
        if frame.next == Next::Value {
            frame.next = Next::Comma;
            return;
        }
        odd += u32::from(frame.next != Next::Entry);
        let named = name.is_some();
        odd += u32::from(named != (frame.bracket == Bracket::Round));
        if let Some((first_named, first_in_brackets)) = frame.first {
            let list = frame.bracket == Bracket::Square;
            odd += u32::from(first_named != named);
            odd += u32::from(list && !named && first_in_brackets != in_brackets);
        } else {
            frame.first = Some((named, in_brackets));
        }
        if let Some(name) = name {
            odd += u32::from(frame.names.contains(&name));
            frame.names.push(name);
        }
        frame.next = if named { Next::Colon } else { Next::Comma };
        self.score.misplaced += odd;
    }

    fn comma(&mut self) {
        if let Some(frame) = self.open.last_mut() {
            let half = matches!(frame.next, Next::Colon | Next::Value);
            self.score.misplaced += u32::from(half);
            frame.next = Next::Entry;
        }
    }

    fn colon(&mut self) {
        if let Some(frame) = self.open.last_mut() {
            self.score.misplaced += u32::from(frame.next != Next::Colon);
            frame.next = Next::Value;
        }
    }
}
