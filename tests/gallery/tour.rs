//! Where the tour stops, and how one gets there.

use board_to_ward::view::{ActionId, Forgetful, Message, Outside, Session};

use crate::table::{COLOURS, Memory, Person, Shelf, odd_and_broken, session, start};

/// What the page begins with.
pub const OPENING: &str = "\
# A tour of the screens

Every screen, drawn by the program's own code in five looks: dark, light, colour-blind safe,
without colours, and in plain signs. A test draws them and fails when one is out of date, so what is
shown here is what is there.
";

/// A screen that is shown.
pub struct Stop {
    /// Its file's name.
    pub name: &'static str,
    /// What it is.
    pub title: &'static str,
    /// A sentence about it.
    pub words: &'static str,
    /// How to get there from the stop before.
    steps: &'static [&'static str],
}

const fn stop(
    name: &'static str,
    title: &'static str,
    words: &'static str,
    steps: &'static [&'static str],
) -> Stop {
    Stop {
        name,
        title,
        words,
        steps,
    }
}

/// What is there before a game.
const AT_THE_TITLE: &[Stop] = &[
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
const A_TEAM: &[Stop] = &[
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
const ALONE: &[Stop] = &[
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
        &["4.12"],
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
        "What was so all along, who knew, and when the board learned of it.",
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
];

/// Calls `look` at every stop.
pub fn stops(mut look: impl FnMut(&Stop, &mut Person)) {
    let mut shelf = odd_and_broken("missing_comma");
    let walks = vec![
        (at_the_title(&mut shelf), AT_THE_TITLE),
        (session(), A_TEAM),
        (session(), ALONE),
    ];
    for (session, stops) in walks {
        let mut person = Person::at(80, 24, COLOURS, session);
        person.shelf = shelf.clone();
        for stop in stops {
            for step in stop.steps {
                if *step == "^" {
                    person.hear(Message::Do(ActionId::Back));
                } else {
                    person.follow(&[step]);
                }
            }
            look(stop, &mut person);
            person.resize(80, 24);
        }
    }
}

fn at_the_title(shelf: &mut Shelf) -> Session {
    let mut outside = Outside {
        keeper: &mut Memory::default(),
        library: shelf,
        preferences: &mut Forgetful::default(),
    };
    Session::at_title(start(), &mut outside)
}
