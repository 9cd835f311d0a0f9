//! A log in a file, for whoever looks into what went wrong on a machine that they cannot see: only
//! when it is asked for, never on the screen, and bounded. It holds what was pressed and which page
//! stood, and not what was written into the minutes.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use log::{LevelFilter, Log, Metadata, Record};

use super::version;

/// The variable that asks for a log.
pub(super) const ASKS: &str = "BOARD_TO_WARD_LOG";
/// The most bytes that one log holds; the log before is kept beside it.
const SIZE_MOST: u64 = 1_000_000;

/// Begins a log if one is asked for; gives a sentence if it cannot be written.
pub(super) fn begin(file: Option<PathBuf>) -> Option<String> {
    let asked = std::env::var(ASKS).unwrap_or_default();
    if asked.is_empty() || asked == "0" {
        return None;
    }
    let Some(path) = file else {
        return Some("There is no place for a log here.".into());
    };
    match Logger::open(&path) {
        Err(error) => Some(format!("{} cannot be written: {error}.", path.display())),
        Ok(logger) => {
            if log::set_boxed_logger(Box::new(logger)).is_ok() {
                log::set_max_level(LevelFilter::Debug);
                log::info!("{}", version::long().replace('\n', "; "));
            }
            None
        }
    }
}

struct Logger {
    written: Mutex<Written>,
    began: Instant,
}

struct Written {
    file: File,
    bytes: u64,
}

impl Logger {
    /// Opens a log for adding to; one that is full makes way for a new one.
    fn open(path: &Path) -> io::Result<Logger> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let bytes = fs::metadata(path).map_or(0, |found| found.len());
        if bytes > SIZE_MOST / 2 {
            fs::rename(path, path.with_extension("log.old"))?;
        }
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        let bytes = file.metadata()?.len();
        Ok(Logger {
            written: Mutex::new(Written { file, bytes }),
            began: now(),
        })
    }

    fn write(&self, level: &str, what: &str) {
        let since = self.began.elapsed().as_millis();
        let line = format!("{since:>8} ms {level:<5} {what}\n");
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if written.bytes + line.len() as u64 <= SIZE_MOST {
            written.bytes += line.len() as u64;
            // Nobody is told that a log cannot be written while it is: the game goes on.
            let _ = written.file.write_all(line.as_bytes());
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a log says when; no game hears of it"
)]
fn now() -> Instant {
    Instant::now()
}

impl Log for Logger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("board_to_ward")
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let what = record.args().to_string().replace(['\n', '\r'], " ");
            self.write(record.level().as_str(), &what);
        }
    }

    fn flush(&self) {}
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Logger, SIZE_MOST};

    #[test]
    fn a_log_is_bounded_and_the_one_before_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep").join("board-to-ward.log");
        let logger = Logger::open(&path).expect("it is opened");
        let line = "x".repeat(10_000);
        for _ in 0..200 {
            logger.write("DEBUG", &line);
        }
        let size = |path: &std::path::Path| fs::metadata(path).map_or(0, |found| found.len());
        assert!(size(&path) > SIZE_MOST / 2 && size(&path) <= SIZE_MOST);
        Logger::open(&path)
            .expect("it is opened again")
            .write("INFO", "anew");
        assert!(size(&path) < 100);
        assert!(size(&path.with_extension("log.old")) > SIZE_MOST / 2);
    }
}
