//! The title: resume first, if there is a game to resume.

use super::kept::{name, played};
use crate::view::Session;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Keeping, Screen};

/// Where the pages outside a game are.
pub(super) const PLACE: &str = "Board to Ward";

pub(super) fn page(session: &Session) -> Page {
    let unfinished = session
        .kept
        .iter()
        .find(|game| !game.over && game.problem.is_none());
    let mut choices = Vec::new();
    if let Some(game) = unfinished {
        choices.push(
            Choice::new(
                format!("Resume {}", name(game)),
                Act::Resume(game.id.clone()),
            )
            .note(played(game)),
        );
    }
    choices.push(Choice::new("New game", Act::Go(Screen::Scenarios)));
    let learn =
        Choice::new("Learn: the first board meeting", Act::Learn).note("ten minutes, alone");
    let is_first = session.kept.is_empty();
    let mut learn = Some(learn);
    if is_first {
        choices.extend(learn.take());
    }
    if !session.kept.is_empty() || !session.deleted.is_empty() {
        let number = session.kept.len();
        choices.push(
            Choice::new("Games kept", Act::Go(Screen::Kept(Keeping::List)))
                .note(number.to_string()),
        );
    }
    choices.extend(learn);
    choices.push(
        Choice::new("Lead a session", Act::Go(Screen::Facilitate)).note("packs, debriefs, teams"),
    );
    choices.push(Choice::new("How to play", Act::Go(Screen::Help)));
    choices.push(Choice::new("Glossary", Act::Go(Screen::Glossary)));
    choices.push(
        Choice::new("What the model rests on", Act::Go(Screen::Evidence)).note("evidence library"),
    );
    choices.push(Choice::new("Settings", Act::Go(Screen::Settings)));
    choices.push(Choice::new("Close the program", Act::Quit));
    Page {
        place: PLACE.into(),
        title: "A hospital trust, from its board".into(),
        blocks: vec![
            Block::Text("A simulation of running an English NHS hospital trust.".into()),
            Block::Text(
                "You sit on its board. You read what reaches you, decide what is put before you, \
                 and choose how each change is made. Then a month passes, or three, and you see \
                 what came of it and why."
                    .into(),
            ),
            Block::Aside("Every trust, place and person in it is invented.".into()),
        ],
        choices,
        ..Page::default()
    }
}
