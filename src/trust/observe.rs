//! What the board is told: the truth through lag, counting and candour. Never read by the trust
//! itself.

use crate::catalogue::{Good, Quantity};
use crate::luck::{MonthLuck, Name};
use crate::scenario::{Model, Reporting};

/// How one figure is told, compiled.
#[derive(Clone, Debug)]
struct Row {
    reporting: Reporting,
    lag: usize,
    noise: f64,
    /// Points towards good for each point of candour that is missing, over 100.
    softened: f64,
    least: f64,
    most: f64,
    name: Name,
}

/// How all figures are told.
#[derive(Clone, Debug)]
pub struct Observer {
    rows: Vec<Row>,
    lag_most: usize,
}

/// The figures of past months that have yet to be told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// By months ago, then by figure; a ring.
    ring: Vec<f64>,
    at: usize,
}

impl Observer {
    /// Compiles how a model's figures are told.
    pub fn new(model: &Model) -> Observer {
        let rows: Vec<Row> = model
            .reporting
            .iter()
            .map(|reporting| {
                let quantity = &model.quantities[reporting.quantity.index()];
                let good = match quantity.good {
                    Good::High => 1.0,
                    Good::Low => -1.0,
                    Good::BothWays | Good::Neither => 0.0,
                };
                Row {
                    reporting: *reporting,
                    lag: usize::from(reporting.lag_months),
                    noise: reporting.noise,
                    softened: good * reporting.softened / 100.0,
                    least: quantity.least,
                    most: quantity.most,
                    name: Name::of("counting").within(Name::of(&quantity.name)),
                }
            })
            .collect();
        let lag_most = rows.iter().map(|row| row.lag).max().unwrap_or(0);
        Observer { rows, lag_most }
    }

    /// Months by which the figure at `place` is late.
    pub fn lag(&self, place: usize) -> usize {
        self.rows[place].lag
    }

    /// A past in which nothing ever moved.
    pub fn steady(&self, values: &[f64]) -> Past {
        let month: Vec<f64> = self
            .rows
            .iter()
            .map(|row| true_figure(row, values))
            .collect();
        Past {
            ring: month.repeat(self.lag_most + 1),
            at: 0,
        }
    }

    /// What is told before anything has happened: the steady truth, softened.
    pub fn first(&self, values: &[f64], candour: f64) -> Vec<f64> {
        self.rows
            .iter()
            .map(|row| told(row, true_figure(row, values), candour, 0.0))
            .collect()
    }

    /// Adds a month to the past and tells what is now due.
    pub fn step(
        &self,
        past: &mut Past,
        values: &[f64],
        candour: f64,
        luck: MonthLuck,
        out: &mut [f64],
    ) {
        let (months, figures) = (self.lag_most + 1, self.rows.len());
        past.at = if past.at + 1 == months {
            0
        } else {
            past.at + 1
        };
        for (place, row) in self.rows.iter().enumerate() {
            past.ring[past.at * figures + place] = true_figure(row, values);
            let then = if past.at >= row.lag {
                past.at
            } else {
                past.at + months
            } - row.lag;
            let noise = if row.noise > 0.0 {
                row.noise * luck.normal(row.name)
            } else {
                0.0
            };
            out[place] = told(row, past.ring[then * figures + place], candour, noise);
        }
    }
}

/// The figure behind a report: as much of it as is seen, with whatever is told as part of it.
fn true_figure(row: &Row, values: &[f64]) -> f64 {
    let of = |quantity: Quantity| values[quantity.index()];
    let seen = row
        .reporting
        .seen_through
        .map_or(1.0, |share| of(share) / 100.0);
    of(row.reporting.quantity) * seen + row.reporting.with.map_or(0.0, of)
}

fn told(row: &Row, truth: f64, candour: f64, noise: f64) -> f64 {
    (truth + row.softened * (100.0 - candour) + noise).clamp(row.least, row.most)
}

impl Past {
    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        self.ring.iter().copied().chain([self.at as f64])
    }
}
