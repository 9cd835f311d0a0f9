//! Monthly values by name: what was so, and what the board was told.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::game::Play;

/// Values month by month, from the month before the first meeting.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// True values, by quantity.
    pub truth: BTreeMap<String, Vec<f64>>,
    /// Reported values, by quantity; only of those that are reported.
    pub reported: BTreeMap<String, Vec<f64>>,
}

impl Series {
    /// The series of this game.
    pub fn of(play: &Play) -> Series {
        let model = play.prepared().setting.model();
        let recorder = play.recorder();
        let truth = (0_u16..).zip(&model.quantities).map(|(place, quantity)| {
            let series = recorder.true_series(crate::catalogue::Quantity(place));
            (quantity.name.clone(), series)
        });
        let reported = model.reporting.iter().enumerate().map(|(place, row)| {
            let name = model.quantities[row.quantity.index()].name.clone();
            (name, recorder.told_series(place))
        });
        Series {
            truth: truth.collect(),
            reported: reported.collect(),
        }
    }
}
