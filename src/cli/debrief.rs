//! `debrief`: a save looked back on, in the terminal or as a file.

use std::path::Path;

use super::arguments::Debrief as Asked;
use super::documents::{Paper, deliver, ending};
use super::finding::opened;
use super::keeping::prepared;

use super::output::complain;
use super::progress::Progress;
use super::{Misused, Outcome};
use crate::debrief::{self, Debrief, debrief, work};
use crate::export::debrief_json;
use crate::game::Play;
use crate::save::{Save, verify};
use crate::study::counterfactual::Halt;
use crate::view::debrief::{Manner, document, kept_document, room_document};

/// Debriefs a game.
pub(super) fn debrief_save(asked: &Asked) -> anyhow::Result<Outcome> {
    let form = Form::of(asked.write.as_deref())?;
    let save = opened(asked.saves.as_deref(), &asked.save)?;
    let played = prepared(&save).and_then(|prepared| verify(&save, prepared));
    let (bytes, outcome) = match played {
        Ok(verified) => {
            let found = find(&verified.play, asked.futures);
            let is_whole = !matches!(found.would_have_been, Some(Err(_)));
            let bytes = form.bytes(&verified.play, &found, asked);
            (bytes, Outcome::done_if(is_whole))
        }
        Err(problem) => {
            complain(&problem.to_string());
            (form.of_kept(&save, &problem.to_string()), Outcome::Wrong)
        }
    };
    deliver(asked.write.as_deref(), &bytes)?;
    Ok(outcome)
}

/// The debrief of a game, with a bar while it takes long.
fn find(play: &Play, futures: u32) -> Debrief {
    let is_doubted = futures > 0 && !play.prepared().scenario.model.sceptic;
    let doubted = is_doubted.then(|| play.prepared().doubted());
    let asked = debrief::Asked {
        futures: (futures > 0).then_some(futures),
        sceptic: doubted.as_ref(),
    };
    let progress = Progress::new(work(play, asked), "pieces of the debrief");
    let found = debrief(play, asked, &Halt::default(), || progress.one_more());
    progress.end();
    found.expect("nobody stops it")
}

/// What is made of a debrief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Json,
    Paper(Paper),
}

impl Form {
    fn of(path: Option<&Path>) -> Result<Form, Misused> {
        match path.and_then(ending) {
            Some("json") => Ok(Form::Json),
            _ => Paper::asked(path, ".html, .md, .json or .txt").map(Form::Paper),
        }
    }

    fn bytes(self, play: &Play, found: &Debrief, asked: &Asked) -> String {
        let manner = Manner {
            sections: asked.only.clone(),
            hold_back: asked.hold_back,
            ranks: asked.ranks,
            without_minutes: asked.without_minutes,
        };
        match self {
            Form::Json => debrief_json(play, found, &manner),
            Form::Paper(paper) if asked.room => paper.bytes(&room_document(play, found)),
            Form::Paper(paper) => paper.bytes(&document(play, found, &manner)),
        }
    }

    fn of_kept(self, save: &Save, why: &str) -> String {
        match self {
            Form::Json => serde_json::json!({ "cannot": why }).to_string() + "\n",
            Form::Paper(paper) => paper.bytes(&kept_document(save, why)),
        }
    }
}
