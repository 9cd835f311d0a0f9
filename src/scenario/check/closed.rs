//! Words from closed lists: seats, service lines, approaches and the like.

use super::known::replacement;
use crate::catalogue::{
    Approach, BoardName, Clarity, Count, Good, ProblemKind, Provenance, Seat, Section, ServiceLine,
    Strength, StudyDesign, Unit, Whose,
};
use crate::scenario::raw::Text;
use crate::source::{Diagnostic, Problems, nearest};
use crate::units::MonthOfYear;

/// Finds a word in a list; one that is not there is reported with the nearest that is. A blank word
/// gives `None` without a report.
fn find<T: Copy>(
    what: &str,
    word: &Text,
    list: &[(&str, T)],
    problems: &mut Problems,
) -> Option<T> {
    if word.value.is_empty() {
        return None;
    }
    let found = list.iter().find(|(name, _)| *name == word.value);
    if found.is_none() {
        let names: Vec<&str> = list.iter().map(|(name, _)| *name).collect();
        let problem = Diagnostic::error(
            "value/unknown-word",
            format!("`{}` is not {what}", word.value),
            word.span,
            format!("not {what}"),
        );
        let plain = word.value.to_lowercase().replace([' ', '-'], "_");
        let other = OTHER_NAMES.iter().find(|(name, _)| *name == plain);
        let other = other.map(|(_, right)| *right);
        let other = other.filter(|right| names.contains(right));
        problems.push(
            match other.or_else(|| nearest(&word.value, names.iter().copied())) {
                Some(right) => problem.did_you_mean(right, word.span, replacement(word, right)),
                None => problem.help(format!("it is one of: {}", names.join(", "))),
            },
        );
    }
    found.map(|(_, member)| *member)
}

/// What seats and service lines are called elsewhere.
const OTHER_NAMES: [(&str, &str); 26] = [
    ("coo", "operations"),
    ("chief_operating_officer", "operations"),
    ("director_of_operations", "operations"),
    ("director_of_nursing", "nursing"),
    ("chief_nurse", "nursing"),
    ("cno", "nursing"),
    ("don", "nursing"),
    ("medical_director", "medical"),
    ("chief_medical_officer", "medical"),
    ("cmo", "medical"),
    ("director_of_finance", "finance"),
    ("finance_director", "finance"),
    ("chief_finance_officer", "finance"),
    ("cfo", "finance"),
    ("ceo", "chief_executive"),
    ("chief_exec", "chief_executive"),
    ("chairman", "chair"),
    ("union", "staff_side"),
    ("unions", "staff_side"),
    ("junior_doctor", "resident_doctor"),
    ("patient", "patient_partner"),
    ("a&e", "emergency"),
    ("ed", "emergency"),
    ("maternity", "women_children"),
    ("theatres", "surgery"),
    ("icu", "critical_care"),
];

/// Declares a finder for each closed list of the catalogue.
macro_rules! finders {
    ($($finder:ident $list:ident $what:literal;)+) => {
        $(#[doc = concat!("Finds ", $what, ".")]
        pub fn $finder(word: &Text, problems: &mut Problems) -> Option<$list> {
            let list: Vec<(&str, $list)> =
                $list::ALL.iter().map(|member| (member.name(), *member)).collect();
            find($what, word, &list, problems)
        })+
    };
}

finders! {
    seat Seat "a seat";
    line ServiceLine "a service line";
    approach Approach "an approach";
    whose Whose "one of those whose decision it can be";
    kind ProblemKind "a kind of problem";
    clarity Clarity "a clarity of the board pack";
    count Count "one of the four counts";
    board BoardName "a simulated board";
    design StudyDesign "a way in which something is found";
    strength Strength "a strength of evidence";
    provenance Provenance "a way in which a figure is known";
}

/// Finds a month of the year.
pub fn month(word: &Text, problems: &mut Problems) -> Option<MonthOfYear> {
    let parsed = MonthOfYear::parse(&word.value);
    if parsed.is_some() {
        return parsed;
    }
    let list = MonthOfYear::ALL.map(|month| (month.name(), month));
    find("a month", word, &list, problems)
}

/// Finds a page of the board pack.
pub fn section(word: &Text, problems: &mut Problems) -> Option<Section> {
    let list = [
        ("money", Section::Money),
        ("patients", Section::Patients),
        ("people", Section::People),
        ("leadership", Section::Leadership),
        ("culture", Section::Culture),
        ("quality", Section::Quality),
        ("oversight", Section::Oversight),
        ("board", Section::Board),
        ("workings", Section::Workings),
    ];
    find("a page of the board pack", word, &list, problems)
}

/// Finds which way is good.
pub fn good(word: &Text, problems: &mut Problems) -> Option<Good> {
    let list = [
        ("high", Good::High),
        ("low", Good::Low),
        ("both_ways", Good::BothWays),
        ("neither", Good::Neither),
    ];
    find("a way to be good", word, &list, problems)
}

/// Finds a unit.
pub fn unit(word: &Text, problems: &mut Problems) -> Option<Unit> {
    let list = [
        ("pounds", Unit::Pounds),
        ("pounds_a_month", Unit::PoundsAMonth),
        ("percent", Unit::Percent),
        ("points", Unit::Points),
        ("index", Unit::Index),
        ("score", Unit::Score),
        ("patients", Unit::Patients),
        ("patients_a_month", Unit::PatientsAMonth),
        ("wte", Unit::Wte),
        ("beds", Unit::Beds),
        ("count_a_month", Unit::CountAMonth),
        ("count", Unit::Count),
        ("per_thousand_bed_days", Unit::PerThousandBedDays),
        ("ratio", Unit::Ratio),
        ("minutes", Unit::Minutes),
        ("rating", Unit::Rating),
        ("segment", Unit::Segment),
        ("attention_points", Unit::AttentionPoints),
    ];
    find("a unit", word, &list, problems)
}
