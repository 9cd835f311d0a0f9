//! Lints about what can follow from what: questions that settle themselves, options that are no
//! choice, consequences that never come.

use super::{Family, Lint, error, hint, instead, warning, words};

/// Logic.
pub(super) const FAMILY: Family = Family {
    name: "Logic",
    about: "About what can follow from what, as far as it can be told without playing.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    error(
        "when/contradiction",
        "two questions of a condition can never hold together",
        "A figure cannot be below 80 and above 90 in the same month, nor can two options of one \
         paper both be chosen, nor a paper of turn 2 be decided at turn 1. Usually `or` was \
         meant, or one of the amounts is a slip.",
        words(
            "above 90% and not flag",
            "above 90% and occupancy_percent below 80% and not flag",
        ),
    ),
    hint(
        "when/redundant",
        "a question says nothing that another has not said",
        "`openness below 30 and openness below 50` is the same as the first alone. Leave the \
         second out, or look whether another amount or figure was meant.",
        words(
            "above 90% and not flag",
            "above 90% and occupancy_percent above 85% and not flag",
        ),
    ),
    warning(
        "when/unreachable",
        "nothing that can happen in the scenario makes a condition hold",
        "Every effect and influence is let go the same way for as long as the scenario lasts, and \
         everything that may happen is let happen; the condition still does not hold. If a flag, \
         an option or an event is named, look at what should bring it about. If a figure is, take \
         an amount that it can get to: the message says which.",
        instead(
            "occupancy_percent above 90%",
            "openness above 45",
            "openness above 95",
        ),
    )
    .likely(),
    error(
        "ending/no-way-in",
        "an ending asks for what can never come about",
        "Nobody will ever read this text. Look at what should bring about what it asks for, or \
         take the ending out.",
        instead(
            "expects: [",
            "endings: (term_over: [(when: \"chose winter/open\", text: \"The beds are full.\"), \
             (text: \"It ends.\")]),\n    expects: [",
            "endings: (term_over: [(when: \"approach to winter is consult\", text: \"The beds are \
             full.\"), (text: \"It ends.\")]),\n    expects: [",
        )
        .beside(
            "No option of the item `winter` lets the board choose how, with `approaches`",
            "id: \"winter\"",
        ),
    ),
    warning(
        "ending/overlap",
        "an ending comes after one that always holds when it does",
        "Endings are asked from the first to the last, and the first that holds is read. Put the \
         narrower one first.",
        instead(
            "expects: [",
            "endings: (term_over: [(when: \"cash above £9m\", text: \"There is a lot.\"), (when: \
             \"cash above £1m\", text: \"There is some money.\"), (text: \"There is \
             none.\")]),\n    expects: [",
            "endings: (term_over: [(when: \"cash above £1m\", text: \"There is some money.\"), \
             (when: \"cash above £9m\", text: \"There is a lot.\"), (text: \"There is \
             none.\")]),\n    expects: [",
        ),
    ),
    warning(
        "item/no-way-in",
        "a paper is raised only by what can never happen itself",
        "The paper has no `turn` and no `when`, and the event or option that would raise it is \
         ruled out. Mend that first; or give the paper a `turn`.",
        words("likely: \"1 in 3\"", "likely: \"0%\"")
            .beside("Only this event raises the item", "raise: [\"larch\"]"),
    ),
    warning(
        "problem/no-way-out",
        "a hidden problem can never come out",
        "What nobody can find out teaches nothing. Give it a way in `surfaces`, a seat in \
         `who_may_know`, or name it in the `learn` of an option or event.",
        words(
            "surfaces: [(by: \"visit\", likely: \"35%\", text: \"A porter talks.\")]",
            "surfaces: []",
        ),
    ),
    warning(
        "initiative/unused",
        "an initiative of the scenario is started by nothing",
        "Name it in `standing_initiatives` so that the board may start it by itself, or in the \
         `start` of an option or event.",
        instead(
            "expects: [",
            "initiatives: [(id: \"tea\", label: \"Tea on nights\", what: \"A trolley.\", kind: \
             \"tame\", whose: \"service\", approaches: [\"devolve\"], set_up_cost: \"£1k\", \
             monthly_cost: \"£1k\", load: 0.1, effects: [])],\n    standing_initiatives: \
             [\"tea\"],\n    expects: [",
            "initiatives: [(id: \"tea\", label: \"Tea on nights\", what: \"A trolley.\", kind: \
             \"tame\", whose: \"service\", approaches: [\"devolve\"], set_up_cost: \"£1k\", \
             monthly_cost: \"£1k\", load: 0.1, effects: [])],\n    standing_initiatives: \
             [\"triads\"],\n    expects: [",
        ),
    ),
    warning(
        "option/no-effect",
        "choosing an option changes nothing, and nothing asks whether it was chosen",
        "Even waiting has a price: somebody waits longer, or trusts the board less. Give the \
         option an effect, or ask for it with `chose` in an ending or a question.",
        words(
            "effects: (pressure_medicine: +1),\n                    outcome: \"It is not mild.\",",
            "outcome: \"It is not mild.\",",
        ),
    )
    .likely(),
    warning(
        "option/same-effects",
        "two options of a paper do the same",
        "They may read differently, but the board's choice between them changes nothing. Give \
         each its own consequence.",
        words(
            "effects: (openness_medicine: -0.5)",
            "effects: (cash: \"-£5k\", openness_medicine: +1)",
        )
        .beside(
            "The other option of the paper has",
            "effects: (cash: \"-£5k\", openness_medicine: +1)",
        ),
    ),
    warning(
        "option/dominated",
        "an option is worse than another of the same paper in every way",
        "Whoever compares the two never takes it. Give it something that the other has not, or \
         leave it out. Only what the file says is compared; play finds further ones.",
        words(
            "effects: (openness_medicine: -0.5)",
            "effects: (cash: \"-£6k\", openness_medicine: +0.5)",
        )
        .beside(
            "The other option of the paper has",
            "effects: (cash: \"-£5k\", openness_medicine: +1)",
        ),
    ),
    hint(
        "option/free-lunch",
        "an option does only good and costs nothing",
        "A choice that costs nothing is no choice. Say what it takes: money, attention, people, \
         the patience of a regulator.",
        words(
            "effects: (openness_medicine: -0.5)",
            "effects: (openness_medicine: +0.5)",
        ),
    )
    .likely(),
    warning(
        "option/all-locked",
        "every option of a paper may be closed, so that none may be open",
        "An option with `needs` is closed where they are not met, and one that begins an \
         initiative is closed while that runs. A board can then only leave the paper on the \
         table. Leave one option open to everybody.",
        words(
            "outcome: \"Help comes.\",\n                ),\n                (\n                    \
             id: \"look\",",
            "outcome: \"Help comes.\",\n                    needs: \"cash above £1m\",\n         \
                    ),\n                (\n                    id: \"look\",\n                   \
              needs: \"cash above £1m\",",
        ),
    )
    .likely(),
    hint(
        "option/single",
        "only one option of a paper is open whatever happens",
        "Where the needs of the others are not met there is one way and nothing to choose. Leave \
         two open, or say in the paper why there is no choice.",
        words(
            "outcome: \"Help comes.\"",
            "outcome: \"Help comes.\", needs: \"cash above £1m\"",
        )
        .beside("The paper has one other option", "id: \"look\""),
    )
    .likely(),
    error(
        "expects/nothing-to-compare",
        "an expectation holds a board beside itself, or beside any",
        "`higher` and `lower` hold the plays of one board beside those of another on the same \
         luck. Name the one in `boards` and the other in `than`, or write `than: \"others\"` for \
         each of the others.",
        words(
            "(boards: \"random\", that: \"event norovirus happened\"",
            "(boards: \"random\", higher: \"openness\", than: \"random\"",
        ),
    ),
    warning(
        "schedule/after-end",
        "a later consequence comes after everything is over",
        "The months of `later` are counted from the decision. The last month is that of the \
         term's end, or of the epilogue if there is one. Shorten the delay, or give the epilogue \
         more months.",
        instead(
            "set: [\"winter_ward\"],",
            "set: [\"winter_ward\"], later: [(months: 3, effects: (beds_open: -12))],",
            "set: [\"winter_ward\"], later: [(months: 30, effects: (beds_open: -12))],",
        )
        .beside(
            "The term is over after two meetings, three months each",
            "turns: 2",
        ),
    ),
    warning(
        "chance/zero",
        "a chance of nothing",
        "What has no chance never happens. Give it one, or leave the event out.",
        words("likely: \"1 in 3\"", "likely: \"0%\""),
    ),
    warning(
        "event/self-loop",
        "an event happens again every month once it has begun",
        "With `once: false`, no chance and nothing that ends its condition, it comes every month \
         for the rest of the game. Give it `every_months_least`, a chance in `likely`, or a `when` \
         that it brings to an end.",
        words(
            "when: \"occupancy_percent above 90% and not flag winter_ward\",\n            likely: \
             \"1 in 3\",",
            "once: false,",
        ),
    )
    .likely(),
    warning(
        "value/unusual",
        "an amount is larger than any scenario has used so far",
        "One decision or event moves an index by two to six points, a score by a tenth. What is \
         much more is often a slip of a nought or of a unit. If it is meant, say so with an \
         `allow` comment.",
        words("effects: (openness: -1)", "effects: (openness: -40)"),
    )
    .likely(),
    warning(
        "value/sign",
        "an option asks for money and brings some in",
        "Costs are negative: `cash: \"-£120k\"`. If the option really raises money, say in `asks` \
         where it comes from.",
        words("effects: (cash: \"-£120k\")", "effects: (cash: \"£120k\")"),
    )
    .likely(),
    warning(
        "flag/nearly-same-name",
        "two flags differ by one letter",
        "One of them may be a slip for the other. If they are the same, give them one name; if \
         not, choose names that cannot be mistaken.",
        words(
            "set: [\"winter_ward\"],",
            "set: [\"winter_ward\", \"winter_wards\"],",
        ),
    )
    .likely(),
];
