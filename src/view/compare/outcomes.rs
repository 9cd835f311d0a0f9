//! What came of each game: counts, headline figures, predictions, and what was found.

use super::Compared;
use super::labels::{Labels, definition, figure, value};
use crate::catalogue::Unit;
use crate::debrief::headlines;
use crate::save::{Account, Expected};
use crate::view::document::{Chart, Drawn, Part, Table};
use crate::view::expected::{sure_words, way_words};
use crate::view::{numbers, words};

/// Figures that are told besides the four counts, where a save has them.
pub const HEADLINES: [&str; 8] = [
    "cash",
    "underlying_percent",
    "four_hour_percent",
    "occupancy_percent",
    "vacancies_percent",
    "engagement",
    "openness",
    "harm",
];

/// The names of the four counts' figures, each with the count's word.
pub fn counts_by_name() -> impl Iterator<Item = (&'static str, &'static str)> {
    headlines().filter_map(|(count, quantity)| {
        let definition = quantity.definition()?;
        Some((count.words(), definition.name))
    })
}

/// From what to what a figure truly went over the term.
pub(super) fn course(account: &Account, name: &str) -> Option<String> {
    let truth = &account.figure(name)?.truth;
    let (first, last) = (truth.first()?, truth.last()?);
    let (first, last) = (value(name, *first), value(name, *last));
    Some(format!("{first} to {last}"))
}

fn row(all: &Compared<'_>, title: String, name: &str) -> Vec<String> {
    let cells = all.sides.iter().map(|side| {
        let course = course(&side.account, name);
        course.unwrap_or_else(|| "not in the save".into())
    });
    std::iter::once(title).chain(cells).collect()
}

/// The four counts of every game.
pub(super) fn counts(all: &Compared<'_>) -> Table {
    Table {
        caption: "The four counts, out of 100, as they truly were at the start and at the end; 50 \
                  is as at an ordinary trust."
            .into(),
        head: all.head("Count", &all.all()),
        rows: counts_by_name()
            .map(|(count, name)| row(all, words::capital(count), name))
            .collect(),
    }
}

pub(super) fn parts(all: &Compared<'_>) -> Vec<Part> {
    let mut parts = vec![Part::Table(counts(all))];
    let told = HEADLINES.iter();
    let told = told.filter(|name| all.sides.iter().any(|it| it.account.figure(name).is_some()));
    parts.push(Part::Table(Table {
        caption: "Figures as they truly were, at the start and at the end.".into(),
        head: all.head("Figure", &all.all()),
        rows: told.map(|name| row(all, figure(name), name)).collect(),
    }));
    if let [one, other] = all.sides {
        let charts = counts_by_name();
        let accounts = [&one.account, &other.account];
        parts.extend(charts.filter_map(|(count, name)| chart(all, accounts, count, name)));
    }
    let ended = all.sides.iter().zip(&all.names).map(|(side, name)| {
        let ended = Labels::ending(side.account.ending.as_deref());
        format!("{name}: {ended}")
    });
    parts.push(Part::Heading("How it ended".into()));
    parts.push(Part::List(ended.collect()));
    parts
}

/// The course of a count in two games.
fn chart(all: &Compared<'_>, accounts: [&Account; 2], count: &str, name: &str) -> Option<Part> {
    let truths = accounts.map(|it| it.figure(name).map(|it| it.truth.clone()));
    let [Some(one), Some(other)] = truths else {
        return None;
    };
    let last = one.len().max(other.len()).checked_sub(1)?;
    let longest = usize::from(accounts[1].months > accounts[0].months);
    let labels = all.labels(longest);
    let words = accounts.iter().zip(&all.names).filter_map(|(it, team)| {
        let course = course(it, name)?;
        Some(format!("{team}: from {course}"))
    });
    let words: Vec<String> = words.collect();
    Some(Part::Chart(Chart {
        title: words::capital(count),
        words: words::stopped(&words.join(". ")),
        drawn: Drawn::Course {
            times: (0..=last as u16).map(|it| labels.month(it)).collect(),
            lines: vec![
                (shortened(&all.names[0]), one),
                (shortened(&all.names[1]), other),
            ],
            scale: [(0.0, "0".into()), (100.0, "100".into())],
        },
    }))
}

/// A name that fits beside its line.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 14;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LONGEST - 1).collect();
    format!("{}…", kept.trim_end())
}

/// What one board expected of one figure.
pub(super) fn expectation(it: &Expected) -> String {
    let months = numbers::counted(it.months, "month", "months");
    format!(
        "{} {} in {months} ({})",
        figure(&it.figure),
        way_words(it.way),
        sure_words(it.sure)
    )
}

/// What came of what a board expected.
pub(super) fn came(it: &Expected) -> String {
    match it.came {
        None => "its time has not come".into(),
        Some([before, after]) => {
            let (before, after) = (value(&it.figure, before), value(&it.figure, after));
            format!("told {before}, then {after}")
        }
    }
}

pub(super) fn expected(all: &Compared<'_>) -> Vec<Part> {
    let mut rows = Vec::new();
    for (side, name) in all.sides.iter().zip(&all.names) {
        let each = side.account.expected.iter();
        rows.extend(each.map(|it| {
            let meeting = it.meeting.to_string();
            vec![name.clone(), meeting, expectation(it), came(it)]
        }));
    }
    if rows.is_empty() {
        return vec![Part::Text("No team wrote down what it expected.".into())];
    }
    vec![Part::Table(Table {
        caption: "What teams expected of figures that they were told, and what they were told."
            .into(),
        head: ["Team", "Meeting", "Expected", "Came"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    })]
}

/// What each board found of what was hidden.
pub(super) fn found(all: &Compared<'_>) -> Vec<Part> {
    let each = all.sides.iter().enumerate().map(|(place, side)| {
        let labels = all.labels(place);
        let found: Vec<String> = side
            .account
            .found
            .iter()
            .map(|it| {
                let month = it.month.map(|month| format!(" ({})", labels.month(month)));
                format!("{}{}", labels.problem(it), month.unwrap_or_default())
            })
            .collect();
        let found = match found[..] {
            [] => "nothing came out".into(),
            ref found => words::listed(found),
        };
        format!("{}: {found}", all.names[place])
    });
    vec![Part::List(each.collect())]
}

/// The unit of a figure, in the word that records use.
pub fn unit_name(name: &str) -> &'static str {
    match definition(name).map(|it| it.unit) {
        None => "",
        Some(Unit::Pounds) => "pounds",
        Some(Unit::PoundsAMonth) => "pounds a month",
        Some(Unit::Percent) => "per cent",
        Some(Unit::Points) => "points",
        Some(Unit::Index) => "index, 0 to 100",
        Some(Unit::Score) => "score, 0 to 10",
        Some(Unit::PerThousandBedDays) => "per thousand bed days",
        Some(Unit::Ratio) => "ratio",
        Some(Unit::Minutes) => "minutes",
        Some(_) => "number",
    }
}
