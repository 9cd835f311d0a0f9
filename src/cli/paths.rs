//! `paths`: where scenarios, saves and settings are looked for.

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
    writeln!(out, "Settings:")?;
    match places::settings() {
        None => writeln!(out, "  there is no place for them here")?,
        Some(file) => {
            let stands = if file.is_file() {
                ""
            } else {
                " (made when the first setting is changed)"
            };
            writeln!(out, "  {}{stands}", file.display())?;
        }
    }
    out.flush()?;
    Ok(Outcome::Done)
}
