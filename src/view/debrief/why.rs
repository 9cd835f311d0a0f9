//! What stands behind the four counts, step by step, with the evidence for it and against it.

use super::count_name;
use crate::debrief::{Chain, Debrief, Link};
use crate::game::Play;
use crate::trust::Cause;
use crate::units::Month;
use crate::view::causes::{cause_line, quantity_label};
use crate::view::document::Part;
use crate::view::pages::grounds;
use crate::view::{cause_words, numbers, sentences, words};

pub(super) fn parts(play: &Play, debrief: &Debrief) -> Vec<Part> {
    let mut parts = vec![Part::Aside(
        "From the model's own record of the term: each line adds up with the others of its step. \
         Points are of the thing that was moved."
            .into(),
    )];
    for chain in &debrief.chains {
        parts.extend(chain_parts(play, chain));
    }
    parts
}

fn chain_parts(play: &Play, chain: &Chain) -> Vec<Part> {
    let moved = &chain.moved;
    let row = &play.prepared().scenario.model.quantities[moved.quantity.index()];
    let what = sentences::movement(moved.quantity, row.unit, moved.before, moved.after);
    let mut parts = vec![
        Part::Heading(words::capital(count_name(chain.count))),
        Part::Text(format!(
            "The count of {} {what}{}.",
            count_name(chain.count),
            sentences::because(play, moved)
        )),
    ];
    for link in &chain.links {
        let mut told = vec![link_words(play, link)];
        let behind_it = link.because.iter().filter(|it| is_seen(play, it));
        told.extend(behind_it.map(|it| behind(play, it)));
        parts.push(Part::List(told));
        for link in std::iter::once(link).chain(&link.because) {
            parts.extend(evidence(play, link));
        }
    }
    parts
}

fn amount(play: &Play, link: &Link) -> String {
    let row = &play.prepared().scenario.model.quantities[link.moved.index()];
    numbers::signed(row.unit, link.amount)
}

/// Whether it comes to as much as is written.
fn is_seen(play: &Play, link: &Link) -> bool {
    let row = &play.prepared().scenario.model.quantities[link.moved.index()];
    numbers::is_written(row.unit, link.amount)
}

fn link_words(play: &Play, link: &Link) -> String {
    let term = (Month(0), play.term_end());
    let cause = cause_line(play, link.moved, (link.cause, link.amount), term);
    format!("{}: {cause}.", amount(play, link))
}

/// A cause of a cause, with what moved it in turn.
fn behind(play: &Play, link: &Link) -> String {
    let moved = quantity_label(play, link.moved);
    let cause = cause_words(play, link.moved, link.cause);
    let deeper: Vec<String> = link
        .because
        .iter()
        .filter(|it| is_seen(play, it))
        .map(|it| {
            let cause = cause_words(play, it.moved, it.cause);
            format!("{cause} ({})", amount(play, it))
        })
        .collect();
    let deeper = match deeper.as_slice() {
        [] => String::new(),
        deeper => format!("; that moved with {}", words::listed(deeper)),
    };
    format!(
        "{}: moved {} by {cause}{deeper}.",
        words::capital(&moved),
        amount(play, link)
    )
}

/// Why a cause acts, on what evidence, and what speaks against it.
fn evidence(play: &Play, link: &Link) -> Option<Part> {
    let grounds = grounds::of_cause(play, link.moved, link.cause)?;
    let against = match link.cause {
        Cause::Quantity(from) => {
            let doubts = play.prepared().scenario.model.evidence.doubts.iter();
            let mut of_link = doubts.filter(|it| it.link == (from, link.moved));
            of_link.next().map(|it| words::stopped(&it.because))
        }
        _ => None,
    };
    let against = against.map_or(String::new(), |it| format!(" A sceptic would say: {it}"));
    let cause = words::capital(&cause_words(play, link.moved, link.cause));
    Some(Part::Aside(format!("{cause}. {grounds}{against}")))
}
