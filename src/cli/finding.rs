//! Which save somebody means by what they typed: a file, or a name in the folder of saves.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::{Misused, places};
use crate::save::{Folder, Save};
use crate::source::nearest;

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
        Err(missing(folder, name))
    }
}

/// What is said where there is no save of this name.
pub(super) fn missing(folder: &Folder, name: &str) -> Misused {
    let stem = Path::new(name).file_stem().and_then(OsStr::to_str);
    let like = kept_like(folder, stem.unwrap_or(name));
    let folder = folder.path().display();
    Misused(format!(
        "there is no save {name}, here or in {folder}{like}"
    ))
}

/// The games that are kept under a name like this one, in a paragraph; empty for none.
pub(super) fn kept_like(folder: &Folder, name: &str) -> String {
    let kept = folder.list().unwrap_or_default().into_iter();
    let like = kept
        .map(|save| save.name)
        .filter(|it| it.contains(name) || nearest(name, [it.as_str()]).is_some());
    let like: Vec<String> = like.take(3).collect();
    match like.as_slice() {
        [] => String::new(),
        [one] => format!("\n\nA game is kept as {one}: `board-to-ward play {one}`"),
        like => format!("\n\nGames are kept as {}", like.join(", ")),
    }
}

/// The save of this name, opened.
pub(super) fn opened(saves: Option<&Path>, name: &str) -> anyhow::Result<Save> {
    let path = existing(&places::saves(saves)?, name)?;
    let (save, _) = Folder::open(&path).with_context(|| path.display().to_string())?;
    Ok(save)
}
