//! The front door: the four-hour figure, long waits for a bed, ambulances. Measures, not stocks.

use super::curve::bend;
use crate::units::nearest_whole;

/// Where occupancy begins to hurt. Evidence: the knee near 92 per cent (hint d of section 4).
const KNEE: f64 = 0.92;

/// Coefficients of the four-hour figure, shared with its explanation. From the prototype.
pub const FOUR_HOUR_PER_OCCUPANCY: f64 = -0.35;
/// Per point of occupancy over the knee.
pub const FOUR_HOUR_PER_BED_PRESSURE: f64 = -0.95;
/// Per per cent of nursing hours that nobody works.
pub const FOUR_HOUR_PER_UNFILLED: f64 = -0.15;
/// Per unit of target pressure.
pub const FOUR_HOUR_PER_PRESSURE: f64 = 0.05;
/// Per unit of the season's index.
pub const FOUR_HOUR_PER_WINTER: f64 = -0.75;

/// What the front door depends on.
#[derive(Clone, Copy, Debug)]
pub struct DoorInput {
    /// Occupancy, 0 to 1.
    pub occupancy: f64,
    /// Beds wanted for each bed open.
    pub wanted: f64,
    /// Emergency admissions.
    pub admissions: f64,
    /// Nursing hours worked by nobody, per cent.
    pub unfilled: f64,
    /// Target pressure, 0 to 100.
    pub pressure: f64,
    /// The season.
    pub winter: f64,
    /// What makes this trust's four-hour figure what it is, points.
    pub four_hour_base: f64,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Door {
    /// Points of occupancy over the knee, bent softly.
    pub bed_pressure: f64,
    /// Admissions cared for in a corridor for want of a bed, per cent.
    pub boarding_percent: f64,
    /// The four-hour figure as it truly is, per cent.
    pub four_hour_percent: f64,
    /// Waits over twelve hours.
    pub waits_12_hour: i64,
    /// Mean ambulance handover, minutes.
    pub handover_minutes: f64,
}

/// Works out the front door's month.
pub fn door(input: DoorInput) -> Door {
    let bed_pressure = 100.0 * bend(input.occupancy - KNEE, 0.012);
    let overflow = 100.0 * bend(input.wanted - 1.0, 0.01);
    let boarding_percent = (5.0 + 1.4 * bed_pressure + overflow).min(95.0);
    let four_hour_percent = (input.four_hour_base
        + FOUR_HOUR_PER_OCCUPANCY * (100.0 * input.occupancy - 90.0)
        + FOUR_HOUR_PER_BED_PRESSURE * bed_pressure
        + FOUR_HOUR_PER_UNFILLED * input.unfilled
        + FOUR_HOUR_PER_PRESSURE * (input.pressure - 50.0)
        + FOUR_HOUR_PER_WINTER * input.winter)
        .clamp(5.0, 100.0);
    let ratio = boarding_percent / 6.0;
    // Judgement: winter's peak is about twice summer's floor nationally (evidence 3b).
    let share = 0.07 * ratio * ratio.sqrt();
    let waits = input.admissions * share / (1.0 + share);
    Door {
        bed_pressure,
        boarding_percent,
        four_hour_percent,
        waits_12_hour: nearest_whole(waits),
        handover_minutes: 14.0 + 1.8 * boarding_percent,
    }
}
