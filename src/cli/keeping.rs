//! Keeps a table's games in the folder of saves, as the front ends ask.

use std::sync::Arc;

use crate::game::{Play, Prepared};
use crate::save::{Folder, Header, RealDisk, SaveProblem, Slot, resume};
use crate::scenario::library::Library;
use crate::source::human;
use crate::view::{KeptGame, Keeper};

/// Keeps games in a folder, one file each.
pub(super) struct FolderKeeper {
    folder: Folder,
    library: Library,
    current: Option<Current>,
}

/// The game that was last kept or opened, and its file.
struct Current {
    game: (String, String, u64),
    turn: u16,
    slot: Slot,
}

impl FolderKeeper {
    /// Keeps games in `folder`; those opened again are read with `library`'s model.
    pub(super) fn new(folder: Folder, library: Library) -> FolderKeeper {
        FolderKeeper { folder, library, current: None }
    }

    fn opened(&mut self, id: &str) -> Result<Play, SaveProblem> {
        let (save, slot) = Folder::open(&self.folder.find(id))?;
        let play = resume(&save, prepared(&self.library, &save)?)?;
        self.current = Some(Current::new(&play, slot));
        Ok(play)
    }
}

impl Current {
    fn new(play: &Play, slot: Slot) -> Current {
        Current { game: key(play), turn: play.game().turn, slot }
    }

    /// Whether `play` goes on with this game, rather than being another of the same name.
    fn is(&self, play: &Play) -> bool {
        self.game == key(play) && play.game().turn >= self.turn
    }
}

fn key(play: &Play) -> (String, String, u64) {
    (play.prepared().scenario.digest.clone(), play.team().to_owned(), play.seed())
}

/// The scenario that a save was played on, read from the save.
pub(super) fn prepared(
    library: &Library,
    save: &crate::save::Save,
) -> Result<Arc<Prepared>, SaveProblem> {
    let name = format!("{} (as kept)", save.header.scenario);
    let reading = library.open_text(&name, &save.body.scenario_text);
    match reading.scenario {
        Some(scenario) => Ok(Arc::new(Prepared::new(scenario))),
        None => {
            let first = reading.problems.errors().next();
            let report = first.map(|problem| human(problem, &reading.sources)).unwrap_or_default();
            Err(SaveProblem::Scenario { report })
        }
    }
}

impl Keeper for FolderKeeper {
    fn keep(&mut self, play: &Play) -> Result<(), String> {
        panic_if_a_test_asks();
        let slot = self.current.as_ref().filter(|current| current.is(play));
        let slot = slot.map(|current| &current.slot);
        let kept = self.folder.keep(&RealDisk, slot, play).map_err(|problem| problem.to_string())?;
        self.current = Some(Current::new(play, kept));
        Ok(())
    }

    fn list(&mut self) -> Vec<KeptGame> {
        let listed = self.folder.list().unwrap_or_default();
        listed
            .into_iter()
            .map(|save| {
                let id = save.path.to_string_lossy().into_owned();
                match save.header {
                    Ok(header) => kept_game(id, header),
                    Err(problem) => unreadable(id, save.name, &problem),
                }
            })
            .collect()
    }

    fn open(&mut self, id: &str) -> Result<Play, String> {
        self.opened(id).map_err(|problem| problem.to_string())
    }
}

fn kept_game(id: String, header: Header) -> KeptGame {
    KeptGame {
        id,
        title: header.title,
        team: header.team,
        turn: header.turn,
        turns: header.turns,
        over: header.over,
        problem: None,
    }
}

fn unreadable(id: String, name: String, problem: &SaveProblem) -> KeptGame {
    KeptGame {
        id,
        title: name,
        team: String::new(),
        turn: 0,
        turns: 0,
        over: false,
        problem: Some(problem.to_string()),
    }
}

/// A test must be able to see what the terminal looks like after a panic. Only where assertions are
/// on, so never in a release build.
fn panic_if_a_test_asks() {
    let asked = cfg!(debug_assertions) && std::env::var_os("BOARD_TO_WARD_TEST_PANIC").is_some();
    assert!(!asked, "a test asked for this panic");
}
