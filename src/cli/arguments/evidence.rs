//! The arguments of `evidence`.

use clap::{Args, ValueEnum};

use super::whole::{at_least, whole};

/// Lay each published effect beside what the model gives
#[derive(Args, Debug)]
#[command(
    after_help = "Exit code: 0 if all are within tolerance or hold, 1 if any does not.\n\n\
                        Example: board-to-ward evidence\n\
                        Example: board-to-ward evidence --format json --seeds 20\n\
                        Example: board-to-ward evidence --left-alone\n\
                        Example: board-to-ward evidence --patterns --seeds 40\n\
                        Example: board-to-ward evidence --solve"
)]
pub(in crate::cli) struct Evidence {
    #[command(flatten)]
    pub rather: Rather,
    /// With --patterns: draws of every coefficient between a half and one and a half of its size,
    /// under which differences should keep their sign
    #[arg(long, value_name = "N", default_value_t = 0, requires = "patterns",
          value_parser = at_least::<u32>(0))]
    pub draws: u32,
    /// How many seeds each effect is measured on, or each pattern is played on
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = at_least::<u32>(1))]
    pub seeds: u32,
    /// Only the effects named or told by this or from this row of the evidence, or the patterns
    /// with this number or title
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["left_alone", "solve"])]
    pub only: Option<String>,
    /// With the contested links as a sceptic would have them
    #[arg(long)]
    pub sceptic: bool,
    /// Threads; the results are the same on any number
    #[arg(long, value_name = "N", value_parser = whole::<u16>(1, 256))]
    pub threads: Option<u16>,
    /// How the effects are shown
    #[arg(long, value_enum, default_value = "human", conflicts_with_all = ["left_alone", "solve"])]
    pub format: EvidenceFormat,
}

/// What `evidence` does rather than lay effects beside each other.
#[derive(Args, Clone, Copy, Debug, Default)]
#[group(multiple = false)]
pub(in crate::cli) struct Rather {
    /// Rather play the patterns that the model must show
    #[arg(long)]
    pub patterns: bool,
    /// Rather say where a trust that nobody moves stands over two years, on five times the seeds
    #[arg(long)]
    pub left_alone: bool,
    /// Rather say what each direct link would have to be for the model to give the size that is
    /// used
    #[arg(long)]
    pub solve: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum EvidenceFormat {
    /// Lines to read
    Human,
    /// A list of objects
    Json,
}
