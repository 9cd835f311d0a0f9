//! The lints as a document in Markdown: what is looked for, what to do, what passes and what does
//! not.

use std::fmt::Write;

use super::tables::{code, head, line};
use crate::scenario::lints::{Example, FAMILIES, Family, Lint, SOUND};
use crate::view::wrap::wrap;

/// Columns of a line of prose.
const COLUMNS: usize = 110;

/// What the document says before its tables.
const OPENING: &str = "\
# Lints

Every kind of problem that `board-to-ward check` tells of a scenario. `board-to-ward explain CODE`
shows the same at a terminal. `board-to-ward explain --write docs/LINTS.md` makes this document.

An **error** keeps the scenario from being played. A **warning** lets it be played; somebody will be
disappointed. A **hint** is worth knowing. The checker is **certain**, or thinks it **likely**, or
makes a **guess**: hints that are guesses are shown by `check --all` only.

A warning or hint that is meant so is silenced by a note on the line above it, or at the end of its
line, with the reason: `// allow flag/never-read: part two reads it`. Errors cannot be silenced.

The examples are lines of the small scenario `src/scenario/lints/sound.ron`, which is free of every
problem: with what passes in its place it still is, and what fails brings the lint. Tests try both.

For other programs, `check --format json` writes one object on one line for each problem: `code`,
`severity`, `confidence`, `title`, `label`, `help` or null, its place (`file`; `line`, `column`,
`end_line` and `end_column`, from 1 and in characters; `start` and `end`, bytes of the file as it is
on the disk), `others` (places with a `label`), `fixes` (places with a `replacement`),
`fix_is_certain` (whether `--fix` makes them), and `replay` (`seed`, `board` and `command`) or null.
Fields may be added; none changes its meaning.
";

/// The whole document.
pub fn lints_document() -> String {
    let mut text = OPENING.to_owned();
    for family in FAMILIES {
        let _ = write!(text, "\n## {}\n\n{}\n\n", family.name, family.about);
        text.push_str(&table(family));
        for lint in family.lints {
            text.push_str(&section(lint));
        }
    }
    text
}

fn table(family: &Family) -> String {
    let mut table = head(&["code", "matters", "how sure", "what is found"]);
    for lint in family.lints {
        let cells = [
            &code(lint.code),
            lint.severity.word(),
            lint.confidence.word(),
            lint.what,
        ];
        line(&mut table, &cells);
    }
    table
}

fn section(lint: &Lint) -> String {
    let advice = wrap(lint.advice, COLUMNS).join("\n");
    let mut text = format!("\n### {}\n\n{advice}\n", code(lint.code));
    let (passes, fails) = match lint.example {
        Example::Words(words) => {
            if let Some((what, lines)) = words.beside {
                let lines = fenced(lines);
                let _ = write!(text, "\n{what}: {lines}");
            }
            let lines = |put| fenced(&words.lines(SOUND, put).unwrap_or_default());
            (lines(words.passes), lines(words.fails))
        }
        Example::Model { file, words } => {
            let _ = write!(text, "\nIn {}:\n", code(file));
            (fenced(words.passes), fenced(words.fails))
        }
        Example::Told { passes, fails, .. } => (format!("{passes}.\n"), format!("{fails}.\n")),
    };
    let _ = write!(text, "\nPasses: {passes}\nFails: {fails}");
    text
}

/// Lines of a scenario, set apart.
fn fenced(lines: &str) -> String {
    format!("\n\n```ron\n{}\n```\n", shown_lines(lines))
}

/// Lines of a scenario as they are shown alone: not set in, and with nothing invisible. The first
/// may begin in the middle of a line.
pub fn shown_lines(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let lines: Vec<&str> = text.lines().collect();
    let whole = usize::from(!text.starts_with(' '));
    let full = lines.iter().skip(whole);
    let full = full.filter(|line| !line.trim().is_empty());
    let inset = full.map(|line| indent(line)).min().unwrap_or(0);
    let shown = |(place, line): (usize, &&'_ str)| {
        let from = if place < whole { 0 } else { inset };
        line.get(from..).unwrap_or_default().to_owned()
    };
    let whole: Vec<String> = lines.iter().enumerate().map(shown).collect();
    let visible = |letter: char| match letter {
        '\n' => '\n',
        control if control.is_control() => char::REPLACEMENT_CHARACTER,
        other => other,
    };
    whole.join("\n").chars().map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::shown_lines;

    #[test]
    fn lines_of_an_example_are_shown_without_what_set_them_in() {
        assert_eq!(
            shown_lines("a: 1,\n        b: (\n            c: 2,"),
            "a: 1,\nb: (\n    c: 2,"
        );
        assert_eq!(
            shown_lines("        a: (\n            b: 2,\n        ),"),
            "a: (\n    b: 2,\n),"
        );
        assert_eq!(shown_lines("La\u{7}rch"), "La\u{fffd}rch");
    }
}
