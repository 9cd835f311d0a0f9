//! Every kind of problem that is told of a file people write: its stable code, how much it matters
//! and how sure the checker is, what to do, and an example that a test runs.
//!
//! Says what is looked for, not how: the looking is done where the file is read, checked or played.

mod allowances;
mod boards;
mod conditions;
mod files;
mod life_cycle;
mod links;
mod logic;
mod model;
mod parts;
mod play;
mod shape;
mod teaching;
mod text;
mod words;

use crate::source::{Confidence, Severity};

/// A kind of problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lint {
    /// Its stable name, family first: `syntax/missing-comma`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// How sure the checker is.
    pub confidence: Confidence,
    /// What is found, in one line that needs no example.
    pub what: &'static str,
    /// Why it is looked for and what to do about it, for somebody who does not program.
    pub advice: &'static str,
    /// What passes and what does not.
    pub example: Example,
}

/// What passes a lint, and what does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Example {
    /// Words of the sound scenario, [`SOUND`], and what may stand in their place.
    Words(Words),
    /// The same for a file of `scenarios/model/`.
    Model {
        /// The file's name.
        file: &'static str,
        /// The words.
        words: Words,
    },
    /// What no few words can show, such as the size of a file; a test of its own makes it.
    Told {
        /// What passes, in words.
        passes: &'static str,
        /// What does not, in words.
        fails: &'static str,
        /// The name of the test.
        test: &'static str,
    },
}

/// Words that stand once in a sound file, and two that may take their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// As they stand.
    pub at: &'static str,
    /// In their place, and nothing is wrong.
    pub passes: &'static str,
    /// In their place, and the lint is told.
    pub fails: &'static str,
    /// What else stands in the file and makes the one right and the other wrong: what it is, and
    /// its words. Neither, if nothing need be known.
    pub beside: Option<(&'static str, &'static str)>,
}

/// A scenario that is free of every problem, in which the examples are tried.
pub const SOUND: &str = include_str!("lints/sound.ron");

impl Words {
    /// What stands in the file when these words are put in their place; whole lines of `sound`, so
    /// that it can be seen what they belong to.
    pub fn lines(&self, sound: &str, put: &str) -> Option<String> {
        let start = sound.find(self.at)?;
        let end = start + self.at.len();
        let from = sound[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let to = sound[end..]
            .find('\n')
            .map_or(sound.len(), |newline| end + newline);
        Some(format!("{}{put}{}", &sound[from..start], &sound[end..to]))
    }
}

/// A family of lints.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// Its name.
    pub name: &'static str,
    /// What its lints are about, in one sentence.
    pub about: &'static str,
    /// Its lints.
    pub lints: &'static [Lint],
}

/// Every family, in the order in which a file is looked at.
pub const FAMILIES: &[Family] = &[
    files::FAMILY,
    text::FAMILY,
    shape::FAMILY,
    links::FAMILY,
    parts::FAMILY,
    conditions::FAMILY,
    logic::FAMILY,
    words::FAMILY,
    teaching::FAMILY,
    life_cycle::FAMILY,
    model::FAMILY,
    boards::FAMILY,
    play::FAMILY,
    allowances::FAMILY,
];

/// Every lint, family by family.
pub fn all() -> impl Iterator<Item = &'static Lint> + Clone {
    FAMILIES.iter().flat_map(|family| family.lints)
}

/// The lint with this code.
pub fn lint(code: &str) -> Option<&'static Lint> {
    all().find(|lint| lint.code == code)
}

/// The lints whose code is this one but for its family.
pub fn ending_in(end: &str) -> impl Iterator<Item = &'static Lint> {
    all().filter(move |lint| lint.code.split_once('/').is_some_and(|it| it.1 == end))
}

/// Something that stops a file from being used, and is so beyond doubt.
const fn error(
    code: &'static str,
    what: &'static str,
    advice: &'static str,
    example: Example,
) -> Lint {
    Lint {
        code,
        severity: Severity::Error,
        confidence: Confidence::Certain,
        what,
        advice,
        example,
    }
}

/// Something that lets the file be used all the same.
const fn warning(
    code: &'static str,
    what: &'static str,
    advice: &'static str,
    example: Example,
) -> Lint {
    Lint {
        severity: Severity::Warning,
        ..error(code, what, advice, example)
    }
}

/// Something worth knowing.
const fn hint(
    code: &'static str,
    what: &'static str,
    advice: &'static str,
    example: Example,
) -> Lint {
    Lint {
        severity: Severity::Hint,
        ..error(code, what, advice, example)
    }
}

impl Lint {
    /// Very probably so.
    const fn likely(mut self) -> Lint {
        self.confidence = Confidence::Likely;
        self
    }

    /// Perhaps so: shown only to those who ask for everything.
    const fn guess(mut self) -> Lint {
        self.confidence = Confidence::Guess;
        self
    }
}

/// Words of the sound scenario, and what brings the lint in their place.
const fn words(passes: &'static str, fails: &'static str) -> Example {
    instead(passes, passes, fails)
}

/// Words of the sound scenario, and what passes and what brings the lint in their place.
const fn instead(at: &'static str, passes: &'static str, fails: &'static str) -> Example {
    Example::Words(Words {
        at,
        passes,
        fails,
        beside: None,
    })
}

impl Example {
    /// With what else must be known of the sound scenario: what it is, and its words.
    const fn beside(self, what: &'static str, words: &'static str) -> Example {
        match self {
            Example::Words(all) => Example::Words(Words {
                beside: Some((what, words)),
                ..all
            }),
            other => other,
        }
    }
}

/// The same for a file of `scenarios/model/`.
const fn in_model(file: &'static str, passes: &'static str, fails: &'static str) -> Example {
    let words = Words {
        at: passes,
        passes,
        fails,
        beside: None,
    };
    Example::Model { file, words }
}

/// What passes and what does not, in words; and the test that shows it.
const fn told(passes: &'static str, fails: &'static str, test: &'static str) -> Example {
    Example::Told {
        passes,
        fails,
        test,
    }
}
