//! `fields`: what may be written in a scenario, printed or written into its document.

use std::io::Write;

use super::arguments::Fields;
use super::filling::fill;
use super::output::standard_output;
use super::{Misused, Outcome};
use crate::export::{block_lines, format_tables};
use crate::scenario::raw::field_tables;
use crate::source::{FieldHelp, nearest};

/// Tables that are no block's.
const TOPICS: [&str; 4] = ["words", "quantities", "conditions", "amounts"];

/// Prints what was asked for, or fills the document.
pub(super) fn fields(asked: &Fields) -> anyhow::Result<Outcome> {
    if let Some(path) = &asked.write {
        fill(path, &format_tables())?;
        return Ok(Outcome::Done);
    }
    let mut out = standard_output();
    let block = asked.block.join(" ");
    match block.as_str() {
        "" => {
            for (name, fields) in field_tables() {
                writeln!(out, "{}", block_lines(name, fields))?;
            }
            let topics = TOPICS.join(", ");
            writeln!(
                out,
                "More: board-to-ward fields followed by one of {topics}."
            )?;
        }
        topic if TOPICS.contains(&topic) => {
            let tables = format_tables().into_iter();
            for (_, table) in tables.filter(|(name, _)| *name == topic) {
                write!(out, "{}", as_lines(&table))?;
            }
        }
        block => {
            for (name, fields) in found(block)? {
                writeln!(out, "{}", block_lines(name, fields))?;
            }
        }
    }
    out.flush()?;
    Ok(Outcome::Done)
}

/// A table in Markdown as lines to read at a terminal.
fn as_lines(table: &str) -> String {
    use std::fmt::Write;
    let mut rows = table.lines().map(cells);
    let columns = rows.next().unwrap_or_default();
    let mut text = String::new();
    for row in rows.skip(1) {
        let mut told = row
            .iter()
            .zip(&columns)
            .filter(|(cell, _)| !cell.is_empty());
        if let Some((first, _)) = told.next() {
            text.push_str(first);
            text.push('\n');
        }
        for (cell, column) in told {
            let _ = writeln!(text, "    {column}: {cell}");
        }
    }
    text
}

fn cells(row: &str) -> Vec<String> {
    let row = row.trim_start_matches("| ").trim_end_matches('|');
    let cells = row.split(" | ").map(|cell| cell.trim().replace('`', ""));
    cells.collect()
}

/// The blocks that are called so, or stand in a field that is called so.
fn found(asked: &str) -> Result<Vec<(&'static str, &'static [FieldHelp])>, Misused> {
    let asked = bare(asked);
    let tables = field_tables();
    let stands_in = |name: &str| {
        let mut fields = tables.iter().flat_map(|(_, fields)| fields.iter());
        fields.any(|field| field.name == asked && field.kind.block() == Some(name))
    };
    let is_it = |name: &str| bare(name) == asked || stands_in(name);
    let has_word = |name: &str| bare(name).split(' ').any(|word| word == asked);
    for fits in [&is_it as &dyn Fn(&str) -> bool, &has_word] {
        let fitting = tables.iter().copied().filter(|(name, _)| fits(name));
        let fitting: Vec<_> = fitting.collect();
        if !fitting.is_empty() {
            return Ok(fitting);
        }
    }
    let names: Vec<String> = tables.iter().map(|(name, _)| bare(name)).collect();
    let known = names.iter().map(String::as_str).chain(TOPICS);
    let near = nearest(&asked, known.clone());
    let instead = near.map_or_else(
        || format!("there are: {}", known.collect::<Vec<_>>().join(", ")),
        |near| format!("did you mean {near}?"),
    );
    let what = format!("there is no block called `{asked}`; {instead}");
    Err(Misused(what))
}

/// What a block is called without its article: "agenda item", "option".
fn bare(name: &str) -> String {
    let name = name.trim().to_lowercase().replace('`', "");
    let without = ["an ", "a ", "the "]
        .iter()
        .find_map(|article| name.strip_prefix(article));
    without.unwrap_or(&name).to_owned()
}
