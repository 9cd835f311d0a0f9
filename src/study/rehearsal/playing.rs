//! One watched game, from its first meeting to its end.

use super::layout::Layout;
use super::watcher::{Reach, Watcher};
use crate::catalogue::BoardName;
use crate::game::{Game, Prepared, advance, epilogue};
use crate::players::{named, orders};
use crate::trust::Sink;

/// What was seen of one game.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Who played.
    pub board: BoardName,
    /// The seed of its luck.
    pub seed: u64,
    /// What it met, by place in the layout.
    pub marks: Vec<bool>,
    /// How far each question's comparison reached.
    pub reach: Vec<Reach>,
    /// Months that each quantity stood at an end of its scale.
    pub pinned: Vec<u16>,
    /// What each expectation asks for: 1 or 0 as its condition held or not, or its figure; NaN
    /// where it was not asked.
    pub expected: Vec<f64>,
    /// Months played.
    pub months: u16,
    /// The four counts at the start, after one third and two thirds of its meetings, and at the
    /// end.
    pub counts: [[f64; 4]; 4],
}

/// Plays one game, and its epilogue if asked.
pub fn play(
    prepared: &Prepared,
    layout: &Layout,
    (board, seed): (BoardName, u64),
    with_epilogue: bool,
) -> Record {
    let mut game = Game::new(prepared, seed);
    let mut watcher = Watcher::new(prepared, layout);
    watcher.month_ended(&prepared.setting, &game.trust);
    let turns = prepared.scenario.turns;
    let mut counts = [game.counts(); 4];
    while !game.is_over() {
        watcher.meeting(&game);
        let orders = orders(named(board), prepared, &game);
        let report = advance(prepared, &mut game, &orders, &mut watcher);
        watcher.turn(&orders, &report);
        let third = 3 * report.turn / turns.max(1);
        for later in &mut counts[usize::from(third.min(2)) + 1..] {
            *later = game.counts();
        }
    }
    watcher.end(&game);
    let months = game.month.0;
    if with_epilogue {
        epilogue(prepared, &mut game, &mut watcher);
        watcher.epilogue(&game);
    }
    Record {
        board,
        seed,
        months,
        counts,
        marks: watcher.marks,
        reach: watcher.reach,
        pinned: watcher.pinned,
        expected: watcher.expected,
    }
}
