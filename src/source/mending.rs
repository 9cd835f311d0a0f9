//! Putting a file right: the certain edits made in the file as it is on the disk, and what they
//! changed, line by line.

use std::ops::Range;

use super::diagnostic::{Diagnostic, TextEdit};
use super::place::FileId;
use super::text::{SourceFile, Sources};

/// A file with its certain mistakes put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// What belongs in the file: line ends and marks as they were, but for what was put right.
    pub text: String,
    /// What was changed, from the top down.
    pub changes: Vec<Change>,
}

/// A line, or lines that belong together, that were changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The number of the first of them, from 1.
    pub line: usize,
    /// As it was.
    pub before: String,
    /// As it is now.
    pub after: String,
    /// The codes and titles of the problems that this puts right, each once.
    pub why: Vec<(&'static str, String)>,
}

/// An edit inside one file, and the problem that it belongs to.
struct Placed<'a> {
    bytes: Range<usize>,
    replacement: &'a str,
    problem: Option<&'a Diagnostic>,
}

/// The file with every certain edit made; of problems whose edits overlap, the first. `None` where
/// there is nothing to put right.
pub fn mended(file: FileId, sources: &Sources, problems: &[Diagnostic]) -> Option<Mended> {
    let source = sources.file(file)?;
    let mut taken: Vec<Placed> = Vec::new();
    for problem in problems.iter().filter(|it| it.has_certain_fix()) {
        let edits = placed(&problem.fix, file, &source.text, Some(problem));
        let free = |edit: &Placed| !taken.iter().any(|other| overlap(&edit.bytes, &other.bytes));
        if let Some(edits) = edits.filter(|edits| edits.iter().all(free)) {
            taken.extend(edits);
        }
    }
    if taken.is_empty() {
        return None;
    }
    taken.sort_by_key(|edit| (edit.bytes.start, edit.bytes.end));
    Some(Mended {
        text: for_the_disk(source, &taken),
        changes: changes(&source.text, &taken),
    })
}

/// The lines that edits change, by number, as they would be afterwards. None where the edits are
/// not all in one file.
pub fn mended_lines(edits: &[TextEdit], sources: &Sources) -> Vec<(usize, String)> {
    let file = edits.first().map(|edit| edit.span.file).unwrap_or_default();
    let text = sources.text(file);
    let Some(edits) = placed(edits, file, text, None) else {
        return Vec::new();
    };
    let changed = changes(text, &edits).into_iter();
    changed.map(|change| (change.line, change.after)).collect()
}

/// The edits of one problem in the order of their places; `None` where one of them is in another
/// file or outside of the text, or two overlap.
fn placed<'a>(
    edits: &'a [TextEdit],
    file: FileId,
    text: &str,
    problem: Option<&'a Diagnostic>,
) -> Option<Vec<Placed<'a>>> {
    let each = edits.iter().map(|edit| {
        let bytes = edit.span.start as usize..edit.span.end as usize;
        let inside = edit.span.file == file && text.get(bytes.clone()).is_some();
        inside.then_some(Placed {
            bytes,
            replacement: &edit.replacement,
            problem,
        })
    });
    let mut edits: Vec<Placed> = each.collect::<Option<_>>()?;
    edits.sort_by_key(|edit| (edit.bytes.start, edit.bytes.end));
    let mut pairs = edits.windows(2);
    let apart = pairs.all(|pair| !overlap(&pair[0].bytes, &pair[1].bytes));
    apart.then_some(edits)
}

/// Whether two edits cannot both be made: they share a byte, or put something in at one place.
fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start == other.start || (one.start < other.end && other.start < one.end)
}

/// The file's own text with the edits made.
fn for_the_disk(source: &SourceFile, edits: &[Placed]) -> String {
    let given = source.given();
    let windows = given.contains("\r\n");
    let (mut done, mut made) = (0, String::with_capacity(given.len() + 64));
    for edit in edits {
        let there = source.on_disk(edit.bytes.clone());
        made.push_str(given.get(done..there.start).unwrap_or_default());
        if windows {
            made.push_str(&edit.replacement.replace('\n', "\r\n"));
        } else {
            made.push_str(edit.replacement);
        }
        done = there.end;
    }
    made.push_str(given.get(done..).unwrap_or_default());
    made
}

/// What the edits change, by line. `edits` are in the order of their places.
fn changes(text: &str, edits: &[Placed]) -> Vec<Change> {
    let mut changes = Vec::new();
    let (mut line, mut counted) = (1, 0);
    let mut rest = edits;
    while let Some(first) = rest.first() {
        let start = text[..first.bytes.start]
            .rfind('\n')
            .map_or(0, |end| end + 1);
        let (mut end, mut count) = (end_of_line(text, first.bytes.end), 1);
        while let Some(next) = rest.get(count).filter(|next| next.bytes.start <= end) {
            end = end_of_line(text, next.bytes.end);
            count += 1;
        }
        line += text[counted..start].matches('\n').count();
        counted = start;
        changes.push(change(line, &text[start..end], start, &rest[..count]));
        rest = &rest[count..];
    }
    changes
}

fn end_of_line(text: &str, place: usize) -> usize {
    text[place..]
        .find('\n')
        .map_or(text.len(), |end| place + end)
}

fn change(line: usize, before: &str, start: usize, edits: &[Placed]) -> Change {
    let (mut done, mut after) = (0, String::new());
    let mut why: Vec<(&'static str, String)> = Vec::new();
    for edit in edits {
        after.push_str(
            before
                .get(done..edit.bytes.start - start)
                .unwrap_or_default(),
        );
        after.push_str(edit.replacement);
        done = edit.bytes.end - start;
        if let Some(problem) = edit.problem
            && !why.iter().any(|(code, _)| *code == problem.code)
        {
            why.push((problem.code, problem.title.clone()));
        }
    }
    after.push_str(before.get(done..).unwrap_or_default());
    Change {
        line,
        before: before.to_owned(),
        after,
        why,
    }
}

#[cfg(test)]
mod tests {
    use super::{Mended, mended};
    use crate::source::{Diagnostic, Problems, Sources, Span, parse};

    fn read(text: &str) -> Option<Mended> {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let file = sources.add("winter.ron", text, &mut problems);
        parse(file, &sources, &mut problems);
        mended(file, &sources, problems.all())
    }

    #[test]
    fn what_is_put_right_is_told_line_by_line() {
        let mended = read("(\n  a: “x”, b: –5\n  c: 2,400,\n)").expect("there is something to do");
        assert_eq!(mended.text, "(\n  a: \"x\", b: -5,\n  c: 2400,\n)");
        let told: Vec<_> = mended
            .changes
            .iter()
            .map(|it| (it.line, it.why.len()))
            .collect();
        assert_eq!(told, [(2, 3), (3, 1)]);
        assert_eq!(mended.changes[1].before, "  c: 2,400,");
        assert_eq!(mended.changes[1].after, "  c: 2400,");
    }

    #[test]
    fn a_file_from_a_word_processor_is_put_right() {
        let mended =
            read("(\n  # note\n  a: “x”,\n  b: –5\n  c: 2,400,\n  d = £3k;\n  e: 58.5%,\n)");
        let right = mended.expect("there is something to do").text;
        assert_eq!(
            right,
            "(\n  // note\n  a: \"x\",\n  b: -5,\n  c: 2400,\n  d : \"£3k\",\n  e: \"58.5%\",\n)"
        );
        let (mut sources, mut none) = (Sources::new(), Problems::new());
        let file = sources.add("b.ron", &right, &mut none);
        assert!(parse(file, &sources, &mut none).is_some() && none.is_empty());
    }

    #[test]
    fn line_ends_and_a_byte_order_mark_stay_as_they_were() {
        let mended = read("\u{feff}(\r\n  a: “£”,\r\n  b = 5,\n)\r\n");
        let text = mended.map(|mended| mended.text);
        assert_eq!(
            text.as_deref(),
            Some("\u{feff}(\r\n  a: \"£\",\r\n  b : 5,\n)\r\n")
        );
    }

    #[test]
    fn of_two_fixes_that_overlap_the_first_is_made() {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let file = sources.add("winter.ron", "(a: x)", &mut problems);
        for (start, with) in [(4, "\"x\""), (4, "y"), (5, ",")] {
            let place = Span::new(file, start, 5);
            let problem = Diagnostic::error("value/unquoted", "a", place, "b");
            problems.push(problem.fix(place, with));
        }
        let made = mended(file, &sources, problems.all()).expect("there is something to do");
        assert_eq!(made.text, "(a: \"x\",)");
        assert_eq!(made.changes.len(), 1);
    }

    #[test]
    fn nothing_is_done_where_nothing_is_certain() {
        assert_eq!(read("(a: 1, b: [2)"), None);
        assert_eq!(read("(a: 1)"), None);
    }
}
