//! Every month's figures of one game, true and reported.

use crate::trust::{Setting, Sink, Trust};

/// The figures of a game, by month; the first entry is the start.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// By month, from 0.
    pub months: Vec<MonthOfSeries>,
}

/// The figures at the end of one month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthOfSeries {
    /// True values, by quantity.
    pub values: Vec<f64>,
    /// What the board was last told, in the order of the model's reporting.
    pub told: Vec<f64>,
}

/// Keeps the figures and no explanation of them.
impl Sink for Series {
    const RECORDS: bool = false;

    fn month_ended(&mut self, setting: &Setting, trust: &Trust) {
        self.months.push(MonthOfSeries {
            values: trust.values().to_vec(),
            told: trust.told_all(setting),
        });
    }
}
