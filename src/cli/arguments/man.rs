//! The arguments of `man`.

use std::path::PathBuf;

use clap::Args;

/// Print this program's manual page, or write those of all its commands
#[derive(Args, Debug)]
#[command(after_help = "Example: board-to-ward man | man -l -\n\
                        Example: board-to-ward man --out ~/.local/share/man/man1")]
pub(in crate::cli) struct Man {
    /// Write a page for the program and one for each command into this folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}
