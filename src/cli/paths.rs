//! `paths`: where scenarios and saves are looked for.

use std::io::Write;

use super::arguments::Paths;
use super::output::standard_output;
use super::{Outcome, places};

/// Prints every place, and whether it stands.
pub(super) fn paths(asked: &Paths) -> anyhow::Result<Outcome> {
    let mut out = standard_output();
    writeln!(out, "Scenarios, the first that has a name comes first:")?;
    for folder in places::scenario_folders() {
        let stands = if folder.is_dir() { "" } else { " (not there)" };
        writeln!(out, "  {}{stands}", folder.display())?;
    }
    writeln!(out, "  built into the program")?;
    writeln!(out, "Saves:")?;
    let saves = places::saves(asked.saves.as_deref())?;
    let stands = if saves.path().is_dir() {
        ""
    } else {
        " (made when the first game is kept)"
    };
    writeln!(out, "  {}{stands}", saves.path().display())?;
    out.flush()?;
    Ok(Outcome::Done)
}
