//! The command line as values. What each word means is here and nowhere else.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// A turn-based simulation of running an English NHS hospital trust, played in the terminal.
#[derive(Debug, Parser)]
#[command(
    name = "board-to-ward",
    version,
    after_help = "Without a command: opens the title screen.\n\n\
                  Example: board-to-ward play first-winter --team \"Blue team\""
)]
pub(super) struct Arguments {
    /// What to do; the title screen if nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How the title screen is shown.
    #[command(flatten)]
    pub table: Table,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Play(Play),
    List(List),
    Check(Check),
    Simulate(Simulate),
    Evidence(Evidence),
    Model(ModelTables),
    Replay(Replay),
    Paths(Paths),
}

/// What a game at the table needs.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Table {
    /// Plain text: numbered questions and complete sentences; reads standard input
    #[arg(long)]
    pub plain: bool,
    /// The folder that holds saves (see `board-to-ward paths` for where it is otherwise)
    #[arg(long, value_name = "DIR", global = true)]
    pub saves: Option<PathBuf>,
}

/// Play a scenario, in full screen or in plain text
#[derive(Args, Debug)]
#[command(
    after_help = "Example: board-to-ward play first-winter --seed 7 --team \"Blue team\"\n\
                        Example: board-to-ward play first-winter --plain < answers.txt"
)]
pub(super) struct Play {
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

/// List scenarios and saves, or the model's quantities, or the automated boards
#[derive(Args, Debug)]
#[command(after_help = "Example: board-to-ward list\n\
                        Example: board-to-ward list --quantities")]
pub(super) struct List {
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

/// Say everything that is wrong or odd about scenarios
#[derive(Args, Debug)]
#[command(
    after_help = "Exit code: 0 if they can be played, 1 if one of them cannot.\n\n\
                        Example: board-to-ward check scenarios/first-winter.ron\n\
                        Example: board-to-ward check --format short scenarios/*.ron"
)]
pub(super) struct Check {
    /// Scenario files, or folders of parts
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
    /// How problems are shown
    #[arg(long, value_enum, default_value = "human")]
    pub format: ProblemFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ProblemFormat {
    /// With the line they are on and what to do
    Human,
    /// One line each, with file, line and column
    Short,
}

/// Play games without a screen and write one row for each
#[derive(Args, Debug)]
#[command(
    after_help = "Example: board-to-ward simulate first-winter --board random --plays 2000 \
                        --seed 1 --out plays.csv\n\
                        Example: board-to-ward simulate first-winter --board cautious --plays 100 \
                        --hold openness=70 --series series.csv"
)]
pub(super) struct Simulate {
    /// A scenario's name, or the path of its file
    pub scenario: String,
    /// An automated board by name (see `list --boards`), or a RON file that scripts one
    #[arg(long, value_name = "NAME|FILE", default_value = "idle")]
    pub board: String,
    /// How many games
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = at_least_one())]
    pub plays: u32,
    /// The seed of the first game; the next has the next seed
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Threads; the results are the same on any number
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    /// Months to play instead of the scenario's term
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=600))]
    pub months: Option<u16>,
    /// Start a quantity at a value; `list --quantities` says which can be set
    #[arg(long, value_name = "QUANTITY=VALUE")]
    pub set: Vec<String>,
    /// Keep a quantity at a value throughout
    #[arg(long, value_name = "QUANTITY=VALUE")]
    pub hold: Vec<String>,
    /// With the contested links of the model as a sceptic would have them; not with --saves, for a
    /// save is played again on its scenario's own model
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

fn at_least_one() -> clap::builder::RangedI64ValueParser<u32> {
    clap::value_parser!(u32).range(1..)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum TableFormat {
    /// Comma-separated values with a line of names
    Csv,
    /// A list of objects
    Json,
}

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
pub(super) struct Evidence {
    #[command(flatten)]
    pub rather: Rather,
    /// With --patterns: draws of every coefficient between a half and one and a half of its size,
    /// under which differences should keep their sign
    #[arg(long, value_name = "N", default_value_t = 0, requires = "patterns")]
    pub draws: u32,
    /// How many seeds each effect is measured on, or each pattern is played on
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = at_least_one())]
    pub seeds: u32,
    /// Only the effects whose name contains this, or the patterns with this number or title
    #[arg(long, value_name = "TEXT")]
    pub only: Option<String>,
    /// With the contested links as a sceptic would have them
    #[arg(long)]
    pub sceptic: bool,
    /// Threads; the results are the same on any number
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    /// How the effects are shown
    #[arg(long, value_enum, default_value = "human")]
    pub format: EvidenceFormat,
}

/// What `evidence` does rather than lay effects beside each other.
#[derive(Args, Clone, Copy, Debug, Default)]
#[group(multiple = false)]
pub(super) struct Rather {
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
pub(super) enum EvidenceFormat {
    /// Lines to read
    Human,
    /// A list of objects
    Json,
}

/// Print the tables of the model's document, measured anew
#[derive(Args, Debug)]
#[command(after_help = "Example: board-to-ward model\n\
                        Example: board-to-ward model --write docs/MODEL.md")]
pub(super) struct ModelTables {
    /// Put them in their places in this document
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
}

/// Play a save again and verify every turn
#[derive(Args, Debug)]
#[command(
    after_help = "Exit code: 0 if every turn comes out as it did, 1 if not.\n\n\
                        Example: board-to-ward replay saves/first-winter-7.save"
)]
pub(super) struct Replay {
    /// A save's file, or its name in the folder of saves
    pub save: String,
    /// The folder that holds saves
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}

/// Say where scenarios and saves are looked for
#[derive(Args, Debug)]
#[command(after_help = "Example: board-to-ward paths")]
pub(super) struct Paths {
    /// The folder that holds saves
    #[arg(long, value_name = "DIR")]
    pub saves: Option<PathBuf>,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Arguments;

    #[test]
    fn every_command_says_what_it_is_with_an_example() {
        let mut program = Arguments::command();
        program.build();
        program.clone().debug_assert();
        for command in program
            .get_subcommands()
            .filter(|each| each.get_name() != "help")
        {
            let name = command.get_name();
            assert!(command.get_about().is_some(), "{name} says what it does");
            let after = command
                .get_after_help()
                .map(ToString::to_string)
                .unwrap_or_default();
            assert!(
                after.contains(&format!("board-to-ward {name}")),
                "{name} has an example"
            );
        }
    }
}
