//! What may be done to kept games in their folder: another name, a copy, away and back again.
//!
//! Nothing is ever erased: a deleted game lies in a folder of its own beside the others, where no
//! list but one shows it, and can be put back.

use std::fs;
use std::path::{Path, PathBuf};

use super::body::with_header;
use super::file_name::ENDING;
use super::folder::{GAMES_MOST, name_of, read};
use super::write::{claim, replace};
use super::{Disk, Folder, Header, SaveProblem, TeamName};

/// The folder of deleted games, inside that of saves.
const DELETED: &str = "deleted";

/// Characters of a team's name that the name of a copy begins with.
const OF_A_COPY: usize = 30;

impl Folder {
    /// Where deleted games lie.
    #[must_use]
    pub fn deleted(&self) -> Folder {
        Folder::at(self.path().join(DELETED))
    }

    /// Gives the team of a kept game another name, and its file the name that fits; gives the file.
    pub fn rename(
        &self,
        disk: &impl Disk,
        path: &Path,
        team: &str,
    ) -> Result<PathBuf, SaveProblem> {
        let team = TeamName::new(team);
        let named = |header: &mut Header| team.as_str().clone_into(&mut header.team);
        let (header, content) = with_header(&read(path)?, named)?;
        for number in 1..=GAMES_MOST {
            let to = self.path().join(name_of(&header, number));
            if to == path {
                replace(disk, path, content.as_bytes())?;
                return Ok(to);
            }
            if !to.exists() && claim(disk, &to, content.as_bytes())? {
                disk.remove(path).map_err(SaveProblem::disk(path))?;
                return Ok(to);
            }
        }
        Err(self.full())
    }

    /// Keeps a copy of a game as a game of its own; gives its file.
    pub fn copy(&self, disk: &impl Disk, path: &Path) -> Result<PathBuf, SaveProblem> {
        let named = |header: &mut Header| header.team = name_of_copy(&header.team);
        let (header, content) = with_header(&read(path)?, named)?;
        self.claim_free(disk, &header, &content)
    }

    /// Puts a file among the deleted games, whatever is in it; gives its place there.
    pub fn delete(&self, disk: &impl Disk, path: &Path) -> Result<PathBuf, SaveProblem> {
        self.deleted().take_in(disk, path)
    }

    /// Takes a file from elsewhere into this folder, under its name or the next that is free.
    pub fn take_in(&self, disk: &impl Disk, path: &Path) -> Result<PathBuf, SaveProblem> {
        fs::create_dir_all(self.path()).map_err(SaveProblem::disk(self.path()))?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        for number in 1..=GAMES_MOST {
            let name = match number {
                1 => format!("{stem}.{ENDING}"),
                number => format!("{stem}-again-{number}.{ENDING}"),
            };
            let to = self.path().join(name);
            if to.exists() {
                continue;
            }
            match disk.claim(path, &to) {
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(SaveProblem::disk(path)(error)),
                Ok(()) => {
                    let synced = disk.sync_folder(self.path());
                    synced.map_err(SaveProblem::disk(self.path()))?;
                    return Ok(to);
                }
            }
        }
        Err(self.full())
    }
}

fn name_of_copy(team: &str) -> String {
    let begins: String = team.chars().take(OF_A_COPY).collect();
    match begins.trim() {
        "" => "Copy".to_owned(),
        begins => format!("{begins}, copy"),
    }
}
