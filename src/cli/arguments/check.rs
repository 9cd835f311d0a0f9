//! The arguments of `check`.

use clap::{Args, ValueEnum};

/// Say everything that is wrong or odd about scenarios
#[derive(Args, Debug)]
#[command(
    after_help = "Exit code: 0 if they can be played, 1 if one of them cannot.\n\n\
                        Example: board-to-ward check scenarios/first-winter.ron\n\
                        Example: board-to-ward check --format short scenarios/*.ron"
)]
pub(in crate::cli) struct Check {
    /// Scenario files, or folders of parts
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
    /// How problems are shown
    #[arg(long, value_enum, default_value = "human")]
    pub format: ProblemFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ProblemFormat {
    /// With the line they are on and what to do
    Human,
    /// One line each, with file, line and column
    Short,
}
