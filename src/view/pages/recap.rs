//! What a board reads that comes back to a game: what it last decided, what moved most, and what
//! waits now.

use super::{board, boardroom, consequences, game_page, happenings, orders};
use crate::game::{Happening, Order, Play};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;
use crate::view::{by_author, dates, words};

/// Moves of the last meeting that are told.
const MOVES: usize = 3;

pub(super) fn page(play: &Play) -> Page {
    let scenario = &play.prepared().scenario;
    let month = dates::meeting_month(scenario, play.game().turn);
    let mut page = game_page(play, "Last time");
    page.blocks = last_meeting(play);
    page.blocks
        .extend(by_author::set_here(play).map(Block::Notice));
    page.blocks.extend(so_far(play));
    page.blocks.extend(waits(play));
    let go_on = format!("Go on with the {month} meeting");
    page.choices.push(Choice::new(go_on, Act::Back));
    page
}

/// What was decided at the last meeting that ended, and what moved most after it.
fn last_meeting(play: &Play) -> Vec<Block> {
    let Some(last) = play.log().last() else {
        return Vec::new();
    };
    let scenario = &play.prepared().scenario;
    let month = dates::meeting_month(scenario, play.log().len() as u16);
    let mut blocks = vec![Block::Heading(format!("At the {month} meeting"))];
    if last.orders.is_empty() {
        let board = words::capital(board(play));
        blocks.push(Block::Point(format!("{board} ordered nothing.")));
    }
    blocks.extend(points(play, &last.orders));
    let happened: Vec<Block> = happened(play, &last.report.happenings);
    if !happened.is_empty() {
        blocks.push(Block::Heading("What happened then".into()));
        blocks.extend(happened);
    }
    if !last.consequences.moves.is_empty() {
        blocks.push(Block::Heading(
            "What then moved, the most unusual first".into(),
        ));
    }
    let moves = last.consequences.moves.iter().take(MOVES);
    blocks.extend(moves.map(|moved| {
        let verdict = consequences::verdict(play, moved);
        Block::News(verdict, consequences::move_words(play, moved))
    }));
    blocks
}

/// Events by their titles, and what came out.
fn happened(play: &Play, happenings: &[Happening]) -> Vec<Block> {
    let scenario = &play.prepared().scenario;
    let line = |happening: &Happening| match happening {
        Happening::Event { event, .. } => {
            let title = &scenario.events[usize::from(*event)].title;
            Some(format!("\"{}\".", title.trim_end_matches('.')))
        }
        Happening::Learned(learning) => {
            let problem = &scenario.problems[usize::from(learning.problem)];
            let how = happenings::learned_how(play, *learning);
            Some(format!("\"{}\": {how}.", problem.title))
        }
        _ => None,
    };
    let lines = happenings.iter().filter_map(line);
    lines.map(Block::Point).collect()
}

/// What this meeting has ordered.
fn so_far(play: &Play) -> Vec<Block> {
    if play.pending().is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading("At this meeting so far".into())];
    blocks.extend(points(play, play.pending()));
    blocks
}

fn points(play: &Play, orders: &[Order]) -> impl Iterator<Item = Block> {
    let done = orders.iter();
    done.map(|order| Block::Point(orders::sentence(play, *order)))
}

/// The papers that nobody has decided.
fn waits(play: &Play) -> Vec<Block> {
    let items = &play.prepared().scenario.items;
    let open = boardroom::papers(play).filter(|item| boardroom::decided(play, *item).is_none());
    let mut papers: Vec<Block> = open
        .map(|item| &items[usize::from(item)])
        .map(|item| Block::Point(format!("\"{}\": {}", item.title, item.who_waits)))
        .collect();
    if papers.is_empty() {
        papers.push(Block::Point("No paper waits for a decision.".into()));
    }
    papers.insert(0, Block::Heading("What waits now".into()));
    papers
}
