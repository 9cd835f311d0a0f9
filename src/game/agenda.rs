//! The agenda: which papers come to the table.

use super::holds::holds;
use super::{Game, ItemState, Prepared};
use crate::scenario::Timing;

/// Puts on the table what was raised, what is due at this meeting and what a condition calls for.
pub(super) fn lay_papers(prepared: &Prepared, game: &mut Game) {
    for (place, item) in prepared.scenario.items.iter().enumerate() {
        let comes = match (game.items[place], &item.timing) {
            (ItemState::Raised, _) => true,
            (ItemState::NotYet, Timing::Turn(turn)) => *turn == game.turn,
            (ItemState::NotYet, Timing::When(when)) => holds(prepared, game, when),
            _ => false,
        };
        if comes {
            game.items[place] = ItemState::OnTheTable;
        }
    }
}

/// Raises a paper for the next meeting, unless it was decided or is on its way already.
pub(super) fn raise(game: &mut Game, item: u16) {
    let state = &mut game.items[usize::from(item)];
    if matches!(state, ItemState::NotYet | ItemState::Left) {
        *state = ItemState::Raised;
    }
}
