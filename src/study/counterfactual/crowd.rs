//! A crowd of simulated boards on the luck that a game had: where each leaves the four counts.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::{Halt, Story};
use crate::catalogue::{BoardName, Count};
use crate::game::{Game, advance};
use crate::players::{any_board, named, orders};
use crate::trust::Silent;

/// Boards that draw lots, each in another way.
const BY_LOT: u64 = 40;

/// Boards of the crowd: all that have a name but the two that are left out below, and those that
/// draw lots.
pub const CROWD: u64 = BoardName::ALL.len() as u64 - 2 + BY_LOT;

/// A board of the crowd.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CrowdPlay {
    /// Which board.
    pub board: BoardName,
    /// Where it left the four counts, 0 to 100.
    pub counts: [f64; Count::COUNT],
}

/// Plays the crowd up to where the story ends, on its luck; none if it was stopped. The boards that
/// draw lots are the crowd's breadth, the named ones its landmarks; the oracle is not of it, since
/// no board could be.
pub fn crowd(story: &Story<'_>, halt: &Halt, done: impl Fn() + Sync) -> Option<Vec<CrowdPlay>> {
    let named_boards = BoardName::ALL
        .iter()
        .filter(|name| !matches!(name, BoardName::Random | BoardName::LookAhead))
        .map(|name| (*name, 0));
    let by_lot = (0..BY_LOT).map(|number| (BoardName::Random, number));
    let all: Vec<(BoardName, u64)> = named_boards.chain(by_lot).collect();
    let plays: Vec<Option<CrowdPlay>> = all
        .into_par_iter()
        .map(|(board, number)| {
            if halt.is_stopped() {
                return None;
            }
            let play = CrowdPlay {
                board,
                counts: play(story, board, number).counts(),
            };
            done();
            Some(play)
        })
        .collect();
    plays.into_iter().collect()
}

fn play(story: &Story<'_>, name: BoardName, number: u64) -> Game {
    let by_lot = any_board(number);
    let board = match name {
        BoardName::Random => &by_lot,
        name => named(name),
    };
    let mut game = Game::new(story.prepared, story.end.seed());
    while !game.is_over() && game.turn <= story.held() {
        let given = orders(board, story.prepared, &game);
        advance(story.prepared, &mut game, &given, &mut Silent);
    }
    game
}
