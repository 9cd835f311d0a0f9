//! A countdown that the table sets for itself.

use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Timing};
use crate::view::{Session, words};

/// Minutes that may be set.
const MINUTES: [u64; 6] = [5, 10, 15, 20, 30, 45];
/// Minutes that may be added.
const MORE: [u64; 2] = [2, 5];

pub(super) fn page(session: &Session) -> Page {
    let mut page = Page {
        title: "A countdown for the table".into(),
        question: "How long?".into(),
        choices: vec![Choice::new("Go back", Act::Back)],
        ..Page::default()
    };
    let answer = |label: String, timing| Choice::new(label, Act::Time(timing));
    if let Some(countdown) = session.countdown() {
        page.question = "What should it do?".into();
        let words = words::stopped(&words::capital(&countdown.words()));
        page.blocks.push(Block::Text(words));
        if !countdown.is_up() {
            page.choices.push(if countdown.is_paused() {
                answer("Let it run on".into(), Timing::RunOn)
            } else {
                answer("Let it stand still".into(), Timing::Pause)
            });
        }
        let more = |minutes| answer(format!("{minutes} minutes more"), Timing::Extend(minutes));
        page.choices.extend(MORE.map(more));
        page.choices.push(answer("Drop it".into(), Timing::Drop));
    } else {
        page.blocks.push(Block::Text(
            "When it runs out a line says so; nothing else happens. It belongs to the table and is \
             not kept with the game."
                .into(),
        ));
    }
    let set = |minutes| answer(format!("{minutes} minutes from now"), Timing::Set(minutes));
    page.choices.extend(MINUTES.map(set));
    page
}
