//! Lints about the marks of the file: quotes, commas, brackets.

use super::{Family, Lint, error, instead, told, words};

/// Text.
pub(super) const FAMILY: Family = Family {
    name: "Text",
    about: "About the marks of the file: quotes, commas, brackets, and what a word processor makes \
         of them.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    error(
        "file/control-character",
        "a character that cannot be shown stands in the file",
        "It cannot be seen, and it comes along with text that is pasted from another program. \
         Delete what stands at the place that is shown, and type it again by hand.",
        words("title: \"Larch ward\"", "title: \"Larch\u{7}ward\""),
    ),
    error(
        "file/curly-quotes",
        "text stands in curly quotes, as word processors set them",
        "Every text must stand in straight quotes, the ones that a plain editor types. Word \
         turns them into curly ones as you write; Notepad does not. `--fix` puts straight ones \
         in their place.",
        words("title: \"Larch ward\"", "title: “Larch ward”"),
    ),
    error(
        "file/dash-for-minus",
        "a long dash stands where a minus sign is meant",
        "Word processors turn the minus sign before a number into a dash. The two look alike \
         and are not the same. `--fix` puts the minus sign back.",
        words("effects: (openness: -1)", "effects: (openness: –1)"),
    ),
    error(
        "syntax/missing-comma",
        "a comma is missing between two values",
        "Every field and every entry of a list ends with a comma; one after the last does no \
         harm. The mistake is shown at the value that has none, not at the next line, and \
         `--fix` puts it in.",
        words("turns: 2,", "turns: 2"),
    ),
    error(
        "syntax/extra-comma",
        "there is a comma too many",
        "Two commas follow each other, or one stands where nothing came before it. Take one \
         away.",
        words("turns: 2,", "turns: 2,,"),
    ),
    error(
        "syntax/missing-colon",
        "the `:` between the name of a field and its value is missing",
        "A field is its name, a colon and its value: `turns: 4`. `--fix` puts the colon in.",
        words("turns: 2,", "turns 2,"),
    ),
    error(
        "syntax/wrong-mark",
        "`=` stands for `:`, or `;` for `,`",
        "Between a name and its value stands a colon, and after the value a comma. `--fix` puts \
         the right mark in.",
        words("turns: 2,", "turns = 2,"),
    ),
    error(
        "syntax/no-value",
        "a field has a name and no value",
        "Something must follow the colon. If there is nothing to say, take the whole field out: \
         what is not given has a usual value.",
        words("turns: 2,", "turns: ,"),
    ),
    error(
        "syntax/nameless",
        "a value stands among named fields without a name",
        "Between ( and ) every value has a name and a colon before it. Often a comma inside a \
         number, or a comma in the middle of a value, has cut the value in two.",
        instead("turns: 2,", "turns: 2, months_per_turn: 4,", "turns: 2, 4,"),
    ),
    error(
        "syntax/quoted-name",
        "the name of a field stands in quotes",
        "Texts have quotes and the names of fields have none: `title: \"Larch ward\"`. `--fix` \
         takes the quotes away.",
        words("turns: 2,", "\"turns\": 2,"),
    ),
    error(
        "syntax/name-in-list",
        "a `name: value` stands straight inside a list",
        "A list holds whole entries. An entry with named fields needs its own ( and ): `[(id: \
         \"one\"), (id: \"two\")]`.",
        words("objectives: [\"hear\"]", "objectives: [id: \"hear\"]"),
    ),
    error(
        "syntax/single-quotes",
        "text stands in single quotes",
        "Text stands in double quotes. The single one is for the apostrophe inside a text, \
         where it needs nothing special. `--fix` puts double quotes in.",
        words("title: \"Larch ward\"", "title: 'Larch ward'"),
    ),
    error(
        "syntax/unclosed-quote",
        "a text has no closing quote",
        "The quote that opens a text needs a second one at its end. Without it everything that \
         follows would be part of the text, so the text is taken to end with its line. A long \
         text may run over several lines as long as both quotes are there.",
        words("title: \"Larch ward\",", "title: \"Larch ward,"),
    )
    .likely(),
    error(
        "syntax/unclosed-bracket",
        "a bracket is opened and not closed",
        "Every ( needs its ), every [ its ]. The missing one is found by how far the lines are \
         set in, so keep what stands inside a bracket further to the right than the line that \
         opens it.",
        words(
            "effects: (cash: \"-£120k\"),",
            "effects: (cash: \"-£120k\",",
        ),
    )
    .likely(),
    error(
        "syntax/extra-bracket",
        "a bracket is closed that was never opened",
        "There is one closing bracket too many, or an opening one was deleted. Often it is left \
         over from a block that was cut out: look just above the place that is shown.",
        words("at_least: \"10%\")],\n)", "at_least: \"10%\")],\n))"),
    )
    .likely(),
    error(
        "syntax/after-the-end",
        "something stands after the last bracket of the file",
        "A scenario ends with the ) that closes the ( of its first line. What stands behind it \
         belongs inside, or is a note to the reader and begins with `//`.",
        instead(
            "at_least: \"10%\")],\n)",
            "at_least: \"10%\")],\n)\n// written in the spring",
            "at_least: \"10%\")],\n)\nwritten in the spring",
        ),
    ),
    error(
        "syntax/hash-comment",
        "a note to the reader begins with `#`",
        "Notes to the reader begin with `//` and go on to the end of the line. `--fix` changes \
         the mark.",
        instead(
            "turns: 2,",
            "turns: 2, // one before and one after",
            "turns: 2, # one before and one after",
        ),
    ),
    error(
        "syntax/unclosed-comment",
        "a long note to the reader is never closed",
        "A note that begins with `/*` goes on to the next `*/`, and everything between is \
         passed over. Close it, or begin each of its lines with `//`.",
        instead(
            "turns: 2,",
            "turns: 2, /* one before and one after */",
            "turns: 2, /* one before and one after",
        ),
    ),
    error(
        "syntax/backslash",
        "a `\\` in a text is followed by something that has no meaning there",
        "The mark `\\` is kept for a few special signs. To have the mark itself in a text, \
         write it twice.",
        words("title: \"Larch ward\"", "title: \"Larch \\ward\""),
    ),
    error(
        "syntax/unexpected",
        "a mark stands where it cannot",
        "Usually something before it is missing, such as a comma or a bracket, or a colon was \
         typed for a comma. Compare the line with the one above it.",
        words("turns: 2,", "turns: 2: 4,"),
    ),
    error(
        "syntax/unexpected-character",
        "a character stands outside any text where it has no meaning",
        "Outside of quotes there are only names, numbers, brackets, commas and colons. If the \
         character belongs to a text, the whole text goes into quotes.",
        words("turns: 2,", "turns: 2 @,"),
    ),
    error(
        "syntax/too-deep",
        "brackets stand inside more than 64 brackets",
        "No scenario needs a tenth of that. A bracket key was probably held down, or a program \
         wrote the file.",
        told(
            "brackets inside a handful of brackets",
            "ninety thousand opening brackets",
            "brackets_beyond_number_are_refused_rather_than_followed",
        ),
    ),
    error(
        "syntax/bare-note",
        "words stand where a field should begin",
        "They are probably a note to the reader whose `//` was forgotten. Begin the note with \
         `//`; everything after that mark, up to the end of the line, is left out.",
        instead(
            "turns: 2,",
            "turns: 2, // two meetings in all",
            "turns: 2, two meetings in all",
        ),
    )
    .likely(),
    error(
        "syntax/unopened-quote",
        "a text ends with a quote and does not begin with one",
        "The quote before the text was forgotten or deleted. Put it back where the text begins.",
        words("title: \"Larch ward\",", "title: Larch ward\","),
    )
    .likely(),
    error(
        "syntax/quote-in-text",
        "a text has a quote inside it, which ends it too early",
        "Straight double quotes begin and end a text, so a text cannot hold them. Write what \
         somebody says in single quotes: 'like this'.",
        instead(
            "title: \"Larch ward\",",
            "title: \"The 'quiet' ward\",",
            "title: \"The \"quiet\" ward\",",
        ),
    )
    .likely(),
    error(
        "syntax/unopened-bracket",
        "a bracket is closed that was never opened",
        "The opening bracket was forgotten or deleted. Where it belongs is found by how far the \
         lines are set in; put it back there.",
        words("set: [\"winter_ward\"],", "set: \"winter_ward\"],"),
    )
    .likely(),
    error(
        "syntax/curly-brackets",
        "a block or a list stands in { }",
        "A block of names and values stands in ( ), a list in [ ]. `--fix` puts the right ones in.",
        words(
            "effects: (cash: \"-£120k\"),",
            "effects: {cash: \"-£120k\"},",
        ),
    ),
    error(
        "syntax/extra-colon",
        "two colons follow each other",
        "One colon stands between the name of a field and its value. `--fix` takes the other out.",
        words("turns: 2,", "turns:: 2,"),
    ),
    error(
        "syntax/word-before-bracket",
        "a word stands straight before a bracket",
        "A block begins with its bracket, and a text stands in quotes. `--fix` takes the word out.",
        words(
            "effects: (cash: \"-£120k\"),",
            "effects: once (cash: \"-£120k\"),",
        ),
    ),
];
