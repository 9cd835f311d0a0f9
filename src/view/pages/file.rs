//! The scenario's file, while it is being written: whether it is the one that is played, what its
//! last change did, and what is wrong with it.

use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Light};
use crate::view::{Session, by_author, words};

pub(super) fn page(session: &Session) -> Page {
    let mut page = Page {
        title: "The scenario's file".into(),
        choices: vec![Choice::new("Go back", Act::Back)],
        ..Page::default()
    };
    let Some(watched) = &session.watched else {
        return page;
    };
    match (session.light(), &watched.report) {
        (Some(Light::Amber), Some(report)) => {
            page.blocks.push(Block::Notice(
                "The file cannot be played as it stands, so the game goes on with the last version \
                 that worked. Mend the file and save it, and the game takes the new one."
                    .into(),
            ));
            page.blocks
                .push(Block::Aside(format!("The file is {}.", report.file)));
            page.blocks.extend(super::scenarios::problems(report));
        }
        _ => page.blocks.push(Block::Text(
            "The game is played with the file as it stands. Save a change, and the game is played \
             again with it to this meeting."
                .into(),
        )),
    }
    let play = session.play();
    let by_hand = play.into_iter().flat_map(by_author::set_so_far);
    page.blocks.extend(by_hand.map(Block::Point));
    for news in &watched.news {
        page.blocks.push(Block::Point(words::stopped(news)));
    }
    page
}
