//! A scenario that is being written while it is played: new versions of its file come from outside,
//! and the game is played again with each to where it stood.

use std::sync::Arc;

use super::{Frame, Outside, Screen, Session};
use crate::game::{Order, Play, Prepared};
use crate::save::{Stopped, Why, play_again};
use crate::view::{Report, figures, pages, refusals, words};

/// A version of the scenario's file that was just saved.
#[derive(Clone, Debug)]
pub enum Version {
    /// It can be played.
    Sound(Arc<Prepared>),
    /// It cannot: the report of what is wrong.
    Broken(Report),
}

/// Whether the file that is being written is the one that is being played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// The game is played with the file as it stands.
    Green,
    /// The file is broken, and the last good version is played.
    Amber,
}

impl Light {
    /// The few words that go with it.
    pub fn words(self) -> &'static str {
        match self {
            Light::Green => "the file as it stands",
            Light::Amber => "the file is broken",
        }
    }
}

/// What a session knows of the file that is being written.
#[derive(Clone, Debug, Default)]
pub(in crate::view) struct Watched {
    /// What is wrong with the file as it stands, if it cannot be played.
    pub report: Option<Report>,
    /// What its last change did, in sentences.
    pub news: Vec<String>,
}

impl Session {
    /// Asks from now on whether the scenario's file has a new version.
    pub fn watch(&mut self) {
        self.watched = Some(Watched::default());
    }

    /// Whether it asks.
    pub fn is_watched(&self) -> bool {
        self.watched.is_some()
    }

    /// Whether the file that is being written is the one that is played; nothing if none is
    /// watched.
    pub fn light(&self) -> Option<Light> {
        let watched = self.watched.as_ref()?;
        Some(match watched.report {
            None => Light::Green,
            Some(_) => Light::Amber,
        })
    }

    /// Takes a new version of the scenario's file, if there is one; tells whether there was. While
    /// a line is being written it waits.
    pub fn look_outside(&mut self, outside: &mut Outside<'_>) -> bool {
        let is_writing = self.screen().takes_a_line() && !self.entry.is_empty();
        if self.watched.is_none() || is_writing {
            return false;
        }
        match outside.library.new_version() {
            None => return false,
            Some(Version::Broken(report)) => self.keep_the_old(report),
            Some(Version::Sound(prepared)) => self.play_the_new(prepared, outside),
        }
        true
    }

    fn keep_the_old(&mut self, report: Report) {
        "Saved: cannot be played as it is; the old one goes on.".clone_into(&mut self.message);
        self.watched = Some(Watched {
            report: Some(report),
            news: Vec::new(),
        });
    }

    fn play_the_new(&mut self, prepared: Arc<Prepared>, outside: &mut Outside<'_>) {
        let Some(old) = self.play.take() else { return };
        let digest = |prepared: &Prepared| {
            let scenario = &prepared.scenario;
            (scenario.digest.clone(), scenario.model.digest.clone())
        };
        let news = if digest(old.prepared()) == digest(&prepared) {
            self.play = Some(old);
            vec!["Saved again: it is the one that is played.".to_owned()]
        } else {
            self.change_to(&old, prepared, outside)
        };
        self.message = news.first().cloned().unwrap_or_default();
        let report = None;
        self.watched = Some(Watched { report, news });
    }

    fn change_to(
        &mut self,
        old: &Play,
        prepared: Arc<Prepared>,
        outside: &mut Outside<'_>,
    ) -> Vec<String> {
        let again = play_again(old, prepared, None);
        let turn = again.play.game().turn;
        let mut news = match &again.stopped {
            None if again.play.game().is_over() => {
                vec!["Saved, and played again with it to the end.".to_owned()]
            }
            None => vec![format!(
                "Saved, and played again with it to meeting {turn}."
            )],
            Some(stopped) => vec![
                format!("Saved. Something no longer fits: it stops at meeting {turn}."),
                stopped_words(old, stopped),
            ],
        };
        news.extend(changes(old, &again.play));
        let in_briefing = matches!(
            self.frames[..],
            [Frame {
                screen: Screen::Briefing(_),
                ..
            }]
        );
        self.resume(again.play);
        if in_briefing {
            self.frames = vec![Frame::at(Screen::Briefing(0))];
        }
        self.entry.clear();
        self.keep(outside);
        if !self.is_unkept() {
            self.message.clear();
        }
        news
    }
}

/// Why the game did not come as far as before.
fn stopped_words(old: &Play, stopped: &Stopped) -> String {
    let turn = stopped.turn;
    let named = |order| match order {
        Order::Decide { .. } => pages::orders::named(old, order),
        _ => format!("to {}", pages::orders::named(old, order)),
    };
    let why = match &stopped.why {
        Why::Refused(order, refusal) => {
            format!(
                "the order {} is now refused: {}",
                named(*order),
                words::inside(&refusals::refusal_words(*refusal))
            )
        }
        Why::Gone(order) => {
            format!(
                "the order {} is for something that is no longer in the file.",
                named(*order)
            )
        }
        Why::NotSet(quantity, cannot) => {
            format!("{quantity} cannot be set as it was: {cannot}.")
        }
        Why::EndsEarlier => return format!("The game now ends before meeting {turn}."),
    };
    format!("At meeting {turn} {why} What was ordered after that is left out.")
}

/// The figures beside the agenda that the new version has otherwise.
fn changes(old: &Play, new: &Play) -> Vec<String> {
    if old.game().turn != new.game().turn {
        return Vec::new();
    }
    let before = figures::headlines(old);
    let mut changes = Vec::new();
    for after in figures::headlines(new) {
        let same = before.iter().find(|line| line.quantity == after.quantity);
        if let Some(same) = same.filter(|line| line.spoken != after.spoken) {
            changes.push(format!(
                "{} is {} now; before the change it was {}.",
                words::capital(&after.label),
                after.spoken,
                same.spoken
            ));
        }
    }
    if changes.is_empty() {
        changes.push("The figures beside the agenda are as they were.".to_owned());
    }
    changes
}
