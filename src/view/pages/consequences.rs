//! What a turn brought: what happened, what moved and why, and what is on its way.

use super::{board, game_page, happenings};
use crate::game::{Happening, Move, Play};
use crate::units::Month;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen, Since};
use crate::view::status::{Direction, Verdict};
use crate::view::{Session, consequence, dates, expected, sentences, words};

/// Moves and effects on their way that are shown.
const SHOWN: usize = 6;

pub(super) fn page(session: &Session, turn: u16) -> Page {
    let play = session.table();
    let scenario = &play.prepared().scenario;
    let month = dates::meeting_month(scenario, turn);
    let mut page = game_page(play, format!("What followed the {month} meeting"));
    let Some(played) = play.log().get(usize::from(turn.saturating_sub(1))) else {
        page.choices.push(Choice::new("Go on", Act::Back));
        return page;
    };
    let happened = &played.report.happenings;
    page.blocks.push(Block::Heading("What happened".into()));
    let told = happened
        .iter()
        .flat_map(|each| happenings::blocks(play, each));
    page.blocks.extend(told);
    if happened
        .iter()
        .all(|each| matches!(each, Happening::Done(_)))
    {
        page.blocks.push(Block::Aside(format!(
            "Nothing else was reported to {}.",
            board(play)
        )));
    }
    let coming = sentences::on_the_way(play, &played.consequences.on_the_way);
    if !coming.is_empty() {
        page.blocks.push(Block::Heading("Still on its way".into()));
        let coming = coming.into_iter().take(SHOWN);
        page.blocks.extend(coming.map(Block::Point));
    }
    page.blocks.extend(expectations(play, turn));
    let is_latest = usize::from(turn) == play.log().len();
    let go_on = if is_latest && !session.is_reading_back() {
        go_on(play)
    } else {
        "Go back".into()
    };
    page.choices.push(Choice::new(go_on, Act::Back));
    if !played.consequences.moves.is_empty() {
        page.question =
            "What moved, the most unusual first, and why. Choose one to ask further.".into();
    }
    for moved in played.consequences.moves.iter().take(SHOWN) {
        let act = Act::Go(Screen::Why(moved.quantity, Since::LastMeeting));
        page.choices.push(Choice::new(move_words(play, moved), act));
    }
    page
}

/// What the board had expected of this month, and what came.
fn expectations(play: &Play, turn: u16) -> Vec<Block> {
    let months = play.prepared().scenario.months_per_turn;
    let (from, to) = (Month((turn - 1) * months), Month(turn * months));
    let due = expected::due_between(play, from, to);
    if due.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(format!("What {} had expected", board(play)))];
    blocks.extend(
        due.iter()
            .map(|made| Block::Text(expected::told(play, made))),
    );
    blocks
}

/// What a figure did and why, with what it means before it.
pub(in crate::view) fn move_words(play: &Play, moved: &Move) -> String {
    let sentence = consequence(play, moved);
    match verdict(play, moved).word() {
        "" => sentence,
        word => format!("{}: {sentence}", words::capital(word)),
    }
}

/// Whether a move is good news.
pub(super) fn verdict(play: &Play, moved: &Move) -> Verdict {
    let row = &play.prepared().scenario.model.quantities[moved.quantity.index()];
    let direction = Direction::of(moved.after - moved.before, f64::MIN_POSITIVE);
    Verdict::of_move(row.good, direction)
}

fn go_on(play: &Play) -> String {
    if play.game().is_over() {
        return "Go on to the end".into();
    }
    let scenario = &play.prepared().scenario;
    format!(
        "Go on to the {} meeting",
        dates::meeting_month(scenario, play.game().turn)
    )
}
