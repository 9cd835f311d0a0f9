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
    let files = [
        (
            "Settings",
            places::settings(),
            "made when the first setting is changed",
        ),
        (
            "Keys",
            places::keys(),
            "yours to make; see --print-default-config",
        ),
        (
            "Log",
            places::log(),
            "written when BOARD_TO_WARD_LOG is set",
        ),
    ];
    for (what, file, otherwise) in files {
        writeln!(out, "{what}:")?;
        match file {
            None => writeln!(out, "  there is no place for it here")?,
            Some(file) if file.is_file() => writeln!(out, "  {}", file.display())?,
            Some(file) => writeln!(out, "  {} ({otherwise})", file.display())?,
        }
    }
    out.flush()?;
    Ok(Outcome::Done)
}
