//! Writing a file that people own: whole or not at all, and a new one never over another.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::Context;

/// Puts `text` in the place of what the file holds.
pub(super) fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let shown = path.display();
    let written = temporary(path, text).and_then(|file| {
        let permissions = fs::metadata(path)?.permissions();
        fs::set_permissions(file.path(), permissions)?;
        file.persist(path).map_err(|error| error.error)
    });
    written.with_context(|| format!("{shown} cannot be written"))?;
    Ok(())
}

fn temporary(path: &Path, text: &str) -> io::Result<tempfile::NamedTempFile> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}
