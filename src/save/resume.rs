//! From a save back to a game: by playing its orders again and comparing what comes out.

use std::sync::Arc;

use super::names::order_from;
use super::{Save, SaveProblem};
use crate::game::{Play, Prepared};
use crate::scenario::Scenario;

/// Something in which a save's game and this program's differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// The scenario's text.
    Scenario,
    /// The compiled model.
    Model,
}

/// What a verified save was compared on.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The game, as it stood when it was kept.
    pub play: Play,
    /// Turns whose digest agreed.
    pub turns: u16,
}

/// In what the scenario differs from the one that the save was played on.
pub fn differences(save: &Save, scenario: &Scenario) -> Vec<Mismatch> {
    let header = &save.header;
    let mut found = Vec::new();
    if header.scenario_digest != scenario.digest {
        found.push(Mismatch::Scenario);
    }
    if header.model_digest != scenario.model.digest {
        found.push(Mismatch::Model);
    }
    found
}

/// The game at the point where it was kept.
pub fn resume(save: &Save, prepared: Arc<Prepared>) -> Result<Play, SaveProblem> {
    verify(save, prepared).map(|verified| verified.play)
}

/// Plays the save's orders again and compares the digest at every turn and the state at the end.
pub fn verify(save: &Save, prepared: Arc<Prepared>) -> Result<Verified, SaveProblem> {
    let differing = differences(save, &prepared.scenario);
    if !differing.is_empty() {
        let what = differing
            .into_iter()
            .map(Mismatch::words)
            .collect::<Vec<_>>()
            .join(" and ");
        return Err(SaveProblem::Differs { what });
    }
    let header = &save.header;
    let mut play = Play::new(prepared, header.seed, header.team.clone());
    let mut turns = 0;
    for (number, turn) in (1..).zip(&save.body.turns) {
        if play.game().is_over() {
            return Err(unlike(
                number,
                &turn.digest,
                "no further turn: the game has ended",
            ));
        }
        give(&mut play, number, &turn.orders)?;
        let played = &play.end_turn().digest;
        if *played != turn.digest {
            return Err(unlike(number, &turn.digest, played));
        }
        turns = number;
    }
    give(&mut play, turns + 1, &save.body.pending)?;
    for minute in &save.body.minutes {
        play.write(minute.clone());
    }
    if save.body.epilogue && play.game().is_over() {
        play.play_epilogue();
    }
    compare_state(save, &play, turns + 1)?;
    Ok(Verified { play, turns })
}

impl Mismatch {
    fn words(self) -> &'static str {
        match self {
            Mismatch::Scenario => "another text of the scenario",
            Mismatch::Model => "another model",
        }
    }
}

fn give(play: &mut Play, turn: u16, orders: &[serde_json::Value]) -> Result<(), SaveProblem> {
    for written in orders {
        let order = order_from(&play.prepared().scenario, written)?;
        if play.give(order).is_err() {
            return Err(unlike(turn, &written.to_string(), "a refusal"));
        }
    }
    Ok(())
}

fn compare_state(save: &Save, play: &Play, turn: u16) -> Result<(), SaveProblem> {
    for (name, played) in play.state_by_name() {
        let kept = save.body.state.get(&name);
        if kept.map(|kept| kept.to_bits()) != Some(played.to_bits()) {
            let kept = kept.map_or("nothing".to_owned(), f64::to_string);
            return Err(unlike(
                turn,
                &format!("{name} = {kept}"),
                &format!("{name} = {played}"),
            ));
        }
    }
    Ok(())
}

fn unlike(turn: u16, kept: &str, played: &str) -> SaveProblem {
    SaveProblem::DoesNotVerify {
        turn,
        kept: kept.to_owned(),
        played: played.to_owned(),
    }
}
