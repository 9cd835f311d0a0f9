//! The state of a trust: flat arrays of numbers, cheap to copy.

use sha2::{Digest, Sha256};

use super::{AuditFinding, Cause, Movement, Setting, Sink};
use crate::catalogue::{Approach, Quantity, ServiceLine};
use crate::luck::MonthLuck;
use crate::scenario::{Change, Model};
use crate::units::Month;

/// A trust at the end of a month.
#[derive(Clone, Debug)]
pub struct Trust {
    values: Vec<f64>,
    told: Vec<f64>,
    initiatives: Vec<InitiativeState>,
}

/// Where an initiative stands: what is reported of it, and what is practised.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InitiativeState {
    /// Whether it is running.
    pub running: bool,
    /// Whether it ever was.
    pub started: bool,
    /// How it is made.
    pub approach: Approach,
    /// In which service lines.
    pub lines: [bool; ServiceLine::COUNT],
    /// Its size, per cent of what was planned.
    pub percent: u8,
    /// Months since it was started.
    pub age_months: u16,
    /// Adoption as reported, per cent.
    pub adopted: f64,
    /// True practice by service line, per cent.
    pub practice: [f64; ServiceLine::COUNT],
}

impl Trust {
    /// The trust at the start of every game of this setting.
    pub fn start(setting: &Setting) -> Trust {
        setting.start().clone()
    }

    pub(super) fn unsettled(model: &Model) -> Trust {
        let idle = InitiativeState {
            running: false,
            started: false,
            approach: Approach::Impose,
            lines: [false; ServiceLine::COUNT],
            percent: 100,
            age_months: 0,
            adopted: 0.0,
            practice: [0.0; ServiceLine::COUNT],
        };
        let values = model
            .start
            .iter()
            .map(|value| value.unwrap_or(0.0))
            .collect::<Vec<_>>();
        Trust {
            told: model
                .reporting
                .iter()
                .map(|row| values[row.quantity.index()])
                .collect(),
            values,
            initiatives: vec![idle; model.initiatives.len()],
        }
    }

    /// The true value of a quantity.
    pub fn value(&self, quantity: Quantity) -> f64 {
        self.values[quantity.index()]
    }

    /// All true values, by quantity.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// What the board was last told of each figure, in the order of the model's reporting.
    pub fn told(&self) -> &[f64] {
        &self.told
    }

    /// What the board was last told of a figure; `None` if it is not reported.
    pub fn reported(&self, setting: &Setting, quantity: Quantity) -> Option<f64> {
        setting
            .model()
            .reporting
            .iter()
            .position(|row| row.quantity == quantity)
            .map(|place| self.told[place])
    }

    /// Plays one month.
    pub fn step(&mut self, _: &Setting, _: Month, _: MonthLuck, _: &mut impl Sink) {}

    /// Adds to a quantity, once: stocks and levers move, influenced quantities get a shock that fades.
    pub fn give(&mut self, _: &Setting, change: Change, cause: Cause, sink: &mut impl Sink) {
        self.values[change.quantity.index()] += change.amount;
        sink.moved(change.quantity, cause, change.amount);
    }

    /// Adds to a quantity for good: an influenced quantity comes to settle elsewhere.
    pub fn give_lasting(
        &mut self,
        _: &Setting,
        change: Change,
        cause: Cause,
        sink: &mut impl Sink,
    ) {
        self.values[change.quantity.index()] += change.amount;
        sink.moved(change.quantity, cause, change.amount);
    }

    /// Sets an influenced quantity, a lever or a stock to a value, for experiments.
    pub fn set(&mut self, _: &Setting, quantity: Quantity, value: f64) {
        self.values[quantity.index()] = value;
    }

    /// Months on end that the chair's confidence has been below the policy's bound.
    pub fn months_without_confidence(&self) -> u16 {
        0
    }

    /// Starts an initiative, or starts it again.
    pub fn start_initiative(
        &mut self,
        _: &Setting,
        (initiative, approach, line): (u16, Approach, Option<ServiceLine>),
        _: Cause,
        _: &mut impl Sink,
    ) {
        let state = &mut self.initiatives[usize::from(initiative)];
        state.running = true;
        state.started = true;
        state.approach = approach;
        state.lines = ServiceLine::ALL
            .iter()
            .map(|each| line.is_none_or(|line| line == *each))
            .collect::<Vec<_>>()
            .try_into()
            .expect("one for each service line");
    }

    /// Stops an initiative; what is practised fades.
    pub fn stop_initiative(&mut self, initiative: u16) {
        self.initiatives[usize::from(initiative)].running = false;
    }

    /// Sets the size of an initiative, per cent of what was planned.
    pub fn resize_initiative(&mut self, initiative: u16, percent: u8) {
        self.initiatives[usize::from(initiative)].percent = percent;
    }

    /// Where an initiative stands.
    pub fn initiative(&self, initiative: u16) -> &InitiativeState {
        &self.initiatives[usize::from(initiative)]
    }

    /// SHA-256 of every number of the state, in hexadecimal.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for value in self.values.iter().chain(&self.told) {
            hash.update(value.to_bits().to_le_bytes());
        }
        hash.finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// Influences' shares that have not yet come to where they are going.
    pub fn shares_to_come(&self, _: &Setting) -> Vec<Movement> {
        Vec::new()
    }

    /// Checks the laws between the state before a month and this one.
    pub fn audit(&self, _: &Trust, _: &Setting) -> Result<(), AuditFinding> {
        Ok(())
    }
}
