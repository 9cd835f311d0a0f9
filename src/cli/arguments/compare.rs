//! The arguments of `compare`.

use std::path::PathBuf;

use clap::Args;

/// Set the games of several teams side by side: choices, expectations, outcomes, what each found
#[derive(Args, Debug)]
#[command(
    after_help = "Games are saves, folders of saves, or codes as `code` prints them (in \
                  quotation marks if spaced). A code has no team's name: write it before, as \
                  \"Blue team=1G0X5-…\". The first page is for the room's screen; each team has \
                  one of its own.\n\n\
                  Exit code: 0 if done, 1 if a game could not be read and was left out, 2 if the \
                  command line or a code is wrong.\n\n\
                  Examples:\n  \
                  board-to-ward compare blue.save green.save\n  \
                  board-to-ward compare /media/stick --write compare.html\n  \
                  board-to-ward compare blue.save \"Green=1G0X5-8J2ZK-…\" --write compare.csv"
)]
pub(in crate::cli) struct Compare {
    /// Saves, folders that hold saves, or codes
    #[arg(required = true, value_name = "SAVE|FOLDER|CODE")]
    pub games: Vec<String>,
    /// Write it to this file instead: .html, .md, .txt or .csv
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
    /// The folder that holds saves
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}
