//! Where what the game rests on is played, as tables in Markdown.

use super::tables::{head, line};
use crate::scenario::coverage::{Coverage, Played};
use crate::scenario::evidence::{Evidence, Finding, names};
use crate::scenario::{Model, Scenario};

/// The tables, each by its name. The scenarios share the standing model.
pub fn coverage_tables(scenarios: &[Scenario]) -> Vec<(&'static str, String)> {
    let Some(first) = scenarios.first() else {
        return Vec::new();
    };
    let (coverage, evidence) = (Coverage::of(scenarios), &first.model.evidence);
    let told = |rows: &[&str]| told(scenarios, &coverage.by_any(rows.iter().copied()));
    let mut findings = head(&["", "finding", "what rests on it", "where it is played"]);
    for finding in &evidence.findings {
        let rests = rests(&first.model, finding);
        let played = told(&[&finding.id]);
        line(
            &mut findings,
            &[&finding.id, &finding.cited(), &rests, &played],
        );
    }
    vec![
        ("scenarios", sizes(scenarios)),
        ("arguments", arguments(evidence, &told)),
        ("mechanisms", mechanisms(evidence, &told)),
        ("findings", findings),
    ]
}

fn sizes(scenarios: &[Scenario]) -> String {
    let mut table = head(&["scenario", "exam question", "papers", "events"]);
    for it in scenarios {
        let (papers, events) = (it.items.len().to_string(), it.events.len().to_string());
        line(
            &mut table,
            &[&it.title, &it.exam_question, &papers, &events],
        );
    }
    let papers: usize = scenarios.iter().map(|it| it.items.len()).sum();
    let events: usize = scenarios.iter().map(|it| it.events.len()).sum();
    let (papers, events) = (papers.to_string(), events.to_string());
    line(&mut table, &["together", "", &papers, &events]);
    table
}

fn arguments(evidence: &Evidence, told: &impl Fn(&[&str]) -> String) -> String {
    let mut table = head(&[
        "text",
        "section",
        "what it argues",
        "by",
        "where it is played",
    ]);
    for it in &evidence.arguments {
        let by: Vec<&str> = it.by.iter().map(String::as_str).collect();
        let played = told(&by);
        line(
            &mut table,
            &[&it.text, &it.section, &it.argues, &by.join(", "), &played],
        );
    }
    table
}

fn mechanisms(evidence: &Evidence, told: &impl Fn(&[&str]) -> String) -> String {
    let mut table = head(&["", "mechanism", "where it is played"]);
    for it in &evidence.mechanisms {
        line(&mut table, &[&it.id, &it.title, &told(&[&it.id])]);
    }
    table
}

/// The papers and events, scenario by scenario.
fn told(scenarios: &[Scenario], played: &[Played]) -> String {
    let by_scenario = played.chunk_by(|one, other| one.scenario == other.scenario);
    let told = by_scenario.map(|of_one| {
        let titles: Vec<&str> = of_one.iter().map(|it| it.title).collect();
        let scenario = &scenarios[of_one[0].scenario];
        format!("**{}**: {}", scenario.title, titles.join("; "))
    });
    told.collect::<Vec<_>>().join(". ")
}

/// What of the model rests on a finding, in a few words.
fn rests(model: &Model, finding: &Finding) -> String {
    let evidence = &model.evidence;
    let links = naming(finding, model.influences.iter().map(|it| &it.evidence));
    let published = naming(finding, evidence.published.iter().map(|it| &it.evidence));
    let ranges = naming(finding, evidence.ranges.iter().map(|it| &it.evidence));
    let doubts = naming(finding, evidence.doubts.iter().map(|it| &it.evidence));
    let counted = [
        (links, "link", "links"),
        (published, "size given back", "sizes given back"),
        (ranges, "starting range", "starting ranges"),
        (doubts, "doubt", "doubts"),
    ];
    let counted = counted.into_iter().filter(|(count, ..)| *count > 0);
    let said: Vec<String> = counted
        .map(|(count, one, more)| format!("{count} {}", if count == 1 { one } else { more }))
        .collect();
    if said.is_empty() && !finding.context.is_empty() {
        return "context".into();
    }
    said.join(", ")
}

/// How many of these grounds name the finding.
fn naming<'a>(finding: &Finding, grounds: impl Iterator<Item = &'a String>) -> usize {
    grounds.filter(|it| names(it, &finding.id)).count()
}
