//! Sentences made from records of change.

use super::status::Direction;
use super::{cause_words, causes, figures, numbers, words};
use crate::catalogue::{Quantity, Unit};
use crate::game::{Move, OnTheWay, Play};
use crate::trust::Cause;

/// What a figure did over a turn and the two largest recorded causes of it, in one sentence.
pub fn consequence(play: &Play, moved: &Move) -> String {
    let row = &play.prepared().scenario.model.quantities[moved.quantity.index()];
    let label = words::capital(&causes::quantity_label(play, moved.quantity));
    let what = movement(moved.quantity, row.unit, moved.before, moved.after);
    let causes = because(play, moved);
    format!("{label} {what}{causes}.")
}

/// "fell 2.1 points to 71.3%".
pub fn movement(quantity: Quantity, unit: Unit, before: f64, after: f64) -> String {
    let now = figures::amount(quantity, unit, after);
    let change = after - before;
    if quantity == Quantity::SAVINGS_SHORTFALL && change != 0.0 {
        // What is ahead or behind does not rise or fall.
        let was = figures::amount(quantity, unit, before);
        return format!("went from {was} to {now}");
    }
    match Direction::of(change, f64::MIN_POSITIVE) {
        Direction::Level => format!("stayed at {now}"),
        direction => {
            let verb = if direction == Direction::Up {
                "rose"
            } else {
                "fell"
            };
            let size = numbers::difference(unit, before, after);
            format!("{verb} {size} to {now}")
        }
    }
}

/// ", mostly because of …; and because of …": the two largest contributions, by size, of a list
/// that has the largest first. One that pulled the other way is said to have done so.
pub fn because(play: &Play, moved: &Move) -> String {
    let change = moved.after - moved.before;
    let with = |amount: f64| change == 0.0 || (amount > 0.0) == (change > 0.0);
    let said = |cause: &(Cause, f64)| cause_words(play, moved.quantity, cause.0);
    match moved.causes.as_slice() {
        [] => String::new(),
        [only] if with(only.1) => format!(", because of {}", said(only)),
        [only] => format!(", against {}", said(only)),
        [first, second, ..] => match (with(first.1), with(second.1)) {
            (true, true) => {
                format!(
                    ", mostly because of {}; and because of {}",
                    said(first),
                    said(second)
                )
            }
            (true, false) => {
                format!(
                    ", because of {}; against that, {}",
                    said(first),
                    said(second)
                )
            }
            (false, true) => {
                format!(
                    ", in spite of {}; and because of {}",
                    said(first),
                    said(second)
                )
            }
            (false, false) => {
                format!(
                    ", in spite of {}; and in spite of {}",
                    said(first),
                    said(second)
                )
            }
        },
    }
}

/// "Bed occupancy is still to rise by about 1.2 points, because of …"; nothing of what is too small
/// to be written.
pub fn on_the_way(play: &Play, coming: &OnTheWay) -> Option<String> {
    let row = &play.prepared().scenario.model.quantities[coming.quantity.index()];
    let size = numbers::size(row.unit, coming.amount);
    if size.starts_with("less than") {
        return None;
    }
    let verb = if coming.amount > 0.0 { "rise" } else { "fall" };
    Some(format!(
        "{} is still to {verb} by about {size}, because of {}.",
        words::capital(&causes::quantity_label(play, coming.quantity)),
        cause_words(play, coming.quantity, coming.cause)
    ))
}
