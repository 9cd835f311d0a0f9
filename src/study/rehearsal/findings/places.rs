//! Where in the file a condition and its questions were written.

use crate::scenario::{Asker, EndingKind, Scenario, raw};
use crate::source::Spanned;
use crate::source::condition::{Sentence, Test};

/// The sentence of an asker, as written.
pub fn sentence_of<'r>(
    asker: Asker,
    scenario: &Scenario,
    raw: &'r raw::Scenario,
) -> Option<&'r Sentence> {
    let at = usize::from;
    match asker {
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
        Asker::Stakeholder(place) => raw.stakeholders.get(at(place))?.when.as_ref(),
        Asker::Ending(place) => ending(place, scenario, raw)?.when.as_ref(),
        Asker::Epilogue(place) => raw.epilogue.texts.get(at(place))?.when.as_ref(),
        Asker::Question(place) => raw.debrief.questions.get(at(place))?.when.as_ref(),
        Asker::Expectation(place) => raw.expects.get(at(place)).map(|it| &it.that),
    }
}

/// One question of a condition, as written.
pub fn question_of<'r>(
    (asker, question): (Asker, usize),
    scenario: &Scenario,
    raw: &'r raw::Scenario,
) -> Option<&'r Spanned<Test>> {
    let condition = sentence_of(asker, scenario, raw)?.condition.as_ref()?;
    condition.tests().get(question).copied()
}

/// An ending as written: those of the end of the term come last, in their order.
pub fn ending<'r>(
    place: u16,
    scenario: &Scenario,
    raw: &'r raw::Scenario,
) -> Option<&'r raw::Ending> {
    let kind = scenario.endings.get(usize::from(place))?.kind;
    let earlier = scenario.endings[..usize::from(place)].iter();
    match kind {
        EndingKind::Replaced => raw.endings.replaced.as_ref(),
        EndingKind::Support => raw.endings.support.as_ref(),
        EndingKind::TermOver => {
            let own = earlier.filter(|it| it.kind == kind).count();
            raw.endings.term_over.get(own)
        }
    }
}
