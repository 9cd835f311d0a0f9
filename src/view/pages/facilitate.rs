//! What there is for whoever leads a session: what to make before it, what to set for it, and what
//! to make of it afterwards.

use super::{settings, title};
use crate::view::Session;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;
use crate::view::settings::{SettingId, setting};

/// The settings that a session is led by.
const SETTINGS: [SettingId; 5] = [
    SettingId::ReleaseWord,
    SettingId::Predictions,
    SettingId::Clarity,
    SettingId::Sceptic,
    SettingId::Hints,
];

pub(super) fn page(session: &Session) -> Page {
    let mut page = Page {
        place: title::PLACE.into(),
        title: "Lead a session".into(),
        question: "What will you set for it?".into(),
        blocks: vec![
            Block::Aside(
                "Type these outside the program, with --help for more. Teams that give the same \
                 --seed to `play` meet the same luck."
                    .into(),
            ),
            command(
                "Before it",
                "`board-to-ward pack first-winter --write pack.html` makes the script, run \
                 sheets, seat cards and forms of a scenario, to be printed.",
            ),
            command(
                "After it",
                "`board-to-ward debrief SAVE --write debrief.html` looks back on a game.",
            ),
            command(
                "Several teams",
                "`board-to-ward compare SAVE SAVE` sets games side by side.",
            ),
            command(
                "Where no file can be carried",
                "`board-to-ward code SAVE` prints a game as a short code, and plays a code again.",
            ),
        ],
        ..Page::default()
    };
    let lines = SETTINGS.map(|id| settings::line(session, setting(id)));
    page.choices.extend(lines);
    page.choices.push(Choice::new("Go back", Act::Back));
    page
}

fn command(when: &str, what: &str) -> Block {
    Block::Entry {
        name: when.into(),
        means: what.into(),
    }
}
