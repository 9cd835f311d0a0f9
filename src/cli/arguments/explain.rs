//! The arguments of `explain`.

use std::path::PathBuf;

use clap::Args;

/// Say what a problem that `check` found means, and what to do about it
#[derive(Args, Debug)]
#[command(after_help = "Example: board-to-ward explain\n\
                        Example: board-to-ward explain syntax/missing-comma")]
pub(in crate::cli) struct Explain {
    /// The problem's code, as `check` shows it in [ ]; without one, all are listed
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    /// Write the document of all of them to this file
    #[arg(long, value_name = "FILE", conflicts_with = "code")]
    pub write: Option<PathBuf>,
}
