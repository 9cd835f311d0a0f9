//! Sentences made from records of change.

use super::status::Direction;
use super::{cause_words, causes, numbers, words};
use crate::catalogue::Unit;
use crate::game::{Move, Play};
use crate::trust::Cause;

/// What a figure did over a turn and the two largest recorded causes of it, in one sentence.
pub fn consequence(play: &Play, moved: &Move) -> String {
    let row = &play.prepared().scenario.model.quantities[moved.quantity.index()];
    let label = words::capital(&causes::quantity_label(play, moved.quantity));
    let what = movement(row.unit, moved.before, moved.after);
    let causes = because(play, moved.after - moved.before, &moved.causes);
    format!("{label} {what}{causes}.")
}

/// "fell 2.1 points to 71.3%".
pub fn movement(unit: Unit, before: f64, after: f64) -> String {
    let change = after - before;
    match Direction::of(change, f64::MIN_POSITIVE) {
        Direction::Level => format!("stayed at {}", numbers::value(unit, after)),
        direction => {
            let verb = if direction == Direction::Up {
                "rose"
            } else {
                "fell"
            };
            let size = numbers::size(unit, change);
            format!("{verb} {size} to {}", numbers::value(unit, after))
        }
    }
}

/// ", mostly because of …; and because of …": the two largest contributions, by size, of a list
/// that has the largest first. One that pulled the other way is said to have done so.
pub fn because(play: &Play, change: f64, causes: &[(Cause, f64)]) -> String {
    let with = |amount: f64| change == 0.0 || (amount > 0.0) == (change > 0.0);
    let said = |cause: &(Cause, f64)| cause_words(play, cause.0);
    match causes {
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

/// "Bed occupancy is still to rise by about 1.2 points, because of …".
pub fn on_the_way(
    play: &Play,
    quantity: crate::catalogue::Quantity,
    amount: f64,
    cause: Cause,
) -> String {
    let row = &play.prepared().scenario.model.quantities[quantity.index()];
    let verb = if amount > 0.0 { "rise" } else { "fall" };
    format!(
        "{} is still to {verb} by about {}, because of {}.",
        words::capital(&causes::quantity_label(play, quantity)),
        numbers::size(row.unit, amount),
        cause_words(play, cause)
    )
}
