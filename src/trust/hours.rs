//! Nursing hours: needed, and worked by own staff, bank, agency or nobody. Cut posts' hours stay
//! needed; they are refilled, mostly by agency, as harm shows.

use super::curve::bend;

/// Share of a funded gap that the bank fills, and the most it can, WTE. From the prototype.
const BANK_SHARE: f64 = 0.55;
const BANK_MOST: f64 = 90.0;
/// Share of an unfunded gap that is refilled: a floor, and more for each per cent of harm over
/// usual.
const REFILL_LEAST: f64 = 0.10;
const REFILL_PER_HARM: f64 = 0.04;
const REFILL_MOST: f64 = 0.85;
/// Share of what is refilled that agency fills.
pub const REFILL_AGENCY: f64 = 0.7;

/// What a month of nursing hours depends on.
#[derive(Clone, Copy, Debug)]
pub struct HoursInput {
    /// WTE that the beds of the start needed.
    pub needed_at_start: f64,
    /// Beds open over beds at the start.
    pub beds: f64,
    /// Occupancy over occupancy at the start.
    pub occupancy: f64,
    /// Nurses and midwives: posts and people, WTE.
    pub establishment: f64,
    /// In post.
    pub in_post: f64,
    /// Sickness absence, per cent, and at the start.
    pub sickness: (f64, f64),
    /// Share of the gap left by the bank that agency may fill, per cent.
    pub agency_percent: f64,
    /// Harm, per cent of usual.
    pub harm_index: f64,
}

/// Nursing hours as WTE.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hours {
    /// Needed.
    pub needed: f64,
    /// Worked by the trust's own staff.
    pub own: f64,
    /// By its bank.
    pub bank: f64,
    /// By agency.
    pub agency: f64,
    /// By nobody.
    pub unfilled: f64,
}

/// Works out a month of nursing hours.
pub fn hours(input: HoursInput) -> Hours {
    let needed = input.needed_at_start * input.beds * (0.7 + 0.3 * input.occupancy);
    let there = (100.0 - input.sickness.0) / (100.0 - input.sickness.1);
    let own = (input.in_post * there).min(needed);
    let gap = needed - own;
    // Posts that were cut are no longer paid for, so their hours are the last to be filled.
    let unfunded = bend(
        input.needed_at_start * input.beds - input.establishment,
        1.0,
    )
    .min(gap);
    let funded = gap - unfunded;
    let bank = BANK_SHARE * funded / (1.0 + BANK_SHARE * funded / (4.0 * BANK_MOST));
    let agency = (funded - bank) * input.agency_percent / 100.0;
    let refilled = unfunded * refilled_share(input.harm_index);
    let agency = agency + REFILL_AGENCY * refilled * (input.agency_percent / 30.0).min(1.0);
    let bank = bank + (1.0 - REFILL_AGENCY) * refilled;
    Hours {
        needed,
        own,
        bank,
        agency,
        unfilled: needed - own - bank - agency,
    }
}

/// Share of the hours of cut posts that are bought back at this harm, per cent of usual.
pub fn refilled_share(harm_index: f64) -> f64 {
    (REFILL_LEAST + REFILL_PER_HARM * bend(harm_index - 100.0, 2.0)).min(REFILL_MOST)
}

#[cfg(test)]
mod tests {
    use super::{HoursInput, hours};

    const START: HoursInput = HoursInput {
        needed_at_start: 1630.0,
        beds: 1.0,
        occupancy: 1.0,
        establishment: 1630.0,
        in_post: 1500.0,
        sickness: (5.4, 5.4),
        agency_percent: 30.0,
        harm_index: 100.0,
    };

    #[test]
    fn every_hour_needed_is_worked_by_somebody_or_by_nobody() {
        for cut in [0.0, 60.0, 200.0] {
            let hours = hours(HoursInput {
                establishment: 1630.0 - cut,
                ..START
            });
            let worked = hours.own + hours.bank + hours.agency + hours.unfilled;
            assert!((worked - hours.needed).abs() < 1e-9);
            assert!(hours.unfilled >= 0.0);
        }
    }

    #[test]
    fn the_hours_of_cut_posts_come_back_as_agency_once_harm_shows() {
        let cut = HoursInput {
            establishment: 1530.0,
            ..START
        };
        let quiet = hours(cut).agency;
        let harmed = hours(HoursInput {
            harm_index: 115.0,
            ..cut
        })
        .agency;
        assert!(quiet < hours(START).agency);
        assert!(harmed > quiet * 1.5, "{quiet} then {harmed}");
    }
}
