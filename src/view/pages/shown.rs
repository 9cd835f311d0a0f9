//! Something that was just seen or read.

use super::game_page;
use crate::game::Play;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;

pub(super) fn page(play: &Play, title: &str, blocks: &[Block]) -> Page {
    let mut page = game_page(play, title);
    page.blocks = blocks.to_vec();
    page.choices
        .push(Choice::new("Back to the table", Act::Home));
    page
}
