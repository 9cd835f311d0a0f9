//! A small file that somebody writes by hand, of settings or of keys: what stands in it, and what
//! is wrong with it line by line. What the fields mean is known to whoever reads it.

use super::wrap;
use crate::source::{Diagnostic, FileId, Node, Problems, Sources, Span, parse};

/// What is wrong with a file: the line, counted from 1, and a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The line.
    pub line: usize,
    /// What is wrong there, and what to do.
    pub what: String,
}

/// A file as it was read.
pub(super) struct ByHand {
    sources: Sources,
    file: FileId,
    /// What stands in it, as far as it could be understood.
    pub tree: Option<Node>,
    /// What is wrong with it.
    pub told: Vec<Told>,
}

impl ByHand {
    /// Reads a file; `say` puts what is wrong with its letters into a sentence.
    pub fn read(name: &str, text: &str, say: impl Fn(&Diagnostic) -> String) -> ByHand {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let id = sources.add(name, text, &mut problems);
        let tree = parse(id, &sources, &mut problems);
        let mut file = ByHand {
            sources,
            file: id,
            tree,
            told: Vec::new(),
        };
        for problem in problems.errors() {
            file.tell(problem.primary.span, say(problem));
        }
        file
    }

    /// The text, as places in it are counted.
    pub fn text(&self) -> &str {
        self.sources.text(self.file)
    }

    /// Adds what is wrong at a place.
    pub fn tell(&mut self, span: Span, what: String) {
        let (line, _) = self.sources.line_and_column(span);
        self.told.push(Told { line, what });
    }

    /// The names in the file, where they stand, and what stands beside them.
    pub fn fields(&self) -> Vec<(String, Span, Node)> {
        let fields = self.tree.iter().flat_map(Node::fields);
        fields
            .map(|field| {
                let name = &field.name;
                (name.value.clone(), name.span, field.value.clone())
            })
            .collect()
    }

    /// What is wrong, from the first line to the last.
    pub fn in_order(mut self) -> Vec<Told> {
        self.told.sort_by_key(|told| told.line);
        self.told
    }
}

/// Columns of a comment.
const COMMENT: usize = 90;

/// A whole file as it is when nobody has changed anything: its opening, and for each field what is
/// said of it and how it stands.
pub(super) fn whole_file(
    opening: &str,
    fields: impl Iterator<Item = (Vec<String>, String)>,
) -> String {
    let mut lines = vec![format!("{opening}\n(")];
    for (said, stands) in fields {
        for line in said.iter().flat_map(|said| wrap::wrap(said, COMMENT)) {
            lines.push(format!("    // {line}"));
        }
        lines.push(format!("    {stands},\n"));
    }
    lines.join("\n").trim_end().to_owned() + "\n)\n"
}
