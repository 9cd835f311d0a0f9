//! A model made ready to be run: the trust settled at its start, and what every month needs.
//!
//! A scenario gives starting values; here the few constants that follow from them are worked out,
//! by noise-free seasonal runs in which only patients, people and money move.

use std::sync::Arc;

use super::counts::Counts;
use super::influence::Compiled;
use super::observe::Observer;
use super::{Trust, begin};
use crate::catalogue::{Quantity, ServiceLine, StaffGroup};
use crate::scenario::Model;
use crate::units::MonthOfYear;

/// What all games of one scenario share.
#[derive(Clone, Debug)]
pub struct Setting {
    model: Arc<Model>,
    influences: Compiled,
    observer: Observer,
    counts: Counts,
    first_month: MonthOfYear,
    told_place: Vec<Option<u16>>,
    pub(super) fixed: Fixed,
    pub(super) usual: Vec<f64>,
    start: Trust,
}

/// What is fixed about one trust from its start.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fixed {
    /// Usual length of an emergency stay, days.
    pub stay_days: f64,
    /// What makes the four-hour figure what it is, points.
    pub four_hour_base: f64,
    /// Income that does not follow activity, pounds a month.
    pub block: f64,
    /// Supplies that do not follow activity, pounds a month.
    pub supplies: f64,
    /// The agency bill as a multiple of the default trust's.
    pub agency_scale: f64,
    /// Beds, and occupancy (0 to 1), that the start's nursing was set for.
    pub beds: f64,
    /// Occupancy, 0 to 1, over the year.
    pub occupancy: f64,
    /// Nursing WTE that those beds need.
    pub nurses_needed: f64,
    /// Sickness absence at the start, per cent.
    pub sickness: f64,
    /// People in post at the start by group, WTE.
    pub in_post: [f64; StaffGroup::COUNT],
    /// Vacancies of each line above the trust's, per cent.
    pub vacancies: [f64; ServiceLine::COUNT],
    /// Ratings at the start.
    pub ratings: [f64; super::oversight::QUESTIONS],
    /// Emergency admissions of a usual month.
    pub admissions: f64,
    /// Bed-days of a usual month.
    pub bed_days: f64,
}

impl Setting {
    /// Settles a trust at the model's starting values; its first month of play is `first_month`.
    pub fn prepare(model: Arc<Model>, first_month: MonthOfYear) -> Setting {
        let mut told_place = vec![None; model.quantities.len()];
        for (place, row) in model.reporting.iter().enumerate() {
            told_place[row.quantity.index()] = Some(place as u16);
        }
        let mut setting = Setting {
            influences: Compiled::new(&model),
            observer: Observer::new(&model),
            counts: Counts::new(&model),
            told_place,
            first_month,
            fixed: Fixed::default(),
            usual: Vec::new(),
            start: Trust::empty(&model),
            model,
        };
        let begun = begin::begin(&mut setting);
        setting.start = begun;
        setting
    }

    /// The model.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The model, for as long as it is wanted beside a setting that changes.
    pub(super) fn shared_model(&self) -> Arc<Model> {
        Arc::clone(&self.model)
    }

    /// The mean of the start's usual year, by quantity: where causes stand, season in, chance out.
    pub fn usual(&self) -> &[f64] {
        &self.usual
    }

    /// Whether influences move a quantity of the trust as a whole.
    pub fn is_influenced(&self, quantity: Quantity) -> bool {
        self.influences.moves(quantity)
    }

    /// The place of a figure in the model's reporting; `None` if it is not reported.
    pub fn told_place(&self, quantity: Quantity) -> Option<usize> {
        self.told_place[quantity.index()].map(usize::from)
    }

    /// Months by which the figure at this place of the reporting is late.
    pub fn told_lag_months(&self, place: usize) -> u16 {
        self.observer.lag(place) as u16
    }

    /// The month of the year of a month of play; the first is 1.
    pub fn calendar(&self, month: crate::units::Month) -> MonthOfYear {
        self.first_month.plus(month.0.saturating_sub(1))
    }

    pub(super) fn start(&self) -> &Trust {
        &self.start
    }

    pub(super) fn set_start(&mut self, start: Trust) {
        self.start = start;
    }

    pub(super) fn influences(&self) -> &Compiled {
        &self.influences
    }

    pub(super) fn influences_mut(&mut self) -> (&mut Compiled, &Model) {
        (&mut self.influences, &self.model)
    }

    pub(super) fn counts(&self) -> &Counts {
        &self.counts
    }

    pub(super) fn observer(&self) -> &Observer {
        &self.observer
    }
}
