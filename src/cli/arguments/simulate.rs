//! The arguments of `simulate`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::whole::{at_least, whole};

/// Play games without a screen and write one row for each
#[derive(Args, Debug)]
#[command(
    after_help = "Example: board-to-ward simulate first-winter --board random --plays 2000 \
                        --seed 1 --out plays.csv\n\
                        Example: board-to-ward simulate first-winter --board cautious --plays 100 \
                        --hold openness=70 --series series.csv"
)]
pub(in crate::cli) struct Simulate {
    /// A scenario's name, or the path of its file
    pub scenario: String,
    /// An automated board by name (see `list --boards`), or a RON file that scripts one
    #[arg(long, value_name = "NAME|FILE", default_value = "idle")]
    pub board: String,
    /// How many games
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = at_least::<u32>(1))]
    pub plays: u32,
    /// The seed of the first game; the next has the next seed
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = at_least::<u64>(0))]
    pub seed: u64,
    /// Threads; the results are the same on any number
    #[arg(long, value_name = "N", value_parser = whole::<u16>(1, 256))]
    pub threads: Option<u16>,
    /// Months to play instead of the scenario's term
    #[arg(long, value_name = "N", value_parser = whole::<u16>(1, 600))]
    pub months: Option<u16>,
    /// Start a quantity at a value; `list --quantities` says which can be set
    #[arg(long, value_name = "QUANTITY=VALUE")]
    pub set: Vec<String>,
    /// Keep a quantity at a value throughout
    #[arg(long, value_name = "QUANTITY=VALUE")]
    pub hold: Vec<String>,
    /// Play on the sceptic's set: what the evidence contests is left out of the model or turned
    /// round
    #[arg(long)]
    pub sceptic: bool,
    /// The format of what is written
    #[arg(long, value_enum, default_value = "csv")]
    pub format: TableFormat,
    /// Write the rows to a file rather than to standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Also write every month's values: play, month, quantity, true, reported
    #[arg(long, value_name = "FILE")]
    pub series: Option<PathBuf>,
    /// Also keep each game as a save in this folder; not with --set, --hold or --months, for a save
    /// is played again from its orders, and these are no orders
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum TableFormat {
    /// Comma-separated values with a line of names
    Csv,
    /// A list of objects
    Json,
}
