//! What an amount that cannot be read was probably meant to be, and how such an amount is written.

use super::amount::Amount;

/// Numbers in words, from none to nineteen.
const WORDS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// Tens in words, from twenty.
const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// Words before an amount that say it is not exact.
const ABOUT: [&str; 8] = [
    "about ", "approx. ", "approx ", "around ", "roughly ", "circa ", "c. ", "ca. ",
];

/// Words before an amount, each with its sign.
const SIGNS: [(&str, &str); 6] = [
    ("minus ", "-"),
    ("less ", "-"),
    ("down ", "-"),
    ("plus ", "+"),
    ("up ", "+"),
    ("~", ""),
];

/// Parts of one in words.
const PARTS: [(&str, &str); 8] = [
    ("half", "1 in 2"),
    ("a half", "1 in 2"),
    ("a third", "1 in 3"),
    ("a quarter", "1 in 4"),
    ("a fifth", "1 in 5"),
    ("a tenth", "1 in 10"),
    ("50/50", "1 in 2"),
    ("even", "1 in 2"),
];

/// The number that a word names, from 0 to 99.
pub(super) fn number_in_words(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    let small = |word: &str| WORDS.iter().position(|known| *known == word);
    let tens = |word: &str| Some(TENS.iter().position(|known| *known == word)? * 10 + 20);
    let both = || {
        let (ten, one) = word.split_once('-')?;
        Some(tens(ten)? + small(one).filter(|one| (1..=9).contains(one))?)
    };
    small(&word).or_else(|| tens(&word)).or_else(both)
}

/// What was probably meant, written so that it can be read: "-£90k" for "(£90k)", "4 months" for
/// "four months", "£1.5m" for "£1,5m", "1 in 3" for "1/3".
pub(super) fn meant(text: &str) -> Option<String> {
    let text = text.trim();
    let small = text.to_lowercase();
    let bracketed = text.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let about = ABOUT.iter().find(|words| small.starts_with(**words));
    let signed = SIGNS.iter().find(|(word, _)| small.starts_with(word));
    let part = PARTS.iter().find(|(words, _)| small == *words);
    let found = if let Some(inside) = bracketed {
        format!("-{}", inside.trim())
    } else if let Some((_, right)) = part {
        (*right).to_owned()
    } else if let Some(words) = about {
        text[words.len()..].trim().to_owned()
    } else if let Some((word, sign)) = signed {
        format!("{sign}{}", text[word.len()..].trim())
    } else if let Some((first, rest)) = first_in_words(text) {
        format!("{first}{rest}")
    } else if let Some(right) = divided(text) {
        right
    } else if text.matches(',').count() == 1 {
        text.replace(',', ".")
    } else {
        return None;
    };
    Amount::parse(&found).map(|_| found)
}

/// `1/3` and `1:3` as a chance, `6.7/10` as a score.
fn divided(text: &str) -> Option<String> {
    let (some, all) = text.split_once(['/', ':'])?;
    let whole = |text: &str| text.trim().parse::<u32>().ok();
    match (whole(some), whole(all)) {
        (Some(some), Some(all)) => Some(format!("{some} in {all}")),
        (None, Some(10 | 100)) => Some(some.trim().to_owned()),
        _ => None,
    }
}

/// Whether it is a range of amounts, such as "90-95%" or "3 to 8".
pub(super) fn is_range(text: &str) -> bool {
    let parted = text
        .split_once(" to ")
        .or_else(|| text.split_once(['-', '–']));
    parted.is_some_and(|(from, to)| {
        let is_amount = |part: &str| Amount::parse(part.trim()).is_some();
        is_amount(from) && is_amount(to)
    })
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
            ("3,5%", Some("3.5%")),
            ("minus 2%", Some("-2%")),
            ("c. 92%", Some("92%")),
            ("6.7/10", Some("6.7")),
            ("1/3", Some("1 in 3")),
            ("1:3", Some("1 in 3")),
            ("A third", Some("1 in 3")),
            ("eighty-five", Some("85")),
            ("90-95%", None),
            ("often", None),
            ("6 weeks", None),
        ] {
            assert_eq!(meant(text).as_deref(), right, "{text}");
        }
    }
}
