//! Problems as text: for people, with the line they are on, and one line each for editors.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};

use super::diagnostic::{Diagnostic, Replay, Severity};
use super::place::Span;
use super::text::Sources;

/// The longest line that is shown, in bytes.
const LINE_MOST: usize = 10_000;

/// A problem as people read it: what, where, the line itself, what to do. Without colour.
pub fn human(problem: &Diagnostic, sources: &Sources) -> String {
    drawn(problem, sources, &Renderer::plain())
}

/// The same in the colours of a terminal.
pub fn human_in_colour(problem: &Diagnostic, sources: &Sources) -> String {
    drawn(problem, sources, &Renderer::styled())
}

fn drawn(problem: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    if on_a_very_long_line(problem, sources) {
        return short(problem, sources);
    }
    let mut groups = vec![what_and_where(problem, sources)];
    if let Some(help) = &problem.help {
        let title = Level::HELP.secondary_title(help.as_str());
        let patches = patched(problem, sources);
        groups.push(match patches {
            Some(snippet) => title.element(snippet),
            None => Group::with_title(title),
        });
    }
    if let Some(replay) = &problem.evidence {
        let title = Level::NOTE.secondary_title(seen_in(replay));
        groups.push(Group::with_title(title));
    }
    renderer.clone().term_width(200).render(&groups)
}

/// Where a problem was seen in play, and how to see it again.
fn seen_in(replay: &Replay) -> String {
    format!(
        "seen in a game of the board {} on seed {}; to see it, type: {}",
        replay.board, replay.seed, replay.command
    )
}

/// Whether any place of a problem is on a line that nobody could read.
fn on_a_very_long_line(problem: &Diagnostic, sources: &Sources) -> bool {
    let others = problem.others.iter();
    let mut places = others.chain([&problem.primary]).map(|label| label.span);
    places.any(|place| {
        let lines = lines_of(range(place, sources), sources.text(place.file));
        let text = &sources.text(place.file)[lines];
        text.split('\n').any(|line| line.len() > LINE_MOST)
    })
}

/// The whole lines that a range is on.
fn lines_of(range: Range<usize>, text: &str) -> Range<usize> {
    let start = text[..range.start]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let rest = text[range.end..].find('\n');
    start..rest.map_or(text.len(), |newline| range.end + newline)
}

/// A problem on one line: `file:line:column: error[code]: what`.
pub fn short(problem: &Diagnostic, sources: &Sources) -> String {
    let (line, column) = sources.line_and_column(problem.primary.span);
    let help = problem
        .help
        .as_ref()
        .map_or(String::new(), |help| format!(" ({help})"));
    format!(
        "{}:{line}:{column}: {}[{}]: {}{help}",
        name(problem.primary.span, sources),
        problem.severity.word(),
        problem.code,
        problem.title,
    )
}

fn what_and_where<'a>(problem: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE.with_name("hint"),
    };
    let file = problem.primary.span.file;
    let mut snippet = Snippet::source(sources.text(file))
        .path(name(problem.primary.span, sources))
        .annotation(
            AnnotationKind::Primary
                .span(range(problem.primary.span, sources))
                .label(problem.primary.text.as_str()),
        );
    let mut elsewhere = Vec::new();
    for other in &problem.others {
        let annotation = AnnotationKind::Context
            .span(range(other.span, sources))
            .label(other.text.as_str());
        if other.span.file == file {
            snippet = snippet.annotation(annotation);
        } else {
            let there = Snippet::source(sources.text(other.span.file));
            elsewhere.push(there.path(name(other.span, sources)).annotation(annotation));
        }
    }
    let title = level.primary_title(problem.title.as_str()).id(problem.code);
    title.element(snippet).elements(elsewhere)
}

/// The lines as they would be once put right; none where there is no fix, or one over many lines.
fn patched<'a>(problem: &'a Diagnostic, sources: &'a Sources) -> Option<Snippet<'a, Patch<'a>>> {
    let file = problem.primary.span.file;
    let text = sources.text(file);
    let mut fixes = problem.fix.iter().peekable();
    fixes.peek()?;
    let mut snippet = Snippet::source(text);
    for fix in fixes {
        let place = range(fix.span, sources);
        if fix.span.file != file || text[place.clone()].contains('\n') {
            return None;
        }
        snippet = snippet.patch(Patch::new(place, fix.replacement.as_str()));
    }
    Some(snippet)
}

/// A span as a range inside the text, whatever it was made from.
fn range(span: Span, sources: &Sources) -> Range<usize> {
    let text = sources.text(span.file);
    let inside = |place: u32| {
        let mut place = (place as usize).min(text.len());
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        place
    };
    let start = inside(span.start);
    start..inside(span.end).max(start)
}

fn name(span: Span, sources: &Sources) -> &str {
    sources.file(span.file).map_or("", |file| &file.name)
}
