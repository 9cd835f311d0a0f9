//! The arguments of `list`.

use std::path::PathBuf;

use clap::Args;

/// List scenarios and saves, or the model's quantities, or the automated boards
#[derive(Args, Debug)]
#[command(after_help = "Example: board-to-ward list\n\
                        Example: board-to-ward list --quantities")]
pub(in crate::cli) struct List {
    /// Every figure of the model: name, unit, range, which way is good, whether --set takes it
    #[arg(long)]
    pub quantities: bool,
    /// The automated boards
    #[arg(long)]
    pub boards: bool,
    /// The folder that holds saves
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}
