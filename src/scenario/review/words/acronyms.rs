//! Abbreviations that nothing explains.

use crate::scenario::review::Review;
use crate::scenario::review::prose::Prose;
use crate::source::Diagnostic;

/// What anybody who comes to such a table knows.
const KNOWN: [&str; 30] = [
    "AM", "AGM", "BBC", "CCTV", "CEO", "CPR", "CT", "DNA", "DVD", "EU", "FAQ", "GB", "GP", "HIV",
    "HR", "ID", "IT", "MP", "MRI", "NHS", "OK", "PA", "PC", "PM", "PPE", "TV", "UK", "US", "USB",
    "VAT",
];

/// Numbers as Romans wrote them.
const ROMAN: [&str; 9] = ["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII"];

/// Reports each abbreviation that is neither known, in the glossary, nor explained in the scenario,
/// where it first stands.
pub(super) fn look(review: &mut Review, texts: &[Prose], glossary: &[(String, String)]) {
    let mut told: Vec<String> = Vec::new();
    for text in texts.iter().filter(|text| text.field != "domains") {
        let words = &text.words;
        let capital = |word: &str| word.starts_with(|letter: char| letter.is_ascii_uppercase());
        let capitals = words
            .iter()
            .enumerate()
            .filter(|(_, (_, word))| capital(word));
        for (place, (start, word)) in capitals {
            let plain = word.strip_suffix('s').unwrap_or(word);
            let shouted = [place.wrapping_sub(1), place + 1].iter().any(|beside| {
                words
                    .get(*beside)
                    .is_some_and(|(_, other)| is_capitals(other))
            });
            let unknown = is_capitals(plain)
                && !shouted
                && !KNOWN.contains(&plain)
                && !ROMAN.contains(&plain)
                && !told.iter().any(|it| it == plain)
                && !in_glossary(plain, glossary)
                && !texts.iter().any(|text| is_explained(plain, text.text));
            if unknown {
                told.push(plain.to_owned());
                let title = format!("nothing explains what {plain} stands for");
                let span = text.place(*start, start + word.len());
                let problem =
                    Diagnostic::warning("text/unknown-acronym", title, span, "not explained");
                let help = format!("write it out once: the full words, then ({plain})");
                review.report(problem.likely().help(help));
            }
        }
    }
}

/// Whether a word is two to six capital letters.
fn is_capitals(word: &str) -> bool {
    (2..=6).contains(&word.len()) && word.chars().all(|letter| letter.is_ascii_uppercase())
}

fn in_glossary(word: &str, glossary: &[(String, String)]) -> bool {
    let mut terms = glossary.iter().flat_map(|(term, _)| term.split(' '));
    terms.any(|term| term == word)
}

/// Whether a text gives the full words beside the abbreviation, in brackets one or the other.
fn is_explained(word: &str, text: &str) -> bool {
    let (inside, before) = (format!("({word})"), format!("{word} ("));
    text.contains(&inside) || text.contains(&before) || text.contains(&format!("({word}s)"))
}
