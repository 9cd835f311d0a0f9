//! Lints that only playing shows: thousands of games by the automated boards.

use super::{Family, Lint, hint, told, warning, words};

/// Play.
pub(super) const FAMILY: Family = Family {
    name: "Play",
    about: "About what thousands of games by the automated boards show: `check FILE --plays \
    10000`.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    warning(
        "play/never-fired",
        "an event or an item that came in no play",
        "Nobody will ever see it. Where its condition compares a figure, the message says how near \
         that came, in which game, and which amount would do; `board-to-ward suggest` finds the \
         amount for the share that you want.",
        words(
            "occupancy_percent above 90%",
            "occupancy_percent above 99.99%",
        ),
    )
    .likely(),
    hint(
        "play/rare",
        "an event or an item that came in fewer than two plays in a hundred",
        "Few rooms will ever see it. That may be meant; if not, the message says how near its \
         condition came.",
        told(
            "an event with `likely: \"1 in 3\"`",
            "the same event with `likely: \"1 in 100\"`",
            "what_comes_seldom_is_told",
        ),
    )
    .likely(),
    warning(
        "play/option-never-available",
        "an option that was shut whenever its item was on the table",
        "An option that nobody can take is a promise broken on paper. Ask less in its `needs`.",
        words(
            "asks: \"£120k and nurses.\",",
            "needs: \"cash above £300m\", asks: \"£120k and nurses.\",",
        ),
    )
    .likely(),
    hint(
        "play/test-never-true",
        "a question inside a condition that was true in no play",
        "The rest of the condition decides alone, so the question may as well not be there. Where \
         it \
         compares a figure, the message says how near it came.",
        told(
            "a stakeholder who speaks when openness is below 60",
            "one who speaks when it is below 5",
            "a_question_that_is_never_true_is_told_with_how_near_it_came",
        ),
    )
    .likely(),
    hint(
        "play/ending-never",
        "an ending whose words were read in no play",
        "It may be there for the worst that can happen. If rooms should meet it, the message says \
         how near its condition came.",
        told(
            "an ending for trust in the board below 60",
            "one for trust in the board below 5",
            "endings_that_never_come_or_nearly_always_are_told",
        ),
    )
    .likely(),
    hint(
        "play/ending-too-common",
        "one of several endings that was read in more than six plays in ten",
        "What nearly everybody hears is no answer to what they did. Let the others hold more \
         often.",
        told(
            "two endings that share the plays between them",
            "two endings of which one is read in nearly all plays",
            "endings_that_never_come_or_nearly_always_are_told",
        ),
    )
    .likely(),
    warning(
        "play/problem-never-surfaces",
        "a hidden problem that came out in no play",
        "What nobody can find teaches nobody. Give it a visit that may show it, a seat that may \
         know \
         of it, or a condition that can come about.",
        told(
            "a problem that a visit shows one time in three",
            "one that comes out when openness is above 99",
            "a_hidden_problem_that_nothing_brings_out_is_told",
        ),
    )
    .likely(),
    warning(
        "play/dominated",
        "an option that another of the same item beats on every count",
        "Options are forced against each other in games with the same luck, and compared on \
         patients, \
         staff, money and readiness, at the end and after the epilogue, each by itself and never \
         on a \
         sum; and on hidden problems found and terms cut short. An option that is better on none \
         of \
         them is a trap, not a choice.",
        told(
            "an option that costs more and does more",
            "an option that costs more and does nothing",
            "a_planted_option_that_is_dominated_is_found_with_its_margin",
        ),
    )
    .likely(),
    hint(
        "play/nearly-dominated",
        "an option that another beats but for less than anybody would notice",
        "As `play/dominated`, but the option is better on some count by less than a twentieth of a \
         point. Who waits and who pays may still be a reason to choose it.",
        told(
            "an option that costs £2m less than the best",
            "one that costs £1,000 less than the best",
            "an_option_that_is_better_by_next_to_nothing_is_only_nearly_dominated",
        ),
    )
    .guess(),
    warning(
        "play/one-right-answer",
        "an item of which one option beats all others on every count",
        "As `play/dominated`, for every other option of the item: whichever count a board puts \
         first, \
         the answer is the same, and there is nothing to talk about.",
        told(
            "three options of which each is best for somebody",
            "three options of which one is best for everybody",
            "a_planted_option_that_is_dominated_is_found_with_its_margin",
        ),
    )
    .likely(),
    hint(
        "play/approach-always-best",
        "one approach that is best in more than half of the items that offer a choice",
        "How a change is made should depend on the change. Offer approaches on different kinds of \
         problem, or leave the choice out where there is one answer.",
        told(
            "items of different kinds",
            "three items on which the same approach is best",
            "an_approach_that_is_always_best_is_told",
        ),
    )
    .likely(),
    warning(
        "play/trivial",
        "a board that does nothing does as well as any other",
        "Nothing that is decided tells before the end. Give options effects that tell within the \
         term, or a longer term.",
        told(
            "options of which some do good",
            "options that all do harm",
            "a_scenario_in_which_nothing_is_gained_by_deciding_is_told",
        ),
    )
    .likely(),
    warning(
        "play/unwinnable",
        "no board comes to the end of the term",
        "Every play of every board ended early, the oracle's included. A room that cannot do well \
         learns that it does not matter.",
        told(
            "a scenario that a board can bring to its end",
            "one that puts in support in the first month whatever is done",
            "a_scenario_that_nobody_can_bring_to_its_end_is_told",
        ),
    )
    .likely(),
    hint(
        "play/runaway",
        "a count that falls away for every board, ever faster",
        "Once it falls nobody stops it, the oracle included. That may be what the scenario is \
         about.",
        told(
            "a trust that a good board steadies",
            "one that loses more each month whatever is done",
            "a_count_that_falls_for_everybody_is_told",
        ),
    )
    .guess(),
    hint(
        "play/saturated",
        "a figure that stands at an end of its scale in more than a quarter of months",
        "What is pinned there cannot be moved further, so decisions about it do nothing. Start it \
         elsewhere or move it less.",
        told(
            "openness that starts at 48",
            "a press that is put at the end of its scale",
            "a_figure_that_is_pinned_is_told",
        ),
    )
    .likely(),
    hint(
        "play/pile-up",
        "more than three events in one month, in one play in twenty or more",
        "A room cannot take in so much at once. Give some of them other months, or a smaller \
         chance.",
        told(
            "events spread over the term",
            "four events that are certain in the same month",
            "months_with_too_much_and_meetings_with_nothing_are_told",
        ),
    )
    .likely(),
    hint(
        "play/empty-turns",
        "a meeting at which nothing was to be decided, in a quarter of plays or more",
        "Give an item that `turn`, or leave the meeting out.",
        told(
            "two meetings, each with an item",
            "two meetings, and both items at the first",
            "months_with_too_much_and_meetings_with_nothing_are_told",
        ),
    )
    .likely(),
    warning(
        "play/expectation",
        "what the author expects of simulated boards is not what they do",
        "The message says in how many plays it held and how to see one that speaks against it. \
         Either \
         the scenario or the expectation is not as it was meant.",
        words("at_least: \"10%\"", "at_least: \"99%\""),
    )
    .likely(),
    hint(
        "play/unstable",
        "there were not enough plays to say",
        "One half of the plays says one thing and the other half another, or the share is too near \
         to what is expected. Give more plays.",
        told(
            "plenty of plays",
            "a hundred plays of something that comes once in fifty",
            "too_few_plays_are_said_to_be_too_few",
        ),
    )
    .likely(),
];
