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
    /// The quantity of each figure.
    quantities: Vec<Quantity>,
    /// Figures that are not the quantity itself, but what is seen of it or comes with it.
    adjusted: Vec<usize>,
    lag_most: usize,
}

/// What there is to tell: the figures of past months, and with what candour and chance they are
/// told. Each is told when it is asked for, the same however often that is.
#[derive(Clone, Debug, Default)]
pub struct Past {
    /// By months ago, then by figure; a ring.
    ring: Vec<f64>,
    at: usize,
    candour: f64,
    /// The luck of the month that ended; none before anything has happened.
    luck: Option<MonthLuck>,
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
        let quantities = rows.iter().map(|row| row.reporting.quantity).collect();
        let is_adjusted =
            |row: &Row| row.reporting.seen_through.is_some() || row.reporting.with.is_some();
        let adjusted = (0..rows.len())
            .filter(|place| is_adjusted(&rows[*place]))
            .collect();
        Observer {
            rows,
            quantities,
            adjusted,
            lag_most,
        }
    }

    /// Months by which the figure at `place` is late.
    pub fn lag(&self, place: usize) -> usize {
        self.rows[place].lag
    }

    /// A past in which nothing ever moved.
    pub fn steady(&self, values: &[f64], candour: f64) -> Past {
        let month: Vec<f64> = self
            .rows
            .iter()
            .map(|row| true_figure(row, values))
            .collect();
        Past {
            ring: month.repeat(self.lag_most + 1),
            at: 0,
            candour,
            luck: None,
        }
    }

    /// Adds a month to the past.
    pub fn keep(&self, past: &mut Past, values: &[f64], candour: f64, luck: MonthLuck) {
        past.at = if past.at == self.lag_most {
            0
        } else {
            past.at + 1
        };
        (past.candour, past.luck) = (candour, Some(luck));
        let first = past.at * self.rows.len();
        let month = &mut past.ring[first..first + self.rows.len()];
        for (figure, quantity) in month.iter_mut().zip(&self.quantities) {
            *figure = values[quantity.index()];
        }
        for place in &self.adjusted {
            month[*place] = true_figure(&self.rows[*place], values);
        }
    }

    /// What the board is told of the figure at `place`.
    #[inline]
    pub fn tell(&self, past: &Past, place: usize) -> f64 {
        let row = &self.rows[place];
        let then = if past.at >= row.lag {
            past.at - row.lag
        } else {
            past.at + self.lag_most + 1 - row.lag
        };
        let truth = past.ring[then * self.rows.len() + place];
        let noise = match past.luck {
            Some(luck) if row.noise > 0.0 => row.noise * luck.normal(row.name),
            _ => 0.0,
        };
        let told = truth + row.softened * (100.0 - past.candour) + noise;
        told.clamp(row.least, row.most)
    }

    /// What the board is told of every figure, in the order of the model's reporting.
    pub fn tell_all(&self, past: &Past) -> Vec<f64> {
        let places = 0..self.rows.len();
        places.map(|place| self.tell(past, place)).collect()
    }
}

fn true_figure(row: &Row, values: &[f64]) -> f64 {
    let of = |quantity: Quantity| values[quantity.index()];
    let seen = row
        .reporting
        .seen_through
        .map_or(1.0, |share| of(share) / 100.0);
    of(row.reporting.quantity) * seen + row.reporting.with.map_or(0.0, of)
}

impl Past {
    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        let rest = [self.at as f64, self.candour];
        self.ring.iter().copied().chain(rest)
    }
}
