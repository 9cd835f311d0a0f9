//! A game read back in a line for each thing: what the board did at its meetings, what came of it
//! and what moved. The pages tell the same at length.

use super::pages::{consequences, ending, happenings, orders};
use super::{causes, dates};
use crate::game::{DeedKind, Happening, Play, PlayedTurn};

/// Moves of one turn that are told.
const MOVES: usize = 3;

/// One meeting and what followed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingTold {
    /// The month and year of the meeting.
    pub date: String,
    /// What happened, a sentence each.
    pub lines: Vec<String>,
}

/// Every finished meeting of a game, in order.
pub fn timeline(play: &Play) -> Vec<MeetingTold> {
    let told = |turn: u16, played: &PlayedTurn| MeetingTold {
        date: dates::meeting_date(&play.prepared().scenario, turn),
        lines: lines(play, played),
    };
    (1..)
        .zip(play.log())
        .map(|(turn, played)| told(turn, played))
        .collect()
}

/// What has been ordered at the meeting that is being held, a sentence each.
pub fn ordered_so_far(play: &Play) -> Vec<String> {
    let pending = play.pending().iter();
    pending
        .map(|order| orders::sentence(play, *order))
        .collect()
}

fn lines(play: &Play, played: &PlayedTurn) -> Vec<String> {
    let happened = played.report.happenings.iter();
    let mut lines: Vec<String> = happened.filter_map(|it| happening(play, it)).collect();
    let moves = played.consequences.moves.iter().take(MOVES);
    lines.extend(moves.map(|moved| consequences::move_words(play, moved)));
    if played.report.ending.is_some() {
        lines.push(ending::how_it_ended(played.report.ending).to_owned());
    }
    lines
}

/// One thing that happened; none where the board did it itself by something other than an order.
pub(super) fn happening(play: &Play, happening: &Happening) -> Option<String> {
    let scenario = &play.prepared().scenario;
    Some(match happening {
        Happening::Done(deed) => return done(play, *deed),
        Happening::Event { event, month } => {
            let title = &scenario.events[usize::from(*event)].title;
            format!("{}: \"{title}\".", dates::month_name(scenario, *month))
        }
        Happening::Undecided { item } => {
            let title = &scenario.items[usize::from(*item)].title;
            format!("Left on the table: \"{title}\".")
        }
        Happening::Arrived { deed, later, month } => {
            let date = dates::month_name(scenario, *month);
            let of = causes::deed_words(play, *deed);
            match happenings::later_text(play, *deed, *later) {
                "" => format!("In {date} came a consequence of {of}."),
                text => format!("In {date}, of {of}: {text}"),
            }
        }
        Happening::Learned(learning) => {
            let title = &scenario.problems[usize::from(learning.problem)].title;
            format!("\"{title}\": {}.", happenings::learned_how(play, *learning))
        }
        Happening::Spoke { stakeholder, month } => {
            let who = &scenario.stakeholders[usize::from(*stakeholder)].who;
            format!("{}: {who} spoke.", dates::month_name(scenario, *month))
        }
        Happening::Segment { from, to, month } => happenings::segment(play, (*from, *to), *month).1,
        Happening::Inspected { from, to, month } => {
            happenings::inspected(play, (*from, *to), *month).1
        }
    })
}

fn done(play: &Play, deed: u16) -> Option<String> {
    match play.game().deeds.get(usize::from(deed))?.what {
        DeedKind::Order(order) => Some(orders::sentence(play, order)),
        DeedKind::Event(_) | DeedKind::Undecided(_) => None,
    }
}
