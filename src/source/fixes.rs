//! Putting right what is certain: the text of a file with the edits of its problems made.

use super::diagnostic::{Confidence, Problems, TextEdit};
use super::place::FileId;
use super::text::Sources;

/// The text of a file with every certain edit made, and how many were; of two that overlap, the
/// first in the file is made.
pub fn fixed(file: FileId, sources: &Sources, problems: &Problems) -> (String, usize) {
    let certain = problems.all().iter();
    let mut edits: Vec<&TextEdit> = certain
        .filter(|problem| problem.confidence == Confidence::Certain)
        .flat_map(|problem| &problem.fix)
        .filter(|edit| edit.span.file == file)
        .collect();
    edits.sort_by_key(|edit| edit.span);
    let text = sources.text(file);
    let (mut done, mut made, mut count) = (0, String::new(), 0);
    for edit in edits {
        let (start, end) = (edit.span.start as usize, edit.span.end as usize);
        let Some(kept) = text.get(done..start).filter(|_| end <= text.len()) else {
            continue;
        };
        made.push_str(kept);
        made.push_str(&edit.replacement);
        done = end;
        count += 1;
    }
    made.push_str(&text[done..]);
    (made, count)
}

#[cfg(test)]
mod tests {
    use super::fixed;
    use crate::source::{Problems, Sources, parse};

    #[test]
    fn a_file_from_a_word_processor_is_put_right() {
        let text = "(\n  # note\n  a: “x”,\n  b: –5\n  c: 2,400,\n  d = £3k;\n  e: 58.5%,\n)";
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let file = sources.add("a.ron", text, &mut problems);
        parse(file, &sources, &mut problems);
        let (right, _) = fixed(file, &sources, &problems);
        assert_eq!(
            right,
            "(\n  // note\n  a: \"x\",\n  b: -5,\n  c: 2400,\n  d : \"£3k\",\n  e: \"58.5%\",\n)"
        );
        let mut none = Problems::new();
        let file = sources.add("b.ron", &right, &mut none);
        assert!(parse(file, &sources, &mut none).is_some() && none.is_empty());
    }
}
