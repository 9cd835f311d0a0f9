//! The arguments of `coverage`.

use std::path::PathBuf;

use clap::Args;

/// Say which papers and events of the shipped scenarios play what the game rests on
#[derive(Args, Debug)]
#[command(
    after_help = "For whoever looks for a scenario about something: every argument of the \
                        texts that the game\nbegan from, every mechanism and every finding, with \
                        where it is played.\n\n\
                        Example: board-to-ward coverage\n\
                        Example: board-to-ward coverage --write docs/COVERAGE.md"
)]
pub(in crate::cli) struct CoverageTables {
    /// Put the tables in their places in this document
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
}
