//! Automated boards side by side on one luck: where each leaves the four counts.

use super::Plan;
use crate::catalogue::{BoardName, Count};
use crate::game::Prepared;
use crate::players::named;

/// Where a board leaves the four counts, on the mean of its games.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoardMeans {
    /// Which board.
    pub board: BoardName,
    /// Patients, staff, money, readiness, 0 to 100.
    pub counts: [f64; Count::COUNT],
}

/// The boards that the model's document compares: those that a board might be.
pub const COMPARED: [BoardName; 5] = [
    BoardName::Idle,
    BoardName::Random,
    BoardName::FinanceFirst,
    BoardName::PeopleFirst,
    BoardName::Cautious,
];

/// Plays the automated boards that a board might be on seeds 1 to `seeds`, on the threads of the
/// current crew; `done` is called after each game.
pub fn boards(prepared: &Prepared, seeds: u32, done: impl Fn() + Sync) -> Vec<BoardMeans> {
    let each = |board: &BoardName| {
        let plan = Plan {
            prepared,
            board: named(*board),
            first_seed: 1,
            set: &[],
            hold: &[],
        };
        let played = plan.run(0..seeds, &done);
        let mean = |count: usize| {
            let sum: f64 = played.iter().map(|play| play.counts[count]).sum();
            sum / f64::from(seeds)
        };
        BoardMeans {
            board: *board,
            counts: std::array::from_fn(mean),
        }
    };
    COMPARED.iter().map(each).collect()
}

/// The boards by one count, the best first.
pub fn ranked(means: &[BoardMeans], count: Count) -> Vec<BoardMeans> {
    let mut means = means.to_vec();
    let of = |it: &BoardMeans| it.counts[count.index()];
    means.sort_by(|one, other| of(other).total_cmp(&of(one)));
    means
}

#[cfg(test)]
mod tests {
    use super::{BoardMeans, ranked};
    use crate::catalogue::{BoardName, Count};

    #[test]
    fn the_best_of_a_count_comes_first() {
        let means = [(BoardName::Idle, 50.0), (BoardName::Cautious, 61.0)];
        let means = means.map(|(board, patients)| BoardMeans {
            board,
            counts: [patients, 50.0, 50.0, 50.0],
        });
        let ranks: Vec<BoardName> = ranked(&means, Count::Patients)
            .into_iter()
            .map(|it| it.board)
            .collect();
        assert_eq!(ranks, [BoardName::Cautious, BoardName::Idle]);
    }
}
