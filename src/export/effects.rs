//! Published effects beside the model's own, as values to be written.

use serde::Serialize;

use crate::scenario::evidence::PublishedEffect;
use crate::study::effects::{Estimate, Verdict};

/// One published effect beside the model's own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EffectRow {
    /// The effect's name.
    pub id: String,
    /// What goes with what.
    pub says: String,
    /// The finding that it is the size of.
    pub evidence: String,
    /// The unit of the sizes.
    pub unit: String,
    /// The size that was published.
    pub published: f64,
    /// The share of it that is used.
    pub share: f64,
    /// The size that the model is to give.
    pub used: f64,
    /// Whether only the direction is known, so that sizes say nothing but that.
    pub sign_only: bool,
    /// What the model gives.
    #[serde(flatten)]
    pub estimate: Estimate,
    /// What it gives where nothing is held, if that can be asked.
    pub let_go: Option<f64>,
    /// Where it was found by comparing places: what goes with the cause among simulated trusts.
    pub compared: Option<Estimate>,
    /// What the model gives over what was published; nothing where nothing was found.
    pub ratio: Option<f64>,
    /// How the two stand to each other.
    pub verdict: &'static str,
    /// Whether that is within tolerance.
    pub holds: bool,
    /// Ids of the findings that speak against it.
    pub against: Vec<String>,
}

impl EffectRow {
    /// The row of an effect: what the model gives, the same with nothing held and among simulated
    /// trusts, and the findings that speak against it.
    pub fn new(
        effect: &PublishedEffect,
        (estimate, let_go, compared): (Estimate, Option<f64>, Option<Estimate>),
        against: Vec<String>,
    ) -> EffectRow {
        let verdict = estimate.verdict(effect);
        let has_size = effect.published != 0.0 && !effect.sign_only;
        EffectRow {
            id: effect.id.clone(),
            says: effect.says.clone(),
            evidence: effect.evidence.clone(),
            unit: effect.unit.clone(),
            published: effect.published,
            share: effect.share,
            used: effect.used(),
            sign_only: effect.sign_only,
            estimate,
            let_go,
            compared,
            ratio: has_size.then(|| estimate.model / effect.published),
            verdict: verdict.words(),
            holds: verdict == Verdict::Within,
            against,
        }
    }
}
