//! Before the meeting ends: what has been ordered, and what is left lying.

use super::{board, boardroom, game_page, orders, prediction};
use crate::game::Play;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Asking, Screen};
use crate::view::{Session, dates, numbers, words};

/// Over what the board expects.
pub(super) fn expects(play: &Play) -> String {
    format!("What {} expects", board(play))
}

pub(super) fn page(session: &Session) -> Page {
    let play = session.table();
    let scenario = &play.prepared().scenario;
    let board = board(play);
    let month = dates::meeting_month(scenario, play.game().turn);
    let mut page = game_page(play, format!("End the {month} meeting"));
    if play.pending().is_empty() {
        page.blocks.push(Block::Text(format!(
            "{} has ordered nothing at this meeting.",
            words::capital(board)
        )));
    } else {
        page.blocks
            .push(Block::Heading(format!("What {board} has done")));
        let orders = play.pending().iter();
        page.blocks
            .extend(orders.map(|order| Block::Point(orders::sentence(play, *order))));
    }
    let left: Vec<u16> = boardroom::papers(play)
        .filter(|item| boardroom::decided(play, *item).is_none())
        .collect();
    let is_left = !left.is_empty();
    if is_left {
        page.blocks.push(Block::Heading("Left on the table".into()));
        for place in left {
            let item = &scenario.items[usize::from(place)];
            page.blocks.push(Block::Point(format!(
                "\"{}\". {}",
                item.title, item.if_not_decided.text
            )));
        }
    }
    page.blocks.extend(prediction::recorded(play));
    page.question = question(play);
    let end = Choice::new("End the meeting", Act::EndMeeting).refused(not_without(session));
    // What is left is lost with the meeting: two keys in haste must not end it.
    let goes_back = is_left || end.refused.is_some();
    let back = Choice::new("Go back to the table", Act::Home);
    page.choices = if goes_back {
        vec![back, end]
    } else {
        vec![end, back]
    };
    if session.asking() != Asking::NotAsked {
        let label = if Session::has_predicted(play) {
            "Expect something else".to_owned()
        } else {
            format!("Say what {board} expects")
        };
        page.choices
            .push(Choice::new(label, Act::Go(Screen::Predict)));
    }
    if play.pending().last().is_some_and(|last| !last.reveals()) {
        page.choices
            .push(Choice::new("Undo the last order", Act::Undo));
    }
    page
}

fn question(play: &Play) -> String {
    let scenario = &play.prepared().scenario;
    if play.game().turn >= scenario.turns {
        return "This is the last meeting of the term. End it, and see what came of it?".into();
    }
    let months = numbers::counted(scenario.months_per_turn, "month passes", "months pass");
    let months = words::capital(&months);
    format!("{months} before {} meets again. End it here?", board(play))
}

/// Why the meeting cannot end yet.
fn not_without(session: &Session) -> Option<String> {
    let waits = session.asking() == Asking::Required && !Session::has_predicted(session.table());
    waits.then(|| {
        let board = board(session.table());
        format!("At this table a meeting ends with what {board} expects written down.")
    })
}
