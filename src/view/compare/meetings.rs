//! The games meeting by meeting: a row for each thing that any board did, a cell for each board.

use super::Compared;
use crate::save::Act;
use crate::view::document::{Part, Table};
use crate::view::numbers;

/// What boards did about one thing at one meeting.
pub(super) struct Row {
    pub(super) meeting: u16,
    pub(super) about: String,
    /// What each did; none where it did nothing about it.
    pub(super) cells: Vec<Option<String>>,
    /// Whether it is a paper, and not a board's own business.
    pub(super) is_paper: bool,
}

impl Row {
    /// Whether the boards that held this meeting did otherwise.
    pub(super) fn is_parting(&self) -> bool {
        self.cells.iter().any(|cell| *cell != self.cells[0])
    }
}

/// Whether two acts are about the same thing.
fn same(a: &Act, b: &Act) -> bool {
    let about = |sort: &'static str| match sort {
        "left" => "decided",
        "stopped" | "resized" => "started",
        sort => sort,
    };
    a.meeting == b.meeting && about(a.sort) == about(b.sort) && a.which == b.which
}

/// The rows of games of one scenario, by their places.
pub(super) fn rows(all: &Compared<'_>, places: &[usize]) -> Vec<Row> {
    let mut kinds: Vec<&Act> = Vec::new();
    for place in places {
        for act in &all.account(*place).acts {
            if !kinds.iter().any(|known| same(known, act)) {
                kinds.push(act);
            }
        }
    }
    let is_paper = |act: &Act| matches!(act.sort, "decided" | "left");
    kinds.sort_by_key(|act| (act.meeting, !is_paper(act)));
    let row = |kind: &Act| {
        let cells = places.iter().map(|place| cell(all, *place, kind));
        let first = places.iter().find_map(|place| {
            let mut acts = all.account(*place).acts.iter();
            acts.any(|act| same(act, kind)).then_some(*place)
        });
        Row {
            meeting: kind.meeting,
            about: all.labels(first.unwrap_or(places[0])).about(kind),
            cells: cells.collect(),
            is_paper: is_paper(kind),
        }
    };
    kinds.into_iter().map(row).collect()
}

/// What one board did about a thing; all of it, where it did it twice.
fn cell(all: &Compared<'_>, place: usize, kind: &Act) -> Option<String> {
    let labels = all.labels(place);
    let acts = all.account(place).acts.iter();
    let done: Vec<String> = acts
        .filter(|act| same(act, kind))
        .map(|act| labels.done(act))
        .collect();
    (!done.is_empty()).then(|| done.join("; "))
}

/// What stands where a board did nothing about a thing.
pub(super) fn nothing(all: &Compared<'_>, place: usize, row: &Row) -> String {
    let account = all.account(place);
    let reached = account.held + u16::from(!account.header.over);
    if row.meeting > reached {
        "no such meeting".into()
    } else if row.meeting > account.held {
        "not yet".into()
    } else if row.is_paper {
        "not on the table".into()
    } else {
        "nothing".into()
    }
}

pub(super) fn cells(all: &Compared<'_>, places: &[usize], row: &Row) -> Vec<String> {
    let done = row.cells.iter().zip(places);
    let done = done.map(|(cell, place)| cell.clone().unwrap_or_else(|| nothing(all, *place, row)));
    std::iter::once(row.about.clone()).chain(done).collect()
}

pub(super) fn parts(all: &Compared<'_>) -> Vec<Part> {
    let groups = all.by_scenario();
    let mut parts = Vec::new();
    for places in &groups {
        if groups.len() > 1 {
            let title = all.account(places[0]).header.title.clone();
            parts.push(Part::Heading(title));
        }
        let rows = rows(all, places);
        if rows.is_empty() {
            parts.push(Part::Text("Nothing was done at any meeting.".into()));
        }
        for meeting in rows.chunk_by(|a, b| a.meeting == b.meeting) {
            parts.push(Part::Table(table(all, places, meeting)));
        }
    }
    parts
}

fn table(all: &Compared<'_>, places: &[usize], meeting: &[Row]) -> Table {
    let partings = meeting.iter().filter(|row| row.is_parting()).count() as u16;
    let labels = all.labels(places[0]);
    let otherwise = match (places.len(), partings) {
        (1, _) => String::new(),
        (_, 0) => ": all did the same".to_owned(),
        (_, partings) => format!(
            ": {} otherwise",
            numbers::counted(partings, "thing was done", "things were done")
        ),
    };
    Table {
        caption: format!("{}{otherwise}.", labels.meeting(meeting[0].meeting)),
        head: all.head("What", places),
        rows: meeting.iter().map(|row| cells(all, places, row)).collect(),
    }
}
