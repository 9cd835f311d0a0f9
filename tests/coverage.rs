//! What the game rests on is played: every argument, every mechanism and every finding.

use board_to_ward::export::coverage_tables;
use board_to_ward::scenario::Scenario;
use board_to_ward::scenario::coverage::Coverage;

use crate::support::{holds_tables, shipped};

/// Papers and events over the shipped set at least.
const PAPERS_AND_EVENTS: usize = 60;
/// Scenarios that are shipped at least.
const SCENARIOS: usize = 10;

#[test]
fn the_document_of_coverage_shows_the_shipped_set_as_it_is() {
    holds_tables("docs/COVERAGE.md", &coverage_tables(&shipped()), "coverage");
}

#[test]
fn every_argument_and_every_mechanism_is_played_somewhere() {
    let shipped = shipped();
    let (coverage, evidence) = (Coverage::of(&shipped), &shipped[0].model.evidence);
    let mut missing = Vec::new();
    for it in &evidence.mechanisms {
        if coverage.by_any([it.id.as_str()]).is_empty() {
            missing.push(format!("mechanism {}: {}", it.id, it.title));
        }
    }
    for it in &evidence.arguments {
        if coverage.by_any(it.by.iter().map(String::as_str)).is_empty() {
            missing.push(format!("{}, {}: {}", it.text, it.section, it.argues));
        }
    }
    assert!(
        missing.is_empty(),
        "played nowhere:\n{}",
        missing.join("\n")
    );
}

#[test]
fn every_text_that_the_game_began_from_is_argued_with() {
    let shipped = shipped();
    let evidence = &shipped[0].model.evidence;
    for seed in evidence.mechanisms.iter().flat_map(|it| &it.seeds) {
        let mut arguments = evidence.arguments.iter();
        assert!(arguments.any(|it| it.text == *seed), "nothing of {seed}");
    }
}

#[test]
fn the_set_is_as_large_as_it_is_said_to_be() {
    let shipped = shipped();
    let count = |it: &Scenario| it.items.len() + it.events.len();
    assert!(shipped.len() >= SCENARIOS, "{} scenarios", shipped.len());
    assert!(shipped.iter().map(count).sum::<usize>() >= PAPERS_AND_EVENTS);
}
