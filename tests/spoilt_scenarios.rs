//! A sound scenario with one character changed: the reader always comes to an end and never breaks;
//! and it takes or refuses what `ron` takes or refuses.
//!
//! The comparison is of text and shape: from the text to [`raw::Scenario`], before names are looked
//! up. We differ from `ron` on purpose in what [`excused`] lists, each with its reason.

use std::fs;

use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::raw;
use board_to_ward::source::{Decode, Problems, Reader, Sources, human, parse, short};
use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::support::{mixed, thorough};

/// What is put in: marks that mean something, letters and digits, and some that nobody expects.
const LETTERS: [char; 48] = [
    '(', ')', '[', ']', '{', '}', '"', ',', ':', '\'', '\\', '#', '/', '*', '–', '£', '%', '“',
    '”', '\u{a0}', '\u{0}', '\u{1b}', '\u{200b}', '\u{feff}', '9', '0', '1', '-', '+', '.', '_',
    ' ', '\n', '\t', '\r', 'a', 'e', 'n', 'r', 'S', 'x', 'é', ';', '=', '!', '<', '&', '|',
];

/// The text with one character put in, taken out, replaced or swapped with the next.
fn spoilt(text: &str, seed: u64) -> String {
    let draw = |what: u64, sides: usize| (mixed(seed ^ mixed(what)) % sides as u64) as usize;
    let mut place = draw(1, text.len());
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    let letter = LETTERS[draw(2, LETTERS.len())];
    let (before, rest) = text.split_at(place);
    let mut letters = rest.chars();
    let first = letters.next().unwrap_or(' ');
    let after = letters.as_str();
    match draw(3, 4) {
        0 => format!("{before}{letter}{rest}"),
        1 => format!("{before}{after}"),
        2 => format!("{before}{letter}{after}"),
        _ => {
            let second = letters.next().unwrap_or(' ');
            format!("{before}{second}{first}{}", letters.as_str())
        }
    }
}

/// What we read, or the codes of what is wrong with text and shape.
fn ours(text: &str) -> Result<raw::Scenario, Vec<&'static str>> {
    let (mut sources, mut problems) = (Sources::new(), Problems::new());
    let file = sources.add("spoilt.ron", text, &mut problems);
    let node = parse(file, &sources, &mut problems);
    let read = node.map(|node| raw::Scenario::decode(&node, &mut Reader::new(&mut problems)));
    let errors = problems.errors().map(|problem| problem.code);
    // A condition is text to `ron`: what it says is looked at later.
    let codes: Vec<&str> = errors.filter(|code| !code.starts_with("when/")).collect();
    read.filter(|_| codes.is_empty()).ok_or(codes)
}

fn theirs(text: &str) -> Result<raw::Scenario, String> {
    let implicit = ron::extensions::Extensions::IMPLICIT_SOME;
    let options = ron::Options::default().with_default_extension(implicit);
    options.from_str(text).map_err(|error| error.to_string())
}

/// How we and `ron` differ on a text, if we do and it is not meant.
fn difference(base: &str, text: &str, seed: u64) -> Option<String> {
    let (ours, theirs) = (ours(text), theirs(text));
    let differ = match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => (ours != theirs).then(|| "read differently".to_owned()),
        (Err(_), Err(_)) => None,
        (Ok(_), Err(error)) => Some(format!("only ron refuses it: {error}")),
        (Err(codes), Ok(_)) => Some(format!("only we refuse it: {}", codes.join(" "))),
    };
    let differ = differ.filter(|_| !excused(text, &ours, &theirs))?;
    Some(format!("edit {seed}: {differ}: {}", changed(base, text)))
}

/// What stands round the first character that is no longer as it was.
fn changed(base: &str, text: &str) -> String {
    let same = base
        .chars()
        .zip(text.chars())
        .take_while(|(was, is)| was == is);
    let place = same.count();
    text.chars()
        .skip(place.saturating_sub(30))
        .take(60)
        .collect()
}

/// Where we differ from `ron` on purpose.
fn excused(
    text: &str,
    ours: &Result<raw::Scenario, Vec<&'static str>>,
    theirs: &Result<raw::Scenario, String>,
) -> bool {
    match (ours, theirs) {
        // Marks that nobody sees are left out, and `\r` is a line end, so that what people see is
        // what is read.
        (Ok(_), Ok(_)) => has_unseen(text),
        // The same; a whole number may be written `4.` or `4.0`, with `_` anywhere; and the name of
        // an amount that is torn in two, or has a hyphen in it, is refused when it is looked up,
        // with the nearest right name.
        (Ok(_), Err(error)) => {
            let meant = [
                "Expected integer",
                "Expected colon",
                "invalid std identifier",
                "underscore in float",
            ];
            let ends_in_a_point = text.contains(".,");
            has_unseen(text) || ends_in_a_point || meant.iter().any(|words| error.contains(words))
        }
        // Nothing that acts on a terminal is let in, and a note ends at `\r`.
        (Err(codes), _) => {
            let is_refused = |code: &&'static str| *code == "file/control-character";
            text.contains('\r') || codes.iter().all(is_refused)
        }
    }
}

/// Whether there is a mark that nobody sees, as it is or written with a `\`.
fn has_unseen(text: &str) -> bool {
    let plain = ['\r', '\u{a0}', '\u{200b}', '\u{feff}'];
    text.contains(plain) || text.contains("\\r") || text.contains("\\0")
}

fn differences(path: &str, edits: u64) -> Vec<String> {
    let text = fs::read_to_string(path).expect("the file is there");
    assert_eq!(ours(&text).ok(), theirs(&text).ok(), "{path} is sound");
    (0..edits)
        .into_par_iter()
        .filter_map(|seed| difference(&text, &spoilt(&text, seed), seed))
        .collect()
}

#[test]
fn one_character_changed_is_taken_or_refused_as_ron_does() {
    let (small, shipped) = if thorough() {
        (20_000, 20_000)
    } else {
        (400, 80)
    };
    let mut found = differences("tests/good/small.ron", small);
    found.extend(differences("scenarios/first-winter.ron", shipped));
    found.truncate(40);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn one_character_changed_never_breaks_the_checker() {
    let edits = if thorough() { 4_000 } else { 150 };
    let text = fs::read_to_string("tests/good/small.ron").expect("the file is there");
    (0..edits).into_par_iter().for_each(|seed| {
        let reading = Library::built_in().open_text("spoilt.ron", &spoilt(&text, seed));
        for problem in reading.problems.all() {
            let told = human(problem, &reading.sources) + &short(problem, &reading.sources);
            let raw = |letter: char| letter.is_control() && letter != '\n';
            assert!(!told.contains(raw), "edit {seed}: {told:?}");
        }
    });
}
