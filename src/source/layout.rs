//! Brackets that do not match, found by the layout of the lines rather than blamed on the last one.
//!
//! A line that starts no deeper than the line which opened a bracket is past that bracket's end;
//! and after a bracket's end no line is deeper than the one which opened it. The first place
//! where lines and brackets disagree is the likeliest place of the mistake. Nothing is looked at
//! while brackets match by count, so any layout will do for a sound file.

use super::block::Tables;
use super::brackets::{
    crossed, doubled, extra, left_open, never_opened, not_closed, not_opened, turned, wrong_kind,
};
use super::diagnostic::Diagnostic;
use super::place::Span;
use super::repair::{Repair, Search};
use super::token::{Bracket, Token, TokenKind};

/// A bracket that is open.
#[derive(Clone, Copy)]
pub(super) struct Open {
    /// Its kind.
    pub bracket: Bracket,
    /// Where it was opened.
    pub span: Span,
    /// Its place among the pieces.
    at: usize,
    line: usize,
    /// How far in the line begins that it was opened on.
    pub indent: usize,
}

impl Open {
    /// The bracket that the piece at `at` opens.
    pub(super) fn new(bracket: Bracket, span: Span, at: usize, lines: &Lines) -> Open {
        let (line, indent) = lines.line_and_indent(span);
        Open {
            bracket,
            span,
            at,
            line,
            indent,
        }
    }
}

/// What is wrong with the brackets of a file, if anything: one problem, the likeliest cause.
pub(super) fn unmatched(tokens: &[Token], text: &str, tables: Tables) -> Option<Diagnostic> {
    let plain = by_count(tokens)?;
    let layout = Layout {
        tokens,
        text,
        lines: Lines::of(text),
    };
    let found = layout.disagreement();
    let problem = match Search::new(tokens, &layout.lines) {
        Some(search) => layout.likeliest(&search, found, plain),
        None => found.unwrap_or(plain),
    };
    Some(super::unnamed::with_a_name(problem, tokens, tables))
}

/// By counting alone: the first closing bracket that does not fit, or the last left open.
fn by_count(tokens: &[Token]) -> Option<Diagnostic> {
    let mut open: Vec<(Bracket, Span)> = Vec::new();
    for token in tokens {
        match token.kind {
            TokenKind::Open(bracket) => open.push((bracket, token.span)),
            TokenKind::Close(bracket) => match open.pop() {
                Some((opened, _)) if opened == bracket => {}
                Some((opened, span)) => return Some(crossed(opened, span, bracket, token.span)),
                None => return Some(never_opened(bracket, token.span)),
            },
            _ => {}
        }
    }
    let (bracket, span) = open.pop()?;
    let end = tokens.last().map_or(span, |token| token.span);
    Some(left_open(bracket, span, end))
}

/// A file whose brackets do not match.
struct Layout<'a> {
    tokens: &'a [Token],
    text: &'a str,
    lines: Lines,
}

impl Layout<'_> {
    /// What the layout says, unless another repair leaves a better structure: blocks are often
    /// pasted without being lined up.
    fn likeliest(
        &self,
        search: &Search,
        found: Option<Diagnostic>,
        plain: Diagnostic,
    ) -> Diagnostic {
        let edit = found.as_ref().and_then(|found| found.fix.first());
        let repair =
            edit.and_then(|edit| Repair::of_edit(edit.span, &edit.replacement, self.tokens));
        if repair.is_some_and(|repair| search.is_clean(repair)) {
            return found.unwrap_or(plain);
        }
        let score = repair.and_then(|repair| search.score(repair));
        match (search.best(), score, found) {
            (Some((_, best)), Some(score), Some(found)) if score <= best => found,
            (Some((repair, _)), _, _) => self.repaired(search, repair).unwrap_or(plain),
            (None, Some(_), Some(found)) => found,
            (None, None, Some(found)) if self.is_even() => found,
            _ => plain,
        }
    }

    /// Whether no line begins at the very edge but those of the outermost bracket.
    fn is_even(&self) -> bool {
        let begins = |token: &&Token| self.begins_line(token.span);
        let lines = self.tokens.iter().filter(begins);
        let (edge, all) = lines.fold((0, 0), |(edge, all), token| {
            let at_edge = self.lines.line_and_indent(token.span).1 == 0;
            (edge + usize::from(at_edge), all + 1)
        });
        edge * 4 <= all || all < 8
    }

    /// What is said of a repair.
    fn repaired(&self, search: &Search, repair: Repair) -> Option<Diagnostic> {
        let at = repair.at();
        let token = &self.tokens[at];
        Some(match repair {
            Repair::Close(..) if token.kind == TokenKind::End => return None,
            Repair::Close(..) => {
                let inner = search.closed_by(repair)?;
                let end = self.end_before(at);
                let (line, _) = self.lines.line_and_indent(end);
                not_closed(inner, token, end, line == inner.line)
            }
            Repair::Open(_, bracket) => {
                let before = at.checked_sub(1).map(|place| &self.tokens[place]);
                let colon = before.filter(|before| before.kind == TokenKind::Colon);
                let place = colon.map_or(Place::Before(token.span), |it| Place::After(it.span));
                not_opened(bracket, search.mismatch().span, place)
            }
            Repair::Drop(_) => match token.kind {
                TokenKind::Close(bracket) => extra(bracket, token.span).fix(token.span, ""),
                TokenKind::Open(_) => doubled(token),
                _ => return None,
            },
            Repair::Turn(_) => turned(token)?,
            Repair::Rekind(..) => return None,
        })
    }

    /// The first place where the lines and the brackets disagree.
    fn disagreement(&self) -> Option<Diagnostic> {
        let mut open: Vec<Open> = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            let (line, indent) = self.lines.line_and_indent(token.span);
            let first = self.begins_line(token.span);
            if let (true, Some(&inner)) = (first, open.last())
                && past_the_end(inner, token, (line, indent), open.len() == 1)
            {
                return Some(self.forgotten(inner, at));
            }
            match token.kind {
                TokenKind::Open(bracket) => {
                    open.push(Open::new(bracket, token.span, at, &self.lines));
                }
                TokenKind::Close(bracket) => {
                    if let Some(found) = self.misfit(&open, at, bracket, line) {
                        return Some(found);
                    }
                    open.pop();
                }
                _ => {}
            }
        }
        None
    }

    /// What is wrong with the closing bracket at `at`, if anything.
    fn misfit(
        &self,
        open: &[Open],
        at: usize,
        bracket: Bracket,
        line: usize,
    ) -> Option<Diagnostic> {
        let token = &self.tokens[at];
        let Some(&inner) = open.last() else {
            return Some(never_opened(bracket, token.span));
        };
        let fits = inner.bracket == bracket;
        if inner.line == line {
            let outer = open.len().checked_sub(2).map(|place| open[place]);
            let skipped = outer.is_some_and(|outer| outer.bracket == bracket && outer.line == line);
            return match (fits, skipped) {
                (true, _) => None,
                (false, true) => Some(not_closed(inner, token, self.end_before(at), true)),
                (false, false) => Some(self.other_kind(inner, token)),
            };
        }
        let (_, indent) = self.lines.line_and_indent(token.span);
        let first = self.begins_line(token.span);
        if !fits && first && indent == inner.indent {
            return Some(self.other_kind(inner, token));
        }
        let deeper = self.goes_on_deeper(at, inner);
        if fits && first && indent == inner.indent {
            return deeper.and_then(|next| self.opened_without_a_bracket(next));
        }
        (!fits || deeper.is_some()).then(|| self.never_opened_here(at, bracket, first))
    }

    /// The lines from the piece at `next` are those of a bracket that nothing opens.
    fn opened_without_a_bracket(&self, next: usize) -> Option<Diagnostic> {
        let start = &self.tokens[next];
        let (_, indent) = self.lines.line_and_indent(start.span);
        let mut later = self.tokens[next..].iter();
        let closing = later.find_map(|token| match token.kind {
            TokenKind::Close(bracket) => {
                let (_, there) = self.lines.line_and_indent(token.span);
                (there < indent && self.begins_line(token.span)).then_some((bracket, token.span))
            }
            _ => None,
        });
        let (bracket, span) = closing?;
        Some(not_opened(bracket, span, Place::Before(start.span)))
    }

    /// One of two brackets is of the wrong kind: the opening one if what follows it does not suit.
    fn other_kind(&self, inner: Open, token: &Token) -> Diagnostic {
        let after = |more: usize| self.tokens.get(inner.at + more).map(|token| &token.kind);
        let named = matches!(after(1), Some(TokenKind::Word(_)))
            && matches!(after(2), Some(TokenKind::Colon));
        wrong_kind(inner, token, named)
    }

    /// The first piece of the line after a closing bracket, if it is still deeper than the line
    /// where the bracket was opened, so that it cannot be this one which is closed.
    fn goes_on_deeper(&self, at: usize, inner: Open) -> Option<usize> {
        let (line, _) = self.lines.line_and_indent(self.tokens[at].span);
        for (next, token) in self.tokens.iter().enumerate().skip(at + 1) {
            let (there, indent) = self.lines.line_and_indent(token.span);
            if there != line {
                let deeper = token.kind != TokenKind::End && indent > inner.indent;
                return deeper.then_some(next);
            }
            if matches!(token.kind, TokenKind::Open(_)) {
                return None;
            }
        }
        None
    }

    /// A closing bracket to which no opening one belongs: one too many, or the other is missing.
    fn never_opened_here(&self, at: usize, bracket: Bracket, first: bool) -> Diagnostic {
        let token = &self.tokens[at];
        let before = at.checked_sub(1).map(|place| &self.tokens[place]);
        let again = before.is_some_and(|before| before.kind == token.kind);
        if again && !first {
            return extra(bracket, token.span).fix(token.span, "");
        }
        if !first {
            let (line, _) = self.lines.line_and_indent(token.span);
            let start = self.tokens.iter().position(|token| {
                let (there, _) = self.lines.line_and_indent(token.span);
                there == line
            });
            return not_opened(
                bracket,
                token.span,
                self.value_of_line(start.unwrap_or(at), at),
            );
        }
        if let Some(place) = self.opening_line(at) {
            return not_opened(bracket, token.span, place);
        }
        let comma = self.tokens.get(at + 1);
        let comma = comma.filter(|next| next.kind == TokenKind::Comma);
        let end = comma.map_or(token.span, |comma| comma.span);
        extra(bracket, token.span).fix(token.span.to(end), "")
    }

    /// Where the opening bracket should stand of one that is closed on its own line: before the
    /// value of the last field on the line which leads up to it, or before the first piece.
    fn value_of_line(&self, start: usize, at: usize) -> Place {
        let mut depth = 0_usize;
        let mut colons = Vec::new();
        for place in start..at {
            match self.tokens[place].kind {
                TokenKind::Open(_) => depth += 1,
                TokenKind::Close(_) => depth = depth.saturating_sub(1),
                TokenKind::Colon if depth == 0 => colons.push(place),
                _ => {}
            }
        }
        let twice = colons.windows(2).find(|pair| pair[1] == pair[0] + 2);
        match (twice, colons.as_slice()) {
            (Some(pair), _) => Place::After(self.tokens[pair[0]].span),
            (None, [one]) => Place::After(self.tokens[*one].span),
            _ => Place::Before(self.tokens[start].span),
        }
    }

    /// The end of the line that should have opened what is closed by the first bracket of a line,
    /// or the beginning of the next; `None` when nothing stands between.
    fn opening_line(&self, at: usize) -> Option<Place> {
        let (_, indent) = self.lines.line_and_indent(self.tokens[at].span);
        let mut inside = None;
        for token in self.tokens[..at].iter().rev() {
            let (_, there) = self.lines.line_and_indent(token.span);
            if there <= indent {
                let inside = inside?;
                return Some(match token.kind {
                    TokenKind::Colon => Place::After(token.span),
                    _ => Place::Before(inside),
                });
            }
            if self.begins_line(token.span) {
                inside = Some(token.span);
            }
        }
        None
    }

    /// A bracket that should have been closed before the piece at `at`.
    fn forgotten(&self, inner: Open, at: usize) -> Diagnostic {
        if self.tokens.get(inner.at + 1).is_some_and(|next| {
            next.kind == TokenKind::Open(inner.bracket) && next.span.start == inner.span.end
        }) {
            return doubled(&self.tokens[inner.at]);
        }
        let end = self.end_before(at);
        let (line, _) = self.lines.line_and_indent(end);
        not_closed(inner, &self.tokens[at], end, line == inner.line)
    }

    /// The last piece before the one at `at`, a comma apart.
    fn end_before(&self, at: usize) -> Span {
        let mut before = self.tokens[..at].iter().rev();
        let end = before.find(|token| token.kind != TokenKind::Comma);
        end.map_or(self.tokens[at].span, |token| token.span)
    }

    /// Whether nothing stands before this on its line.
    fn begins_line(&self, span: Span) -> bool {
        let before = self.text.get(..span.start as usize).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.chars().all(char::is_whitespace)
    }
}

/// Where a bracket should be put.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// Straight after this.
    After(Span),
    /// Straight before this.
    Before(Span),
}

/// Whether a line that starts with `token` must come after the end of the bracket `inner`. The
/// fields of the outermost bracket may stand at the very edge.
fn past_the_end(
    inner: Open,
    token: &Token,
    (line, indent): (usize, usize),
    outermost: bool,
) -> bool {
    if line == inner.line {
        return false;
    }
    match token.kind {
        TokenKind::End | TokenKind::Comma => false,
        TokenKind::Close(_) => indent < inner.indent,
        _ if outermost => indent < inner.indent,
        _ => indent <= inner.indent,
    }
}

/// Where each line begins, and how far in its first mark stands.
pub(super) struct Lines {
    starts: Vec<(usize, usize)>,
}

impl Lines {
    fn of(text: &str) -> Lines {
        let mut starts = Vec::new();
        let mut place = 0;
        for line in text.split('\n') {
            let blanks = line.chars().take_while(|letter| letter.is_whitespace());
            let indent = blanks.map(|blank| if blank == '\t' { 4 } else { 1 }).sum();
            starts.push((place, indent));
            place += line.len() + 1;
        }
        Lines { starts }
    }

    /// The line of a place, from 0, and how far in that line begins.
    pub(super) fn line_and_indent(&self, span: Span) -> (usize, usize) {
        let after = self
            .starts
            .partition_point(|&(start, _)| start <= span.start as usize);
        let line = after.saturating_sub(1);
        (line, self.starts[line].1)
    }
}
