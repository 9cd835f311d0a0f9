//! Writing a file that people own: whole or not at all, and a new one never over another.

use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::path::Path;

use anyhow::Context;

/// Puts `text` in the place of what the file holds. What is no file yet, or no file at all, is
/// written to as it is: nothing could be lost.
pub(super) fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let written = match fs::metadata(path) {
        Ok(known) if known.is_file() => in_place(path, text, known.permissions()),
        _ => fs::write(path, text),
    };
    written.with_context(|| format!("{} cannot be written", path.display()))
}

fn in_place(path: &Path, text: &str, permissions: Permissions) -> io::Result<()> {
    let file = temporary(path, text)?;
    fs::set_permissions(file.path(), permissions)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A new file beside `path` with this text, which may take its place.
pub(super) fn temporary(path: &Path, text: &str) -> io::Result<tempfile::NamedTempFile> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}
