//! What is left over when a flow is smaller than one a month.

use super::whole::floor;

/// The fraction of a whole unit that a flow still owes.
///
/// Without it a flow of 0.4 people a month would round to nobody for ever.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Carry(f64);

impl Carry {
    /// A remainder taken up again, in whole units from -1 to 1.
    pub const fn new(remainder: f64) -> Carry {
        Carry(remainder)
    }

    /// Adds `flow` and gives the whole units that are now due; the rest is kept.
    pub fn whole(&mut self, flow: f64) -> i64 {
        let due = self.0 + flow;
        let whole = floor(due);
        self.0 = due - whole as f64;
        whole
    }

    /// What is still owed, from 0 to 1.
    pub const fn remainder(self) -> f64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Carry;

    #[test]
    fn small_flows_are_paid_in_full_in_the_end() {
        let mut carry = Carry::default();
        let paid: i64 = (0..100).map(|_| carry.whole(0.375)).sum();
        assert_eq!(paid, 37);
        assert_eq!(carry.remainder(), 0.5);
    }
}
