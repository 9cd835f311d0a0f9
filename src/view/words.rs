//! Small joinery of words. No facts and no figures.

use crate::catalogue::Section;
use crate::scenario::Called;

/// With its first letter in capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// As it stands within a sentence: the first letter small unless it begins an abbreviation or a
/// name, and no full stop at the end.
pub fn inside(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let second = letters.clone().next();
    if second.is_some_and(|letter| letter.is_uppercase() || !letter.is_alphabetic()) {
        return text.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// The first clause of a label that is long for a place within a sentence.
pub fn clause(text: &str) -> String {
    let text = inside(text);
    if text.chars().count() <= 60 {
        return text;
    }
    let ends_a_clause = |(place, letter): (usize, char)| {
        // A point or comma within a figure ends nothing.
        let after = text[place + letter.len_utf8()..].chars().next();
        match letter {
            '(' => true,
            '.' | ';' | ':' | ',' => after.is_some_and(char::is_whitespace),
            _ => false,
        }
    };
    let mut places = text.char_indices().filter(|(place, _)| *place >= 12);
    let end = places.find(|at| ends_a_clause(*at));
    end.map_or(text.clone(), |(end, _)| text[..end].trim_end().to_owned())
}

/// The first clause of a label, in quotation marks.
pub fn quoted(label: &str) -> String {
    format!("\"{}\"", capital(&clause(label)))
}

/// A figure's name as it stands in a sentence: "engagement: nurses" is the engagement of nurses,
/// and what only says how it is counted is left out.
pub fn in_sentence(label: &str) -> String {
    let end = [
        ", per cent",
        ", share of",
        ", twelve months",
        ", a year's worth",
        ", points",
    ]
    .iter()
    .filter_map(|tail| label.find(tail))
    .min();
    let label = &label[..end.unwrap_or(label.len())];
    match label.split_once(": ") {
        Some((name @ ("engagement" | "posts"), of)) => format!("{name} of {of}"),
        Some((name, of)) => format!("{name}, {of},"),
        None => label.to_owned(),
    }
}

/// "a", "a and b", "a, b and c".
pub fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

/// "a", "a or b", "a, b or c".
pub fn listed_or(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} or {last}", head.join(", ")),
    }
}

/// How many answers there are, in a sentence.
pub fn answers(last: usize) -> String {
    match last {
        1 => "The only answer is 1.".into(),
        last => format!("The answers are 1 to {last}."),
    }
}

/// A section of the board pack in a sentence.
pub fn section(section: Section, called: &Called) -> String {
    let section = match section {
        Section::Money => "money",
        Section::Patients => "patients",
        Section::People => "people",
        Section::Leadership => "leadership",
        Section::Culture => "culture",
        Section::Quality => "quality",
        Section::Oversight => "oversight",
        Section::Board => return format!("{} itself", called.board()),
        Section::Workings => "how the work is done",
    };
    section.to_owned()
}

/// With a full stop at its end.
pub fn stopped(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '?', '!', ':']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

#[cfg(test)]
mod tests {
    use super::{capital, clause, in_sentence, inside, listed};

    #[test]
    fn a_label_finds_its_place_within_a_sentence() {
        assert_eq!(inside("Open twelve beds."), "open twelve beds");
        assert_eq!(inside("A&E first"), "A&E first");
        assert_eq!(capital("bed occupancy"), "Bed occupancy");
        assert_eq!(
            clause(
                "Open twelve escalation beds on Ward 9, staffed by agency until the end of March"
            ),
            "open twelve escalation beds on Ward 9"
        );
        assert_eq!(
            clause("Use prescribing's £1.1m and the £1,250,000 of the roof, and put the rest off"),
            "use prescribing's £1.1m and the £1,250,000 of the roof"
        );
        assert_eq!(in_sentence("engagement: nurses"), "engagement of nurses");
        assert_eq!(
            in_sentence("avoidable harm, per cent of usual"),
            "avoidable harm"
        );
        assert_eq!(listed(&["a".into(), "b".into(), "c".into()]), "a, b and c");
    }
}
