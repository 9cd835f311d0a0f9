//! Every screen that the tour shows, in the order of its walks, and how one gets to each.

use super::{Stop, stop};

/// The games that are kept.
pub const KEPT: &[Stop] = &[
    stop(
        "saves",
        "Games kept",
        "Resumed, named, copied, branched, deleted and put back.",
        &["Games kept"],
    ),
    stop(
        "saved-game",
        "One game that is kept",
        "A branch has the same luck and the same orders up to its meeting.",
        &["First winter, Blue team"],
    ),
    stop(
        "recap",
        "Last time",
        "What a board reads that comes back: what it decided, what moved most, what waits.",
        &["Resume it"],
    ),
];

/// A game that waits for whoever leads the session.
pub const HELD: &[Stop] = &[stop(
    "hold",
    "The hold",
    "What followed waits until the release word is given, so that a room reads it together.",
    &[
        "Go on",
        "Go on",
        "Go on",
        "Go on to the board's priorities",
        "Agree",
        "End the November",
        "Go on without",
        "End the meeting",
    ],
)];

/// A scenario that is being written meanwhile.
pub const WATCHED: &[Stop] = &[
    stop(
        "changed-file",
        "The scenario's file, changed",
        "While a scenario is being written, the game plays on with the last version that could be.",
        &["!f"],
    ),
    Stop {
        sizes: [(59, 19), (40, 12)],
        ..stop(
            "too-small",
            "Too small a window",
            "Nothing is done unseen, and nothing is lost.",
            &["^"],
        )
    },
];

/// What is there before a game.
pub const AT_THE_TITLE: &[Stop] = &[
    stop(
        "title",
        "The title",
        "Resume comes first where there is a game to resume.",
        &[],
    ),
    stop(
        "settings",
        "Settings",
        "Colours, signs and what is asked for, kept in a file, changed by left and right.",
        &["Settings"],
    ),
    stop(
        "facilitate",
        "For whoever leads a session",
        "What to make before it and after it, and the settings that a room is led by.",
        &["Go back", "Lead a session"],
    ),
    stop(
        "picker",
        "The scenarios",
        "Each with its question and how long it takes. One that cannot be read stays in the list.",
        &["Go back", "New game"],
    ),
    stop(
        "report",
        "What is wrong with a scenario",
        "The same words as `check` says, with the place in the file.",
        &["missing_comma"],
    ),
    stop(
        "lesson",
        "The first board meeting",
        "A lesson on the real screens with the real keys; a line says what to do next.",
        &["Go back", "Go back", "Learn"],
    ),
];

/// A team round one screen.
pub const A_TEAM: &[Stop] = &[
    stop(
        "briefing",
        "The briefing",
        "What a team reads before it begins: the question, and what may be hard to read.",
        &[],
    ),
    stop(
        "round-the-table",
        "The seats",
        "Who sits at the table, and what each may say aloud.",
        &["Go on", "Go on", "Go on"],
    ),
    stop(
        "seating",
        "A team round one screen",
        "Seats are drawn by lot or chosen.",
        &["Give out the seats"],
    ),
    stop(
        "seats",
        "Choosing the seats",
        "By post, never by name.",
        &["Four people", "Choose the seats"],
    ),
    stop(
        "priorities",
        "Priorities",
        "Ten beans over the four counts, and one answer to who pays.",
        &[
            "Chief finance",
            "Chair",
            "Chief nursing",
            "Patient partner",
            "Take these seats",
            "Go on to the board's priorities",
        ],
    ),
    stop(
        "boardroom",
        "The boardroom",
        "What is on the table, and what else the board may do. Figures stand beside it.",
        &["Agree"],
    ),
    stop(
        "record",
        "People, briefs and minutes",
        "Who sits at the table, what each knows, and what has been written down.",
        &["People,"],
    ),
    stop(
        "cards",
        "Cards",
        "Each seat's own brief, hidden until its seat asks for it.",
        &["Read a card"],
    ),
    stop(
        "card",
        "A card",
        "Handed to its seat, shown, and hidden again.",
        &["Hand the screen to the chief nursing", "Show my card"],
    ),
    stop(
        "paper",
        "A paper",
        "What it says, who waits, what the seats make of it, and the options with a case for each.",
        &["Hide it", "Back to the table", "£900k"],
    ),
    stop(
        "hands",
        "A show of hands",
        "For, against or abstaining, by seat.",
        &[""],
    ),
    stop(
        "dissent",
        "Dissent",
        "A seat that is against may have its words in the minutes.",
        &["For", "Abstains", "Against", "Against"],
    ),
    stop(
        "ruling",
        "The chair decides",
        "With the hands or against them; either is in the minutes.",
        &["Not with my sisters", ""],
    ),
    stop(
        "reason",
        "One line for the minutes",
        "Why, under nobody's name.",
        &["Carry it"],
    ),
    stop(
        "challenge",
        "A challenge",
        "An observer notes who was tested, and on what.",
        &["", "!o"],
    ),
    stop(
        "minutes",
        "The minutes",
        "Everything that was written down, by seat.",
        &["^", "People,", "Read the minutes"],
    ),
];

/// A game of First winter alone, to its end.
pub const ALONE: &[Stop] = &[
    stop(
        "people",
        "People round the table",
        "Where each seat stands on what waits, and what it has said.",
        &[
            "Go on",
            "Go on",
            "Go on",
            "Go on to the board's priorities",
            "Agree",
            "People,",
            "See who is round",
        ],
    ),
    stop(
        "person",
        "One of them",
        "What they care for, and what they see from where they sit.",
        &["Chief nursing"],
    ),
    stop(
        "business",
        "Own business",
        "What a board may do unasked, and whose it properly is.",
        &["^", "^", "^", "Table the board's own"],
    ),
    stop(
        "initiatives",
        "Initiatives",
        "What may be started, stopped or made smaller.",
        &["Initiatives"],
    ),
    stop(
        "initiative",
        "An initiative",
        "Where it may be started; what it asks is told before.",
        &["Protected time"],
    ),
    stop(
        "approach",
        "The approach",
        "By order, by consultation, with those who do the work, or by them.",
        &["In the whole trust"],
    ),
    stop(
        "posts",
        "Posts",
        "By group, with what is in post beside what is established.",
        &["^", "^", "^", "Posts"],
    ),
    stop(
        "beds",
        "Beds",
        "An amount, with what it will ask.",
        &["^", "Beds"],
    ),
    stop(
        "attention",
        "Attention",
        "Ten points. What leaders look at is noticed.",
        &["^", "^", "Divide attention"],
    ),
    stop(
        "visits",
        "Go and see",
        "One visitor sees one shift.",
        &["^", "Go and see"],
    ),
    stop(
        "visit",
        "What was seen",
        "How much is shown depends on openness, notice and company.",
        &["Elderly", "The chair", "No"],
    ),
    stop(
        "palette",
        "The palette",
        "Everything that can be done or opened now, found by typing.",
        &["!:"],
    ),
    stop(
        "countdown",
        "A countdown",
        "Set, paused, lengthened or dropped by the table. Nothing happens when it runs out.",
        &["^", "!c"],
    ),
    stop(
        "predict",
        "A prediction",
        "One figure, the next meeting and a year on, how sure, and why.",
        &["^", "^", "End the November"],
    ),
    stop(
        "confirm",
        "The end of the meeting",
        "What has been ordered, and what is left.",
        &["Go on without"],
    ),
    stop(
        "consequences",
        "Consequences",
        "What happened, what moved and why, and what is still to come.",
        &["End the meeting"],
    ),
    stop(
        "why",
        "Why?",
        "Signed causes of any figure, what each rests on, and what is to come.",
        &["!w", "A&E four-hour"],
    ),
    stop(
        "why-deeper",
        "Why, a level deeper",
        "Every cause that is a figure or a decision can be asked in turn.",
        &["Why"],
    ),
    stop(
        "pack",
        "The board pack",
        "What the board is told: late, and not always what is so.",
        &[
            "^",
            "^",
            "Go on",
            "End the December",
            "Go on without",
            "End the meeting",
            "Go on",
            "!p",
        ],
    ),
    stop(
        "so-far",
        "The game so far",
        "Meeting by meeting, what was decided and what came of it.",
        &["Close the pack", "People,", "Look back"],
    ),
    stop(
        "meeting",
        "A meeting that has ended",
        "What was decided then, with the minutes.",
        &["November"],
    ),
    stop(
        "help",
        "Help",
        "What each key does here. Typing looks for something.",
        &["^", "^", "^", "!?"],
    ),
    stop(
        "evidence",
        "The evidence library",
        "What the model rests on, and what speaks against it.",
        &["What the model rests on"],
    ),
    stop(
        "finding",
        "A finding",
        "What was found, how strong it is, what the model makes of it, and what speaks against it.",
        &["Trusts with a better safety culture"],
    ),
    stop(
        "glossary",
        "The glossary",
        "The service's own words.",
        &["^", "^", "^", "!g"],
    ),
    stop(
        "leave",
        "Leaving",
        "The game is kept up to the last order.",
        &["^", "!Q"],
    ),
    stop(
        "ending",
        "The end of the term",
        "The four counts beside the board's own priorities.",
        &[
            "Stay",
            "End the January",
            "Go on without",
            "End the meeting",
            "Go on",
            "End the February",
            "Go on without",
            "End the meeting",
            "Go on",
        ],
    ),
    stop(
        "year-after",
        "The year after",
        "What the board's standing orders made of the following year.",
        &[""],
    ),
    stop(
        "hidden",
        "What was hidden",
        "What was so all along, and when the board learned of it.",
        &[""],
    ),
    stop(
        "minutes-read-again",
        "The minutes, read again",
        "What the board expected and decided, and its own reasons.",
        &[""],
    ),
    stop(
        "questions",
        "Questions",
        "For the talk afterwards. One game in one model: it judges nobody.",
        &[""],
    ),
    stop(
        "look-back",
        "Looking back",
        "The debrief, made from this game's own record, part by part.",
        &["Look back"],
    ),
    stop(
        "turning-points",
        "Turning points",
        "The decisions that mattered most, what else was open, and what would have come of it.",
        &["Turning points", "Show the turning points"],
    ),
];
