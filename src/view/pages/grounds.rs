//! What stands behind the causes of a move: why one thing acts on another, and on what evidence.

use super::{deed, evidence};
use crate::catalogue::{Kind, Quantity};
use crate::game::{Move, Play};
use crate::trust::Cause;
use crate::view::page::{Block, Choice};
use crate::view::{cause_words, words};

/// Causes whose grounds are given.
const SHOWN: usize = 5;

/// The grounds of the largest causes of a move, some of which can be asked in turn or not.
pub(super) fn blocks(play: &Play, moved: &Move, can_be_asked: bool) -> Vec<Block> {
    let points: Vec<Block> = grounded(play, moved)
        .filter_map(|cause| {
            let grounds = of_cause(play, moved.quantity, cause)?;
            let cause = words::capital(&cause_words(play, moved.quantity, cause));
            Some(Block::Point(format!("{cause}. {grounds}")))
        })
        .collect();
    let kind = moved.quantity.definition().map(|row| row.kind);
    let is_worked_out = kind == Some(Kind::Measured);
    let names_figures = moved
        .causes
        .iter()
        .any(|(cause, _)| matches!(cause, Cause::Quantity(_)));
    let mut blocks = Vec::new();
    if !points.is_empty() {
        blocks.push(Block::Heading("What the causes rest on".into()));
        blocks.extend(points);
    } else if is_worked_out && names_figures {
        let ask = if can_be_asked {
            " Ask one of those why it moved, and on what evidence."
        } else {
            ""
        };
        blocks.push(Block::Aside(format!(
            "It is worked out from the figures named here.{ask}"
        )));
    }
    blocks
}

/// The largest causes of a move of which the model or the scenario says why they act.
fn grounded(play: &Play, moved: &Move) -> impl Iterator<Item = Cause> {
    let causes = moved.causes.iter().map(|(cause, _)| *cause);
    causes
        .filter(|cause| claim(play, moved.quantity, *cause).is_some())
        .take(SHOWN)
}

/// Answers that lead to the evidence behind the largest causes of a move, each once.
pub(super) fn choices(play: &Play, moved: &Move) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for cause in grounded(play, moved) {
        let written = claim(play, moved.quantity, cause).map(|(_, written)| written);
        for choice in evidence_choices(play, written.unwrap_or_default()) {
            if !choices.iter().any(|earlier| earlier.act == choice.act) {
                choices.push(choice);
            }
        }
    }
    choices
}

/// Answers that lead to the evidence that a claim names.
pub(super) fn evidence_choices<'p>(
    play: &'p Play,
    written: &'p str,
) -> impl Iterator<Item = Choice> + 'p {
    evidence::choices(play, written).map(|mut choice| {
        choice.label.insert_str(0, "Evidence: ");
        choice
    })
}

/// Why a cause acts on `quantity`, and on what evidence, where the model or the scenario says.
pub(in crate::view) fn of_cause(play: &Play, quantity: Quantity, cause: Cause) -> Option<String> {
    of_claim(play, claim(play, quantity, cause)?)
}

/// The reason that is given, where one is, and what the evidence named for it is worth.
pub(super) fn of_claim(play: &Play, (because, written): (&str, &str)) -> Option<String> {
    if because.is_empty() {
        return None;
    }
    let rests_on = evidence::rests_on(&play.prepared().scenario.model.evidence, written);
    let because = words::capital(&words::stopped(because));
    Some(format!("{because} {rests_on}"))
}

/// What the model or the scenario says of why a cause acts: the reason, and the evidence it names.
fn claim(play: &Play, quantity: Quantity, cause: Cause) -> Option<(&str, &str)> {
    let scenario = &play.prepared().scenario;
    let (because, evidence) = match cause {
        Cause::Quantity(from) => {
            let mut links = scenario.model.influences.iter();
            let link = links.find(|link| link.from == from && link.to == quantity)?;
            (link.because.as_str(), link.evidence.as_str())
        }
        Cause::Deed(deed) => deed::written(play, *play.game().deeds.get(usize::from(deed))?),
        _ => return None,
    };
    (!because.is_empty()).then_some((because, evidence))
}
