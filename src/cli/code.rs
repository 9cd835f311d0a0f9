//! `code`: a save as a code to be typed, and a typed code as a game again.

use std::io::Write;
use std::sync::Arc;

use anyhow::Context;

use super::arguments::CodeOf;
use super::finding::opened;
use super::keeping::{overrides, prepared};
use super::list::header_words;
use super::output::standard_output;
use super::replay::told;
use super::{Misused, Outcome, places};
use crate::game::{Play, Prepared};
use crate::save::{Code, Header, RealDisk, TeamName, code_of, verify};
use crate::scenario::library::Library;

/// Groups on a line.
const GROUPS: usize = 8;

/// Prints the code of a save, or plays a code again.
pub(super) fn code(asked: &CodeOf) -> anyhow::Result<Outcome> {
    match &asked.save {
        Some(save) => print(asked, save),
        None => play(asked),
    }
}

fn print(asked: &CodeOf, save: &str) -> anyhow::Result<Outcome> {
    let save = opened(asked.saves.as_deref(), save)?;
    let verified = prepared(&save).and_then(|prepared| verify(&save, prepared))?;
    let groups = code_of(&verified.play)?;
    let mut out = standard_output();
    for line in groups.chunks(GROUPS) {
        writeln!(out, "{}", line.join(" "))?;
    }
    out.flush()?;
    Ok(Outcome::Done)
}

fn play(asked: &CodeOf) -> anyhow::Result<Outcome> {
    let (play, library) = played(&asked.play.join(" "), &asked.team)?;
    let mut out = standard_output();
    writeln!(out, "{}", header_words(&Header::of(&play)))?;
    told(&mut out, &play)?;
    let held = play.log().len();
    writeln!(
        out,
        "Played again from its code: meetings held, {held}; the last comes out as it did."
    )?;
    if asked.keep {
        let folder = places::saves(asked.saves.as_deref())?;
        let slot = folder.keep(&RealDisk, None, &play, &overrides(&library))?;
        writeln!(out, "Kept as {}.", slot.path().display())?;
    }
    out.flush()?;
    Ok(Outcome::Done)
}

/// The game of a typed code, played again on the scenario of this machine; with the library that
/// has it.
pub(super) fn played(text: &str, team: &str) -> anyhow::Result<(Play, Library)> {
    let code = Code::read(text).map_err(|mistyped| Misused(mistyped.to_string()))?;
    let library = places::library()
        .doubting(code.sceptic)
        .clouding(code.clarity);
    let scenario = places::scenario(&library, &code.scenario)
        .with_context(|| format!("the code is of a game of {}", code.scenario))?;
    let prepared = Arc::new(Prepared::new(scenario));
    let play = code.play(prepared, TeamName::new(team).as_str())?;
    Ok((play, library))
}
