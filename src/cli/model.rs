//! `model`: the tables of the model's document, printed or written into it.

use anyhow::Context;

use super::arguments::ModelTables;
use super::evidence::{default_trust, measure_all};
use super::filling::fill_or_print;
use super::patterns::judge;
use super::progress::Progress;
use super::{Outcome, places};
use crate::export::{
    PatternsTold, boards_table, effects_table, left_alone_table, patterns_table, tables,
};
use crate::game::Prepared;
use crate::scenario::Scenario;
use crate::scenario::evidence::PublishedEffect;
use crate::study::boards::{COMPARED, boards};
use crate::study::crew;
use crate::study::effects::Laboratory;
use crate::study::left_alone::left_alone;
use crate::study::patterns::load;

/// Seeds of a trust that is left alone, and of each experiment.
const SEEDS: u32 = 500;
const EXPERIMENTS: u32 = 100;
/// Plays of each pattern and of each board, and draws of the coefficients.
const PLAYS: u32 = 200;
const DRAWS: u32 = 200;
/// Months that boards are compared over.
const BOARD_MONTHS: u16 = 36;

/// Makes the tables, and prints them or writes them where they belong.
pub(super) fn model(asked: &ModelTables) -> anyhow::Result<Outcome> {
    let scenario = default_trust(&places::library())?;
    let prepared = Prepared::new(scenario.clone());
    let model = prepared.setting.model();
    let mut made = tables(model);
    let crew = crew(0).context("no threads to work on")?;
    let progress = Progress::new(u64::from(SEEDS), "games");
    let stood = crew.install(|| left_alone(&prepared, SEEDS, || progress.one_more()));
    progress.end();
    made.push(("left alone", left_alone_table(model, &stood)));
    let laboratory = Laboratory::new(&prepared, u64::from(EXPERIMENTS));
    let published: Vec<&PublishedEffect> = laboratory.published().iter().collect();
    let effects = crew.install(|| measure_all(&laboratory, &published, model));
    made.push(("published effects", effects_table(model, &effects)));
    made.extend(crew.install(|| patterns_and_boards(scenario))?);
    fill_or_print(asked.write.as_deref(), &made)?;
    Ok(Outcome::Done)
}

/// What the model does when something is done to it, as it is and on the sceptic's set.
fn patterns_and_boards(scenario: Scenario) -> anyhow::Result<[(&'static str, String); 2]> {
    let all = load(&places::library())?;
    let judged = judge(&all, (PLAYS, DRAWS), false);
    let doubted = judge(&all, (PLAYS, 0), true);
    let mut sceptic = scenario.clone();
    sceptic.doubt();
    let progress = Progress::new(u64::from(PLAYS) * 2 * COMPARED.len() as u64, "games");
    let [means, doubting] = [scenario, sceptic].map(|scenario| {
        let prepared = Prepared::new(scenario).lasting(BOARD_MONTHS);
        boards(&prepared, PLAYS, || progress.one_more())
    });
    progress.end();
    let told = PatternsTold {
        patterns: &judged,
        sceptic: &doubted,
    };
    Ok([
        ("patterns", patterns_table(&told)),
        ("boards", boards_table(&means, &doubting)),
    ])
}
