//! The arguments of `paths`.

use std::path::PathBuf;

use clap::Args;

/// Say where scenarios, saves and settings are looked for
#[derive(Args, Debug)]
#[command(after_help = "Example: board-to-ward paths")]
pub(in crate::cli) struct Paths {
    /// The folder that holds saves
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}
