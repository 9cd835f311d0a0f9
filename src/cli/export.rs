//! `export`: a game's decisions and outcomes for other programs, and a page to reflect on.

use std::path::Path;

use anyhow::Context;

use super::arguments::Export;
use super::compare::side_and_play;
use super::documents::{Paper, deliver, ending};
use super::finding::opened;
use super::output::complain;
use super::{Misused, Outcome};
use crate::debrief::{self, debrief};
use crate::export::{Actor, RecordKind, record_json, records, statements};
use crate::game::Entry;
use crate::save::{Account, Save};
use crate::study::counterfactual::Halt;
use crate::view::debrief::standing_questions;
use crate::view::document::Document;
use crate::view::reflection;

/// Writes what was asked for of a game.
pub(super) fn export(asked: &Export) -> anyhow::Result<Outcome> {
    let form = Form::of(asked)?;
    let save = opened(asked.saves.as_deref(), &asked.save)?;
    let exported = Exported {
        account: Account::of(&save),
        save,
        asked,
    };
    match (&asked.to, &asked.write) {
        (Some(folder), _) => exported.write_folder(folder)?,
        (None, path) => deliver(path.as_deref(), &exported.bytes(form)?)?,
    }
    Ok(Outcome::Done)
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
            Form::Paper(paper) => paper.bytes(&self.reflection()),
        })
    }

    fn table(&self, kinds: &[RecordKind]) -> anyhow::Result<String> {
        let games = [(&self.account, self.save.body.minutes.as_slice())];
        Ok(String::from_utf8(records(&games, kinds)?)?)
    }

    fn write_folder(&self, folder: &Path) -> anyhow::Result<()> {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("{} cannot be made", folder.display()))?;
        let written = |name: &str, text: &str| deliver(Some(&folder.join(name)), text);
        let decisions = self.table(&[RecordKind::Decisions])?;
        written("decisions.csv", &decisions)?;
        written("outcomes.csv", &self.table(&[RecordKind::Outcomes])?)?;
        written("record.json", &self.bytes(Form::Json)?)?;
        if self.asked.with_minutes {
            let kinds = [RecordKind::Expectations, RecordKind::Minutes];
            written("minutes.csv", &self.table(&kinds)?)?;
        }
        if self.asked.xapi {
            written("xapi.json", &self.bytes(Form::Statements)?)?;
        }
        if self.asked.reflection {
            written("reflection.html", &self.bytes(Form::Paper(Paper::Page))?)?;
        }
        Ok(())
    }

    /// The page to reflect on: with the questions of this game where it can be played again, else
    /// with those of any game and those that were answered.
    fn reflection(&self) -> Document {
        let (side, played) = side_and_play(&self.save);
        let (asked, action) = match &played {
            Ok(play) => {
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
        reflection(&side, &questions, &action)
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
    Paper(Paper),
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
        let ending = path.and_then(ending);
        let paper = Paper::of(ending).filter(|_| asked.reflection);
        Ok(match (path, ending) {
            (None, _) if asked.reflection => Form::Paper(Paper::Text),
            (None, _) if asked.xapi => Form::Statements,
            (None, _) => Form::Json,
            (_, Some("json")) if asked.xapi => Form::Statements,
            (_, Some("json")) if !asked.reflection => Form::Json,
            (_, Some("csv")) if !asked.reflection && !asked.xapi => Form::Table,
            (Some(path), _) => match paper {
                Some(paper) => Form::Paper(paper),
                None => return Err(Misused(wrong_ending(asked, path)).into()),
            },
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
