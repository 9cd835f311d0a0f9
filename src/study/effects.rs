//! Published effects measured on the running model, and the links that are solved to give them.
//!
//! An experiment holds a cause away from its start against the same cause held at its start, on
//! common luck, season on and with what adds up for ever standing still, and takes the last of five
//! years. Not a claim about any decision: what a decision does when nothing is held is told beside
//! it. What was found by comparing places is compared among simulated trusts too.

mod cross_section;
mod solve;

pub use cross_section::TRUSTS;
pub use solve::{Solved, solve};

use std::sync::OnceLock;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde::Serialize;

use self::cross_section::CrossSection;
use crate::catalogue::Quantity;
use crate::game::Prepared;
use crate::luck::Luck;
use crate::scenario::Change;
use crate::scenario::evidence::PublishedEffect;
use crate::study::INTERVAL;
use crate::trust::{Cause, Setting, Silent, Trust};

/// Months of an experiment; the last twelve are measured.
const MONTHS: u16 = 60;
/// How far from the size used an effect may lie, as a share of it.
const TOLERANCE: f64 = 0.2;

/// What the model gives for a published effect, in the effect's unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// The mean over seeds, or the slope over trusts.
    pub model: f64,
    /// The ends of its interval of 95 per cent.
    pub low: f64,
    /// See `low`.
    pub high: f64,
}

/// How the model's effect stands to the published one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Within tolerance of the size used.
    Within,
    /// Too small by more than that.
    TooSmall,
    /// Too large by more than that.
    TooLarge,
    /// The other way.
    WrongSign,
    /// Published as a direction, and its interval lies on both sides of nothing.
    Unclear,
    /// No number at all, because what it is told for each unit of did not move.
    NoNumber,
}

impl Verdict {
    /// The words that people read.
    pub fn words(self) -> &'static str {
        match self {
            Verdict::Within => "within tolerance",
            Verdict::TooSmall => "too small",
            Verdict::TooLarge => "too large",
            Verdict::WrongSign => "the wrong way",
            Verdict::Unclear => "not clearly either way",
            Verdict::NoNumber => "not measured: the experiment moved nothing",
        }
    }
}

impl Estimate {
    /// An estimate with its standard error.
    fn new(model: f64, error: f64) -> Estimate {
        Estimate {
            model,
            low: model - INTERVAL * error,
            high: model + INTERVAL * error,
        }
    }

    /// How it stands to what is published.
    pub fn verdict(&self, effect: &PublishedEffect) -> Verdict {
        let used = effect.used();
        if !self.model.is_finite() {
            return Verdict::NoNumber;
        }
        if let Some(margin) = effect.margin {
            let is_near = (self.model - used).abs() <= margin;
            return if is_near {
                Verdict::Within
            } else {
                Verdict::TooLarge
            };
        }
        if effect.sign_only {
            return match (self.low * used > 0.0, self.high * used > 0.0) {
                (true, true) => Verdict::Within,
                (false, false) => Verdict::WrongSign,
                _ => Verdict::Unclear,
            };
        }
        let ratio = self.model / used;
        if ratio < 0.0 {
            Verdict::WrongSign
        } else if ratio < 1.0 - TOLERANCE {
            Verdict::TooSmall
        } else if ratio > 1.0 + TOLERANCE {
            Verdict::TooLarge
        } else {
            Verdict::Within
        }
    }
}

/// How what goes with what among simulated trusts stands to what was found among real ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The published size lies within the interval.
    Like,
    /// The same way and smaller.
    Smaller,
    /// The same way and larger.
    Larger,
    /// The same way, where only a direction was published.
    SameWay,
    /// The other way.
    OtherWay,
    /// The interval lies on both sides of nothing.
    Unclear,
}

impl Beside {
    /// The words that people read.
    pub fn words(self) -> &'static str {
        match self {
            Beside::Like => "like what was published",
            Beside::Smaller => "less than was published",
            Beside::Larger => "more than was published",
            Beside::SameWay => "the same way",
            Beside::OtherWay => "the other way",
            Beside::Unclear => "not clearly either way",
        }
    }
}

impl Estimate {
    /// How a comparison of simulated trusts stands to what was published.
    pub fn beside(&self, effect: &PublishedEffect) -> Beside {
        let way = effect.published.signum();
        let (one, other) = (self.low * way, self.high * way);
        let (low, high) = (one.min(other), one.max(other));
        let size = effect.published.abs();
        if low <= 0.0 && high >= 0.0 {
            Beside::Unclear
        } else if high < 0.0 {
            Beside::OtherWay
        } else if effect.sign_only {
            Beside::SameWay
        } else if high < size {
            Beside::Smaller
        } else if low > size {
            Beside::Larger
        } else {
            Beside::Like
        }
    }
}

/// Where effects are measured: one model, so many seeds.
pub struct Laboratory<'a> {
    prepared: &'a Prepared,
    seeds: u64,
    cross_section: OnceLock<CrossSection>,
}

impl<'a> Laboratory<'a> {
    /// A laboratory for experiments on seeds 1 to `seeds`. Its cross-section is always
    /// of as many trusts.
    pub fn new(prepared: &'a Prepared, seeds: u64) -> Laboratory<'a> {
        Laboratory {
            prepared,
            seeds,
            cross_section: OnceLock::new(),
        }
    }

    /// The model's published effects.
    pub fn published(&self) -> &'a [PublishedEffect] {
        &self.prepared.setting.model().evidence.published
    }

    /// Pieces of work in measuring these effects, and in comparing trusts for those that were so
    /// found.
    pub fn work(&self, effects: &[&PublishedEffect]) -> u64 {
        let compares = effects.iter().any(|effect| effect.compared);
        effects.len() as u64 * self.seeds + u64::from(compares) * TRUSTS
    }

    /// What goes with the cause among simulated trusts, on the threads of the current crew. Trusts
    /// are played once; `done` is called after each.
    pub fn compare(&self, effect: &PublishedEffect, done: impl Fn() + Sync) -> Estimate {
        let play = || CrossSection::play(self.prepared, done);
        self.cross_section.get_or_init(play).measure(effect)
    }

    /// Measures an effect by experiment, on the threads of the current crew; `done` is called after
    /// each seed.
    pub fn measure(&self, effect: &PublishedEffect, done: impl Fn() + Sync) -> Estimate {
        let found = self.by_seed(|seed| {
            let found = held_effect(&self.prepared.setting, effect, seed);
            done();
            found
        });
        let count = self.seeds as f64;
        let model = found.iter().sum::<f64>() / count;
        let squares = found
            .iter()
            .map(|effect| (effect - model) * (effect - model));
        let error = (squares.sum::<f64>() / (count * (count - 1.0).max(1.0))).sqrt();
        Estimate::new(model, error)
    }

    /// The mean effect where the cause is moved for good and nothing is held; `None` where a cause
    /// cannot be moved so.
    pub fn let_go(&self, effect: &PublishedEffect) -> Option<f64> {
        let setting = &self.prepared.setting;
        let mut moved = effect.moved.iter();
        moved
            .all(|(quantity, _)| setting.is_influenced(*quantity))
            .then(|| {
                let found = self.by_seed(|seed| free_effect(setting, effect, seed));
                found.iter().sum::<f64>() / self.seeds as f64
            })
    }

    fn by_seed(&self, each: impl Fn(u64) -> f64 + Sync + Send) -> Vec<f64> {
        (1..=self.seeds).into_par_iter().map(each).collect()
    }
}

/// The effect on one luck, the cause held.
fn held_effect(setting: &Setting, effect: &PublishedEffect, seed: u64) -> f64 {
    let at = |times: f64| -> Vec<(Quantity, f64)> {
        let moved = effect.moved.iter();
        moved
            .map(|(quantity, by)| (*quantity, rest(setting, *quantity) + times * by))
            .collect()
    };
    let play = |held: &[(Quantity, f64)]| {
        Trust::start(setting).experiment(setting, held, (Luck::new(seed), MONTHS))
    };
    told(effect, &play(&at(0.0)), &play(&at(1.0)))
}

/// The effect on one luck, the cause moved for good and then left to itself.
fn free_effect(setting: &Setting, effect: &PublishedEffect, seed: u64) -> f64 {
    let play = |trust: Trust| trust.experiment(setting, &[], (Luck::new(seed), MONTHS));
    let mut moved = Trust::start(setting);
    for &(quantity, amount) in &effect.moved {
        let change = Change { quantity, amount };
        moved.give_lasting(setting, change, Cause::Start, &mut Silent);
    }
    told(effect, &play(Trust::start(setting)), &play(moved))
}

/// Where a cause stands when nothing moves it: an influenced quantity, a stock or a lever at its
/// start, a measure at its usual year.
fn rest(setting: &Setting, quantity: Quantity) -> f64 {
    match setting.model().start[quantity.index()] {
        Some(start) => start,
        None => setting.usual()[quantity.index()],
    }
}

/// The difference between two years, as the effect is told.
fn told(effect: &PublishedEffect, base: &[f64], moved: &[f64]) -> f64 {
    let sum = |means: &[f64]| -> f64 {
        let outcome = effect.outcome.iter();
        outcome.map(|quantity| means[quantity.index()]).sum()
    };
    let mut difference = effect.times * (sum(moved) - sum(base));
    if effect.in_percent {
        difference *= 100.0 / sum(base);
    }
    if let Some((quantity, wanted)) = effect.scaled_to {
        difference *= wanted / (moved[quantity.index()] - base[quantity.index()]);
    }
    difference
}

#[cfg(test)]
mod tests {
    use super::{Beside, Estimate, Verdict};
    use crate::scenario::library::Library;

    #[test]
    fn what_is_no_number_or_lies_on_both_sides_is_not_within_tolerance() {
        let trust = Library::built_in().default_trust().scenario;
        let published = &trust.expect("it is sound").model.evidence.published;
        let sized = published
            .iter()
            .find(|it| !it.sign_only && it.margin.is_none());
        let signed = published.iter().find(|it| it.sign_only);
        let (sized, signed) = (sized.expect("most have"), signed.expect("some have none"));
        let verdict = |model, error| Estimate::new(model, error);
        assert_eq!(verdict(f64::NAN, 0.0).verdict(sized), Verdict::NoNumber);
        assert_eq!(
            verdict(f64::INFINITY, 0.0).verdict(sized),
            Verdict::NoNumber
        );
        assert_eq!(verdict(sized.used(), 0.0).verdict(sized), Verdict::Within);
        assert_eq!(verdict(signed.used(), 0.0).verdict(signed), Verdict::Within);
        let wide = verdict(signed.used(), signed.used());
        assert_eq!(wide.verdict(signed), Verdict::Unclear);
    }

    #[test]
    fn a_comparison_is_like_what_was_published_only_where_its_interval_holds_it() {
        let trust = Library::built_in().default_trust().scenario;
        let published = &trust.expect("it is sound").model.evidence.published;
        let sized = published
            .iter()
            .find(|it| !it.sign_only && it.margin.is_none());
        let effect = sized.expect("most have a size");
        let beside = |model: f64, error: f64| {
            let size = effect.published;
            Estimate::new(model * size, error * size.abs()).beside(effect)
        };
        let found = [(1.1, 0.1), (0.5, 0.1), (2.0, 0.1), (-1.0, 0.1), (0.1, 0.1)];
        let found = found.map(|(model, error)| beside(model, error));
        let expected = [
            Beside::Like,
            Beside::Smaller,
            Beside::Larger,
            Beside::OtherWay,
            Beside::Unclear,
        ];
        assert_eq!(found, expected);
    }
}
