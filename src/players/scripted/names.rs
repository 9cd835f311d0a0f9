//! The names that a script uses, found in the scenario that it is read for.

use super::written::Text;
use crate::scenario::Scenario;
use crate::source::{Diagnostic, Problems, nearest};

/// A scenario's names, and where problems go.
pub struct Names<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Where problems go.
    pub problems: &'a mut Problems,
}

impl Names<'_> {
    pub fn item(&mut self, name: &Text) -> Option<u16> {
        let ids = self.scenario.items.iter().map(|item| &*item.id);
        find("agenda item", name, ids, self.problems)
    }

    pub fn option(&mut self, item: u16, name: &Text) -> Option<u16> {
        let options = &self.scenario.items[usize::from(item)].options;
        let ids = options.iter().map(|option| &*option.id);
        find("option of this paper", name, ids, self.problems)
    }

    pub fn initiative(&mut self, name: &Text) -> Option<u16> {
        let initiatives = self.scenario.model.initiatives.iter();
        let ids = initiatives.map(|initiative| &*initiative.id);
        find("initiative", name, ids, self.problems)
    }

    pub fn flag(&mut self, name: &Text) -> Option<u16> {
        let flags = self.scenario.flags.iter().map(String::as_str);
        find("flag", name, flags, self.problems)
    }

    pub fn event(&mut self, name: &Text) -> Option<u16> {
        let ids = self.scenario.events.iter().map(|event| &*event.id);
        find("event", name, ids, self.problems)
    }

    pub fn problem(&mut self, name: &Text) -> Option<u16> {
        let ids = self.scenario.problems.iter().map(|problem| &*problem.id);
        find("hidden problem", name, ids, self.problems)
    }

    pub fn quantity(&mut self, name: &Text) -> Option<u16> {
        let quantities = self.scenario.model.quantities.iter();
        let names = quantities.map(|quantity| &*quantity.name);
        find("quantity", name, names, self.problems)
    }

    /// Reports something wrong with what stands at `place`.
    pub fn refuse(&mut self, code: &'static str, place: &Text, title: String, label: &str) {
        self.problems
            .push(Diagnostic::error(code, title, place.span, label));
    }
}

/// The place of a name in a list; one that is not there is reported with the nearest that is.
pub fn find<'n>(
    what: &str,
    name: &Text,
    names: impl Iterator<Item = &'n str> + Clone,
    problems: &mut Problems,
) -> Option<u16> {
    if name.value.is_empty() {
        return None;
    }
    let found = names.clone().position(|known| known == name.value);
    if found.is_none() {
        let title = format!("there is no {what} called `{}`", name.value);
        let label = format!("not the name of any {what}");
        let problem = Diagnostic::error("script/unknown-name", title, name.span, label);
        problems.push(match nearest(&name.value, names) {
            Some(right) => problem.help(format!("did you mean `{right}`?")),
            None => problem,
        });
    }
    found.map(|place| place as u16)
}
