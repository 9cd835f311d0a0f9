//! A model made ready to be run: the trust settled at its start, and what every month needs.

use super::Trust;
use crate::scenario::Model;

/// What all games of one scenario share.
#[derive(Clone, Debug)]
pub struct Setting {
    model: Model,
    start: Trust,
}

impl Setting {
    /// Settles a trust at the model's starting values.
    pub fn prepare(model: Model) -> Setting {
        let start = Trust::unsettled(&model);
        Setting { model, start }
    }

    /// The model.
    pub fn model(&self) -> &Model {
        &self.model
    }

    pub(super) fn start(&self) -> &Trust {
        &self.start
    }
}
