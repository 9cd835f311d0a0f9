//! The arguments of `replay`.

use std::path::PathBuf;

use clap::Args;

/// Play a save again and verify every turn
#[derive(Args, Debug)]
#[command(
    after_help = "Exit code: 0 if every turn comes out as it did, 1 if not.\n\n\
                        Example: board-to-ward replay saves/first-winter-7.save"
)]
pub(in crate::cli) struct Replay {
    /// A save's file, or its name in the folder of saves
    pub save: String,
    /// The folder that holds saves
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}
