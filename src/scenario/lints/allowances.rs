//! Lints about allowances: notes that silence a warning or a hint.

use super::{Family, Lint, instead, warning};

/// Allowances.
pub(super) const FAMILY: Family = Family {
    name: "Allowances",
    about: "About allowances: the notes `// allow CODE: reason` that silence a warning or a hint.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    warning(
        "allow/no-reason",
        "it is not said why something is allowed",
        "Whoever reads the scenario after you should know why you left a warning as it is. Put the \
         reason behind a colon: `// allow flag/never-read: part two reads it`. Without one nothing \
         is allowed.",
        instead(
            "set: [\"winter_ward\"],",
            "set: [\"winter_ward\", \"spring_ward\"], // allow flag/never-read: part two reads it",
            "set: [\"winter_ward\", \"spring_ward\"], // allow flag/never-read",
        ),
    ),
    warning(
        "allow/unused",
        "a note allows something that is not there",
        "The warning that was allowed has gone, or the note stands in the wrong place. It belongs \
         straight above the line that is shown with the warning, or at the end of that line. Take \
         it out if it is of no use any more.",
        instead(
            "set: [\"winter_ward\"],",
            "set: [\"winter_ward\", \"spring_ward\"], // allow flag/never-read: part two reads it",
            "set: [\"winter_ward\"], // allow flag/never-read: part two reads it",
        ),
    ),
    warning(
        "allow/unknown-code",
        "a note allows something that there is not",
        "The code between `allow` and the colon is none of those that `check` reports. The nearest \
         right one is offered; `board-to-ward explain` lists all of them.",
        instead(
            "set: [\"winter_ward\"],",
            "set: [\"winter_ward\", \"spring_ward\"], // allow flag/never-read: part two reads it",
            "set: [\"winter_ward\"], // allow flag/never-reed: part two reads it",
        ),
    ),
    warning(
        "allow/error",
        "a note allows an error",
        "An error keeps the scenario from being played, so there is nothing that could be allowed. \
         Put right what is wrong; only warnings and hints can be left as they are.",
        instead(
            "turns: 2,",
            "turns: 2, // a short term",
            "turns: 2, // allow value/out-of-range: a short term",
        ),
    ),
];
