//! The waiting list, by whole months waited, and the cancer pathway. Nobody joins or leaves unseen.

use crate::units::{Carry, Patients, nearest_whole};

/// Ages 0 to 11 months, and 12 or more.
const AGES: usize = 13;
/// Ages counted as under 18 weeks: four months are about 17.4 weeks.
const UNDER_18: usize = 4;
/// Share of each age that is treated or removed in a month at usual activity. From the prototype:
/// with 8,330 referrals it gives 37,900 waiting, 61 per cent under 18 weeks, 2.8 per cent over 52.
const HAZARD: [f64; AGES] = [
    0.25, 0.25, 0.25, 0.25, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.89,
];
/// Share of those who leave the list that leave it without treatment. Judgement.
const REMOVED_SHARE: f64 = 0.06;
/// Referrals in a usual month.
pub const REFERRALS: f64 = 8_330.0;

/// The waiting list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waiting {
    ages: [Patients; AGES],
    carries: [Carry; AGES],
    removals: Carry,
}

/// What a month did to the list.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WaitingMonth {
    /// Joined.
    pub referred: Patients,
    /// Treated.
    pub treated: Patients,
    /// Left without treatment.
    pub removed: Patients,
    /// Of those under 18 weeks: how many left or were added, and how many grew older than that.
    pub aged_past_18: Patients,
    /// Left from among those under 18 weeks.
    pub left_under_18: Patients,
    /// Reached twelve months.
    pub aged_past_52: Patients,
    /// Left from among those over 52 weeks.
    pub left_over_52: Patients,
}

impl Waiting {
    /// A list in its steady shape, of this length.
    pub fn start(list: f64) -> Waiting {
        let mut shape = [0.0; AGES];
        let mut waiting = 1.0;
        for age in 0..AGES - 1 {
            shape[age] = waiting;
            waiting *= 1.0 - HAZARD[age];
        }
        shape[AGES - 1] = waiting / HAZARD[AGES - 1];
        let whole: f64 = shape.iter().sum();
        let mut state = Waiting::default();
        let mut carry = Carry::default();
        for (age, part) in state.ages.iter_mut().zip(shape) {
            *age = Patients::new(carry.whole(list * part / whole));
        }
        state
    }

    /// The whole list.
    pub fn list(&self) -> Patients {
        self.ages.iter().copied().sum()
    }

    /// Waiting under 18 weeks.
    pub fn under_18(&self) -> Patients {
        self.ages[..UNDER_18].iter().copied().sum()
    }

    /// Waiting over 52 weeks.
    pub fn over_52(&self) -> Patients {
        self.ages[AGES - 1]
    }

    /// Adds referrals that came from elsewhere (or takes them away, as far as there are any).
    pub fn add(&mut self, patients: i64) -> Patients {
        let change = Patients::new(patients.max(-self.ages[0].count()));
        self.ages[0] += change;
        change
    }

    /// Plays a month with activity as a multiple of usual.
    pub fn step(&mut self, referred: i64, activity: f64) -> WaitingMonth {
        let mut month = WaitingMonth {
            referred: Patients::new(referred),
            ..WaitingMonth::default()
        };
        let mut left_in_all = Patients::ZERO;
        let mut older = [Patients::ZERO; AGES];
        for age in 0..AGES {
            let here = self.ages[age];
            let share = (HAZARD[age] * activity).min(0.98);
            let left = self.carries[age]
                .whole(here.as_f64() * share)
                .clamp(0, here.count());
            let left = Patients::new(left);
            left_in_all += left;
            if age < UNDER_18 {
                month.left_under_18 += left;
            }
            if age == AGES - 1 {
                month.left_over_52 = left;
            }
            older[(age + 1).min(AGES - 1)] += here - left;
            if age == UNDER_18 - 1 {
                month.aged_past_18 = here - left;
            }
            if age == AGES - 2 {
                month.aged_past_52 = here - left;
            }
        }
        older[0] = month.referred;
        self.ages = older;
        let removed = self.removals.whole(left_in_all.as_f64() * REMOVED_SHARE);
        month.removed = Patients::new(removed.min(left_in_all.count()));
        month.treated = left_in_all - month.removed;
        month
    }

    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        let carries = self
            .carries
            .iter()
            .chain([&self.removals])
            .map(|carry| carry.remainder());
        self.ages.iter().map(|age| age.as_f64()).chain(carries)
    }
}

/// The 62-day cancer pathway: a small list of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cancer {
    /// Waiting on the pathway.
    pub list: Patients,
    treated: Carry,
}

/// Starts on the pathway in a usual month, and the list that goes with them. Judgement.
const CANCER_STARTS: f64 = 240.0;
/// The usual length of the pathway's list.
pub const CANCER_LIST: f64 = 520.0;

impl Cancer {
    /// A pathway of this length.
    pub fn start(list: f64) -> Cancer {
        Cancer {
            list: Patients::new(list.round() as i64),
            treated: Carry::default(),
        }
    }

    /// Plays a month: how many started and how many were treated.
    pub fn step(&mut self, referrals: f64, capacity: f64) -> (Patients, Patients) {
        let started = Patients::new(nearest_whole(CANCER_STARTS * referrals));
        let reach = 0.5 + 0.5 * self.list.as_f64() / CANCER_LIST;
        let treated = self.treated.whole(CANCER_STARTS * capacity * reach);
        let treated = Patients::new(treated.clamp(0, (self.list + started).count()));
        self.list = self.list + started - treated;
        (started, treated)
    }

    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> [f64; 2] {
        [self.list.as_f64(), self.treated.remainder()]
    }
}

#[cfg(test)]
mod tests {
    use super::{REFERRALS, Waiting};

    #[test]
    fn the_list_changes_by_who_joins_and_who_leaves() {
        let mut waiting = Waiting::start(38_000.0);
        for month in 0..36 {
            let before = waiting.list();
            let activity = 0.8 + f64::from(month % 7) * 0.06;
            let month = waiting.step(8_000 + i64::from(month), activity);
            assert_eq!(
                before + month.referred,
                waiting.list() + month.treated + month.removed
            );
        }
    }

    #[test]
    fn at_usual_activity_the_list_keeps_its_shape() {
        let mut waiting = Waiting::start(38_000.0);
        for _ in 0..48 {
            waiting.step(REFERRALS as i64, 1.0);
        }
        let list = waiting.list().as_f64();
        assert!((37_000.0..39_000.0).contains(&list), "{list}");
        let under_18 = waiting.under_18().as_f64() / list;
        assert!((0.58..0.64).contains(&under_18), "{under_18}");
        let over_52 = waiting.over_52().as_f64() / list;
        assert!((0.02..0.035).contains(&over_52), "{over_52}");
    }
}
