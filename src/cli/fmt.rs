//! `fmt`: sets the lines of files in order.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::arguments::Fmt;
use super::output::{complain, standard_output};
use super::writing::replace;
use super::{Misused, Outcome, places};
use crate::source::indented;

/// Sets each file in order, or with `--check` says whether it is.
pub(super) fn fmt(asked: &Fmt) -> anyhow::Result<Outcome> {
    let mut out = standard_output();
    let mut outcome = Outcome::Done;
    for path in files(&asked.files)? {
        let shown = path.display();
        let text = fs::read_to_string(&path).map_err(|error| unread(&path, &error))?;
        match indented(&text) {
            Err(why) => {
                let advice = format!("`board-to-ward check {shown}` says more");
                complain(&format!("{shown} stays as it is: {why}; {advice}"));
                outcome = Outcome::Wrong;
            }
            Ok(right) if right == text => writeln!(out, "{shown}: its lines are in order")?,
            Ok(_) if asked.check => {
                writeln!(out, "{shown}: its lines are not in order")?;
                outcome = Outcome::Wrong;
            }
            Ok(right) => {
                replace(&path, &right)?;
                writeln!(out, "{shown}: {}", told(changed(&text, &right)))?;
            }
        }
    }
    out.flush()?;
    Ok(outcome)
}

/// Why a file cannot be read, and what else it may be called.
fn unread(path: &Path, error: &io::Error) -> Misused {
    let shown = path.display().to_string();
    Misused(match error.kind() {
        io::ErrorKind::NotFound => places::report(&places::library().open(&shown)),
        io::ErrorKind::InvalidData => {
            format!("{shown} is not plain text in UTF-8; `board-to-ward check {shown}` says more")
        }
        _ => format!("{shown} cannot be read: {error}"),
    })
}

/// The files that were named, and those of the folders that were.
fn files(named: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            files.extend(parts(path)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn parts(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let shown = folder.display();
    let entries = fs::read_dir(folder).with_context(|| format!("{shown} cannot be read"))?;
    let mut parts = Vec::new();
    for entry in entries {
        let path = entry
            .with_context(|| format!("{shown} cannot be read"))?
            .path();
        if path.extension().is_some_and(|ending| ending == "ron") && path.is_file() {
            parts.push(path);
        }
    }
    parts.sort();
    Ok(parts)
}

fn changed(before: &str, after: &str) -> usize {
    let pairs = before.lines().zip(after.lines());
    pairs.filter(|(before, after)| before != after).count()
}

fn told(lines: usize) -> String {
    match lines {
        1 => "one line set in order".to_owned(),
        lines => format!("{lines} lines set in order"),
    }
}
