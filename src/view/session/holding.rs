//! The hold: after a meeting ends, what followed waits for whoever leads the session to give the
//! release word. That the game waits is kept; the word is not.

use super::{Frame, Outside, Screen, Session};
use crate::view::release_words::{BY_MEETING, release_word};
use crate::view::settings::SettingId;

impl Session {
    /// The release word, where one is set.
    pub(in crate::view) fn release_word(&self) -> Option<&str> {
        let kept = self.hold_word.as_deref();
        kept.or(Some(self.word_set()))
            .filter(|word| !word.is_empty())
    }

    /// The word that is set, or the last meeting's own where each has one.
    fn word_set(&self) -> &str {
        let word = self.settings.value(SettingId::ReleaseWord);
        match &self.play {
            Some(play) if word.eq_ignore_ascii_case(BY_MEETING) => {
                release_word(&play.prepared().scenario, play.log().len() as u16)
            }
            _ => word,
        }
    }

    /// Lets the game that has just ended a meeting wait, if a word is set. What is set during the
    /// wait counts from the next meeting on.
    pub(super) fn hold(&mut self) {
        let word = self.word_set();
        self.hold_word = Some(word.to_owned()).filter(|word| !word.is_empty());
        let holds = self.hold_word.is_some();
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
        let is_it = |word: &str| said.trim().to_lowercase() == word.trim().to_lowercase();
        match self.release_word() {
            Some(word) if !is_it(word) => {
                "That is not the word.".clone_into(&mut self.message);
            }
            _ => {
                self.hold_word = None;
                if let Some(play) = &mut self.play {
                    play.set_held(false);
                }
                self.leave_screen(&Screen::Hold);
                self.keep(outside);
            }
        }
    }
}
