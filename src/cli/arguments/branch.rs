//! The arguments of `branch`.

use std::path::PathBuf;

use clap::Args;

use super::whole::at_least;

/// Make another choice on the same luck: a new game with a save's orders up to a meeting
#[derive(Args, Debug)]
#[command(
    after_help = "The save stays as it is. The new game says which save it was branched from, and \
                  waits among the games kept of the title screen.\n\n\
                  Example: board-to-ward branch first-winter-7 --turn 2 --team \"What if\""
)]
pub(in crate::cli) struct Branch {
    /// A save's file, or its name in the folder of saves
    pub save: String,
    /// The meeting that is held again; what was ordered before it stays
    #[arg(long, value_name = "N", value_parser = at_least::<u16>(1))]
    pub turn: u16,
    /// Another name for the team
    #[arg(long, value_name = "NAME")]
    pub team: Option<String>,
    /// The folder that holds saves
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}
