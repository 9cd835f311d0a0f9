//! `export`: a game's decisions and outcomes for other programs, and a page to reflect on.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::arguments::Export;
use super::compare::side_of;
use super::keeping::prepared;
use super::output::{complain, standard_output};
use super::replay::file_of;
use super::{Misused, Outcome, places, writing};
use crate::debrief::{self, debrief};
use crate::export::{
    Actor, RecordKind, markdown, page, plain_text, record_json, records, statements,
};
use crate::game::Entry;
use crate::save::{Account, Folder, Save, verify};
use crate::study::counterfactual::Halt;
use crate::view::debrief::standing_questions;
use crate::view::document::Document;
use crate::view::reflection;

/// Writes what was asked for of a game.
pub(super) fn export(asked: &Export) -> anyhow::Result<Outcome> {
    let form = Form::of(asked)?;
    let path = file_of(&places::saves(asked.saves.as_deref())?, &asked.save);
    if !path.exists() {
        return Err(Misused(format!("there is no save {}", path.display())).into());
    }
    let (save, _) = Folder::open(&path).with_context(|| path.display().to_string())?;
    let exported = Exported {
        account: Account::of(&save),
        save,
        asked,
    };
    match (&asked.to, &asked.write) {
        (Some(folder), _) => exported.write_folder(folder)?,
        (None, Some(path)) => written(path, &exported.bytes(form)?)?,
        (None, None) => standard_output().write_all(exported.bytes(form)?.as_bytes())?,
    }
    Ok(Outcome::Done)
}

fn written(path: &Path, bytes: &str) -> anyhow::Result<()> {
    writing::replace(path, bytes)?;
    writeln!(standard_output(), "Written: {}", path.display())?;
    Ok(())
}

/// A game, and what is asked of it.
struct Exported<'a> {
    save: Save,
    account: Account,
    asked: &'a Export,
}

impl Exported<'_> {
    fn bytes(&self, form: Form) -> anyhow::Result<String> {
        Ok(match form {
            Form::Table => {
                let mut kinds = vec![RecordKind::Decisions, RecordKind::Outcomes];
                if self.asked.with_minutes {
                    kinds.extend([RecordKind::Expectations, RecordKind::Minutes]);
                }
                self.table(&kinds)?
            }
            Form::Json => record_json(&self.save, &self.account, self.asked.with_minutes),
            Form::Statements => {
                let given = self.asked.actor.as_deref();
                let actor = given.map_or(Actor::Nobody, Actor::parse);
                statements(&self.save, &self.account, &actor, self.asked.with_minutes)
            }
            Form::Page => page(&self.reflection()),
            Form::Markdown => markdown(&self.reflection()),
            Form::Text => plain_text(&self.reflection()),
        })
    }

    fn table(&self, kinds: &[RecordKind]) -> anyhow::Result<String> {
        let games = [(&self.account, self.save.body.minutes.as_slice())];
        Ok(String::from_utf8(records(&games, kinds)?)?)
    }

    fn write_folder(&self, folder: &Path) -> anyhow::Result<()> {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("{} cannot be made", folder.display()))?;
        let at = |name: &str| -> PathBuf { folder.join(name) };
        let decisions = self.table(&[RecordKind::Decisions])?;
        written(&at("decisions.csv"), &decisions)?;
        written(&at("outcomes.csv"), &self.table(&[RecordKind::Outcomes])?)?;
        written(&at("record.json"), &self.bytes(Form::Json)?)?;
        if self.asked.with_minutes {
            let kinds = [RecordKind::Expectations, RecordKind::Minutes];
            written(&at("minutes.csv"), &self.table(&kinds)?)?;
        }
        if self.asked.xapi {
            written(&at("xapi.json"), &self.bytes(Form::Statements)?)?;
        }
        if self.asked.reflection {
            written(&at("reflection.html"), &self.bytes(Form::Page)?)?;
        }
        Ok(())
    }

    /// The page to reflect on: with the questions of this game where it can be played again, else
    /// with those of any game and those that were answered.
    fn reflection(&self) -> Document {
        let played = prepared(&self.save).and_then(|prepared| verify(&self.save, prepared));
        let (asked, action) = match &played {
            Ok(verified) => {
                let play = &verified.play;
                let nothing = debrief::Asked {
                    futures: None,
                    sceptic: None,
                };
                let found = debrief(play, nothing, &Halt::default(), || ());
                let words = &play.prepared().scenario.debrief;
                let places = found.into_iter().flat_map(|it| it.questions);
                let asked = places.map(|place| words.questions[usize::from(place)].ask.clone());
                (asked.collect(), words.action.clone())
            }
            Err(problem) => {
                complain(&problem.to_string());
                (Vec::new(), String::new())
            }
        };
        let questions = self.with_answers(asked);
        reflection(&side_of(&self.save), &questions, &action)
    }

    /// These questions, then others that were answered, then those of any game; each with its
    /// answers.
    fn with_answers(&self, mut asked: Vec<String>) -> Vec<(String, Vec<String>)> {
        let written = self.save.body.minutes.iter();
        let answers: Vec<(&String, &String)> = written
            .filter_map(|minute| match &minute.entry {
                Entry::Answer { question, text } => Some((question, text)),
                _ => None,
            })
            .collect();
        let answered = answers.iter().map(|(question, _)| (*question).clone());
        for question in answered.chain(standing_questions()) {
            if !asked.contains(&question) {
                asked.push(question);
            }
        }
        let of = |question: &String| {
            let own = answers.iter().filter(|(to, _)| *to == question);
            own.map(|(_, text)| (*text).clone()).collect()
        };
        let each = asked.into_iter().map(|question| {
            let answers = of(&question);
            (question, answers)
        });
        each.collect()
    }
}

/// What is made of a game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Table,
    Json,
    Statements,
    Page,
    Markdown,
    Text,
}

impl Form {
    fn of(asked: &Export) -> anyhow::Result<Form> {
        if asked.to.is_some() {
            return Ok(Form::Json);
        }
        if asked.xapi && asked.reflection {
            let what = "--xapi and --reflection together need a folder: --to FOLDER";
            return Err(Misused(what.to_owned()).into());
        }
        let path = asked.write.as_deref();
        let ending = path.and_then(|path| path.extension()?.to_str());
        Ok(match (path, ending) {
            (None, _) if asked.reflection => Form::Text,
            (None, _) if asked.xapi => Form::Statements,
            (None, _) => Form::Json,
            (_, Some("html" | "htm")) if asked.reflection => Form::Page,
            (_, Some("md")) if asked.reflection => Form::Markdown,
            (_, Some("txt")) if asked.reflection => Form::Text,
            (_, Some("json")) if asked.xapi => Form::Statements,
            (_, Some("json")) if !asked.reflection => Form::Json,
            (_, Some("csv")) if !asked.reflection && !asked.xapi => Form::Table,
            (Some(path), _) => return Err(Misused(wrong_ending(asked, path)).into()),
        })
    }
}

fn wrong_ending(asked: &Export, path: &Path) -> String {
    let path = path.display();
    if asked.reflection {
        format!("{path} cannot hold a reflection; end its name with .html, .md or .txt")
    } else if asked.xapi {
        format!("{path} cannot hold xAPI statements; end its name with .json")
    } else {
        format!(
            "{path} does not say what is to be written; end its name with .csv or .json, or ask \
             for a page with --reflection"
        )
    }
}
