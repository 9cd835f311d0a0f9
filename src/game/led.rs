//! How a session is led, as it is kept with its game: what followed a meeting may wait, and a board
//! may be asked what it expects. It never touches the trust.

use serde::{Deserialize, Serialize};

/// How a session is led.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Led {
    /// What a release word is checked against; empty where nothing waits.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hold: String,
    /// Whether the board is asked what it expects, by the name of the setting's choice; empty where
    /// nobody chose.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub predictions: String,
    /// Whether it is a first game, in which short hints are shown.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub hints: bool,
}

impl Led {
    /// Whether nobody chose anything.
    pub fn is_usual(&self) -> bool {
        *self == Led::default()
    }
}
