//! Lints about the file itself, before a word of it is read.

use super::{Family, Lint, error, told, warning};

/// Files.
pub(super) const FAMILY: Family = Family {
    name: "Files",
    about: "About the file itself, before a word of it is read: whether it is there, and whether \
         it is text.",
    lints: LINTS,
};

const LINTS: &[Lint] = &[
    error(
        "file/not-found",
        "there is no scenario or file of this name",
        "Check the spelling and the folder. A file is named with its path, such as \
         `scenarios/my-winter.ron`; a scenario that comes with the program by its name alone. \
         `board-to-ward list` shows every scenario that can be found, and `board-to-ward paths` \
         shows where they are looked for.",
        told(
            "the name or the path of a scenario that is there",
            "a name with a slip in it",
            "a_name_that_leads_nowhere_is_told_with_the_nearest_right_one",
        ),
    ),
    error(
        "file/unreadable",
        "the computer does not give the file out",
        "The file is there but cannot be opened. It may be open in another program, it may \
         belong to somebody else, or it may be on a drive that is not connected. Close it \
         elsewhere, or copy it to a folder of your own.",
        told(
            "a file that any program can open",
            "a file that the computer refuses to open",
            "a_file_that_cannot_be_opened_is_told_so",
        ),
    ),
    error(
        "file/too-large",
        "the file is larger than two million characters",
        "Nobody has written a scenario of that size: this is probably another file, or one that \
         a program has copied into itself over and over. A long scenario may be kept as a \
         folder with one file for each part.",
        told(
            "a scenario of some thousand lines",
            "a file of fifty million brackets",
            "fifty_megabytes_of_brackets_are_refused_at_once",
        ),
    ),
    error(
        "file/word-processor",
        "the file is one of a word processor, not plain text",
        "Word, WordPad and the like keep fonts and margins in a file, which nothing else can read. \
         Open it there, choose \"Save as\", then \"Plain text\" and the encoding UTF-8; work on \
         that file in a plain-text editor such as Notepad.",
        told(
            "a file saved as plain text",
            "a file saved as Rich Text Format, or a Word document",
            "a_file_of_a_word_processor_is_told_so",
        ),
    ),
    warning(
        "file/not-read",
        "a file of the folder is not read, because its name does not end in `.ron`",
        "Notepad adds `.txt` to a name unless \"All files\" is chosen under \"Save as type\". Only \
         files whose names end in `.ron` are parts of a scenario. Change the name; in Windows, \
         turn on \"File name extensions\" in the View menu of the folder to see all of it.",
        told(
            "a folder with `items.ron` and `events.ron`",
            "a folder with `items.ron` and `events.txt`",
            "a_part_that_is_not_read_is_told_so",
        ),
    ),
    error(
        "file/not-utf-8",
        "the file is in another encoding, so its letters cannot be read",
        "A computer can write letters down in several ways, and this file is in an old one or \
         is no text at all. Open it in your editor, choose \"Save as\", and choose the encoding \
         UTF-8. A file from Word must be saved as plain text first.",
        told(
            "a file saved as UTF-8",
            "the same file saved in an old encoding",
            "a_file_in_another_encoding_is_told_so",
        ),
    ),
    error(
        "file/empty",
        "there is nothing in the file",
        "Perhaps it was not saved yet, or was saved somewhere else. To begin a scenario, copy \
         one that works and change it: `scenarios/first-winter.ron` is meant for that.",
        told(
            "a file with a scenario in ( )",
            "a file with nothing in it, or only notes",
            "an_empty_file_is_told_so",
        ),
    ),
    error(
        "file/no-parts",
        "the folder has no `.ron` file in it",
        "A scenario may be a folder with a file for each part. The files must end in `.ron`; \
         some editors add `.txt` to the name without showing it.",
        told(
            "a folder with a file that ends in `.ron`",
            "a folder with none",
            "a_folder_without_any_part_is_told_so",
        ),
    ),
    error(
        "file/no-scenario-part",
        "no file of the folder says which scenario it is",
        "One of the files of the folder must open the scenario, with its `format`, `id`, \
         `title` and `turns`. The others hold one part each, such as the events.",
        told(
            "a folder in which one file has `format`, `id`, `title` and `turns`",
            "a folder with events and a debrief alone",
            "a_folder_without_a_scenario_part_is_told_so",
        ),
    ),
    error(
        "file/part",
        "a file of the folder is not one block in ( )",
        "Each file of a scenario's folder is a piece of the same scenario, so each begins with \
         ( and ends with ), with named fields between, such as ( events: [ … ] ).",
        told(
            "a part that reads ( events: [ … ] )",
            "a part that reads [ … ]",
            "a_part_that_is_no_block_is_told_so",
        ),
    ),
    error(
        "file/several-scenarios",
        "the folder holds several scenarios, not one in parts",
        "Files that are each a whole scenario are named one by one, or each gets a folder of \
         its own. A folder is for one scenario that is kept in several files.",
        told(
            "a folder with the parts of one scenario",
            "a folder with two scenarios",
            "a_folder_of_several_scenarios_is_told_so_in_one_sentence",
        ),
    ),
    error(
        "file/too-many",
        "the folder has more than a hundred `.ron` files",
        "This is probably the wrong folder. A scenario in parts has a handful of files; name \
         the folder that holds only those.",
        told(
            "a folder with a handful of parts",
            "a folder with a hundred and one",
            "a_folder_of_more_than_a_hundred_files_is_refused",
        ),
    ),
];
