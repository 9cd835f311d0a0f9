//! `man`: the manual pages, made from the command line itself.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context;
use clap::{Command, CommandFactory};
use clap_mangen::Man as Page;

use super::Outcome;
use super::arguments::{Arguments, Man};
use super::output::standard_output;

/// Prints the page of the program, or writes one for it and each command into a folder.
pub(super) fn man(asked: &Man) -> anyhow::Result<Outcome> {
    let mut program = Arguments::command();
    program.build();
    let mut out = standard_output();
    let Some(folder) = &asked.out else {
        out.write_all(&page(program)?)?;
        out.flush()?;
        return Ok(Outcome::Done);
    };
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let commands = program
        .get_subcommands()
        .filter(|it| it.get_name() != "help");
    let commands: Vec<Command> = commands
        .map(|command| {
            let name = format!("board-to-ward-{}", command.get_name());
            command.clone().display_name(name)
        })
        .collect();
    let mut written = 0;
    for command in std::iter::once(program).chain(commands) {
        let name = command.get_display_name().unwrap_or("board-to-ward");
        let path = folder.join(format!("{name}.1"));
        write(&path, command)?;
        written += 1;
    }
    writeln!(out, "{written} pages written to {}.", folder.display())?;
    out.flush()?;
    Ok(Outcome::Done)
}

fn page(command: Command) -> anyhow::Result<Vec<u8>> {
    let mut page = Vec::new();
    Page::new(command).render(&mut page)?;
    Ok(page)
}

fn write(path: &Path, command: Command) -> anyhow::Result<()> {
    fs::write(path, page(command)?).with_context(|| path.display().to_string())
}
