//! Predictions against what came: how often right, by how sure the board was and how far it looked.

use crate::game::{Came, Play, Sure};

/// Predictions against what came.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// Predictions in the minutes, in the order of [`Play::predictions`], with what came; none
    /// where its time has not come.
    pub came: Vec<Option<Came>>,
    /// How many were kept, by months ahead and sureness; only where some were due.
    pub kept: Vec<Kept>,
}

/// How many predictions came true, of those that were due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Months ahead.
    pub months: u16,
    /// How sure the board was.
    pub sure: Sure,
    /// Predictions that were due.
    pub due: u16,
    /// Of these, those whose direction came true.
    pub right: u16,
}

pub(super) fn of(play: &Play) -> Calibration {
    let made: Vec<_> = play.predictions().collect();
    let came: Vec<Option<Came>> = made.iter().map(|it| play.came(it)).collect();
    let mut kept = Vec::new();
    for months in play.horizons() {
        for sure in Sure::ALL {
            let due = made.iter().zip(&came).filter_map(|(made, came)| {
                let is_of = made.months == months && made.sure == sure;
                came.filter(|_| is_of).map(|came| came.way == made.way)
            });
            let due: Vec<bool> = due.collect();
            if !due.is_empty() {
                kept.push(Kept {
                    months,
                    sure,
                    due: due.len() as u16,
                    right: due.iter().filter(|right| **right).count() as u16,
                });
            }
        }
    }
    Calibration { came, kept }
}
