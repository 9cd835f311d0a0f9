//! Lints about names: what one part of the file says of another.

use super::{Family, Lint, error, in_model, instead, warning, words};

/// Links.
pub(super) const FAMILY: Family = Family {
    name: "Links",
    about: "About names: what one part of the file says of another.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    error(
        "link/unknown-item",
        "an item that the scenario does not have is named",
        "An event raises an item by its `id`. The nearest right id is offered; if none is near, \
         the item is still to be written.",
        words("raise: [\"larch\"]", "raise: [\"larc\"]").beside("An item has", "id: \"larch\""),
    ),
    error(
        "link/unknown-option",
        "an option that the item does not have is named",
        "A decision is named by the item and the option, with a stroke between them: `chose \
         winter/open`. The options of the item are listed.",
        instead(
            "that: \"event norovirus happened\"",
            "that: \"chose winter/open\"",
            "that: \"chose winter/opne\"",
        )
        .beside("An option of the item `winter` has", "id: \"open\""),
    ),
    error(
        "link/unknown-event",
        "an event that the scenario does not have is named",
        "An event is named by its `id`. The nearest right id is offered; if none is near, the \
         event is still to be written.",
        words(
            "that: \"event norovirus happened\"",
            "that: \"event norovirs happened\"",
        )
        .beside("An event has", "id: \"norovirus\""),
    ),
    error(
        "link/unknown-flag",
        "a flag is asked for that nothing sets",
        "A flag is a note that the scenario makes for itself: an option or an event sets it \
         with `set`, and a condition asks for it with `flag`. Either the name has a slip in it, \
         or the option that should set it is still to be written.",
        words("not flag winter_ward", "not flag winter_wrd")
            .beside("An option has", "set: [\"winter_ward\"]"),
    ),
    error(
        "link/unknown-quantity",
        "a figure that the trust does not have is named",
        "The nearest right name is offered. `board-to-ward list --quantities` lists every \
         figure with its unit, its range and which way is good.",
        words("start: (openness: 48,", "start: (opennes: 48,"),
    ),
    error(
        "link/unknown-initiative",
        "an initiative that there is not is named",
        "Initiatives are the changes that a board may start: the standing ones, and those that \
         the scenario adds under `initiatives`. The nearest right id is offered.",
        instead(
            "set: [\"winter_ward\"],",
            "set: [\"winter_ward\"], stop: [\"speaking_up\"],",
            "set: [\"winter_ward\"], stop: [\"speeking_up\"],",
        ),
    ),
    error(
        "link/unknown-problem",
        "a hidden problem that the scenario does not have is named",
        "A hidden problem is named by its `id` under `problems`. The nearest right id is \
         offered.",
        instead(
            "that: \"event norovirus happened\"",
            "that: \"problem quiet known\"",
            "that: \"problem quite known\"",
        )
        .beside("A hidden problem has", "id: \"quiet\""),
    ),
    error(
        "link/unknown-objective",
        "an objective that the scenario does not have is named",
        "Items, events and questions name the objectives that they serve, each by its `id` \
         under `objectives`. The nearest right id is offered.",
        words("objectives: [\"hear\"]", "objectives: [\"heer\"]")
            .beside("An objective is", "(id: \"hear\""),
    ),
    error(
        "link/unknown-evidence",
        "a row of the evidence that there is not is named",
        "What a decision does rests on a finding, named by its number such as \"4.7\", or on \
         \"judgement\". The findings are in `scenarios/model/evidence.ron`, and can be read in \
         the game.",
        instead(
            "outcome: \"The beds open.\",",
            "outcome: \"The beds open.\", evidence: \"4.7\",",
            "outcome: \"The beds open.\", evidence: \"99.99\",",
        ),
    ),
    error(
        "link/unknown-influence",
        "a link between two figures is named that the model does not have",
        "Only links of `scenarios/model/influences.ron` can be doubted or measured. Perhaps \
         cause and effect stand the wrong way round.",
        in_model(
            "sceptic.ron",
            "(from: \"fairness\", to: \"openness\", times: 0",
            "(from: \"cash\", to: \"openness\", times: 0",
        ),
    ),
    warning(
        "flag/never-read",
        "a flag is set and nothing ever asks for it",
        "The scenario makes a note and never looks at it again, so the decision has less \
         consequence than was meant. Ask for it in a condition, or take the flag out.",
        words(
            "set: [\"winter_ward\"],",
            "set: [\"winter_ward\", \"spring_ward\"],",
        )
        .beside("Only one of the two is asked for", "not flag winter_ward"),
    ),
    warning(
        "item/never-raised",
        "an item never comes to the table",
        "An item comes at its `turn`, or `when` something holds, or because an option or an \
         event raises it. This one has none of the three, so no board will ever read it.",
        words(
            "effects: (openness: -1),\n            raise: [\"larch\"],",
            "effects: (openness: -1),",
        )
        .beside("An item without `turn` or `when` has", "id: \"larch\""),
    ),
    warning(
        "objective/unserved",
        "nothing serves an objective",
        "The scenario says what people are to learn, and no item, event or question of the \
         debrief names it. Name it where it is practised, or take it out: two objectives that \
         are met are worth more than four that are not.",
        words(
            "(id: \"choose\", text: \"Choose with too little to go on.\"),",
            "(id: \"choose\", text: \"Choose with too little to go on.\"),\n        (id: \
             \"learn\", text: \"Learn what nobody here is asked about.\"),",
        ),
    ),
];
