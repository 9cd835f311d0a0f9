//! Tables in Markdown.

use std::fmt::Write;

/// A document with the table of this name put in its place; `None` if it has no place for it.
pub fn replaced(document: &str, name: &str, table: &str) -> Option<String> {
    let begins = format!("<!-- table: {name} -->\n");
    let start = document.find(&begins)? + begins.len();
    let end = start + document[start..].find("<!-- end -->")?;
    Some(format!("{}{table}{}", &document[..start], &document[end..]))
}

pub(super) fn head(columns: &[&str]) -> String {
    let mut table = String::new();
    line(&mut table, columns);
    line(&mut table, &vec!["---"; columns.len()]);
    table
}

pub(super) fn line(table: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    let _ = writeln!(table, "| {} |", cells.join(" | "));
}

pub(super) fn code(name: &str) -> String {
    format!("`{name}`")
}
