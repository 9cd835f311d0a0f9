//! Events: when they may happen, how likely they are and what they do.

use super::words::{check_ids, prose};
use super::{Check, closed, numbers};
use crate::scenario::{Event, raw};
use crate::source::Diagnostic;

impl Check<'_> {
    /// Every event, in the order written.
    pub fn events(&mut self, turns: u16) -> Vec<Event> {
        let events = self.known.events;
        check_ids(
            "events",
            events.iter().map(|event| &event.id),
            self.problems,
        );
        events
            .iter()
            .map(|event| self.event(event, turns))
            .collect()
    }

    fn event(&mut self, event: &raw::Event, turns: u16) -> Event {
        let likely = event.likely.as_ref();
        let from_turn = self.whole_number(event.from_turn.as_ref()).unwrap_or(1);
        let to_turn = self.whole_number(event.to_turn.as_ref());
        let to_turn = to_turn.unwrap_or(turns);
        self.check_turns(event, from_turn, to_turn, turns);
        Event {
            id: event.id.value.clone(),
            title: prose(&event.title),
            text: prose(&event.text),
            when: self.condition(event.when.as_ref()),
            likely: likely
                .and_then(|likely| numbers::chance(likely, self.problems))
                .unwrap_or(1.0),
            months_apart: self.months_apart(event),
            from_turn,
            to_turn,
            line: closed::line(&event.line, self.problems),
            effects: self.effects(event),
            objectives: self.objectives(&event.objectives),
            evidence: self.evidence(&event.evidence),
            because: prose(&event.because),
        }
    }

    fn months_apart(&mut self, event: &raw::Event) -> Option<u16> {
        let again = event.every_months_least.as_ref();
        let apart = again.and_then(|months| numbers::months(months, 1, self.problems));
        match &event.once {
            Some(once) if once.value && again.is_some() => {
                self.report(Diagnostic::error(
                    "event/once-and-again",
                    format!("`{}` happens once, and again", event.id.value),
                    once.span,
                    "leave out this, or `every_months_least`",
                ));
                None
            }
            Some(once) if !once.value => Some(apart.unwrap_or(1)),
            _ => apart,
        }
    }

    fn check_turns(&mut self, event: &raw::Event, from: u16, to: u16, turns: u16) {
        let written = event.from_turn.as_ref().or(event.to_turn.as_ref());
        let Some(place) = written.map(|turn| turn.span) else {
            return;
        };
        if from > to || from > turns {
            let title = format!(
                "`{}` may happen from turn {from} to turn {to} of {turns}, which is never",
                event.id.value
            );
            self.report(Diagnostic::error("event/never", title, place, "never"));
        }
    }
}
