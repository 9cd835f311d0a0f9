//! The command line: what was asked, the files that it takes, and what is printed.
//!
//! The only place that opens most files. Exit codes: 0 done; 1 the thing asked about is wrong (a
//! scenario has errors, a save does not verify); 2 the command line was wrong.

mod arguments;
mod board;
mod branch;
mod check;
mod check_again;
mod code;
mod compare;
mod completions;
mod coverage;
mod debrief;
mod default_config;
mod documents;
mod evidence;
mod explain;
mod export;
mod fields;
mod filling;
mod finding;
mod fixing;
mod fmt;
mod from;
mod keeping;
mod list;
mod logging;
mod man;
mod misread;
mod model;
mod new;
mod offering;
mod output;
mod pack;
mod paths;
mod patterns;
mod places;
mod play;
mod preferences;
mod progress;
mod rehearsing;
mod replay;
mod settings;
mod simulate;
mod suggest;
mod version;
mod waiting;
mod watching;
mod writing;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use output::{complain, is_broken_pipe};

/// How a command ended, if nothing outside failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// What was asked for is done.
    Done,
    /// The thing asked about is wrong.
    Wrong,
}

impl Outcome {
    /// Done if what was asked about is right.
    fn done_if(right: bool) -> Outcome {
        if right { Outcome::Done } else { Outcome::Wrong }
    }
}

/// A command line that names something that is not there.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Misused(String);

/// Does what the command line asks and gives the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::try_parse_from(&words) {
        Ok(arguments) => arguments,
        Err(asked) => {
            let code = u8::try_from(asked.exit_code()).unwrap_or(2);
            misread::tell(asked, &words);
            return ExitCode::from(code);
        }
    };
    match obey(arguments) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Wrong) => ExitCode::from(1),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("{error:#}"));
            ExitCode::from(if error.is::<Misused>() { 2 } else { 1 })
        }
    }
}

fn obey(arguments: Arguments) -> anyhow::Result<Outcome> {
    match arguments.command {
        None if arguments.print_default_config.is_some() => {
            default_config::print(arguments.print_default_config)
        }
        None => play::title(&arguments.table),
        Some(Command::Play(mut asked)) => {
            asked.table.plain |= arguments.table.plain;
            asked.table.settings.or(&arguments.table.settings);
            play::play(&asked)
        }
        Some(Command::List(asked)) => list::list(&asked),
        Some(Command::Check(asked)) if asked.again.watch => check_again::check_again(&asked),
        Some(Command::Check(asked)) => check::check(&asked),
        Some(Command::New(asked)) => new::new(&asked),
        Some(Command::Fmt(asked)) => fmt::fmt(&asked),
        Some(Command::Fields(asked)) => fields::fields(&asked),
        Some(Command::Explain(asked)) => explain::explain(&asked),
        Some(Command::Suggest(asked)) => suggest::suggest(&asked),
        Some(Command::Simulate(asked)) => simulate::simulate(&asked),
        Some(Command::Evidence(asked)) => evidence::evidence(&asked),
        Some(Command::Coverage(asked)) => coverage::coverage(&asked),
        Some(Command::Model(asked)) => model::model(&asked),
        Some(Command::Completions(asked)) => completions::completions(&asked),
        Some(Command::Man(asked)) => man::man(&asked),
        Some(Command::Branch(asked)) => branch::branch(&asked),
        Some(Command::Debrief(asked)) => debrief::debrief_save(&asked),
        Some(Command::Pack(asked)) => pack::pack(&asked),
        Some(Command::Replay(asked)) => replay::replay(&asked),
        Some(Command::Compare(asked)) => compare::compare(&asked),
        Some(Command::Code(asked)) => code::code(&asked),
        Some(Command::Export(asked)) => export::export(&asked),
        Some(Command::Paths(asked)) => paths::paths(&asked),
    }
}
