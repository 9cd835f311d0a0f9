//! The arms of a pattern: each a board, or a condition, on a trust of its own.

use super::reading::find;
use super::written::{Text, WrittenArm, WrittenChange, WrittenPattern};
use super::{Arm, Brought};
use crate::catalogue::Quantity;
use crate::players::Script;
use crate::scenario::library::Library;
use crate::scenario::{Change, Scenario};
use crate::source::{Diagnostic, NamedAmounts, Problems, Span};

/// The trust that patterns are played on, as a scenario.
const TRUST: &str = include_str!("trust.ron");

/// Where starting values go in [`TRUST`].
const START: &str = "start: (),";

/// The arms of a pattern, each on a trust of its own.
pub(super) fn arms(
    written: &WrittenPattern,
    text: &str,
    library: &Library,
    problems: &mut Problems,
) -> Option<Vec<Arm>> {
    let months_per_turn = written.months_per_turn.as_ref().map_or(1, |it| it.value.0);
    let arms = written.arms.iter().map(|arm| {
        let start = start(text, &written.start, &arm.start);
        let mut scenario = trust(&start, library, arm.name.span, problems)?;
        scenario.months_per_turn = months_per_turn as u16;
        let script = Script::of_rules(&arm.name.value, &arm.rules, &mut scenario, problems);
        let mut namer = Namer {
            scenario: &scenario,
            problems,
        };
        let (set, hold) = (namer.values(&arm.set), namer.values(&arm.hold));
        let changes = namer.changes(arm);
        Some(Arm {
            name: arm.name.value.clone(),
            scenario,
            script,
            set,
            hold,
            changes,
        })
    });
    arms.collect()
}

/// The starting values of an arm as text: its own before those of the whole pattern.
fn start(text: &str, pattern: &NamedAmounts, arm: &NamedAmounts) -> String {
    let is_own = |name: &Text| arm.0.iter().any(|own| own.name == *name);
    let shared = pattern.0.iter().filter(|dial| !is_own(&dial.name));
    let dials = arm.0.iter().chain(shared).map(|dial| {
        let place = dial.name.span.to(dial.amount.span);
        &text[place.start as usize..place.end as usize]
    });
    dials.collect::<Vec<_>>().join(", ")
}

/// The trust that patterns are played on, from these starting values.
fn trust(start: &str, library: &Library, place: Span, problems: &mut Problems) -> Option<Scenario> {
    let text = TRUST.replacen(START, &format!("start: ({start}),"), 1);
    let reading = library.open_kept("the trust of the patterns", &text);
    if reading.scenario.is_none() {
        let wrong = reading.problems.all().iter();
        let wrong: Vec<String> = wrong.map(|it| it.title.clone()).collect();
        let title = format!("the trust cannot start so: {}", wrong.join("; "));
        problems.push(Diagnostic::error("pattern/start", title, place, "this arm"));
    }
    reading.scenario
}

/// Finds the quantities that an arm names.
struct Namer<'a> {
    scenario: &'a Scenario,
    problems: &'a mut Problems,
}

impl Namer<'_> {
    fn quantity(&mut self, name: &Text) -> Option<Quantity> {
        let quantities = self.scenario.model.quantities.iter();
        let names = quantities.map(|quantity| quantity.name.as_str());
        find("quantity", name, names, self.problems).map(|place| Quantity(place as u16))
    }

    fn values(&mut self, amounts: &NamedAmounts) -> Vec<(Quantity, f64)> {
        let amounts = amounts.0.iter();
        amounts
            .filter_map(|it| Some((self.quantity(&it.name)?, it.amount.value.value)))
            .collect()
    }

    fn changes(&mut self, arm: &WrittenArm) -> Vec<Brought> {
        let changes = arm.changes.iter();
        changes.map(|change| self.brought(change)).collect()
    }

    fn brought(&mut self, change: &WrittenChange) -> Brought {
        let mut amounts = |amounts| -> Vec<Change> {
            let values = self.values(amounts).into_iter();
            values
                .map(|(quantity, amount)| Change { quantity, amount })
                .collect()
        };
        Brought {
            once: amounts(&change.once),
            lasting: amounts(&change.lasting),
            turn: change.turn.value.0 as u16,
        }
    }
}
