//! What people may choose about the program: a value with where each choice came from. Pure: files,
//! flags and variables are read elsewhere and handed in as text.
//!
//! What was chosen in this session comes first, then flags, the environment, the file, and last the
//! default. A default of "auto" leaves it to what a front end finds out about its terminal.

mod table;
mod text;

use std::collections::BTreeMap;

use crate::catalogue::Clarity;

pub use super::by_hand::Told as SettingsTold;
pub use table::{SETTINGS, Setting, SettingChoice, SettingId, Takes, Variable, setting};
pub use text::{default_file, edited, read};

/// Where a value came from, the strongest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Chosen in this session.
    Chosen,
    /// Said on the command line.
    Flag,
    /// Said by this variable.
    Environment(String),
    /// Kept in the file of settings.
    File,
    /// Nobody has said.
    Default,
}

impl Origin {
    /// Where it came from, in a sentence.
    pub fn words(&self) -> String {
        match self {
            Origin::Chosen => "You chose this.".into(),
            Origin::Flag => {
                "The command line says this, and will again whenever it is used.".into()
            }
            Origin::Environment(variable) => format!(
                "The variable {variable} says this. It comes before the file of settings at the \
                 next start too."
            ),
            Origin::File => "You chose this, and it was kept.".into(),
            Origin::Default => "Nobody has changed this.".into(),
        }
    }
}

/// Everything that is chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// For each setting the value of each origin, the strongest first.
    said: BTreeMap<SettingId, BTreeMap<Origin, String>>,
}

impl Settings {
    /// Takes a value from somewhere, or says what the setting takes instead.
    pub fn put(&mut self, origin: Origin, id: SettingId, value: &str) -> Result<(), String> {
        let value = setting(id).accept(value)?;
        self.said.entry(id).or_default().insert(origin, value);
        Ok(())
    }

    /// Takes what the environment says; gives what is wrong with it, in sentences.
    pub fn put_environment(&mut self, variable: impl Fn(&str) -> Option<String>) -> Vec<String> {
        let mut told = Vec::new();
        for row in SETTINGS {
            for known in row.variables {
                let found = variable(known.name).filter(|value| !value.is_empty());
                if found.is_some_and(|value| !known.unset.contains(&value.as_str())) {
                    let origin = Origin::Environment(known.name.to_owned());
                    let put = self.put(origin, row.id, known.value);
                    debug_assert!(put.is_ok(), "the table's own value is taken");
                }
            }
            let own = row.variable();
            let Some(value) = variable(&own).filter(|value| !value.is_empty()) else {
                continue;
            };
            if let Err(why) = row.accept(&value) {
                told.push(format!("The variable {own} is \"{value}\", and {why}."));
                continue;
            }
            // Our own variable says more than one that every program knows.
            let said = self.said.entry(row.id).or_default();
            said.retain(|origin, _| !matches!(origin, Origin::Environment(_)));
            said.insert(Origin::Environment(own), value.trim().to_owned());
        }
        told
    }

    /// The value of a setting: the name of its choice, or its text.
    pub fn value(&self, id: SettingId) -> &str {
        let said = self.said.get(&id).and_then(|said| said.values().next());
        said.map_or(setting(id).default, String::as_str)
    }

    /// Where that came from.
    pub fn origin(&self, id: SettingId) -> Origin {
        let said = self.said.get(&id).and_then(|said| said.keys().next());
        said.cloned().unwrap_or(Origin::Default)
    }

    /// Whether a setting stands at the choice with this name.
    pub fn is(&self, id: SettingId, choice: &str) -> bool {
        self.value(id) == choice
    }

    /// What games that begin now are played on: whether the sceptic's set, and how clear a pack.
    pub fn game(&self) -> (bool, Clarity) {
        let clarity = Clarity::parse(self.value(SettingId::Clarity));
        let sceptic = self.is(SettingId::Sceptic, "on");
        (sceptic, clarity.unwrap_or(Clarity::AsWritten))
    }

    /// The choice next to the one that stands, going round.
    pub fn beside(&self, id: SettingId, forwards: bool) -> String {
        let choices = setting(id).choices();
        let stands = self.value(id);
        let at = choices.iter().position(|choice| choice.name == stands);
        let Some(at) = at else {
            return stands.to_owned();
        };
        let last = choices.len() - 1;
        let next = match (forwards, at) {
            (true, at) if at == last => 0,
            (true, at) => at + 1,
            (false, 0) => last,
            (false, at) => at - 1,
        };
        choices[next].name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Origin, SettingId, Settings};

    const DEPTH: SettingId = SettingId::Depth;

    fn variable(name: &str) -> Option<String> {
        (name == "NO_COLOR").then(|| "1".to_owned())
    }

    #[test]
    fn the_session_comes_before_flag_environment_file_and_default() {
        let cases: [(bool, bool, bool, bool, &str, Origin); 6] = [
            (true, true, true, true, "256", Origin::Chosen),
            (false, true, true, true, "16", Origin::Flag),
            (
                false,
                false,
                true,
                true,
                "none",
                Origin::Environment("NO_COLOR".into()),
            ),
            (false, false, false, true, "24-bit", Origin::File),
            (false, false, false, false, "auto", Origin::Default),
            (false, true, false, true, "16", Origin::Flag),
        ];
        for (chosen, flag, environment, file, value, origin) in cases {
            let mut settings = Settings::default();
            let mut put = |is_said: bool, origin: Origin, value: &str| {
                if is_said {
                    settings.put(origin, DEPTH, value).expect("it is taken");
                }
            };
            put(file, Origin::File, "24-bit");
            put(flag, Origin::Flag, "16");
            put(chosen, Origin::Chosen, "256");
            if environment {
                assert!(settings.put_environment(variable).is_empty());
            }
            assert_eq!(settings.value(DEPTH), value);
            assert_eq!(settings.origin(DEPTH), origin);
        }
    }

    #[test]
    fn our_own_variable_says_more_than_one_that_every_program_knows() {
        let both = |name: &str| match name {
            "NO_COLOR" => Some("1".to_owned()),
            "BOARD_TO_WARD_COLOUR_DEPTH" => Some("256".to_owned()),
            "BOARD_TO_WARD_SIGNS" => Some("asci".to_owned()),
            "ACCESSIBLE" => Some("0".to_owned()),
            _ => None,
        };
        let mut settings = Settings::default();
        let told = settings.put_environment(both);
        assert_eq!(settings.value(DEPTH), "256");
        assert_eq!(settings.value(SettingId::Plain), "when-needed");
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("did you mean \"ascii\"?"), "{told:?}");
    }

    #[test]
    fn the_choices_of_a_setting_go_round() {
        let mut settings = Settings::default();
        let first = settings.value(DEPTH).to_owned();
        let back = settings.beside(DEPTH, false);
        settings
            .put(Origin::Chosen, DEPTH, &back)
            .expect("it is taken");
        assert_eq!(settings.beside(DEPTH, true), first);
    }
}
