//! `list`: scenarios and where they come from, saves, quantities and automated boards.

use std::io::Write;

use super::arguments::List;
use super::output::standard_output;
use super::{Outcome, places};
use crate::catalogue::{BoardName, Clarity, DEFINITIONS, Good, Kind, Unit};
use crate::save::Header;
use crate::scenario::check::Place;
use crate::scenario::library::Origin;

/// Prints what was asked for; scenarios and saves if nothing was.
pub(super) fn list(asked: &List) -> anyhow::Result<Outcome> {
    let mut out = standard_output();
    if asked.quantities {
        quantities(&mut out)?;
    }
    if asked.boards {
        boards(&mut out)?;
    }
    if !asked.quantities && !asked.boards {
        scenarios(&mut out)?;
        saves(&mut out, asked)?;
    }
    out.flush()?;
    Ok(Outcome::Done)
}

fn scenarios(out: &mut impl Write) -> anyhow::Result<()> {
    let library = places::library();
    writeln!(out, "Scenarios")?;
    for listed in library.list() {
        let reading = library.open(&listed.name);
        let what = match &reading.scenario {
            Some(scenario) => scenario.title.clone(),
            None => "cannot be played: `board-to-ward check` says why".to_owned(),
        };
        writeln!(
            out,
            "  {:<24} {what} ({})",
            listed.name,
            origin_words(&listed.origin)
        )?;
    }
    Ok(())
}

/// Where a scenario comes from, in words.
pub(super) fn origin_words(origin: &Origin) -> String {
    match origin {
        Origin::BuiltIn => "built in".to_owned(),
        Origin::Path(path) => path.display().to_string(),
        Origin::Text => "kept in a save".to_owned(),
    }
}

fn saves(out: &mut impl Write, asked: &List) -> anyhow::Result<()> {
    let folder = places::saves(asked.saves.as_deref())?;
    writeln!(out, "Saves in {}", folder.path().display())?;
    let saves = folder.list()?;
    if saves.is_empty() {
        writeln!(out, "  none")?;
    }
    for save in saves {
        let what = match &save.header {
            Ok(header) => header_words(header),
            Err(problem) => format!("cannot be opened: {problem}"),
        };
        writeln!(out, "  {:<36} {what}", save.name)?;
    }
    Ok(())
}

/// A save in one phrase: "First winter, Blue team, meeting 2 of 4".
pub(super) fn header_words(header: &Header) -> String {
    let Header {
        title,
        team,
        turn,
        turns,
        seed,
        sceptic,
        branched,
        clarity,
        ..
    } = header;
    let team = if team.is_empty() {
        String::new()
    } else {
        format!(", {team}")
    };
    let stands = if header.over {
        "ended".to_owned()
    } else {
        format!("meeting {turn} of {turns}")
    };
    let set = if *sceptic {
        ", on the sceptic's set"
    } else {
        ""
    };
    let from = match branched {
        Some(branched) => format!(
            ", branched from {} at meeting {}",
            branched.from, branched.meeting
        ),
        None => String::new(),
    };
    let pack = match clarity {
        Clarity::AsWritten => String::new(),
        made => format!(", with a {} board pack", made.name()),
    };
    format!("{title}{team}, seed {seed}{set}{pack}, {stands}{from}")
}

fn boards(out: &mut impl Write) -> anyhow::Result<()> {
    for board in BoardName::ALL {
        writeln!(out, "{:<16} {}", board.name(), board.words())?;
    }
    Ok(())
}

fn quantities(out: &mut impl Write) -> anyhow::Result<()> {
    for definition in DEFINITIONS {
        let good = match definition.good {
            Good::High => "more is better",
            Good::Low => "less is better",
            Good::BothWays => "reads both ways",
            Good::Neither => "neither way is better",
        };
        let (name, least, most) = (definition.name, definition.least, definition.most);
        let (unit, set) = (definition.unit_words(), how_set(name, definition.kind));
        writeln!(
            out,
            "{name:<34} {unit}, {least} to {most}; {good}; {set}; {}",
            definition.label
        )?;
    }
    let percent = Unit::Percent.words();
    for (name, what) in [
        ("practice_ID", "how far the initiative ID is practised"),
        ("adopted_ID", "how far it is reported as adopted"),
    ] {
        writeln!(
            out,
            "{name:<34} {percent}, 0 to 100; neither way is better; worked out; {what}"
        )?;
    }
    Ok(())
}

/// Whether `--set` takes a quantity, or else a scenario's `start` does.
fn how_set(name: &str, kind: Kind) -> &'static str {
    if kind != Kind::Measured {
        "can be set"
    } else if Place::Start.takes(name, kind) {
        "worked out, but a scenario's start may wish for it"
    } else {
        "worked out"
    }
}
