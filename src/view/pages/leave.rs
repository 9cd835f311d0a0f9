//! Whether to leave. Everything is kept already.

use crate::view::Session;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;

pub(super) fn page(session: &Session) -> Page {
    let mut page = Page {
        title: "Leave?".into(),
        ..Page::default()
    };
    page.choices.push(Choice::new("Stay", Act::Back));
    page.choices
        .push(Choice::new("Close the program", Act::Quit));
    if session.play.is_some() {
        let text = if session.is_lesson() {
            "This is the lesson: nothing of it is kept, and it can be begun again from the title."
        } else if session.is_unkept() {
            "The last thing you did could not be kept on disk."
        } else if !session.has_kept() {
            "Nothing has been decided yet, and nothing is kept."
        } else {
            "Everything up to the last order is kept. Resume it from the title screen."
        };
        page.blocks.push(Block::Text(text.into()));
        page.choices
            .push(Choice::new("Go to the title screen", Act::ToTitle));
    }
    page
}
