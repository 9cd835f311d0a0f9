//! Private briefs: what one seat knows, which it may open to the table.

use super::{game_page, refused};
use crate::catalogue::Seat;
use crate::game::{Order, Play};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::words;

pub(super) fn page(play: &Play, screen: &Screen) -> Page {
    match screen {
        Screen::OpenBrief(seat) => open_page(play, *seat),
        _ => list_page(play),
    }
}

fn list_page(play: &Play) -> Page {
    let mut page = game_page(play, "Private briefs");
    page.blocks.push(Block::Text(
        "Each seat was given something that the others have not read. Whoever holds a seat may \
         open its brief to the table. What has been read cannot be unread: there is no undoing it."
            .into(),
    ));
    page.question = "Whose brief is opened?".into();
    page.choices.push(Choice::new("Nobody's", Act::Back));
    let scenario = &play.prepared().scenario;
    let briefs = scenario.seats.iter();
    for brief in briefs.filter(|brief| !brief.private.is_empty()) {
        let order = Order::OpenBrief { seat: brief.seat };
        let ask = Act::Go(Screen::OpenBrief(brief.seat));
        let name = words::capital(scenario.called.seat(brief.seat));
        page.choices
            .push(Choice::new(name, ask).refused(refused(play, order)));
    }
    page
}

/// Whether it is opened: it cannot be shut again.
fn open_page(play: &Play, seat: Seat) -> Page {
    let whose = play.prepared().scenario.called.the(seat);
    let mut page = game_page(play, format!("The private brief of {whose}"));
    page.blocks.push(Block::Notice(
        "Once it is read, everybody knows it. There is no undoing it.".into(),
    ));
    page.question = "Open it to the table?".into();
    page.choices.push(Choice::new("Keep it shut", Act::Back));
    let order = Order::OpenBrief { seat };
    page.choices
        .push(Choice::new("Open it", Act::Give(order)).refused(refused(play, order)));
    page
}
