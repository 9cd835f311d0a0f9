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
    /// Words that stand once in the sound scenario `tests/lints/sound.ron`, and what brings the
    /// lint when it stands in their place.
    Words {
        /// As it stands in the sound scenario.
        passes: &'static str,
        /// In its place.
        fails: &'static str,
    },
    /// The same for a file of `scenarios/model/`.
    Model {
        /// The file's name.
        file: &'static str,
        /// As it stands there.
        passes: &'static str,
        /// In its place.
        fails: &'static str,
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
    Example::Words { passes, fails }
}

/// The same for a file of `scenarios/model/`.
const fn in_model(file: &'static str, passes: &'static str, fails: &'static str) -> Example {
    Example::Model {
        file,
        passes,
        fails,
    }
}

/// What passes and what does not, in words; and the test that shows it.
const fn told(passes: &'static str, fails: &'static str, test: &'static str) -> Example {
    Example::Told {
        passes,
        fails,
        test,
    }
}
