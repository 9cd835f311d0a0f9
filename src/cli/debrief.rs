//! `debrief`: a save looked back on, in the terminal or as a file.

use std::io::Write;
use std::path::Path;

use anyhow::Context;

use super::arguments::Debrief as Asked;
use super::keeping::prepared;

use super::output::{complain, standard_output};
use super::progress::Progress;
use super::replay::file_of;
use super::{Misused, Outcome, places, writing};
use crate::debrief::{self, Debrief, debrief, work};
use crate::export::{debrief_json, markdown, page, plain_text};
use crate::game::Play;
use crate::save::{Folder, Save, verify};
use crate::study::counterfactual::Halt;
use crate::view::debrief::{Manner, document, kept_document, room_document};
use crate::view::document::Document;

/// Debriefs a game.
pub(super) fn debrief_save(asked: &Asked) -> anyhow::Result<Outcome> {
    let form = Form::of(asked.write.as_deref())?;
    let path = file_of(&places::saves(asked.saves.as_deref())?, &asked.save);
    if !path.exists() {
        return Err(Misused(format!("there is no save {}", path.display())).into());
    }
    let (save, _) = Folder::open(&path).with_context(|| path.display().to_string())?;
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
    match &asked.write {
        Some(path) => {
            writing::replace(path, &bytes)?;
            writeln!(standard_output(), "Written: {}", path.display())?;
        }
        None => standard_output().write_all(bytes.as_bytes())?,
    }
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
    Text,
    Page,
    Markdown,
    Json,
}

impl Form {
    fn of(path: Option<&Path>) -> anyhow::Result<Form> {
        let Some(path) = path else {
            return Ok(Form::Text);
        };
        let ending = path.extension().and_then(|ending| ending.to_str());
        Ok(match ending {
            Some("html" | "htm") => Form::Page,
            Some("md") => Form::Markdown,
            Some("json") => Form::Json,
            Some("txt") => Form::Text,
            _ => {
                let path = path.display();
                let what = format!(
                    "{path} does not say what is to be written; end its name with .html, .md, \
                     .json or .txt"
                );
                return Err(Misused(what).into());
            }
        })
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
            _ if asked.room => self.of_document(&room_document(play, found)),
            _ => self.of_document(&document(play, found, &manner)),
        }
    }

    fn of_kept(self, save: &Save, why: &str) -> String {
        let document = kept_document(save, why);
        match self {
            Form::Json => serde_json::json!({ "cannot": why }).to_string() + "\n",
            form => form.of_document(&document),
        }
    }

    fn of_document(self, document: &Document) -> String {
        match self {
            Form::Page => page(document),
            Form::Markdown => markdown(document),
            Form::Text | Form::Json => plain_text(document),
        }
    }
}
