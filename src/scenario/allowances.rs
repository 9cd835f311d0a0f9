//! What an author allows: `// allow CODE: reason` on the line above a problem, or at the end of its
//! line, silences warnings and hints. Errors cannot be allowed, and an allowance needs its reason.

use super::lints::{all, ending_in, lint};
use crate::source::{Diagnostic, Note, Notes, Severity, Sources, Span, nearest, notes};

/// An allowance for one code.
struct Allowance<'a> {
    code: &'a str,
    /// Where the code stands.
    span: Span,
    /// The line on which it allows.
    line: Option<usize>,
}

/// The problems without those that are allowed, and with what is wrong with the allowances.
/// `played` says whether play was looked at too: an allowance for what only play shows is
/// otherwise not blamed for being unused.
pub(super) fn settled(problems: &[Diagnostic], sources: &Sources, played: bool) -> Vec<Diagnostic> {
    let mut left = problems.to_vec();
    let wrong = problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    for (file, source) in sources.own() {
        if !source.text.contains("allow ") {
            continue;
        }
        let notes = notes(file, &source.text);
        let mut found = Vec::new();
        for note in &notes.notes {
            for allowance in allowances(note, &mut found) {
                let before = left.len();
                left.retain(|problem| !allows(&allowance, problem, &notes, sources));
                let only_play = allowance.code.starts_with("play/") && !played;
                if before == left.len() && !wrong && !only_play {
                    found.push(unused(&allowance));
                }
            }
        }
        left.extend(found);
    }
    left.sort_by_key(|problem| (problem.primary.span, problem.severity, problem.code));
    left
}

fn allows(allowance: &Allowance, problem: &Diagnostic, notes: &Notes, sources: &Sources) -> bool {
    let place = problem.primary.span;
    if problem.code != allowance.code
        || problem.severity == Severity::Error
        || place.file != allowance.span.file
    {
        return false;
    }
    let (line, _) = sources.line_and_column(place);
    allowance.line == Some(notes.beginning(line))
}

/// The allowances that a note makes; what is wrong with them goes to `found`.
fn allowances<'n>(note: &'n Note, found: &mut Vec<Diagnostic>) -> Vec<Allowance<'n>> {
    let Some(rest) = note.text.strip_prefix("allow ") else {
        return Vec::new();
    };
    let (codes, reason) = rest.split_once(':').unwrap_or((rest, ""));
    let codes: Vec<&str> = codes
        .split([',', ' '])
        .filter(|code| !code.is_empty())
        .collect();
    // Anybody may begin a sentence with "allow": only what looks like a code is meant for one.
    let meant = |code: &&str| code.contains('/') || without_family(code).is_some();
    if !codes.iter().all(meant) || codes.is_empty() {
        return Vec::new();
    }
    if reason.trim().is_empty() {
        found.push(without_reason(note, rest));
        return Vec::new();
    }
    let mut allowed = Vec::new();
    for code in codes {
        let span = span_of(code, note);
        match lint(code) {
            None => found.push(unknown(code, span)),
            Some(lint) if lint.severity == Severity::Error => found.push(of_error(code, span)),
            Some(_) => allowed.push(Allowance {
                code,
                span,
                line: note.about,
            }),
        }
    }
    allowed
}

/// Where a piece of a note's text stands in the file.
fn span_of(piece: &str, note: &Note) -> Span {
    let length = (note.span.end - note.span.start) as usize;
    let strokes = length - note.text.len();
    let inside = note.text.find(piece).unwrap_or(0);
    let start = note.span.start as usize + strokes + inside;
    Span::new(note.span.file, start, start + piece.len())
}

fn without_reason(note: &Note, rest: &str) -> Diagnostic {
    let codes = rest.trim_end_matches(':').trim_end();
    let title = format!("it is not said why `{codes}` is allowed here");
    Diagnostic::warning("allow/no-reason", title, note.span, "needs a reason").help(format!(
        "write `// allow {codes}: the reason`; without one nothing is allowed"
    ))
}

fn unknown(code: &str, span: Span) -> Diagnostic {
    let title = format!("there is no problem with the code `{code}`");
    let problem = Diagnostic::warning("allow/unknown-code", title, span, "allows nothing");
    let right = without_family(code).or_else(|| nearest(code, all().map(|lint| lint.code)));
    match right {
        Some(right) => problem.did_you_mean(right, span, right),
        None => problem.help("`board-to-ward explain` lists every code"),
    }
}

/// The code that is meant by one without its family.
fn without_family(code: &str) -> Option<&'static str> {
    ending_in(code).next().map(|lint| lint.code)
}

fn of_error(code: &str, span: Span) -> Diagnostic {
    let title = format!("`{code}` is an error, and errors cannot be allowed");
    Diagnostic::warning("allow/error", title, span, "allows nothing")
        .help("put right what it stands for, and take this note out")
}

fn unused(allowance: &Allowance) -> Diagnostic {
    let code = allowance.code;
    let title = format!("there is no `{code}` here to be allowed");
    let label = match allowance.line {
        Some(line) => format!("nothing of this sort is found on line {line}"),
        None => "nothing stands below this note".to_owned(),
    };
    Diagnostic::warning("allow/unused", title, allowance.span, label).help(
        "take this note out, or put it straight above the line that is shown with the problem",
    )
}
