//! What an author changed by hand in the game that is played, in sentences.

use super::numbers;
use crate::game::{Amended, Play};

/// The figures that were set by hand before this meeting, in a sentence; nothing if none was.
pub(super) fn set_here(play: &Play) -> Option<String> {
    sentence(play, play.game().turn, "Set by hand before this meeting")
}

/// The figures that were set by hand, in a sentence for each meeting at which any was.
pub(super) fn set_so_far(play: &Play) -> impl Iterator<Item = String> + '_ {
    let turns = 1..=play.game().turn;
    turns.filter_map(|turn| {
        let begins = format!("Set by hand before meeting {turn}");
        sentence(play, turn, &begins)
    })
}

fn sentence(play: &Play, turn: u16, begins: &str) -> Option<String> {
    let here = play.amendments().iter().filter(|it| it.turn == turn);
    let figures = here.filter_map(|it| match &it.change {
        Amended::Figure { quantity, value } => Some((quantity, *value)),
        Amended::Text { .. } => None,
    });
    let rows = &play.prepared().scenario.model.quantities;
    let told: Vec<String> = figures
        .filter_map(|(name, value)| {
            let row = rows.iter().find(|row| row.name == *name)?;
            Some(format!(
                "{} to {}",
                row.label,
                numbers::spoken(row.unit, value)
            ))
        })
        .collect();
    (!told.is_empty()).then(|| format!("{begins}: {}.", told.join("; ")))
}
