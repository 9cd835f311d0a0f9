//! A model made ready to be run: the trust settled at its start, and what every month needs.

use super::Trust;
use crate::catalogue::Quantity;
use crate::scenario::{Model, PackSettings};
use crate::units::{Month, MonthOfYear};

/// What all games of one scenario share.
#[derive(Clone, Debug)]
pub struct Setting {
    model: Model,
    first_month: MonthOfYear,
    start: Trust,
}

impl Setting {
    /// Settles a trust at the model's starting values; its first month of play is `first_month`.
    pub fn prepare(model: Model, first_month: MonthOfYear, _: PackSettings) -> Setting {
        Setting {
            start: Trust::unsettled(&model),
            model,
            first_month,
        }
    }

    /// The place of a figure in the model's reporting; `None` if it is not reported.
    pub fn told_place(&self, quantity: Quantity) -> Option<usize> {
        let reporting = &self.model.reporting;
        reporting.iter().position(|row| row.quantity == quantity)
    }

    /// Months by which the figure at this place of the reporting is late.
    pub fn told_lag_months(&self, place: usize) -> u16 {
        self.model.reporting[place].lag_months
    }

    /// The month of the year of a month of play; the first is 1.
    pub fn calendar(&self, month: Month) -> MonthOfYear {
        self.first_month.plus(month.0.saturating_sub(1))
    }

    /// The model.
    pub fn model(&self) -> &Model {
        &self.model
    }

    pub(super) fn start(&self) -> &Trust {
        &self.start
    }
}
