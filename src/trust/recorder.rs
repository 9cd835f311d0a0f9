//! A sink that keeps everything: the contributions behind every figure, month by month, and the
//! true and reported series. Reading it answers "why?"; it holds no sentence.

use super::{Cause, Setting, Sink, Trust};
use crate::catalogue::Quantity;
use crate::units::Month;

/// The record of one game.
#[derive(Clone, Debug, Default)]
pub struct Recorder {
    /// For each month played, what moved what, in the order in which it happened.
    months: Vec<Vec<Movement>>,
    /// What has been taken down since the last month ended.
    open: Vec<Movement>,
    /// True values by month, then by quantity; the first is the start.
    truth: Vec<Vec<f64>>,
    /// Reported values by month, then in the order of the model's reporting.
    told: Vec<Vec<f64>>,
    /// The share of each plain influence, by its number.
    shares: Vec<f64>,
    shocks: Vec<Push>,
    pushes: Vec<Push>,
}

/// One line of an explanation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Movement {
    /// What moved.
    pub quantity: Quantity,
    /// What moved it.
    pub cause: Cause,
    /// By how much, in the quantity's unit.
    pub amount: f64,
}

/// A push that is still at work, by the deed that gave it.
#[derive(Clone, Copy, Debug)]
struct Push {
    quantity: Quantity,
    cause: Cause,
    /// A shock: what is left of it. A lasting push: where it is going.
    amount: f64,
    /// A lasting push: how far it has come.
    arrived: f64,
}

impl Recorder {
    /// A record of a game that begins with the trust as it stands, before its first month.
    pub fn new(setting: &Setting, trust: &Trust) -> Recorder {
        assert_eq!(trust.months(), 0, "a record begins where its game does");
        let mut recorder = Recorder {
            shares: setting.influences().at_rest().to_vec(),
            ..Recorder::default()
        };
        recorder.take_values(setting, trust);
        recorder
    }

    /// Ends a month: what was taken down belongs to it, and the values are kept.
    pub fn end_month(&mut self, setting: &Setting, trust: &Trust) {
        self.months.push(std::mem::take(&mut self.open));
        self.take_values(setting, trust);
    }

    fn take_values(&mut self, setting: &Setting, trust: &Trust) {
        self.truth.push(trust.values().to_vec());
        self.told.push(trust.told_all(setting));
    }

    /// Months recorded.
    pub fn months(&self) -> usize {
        self.months.len()
    }

    /// What moved what in the month that ended with values number `month` (the first is 1).
    pub fn month(&self, month: Month) -> &[Movement] {
        month
            .index()
            .checked_sub(1)
            .and_then(|at| self.months.get(at))
            .map_or(&[], Vec::as_slice)
    }

    /// True values of `quantity`, from the start to the last month.
    pub fn true_series(&self, quantity: Quantity) -> Vec<f64> {
        self.truth
            .iter()
            .map(|values| values[quantity.index()])
            .collect()
    }

    /// Reported values at `place` in the model's reporting, from the start to the last month.
    pub fn told_series(&self, place: usize) -> Vec<f64> {
        self.told.iter().map(|values| values[place]).collect()
    }

    /// Contributions to the change of `quantity` from the end of `from` to the end of `to`, summed
    /// by cause, the largest first by size. They add up to the change.
    pub fn contributions(&self, quantity: Quantity, from: Month, to: Month) -> Vec<(Cause, f64)> {
        let mut sums: std::collections::BTreeMap<Cause, f64> = std::collections::BTreeMap::new();
        let to = to.index().min(self.months.len());
        for month in self.months.get(from.index()..to).unwrap_or_default() {
            for movement in month
                .iter()
                .filter(|movement| movement.quantity == quantity)
            {
                *sums.entry(movement.cause).or_default() += movement.amount;
            }
        }
        let mut causes: Vec<(Cause, f64)> = sums
            .into_iter()
            .filter(|(_, amount)| *amount != 0.0)
            .collect();
        causes.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
        causes
    }

    /// What has been set going and has not arrived: influences' shares that are still moving, and
    /// lasting pushes by the deed that gave them. The largest first within a quantity is not
    /// promised.
    pub fn on_its_way(&self, trust: &Trust, setting: &Setting) -> Vec<Movement> {
        let mut coming = trust.shares_to_come(setting, &self.shares);
        coming.extend(self.pushes.iter().map(|push| Movement {
            quantity: push.quantity,
            cause: push.cause,
            amount: push.amount - push.arrived,
        }));
        coming.extend(self.shocks.iter().map(|shock| Movement {
            quantity: shock.quantity,
            cause: shock.cause,
            amount: -shock.amount,
        }));
        coming
    }

    fn take(&mut self, quantity: Quantity, cause: Cause, amount: f64) {
        if amount != 0.0 {
            self.open.push(Movement {
                quantity,
                cause,
                amount,
            });
        }
    }
}

impl Sink for Recorder {
    const RECORDS: bool = true;

    fn month_ended(&mut self, setting: &Setting, trust: &Trust) {
        self.end_month(setting, trust);
    }

    fn record(&self) -> Option<&Recorder> {
        Some(self)
    }

    fn moved(&mut self, quantity: Quantity, cause: Cause, amount: f64) {
        self.take(quantity, cause, amount);
    }

    fn drawn(&mut self, quantity: Quantity, cause: Cause, (number, aim, part): (usize, f64, f64)) {
        let change = (aim - self.shares[number]) * part;
        self.shares[number] += change;
        self.take(quantity, cause, change);
    }

    fn shock(&mut self, quantity: Quantity, cause: Cause, amount: f64) {
        self.take(quantity, cause, amount);
        self.shocks.push(Push {
            quantity,
            cause,
            amount,
            arrived: 0.0,
        });
    }

    fn fade(&mut self, quantity: Quantity, kept: f64) {
        let mut shocks = std::mem::take(&mut self.shocks);
        for shock in shocks.iter_mut().filter(|shock| shock.quantity == quantity) {
            let left = shock.amount * kept;
            self.take(quantity, shock.cause, left - shock.amount);
            shock.amount = left;
        }
        self.shocks = shocks;
    }

    fn lasting(&mut self, quantity: Quantity, cause: Cause, amount: f64) {
        self.pushes.push(Push {
            quantity,
            cause,
            amount,
            arrived: 0.0,
        });
    }

    fn settle(&mut self, quantity: Quantity, rate: f64) {
        let mut pushes = std::mem::take(&mut self.pushes);
        for push in pushes.iter_mut().filter(|push| push.quantity == quantity) {
            let step = (push.amount - push.arrived) * rate;
            self.take(quantity, push.cause, step);
            push.arrived += step;
        }
        self.pushes = pushes;
    }
}
