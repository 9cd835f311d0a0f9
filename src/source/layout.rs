//! Brackets that do not match, found by the layout of the lines rather than blamed on the last one.
//!
//! A line that starts no deeper than the line which opened a bracket is past that bracket's end. So
//! the innermost bracket still open there is the one whose closing was forgotten.

use super::diagnostic::Diagnostic;
use super::place::Span;
use super::token::{Bracket, Token, TokenKind};

/// A bracket that is open.
#[derive(Clone, Copy)]
struct Open {
    bracket: Bracket,
    span: Span,
    line: usize,
    indent: usize,
}

/// What is wrong with the brackets of a file, if anything: one problem, the likeliest cause.
pub(super) fn unmatched(tokens: &[Token], text: &str) -> Option<Diagnostic> {
    let plain = by_count(tokens)?;
    Some(by_layout(tokens, text).unwrap_or(plain))
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
    Some(left_open(bracket, span))
}

fn crossed(opened: Bracket, at: Span, closed: Bracket, there: Span) -> Diagnostic {
    Diagnostic::error(
        "syntax/unclosed-bracket",
        format!(
            "`{}` is closed by `{}`: one of the two is missing its partner",
            opened.opening(),
            closed.closing()
        ),
        there,
        format!("`{}` is expected before this", opened.closing()),
    )
    .likely()
    .also(at, "opened here")
}

fn never_opened(bracket: Bracket, span: Span) -> Diagnostic {
    Diagnostic::error(
        "syntax/extra-bracket",
        format!(
            "this `{}` closes nothing: there is one too many",
            bracket.closing()
        ),
        span,
        "nothing is open here",
    )
    .likely()
}

fn left_open(bracket: Bracket, span: Span) -> Diagnostic {
    Diagnostic::error(
        "syntax/unclosed-bracket",
        format!(
            "this `{}` is never closed: a `{}` is missing",
            bracket.opening(),
            bracket.closing()
        ),
        span,
        "opened here",
    )
    .likely()
}

/// By layout: the first place where the lines and the brackets disagree.
fn by_layout(tokens: &[Token], text: &str) -> Option<Diagnostic> {
    let lines = Lines::of(text);
    let mut open: Vec<Open> = Vec::new();
    let mut last = None;
    for token in tokens {
        let (line, indent) = lines.line_and_indent(token.span);
        let first_of_line = last.replace(line) != Some(line);
        if let (true, Some(&inner)) = (first_of_line, open.last())
            && past_the_end(inner, token, line, indent, open.len() == 1)
        {
            return Some(forgotten(inner, token, tokens));
        }
        match token.kind {
            TokenKind::Open(bracket) => open.push(Open {
                bracket,
                span: token.span,
                line,
                indent,
            }),
            TokenKind::Close(bracket) => {
                open.pop_if(|inner| inner.bracket == bracket)?;
            }
            _ => {}
        }
    }
    None
}

/// Whether a line that starts with `token` must come after the end of the bracket `inner`. The
/// fields of the outermost bracket may stand at the very edge.
fn past_the_end(inner: Open, token: &Token, line: usize, indent: usize, outermost: bool) -> bool {
    if line == inner.line {
        return false;
    }
    match token.kind {
        TokenKind::End => false,
        TokenKind::Close(bracket) if bracket == inner.bracket => indent < inner.indent,
        TokenKind::Close(_) => indent <= inner.indent,
        _ if outermost => indent < inner.indent,
        _ => indent <= inner.indent,
    }
}

fn forgotten(inner: Open, next: &Token, tokens: &[Token]) -> Diagnostic {
    let closing = inner.bracket.closing();
    let end = tokens
        .iter()
        .rfind(|token| token.span.end <= next.span.start)
        .map_or(inner.span, |token| token.span);
    Diagnostic::error(
        "syntax/unclosed-bracket",
        format!(
            "the `{}` opened here is not closed: a `{closing}` is missing",
            inner.bracket.opening()
        ),
        inner.span,
        "opened here",
    )
    .likely()
    .also(
        next.span,
        format!("a `{closing}` should have come before this line"),
    )
    .help(format!(
        "put `{closing}` and a comma at the end of this block"
    ))
    .fix(
        end.after(),
        format!("\n{}{closing},", " ".repeat(inner.indent)),
    )
}

/// Where each line begins, and how far in its first mark stands.
struct Lines {
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

    fn line_and_indent(&self, span: Span) -> (usize, usize) {
        let after = self
            .starts
            .partition_point(|&(start, _)| start <= span.start as usize);
        let line = after.saturating_sub(1);
        (line, self.starts[line].1)
    }
}
