//! Automated boards: all but the oracle see what a board sees; they give orders like anyone else,
//! and draw by lot through luck, so that a game of theirs can be played again.
//!
//! Described for people in `docs/BOARDS.md`.

mod cautious;
mod finance_first;
mod least_used_first;
mod look_ahead;
mod patients_first;
mod people_first;
mod random;
mod reading;
mod scripted;
mod table;
mod targets_first;

#[cfg(test)]
mod tests;

pub(crate) use scripted::WrittenRule;
pub use scripted::{Rule, Script};
pub use table::Table;

use crate::catalogue::BoardName;
use crate::game::{Game, Order, Play, Prepared, advance};
use crate::trust::Sink;

/// A board that decides by itself. It keeps nothing between meetings: what it does follows from the
/// game as a board sees it.
pub trait Board: Sync {
    /// Gives the orders of one meeting at the table.
    fn sit(&self, table: &mut Table<'_>);
}

/// The automated board of this name.
pub fn named(name: BoardName) -> &'static dyn Board {
    match name {
        BoardName::Idle => &Idle,
        BoardName::Random => const { &random::Random::numbered(0) },
        BoardName::FinanceFirst => &finance_first::FinanceFirst,
        BoardName::PeopleFirst => &people_first::PeopleFirst,
        BoardName::Cautious => &cautious::Cautious,
        BoardName::TargetsFirst => &targets_first::TargetsFirst,
        BoardName::PatientsFirst => &patients_first::PatientsFirst,
        BoardName::LeastUsedFirst => &least_used_first::LeastUsedFirst,
        BoardName::LookAhead => &look_ahead::LookAhead,
    }
}

/// A board that draws lots, in another way for each number.
pub fn any_board(number: u64) -> impl Board {
    random::Random::numbered(number)
}

/// The orders that a board gives at the meeting that is being held.
pub fn orders(board: &dyn Board, prepared: &Prepared, game: &Game) -> Vec<Order> {
    let mut table = Table::new(prepared, game);
    board.sit(&mut table);
    table.into_orders()
}

/// The orders that a board gives when these have been given before it: those of them that are
/// allowed, and after them its own.
pub fn orders_after(
    board: &dyn Board,
    prepared: &Prepared,
    game: &Game,
    given: &[Order],
) -> Vec<Order> {
    let mut table = Table::new(prepared, game);
    for order in given {
        table.give(*order);
    }
    board.sit(&mut table);
    table.into_orders()
}

/// Plays what is left of a game, and tells `sink` of it.
pub fn play_out<S: Sink>(board: &dyn Board, prepared: &Prepared, game: &mut Game, sink: &mut S) {
    while !game.is_over() {
        let orders = orders(board, prepared, game);
        advance(prepared, game, &orders, sink);
    }
}

/// Plays a game at a table to the end of its term. An order that what a visit has just shown makes
/// impossible is passed over.
pub fn play_to_the_end(board: &dyn Board, play: &mut Play) {
    while !play.game().is_over() {
        for order in orders(board, play.prepared(), play.game()) {
            let _ = play.give(order);
        }
        play.end_turn();
    }
}

/// Lets every paper lie.
struct Idle;

impl Board for Idle {
    fn sit(&self, _: &mut Table<'_>) {}
}
