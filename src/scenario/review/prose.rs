//! Every text that people read, with the field that it stands in and its place.

use crate::source::{Node, Span, Value};

/// Fields whose texts are read by players or by whoever leads the room.
const READ: [&str; 45] = [
    "about",
    "above",
    "action",
    "against",
    "ask",
    "asks",
    "audience",
    "background",
    "because",
    "blurb",
    "check_out",
    "content_notes",
    "difficulty",
    "disclaimer",
    "distress_plan",
    "exam_question",
    "good_case",
    "grew_from",
    "hint",
    "if_stuck",
    "label",
    "method",
    "name",
    "nudge",
    "outcome",
    "paper",
    "patients",
    "place",
    "prebrief",
    "prior_knowledge",
    "private",
    "public",
    "says",
    "seen_in_play",
    "softer",
    "solo",
    "tell",
    "text",
    "title",
    "trust",
    "truth",
    "wants",
    "what",
    "who",
    "who_waits",
];

/// One text.
#[derive(Clone, Debug)]
pub(super) struct Prose<'a> {
    /// The field's name.
    pub field: &'a str,
    /// What is read.
    pub text: &'a str,
    /// Every word with the byte at which it begins: letters, and marks inside a word.
    pub words: Vec<(usize, &'a str)>,
    /// Where it stands, quotes included.
    pub span: Span,
    /// Where its first letter stands, if every letter stands for itself.
    inside: Option<u32>,
}

impl Prose<'_> {
    /// The place of some bytes of the text; of the whole where that cannot be told.
    pub fn place(&self, start: usize, end: usize) -> Span {
        self.inside.map_or(self.span, |inside| {
            let from = inside as usize;
            Span::new(self.span.file, from + start, from + end)
        })
    }

    /// Whether [`Prose::place`] gives exact places, so that a text can be mended.
    pub fn is_exact(&self) -> bool {
        self.inside.is_some()
    }
}

/// Every word of a text with the byte at which it begins.
fn words(text: &str) -> Vec<(usize, &str)> {
    let is_letter = |letter: char| letter.is_alphabetic() || letter == '\'' || letter == '’';
    let start = text.as_ptr() as usize;
    let parts = text.split(|letter: char| !is_letter(letter));
    let trimmed = parts.map(|part| part.trim_matches(['\'', '’']));
    let words = trimmed.filter(|word| !word.is_empty());
    words
        .map(|word| (word.as_ptr() as usize - start, word))
        .collect()
}

/// Every text of a scenario, in the order of the file.
pub(super) fn prose(tree: &Node) -> Vec<Prose<'_>> {
    let mut found = Vec::new();
    collect(tree, "", &mut found);
    found
}

fn collect<'a>(node: &'a Node, field: &'a str, found: &mut Vec<Prose<'a>>) {
    match &node.value {
        Value::Block(fields) => {
            for inner in fields {
                collect(&inner.value, &inner.name.value, found);
            }
        }
        Value::List(nodes) | Value::Group(nodes) => {
            for inner in nodes {
                collect(inner, field, found);
            }
        }
        Value::Some(inner) => collect(inner, field, found),
        Value::Text { text, inside } if READ.binary_search(&field).is_ok() => found.push(Prose {
            field,
            text,
            words: words(text),
            span: node.span,
            inside: *inside,
        }),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{READ, prose};
    use crate::source::{Problems, Sources, parse};

    #[test]
    fn words_know_their_places_and_fields_are_in_order() {
        assert!(READ.is_sorted());
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let text = "(id: \"a\", paper: \"£5 for Larch’s beds.\", voices: [(says: \"No.\")])";
        let file = sources.add("a.ron", text, &mut problems);
        let tree = parse(file, &sources, &mut problems).expect("it is well formed");
        let found = prose(&tree);
        assert_eq!(found.len(), 2);
        let words = &found[0].words;
        assert_eq!(
            words.iter().map(|it| it.1).collect::<Vec<_>>(),
            ["for", "Larch’s", "beds"]
        );
        let (start, word) = words[2];
        let place = found[0].place(start, start + word.len());
        assert_eq!(&text[place.start as usize..place.end as usize], "beds");
    }
}
