//! The evidence library: published findings and mechanisms, what the model makes of each, and what
//! speaks against it.

use super::{game_page, title};
use crate::game::Play;
use crate::scenario::evidence::{Evidence, Finding, Ground, Mechanism, ids, names};
use crate::scenario::{Influence, Model};
use crate::view::causes::label_in;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{Session, words};

/// Links that are named one by one.
const LINKS_NAMED: usize = 12;

/// Every finding and mechanism, or those that say what is looked for.
pub(super) fn page(session: &Session, screen: &Screen) -> Page {
    match screen {
        Screen::Ground(id) => ground_page(session, id),
        _ => list_page(session),
    }
}

fn list_page(session: &Session) -> Page {
    let mut page = about(session, "What the model rests on");
    page.choices.push(Choice::new("Go back", Act::Back));
    let Some(model) = session.model() else {
        page.blocks
            .push(Block::Text("There is no model here.".into()));
        return page;
    };
    page.question = "Which finding?".into();
    let wanted = session.looked_for();
    let evidence = &model.evidence;
    let findings = evidence.findings.iter().map(Ground::Finding);
    let mechanisms = evidence.mechanisms.iter().map(Ground::Mechanism);
    for ground in findings.chain(mechanisms) {
        let choice = choice(ground);
        let says = format!("{} {} {}", choice.note, source(ground), summary(ground));
        if says.to_lowercase().contains(&wanted) {
            page.choices.push(choice);
        }
    }
    session.looking(page)
}

/// A page of the game that is played, or of none.
fn about(session: &Session, title: &str) -> Page {
    match session.play() {
        Some(play) => game_page(play, title),
        None => Page {
            place: title::PLACE.into(),
            title: title.into(),
            ..Page::default()
        },
    }
}

/// One finding or mechanism.
fn ground_page(session: &Session, id: &str) -> Page {
    let mut page = about(session, "What it rests on");
    page.choices.push(Choice::new("Go back", Act::Back));
    let Some(model) = session.model() else {
        return page;
    };
    match model.evidence.find(id) {
        Some(Ground::Finding(finding)) => {
            page.title = format!("Finding {id}");
            page.blocks = finding_blocks(finding);
            page.blocks.extend(quarrel(&model.evidence, finding));
            page.choices.extend(others(&model.evidence, finding));
        }
        Some(Ground::Mechanism(mechanism)) => {
            page.title.clone_from(&mechanism.title);
            page.blocks = mechanism_blocks(mechanism);
        }
        None => page
            .blocks
            .push(Block::Text("Nothing is known of it.".into())),
    }
    page.blocks.extend(links(model, id));
    page
}

/// Answers that lead to what a text names as evidence.
pub(super) fn choices<'p>(play: &'p Play, written: &'p str) -> impl Iterator<Item = Choice> + 'p {
    let evidence = &play.prepared().scenario.model.evidence;
    ids(written).filter_map(|id| evidence.find(id)).map(choice)
}

/// A sentence on what stands behind a claim.
pub(super) fn rests_on(evidence: &Evidence, written: &str) -> String {
    let mut said: Vec<String> = Vec::new();
    for id in ids(written) {
        match evidence.find(id) {
            Some(Ground::Finding(finding)) => {
                let against = match evidence.against(id).count() {
                    0 => "",
                    _ => "; other findings speak against it",
                };
                said.push(format!(
                    "The evidence is {}: {}, {}{against}.",
                    finding.strength.words(),
                    finding.cited(),
                    finding.design.words()
                ));
            }
            Some(Ground::Mechanism(mechanism)) => said.push(format!(
                "It is an argument of the literature ({}), without a measured size.",
                words::listed(&mechanism.seeds)
            )),
            None => {}
        }
    }
    if said.is_empty() {
        return "This is a judgement.".into();
    }
    said.join(" ")
}

/// What was found, in its first sentence, and how strong that is; then the rest of it, and whose it
/// is.
fn choice(ground: Ground<'_>) -> Choice {
    let (first, rest) = first_sentence(summary(ground));
    let (label, note, source) = match ground {
        Ground::Finding(finding) => (
            first.to_owned(),
            format!("{}, {}", finding.strength.name(), finding.id),
            finding.cited(),
        ),
        Ground::Mechanism(mechanism) => (
            format!("{}: {first}", mechanism.title),
            format!("argued, {}", mechanism.id),
            words::listed(&mechanism.seeds),
        ),
    };
    let mut detail = Vec::new();
    if !rest.is_empty() {
        detail.push(Block::Text(rest.to_owned()));
    }
    detail.push(Block::Aside(words::stopped(&source)));
    Choice::new(label, Act::Go(Screen::Ground(id_of(ground).to_owned())))
        .note(note)
        .detail(detail)
}

/// Whose it is, and for a mechanism its name.
fn source(ground: Ground<'_>) -> String {
    match ground {
        Ground::Finding(finding) => finding.cited(),
        Ground::Mechanism(mechanism) => mechanism.title.clone(),
    }
}

fn id_of(ground: Ground<'_>) -> &str {
    match ground {
        Ground::Finding(finding) => &finding.id,
        Ground::Mechanism(mechanism) => &mechanism.id,
    }
}

/// A text's first sentence without its stop, and the rest of it.
fn first_sentence(text: &str) -> (&str, &str) {
    match text.split_once(". ") {
        Some((first, rest)) => (first, rest),
        None => (text.trim_end_matches('.'), ""),
    }
}

fn summary(ground: Ground<'_>) -> &str {
    match ground {
        Ground::Finding(finding) => &finding.found,
        Ground::Mechanism(mechanism) => &mechanism.says,
    }
}

fn finding_blocks(finding: &Finding) -> Vec<Block> {
    let mut blocks = vec![
        Block::Notice(finding.found.clone()),
        pair("Who found it", &finding.cited()),
        pair("How it was found", finding.design.words()),
        pair("How much weight it bears", finding.strength.words()),
        pair("Where it is from", &finding.source),
        pair("How its figures are known here", finding.seen.words()),
    ];
    if !finding.context.is_empty() {
        blocks.push(pair("Why it is listed", &finding.context));
    }
    blocks
}

fn mechanism_blocks(mechanism: &Mechanism) -> Vec<Block> {
    let mut blocks = vec![
        Block::Notice(mechanism.says.clone()),
        pair("How long it takes", &mechanism.delay),
        pair("The trap", &mechanism.trap),
        pair("Who argues it", &words::listed(&mechanism.seeds)),
    ];
    if !mechanism.rules.is_empty() {
        let text = "The model carries it by a rule of its own, beside any links named below.";
        blocks.push(Block::Aside(text.into()));
    }
    blocks
}

fn pair(label: &str, value: &str) -> Block {
    Block::Pair {
        label: label.into(),
        value: words::stopped(&words::capital(value)),
    }
}

/// What a finding speaks against, and what speaks against it.
fn quarrel(evidence: &Evidence, finding: &Finding) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut list = |heading: &str, of: Vec<&Finding>| {
        if !of.is_empty() {
            blocks.push(Block::Heading(heading.into()));
            let point = |it: &Finding| Block::Point(format!("{}: {}", it.cited(), it.found));
            blocks.extend(of.into_iter().map(point));
        }
    };
    list(
        "What speaks against it",
        evidence.against(&finding.id).collect(),
    );
    list(
        "What it speaks against",
        opposed(evidence, finding).collect(),
    );
    blocks
}

fn opposed<'a>(evidence: &'a Evidence, finding: &'a Finding) -> impl Iterator<Item = &'a Finding> {
    let ids = finding.against.iter();
    ids.filter_map(|id| match evidence.find(id) {
        Some(Ground::Finding(other)) => Some(other),
        _ => None,
    })
}

fn others<'a>(evidence: &'a Evidence, finding: &'a Finding) -> impl Iterator<Item = Choice> + 'a {
    let against = evidence.against(&finding.id);
    let both = against.chain(opposed(evidence, finding));
    both.map(|other| choice(Ground::Finding(other)))
}

/// The links of the model that name it as their evidence.
fn links(model: &Model, id: &str) -> Vec<Block> {
    let rest = |link: &&Influence| names(&link.evidence, id);
    let links: Vec<&Influence> = model.influences.iter().filter(rest).collect();
    if links.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading("What the model rests on it".into())];
    blocks.extend(links.iter().take(LINKS_NAMED).map(|link| {
        let (from, to) = (label_in(model, link.from), label_in(model, link.to));
        Block::Point(format!(
            "{} acts on {}: {}",
            words::capital(&from),
            words::inside(&to),
            words::stopped(&link.because)
        ))
    }));
    if links.len() > LINKS_NAMED {
        let more = links.len() - LINKS_NAMED;
        blocks.push(Block::Aside(format!("And {more} more links like these.")));
    }
    blocks
}
