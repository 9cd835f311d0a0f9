//! What is said of a bracket without a partner, and what is offered.

use super::diagnostic::Diagnostic;
use super::layout::{Open, Place};
use super::place::Span;
use super::token::{Bracket, Token, TokenKind};

/// One kind of bracket closed by another, with nothing to tell which of them is wrong.
pub(super) fn crossed(opened: Bracket, at: Span, closed: Bracket, there: Span) -> Diagnostic {
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

/// A bracket closed by one of another kind; `named` says that a block follows the opening one.
pub(super) fn wrong_kind(inner: Open, token: &Token, named: bool) -> Diagnostic {
    let closed = match token.kind {
        TokenKind::Close(bracket) => bracket,
        _ => inner.bracket,
    };
    let title = format!(
        "`{}` is closed by `{}`",
        inner.bracket.opening(),
        closed.closing()
    );
    let code = "syntax/unclosed-bracket";
    if named && closed == Bracket::Round {
        return Diagnostic::error(code, title, inner.span, "should be `(`")
            .likely()
            .also(token.span, "closed here")
            .write_marked(inner.span, "(");
    }
    let right = inner.bracket.closing();
    Diagnostic::error(code, title, token.span, format!("should be `{right}`"))
        .likely()
        .also(inner.span, "opened here")
        .write_marked(token.span, right)
}

/// A closing bracket at which nothing is open.
pub(super) fn never_opened(bracket: Bracket, span: Span) -> Diagnostic {
    let title = format!(
        "this `{}` closes nothing: there is one too many",
        bracket.closing()
    );
    Diagnostic::error("syntax/extra-bracket", title, span, "nothing is open here")
        .likely()
        .take_out(span)
}

/// A closing bracket beside which the lines go on as if it were not there; what to take out is for
/// the caller to say.
pub(super) fn extra(bracket: Bracket, span: Span) -> Diagnostic {
    let title = format!(
        "this `{}` closes nothing on its line: there is one too many",
        bracket.closing()
    );
    Diagnostic::error("syntax/extra-bracket", title, span, "one too many")
        .likely()
        .help("take it out")
}

/// A bracket opened twice in a row and closed once.
pub(super) fn doubled(token: &Token) -> Diagnostic {
    let opening = match token.kind {
        TokenKind::Open(bracket) => bracket.opening(),
        _ => Bracket::Round.opening(),
    };
    let title = format!("this `{opening}` is never closed: there is one too many");
    Diagnostic::error("syntax/extra-bracket", title, token.span, "one too many")
        .likely()
        .take_out(token.span)
}

/// A bracket that opens where one should be closed, or the reverse.
pub(super) fn turned(token: &Token) -> Option<Diagnostic> {
    let (wrong, right) = match token.kind {
        TokenKind::Open(bracket) => (bracket.opening(), bracket.closing()),
        TokenKind::Close(bracket) => (bracket.closing(), bracket.opening()),
        _ => return None,
    };
    let title = format!("`{wrong}` stands where `{right}` should");
    let label = format!("should be `{right}`");
    let problem = Diagnostic::error("syntax/unclosed-bracket", title, token.span, label);
    Some(problem.likely().write_marked(token.span, right))
}

/// A closing bracket whose opening one was forgotten, and where that should stand.
pub(super) fn not_opened(bracket: Bracket, span: Span, place: Place) -> Diagnostic {
    let (opening, closing) = (bracket.opening(), bracket.closing());
    let title = format!("the `{opening}` that this `{closing}` should close is missing");
    let (at, label, fix) = match place {
        Place::After(at) => (at, "should follow this", at.after()),
        Place::Before(at) => (at, "should come before this", at.before()),
    };
    let words = match place {
        Place::After(_) => format!(" {opening}"),
        Place::Before(_) => opening.to_string(),
    };
    Diagnostic::error(
        "syntax/unopened-bracket",
        title,
        at,
        format!("a `{opening}` {label}"),
    )
    .likely()
    .also(span, "closed here")
    .help(format!("put `{opening}` there"))
    .fix(fix, words)
}

/// A bracket that is open at the end of the file.
pub(super) fn left_open(bracket: Bracket, span: Span, end: Span) -> Diagnostic {
    let closing = bracket.closing();
    let title = format!(
        "this `{}` is never closed: a `{closing}` is missing",
        bracket.opening(),
    );
    Diagnostic::error("syntax/unclosed-bracket", title, span, "opened here")
        .likely()
        .help(format!("put `{closing}` at the end of the file"))
        .fix(end.after(), format!("\n{closing}"))
}

/// A bracket that should have been closed after `end`, before `next`; `short` says that all of it
/// stands on one line.
pub(super) fn not_closed(inner: Open, next: &Token, end: Span, short: bool) -> Diagnostic {
    let closing = inner.bracket.closing();
    let problem = Diagnostic::error(
        "syntax/unclosed-bracket",
        format!(
            "the `{}` opened here is not closed: a `{closing}` is missing",
            inner.bracket.opening()
        ),
        inner.span,
        "opened here",
    )
    .likely();
    if short {
        return problem
            .also(end, format!("a `{closing}` should follow this"))
            .help(format!("put `{closing}` after it"))
            .fix(end.after(), closing);
    }
    problem
        .also(
            next.span,
            format!("a `{closing}` should have come before this line"),
        )
        .help(format!(
            "put `{closing}` and a comma at the end of this block"
        ))
        .fix(
            end.after(),
            format!(",\n{}{closing}", " ".repeat(inner.indent)),
        )
}
