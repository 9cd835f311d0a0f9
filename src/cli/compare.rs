//! `compare`: games from saves, folders and typed codes, side by side.

use std::path::Path;

use super::arguments::Compare;
use super::code::played;
use super::documents::{Paper, deliver, ending};
use super::finding::file_of;
use super::keeping::prepared;
use super::output::complain;
use super::{Misused, Outcome, places};
use crate::export::{RecordKind, records};
use crate::game::{Minute, Play};
use crate::save::{Account, Body, Folder, Header, Save, SaveProblem, is_code, verify};
use crate::view::compare::{Side, compared};

/// Games that are compared at most: more do not fit beside each other.
const GAMES_MOST: usize = 24;

/// A game, and the minutes that it was kept with.
struct Game {
    side: Side,
    minutes: Vec<Minute>,
}

/// What was found for the games that were named.
#[derive(Default)]
struct Gathered {
    games: Vec<Game>,
    /// Whether one that was named could not be read.
    lacks: bool,
}

/// Sets games side by side.
pub(super) fn compare(asked: &Compare) -> anyhow::Result<Outcome> {
    let form = Form::of(asked.write.as_deref())?;
    let folder = places::saves(asked.saves.as_deref())?;
    let mut gathered = Gathered::default();
    for name in &asked.games {
        gathered.add(&folder, name)?;
    }
    let Gathered { games, lacks } = gathered;
    match games.len() {
        0 => return Err(anyhow::anyhow!("there is no game to compare")),
        1 => complain("only one game could be read, so there is nothing to set it beside"),
        2..=GAMES_MOST => {}
        many => {
            let what = format!("{many} games are too many to compare: {GAMES_MOST} at most");
            return Err(Misused(what).into());
        }
    }
    let bytes = form.bytes(&games)?;
    deliver(asked.write.as_deref(), &bytes)?;
    Ok(Outcome::done_if(!lacks))
}

impl Gathered {
    /// Adds what `name` means: a save, every save of a folder, or a code.
    fn add(&mut self, folder: &Folder, name: &str) -> anyhow::Result<()> {
        let path = file_of(folder, name);
        if path.is_file() {
            self.add_file(&path);
            return Ok(());
        }
        if Path::new(name).is_dir() {
            return self.add_folder(name);
        }
        let (team, code) = name.split_once('=').unwrap_or(("", name));
        if !is_code(code) {
            let what = format!("there is no save and no folder {name}, and it is no code");
            return Err(Misused(what).into());
        }
        match played(code, team) {
            Ok((play, _)) => {
                let save = Save {
                    header: Header::of(&play),
                    body: Body::of(&play, &[]),
                };
                let minutes = Vec::new();
                let side = Side {
                    account: Account::of(&save),
                    prepared: Some(play.prepared().clone()),
                    cannot: None,
                };
                self.games.push(Game { side, minutes });
            }
            Err(error) if error.is::<Misused>() => {
                let team = if team.is_empty() { "a code" } else { team };
                return Err(Misused(format!("{team}: {error:#}")).into());
            }
            Err(error) => self.leave_out(&format!("{name}: {error:#}")),
        }
        Ok(())
    }

    fn add_folder(&mut self, name: &str) -> anyhow::Result<()> {
        let mut listed = Folder::at(name).list()?;
        if listed.is_empty() {
            return Err(Misused(format!("there is no save in the folder {name}")).into());
        }
        listed.sort_by(|a, b| a.path.cmp(&b.path));
        for each in listed {
            self.add_file(&each.path);
        }
        Ok(())
    }

    fn add_file(&mut self, path: &Path) {
        match Folder::open(path) {
            Ok((save, _)) => {
                let minutes = save.body.minutes.clone();
                self.games.push(Game {
                    side: side_of(&save),
                    minutes,
                });
            }
            Err(problem) => self.leave_out(&format!("{}: {problem}", path.display())),
        }
    }

    fn leave_out(&mut self, why: &str) {
        complain(&format!("{why}; it is left out"));
        self.lacks = true;
    }
}

/// A save's game as it is told, and whether it can be played again here.
fn side_of(save: &Save) -> Side {
    side_and_play(save).0
}

/// The same, with the game played again where it can be.
pub(super) fn side_and_play(save: &Save) -> (Side, Result<Play, SaveProblem>) {
    let prepared = prepared(save);
    let (prepared, played) = match prepared {
        Ok(prepared) => (Some(prepared.clone()), verify(save, prepared)),
        Err(problem) => (None, Err(problem)),
    };
    let side = Side {
        account: Account::of(save),
        cannot: played.as_ref().err().map(first_line),
        prepared,
    };
    (side, played.map(|verified| verified.play))
}

/// What went wrong, without the report that some problems carry.
fn first_line(problem: &SaveProblem) -> String {
    let text = problem.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.trim_end_matches(':').to_owned()
}

/// What is made of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Table,
    Paper(Paper),
}

impl Form {
    fn of(path: Option<&Path>) -> Result<Form, Misused> {
        match path.and_then(ending) {
            Some("csv") => Ok(Form::Table),
            _ => Paper::asked(path, ".html, .md, .txt or .csv").map(Form::Paper),
        }
    }

    fn bytes(self, games: &[Game]) -> anyhow::Result<String> {
        match self {
            Form::Table => {
                let games: Vec<_> = games
                    .iter()
                    .map(|it| (&it.side.account, it.minutes.as_slice()))
                    .collect();
                let kinds = [
                    RecordKind::Decisions,
                    RecordKind::Expectations,
                    RecordKind::Outcomes,
                ];
                Ok(String::from_utf8(records(&games, &kinds)?)?)
            }
            Form::Paper(paper) => {
                let sides: Vec<Side> = games.iter().map(|it| it.side.clone()).collect();
                Ok(paper.bytes(&compared(&sides)))
            }
        }
    }
}
