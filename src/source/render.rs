//! Problems as text: for people, with the line they are on, and one line each for editors.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Patch, Renderer, Snippet};

use super::diagnostic::{Confidence, Diagnostic, Label, Replay, Severity};
use super::narrow::narrowed;
use super::place::Span;
use super::text::Sources;

/// The longest line that is shown, in bytes.
const LINE_MOST: usize = 10_000;

/// The most edits of one problem that are shown; of more, those on the line of the problem.
const SHOWN_MOST: usize = 8;

/// What problems are drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canvas {
    /// Whether it has the colours of a terminal.
    pub colour: bool,
    /// How many columns it has; longer lines of a file are cut to what matters.
    pub columns: usize,
}

impl Canvas {
    /// A file, or whatever else has no edge of its own.
    pub const PLAIN: Canvas = Canvas {
        colour: false,
        columns: 200,
    };
}

/// A problem as people read it: what, where, the line itself, what to do. Without colour.
pub fn human(problem: &Diagnostic, sources: &Sources) -> String {
    human_on(problem, sources, Canvas::PLAIN)
}

/// The same on a terminal, or on whatever it is drawn.
pub fn human_on(problem: &Diagnostic, sources: &Sources, canvas: Canvas) -> String {
    if on_a_very_long_line(problem, sources) {
        return short(problem, sources);
    }
    let mut groups = vec![what_and_where(problem, sources)];
    if let Some(help) = &problem.help {
        let title = Level::HELP.secondary_title(help.as_str());
        let patches = patched(problem, sources, canvas.columns);
        groups.push(match patches {
            Some(snippet) => title.element(snippet),
            None => Group::with_title(title),
        });
    }
    if problem.confidence == Confidence::Guess {
        let title = Level::NOTE.secondary_title("this is only a guess");
        groups.push(Group::with_title(title));
    }
    if let Some(replay) = &problem.evidence {
        let title = Level::NOTE.secondary_title(seen_in(replay));
        groups.push(Group::with_title(title));
    }
    let renderer = if canvas.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.term_width(canvas.columns).render(&groups)
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

/// The lines of a file that matter for a problem: drawing takes as long as what it is given.
struct Window<'a> {
    text: &'a str,
    /// Where they begin in the file.
    start: usize,
    /// The number of the first of them, from 1.
    line: usize,
}

impl<'a> Window<'a> {
    /// The lines from the first to the last of these places of one file.
    fn of(places: &[Range<usize>], span: Span, sources: &'a Sources) -> Window<'a> {
        let text = sources.text(span.file);
        let start = places.iter().map(|place| place.start).min().unwrap_or(0);
        let end = places.iter().map(|place| place.end).max().unwrap_or(0);
        let lines = lines_of(start..end, text);
        let first = Span::new(span.file, lines.start, lines.start);
        Window {
            text: &text[lines.clone()],
            start: lines.start,
            line: sources.line_and_column(first).0,
        }
    }

    /// A place of the file within these lines.
    fn inside(&self, place: Range<usize>) -> Range<usize> {
        place.start - self.start..place.end - self.start
    }

    fn snippet<T: Clone>(&self) -> Snippet<'a, T> {
        Snippet::source(self.text).line_start(self.line)
    }
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
    let span = problem.primary.span;
    let (here, there): (Vec<&Label>, Vec<&Label>) = problem
        .others
        .iter()
        .partition(|other| other.span.file == span.file);
    let same_file = here.iter().map(|label| range(label.span, sources));
    let places: Vec<Range<usize>> = same_file.chain([range(span, sources)]).collect();
    let window = Window::of(&places, span, sources);
    let mut snippet = window.snippet().path(name(span, sources)).annotation(
        AnnotationKind::Primary
            .span(window.inside(range(span, sources)))
            .label(problem.primary.text.as_str()),
    );
    for other in here {
        snippet = snippet.annotation(beside(other, &window, sources));
    }
    let elsewhere = there.into_iter().map(|other| {
        let window = Window::of(&[range(other.span, sources)], other.span, sources);
        let snippet = window.snippet().path(name(other.span, sources));
        snippet.annotation(beside(other, &window, sources))
    });
    let elsewhere: Vec<Snippet<'a, Annotation<'a>>> = elsewhere.collect();
    let title = level.primary_title(problem.title.as_str()).id(problem.code);
    title.element(snippet).elements(elsewhere)
}

/// A second place, within a window.
fn beside<'a>(label: &'a Label, window: &Window, sources: &Sources) -> Annotation<'a> {
    let place = window.inside(range(label.span, sources));
    AnnotationKind::Context
        .span(place)
        .label(label.text.as_str())
}

/// The lines as they would be once put right; none where there is no fix, or one over many lines.
fn patched<'a>(
    problem: &'a Diagnostic,
    sources: &'a Sources,
    columns: usize,
) -> Option<Snippet<'a, Patch<'a>>> {
    let file = problem.primary.span.file;
    let text = sources.text(file);
    let mut places = Vec::new();
    for fix in &problem.fix {
        let place = range(fix.span, sources);
        if fix.span.file != file || text[place.clone()].contains('\n') {
            return None;
        }
        places.push((fix, place));
    }
    if places.len() > SHOWN_MOST {
        let lines = lines_of(range(problem.primary.span, sources), text);
        places.retain(|(_, place)| lines.start <= place.start && place.end <= lines.end);
    }
    if places.is_empty() {
        return None;
    }
    let ranges: Vec<Range<usize>> = places.iter().map(|(_, place)| place.clone()).collect();
    let window = Window::of(&ranges, problem.primary.span, sources);
    let room = columns.saturating_sub(gutter(&window));
    let inside: Vec<Range<usize>> = ranges.into_iter().map(|it| window.inside(it)).collect();
    let grows = places.iter().zip(&inside).map(|((fix, _), place)| {
        let (new, old) = (&fix.replacement, &window.text[place.clone()]);
        new.chars().count().saturating_sub(old.chars().count())
    });
    let narrow = narrowed(window.text, &inside, &grows.collect::<Vec<_>>(), room);
    let mut snippet = Snippet::source(narrow.text).line_start(window.line);
    for ((fix, _), place) in places.iter().zip(narrow.places) {
        snippet = snippet.patch(Patch::new(place, fix.replacement.as_str()));
    }
    Some(snippet)
}

/// The columns that stand before each line: its number, and a mark for what changes.
fn gutter(window: &Window<'_>) -> usize {
    let last = window.line + window.text.matches('\n').count();
    last.to_string().len() + 3
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

#[cfg(test)]
mod tests {
    use super::{Canvas, human, human_on};
    use crate::source::Diagnostic;
    use crate::source::place::Span;
    use crate::source::{Problems, Sources, parse};

    #[test]
    fn colour_is_there_only_where_it_is_asked_for() {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let file = sources.add("winter.ron", "(\n    a: 1\n    b: 2,\n)", &mut problems);
        parse(file, &sources, &mut problems);
        let problem = &problems.all()[0];
        assert!(!human(problem, &sources).contains('\u{1b}'));
        let canvas = Canvas {
            colour: true,
            ..Canvas::PLAIN
        };
        assert!(human_on(problem, &sources, canvas).contains('\u{1b}'));
    }

    #[test]
    fn long_lines_are_cut_to_the_columns_there_are_so_that_marks_stand_under_their_words() {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let line = "            when: \"(occupancy_percent above 85% or flag money_kept) and not \
                    chose winter_beds/asked\",   // what must hold; see docs/SCENARIO.md for more";
        let file = sources.add("winter.ron", line, &mut problems);
        for word in ["asked", "85%", "when"] {
            let at = line.find(word).expect("it is there");
            let span = Span::new(file, at, at + word.len());
            let problem = Diagnostic::error("value/unit", "it is wrong", span, "not one")
                .did_you_mean("ask", span, "ask");
            let canvas = Canvas {
                columns: 60,
                ..Canvas::PLAIN
            };
            let told = human_on(&problem, &sources, canvas);
            let lines: Vec<&str> = told.lines().collect();
            assert!(lines.iter().all(|it| it.chars().count() <= 60), "{told}");
            let shown = lines
                .iter()
                .position(|it| it.contains('^'))
                .expect("a mark");
            let marks = lines[shown].find('^').expect("it is there");
            let above: String = lines[shown - 1].chars().skip(marks).collect();
            assert!(above.starts_with(word), "{told}");
        }
    }
}
