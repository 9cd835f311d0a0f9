//! The folder in which games are kept: where it is, what is in it, and how a game comes into it.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::body::{content_of, header_in, save_in};
use super::file_name::{ENDING, file_name};
use super::seal::SIZE_MOST;
use super::write::{WRITING, claim, replace};
use super::{Disk, Header, Save, SaveProblem, TextFile};
use crate::game::Play;

/// A folder that holds saves and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    path: PathBuf,
}

/// One file of the folder, as a list shows it.
#[derive(Debug)]
pub struct Listed {
    /// The file's name without its ending.
    pub name: String,
    /// The file.
    pub path: PathBuf,
    /// What it says of itself, or why it cannot be opened.
    pub header: Result<Header, SaveProblem>,
    /// When it was last written.
    pub written: SystemTime,
}

/// The file that a game is kept in, and what was last written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    path: PathBuf,
    seal: Vec<u8>,
}

/// Games of one scenario, team and seed that one folder takes.
pub(super) const GAMES_MOST: u32 = 10_000;

impl Folder {
    /// The folder at this path; it is made when the first game is kept.
    pub fn at(path: impl Into<PathBuf>) -> Folder {
        Folder { path: path.into() }
    }

    /// The folder to use: the one given, else `saves` where it stands in the current folder, else
    /// the place that the platform has for a program's data.
    pub fn choose(given: Option<&Path>) -> Result<Folder, SaveProblem> {
        if let Some(given) = given {
            return Ok(Folder::at(given));
        }
        let here = Path::new("saves");
        if here.is_dir() {
            return Ok(Folder::at(here));
        }
        let data = directories::ProjectDirs::from("", "", "board-to-ward");
        let data = data.ok_or(SaveProblem::Nowhere)?;
        Ok(Folder::at(data.data_dir().join("saves")))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Every save in it, the latest first; a file that cannot be opened does not hide the others.
    pub fn list(&self) -> Result<Vec<Listed>, SaveProblem> {
        let entries = match fs::read_dir(&self.path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(SaveProblem::disk(&self.path)(error)),
        };
        let mut found: Vec<(SystemTime, PathBuf)> = entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == ENDING))
            .map(|path| (written_at(&path), path))
            .collect();
        found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        Ok(found
            .into_iter()
            .map(|(written, path)| listed(path, written))
            .collect())
    }

    /// The file that `name` means: a path, or a name in this folder with or without its ending.
    pub fn find(&self, name: &str) -> PathBuf {
        let given = Path::new(name);
        if given.exists() {
            return given.to_owned();
        }
        let inside = self.path.join(name);
        if inside.exists() {
            inside
        } else {
            self.path.join(format!("{name}.{ENDING}"))
        }
    }

    /// Opens a save, and says which file it must be kept in from now on.
    pub fn open(path: &Path) -> Result<(Save, Slot), SaveProblem> {
        let bytes = read(path)?;
        let save = save_in(&bytes)?;
        remove_leftovers(path);
        Ok((
            save,
            Slot {
                path: path.to_owned(),
                seal: first_line(&bytes),
            },
        ))
    }

    /// Keeps a game, with the model files it is played on where they are not the program's own: in
    /// its slot, or in a file of its own if it has none yet. A file that somebody else has written
    /// since is left as it is, and the game goes into a new one.
    pub fn keep(
        &self,
        disk: &impl Disk,
        slot: Option<&Slot>,
        play: &Play,
        overrides: &[TextFile],
    ) -> Result<Slot, SaveProblem> {
        let content = content_of(play, overrides)?;
        let seal = first_line(content.as_bytes());
        if let Some(slot) = slot.filter(|slot| slot.is_ours()) {
            replace(disk, &slot.path, content.as_bytes())?;
            return Ok(Slot {
                path: slot.path.clone(),
                seal,
            });
        }
        fs::create_dir_all(&self.path).map_err(SaveProblem::disk(&self.path))?;
        let header = Header::of(play);
        let path = self.claim_free(disk, &header, &content)?;
        Ok(Slot { path, seal })
    }

    /// Writes a new file under the first name of its game that is free; gives the file.
    pub(super) fn claim_free(
        &self,
        disk: &impl Disk,
        header: &Header,
        content: &str,
    ) -> Result<PathBuf, SaveProblem> {
        for number in 1..=GAMES_MOST {
            let path = self.path.join(name_of(header, number));
            if !path.exists() && claim(disk, &path, content.as_bytes())? {
                return Ok(path);
            }
        }
        Err(self.full())
    }

    /// That no further game of a name is taken.
    pub(super) fn full(&self) -> SaveProblem {
        let error = std::io::Error::other("there are ten thousand games of this name already");
        SaveProblem::Disk {
            path: self.path.clone(),
            error,
        }
    }
}

/// The name of a game's file, or of the next of its name.
pub(super) fn name_of(header: &Header, number: u32) -> String {
    file_name(&header.scenario, &header.team, header.seed, number)
}

impl Slot {
    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file is as this program last left it, or gone.
    fn is_ours(&self) -> bool {
        match read(&self.path) {
            Ok(bytes) => first_line(&bytes) == self.seal,
            Err(_) => !self.path.exists(),
        }
    }
}

fn listed(path: PathBuf, written: SystemTime) -> Listed {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = super::team::shown(&name);
    let header = read(&path).and_then(|bytes| header_in(&bytes));
    Listed {
        name,
        path,
        header,
        written,
    }
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>, SaveProblem> {
    let file = fs::File::open(path).map_err(SaveProblem::disk(path))?;
    let bytes = file.metadata().map_err(SaveProblem::disk(path))?.len();
    if bytes > SIZE_MOST {
        return Err(SaveProblem::TooLarge {
            bytes,
            most: SIZE_MOST,
        });
    }
    let mut content = Vec::new();
    file.take(SIZE_MOST)
        .read_to_end(&mut content)
        .map_err(SaveProblem::disk(path))?;
    Ok(content)
}

fn first_line(bytes: &[u8]) -> Vec<u8> {
    bytes
        .iter()
        .copied()
        .take_while(|byte| *byte != b'\n')
        .take(500)
        .collect()
}

fn written_at(path: &Path) -> SystemTime {
    let written = fs::metadata(path).and_then(|metadata| metadata.modified());
    written.unwrap_or(SystemTime::UNIX_EPOCH)
}

/// Removes what a program that was killed while writing this save has left beside it.
fn remove_leftovers(path: &Path) {
    let Some(folder) = path.parent() else { return };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let start = format!(".{name}.");
    for entry in fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
    {
        let beside = entry.file_name().to_string_lossy().into_owned();
        if beside.starts_with(&start) && beside.ends_with(WRITING) {
            // A leftover that cannot be removed does no harm: it is no save and is never listed.
            let _ = fs::remove_file(entry.path());
        }
    }
}
