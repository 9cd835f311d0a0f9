//! Lints about teaching: objectives, the time that a session has, and the questions afterwards.

use super::{Family, Lint, hint, instead, warning, words};

/// Teaching.
pub(super) const FAMILY: Family = Family {
    name: "Teaching",
    about: "About what a session sets out to teach, the time it has and what is asked afterwards.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    warning(
        "teach/objectives",
        "there are fewer than two objectives, or more than four",
        "Two to four sentences on what players can do afterwards are what a session can carry. \
         With none, nobody can tell whether it worked.",
        words(
            "(id: \"choose\", text: \"Choose with too little to go on.\"),\n    ],",
            "(id: \"choose\", text: \"Choose with too little to go on.\"),\n        (id: \"ask\", \
             text: \"Ask.\"),\n        (id: \"wait\", text: \"Wait.\"),\n        (id: \"count\", \
             text: \"Count.\"),\n    ],",
        ),
    ),
    hint(
        "teach/objective-thin",
        "an objective is met in one paper or event, or only talked about",
        "What is met once is easily missed: that paper may never come, or be left on the table. \
         Name the objective in a second item or event.",
        words("objectives: [\"choose\"]", "objectives: []"),
    ),
    hint(
        "teach/objective-not-asked",
        "no question of the debrief asks about an objective",
        "Most of what is learnt is learnt in the talk afterwards. Give a question the objective's \
         id in `objective`.",
        words("objective: \"choose\", when", "when"),
    ),
    warning(
        "teach/session-time",
        "the meetings planned for a session take longer than it has",
        "The minutes are estimated from the words to read aloud at 150 a minute, and from one \
         and a half to four minutes of talk for each paper. Half of a session of 90 minutes is \
         play, unless `minutes` says otherwise. Plan fewer meetings in `sessions`, or shorten \
         papers.",
        instead(
            "turns: 2,",
            "turns: 2, minutes: (prebrief: 15, play: 45, debrief: 30),",
            "turns: 2, minutes: (prebrief: 80, play: 5, debrief: 80),",
        ),
    )
    .likely(),
    hint(
        "teach/session-short",
        "the meetings planned for a session leave much of its time",
        "The estimate is the same as for too long a session, at its slow end. Plan more meetings \
         for it in `sessions`.",
        words(
            "turns: 2,",
            "turns: 2, sessions: (short: 1, standard: 1, long: 1), minutes: (prebrief: 5, play: \
             80, debrief: 5),",
        ),
    )
    .likely(),
    warning(
        "teach/exam-question",
        "the exam question does not ask anything",
        "It is the one question that the whole scenario asks, and it is put to the players at the \
         end. Put it as a question.",
        words(
            "exam_question: \"What was not said?\"",
            "exam_question: \"Silence.\"",
        ),
    ),
    hint(
        "teach/no-question",
        "a question of the debrief does not ask anything",
        "An instruction can be right for somebody alone; a room answers questions better.",
        words("ask: \"Who knew?\"", "ask: \"Think of silence.\""),
    )
    .guess(),
    hint(
        "teach/no-debrief",
        "an option that does much is never asked about",
        "Where a choice moves a figure by a whole difference between trusts, players should talk \
         about it. Add a question with a `when` such as `chose winter/open`, or one for the \
         objective of the paper.",
        words(
            "effects: (openness_medicine: -0.5)",
            "effects: (openness: -12)",
        ),
    )
    .likely(),
    hint(
        "teach/one-approach",
        "most options that begin a change leave no choice of how",
        "How a change is made is half of what boards learn here. Where two ways could both work, \
         list them in `approaches`.",
        words(
            "id: \"larch\",\n            title: \"Larch ward\",",
            "id: \"ways\", title: \"Three ways\", turn: 2, from: \"nursing\", whose: \"board\", \
             paper: \"Three ways.\", who_waits: \"Somebody.\", if_not_decided: (text: \"So it \
             is.\"), options: [(id: \"a\", label: \"A.\", asks: \"A.\", good_case: \"A.\", \
             against: \"A.\", start: [(initiative: \"triads\")], outcome: \"A.\"), (id: \"b\", \
             label: \"B.\", asks: \"B.\", good_case: \"B.\", against: \"B.\", start: \
             [(initiative: \"mentoring\")], outcome: \"B.\"), (id: \"c\", label: \"C.\", asks: \
             \"C.\", good_case: \"C.\", against: \"C.\", start: [(initiative: \
             \"protected_time\")], outcome: \"C.\")]), (id: \"larch\", title: \"Larch ward\",",
        ),
    )
    .likely(),
];
