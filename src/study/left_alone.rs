//! A trust that nobody moves, over two years: where its figures stand, beside where they should.

use crate::catalogue::BoardName;
use crate::game::Prepared;
use crate::players::named;
use crate::scenario::evidence::UsualRange;

use super::quantile::{quantile, sorted};
use super::{Plan, Series};

/// Months of the run.
const MONTHS: u16 = 24;

/// How one figure stood over all months and seeds.
#[derive(Clone, Debug, PartialEq)]
pub struct Stood {
    /// Where it should stand.
    pub range: UsualRange,
    /// A tenth of all values are less.
    pub tenth: f64,
    /// Half of all values are less.
    pub median: f64,
    /// Nine tenths of all values are less.
    pub ninetieth: f64,
}

impl Stood {
    /// Whether the median is where it should be.
    pub fn is_inside(&self) -> bool {
        (self.range.low..=self.range.high).contains(&self.median)
    }
}

/// Plays seeds 1 to `seeds` of a trust that nobody moves, on the threads of the current crew;
/// `done` is called after each. Gives a row for each range of the model.
pub fn left_alone(prepared: &Prepared, seeds: u32, done: impl Fn() + Sync) -> Vec<Stood> {
    let prepared = prepared.clone().lasting(MONTHS);
    let plan = Plan {
        prepared: &prepared,
        board: named(BoardName::Idle),
        first_seed: 1,
        set: &[],
        hold: &[],
    };
    let played: Vec<Series> = plan
        .run_with_series(0..seeds, done)
        .into_iter()
        .map(|(_, series)| series)
        .collect();
    let ranges = prepared.setting.model().evidence.ranges.iter();
    ranges
        .map(|range| stood(&prepared, range, &played))
        .collect()
}

fn stood(prepared: &Prepared, range: &UsualRange, played: &[Series]) -> Stood {
    let told = prepared.setting.told_place(range.quantity);
    let told = told.filter(|_| range.told);
    let values: Vec<f64> = played
        .iter()
        .flat_map(|series| series.months.iter().skip(1).take(usize::from(MONTHS)))
        .map(|month| match told {
            Some(place) => month.told[place],
            None => month.values[range.quantity.index()],
        })
        .collect();
    let values = sorted(&values);
    Stood {
        range: range.clone(),
        tenth: quantile(&values, 0.1),
        median: quantile(&values, 0.5),
        ninetieth: quantile(&values, 0.9),
    }
}
