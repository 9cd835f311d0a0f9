//! The page that one team takes away: its own game, with the room only where it helps to read it.

use super::Compared;
use super::meetings;
use super::outcomes::{came, counts_by_name, course, expectation};
use crate::view::document::{Part, Table};
use crate::view::words;

pub(super) fn parts(all: &Compared<'_>, place: usize) -> Vec<Part> {
    let account = all.account(place);
    let labels = all.labels(place);
    let own: Vec<usize> = vec![place];
    let mut parts = vec![Part::Heading("What you did".into())];
    let rows = meetings::rows(all, &own);
    for meeting in rows.chunk_by(|a, b| a.meeting == b.meeting) {
        parts.push(Part::Text(labels.meeting(meeting[0].meeting)));
        let lines = meeting.iter().map(|row| {
            let cell = row.cells[0].clone().unwrap_or_default();
            format!("{}: {cell}", row.about)
        });
        parts.push(Part::List(lines.collect()));
    }
    if !account.expected.is_empty() {
        parts.push(Part::Heading("What you expected, and what came".into()));
        let each = account.expected.iter();
        let each = each.map(|it| format!("{}: {}", expectation(it), came(it)));
        parts.push(Part::List(each.collect()));
    }
    parts.push(Part::Heading("What came of it".into()));
    parts.push(Part::Table(counts(all, place)));
    parts.push(Part::Heading("What you found".into()));
    let found: Vec<String> = account
        .found
        .iter()
        .map(|it| {
            let how = format!("{}, {}", labels.problem(it), labels.found_how(it));
            let how = words::stopped(&how);
            it.month.map_or(how.clone(), |month| {
                format!("{}: {how}", labels.month(month))
            })
        })
        .collect();
    parts.push(match found[..] {
        [] => Part::Text("Nothing of what was hidden came out.".into()),
        _ => Part::List(found),
    });
    parts.push(Part::Heading("To write down".into()));
    parts.push(Part::Text(
        "Which of these would you decide again as you did? What would you want to have known?"
            .into(),
    ));
    parts.push(Part::Lines(4));
    parts
}

/// A team's counts, beside the lowest and the highest in the room.
fn counts(all: &Compared<'_>, place: usize) -> Table {
    let rows = counts_by_name().filter_map(|(count, name)| {
        let course = course(all.account(place), name)?;
        Some(vec![words::capital(count), course, room_range(all, name)])
    });
    Table {
        caption: "The four counts, out of 100, as they truly were at the start and at the end; \
                  beside them the lowest and the highest in the room at the end."
            .into(),
        head: ["Count", "You", "The room"].map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

fn room_range(all: &Compared<'_>, name: &str) -> String {
    let ends = all.sides.iter();
    let ends = ends.filter_map(|side| side.account.figure(name)?.truth.last().copied());
    let least = ends.clone().fold(f64::INFINITY, f64::min);
    let most = ends.fold(f64::NEG_INFINITY, f64::max);
    let value = |it| super::labels::value(name, it);
    format!("{} to {}", value(least), value(most))
}
