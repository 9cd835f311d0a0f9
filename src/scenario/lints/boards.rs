//! Lints about scripts for automated boards, and about the patterns that the model must show.

use super::{Family, Lint, error, told};

/// Boards and patterns.
pub(super) const FAMILY: Family = Family {
    name: "Boards and patterns",
    about: "About scripts for automated boards, and about the patterns that the model must show.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    error(
        "script/unknown-name",
        "a script names something that the scenario does not have",
        "A script for an automated board names items, options, initiatives and figures of the \
         scenario that it plays. The nearest right name is offered.",
        told(
            "a rule that chooses an option of the scenario",
            "a rule that chooses an item with a slip in its name",
            "everything_wrong_with_a_script_is_reported_and_nothing_hidden_can_be_asked",
        ),
    ),
    error(
        "script/not-told",
        "a script asks for something that a board is never told",
        "An automated board knows what a board at the table knows: what is reported. It cannot \
         act on what is hidden from everybody.",
        told(
            "a rule about a reported figure",
            "a rule about what is really practised",
            "everything_wrong_with_a_script_is_reported_and_nothing_hidden_can_be_asked",
        ),
    ),
    error(
        "pattern/unknown-name",
        "a pattern names something that there is not",
        "A pattern names figures, its own arms and the findings it rests on. The nearest right \
         name is offered.",
        told(
            "a pattern that compares two of its arms",
            "a pattern that compares an arm with a slip in its name",
            "everything_wrong_with_a_pattern_is_reported",
        ),
    ),
    error(
        "pattern/wrong",
        "a check of a pattern cannot be made",
        "Each check says what is measured, in which months and arms, and in which band it must \
         lie; a band runs from less to more.",
        told(
            "a band from 50 to 60",
            "a band from 60 to 50",
            "everything_wrong_with_a_pattern_is_reported",
        ),
    ),
    error(
        "pattern/start",
        "the trust of a pattern cannot start as it is told to",
        "A pattern turns the same dials as the `start` of a scenario, and the same names, units \
         and ranges hold.",
        told(
            "an arm that starts with openness at 48",
            "an arm that starts with openness at 480",
            "an_arm_that_cannot_start_is_told_so",
        ),
    ),
];
