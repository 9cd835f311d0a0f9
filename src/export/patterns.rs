//! What came of the patterns: a report for people, a table, a value to be written.

use std::fmt::Write;

use serde::Serialize;

use super::numbers::rounded;
use super::tables::{head, line};
use crate::study::patterns::{Answer, Judged, List, Must};
use crate::view::capital;
use crate::view::wrap::wrap;

/// Columns that the report is set in.
const COLUMNS: usize = 100;

/// What came of patterns, and of the same on the sceptic's set.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PatternsTold<'a> {
    /// On the model as it is.
    pub patterns: &'a [Judged],
    /// On the sceptic's set; empty where the sceptic's set is what was asked for.
    pub sceptic: &'a [Judged],
}

/// What came of patterns as text, list by list, the best founded first.
pub fn patterns_report(told: &PatternsTold<'_>) -> String {
    let mut text = lists(told.patterns);
    if told.sceptic.is_empty() {
        return text;
    }
    add(
        &mut text,
        0,
        "On the sceptic's set, which leaves out or turns round what is contested:",
    );
    for pattern in told.sceptic {
        if pattern.list == List::Contested || !pattern.holds {
            let fate = pattern.fate();
            add(
                &mut text,
                4,
                &format!("{}. {}: {fate}.", pattern.number, pattern.title),
            );
        }
    }
    add(&mut text, 4, "All others hold as they do here.");
    text
}

fn lists(judged: &[Judged]) -> String {
    let mut text = String::new();
    for list in List::ALL {
        let of_list: Vec<&Judged> = judged.iter().filter(|it| it.list == list).collect();
        if of_list.is_empty() {
            continue;
        }
        let hold = of_list.iter().filter(|pattern| pattern.holds).count();
        let heading = format!("{}: {hold} of {} hold", list.words(), of_list.len());
        add(&mut text, 0, &capital(&heading));
        text.push('\n');
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
        add(text, 6, &capital(&format!("{}.", answer.because)));
    }
    text.push('\n');
}

/// What came of the patterns, and of the same on the sceptic's set.
pub fn patterns_table(told: &PatternsTold<'_>) -> String {
    let columns = [
        "",
        "pattern",
        "list",
        "",
        "sign kept in plays",
        "in draws",
        "sceptic's set",
    ];
    let mut table = head(&columns);
    for pattern in told.patterns {
        let least = |of: &dyn Fn(&Answer) -> Option<f64>| {
            let least = pattern.answers.iter().filter_map(of).reduce(f64::min);
            least.map_or(String::new(), |share| format!("{:.0}%", 100.0 * share))
        };
        let mut same = told.sceptic.iter().filter(|it| it.number == pattern.number);
        line(
            &mut table,
            &[
                &pattern.number,
                &pattern.title,
                pattern.list.words(),
                verdict(pattern.holds),
                &least(&|answer| answer.plays_kept),
                &least(&|answer| answer.draws_kept),
                &same.next().map_or(String::new(), Judged::fate),
            ],
        );
    }
    table
}

fn verdict(holds: bool) -> &'static str {
    if holds { "holds" } else { "DOES NOT HOLD" }
}

/// What was measured, what was wanted, how far the sign is kept, and whether that will do.
fn figures(answer: &Answer) -> String {
    let (low, high) = answer.interval;
    let mut told = rounded(answer.median);
    if !answer.unit.is_empty() {
        write!(told, " {}", answer.unit).expect("a text takes it");
    }
    let (low, high) = (rounded(low), rounded(high));
    let wanted = wanted(answer.must);
    format!(
        "{told} ({low} to {high} in eight plays of ten); wanted {wanted}{}: {}",
        kept(answer),
        verdict(answer.holds)
    )
}

fn wanted(must: Must) -> String {
    match must {
        Must::Difference(least, most) => format!("{} to {}", rounded(least), rounded(most)),
        Must::NoEffect(margin) => format!("within {} of nothing", rounded(margin)),
        Must::Rule(least, most) => {
            format!("{} to {} in every play", rounded(least), rounded(most))
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
    for line in wrap(paragraph, COLUMNS - indent) {
        let _ = writeln!(text, "{:indent$}{line}", "");
    }
}
