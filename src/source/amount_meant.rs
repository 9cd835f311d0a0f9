//! What an amount that cannot be read was probably meant to be, and how such an amount is written.

use super::amount::Amount;

/// Numbers in words, from one.
const WORDS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// The number that a word names, from 1 to 12.
pub(super) fn number_in_words(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    Some(WORDS.iter().position(|known| *known == word)? + 1)
}

/// What was probably meant, written so that it can be read: "-£90k" for "(£90k)", "4 months" for
/// "four months", "£1.5m" for "£1,5m".
pub(super) fn meant(text: &str) -> Option<String> {
    let text = text.trim();
    let bracketed = text.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let found = if let Some(inside) = bracketed {
        format!("-{}", inside.trim())
    } else if let Some((first, rest)) = first_in_words(text) {
        format!("{first}{rest}")
    } else if text.contains('£') && text.matches(',').count() == 1 {
        text.replace(',', ".")
    } else {
        return None;
    };
    Amount::parse(&found).map(|_| found)
}

/// A number in words at the beginning, and what follows it.
fn first_in_words(text: &str) -> Option<(usize, &str)> {
    let word = text.split_whitespace().next()?;
    Some((number_in_words(word)?, &text[word.len()..]))
}

/// How an amount is written in this field.
pub(super) fn examples(field: &str) -> &'static str {
    match field {
        "likely" | "at_least" | "at_most" => "a chance is written like \"35%\", \"1 in 3\" or 0.35",
        "months" | "after" | "late_months" | "every_months_least" | "more_lag_months" => {
            "a time is a whole number of months, like 4 or \"4 months\""
        }
        _ => {
            "amounts are written like 70, \"70%\", \"£120k\", \"-£1.5m\", \"12,000\", \
             \"4 months\" or \"1 in 4\""
        }
    }
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn what_was_meant_is_known_where_it_can_be() {
        for (text, right) in [
            ("(£90k)", Some("-£90k")),
            ("four", Some("4")),
            ("Two months", Some("2 months")),
            ("£1,5m", Some("£1.5m")),
            ("often", None),
            ("6 weeks", None),
        ] {
            assert_eq!(meant(text).as_deref(), right, "{text}");
        }
    }
}
