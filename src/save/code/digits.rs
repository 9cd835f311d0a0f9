//! A number whose digits have bases of their own: what is put in comes out in the same order, and
//! no part of a letter is wasted.

/// Values below 32, the least first.
const BASE: u64 = 32;

/// A number that is being put together.
#[derive(Clone, Debug, Default)]
pub(super) struct Writing {
    digits: Vec<(u32, u32)>,
}

/// A number that is being taken apart.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    values: Vec<u8>,
}

impl Writing {
    /// Adds a digit of this base.
    pub(super) fn put(&mut self, digit: usize, base: usize) {
        assert!(digit < base, "{digit} is no digit of base {base}");
        self.digits.push((digit as u32, base as u32));
    }

    /// The number in base 32, its least value first.
    pub(super) fn values(&self) -> Vec<u8> {
        let mut values: Vec<u8> = Vec::new();
        for (digit, base) in self.digits.iter().rev() {
            let mut carried = u64::from(*digit);
            for value in &mut values {
                carried += u64::from(*value) * u64::from(*base);
                *value = (carried % BASE) as u8;
                carried /= BASE;
            }
            while carried > 0 {
                values.push((carried % BASE) as u8);
                carried /= BASE;
            }
        }
        values
    }
}

impl Reading {
    /// The number with these values in base 32, the least first.
    pub(super) fn new(values: Vec<u8>) -> Reading {
        Reading { values }
    }

    /// The next digit, of this base; 0 where there is no such base.
    pub(super) fn take(&mut self, base: usize) -> usize {
        let base = (base as u64).max(1);
        let mut left = 0;
        for value in self.values.iter_mut().rev() {
            left = left * BASE + u64::from(*value);
            *value = (left / base) as u8;
            left %= base;
        }
        while self.values.last() == Some(&0) {
            self.values.pop();
        }
        left as usize
    }

    /// Whether nothing but zeros is left.
    pub(super) fn is_spent(&self) -> bool {
        self.values.is_empty()
    }
}
