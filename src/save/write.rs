//! Writing a file so that at every moment the old content or the new stands there, whole.

use std::io;
use std::path::{Path, PathBuf};

use super::{Disk, SaveProblem};

/// The ending of files that are being written; they are not saves.
pub(super) const WRITING: &str = "writing";

/// Puts `content` at `path` in place of what stands there.
pub(super) fn replace(disk: &impl Disk, path: &Path, content: &[u8]) -> Result<(), SaveProblem> {
    put(disk, path, content, |from, to| disk.replace(from, to))
}

/// Puts `content` at `path`, where nothing may stand; `false` if something does.
pub(super) fn claim(disk: &impl Disk, path: &Path, content: &[u8]) -> Result<bool, SaveProblem> {
    let claimed = put(disk, path, content, |from, to| disk.claim(from, to));
    match claimed {
        Err(SaveProblem::Disk { error, .. }) if error.kind() == io::ErrorKind::AlreadyExists => {
            Ok(false)
        }
        other => other.map(|()| true),
    }
}

/// Content, then the content on the disk, then the name, then the name on the disk.
fn put(
    disk: &impl Disk,
    path: &Path,
    content: &[u8],
    name_it: impl FnOnce(&Path, &Path) -> io::Result<()>,
) -> Result<(), SaveProblem> {
    let writing = while_written(path);
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let put = disk
        .write(&writing, content)
        .and_then(|()| disk.sync(&writing))
        .and_then(|()| name_it(&writing, path))
        .and_then(|()| disk.sync_folder(folder));
    put.map_err(|error| {
        // What was being written is of no use; that it cannot be removed changes nothing.
        let _ = disk.remove(&writing);
        SaveProblem::Disk {
            path: path.to_owned(),
            error,
        }
    })
}

/// The name under which a file is written. It holds the process, so that two never share one.
fn while_written(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.{WRITING}", std::process::id()))
}
