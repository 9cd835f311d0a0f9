//! Problems as complete sentences, for reading aloud: no drawing, and no mark alone that a voice
//! would pass over.

use super::diagnostic::{Confidence, Diagnostic, Label, Severity};
use super::mending::mended_lines;
use super::text::Sources;

/// Marks that stand alone in backquotes, with the article and the name that they are called by.
const MARKS: [(&str, &str, &str); 12] = [
    ("`,`", "a", "comma"),
    ("`:`", "a", "colon"),
    ("`;`", "a", "semicolon"),
    ("`=`", "an", "equals sign"),
    ("`(`", "an", "opening round bracket"),
    ("`)`", "a", "closing round bracket"),
    ("`[`", "an", "opening square bracket"),
    ("`]`", "a", "closing square bracket"),
    ("`#`", "a", "hash sign"),
    ("`//`", "a", "double stroke"),
    ("`\\`", "a", "backward stroke"),
    ("`\"`", "a", "straight double quote"),
];

/// The longest line that is read out, in characters.
const LINE_MOST: usize = 300;

/// A problem in complete sentences, one a line.
pub fn spoken(problem: &Diagnostic, sources: &Sources) -> String {
    let kind = match problem.severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Hint => "Hint",
    };
    let mut said = vec![format!("{kind}: {}", sentence(&problem.title))];
    said.push(format!(
        "This is in {}, {}.",
        name(&problem.primary, sources),
        place(&problem.primary, sources)
    ));
    said.extend(the_line(&problem.primary, sources));
    for other in &problem.others {
        let elsewhere = if other.span.file == problem.primary.span.file {
            String::new()
        } else {
            format!("in {}, ", name(other, sources))
        };
        said.push(format!("Also {elsewhere}{}.", place(other, sources)));
    }
    if let Some(help) = &problem.help {
        said.push(format!("What to do: {}", sentence(help)));
    }
    for (line, mended) in mended_lines(&problem.fix, sources) {
        let lines: Vec<&str> = mended.lines().map(str::trim).collect();
        let lines = lines.join(" and on the next line: ");
        said.push(format!("Line {line} would then read: {lines}"));
    }
    if problem.confidence == Confidence::Guess {
        said.push("This is only a guess.".to_owned());
    }
    if let Some(replay) = &problem.evidence {
        said.push(format!(
            "It was seen in a game of the board {} on seed {}. To see it, type: {}",
            replay.board, replay.seed, replay.command
        ));
    }
    said.push(format!("The code of this is {}.", problem.code));
    said.join("\n")
}

/// The file of a label.
fn name<'s>(label: &Label, sources: &'s Sources) -> &'s str {
    sources
        .file(label.span.file)
        .map_or("", |file| file.name.as_str())
}

/// Where a label stands and what it says.
fn place(label: &Label, sources: &Sources) -> String {
    let (line, column) = sources.line_and_column(label.span);
    let (end_line, end) = sources.line_and_column(label.span.after());
    let columns = if end_line != line {
        format!("line {line}, from column {column} to line {end_line}")
    } else if end > column + 1 {
        format!("line {line}, columns {column} to {}", end - 1)
    } else {
        format!("line {line}, column {column}")
    };
    format!("{columns}: {}", aloud(&label.text))
}

/// The line that a label is on, unless it is empty or too long to listen to.
fn the_line(label: &Label, sources: &Sources) -> Option<String> {
    let line = sources.line_at(label.span).trim();
    let short = !line.is_empty() && line.chars().count() <= LINE_MOST;
    short.then(|| format!("The line reads: {line}"))
}

/// Words with a full stop, and with their marks called by name.
fn sentence(words: &str) -> String {
    let words = aloud(words);
    let stopped = words.ends_with(['.', '?', '!']);
    let mut letters = words.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    let stop = if stopped { "" } else { "." };
    format!("{}{}{stop}", first.unwrap_or_default(), letters.as_str())
}

/// Words with the marks in them called by name.
fn aloud(words: &str) -> String {
    let mut words = words.to_owned();
    for (mark, article, name) in MARKS {
        for before in ["the", "The", "this", "This", "no"] {
            words = words.replace(&format!("{before} {mark}"), &format!("{before} {name}"));
        }
        let called = format!("{article} {name}");
        words = words.replace(&format!("a {mark}"), &called);
        words = words.replace(mark, &called);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::spoken;
    use crate::source::{Problems, Sources, parse};

    #[test]
    fn a_problem_is_spoken_in_complete_sentences() {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let file = sources.add(
            "winter.ron",
            "(\n    turns: 2\n    a: [1,\n)",
            &mut problems,
        );
        parse(file, &sources, &mut problems);
        let file = sources.add(
            "summer.ron",
            "(\n    turns: 2\n    beds: 3,\n)",
            &mut problems,
        );
        parse(file, &sources, &mut problems);
        let said = problems
            .all()
            .iter()
            .map(|problem| spoken(problem, &sources));
        insta::assert_snapshot!(said.collect::<Vec<_>>().join("\n\n"));
    }
}
