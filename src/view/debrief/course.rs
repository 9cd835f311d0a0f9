//! The board's own timeline: what it did, how, why, and what it could see then.

use super::{Manner, part_of};
use crate::game::{Happening, Play};
use crate::view::document::Part;
use crate::view::pages::{ending, minutes, orders};
use crate::view::{consequence, dates, timeline, words};

/// Moves of one turn that are told.
const MOVES: usize = 3;

pub(super) fn parts(play: &Play, manner: &Manner) -> Vec<Part> {
    let scenario = &play.prepared().scenario;
    let mut parts = vec![Part::Aside(format!(
        "Only what {} could see at the time. What was hidden comes later.",
        scenario.called.board()
    ))];
    for (turn, played) in (1_u16..).zip(play.log()) {
        parts.push(Part::Heading(dates::meeting_date(scenario, turn)));
        let mut done: Vec<String> = if manner.without_minutes {
            let orders = played.orders.iter();
            orders.map(|it| orders::sentence(play, *it)).collect()
        } else {
            minutes::decided(play, turn)
        };
        if done.is_empty() {
            done.push("Nothing was ordered.".into());
        }
        parts.push(Part::List(done));
        if !manner.without_minutes {
            let minutes = minutes::beside_decisions(play, turn);
            parts.extend(minutes.into_iter().map(part_of));
        }
        let followed: Vec<String> = played
            .report
            .happenings
            .iter()
            .filter(|it| !matches!(it, Happening::Done(_)))
            .filter_map(|it| timeline::happening(play, it))
            .collect();
        if !followed.is_empty() {
            parts.push(Part::Aside("Then".into()));
            parts.push(Part::List(followed));
        }
        let moves = played.consequences.moves.iter().take(MOVES);
        let moves: Vec<String> = moves.map(|moved| consequence(play, moved)).collect();
        if !moves.is_empty() {
            let board = words::capital(scenario.called.board());
            parts.push(Part::Aside(format!("{board} was told")));
            parts.push(Part::List(moves));
        }
    }
    parts.extend(year_after(play));
    parts
}

/// What was read out of the time after the term, once it has been played.
fn year_after(play: &Play) -> Vec<Part> {
    let Some(happened) = play.epilogue_happenings() else {
        return Vec::new();
    };
    let happened = happened
        .iter()
        .filter_map(|it| timeline::happening(play, it));
    let happened: Vec<String> = happened.collect();
    let mut parts = vec![Part::Heading(ending::later(play))];
    if !happened.is_empty() {
        parts.push(Part::List(happened));
    }
    let texts = play.epilogue_texts().into_iter();
    parts.extend(texts.map(|text| Part::Text(text.to_owned())));
    parts
}
