//! Lints about the words themselves: spelling, abbreviations, what is unfinished, and whatever
//! could point at a real person or place.

use super::{Family, Lint, error, hint, instead, warning, words};

/// Words.
pub(super) const FAMILY: Family = Family {
    name: "Words",
    about: "About the words that are read, in the room or by whoever leads it.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    hint(
        "text/us-spelling",
        "a word is spelt the American way",
        "The rest of the program is in British English, and a mixture is distracting. `--fix` puts \
         in the British spelling.",
        instead(
            "The beds open.",
            "The beds open in the centre.",
            "The beds open in the center.",
        ),
    ),
    warning(
        "text/unknown-acronym",
        "nothing explains an abbreviation",
        "Not everybody at the table works in a hospital. Write it out once with the abbreviation \
         in brackets, or use the full words. What is in the glossary needs no explanation.",
        instead(
            "The beds open.",
            "The beds open in ED.",
            "The beds open in the QXZ.",
        ),
    )
    .likely(),
    warning(
        "text/placeholder",
        "a text is not finished",
        "Marks such as TBC, three question marks, words in braces or a text of dots are what \
         people leave for later. Players would read them as they stand.",
        words("The beds open.", "TBC"),
    ),
    warning(
        "text/identifier",
        "something looks as if it belonged to a real person",
        "An NHS number that passes its check, a date of birth, a postcode, an email address or a \
         telephone number. Nothing in a scenario may point at a real patient or colleague: leave \
         it out, even if it is invented.",
        words("The beds open.", "The beds open for 943 476 5919."),
    )
    .likely(),
    warning(
        "text/person-name",
        "somebody is called by name",
        "People go by their posts here: the ward manager, a resident doctor, the patient partner. \
         A name will be somebody's at some table.",
        instead(
            "The beds open.",
            "The ward manager opens the beds.",
            "Mrs Green opens the beds.",
        ),
    )
    .likely(),
    warning(
        "text/real-organisation",
        "a real organisation or place is named",
        "Trusts, towns and hospitals are invented, so that nobody plays their own or somebody \
         else's. The list of real names is short, so that nothing is said is no proof. Cite real \
         ones in `references`.",
        words("The beds open.", "The beds open as at Morecambe Bay."),
    )
    .likely(),
    hint(
        "text/duplicate",
        "the same text stands twice",
        "A copy is easily forgotten when the other is changed, and players notice. Say it in other \
         words, or leave one out.",
        words(
            "paper: \"A ward has asked for help.\",\n            who_waits: \"Its patients.\"",
            "paper: \"A ward that nobody visits has asked for help.\", who_waits: \"A ward that \
             nobody visits has asked for help.\"",
        ),
    ),
    hint(
        "text/reading-age",
        "a paper is hard to follow when it is read aloud",
        "Long sentences of long words are lost on people who only hear them. Shorten the sentences \
         first. The measure is a rough one, made for English schools.",
        words(
            "paper: \"A ward has asked for help.\"",
            "paper: \"Notwithstanding considerable organisational uncertainty regarding \
             sustainable establishment configuration, representatives of multidisciplinary \
             departmental leadership respectfully requested immediate consideration of \
             supplementary rehabilitation capability, including physiotherapeutic availability, \
             comprehensive medication reconciliation, and accelerated interdisciplinary \
             communication with \
             community organisations.\"",
        ),
    )
    .guess(),
    hint(
        "item/voices",
        "more than three voices speak to a paper",
        "Three are read; the rest are heard by those who ask. Put the three that matter most \
         first.",
        instead(
            "who_waits: \"Its patients.\",",
            "who_waits: \"Its patients.\", voices: [(seat: \"chair\", says: \"One.\"), (seat: \
             \"finance\", says: \"Two.\"), (seat: \"nursing\", says: \"Three.\")],",
            "who_waits: \"Its patients.\", voices: [(seat: \"chair\", says: \"One.\"), (seat: \
             \"finance\", says: \"Two.\"), (seat: \"nursing\", says: \"Three.\"), (seat: \
             \"medical\", says: \"Four.\")],",
        ),
    ),
    hint(
        "item/small-screen",
        "a paper does not fit on a small screen with its options",
        "A window of 80 columns by 24 rows has twenty rows for a paper. What has focus is unfolded \
         there and the rest folded, and each in turn has to fit beside the labels of all options: \
         the paper and who waits, what is said, the case for and against one option. What is too \
         long has to be scrolled, and whoever reads it aloud loses the question. Shorten what is \
         named, by ten words or so for a row; or the labels, which stand there all the time.",
        words(
            "who_waits: \"Patients in the corridor.\",",
            "who_waits: \"Patients in the corridor, and whoever brought them there; people in the \
             waiting room who were told four hours and have been there for seven; those whose \
             operations are put off each time that a bed on the surgical ward goes to somebody \
             with pneumonia; the crews of nine ambulances who cannot hand over; whoever waits at \
             home for one of those nine; people who could leave, if somebody came to see them who \
             may say so; their daughters, who have moved the furniture for a bed on the ground \
             floor; four who came by train and mean to stay until they have seen a doctor; the \
             doctor, who has been on since eight and is wanted on three floors at once; the nurses \
             of two wards who go without a break so that a third can open; the \
             bank staff who are asked for tomorrow before they have slept; porters; the pharmacist \
             whose bags stand ready since noon; patients on four wards who are moved at two in the \
             morning and do not sleep again; relatives who are told by telephone; the practice \
             that gets the letter on Thursday; and everybody who will be in that corridor on the \
             next night and the one after it.\",",
        ),
    ),
    warning(
        "agenda/crowded",
        "more than two papers come at one turn",
        "A meeting has time for two papers, read aloud and talked over. Move one to another turn, \
         or let a condition or an event raise it.",
        words(
            "id: \"larch\",\n            title: \"Larch ward\",",
            "id: \"one\", title: \"One\", turn: 1, from: \"nursing\", whose: \"board\", paper: \
             \"One.\", who_waits: \"Somebody.\", if_not_decided: (text: \"So it is.\"), \
             options: [(id: \"a\", label: \"A.\", asks: \"A.\", good_case: \"A.\", against: \
             \"A.\", outcome: \"A.\"), (id: \"b\", label: \"B.\", asks: \"B.\", good_case: \
             \"B.\", against: \"B.\", outcome: \"B.\")]), (id: \"larch\", title: \"Larch \
             ward\", turn: 1,",
        ),
    ),
    error(
        "name/form",
        "what a seat or a table is called cannot stand in a sentence",
        "The program puts \"the\" before it, as in \"For the divisional manager alone\": so a \
         name has no article, at most 40 characters, and no full stop at its end. `--fix` takes \
         the article out.",
        instead(
            "turns: 2,",
            "turns: 2, seats: [(seat: \"chair\", title: \"clinical director\")],",
            "turns: 2, seats: [(seat: \"chair\", title: \"The clinical director\")],",
        ),
    ),
    error(
        "name/twice",
        "two seats are called the same, or a table as others are who decide",
        "A show of hands and the minutes name each seat, so a name must tell it from every other, \
         those without a `title` included, which keep their names at a trust's board. A decision \
         is said to be the table's, the executive's, the service's or of those above, so the \
         table is called like none of the others.",
        instead(
            "turns: 2,",
            "turns: 2, seats: [(seat: \"chair\", title: \"clinical director\")],",
            "turns: 2, seats: [(seat: \"chair\", title: \"chief executive\")],",
        ),
    ),
    hint(
        "name/capital",
        "what a seat or a table is called begins with a capital",
        "It mostly stands within sentences; where it begins one, the program puts the capital. \
         Write it small, unless the word is a name of its own.",
        instead(
            "turns: 2,",
            "turns: 2, seats: [(seat: \"chair\", title: \"clinical director\")],",
            "turns: 2, seats: [(seat: \"chair\", title: \"Clinical director\")],",
        ),
    )
    .guess(),
];
