//! Where explanations go. A month tells a sink what moved each quantity; most games tell nobody.

use super::{Cause, Setting, Trust};
use crate::catalogue::Quantity;
use crate::scenario::Asker;

/// Takes down what moves each quantity. A type parameter, so that silence costs nothing.
pub trait Sink {
    /// Whether anything is taken down; lets a month skip the arithmetic that only explains.
    const RECORDS: bool;

    /// `cause` moved `quantity` by `amount` this month.
    fn moved(&mut self, _quantity: Quantity, _cause: Cause, _amount: f64) {}
    /// The shares of plain influences move, each by its own number, as `_move` does it.
    fn shares_move(&mut self, _move: impl FnOnce(&mut [f64])) {}
    /// A shock of `amount` was given; it moves the quantity now and fades later.
    fn shock(&mut self, _quantity: Quantity, _cause: Cause, _amount: f64) {}
    /// What is left of the shocks of `quantity` is multiplied by `kept`.
    fn fade(&mut self, _quantity: Quantity, _kept: f64) {}
    /// The place where `quantity` settles was moved by `amount`.
    fn lasting(&mut self, _quantity: Quantity, _cause: Cause, _amount: f64) {}
    /// Lasting pushes of `quantity` come nearer by `rate` of what is outstanding.
    fn settle(&mut self, _quantity: Quantity, _rate: f64) {}
    /// The trust's own month begins with these values; what is measured is worked out anew in it.
    fn month_begins(&mut self, _values: &[f64]) {}
    /// A month has ended with the trust as it stands.
    fn month_ended(&mut self, _: &Setting, _: &Trust) {}
    /// Whether conditions are heard as they are asked; lets a game skip what only a listener wants.
    const HEARS_CONDITIONS: bool = false;
    /// One question of a condition was answered.
    fn answered(&mut self, _: Answer) {}
    /// A whole condition was asked, and held or not.
    fn asked(&mut self, _: Asker, _held: bool) {}
}

/// How one question of a condition was answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// Whose condition it is.
    pub asker: Asker,
    /// Which of its questions, from left to right; the first is 0.
    pub question: u16,
    /// Which of the scenario's tests it is.
    pub test: u16,
    /// Whether it held.
    pub held: bool,
    /// What was compared with an amount, in its unit; `None` where nothing is.
    pub value: Option<f64>,
}

/// A sink that takes nothing down.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Sink for Silent {
    const RECORDS: bool = false;
}
