//! Lints about the marks of the file: quotes, commas, brackets, and what a word processor makes of them.

use super::{Example, Family, Lint};
use crate::source::{Confidence, Severity};

/// Text.
pub(super) const FAMILY: Family = Family {
    name: "Text",
    about: "About the marks of the file: quotes, commas, brackets, and what a word processor makes of them.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[Lint {
    code: "syntax/missing-comma",
    severity: Severity::Error,
    confidence: Confidence::Certain,
    what: "a comma is missing between two values",
    advice: "Every field and every entry of a list ends with a comma; one after the last does \
                 no harm. The mistake is shown at the value that has none, not at the next line, \
                 and `--fix` puts it in.",
    example: Example::Words {
        passes: "turns: 2,",
        fails: "turns: 2",
    },
}];
