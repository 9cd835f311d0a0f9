//! What the model rests on: every link with a ground, every finding and mechanism in its place, and
//! every published effect given back by its own link.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use board_to_ward::export::tables;
use board_to_ward::game::Prepared;
use board_to_ward::scenario::evidence::{JUDGEMENT, ids};
use board_to_ward::scenario::library::Library;
use board_to_ward::scenario::{Model, Response, Scenario};
use board_to_ward::study::effects::{Laboratory, Verdict};
use board_to_ward::study::left_alone::left_alone;

use crate::support::holds_tables;

/// Seeds on which effects are measured here.
const SEEDS: u64 = 10;

fn default_trust() -> Scenario {
    let reading = Library::built_in().default_trust();
    reading.scenario.expect("the built-in model is sound")
}

/// Ids that the links and the published effects of the model rest on.
fn used(model: &Model) -> BTreeSet<&str> {
    let links = model.influences.iter().map(|it| &*it.evidence);
    let published = model.evidence.published.iter().map(|it| &*it.evidence);
    links.chain(published).flat_map(ids).collect()
}

#[test]
fn every_link_rests_on_evidence_or_says_why_it_is_judged_so() {
    let model = default_trust().model;
    for link in &model.influences {
        let name = &model.quantities[link.to.index()].name;
        assert!(!link.because.is_empty(), "a link to {name} has no reason");
        let found = ids(&link.evidence).filter(|id| model.evidence.find(id).is_some());
        let rests = found.count() > 0 || link.evidence == JUDGEMENT;
        assert!(rests, "a link to {name} rests on {:?}", link.evidence);
    }
}

#[test]
fn every_finding_is_rested_on_or_says_why_it_is_listed() {
    let model = default_trust().model;
    let used = used(&model);
    assert!(model.evidence.findings.len() >= 85);
    for finding in &model.evidence.findings {
        let is_used = used.contains(&*finding.id);
        assert!(
            is_used == finding.context.is_empty(),
            "{} is {}",
            finding.id,
            if is_used {
                "used and has a context"
            } else {
                "not used and has no context"
            }
        );
    }
}

#[test]
fn every_mechanism_lives_in_links_or_in_a_rule_of_the_program() {
    let model = default_trust().model;
    let used = used(&model);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    assert_eq!(model.evidence.mechanisms.len(), 40);
    for mechanism in &model.evidence.mechanisms {
        let id = &*mechanism.id;
        assert!(
            used.contains(id) || !mechanism.rules.is_empty(),
            "{id} lives nowhere"
        );
        for rule in &mechanism.rules {
            let file = source.join(rule).with_extension("rs");
            assert!(file.is_file(), "{id} names {rule}, which is no file");
        }
    }
}

#[test]
fn the_model_gives_back_every_published_effect() {
    let prepared = Prepared::new(default_trust());
    let laboratory = Laboratory::new(&prepared, SEEDS);
    assert!(laboratory.published().len() >= 20);
    for effect in laboratory.published() {
        let found = laboratory.measure(effect, || {});
        let (id, used) = (&effect.id, effect.used());
        let verdict = found.verdict(effect);
        assert!(
            verdict == Verdict::Within,
            "{id}: {found:?} is {verdict:?} for {used}"
        );
    }
}

#[test]
fn halving_its_own_link_loses_a_published_effect() {
    let scenario = default_trust();
    let solved = scenario.model.evidence.published.iter();
    let mut kept = Vec::new();
    for effect in solved.filter(|effect| !effect.links.is_empty()) {
        let mut halved = scenario.clone();
        for link in &mut Arc::make_mut(&mut halved.model).influences {
            if effect.links.contains(&(link.from, link.to))
                && let Response::PerUnit(size) = &mut link.response
            {
                *size /= 2.0;
            }
        }
        let prepared = Prepared::new(halved);
        let found = Laboratory::new(&prepared, SEEDS).measure(effect, || {});
        let verdict = found.verdict(effect);
        if verdict != Verdict::TooSmall {
            kept.push(format!("{}: {found:?} is {verdict:?}", effect.id));
        }
    }
    assert!(kept.is_empty(), "{}", kept.join("\n"));
}

#[test]
fn what_was_found_by_comparing_trusts_goes_the_same_way_among_simulated_ones() {
    let prepared = Prepared::new(default_trust());
    let laboratory = Laboratory::new(&prepared, SEEDS);
    let published = laboratory.published().iter();
    for effect in published.filter(|effect| effect.compared) {
        let found = laboratory.compare(effect, || {});
        let same_way = found.model * effect.published > 0.0;
        assert!(
            same_way,
            "{}: {found:?} against {}",
            effect.id, effect.published
        );
    }
}

#[test]
fn a_sceptic_loses_the_contested_effects_and_keeps_the_rest() {
    let mut scenario = default_trust();
    scenario.doubt();
    let prepared = Prepared::new(scenario);
    let laboratory = Laboratory::new(&prepared, SEEDS);
    let published = laboratory.published().iter();
    let lost = published
        .filter(|effect| laboratory.measure(effect, || {}).verdict(effect) != Verdict::Within);
    let lost: Vec<&str> = lost.map(|effect| &*effect.id).collect();
    for contested in [
        "engagement_deaths",
        "ward_managers_leaving",
        "managers_efficiency",
    ] {
        assert!(
            lost.contains(&contested),
            "{contested} is kept; lost are {lost:?}"
        );
    }
    for sure in [
        "own_nurses_deaths",
        "nurse_turnover_deaths",
        "delay_deaths",
        "openness_reporting",
    ] {
        assert!(!lost.contains(&sure), "{sure} is lost");
    }
}

#[test]
fn a_trust_that_nobody_moves_stands_where_trusts_stand() {
    let prepared = Prepared::new(default_trust());
    let stood = left_alone(&prepared, super::boards::plays(40, 500), || {});
    assert!(stood.len() >= 15);
    for row in &stood {
        let name = &prepared.setting.model().quantities[row.range.quantity.index()].name;
        assert!(row.is_inside(), "{name}: {row:?}");
    }
}

#[test]
fn the_document_of_the_model_shows_it_as_it_is() {
    holds_tables("docs/MODEL.md", &tables(&default_trust().model), "model");
}
