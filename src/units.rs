//! Quantities that are conserved, as whole numbers with checked arithmetic, and the calendar.
//!
//! Pence, patients and tenths of a whole-time equivalent are integers, so that an audit can ask for
//! equality rather than closeness. This layer knows nothing of trusts or games.

mod calendar;
mod carry;
mod money;
mod people;
mod whole;

pub use calendar::{Month, MonthOfYear};
pub use carry::Carry;
pub use money::Money;
pub use people::{Patients, Wte};
pub use whole::nearest_whole;
