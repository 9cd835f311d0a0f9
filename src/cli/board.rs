//! `--board`: an automated board by name, or a file that scripts one.

use super::Misused;
use crate::catalogue::BoardName;
use crate::players::{Board, Script, named};
use crate::scenario::Scenario;
use crate::source::nearest;

/// A board to play with.
pub(super) enum Found {
    /// One of the program's own.
    Named(BoardName),
    /// One that a file scripts.
    Scripted(Box<Script>),
}

impl Found {
    /// What plays.
    pub(super) fn plays(&self) -> &dyn Board {
        match self {
            Found::Named(name) => named(*name),
            Found::Scripted(script) => script.as_ref(),
        }
    }

    /// What it is called in tables.
    pub(super) fn name(&self) -> &str {
        match self {
            Found::Named(name) => name.name(),
            Found::Scripted(script) => &script.title,
        }
    }
}

/// The board of this name or file. A script's conditions become tests of the scenario.
pub(super) fn find(text: &str, scenario: Scenario) -> anyhow::Result<(Found, Scenario)> {
    if let Some(name) = BoardName::parse(text) {
        return Ok((Found::Named(name), scenario));
    }
    let near = nearest(text, BoardName::ALL.iter().map(|board| board.name()));
    let near = near.map_or(String::new(), |near| format!("; did you mean {near}?"));
    let what = format!("there is no board or file called `{text}`{near}");
    Err(Misused(what).into())
}
