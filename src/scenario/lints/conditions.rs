//! Lints about conditions: the sentences after `when`, `needs` and `that`.

use super::{Family, Lint, error, instead, warning, words};

/// Conditions.
pub(super) const FAMILY: Family = Family {
    name: "Conditions",
    about: "About conditions: the sentences after `when`, `needs` and `that`.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    error(
        "when/not-understood",
        "a condition cannot be understood",
        "A condition is a sentence in a fixed form, such as `occupancy_percent above 93% for 2 \
         months`, `flag winter_ward`, `chose winter/open` or `month is January`, joined by \
         `and`, `or` and `not`. The message shows the word at which it stops making sense.",
        words(
            "occupancy_percent above 90% and",
            "occupancy_percent above and",
        ),
    ),
    error(
        "when/mixed-and-or",
        "`and` and `or` are mixed without brackets",
        "Such a sentence can be read in two ways, and people do not agree on which. Both are \
         shown; put brackets round what belongs together.",
        words(
            "and not flag winter_ward\"",
            "and not flag winter_ward or turn is 2\"",
        ),
    ),
    error(
        "when/symbol",
        "a condition has a programmer's mark in it",
        "Conditions are written in words: `and`, `or` and `not`. `--fix` puts the word in place \
         of the mark.",
        words("90% and not", "90% && not"),
    ),
    error(
        "when/equality",
        "a condition asks whether a figure is exactly so much",
        "Figures move all the time and almost never stand at one exact value. Ask whether it is \
         `at least`, `at most`, `above` or `below`.",
        words("occupancy_percent above 90%", "occupancy_percent = 90%"),
    ),
    error(
        "when/not-reported",
        "a condition asks for the reported value of a figure that is not reported",
        "Some figures the board is never told. Leave out `reported` to ask for what is true, or \
         ask for a figure that is in the board pack.",
        instead(
            "when: \"occupancy_percent",
            "when: \"learning above 50 and occupancy_percent",
            "when: \"reported learning above 50 and occupancy_percent",
        ),
    ),
    warning(
        "when/always-true",
        "a comparison is always true",
        "The figure cannot leave its range, and the whole range is on one side of what is \
         asked. The comparison can be left out, or its number was meant to be another.",
        words(
            "when: \"occupancy_percent above 90%",
            "when: \"openness at least 0",
        ),
    ),
    warning(
        "when/never-true",
        "a comparison is never true",
        "The figure cannot leave its range, and no part of the range is on the side that is \
         asked for. What hangs on it will never happen. Look at the unit and at the number.",
        words(
            "when: \"occupancy_percent above 90%",
            "when: \"openness above 100",
        ),
    ),
];
