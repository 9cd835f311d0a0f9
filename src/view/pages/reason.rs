//! One line for the minutes: why the board gave this order.

use super::{game_page, orders};
use crate::view::Session;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;

pub(super) fn page(session: &Session, order: u16) -> Page {
    let play = session.table();
    let mut page = game_page(play, "For the minutes");
    if let Some(order) = play.pending().get(usize::from(order)) {
        page.blocks
            .push(Block::Notice(orders::sentence(play, *order)));
    }
    page.blocks.push(Block::Aside(
        "One line is kept with the decision, under no one's name, and read again at the end."
            .into(),
    ));
    page.question = "In one line: why?".into();
    page.entry = Some(session.entry.clone());
    page.choices
        .push(Choice::new("Go on without a reason", Act::Write));
    page
}
