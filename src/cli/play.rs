//! The table: the title screen or a game, in full screen or in plain text.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use super::arguments::{Play, Table};
use super::finding::{kept_like, missing};
use super::keeping::FolderKeeper;
use super::offering::Shelf;
use super::output::reason_for_plain;
use super::preferences::{self, SettingsFile};
use super::waiting::until_it_can_be_played;
use super::watching::Watching;
use super::{Misused, Outcome, from, logging, places};
use crate::catalogue::Clarity;
use crate::game::{self, Prepared};
use crate::plain;
use crate::save::TeamName;
use crate::scenario::Scenario;
use crate::scenario::library::Library;
use crate::tui::{self, Look};
use crate::view::{Origin, Outside, Session, SettingId, Settings, Start};

/// Seeds that are drawn for people: short enough to say aloud.
const SEED_MOST: u64 = 999_999;

/// Opens the title screen.
pub(super) fn title(table: &Table) -> anyhow::Result<Outcome> {
    let chosen = chosen(table, false);
    at_table(
        table,
        chosen,
        places::library(),
        start(None, ""),
        Begin::Title,
        None,
    )
}

/// Plays a scenario, or opens the title screen if none is named.
pub(super) fn play(asked: &Play) -> anyhow::Result<Outcome> {
    let start = start(asked.seed, &asked.team);
    let chosen = chosen(&asked.table, asked.sceptic);
    let (sceptic, clarity) = chosen.settings.game();
    let library = places::library().doubting(sceptic).clouding(clarity);
    if let Some(save) = kept_game(asked, &library, &chosen.settings)? {
        return at_table(
            &asked.table,
            chosen,
            library,
            start,
            Begin::Kept(save),
            None,
        );
    }
    let mut watching = match &asked.scenario {
        Some(name) if asked.watch => {
            let watching = Watching::of_scenario(&library, name, asked.poll)?;
            Some((name.clone(), watching))
        }
        _ => None,
    };
    let scenario = match (&asked.scenario, &mut watching) {
        (Some(name), Some((_, watching))) => {
            Some(until_it_can_be_played(&library, name, watching)?)
        }
        (Some(name), None) => Some(named(asked, &library, name)?),
        (None, _) => None,
    };
    let begin = if from::is_asked(asked) {
        let pack = pack_flag(&chosen.settings);
        let game = from::play_from(asked, pack, scenario, (start.seed, start.team.clone()))?;
        Begin::Game(Box::new(game), from::begun(asked))
    } else {
        scenario.map_or(Begin::Title, |scenario| {
            Begin::Scenario(Arc::new(Prepared::new(scenario)))
        })
    };
    at_table(&asked.table, chosen, library, start, begin, watching)
}

/// The scenario of this name; where there is none, games that are kept under such a name are told.
fn named(asked: &Play, library: &Library, name: &str) -> anyhow::Result<Scenario> {
    let folder = places::saves(asked.table.saves.as_deref())?;
    let told = |error: anyhow::Error| match error.downcast::<Misused>() {
        Ok(Misused(report)) => Misused(report + &kept_like(&folder, name)).into(),
        Err(error) => error,
    };
    if let Some(stem) = name.strip_suffix(".save") {
        return Err(missing(&folder, stem).into());
    }
    places::scenario(library, name).map_err(told)
}

/// What is chosen about the program when it starts, and what is wrong with it in sentences.
struct Chosen {
    file: SettingsFile,
    settings: Settings,
    told: Vec<String>,
}

fn chosen(table: &Table, sceptic: bool) -> Chosen {
    let mut file = SettingsFile::new(places::settings());
    let (mut settings, told) = file.settings(table);
    if sceptic {
        let put = settings.put(Origin::Flag, SettingId::Sceptic, "on");
        debug_assert!(put.is_ok(), "the sceptic's set may be asked for");
    }
    Chosen {
        file,
        settings,
        told,
    }
}

/// The file of the game that was named in the place of a scenario, if one was.
fn kept_game(
    asked: &Play,
    library: &Library,
    settings: &Settings,
) -> anyhow::Result<Option<PathBuf>> {
    let Some(name) = asked.scenario.as_ref().filter(|_| !from::is_asked(asked)) else {
        return Ok(None);
    };
    let path = places::saves(asked.table.saves.as_deref())?.find(name);
    let is_save = path.extension().is_some_and(|it| it == "save") && path.is_file();
    if !is_save || library.list().iter().any(|listed| listed.name == *name) {
        return Ok(None);
    }
    let is_other = asked.seed.is_some() || !asked.team.is_empty() || asked.sceptic;
    if is_other || asked.watch || pack_flag(settings).is_some() {
        return Err(Misused(format!(
            "{name} is a game that is kept, and goes on as it was begun: leave out --seed, \
             --team, --sceptic, --pack and --watch"
        ))
        .into());
    }
    Ok(Some(path))
}

/// The board pack that the command line asks for: what is kept in the settings is for games that
/// begin, and leaves the orders of a save as they were told.
fn pack_flag(settings: &Settings) -> Option<Clarity> {
    let is_flag = settings.origin(SettingId::Clarity) == Origin::Flag;
    is_flag.then(|| settings.game().1)
}

/// What a session begins with.
enum Begin {
    Title,
    Scenario(Arc<Prepared>),
    /// A game with what was ordered before, and how it was begun, in a sentence.
    Game(Box<game::Play>, String),
    /// The game that is kept in this file.
    Kept(PathBuf),
}

fn start(seed: Option<u64>, team: &str) -> Start {
    let seed = seed.unwrap_or_else(|| rand::random_range(1..=SEED_MOST));
    Start {
        seed,
        team: TeamName::new(team).as_str().to_owned(),
    }
}

/// The session that begins so.
fn begun(begin: Begin, start: Start, outside: &mut Outside<'_>) -> anyhow::Result<Session> {
    Ok(match begin {
        Begin::Title => Session::at_title(start, outside),
        Begin::Scenario(prepared) => {
            let mut session = Session::of_scenario(start, prepared);
            session.notice_a_first_game(outside);
            session
        }
        Begin::Game(play, begun) => {
            outside.keeper.keep(&play).map_err(anyhow::Error::msg)?;
            let mut session = Session::of_play(start, *play);
            session.recap();
            session.say(begun);
            session
        }
        Begin::Kept(path) => {
            let play = outside.keeper.open(&path.to_string_lossy());
            let told = |why: String| anyhow::anyhow!("{}: {why}", path.display());
            let mut session = Session::of_play(start, play.map_err(told)?);
            session.recap();
            session
        }
    })
}

fn at_table(
    table: &Table,
    chosen: Chosen,
    library: Library,
    start: Start,
    begin: Begin,
    watching: Option<(String, Watching)>,
) -> anyhow::Result<Outcome> {
    let mut keeper = FolderKeeper::new(places::saves(table.saves.as_deref())?, &library);
    let Chosen {
        file: mut preferences,
        settings,
        mut told,
    } = chosen;
    let (keys, wrong_keys) = preferences::keys(places::keys());
    told.extend(wrong_keys);
    told.extend(logging::begin(places::log()));
    let is_watched = watching.is_some();
    let mut shelf = Shelf::new(library, watching);
    let mut outside = Outside {
        keeper: &mut keeper,
        library: &mut shelf,
        preferences: &mut preferences,
    };
    let mut session = begun(begin, start, &mut outside)?;
    if is_watched {
        session.watch();
    }
    let plain = reason_for_plain(&settings);
    session.use_settings(settings, told);
    session.use_keys(keys);
    if let Some(reason) = plain {
        let mut output = io::stdout().lock();
        writeln!(output, "Plain text, {reason}.")?;
        plain::run(
            &mut io::stdin().lock(),
            &mut output,
            &mut session,
            &mut outside,
        )?;
    } else {
        let look = Look::of_environment(|name| std::env::var(name).ok());
        tui::run(&mut session, &mut outside, look)?;
        if session.play().is_some() {
            // Whoever is gone is told nothing.
            let _ = writeln!(io::stdout(), "{}", session.goodbye());
        }
    }
    Ok(Outcome::Done)
}
