//! The format of scenarios as tables: every block with its fields, the closed lists, the quantities
//! that may be given where, the condition language and the ways to write an amount.

use std::fmt::Write;

use crate::catalogue::{DEFINITIONS, Definition};
use crate::scenario::check::{Place, in_words};
use crate::scenario::raw::field_tables;
use crate::scenario::{Allowed, allowed, list_title};
use crate::source::condition::FORMS;
use crate::source::{FieldHelp, FieldKind};

use super::tables::{code, head, line};

/// Ways to write an amount, and what each means.
pub const AMOUNTS: [(&str, &str); 12] = [
    ("70", "a number; a + in front is allowed: `+2`"),
    ("\"70%\"", "per cent"),
    (
        "\"£120k\"",
        "pounds: `k` is a thousand, `m` a million, `bn` a thousand million",
    ),
    ("\"-£1.5m\"", "pounds spent, or lost"),
    ("\"£35k a month\"", "pounds in a month"),
    (
        "\"12,000\"",
        "a number with commas, which must be in quotes",
    ),
    ("\"4 months\"", "months"),
    ("\"1 in 4\"", "a chance; so are \"25%\" and 0.25"),
    ("\"+12 beds\"", "beds"),
    ("\"3.5 WTE\"", "posts, as whole-time equivalents"),
    ("\"200 patients\"", "patients"),
    ("\"5 points\"", "points of a percentage or of a scale"),
];

/// Every table of the format, each by its name.
pub fn format_tables() -> Vec<(&'static str, String)> {
    let blocks = field_tables().into_iter();
    let mut tables: Vec<(&str, String)> = blocks
        .map(|(name, fields)| (name, block_table(name, fields)))
        .collect();
    tables.push(("words", words_table()));
    tables.push(("quantities", quantities_table()));
    tables.push(("conditions", conditions_table()));
    tables.push(("amounts", amounts_table()));
    tables
}

/// One block to read at a terminal: where it stands, and each field in two lines.
pub fn block_lines(name: &str, fields: &[FieldHelp]) -> String {
    let mut text = format!("{name}\n{}\n", stands_in(name));
    for field in fields {
        let needed = if field.required { " (needed)" } else { "" };
        let _ = writeln!(
            text,
            "\n  {}{needed}: {}",
            field.name,
            to_write(field, false)
        );
        let _ = writeln!(text, "      {}", field.help);
    }
    text
}

fn block_table(name: &str, fields: &[FieldHelp]) -> String {
    let mut table = format!("{}\n\n", stands_in(name));
    table.push_str(&head(&["field", "needed", "what to write", "what it is"]));
    for field in fields {
        let needed = if field.required { "yes" } else { "" };
        line(
            &mut table,
            &[
                &code(field.name),
                needed,
                &to_write(field, true),
                field.help,
            ],
        );
    }
    table
}

/// In which fields of which blocks a block stands.
fn stands_in(name: &str) -> String {
    let mut places = Vec::new();
    for (outer, fields) in field_tables() {
        let fields = fields
            .iter()
            .filter(|field| field.kind.block() == Some(name));
        places.extend(fields.map(|field| format!("`{}` of {outer}", field.name)));
    }
    match places.as_slice() {
        [] => "The whole file.".to_owned(),
        places => format!("Stands in {}.", places.join(", ")),
    }
}

/// What a writer puts into a field.
fn to_write(field: &FieldHelp, link: bool) -> String {
    match allowed(field.of) {
        None => kind_words(&field.kind, link),
        Some(Allowed::Amount(words)) => words.to_owned(),
        Some(Allowed::Named(one, many)) => match field.kind {
            FieldKind::Names => format!("{many}, in [ ]"),
            _ => format!("{one}, in quotes"),
        },
        Some(Allowed::Words(words)) => {
            let names: Vec<String> = words
                .iter()
                .map(|(name, _)| format!("\"{name}\""))
                .collect();
            let names = names.join(", ");
            match field.kind {
                FieldKind::Names => format!("any of {names}, in [ ]"),
                _ => format!("one of {names}"),
            }
        }
        Some(Allowed::Quantities(place)) => {
            let what = format!(
                "amounts by name, of [quantities](#quantities) {}",
                marked(place)
            );
            if link {
                what
            } else {
                what.replace("[quantities](#quantities)", "quantities")
            }
        }
    }
}

fn marked(place: Place) -> &'static str {
    match place {
        Place::Once => "that can be moved once",
        Place::Lasting => "that can be moved for good",
        Place::Start => "that can be set at the start",
    }
}

fn kind_words(kind: &FieldKind, link: bool) -> String {
    match kind {
        FieldKind::Text => "text in quotes".to_owned(),
        FieldKind::Bool => "true or false".to_owned(),
        FieldKind::Number => "a number".to_owned(),
        FieldKind::Pair => "two numbers in ( )".to_owned(),
        FieldKind::Amount => "a number, or an amount in quotes".to_owned(),
        FieldKind::Whole(least, most) if least == most => format!("{least}"),
        FieldKind::Whole(least, most) => format!("a whole number from {least} to {most}"),
        FieldKind::Condition if link => "a [condition](#conditions) in quotes".to_owned(),
        FieldKind::Condition => "a condition in quotes".to_owned(),
        FieldKind::Names => "names in [ ]".to_owned(),
        FieldKind::Amounts => "amounts by name in ( )".to_owned(),
        FieldKind::Block(name) => format!("{} in ( )", linked(name, link)),
        FieldKind::List(of) => match of {
            FieldKind::Block(name) => format!("a list in [ ], each {} in ( )", linked(name, link)),
            FieldKind::Text => "a list in [ ] of texts in quotes".to_owned(),
            other => format!("a list in [ ], each {}", kind_words(other, link)),
        },
    }
}

/// A block's name, with the way to its heading.
fn linked(name: &str, link: bool) -> String {
    if !link {
        return name.to_owned();
    }
    let anchor: String = name
        .to_lowercase()
        .chars()
        .filter(|letter| letter.is_alphanumeric() || " _-".contains(*letter))
        .map(|letter| if letter == ' ' { '-' } else { letter })
        .collect();
    format!("[{}](#{anchor})", name.replace('`', ""))
}

fn words_table() -> String {
    let mut table = head(&["where", "word", "meaning"]);
    for of in crate::scenario::ALLOWED_NAMES {
        if let (Some(title), Some(Allowed::Words(words))) = (list_title(of), allowed(of)) {
            for (place, (name, meaning)) in words.iter().enumerate() {
                let title = if place == 0 { title } else { "" };
                line(&mut table, &[title, &code(name), meaning]);
            }
        }
    }
    table
}

fn quantities_table() -> String {
    let columns = [
        "quantity",
        "what it is",
        "unit and range",
        "once",
        "for good",
        "start",
    ];
    let mut table = head(&columns);
    for row in DEFINITIONS {
        let takes = |place: Place| {
            if place.takes(row.name, row.kind) {
                "yes"
            } else {
                ""
            }
        };
        line(
            &mut table,
            &[
                &code(row.name),
                row.label,
                &range(row),
                takes(Place::Once),
                takes(Place::Lasting),
                takes(Place::Start),
            ],
        );
    }
    table
}

fn range(row: &Definition) -> String {
    let (least, most) = (in_words(row.least, row.unit), in_words(row.most, row.unit));
    match row.unit_words() {
        said @ ("pounds" | "per cent" | "points") => {
            let said = if said == "points" { " points" } else { "" };
            format!("{least} to {most}{said}")
        }
        on_a_scale if on_a_scale.starts_with("on a scale") => format!("{least} to {most}"),
        unit => format!("{least} to {most} {unit}"),
    }
}

fn conditions_table() -> String {
    let mut table = head(&["form", "example", "holds when"]);
    for row in FORMS {
        line(
            &mut table,
            &[&code(row.form), &code(row.example), row.holds],
        );
    }
    table
}

fn amounts_table() -> String {
    let mut table = head(&["written", "means"]);
    for (written, means) in AMOUNTS {
        line(&mut table, &[&code(written), means]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{AMOUNTS, format_tables};
    use crate::source::Amount;

    #[test]
    fn every_amount_in_the_table_is_one() {
        for (written, _) in AMOUNTS {
            let bare = written.trim_matches('"');
            assert!(Amount::parse(bare).is_some(), "{written}");
        }
    }

    #[test]
    fn every_block_that_a_field_takes_has_a_table() {
        let tables = format_tables();
        for (name, fields) in crate::scenario::raw::field_tables() {
            for block in fields.iter().filter_map(|field| field.kind.block()) {
                let found = tables.iter().any(|(name, _)| *name == block);
                assert!(found, "{name}: no table for {block}");
            }
        }
    }
}
