//! What came of the patterns, as text for people.

use std::fmt::Write;

use super::{Answer, Judged, List, Must};

/// Columns that the report is set in.
const COLUMNS: usize = 100;

/// What came of patterns as text, list by list, the best founded first.
pub fn report(judged: &[Judged]) -> String {
    let mut text = String::new();
    for list in List::ALL {
        let of_list: Vec<&Judged> = judged.iter().filter(|it| it.list == list).collect();
        if of_list.is_empty() {
            continue;
        }
        let hold = of_list.iter().filter(|pattern| pattern.holds).count();
        let heading = format!("{}: {hold} of {} hold\n", list.words(), of_list.len());
        add(&mut text, 0, &with_a_capital(&heading));
        for pattern in of_list {
            tell(&mut text, pattern);
        }
    }
    text
}

fn tell(text: &mut String, pattern: &Judged) {
    let verdict = verdict(pattern.holds);
    let heading = format!("{}. {}: {verdict}", pattern.number, pattern.title);
    add(text, 0, &heading);
    add(text, 4, &pattern.says);
    if !pattern.evidence.is_empty() {
        let evidence = format!("Evidence: {}.", pattern.evidence.join(", "));
        add(text, 4, &evidence);
    }
    for answer in &pattern.answers {
        add(text, 4, &format!("- {}", answer.words));
        add(text, 6, &figures(answer));
        add(text, 6, &with_a_capital(&format!("{}.", answer.because)));
    }
    text.push('\n');
}

fn verdict(holds: bool) -> &'static str {
    if holds { "holds" } else { "DOES NOT HOLD" }
}

/// What was measured, what was wanted, how far the sign is kept, and whether that will do.
fn figures(answer: &Answer) -> String {
    let (low, high) = answer.interval;
    let mut told = number(answer.median);
    if !answer.unit.is_empty() {
        write!(told, " {}", answer.unit).expect("a text takes it");
    }
    let (low, high) = (number(low), number(high));
    let wanted = wanted(answer.must);
    format!(
        "{told} ({low} to {high} in eight plays of ten); wanted {wanted}{}: {}",
        kept(answer),
        verdict(answer.holds)
    )
}

fn wanted(must: Must) -> String {
    match must {
        Must::Difference(least, most) => format!("{} to {}", number(least), number(most)),
        Must::NoEffect(margin) => format!("within {} of nothing", number(margin)),
        Must::Rule(least, most) => {
            format!("{} to {} in every play", number(least), number(most))
        }
    }
}

fn kept(answer: &Answer) -> String {
    let percent = |share: f64| (100.0 * share).round();
    let plays = answer
        .plays_kept
        .map(|it| format!("{}% of plays", percent(it)));
    let draws = answer
        .draws_kept
        .map(|it| format!("{}% of draws", percent(it)));
    let kept: Vec<String> = plays.into_iter().chain(draws).collect();
    if kept.is_empty() {
        String::new()
    } else {
        format!("; the sign is kept in {}", kept.join(" and "))
    }
}

/// Adds a paragraph, broken between words and set in by so many columns.
fn add(text: &mut String, indent: usize, paragraph: &str) {
    for line in paragraph.split('\n') {
        let mut column = 0;
        for word in line.split_whitespace() {
            let width = word.chars().count();
            if column > 0 && column + 1 + width > COLUMNS {
                text.push('\n');
                column = 0;
            }
            let before = if column == 0 { indent } else { 1 };
            text.extend(std::iter::repeat_n(' ', before));
            text.push_str(word);
            column += before + width;
        }
        text.push('\n');
    }
}

fn with_a_capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// A number to three figures, in thousands or millions where it is large.
fn number(value: f64) -> String {
    let size = value.abs();
    let (scaled, after) = if size >= 1e6 {
        (value / 1e6, "m")
    } else if size >= 1e4 {
        (value / 1e3, "k")
    } else {
        (value, "")
    };
    let places = match scaled.abs() {
        size if size >= 100.0 || size == 0.0 => 0,
        size if size >= 10.0 => 1,
        size if size >= 0.1 => 2,
        _ => 3,
    };
    format!("{scaled:.places$}{after}")
}

#[cfg(test)]
mod tests {
    use super::{add, number};

    #[test]
    fn numbers_are_told_to_about_three_figures() {
        let told = [-2_345_678.0, 12_340.0, 950.0, 31.46, -0.25, 0.012, 0.0].map(number);
        let expected = ["-2.35m", "12.3k", "950", "31.5", "-0.25", "0.012", "0"];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_paragraph_is_broken_between_words() {
        let mut text = String::new();
        add(&mut text, 4, &"ninety ".repeat(20));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.starts_with("    ninety")));
        assert!(lines.iter().all(|line| line.len() <= 100));
    }
}
