//! Watching a scenario's file, or its folder of parts, for being saved.
//!
//! The folder is watched and not the file: most editors save by putting a new file in the place of
//! the old one. What counts is whether the content is another than before.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::{Config, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use notify_debouncer_full::{
    DebounceEventHandler, DebounceEventResult, Debouncer, NoCache, new_debouncer_opt,
};
use sha2::{Digest, Sha256};

use super::Misused;
use crate::scenario::library::{Library, Origin};

/// Several writes within this time are one change.
const TOGETHER: Duration = Duration::from_millis(200);
/// How often `--poll` looks.
const POLL: Duration = Duration::from_millis(500);

/// A file, or a folder of parts, that is watched.
pub(super) struct Watching {
    path: PathBuf,
    content: Option<Vec<u8>>,
    told: Receiver<()>,
    _watcher: Kept,
}

/// What watches, for as long as it is kept.
#[expect(dead_code, reason = "kept so that it goes on watching")]
enum Kept {
    Told(Debouncer<RecommendedWatcher, NoCache>),
    Polling(Debouncer<PollWatcher, NoCache>),
}

impl Watching {
    /// Watches the file, or the folder, of the scenario with this name; a file that is not there
    /// yet is waited for.
    pub(super) fn of_scenario(
        library: &Library,
        name: &str,
        poll: bool,
    ) -> Result<Watching, Misused> {
        match library.open(name).origin {
            Origin::Path(path) => Watching::begin(&path, poll),
            Origin::BuiltIn | Origin::Text => Err(Misused(format!(
                "{name} is built into the program, so there is no file to watch"
            ))),
        }
    }

    /// Watches `path`; by looking again and again if `poll`, for drives that tell nobody.
    pub(super) fn begin(path: &Path, poll: bool) -> Result<Watching, Misused> {
        let shown = path.display();
        let cannot = |error: &dyn std::fmt::Display| {
            Misused(format!("{shown} cannot be watched: {error}; try --poll"))
        };
        let path = std::path::absolute(path).map_err(|error| cannot(&error))?;
        let folder = if path.is_dir() {
            path.clone()
        } else {
            let folder = path.parent().unwrap_or(Path::new("."));
            folder.to_owned()
        };
        let (teller, told) = channel();
        let ours = Ours::of(&path);
        let handler = move |events: DebounceEventResult| {
            let mut paths = events.iter().flatten().flat_map(|event| event.paths.iter());
            if events.is_err() || paths.any(|path| ours.has(path)) {
                // Nobody listens any more when the program is ending.
                let _ = teller.send(());
            }
        };
        let watcher = if poll {
            let config = Config::default()
                .with_poll_interval(POLL)
                .with_compare_contents(true);
            watch::<PollWatcher>(&folder, config, handler).map(Kept::Polling)
        } else {
            watch::<RecommendedWatcher>(&folder, Config::default(), handler).map(Kept::Told)
        };
        Ok(Watching {
            content: content(&path),
            path,
            told,
            _watcher: watcher.map_err(|error| cannot(&error))?,
        })
    }

    /// Whether the content is another than when this was last asked.
    pub(super) fn has_changed(&mut self) -> bool {
        self.told.try_iter().count() > 0 && self.is_other()
    }

    /// Waits for a change; false after so long without one.
    pub(super) fn wait(&mut self, at_most: Duration) -> bool {
        self.told.recv_timeout(at_most).is_ok() && {
            self.told.try_iter().count();
            self.is_other()
        }
    }

    /// A file that is missing is being saved, and is no change.
    fn is_other(&mut self) -> bool {
        let now = content(&self.path);
        let is_other = now.is_some() && now != self.content;
        if is_other {
            self.content = now;
        }
        is_other
    }
}

fn watch<W: Watcher>(
    folder: &Path,
    config: Config,
    handler: impl DebounceEventHandler,
) -> notify::Result<Debouncer<W, NoCache>> {
    let mut debouncer = new_debouncer_opt(TOGETHER, None, handler, NoCache::new(), config)?;
    debouncer.watch(folder, RecursiveMode::NonRecursive)?;
    Ok(debouncer)
}

/// Which files of the folder count.
enum Ours {
    Named(OsString),
    Parts,
}

impl Ours {
    fn of(path: &Path) -> Ours {
        match path.file_name().filter(|_| !path.is_dir()) {
            Some(name) => Ours::Named(name.to_owned()),
            None => Ours::Parts,
        }
    }

    fn has(&self, path: &Path) -> bool {
        match self {
            Ours::Named(name) => path.file_name() == Some(name),
            Ours::Parts => is_part(path),
        }
    }
}

fn is_part(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ron")
}

/// A number for what a file, or every part of a folder, holds; nothing if it cannot be read.
fn content(path: &Path) -> Option<Vec<u8>> {
    let mut hash = Sha256::new();
    if path.is_dir() {
        let entries = fs::read_dir(path).ok()?.filter_map(Result::ok);
        let mut parts: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        parts.retain(|path| is_part(path));
        parts.sort();
        for part in parts {
            hash.update(part.as_os_str().as_encoded_bytes());
            hash.update(fs::read(part).ok()?);
        }
    } else {
        hash.update(fs::read(path).ok()?);
    }
    Some(hash.finalize().to_vec())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::time::Duration;

    use super::Watching;

    /// Long enough for the slowest machine; a test that passes never waits so long.
    const LONG: Duration = Duration::from_secs(30);
    /// Long enough for a change that should not be told of to be told of.
    const SHORT: Duration = Duration::from_millis(900);

    fn is_told(poll: bool, save: impl Fn(&Path)) {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("mine.ron");
        fs::write(&file, "(a: 1)").expect("written");
        let mut watching = Watching::begin(&file, poll).expect("watched");
        fs::write(folder.path().join("other.ron"), "(b: 1)").expect("written");
        assert!(!watching.wait(SHORT), "another file is nobody's business");
        save(&file);
        let mut told = (0..3).map(|_| watching.wait(LONG));
        assert!(told.any(|told| told), "poll: {poll}");
        assert!(!watching.has_changed());
    }

    #[test]
    fn a_file_that_is_written_over_is_noticed() {
        for poll in [false, true] {
            is_told(poll, |file| fs::write(file, "(a: 22)").expect("written"));
        }
    }

    #[test]
    fn a_file_that_another_is_put_in_place_of_is_noticed() {
        is_told(false, |file| {
            let new = file.with_extension("tmp");
            fs::write(&new, "(a: 333)").expect("written");
            fs::rename(&new, file).expect("renamed");
        });
    }

    #[test]
    fn a_file_that_is_saved_unchanged_is_no_change() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("mine.ron");
        fs::write(&file, "(a: 1)").expect("written");
        let mut watching = Watching::begin(&file, false).expect("watched");
        fs::write(&file, "(a: 1)").expect("written");
        assert!(!watching.wait(SHORT));
    }
}
