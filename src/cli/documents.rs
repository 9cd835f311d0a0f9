//! Papers that a command makes of games: the ending that its file asks for, and where it goes.

use std::io::Write;
use std::path::Path;

use super::output::standard_output;
use super::{Misused, writing};
use crate::export::{markdown, page, plain_text};
use crate::view::document::Document;

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    /// To be read in a terminal.
    Text,
    /// For a browser, and to be printed.
    Page,
    /// For an editor.
    Markdown,
}

impl Paper {
    /// How a document is written to the file that was asked for, by the ending of its name, and
    /// where none was asked for; `endings` are those that the command knows.
    pub(super) fn asked(path: Option<&Path>, endings: &str) -> Result<Paper, Misused> {
        let Some(path) = path else {
            return Ok(Paper::Text);
        };
        Paper::of(ending(path)).ok_or_else(|| says_nothing(path, endings))
    }

    /// What a file with this ending holds, if it holds a document.
    pub(super) fn of(ending: Option<&str>) -> Option<Paper> {
        match ending? {
            "html" | "htm" => Some(Paper::Page),
            "md" => Some(Paper::Markdown),
            "txt" => Some(Paper::Text),
            _ => None,
        }
    }

    pub(super) fn bytes(self, document: &Document) -> String {
        match self {
            Paper::Text => plain_text(document),
            Paper::Page => page(document),
            Paper::Markdown => markdown(document),
        }
    }
}

/// The ending of a file's name.
pub(super) fn ending(path: &Path) -> Option<&str> {
    path.extension().and_then(|ending| ending.to_str())
}

/// That the ending of a file's name says nothing; `endings` are those that would.
fn says_nothing(path: &Path, endings: &str) -> Misused {
    let path = path.display();
    Misused(format!(
        "{path} does not say what is to be written; end its name with {endings}"
    ))
}

/// Writes to the file that was asked for, and says so; else to standard output.
pub(super) fn deliver(path: Option<&Path>, text: &str) -> anyhow::Result<()> {
    match path {
        Some(path) => {
            writing::replace(path, text)?;
            writeln!(standard_output(), "Written: {}", path.display())?;
        }
        None => standard_output().write_all(text.as_bytes())?,
    }
    Ok(())
}
