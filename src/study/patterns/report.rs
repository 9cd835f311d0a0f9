//! What came of the patterns, as text for people.

use std::fmt::Write;

use super::{Answer, Finding, List, Must};

/// The findings as text, list by list.
pub fn report(findings: &[Finding]) -> String {
    let mut text = String::new();
    for list in List::ALL {
        let of_list = || findings.iter().filter(|finding| finding.list == list);
        if of_list().next().is_none() {
            continue;
        }
        let hold = of_list().filter(|finding| finding.holds).count();
        let words = list.words();
        add(
            &mut text,
            &format!(
                "{}{}: {hold} of {} hold",
                words[..1].to_uppercase(),
                &words[1..],
                of_list().count()
            ),
        );
        add(&mut text, "");
        for finding in of_list() {
            tell(&mut text, finding);
        }
    }
    text
}

fn tell(text: &mut String, finding: &Finding) {
    let verdict = if finding.holds {
        "holds"
    } else {
        "DOES NOT HOLD"
    };
    add(
        text,
        &format!("{}. {}: {verdict}", finding.number, finding.title),
    );
    add(text, &format!("    {}", finding.says));
    if !finding.evidence.is_empty() {
        add(
            text,
            &format!("    Evidence: {}.", finding.evidence.join(", ")),
        );
    }
    for answer in &finding.answers {
        let mark = if answer.holds { "  " } else { "✗ " };
        add(text, &format!("  {mark}- {}", answer.words));
        add(
            text,
            &format!(
                "      {}; wanted {}{}",
                measured(answer),
                wanted(answer),
                kept(answer)
            ),
        );
        add(text, &format!("      {}", answer.because));
    }
    add(text, "");
}

fn add(text: &mut String, line: &str) {
    writeln!(text, "{line}").expect("a text takes it");
}

fn measured(answer: &Answer) -> String {
    let (low, high) = answer.interval;
    let unit = if answer.unit.is_empty() {
        String::new()
    } else {
        format!(" {}", answer.unit)
    };
    format!(
        "{}{unit} ({} to {})",
        number(answer.median),
        number(low),
        number(high)
    )
}

fn wanted(answer: &Answer) -> String {
    match answer.must {
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
        .map(|share| format!("{}% of plays", percent(share)));
    let draws = answer
        .draws_kept
        .map(|share| format!("{}% of draws", percent(share)));
    let kept: Vec<String> = [plays, draws].into_iter().flatten().collect();
    if kept.is_empty() {
        String::new()
    } else {
        format!("; the sign is kept in {}", kept.join(" and "))
    }
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
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        size if size >= 0.1 || size == 0.0 => 2,
        _ => 3,
    };
    format!("{scaled:.places$}{after}")
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_told_to_about_three_figures() {
        let told = [-2_345_678.0, 12_340.0, 950.0, 31.46, -0.25, 0.012].map(number);
        assert_eq!(told, ["-2.35m", "12.3k", "950", "31.5", "-0.25", "0.012"]);
    }
}
