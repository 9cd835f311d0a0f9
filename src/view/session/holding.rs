//! The hold: after a meeting ends, what followed waits for whoever leads the session to give the
//! release word. That the game waits is kept, and what the word is checked against; the word is
//! not.

use sha2::{Digest, Sha256};

use super::{Frame, Outside, Screen, Session};
use crate::game::{Led, Play};
use crate::view::release_words::{BY_MEETING, release_word};
use crate::view::settings::{Origin, SettingId};

/// What a release word is checked against, as it is kept with a game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lock(String);

impl Lock {
    /// The lock that this word opens, in this game; none for an empty one.
    fn of(word: &str, play: &Play) -> Option<Lock> {
        match word.trim() {
            "" => None,
            word if word.eq_ignore_ascii_case(BY_MEETING) => Some(Lock(BY_MEETING.to_owned())),
            word => Some(Lock(fingerprint(word, play))),
        }
    }

    /// The lock that was kept.
    fn kept(kept: &str) -> Option<Lock> {
        (!kept.is_empty()).then(|| Lock(kept.to_owned()))
    }

    fn opens(&self, said: &str, play: &Play) -> bool {
        if self.0 == BY_MEETING {
            let word = release_word(&play.prepared().scenario, play.log().len() as u16);
            return said.trim().eq_ignore_ascii_case(word);
        }
        self.0 == fingerprint(said, play)
    }
}

fn fingerprint(word: &str, play: &Play) -> String {
    let told = format!("{} {}", play.seed(), word.trim().to_lowercase());
    format!("{:x}", Sha256::digest(told.as_bytes()))
}

impl Session {
    /// Whether a word is needed before what followed is shown.
    pub(in crate::view) fn is_locked(&self) -> bool {
        self.lock().is_some()
    }

    /// The lock of the hold that stands.
    fn lock(&self) -> Option<Lock> {
        self.hold_lock.clone().or_else(|| self.lock_set())
    }

    /// The lock that is set: by what somebody chose, or else as the game was held before.
    fn lock_set(&self) -> Option<Lock> {
        let play = self.play.as_ref()?;
        match self.settings.origin(SettingId::ReleaseWord) {
            Origin::Default => Lock::kept(&play.led().hold),
            _ => Lock::of(self.settings.value(SettingId::ReleaseWord), play),
        }
    }

    /// How the game at the table is led, to be kept with it.
    pub(super) fn led(&self, play: &Play) -> Led {
        Led {
            hold: self.lock_set().map(|lock| lock.0).unwrap_or_default(),
            predictions: self.predictions_of(play).to_owned(),
            hints: self.guided.is_first_game || play.led().hints,
        }
    }

    /// Lets the game that has just ended a meeting wait, if a word is set. What is set during the
    /// wait counts from the next meeting on.
    pub(super) fn hold(&mut self) {
        self.hold_lock = self.lock_set();
        let holds = self.hold_lock.is_some();
        let play = self.play.as_mut().expect("a meeting ends in a game");
        play.set_held(holds);
    }

    /// The screens of what followed the last meeting, and before it the hold if the game waits.
    pub(super) fn show_what_followed(&mut self, turn: u16) {
        self.push(Screen::Consequences(turn));
        if self.table().is_held() {
            self.entry.clear();
            self.frames.push(Frame::at(Screen::Hold));
        }
    }

    /// Hears a word, and shows what followed if it is the one.
    pub(super) fn release(&mut self, outside: &mut Outside<'_>) {
        let said = std::mem::take(&mut self.entry);
        let lock = self.lock();
        let Some(play) = &mut self.play else { return };
        if lock.is_some_and(|lock| !lock.opens(&said, play)) {
            "That is not the word.".clone_into(&mut self.message);
            return;
        }
        self.hold_lock = None;
        play.set_held(false);
        self.leave_screen(&Screen::Hold);
        self.keep(outside);
    }
}
