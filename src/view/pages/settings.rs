//! The settings: everything that may be chosen about the program, what each does, and where its
//! value came from.

use crate::view::page::{Block, Choice, EntryWords, Page};
use crate::view::session::{Act, Screen};
use crate::view::settings::{SETTINGS, Setting, SettingId, Takes, setting};
use crate::view::{Session, words};

pub(super) fn page(session: &Session, screen: &Screen) -> Page {
    match screen {
        Screen::Setting(id) => one_page(session, *id),
        Screen::SettingText(id) => text_page(session, *id),
        _ => list_page(session),
    }
}

fn list_page(session: &Session) -> Page {
    let mut page = Page {
        title: "Settings".into(),
        question: "What would you change?".into(),
        choices: vec![Choice::new("Go back", Act::Back)],
        ..Page::default()
    };
    let told = session.settings_told.iter();
    page.blocks
        .extend(told.map(|told| Block::Notice(told.clone())));
    if !session.plain {
        page.blocks.push(Block::Aside(
            "The left and right keys change the setting that has focus, at once; Enter shows all \
             its choices. What you choose is kept for the next time."
                .into(),
        ));
    }
    page.choices
        .extend(SETTINGS.iter().map(|row| line(session, row)));
    page
}

/// A setting with what it stands at.
pub(super) fn line(session: &Session, row: &'static Setting) -> Choice {
    let settings = &session.settings;
    let value = settings.value(row.id);
    let mut detail = vec![Block::Text(row.help.into())];
    let stands = row.choices().iter().find(|choice| choice.name == value);
    if let Some(choice) = stands {
        detail.push(Block::Pair {
            label: words::capital(choice.said),
            value: words::stopped(&words::capital(choice.what)),
        });
    }
    detail.push(Block::Aside(settings.origin(row.id).words()));
    let (act, adjust) = match row.takes {
        Takes::Text(_) => (Act::Go(Screen::SettingText(row.id)), None),
        Takes::OneOf(_) => {
            let to = |forwards| Act::Set(row.id, settings.beside(row.id, forwards));
            (
                Act::Go(Screen::Setting(row.id)),
                Some((to(false), to(true))),
            )
        }
    };
    let mut choice = Choice::new(row.label, act)
        .note(row.said(value))
        .detail(detail);
    choice.adjust = adjust;
    choice
}

fn one_page(session: &Session, id: SettingId) -> Page {
    let row = setting(id);
    let stands = session.settings.value(id);
    let choices = row.choices().iter().map(|choice| {
        let note = if choice.name == stands {
            "as it is"
        } else {
            ""
        };
        Choice::new(
            format!("{}: {}", words::capital(choice.said), choice.what),
            Act::Set(id, choice.name.to_owned()),
        )
        .note(note)
    });
    Page {
        title: row.label.into(),
        blocks: vec![
            Block::Text(row.help.into()),
            Block::Aside(session.settings.origin(id).words()),
        ],
        question: "Which?".into(),
        choices: std::iter::once(Choice::new("Leave it as it is", Act::Back))
            .chain(choices)
            .collect(),
        ..Page::default()
    }
}

fn text_page(session: &Session, id: SettingId) -> Page {
    let row = setting(id);
    Page {
        title: row.label.into(),
        blocks: vec![Block::Text(row.help.into())],
        question: "What should it be?".into(),
        entry: Some(session.entry.clone()),
        entry_words: EntryWords {
            prompt: "Your words, 1 to leave it as it is, or 2 for none",
            enter: "keep it",
            empty: "keep none",
            escape: "leave it as it was",
        },
        choices: vec![
            Choice::new("Leave it as it is", Act::Back),
            Choice::new("None", Act::Set(id, String::new())),
        ],
        ..Page::default()
    }
}
