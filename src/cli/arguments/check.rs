//! The arguments of `check`.

use clap::{Args, ValueEnum};

use super::whole::whole;

/// Say everything that is wrong or odd about scenarios
#[derive(Args, Debug)]
#[command(
    after_help = "A warning or hint that is meant so is silenced by a note above its line, with \
                        the reason:\n  // allow flag/never-read: part two reads it\n\n\
                        Exit code: 0 if they can be played, 1 if one of them cannot (or has a \
                        warning, with --deny warnings).\n\n\
                        Example: board-to-ward check scenarios/first-winter.ron\n\
                        Example: board-to-ward check --fix my-winter.ron\n\
                        Example: board-to-ward check --watch my-winter.ron\n\
                        Example: board-to-ward check --format short scenarios/*.ron\n\
                        Example: board-to-ward check my-winter.ron --plays 10000"
)]
pub(in crate::cli) struct Check {
    /// Scenario files, or folders of parts
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
    /// How problems are shown
    #[arg(long, value_enum, default_value = "human")]
    pub format: ProblemFormat,
    /// Show hints that are only guesses, too
    #[arg(long)]
    pub all: bool,
    /// Put right in the files what is certain, and say what was changed
    #[arg(long)]
    pub fix: bool,
    #[command(flatten)]
    pub again: Again,
    /// What else than errors counts as wrong
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Option<Denied>,
    /// Also play it, so many games in all by the automated boards; 2000 if no number is given
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "2000",
          value_parser = whole::<u32>(1, 1_000_000))]
    pub plays: Option<u32>,
    /// With --plays: play on the sceptic's set, without what the evidence contests
    #[arg(long, requires = "plays")]
    pub sceptic: bool,
    /// With --plays: an earlier version of the file, to hold its endings beside
    #[arg(long, value_name = "OLD_FILE", requires = "plays")]
    pub against: Option<String>,
}

/// Checking again and again.
#[derive(Args, Clone, Copy, Debug, Default)]
pub(in crate::cli) struct Again {
    /// Check again whenever a file is saved, until Ctrl-C
    #[arg(long, conflicts_with = "fix")]
    pub watch: bool,
    /// With --watch: look at the files again and again, for network drives that do not tell
    #[arg(long, requires = "watch")]
    pub poll: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ProblemFormat {
    /// With the line they are on and what to do
    Human,
    /// One line each, with file, line and column
    Short,
    /// One JSON object on one line each, for other programs
    Json,
    /// Complete sentences, for reading aloud
    Spoken,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Denied {
    /// Warnings
    Warnings,
}
