//! From a save back to a game: by playing its orders again and comparing what comes out.

use std::sync::Arc;

use serde_json::Value;

use super::names::order_from;
use super::team::shown;
use super::{Save, SaveProblem};
use crate::game::{Amended, CannotReplay, Order, Play, Prepared};
use crate::scenario::Scenario;

/// Something in which a save's game and this program's differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mismatch {
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
fn differences(save: &Save, scenario: &Scenario) -> Vec<Mismatch> {
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
        amend_again(&mut play, save)?;
        let orders = orders_in(&play, &turn.orders)?;
        let played = play
            .replay_turn(&orders)
            .map_err(|cannot| refused(cannot, &turn.orders, &turn.digest))?;
        if played.digest != turn.digest {
            return Err(unlike(number, &turn.digest, &played.digest));
        }
        turns = number;
    }
    amend_again(&mut play, save)?;
    let pending = orders_in(&play, &save.body.pending)?;
    play.give_again(&pending)
        .map_err(|cannot| refused(cannot, &save.body.pending, ""))?;
    for minute in &save.body.minutes {
        play.write(minute.clone());
    }
    play.set_held(save.body.held);
    play.set_led(save.body.led.clone());
    play.set_branched(header.branched.clone());
    if save.body.epilogue && play.game().is_over() {
        play.play_epilogue();
    }
    compare_state(save, &play, turns + 1)?;
    Ok(Verified { play, turns })
}

/// Makes the changes again that were made at the meeting that is being held.
fn amend_again(play: &mut Play, save: &Save) -> Result<(), SaveProblem> {
    let turn = play.game().turn;
    for amendment in save.body.amendments.iter().filter(|it| it.turn == turn) {
        match &amendment.change {
            Amended::Text { .. } => play.note(amendment.clone()),
            Amended::Figure { quantity, value } => {
                play.set(quantity, *value).map_err(|cannot| {
                    unlike(turn, &format!("{quantity} = {value}"), &cannot.to_string())
                })?;
            }
        }
    }
    Ok(())
}

impl Mismatch {
    fn words(self) -> &'static str {
        match self {
            Mismatch::Scenario => "another text of the scenario",
            Mismatch::Model => "another model",
        }
    }
}

fn orders_in(play: &Play, written: &[Value]) -> Result<Vec<Order>, SaveProblem> {
    let scenario = &play.prepared().scenario;
    written
        .iter()
        .map(|order| order_from(scenario, order))
        .collect()
}

/// What is wrong with orders that may not be given again, or with a turn after the end.
fn refused(cannot: CannotReplay, written: &[Value], digest: &str) -> SaveProblem {
    let place = usize::from(cannot.order).checked_sub(1);
    match place.and_then(|place| written.get(place)) {
        Some(order) => unlike(cannot.turn, &order.to_string(), "a refusal"),
        None => unlike(cannot.turn, digest, "no further turn: the game has ended"),
    }
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
        kept: shown(kept),
        played: played.to_owned(),
    }
}
