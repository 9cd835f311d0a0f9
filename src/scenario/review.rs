//! What can be said of a sound scenario without playing it: questions that settle themselves, what
//! nothing leads to, words that no room can use.
//!
//! Looks at a checked [`Scenario`](super::Scenario) beside the raw blocks that know their places.

mod minutes;

pub use minutes::{Estimate, minutes};
