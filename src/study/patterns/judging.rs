//! What was measured, held against what must be true.

use serde::Serialize;

use super::playing::Measured;
use super::{Check, Compared, List, Must, Pattern};
use crate::study::quantile::{quantile, sorted};

/// The share of draws of the influences in which a difference must keep its sign.
const DRAWS_KEPT_LEAST: f64 = 0.9;

/// What came of a pattern.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Judged {
    /// The pattern's number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// How far it is to be trusted.
    pub list: List,
    /// What must be seen.
    pub says: String,
    /// Rows of the evidence that it rests on.
    pub evidence: Vec<String>,
    /// Whether every check holds.
    pub holds: bool,
    /// By check.
    pub answers: Vec<Answer>,
}

impl Judged {
    /// What has become of the pattern under another set of influences, in words.
    pub fn fate(&self) -> String {
        let kept = self.answers.iter().filter(|answer| answer.holds).count();
        match kept {
            _ if self.holds => "survives".to_owned(),
            0 => "is lost".to_owned(),
            _ => format!("keeps {kept} of its {} checks", self.answers.len()),
        }
    }
}

/// What came of one check.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// What was measured, when and in which arms.
    pub words: String,
    /// Its unit.
    pub unit: String,
    /// What must be true of it.
    pub must: Must,
    /// The median over plays.
    pub median: f64,
    /// The middle eight tenths of plays.
    pub interval: (f64, f64),
    /// The share of plays on the band's side of no difference; `None` if the band has no side.
    pub plays_kept: Option<f64>,
    /// The share of draws of the influences on that side; `None` if none were drawn.
    pub draws_kept: Option<f64>,
    /// Whether it holds.
    pub holds: bool,
    /// Why the band is what it is.
    pub because: String,
}

/// Judges a pattern by what its checks measured, play by play, and again under each draw.
pub(super) fn judge(pattern: &Pattern, measured: &Measured, draws: &[Measured]) -> Judged {
    let checks = pattern.checks.iter().enumerate();
    let answers: Vec<Answer> = checks
        .map(|(place, check)| {
            let drawn: Vec<f64> = draws.iter().map(|draw| middle(&draw[place])).collect();
            answer(check, &measured[place], &drawn)
        })
        .collect();
    Judged {
        number: pattern.number.clone(),
        title: pattern.title.clone(),
        list: pattern.list,
        says: pattern.says.clone(),
        evidence: pattern.evidence.clone(),
        holds: answers.iter().all(|answer| answer.holds),
        answers,
    }
}

fn answer(check: &Check, plays: &[f64], drawn: &[f64]) -> Answer {
    let sorted = sorted(plays);
    let median = quantile(&sorted, 0.5);
    let side = side(check);
    let kept = |values: &[f64]| {
        side.map(|(none, sign)| {
            let kept = values.iter().filter(|value| (*value - none) * sign > 0.0);
            kept.count() as f64 / values.len() as f64
        })
    };
    let draws_kept = kept(drawn).filter(|_| !drawn.is_empty());
    let within = |least: f64, most: f64, value: f64| least <= value && value <= most;
    let is_met = match check.must {
        Must::Difference(least, most) => within(least, most, median),
        Must::NoEffect(margin) => within(-margin, margin, median),
        Must::Rule(least, most) => plays.iter().all(|value| within(least, most, *value)),
    };
    Answer {
        words: check.words.clone(),
        unit: check.unit.clone(),
        must: check.must,
        median,
        interval: (quantile(&sorted, 0.1), quantile(&sorted, 0.9)),
        plays_kept: kept(plays),
        draws_kept,
        holds: is_met && draws_kept.is_none_or(|kept| kept >= DRAWS_KEPT_LEAST),
        because: check.because.clone(),
    }
}

/// The value that is no difference, and on which side of it a band lies, if it lies on one.
fn side(check: &Check) -> Option<(f64, f64)> {
    let none = match check.compared {
        Compared::Share(_) => 1.0,
        Compared::Alone(_) => return None,
        Compared::Difference(..) => 0.0,
    };
    match check.must {
        Must::Difference(least, _) if least >= none => Some((none, 1.0)),
        Must::Difference(_, most) if most <= none => Some((none, -1.0)),
        _ => None,
    }
}

fn middle(values: &[f64]) -> f64 {
    quantile(&sorted(values), 0.5)
}
