//! Keeps a table's games in the folder of saves, as the front ends ask.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::catalogue::Clarity;
use crate::game::{Amended, Play, Prepared};
use crate::save::{
    CannotBranch, Folder, Header, Listed, RealDisk, Save, SaveProblem, Slot, TextFile, branch,
    resume,
};
use crate::scenario::library::Library;
use crate::source::human;
use crate::view::{Keeper, KeptGame};

/// Keeps games in a folder, one file each.
pub(super) struct FolderKeeper {
    folder: Folder,
    /// The model files that new games are played on, where they are not the program's own.
    overrides: Vec<TextFile>,
    current: Option<Current>,
}

/// The game that was last kept or opened, and its file.
struct Current {
    game: (String, String, u64),
    /// SHA-256 of the scenario's text.
    digest: String,
    turn: u16,
    slot: Slot,
    overrides: Vec<TextFile>,
}

impl FolderKeeper {
    /// Keeps games in `folder`; new ones are played on `library`'s model.
    pub(super) fn new(folder: Folder, library: &Library) -> FolderKeeper {
        let overrides = overrides(library);
        FolderKeeper {
            folder,
            overrides,
            current: None,
        }
    }

    fn opened(&mut self, id: &str) -> Result<Play, SaveProblem> {
        let (save, slot) = Folder::open(&self.folder.find(id))?;
        let play = resume(&save, prepared(&save)?)?;
        self.current = Some(Current::of(&play, slot, save.body.overrides));
        Ok(play)
    }

    fn branched(&mut self, of: Option<&str>, meeting: u16) -> Result<Play, NotBranched> {
        let current = self.current.as_ref().map(|it| it.slot.path().to_owned());
        let path = match of {
            Some(id) => PathBuf::from(id),
            None => current.ok_or(NotBranched::NothingKept)?,
        };
        let (play, slot, overrides) = branched(&self.folder, &path, meeting, None)?;
        self.current = Some(Current::of(&play, slot, overrides));
        Ok(play)
    }

    /// What was done to a file other than by keeping its game: it is opened anew from now on.
    fn told(&mut self, done: Result<PathBuf, SaveProblem>) -> Result<(), String> {
        self.current = None;
        done.map(|_| ()).map_err(|problem| problem.to_string())
    }
}

/// Why a game was not branched.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotBranched {
    /// The game does not have that meeting.
    #[error("{0}")]
    Cannot(#[from] CannotBranch),
    /// A save cannot be read or written.
    #[error("{0}")]
    Save(#[from] SaveProblem),
    /// There is no save yet.
    #[error("nothing of this game has been kept yet")]
    NothingKept,
}

/// A new game in `folder` with the orders of the save at `path` up to a meeting; with its file, and
/// the model files that it is played on.
pub(super) fn branched(
    folder: &Folder,
    path: &Path,
    meeting: u16,
    team: Option<&str>,
) -> Result<(Play, Slot, Vec<TextFile>), NotBranched> {
    let (save, _) = Folder::open(path)?;
    let old = resume(&save, prepared(&save)?)?;
    let from = path.file_stem().unwrap_or_default().to_string_lossy();
    let play = branch(&old, &from, meeting, team)?;
    let overrides = save.body.overrides;
    let slot = folder.keep(&RealDisk, None, &play, &overrides)?;
    Ok((play, slot, overrides))
}

/// The model files of `library` that are not the program's own.
pub(super) fn overrides(library: &Library) -> Vec<TextFile> {
    let own = library.own_model_files().into_iter();
    own.map(|(name, text)| TextFile { name, text }).collect()
}

impl Current {
    fn of(play: &Play, slot: Slot, overrides: Vec<TextFile>) -> Current {
        Current {
            game: key(play),
            digest: play.prepared().scenario.digest.clone(),
            turn: play.game().turn,
            slot,
            overrides,
        }
    }

    /// Whether `play` goes on with this game, rather than being another of the same name.
    fn is(&self, play: &Play) -> bool {
        let digest = &play.prepared().scenario.digest;
        let replaced = play
            .amendments()
            .iter()
            .any(|amendment| match &amendment.change {
                Amended::Text { before } => *before == self.digest,
                Amended::Figure { .. } => false,
            });
        let is_same_text = *digest == self.digest || replaced;
        self.game == key(play) && is_same_text && play.game().turn >= self.turn
    }
}

fn key(play: &Play) -> (String, String, u64) {
    (
        play.prepared().scenario.id.clone(),
        play.team().to_owned(),
        play.seed(),
    )
}

/// The scenario that a save was played on, read from the save as it was kept.
pub(super) fn prepared(save: &Save) -> Result<Arc<Prepared>, SaveProblem> {
    prepared_with(save, false, Clarity::AsWritten)
}

/// The same with the sceptic's set, or another board pack, chosen in its text.
pub(super) fn prepared_with(
    save: &Save,
    sceptic: bool,
    clarity: Clarity,
) -> Result<Arc<Prepared>, SaveProblem> {
    let files = save.body.overrides.iter();
    let library = Library::with_model_files(
        files
            .map(|file| (file.name.clone(), file.text.clone()))
            .collect(),
    )
    .doubting(sceptic)
    .clouding(clarity);
    let name = format!("{} (as kept)", save.header.scenario);
    let reading = library.open_kept(&name, &save.body.scenario_text);
    if let Some(scenario) = reading.scenario {
        return Ok(Arc::new(Prepared::new(scenario)));
    }
    let first = reading.problems.errors().next();
    let report = first
        .map(|problem| human(problem, &reading.sources))
        .unwrap_or_default();
    Err(SaveProblem::Scenario { report })
}

impl Keeper for FolderKeeper {
    fn keep(&mut self, play: &Play) -> Result<(), String> {
        panic_if_a_test_asks();
        let current = self.current.take().filter(|current| current.is(play));
        let (slot, overrides) = match current {
            Some(current) => (Some(current.slot), current.overrides),
            None => (None, self.overrides.clone()),
        };
        let kept = self.folder.keep(&RealDisk, slot.as_ref(), play, &overrides);
        let slot_now = kept.as_ref().ok().cloned().or(slot);
        self.current = slot_now.map(|slot| Current::of(play, slot, overrides));
        kept.map(|_| ()).map_err(|problem| problem.to_string())
    }

    fn list(&mut self) -> Vec<KeptGame> {
        games_in(&self.folder)
    }

    fn open(&mut self, id: &str) -> Result<Play, String> {
        self.opened(id).map_err(|problem| problem.to_string())
    }

    fn rename(&mut self, id: &str, team: &str) -> Result<(), String> {
        let renamed = self.folder.rename(&RealDisk, Path::new(id), team);
        self.told(renamed)
    }

    fn copy(&mut self, id: &str) -> Result<(), String> {
        let copied = self.folder.copy(&RealDisk, Path::new(id));
        self.told(copied)
    }

    fn delete(&mut self, id: &str) -> Result<(), String> {
        let deleted = self.folder.delete(&RealDisk, Path::new(id));
        self.told(deleted)
    }

    fn deleted(&mut self) -> Vec<KeptGame> {
        games_in(&self.folder.deleted())
    }

    fn put_back(&mut self, id: &str) -> Result<(), String> {
        let put_back = self.folder.take_in(&RealDisk, Path::new(id));
        self.told(put_back)
    }

    fn branch(&mut self, of: Option<&str>, meeting: u16) -> Result<Play, String> {
        self.branched(of, meeting).map_err(|why| why.to_string())
    }
}

fn games_in(folder: &Folder) -> Vec<KeptGame> {
    let listed = folder.list().unwrap_or_default().into_iter();
    let game = |save: Listed| {
        let id = save.path.to_string_lossy().into_owned();
        let game = match save.header {
            Ok(header) => kept_game(id, header),
            Err(problem) => unreadable(id, save.name, &problem),
        };
        let written = save.written.duration_since(SystemTime::UNIX_EPOCH);
        KeptGame {
            played: written.ok().map(|since| since.as_secs()),
            ..game
        }
    };
    listed.map(game).collect()
}

fn kept_game(id: String, header: Header) -> KeptGame {
    KeptGame {
        file: id.clone(),
        id,
        played: None,
        title: header.title,
        team: header.team,
        seed: header.seed,
        turn: header.turn,
        turns: header.turns,
        over: header.over,
        sceptic: header.sceptic,
        clarity: header.clarity,
        branched: header.branched,
        problem: None,
    }
}

fn unreadable(id: String, name: String, problem: &SaveProblem) -> KeptGame {
    KeptGame {
        file: id.clone(),
        id,
        played: None,
        title: name,
        team: String::new(),
        seed: 0,
        turn: 0,
        turns: 0,
        over: false,
        sceptic: false,
        clarity: Clarity::AsWritten,
        branched: None,
        problem: Some(problem.to_string()),
    }
}

/// A test must be able to see what the terminal looks like after a panic. Only where assertions are
/// on, so never in a release build.
fn panic_if_a_test_asks() {
    let asked = cfg!(debug_assertions) && std::env::var_os("BOARD_TO_WARD_TEST_PANIC").is_some();
    assert!(!asked, "a test asked for this panic");
}
