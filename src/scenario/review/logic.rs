//! Questions that settle themselves, and what nothing leads to.

mod amounts;
mod early;
mod names;
mod options;
mod pairs;
mod schedule;
mod unreachable;

use super::Review;

/// Looks at everything that follows from the rules alone.
pub(super) fn look(review: &mut Review) {
    pairs::look(review);
    early::look(review);
    unreachable::look(review);
    options::look(review);
    schedule::look(review);
    amounts::look(review);
    names::look(review);
}
