//! Flags whose names are so near that one may be a slip for the other, and endings that an earlier
//! one always takes the place of.

use crate::scenario::review::Review;
use crate::scenario::review::told::{Literal, Pair, Told, told};
use crate::scenario::{Asker, EndingKind};
use crate::source::{Diagnostic, Names, Span};

/// The shortest name that is looked at; short names are near each other by nature.
const SHORTEST: usize = 5;
/// The most flags that are compared, each with each; nobody has written a scenario with so many.
const COMPARED_MOST: usize = 500;

/// Looks at the names of flags and at the order of endings.
pub(super) fn look(review: &mut Review) {
    near_flags(review);
    overlapping_endings(review);
}

fn near_flags(review: &mut Review) {
    let flags = &review.scenario.flags;
    if flags.len() > COMPARED_MOST {
        return;
    }
    for (place, second) in flags.iter().enumerate() {
        for first in &flags[..place] {
            let short = first.len().min(second.len()) < SHORTEST;
            if !short && is_slip(first, second) {
                let title = format!("the flags `{first}` and `{second}` differ by one letter");
                let places = (set_at(review, first), set_at(review, second));
                let problem =
                    Diagnostic::warning("flag/nearly-same-name", title, places.1, "this one")
                        .also(places.0, "and this one")
                        .help("if they are the same, give them one name; else say them apart");
                review.report(problem.likely());
            }
        }
    }
}

/// Whether two names differ as slips do: by a letter, and not by a number.
fn is_slip(first: &str, second: &str) -> bool {
    let plain = |name: &str| name.replace(|letter: char| letter.is_ascii_digit(), "");
    strsim::damerau_levenshtein(first, second) == 1 && plain(first) != plain(second)
}

/// Where a flag is first set.
fn set_at(review: &Review, flag: &str) -> Span {
    let raw = review.raw;
    let of_items = raw.items.iter().flat_map(|item| {
        let options = item.options.iter().flat_map(|it| {
            [&it.set]
                .into_iter()
                .chain(it.later.iter().map(|later| &later.set))
        });
        let undecided = &item.if_not_decided;
        options
            .chain([&undecided.set])
            .chain(undecided.later.iter().map(|later| &later.set))
    });
    let of_events = raw.events.iter().flat_map(|it| {
        [&it.set]
            .into_iter()
            .chain(it.later.iter().map(|later| &later.set))
    });
    let mut names = of_items.chain(of_events).flat_map(|names: &Names| &names.0);
    names
        .find(|name| name.value == flag)
        .map_or(raw.id.span, |name| name.span)
}

/// An ending after one that holds whenever it does is never read.
fn overlapping_endings(review: &mut Review) {
    let scenario = review.scenario;
    let at_the_end = |by: Asker| match by {
        Asker::Ending(place) => scenario.endings[usize::from(place)].kind == EndingKind::TermOver,
        _ => false,
    };
    let asked: Vec<_> = review
        .asked
        .iter()
        .copied()
        .filter(|it| at_the_end(it.by))
        .collect();
    for (place, later) in asked.iter().enumerate() {
        for earlier in &asked[..place] {
            let (Some(one), Some(two)) = (told(earlier, scenario), told(later, scenario)) else {
                continue;
            };
            if says(&two, &one) {
                let title = "whenever this ending holds an earlier one does, so it is never read";
                let span = later.sentence.span;
                let problem = Diagnostic::warning("ending/overlap", title, span, "never first");
                let help = "put the narrower ending first";
                review.report(
                    problem
                        .also(earlier.sentence.span, "this is first")
                        .help(help),
                );
                break;
            }
        }
    }
}

/// Whether what the first says always makes the second hold; "no" where it cannot be told.
fn says(first: &Told, second: &Told) -> bool {
    let (Some(given), Some(wanted)) = (all(first), all(second)) else {
        return false;
    };
    wanted.iter().all(|wanted| {
        let mut given = given.iter();
        given.any(|given| given.beside(wanted) == Pair::FirstSaysSecond)
    })
}

/// The questions of what asks for all of them.
fn all<'a>(told: &Told<'a>) -> Option<Vec<Literal<'a>>> {
    match told {
        Told::One(literal) => Some(vec![*literal]),
        Told::All(parts) => parts.iter().map(Told::one).collect(),
        Told::Any(_) => None,
    }
}
