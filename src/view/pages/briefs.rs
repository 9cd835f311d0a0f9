//! Private briefs: what one seat knows, which it may open to the table.

use super::{game_page, refused};
use crate::game::{Order, Play};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;
use crate::view::words;

pub(super) fn page(play: &Play) -> Page {
    let mut page = game_page(play, "Private briefs");
    page.blocks.push(Block::Text(
        "Each seat was given something that the others have not read. Whoever holds a seat may \
         open its brief to the table. What has been read cannot be unread: there is no undoing it."
            .into(),
    ));
    page.question = "Whose brief is opened?".into();
    page.choices.push(Choice::new("Nobody's", Act::Back));
    for brief in play
        .prepared()
        .scenario
        .seats
        .iter()
        .filter(|brief| !brief.private.is_empty())
    {
        let order = Order::OpenBrief { seat: brief.seat };
        page.choices.push(
            Choice::new(words::capital(brief.seat.words()), Act::Give(order))
                .refused(refused(play, order)),
        );
    }
    page
}
