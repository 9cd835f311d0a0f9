//! A countdown that the table sets for itself.

use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Timing};
use crate::view::{Session, numbers, words};

/// Minutes that may be set.
const MINUTES: [u64; 6] = [5, 10, 15, 20, 30, 45];
/// Minutes that may be added.
const MORE: [u64; 2] = [2, 5];

pub(super) fn page(session: &Session) -> Page {
    let mut page = Page {
        title: "A countdown for the table".into(),
        question: "What should it do?".into(),
        choices: vec![Choice::new("Go back", Act::Back)],
        ..Page::default()
    };
    let answer = |label: String, timing| Choice::new(label, Act::Time(timing));
    if let Some(countdown) = session.countdown() {
        let words = words::stopped(&words::capital(&countdown.words()));
        page.blocks.push(Block::Text(words));
        if !countdown.is_up() {
            page.choices.push(if countdown.is_paused() {
                answer("Let it run on".into(), Timing::RunOn)
            } else {
                answer("Let it stand still".into(), Timing::Pause)
            });
        }
        page.choices.extend(MORE.map(|minutes| {
            let more = words::capital(&counted(minutes));
            answer(format!("{more} more"), Timing::Extend(minutes))
        }));
        page.choices.push(answer("Drop it".into(), Timing::Drop));
    } else {
        page.blocks.push(Block::Text(
            "Nothing happens when it runs out, but that a line says so. It is the table's own, and \
             is not kept with the game."
                .into(),
        ));
    }
    page.choices.extend(MINUTES.map(|minutes| {
        let from_now = words::capital(&counted(minutes));
        answer(format!("{from_now} from now"), Timing::Set(minutes))
    }));
    page
}

fn counted(minutes: u64) -> String {
    numbers::counted(minutes as u16, "minute", "minutes")
}
