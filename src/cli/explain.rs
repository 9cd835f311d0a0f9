//! `explain`: what a code of the checker means, what to do, what passes and what does not.

use std::fmt::Write as _;
use std::io::Write;

use super::arguments::Explain;
use super::output::standard_output;
use super::writing::replace;
use super::{Misused, Outcome};
use crate::export::{lints_document, shown_lines};
use crate::scenario::lints::{Example, FAMILIES, Lint, SOUND, all, ending_in, lint};
use crate::source::{Severity, nearest};
use crate::view::capital;
use crate::view::wrap::wrap;

/// Columns of a page.
const COLUMNS: usize = 78;

/// What may be done about a warning or a hint that is meant so.
const SILENCING: &str =
    "If it is meant so, say why in a note on the line above it, or at the end of the line:";

/// Prints the page of a code, the list of all codes, or writes the document.
pub(super) fn explain(asked: &Explain) -> anyhow::Result<Outcome> {
    if let Some(path) = &asked.write {
        replace(path, &lints_document())?;
        return Ok(Outcome::Done);
    }
    let mut out = standard_output();
    match &asked.code {
        Some(code) => out.write_all(page(found(code)?).as_bytes())?,
        None => out.write_all(list().as_bytes())?,
    }
    out.flush()?;
    Ok(Outcome::Done)
}

/// The lint of this code, or of this end of a code where only one ends so.
fn found(asked: &str) -> Result<&'static Lint, Misused> {
    let asked = asked.trim_matches(['[', ']']);
    let ends: Vec<&Lint> = ending_in(asked).collect();
    match (lint(asked), ends.as_slice()) {
        (Some(lint), _) => Ok(lint),
        (None, [only]) => Ok(only),
        (None, _) => {
            let near = nearest(asked, all().map(|lint| lint.code));
            let near = near.map_or(
                "`board-to-ward explain` lists all of them".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            Err(Misused(format!(
                "there is no problem with the code `{asked}`: {near}"
            )))
        }
    }
}

/// Every code with what is found, by family.
fn list() -> String {
    let mut text = String::new();
    for family in FAMILIES {
        paragraph(&mut text, &format!("{}. {}", family.name, family.about));
        for lint in family.lints {
            let _ = writeln!(text, "  {}", lint.code);
            for line in wrap(lint.what, COLUMNS - 6) {
                let _ = writeln!(text, "      {line}");
            }
        }
        text.push('\n');
    }
    text.push_str("`board-to-ward explain CODE` says more of each.\n");
    text
}

/// All that is known of one.
fn page(lint: &Lint) -> String {
    let family = FAMILIES.iter().find(|family| family.lints.contains(lint));
    let family = family.map_or("", |family| family.name);
    let mut text = format!("{}\n", lint.code);
    let (severity, confidence) = (lint.severity.word(), lint.confidence.word());
    let _ = writeln!(text, "{family}; {severity}, {confidence}\n");
    paragraph(&mut text, &format!("{}.", capital(lint.what)));
    paragraph(&mut text, lint.advice);
    if lint.severity != Severity::Error {
        paragraph(&mut text, SILENCING);
        let _ = writeln!(text, "    // allow {}: the reason\n", lint.code);
    }
    example(&mut text, lint.example);
    text
}

fn example(text: &mut String, example: Example) {
    match example {
        Example::Words(words) => {
            if let Some((what, lines)) = words.beside {
                shown(text, &format!("{what}:"), lines);
            }
            let lines = |put| words.lines(SOUND, put).unwrap_or_default();
            shown(text, "This passes:", &lines(words.passes));
            shown(text, "This does not:", &lines(words.fails));
        }
        Example::Model { file, words } => {
            shown(text, &format!("In {file} this passes:"), words.passes);
            shown(text, "This does not:", words.fails);
        }
        Example::Told { passes, fails, .. } => {
            paragraph(text, &format!("This passes: {passes}."));
            paragraph(text, &format!("This does not: {fails}."));
        }
    }
}

fn paragraph(text: &mut String, words: &str) {
    for line in wrap(words, COLUMNS) {
        let _ = writeln!(text, "{line}");
    }
    text.push('\n');
}

fn shown(text: &mut String, heading: &str, lines: &str) {
    let _ = writeln!(text, "{heading}\n");
    for line in shown_lines(lines).lines() {
        let _ = writeln!(text, "    {line}");
    }
    text.push('\n');
}
