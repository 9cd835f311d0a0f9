//! Where what the game rests on is played: the papers and events of scenarios that name it as their
//! ground. Standing initiatives are not looked at: they are in every scenario.

use std::collections::BTreeMap;

use super::Scenario;
use super::evidence::ids;

/// A paper or an event that plays something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Played<'a> {
    /// Its scenario's place among those that were looked at.
    pub scenario: usize,
    /// Its place in the scenario: papers first, then events.
    pub place: usize,
    /// Its title.
    pub title: &'a str,
}

/// What plays each row of the evidence, by the row's id.
#[derive(Clone, Debug, Default)]
pub struct Coverage<'a>(BTreeMap<&'a str, Vec<Played<'a>>>);

impl<'a> Coverage<'a> {
    /// Looks through every paper and every event of these scenarios.
    pub fn of(scenarios: &'a [Scenario]) -> Coverage<'a> {
        let mut coverage = Coverage::default();
        for (scenario, it) in scenarios.iter().enumerate() {
            let papers = it.items.iter().map(|item| {
                let grounds = item.options.iter().map(|choice| choice.evidence.as_str());
                (item.title.as_str(), grounds.collect::<Vec<_>>())
            });
            let events = it.events.iter();
            let events = events.map(|it| (it.title.as_str(), vec![it.evidence.as_str()]));
            for (place, (title, grounds)) in papers.chain(events).enumerate() {
                let played = Played {
                    scenario,
                    place,
                    title,
                };
                for id in grounds.into_iter().flat_map(ids) {
                    coverage.0.entry(id).or_default().push(played);
                }
            }
        }
        coverage
    }

    /// What plays any of these rows, in the order of the scenarios, each once.
    pub fn by_any<'i>(&self, rows: impl IntoIterator<Item = &'i str>) -> Vec<Played<'a>> {
        let rows = rows.into_iter().filter_map(|id| self.0.get(id));
        let mut all: Vec<Played> = rows.flatten().copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}
