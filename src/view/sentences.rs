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

/// "fell by 2.1 points to 71.3%".
pub fn movement(quantity: Quantity, unit: Unit, before: f64, after: f64) -> String {
    let now = figures::amount(quantity, unit, after);
    let change = after - before;
    let is_worded = |value| figures::is_worded(quantity, value);
    if change != 0.0 && (is_worded(before) || is_worded(after)) {
        // A deficit, and what is ahead or behind, does not rise or fall.
        let was = figures::amount(quantity, unit, before);
        if was != now {
            return format!("went from {was} to {now}");
        }
        return format!("stayed at {now}");
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
            format!("{verb} by {size} to {now}")
        }
    }
}

/// ", mostly because …; and because of …": the two largest contributions, by size, of a list that
/// has the largest first. One that pulled the other way is said to have done so, after one that
/// did not.
pub fn because(play: &Play, moved: &Move) -> String {
    let change = moved.after - moved.before;
    let with = |amount: f64| change == 0.0 || (amount > 0.0) == (change > 0.0);
    let told = |&(cause, amount): &(Cause, f64)| Told::of(play, moved, cause, amount);
    match moved.causes.as_slice() {
        [] => String::new(),
        [only] if with(only.1) => format!(", {}", told(only).because()),
        [only] => format!(", {}", told(only).although()),
        [first, second, ..] => {
            let (one, other) = (told(first), told(second));
            match (with(first.1), with(second.1)) {
                (true, true) => format!(", mostly {}; and {}", one.because(), other.because()),
                (true, false) => format!(", {}, {}", one.because(), other.although()),
                (false, true) => format!(", {}, {}", other.because(), one.although()),
                (false, false) => format!(", {}; and {}", one.although(), other.although()),
            }
        }
    }
}

/// A cause as it stands in a sentence.
enum Told {
    /// Something that is, or happened: "the season".
    Thing(String),
    /// A figure, and which way it had gone: "bed occupancy had fallen".
    Turn(String),
}

impl Told {
    fn of(play: &Play, moved: &Move, cause: Cause, amount: f64) -> Told {
        let turned = causes::turned(play, moved.quantity, (cause, amount), moved.between);
        turned.map_or_else(
            || Told::Thing(cause_words(play, moved.quantity, cause)),
            Told::Turn,
        )
    }

    fn because(&self) -> String {
        match self {
            Told::Thing(thing) => format!("because of {thing}"),
            Told::Turn(turn) => format!("because {turn}"),
        }
    }

    fn although(&self) -> String {
        match self {
            Told::Thing(thing) => format!("in spite of {thing}"),
            Told::Turn(turn) => format!("although {turn}"),
        }
    }
}

/// "Bed occupancy is still to rise by about 1.2 points, because …": what is on its way to each
/// figure, in a sentence of its own; nothing of what is too small to be written.
pub fn on_the_way(play: &Play, coming: &[OnTheWay]) -> Vec<String> {
    let mut sentences: Vec<(Quantity, String)> = Vec::new();
    for it in coming {
        let Some(told) = still_to_come(play, it) else {
            continue;
        };
        let known = sentences.iter_mut().find(|(of, _)| *of == it.quantity);
        if let Some((_, sentence)) = known {
            *sentence = format!("{sentence}; and {told}");
        } else {
            let label = words::capital(&causes::quantity_label(play, it.quantity));
            sentences.push((it.quantity, format!("{label} is still {told}")));
        }
    }
    let sentences = sentences.into_iter();
    sentences.map(|(_, told)| format!("{told}.")).collect()
}

/// "to rise by about 1.2 points, because …".
fn still_to_come(play: &Play, coming: &OnTheWay) -> Option<String> {
    let row = &play.prepared().scenario.model.quantities[coming.quantity.index()];
    let size = numbers::size(row.unit, coming.amount);
    if size.starts_with("less than") {
        return None;
    }
    let verb = if coming.amount > 0.0 { "rise" } else { "fall" };
    let because = causes::yet_to_act(play, coming.quantity, coming.cause, coming.amount);
    Some(format!("to {verb} by about {size}, because {because}"))
}
