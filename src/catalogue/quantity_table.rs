//! The table of built-in quantities: one row each. The order is the order of storage, not of showing.

use super::quantity::{Definition, Good, Kind, Quantity, Section};
use super::unit::Unit;

/// Declares the definitions and a constant for each.
macro_rules! quantities {
    ($($section:ident { $($constant:ident $name:literal $label:literal $unit:ident $least:literal to $most:literal $good:ident $kind:ident;)+ })+) => {
        /// Every built-in quantity, in the order of their indices.
        pub const DEFINITIONS: &[Definition] = &[$($(Definition {
            name: $name,
            label: $label,
            unit: Unit::$unit,
            least: $least,
            most: $most,
            good: Good::$good,
            section: Section::$section,
            kind: Kind::$kind,
        },)+)+];

        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "only counts the rows")]
        enum Row { $($($constant,)+)+ }

        impl Quantity {
            $($(#[doc = $label] pub const $constant: Quantity = Quantity(Row::$constant as u16);)+)+
        }
    };
}

quantities! {
    Money {
        CASH "cash" "cash in the bank" Pounds -300_000_000.0 to 600_000_000.0 High Stock;
        SURPLUS_MONTHLY "surplus_monthly" "surplus in the month" PoundsAMonth -60_000_000.0 to 60_000_000.0 High Measured;
        SURPLUS_PERCENT "surplus_percent" "surplus over three months, per cent of income" Percent -60.0 to 60.0 High Measured;
        UNDERLYING_PERCENT "underlying_percent" "underlying surplus over twelve months, per cent of income" Percent -60.0 to 60.0 High Measured;
        INCOME_MONTHLY "income_monthly" "income" PoundsAMonth 0.0 to 200_000_000.0 High Measured;
        PAY_MONTHLY "pay_monthly" "pay of the trust's own staff" PoundsAMonth 0.0 to 200_000_000.0 Neither Measured;
        BANK_MONTHLY "bank_monthly" "bank shifts" PoundsAMonth 0.0 to 50_000_000.0 Low Measured;
        AGENCY_MONTHLY "agency_monthly" "agency shifts" PoundsAMonth 0.0 to 50_000_000.0 Low Measured;
        AGENCY_PERCENT "agency_percent" "agency share of the pay bill" Percent 0.0 to 60.0 Low Measured;
        NON_PAY_MONTHLY "non_pay_monthly" "drugs, supplies and services" PoundsAMonth 0.0 to 100_000_000.0 Neither Measured;
        CAPITAL_CHARGES_MONTHLY "capital_charges_monthly" "PFI and capital charges" PoundsAMonth 0.0 to 30_000_000.0 Neither Measured;
        DECISIONS_MONTHLY "decisions_monthly" "net effect of this table's decisions" PoundsAMonth -60_000_000.0 to 60_000_000.0 Neither Measured;
        SAVINGS_REQUIRED_MONTHLY "savings_required_monthly" "savings required" PoundsAMonth 0.0 to 30_000_000.0 Neither Measured;
        SAVINGS_RECURRENT_MONTHLY "savings_recurrent_monthly" "savings that last" PoundsAMonth 0.0 to 60_000_000.0 High Stock;
        SAVINGS_ONE_OFF_MONTHLY "savings_one_off_monthly" "savings made once" PoundsAMonth 0.0 to 30_000_000.0 Neither Measured;
        COST_PRESSURE_MONTHLY "cost_pressure_monthly" "cost pressure that savings must meet" PoundsAMonth 0.0 to 60_000_000.0 Low Stock;
        SAVINGS_SHORTFALL "savings_shortfall" "shortfall of lasting savings against rising costs, a year's worth" Pounds -400_000_000.0 to 400_000_000.0 Low Stock;
        CAPITAL_LIMIT_ANNUAL "capital_limit_annual" "capital limit for the year" Pounds 0.0 to 200_000_000.0 Neither Lever;
        CAPITAL_SPENT_YEAR "capital_spent_year" "capital spent this year" Pounds 0.0 to 200_000_000.0 Neither Stock;
        BACKLOG_MAINTENANCE "backlog_maintenance" "backlog maintenance" Pounds 0.0 to 1_000_000_000.0 Low Stock;
        LOW_VALUE_CARE_MONTHLY "low_value_care_monthly" "tests and treatments of low value" PoundsAMonth 0.0 to 10_000_000.0 Low Measured;
        CONDUCT_COST_MONTHLY "conduct_cost_monthly" "cost of bullying and of disciplinary cases, beyond the usual" PoundsAMonth -2_000_000.0 to 2_000_000.0 Low Influenced;
    }
    Patients {
        ED_ATTENDANCES "ed_attendances" "ED attendances" PatientsAMonth 0.0 to 60000.0 Neither Measured;
        HANDOVER_MINUTES "handover_minutes" "ambulance handover" Minutes 0.0 to 240.0 Low Measured;
        FOUR_HOUR_PERCENT "four_hour_percent" "A&E four-hour performance" Percent 0.0 to 100.0 High Measured;
        WAITS_12_HOUR "waits_12_hour" "waits over twelve hours for a bed" PatientsAMonth 0.0 to 20000.0 Low Measured;
        ADMISSIONS "admissions" "emergency admissions" PatientsAMonth 0.0 to 30000.0 Neither Measured;
        BEDS_OPEN "beds_open" "general and acute beds open" Beds 20.0 to 3000.0 Neither Stock;
        INPATIENTS "inpatients" "patients in beds" Patients 0.0 to 3000.0 Neither Stock;
        OCCUPANCY_PERCENT "occupancy_percent" "bed occupancy" Percent 0.0 to 100.0 Low Measured;
        READY_TO_LEAVE "ready_to_leave" "patients ready to leave but still here" Patients 0.0 to 1500.0 Low Measured;
        COMMUNITY_CAPACITY "community_capacity" "places in the community, per cent of usual" Percent 40.0 to 160.0 High Influenced;
        LENGTH_OF_STAY_DAYS "length_of_stay_days" "length of stay" Count 1.0 to 30.0 Low Measured;
        REFERRALS "referrals" "referrals" PatientsAMonth 0.0 to 60000.0 Neither Measured;
        OUTPATIENT_CAPACITY "outpatient_capacity" "outpatient clinics, patients who can be seen" PatientsAMonth 0.0 to 60000.0 High Measured;
        DIAGNOSTIC_CAPACITY "diagnostic_capacity" "diagnostic tests that can be done" PatientsAMonth 0.0 to 90000.0 High Measured;
        ELECTIVE_ACTIVITY "elective_activity" "planned treatments done" PatientsAMonth 0.0 to 60000.0 High Measured;
        ELECTIVE_CANCELLED "elective_cancelled" "planned treatments cancelled" PatientsAMonth 0.0 to 10000.0 Low Measured;
        RTT_LIST "rtt_list" "waiting list" Patients 0.0 to 400_000.0 Low Stock;
        RTT_UNDER_18 "rtt_under_18" "people on the list under 18 weeks" Patients 0.0 to 400_000.0 Neither Stock;
        RTT_OVER_52 "rtt_over_52" "people on the list over 52 weeks" Patients 0.0 to 200_000.0 Low Stock;
        UNDER_18_WEEKS_PERCENT "under_18_weeks_percent" "share waiting under 18 weeks" Percent 0.0 to 100.0 High Measured;
        OVER_52_WEEKS_PERCENT "over_52_weeks_percent" "share waiting over 52 weeks" Percent 0.0 to 100.0 Low Measured;
        CANCER_LIST "cancer_list" "cancer patients on a 62-day pathway" Patients 0.0 to 20000.0 Low Stock;
        CANCER_62_DAY_PERCENT "cancer_62_day_percent" "cancer treatment within 62 days" Percent 0.0 to 100.0 High Measured;
        WAIT_GAP_DEPRIVATION "wait_gap_deprivation" "extra wait in the most deprived fifth" Percent -50.0 to 150.0 Low Influenced;
        WAIT_GAP_ETHNICITY "wait_gap_ethnicity" "extra wait of patients from minority ethnic backgrounds" Percent -50.0 to 150.0 Low Influenced;
    }
    People {
        ESTABLISHMENT_CONSULTANTS "establishment_consultants" "posts for consultants" Wte 0.0 to 20000.0 Neither Stock;
        ESTABLISHMENT_RESIDENTS "establishment_residents" "posts for resident doctors" Wte 0.0 to 20000.0 Neither Stock;
        ESTABLISHMENT_NURSES "establishment_nurses" "posts for nurses and midwives" Wte 0.0 to 20000.0 Neither Stock;
        ESTABLISHMENT_ALLIED "establishment_allied" "posts for allied health and science" Wte 0.0 to 20000.0 Neither Stock;
        ESTABLISHMENT_SUPPORT "establishment_support" "posts for clinical support" Wte 0.0 to 20000.0 Neither Stock;
        ESTABLISHMENT_MANAGERS "establishment_managers" "posts for managers" Wte 0.0 to 20000.0 Neither Stock;
        ESTABLISHMENT_ADMINISTRATION "establishment_administration" "posts for administration and estates" Wte 0.0 to 20000.0 Neither Stock;
        IN_POST_CONSULTANTS "in_post_consultants" "consultants in post" Wte 0.0 to 20000.0 High Stock;
        IN_POST_RESIDENTS "in_post_residents" "resident doctors in post" Wte 0.0 to 20000.0 High Stock;
        IN_POST_NURSES "in_post_nurses" "nurses and midwives in post" Wte 0.0 to 20000.0 High Stock;
        IN_POST_ALLIED "in_post_allied" "allied health and science in post" Wte 0.0 to 20000.0 High Stock;
        IN_POST_SUPPORT "in_post_support" "clinical support in post" Wte 0.0 to 20000.0 High Stock;
        IN_POST_MANAGERS "in_post_managers" "managers in post" Wte 0.0 to 20000.0 High Stock;
        IN_POST_ADMINISTRATION "in_post_administration" "administration and estates in post" Wte 0.0 to 20000.0 High Stock;
        PIPELINE_CONSULTANTS "pipeline_consultants" "consultants appointed, not yet started" Wte 0.0 to 5000.0 Neither Stock;
        PIPELINE_RESIDENTS "pipeline_residents" "resident doctors appointed, not yet started" Wte 0.0 to 5000.0 Neither Stock;
        PIPELINE_NURSES "pipeline_nurses" "nurses and midwives appointed, not yet started" Wte 0.0 to 5000.0 Neither Stock;
        PIPELINE_ALLIED "pipeline_allied" "allied health and science appointed, not yet started" Wte 0.0 to 5000.0 Neither Stock;
        PIPELINE_SUPPORT "pipeline_support" "clinical support appointed, not yet started" Wte 0.0 to 5000.0 Neither Stock;
        PIPELINE_MANAGERS "pipeline_managers" "managers appointed, not yet started" Wte 0.0 to 5000.0 Neither Stock;
        PIPELINE_ADMINISTRATION "pipeline_administration" "administration and estates appointed, not yet started" Wte 0.0 to 5000.0 Neither Stock;
        ENGAGEMENT_CONSULTANTS "engagement_consultants" "engagement of consultants" Score 0.0 to 10.0 High Influenced;
        ENGAGEMENT_RESIDENTS "engagement_residents" "engagement of resident doctors" Score 0.0 to 10.0 High Influenced;
        ENGAGEMENT_NURSES "engagement_nurses" "engagement of nurses and midwives" Score 0.0 to 10.0 High Influenced;
        ENGAGEMENT_ALLIED "engagement_allied" "engagement of allied health and science" Score 0.0 to 10.0 High Influenced;
        ENGAGEMENT_SUPPORT "engagement_support" "engagement of clinical support" Score 0.0 to 10.0 High Influenced;
        ENGAGEMENT_MANAGERS "engagement_managers" "engagement of managers" Score 0.0 to 10.0 High Influenced;
        ENGAGEMENT_ADMINISTRATION "engagement_administration" "engagement of administration and estates" Score 0.0 to 10.0 High Influenced;
        JOINERS "joiners" "joiners" Wte 0.0 to 3000.0 Neither Measured;
        LEAVERS "leavers" "people who left in the month" Wte 0.0 to 3000.0 Low Measured;
        LEAVERS_PERCENT "leavers_percent" "leavers, per cent a year" Percent 0.0 to 120.0 Low Measured;
        VACANCIES_PERCENT "vacancies_percent" "vacancies" Percent -50.0 to 100.0 Low Measured;
        SICKNESS_PERCENT "sickness_percent" "sickness absence" Percent 0.0 to 40.0 Low Influenced;
        HOURS_NEEDED "hours_needed" "nursing hours needed, as WTE" Wte 0.0 to 20000.0 Neither Measured;
        HOURS_OWN_PERCENT "hours_own_percent" "hours worked by own staff and bank" Percent 0.0 to 120.0 High Measured;
        HOURS_AGENCY_PERCENT "hours_agency_percent" "hours worked by agency" Percent 0.0 to 100.0 Low Measured;
        HOURS_UNFILLED_PERCENT "hours_unfilled_percent" "nursing hours left unfilled" Percent 0.0 to 100.0 Low Measured;
        NURSE_LEAVERS_SD "nurse_leavers_sd" "nurses leaving, against the usual" Points -10.0 to 30.0 Low Measured;
        CONSULTANT_LEAVERS_SD "consultant_leavers_sd" "senior doctors leaving, against the usual" Points -10.0 to 30.0 Low Measured;
        RECRUITMENT_REACH "recruitment_reach" "applicants, per cent of usual" Percent 20.0 to 300.0 High Influenced;
        LEAVING_NURSES "leaving_nurses" "nurses' readiness to leave" Percent 20.0 to 400.0 Low Influenced;
        LEAVING_CONSULTANTS "leaving_consultants" "senior doctors' readiness to leave" Percent 20.0 to 400.0 Low Influenced;
        LEAVING_OTHERS "leaving_others" "other staff's readiness to leave" Percent 20.0 to 400.0 Low Influenced;
    }
    Leadership {
        CLINICAL_LEADS "clinical_leads" "clinicians in lead roles" Count 0.0 to 400.0 Neither Stock;
        CLINICAL_LEADS_WILLING "clinical_leads_willing" "lead roles held willingly" Count 0.0 to 400.0 High Stock;
        LEADS_WILLING_PERCENT "leads_willing_percent" "share of leads who are willing" Percent 0.0 to 100.0 High Measured;
        PROTECTED_TIME "protected_time" "protected leadership sessions, per cent of a week" Percent 0.0 to 60.0 High Influenced;
        LEADERSHIP_SKILL "leadership_skill" "leadership skill" Index 0.0 to 100.0 High Influenced;
        MENTORING "mentoring" "mentoring" Index 0.0 to 100.0 High Influenced;
        BENCH_STRENGTH "bench_strength" "people ready to lead next" Index 0.0 to 100.0 High Influenced;
        TRIADS_COMPLETE_PERCENT "triads_complete_percent" "triad posts filled" Percent 0.0 to 100.0 High Measured;
        CLINICAL_BOARD_SHARE "clinical_board_share" "clinicians on the board" Percent 0.0 to 100.0 High Influenced;
        LEADER_CREDIBILITY "leader_credibility" "credibility of leaders" Index 0.0 to 100.0 High Influenced;
        ALIGNMENT "alignment" "leads' concern for the whole trust" Index 0.0 to 100.0 High Influenced;
        ESTEEM "esteem" "esteem for leadership" Index 0.0 to 100.0 High Influenced;
        PEER_ACCOUNTABILITY "peer_accountability" "colleagues holding each other to account" Index 0.0 to 100.0 High Influenced;
        FAIRNESS "fairness" "fairness of appointment, discipline and promotion" Index 0.0 to 100.0 High Influenced;
        TURNOVER_AT_TOP "turnover_at_top" "changes at the top in three years" Count 0.0 to 12.0 Low Influenced;
    }
    Culture {
        ENGAGEMENT "engagement" "staff engagement" Score 0.0 to 10.0 High Measured;
        TRUST_IN_BOARD "trust_in_board" "trust in the board" Index 0.0 to 100.0 High Influenced;
        OPENNESS "openness" "safety to speak up" Index 0.0 to 100.0 High Influenced;
        PATIENT_FIRST "patient_first" "patient-first purpose" Index 0.0 to 100.0 High Influenced;
        LEARNING "learning" "learning from what goes wrong" Index 0.0 to 100.0 High Influenced;
        COMPASSION "compassion" "compassion against bullying" Index 0.0 to 100.0 High Influenced;
        TARGET_PRESSURE "target_pressure" "target pressure" Index 0.0 to 100.0 Low Influenced;
        ADMINISTRATIVE_DEMAND "administrative_demand" "administrative demand" Index 0.0 to 100.0 Low Influenced;
        MANAGER_CAPACITY "manager_capacity" "managers' capacity, per cent of usual" Percent 0.0 to 300.0 High Measured;
        BURDEN "burden" "clinicians' administrative burden, share of time" Percent 0.0 to 60.0 Low Influenced;
        BURNOUT "burnout" "burnout" Percent 0.0 to 100.0 Low Influenced;
        AUTHORITY_DEVOLVED "authority_devolved" "authority devolved" Index 0.0 to 100.0 Neither Influenced;
        DATA_FRONT_LINE "data_front_line" "data at the front line" Index 0.0 to 100.0 High Influenced;
        ACCOUNTABILITY "accountability" "accountability of services" Index 0.0 to 100.0 High Influenced;
        IMPROVEMENT_CAPABILITY "improvement_capability" "improvement capability" Index 0.0 to 100.0 High Influenced;
        CHANGE_LOAD "change_load" "change load" Count 0.0 to 60.0 Low Measured;
        IDEAS_OFFERED "ideas_offered" "ideas offered" Index 0.0 to 100.0 High Influenced;
        IDEAS_ANSWERED "ideas_answered" "ideas answered" Percent 0.0 to 100.0 High Influenced;
        PATIENT_VOICE "patient_voice" "patient voice" Index 0.0 to 100.0 High Influenced;
        DIGITAL_MATURITY "digital_maturity" "digital maturity" Index 0.0 to 100.0 High Influenced;
    }
    Quality {
        HARM "harm" "avoidable harm" PerThousandBedDays 0.0 to 100.0 Low Measured;
        HARM_INDEX "harm_index" "risk of avoidable harm, per cent of usual" Percent 20.0 to 400.0 Low Influenced;
        AVOIDABLE_DEATHS "avoidable_deaths" "avoidable deaths" CountAMonth 0.0 to 1000.0 Low Measured;
        MORTALITY_CHANGE "mortality_change" "risk-adjusted mortality against the start" Points -40.0 to 60.0 Low Influenced;
        DEATHS "deaths" "deaths in hospital or within 30 days" PatientsAMonth 0.0 to 2000.0 Low Measured;
        DEATHS_EXPECTED "deaths_expected" "deaths expected" PatientsAMonth 0.0 to 2000.0 Neither Measured;
        SHMI "shmi" "SHMI, twelve months" Ratio 0.3 to 3.0 Low Measured;
        INCIDENTS "incidents" "incidents reported" PerThousandBedDays 0.0 to 200.0 BothWays Measured;
        WILLINGNESS_TO_REPORT "willingness_to_report" "willingness to report" Percent 1.0 to 100.0 High Influenced;
        INFECTIONS "infections" "hospital-onset infections" CountAMonth 0.0 to 200.0 Low Measured;
        NEVER_EVENTS "never_events" "never events" CountAMonth 0.0 to 50.0 Low Measured;
        FALLS "falls" "falls" CountAMonth 0.0 to 2000.0 Low Measured;
        COMPLAINTS "complaints" "complaints" CountAMonth 0.0 to 2000.0 BothWays Measured;
        PATIENT_EXPERIENCE "patient_experience" "patient experience, per cent positive" Percent 0.0 to 100.0 High Influenced;
    }
    Oversight {
        RATING_SAFE "rating_safe" "CQC rating: safe" Rating 1.0 to 4.0 High Stock;
        RATING_EFFECTIVE "rating_effective" "CQC rating: effective" Rating 1.0 to 4.0 High Stock;
        RATING_CARING "rating_caring" "CQC rating: caring" Rating 1.0 to 4.0 High Stock;
        RATING_RESPONSIVE "rating_responsive" "CQC rating: responsive" Rating 1.0 to 4.0 High Stock;
        RATING_WELL_LED "rating_well_led" "CQC rating: well-led" Rating 1.0 to 4.0 High Stock;
        RATING_OVERALL "rating_overall" "CQC rating: overall" Rating 1.0 to 4.0 High Stock;
        SEGMENT "segment" "oversight segment" Segment 1.0 to 5.0 Low Stock;
        SEGMENT_SCORE "segment_score" "oversight score" Count 1.0 to 4.0 Low Measured;
        CONDITIONS "conditions" "conditions of support" Count 0.0 to 3.0 Low Stock;
        STANDING_REGULATOR "standing_regulator" "standing with the regulator" Index 0.0 to 100.0 High Influenced;
        STANDING_ICB "standing_icb" "standing with the ICB" Index 0.0 to 100.0 High Influenced;
        STANDING_GOVERNORS "standing_governors" "standing with the governors" Index 0.0 to 100.0 High Influenced;
        STANDING_PRESS "standing_press" "standing with the press" Index 0.0 to 100.0 High Influenced;
        CHAIR_CONFIDENCE "chair_confidence" "the chair's confidence" Index 0.0 to 100.0 High Influenced;
    }
    Board {
        ATTENTION_MONEY "attention_money" "attention to money" AttentionPoints 0.0 to 10.0 Neither Lever;
        ATTENTION_ACCESS "attention_access" "attention to access" AttentionPoints 0.0 to 10.0 Neither Lever;
        ATTENTION_QUALITY "attention_quality" "attention to quality and safety" AttentionPoints 0.0 to 10.0 Neither Lever;
        ATTENTION_STAFF "attention_staff" "attention to staff and culture" AttentionPoints 0.0 to 10.0 Neither Lever;
        ATTENTION_IMPROVEMENT "attention_improvement" "attention to improvement" AttentionPoints 0.0 to 10.0 Neither Lever;
        ATTENTION_PARTNERS "attention_partners" "attention to partners" AttentionPoints 0.0 to 10.0 Neither Lever;
        CHALLENGE "challenge" "how often the board tests what it is told" Index 0.0 to 100.0 High Influenced;
        UNITY "unity" "unity of the board" Index 0.0 to 100.0 High Influenced;
        REACH_DOWN "reach_down" "how far the board reaches down" Index 0.0 to 100.0 Low Influenced;
        COUNT_PATIENTS "count_patients" "count: patients" Index 0.0 to 100.0 High Measured;
        COUNT_STAFF "count_staff" "count: staff" Index 0.0 to 100.0 High Measured;
        COUNT_MONEY "count_money" "count: money" Index 0.0 to 100.0 High Measured;
        COUNT_READINESS "count_readiness" "count: readiness for the future" Index 0.0 to 100.0 High Measured;
        PLAN_ELECTIVE_PERCENT "plan_elective_percent" "planned activity, per cent of usual" Percent 50.0 to 150.0 Neither Lever;
        PLAN_SAVINGS_PERCENT "plan_savings_percent" "savings plan, per cent of income a year" Percent 0.0 to 12.0 Neither Lever;
        PLAN_AGENCY_PERCENT "plan_agency_percent" "share of unfilled hours that agency may fill" Percent 0.0 to 100.0 Neither Lever;
        PLAN_BACKLOG_MONTHLY "plan_backlog_monthly" "capital put into backlog maintenance" PoundsAMonth 0.0 to 10_000_000.0 Neither Lever;
    }
    Workings {
        BED_PRESSURE "bed_pressure" "occupancy past 92 per cent" Points 0.0 to 40.0 Low Measured;
        BOARDING_PERCENT "boarding_percent" "admissions cared for in a corridor" Percent 0.0 to 100.0 Low Measured;
        OWN_GAP "own_gap" "nursing hours not worked by own staff or bank" Percent 0.0 to 100.0 Low Measured;
        UNFILLED_GAP "unfilled_gap" "nursing hours that nobody could be found for" Percent 0.0 to 100.0 Low Measured;
        OVERLOAD "overload" "demand on managers over their capacity" Percent -80.0 to 400.0 Low Measured;
        MISMATCH "mismatch" "authority ahead of data and accountability" Index 0.0 to 100.0 Low Measured;
        DEVOLUTION_GATE "devolution_gate" "authority, data and accountability together" Index 0.0 to 100.0 High Measured;
        DEFICIT_SIGNAL "deficit_signal" "deficit beyond what is tolerated, per cent of income" Percent 0.0 to 60.0 Low Measured;
        REGULATOR_SHORTFALL "regulator_shortfall" "regulator's standing below the line" Index 0.0 to 100.0 Low Measured;
        PRESSURE_NEW "pressure_new" "pressure that is new" Index -100.0 to 100.0 Neither Measured;
        CUTS_UNDER_WAY "cuts_under_way" "posts cut in the last year, per cent" Percent 0.0 to 60.0 Low Measured;
        IMPROVEMENT_ATTENTION "improvement_attention" "attention to improvement" Index 0.0 to 100.0 Neither Measured;
        DELIVERY_ATTENTION "delivery_attention" "attention to delivery" Index 0.0 to 100.0 Neither Measured;
        STAFF_ATTENTION "staff_attention" "attention to staff and culture" Index 0.0 to 100.0 Neither Measured;
        QUALITY_ATTENTION "quality_attention" "attention to quality and safety" Index 0.0 to 100.0 Neither Measured;
        PARTNER_ATTENTION "partner_attention" "attention to partners" Index 0.0 to 100.0 Neither Measured;
        FLOW "flow" "length of stay saved" Points -40.0 to 40.0 High Influenced;
        ELECTIVE_PRODUCTIVITY "elective_productivity" "theatre and clinic productivity" Points -40.0 to 40.0 High Influenced;
        SAVINGS_DELIVERY "savings_delivery" "share of planned savings delivered" Percent 0.0 to 120.0 High Influenced;
        GAMING "gaming" "gaming of the four-hour figure, points" Points 0.0 to 30.0 Low Influenced;
        IMPOSED_CHANGE "imposed_change" "change made by order" Count 0.0 to 60.0 Neither Measured;
        SHARED_CHANGE "shared_change" "change made with or by those who do the work" Count 0.0 to 60.0 Neither Measured;
        SESSIONS_TAKEN "sessions_taken" "clinic sessions a week given up for change" Count 0.0 to 2000.0 Neither Measured;
        CANDOUR "candour" "candour of what reaches the board" Percent 0.0 to 100.0 High Measured;
        WINTER "winter" "the season" Points -2.0 to 2.0 Neither Measured;
    }
    Culture {
        ENGAGEMENT_EMERGENCY "engagement_emergency" "engagement in emergency and acute medicine" Score 0.0 to 10.0 High Influenced;
        OPENNESS_EMERGENCY "openness_emergency" "safety to speak up in emergency and acute medicine" Index 0.0 to 100.0 High Influenced;
        PRESSURE_EMERGENCY "pressure_emergency" "pressure from above in emergency and acute medicine" Index 0.0 to 100.0 Low Influenced;
    }
    Quality {
        HARM_EMERGENCY "harm_emergency" "avoidable harm in emergency and acute medicine" PerThousandBedDays 0.0 to 100.0 Low Influenced;
        REPORTED_EMERGENCY "reported_emergency" "incidents reported in emergency and acute medicine" PerThousandBedDays 0.0 to 200.0 BothWays Measured;
    }
    Leadership {
        AUTHORITY_EMERGENCY "authority_emergency" "authority held in emergency and acute medicine" Index 0.0 to 100.0 Neither Influenced;
        TRIAD_FILLED_EMERGENCY "triad_filled_emergency" "triad posts filled in emergency and acute medicine" Count 0.0 to 3.0 High Stock;
        TRIAD_WILLING_EMERGENCY "triad_willing_emergency" "triad posts held willingly in emergency and acute medicine" Percent 0.0 to 100.0 High Measured;
        SKILL_EMERGENCY "skill_emergency" "leaders' skill in emergency and acute medicine" Index 0.0 to 100.0 High Influenced;
        CREDIBILITY_EMERGENCY "credibility_emergency" "leaders' credibility in emergency and acute medicine" Index 0.0 to 100.0 High Influenced;
    }
    People {
        VACANCIES_EMERGENCY "vacancies_emergency" "vacancies in emergency and acute medicine" Percent -50.0 to 100.0 Low Measured;
    }
    Culture {
        ENGAGEMENT_MEDICINE "engagement_medicine" "engagement in elderly and general medicine" Score 0.0 to 10.0 High Influenced;
        OPENNESS_MEDICINE "openness_medicine" "safety to speak up in elderly and general medicine" Index 0.0 to 100.0 High Influenced;
        PRESSURE_MEDICINE "pressure_medicine" "pressure from above in elderly and general medicine" Index 0.0 to 100.0 Low Influenced;
    }
    Quality {
        HARM_MEDICINE "harm_medicine" "avoidable harm in elderly and general medicine" PerThousandBedDays 0.0 to 100.0 Low Influenced;
        REPORTED_MEDICINE "reported_medicine" "incidents reported in elderly and general medicine" PerThousandBedDays 0.0 to 200.0 BothWays Measured;
    }
    Leadership {
        AUTHORITY_MEDICINE "authority_medicine" "authority held in elderly and general medicine" Index 0.0 to 100.0 Neither Influenced;
        TRIAD_FILLED_MEDICINE "triad_filled_medicine" "triad posts filled in elderly and general medicine" Count 0.0 to 3.0 High Stock;
        TRIAD_WILLING_MEDICINE "triad_willing_medicine" "triad posts held willingly in elderly and general medicine" Percent 0.0 to 100.0 High Measured;
        SKILL_MEDICINE "skill_medicine" "leaders' skill in elderly and general medicine" Index 0.0 to 100.0 High Influenced;
        CREDIBILITY_MEDICINE "credibility_medicine" "leaders' credibility in elderly and general medicine" Index 0.0 to 100.0 High Influenced;
    }
    People {
        VACANCIES_MEDICINE "vacancies_medicine" "vacancies in elderly and general medicine" Percent -50.0 to 100.0 Low Measured;
    }
    Culture {
        ENGAGEMENT_SURGERY "engagement_surgery" "engagement in surgery and theatres" Score 0.0 to 10.0 High Influenced;
        OPENNESS_SURGERY "openness_surgery" "safety to speak up in surgery and theatres" Index 0.0 to 100.0 High Influenced;
        PRESSURE_SURGERY "pressure_surgery" "pressure from above in surgery and theatres" Index 0.0 to 100.0 Low Influenced;
    }
    Quality {
        HARM_SURGERY "harm_surgery" "avoidable harm in surgery and theatres" PerThousandBedDays 0.0 to 100.0 Low Influenced;
        REPORTED_SURGERY "reported_surgery" "incidents reported in surgery and theatres" PerThousandBedDays 0.0 to 200.0 BothWays Measured;
    }
    Leadership {
        AUTHORITY_SURGERY "authority_surgery" "authority held in surgery and theatres" Index 0.0 to 100.0 Neither Influenced;
        TRIAD_FILLED_SURGERY "triad_filled_surgery" "triad posts filled in surgery and theatres" Count 0.0 to 3.0 High Stock;
        TRIAD_WILLING_SURGERY "triad_willing_surgery" "triad posts held willingly in surgery and theatres" Percent 0.0 to 100.0 High Measured;
        SKILL_SURGERY "skill_surgery" "leaders' skill in surgery and theatres" Index 0.0 to 100.0 High Influenced;
        CREDIBILITY_SURGERY "credibility_surgery" "leaders' credibility in surgery and theatres" Index 0.0 to 100.0 High Influenced;
    }
    People {
        VACANCIES_SURGERY "vacancies_surgery" "vacancies in surgery and theatres" Percent -50.0 to 100.0 Low Measured;
    }
    Culture {
        ENGAGEMENT_WOMEN_CHILDREN "engagement_women_children" "engagement in women and children" Score 0.0 to 10.0 High Influenced;
        OPENNESS_WOMEN_CHILDREN "openness_women_children" "safety to speak up in women and children" Index 0.0 to 100.0 High Influenced;
        PRESSURE_WOMEN_CHILDREN "pressure_women_children" "pressure from above in women and children" Index 0.0 to 100.0 Low Influenced;
    }
    Quality {
        HARM_WOMEN_CHILDREN "harm_women_children" "avoidable harm in women and children" PerThousandBedDays 0.0 to 100.0 Low Influenced;
        REPORTED_WOMEN_CHILDREN "reported_women_children" "incidents reported in women and children" PerThousandBedDays 0.0 to 200.0 BothWays Measured;
    }
    Leadership {
        AUTHORITY_WOMEN_CHILDREN "authority_women_children" "authority held in women and children" Index 0.0 to 100.0 Neither Influenced;
        TRIAD_FILLED_WOMEN_CHILDREN "triad_filled_women_children" "triad posts filled in women and children" Count 0.0 to 3.0 High Stock;
        TRIAD_WILLING_WOMEN_CHILDREN "triad_willing_women_children" "triad posts held willingly in women and children" Percent 0.0 to 100.0 High Measured;
        SKILL_WOMEN_CHILDREN "skill_women_children" "leaders' skill in women and children" Index 0.0 to 100.0 High Influenced;
        CREDIBILITY_WOMEN_CHILDREN "credibility_women_children" "leaders' credibility in women and children" Index 0.0 to 100.0 High Influenced;
    }
    People {
        VACANCIES_WOMEN_CHILDREN "vacancies_women_children" "vacancies in women and children" Percent -50.0 to 100.0 Low Measured;
    }
    Culture {
        ENGAGEMENT_CANCER_DIAGNOSTICS "engagement_cancer_diagnostics" "engagement in cancer and diagnostics" Score 0.0 to 10.0 High Influenced;
        OPENNESS_CANCER_DIAGNOSTICS "openness_cancer_diagnostics" "safety to speak up in cancer and diagnostics" Index 0.0 to 100.0 High Influenced;
        PRESSURE_CANCER_DIAGNOSTICS "pressure_cancer_diagnostics" "pressure from above in cancer and diagnostics" Index 0.0 to 100.0 Low Influenced;
    }
    Quality {
        HARM_CANCER_DIAGNOSTICS "harm_cancer_diagnostics" "avoidable harm in cancer and diagnostics" PerThousandBedDays 0.0 to 100.0 Low Influenced;
        REPORTED_CANCER_DIAGNOSTICS "reported_cancer_diagnostics" "incidents reported in cancer and diagnostics" PerThousandBedDays 0.0 to 200.0 BothWays Measured;
    }
    Leadership {
        AUTHORITY_CANCER_DIAGNOSTICS "authority_cancer_diagnostics" "authority held in cancer and diagnostics" Index 0.0 to 100.0 Neither Influenced;
        TRIAD_FILLED_CANCER_DIAGNOSTICS "triad_filled_cancer_diagnostics" "triad posts filled in cancer and diagnostics" Count 0.0 to 3.0 High Stock;
        TRIAD_WILLING_CANCER_DIAGNOSTICS "triad_willing_cancer_diagnostics" "triad posts held willingly in cancer and diagnostics" Percent 0.0 to 100.0 High Measured;
        SKILL_CANCER_DIAGNOSTICS "skill_cancer_diagnostics" "leaders' skill in cancer and diagnostics" Index 0.0 to 100.0 High Influenced;
        CREDIBILITY_CANCER_DIAGNOSTICS "credibility_cancer_diagnostics" "leaders' credibility in cancer and diagnostics" Index 0.0 to 100.0 High Influenced;
    }
    People {
        VACANCIES_CANCER_DIAGNOSTICS "vacancies_cancer_diagnostics" "vacancies in cancer and diagnostics" Percent -50.0 to 100.0 Low Measured;
    }
    Culture {
        ENGAGEMENT_CRITICAL_CARE "engagement_critical_care" "engagement in critical care and anaesthesia" Score 0.0 to 10.0 High Influenced;
        OPENNESS_CRITICAL_CARE "openness_critical_care" "safety to speak up in critical care and anaesthesia" Index 0.0 to 100.0 High Influenced;
        PRESSURE_CRITICAL_CARE "pressure_critical_care" "pressure from above in critical care and anaesthesia" Index 0.0 to 100.0 Low Influenced;
    }
    Quality {
        HARM_CRITICAL_CARE "harm_critical_care" "avoidable harm in critical care and anaesthesia" PerThousandBedDays 0.0 to 100.0 Low Influenced;
        REPORTED_CRITICAL_CARE "reported_critical_care" "incidents reported in critical care and anaesthesia" PerThousandBedDays 0.0 to 200.0 BothWays Measured;
    }
    Leadership {
        AUTHORITY_CRITICAL_CARE "authority_critical_care" "authority held in critical care and anaesthesia" Index 0.0 to 100.0 Neither Influenced;
        TRIAD_FILLED_CRITICAL_CARE "triad_filled_critical_care" "triad posts filled in critical care and anaesthesia" Count 0.0 to 3.0 High Stock;
        TRIAD_WILLING_CRITICAL_CARE "triad_willing_critical_care" "triad posts held willingly in critical care and anaesthesia" Percent 0.0 to 100.0 High Measured;
        SKILL_CRITICAL_CARE "skill_critical_care" "leaders' skill in critical care and anaesthesia" Index 0.0 to 100.0 High Influenced;
        CREDIBILITY_CRITICAL_CARE "credibility_critical_care" "leaders' credibility in critical care and anaesthesia" Index 0.0 to 100.0 High Influenced;
    }
    People {
        VACANCIES_CRITICAL_CARE "vacancies_critical_care" "vacancies in critical care and anaesthesia" Percent -50.0 to 100.0 Low Measured;
    }
}
