//! Problems for other programs: one JSON object each, on one line. What is here stays: fields may
//! be added, and none changes its meaning.

use serde::Serialize;

use super::diagnostic::{Diagnostic, Label, TextEdit};
use super::place::Span;
use super::text::Sources;

/// A problem, as other programs read it.
#[derive(Serialize)]
struct Problem<'a> {
    code: &'a str,
    severity: &'a str,
    confidence: &'a str,
    title: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    label: &'a str,
    others: Vec<Other<'a>>,
    help: Option<&'a str>,
    fixes: Vec<Edit<'a>>,
    fix_is_certain: bool,
    replay: Option<Replay<'a>>,
}

/// A place: lines and columns from 1, columns in characters; bytes of the file as it is on the
/// disk.
#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Other<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    label: &'a str,
}

#[derive(Serialize)]
struct Edit<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    replacement: &'a str,
}

#[derive(Serialize)]
struct Replay<'a> {
    seed: u64,
    board: &'a str,
    command: &'a str,
}

/// A problem as one JSON object on one line.
pub fn json(problem: &Diagnostic, sources: &Sources) -> String {
    let written = Problem {
        code: problem.code,
        severity: problem.severity.word(),
        confidence: problem.confidence.word(),
        title: &problem.title,
        place: place(problem.primary.span, sources),
        label: &problem.primary.text,
        others: problem.others.iter().map(|it| other(it, sources)).collect(),
        help: problem.help.as_deref(),
        fixes: problem.fix.iter().map(|it| edit(it, sources)).collect(),
        fix_is_certain: problem.has_certain_fix(),
        replay: problem.evidence.as_ref().map(|replay| Replay {
            seed: replay.seed,
            board: &replay.board,
            command: &replay.command,
        }),
    };
    // Strings and numbers alone: nothing of it can fail to be written.
    serde_json::to_string(&written).unwrap_or_default()
}

fn place(span: Span, sources: &Sources) -> Place<'_> {
    let (line, column) = sources.line_and_column(span);
    let (end_line, end_column) = sources.line_and_column(span.after());
    let bytes = sources.on_disk(span);
    Place {
        file: sources.file(span.file).map_or("", |file| &file.name),
        line,
        column,
        end_line,
        end_column,
        start: bytes.start,
        end: bytes.end,
    }
}

fn other<'a>(label: &'a Label, sources: &'a Sources) -> Other<'a> {
    Other {
        place: place(label.span, sources),
        label: &label.text,
    }
}

fn edit<'a>(edit: &'a TextEdit, sources: &'a Sources) -> Edit<'a> {
    Edit {
        place: place(edit.span, sources),
        replacement: &edit.replacement,
    }
}

#[cfg(test)]
mod tests {
    use super::json;
    use crate::source::{Problems, Sources, parse};

    #[test]
    fn a_problem_is_an_object_with_its_places_as_they_are_on_the_disk() {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let text = "\u{feff}(\r\n    title: \"Wards £\",\r\n    turns: 2\r\n    beds: 3,\r\n)";
        let file = sources.add("summer.ron", text, &mut problems);
        parse(file, &sources, &mut problems);
        let told = json(&problems.all()[0], &sources);
        assert_eq!(told.lines().count(), 1);
        let value: serde_json::Value = serde_json::from_str(&told).expect("it is JSON");
        let start = text.find("2\r").expect("it stands there");
        assert_eq!(value["start"], start);
        assert_eq!(value["fixes"][0]["start"], start + 1);
        let shown = serde_json::to_string_pretty(&value).expect("it is JSON");
        insta::assert_snapshot!(shown);
    }
}
