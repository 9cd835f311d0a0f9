//! A scenario rehearsed: thousands of games by the named boards on common luck, and what came of
//! them. What came to the table, what happened, how it ended, which question of which condition
//! ever held and by how much it missed; and each option forced against each other option.
//!
//! Knows no files and no screens. The same on any number of threads: every game follows from its
//! board and seed, and results are added up in the order of the games.

mod coverage;
pub mod findings;
mod layout;
mod near_miss;
mod playing;
mod restricted;
mod share;
mod suggest;
mod watcher;

pub use coverage::{BoardTally, Coverage, Example};
pub use layout::{Layout, Mark};
pub use near_miss::{NearMiss, asker_words, near_misses};
pub use restricted::{Branch, Difference, MEASURES, Trial, difference};
pub use share::{Share, percent, thousands};
pub use suggest::{Curve, Lever, Wish, suggest};

use crate::catalogue::BoardName;
use crate::game::Prepared;

/// The most games of the oracle, each of which costs hundreds of others.
const ORACLE_MOST: u32 = 200;
/// One game in so many is the oracle's.
const ORACLE_ONE_IN: u32 = 50;
/// The share of games in which options are forced, per cent.
const RESTRICTED_PERCENT: u32 = 50;

/// Everything that a rehearsal found.
#[derive(Clone, Debug, PartialEq)]
pub struct Rehearsal {
    /// What the boards met and did.
    pub coverage: Coverage,
    /// Each paper's options forced, one against another.
    pub trials: Vec<Trial>,
    /// Games played to force options, copies of a game from the forced decision on included.
    pub forced: u32,
}

/// How games are shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// Games of each board that sees no more than a board sees.
    pub of_each_board: u32,
    /// Games of the oracle.
    pub of_the_oracle: u32,
    /// Games in which an option is forced, about.
    pub forced: u32,
}

impl Shares {
    /// So many games in all, shared out.
    pub fn of(plays: u32) -> Shares {
        let of_the_oracle = (plays / ORACLE_ONE_IN).min(ORACLE_MOST);
        let forced = plays / 100 * RESTRICTED_PERCENT;
        let others = plays.saturating_sub(of_the_oracle + forced);
        let boards = BoardName::ORDINARY.len() as u32;
        Shares {
            of_each_board: others.div_ceil(boards).max(1),
            of_the_oracle,
            forced,
        }
    }

    /// So many games in all, without the oracle, which costs far more than it shows of a room.
    pub fn without_the_oracle(plays: u32) -> Shares {
        let forced = plays / 100 * RESTRICTED_PERCENT;
        let boards = BoardName::ORDINARY.len() as u32;
        Shares {
            of_each_board: plays.saturating_sub(forced).div_ceil(boards).max(1),
            of_the_oracle: 0,
            forced,
        }
    }

    /// Games of a board in which nothing is forced.
    pub fn of_board(&self, board: BoardName) -> u32 {
        if board == BoardName::LookAhead {
            self.of_the_oracle
        } else {
            self.of_each_board
        }
    }
}

/// Rehearses a scenario with about so many games, on the threads of the current crew; `done` is
/// called from any thread with the number of games that have been finished.
pub fn rehearse(prepared: &Prepared, plays: u32, done: impl Fn(u32) + Sync) -> Rehearsal {
    rehearse_shared(prepared, Shares::of(plays), done)
}

/// The same with the games shared out as is said here.
pub fn rehearse_shared(
    prepared: &Prepared,
    shares: Shares,
    done: impl Fn(u32) + Sync,
) -> Rehearsal {
    let coverage = coverage::cover(prepared, shares, &done);
    let (trials, forced) = restricted::force(prepared, shares.forced, &done);
    Rehearsal {
        coverage,
        trials,
        forced,
    }
}
