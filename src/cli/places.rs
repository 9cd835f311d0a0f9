//! Where things are on this machine: scenarios that come before the built-in ones, and saves.

use std::path::{Path, PathBuf};

use anyhow::Context;

use super::Misused;
use super::output::canvas;
use crate::save::Folder;
use crate::scenario::library::{Library, NOT_FOUND, Reading};
use crate::source::{Canvas, Diagnostic, Sources, human_on};

/// The folders in which scenarios are looked for before those built in.
pub(super) fn scenario_folders() -> Vec<PathBuf> {
    let data = directories::ProjectDirs::from("", "", "board-to-ward");
    let data = data.map(|data| data.data_dir().join("scenarios"));
    std::iter::once(PathBuf::from("scenarios"))
        .chain(data)
        .collect()
}

/// Scenarios by name: here, in the data folder, or built in.
pub(super) fn library() -> Library {
    Library::new(scenario_folders())
}

/// The folder of what people choose about the program: the one that `BOARD_TO_WARD_CONFIG` names,
/// or else the platform's place for it. None where the platform has no such place.
pub(super) fn config() -> Option<PathBuf> {
    let named = std::env::var_os("BOARD_TO_WARD_CONFIG").filter(|folder| !folder.is_empty());
    let usual = || {
        let folders = directories::ProjectDirs::from("", "", "board-to-ward");
        folders.map(|folders| folders.config_dir().to_owned())
    };
    named.map(PathBuf::from).or_else(usual)
}

/// The file of settings.
pub(super) fn settings() -> Option<PathBuf> {
    config().map(|folder| folder.join("settings.ron"))
}

/// The file of keys.
pub(super) fn keys() -> Option<PathBuf> {
    config().map(|folder| folder.join("keys.ron"))
}

/// The file that a log is written to when one is asked for.
pub(super) fn log() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "board-to-ward")?;
    let folder = folders.state_dir().unwrap_or(folders.data_local_dir());
    Some(folder.join("board-to-ward.log"))
}

/// The folder of saves.
pub(super) fn saves(given: Option<&Path>) -> anyhow::Result<Folder> {
    Folder::choose(given).context("no folder for saves")
}

/// The scenario of this name, or what is wrong with it.
pub(super) fn scenario(library: &Library, name: &str) -> anyhow::Result<crate::scenario::Scenario> {
    let reading = library.open(name);
    let report = report(&reading);
    let missing = reading
        .problems
        .all()
        .iter()
        .any(|problem| problem.code == NOT_FOUND);
    match reading.scenario {
        Some(scenario) => Ok(scenario),
        None if missing => Err(Misused(report).into()),
        None => Err(anyhow::anyhow!(
            "the scenario {name} cannot be played\n\n{report}"
        )),
    }
}

/// Everything that is wrong with a scenario, as people read it.
pub(super) fn report(reading: &Reading) -> String {
    let canvas = Canvas {
        colour: false,
        ..canvas()
    };
    let judged = reading.judged(None);
    let problems = judged.told(false).into_iter();
    let problems: Vec<String> = problems
        .map(|problem| told(problem, &reading.sources, canvas))
        .collect();
    problems.join("\n\n")
}

/// One problem, as people read it: a plain sentence where there is no line to show.
pub(super) fn told(problem: &Diagnostic, sources: &Sources, canvas: Canvas) -> String {
    if problem.code != NOT_FOUND {
        return human_on(problem, sources, canvas);
    }
    let help = problem.help.as_deref().unwrap_or_default();
    format!("{}: {help}", problem.title)
}
