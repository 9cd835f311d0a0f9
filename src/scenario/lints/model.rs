//! Lints about the files of the model, for those who change how the trust itself works.

use super::{Family, Lint, error, in_model, told, warning};

/// Model.
pub(super) const FAMILY: Family = Family {
    name: "Model",
    about: "About the files of the model, for those who change how the trust itself works.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    error(
        "model/missing",
        "a file of the model is not there",
        "Every file of `scenarios/model/` is needed. The program has its own copy of each; this \
         one was found nowhere, so the program itself is not whole.",
        told(
            "the files that come with the program",
            "a folder of the model without one of them",
            "a_model_without_one_of_its_files_is_told_so",
        ),
    ),
    warning(
        "model/unknown-file",
        "a file in the folder of the model has a name that the program does not read",
        "A file in `scenarios/model/` takes the place of the program's own of the same name. Under \
         any other name it changes nothing, and the program goes on with its own. The nearest \
         right name is offered; notes of your own are better kept elsewhere.",
        told(
            "a folder `model` with an `influences.ron` in it",
            "one with an `influence.ron`",
            "a_model_file_with_a_name_that_is_not_read_is_told_of_with_the_nearest_that_is",
        ),
    ),
    error(
        "model/no-evidence",
        "it is not said what a link rests on",
        "Everything that the model claims names its source: a row of the evidence such as \
         \"4.7\", or \"judgement\" where nobody has measured it. An honest \"judgement\" is \
         better than a number that nobody can check.",
        in_model(
            "influences.ron",
            "evidence: \"judgement\", because: \"senior doctors who believe",
            "evidence: \"\", because: \"senior doctors who believe",
        ),
    ),
    error(
        "model/no-reason",
        "it is not said why a link acts",
        "Whoever asks \"why?\" in the game reads this reason. One plain sentence: what people \
         do, and what follows from it.",
        in_model(
            "influences.ron",
            "because: \"senior doctors who believe what the board says are willing to work with \
             it\"",
            "because: \"\"",
        ),
    ),
    error(
        "model/response",
        "an influence has neither an effect nor a curve, or has both",
        "An influence says how strong it is in one of two ways: a number for each point of the \
         cause, or a curve with its points. Give one of them.",
        in_model(
            "influences.ron",
            "because: \"senior doctors who believe",
            "curve: [(0, 0), (5, 2.5)], because: \"senior doctors who believe",
        ),
    ),
    error(
        "model/curve",
        "a curve has too few points, or they do not go from left to right",
        "A curve is a list of points (cause, effect), at least two, each with a greater cause \
         than the one before it.",
        in_model(
            "influences.ron",
            "(from: \"trust_in_board\", to: \"engagement_consultants\",",
            "(from: \"trust_in_board\", to: \"flow\", curve: [(5, 2.5), (0, 0)], \
             evidence: \"judgement\", because: \"an example\"),\n    \
             (from: \"trust_in_board\", to: \"engagement_consultants\",",
        ),
    ),
    error(
        "model/runs-away",
        "influences push each other on without end",
        "Each figure moves the next until the first is moved again, and more strongly each time \
         round. A trust on such a model explodes or collapses whatever the board does. Make a \
         link of the loop weaker.",
        told(
            "links of which at most a set share of a push comes back",
            "a loop of links that gives back more than it was given",
            "what_is_wrong_in_a_model_file_is_said_in_plain_words_with_its_place",
        ),
    ),
    error(
        "model/self-link",
        "a figure is linked to itself",
        "An influence says what one figure does to another. How long a figure holds on to what \
         moved it is its `months` in `quantities.ron`, not a link to itself.",
        in_model(
            "influences.ron",
            "(from: \"trust_in_board\", to: \"engagement_consultants\",",
            "(from: \"trust_in_board\", to: \"trust_in_board\", effect: 0.1, \
             evidence: \"judgement\", because: \"an example\"),\n    \
             (from: \"trust_in_board\", to: \"engagement_consultants\",",
        ),
    ),
    error(
        "model/undefined-quantity",
        "a figure that influences move is not described",
        "Every figure that is moved by influences has a row in `quantities.ron` that says where \
         it starts, how long it remembers and how much it wanders.",
        in_model(
            "quantities.ron",
            "(name: \"community_capacity\",",
            "(name: \"community_care\",",
        ),
    ),
    error(
        "model/too-many-quantities",
        "the model has more figures than there is room for",
        "The trust has room for a fixed number of figures that influences move. Take out some \
         of those that were added.",
        told(
            "a model with fifteen figures of its own",
            "a model with forty",
            "a_model_may_add_quantities_as_long_as_there_is_room",
        ),
    ),
    error(
        "model/no-start",
        "it is not said where a figure starts",
        "Whatever is counted or set must start somewhere. `start.ron` gives each its usual \
         value, which a scenario may then change.",
        in_model(
            "start.ron",
            "savings_recurrent_monthly: 0,\n    cost_pressure_monthly: 0,",
            "savings_recurrent_monthly: 0,",
        ),
    ),
    error(
        "model/bounds",
        "the bounds of the segments are not three rising numbers",
        "A trust is put into one of four segments by three bounds, each above the last.",
        in_model(
            "policy.ron",
            "segment_bounds: [1.9, 2.4, 3.0]",
            "segment_bounds: [2.4, 1.9, 3.0]",
        ),
    ),
    error(
        "model/metric",
        "the best and the worst value of a metric are the same",
        "A metric is scored by where it lies between its best and its worst value, so the two \
         must differ.",
        in_model("policy.ron", "best: 80, worst: 66", "best: 80, worst: 80"),
    ),
    error(
        "model/share",
        "the share of a published size that is used is below nothing or above all",
        "A published effect is given back in part: `share` says how much of `published` is used, \
         from 0 to 1, and `because` says why so much. An effect that should be larger needs \
         another `published`, and a source that says so.",
        in_model(
            "published.ron",
            "unit: \"per cent\", published: -2.4, share: 0.5,",
            "unit: \"per cent\", published: -2.4, share: 1.5,",
        ),
    ),
    error(
        "model/nothing-moved",
        "a published effect moves no cause, or looks at nothing",
        "The model is asked for an effect by moving its cause: `moved` names at least one figure \
         and how far, other than by 0, and `outcome` at least one figure that is then looked at.",
        in_model(
            "published.ron",
            "outcome: [\"mortality_change\"], unit: \"per cent\", published: -2.4, share: 0.5,",
            "outcome: [], unit: \"per cent\", published: -2.4, share: 0.5,",
        ),
    ),
    error(
        "model/range",
        "a range has a lower end above its upper",
        "`low` and `high` say where a figure should stand at a trust that nobody moves. With the \
         two the wrong way round no figure is ever within.",
        in_model(
            "ranges.ron",
            "(quantity: \"occupancy_percent\", low: 90, high: 95,",
            "(quantity: \"occupancy_percent\", low: 95, high: 90,",
        ),
    ),
    error(
        "model/factor",
        "a sceptic makes a link stronger than it is",
        "`times` in `sceptic.ron` says what becomes of a contested link: 0 takes it away, a part \
         of 1 weakens it, -1 turns it round. Beyond these the sceptic's set would claim more \
         than the model that it doubts.",
        in_model(
            "sceptic.ron",
            "(from: \"overload\", to: \"flow\", times: 0,",
            "(from: \"overload\", to: \"flow\", times: -2,",
        ),
    ),
];
