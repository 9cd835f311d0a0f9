//! Help: what may be done on the page that it was opened from, how a meeting goes, and the rest.

use crate::scenario::Called;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{ACTIONS, Action, Session, applies, key_name, words};

pub(super) fn page(session: &Session) -> Page {
    let mut page = Page {
        title: "How to play".into(),
        choices: vec![
            Choice::new("Go back", Act::Back),
            Choice::new("The glossary", Act::Go(Screen::Glossary)),
            Choice::new("Settings", Act::Go(Screen::Settings)),
        ],
        ..Page::default()
    };
    let evidence = Choice::new("What the model rests on", Act::Go(Screen::Evidence));
    page.choices.push(evidence);
    if session.play.is_none() {
        let learn = Choice::new("Learn: the first board meeting", Act::Learn);
        page.choices.push(learn);
    }
    let beneath = session.page_beneath().unwrap_or_default();
    let wanted = session.looked_for();
    if !wanted.is_empty() {
        let found = |action: &&Action| {
            let text = format!("{} {}", action.label, action.help).to_lowercase();
            text.contains(&wanted)
        };
        let found: Vec<&Action> = ACTIONS.iter().filter(found).collect();
        page.blocks = lines(session, &found);
        if found.is_empty() {
            page.blocks
                .push(Block::Text("Nothing here says that.".into()));
        }
        return session.looking(page);
    }
    let (here, elsewhere): (Vec<&Action>, Vec<&Action>) =
        ACTIONS.iter().partition(|action| applies(action, &beneath));
    page.blocks.push(Block::Heading(match &*beneath.title {
        "" => "Here".into(),
        title => format!("Here, on the page \"{title}\""),
    }));
    page.blocks.push(Block::Text(
        if session.plain {
            "A number picks the answer with that number, and r reads the page again. Where a line \
             is asked for, such as a reason, whatever you type is that line, and it says how to go \
             on without."
        } else {
            "A number picks the answer with that number, and 0 picks the tenth."
        }
        .into(),
    ));
    page.blocks.extend(lines(session, &here));
    page.blocks
        .push(Block::Heading("How a meeting goes".into()));
    let played = session.play.as_ref();
    let called = played.map_or_else(Called::default, |it| it.prepared().scenario.called.clone());
    page.blocks.push(Block::Text(format!(
        "At each meeting {board} reads papers and decides, or leaves them lying, which has a \
         consequence of its own. It may also table its own business, divide its attention, go and \
         see, and open what a seat knows. Then time passes, and you read what happened, what it \
         traces to and what is still on its way. What {board} is told is late, and coloured by \
         how safe it is to say it. Any figure can be asked why.",
        board = called.board()
    )));
    let elsewhere = lines(session, &elsewhere);
    if !elsewhere.is_empty() {
        page.blocks.push(Block::Heading("On other pages".into()));
        page.blocks.extend(elsewhere);
    }
    session.looking(page)
}

/// What each action does, with what asks for it.
fn lines(session: &Session, actions: &[&Action]) -> Vec<Block> {
    let line = |action: &&Action| {
        Some(Block::Entry {
            name: format!(
                "{} ({})",
                words::capital(action.label),
                keys(session, action)?
            ),
            means: action.help.into(),
        })
    };
    actions.iter().filter_map(line).collect()
}

/// What asks for an action: keys, or its letter.
fn keys(session: &Session, action: &Action) -> Option<String> {
    if session.plain {
        return action.plain.map(|letter| letter.to_string());
    }
    let keys = session.keys.of(action.id).iter();
    let keys: Vec<String> = keys.map(|key| key_name(*key)).collect();
    Some(match keys.len() {
        0 => "no key".to_owned(),
        _ => keys.join(", "),
    })
}
