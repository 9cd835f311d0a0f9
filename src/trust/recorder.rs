//! A sink that keeps everything: the contributions behind every figure, month by month, and the
//! true and reported series. Reading it answers "why?"; it holds no sentence.

use std::collections::BTreeMap;

use super::{Cause, Setting, Sink, Trust};
use crate::catalogue::Quantity;
use crate::units::Month;

/// The record of one game.
#[derive(Clone, Debug, Default)]
pub struct Recorder {
    /// What has moved what since the last month ended.
    open: Vec<Movement>,
    /// What moved what, month after month; within a month by quantity, and then in the order in
    /// which it happened.
    movements: Vec<Movement>,
    /// Where each month's movements of each quantity begin among them.
    months: Vec<Vec<usize>>,
    /// True values by month, then by quantity; the first is the start.
    truth: Vec<Vec<f64>>,
    /// Reported values by month, then in the order of the model's reporting.
    told: Vec<Vec<f64>>,
    /// The share of each plain influence, by its number.
    shares: Vec<f64>,
    shocks: BTreeMap<Quantity, Vec<Push>>,
    pushes: BTreeMap<Quantity, Vec<Push>>,
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

impl Movement {
    const NOTHING: Movement = Movement {
        quantity: Quantity(0),
        cause: Cause::Start,
        amount: 0.0,
    };
}

/// A push that is still at work, by the deed that gave it.
#[derive(Clone, Copy, Debug)]
struct Push {
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
        self.file(trust.values().len());
        self.take_values(setting, trust);
    }

    /// Files what was taken down under the month, by quantity.
    fn file(&mut self, quantities: usize) {
        let mut begins = vec![0; quantities + 1];
        for movement in &self.open {
            begins[movement.quantity.index() + 1] += 1;
        }
        begins[0] = self.movements.len();
        for place in 0..quantities {
            begins[place + 1] += begins[place];
        }
        self.movements.resize(begins[quantities], Movement::NOTHING);
        let mut next = begins.clone();
        for movement in self.open.drain(..) {
            let place = &mut next[movement.quantity.index()];
            self.movements[*place] = movement;
            *place += 1;
        }
        self.months.push(begins);
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
        let begins = month.index().checked_sub(1);
        let begins = begins.and_then(|place| self.months.get(place));
        begins.map_or(&[], |begins| {
            &self.movements[begins[0]..begins[begins.len() - 1]]
        })
    }

    /// True values of `quantity`, from the start to the last month.
    pub fn true_series(&self, quantity: Quantity) -> Vec<f64> {
        self.truth
            .iter()
            .map(|values| values[quantity.index()])
            .collect()
    }

    /// What the board was told at the end of `month`, or of the last month that is recorded, in the
    /// order of the model's reporting.
    pub fn told_at(&self, month: Month) -> &[f64] {
        at(&self.told, month)
    }

    /// True values at the end of `month`, or of the last month that is recorded, by quantity.
    pub fn true_at(&self, month: Month) -> &[f64] {
        at(&self.truth, month)
    }

    /// Reported values at `place` in the model's reporting, from the start to the last month.
    pub fn told_series(&self, place: usize) -> Vec<f64> {
        self.told.iter().map(|values| values[place]).collect()
    }

    /// Contributions to the change of `quantity` from the end of `from` to the end of `to`, summed
    /// by cause, the largest first by size. They add up to the change.
    pub fn contributions(&self, quantity: Quantity, from: Month, to: Month) -> Vec<(Cause, f64)> {
        let mut causes: Vec<(Cause, f64)> = Vec::new();
        let to = to.index().min(self.months.len());
        for begins in self.months.get(from.index()..to).unwrap_or_default() {
            let own = begins[quantity.index()]..begins[quantity.index() + 1];
            for movement in &self.movements[own] {
                match causes
                    .iter_mut()
                    .find(|(cause, _)| *cause == movement.cause)
                {
                    Some((_, sum)) => *sum += movement.amount,
                    None => causes.push((movement.cause, movement.amount)),
                }
            }
        }
        causes.retain(|(_, amount)| *amount != 0.0);
        causes.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
        causes
    }

    /// What has been set going and has not arrived: influences' shares that are still moving, and
    /// lasting pushes by the deed that gave them. The largest first within a quantity is not
    /// promised.
    pub fn on_its_way(&self, trust: &Trust, setting: &Setting) -> Vec<Movement> {
        let mut coming = trust.shares_to_come(setting, &self.shares);
        let left = |quantity: &Quantity, push: &Push, amount| Movement {
            quantity: *quantity,
            cause: push.cause,
            amount,
        };
        for (quantity, pushes) in &self.pushes {
            let coming_of = |push: &Push| left(quantity, push, push.amount - push.arrived);
            coming.extend(pushes.iter().map(coming_of));
        }
        for (quantity, shocks) in &self.shocks {
            let coming_of = |shock: &Push| left(quantity, shock, -shock.amount);
            coming.extend(shocks.iter().map(coming_of));
        }
        coming
    }

    fn take(&mut self, quantity: Quantity, cause: Cause, amount: f64) {
        take(&mut self.open, quantity, cause, amount);
    }
}

fn at(by_month: &[Vec<f64>], month: Month) -> &[f64] {
    &by_month[month.index().min(by_month.len() - 1)]
}

fn take(movements: &mut Vec<Movement>, quantity: Quantity, cause: Cause, amount: f64) {
    if amount != 0.0 {
        movements.push(Movement {
            quantity,
            cause,
            amount,
        });
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
        let shocks = self.shocks.entry(quantity).or_default();
        shocks.push(Push {
            cause,
            amount,
            arrived: 0.0,
        });
    }

    fn fade(&mut self, quantity: Quantity, kept: f64) {
        for shock in self.shocks.entry(quantity).or_default() {
            let left = shock.amount * kept;
            take(&mut self.open, quantity, shock.cause, left - shock.amount);
            shock.amount = left;
        }
    }

    fn lasting(&mut self, quantity: Quantity, cause: Cause, amount: f64) {
        let pushes = self.pushes.entry(quantity).or_default();
        pushes.push(Push {
            cause,
            amount,
            arrived: 0.0,
        });
    }

    fn settle(&mut self, quantity: Quantity, rate: f64) {
        for push in self.pushes.entry(quantity).or_default() {
            let step = (push.amount - push.arrived) * rate;
            take(&mut self.open, quantity, push.cause, step);
            push.arrived += step;
        }
    }
}
