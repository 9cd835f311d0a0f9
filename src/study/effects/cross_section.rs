//! A synthetic cross-section: many trusts that differ in how they are led, how full they are and
//! who sits on their boards, five years on, compared at one time.
//!
//! What goes with what here includes what causes both, as in the studies that it is laid beside.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::{Estimate, MONTHS};
use crate::catalogue::{BoardName, Quantity, Section};
use crate::game::{Game, Prepared};
use crate::luck::{Luck, MonthLuck, Name};
use crate::players::{named, play_out};
use crate::scenario::Change;
use crate::scenario::evidence::PublishedEffect;
use crate::trust::{Cause, Setting, Silent, Sink, Trust};
use crate::units::Month;

/// Trusts that are compared: as many acute trusts as England has, near enough (evidence 3d).
pub const TRUSTS: u64 = 134;
/// How far leadership and culture of trusts are apart at first, as a share of the spread between
/// trusts that the model knows; boards, luck and what they do to each other add the rest.
const SPREAD: f64 = 0.6;
/// How far mortality of trusts is apart for reasons that nobody measures, per cent. Judgement.
const UNMEASURED_MORTALITY: f64 = 2.0;
/// How far trusts are apart in beds for the same demand, as a share of the beds. Judgement.
const BEDS: f64 = 0.02;
/// The chance that a trust has begun a standing initiative, in one way or another.
const PRACTISED: f64 = 0.25;
/// Months of the last year, which is compared.
const YEAR: usize = 12;
/// The luck of how trusts differ is of a month that no game has.
const BEFORE: Month = Month(0);

/// The last year of every trust, by trust and quantity.
#[derive(Clone, Debug)]
pub struct CrossSection(Vec<Vec<f64>>);

/// Keeps the last twelve months' values.
struct LastYear {
    months: Vec<Vec<f64>>,
}

impl Sink for LastYear {
    const RECORDS: bool = false;

    fn month_ended(&mut self, _: &Setting, trust: &Trust) {
        if self.months.len() == YEAR {
            self.months.remove(0);
        }
        self.months.push(trust.values().to_vec());
    }
}

impl CrossSection {
    /// Plays every trust; `done` is called after each.
    pub fn play(prepared: &Prepared, done: impl Fn() + Sync) -> CrossSection {
        let prepared = &prepared.clone().lasting(MONTHS);
        let trusts = (1..=TRUSTS).into_par_iter().map(|trust| {
            let year = play_trust(prepared, trust);
            done();
            year
        });
        CrossSection(trusts.collect())
    }

    /// What goes with the cause, for so much of it as the effect says: the slope of a regression on
    /// the cause, on how full the trust is, and on a constant.
    pub fn measure(&self, effect: &PublishedEffect) -> Estimate {
        let cause = |year: &Vec<f64>| -> f64 {
            let moved = effect.moved.iter();
            let parts = moved.map(|(quantity, by)| year[quantity.index()] / by);
            parts.sum::<f64>() / effect.moved.len() as f64
        };
        let outcome = |year: &Vec<f64>| -> f64 {
            let outcome = effect.outcome.iter();
            effect.times * outcome.map(|quantity| year[quantity.index()]).sum::<f64>()
        };
        let occupancy = |year: &Vec<f64>| year[Quantity::OCCUPANCY_PERCENT.index()];
        let column =
            |of: &dyn Fn(&Vec<f64>) -> f64| -> Vec<f64> { self.0.iter().map(of).collect() };
        let (mut causes, mut outcomes) = (column(&cause), column(&outcome));
        if effect.in_percent {
            let usual = mean(&outcomes);
            for value in &mut outcomes {
                *value *= 100.0 / usual;
            }
        }
        let mut fullness = column(&occupancy);
        centre(&mut fullness);
        for column in [&mut causes, &mut outcomes] {
            centre(column);
            take_out(column, &fullness);
        }
        let slope = dot(&causes, &outcomes) / dot(&causes, &causes);
        take_out(&mut outcomes, &causes);
        let freedom = (self.0.len() - 3) as f64;
        let error = (dot(&outcomes, &outcomes) / freedom / dot(&causes, &causes)).sqrt();
        Estimate::new(slope, error)
    }
}

/// One trust, five years on.
fn play_trust(prepared: &Prepared, seed: u64) -> Vec<f64> {
    let mut game = Game::new(prepared, seed);
    let luck = Luck::new(seed).month(BEFORE);
    differ(&prepared.setting, &mut game.trust, luck);
    let boards = [
        BoardName::Idle,
        BoardName::Random,
        BoardName::Cautious,
        BoardName::FinanceFirst,
        BoardName::PeopleFirst,
    ];
    let board = named(boards[seed as usize % boards.len()]);
    let mut last = LastYear { months: Vec::new() };
    play_out(board, prepared, &mut game, &mut last);
    let mut year = vec![0.0; game.trust.values().len()];
    for month in &last.months {
        for (mean, value) in year.iter_mut().zip(month) {
            *mean += value / last.months.len() as f64;
        }
    }
    year
}

/// Makes a trust unlike others: how it is led, how full it is, what it already works on.
fn differ(setting: &Setting, trust: &mut Trust, luck: MonthLuck) {
    let model = setting.model();
    let name = |of: &str| Name::of(of).within(Name::of("cross-section"));
    for (place, row) in model.quantities.iter().enumerate() {
        let quantity = Quantity(place as u16);
        let leads = matches!(
            row.section,
            Section::Leadership | Section::Culture | Section::Board
        );
        if leads && setting.is_influenced(quantity) {
            let amount = SPREAD * row.sd * luck.normal(name(&row.name));
            let change = Change { quantity, amount };
            trust.give_lasting(setting, change, Cause::Start, &mut Silent);
        }
    }
    let beds = trust.value(Quantity::BEDS_OPEN) * BEDS * luck.normal(name("beds"));
    let (quantity, amount) = (Quantity::BEDS_OPEN, beds);
    trust.give(
        setting,
        Change { quantity, amount },
        Cause::Start,
        &mut Silent,
    );
    let (quantity, amount) = (
        Quantity::MORTALITY_CHANGE,
        UNMEASURED_MORTALITY * luck.normal(name("mortality")),
    );
    trust.give_lasting(
        setting,
        Change { quantity, amount },
        Cause::Start,
        &mut Silent,
    );
    for (place, initiative) in (0..).zip(&model.initiatives) {
        let practised = name(&initiative.id).within(Name::of("is practised"));
        if luck.happens(practised, PRACTISED) {
            let approach = luck.pick(name(&initiative.id), initiative.approaches.len());
            let how = (place, initiative.approaches[approach], None);
            trust.start_initiative(setting, how, Cause::Start, &mut Silent);
        }
    }
}

fn mean(column: &[f64]) -> f64 {
    column.iter().sum::<f64>() / column.len() as f64
}

/// Takes its mean out of a column.
fn centre(column: &mut [f64]) {
    let mean = mean(column);
    for value in column {
        *value -= mean;
    }
}

/// Takes out of a centred column what goes with another.
fn take_out(column: &mut [f64], other: &[f64]) {
    let slope = dot(column, other) / dot(other, other);
    for (value, other) in column.iter_mut().zip(other) {
        *value -= slope * other;
    }
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::{centre, dot, take_out};

    #[test]
    fn what_is_left_of_a_column_goes_with_nothing_that_was_taken_out() {
        let mut column = [1.0, 4.0, 2.0, 7.0, 5.0];
        let mut other = [2.0, 3.0, 1.0, 9.0, 4.0];
        centre(&mut other);
        centre(&mut column);
        take_out(&mut column, &other);
        assert!(dot(&column, &other).abs() < 1e-12);
    }
}
