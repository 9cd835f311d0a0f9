//! What whoever plays asks for, put into the text of the scenario: the sceptic's set, and a clearer
//! or cloudier board pack. A save keeps that text, so that a game is resumed and replayed on the
//! same. Nothing else is changed.

use std::ops::Range;

use super::files::Part;
use crate::scenario::PackSettings;
use crate::source::{Node, Problems, Sources, Span, Value, parse};

/// The parts of a scenario with the sceptic's set chosen, each line still where it was.
pub(super) fn doubted(parts: &[Part]) -> Vec<Part> {
    with_field(parts, "sceptic", "true")
}

/// The parts of a scenario with this pack.
pub(super) fn with_pack(parts: &[Part], pack: PackSettings) -> Vec<Part> {
    let written = format!(
        "(more_lag_months: {}, softening: {}, noise: {}, clarity: \"{}\")",
        pack.more_lag_months,
        pack.softening,
        pack.noise,
        pack.clarity.name()
    );
    with_field(parts, "pack", &written)
}

/// The parts of a scenario with this value in a field of the whole.
fn with_field(parts: &[Part], name: &str, written: &str) -> Vec<Part> {
    let mut parts = parts.to_vec();
    let trees: Vec<Option<Node>> = parts.iter_mut().map(tree).collect();
    let blocks = || {
        (0..)
            .zip(&trees)
            .filter_map(|(at, tree)| Some((at, tree.as_ref()?)))
    };
    let stands = blocks().find_map(|(at, tree)| {
        let mut fields = tree.fields().iter();
        let field = fields.find(|field| field.name.value == name)?;
        Some((at, range(field.value.span)))
    });
    let opens = blocks().find_map(|(at, tree): (usize, &Node)| {
        let Value::Block(_) = tree.value else {
            return None;
        };
        let span = range(tree.span);
        let after = span.start + parts[at].text.get(span.clone())?.find('(')? + 1;
        Some((at, after))
    });
    match (stands, opens) {
        (Some((at, value)), _) => parts[at].text.replace_range(value, written),
        (None, Some((at, after))) => {
            let field = format!(" {name}: {written},");
            parts[at].text.insert_str(after, &field);
        }
        (None, None) => {}
    }
    parts
}

/// What a part is read into; its text becomes that which the places in the tree speak of.
fn tree(part: &mut Part) -> Option<Node> {
    let (mut sources, mut problems) = (Sources::new(), Problems::new());
    let file = sources.add(&part.name, &part.text, &mut problems);
    part.text = sources.text(file).to_owned();
    parse(file, &sources, &mut problems)
}

fn range(span: Span) -> Range<usize> {
    span.start as usize..span.end as usize
}

#[cfg(test)]
mod tests {
    use super::{Part, doubted};

    fn doubted_text(texts: &[&str]) -> Vec<String> {
        let part = |text: &&str| Part {
            name: "part.ron".to_owned(),
            text: (*text).to_owned(),
        };
        let parts: Vec<Part> = texts.iter().map(part).collect();
        doubted(&parts).into_iter().map(|part| part.text).collect()
    }

    #[test]
    fn the_sceptics_set_is_chosen_in_the_text_and_no_line_moves() {
        let cases = [
            (
                "(\n    format: 1,\n)",
                "( sceptic: true,\n    format: 1,\n)",
            ),
            (
                "// (no)\n(id: \"a\")",
                "// (no)\n( sceptic: true,id: \"a\")",
            ),
            ("(sceptic: false, id: \"a\")", "(sceptic: true, id: \"a\")"),
            ("(sceptic: true)", "(sceptic: true)"),
            ("[1, 2]", "[1, 2]"),
            ("", ""),
        ];
        for (before, after) in cases {
            assert_eq!(doubted_text(&[before]), [after]);
        }
    }

    #[test]
    fn of_several_parts_the_one_that_speaks_of_the_sceptic_is_changed_or_else_the_first() {
        let both = doubted_text(&["(id: \"a\")", "(sceptic: false)"]);
        assert_eq!(both, ["(id: \"a\")", "(sceptic: true)"]);
        let first = doubted_text(&["(id: \"a\")", "(turns: 4)"]);
        assert_eq!(first, ["( sceptic: true,id: \"a\")", "(turns: 4)"]);
    }
}
