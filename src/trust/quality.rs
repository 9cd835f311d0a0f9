//! What happens to patients, and how much of it is said. Counts are keyed draws round a mean.

use crate::catalogue::ServiceLine;
use crate::luck::{MonthLuck, Name};

/// Avoidable harm at an index of 100, per 1,000 bed-days. Judgement: no source gives the true rate.
pub const HARM_USUAL: f64 = 10.0;
/// Incidents reported at usual harm and willingness, per 1,000 bed-days. Evidence 3e.
pub const INCIDENTS_USUAL: f64 = 42.0;
/// Willingness to report at which that is so, per cent.
const WILLINGNESS_USUAL: f64 = 70.0;
/// Deaths expected in a usual month: 1,100 a year. From the prototype.
pub const DEATHS_EXPECTED: f64 = 1_100.0 / 12.0;
/// Deaths over expected at the start. Evidence 3e: SHMI 1.04.
pub const DEATHS_RATIO: f64 = 1.04;
/// Share of deaths that happen in a bed here rather than within 30 days of leaving. Judgement.
pub const IN_HOSPITAL: f64 = 0.7;
/// Share of deaths that were avoidable at usual harm. Judgement, from case-note reviews (about
/// 3.6%).
const AVOIDABLE: f64 = 0.036;
/// Counts in a usual month. Evidence 3d and 3e.
const INFECTIONS: f64 = 31.0 / 12.0;
const NEVER_EVENTS: f64 = 2.0 / 12.0;
const FALLS: f64 = 111.0;
const COMPLAINTS: f64 = 37.5;

/// What quality depends on.
#[derive(Clone, Copy, Debug)]
pub struct QualityInput {
    /// Harm, per cent of usual.
    pub harm_index: f64,
    /// Mortality against the start, per cent.
    pub mortality_change: f64,
    /// The season.
    pub winter: f64,
    /// Emergency admissions over usual.
    pub admissions: f64,
    /// Bed-days over usual.
    pub bed_days: f64,
    /// Occupancy, per cent.
    pub occupancy: f64,
    /// Willingness to report, per cent.
    pub willingness: f64,
    /// Patient experience, per cent positive.
    pub experience: f64,
    /// Patient voice, 0 to 100.
    pub voice: f64,
    /// Offsets of the lines: openness, pressure, and harm in per cent.
    pub lines: [[f64; ServiceLine::COUNT]; 3],
}

/// A month of quality.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct QualityMonth {
    pub harm: f64,
    pub harm_by_line: [f64; ServiceLine::COUNT],
    pub reported_by_line: [f64; ServiceLine::COUNT],
    pub deaths_expected: f64,
    pub deaths: f64,
    pub avoidable_deaths: f64,
    pub infections: f64,
    pub never_events: f64,
    pub falls: f64,
    pub complaints: f64,
}

/// Plays a month. Without luck, counts are their means.
pub fn quality(input: &QualityInput, luck: Option<MonthLuck>) -> QualityMonth {
    let count = |name: Name, mean: f64| luck.map_or(mean, |luck| luck.count(name, mean) as f64);
    let ratio = input.harm_index / 100.0;
    let expected = DEATHS_EXPECTED * (1.0 + 0.10 * input.winter) * input.admissions;
    let deaths_mean = expected * DEATHS_RATIO * (1.0 + input.mortality_change / 100.0);
    let [openness, pressure, harm] = input.lines;
    let mut month = QualityMonth {
        harm: HARM_USUAL * ratio,
        ..QualityMonth::default()
    };
    for line in 0..ServiceLine::COUNT {
        let here = ratio * (1.0 + harm[line] / 100.0).max(0.1);
        let willing = input.willingness + 0.85 * openness[line] - 0.35 * pressure[line];
        let willing = willing.clamp(4.0, 100.0);
        month.harm_by_line[line] = HARM_USUAL * here;
        month.reported_by_line[line] =
            INCIDENTS_USUAL * willing / WILLINGNESS_USUAL * (0.6 + 0.4 * here);
    }
    month.deaths_expected = expected;
    month.deaths = count(const { Name::of("deaths") }, deaths_mean);
    month.avoidable_deaths = count(
        const { Name::of("avoidable deaths") },
        deaths_mean * AVOIDABLE * ratio,
    );
    let crowding = 1.0 + 0.02 * (input.occupancy - 92.0);
    month.infections = count(
        const { Name::of("infections") },
        INFECTIONS * input.bed_days * ratio * crowding.max(0.2),
    );
    month.never_events = count(const { Name::of("never events") }, NEVER_EVENTS * ratio);
    month.falls = count(
        const { Name::of("falls") },
        FALLS * input.bed_days * f64::midpoint(1.0, ratio),
    );
    let unhappy = (100.0 - input.experience) / 12.0;
    let heard = 0.7 + 0.3 * input.voice / 40.0;
    month.complaints = count(
        const { Name::of("complaints") },
        COMPLAINTS * unhappy * heard,
    );
    month
}

#[cfg(test)]
mod tests {
    use super::{QualityInput, quality};

    #[test]
    fn a_closed_line_reports_less_of_more_harm() {
        let mut lines = [[0.0; 6]; 3];
        lines[0][1] = -20.0;
        lines[2][1] = 25.0;
        let month = quality(
            &QualityInput {
                harm_index: 100.0,
                mortality_change: 0.0,
                winter: 0.0,
                admissions: 1.0,
                bed_days: 1.0,
                occupancy: 92.0,
                willingness: 70.0,
                experience: 88.0,
                voice: 40.0,
                lines,
            },
            None,
        );
        assert!(month.harm_by_line[1] > month.harm_by_line[0]);
        assert!(month.reported_by_line[1] < month.reported_by_line[0]);
    }
}
