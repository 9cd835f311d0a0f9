//! The names that draws are keyed by, hashed once.

/// The name of what a draw is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(u64);

impl Name {
    /// A name from its text (FNV-1a, so that it can be worked out at compile time).
    pub const fn of(text: &str) -> Name {
        let bytes = text.as_bytes();
        let mut hash = 0xCBF2_9CE4_8422_2325_u64;
        let mut at = 0;
        while at < bytes.len() {
            hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01B3);
            at += 1;
        }
        Name(hash)
    }

    /// A name within a name: "infections" in "surgery".
    #[must_use]
    pub const fn within(self, outer: Name) -> Name {
        Name(super::mix(self.0 ^ outer.0.rotate_left(23)))
    }

    /// The same name for the `number`th of a sequence that is part of the thing named.
    #[must_use]
    pub const fn numbered(self, number: u64) -> Name {
        Name(super::mix(self.0.wrapping_add(number)))
    }

    /// The same name for the first of a sequence, the second, and so on.
    #[must_use]
    pub const fn numbers<const COUNT: usize>(self) -> [Name; COUNT] {
        let mut names = [self; COUNT];
        let mut number = 0;
        while number < COUNT {
            names[number] = self.numbered(number as u64);
            number += 1;
        }
        names
    }

    pub(super) const fn key(self) -> u64 {
        self.0
    }
}
