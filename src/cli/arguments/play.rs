//! The arguments of `play`.

use clap::Args;

use super::Table;

/// Play a scenario, in full screen or in plain text
#[derive(Args, Debug)]
#[command(
    after_help = "Example: board-to-ward play first-winter --seed 7 --team \"Blue team\"\n\
                        Example: board-to-ward play first-winter --plain < answers.txt"
)]
pub(in crate::cli) struct Play {
    /// A scenario's name, or the path of its file; the title screen without it
    pub scenario: Option<String>,
    /// The seed of the game's luck: the same seed meets the same winter
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// The name of the team
    #[arg(long, value_name = "NAME", default_value = "")]
    pub team: String,
    #[command(flatten)]
    pub table: Table,
}
