//! Which quantities may be given where: moved once, moved for good, set at the start.

use crate::catalogue::Kind;

/// Where an amount is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In `effects` or `every_month`.
    Once,
    /// In `lasting`.
    Lasting,
    /// In `start`.
    Start,
}

/// Stocks that a decision may add to or take from at once.
const STOCKS_ONCE: [&str; 11] = [
    "cash",
    "beds_open",
    "backlog_maintenance",
    "savings_recurrent_monthly",
    "savings_shortfall",
    "rtt_list",
    "cancer_list",
    "clinical_leads",
    "clinical_leads_willing",
    "capital_spent_year",
    "conditions",
];

/// Families of stocks that a decision may add to or take from at once.
const FAMILIES_ONCE: [&str; 3] = ["establishment_", "in_post_", "triad_filled_"];

/// Measured quantities that a start may wish for.
pub const WISHES: [&str; 4] = [
    "occupancy_percent",
    "underlying_percent",
    "agency_percent",
    "four_hour_percent",
];

/// What may be moved in the place of a figure that is worked out.
const FOLLOWS: [(&str, &str); 18] = [
    (
        "occupancy_percent",
        "`beds_open`, `flow` or `community_capacity`",
    ),
    (
        "four_hour_percent",
        "`flow`, `beds_open` or `engagement_emergency`",
    ),
    (
        "underlying_percent",
        "`decisions_monthly` in `lasting`, or `cash`",
    ),
    (
        "surplus_percent",
        "`decisions_monthly` in `lasting`, or `cash`",
    ),
    (
        "surplus_monthly",
        "`decisions_monthly` in `lasting`, or `cash`",
    ),
    (
        "pay_monthly",
        "`establishment_nurses` and the like, or `decisions_monthly` in `lasting`",
    ),
    (
        "non_pay_monthly",
        "`decisions_monthly` in `lasting`, or `cash`",
    ),
    (
        "agency_percent",
        "`in_post_nurses`, `establishment_nurses` or `sickness_percent`",
    ),
    (
        "agency_monthly",
        "`in_post_nurses`, `establishment_nurses` or `sickness_percent`",
    ),
    (
        "vacancies_percent",
        "`in_post_nurses`, `establishment_nurses` or `recruitment_reach`",
    ),
    (
        "leavers_percent",
        "`leaving_nurses`, `leaving_consultants` or `leaving_others`",
    ),
    (
        "harm",
        "`harm_medicine` and the other lines, or `harm_index` for the whole trust",
    ),
    ("incidents", "`willingness_to_report`"),
    (
        "engagement",
        "`engagement_nurses`, `engagement_consultants` and the other groups",
    ),
    ("ready_to_leave", "`community_capacity` or `flow`"),
    ("under_18_weeks_percent", "`rtt_list`"),
    ("over_52_weeks_percent", "`rtt_list`"),
    ("cancer_62_day_percent", "`cancer_list`"),
];

/// What to do instead of moving a figure that is worked out.
fn follows_from(name: &str) -> String {
    match FOLLOWS.iter().find(|(figure, _)| *figure == name) {
        Some((_, moved)) => format!("move what it follows from: {moved}"),
        None => "move what it follows from; `board-to-ward list --quantities` says what can be set"
            .to_owned(),
    }
}

impl Place {
    /// Whether a quantity may be given here.
    pub fn takes(self, name: &str, kind: Kind) -> bool {
        match (self, kind) {
            (_, Kind::Influenced) => true,
            (Place::Once, Kind::Stock) => {
                let family = FAMILIES_ONCE.iter().any(|start| name.starts_with(start));
                family || STOCKS_ONCE.contains(&name)
            }
            (Place::Lasting, _) if name == "decisions_monthly" => true,
            (Place::Lasting, Kind::Stock) => {
                name == "beds_open" || name.starts_with("establishment_")
            }
            (Place::Lasting | Place::Start, Kind::Lever) | (Place::Start, Kind::Stock) => true,
            (Place::Start, Kind::Measured) => WISHES.contains(&name) || name == "engagement",
            (Place::Once, Kind::Lever) | (_, Kind::Measured) => false,
        }
    }

    /// Why a quantity may not be given here, and what to do.
    pub fn refusal(self, name: &str, kind: Kind) -> (String, String) {
        match (self, kind) {
            (_, Kind::Measured) => {
                let title = if Place::Start.takes(name, kind) {
                    format!(
                        "`{name}` can be set in `start`, but not moved: it is worked out from \
                         other figures"
                    )
                } else {
                    format!("`{name}` is worked out from other figures, so nothing can set it")
                };
                (title, follows_from(name))
            }
            (Place::Once, Kind::Lever) => (
                format!("`{name}` is a setting: it stays where it is put"),
                "give it in `lasting`".to_owned(),
            ),
            (Place::Lasting, Kind::Stock) if Place::Once.takes(name, kind) => (
                format!("`{name}` is moved once, not for good"),
                "give it in `effects`, or in `every_month`".to_owned(),
            ),
            _ => (
                format!("`{name}` follows from the flow of patients, staff or money"),
                "a decision cannot move it directly; move what it follows from".to_owned(),
            ),
        }
    }
}
