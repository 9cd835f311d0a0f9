//! `pack`: the facilitator's pack of a scenario, in the terminal or as a file.

use anyhow::Context;

use super::arguments::Pack;
use super::documents::{Paper, deliver};
use super::progress::Progress;
use super::{Outcome, places};
use crate::game::Prepared;
use crate::scenario::Scenario;
use crate::study::crew;
use crate::study::rehearsal::{Rehearsal, Shares, rehearse_shared};
use crate::view::facilitators_pack::{Asked, facilitators_pack};

/// Parts for which games of simulated boards are worth waiting for.
const PLAYED: [&str; 3] = ["coming", "turning", "hidden"];

/// Makes the pack of a scenario.
pub(super) fn pack(asked: &Pack) -> anyhow::Result<Outcome> {
    let paper = Paper::asked(asked.write.as_deref(), ".html, .md or .txt")?;
    let scenario = places::scenario(&places::library(), &asked.scenario)?;
    let only = if asked.seats {
        vec!["seats".to_owned()]
    } else {
        asked.only.clone()
    };
    let is_wanted = |part: &&str| only.is_empty() || only.iter().any(|it| it == part);
    let plays = asked.plays > 0 && PLAYED.iter().any(is_wanted);
    let played = plays.then(|| play(&scenario, asked.plays)).transpose()?;
    let document = facilitators_pack(
        &scenario,
        &Asked {
            name: asked.scenario.clone(),
            only,
            played: played.as_ref(),
        },
    );
    if document.sections.is_empty() {
        let parts = if asked.seats {
            "seats".into()
        } else {
            asked.only.join(", ")
        };
        anyhow::bail!(
            "there is nothing to print: {} has nothing for {parts}",
            asked.scenario
        );
    }
    deliver(asked.write.as_deref(), &paper.bytes(&document))?;
    Ok(Outcome::Done)
}

/// What simulated boards do in a scenario, with a bar while it takes long.
fn play(scenario: &Scenario, plays: u32) -> anyhow::Result<Rehearsal> {
    let prepared = Prepared::new(scenario.clone());
    let crew = crew(0).context("no threads to play on")?;
    let progress = Progress::new(u64::from(plays), "games of simulated boards");
    let shares = Shares::without_the_oracle(plays);
    let done = |more| progress.more(more);
    let played = crew.install(|| rehearse_shared(&prepared, shares, done));
    progress.end();
    Ok(played)
}
