//! The arguments of `model`.

use std::path::PathBuf;

use clap::Args;

/// Print the tables of the model's document, measured anew
#[derive(Args, Debug)]
#[command(after_help = "Example: board-to-ward model\n\
                        Example: board-to-ward model --write docs/MODEL.md")]
pub(in crate::cli) struct ModelTables {
    /// Put them in their places in this document
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
}
