//! `simulate`: games played without a screen, a row for each.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;

use super::arguments::{Simulate, TableFormat};
use super::keeping::overrides;
use super::output::standard_output;
use super::progress::Progress;
use super::{Misused, Outcome, board, places, settings};
use crate::export::{
    Format, PlayRow, Rows, play_columns, series_columns, write_play, write_series,
};
use crate::game::{Play, Prepared};
use crate::players::{Board, play_to_the_end};
use crate::save::{Folder, RealDisk};
use crate::scenario::library::Library;
use crate::study::{Plan, Played, Series, crew};

/// Games that are played before their rows are written: bounds memory, changes nothing else.
const GAMES_AT_ONCE: u32 = 256;

/// Plays the games and writes what was asked for.
pub(super) fn simulate(asked: &Simulate) -> anyhow::Result<Outcome> {
    refuse_saves_without_orders(asked)?;
    let library = places::library().doubting(asked.sceptic);
    let scenario = places::scenario(&library, &asked.scenario)?;
    let (board, scenario) = board::find(&asked.board, scenario)?;
    let mut prepared = Prepared::new(scenario);
    if let Some(months) = asked.months {
        prepared = prepared.lasting(months);
    }
    let set = settings::read(&asked.set, prepared.setting.model())?;
    let hold = settings::read(&asked.hold, prepared.setting.model())?;
    let plan = Plan {
        prepared: &prepared,
        board: board.plays(),
        first_seed: asked.seed,
        set: &set,
        hold: &hold,
    };
    let crew = crew(asked.threads.map_or(0, usize::from)).context("no threads to play on")?;
    crew.install(|| write_all(asked, &plan, board.name()))?;
    if let Some(folder) = &asked.saves {
        keep_all(
            asked,
            &library,
            folder,
            &prepared,
            board.plays(),
            board.name(),
        )?;
    }
    Ok(Outcome::Done)
}

/// A save has no room for what no board ordered.
fn refuse_saves_without_orders(asked: &Simulate) -> Result<(), Misused> {
    let given = [
        ("--set", !asked.set.is_empty()),
        ("--hold", !asked.hold.is_empty()),
        ("--months", asked.months.is_some()),
    ];
    match given.iter().find(|(_, given)| *given) {
        Some((option, _)) if asked.saves.is_some() => Err(Misused(format!(
            "--saves cannot be used with {option}: a save is played again from the orders in it, \
             and what {option} changes is no order; leave out one of them"
        ))),
        _ => Ok(()),
    }
}

fn write_all(asked: &Simulate, plan: &Plan<'_>, board: &str) -> anyhow::Result<()> {
    let model = plan.prepared.setting.model();
    let format = match asked.format {
        TableFormat::Csv => Format::Csv,
        TableFormat::Json => Format::Json,
    };
    let mut rows = Rows::new(writer(asked.out.as_deref())?, format, play_columns(model))?;
    let mut series_rows = match &asked.series {
        Some(path) => Some(Rows::new(file(path)?, Format::Csv, series_columns())?),
        None => None,
    };
    let progress = Progress::new(u64::from(asked.plays), "games");
    let mut first = 0;
    while first < asked.plays {
        let plays = first..asked.plays.min(first.saturating_add(GAMES_AT_ONCE));
        first = plays.end;
        if let Some(series_rows) = &mut series_rows {
            for (played, series) in plan.run_with_series(plays, || progress.one_more()) {
                write_play(&mut rows, model, row(&played, board))?;
                write_months(series_rows, plan, &played, &series)?;
            }
        } else {
            for played in plan.run(plays, || progress.one_more()) {
                write_play(&mut rows, model, row(&played, board))?;
            }
        }
    }
    progress.end();
    rows.finish()?;
    series_rows.map_or(Ok(()), Rows::finish)?;
    Ok(())
}

fn row<'a>(played: &'a Played, board: &'a str) -> PlayRow<'a> {
    PlayRow {
        play: u64::from(played.play) + 1,
        seed: played.seed,
        board,
        turns: played.turns,
        ending: Some(played.ending),
        values: &played.values,
    }
}

fn write_months(
    rows: &mut Rows<impl Write>,
    plan: &Plan<'_>,
    played: &Played,
    series: &Series,
) -> io::Result<()> {
    let model = plan.prepared.setting.model();
    for (number, month) in (0..).zip(&series.months) {
        let place = (u64::from(played.play) + 1, number);
        write_series(rows, model, place, &month.values, &month.told)?;
    }
    Ok(())
}

/// Plays each game again at a table, which keeps everything that a save needs, and keeps it.
fn keep_all(
    asked: &Simulate,
    library: &Library,
    folder: &Path,
    prepared: &Prepared,
    board: &dyn Board,
    name: &str,
) -> anyhow::Result<()> {
    let folder = Folder::at(folder);
    let overrides = overrides(library);
    let prepared = Arc::new(prepared.clone());
    for number in 0..asked.plays {
        let seed = asked.seed.wrapping_add(u64::from(number));
        let mut play = Play::new(Arc::clone(&prepared), seed, name.to_owned());
        play_to_the_end(board, &mut play);
        folder.keep(&RealDisk, None, &play, &overrides)?;
    }
    Ok(())
}

fn writer(path: Option<&Path>) -> anyhow::Result<Box<dyn Write>> {
    Ok(match path {
        Some(path) => Box::new(file(path)?),
        None => Box::new(standard_output()),
    })
}

fn file(path: &Path) -> anyhow::Result<BufWriter<File>> {
    let file = File::create(path);
    let file = file.map_err(|error| Misused(format!("{}: {error}", path.display())))?;
    Ok(BufWriter::new(file))
}
