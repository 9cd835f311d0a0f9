//! `completions`: what a shell needs to complete this program's commands.

use std::io::Write;

use clap::CommandFactory;

use super::Outcome;
use super::arguments::{Arguments, Completions};
use super::output::standard_output;

/// Prints the script of a shell.
pub(super) fn completions(asked: &Completions) -> anyhow::Result<Outcome> {
    let mut program = Arguments::command();
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut program, "board-to-ward", &mut script);
    let mut out = standard_output();
    out.write_all(&script)?;
    out.flush()?;
    Ok(Outcome::Done)
}
