//! Lints about the parts of a scenario: what each must have, so that a game can be played.

use super::{Family, Lint, error, instead, told, warning, words};

/// Parts.
pub(super) const FAMILY: Family = Family {
    name: "Parts",
    about: "About the parts of a scenario: what each must have, so that a game can be played.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    error(
        "item/none",
        "the scenario has no agenda items",
        "Without an item there is nothing to decide. Copy one from another scenario and change \
         its words.",
        told(
            "a scenario with an item and its options",
            "a scenario with `items: []`",
            "a_scenario_without_any_item_is_refused",
        ),
    ),
    error(
        "item/options",
        "an item has fewer than two options",
        "A board that can only say yes has nothing to decide. Add what somebody of good will \
         would say against it, as a second option.",
        words(
            "outcome: \"Help comes.\",\n                ),\n                (\n                    \
             id: \"look\",\n                    label: \"Look first.\",\n                    asks: \
             \"A week.\",\n                    good_case: \"Know first.\",\n                    \
             against: \"They asked now.\",\n                    effects: (openness_medicine: \
             -0.5),\n                    outcome: \"A week passes.\",\n                ),",
            "outcome: \"Help comes.\",\n                ),",
        ),
    ),
    error(
        "item/turn-and-when",
        "an item has both a turn and a condition",
        "An item comes at a turn that is set, or when something holds. To have both, leave out \
         `turn` and ask for it in the condition: `turn at least 2 and flag winter_ward`.",
        words("turn: 1,", "turn: 1, when: \"turn is 2\","),
    ),
    error(
        "item/after-the-end",
        "an item comes after the last turn",
        "The term is over before the item would come to the table. Bring it forward, or give \
         the scenario more `turns`.",
        words("turn: 1,", "turn: 9,").beside("The scenario has", "turns: 2"),
    ),
    error(
        "option/approaches-without-start",
        "an option lets the board choose how, and starts nothing",
        "By order, by consultation or together with those who do the work: that is asked of a \
         change that the option starts. Add what it starts, or leave out `approaches`.",
        instead(
            "outcome: \"Help comes.\",",
            "start: [(initiative: \"speaking_up\")], approaches: [\"consult\", \"impose\"], \
             outcome: \"Help comes.\",",
            "approaches: [\"consult\", \"impose\"], outcome: \"Help comes.\",",
        ),
    ),
    error(
        "event/never",
        "an event may only happen in turns that never come",
        "Its first turn lies after its last, or after the end of the term. Change `from_turn` \
         or `to_turn`.",
        instead(
            "likely: \"1 in 3\",",
            "likely: \"1 in 3\", from_turn: 1, to_turn: 2,",
            "likely: \"1 in 3\", from_turn: 2, to_turn: 1,",
        ),
    ),
    error(
        "event/once-and-again",
        "an event is to happen once, and again after some months",
        "The two say opposite things. Leave out `once` for an event that may come back, or \
         `every_months_least` for one that may not.",
        instead(
            "likely: \"1 in 3\",",
            "likely: \"1 in 3\", once: false, every_months_least: 3,",
            "likely: \"1 in 3\", once: true, every_months_least: 3,",
        ),
    ),
    error(
        "problem/no-line",
        "a hidden problem is to come out by a visit and has no service line",
        "The board visits a service line. Say with `line` where the problem sits, so that a \
         visit there may find it.",
        words("line: \"medicine\",\n            surfaces", "surfaces"),
    ),
    error(
        "ending/last",
        "the last ending of a term has a condition",
        "The endings are asked from first to last, and the first that holds is told. If none \
         holds there is nothing to tell, so the last must have no `when`.",
        instead(
            "turns: 2,",
            "turns: 2, endings: (term_over: [(when: \"cash above £12m\", text: \"There is \
             money.\"), (text: \"There is none.\")]),",
            "turns: 2, endings: (term_over: [(when: \"cash above £12m\", text: \"There is \
             money.\")]),",
        ),
    ),
    error(
        "ending/shadowed",
        "an ending always holds, so those after it are never told",
        "An ending without `when` always holds. Put it last, or give it a condition.",
        instead(
            "turns: 2,",
            "turns: 2, endings: (term_over: [(when: \"cash above £12m\", text: \"There is \
             money.\"), (text: \"There is none.\")]),",
            "turns: 2, endings: (term_over: [(text: \"There is none.\"), (when: \"cash above \
             £12m\", text: \"There is money.\")]),",
        ),
    ),
    error(
        "sessions/too-many",
        "a session plays more meetings than the term has",
        "`sessions` says how many meetings are played in 45, 90 and 180 minutes. None of them \
         can be more than `turns`.",
        instead(
            "turns: 2,",
            "turns: 2, sessions: (long: 2),",
            "turns: 2, sessions: (long: 4),",
        ),
    ),
    error(
        "group/order",
        "the sizes of a group are not in order",
        "A group has a least, a best and a greatest size, and they should rise in that order: \
         `(least: 3, best: 6, most: 8)`.",
        instead(
            "turns: 2,",
            "turns: 2, group: (least: 4, best: 6, most: 10),",
            "turns: 2, group: (least: 6, best: 4, most: 10),",
        ),
    ),
    warning(
        "text/long",
        "a paper or an option is too long to be read aloud",
        "At the table somebody reads the paper to the others. Ninety words, or fourteen lines, \
         are what a group takes in; twenty-five words, or six lines, for an option. Cut what \
         the board can ask for.",
        words(
            "label: \"Wait a month.\"",
            "label: \"Wait a month and see what the winter brings, because it may yet be mild, \
             and because the nurses who would staff the beds are not there to be had.\"",
        ),
    ),
];
