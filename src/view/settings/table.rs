//! The one table of settings. The settings screen, the settings file, the environment and the
//! command line all come from it: a new setting is a row here, and whoever needs it asks for it.

/// Which setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the table below says what each does")]
pub enum SettingId {
    Colours,
    Depth,
    Signs,
    Mouse,
    Plain,
    Predictions,
    ReleaseWord,
    Clarity,
    Sceptic,
    Hints,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Which.
    pub id: SettingId,
    /// Its name in the file; in capitals, after `BOARD_TO_WARD_`, the variable.
    pub name: &'static str,
    /// Its name on the screen.
    pub label: &'static str,
    /// What it does, in a sentence or two.
    pub help: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// What it is when nobody says: the name of a choice, or a text.
    pub default: &'static str,
    /// Variables that other programs know too.
    pub variables: &'static [Variable],
    /// Its flag, without the hyphens before it; empty if the command line says it another way.
    pub flag: &'static str,
}

/// What a setting takes.
#[derive(Clone, Copy, Debug)]
pub enum Takes {
    /// One of these.
    OneOf(&'static [SettingChoice]),
    /// A text of at most so many characters; empty for none.
    Text(usize),
}

/// One of the choices of a setting.
#[derive(Clone, Copy, Debug)]
pub struct SettingChoice {
    /// Its name in the file.
    pub name: &'static str,
    /// The same on the screen.
    pub said: &'static str,
    /// What it means, in a line.
    pub what: &'static str,
}

/// A variable that sets something by being set.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    /// The variable.
    pub name: &'static str,
    /// Values that count as if it were not set; the empty one always does.
    pub unset: &'static [&'static str],
    /// What the setting is while it is set.
    pub value: &'static str,
}

const fn choice(name: &'static str, what: &'static str) -> SettingChoice {
    SettingChoice {
        name,
        said: name,
        what,
    }
}

/// A choice whose name is no English.
const fn said(name: &'static str, said: &'static str, what: &'static str) -> SettingChoice {
    SettingChoice { name, said, what }
}

/// Every setting, in the order in which they are shown.
pub const SETTINGS: &[Setting] = &[
    Setting {
        id: SettingId::Colours,
        name: "colours",
        label: "Colours",
        help: "Which colours the screen is painted in. The letters and the ground behind them are \
               both painted, so it reads the same in every window.",
        takes: Takes::OneOf(&[
            choice(
                "auto",
                "dark or light, as the terminal says; dark if it does not",
            ),
            choice("dark", "pale letters on a dark ground"),
            choice("light", "dark letters on a pale ground; for a bright room"),
            choice(
                "colour-blind",
                "blue, orange and yellow on black, far apart for every eye",
            ),
            choice("high-contrast", "the strongest letters there are, on black"),
            choice(
                "mono",
                "no colours: what matters is bold, underlined or reversed",
            ),
        ]),
        default: "auto",
        variables: &[],
        flag: "colours",
    },
    Setting {
        id: SettingId::Depth,
        name: "colour_depth",
        label: "How many colours",
        help: "How many colours the terminal is sent. Change it if the screen shows odd colours \
               or blinks.",
        takes: Takes::OneOf(&[
            choice("auto", "as many as the terminal says it has"),
            choice("24-bit", "sixteen million"),
            choice("256", "the 256 that almost every terminal has"),
            choice("16", "the sixteen of the terminal's own palette"),
            choice("none", "none: what matters is bold, underlined or reversed"),
        ]),
        default: "auto",
        variables: &[Variable {
            name: "NO_COLOR",
            unset: &[],
            value: "none",
        }],
        flag: "colour-depth",
    },
    Setting {
        id: SettingId::Signs,
        name: "signs",
        label: "Signs",
        help: "Which signs are drawn beside letters: arrows, bars and lines. Change it if you see \
               boxes or question marks in their place.",
        takes: Takes::OneOf(&[
            choice(
                "auto",
                "those that the terminal's language and name promise",
            ),
            choice("unicode", "all of them"),
            choice("blocks", "those of old consoles: coarser, and no dashes"),
            choice("ascii", "only what stands on every keyboard"),
        ]),
        default: "auto",
        variables: &[],
        flag: "signs",
    },
    Setting {
        id: SettingId::Mouse,
        name: "mouse",
        label: "Mouse",
        help: "Whether clicks and the wheel are heard. While they are, most terminals select text \
               only with Shift held down, or Option on a Mac. Everything can be done without.",
        takes: Takes::OneOf(&[
            choice("off", "not heard: text can be selected as anywhere"),
            choice(
                "on",
                "a click moves focus, a click on what has focus chooses it",
            ),
        ]),
        default: "off",
        variables: &[],
        flag: "mouse",
    },
    Setting {
        id: SettingId::Plain,
        name: "plain",
        label: "Plain text",
        help: "The whole game by numbered questions and complete sentences, for a screen reader, \
               a pipe or a file. It takes effect when the program is next started.",
        takes: Takes::OneOf(&[
            said(
                "when-needed",
                "when needed",
                "only where there is no terminal to draw on",
            ),
            choice(
                "always",
                "always; `board-to-ward --plain` does the same once",
            ),
        ]),
        default: "when-needed",
        variables: &[Variable {
            name: "ACCESSIBLE",
            unset: &["0"],
            value: "always",
        }],
        flag: "",
    },
    Setting {
        id: SettingId::Predictions,
        name: "predictions",
        label: "Predictions",
        help: "Whether the board is asked, before a meeting ends, what it expects of one figure. \
               It is shown again beside what came, and never changes what happens.",
        takes: Takes::OneOf(&[
            said(
                "asked-for",
                "asked for",
                "before a meeting ends; one key passes over it",
            ),
            choice("required", "a meeting does not end without one"),
            said("not-asked", "not asked", "no meeting asks for one"),
        ]),
        default: "asked-for",
        variables: &[],
        flag: "predictions",
    },
    Setting {
        id: SettingId::Clarity,
        name: "board_pack",
        label: "Board pack",
        help: "How much the board pack hides, in games that begin from now on. Nothing else of the \
               game is changed: the trust is the same, and so is luck.",
        takes: Takes::OneOf(&[
            said("as-written", "as written", "as the scenario has it"),
            choice(
                "clearer",
                "bad news is softened, and counts scatter, half as much",
            ),
            choice(
                "cloudier",
                "both half as much again, and every figure comes a month later",
            ),
        ]),
        default: "as-written",
        variables: &[],
        flag: "pack",
    },
    Setting {
        id: SettingId::Sceptic,
        name: "sceptics_set",
        label: "Sceptic's set",
        help: "Whether games that begin from now on leave out, or turn round, what the evidence \
               for the model contests. The game and its save say so.",
        takes: Takes::OneOf(&[
            choice("off", "the model as it is"),
            choice(
                "on",
                "without what is contested; `play --sceptic` does the same once",
            ),
        ]),
        default: "off",
        variables: &[],
        flag: "",
    },
    Setting {
        id: SettingId::Hints,
        name: "hints",
        label: "Hints",
        help: "A line on some pages that says what they are for.",
        takes: Takes::OneOf(&[
            said(
                "first-game",
                "in the first game",
                "while nothing has been played here before",
            ),
            choice("always", "in every game"),
            choice("off", "never"),
        ]),
        default: "first-game",
        variables: &[],
        flag: "",
    },
    Setting {
        id: SettingId::ReleaseWord,
        name: "release_word",
        label: "Release word",
        help: "For whoever leads a session: after each meeting a page waits until this word is \
               typed, so that a room reads what followed together. A game is held when it is \
               resumed too; the word itself is never kept in it. \"by-meeting\" gives each \
               meeting a word of its own, which `pack` prints. Empty for no waiting.",
        takes: Takes::Text(40),
        default: "",
        variables: &[],
        flag: "hold",
    },
];

/// The row of a setting.
pub fn setting(id: SettingId) -> &'static Setting {
    SETTINGS
        .iter()
        .find(|setting| setting.id == id)
        .expect("every setting has a row")
}

impl Setting {
    /// Its choices; none where it takes a text.
    pub fn choices(&self) -> &'static [SettingChoice] {
        match self.takes {
            Takes::OneOf(choices) => choices,
            Takes::Text(_) => &[],
        }
    }

    /// A value as it may be shown: what is empty says so, and a word that others must not read is
    /// only said to be set.
    pub fn shown<'a>(&self, value: &'a str) -> &'a str {
        match (self.id, value) {
            (_, "") => "none",
            (SettingId::ReleaseWord, _) => "set",
            _ => value,
        }
    }

    /// The same in the words of the screen.
    pub fn said<'a>(&self, value: &'a str) -> &'a str {
        let mut choices = self.choices().iter();
        let choice = choices.find(|choice| choice.name == value);
        choice.map_or(self.shown(value), |choice| choice.said)
    }

    /// A value as it takes it, or what it takes instead.
    pub fn accept(&self, value: &str) -> Result<String, String> {
        let value = value.trim();
        match self.takes {
            Takes::Text(longest) if value.chars().count() > longest => {
                Err(format!("it takes at most {longest} characters"))
            }
            Takes::Text(_) => Ok(value
                .chars()
                .filter(|letter| !letter.is_control())
                .collect()),
            Takes::OneOf(choices) => {
                let names = choices.iter().map(|choice| choice.name);
                match choices.iter().find(|choice| choice.name == value) {
                    Some(choice) => Ok(choice.name.to_owned()),
                    None => Err(instead(value, names)),
                }
            }
        }
    }

    /// The variable that sets it.
    pub fn variable(&self) -> String {
        format!("BOARD_TO_WARD_{}", self.name.to_uppercase())
    }
}

/// What is taken in the place of a word that is not.
fn instead<'a>(wrong: &str, names: impl Iterator<Item = &'a str> + Clone) -> String {
    let all: Vec<String> = names.clone().map(|name| format!("\"{name}\"")).collect();
    let all = crate::view::words::listed_or(&all);
    match crate::source::nearest(wrong, names) {
        Some(near) => format!("did you mean \"{near}\"? It takes {all}"),
        None => format!("it takes {all}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{SETTINGS, setting};

    #[test]
    fn every_setting_has_a_default_that_it_takes_and_says_what_it_does() {
        for row in SETTINGS {
            assert_eq!(setting(row.id).name, row.name);
            assert!(row.accept(row.default).is_ok(), "{}", row.name);
            assert!(row.help.ends_with('.'), "{}", row.name);
            let same = SETTINGS.iter().filter(|other| other.name == row.name);
            assert_eq!(same.count(), 1, "{}", row.name);
            for variable in row.variables {
                assert!(row.accept(variable.value).is_ok(), "{}", variable.name);
            }
        }
    }

    #[test]
    fn a_wrong_word_is_answered_with_the_nearest_and_with_all() {
        let said = setting(super::SettingId::Colours).accept("drak");
        let said = said.expect_err("there is no such choice");
        assert!(said.starts_with("did you mean \"dark\"?"), "{said}");
        assert!(said.contains("\"light\""), "{said}");
    }
}
