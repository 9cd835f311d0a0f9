//! People as whole numbers: patients, and staff in tenths of a whole-time equivalent.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

use serde::{Deserialize, Serialize};

use super::whole::nearest_whole;

/// Declares a whole-number quantity with checked addition and subtraction.
macro_rules! whole_number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// None.
            pub const ZERO: $name = $name(0);
        }

        impl Add for $name {
            type Output = $name;
            fn add(self, other: $name) -> $name {
                $name(self.0.checked_add(other.0).expect("head counts stay within 64 bits"))
            }
        }

        impl Sub for $name {
            type Output = $name;
            fn sub(self, other: $name) -> $name {
                $name(self.0.checked_sub(other.0).expect("head counts stay within 64 bits"))
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: $name) {
                *self = *self + other;
            }
        }

        impl SubAssign for $name {
            fn sub_assign(&mut self, other: $name) {
                *self = *self - other;
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = $name>>(counts: I) -> $name {
                counts.fold($name::ZERO, Add::add)
            }
        }
    };
}

whole_number! {
    /// A number of patients; never negative in a stock, signed in a difference.
    Patients
}

whole_number! {
    /// Staff, in whole tenths of a whole-time equivalent (WTE).
    Wte
}

impl Patients {
    /// A whole number of patients.
    pub const fn new(patients: i64) -> Patients {
        Patients(patients)
    }

    /// The number of patients.
    pub const fn count(self) -> i64 {
        self.0
    }

    /// The number of patients, for rates.
    pub fn as_f64(self) -> f64 {
        self.0 as f64
    }
}

impl Wte {
    /// A number of tenths of a WTE.
    pub const fn from_tenths(tenths: i64) -> Wte {
        Wte(tenths)
    }

    /// A number of WTE, rounded to the nearest tenth.
    pub fn from_wte(wte: f64) -> Wte {
        debug_assert!(wte.is_finite(), "a number of staff must be a number");
        Wte(nearest_whole(wte * 10.0))
    }

    /// Whole tenths of a WTE.
    pub const fn tenths(self) -> i64 {
        self.0
    }

    /// WTE, for rates.
    pub fn wte(self) -> f64 {
        self.0 as f64 / 10.0
    }
}
