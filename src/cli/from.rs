//! `play --from`: a game that begins at a later meeting, with what a board or a save ordered
//! before.

use std::sync::Arc;

use super::arguments::Play as Asked;
use super::board::find;
use super::finding::existing;
use super::keeping::{prepared, prepared_with};
use super::{Misused, places, settings};
use crate::catalogue::Clarity;
use crate::game::{CannotSet, Play, Prepared};
use crate::players::orders;
use crate::save::{Folder, Save, Why, play_again, resume};
use crate::scenario::Scenario;
use crate::view::refusal_words;

/// Whether a game that begins later, or otherwise, was asked for.
pub(super) fn is_asked(asked: &Asked) -> bool {
    asked.from.is_some() || !asked.set.is_empty() || asked.resume.is_some()
}

/// The game at the meeting that was asked for, with the figures that were set; with this board
/// pack, if one was asked for on the command line.
pub(super) fn play_from(
    asked: &Asked,
    pack: Option<Clarity>,
    scenario: Option<Scenario>,
    (seed, team): (u64, String),
) -> anyhow::Result<Play> {
    let mut play = if let Some(save) = &asked.resume {
        with_the_orders_of(asked, pack, save, scenario)?
    } else {
        let scenario = scenario.ok_or_else(|| {
            Misused("--from and --set need a scenario, or --resume and a save".to_owned())
        })?;
        played_by_a_board(asked, scenario, seed, team)?
    };
    let model = play.prepared().scenario.model.clone();
    for (quantity, value) in settings::read(&asked.set, &model)? {
        let name = &model.quantities[quantity.index()].name;
        play.set(name, value)
            .map_err(|cannot| Misused(not_set(name, cannot)))?;
    }
    Ok(play)
}

/// How such a game was begun, in a sentence for its first page.
pub(super) fn begun(asked: &Asked) -> String {
    if asked.resume.is_some() {
        return "A game of its own, with the orders of the other, which stays as it is.".to_owned();
    }
    let (from, board) = (asked.from.unwrap_or(1), &asked.board);
    let begun = match from {
        1 => "Begun at meeting 1".to_owned(),
        from => format!("Begun at meeting {from}, after the board {board}"),
    };
    let set: Vec<String> = asked
        .set
        .iter()
        .map(|it| it.replace('=', " set to "))
        .collect();
    match set.join(", ") {
        none if none.is_empty() => format!("{begun}."),
        set => format!("{begun}; {set}."),
    }
}

fn played_by_a_board(
    asked: &Asked,
    scenario: Scenario,
    seed: u64,
    team: String,
) -> anyhow::Result<Play> {
    let (board, scenario) = find(&asked.board, scenario)?;
    let from = wanted_meeting(asked, &scenario)?.unwrap_or(1);
    let mut play = Play::new(Arc::new(Prepared::new(scenario)), seed, team);
    while play.game().turn < from {
        if play.game().is_over() {
            return Err(ended(&play, from).into());
        }
        for order in orders(board.plays(), play.prepared(), play.game()) {
            // What a visit has just shown may make a later order impossible: it is passed over.
            let _ = play.give(order);
        }
        play.end_turn();
    }
    if play.game().is_over() {
        return Err(ended(&play, from).into());
    }
    Ok(play)
}

/// The orders of a save, given again with the scenario that was named or with the save's own.
fn with_the_orders_of(
    asked: &Asked,
    pack: Option<Clarity>,
    save: &str,
    scenario: Option<Scenario>,
) -> anyhow::Result<Play> {
    let folder = places::saves(asked.table.saves.as_deref())?;
    let path = existing(&folder, save)?;
    let (save, _) = Folder::open(&path)?;
    let old = own_game(&save)?;
    let again_on = match scenario {
        Some(scenario) => Arc::new(Prepared::new(scenario)),
        None => prepared_with(&save, asked.sceptic, wanted_pack(pack, &old)?)?,
    };
    let from = wanted_meeting(asked, &again_on.scenario)?;
    if let Some(from) = from.filter(|from| *from > old.game().turn) {
        let turn = old.game().turn;
        return Err(Misused(format!(
            "the save stands at meeting {turn}, before meeting {from}"
        ))
        .into());
    }
    let again = play_again(&old, again_on, from);
    match again.stopped {
        None => Ok(again.play),
        Some(stopped) => Err(Misused(format!(
            "the save's orders cannot all be given: at meeting {} {}",
            stopped.turn,
            why(&stopped.why)
        ))
        .into()),
    }
}

/// The board pack that the save's scenario is made with. One that was made clearer or cloudier
/// cannot be made otherwise again: what it was before is not kept.
fn wanted_pack(pack: Option<Clarity>, old: &Play) -> Result<Clarity, Misused> {
    let stands = old.prepared().scenario.pack.clarity;
    match pack {
        Some(pack) if stands != Clarity::AsWritten && stands != pack => Err(Misused(format!(
            "the save was played with a {} board pack, which cannot be made {}; name its \
             scenario too, and --pack is done to that",
            stands.name(),
            pack.name()
        ))),
        pack => Ok(pack.unwrap_or(Clarity::AsWritten)),
    }
}

/// A save's game, on the scenario that it was played on.
fn own_game(save: &Save) -> anyhow::Result<Play> {
    Ok(resume(save, prepared(save)?)?)
}

fn wanted_meeting(asked: &Asked, scenario: &Scenario) -> Result<Option<u16>, Misused> {
    let turns = scenario.turns;
    match asked.from {
        Some(from) if !(1..=turns).contains(&from) => Err(Misused(format!(
            "{} has meetings 1 to {turns}, and no meeting {from}",
            scenario.title
        ))),
        from => Ok(from),
    }
}

fn ended(play: &Play, from: u16) -> Misused {
    let turn = play.game().turn;
    Misused(format!(
        "the game ends before meeting {turn}, so nobody comes to meeting {from}; another \
         --board or --seed may"
    ))
}

fn why(why: &Why) -> String {
    match why {
        Why::Refused(_, refusal) => format!("one is refused: {}", refusal_words(*refusal)),
        Why::Gone(_) => "one names something that the scenario does not have".to_owned(),
        Why::NotSet(quantity, cannot) => not_set(quantity, *cannot),
        Why::EndsEarlier => "the game has ended before it".to_owned(),
    }
}

fn not_set(name: &str, cannot: CannotSet) -> String {
    match cannot {
        CannotSet::MeetingHasBegun => format!(
            "{name} cannot be set: orders of this meeting are given already; say --from with an \
             earlier meeting"
        ),
        CannotSet::OutOfReach(reached) => format!(
            "{name} cannot be set so here: it follows from other figures, and comes to \
             {reached:.1} at most"
        ),
        CannotSet::GameIsOver | CannotSet::Unknown => format!("{name} cannot be set: {cannot}"),
    }
}
