//! What could point at a real patient or person: NHS numbers, dates of birth, postcodes, addresses
//! for letters and calls.

use std::ops::Range;

/// Something in a text that could identify somebody: where it stands, and what it looks like.
pub(super) type Found = (Range<usize>, &'static str);

/// Everything in a text that looks so.
pub(super) fn identifiers(text: &str) -> Vec<Found> {
    if !text.contains(|letter: char| letter.is_ascii_digit() || letter == '@') {
        return Vec::new();
    }
    let mut found = runs_of_digits(text);
    for (start, word) in chunks(text) {
        if let Some(length) = email(word) {
            found.push((start..start + length, "an email address"));
        }
    }
    let chunks: Vec<(usize, &str)> = chunks(text).collect();
    for pair in chunks.windows(2) {
        let ((start, out), (next, within)) = (pair[0], pair[1]);
        let within = within.trim_end_matches(|mark: char| !mark.is_ascii_alphanumeric());
        let out = out.trim_start_matches('(');
        if is_outward(out) && is_inward(within) {
            found.push((start..next + within.len(), "a postcode"));
        }
    }
    found.extend(birth_dates(text));
    found
}

/// Words as they stand between blanks.
fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let blank = |letter: char| letter.is_whitespace();
    let start = text.as_ptr() as usize;
    let words = text.split(blank).filter(|word| !word.is_empty());
    words.map(move |word| (word.as_ptr() as usize - start, word))
}

/// Runs of ten or eleven digits, blanks and dashes between them allowed.
fn runs_of_digits(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut run: Option<(usize, usize, String)> = None;
    for (place, letter) in text.char_indices().chain([(text.len(), '.')]) {
        let joins = matches!(letter, ' ' | '-' | '\u{a0}');
        match (&mut run, letter) {
            (Some((_, end, digits)), digit) if digit.is_ascii_digit() => {
                *end = place + 1;
                digits.push(digit);
            }
            (None, digit) if digit.is_ascii_digit() => {
                run = Some((place, place + 1, digit.into()));
            }
            (Some((_, end, _)), _) if joins && place == *end => {}
            (Some((start, end, digits)), _) => {
                let range = *start..*end;
                if digits.len() == 10 && is_nhs_number(digits) {
                    found.push((range, "an NHS number"));
                } else if digits.len() == 11 && digits.starts_with('0') {
                    found.push((range, "a telephone number"));
                }
                run = None;
            }
            _ => {}
        }
    }
    found
}

/// Whether ten digits pass the check of an NHS number: weights ten to two, modulo eleven.
fn is_nhs_number(digits: &str) -> bool {
    let digits: Vec<u32> = digits
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .collect();
    let Some((check, rest)) = digits.split_last() else {
        return false;
    };
    let sum: u32 = rest
        .iter()
        .zip((2..=10).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    let all_same = rest.iter().all(|digit| digit == check);
    (11 - sum % 11) % 11 == *check && !all_same
}

/// The length of an email address at the start of a word, marks after it left out.
fn email(word: &str) -> Option<usize> {
    let word = word.trim_end_matches(|mark: char| !mark.is_ascii_alphanumeric());
    let (who, host) = word.split_once('@')?;
    let fits = !who.is_empty() && host.contains('.') && !host.starts_with('.');
    fits.then_some(word.len())
}

/// The first half of a postcode: `M1`, `SW1A`, `LS12`.
fn is_outward(word: &str) -> bool {
    let letters = word.chars().take_while(char::is_ascii_uppercase).count();
    let rest = &word[letters..];
    let mut marks = rest.chars();
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && marks.next().is_some_and(|mark| mark.is_ascii_digit())
        && marks.all(|mark| mark.is_ascii_digit() || mark.is_ascii_uppercase())
}

/// The second half of a postcode: `1AA`.
fn is_inward(word: &str) -> bool {
    let marks: Vec<char> = word.chars().collect();
    marks.len() == 3 && marks[0].is_ascii_digit() && marks[1..].iter().all(char::is_ascii_uppercase)
}

/// A date in figures close to words about birth.
fn birth_dates(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (start, word) in chunks(text) {
        let date = word.trim_matches(|mark: char| !mark.is_ascii_digit());
        let parts: Vec<&str> = date.split(['/', '-', '.']).collect();
        let figures = parts
            .iter()
            .all(|part| !part.is_empty() && part.parse::<u16>().is_ok());
        if parts.len() != 3 || !figures {
            continue;
        }
        let mut from = start.saturating_sub(30);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let before = text[from..start].to_lowercase();
        if ["born", "birth", "dob", "d.o.b"]
            .iter()
            .any(|word| before.contains(word))
        {
            found.push((start..start + word.len(), "a date of birth"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::identifiers;

    #[test]
    fn what_points_at_a_person_is_found_and_ordinary_figures_are_not() {
        for (text, what) in [
            ("Her number is 943 476 5919.", "an NHS number"),
            ("ring 0161 496 0000 after six", "a telephone number"),
            ("ring 01614 960 000", "a telephone number"),
            ("Born 12/03/1941, in", "a date of birth"),
            ("of Leeds, LS1 4AP, who", "a postcode"),
            ("ask jo.smith@example.org.", "an email address"),
            ("943 476 5918 is no such number", ""),
            ("£1,234,567,890 over 10 years and 560 beds", ""),
            ("The review of 12/03/2024", ""),
            ("W1 and W3", ""),
        ] {
            let found = identifiers(text);
            let said = found.first().map_or("", |(_, what)| *what);
            assert_eq!(said, what, "{text}");
        }
    }
}
