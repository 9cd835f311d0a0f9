//! The debrief of a save that cannot be played again here: what it says of itself, by name.

use super::unseen::told_and_so;
use super::{NOTICE, questions};
use crate::save::{Save, SavedTurn};
use crate::view::compare::definition;
use crate::view::document::{Chart, Document, Part, Section};
use crate::view::{numbers, words};

/// What can be told of a save without its scenario and its model.
pub fn kept_document(save: &Save, why: &str) -> Document {
    let header = &save.header;
    let team = match header.team.as_str() {
        "" => String::new(),
        team => format!("{team}, "),
    };
    let held = numbers::counted(save.body.turns.len() as u16, "meeting", "meetings");
    let happened = save
        .body
        .turns
        .iter()
        .zip(1_u16..)
        .flat_map(|(turn, number)| {
            [
                Part::Heading(format!("Meeting {number}")),
                Part::List(happened(turn)),
            ]
        });
    Document {
        title: format!("Debrief: {}", header.title),
        subtitle: format!("{team}{held} of {}; luck {}", header.turns, header.seed),
        notice: NOTICE.to_owned(),
        sections: vec![
            Section::new("happened", "What happened").with(happened),
            Section::new("turning", "Turning points").with([
                Part::Notice(words::stopped(&words::capital(why))),
                Part::Text(
                    "So what would have been cannot be worked out here. What follows is what the \
                     save says of itself."
                        .into(),
                ),
            ]),
            Section::new("unseen", "Told, and true").with(series(save)),
            Section::new("questions", "Questions")
                .with([Part::Steps(questions::standing_questions())]),
        ],
    }
}

/// What a turn of a save brought, a line each: it has names in place of words.
pub fn happened(turn: &SavedTurn) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for each in &turn.report.happened {
        let month = each
            .month
            .map_or(String::new(), |month| format!(" in month {month}"));
        lines.push(format!("{}: {}{month}", each.what, each.which));
    }
    for each in turn.report.moves.iter().take(3) {
        let quantity = label(&each.quantity);
        let (before, after) = (each.before, each.after);
        let causes = each.causes.iter().take(2).map(|cause| label(&cause.cause));
        let causes = causes.collect::<Vec<_>>().join(" and ");
        lines.push(format!(
            "{quantity} from {before:.2} to {after:.2}, most of it by {causes}"
        ));
    }
    if let Some(ending) = &turn.report.ending {
        lines.push(format!("the game ended: {ending}"));
    }
    lines
}

/// The label of a quantity that the program knows by this name; any other name is left as it is.
fn label(name: &str) -> &str {
    definition(name).map_or(name, |definition| definition.label)
}

/// Reported and true values of the figures that were told, as charts.
fn series(save: &Save) -> Vec<Part> {
    let told = save.body.series.reported.iter();
    told.filter_map(|(name, told)| {
        let truth = save.body.series.truth.get(name)?;
        let definition = definition(name)?;
        if truth.is_empty() || told.is_empty() {
            return None;
        }
        let month = |month: u16| format!("month {month}");
        let value = |value| numbers::value(definition.unit, value);
        Some(Part::Chart(Chart {
            title: words::capital(definition.label),
            ..told_and_so([truth, told], month, value)
        }))
    })
    .collect()
}
