//! The arguments of `debrief`.

use std::path::PathBuf;

use clap::Args;

use super::whole::whole;
use crate::study::counterfactual::FUTURES;
use crate::view::debrief::SECTIONS;

/// Look back on a game: what happened, what would have been, what was not seen, and what to ask
#[derive(Args, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
#[command(
    after_help = "Exit code: 0 if the debrief is whole, 1 if what would have been could not be \
                  worked out.\n\n\
                  Examples:\n  \
                  board-to-ward debrief first-winter-7\n      \
                  to read it here\n  \
                  board-to-ward debrief first-winter-7 --write debrief.html --hold-back\n      \
                  for a browser and to print; what would have been is closed until it is opened\n  \
                  board-to-ward debrief first-winter-7 --room\n      \
                  the half hour for several teams\n  \
                  board-to-ward debrief first-winter-7 --only questions,happened"
)]
pub(in crate::cli) struct Debrief {
    /// A save's file, or its name in the folder of saves
    pub save: String,
    /// Write it to this file instead: .html, .md, .json or .txt
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
    /// Futures in which each alternative is played; 0 leaves out what would have been
    #[arg(long, value_name = "N", default_value_t = FUTURES,
          value_parser = whole::<u32>(0, 10_000))]
    pub futures: u32,
    /// The room's version: five teams in half an hour
    #[arg(long)]
    pub room: bool,
    /// Keep what would have been closed, on the page, until somebody opens it
    #[arg(long)]
    pub hold_back: bool,
    /// Say how many simulated boards did better, not only how they spread
    #[arg(long)]
    pub ranks: bool,
    /// Leave out reasons, hands, dissent and written answers
    #[arg(long)]
    pub without_minutes: bool,
    /// Only these parts, in this order
    #[arg(long, value_name = "PART", value_delimiter = ',', value_parser = parts())]
    pub only: Vec<String>,
    /// The folder that holds saves
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}

fn parts() -> [&'static str; SECTIONS.len()] {
    SECTIONS.map(|(id, _)| id)
}
