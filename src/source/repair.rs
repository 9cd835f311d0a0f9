//! Brackets that do not match, where the layout of the lines may be no guide: small repairs are
//! tried, and each is judged by the structure that it leaves, and only then by the layout.

use super::layout::{Lines, Open};
use super::place::Span;
use super::structure::{Score, Walk};
use super::token::{Bracket, Token, TokenKind};

/// The most pieces of a file in which repairs are tried; a larger one is judged by layout alone.
const PIECES_MOST: usize = 20_000;

/// How many pieces before the place of the mismatch a repair may stand, and how many after it are
/// looked at.
const BEFORE_MOST: usize = 1_500;
const AFTER_MOST: usize = 500;

/// One change of one bracket. Places are those of pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repair {
    /// An opening bracket put before a piece.
    Open(usize, Bracket),
    /// A closing bracket put before a piece.
    Close(usize, Bracket),
    /// A bracket taken out.
    Drop(usize),
    /// An opening bracket made a closing one, or the reverse.
    Turn(usize),
    /// A bracket made one of another kind.
    Rekind(usize, Bracket),
}

impl Repair {
    /// The piece at which it is made.
    pub(super) fn at(self) -> usize {
        match self {
            Repair::Open(at, _)
            | Repair::Close(at, _)
            | Repair::Drop(at)
            | Repair::Turn(at)
            | Repair::Rekind(at, _) => at,
        }
    }

    /// The repair that one edit makes, if it is one.
    pub(super) fn of_edit(span: Span, words: &str, tokens: &[Token]) -> Option<Repair> {
        let at = tokens.partition_point(|token| token.span.start < span.start);
        if span.start != span.end {
            return match bracket_in(words) {
                None => Some(Repair::Drop(at)),
                Some((bracket, _)) => Some(Repair::Rekind(at, bracket)),
            };
        }
        let (bracket, opens) = bracket_in(words)?;
        Some(if opens {
            Repair::Open(at, bracket)
        } else {
            Repair::Close(at, bracket)
        })
    }
}

/// The only bracket in the words of an edit, and whether it opens.
fn bracket_in(words: &str) -> Option<(Bracket, bool)> {
    [Bracket::Round, Bracket::Square, Bracket::Curly]
        .into_iter()
        .find_map(|bracket| {
            let opens = words.contains(bracket.opening());
            (opens || words.contains(bracket.closing())).then_some((bracket, opens))
        })
}

/// A file whose brackets do not match, and where that shows first.
pub(super) struct Search<'a> {
    tokens: &'a [Token],
    lines: &'a Lines,
    mismatch: usize,
}

impl<'a> Search<'a> {
    /// None where the file is too large to try anything in it.
    pub(super) fn new(tokens: &'a [Token], lines: &'a Lines) -> Option<Search<'a>> {
        (tokens.len() <= PIECES_MOST).then(|| Search {
            tokens,
            lines,
            mismatch: mismatch(tokens),
        })
    }

    /// The repair that leaves the best structure, and how good that is; `None` where none leaves
    /// brackets that match, or several on different lines are as good.
    pub(super) fn best(&self) -> Option<(Repair, Score)> {
        let from = self.region();
        let mut walk = Walk::over(self.tokens, self.lines, from);
        let mut best: Option<(Repair, Score)> = None;
        let mut doubtful = false;
        for at in from..=self.mismatch.min(self.tokens.len() - 1) {
            for repair in self.repairs_at(at) {
                let most = best.map_or(Score::MOST, |(_, least)| least);
                let Some(score) = self.walked(walk.clone(), at, repair, most) else {
                    continue;
                };
                match best {
                    Some((other, least)) if score == least => {
                        doubtful |= self.line_of(other) != self.line_of(repair);
                    }
                    _ => {
                        best = Some((repair, score));
                        doubtful = false;
                    }
                }
            }
            if walk.step(at, &self.tokens[at].kind).is_none() {
                break;
            }
        }
        best.filter(|_| !doubtful)
    }

    /// How good the structure is that a repair leaves; `None` where brackets still do not match.
    pub(super) fn score(&self, repair: Repair) -> Option<Score> {
        let from = self.region().min(repair.at());
        let walk = Walk::over(self.tokens, self.lines, from);
        self.walked(walk, from, repair, Score::MOST)
    }

    /// Whether nothing is odd from the first piece concerned on, once a repair is made.
    pub(super) fn is_clean(&self, repair: Repair) -> bool {
        let from = self.region().min(repair.at());
        let before = Walk::over(self.tokens, self.lines, from);
        let score = before.score;
        self.walked(before, from, repair, score) == Some(score)
    }

    /// The line on which a repair is made: what closes stands at the end of the line before.
    fn line_of(&self, repair: Repair) -> usize {
        let at = match repair {
            Repair::Close(at, _) => at.saturating_sub(1),
            other => other.at(),
        };
        self.lines.line_and_indent(self.tokens[at].span).0
    }

    /// The first piece at which a repair may stand: the third bracket that is open at the mismatch.
    fn region(&self) -> usize {
        let mut open = Vec::new();
        for (at, token) in self.tokens[..self.mismatch].iter().enumerate() {
            match token.kind {
                TokenKind::Open(_) => open.push(at),
                TokenKind::Close(_) => drop(open.pop()),
                _ => {}
            }
        }
        let third = open.len().checked_sub(3).map_or(0, |place| open[place]);
        if open.is_empty() {
            return 0;
        }
        third.max(self.mismatch.saturating_sub(BEFORE_MOST))
    }

    fn repairs_at(&self, at: usize) -> Vec<Repair> {
        let token = &self.tokens[at];
        let before = at.checked_sub(1).map(|place| &self.tokens[place]);
        let line = |token: &Token| self.lines.line_and_indent(token.span).0;
        let begins_line = before.is_none_or(|before| line(before) != line(token));
        let after_colon = before.is_some_and(|before| before.kind == TokenKind::Colon);
        let mut repairs = Vec::new();
        if matches!(token.kind, TokenKind::Open(_) | TokenKind::Close(_)) {
            repairs.extend([Repair::Turn(at), Repair::Drop(at)]);
        }
        let bracket = matches!(token.kind, TokenKind::Close(_) | TokenKind::End);
        for kind in [Bracket::Round, Bracket::Square] {
            if before.is_some() && (begins_line || bracket) {
                repairs.push(Repair::Close(at, kind));
            }
            if token.begins_value() && (begins_line || after_colon) {
                repairs.push(Repair::Open(at, kind));
            }
        }
        repairs
    }

    /// How good the structure is from `from` on with a repair made; `None` where brackets do not
    /// match, or as soon as it is worse than `most`.
    fn walked(
        &self,
        mut walk: Walk<'a>,
        from: usize,
        repair: Repair,
        most: Score,
    ) -> Option<Score> {
        let end = (self.mismatch + AFTER_MOST).min(self.tokens.len());
        for at in from..end {
            if walk.score > most {
                return None;
            }
            match repair {
                Repair::Open(there, bracket) if there == at => walk.put_open(bracket, at),
                Repair::Close(there, bracket) if there == at => walk.put_close(bracket, at)?,
                _ => {}
            }
            match (repair, &self.tokens[at].kind) {
                (Repair::Drop(there), _) if there == at => walk.leave_out(at),
                (Repair::Turn(there), TokenKind::Open(bracket)) if there == at => {
                    walk.step(at, &TokenKind::Close(*bracket))?;
                }
                (Repair::Turn(there), TokenKind::Close(bracket)) if there == at => {
                    walk.step(at, &TokenKind::Open(*bracket))?;
                }
                (Repair::Rekind(there, bracket), TokenKind::Open(_)) if there == at => {
                    walk.step(at, &TokenKind::Open(bracket))?;
                }
                (Repair::Rekind(there, bracket), TokenKind::Close(_)) if there == at => {
                    walk.step(at, &TokenKind::Close(bracket))?;
                }
                (_, kind) => walk.step(at, kind)?,
            }
        }
        Some(walk.score).filter(|score| *score <= most)
    }

    /// The bracket that a repair closes: the innermost open where it is made.
    pub(super) fn closed_by(&self, repair: Repair) -> Option<Open> {
        let mut open: Vec<Open> = Vec::new();
        for (at, token) in self.tokens[..repair.at()].iter().enumerate() {
            match token.kind {
                TokenKind::Open(bracket) => {
                    open.push(Open::new(bracket, token.span, at, self.lines));
                }
                TokenKind::Close(_) => drop(open.pop()),
                _ => {}
            }
        }
        open.pop()
    }

    /// The piece at which brackets are first seen not to match.
    pub(super) fn mismatch(&self) -> &'a Token {
        &self.tokens[self.mismatch.min(self.tokens.len() - 1)]
    }
}

/// The place of the first closing bracket that does not fit, or of the end.
fn mismatch(tokens: &[Token]) -> usize {
    let mut open: Vec<Bracket> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Open(bracket) => open.push(bracket),
            TokenKind::Close(bracket) if open.pop() != Some(bracket) => return at,
            _ => {}
        }
    }
    tokens.len() - 1
}
