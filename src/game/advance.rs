//! The turn: orders carried out, the months to the next meeting played, and what they brought.

use super::agenda::lay_papers;
use super::ending::{end, end_early};
use super::turn::Turn;
use super::{Game, Happening, Order, Prepared, TurnReport};
use crate::scenario::{Asker, EndingKind};
use crate::trust::Sink;

/// Carries out the orders of a meeting and plays the months to the next one, or to the end of the
/// game. The orders have all passed [`super::check()`]; a game that is over is not played on.
pub fn advance<S: Sink>(
    prepared: &Prepared,
    game: &mut Game,
    orders: &[Order],
    sink: &mut S,
) -> TurnReport {
    assert!(!game.is_over(), "a game that has ended is not played on");
    let mut turn = Turn::new(prepared, game, sink);
    turn.carry_out(orders);
    turn.leave_papers();
    turn.play_months(prepared.scenario.months_per_turn.max(1));
    let happenings = std::mem::take(&mut turn.happenings);
    let turn = game.turn;
    game.turn += 1;
    if !game.is_over() {
        lay_papers(prepared, game);
    }
    TurnReport {
        turn,
        happenings,
        ending: game.ending,
    }
}

impl<S: Sink> Turn<'_, S> {
    fn play_months(&mut self, months: u16) {
        for _ in 0..months {
            self.play_month();
            self.tell_of_early_endings();
            end_early(self.prepared, self.game);
            if self.game.is_over() {
                return;
            }
        }
        if self.game.turn >= self.prepared.scenario.turns {
            end(self.prepared, self.game, EndingKind::TermOver);
        }
    }
}

impl<S: Sink> Turn<'_, S> {
    /// Tells a sink that hears conditions how those are answered that end a term early.
    fn tell_of_early_endings(&mut self) {
        let endings = (0..).zip(&self.prepared.scenario.endings);
        for (place, ending) in endings.filter(|(_, it)| it.kind != EndingKind::TermOver) {
            self.tell_answers(Asker::Ending(place), ending.when.as_ref());
        }
    }
}

/// A year on, or as long as the scenario says: months played under the board's standing orders,
/// with no meetings. Gives what happened in them.
pub fn epilogue<S: Sink>(prepared: &Prepared, game: &mut Game, sink: &mut S) -> Vec<Happening> {
    let mut turn = Turn::new(prepared, game, sink);
    for _ in 0..prepared.scenario.epilogue.months {
        turn.play_month();
    }
    turn.happenings
}
