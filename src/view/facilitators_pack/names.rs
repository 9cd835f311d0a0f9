//! Conditions in the words of the printed cards: an option is the letter that it has on its paper's
//! card, and a flag is what sets it.

use crate::catalogue::{Quantity, Unit};
use crate::scenario::{Condition, ConditionNames, Effects, Scenario, condition_words};
use crate::view::words;

const LETTERS: [&str; 26] = [
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S",
    "T", "U", "V", "W", "X", "Y", "Z",
];

/// The letter of an option on its paper's card; none beyond the alphabet.
pub(super) fn letter(option: usize) -> Option<&'static str> {
    LETTERS.get(option).copied()
}

/// The names of a scenario's things as they stand on its cards.
pub(super) struct Names<'a> {
    scenario: &'a Scenario,
    flags: Vec<String>,
}

impl<'a> Names<'a> {
    pub(super) fn of(scenario: &'a Scenario) -> Names<'a> {
        let flags = (0..).zip(&scenario.flags);
        let flags = flags
            .map(|(flag, name)| setters(scenario, flag, name))
            .collect();
        Names { scenario, flags }
    }

    /// A condition in these words.
    pub(super) fn words(&self, condition: &Condition) -> String {
        condition_words(condition, &self.scenario.tests, self)
    }
}

/// What sets a flag: "What is known about Larch: A". Its own name where nothing is found to.
fn setters(scenario: &Scenario, flag: u16, name: &str) -> String {
    let sets = |effects: &Effects| {
        let mut later = effects.later.iter();
        effects.set.contains(&flag) || later.any(|later| later.effects.set.contains(&flag))
    };
    let mut found = Vec::new();
    for item in &scenario.items {
        let options = item.options.iter().enumerate();
        let options = options.filter(|(_, option)| sets(&option.effects));
        let named: Vec<String> = options
            .map(|(place, option)| letter(place).unwrap_or(&option.label).to_owned())
            .collect();
        if !named.is_empty() {
            found.push(format!("{}: {}", item.title, words::listed_or(&named)));
        }
        if sets(&item.if_not_decided.effects) {
            found.push(format!("{}: not decided", item.title));
        }
    }
    let events = scenario.events.iter().filter(|event| sets(&event.effects));
    found.extend(events.map(|event| event.title.clone()));
    if found.is_empty() {
        name.replace('_', " ")
    } else {
        words::listed_or(&found)
    }
}

impl ConditionNames for Names<'_> {
    fn quantity(&self, quantity: Quantity) -> (&str, Unit) {
        self.scenario.quantity(quantity)
    }

    fn flag(&self, flag: u16) -> &str {
        &self.flags[usize::from(flag)]
    }

    fn item(&self, item: u16, option: Option<u16>) -> (&str, &str) {
        let (title, label) = self.scenario.item(item, option);
        let letter = option.and_then(|option| letter(usize::from(option)));
        (title, letter.unwrap_or(label))
    }

    fn event(&self, event: u16) -> &str {
        self.scenario.event(event)
    }

    fn initiative(&self, initiative: u16) -> &str {
        self.scenario.initiative(initiative)
    }

    fn problem(&self, problem: u16) -> &str {
        self.scenario.problem(problem)
    }

    fn board(&self) -> &str {
        self.scenario.called.board()
    }
}
