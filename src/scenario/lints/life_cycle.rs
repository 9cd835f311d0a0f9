//! Lints about a scenario's life: its format and version, and what others need to take it over.

use super::{Family, Lint, error, hint, instead, warning, words};

/// Life cycle.
pub(super) const FAMILY: Family = Family {
    name: "Life cycle",
    about: "About the file's own life: its format, version, status and what others need to use it.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    error(
        "format/newer",
        "the file is in a format that this program does not know yet",
        "It was written for a newer program. Get that, or ask its author for the file in the \
         format that this one reads. Nothing else is said of such a file.",
        words("format: 1,", "format: 2,"),
    ),
    hint(
        "life/no-version",
        "the scenario has no version",
        "When two tutors say that a scenario went badly, it helps to know that they played the \
         same one. Begin with \"0.1\", and raise it whenever you pass the file on.",
        words("version: \"0.1\",\n    expects", "expects"),
    ),
    warning(
        "life/status",
        "the status is not one that others know",
        "Draft, reviewed, piloted, published or retired: whoever finds the file wants to know \
         whether it has been played.",
        instead(
            "version: \"0.1\",",
            "version: \"0.1\", status: \"draft\",",
            "version: \"0.1\", status: \"nearly\",",
        ),
    ),
    warning(
        "life/no-licence",
        "a scenario that is no draft says nothing of its licence",
        "Without one nobody may change or pass it on. The shipped scenarios are CC BY 4.0.",
        instead(
            "version: \"0.1\",",
            "version: \"0.1\", status: \"piloted\", references: [\"West and others, 2011\"], \
             authors: [\"A. Tutor\"], pilot: [\"Twice, in March\"], licence: \"CC BY 4.0\",",
            "version: \"0.1\", status: \"piloted\", references: [\"West and others, 2011\"], \
             authors: [\"A. Tutor\"], pilot: [\"Twice, in March\"],",
        ),
    ),
    warning(
        "life/no-references",
        "a scenario that is no draft names no sources",
        "Those who use it should be able to look up what it rests on.",
        instead(
            "version: \"0.1\",",
            "version: \"0.1\", status: \"piloted\", licence: \"CC BY 4.0\", authors: [\"A. \
             Tutor\"], pilot: [\"Twice, in March\"], references: [\"West and others, \
             2011\"],",
            "version: \"0.1\", status: \"piloted\", licence: \"CC BY 4.0\", authors: [\"A. \
             Tutor\"], pilot: [\"Twice, in March\"],",
        ),
    ),
    warning(
        "life/no-authors",
        "a scenario that is no draft does not say who wrote it",
        "Somebody will have a question, or a correction. A group's name is enough.",
        instead(
            "version: \"0.1\",",
            "version: \"0.1\", status: \"piloted\", licence: \"CC BY 4.0\", references: \
             [\"West and others, 2011\"], pilot: [\"Twice, in March\"], authors: [\"A. \
             Tutor\"],",
            "version: \"0.1\", status: \"piloted\", licence: \"CC BY 4.0\", references: \
             [\"West and others, 2011\"], pilot: [\"Twice, in March\"],",
        ),
    ),
    warning(
        "life/no-pilot",
        "a piloted scenario does not say where",
        "Write in `pilot` when and with whom it was played, and what you changed.",
        instead(
            "version: \"0.1\",",
            "version: \"0.1\", status: \"piloted\", licence: \"CC BY 4.0\", references: \
             [\"West and others, 2011\"], authors: [\"A. Tutor\"], pilot: [\"Twice, in \
             March\"],",
            "version: \"0.1\", status: \"piloted\", licence: \"CC BY 4.0\", references: \
             [\"West and others, 2011\"], authors: [\"A. Tutor\"],",
        ),
    ),
    hint(
        "life/language",
        "the scenario is not in British English",
        "Menus and figures stay English, and so do the checks of spelling.",
        instead(
            "version: \"0.1\",",
            "version: \"0.1\", language: \"en-GB\",",
            "version: \"0.1\", language: \"en-US\",",
        ),
    ),
];
