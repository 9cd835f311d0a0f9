//! The table of lints: each has an example that passes and one that does not, and every code that
//! the program reports has a row.

mod codes;
mod told;

use std::collections::BTreeSet;

use board_to_ward::game::Prepared;
use board_to_ward::scenario::library::{Library, Reading};
use board_to_ward::scenario::lints::{Example, FAMILIES, Lint, SOUND, Words};
use board_to_ward::source::{Diagnostic, Problems, short};
use board_to_ward::study::rehearsal::findings::findings;
use board_to_ward::study::rehearsal::rehearse;

use crate::tidy::tree;

/// Plays of a scenario whose problems are sought in play.
const PLAYS: u32 = 600;

fn all() -> impl Iterator<Item = &'static Lint> {
    FAMILIES.iter().flat_map(|family| family.lints)
}

/// Everything that is said of a scenario's text; with what play shows, if it is to be played.
fn problems(library: &Library, text: &str, played: bool) -> (Vec<Diagnostic>, Reading) {
    let reading = library.open_text("sound.ron", text);
    let seen = played.then(|| seen_in_play(&reading));
    (reading.judged(seen.as_ref()).problems, reading)
}

/// What plays of a scenario bring to light.
fn seen_in_play(reading: &Reading) -> Problems {
    let (Some(scenario), Some(raw)) = (&reading.scenario, &reading.raw) else {
        return Problems::new();
    };
    let prepared = Prepared::new(scenario.clone());
    let rehearsal = rehearse(&prepared, PLAYS, |_| {});
    findings(&rehearsal, &prepared, raw, "sound.ron")
}

/// What is said of a text, one line each.
fn told((problems, reading): &(Vec<Diagnostic>, Reading)) -> String {
    let lines = problems
        .iter()
        .map(|problem| short(problem, &reading.sources));
    lines.collect::<Vec<_>>().join("\n")
}

/// What goes wrong when the lint's own example is tried; nothing if it holds.
fn tried(lint: &Lint) -> Result<(), String> {
    let played = lint.code.starts_with("play/");
    let (library, text) = match lint.example {
        Example::Words(words) => {
            passes(&words, played)?;
            (Library::built_in(), replaced(SOUND, words.at, words.fails)?)
        }
        Example::Model { file, words } => {
            let model = tree::read(&format!("scenarios/model/{file}"));
            let name = file.trim_end_matches(".ron").to_owned();
            let changed = (name, replaced(&model, words.at, words.fails)?);
            let library = Library::with_model_files(vec![changed]);
            (library, SOUND.to_owned())
        }
        Example::Told { .. } => return Ok(()),
    };
    let found = problems(&library, &text, played);
    let same = found.0.iter().filter(|problem| problem.code == lint.code);
    let said: Vec<_> = same
        .map(|problem| (problem.severity, problem.confidence))
        .collect();
    if said.is_empty() {
        return Err(format!("is not reported; what is:\n{}", told(&found)));
    }
    if !said.contains(&(lint.severity, lint.confidence)) {
        return Err(format!("is reported as {said:?}"));
    }
    Ok(())
}

/// That nothing is said of the words that are to pass, and that what is shown beside them is there.
fn passes(words: &Words, played: bool) -> Result<(), String> {
    let text = replaced(SOUND, words.at, words.passes)?;
    let found = problems(&Library::built_in(), &text, played);
    if !found.0.is_empty() {
        return Err(format!("does not pass:\n{}", told(&found)));
    }
    match words.beside {
        Some((_, beside)) if !text.contains(beside) => Err(format!("`{beside}` is not there")),
        _ => Ok(()),
    }
}

/// The text with words that stand in it once replaced.
fn replaced(text: &str, passes: &str, fails: &str) -> Result<String, String> {
    match text.matches(passes).count() {
        1 => Ok(text.replacen(passes, fails, 1)),
        times => Err(format!("`{passes}` stands {times} times in the file")),
    }
}

#[test]
fn the_sound_scenario_is_free_of_every_problem() {
    let found = problems(&Library::built_in(), SOUND, true);
    assert!(found.0.is_empty(), "{}", told(&found));
}

#[test]
fn every_lint_is_found_in_its_own_example_as_the_table_says() {
    let wrong: Vec<String> = all()
        .filter_map(|lint| Some(format!("{} {}", lint.code, tried(lint).err()?)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_lint_that_no_few_words_can_show_has_a_test_of_its_own() {
    let tests: String = tree::files()
        .into_iter()
        .filter(|file| file.path.starts_with("tests/") || file.path.starts_with("src/"))
        .filter(|file| !file.path.starts_with("src/scenario/lints"))
        .map(|file| file.text)
        .collect();
    let words: BTreeSet<&str> = tests
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .collect();
    for lint in all() {
        if let Example::Told { test, .. } = lint.example {
            assert!(words.contains(test), "{}: no test {test}", lint.code);
        }
    }
}

#[test]
fn every_code_stands_once_in_the_table_with_what_it_is_and_what_to_do() {
    let mut seen = BTreeSet::new();
    for lint in all() {
        let Lint {
            code, what, advice, ..
        } = lint;
        assert!(codes::is_code(code), "{code} is family/words-with-dashes");
        assert!(seen.insert(*code), "{code} stands twice");
        let title = what.starts_with(|letter: char| !letter.is_uppercase() || letter == 'I');
        assert!(title && !what.ends_with('.'), "{code}: {what}");
        assert!(advice.ends_with(['.', '?']), "{code}: {advice}");
        assert!(advice.len() >= 40, "{code} says too little: {advice}");
    }
}

#[test]
fn every_family_says_what_it_is_about() {
    for family in FAMILIES {
        assert!(family.about.ends_with('.'), "{}", family.name);
        assert!(!family.lints.is_empty(), "{}", family.name);
    }
}

#[test]
fn a_lint_that_promises_a_fix_brings_one() {
    for lint in all().filter(|lint| lint.advice.contains("`--fix`")) {
        let Example::Words(words) = lint.example else {
            panic!("{}: a fix is shown on an example", lint.code);
        };
        let text = SOUND.replacen(words.at, words.fails, 1);
        let found = problems(&Library::built_in(), &text, false);
        let mut same = found.0.iter().filter(|problem| problem.code == lint.code);
        assert!(
            same.any(|problem| !problem.fix.is_empty()),
            "{} has no fix",
            lint.code
        );
    }
}

/// Where the document of lints is.
const DOCUMENT: &str = "docs/LINTS.md";

#[test]
fn the_document_of_lints_is_that_of_the_table() {
    let wanted = board_to_ward::export::lints_document();
    if std::env::var("INSTA_UPDATE").is_ok_and(|asked| asked == "always") {
        std::fs::write(DOCUMENT, &wanted).expect("the document can be written");
    }
    assert!(
        tree::read(DOCUMENT) == wanted,
        "write it again: cargo run -- explain --write {DOCUMENT}"
    );
}
