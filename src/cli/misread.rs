//! What is said of a command line that cannot be read: what is missing, with an example, and what
//! was probably meant by words that are too many.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory};

use super::arguments::Arguments;
use super::output::complain;

/// Tells what is wrong with `words`, the whole command line; help and versions are printed as they
/// are.
pub(super) fn tell(mut error: clap::Error, words: &[OsString]) {
    let words: Vec<String> = words
        .iter()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            if let Some(told) = what_is_missing(&error, &words) {
                return complain(&told);
            }
        }
        ErrorKind::UnknownArgument => {
            if let Some(tip) = quotes_are_missing(&error, &words) {
                let tip = ContextValue::StyledStrs(vec![tip.into()]);
                error.insert(ContextKind::Suggested, tip);
            }
        }
        _ => {}
    }
    // Help and version go to standard output and are no mistake; clap knows which is which.
    let _ = error.print();
}

/// What a command must be told and was not, with its example.
fn what_is_missing(error: &clap::Error, words: &[String]) -> Option<String> {
    let ContextValue::Strings(missing) = error.get(ContextKind::InvalidArg)? else {
        return None;
    };
    let program = Arguments::command();
    let names = words.iter().skip(1);
    let command = names
        .into_iter()
        .find_map(|word| program.find_subcommand(word))?;
    let told: Vec<String> = missing.iter().map(|name| told(command, name)).collect();
    let (name, told) = (command.get_name(), told.join("\n  "));
    let example = example(command).map_or(String::new(), |it| format!("\nFor example: {it}"));
    Some(format!("`{name}` has to be told more:\n  {told}{example}"))
}

/// An argument as it is written in usages, and what it is.
fn told(command: &Command, written: &str) -> String {
    let bare = |word: &str| word.trim_matches(['<', '>', '.', '[', ']']).to_owned();
    let name = bare(written.split(' ').next_back().unwrap_or_default());
    let is_it = |arg: &&Arg| {
        let mut names = arg.get_value_names().into_iter().flatten();
        let long = arg.get_long().map(|long| format!("--{long}"));
        match long {
            Some(long) => written.starts_with(&long),
            None => names.any(|it| **it == *name),
        }
    };
    let help = command.get_arguments().find(is_it);
    let help = help.and_then(Arg::get_help).map(ToString::to_string);
    let name = written.replace(['<', '>', '.'], "");
    help.map_or(name.clone(), |help| format!("{name}: {help}"))
}

/// The first example that a command's help gives.
fn example(command: &Command) -> Option<String> {
    let help = command.get_after_help()?.to_string();
    let begins = help.find(&format!("board-to-ward {}", command.get_name()))?;
    help[begins..].lines().next().map(str::to_owned)
}

/// The quotes that would make one text of words that stand apart.
fn quotes_are_missing(error: &clap::Error, words: &[String]) -> Option<String> {
    let ContextValue::String(found) = error.get(ContextKind::InvalidArg)? else {
        return None;
    };
    let at = words.iter().position(|word| word == found)?;
    let is_flag = |word: &&String| word.starts_with('-');
    let before = words[..at].iter().rev().take_while(|word| !is_flag(word));
    let begins = at - before.count();
    let flag = words[..begins].last().filter(is_flag)?;
    let after = words[at..].iter().take_while(|word| !is_flag(word));
    let text = words[begins..at + after.count()].join(" ");
    (begins < at).then(|| format!("a text of several words stands in quotes: {flag} \"{text}\""))
}
