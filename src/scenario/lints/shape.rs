//! Lints about fields and values: what a block may hold, in which unit and range.

use super::{Example, Family, Lint};
use crate::source::{Confidence, Severity};

/// Shape.
pub(super) const FAMILY: Family = Family {
    name: "Shape",
    about: "About fields and values: what a block may hold, in which unit and range.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[Lint {
    code: "field/unknown",
    severity: Severity::Error,
    confidence: Confidence::Certain,
    what: "a field that this kind of block does not have",
    advice: "Usually a slip of the fingers: the nearest right name is offered. `docs/SCENARIO.md` \
                 lists every field of every block.",
    example: Example::Words {
        passes: "turns: 2,",
        fails: "turns: 2, authers: [],",
    },
}];
