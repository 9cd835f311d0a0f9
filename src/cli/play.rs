//! The table: the title screen or a game, in full screen or in plain text.

use std::io::{self, Write};
use std::sync::Arc;

use super::arguments::{Play, Table};
use super::keeping::FolderKeeper;
use super::offering::Shelf;
use super::output::reason_for_plain;
use super::{Outcome, places};
use crate::game::Prepared;
use crate::plain;
use crate::save::TeamName;
use crate::tui::{self, Look};
use crate::view::{Outside, Session, Start};

/// Seeds that are drawn for people: short enough to say aloud.
const SEED_MOST: u64 = 999_999;

/// Opens the title screen.
pub(super) fn title(table: &Table) -> anyhow::Result<Outcome> {
    at_table(table, start(None, ""), None)
}

/// Plays a scenario, or opens the title screen if none is named.
pub(super) fn play(asked: &Play) -> anyhow::Result<Outcome> {
    let start = start(asked.seed, &asked.team);
    let prepared = match &asked.scenario {
        Some(name) => {
            let scenario = places::scenario(&places::library(), name)?;
            Some(Arc::new(Prepared::new(scenario)))
        }
        None => None,
    };
    at_table(&asked.table, start, prepared)
}

fn start(seed: Option<u64>, team: &str) -> Start {
    let seed = seed.unwrap_or_else(|| rand::random_range(1..=SEED_MOST));
    Start {
        seed,
        team: TeamName::new(team).as_str().to_owned(),
    }
}

fn at_table(
    table: &Table,
    start: Start,
    prepared: Option<Arc<Prepared>>,
) -> anyhow::Result<Outcome> {
    let library = places::library();
    let mut keeper = FolderKeeper::new(places::saves(table.saves.as_deref())?, &library);
    let mut shelf = Shelf::new(library);
    let mut outside = Outside {
        keeper: &mut keeper,
        library: &mut shelf,
    };
    let mut session = match prepared {
        Some(prepared) => Session::of_scenario(start, prepared),
        None => Session::at_title(start, &mut outside),
    };
    if let Some(reason) = reason_for_plain(table.plain) {
        let mut output = io::stdout().lock();
        writeln!(output, "Plain text, {reason}.")?;
        plain::run(
            &mut io::stdin().lock(),
            &mut output,
            &mut session,
            &mut outside,
        )?;
    } else {
        let look = Look::of_environment(|name| std::env::var(name).ok());
        tui::run(&mut session, &mut outside, look)?;
    }
    Ok(Outcome::Done)
}
