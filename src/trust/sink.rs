//! Where explanations go. A month tells a sink what moved each quantity; most games tell nobody.

use super::{Cause, Recorder, Setting, Trust};
use crate::catalogue::Quantity;

/// Takes down what moves each quantity. A type parameter, so that silence costs nothing.
pub trait Sink {
    /// Whether anything is taken down; lets a month skip the arithmetic that only explains.
    const RECORDS: bool;

    /// `cause` moved `quantity` by `amount` this month.
    fn moved(&mut self, quantity: Quantity, cause: Cause, amount: f64);
    /// A shock of `amount` was given; it moves the quantity now and fades later.
    fn shock(&mut self, quantity: Quantity, cause: Cause, amount: f64);
    /// What is left of the shocks of `quantity` is multiplied by `kept`.
    fn fade(&mut self, quantity: Quantity, kept: f64);
    /// The place where `quantity` settles was moved by `amount`.
    fn lasting(&mut self, quantity: Quantity, cause: Cause, amount: f64);
    /// Lasting pushes of `quantity` come nearer by `rate` of what is outstanding.
    fn settle(&mut self, quantity: Quantity, rate: f64);
    /// A month has ended with the trust as it stands.
    fn month_ended(&mut self, _: &Setting, _: &Trust) {}
    /// The record, if one is kept.
    fn record(&self) -> Option<&Recorder> {
        None
    }
}

/// A sink that takes nothing down.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Sink for Silent {
    const RECORDS: bool = false;
    fn moved(&mut self, _: Quantity, _: Cause, _: f64) {}
    fn shock(&mut self, _: Quantity, _: Cause, _: f64) {}
    fn fade(&mut self, _: Quantity, _: f64) {}
    fn lasting(&mut self, _: Quantity, _: Cause, _: f64) {}
    fn settle(&mut self, _: Quantity, _: f64) {}
}
