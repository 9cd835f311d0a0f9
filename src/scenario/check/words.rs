//! Texts and ids: line ends of long texts made into spaces, ids held to their form.

use super::known::replacement;
use crate::scenario::raw::Text;
use crate::source::{Diagnostic, Problems, Spanned};

/// The longest id, in characters.
const ID_MOST: usize = 60;

/// A text for reading: single line ends become spaces, an empty line keeps paragraphs apart.
pub fn prose(text: &Text) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    for block in text.value.split("\n\n") {
        let words: Vec<&str> = block.split_whitespace().collect();
        if !words.is_empty() {
            paragraphs.push(words.join(" "));
        }
    }
    paragraphs.join("\n\n")
}

/// Several texts for reading.
pub fn proses(texts: &[Text]) -> Vec<String> {
    texts.iter().map(prose).collect()
}

/// The id that is meant by one in another form: small letters, and `_` for blanks.
pub fn meant(id: &str) -> String {
    id.to_lowercase().replace([' ', '.'], "_")
}

/// Holds an id to small letters, digits, `_` and `-`, beginning with a letter.
pub fn check_id(id: &Text, problems: &mut Problems) {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let begins = id
        .value
        .starts_with(|letter: char| letter.is_ascii_lowercase());
    let form = begins
        && id
            .value
            .chars()
            .all(|letter| fits(letter) || "_-".contains(letter));
    let blank = id.value.is_empty() && id.span == Spanned::<()>::default().span;
    if blank || (form && id.value.len() <= ID_MOST) {
        return;
    }
    let better = meant(&id.value);
    let problem = Diagnostic::error(
        "id/form",
        format!(
            "\"{}\" cannot be an id",
            id.value.chars().take(ID_MOST).collect::<String>()
        ),
        id.span,
        "not an id",
    );
    let title = "an id is at most 60 small letters, digits, `_` and `-`, beginning with a letter";
    let mends = better != id.value
        && better
            .chars()
            .all(|letter| fits(letter) || "_-".contains(letter));
    problems.push(if mends {
        problem
            .help(format!("{title}: write \"{better}\""))
            .fix(id.span, replacement(id, &better))
    } else {
        problem.help(title)
    });
}

/// Holds ids to their form, and reports those given twice; `what` is the kind of thing, in words.
pub fn check_ids<'t>(
    what: &str,
    ids: impl Iterator<Item = &'t Text> + Clone,
    problems: &mut Problems,
) {
    for id in ids.clone() {
        check_id(id, problems);
    }
    check_once_each(what, ids, problems);
}

/// Reports ids given twice; `what` is the kind of thing, in words.
pub fn check_once_each<'t>(
    what: &str,
    ids: impl Iterator<Item = &'t Text>,
    problems: &mut Problems,
) {
    let mut seen: Vec<&Text> = Vec::new();
    for id in ids {
        if let Some(first) = seen
            .iter()
            .find(|earlier| !id.value.is_empty() && **earlier == id)
        {
            problems.push(
                Diagnostic::error(
                    "id/duplicate",
                    format!("two {what} are called `{}`", id.value),
                    id.span,
                    "second",
                )
                .also(first.span, "first")
                .help("give one of them another id"),
            );
        }
        seen.push(id);
    }
}
