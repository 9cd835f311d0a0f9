//! A document's tables: printed, or put in their places, each between a line that names it and a
//! line that ends it.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context;

use super::output::standard_output;
use super::{Misused, writing};
use crate::export::replaced;

/// Puts each table in its place in the document that was asked for; else prints them.
pub(super) fn fill_or_print(path: Option<&Path>, made: &[(&str, String)]) -> anyhow::Result<()> {
    match path {
        Some(path) => fill(path, made),
        None => print(made),
    }
}

/// Puts each table in its place in the document.
pub(super) fn fill(path: &Path, made: &[(&str, String)]) -> anyhow::Result<()> {
    let shown = path.display();
    let text = fs::read_to_string(path);
    let mut text = text.map_err(|error| Misused(format!("{shown}: {error}")))?;
    for (name, table) in made {
        let filled = replaced(&text, name, table);
        text = filled.with_context(|| {
            format!(
                "{shown} has no place for the table of {name}: a line `<!-- table: {name} -->` \
                 and after it a line `<!-- end -->`"
            )
        })?;
    }
    writing::replace(path, &text)
}

/// Prints each table under its name.
fn print(made: &[(&str, String)]) -> anyhow::Result<()> {
    let mut out = standard_output();
    for (name, table) in made {
        writeln!(out, "## {name}\n\n{table}")?;
    }
    out.flush()?;
    Ok(())
}
