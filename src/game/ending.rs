//! How a game ends: the term is over, or somebody else ends it first.

use super::holds::{holds, holds_if_any};
use super::{Game, Prepared};
use crate::catalogue::Quantity;
use crate::scenario::{Ending, EndingKind};

/// Ends the game before the term is over, if the scenario's condition or the policy's rule says so.
pub(super) fn end_early(prepared: &Prepared, game: &mut Game) {
    for kind in [EndingKind::Replaced, EndingKind::Support] {
        if game.ending.is_none() && has_come(prepared, game, kind) {
            end(prepared, game, kind);
        }
    }
}

/// Ends the game in this way, and keeps which words say so.
pub(super) fn end(prepared: &Prepared, game: &mut Game, kind: EndingKind) {
    game.ending = Some(kind);
    let endings = (0_u16..).zip(&prepared.scenario.endings);
    game.ending_words = endings
        .filter(|(_, ending)| ending.kind == kind)
        .find(|(_, ending)| holds_if_any(prepared, game, ending.when.as_ref()))
        .map(|(place, _)| place);
}

fn has_come(prepared: &Prepared, game: &Game, kind: EndingKind) -> bool {
    let endings = &prepared.scenario.endings;
    let mut conditions = endings
        .iter()
        .filter(|ending| ending.kind == kind)
        .filter_map(|ending| ending.when.as_ref())
        .peekable();
    if conditions.peek().is_some() {
        return conditions.any(|when| holds(prepared, game, when));
    }
    let policy = &prepared.scenario.model.policy;
    match kind {
        EndingKind::TermOver => game.turn >= prepared.scenario.turns,
        EndingKind::Support => {
            let conditions = game.trust.value(Quantity::CONDITIONS);
            conditions >= 1.0 && conditions > prepared.conditions_at_start
        }
        EndingKind::Replaced => {
            policy.replaced_months > 0
                && game.trust.months_without_confidence() >= policy.replaced_months
        }
    }
}

/// The words that say how the game ended.
pub fn ending_words<'a>(prepared: &'a Prepared, game: &Game) -> Option<&'a Ending> {
    let place = game.ending_words?;
    prepared.scenario.endings.get(usize::from(place))
}

/// What is read out of the year after, once the epilogue has been played: every text that holds.
pub fn epilogue_texts<'a>(prepared: &'a Prepared, game: &Game) -> Vec<&'a str> {
    let texts = prepared.scenario.epilogue.texts.iter();
    texts
        .filter(|(when, _)| holds_if_any(prepared, game, when.as_ref()))
        .map(|(_, text)| text.as_str())
        .collect()
}
