//! Help: how a meeting goes, and every action with what follows from it.

use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;
use crate::view::{ACTIONS, Action, Needs, Session, key_name, words};

pub(super) fn page(session: &Session) -> Page {
    let mut page = Page {
        title: "How to play".into(),
        choices: vec![Choice::new("Go back", Act::Back)],
        ..Page::default()
    };
    page.blocks.push(Block::Text(
        "At each meeting the board reads papers and decides, or leaves them lying, which has a \
         consequence of its own. It may also table its own business, divide its attention, go and \
         see, and open what a seat knows. Then time passes, and you read what happened, what it \
         traces to and what is still on its way."
            .into(),
    ));
    page.blocks.push(Block::Text(
        "What the board is told is late, and coloured by how safe it is to say it. Any figure can \
         be asked why."
            .into(),
    ));
    page.blocks.push(Block::Heading("Keys".into()));
    let here = |action: &&Action| match action.needs {
        Needs::Meeting | Needs::Game => session.play.is_some(),
        _ => true,
    };
    page.blocks.push(Block::Text(
        "A number picks the answer with that number.".into(),
    ));
    for action in ACTIONS.iter().filter(here) {
        if let Some(keys) = keys(action, session.plain) {
            page.blocks.push(Block::Pair {
                label: format!("{} ({keys})", words::capital(action.label)),
                value: action.help.into(),
            });
        }
    }
    page
}

/// What asks for an action: keys, or its letter.
fn keys(action: &Action, plain: bool) -> Option<String> {
    if plain {
        return action.plain.map(|letter| letter.to_string());
    }
    let keys: Vec<String> = action.keys.iter().map(|key| key_name(*key)).collect();
    Some(keys.join(", "))
}
