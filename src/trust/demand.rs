//! What comes to the door: the season, slow trends, and swings in demand that nobody chose.

use crate::luck::{MonthLuck, Name};
use crate::units::MonthOfYear;

/// The winter index by month of the financial year, April first; it is used less its mean.
/// Source: the shape of national activity returns; three quarters of the prototype's swing.
const WINTER: [f64; 12] = [
    0.05, -0.25, -0.5, -0.6, -0.65, -0.35, 0.0, 0.3, 0.65, 1.0, 0.75, 0.35,
];
const WINTER_MEAN: f64 = 0.75 / 12.0;

/// Growth of emergency demand a year. Judgement, from the national trend.
const GROWTH_YEARLY: f64 = 0.015;
/// Fall of length of stay a year from what every hospital learns. Judgement: nearly cancels growth.
const STAY_TREND_YEARLY: f64 = -0.012;

/// Swings that remember last month's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Demand {
    /// Emergency demand, as a share above usual.
    pub emergency: f64,
    /// Difficulty of leaving for the community, as a share above usual.
    pub community: f64,
    /// Influenza, in winter indices above usual.
    pub influenza: f64,
    /// Months since the start.
    pub months: f64,
}

/// What a month asks of the trust.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthDemand {
    /// The season: 0 on average, about 1 in January.
    pub winter: f64,
    /// ED attendances as a multiple of the usual month's.
    pub attendances: f64,
    /// Share of attendances admitted, as a multiple of usual.
    pub conversion: f64,
    /// Length of stay as a multiple of usual.
    pub stay: f64,
    /// Patients ready to leave but still here, as a multiple of usual.
    pub ready: f64,
    /// Referrals as a multiple of usual.
    pub referrals: f64,
}

/// The season's index less its mean.
pub fn winter(month: MonthOfYear) -> f64 {
    WINTER[month.of_financial_year()] - WINTER_MEAN
}

impl Demand {
    /// Every number of it, for a digest.
    pub fn numbers(&self) -> [f64; 4] {
        let Demand {
            emergency,
            community,
            influenza,
            months,
        } = *self;
        [emergency, community, influenza, months]
    }

    /// Moves to the next month. Without luck only season and trend move.
    pub fn step(&mut self, calendar: MonthOfYear, luck: Option<MonthLuck>) -> MonthDemand {
        const EMERGENCY: Name = Name::of("emergency demand");
        const COMMUNITY: Name = Name::of("community places");
        const INFLUENZA: Name = Name::of("influenza");
        const REFERRALS: Name = Name::of("referrals");
        let draw = |name, sd| luck.map_or(0.0, |luck| sd * luck.normal(name));
        self.emergency = 0.5 * self.emergency + draw(EMERGENCY, 0.012);
        self.community = 0.85 * self.community + draw(COMMUNITY, 0.03);
        self.influenza = 0.6 * self.influenza + draw(INFLUENZA, 0.12);
        self.months += 1.0;
        let years = self.months / 12.0;
        let season = winter(calendar);
        let cold = season + if season > 0.2 { self.influenza } else { 0.0 };
        MonthDemand {
            winter: season,
            attendances: (1.0 + 0.02 * cold + self.emergency) * (1.0 + GROWTH_YEARLY * years),
            conversion: 1.0 + 0.02 * cold,
            stay: (1.0 + 0.010 * cold) * (1.0 + STAY_TREND_YEARLY * years),
            ready: 1.0 + 0.05 * cold + self.community,
            referrals: 1.0 + 0.005 * years * 2.0 + draw(REFERRALS, 0.015),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::winter;
    use crate::units::MonthOfYear;

    #[test]
    fn the_season_is_nothing_on_average_and_worst_in_january() {
        let sum: f64 = MonthOfYear::ALL.iter().map(|month| winter(*month)).sum();
        assert!(sum.abs() < 1e-12);
        let worst = MonthOfYear::ALL
            .into_iter()
            .max_by(|a, b| winter(*a).total_cmp(&winter(*b)));
        assert_eq!(worst, Some(MonthOfYear::January));
    }
}
