//! Names of real organisations and places of the service's history, and of people.
//!
//! A short list, and known to be short: it holds places of well-known inquiries and the distinctive
//! names of some large trusts. Towns that are only towns are not in it.

use crate::scenario::review::prose::Prose;

/// Real names that have no place in a fiction.
const REAL: [&str; 62] = [
    "Addenbrooke",
    "Alder Hey",
    "Barking, Havering",
    "Barts Health",
    "Basildon University",
    "Bristol Royal",
    "Brighton and Sussex",
    "Calderdale",
    "Chelsea and Westminster",
    "Countess of Chester",
    "Croydon Health",
    "Cwm Taf",
    "East Kent Hospitals",
    "East Lancashire",
    "Epsom and St Helier",
    "Frimley",
    "Furness General",
    "Gartnavel",
    "Gloucestershire Hospitals",
    "Gosport",
    "Great Ormond Street",
    "Great Western Hospital",
    "Guy's and St",
    "Hillingdon Hospital",
    "Homerton",
    "Imperial College Healthcare",
    "King's College Hospital",
    "Leeds Teaching",
    "Letby",
    "Maidstone and Tunbridge",
    "Mid Staffordshire",
    "Mid Staffs",
    "Morecambe Bay",
    "Muckamore",
    "Newcastle upon Tyne Hospitals",
    "Norfolk and Norwich",
    "North Bristol Trust",
    "Northwick Park",
    "Nottingham University Hospitals",
    "Oxford University Hospitals",
    "Papworth",
    "Pennine Acute",
    "Princess Alexandra Hospital",
    "Queen Elizabeth Hospital",
    "Royal Berkshire",
    "Royal Cornwall",
    "Royal Free",
    "Royal Liverpool",
    "Royal Marsden",
    "Royal Wolverhampton",
    "Salford Royal",
    "Sheffield Teaching",
    "Shipman",
    "Shrewsbury and Telford",
    "Southmead",
    "St George's Hospital",
    "Stoke Mandeville",
    "Telford Hospital",
    "University Hospitals Birmingham",
    "Virginia Mason",
    "Whittington Health",
    "Winterbourne View",
];

/// Ways of addressing somebody before a name.
const TITLES: [&str; 11] = [
    "Dr",
    "Doctor",
    "Dame",
    "Lady",
    "Lord",
    "Miss",
    "Mr",
    "Mrs",
    "Ms",
    "Professor",
    "Sir",
];

/// The first real name in a text, with its place.
pub(super) fn organisation(text: &Prose) -> Option<(usize, &'static str)> {
    let capital = |word: &str| word.starts_with(|letter: char| letter.is_ascii_uppercase());
    let mut starts = text.words.iter().filter(|(_, word)| capital(word));
    starts.find_map(|(start, _)| {
        let name = REAL
            .iter()
            .find(|name| text.text[*start..].starts_with(**name))?;
        Some((*start, *name))
    })
}

/// People who are called by a title and a name.
pub(super) fn people<'t>(text: &Prose<'t>) -> Vec<(usize, &'t str)> {
    let mut found = Vec::new();
    for pair in text.words.windows(2) {
        let ((start, title), (next, name)) = (pair[0], pair[1]);
        let between = &text.text[start + title.len()..next];
        let named = name.len() > 2
            && name.starts_with(|letter: char| letter.is_uppercase())
            && name.chars().skip(1).any(char::is_lowercase);
        if TITLES.contains(&title) && named && matches!(between, " " | ". ") {
            found.push((start, &text.text[start..next + name.len()]));
        }
    }
    found
}
