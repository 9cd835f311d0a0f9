//! Who asks a condition: every place of a scenario that holds one, and where it was written.

use super::{Condition, Effects, EndingKind, Scenario, Surfacing, Timing, raw};
use crate::source::condition::Sentence;

/// Whose condition it is. Places are those of the lists in [`Scenario`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asker {
    /// An item, to come to the table.
    Item(u16),
    /// An option of an item, to be open.
    Need(u16, u16),
    /// An event, to be possible.
    Event(u16),
    /// A hidden problem, to come out: which of its ways.
    Surfacing(u16, u16),
    /// What may come some months after an option of an item is chosen: which of it.
    LaterOfOption(u16, u16, u16),
    /// What may come some months after an item is left undecided.
    LaterOfUndecided(u16, u16),
    /// What may come some months after an event.
    LaterOfEvent(u16, u16),
    /// A stakeholder, to speak.
    Stakeholder(u16),
    /// An ending.
    Ending(u16),
    /// A text of the epilogue.
    Epilogue(u16),
    /// A question of the debrief.
    Question(u16),
    /// What the author expects of simulated boards.
    Expectation(u16),
}

impl Asker {
    /// The condition as the author wrote it in the blocks that `scenario` was made from.
    pub fn sentence<'r>(self, scenario: &Scenario, raw: &'r raw::Scenario) -> Option<&'r Sentence> {
        let at = usize::from;
        match self {
            Asker::Item(item) => raw.items.get(at(item))?.when.as_ref(),
            Asker::Need(item, option) => {
                let options = &raw.items.get(at(item))?.options;
                options.get(at(option))?.needs.as_ref()
            }
            Asker::Event(event) => raw.events.get(at(event))?.when.as_ref(),
            Asker::Surfacing(problem, way) => {
                let surfaces = &raw.problems.get(at(problem))?.surfaces;
                surfaces.get(at(way))?.when.as_ref()
            }
            Asker::LaterOfOption(item, option, later) => {
                let options = &raw.items.get(at(item))?.options;
                options.get(at(option))?.later.get(at(later))?.when.as_ref()
            }
            Asker::LaterOfUndecided(item, later) => {
                let undecided = &raw.items.get(at(item))?.if_not_decided;
                undecided.later.get(at(later))?.when.as_ref()
            }
            Asker::LaterOfEvent(event, later) => {
                let later = raw.events.get(at(event))?.later.get(at(later));
                later?.when.as_ref()
            }
            Asker::Stakeholder(place) => raw.stakeholders.get(at(place))?.when.as_ref(),
            Asker::Ending(place) => scenario.written_ending(place, raw)?.when.as_ref(),
            Asker::Epilogue(place) => raw.epilogue.texts.get(at(place))?.when.as_ref(),
            Asker::Question(place) => raw.debrief.questions.get(at(place))?.when.as_ref(),
            Asker::Expectation(place) => raw.expects.get(at(place))?.that.as_ref(),
        }
    }
}

impl Scenario {
    /// An ending as written: those of the end of the term come last, in their order.
    pub fn written_ending<'r>(
        &self,
        place: u16,
        raw: &'r raw::Scenario,
    ) -> Option<&'r raw::Ending> {
        let kind = self.endings.get(usize::from(place))?.kind;
        let earlier = self.endings[..usize::from(place)].iter();
        match kind {
            EndingKind::Replaced => raw.endings.replaced.as_ref(),
            EndingKind::Support => raw.endings.support.as_ref(),
            EndingKind::TermOver => {
                let own = earlier.filter(|it| it.kind == kind).count();
                raw.endings.term_over.get(own)
            }
        }
    }

    /// Everybody who asks a condition, in rising order, with the condition.
    pub fn askers(&self) -> Vec<(Asker, &Condition)> {
        let mut askers = Vec::new();
        for (place, item) in (0..).zip(&self.items) {
            if let Timing::When(when) = &item.timing {
                askers.push((Asker::Item(place), when));
            }
            for (option, choice) in (0..).zip(&item.options) {
                let needs = choice.needs.as_ref();
                askers.extend(needs.map(|needs| (Asker::Need(place, option), needs)));
            }
        }
        let events = (0..).zip(&self.events);
        askers.extend(
            events.filter_map(|(place, it)| Some((Asker::Event(place), it.when.as_ref()?))),
        );
        for (place, problem) in (0..).zip(&self.problems) {
            for (way, surfacing) in (0..).zip(&problem.surfaces) {
                if let Surfacing::When { when, .. } = surfacing {
                    askers.push((Asker::Surfacing(place, way), when));
                }
            }
        }
        self.add_askers_of_later(&mut askers);
        self.add_askers_of_words(&mut askers);
        askers.sort_by_key(|(asker, _)| *asker);
        askers
    }

    fn add_askers_of_later<'a>(&'a self, askers: &mut Vec<(Asker, &'a Condition)>) {
        let mut add = |effects: &'a Effects, asker: &dyn Fn(u16) -> Asker| {
            let later = (0..).zip(&effects.later);
            askers.extend(later.filter_map(|(place, it)| Some((asker(place), it.when.as_ref()?))));
        };
        for (item, it) in (0..).zip(&self.items) {
            for (option, choice) in (0..).zip(&it.options) {
                add(&choice.effects, &|later| {
                    Asker::LaterOfOption(item, option, later)
                });
            }
            add(&it.if_not_decided.effects, &|later| {
                Asker::LaterOfUndecided(item, later)
            });
        }
        for (event, it) in (0..).zip(&self.events) {
            add(&it.effects, &|later| Asker::LaterOfEvent(event, later));
        }
    }

    fn add_askers_of_words<'a>(&'a self, askers: &mut Vec<(Asker, &'a Condition)>) {
        let people = (0..).zip(&self.stakeholders);
        askers.extend(
            people.filter_map(|(place, it)| Some((Asker::Stakeholder(place), it.when.as_ref()?))),
        );
        let endings = (0..).zip(&self.endings);
        askers.extend(
            endings.filter_map(|(place, it)| Some((Asker::Ending(place), it.when.as_ref()?))),
        );
        let texts = (0..).zip(&self.epilogue.texts);
        askers.extend(
            texts.filter_map(|(place, (when, _))| Some((Asker::Epilogue(place), when.as_ref()?))),
        );
        let questions = (0..).zip(&self.debrief.questions);
        askers.extend(
            questions.filter_map(|(place, it)| Some((Asker::Question(place), it.when.as_ref()?))),
        );
        let expects = (0..).zip(&self.expects);
        askers.extend(
            expects.filter_map(|(place, it)| Some((Asker::Expectation(place), it.that()?))),
        );
    }
}
