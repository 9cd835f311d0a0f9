//! The debrief of the game at the table: made beside the session while somebody waits, with how far
//! it is and a way to stop it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use super::{Outside, Screen, Session};
use crate::debrief::{self, Asked, Debrief, debrief};
use crate::game::{Entry, Play, Prepared};
use crate::study::counterfactual::{FUTURES, Halt};

/// How often it is looked at while it is being made.
const LOOK: Duration = Duration::from_millis(100);

/// How far the debrief of the game is.
#[derive(Default)]
pub(in crate::view) enum Looking {
    /// Nobody has asked for it.
    #[default]
    NotYet,
    /// It is being made.
    Making(Making),
    /// It is made.
    Found(Box<Debrief>),
}

/// A debrief that is being made. To drop it is to stop it.
pub(in crate::view) struct Making {
    halt: Arc<Halt>,
    done: Arc<AtomicU64>,
    work: u64,
    shown: u64,
    found: Receiver<Option<Debrief>>,
}

impl Making {
    fn begin(play: Play) -> Making {
        let halt = Arc::new(Halt::default());
        let done = Arc::new(AtomicU64::new(0));
        let (tell, found) = channel();
        let sceptic = !play.prepared().scenario.model.sceptic;
        let doubted = sceptic.then(|| play.prepared().doubted());
        let work = debrief::work(&play, asked(doubted.as_ref()));
        let (its_halt, its_done) = (Arc::clone(&halt), Arc::clone(&done));
        std::thread::spawn(move || {
            let one_more = || {
                its_done.fetch_add(1, Ordering::Relaxed);
            };
            let found = debrief(&play, asked(doubted.as_ref()), &its_halt, one_more);
            // Nobody may be waiting any more.
            let _ = tell.send(found);
        });
        Making {
            halt,
            done,
            work,
            shown: 0,
            found,
        }
    }

    /// How much of it is done, per cent.
    pub(in crate::view) fn percent(&self) -> u64 {
        let done = self.done.load(Ordering::Relaxed);
        (done * 100).checked_div(self.work).unwrap_or(100).min(100)
    }
}

fn asked(doubted: Option<&Prepared>) -> Asked<'_> {
    Asked {
        futures: Some(FUTURES),
        sceptic: doubted,
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        self.halt.stop();
    }
}

impl Session {
    /// Begins the debrief of the game as it stands, unless it is made or being made already. In
    /// plain text it is waited for.
    pub(super) fn look_back(&mut self) {
        let Some(play) = &self.play else { return };
        if matches!(self.looking, Looking::NotYet) {
            self.looking = Looking::Making(Making::begin(play.clone()));
        }
        self.push(Screen::LookBack(None, false));
        if self.plain {
            self.wait();
        }
    }

    /// Forgets what was found: the game goes on, or another begins.
    pub(super) fn look_away(&mut self) {
        self.looking = Looking::NotYet;
    }

    /// Waits for the debrief that is being made, if one is.
    pub fn wait(&mut self) {
        if let Looking::Making(making) = &self.looking {
            let found = making.found.recv().ok().flatten();
            self.looking = found.map_or(Looking::NotYet, |it| Looking::Found(Box::new(it)));
        }
    }

    /// How long it may be before what is shown of a debrief changes; none while none is being made.
    pub(super) fn looks_in(&self) -> Option<Duration> {
        matches!(self.looking, Looking::Making(_)).then_some(LOOK)
    }

    /// Takes up what has been found meanwhile. Tells whether what is shown has changed.
    pub(super) fn look_whether_found(&mut self) -> bool {
        let Looking::Making(making) = &mut self.looking else {
            return false;
        };
        match making.found.try_recv() {
            Ok(found) => {
                self.looking = found.map_or(Looking::NotYet, |it| Looking::Found(Box::new(it)));
                true
            }
            Err(TryRecvError::Disconnected) => {
                self.looking = Looking::NotYet;
                true
            }
            Err(TryRecvError::Empty) => {
                let percent = making.percent();
                std::mem::replace(&mut making.shown, percent) != percent
            }
        }
    }

    /// Writes the answer to a question of the debrief into the minutes, in the place of an earlier
    /// one; an empty one leaves things as they were.
    pub(super) fn write_answer(&mut self, place: u16, outside: &mut Outside<'_>) {
        let text = std::mem::take(&mut self.entry).trim().to_owned();
        self.leave_screen(&Screen::Answer(place));
        if text.is_empty() {
            "Nothing was written.".clone_into(&mut self.message);
            return;
        }
        let play = self.play.as_mut().expect("a game is looked back on");
        let questions = &play.prepared().scenario.debrief.questions;
        let question = questions[usize::from(place)].ask.clone();
        let is_same =
            |entry: &Entry| matches!(entry, Entry::Answer { question: it, .. } if *it == question);
        play.strike(|minute| is_same(&minute.entry));
        play.enter(None, Entry::Answer { question, text });
        "Your answer is kept with the game.".clone_into(&mut self.message);
        self.keep(outside);
    }
}
