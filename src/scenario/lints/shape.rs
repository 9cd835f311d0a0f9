//! Lints about fields and values: what a block may hold, in which unit and range.

use super::{Family, Lint, error, instead, told, warning, words};

/// Shape.
pub(super) const FAMILY: Family = Family {
    name: "Shape",
    about: "About fields and values: what a block may hold, in which unit and range.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    error(
        "field/unknown",
        "a field that this kind of block does not have",
        "Usually a slip of the fingers: the nearest right name is offered. Otherwise the fields \
         that the block may have are listed. Nothing that is typed is passed over in silence.",
        instead(
            "turns: 2,",
            "turns: 2, authors: [\"A. Tutor\"],",
            "turns: 2, authers: [\"A. Tutor\"],",
        ),
    ),
    error(
        "field/missing",
        "a field that must be given is not there",
        "Some fields a game cannot do without. The message says what the field is for; add it \
         anywhere between the brackets of the block, with a comma after it.",
        words(
            "title: \"Larch ward\",\n            from: \"nursing\",",
            "from: \"nursing\",",
        ),
    ),
    error(
        "field/misplaced-block",
        "a block of one kind stands where another belongs",
        "The fields that stand in the block are those of an option, say, and it stands among the \
         agenda items. It was probably put in one bracket too far out or too far in; the message \
         says where such a block belongs. Nothing else is said of it until it has moved.",
        words(
            "    items: [\n        (\n            id: \"winter\",",
            "    items: [(id: \"wait\", label: \"Wait.\", asks: \"Nerve.\", good_case: \"Time.\", \
             against: \"Time.\", outcome: \"Time passes.\"),\n        (\n            id: \
             \"winter\",",
        ),
    )
    .likely(),
    error(
        "field/duplicate",
        "a field is given twice in one block",
        "Only one of the two could count, and it would be the wrong one as often as not. Both \
         places are shown; keep the one that is meant.",
        words("turns: 2,", "turns: 2, turns: 3,"),
    ),
    error(
        "field/unused",
        "a field is given that has no use beside another one",
        "What is given could never matter here, so it is probably meant for something else. A \
         problem that comes out by a visit has a chance; one that comes out by itself has a \
         condition. An expectation asks one thing: `that`, `higher` or `lower`.",
        words(
            "(by: \"visit\", likely: \"35%\",",
            "(by: \"visit\", when: \"turn is 2\", likely: \"35%\",",
        ),
    ),
    warning(
        "value/share",
        "a share of one is given where per cent are wanted",
        "Per cent go from 0 to 100 here: 0.96 is not quite one per cent. Write \"96%\". A chance \
         may be a share, so `likely: 0.33` is 33%; `likely: \"0.33%\"` is one in three hundred.",
        instead(
            "openness: 48",
            "openness: 48, occupancy_percent: \"91%\"",
            "openness: 48, occupancy_percent: 0.91",
        ),
    )
    .likely(),
    error(
        "value/wrong-kind",
        "a value of another kind is wanted",
        "A number stands without quotes, a text in quotes, a list in [ ] and a block in ( ). \
         The message says which of them belongs here.",
        words("turns: 2,", "turns: \"two\","),
    ),
    error(
        "value/unquoted",
        "a text stands without quotes",
        "Texts and ids stand in straight quotes, even when they are a single word. `--fix` puts \
         them in.",
        words(
            "from: \"nursing\",\n            whose",
            "from: nursing,\n            whose",
        ),
    ),
    error(
        "value/number",
        "something looks like a number and cannot be read as one",
        "A number has digits, at most one decimal point, and perhaps a minus sign before it. A \
         date or a time of day goes into quotes.",
        words("turns: 2,", "turns: 2.5.1,"),
    ),
    error(
        "value/thousands-comma",
        "a number has a comma in it",
        "A comma ends a value, so 2,400 would be two numbers. Write 2400, or 2_400, or put it \
         in quotes: \"2,400\". `--fix` takes the comma out.",
        words("cash: \"£12m\"", "cash: 12,000,000"),
    ),
    error(
        "value/decimal-comma",
        "a number has a comma before its decimals",
        "A comma ends a value. Write a full stop before the decimals: 6.6, not 6,6.",
        instead("openness: 48", "openness: 48.5", "openness: 48,5"),
    )
    .likely(),
    error(
        "value/percent-or-pound",
        "an amount with a unit stands without quotes",
        "A bare number may stand without quotes; with £, % or a letter beside it, it needs \
         them: \"£2,400\", \"58.5%\". `--fix` puts them in.",
        words("effects: (cash: \"-£120k\")", "effects: (cash: -£120k)"),
    ),
    error(
        "value/amount",
        "a text in quotes cannot be read as an amount",
        "Amounts are written like 70, \"70%\", \"£120k\", \"-£1.5m\", \"12,000\", \"4 months\" \
         or \"1 in 4\". A word such as \"some\" is not one.",
        words("cash: \"£12m\"", "cash: \"lots\""),
    ),
    error(
        "value/unit",
        "an amount is in another unit than what it is given to",
        "Money is in pounds, occupancy in per cent, beds in beds. The message says what the \
         figure is measured in; `board-to-ward list --quantities` says it for all of them.",
        words("cash: \"£12m\"", "cash: \"12%\""),
    ),
    error(
        "value/out-of-range",
        "a value lies outside of what is possible",
        "The message says the range. If it seems too narrow, look at the unit first: £12 and \
         £12m are easily mistaken for each other.",
        words("turns: 2,", "turns: 200,"),
    ),
    error(
        "value/not-whole",
        "a whole number is wanted",
        "Meetings, people and months are counted in whole ones. Round it up or down.",
        words("turns: 2,", "turns: 2.5,"),
    ),
    error(
        "value/chance",
        "this is not a chance",
        "A chance is written \"35%\", \"1 in 3\" or 0.35. A bare 35 could be taken for \
         certainty thirty-five times over.",
        words("likely: \"1 in 3\"", "likely: 35"),
    ),
    error(
        "value/months",
        "this is not a whole number of months",
        "Times in a scenario are counted in months. Write 4 or \"4 months\"; half a month \
         cannot be played.",
        words(
            "every_month: (months: 3,",
            "every_month: (months: \"1.5 months\",",
        ),
    ),
    error(
        "value/minutes",
        "this is not a number of minutes",
        "The run sheet says how long each part of the session takes, in minutes from 0 to 600. \
         Write 45 or \"45 minutes\".",
        instead(
            "turns: 2,",
            "turns: 2, run_sheet: [(minutes: \"5 minutes\", what: \"Read the papers.\")],",
            "turns: 2, run_sheet: [(minutes: \"3 months\", what: \"Read the papers.\")],",
        ),
    ),
    error(
        "value/not-settable",
        "a figure is given where nothing can set it",
        "Some figures follow from others: occupancy follows from beds, patients and how long \
         they stay. Move what it follows from. Others can be set, but somewhere else; the \
         message says where.",
        instead(
            "effects: (cash: \"-£120k\")",
            "effects: (cash: \"-£120k\", beds_open: +4)",
            "effects: (cash: \"-£120k\", occupancy_percent: -2)",
        ),
    ),
    error(
        "value/unknown-word",
        "a word is not one of those that can stand here",
        "Some fields take one of a few words: a seat, a month, a service line. The nearest \
         right one is offered, or all of them are listed.",
        words(
            "from: \"nursing\",\n            whose",
            "from: \"nurses\",\n            whose",
        ),
    ),
    error(
        "id/form",
        "an id has something in it that ids may not have",
        "An id is the short name by which other parts of the file speak of a thing; players \
         never see it. It is at most 60 small letters, digits, `_` and `-`, and begins with a \
         letter: `winter_ward`.",
        words("id: \"larch\"", "id: \"Larch ward\""),
    ),
    error(
        "id/duplicate",
        "two things of one kind have the same id",
        "What speaks of one of them would not know which is meant. Both places are shown; give \
         one of them another id, and look for where it is spoken of.",
        words("id: \"look\"", "id: \"help\"")
            .beside("Another option of the paper has", "id: \"help\""),
    ),
    error(
        "text/too-long",
        "a text is longer than 8,000 characters",
        "That is about four pages, which nobody reads at a board table. Perhaps a quote was \
         lost and the text has swallowed what follows it.",
        told(
            "a paper of ninety words",
            "a paper of nine thousand characters",
            "a_text_of_more_than_eight_thousand_characters_is_refused",
        ),
    ),
];
