//! What a session asks of the world outside: games kept and opened again, and scenarios found.

use std::sync::Arc;

use super::Version;
use crate::catalogue::Clarity;
use crate::game::{Branched, Play, Prepared};
use crate::scenario::Model;
use crate::view::Report;

/// Keeps games. An order counts as given once `keep` has come back.
pub trait Keeper {
    /// Keeps the game as it stands, its pending orders and minutes included.
    fn keep(&mut self, play: &Play) -> Result<(), String>;
    /// Every game kept, the latest first.
    fn list(&mut self) -> Vec<KeptGame>;
    /// Opens a kept game at the point where it was left.
    fn open(&mut self, id: &str) -> Result<Play, String>;
    /// Gives the team of a kept game another name.
    fn rename(&mut self, _id: &str, _team: &str) -> Result<(), String> {
        Err(NOT_HERE.to_owned())
    }
    /// Keeps a copy of a game as a game of its own.
    fn copy(&mut self, _id: &str) -> Result<(), String> {
        Err(NOT_HERE.to_owned())
    }
    /// Puts a game among those that are deleted, from where it can be put back.
    fn delete(&mut self, _id: &str) -> Result<(), String> {
        Err(NOT_HERE.to_owned())
    }
    /// Every deleted game, the latest first.
    fn deleted(&mut self) -> Vec<KeptGame> {
        Vec::new()
    }
    /// Puts a deleted game back among the others.
    fn put_back(&mut self, _id: &str) -> Result<(), String> {
        Err(NOT_HERE.to_owned())
    }
    /// Keeps a game of its own with the orders of another up to a meeting, and opens it: of the
    /// kept game with this id, or of the one that was last kept or opened.
    fn branch(&mut self, _of: Option<&str>, _meeting: u16) -> Result<Play, String> {
        Err(NOT_HERE.to_owned())
    }
}

/// What a keeper says that only keeps.
const NOT_HERE: &str = "games are not kept in a folder here";

/// Finds scenarios.
pub trait Library {
    /// What scenarios that are offered from now on are played on: the sceptic's set or the model as
    /// it is, and a board pack of this clarity.
    fn offer_with(&mut self, _sceptic: bool, _clarity: Clarity) {}
    /// Every scenario file found, those that cannot be played included.
    fn offers(&mut self) -> Vec<Offer>;
    /// The service's own words, each with what it means; none if there is no glossary.
    fn glossary(&mut self) -> Vec<(String, String)> {
        Vec::new()
    }
    /// The model that games are played on, to be read about; nothing where there is none.
    fn model(&mut self) -> Option<Arc<Model>> {
        None
    }
    /// The lesson, ready to be played; nothing where there is none.
    fn lesson(&mut self) -> Option<Arc<Prepared>> {
        None
    }
    /// A version of the scenario that is being played which was saved since this was last asked.
    fn new_version(&mut self) -> Option<Version> {
        None
    }
}

/// Keeps what people choose about the program, as the text of one file.
pub trait Preferences {
    /// The text that is kept; empty if nothing is.
    fn load(&mut self) -> Result<String, String>;
    /// Keeps another text in its place, whole or not at all.
    fn store(&mut self, text: &str) -> Result<(), String>;
}

/// Preferences that are kept for as long as they are held, and no longer.
#[derive(Clone, Debug, Default)]
pub struct Forgetful(pub String);

impl Preferences for Forgetful {
    fn load(&mut self) -> Result<String, String> {
        Ok(self.0.clone())
    }

    fn store(&mut self, text: &str) -> Result<(), String> {
        text.clone_into(&mut self.0);
        Ok(())
    }
}

/// A game that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptGame {
    /// What opens it.
    pub id: String,
    /// Where it lies, as a person would look for it.
    pub file: String,
    /// When it was last played, in seconds since 1970, if that is known.
    pub played: Option<u64>,
    /// The scenario's title.
    pub title: String,
    /// The team that plays it; may be empty.
    pub team: String,
    /// The seed of its luck; 0 where it cannot be read.
    pub seed: u64,
    /// The meeting at which it stands.
    pub turn: u16,
    /// Meetings in all.
    pub turns: u16,
    /// Whether it has ended.
    pub over: bool,
    /// Whether it is played on the sceptic's set.
    pub sceptic: bool,
    /// How clear its board pack is made.
    pub clarity: Clarity,
    /// The game that it was branched from, if it was.
    pub branched: Option<Branched>,
    /// Why it cannot be opened, if it cannot.
    pub problem: Option<String>,
}

/// A scenario file.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Its id, or its file's name where it could not be read.
    pub id: String,
    /// Where it comes from: "built in", or a path.
    pub origin: String,
    /// The scenario, ready to be played; none where something is wrong with it.
    pub found: Option<Arc<Prepared>>,
    /// What is wrong or odd with it.
    pub report: Report,
}

/// The world outside, as one value.
pub struct Outside<'a> {
    /// Keeps games.
    pub keeper: &'a mut dyn Keeper,
    /// Finds scenarios.
    pub library: &'a mut dyn Library,
    /// Keeps what people choose about the program.
    pub preferences: &'a mut dyn Preferences,
}
