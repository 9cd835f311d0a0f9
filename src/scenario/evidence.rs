//! What the model rests on: published findings, and the mechanisms that tie them together.
//!
//! Words only. What acts on what, and how much, is in the model's influences, which name their
//! evidence by the ids kept here.

use super::Influence;
use crate::catalogue::{Provenance, Quantity, Strength, StudyDesign};

/// What stands in place of an id where nothing was published.
pub const JUDGEMENT: &str = "judgement";

/// Findings and mechanisms, as they stand in their files.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// `evidence.ron`.
    pub findings: Vec<Finding>,
    /// `mechanisms.ron`.
    pub mechanisms: Vec<Mechanism>,
    /// `arguments.ron`.
    pub arguments: Vec<Argument>,
    /// `published.ron`.
    pub published: Vec<PublishedEffect>,
    /// `ranges.ron`.
    pub ranges: Vec<UsualRange>,
    /// `sceptic.ron`.
    pub doubts: Vec<Doubt>,
}

/// A contested link, and what a sceptic would have of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The link: its cause and what it moves.
    pub link: (Quantity, Quantity),
    /// What the link's size is multiplied by: 0 takes it away, -1 turns it round.
    pub times: f64,
    /// The finding that speaks against it, or [`JUDGEMENT`].
    pub evidence: String,
    /// Why it is doubted.
    pub because: String,
}

/// Makes the contested among `influences` what a sceptic would have of them.
pub fn doubt(influences: &mut [Influence], doubts: &[Doubt]) {
    for influence in influences {
        let mut doubts = doubts.iter();
        let link = (influence.from, influence.to);
        if let Some(doubt) = doubts.find(|doubt| doubt.link == link) {
            influence.response.scale(doubt.times);
        }
    }
}

/// One published finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What influences name it by.
    pub id: String,
    /// Who found it, and what the publication is called.
    pub citation: String,
    /// The year of publication, if known.
    pub year: Option<u16>,
    /// How it was found.
    pub design: StudyDesign,
    /// How much weight it bears.
    pub strength: Strength,
    /// What was found.
    pub found: String,
    /// Where it came from.
    pub source: String,
    /// How its figures came to be known here.
    pub seen: Provenance,
    /// Ids of the findings that it speaks against.
    pub against: Vec<String>,
    /// Why it is listed, if nothing in the model rests on it; otherwise empty.
    pub context: String,
}

impl Finding {
    /// Who found it, and when.
    pub fn cited(&self) -> String {
        match self.year {
            Some(year) => format!("{} ({year})", self.citation),
            None => self.citation.clone(),
        }
    }
}

/// One mechanism: what acts on what, without a size.
#[derive(Clone, Debug, PartialEq)]
pub struct Mechanism {
    /// What influences name it by.
    pub id: String,
    /// A few words for it.
    pub title: String,
    /// What acts on what.
    pub says: String,
    /// How long it takes, in words.
    pub delay: String,
    /// What it has in store for a board that does not know of it.
    pub trap: String,
    /// The documents that describe it.
    pub seeds: Vec<String>,
    /// Source files whose rules carry it, below `src` and without their ending; none if influences
    /// and initiatives carry it alone.
    pub rules: Vec<String>,
}

/// What a section of one of the texts that the game began from argues.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// The text, named as mechanisms name it.
    pub text: String,
    /// Its section.
    pub section: String,
    /// The argument, in our own words.
    pub argues: String,
    /// Ids of the mechanisms and findings by which it is played.
    pub by: Vec<String>,
}

/// A published effect that the model is to give back.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedEffect {
    /// A short name.
    pub id: String,
    /// The finding that it is the size of.
    pub evidence: String,
    /// What goes with what, in words.
    pub says: String,
    /// Whether it was found by comparing many places at one time.
    pub compared: bool,
    /// The cause: quantities, and how far each is moved.
    pub moved: Vec<(Quantity, f64)>,
    /// Where moving the cause moves another quantity, and the effect is told for so much of that:
    /// beds are closed, and deaths are told for so many points of occupancy.
    pub scaled_to: Option<(Quantity, f64)>,
    /// The effect: quantities whose sum is taken.
    pub outcome: Vec<Quantity>,
    /// What the sum is multiplied by: 12 makes a month's pounds a year's.
    pub times: f64,
    /// Whether the effect is told in per cent of the outcome.
    pub in_percent: bool,
    /// The unit of the effect, in words.
    pub unit: String,
    /// The size that was published, in that unit.
    pub published: f64,
    /// The share of it that is used.
    pub share: f64,
    /// Why that share, and how the published size was brought to this unit.
    pub because: String,
    /// Links (from, to) whose effects are solved together so that the model gives the size used.
    pub links: Vec<(Quantity, Quantity)>,
    /// Whether only the direction is known, which `published` then gives.
    pub sign_only: bool,
    /// Where nothing is to be found: how far from nothing the effect may lie.
    pub margin: Option<f64>,
}

/// Where a figure should stand at a trust that nobody moves.
#[derive(Clone, Debug, PartialEq)]
pub struct UsualRange {
    /// The figure.
    pub quantity: Quantity,
    /// Whether it is taken as the board is told it.
    pub told: bool,
    /// The least that its median may be.
    pub low: f64,
    /// The most that its median may be.
    pub high: f64,
    /// The row of the evidence, or [`JUDGEMENT`].
    pub evidence: String,
    /// What the row says, or why it is judged so.
    pub because: String,
}

impl PublishedEffect {
    /// The size that the model is to give back.
    pub fn used(&self) -> f64 {
        self.published * self.share
    }
}

/// What an id leads to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ground<'a> {
    /// A finding.
    Finding(&'a Finding),
    /// A mechanism.
    Mechanism(&'a Mechanism),
}

impl Evidence {
    /// What an id leads to.
    pub fn find(&self, id: &str) -> Option<Ground<'_>> {
        let mut findings = self.findings.iter();
        if let Some(finding) = findings.find(|finding| finding.id == id) {
            return Some(Ground::Finding(finding));
        }
        let mut mechanisms = self.mechanisms.iter();
        let mechanism = mechanisms.find(|mechanism| mechanism.id == id);
        mechanism.map(Ground::Mechanism)
    }

    /// Findings that speak against the one with this id.
    pub fn against<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Finding> {
        let speaks = move |finding: &&Finding| finding.against.iter().any(|other| other == id);
        self.findings.iter().filter(speaks)
    }
}

/// Whether a text names this id.
pub fn names(written: &str, id: &str) -> bool {
    ids(written).any(|named| named == id)
}

/// The ids that a text names: `"4.7, 4.9"` names two, `"judgement"` none.
pub fn ids(written: &str) -> impl Iterator<Item = &str> {
    let each = written.split(',').map(str::trim);
    each.filter(|id| !id.is_empty() && *id != JUDGEMENT)
}
