//! The vocabulary of the trust: what can be measured, where, by whom, and which way is good.
//!
//! Names and ranges only; no state, no figures of any one trust. The names here are what scenario
//! files, conditions, saves and exports use, so a name once released is kept.

mod order_of_things;
mod quantity;
mod quantity_table;
mod unit;

pub use order_of_things::{
    Approach, AttentionArea, BoardName, Clarity, Count, ProblemKind, Provenance, Seat, ServiceLine,
    StaffGroup, Strength, StudyDesign, WhoPays, Whose,
};
pub use quantity::{BUILT_IN, Definition, Good, Kind, LineQuantity, Quantity, Section};
pub use quantity_table::DEFINITIONS;
pub use unit::Unit;
