//! The service's own words, and what each means.

use crate::view::Session;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::words;

pub(super) fn page(session: &Session, screen: &Screen) -> Page {
    match screen {
        Screen::Word(place) => word_page(session, *place),
        _ => list_page(session),
    }
}

fn list_page(session: &Session) -> Page {
    let mut page = Page {
        title: "Glossary".into(),
        choices: vec![Choice::new("Go back", Act::Back)],
        ..Page::default()
    };
    if session.glossary.is_empty() {
        page.blocks
            .push(Block::Text("There is no glossary.".into()));
        return page;
    }
    page.question = "Which word?".into();
    let wanted = session.looked_for();
    let has = |text: &str| text.to_lowercase().contains(&wanted);
    let words = session.glossary.iter().enumerate();
    let by_word = words.clone().filter(|(_, (word, _))| has(word));
    let by_meaning = words.filter(|(_, (word, meaning))| !has(word) && has(meaning));
    let found = by_word.chain(by_meaning);
    page.choices.extend(found.map(|(place, (word, meaning))| {
        Choice::new(words::capital(word), Act::Go(Screen::Word(place)))
            .detail(vec![Block::Text(meaning.clone())])
    }));
    session.looking(page)
}

fn word_page(session: &Session, place: usize) -> Page {
    let (word, meaning) = session.glossary.get(place).cloned().unwrap_or_default();
    Page {
        title: words::capital(&word),
        blocks: vec![Block::Text(meaning)],
        choices: vec![Choice::new("Go back", Act::Back)],
        ..Page::default()
    }
}
