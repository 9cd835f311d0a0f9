//! The command line as values. What each word means is here and nowhere else.

mod branch;
mod check;
mod code;
mod compare;
mod completions;
mod coverage;
mod debrief;
mod evidence;
mod explain;
mod export;
mod fields;
mod fmt;
mod list;
mod man;
mod model;
mod new;
mod pack;
mod paths;
mod play;
mod replay;
mod setting_flags;
mod simulate;
mod suggest;
mod whole;

pub(super) use branch::Branch;
pub(super) use check::{Check, Denied, ProblemFormat};
pub(super) use code::CodeOf;
pub(super) use compare::Compare;
pub(super) use completions::Completions;
pub(super) use coverage::CoverageTables;
pub(super) use debrief::Debrief;
pub(super) use evidence::{Evidence, EvidenceFormat};
pub(super) use explain::Explain;
pub(super) use export::Export;
pub(super) use fields::Fields;
pub(super) use fmt::Fmt;
pub(super) use list::List;
pub(super) use man::Man;
pub(super) use model::ModelTables;
pub(super) use new::New;
pub(super) use pack::Pack;
pub(super) use paths::Paths;
pub(super) use play::Play;
pub(super) use replay::Replay;
pub(super) use setting_flags::SettingFlags;
pub(super) use simulate::{Simulate, TableFormat};
pub(super) use suggest::Suggest;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::version;

/// A turn-based simulation of running an English NHS hospital trust, played in the terminal.
#[derive(Debug, Parser)]
#[command(
    name = "board-to-ward",
    version,
    long_version = version::long(),
    after_help = "Without a command: opens the title screen.\n\n\
                  Example: board-to-ward play first-winter --team \"Blue team\""
)]
pub(super) struct Arguments {
    /// What to do; the title screen if nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Print the settings and keys as they are when nobody has changed any, each explained; or the
    /// file of one of them, to be changed
    #[arg(long, value_name = "WHICH", num_args = 0..=1, default_missing_value = "both")]
    pub print_default_config: Option<DefaultConfig>,
    /// How the title screen is shown.
    #[command(flatten)]
    pub table: Table,
}

/// Which file `--print-default-config` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum DefaultConfig {
    /// Both, one after the other
    Both,
    /// settings.ron
    Settings,
    /// keys.ron
    Keys,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Play(Play),
    List(List),
    New(New),
    Check(Check),
    Fields(Fields),
    Fmt(Fmt),
    Explain(Explain),
    Suggest(Suggest),
    Simulate(Simulate),
    Evidence(Evidence),
    Coverage(CoverageTables),
    Model(ModelTables),
    Branch(Branch),
    Debrief(Debrief),
    Pack(Pack),
    Replay(Replay),
    Compare(Compare),
    Code(CodeOf),
    Export(Export),
    Paths(Paths),
    Completions(Completions),
    Man(Man),
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
    /// What is chosen about the program for this once.
    #[command(flatten)]
    pub settings: SettingFlags,
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
