//! `--board`: an automated board by name, or a file that scripts one.

use std::fs;
use std::path::Path;

use anyhow::Context;

use super::Misused;
use crate::catalogue::BoardName;
use crate::players::{Board, Script, named};
use crate::scenario::Scenario;
use crate::source::{Problems, Sources, human, nearest};

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
pub(super) fn find(text: &str, mut scenario: Scenario) -> anyhow::Result<(Found, Scenario)> {
    if let Some(name) = BoardName::parse(text) {
        return Ok((Found::Named(name), scenario));
    }
    if Path::new(text).is_file() {
        let script = script(text, &mut scenario)?;
        return Ok((Found::Scripted(Box::new(script)), scenario));
    }
    let near = nearest(text, BoardName::ALL.iter().map(|board| board.name()));
    let near = near.map_or(String::new(), |near| format!("; did you mean {near}?"));
    let what = format!("there is no board or file called `{text}`{near}");
    Err(Misused(what).into())
}

fn script(file: &str, scenario: &mut Scenario) -> anyhow::Result<Script> {
    let text = fs::read_to_string(file).with_context(|| format!("{file} cannot be read"))?;
    let (mut sources, mut problems) = (Sources::new(), Problems::new());
    let script = Script::read(file, &text, scenario, &mut sources, &mut problems);
    script.ok_or_else(|| {
        let problems = problems.all().iter();
        let report: Vec<String> = problems.map(|problem| human(problem, &sources)).collect();
        anyhow::anyhow!("the board {file} cannot play\n\n{}", report.join("\n\n"))
    })
}
