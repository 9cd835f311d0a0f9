//! From which game another was branched: the same orders up to a meeting, and its own from there.

use serde::{Deserialize, Serialize};

/// The game that another was branched from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Branched {
    /// The name of its save, as it was then.
    pub from: String,
    /// The first meeting that the new game holds itself; the first is 1.
    pub meeting: u16,
}
