//! Offers a table the scenarios that the library has, those that cannot be played included.

use std::sync::Arc;

use super::list::origin_words;
use crate::game::Prepared;
use crate::scenario::library;
use crate::view::{Library, Offer, Report};

/// The library, as the front ends ask it.
pub(super) struct Shelf {
    library: library::Library,
}

impl Shelf {
    /// Offers what is in `library`.
    pub(super) fn new(library: library::Library) -> Shelf {
        Shelf { library }
    }
}

impl Library for Shelf {
    fn offers(&mut self) -> Vec<Offer> {
        let listed = self.library.list();
        listed
            .into_iter()
            .map(|listed| {
                let mut reading = self.library.open(&listed.name);
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

    fn glossary(&mut self) -> Vec<(String, String)> {
        self.library.glossary()
    }
}
