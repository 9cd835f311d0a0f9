//! Papers that do not fit on a small screen with their options.

use crate::scenario::raw;
use crate::scenario::review::Review;
use crate::scenario::small_screen::{ROWS, Unfolded, rows};
use crate::source::{Diagnostic, Span};

/// Tells of every paper what of it takes the most rows, where they are too many.
pub(super) fn look(review: &mut Review) {
    let (raw, called) = (review.raw, &review.scenario.called);
    for (item, written) in review.scenario.items.iter().zip(&raw.items) {
        let taken = Unfolded::each(item).map(|it| (rows(item, it, true, called), it));
        let most = taken.reduce(|most, next| if next.0 > most.0 { next } else { most });
        if let Some((rows, unfolded)) = most.filter(|it| it.0 > ROWS) {
            let (what, shorten, span) = place(written, unfolded);
            let title = format!("{what} takes {rows} rows of a small screen, where {ROWS} fit");
            let over = match rows - ROWS {
                1 => "one row too many".to_owned(),
                many => format!("{many} rows too many"),
            };
            let problem = Diagnostic::hint("item/small-screen", title, span, over);
            let help = format!("shorten {shorten}, or the labels of its options");
            review.report(problem.help(help));
        }
    }
}

/// What is too long, what of it can be shortened, and where it stands.
fn place(item: &raw::Item, unfolded: Unfolded) -> (&'static str, &'static str, Span) {
    match unfolded {
        Unfolded::Paper => (
            "this paper with its options",
            "the paper, who waits",
            item.paper.span,
        ),
        Unfolded::Voices => (
            "what is said to this paper, with its options,",
            "what is said",
            item.voices
                .first()
                .map_or(item.paper.span, |it| it.says.span),
        ),
        Unfolded::Option(option) => (
            "this option, its case and the labels of the others",
            "what it asks, the case for it or against it",
            item.options[option].label.span,
        ),
        Unfolded::Undecided => (
            "what follows if this paper is left, with its options,",
            "what follows",
            item.if_not_decided.text.span,
        ),
    }
}
