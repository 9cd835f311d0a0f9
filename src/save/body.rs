//! What stands in a save: a header that a list shows, and the body with everything else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::names::orders_by_name;
use super::{SaveProblem, SavedReport, Series, TeamName, seal};
use crate::catalogue::Clarity;
use crate::game::{Amendment, Branched, Led, Minute, Play};

/// What a list shows of a save without reading the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The version of the program that wrote it.
    pub program: String,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's title.
    pub title: String,
    /// SHA-256 of the scenario's text.
    pub scenario_digest: String,
    /// SHA-256 of the compiled model.
    pub model_digest: String,
    /// The seed of its luck.
    pub seed: u64,
    /// Whether it is played on the sceptic's set; its scenario's text says so too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sceptic: bool,
    /// How clear its board pack is made; its scenario's text says so too.
    #[serde(default = "as_written", skip_serializing_if = "is_as_written")]
    pub clarity: Clarity,
    /// The team's name; may be empty.
    pub team: String,
    /// The game that it was branched from, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branched: Option<Branched>,
    /// The meeting that is being held; the first is 1.
    pub turn: u16,
    /// Meetings in the term.
    pub turns: u16,
    /// Whether the game has ended.
    pub over: bool,
}

fn as_written() -> Clarity {
    Clarity::AsWritten
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_as_written(clarity: &Clarity) -> bool {
    *clarity == Clarity::AsWritten
}

/// A file that the scenario was played with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextFile {
    /// Its name.
    pub name: String,
    /// Its content.
    pub text: String,
}

/// One finished turn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedTurn {
    /// The orders, with items, options and initiatives by their ids.
    pub orders: Vec<Value>,
    /// The game's digest after the turn.
    pub digest: String,
    /// What the turn brought.
    pub report: SavedReport,
}

/// Everything that is kept of a game.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// The scenario's text as it was read.
    pub scenario_text: String,
    /// Files of the model that took the place of the program's own.
    pub overrides: Vec<TextFile>,
    /// Finished turns.
    pub turns: Vec<SavedTurn>,
    /// Orders of the meeting that is being held.
    pub pending: Vec<Value>,
    /// The minutes.
    pub minutes: Vec<Minute>,
    /// What changed the game from outside its meetings; nothing in most games.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amendments: Vec<Amendment>,
    /// Whether the year after the end has been played.
    pub epilogue: bool,
    /// Whether what followed the last meeting waits for somebody to release it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub held: bool,
    /// How its session is led.
    #[serde(default, skip_serializing_if = "Led::is_usual")]
    pub led: Led,
    /// True values now, by name.
    pub state: BTreeMap<String, f64>,
    /// True and reported values month by month.
    pub series: Series,
}

impl Header {
    /// The header of this game.
    pub fn of(play: &Play) -> Header {
        let scenario = &play.prepared().scenario;
        Header {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            scenario_digest: scenario.digest.clone(),
            model_digest: scenario.model.digest.clone(),
            seed: play.seed(),
            sceptic: scenario.model.sceptic,
            clarity: scenario.pack.clarity,
            team: TeamName::new(play.team()).as_str().to_owned(),
            branched: play.branched().cloned(),
            turn: play.game().turn,
            turns: scenario.turns,
            over: play.game().is_over(),
        }
    }
}

impl Body {
    /// The body of this game.
    pub fn of(play: &Play, overrides: &[TextFile]) -> Body {
        let scenario = &play.prepared().scenario;
        let turns = play.log().iter().map(|turn| SavedTurn {
            orders: orders_by_name(scenario, &turn.orders),
            digest: turn.digest.clone(),
            report: SavedReport::of(play, turn),
        });
        Body {
            scenario_text: scenario.text.clone(),
            overrides: overrides.to_vec(),
            turns: turns.collect(),
            pending: orders_by_name(scenario, play.pending()),
            minutes: play.minutes().to_vec(),
            amendments: play.amendments().to_vec(),
            epilogue: play.epilogue_happenings().is_some(),
            held: play.is_held(),
            led: play.led().clone(),
            state: play.state_by_name().into_iter().collect(),
            series: Series::of(play),
        }
    }
}

/// The content of the save of this game.
pub(super) fn content_of(play: &Play, overrides: &[TextFile]) -> Result<String, SaveProblem> {
    let body = Body::of(play, overrides);
    if let Some((name, _)) = body.state.iter().find(|(_, value)| !value.is_finite()) {
        return Err(SaveProblem::NotANumber { name: name.clone() });
    }
    let line = |json: serde_json::Result<String>| {
        json.map_err(|error| SaveProblem::Malformed {
            detail: error.to_string(),
        })
    };
    let header = line(serde_json::to_string(&Header::of(play)))?;
    Ok(seal::seal(&header, &line(serde_json::to_string(&body))?))
}

/// A save's content with another header; its body stays as it is, to the byte.
pub(super) fn with_header(
    bytes: &[u8],
    change: impl FnOnce(&mut Header),
) -> Result<(Header, String), SaveProblem> {
    let (_, body) = seal::unseal(bytes)?;
    let mut header = header_in(bytes)?;
    change(&mut header);
    let line = serde_json::to_string(&header).map_err(|error| SaveProblem::Malformed {
        detail: error.to_string(),
    })?;
    let content = seal::seal(&line, body);
    Ok((header, content))
}

/// The header in a file's bytes, once their seal holds.
pub(super) fn header_in(bytes: &[u8]) -> Result<Header, SaveProblem> {
    let (header, _) = seal::unseal(bytes)?;
    parse::<Header>(header).map(Header::safe_to_show)
}

/// The whole save in a file's bytes, once their seal holds.
pub(super) fn save_in(bytes: &[u8]) -> Result<super::Save, SaveProblem> {
    let (header, body) = seal::unseal(bytes)?;
    Ok(super::Save {
        header: parse::<Header>(header)?.safe_to_show(),
        body: parse::<Body>(body)?.safe_to_show(),
    })
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, SaveProblem> {
    serde_json::from_str(text).map_err(|error| SaveProblem::Malformed {
        detail: error.to_string(),
    })
}
