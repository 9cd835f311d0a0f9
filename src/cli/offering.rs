//! Offers a table the scenarios that the library has, those that cannot be played included.

use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::list::origin_words;
use super::watching::Watching;
use crate::catalogue::Clarity;
use crate::game::Prepared;
use crate::scenario::{Model, library};
use crate::view::{Library, Offer, Report, Version};

/// The library, as the front ends ask it.
pub(super) struct Shelf {
    library: library::Library,
    /// The same, as scenarios are offered to be played.
    offered: library::Library,
    /// The name and the file of the scenario that is being written.
    watching: Option<(String, Watching)>,
}

impl Shelf {
    /// Offers what is in `library`, and new versions of what is watched.
    pub(super) fn new(library: library::Library, watching: Option<(String, Watching)>) -> Shelf {
        Shelf {
            offered: library.clone(),
            library,
            watching,
        }
    }
}

impl Library for Shelf {
    fn offer_with(&mut self, sceptic: bool, clarity: Clarity) {
        let library = self.library.clone();
        self.offered = library.doubting(sceptic).clouding(clarity);
    }

    fn offers(&mut self) -> Vec<Offer> {
        // To read a scenario and settle its trust takes a blink; to do so for all of them, several.
        let library = &self.offered;
        let listed = library.list().into_par_iter();
        listed
            .map(|listed| {
                let mut reading = library.open(&listed.name);
                let report = Report::of(&reading);
                let found = reading.scenario.take();
                let found = found.map(|scenario| Arc::new(Prepared::new(scenario)));
                Offer {
                    id: listed.name,
                    origin: origin_words(&listed.origin),
                    found,
                    report,
                }
            })
            .collect()
    }

    fn new_version(&mut self) -> Option<Version> {
        let (name, watching) = self.watching.as_mut()?;
        if !watching.has_changed() {
            return None;
        }
        let mut reading = self.library.open(name);
        Some(match reading.scenario.take() {
            Some(scenario) => Version::Sound(Arc::new(Prepared::new(scenario))),
            None => Version::Broken(Report::of(&reading)),
        })
    }

    fn lesson(&mut self) -> Option<Arc<Prepared>> {
        let reading = self.library.lesson();
        reading.scenario.map(|it| Arc::new(Prepared::new(it)))
    }

    fn model(&mut self) -> Option<Arc<Model>> {
        let trust = self.offered.default_trust().scenario;
        trust.map(|trust| trust.model)
    }

    fn glossary(&mut self) -> Vec<(String, String)> {
        self.library.glossary()
    }
}
