//! Meetings held again in a game that may have gone another way: what is still allowed is ordered,
//! the rest is left out and told. What newly comes to the table goes unanswered.

use super::visit::reveal;
use super::{Game, Order, Prepared, Refusal, advance, check};
use crate::trust::Silent;

/// An order of a meeting that could not be given when the meeting was held again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dropped {
    /// The meeting; the first is 1.
    pub turn: u16,
    /// The order.
    pub order: Order,
    /// Why not.
    pub refusal: Refusal,
}

/// Holds meetings again, one after another from the one that stands, until they are all held or the
/// game has ended. `dropped` is told of every order that may not be given.
pub fn retrace(
    prepared: &Prepared,
    game: &mut Game,
    meetings: &[Vec<Order>],
    dropped: &mut impl FnMut(Dropped),
) {
    let mut given = Vec::with_capacity(16);
    for orders in meetings {
        if game.is_over() {
            return;
        }
        given.clear();
        for &order in orders {
            match check(prepared, game, &given, order) {
                Ok(()) => {
                    reveal(prepared, game, order);
                    given.push(order);
                }
                Err(refusal) => dropped(Dropped {
                    turn: game.turn,
                    order,
                    refusal,
                }),
            }
        }
        advance(prepared, game, &given, &mut Silent);
    }
}
