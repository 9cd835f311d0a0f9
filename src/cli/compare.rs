//! `compare`: games from saves, folders and typed codes, side by side.

use std::io::Write;
use std::path::Path;

use super::arguments::Compare;
use super::code::played;
use super::keeping::prepared;
use super::output::{complain, standard_output};
use super::replay::file_of;
use super::{Misused, Outcome, places, writing};
use crate::export::{RecordKind, markdown, page, plain_text, records};
use crate::game::Minute;
use crate::save::{Account, Body, Folder, Header, Save, is_code, verify};
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
    match &asked.write {
        Some(path) => {
            writing::replace(path, &bytes)?;
            writeln!(standard_output(), "Written: {}", path.display())?;
        }
        None => standard_output().write_all(bytes.as_bytes())?,
    }
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
pub(super) fn side_of(save: &Save) -> Side {
    let prepared = prepared(save);
    let cannot = match &prepared {
        Ok(prepared) => verify(save, prepared.clone()).err(),
        Err(_) => None,
    };
    let unread = prepared.as_ref().err().map(first_line);
    Side {
        account: Account::of(save),
        cannot: unread.or(cannot.as_ref().map(first_line)),
        prepared: prepared.ok(),
    }
}

/// What went wrong, without the report that some problems carry.
fn first_line(problem: &crate::save::SaveProblem) -> String {
    let text = problem.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.trim_end_matches(':').to_owned()
}

/// What is made of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Text,
    Page,
    Markdown,
    Table,
}

impl Form {
    fn of(path: Option<&Path>) -> anyhow::Result<Form> {
        let Some(path) = path else {
            return Ok(Form::Text);
        };
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("html" | "htm") => Ok(Form::Page),
            Some("md") => Ok(Form::Markdown),
            Some("txt") => Ok(Form::Text),
            Some("csv") => Ok(Form::Table),
            _ => {
                let what = format!(
                    "{} does not say what is to be written; end its name with .html, .md, .txt or \
                     .csv",
                    path.display()
                );
                Err(Misused(what).into())
            }
        }
    }

    fn bytes(self, games: &[Game]) -> anyhow::Result<String> {
        if self == Form::Table {
            let games: Vec<_> = games
                .iter()
                .map(|it| (&it.side.account, it.minutes.as_slice()))
                .collect();
            let kinds = [
                RecordKind::Decisions,
                RecordKind::Expectations,
                RecordKind::Outcomes,
            ];
            return Ok(String::from_utf8(records(&games, &kinds)?)?);
        }
        let sides: Vec<Side> = games.iter().map(|it| it.side.clone()).collect();
        let document = compared(&sides);
        Ok(match self {
            Form::Page => page(&document),
            Form::Markdown => markdown(&document),
            Form::Text | Form::Table => plain_text(&document),
        })
    }
}
