//! Something that was just seen or read.

use super::game_page;
use crate::game::Play;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;

pub(super) fn page(play: &Play, title: &str, paragraphs: &[String]) -> Page {
    let mut page = game_page(play, title);
    page.blocks = paragraphs
        .iter()
        .map(|text| Block::Text(text.clone()))
        .collect();
    page.choices
        .push(Choice::new("Back to the table", Act::Home));
    page
}
