//! The hold: what followed waits until whoever leads the session gives the release word.

use super::{board, game_page, orders, prediction};
use crate::view::Session;
use crate::view::page::{Block, Choice, EntryWords, Page};
use crate::view::session::{Act, Screen};

pub(super) fn page(session: &Session) -> Page {
    let play = session.table();
    let mut page = game_page(play, "Waiting for whoever leads the session");
    page.blocks.push(Block::Text(
        "The meeting has ended, and everything is kept. What followed is shown when whoever leads \
         the session types the release word here. Until then, talk about what you expect, and why."
            .into(),
    ));
    let turn = play.log().len() as u16;
    if let Some(played) = play.log().last() {
        let ordered = played.orders.iter();
        let board = board(play);
        page.blocks
            .push(Block::Heading(format!("What {board} has done")));
        page.blocks
            .extend(ordered.map(|order| Block::Point(orders::sentence(play, *order))));
        if played.orders.is_empty() {
            page.blocks.push(Block::Text("Nothing was ordered.".into()));
        }
    }
    page.blocks.extend(prediction::recorded_at(play, turn));
    if !session.is_locked() {
        page.blocks.push(Block::Notice(
            "This game was held with a release word, and none is set now. Whoever leads the \
             session starts it again with --hold."
                .into(),
        ));
        page.choices
            .push(Choice::new("Leave, and wait", Act::Go(Screen::Leave)));
        page.choices.push(Choice::new(
            "Nobody leads it: show what followed",
            Act::Write,
        ));
        return page;
    }
    page.question = "The release word?".into();
    page.entry = Some("*".repeat(session.entry.chars().count()));
    page.entry_words = EntryWords {
        prompt: "The release word, or an empty line to leave",
        enter: "give the word",
        empty: "give the word",
        escape: "leave",
    };
    page
}
