//! The minutes, read again meeting by meeting: what the board expected and what came, what it
//! decided and why. By seat, never by person.

use super::orders;
use crate::game::{Entry, Play};
use crate::view::page::Block;
use crate::view::{dates, expected, words};

/// Everything that the minutes hold of finished meetings.
pub(super) fn blocks(play: &Play) -> Vec<Block> {
    let scenario = &play.prepared().scenario;
    let mut blocks = Vec::new();
    for turn in (1_u16..).zip(play.log()).map(|(turn, _)| turn) {
        let mut of_meeting = predictions(play, turn);
        of_meeting.extend(reasons(play, turn));
        if !of_meeting.is_empty() {
            let month = dates::meeting_month(scenario, turn);
            blocks.push(Block::Heading(format!("The {month} meeting")));
        }
        blocks.extend(of_meeting);
    }
    if blocks.is_empty() {
        blocks.push(Block::Text(
            "The board wrote down no reason for anything that it decided.".into(),
        ));
    }
    blocks
}

fn predictions(play: &Play, turn: u16) -> Vec<Block> {
    let made = play.predictions().filter(|made| made.turn == turn);
    made.map(|made| Block::Text(expected::told(play, &made)))
        .collect()
}

/// What the board wrote for the minutes beside its orders.
fn reasons(play: &Play, turn: u16) -> Vec<Block> {
    let of_turn = play.minutes().iter().filter(|minute| minute.turn == turn);
    let mut reasons: Vec<(u16, &str)> = of_turn
        .filter_map(|minute| match &minute.entry {
            Entry::Reason { order, text } => Some((*order, text.as_str())),
            _ => None,
        })
        .collect();
    reasons.sort_by_key(|(order, _)| *order);
    let played = play.log().get(usize::from(turn) - 1);
    let mut blocks = Vec::new();
    for (order, reason) in reasons {
        if let Some(order) = played.and_then(|it| it.orders.get(usize::from(order))) {
            let done = words::capital(&orders::done(play, *order));
            blocks.push(Block::Text(format!("{done}.")));
        }
        blocks.push(Block::Says {
            who: "Because".into(),
            says: reason.into(),
        });
    }
    blocks
}
