//! A flag for each setting, made from the one table of settings.

use std::collections::BTreeMap;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Args, Command, Error, FromArgMatches};

use crate::view::{Origin, SETTINGS, Setting, SettingId, Settings, Takes};

/// What the command line says of the settings.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct SettingFlags(BTreeMap<SettingId, String>);

impl SettingFlags {
    /// Takes what `earlier` says and this does not.
    pub fn or(&mut self, earlier: &SettingFlags) {
        for (id, value) in &earlier.0 {
            self.0.entry(*id).or_insert_with(|| value.clone());
        }
    }

    /// Tells the settings; gives what is wrong with it, in sentences.
    pub fn tell(&self, settings: &mut Settings) -> Vec<String> {
        let put = |(id, value): (&SettingId, &String)| {
            let why = settings.put(Origin::Flag, *id, value).err()?;
            Some(format!("The command line says \"{value}\": {why}."))
        };
        self.0.iter().filter_map(put).collect()
    }
}

fn flagged() -> impl Iterator<Item = &'static Setting> {
    SETTINGS.iter().filter(|row| !row.flag.is_empty())
}

fn flag(row: &'static Setting) -> Arg {
    let arg = Arg::new(row.name)
        .long(row.flag)
        .help(format!("For this once: {}", row.label.to_lowercase()))
        .help_heading("Settings");
    match row.takes {
        Takes::Text(_) => arg.value_name("TEXT"),
        Takes::OneOf(choices) => {
            let names = choices.iter().map(|choice| choice.name);
            arg.value_name("CHOICE")
                .value_parser(PossibleValuesParser::new(names))
        }
    }
}

impl Args for SettingFlags {
    fn augment_args(command: Command) -> Command {
        flagged().fold(command, |command, row| command.arg(flag(row)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        SettingFlags::augment_args(command)
    }
}

impl FromArgMatches for SettingFlags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let mut flags = SettingFlags::default();
        flags.update_from_arg_matches(matches)?;
        Ok(flags)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        for row in flagged() {
            if let Ok(Some(value)) = matches.try_get_one::<String>(row.name) {
                self.0.insert(row.id, value.clone());
            }
        }
        Ok(())
    }
}
