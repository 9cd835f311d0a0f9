//! The formulas of the built-in measures, for taking them apart. Coefficients are those that the
//! topics use where a measure is a sum; where it is a curve they are its slope at the default
//! trust.

use crate::catalogue::Quantity;
use crate::trust::emergency::{
    FOUR_HOUR_PER_BED_PRESSURE, FOUR_HOUR_PER_OCCUPANCY, FOUR_HOUR_PER_PRESSURE,
    FOUR_HOUR_PER_UNFILLED, FOUR_HOUR_PER_WINTER,
};
use crate::trust::ledger::{
    INCOME_PER_TREATMENT, PAY_YEARLY, SUPPLIES_PER_ADMISSION, SUPPLIES_PER_TREATMENT,
};
use crate::trust::signals::{
    CANCER_PER_PATIENT, CANDOUR_PER_CHALLENGE, CANDOUR_PER_OPENNESS, COST_PER_LEAVER,
    ENGAGEMENT_WEIGHT, HARM_COST_PER_POINT,
};
use crate::trust::{Cause, Part};

use Quantity as Q;

/// How a measured figure follows from others.
pub(super) enum Formula {
    /// So much for each unit of each of these; the rest is `Cause`.
    Sum(&'static [(Quantity, f64)], Cause),
    /// About so much for each unit of each of these, and nothing besides: a curve, or a sum that is
    /// kept within a scale or to whole numbers.
    Curve(&'static [(Quantity, f64)]),
    /// A hundred times one over another.
    Percent(Quantity, Quantity),
    /// A curve of these together, each of which counts as much: they share its move by their own.
    Together(&'static [Quantity]),
}

const CHANCE: Cause = Cause::Luck;

/// The formulas of built-in measures. A measure that is not here has one cause, which `only_cause`
/// names.
pub(super) const FORMULAS: &[(Quantity, Formula)] = &[
    (
        Q::FOUR_HOUR_PERCENT,
        Formula::Curve(&[
            (Q::OCCUPANCY_PERCENT, FOUR_HOUR_PER_OCCUPANCY),
            (Q::BED_PRESSURE, FOUR_HOUR_PER_BED_PRESSURE),
            (Q::UNFILLED_GAP, FOUR_HOUR_PER_UNFILLED),
            (Q::TARGET_PRESSURE, FOUR_HOUR_PER_PRESSURE),
            (Q::WINTER, FOUR_HOUR_PER_WINTER),
        ]),
    ),
    (
        Q::OCCUPANCY_PERCENT,
        Formula::Percent(Q::INPATIENTS, Q::BEDS_OPEN),
    ),
    (
        Q::BED_PRESSURE,
        Formula::Curve(&[(Q::OCCUPANCY_PERCENT, 0.7)]),
    ),
    (
        Q::BOARDING_PERCENT,
        Formula::Curve(&[(Q::BED_PRESSURE, 1.4)]),
    ),
    (
        Q::HANDOVER_MINUTES,
        Formula::Curve(&[(Q::BOARDING_PERCENT, 1.8)]),
    ),
    (
        Q::WAITS_12_HOUR,
        Formula::Curve(&[(Q::BOARDING_PERCENT, 30.0), (Q::ADMISSIONS, 0.1)]),
    ),
    (
        Q::ADMISSIONS,
        Formula::Curve(&[(Q::ED_ATTENDANCES, 0.27), (Q::WINTER, 54.0)]),
    ),
    (
        Q::ED_ATTENDANCES,
        Formula::Sum(&[(Q::WINTER, 200.0)], CHANCE),
    ),
    (
        Q::LENGTH_OF_STAY_DAYS,
        Formula::Sum(&[(Q::FLOW, -0.043), (Q::WINTER, 0.043)], Cause::Trend),
    ),
    (
        Q::READY_TO_LEAVE,
        Formula::Sum(&[(Q::COMMUNITY_CAPACITY, -0.72), (Q::WINTER, 3.6)], CHANCE),
    ),
    (Q::REFERRALS, Formula::Sum(&[], CHANCE)),
    (
        Q::UNDER_18_WEEKS_PERCENT,
        Formula::Percent(Q::RTT_UNDER_18, Q::RTT_LIST),
    ),
    (
        Q::OVER_52_WEEKS_PERCENT,
        Formula::Percent(Q::RTT_OVER_52, Q::RTT_LIST),
    ),
    (
        Q::CANCER_62_DAY_PERCENT,
        Formula::Curve(&[(Q::CANCER_LIST, CANCER_PER_PATIENT)]),
    ),
    (
        Q::ELECTIVE_ACTIVITY,
        Formula::Sum(
            &[
                (Q::PLAN_ELECTIVE_PERCENT, 78.0),
                (Q::ELECTIVE_PRODUCTIVITY, 78.0),
                (Q::IN_POST_CONSULTANTS, 16.0),
                (Q::ELECTIVE_CANCELLED, -12.6),
            ],
            Cause::Quantity(Q::RTT_LIST),
        ),
    ),
    (
        Q::ELECTIVE_CANCELLED,
        Formula::Curve(&[(Q::BED_PRESSURE, 4.0)]),
    ),
    (
        Q::OUTPATIENT_CAPACITY,
        Formula::Curve(&[
            (Q::ELECTIVE_PRODUCTIVITY, 260.0),
            (Q::IN_POST_CONSULTANTS, 53.0),
        ]),
    ),
    (
        Q::DIAGNOSTIC_CAPACITY,
        Formula::Curve(&[
            (Q::ELECTIVE_PRODUCTIVITY, 180.0),
            (Q::DIGITAL_MATURITY, 36.0),
        ]),
    ),
    (
        Q::LOW_VALUE_CARE_MONTHLY,
        Formula::Curve(&[(Q::DATA_FRONT_LINE, -1_800.0), (Q::ALIGNMENT, -1_200.0)]),
    ),
    (
        Q::SURPLUS_MONTHLY,
        Formula::Curve(&[
            (Q::INCOME_MONTHLY, 1.0),
            (Q::PAY_MONTHLY, -1.0),
            (Q::BANK_MONTHLY, -1.0),
            (Q::AGENCY_MONTHLY, -1.0),
            (Q::NON_PAY_MONTHLY, -1.0),
            (Q::CAPITAL_CHARGES_MONTHLY, -1.0),
            (Q::DECISIONS_MONTHLY, 1.0),
            (Q::COST_PRESSURE_MONTHLY, -1.0),
            (Q::SAVINGS_RECURRENT_MONTHLY, 1.0),
            (Q::SAVINGS_ONE_OFF_MONTHLY, 1.0),
        ]),
    ),
    (
        Q::SURPLUS_PERCENT,
        Formula::Sum(&[(Q::SURPLUS_MONTHLY, 0.9e-6)], Cause::Part(Part::Aged)),
    ),
    (
        Q::UNDERLYING_PERCENT,
        Formula::Sum(&[(Q::SURPLUS_MONTHLY, 0.22e-6)], Cause::Part(Part::Aged)),
    ),
    (
        Q::INCOME_MONTHLY,
        Formula::Curve(&[(Q::ELECTIVE_ACTIVITY, INCOME_PER_TREATMENT)]),
    ),
    (
        Q::NON_PAY_MONTHLY,
        Formula::Curve(&[
            (Q::ADMISSIONS, SUPPLIES_PER_ADMISSION),
            (Q::ELECTIVE_ACTIVITY, SUPPLIES_PER_TREATMENT),
            (Q::LOW_VALUE_CARE_MONTHLY, 1.0),
            (Q::HARM_INDEX, HARM_COST_PER_POINT),
            (Q::LEAVERS, COST_PER_LEAVER),
        ]),
    ),
    (
        Q::PAY_MONTHLY,
        Formula::Curve(&[
            (Q::IN_POST_CONSULTANTS, PAY_YEARLY[0] / 12.0),
            (Q::IN_POST_RESIDENTS, PAY_YEARLY[1] / 12.0),
            (Q::IN_POST_NURSES, PAY_YEARLY[2] / 12.0),
            (Q::IN_POST_ALLIED, PAY_YEARLY[3] / 12.0),
            (Q::IN_POST_SUPPORT, PAY_YEARLY[4] / 12.0),
            (Q::IN_POST_MANAGERS, PAY_YEARLY[5] / 12.0),
            (Q::IN_POST_ADMINISTRATION, PAY_YEARLY[6] / 12.0),
            (Q::CONDUCT_COST_MONTHLY, 1.0),
        ]),
    ),
    (
        Q::AGENCY_MONTHLY,
        Formula::Sum(
            &[
                (Q::HOURS_AGENCY_PERCENT, 110_000.0),
                (Q::VACANCIES_PERCENT, 50_000.0),
            ],
            Cause::Quantity(Q::PLAN_AGENCY_PERCENT),
        ),
    ),
    (
        Q::BANK_MONTHLY,
        Formula::Sum(
            &[(Q::OWN_GAP, 60_000.0)],
            Cause::Quantity(Q::VACANCIES_PERCENT),
        ),
    ),
    (
        Q::AGENCY_PERCENT,
        Formula::Sum(
            &[(Q::AGENCY_MONTHLY, 3.9e-6)],
            Cause::Quantity(Q::PAY_MONTHLY),
        ),
    ),
    (
        Q::SAVINGS_REQUIRED_MONTHLY,
        Formula::Curve(&[(Q::PLAN_SAVINGS_PERCENT, 310_000.0)]),
    ),
    (
        Q::SAVINGS_ONE_OFF_MONTHLY,
        Formula::Curve(&[
            (Q::SAVINGS_DELIVERY, 2_600.0),
            (Q::SAVINGS_REQUIRED_MONTHLY, 0.135),
        ]),
    ),
    (
        Q::LEAVERS_PERCENT,
        Formula::Sum(&[(Q::LEAVERS, 0.085)], Cause::Part(Part::Aged)),
    ),
    (
        Q::LEAVERS,
        Formula::Sum(
            &[
                (Q::LEAVING_NURSES, 0.14),
                (Q::LEAVING_CONSULTANTS, 0.015),
                (Q::LEAVING_OTHERS, 0.31),
            ],
            CHANCE,
        ),
    ),
    (Q::HOURS_OWN_PERCENT, Formula::Curve(&[(Q::OWN_GAP, -1.0)])),
    (
        Q::HOURS_UNFILLED_PERCENT,
        Formula::Curve(&[(Q::UNFILLED_GAP, 1.0)]),
    ),
    (
        Q::NURSE_LEAVERS_SD,
        Formula::Sum(&[(Q::LEAVING_NURSES, 0.0135)], CHANCE),
    ),
    (
        Q::CONSULTANT_LEAVERS_SD,
        Formula::Sum(&[(Q::LEAVING_CONSULTANTS, 0.005)], CHANCE),
    ),
    (
        Q::LEADS_WILLING_PERCENT,
        Formula::Percent(Q::CLINICAL_LEADS_WILLING, Q::CLINICAL_LEADS),
    ),
    (
        Q::ENGAGEMENT,
        Formula::Curve(&[
            (Q::ENGAGEMENT_CONSULTANTS, ENGAGEMENT_WEIGHT[0]),
            (Q::ENGAGEMENT_RESIDENTS, ENGAGEMENT_WEIGHT[1]),
            (Q::ENGAGEMENT_NURSES, ENGAGEMENT_WEIGHT[2]),
            (Q::ENGAGEMENT_ALLIED, ENGAGEMENT_WEIGHT[3]),
            (Q::ENGAGEMENT_SUPPORT, ENGAGEMENT_WEIGHT[4]),
            (Q::ENGAGEMENT_MANAGERS, ENGAGEMENT_WEIGHT[5]),
            (Q::ENGAGEMENT_ADMINISTRATION, ENGAGEMENT_WEIGHT[6]),
        ]),
    ),
    (
        Q::MANAGER_CAPACITY,
        Formula::Curve(&[(Q::IN_POST_MANAGERS, 100.0 / 120.0)]),
    ),
    (Q::HARM, Formula::Curve(&[(Q::HARM_INDEX, 0.1)])),
    (
        Q::INCIDENTS,
        Formula::Curve(&[(Q::WILLINGNESS_TO_REPORT, 0.6), (Q::HARM_INDEX, 0.21)]),
    ),
    (
        Q::DEATHS,
        Formula::Sum(
            &[(Q::DEATHS_EXPECTED, 1.04), (Q::MORTALITY_CHANGE, 0.953)],
            CHANCE,
        ),
    ),
    (
        Q::DEATHS_EXPECTED,
        Formula::Curve(&[(Q::ADMISSIONS, 0.034), (Q::WINTER, 9.2)]),
    ),
    (
        Q::AVOIDABLE_DEATHS,
        Formula::Sum(&[(Q::HARM_INDEX, 0.034)], CHANCE),
    ),
    (
        Q::SHMI,
        Formula::Sum(
            &[(Q::DEATHS, 0.000_9), (Q::DEATHS_EXPECTED, -0.000_94)],
            Cause::Part(Part::Aged),
        ),
    ),
    (
        Q::INFECTIONS,
        Formula::Sum(&[(Q::HARM_INDEX, 0.026)], CHANCE),
    ),
    (
        Q::NEVER_EVENTS,
        Formula::Sum(&[(Q::HARM_INDEX, 0.001_7)], CHANCE),
    ),
    (
        Q::FALLS,
        Formula::Sum(&[(Q::HARM_INDEX, 0.55), (Q::INPATIENTS, 0.2)], CHANCE),
    ),
    (
        Q::COMPLAINTS,
        Formula::Sum(&[(Q::PATIENT_EXPERIENCE, -3.1)], CHANCE),
    ),
    (
        Q::CANDOUR,
        Formula::Curve(&[
            (Q::OPENNESS, CANDOUR_PER_OPENNESS),
            (Q::CHALLENGE, CANDOUR_PER_CHALLENGE),
        ]),
    ),
    (Q::WINTER, Formula::Sum(&[], Cause::Season)),
    (
        Q::DELIVERY_ATTENTION,
        Formula::Together(&[Q::ATTENTION_MONEY, Q::ATTENTION_ACCESS]),
    ),
    (
        Q::IMPROVEMENT_ATTENTION,
        Formula::Together(&[Q::ATTENTION_IMPROVEMENT]),
    ),
    (Q::STAFF_ATTENTION, Formula::Together(&[Q::ATTENTION_STAFF])),
    (
        Q::QUALITY_ATTENTION,
        Formula::Together(&[Q::ATTENTION_QUALITY]),
    ),
    (
        Q::PARTNER_ATTENTION,
        Formula::Together(&[Q::ATTENTION_PARTNERS]),
    ),
    (
        Q::DEVOLUTION_GATE,
        Formula::Together(&[Q::AUTHORITY_DEVOLVED, Q::DATA_FRONT_LINE, Q::ACCOUNTABILITY]),
    ),
    (
        Q::SEGMENT_SCORE,
        Formula::Sum(&[], Cause::Part(Part::Review)),
    ),
    (
        Q::OVERLOAD,
        Formula::Curve(&[(Q::ADMINISTRATIVE_DEMAND, 2.0), (Q::MANAGER_CAPACITY, -1.0)]),
    ),
    (
        Q::MISMATCH,
        Formula::Curve(&[
            (Q::AUTHORITY_DEVOLVED, 0.5),
            (Q::ACCOUNTABILITY, -0.25),
            (Q::DATA_FRONT_LINE, -0.25),
            (Q::LEADERSHIP_SKILL, -0.15),
        ]),
    ),
    (
        Q::DEFICIT_SIGNAL,
        Formula::Curve(&[(Q::SURPLUS_PERCENT, -0.9)]),
    ),
    (
        Q::REGULATOR_SHORTFALL,
        Formula::Curve(&[(Q::STANDING_REGULATOR, -0.5)]),
    ),
    (
        Q::PRESSURE_NEW,
        Formula::Sum(
            &[(Q::TARGET_PRESSURE, 11.0 / 12.0)],
            Cause::Part(Part::Aged),
        ),
    ),
];
