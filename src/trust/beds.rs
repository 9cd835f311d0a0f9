//! Beds: who comes in, who leaves, and how full it is. Patients are conserved to the last one.

use super::curve::bend;
use crate::units::{Carry, Patients, nearest_whole};

/// ED attendances in a usual month, all types. Evidence 3e: 120,000 a year.
const ATTENDANCES: f64 = 10_000.0;
/// Share of attendances admitted in a usual month. Judgement: gives about 2,700 admissions.
const CONVERSION: f64 = 0.27;
/// Planned admissions in a usual month, and the beds they fill. Judgement.
const PLANNED: f64 = 620.0;
const PLANNED_BEDS: f64 = 60.0;
/// Patients ready to leave in a usual month: one bed in eight. Evidence 3b.
const READY: f64 = 72.0;
/// Days in a month.
pub const DAYS: f64 = 30.4;

/// The bed-holding part of the trust.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Beds {
    /// Beds open, whole.
    pub open: i64,
    /// Patients in them at the month's end.
    pub inpatients: Patients,
    died: Carry,
}

/// What a month of beds depends on. Multiples are of a usual month.
#[derive(Clone, Copy, Debug)]
pub struct BedsInput {
    /// ED attendances.
    pub attendances: f64,
    /// Share admitted.
    pub conversion: f64,
    /// Usual length of stay of this trust, days.
    pub stay_days: f64,
    /// Length of stay, as a multiple.
    pub stay: f64,
    /// Points of length of stay that flow saves, per cent.
    pub flow: f64,
    /// Patients ready to leave, as a multiple.
    pub ready: f64,
    /// Places in the community, per cent of usual.
    pub community: f64,
    /// Planned activity as a multiple of usual.
    pub planned: f64,
    /// Deaths expected to happen in these beds.
    pub deaths: f64,
}

/// What a month of beds gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BedsMonth {
    /// ED attendances.
    pub attendances: Patients,
    /// Emergency admissions.
    pub admissions: Patients,
    /// Planned admissions.
    pub planned: Patients,
    /// Left alive.
    pub discharged: Patients,
    /// Died in a bed.
    pub died: Patients,
    /// Ready to leave but still here, at the month's end.
    pub ready: Patients,
    /// Mean length of an emergency stay, days.
    pub stay_days: f64,
    /// Beds wanted for each bed open, before anything gives way.
    pub wanted: f64,
    /// Occupancy, 0 to 1.
    pub occupancy: f64,
}

impl Beds {
    /// A trust with this many beds at this occupancy (0 to 1).
    pub fn start(open: f64, occupancy: f64) -> Beds {
        let open = open.round() as i64;
        let inpatients = (open as f64 * occupancy).round() as i64;
        Beds {
            open,
            inpatients: Patients::new(inpatients),
            died: Carry::default(),
        }
    }

    /// Plays a month. A stay is about six days, so the beds come to rest within it.
    pub fn step(&mut self, input: BedsInput) -> BedsMonth {
        let attendances = nearest_whole(ATTENDANCES * input.attendances);
        let admissions = nearest_whole(attendances as f64 * CONVERSION * input.conversion);
        let planned = nearest_whole(PLANNED * input.planned);
        let stay_days = input.stay_days * input.stay * (1.0 - input.flow / 100.0);
        let ready = READY * input.ready * 100.0 / input.community.max(20.0);
        let wanted_beds =
            admissions as f64 * stay_days / DAYS + ready + PLANNED_BEDS * input.planned;
        let wanted = wanted_beds / self.open as f64;
        let occupancy = (wanted - 0.9 * bend(wanted - 0.97, 0.02)).clamp(0.05, 1.0);
        let end = Patients::new(nearest_whole(occupancy * self.open as f64));
        let died = Patients::new(self.died.whole(input.deaths).min(self.inpatients.count()));
        let entered = Patients::new(admissions + planned);
        let discharged = self.inpatients + entered - died - end;
        self.inpatients = end;
        BedsMonth {
            attendances: Patients::new(attendances),
            admissions: Patients::new(admissions),
            planned: Patients::new(planned),
            discharged,
            died,
            ready: Patients::new(nearest_whole(ready)),
            stay_days,
            wanted,
            occupancy,
        }
    }

    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> [f64; 3] {
        [
            self.open as f64,
            self.inpatients.as_f64(),
            self.died.remainder(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::{Beds, BedsInput};

    const USUAL: BedsInput = BedsInput {
        attendances: 1.0,
        conversion: 1.0,
        stay_days: 4.3,
        stay: 1.0,
        flow: 0.0,
        ready: 1.0,
        community: 100.0,
        planned: 1.0,
        deaths: 62.4,
    };

    #[test]
    fn every_patient_who_comes_in_leaves_dies_or_is_still_there() {
        let mut beds = Beds::start(560.0, 0.93);
        for month in 0..24 {
            let before = beds.inpatients;
            let attendances = 1.0 + f64::from(month % 5) / 40.0;
            let month = beds.step(BedsInput {
                attendances,
                ..USUAL
            });
            let entered = month.admissions + month.planned;
            assert_eq!(
                before + entered,
                beds.inpatients + month.discharged + month.died
            );
        }
    }

    #[test]
    fn a_full_hospital_does_not_overflow_its_beds() {
        let mut beds = Beds::start(400.0, 0.93);
        assert!(beds.step(USUAL).occupancy <= 1.0);
        assert!(beds.inpatients.count() <= 400);
    }
}
