//! What is wrong or odd with a scenario, as people read it in the game: counted, then one by one
//! with place, line and what to do.

use crate::scenario::library::{NOT_FOUND, Reading};
use crate::scenario::{Judged, Tally};
use crate::source::{Diagnostic, Severity, Sources};

/// The most problems that are listed; a file with more is looked at in an editor.
const LISTED_MOST: usize = 60;

/// The code of a comma that is missing.
const MISSING_COMMA: &str = "syntax/missing-comma";

/// The longest line of a file that is shown, in characters.
const LINE_MOST: usize = 160;

/// What there is to be told of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The file's name, as it was asked for; empty where nothing is told.
    pub file: String,
    /// How much there is.
    pub tally: Tally,
    /// The problems, errors first.
    pub problems: Vec<Told>,
    /// How many more there are than are listed.
    pub more: usize,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How much it matters.
    pub severity: Severity,
    /// "line 5", with the file where there are several. Empty where there is no line.
    pub place: String,
    /// What is wrong, without a full stop.
    pub title: String,
    /// The line as it stands, without what sets it in. May be empty.
    pub line: String,
    /// What to do. May be empty.
    pub help: String,
}

impl Report {
    /// What there is to be told of what was read.
    pub fn of(reading: &Reading) -> Report {
        Report::of_judged(&reading.judged(None), &reading.sources)
    }

    /// The same of what was judged already.
    pub fn of_judged(judged: &Judged, sources: &Sources) -> Report {
        let mut told = judged.told(false);
        told.sort_by_key(|problem| problem.severity);
        let files = told.iter().map(|problem| problem.primary.span.file);
        let one_file = files.clone().all(|file| Some(file) == files.clone().next());
        let listed = told.iter().take(LISTED_MOST);
        let file = told
            .first()
            .and_then(|it| sources.file(it.primary.span.file));
        Report {
            file: file.map(|file| file.name.clone()).unwrap_or_default(),
            tally: judged.tally(false),
            problems: listed.map(|it| one(it, sources, one_file)).collect(),
            more: told.len().saturating_sub(LISTED_MOST),
        }
    }
}

fn one(problem: &Diagnostic, sources: &Sources, one_file: bool) -> Told {
    let span = problem.primary.span;
    let (number, _) = sources.line_and_column(span);
    let file = sources.file(span.file).map_or("", |file| &file.name);
    let file = file.rsplit(['/', '\\']).next().unwrap_or_default();
    let line = sources.line_at(span).trim();
    let place = if problem.code == NOT_FOUND {
        String::new()
    } else if one_file {
        format!("line {number}")
    } else {
        format!("{file}, line {number}")
    };
    Told {
        severity: problem.severity,
        place,
        title: problem.title.clone(),
        line: line.chars().take(LINE_MOST).collect(),
        help: where_to(problem, sources),
    }
}

/// What to do; of a comma also where, since the page has no mark below the line.
fn where_to(problem: &Diagnostic, sources: &Sources) -> String {
    let help = problem.help.clone().unwrap_or_default();
    if problem.code != MISSING_COMMA {
        return help;
    }
    let span = problem.primary.span;
    let text = sources.file(span.file).map_or("", |file| &file.text);
    let before = text.get(span.start as usize..span.end as usize);
    match before {
        Some(before) if sources.line_at(span).trim_end().ends_with(before) => {
            format!("{help} at the end of the line")
        }
        Some(before) => format!("{help} after `{before}`"),
        None => help,
    }
}
