//! Games side by side: what each board chose, expected, found and came to, and where they parted.
//!
//! Told from what the saves themselves keep, so it needs neither the scenario nor the model; where
//! a save's own scenario can be read, its words stand in place of its names. It shows what was.
//! What one choice did is another question, and needs the game to be played again.

mod labels;
mod meetings;
mod outcomes;
mod room;
mod sameness;
mod teams;

pub use labels::Labels;
pub(in crate::view) use labels::definition;
pub use outcomes::{HEADLINES, counts_by_name, unit_name};

use std::sync::Arc;

use super::document::{Document, Section};
use crate::game::Prepared;
use crate::save::Account;

/// What every form of a comparison carries.
pub const COMPARED: &str =
    "A few games in one model: not your trust, not a person, and not for appraisal or a prize.";

/// A game among those that are compared.
#[derive(Clone, Debug)]
pub struct Side {
    /// What its save tells.
    pub account: Account,
    /// Its scenario, where that can be read.
    pub prepared: Option<Arc<Prepared>>,
    /// Why it cannot be played again here, if it cannot.
    pub cannot: Option<String>,
}

/// Games with a name each.
struct Compared<'a> {
    sides: &'a [Side],
    names: Vec<String>,
}

/// The comparison of these games: a page for the room, the games meeting by meeting, and a page for
/// each team.
pub fn compared(sides: &[Side]) -> Document {
    let all = Compared {
        sides,
        names: names(sides),
    };
    let new_page = |section: Section| Section {
        on_new_page: true,
        ..section
    };
    let mut sections = vec![
        Section::new("room", "For the room").with(room::parts(&all)),
        new_page(Section::new("same", "What is compared").with(sameness::parts(&all))),
        Section::new("meetings", "Meeting by meeting").with(meetings::parts(&all)),
        Section::new("expected", "Expected, and got").with(outcomes::expected(&all)),
        Section::new("outcomes", "What came of it").with(outcomes::parts(&all)),
        Section::new("found", "What each found").with(outcomes::found(&all)),
    ];
    for place in 0..sides.len() {
        let title = format!("For {}", all.names[place]);
        let id = format!("team-{}", place + 1);
        sections.push(new_page(
            Section::new(&id, title).with(teams::parts(&all, place)),
        ));
    }
    Document {
        title: "Teams side by side".into(),
        subtitle: sameness::subtitle(&all),
        notice: COMPARED.to_owned(),
        sections,
    }
}

/// A name for each game: its team's, with a number where two have the same.
fn names(sides: &[Side]) -> Vec<String> {
    let plain = |side: &Side| match side.account.header.team.as_str() {
        "" => "Unnamed team".to_owned(),
        team => team.to_owned(),
    };
    let all: Vec<String> = sides.iter().map(plain).collect();
    let numbered = |place: usize| {
        let name = &all[place];
        let same = all.iter().filter(|other| *other == name).count();
        let before = all[..place].iter().filter(|other| *other == name).count();
        match same {
            1 => name.clone(),
            _ => format!("{name} ({})", before + 1),
        }
    };
    (0..all.len()).map(numbered).collect()
}

impl Compared<'_> {
    /// The head of a table with a column for each of these games.
    fn head(&self, first: &str, places: &[usize]) -> Vec<String> {
        let names = places.iter().map(|place| self.names[*place].clone());
        std::iter::once(first.to_owned()).chain(names).collect()
    }

    fn all(&self) -> Vec<usize> {
        (0..self.sides.len()).collect()
    }

    /// The games of each scenario, in the order in which the scenarios come first.
    fn by_scenario(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let id = |place: usize| &self.sides[place].account.header.scenario;
        for place in self.all() {
            match groups.iter_mut().find(|group| id(group[0]) == id(place)) {
                Some(group) => group.push(place),
                None => groups.push(vec![place]),
            }
        }
        groups
    }

    fn account(&self, place: usize) -> &Account {
        &self.sides[place].account
    }

    fn labels(&self, place: usize) -> Labels<'_> {
        Labels::of(self.sides[place].prepared.as_deref())
    }
}
