//! What people call quantities that are called something else here.

/// The quantity that is meant by another name, if it is a usual one.
pub fn quantity_meant(name: &str) -> Option<&'static str> {
    let plain = name.to_lowercase().replace([' ', '-'], "_");
    let mut names = OTHER_NAMES.iter();
    names.find(|(other, _)| *other == plain).map(|it| it.1)
}

/// Other names, each with the quantity.
const OTHER_NAMES: [(&str, &str); 46] = [
    ("nurse_engagement", "engagement_nurses"),
    ("nursing_engagement", "engagement_nurses"),
    ("staff_engagement", "engagement"),
    ("doctor_engagement", "engagement_consultants"),
    ("consultant_engagement", "engagement_consultants"),
    ("morale", "engagement"),
    ("moral", "engagement"),
    ("staff_morale", "engagement"),
    ("waiting_list", "rtt_list"),
    ("waiting_lists", "rtt_list"),
    ("waits", "rtt_list"),
    ("list", "rtt_list"),
    ("nurses", "in_post_nurses"),
    ("consultants", "in_post_consultants"),
    ("doctors", "in_post_residents"),
    ("residents", "in_post_residents"),
    ("managers", "in_post_managers"),
    ("staff", "in_post_nurses"),
    ("staffing", "in_post_nurses"),
    ("a_and_e", "four_hour_percent"),
    ("a&e", "four_hour_percent"),
    ("ed", "four_hour_percent"),
    ("four_hours", "four_hour_percent"),
    ("organisational_learning", "learning"),
    ("money", "cash"),
    ("budget", "cash"),
    ("funds", "cash"),
    ("income", "income_monthly"),
    ("deficit", "underlying_percent"),
    ("reputation", "standing_press"),
    ("press", "standing_press"),
    ("regulator", "standing_regulator"),
    ("beds", "beds_open"),
    ("bed_occupancy", "occupancy_percent"),
    ("psychological_safety", "openness"),
    ("speaking_up", "openness"),
    ("speak_up", "openness"),
    ("culture", "openness"),
    ("trust", "trust_in_board"),
    ("safety", "harm_index"),
    ("quality", "harm_index"),
    ("mortality", "mortality_change"),
    ("turnover", "leavers_percent"),
    ("vacancies", "vacancies_percent"),
    ("experience", "patient_experience"),
    ("sickness", "sickness_percent"),
];
