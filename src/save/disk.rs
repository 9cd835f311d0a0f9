//! The steps by which a file is written, behind a trait so that a test can stop at each of them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// The disk, as far as writing a save goes. Each step has happened, or has not, when it returns.
pub trait Disk {
    /// Writes a new file (or over an old one); its content may still be in the system's hands.
    fn write(&self, path: &Path, content: &[u8]) -> io::Result<()>;
    /// Returns once the file's content is on the disk.
    fn sync(&self, path: &Path) -> io::Result<()>;
    /// Puts a file in another's place, at one stroke.
    fn replace(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file its name, at one stroke; fails if something has that name.
    fn claim(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Returns once the folder's list of names is on the disk.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The machine's own disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn write(&self, path: &Path, content: &[u8]) -> io::Result<()> {
        let mut file = File::create(path)?;
        file.write_all(content)?;
        file.flush()
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    fn replace(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn claim(&self, from: &Path, to: &Path) -> io::Result<()> {
        match fs::hard_link(from, to) {
            Ok(()) => fs::remove_file(from),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            // Some file systems have no hard links; the name is then claimed by making the file.
            Err(_) => {
                OpenOptions::new().write(true).create_new(true).open(to)?;
                fs::rename(from, to)
            }
        }
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        // Elsewhere a folder cannot be opened as a file, and the system orders names by itself.
        if cfg!(unix) {
            File::open(path)?.sync_all()
        } else {
            Ok(())
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}
