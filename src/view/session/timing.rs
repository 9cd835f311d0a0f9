//! A countdown that the table sets for itself. There is no clock here: a front end tells how much
//! time has gone. Nothing happens when it runs out but a line that says so.

use std::time::Duration;

use super::Session;
use crate::view::{numbers, words};

/// Seconds in a minute.
const MINUTE: u64 = 60;
/// The longest that a countdown runs, in minutes.
const MINUTES_MOST: u64 = 180;

/// A countdown as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    left: Duration,
    is_paused: bool,
}

/// What a table does with its countdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// So many minutes from now.
    Set(u64),
    /// It stands still.
    Pause,
    /// It runs on.
    RunOn,
    /// So many minutes more.
    Extend(u64),
    /// There is none any more.
    Drop,
}

impl Countdown {
    /// Whole minutes left, begun ones counted.
    fn minutes(&self) -> u64 {
        self.left.as_millis().div_ceil(u128::from(MINUTE) * 1000) as u64
    }

    /// Whether it stands still.
    pub fn is_paused(&self) -> bool {
        self.is_paused
    }

    /// Whether it has run out.
    pub fn is_up(&self) -> bool {
        self.left.is_zero()
    }

    /// How much is left, in words.
    pub fn words(&self) -> String {
        let left = match self.minutes() {
            0 => return "time is up".to_owned(),
            1 => "the last minute".to_owned(),
            minutes => format!("{} left", numbers::counted(minutes as u16, "", "minutes")),
        };
        if self.is_paused {
            format!("{left}, paused")
        } else {
            left
        }
    }

    /// How long until its words change.
    fn changes_in(&self) -> Option<Duration> {
        let is_running = !self.is_paused && !self.is_up();
        let next = Duration::from_secs(self.minutes().saturating_sub(1) * MINUTE);
        is_running.then(|| self.left.saturating_sub(next))
    }
}

impl Session {
    /// The countdown, where one is set.
    pub fn countdown(&self) -> Option<Countdown> {
        self.countdown
    }

    /// How long until what is shown of the countdown changes; nothing where none runs.
    pub fn ticks_in(&self) -> Option<Duration> {
        let countdown = self.countdown.and_then(|it| it.changes_in());
        let looks = self.looks_in();
        countdown.into_iter().chain(looks).min()
    }

    /// So much time has gone since this was last told. Tells whether what is shown has changed.
    pub fn tick(&mut self, gone: Duration) -> bool {
        let has_found = self.look_whether_found();
        self.count_down(gone) || has_found
    }

    fn count_down(&mut self, gone: Duration) -> bool {
        let Some(countdown) = &mut self.countdown else {
            return false;
        };
        if countdown.is_paused || countdown.is_up() {
            return false;
        }
        let before = countdown.minutes();
        countdown.left = countdown.left.saturating_sub(gone);
        let after = countdown.minutes();
        if countdown.is_up() {
            "Time is up, by the table's own countdown. Nothing else happens."
                .clone_into(&mut self.message);
        }
        before != after
    }

    /// Sets, stops, lengthens or drops the countdown.
    pub(super) fn time(&mut self, timing: Timing) {
        let minutes = |minutes: u64| Duration::from_secs(minutes.min(MINUTES_MOST) * MINUTE);
        match (timing, &mut self.countdown) {
            (Timing::Set(wanted), countdown) => {
                *countdown = Some(Countdown {
                    left: minutes(wanted),
                    is_paused: false,
                });
            }
            (Timing::Drop, countdown) => *countdown = None,
            (_, None) => {}
            (Timing::Pause, Some(countdown)) => countdown.is_paused = true,
            (Timing::RunOn, Some(countdown)) => countdown.is_paused = false,
            (Timing::Extend(wanted), Some(countdown)) => {
                countdown.left = (countdown.left + minutes(wanted)).min(minutes(MINUTES_MOST));
            }
        }
        self.message = match self.countdown {
            None => "There is no countdown.".to_owned(),
            Some(countdown) => format!("Countdown: {}.", words::inside(&countdown.words())),
        };
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Countdown;

    fn left(seconds: u64) -> Countdown {
        Countdown {
            left: Duration::from_secs(seconds),
            is_paused: false,
        }
    }

    #[test]
    fn what_is_left_is_said_in_words_that_change_by_the_minute() {
        let cases = [
            (300, "five minutes left", Some(60)),
            (299, "five minutes left", Some(59)),
            (61, "two minutes left", Some(1)),
            (60, "the last minute", Some(60)),
            (1, "the last minute", Some(1)),
            (0, "time is up", None),
        ];
        for (seconds, words, changes) in cases {
            let countdown = left(seconds);
            assert_eq!(countdown.words(), words, "{seconds}");
            assert_eq!(countdown.changes_in(), changes.map(Duration::from_secs));
        }
        let paused = Countdown {
            is_paused: true,
            ..left(300)
        };
        assert_eq!(paused.words(), "five minutes left, paused");
        assert_eq!(paused.changes_in(), None);
    }
}
