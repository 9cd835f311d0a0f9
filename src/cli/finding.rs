//! Which save somebody means by what they typed: a file, or a name in the folder of saves.

use std::path::{Path, PathBuf};

use anyhow::Context;

use super::{Misused, places};
use crate::save::{Folder, Save};

/// The file of a save; a folder that happens to have its name is passed over.
pub(super) fn file_of(folder: &Folder, name: &str) -> PathBuf {
    if Path::new(name).is_dir() {
        folder.find(&format!("{}.save", name.trim_end_matches('/')))
    } else {
        folder.find(name)
    }
}

/// The same, where there is such a file.
pub(super) fn existing(folder: &Folder, name: &str) -> Result<PathBuf, Misused> {
    let path = file_of(folder, name);
    if path.exists() {
        Ok(path)
    } else {
        Err(Misused(format!("there is no save {}", path.display())))
    }
}

/// The save of this name, opened.
pub(super) fn opened(saves: Option<&Path>, name: &str) -> anyhow::Result<Save> {
    let path = existing(&places::saves(saves)?, name)?;
    let (save, _) = Folder::open(&path).with_context(|| path.display().to_string())?;
    Ok(save)
}
