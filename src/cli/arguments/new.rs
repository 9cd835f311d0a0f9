//! The arguments of `new`.

use std::path::PathBuf;

use clap::Args;

use super::whole::whole;

/// Write a new scenario that can be played at once, with remarks that say what to change
#[derive(Args, Debug)]
#[command(
    after_help = "At a terminal it asks for what is not given here. A file that exists is never \
                  written over.\n\n\
                  Example: board-to-ward new my-scenario.ron\n\
                  Example: board-to-ward new my-scenario.ron --title \"A long winter\" \
                  --trust \"Kestrel Bay Hospitals\" --turns 6"
)]
pub(in crate::cli) struct New {
    /// The file to write; `.ron` is put after its name if it is not there
    pub file: PathBuf,
    /// The title that people read
    #[arg(long)]
    pub title: Option<String>,
    /// The trust's name: an invented one
    #[arg(long, value_name = "NAME")]
    pub trust: Option<String>,
    /// Board meetings in a game
    #[arg(long, value_name = "N", value_parser = whole::<u8>(1, 60))]
    pub turns: Option<u8>,
    /// Months from one meeting to the next
    #[arg(long, value_name = "N", value_parser = whole::<u8>(1, 12))]
    pub months_per_turn: Option<u8>,
    /// Minutes of play
    #[arg(long, value_name = "N", default_value_t = 45,
          value_parser = whole::<u16>(1, 600))]
    pub minutes: u16,
}
