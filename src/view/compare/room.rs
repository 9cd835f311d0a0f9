//! The page for the room's screen: where teams parted, to be talked about first; then what it came
//! to, and what was hidden.

use super::meetings::{Row, cells, nothing, rows};
use super::{Compared, outcomes, sameness};
use crate::view::document::{Part, Table};
use crate::view::words;

/// Papers on which teams parted that one screen, or one side of paper, takes with the rest.
const PAPERS: usize = 3;

pub(super) fn parts(all: &Compared<'_>) -> Vec<Part> {
    let differences = sameness::differences(all).into_iter();
    let mut parts: Vec<Part> = differences.map(|it| Part::Notice(it.into())).collect();
    parts.push(Part::Heading("Where you parted".into()));
    for places in all.by_scenario().iter().filter(|group| group.len() > 1) {
        let rows = rows(all, places);
        parts.push(Part::Text(first_parting(all, places, &rows)));
        let papers = rows.iter().filter(|row| row.is_paper && row.is_parting());
        let shown: Vec<Vec<String>> = papers
            .take(PAPERS)
            .map(|row| cells(all, places, row))
            .collect();
        if !shown.is_empty() {
            parts.push(Part::Table(Table {
                caption: "The first papers that were answered otherwise; all are below.".into(),
                head: all.head("Paper", places),
                rows: shown,
            }));
        }
    }
    if all.sides.len() == 1 {
        parts.push(Part::Text("There is only one game here.".into()));
    } else if all.by_scenario().iter().all(|group| group.len() == 1) {
        parts.push(Part::Text(
            "No two of these games are of one scenario, so there is no paper that two of them had."
                .into(),
        ));
    }
    parts.push(Part::Notice(
        "Take one paper on which you parted. Each says what it saw then. Nobody says yet who was \
         right."
            .into(),
    ));
    parts.push(Part::Heading("Then: what it came to".into()));
    parts.push(Part::Table(outcomes::counts(all)));
    parts.push(Part::Heading("And what was hidden".into()));
    parts.extend(outcomes::found(all));
    parts
}

/// Where the games first differ, in a sentence or two.
fn first_parting(all: &Compared<'_>, places: &[usize], rows: &[Row]) -> String {
    let Some(row) = rows.iter().find(|row| row.is_parting()) else {
        return "These games do not part: at every meeting that was held, all did the same.".into();
    };
    let each = row.cells.iter().zip(places).map(|(cell, place)| {
        let done = cell.clone().unwrap_or_else(|| nothing(all, *place, row));
        format!("{}: {done}", all.names[*place])
    });
    let each: Vec<String> = each.collect();
    format!(
        "You first parted at {}, on {}. {}",
        words::inside(&all.labels(places[0]).meeting(row.meeting)),
        words::quoted(&row.about),
        words::stopped(&each.join(". "))
    )
}
