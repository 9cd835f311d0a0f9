//! The arguments of `fields`.

use std::path::PathBuf;

use clap::Args;

/// Say what may be written in a scenario: every block and field, and what goes into it
#[derive(Args, Debug)]
#[command(after_help = "Example: board-to-ward fields\n\
                        Example: board-to-ward fields items\n\
                        Example: board-to-ward fields option\n\
                        Example: board-to-ward fields conditions\n\
                        Example: board-to-ward fields --write docs/SCENARIO.md")]
pub(in crate::cli) struct Fields {
    /// Only this block, by what it is called or by the field that it stands in; or one of: words,
    /// quantities, conditions, amounts
    pub block: Vec<String>,
    /// Put the tables in their places in this document
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
}
