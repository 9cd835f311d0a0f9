//! Many games, in parallel: the same results to the bit on any number of threads, because each game
//! follows from its seed alone and results are collected by the game's number.

pub mod boards;
pub mod counterfactual;
pub mod effects;
pub mod left_alone;
pub mod patterns;
mod quantile;
pub mod rehearsal;
mod series;

#[cfg(test)]
mod tests;

pub use series::{MonthOfSeries, Series};

use std::ops::Range;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};

use crate::catalogue::Quantity;
use crate::game::{Game, Prepared};
use crate::players::{Board, play_out};
use crate::scenario::EndingKind;
use crate::trust::{Silent, Sink};

/// Standard errors either side of a mean that make its interval of 95 per cent.
const INTERVAL: f64 = 1.96;

/// What is played.
#[derive(Clone, Copy)]
pub struct Plan<'a> {
    /// The scenario; see [`Prepared::lasting`] for another length of term.
    pub prepared: &'a Prepared,
    /// Who plays.
    pub board: &'a dyn Board,
    /// The seed of play number 0; play number n has the n-th seed after it.
    pub first_seed: u64,
    /// Quantities set before the first meeting.
    pub set: &'a [(Quantity, f64)],
    /// Quantities kept at a value through the whole game.
    pub hold: &'a [(Quantity, f64)],
}

/// How one game went.
#[derive(Clone, Debug, PartialEq)]
pub struct Played {
    /// Its number, from 0.
    pub play: u32,
    /// The seed of its luck.
    pub seed: u64,
    /// Meetings held.
    pub turns: u16,
    /// Months played.
    pub months: u16,
    /// How it ended.
    pub ending: EndingKind,
    /// Patients, staff, money, readiness at the end, 0 to 100.
    pub counts: [f64; 4],
    /// The true value of each quantity at the end, in the order of the model.
    pub values: Vec<f64>,
}

/// A crew of threads to run plans on; 0 threads is one for each core.
pub fn crew(threads: usize) -> Result<ThreadPool, ThreadPoolBuildError> {
    ThreadPoolBuilder::new().num_threads(threads).build()
}

impl Plan<'_> {
    /// Plays the games with these numbers on the threads of the current crew. `done` is called,
    /// from any thread, after each.
    pub fn run(&self, plays: Range<u32>, done: impl Fn() + Sync) -> Vec<Played> {
        collect(plays, done, |play| self.play(play, &mut Silent))
    }

    /// As [`Plan::run`], keeping every month's figures.
    pub fn run_with_series(
        &self,
        plays: Range<u32>,
        done: impl Fn() + Sync,
    ) -> Vec<(Played, Series)> {
        collect(plays, done, |play| {
            let mut series = Series::default();
            let played = self.play(play, &mut series);
            (played, series)
        })
    }

    /// The seed of a play.
    pub fn seed(&self, play: u32) -> u64 {
        self.first_seed.wrapping_add(u64::from(play))
    }

    fn play(&self, play: u32, sink: &mut impl Sink) -> Played {
        let seed = self.seed(play);
        let mut game = Game::new(self.prepared, seed);
        if !(self.set.is_empty() && self.hold.is_empty()) {
            game.experiment(self.prepared, self.set, self.hold);
        }
        sink.month_ended(&self.prepared.setting, &game.trust);
        play_out(self.board, self.prepared, &mut game, sink);
        Played {
            play,
            seed,
            turns: game.turn - 1,
            months: game.month.0,
            ending: game.ending.expect("a game that is over has an ending"),
            counts: game.counts(),
            values: game.trust.values().to_vec(),
        }
    }
}

fn collect<T: Send>(
    plays: Range<u32>,
    done: impl Fn() + Sync,
    play_one: impl Fn(u32) -> T + Sync,
) -> Vec<T> {
    let games = plays.into_par_iter().map(|play| {
        let result = play_one(play);
        done();
        result
    });
    games.collect()
}
