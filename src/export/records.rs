//! Records of games for other programs: decisions and outcomes as CSV and JSON. The fields are
//! described in `docs/RECORDS.md`.

use serde_json::{Map, Value, json};

use super::rows::{Cell, Format, Rows};
use crate::game::{Entry, Minute};
use crate::save::{Account, Figure, Save};
use crate::view::compare::{COMPARED, HEADLINES, counts_by_name, unit_name};

/// The version of the fields.
const FORMAT: u32 = 1;
/// The columns of every table of records.
const COLUMNS: [&str; 12] = [
    "team", "scenario", "luck", "meeting", "month", "kind", "seat", "which", "chosen", "how",
    "number", "unit",
];

/// What a table of records holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// What boards did and left.
    Decisions,
    /// Figures, what was found, and how it ended.
    Outcomes,
    /// What boards expected of figures.
    Expectations,
    /// The minutes, in the words of those who wrote them.
    Minutes,
}

/// One row, before it is written.
#[derive(Clone, Debug, Default)]
struct Row {
    meeting: Option<u16>,
    month: Option<u16>,
    kind: &'static str,
    seat: &'static str,
    which: String,
    chosen: String,
    how: String,
    number: Option<f64>,
    unit: &'static str,
}

/// A table of these kinds of records of these games, as CSV.
pub fn records(games: &[(&Account, &[Minute])], kinds: &[RecordKind]) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let columns = COLUMNS.map(str::to_owned).to_vec();
    let mut table = Rows::new(&mut bytes, Format::Csv, columns)?;
    for (account, minutes) in games {
        for kind in kinds {
            for row in rows(account, minutes, *kind) {
                let header = &account.header;
                let whole = |it: Option<u16>| it.map_or(Cell::Nothing, |it| Cell::Whole(it.into()));
                table.row(&[
                    Cell::Text(&header.team),
                    Cell::Text(&header.scenario),
                    Cell::Whole(header.seed),
                    whole(row.meeting),
                    whole(row.month),
                    Cell::Text(row.kind),
                    Cell::Text(row.seat),
                    Cell::Text(&row.which),
                    Cell::Text(&row.chosen),
                    Cell::Text(&row.how),
                    row.number.map_or(Cell::Nothing, Cell::Number),
                    Cell::Text(row.unit),
                ])?;
            }
        }
    }
    table.finish()?;
    Ok(bytes)
}

fn rows(account: &Account, minutes: &[Minute], kind: RecordKind) -> Vec<Row> {
    match kind {
        RecordKind::Decisions => decisions(account),
        RecordKind::Outcomes => outcomes(account),
        RecordKind::Expectations => expectations(account),
        RecordKind::Minutes => minutes.iter().filter_map(minute).collect(),
    }
}

fn decisions(account: &Account) -> Vec<Row> {
    let acts = account.acts.iter().map(|act| {
        let number: Option<f64> = act.chosen.parse().ok();
        let number = number.filter(|it| it.is_finite());
        Row {
            meeting: Some(act.meeting),
            kind: act.sort,
            which: act.which.clone(),
            // What is a number stands among the numbers, where no spreadsheet takes it for text.
            chosen: number.map_or_else(|| act.chosen.clone(), |_| String::new()),
            how: act.how.clone(),
            number,
            unit: size_unit(act.sort),
            ..Row::default()
        }
    });
    acts.collect()
}

/// The unit of the sizes that an order of this sort has.
fn size_unit(sort: &str) -> &'static str {
    match sort {
        "resized" => "per cent of what was planned",
        "posts" => "whole-time equivalents added",
        "agency" => "per cent of unfilled hours",
        "beds" => "beds added",
        "elective" => "per cent of usual",
        "savings" => "tenths of a per cent of income a year",
        "backlog" => "hundred thousand pounds a month",
        _ => "",
    }
}

/// The figures that are recorded: the four counts, the headlines, and whatever was told.
fn figures(account: &Account) -> Vec<&Figure> {
    let first = counts_by_name().map(|(_, name)| name);
    let first: Vec<&str> = first.chain(HEADLINES).collect();
    let named = first.iter().filter_map(|name| account.figure(name));
    let others = account.figures.iter();
    let others = others.filter(|it| it.told.is_some() && !first.contains(&it.name.as_str()));
    named.chain(others).collect()
}

/// A figure at the start, at the end, and as it was told at the end.
fn points(figure: &Figure) -> [(&'static str, Option<f64>); 3] {
    let told = figure.told.as_ref();
    [
        ("at_start", figure.truth.first().copied()),
        ("at_end", figure.truth.last().copied()),
        ("told_at_end", told.and_then(|told| told.last().copied())),
    ]
}

fn outcomes(account: &Account) -> Vec<Row> {
    let mut rows = Vec::new();
    for figure in figures(account) {
        for (kind, number) in points(figure) {
            let Some(number) = number.filter(|it| it.is_finite()) else {
                continue;
            };
            let is_start = kind == "at_start";
            rows.push(Row {
                month: Some(if is_start { 0 } else { account.months }),
                kind,
                which: figure.name.clone(),
                number: Some(number),
                unit: unit_name(&figure.name),
                ..Row::default()
            });
        }
    }
    rows.extend(account.found.iter().map(|it| Row {
        month: it.month,
        kind: "found",
        which: it.problem.clone(),
        how: it.how.clone(),
        ..Row::default()
    }));
    rows.extend(account.ending.iter().map(|ending| Row {
        meeting: Some(account.held),
        kind: "ended",
        which: ending.clone(),
        ..Row::default()
    }));
    rows
}

fn expectations(account: &Account) -> Vec<Row> {
    let each = account.expected.iter().map(|it| Row {
        meeting: Some(it.meeting),
        kind: "expected",
        which: it.figure.clone(),
        chosen: word(it.way),
        how: word(it.sure),
        number: Some(f64::from(it.months)),
        unit: "months ahead",
        ..Row::default()
    });
    each.collect()
}

/// A member of a closed list as files have it, in small letters.
fn word(member: impl serde::Serialize) -> String {
    let written = serde_json::to_value(member).ok();
    let text = written.and_then(|it| it.as_str().map(str::to_lowercase));
    text.unwrap_or_default()
}

/// An entry of the minutes; expectations have a table of their own.
fn minute(minute: &Minute) -> Option<Row> {
    let (kind, which, chosen, how) = match &minute.entry {
        Entry::Reason { order, text } => (
            "reason",
            (order + 1).to_string(),
            String::new(),
            text.clone(),
        ),
        Entry::Prediction { .. } => return None,
        Entry::Vote { item, option, hand } => ("hand", item.clone(), option.clone(), word(hand)),
        Entry::Dissent { item, option, text } => {
            ("dissent", item.clone(), option.clone(), text.clone())
        }
        Entry::Ruling {
            item,
            option,
            carried,
        } => {
            let carried = if *carried { "carried" } else { "not carried" };
            ("ruling", item.clone(), option.clone(), carried.to_owned())
        }
        Entry::Challenge { tested, item, text } => {
            let tested = tested.map_or("the board", |seat| seat.name());
            ("challenge", item.clone(), tested.to_owned(), text.clone())
        }
        Entry::Sits { drawn } => {
            let how = if *drawn { "drawn" } else { "chosen" };
            ("sits", String::new(), String::new(), how.to_owned())
        }
        Entry::Answer { question, text } => {
            ("answer", question.clone(), String::new(), text.clone())
        }
    };
    Some(Row {
        meeting: Some(minute.turn),
        kind,
        seat: minute.seat.map_or("", |seat| seat.name()),
        which,
        chosen,
        how,
        ..Row::default()
    })
}

/// The record of one game as JSON.
pub fn record_json(save: &Save, account: &Account, with_minutes: bool) -> String {
    let header = &account.header;
    let mut root = json!({
        "format": FORMAT,
        "notice": COMPARED,
        "program": header.program,
        "scenario": header.scenario,
        "title": header.title,
        "scenario_digest": header.scenario_digest,
        "model_digest": header.model_digest,
        "luck": header.seed,
        "sceptic": header.sceptic,
        "clarity": header.clarity.name(),
        "team": header.team,
        "meetings_held": account.held,
        "meetings": header.turns,
        "months": account.months,
        "over": header.over,
        "ending": account.ending,
        "decisions": decisions(account).iter().map(decision_json).collect::<Vec<_>>(),
        "found": account.found.iter().map(|it| json!({
            "problem": it.problem,
            "how": it.how,
            "month": it.month,
        })).collect::<Vec<_>>(),
        "figures": figures(account).into_iter().map(figure_json).collect::<Vec<_>>(),
    });
    if with_minutes {
        root["expectations"] = expectations(account).iter().map(expectation_json).collect();
        let minutes = save.body.minutes.iter().filter_map(minute);
        root["minutes"] = minutes.map(|row| minute_json(&row)).collect();
    }
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

fn decision_json(row: &Row) -> Value {
    json!({
        "meeting": row.meeting,
        "kind": row.kind,
        "which": row.which,
        "chosen": row.chosen,
        "how": row.how,
        "number": row.number,
        "unit": row.unit,
    })
}

fn figure_json(figure: &Figure) -> Value {
    let mut object = Map::new();
    object.insert("name".into(), figure.name.clone().into());
    object.insert("unit".into(), unit_name(&figure.name).into());
    for (name, number) in points(figure) {
        object.insert(name.into(), number.into());
    }
    Value::Object(object)
}

fn expectation_json(row: &Row) -> Value {
    json!({
        "meeting": row.meeting,
        "figure": row.which,
        "way": row.chosen,
        "sure": row.how,
        "months_ahead": row.number,
    })
}

fn minute_json(row: &Row) -> Value {
    json!({
        "meeting": row.meeting,
        "seat": row.seat,
        "kind": row.kind,
        "which": row.which,
        "chosen": row.chosen,
        "text": row.how,
    })
}
