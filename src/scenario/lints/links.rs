//! Lints about names: what one part of the file says of another.

use super::{Example, Family, Lint};
use crate::source::{Confidence, Severity};

/// Links.
pub(super) const FAMILY: Family = Family {
    name: "Links",
    about: "About names: what one part of the file says of another.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[Lint {
    code: "link/unknown-item",
    severity: Severity::Error,
    confidence: Confidence::Certain,
    what: "an item that the scenario does not have is named",
    advice: "An event raises an item by its `id`. The nearest right id is offered; if none is \
                 near, the item is still to be written.",
    example: Example::Words {
        passes: "raise: [\"larch\"]",
        fails: "raise: [\"larc\"]",
    },
}];
