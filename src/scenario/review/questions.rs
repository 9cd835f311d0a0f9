//! Every condition of a scenario, with what asks it and when it is asked.

use crate::scenario::{Asker, Condition, Scenario, raw};
use crate::source::condition::Sentence;
use crate::units::MonthOfYear;

/// What never comes of a question that is never answered with yes.
pub(super) fn then_never(asker: Asker) -> &'static str {
    match asker {
        Asker::Item(_) => "so this paper never comes to the table",
        Asker::Need(..) => "so this option is never open",
        Asker::Event(_) => "so this event never happens",
        Asker::Surfacing(..) => "so the problem never comes out this way",
        Asker::LaterOfOption(..) | Asker::LaterOfUndecided(..) | Asker::LaterOfEvent(..) => {
            "so what comes later never does"
        }
        Asker::Stakeholder(_) => "so nobody ever says this",
        Asker::Ending(_) | Asker::Epilogue(_) => "so this text is never read",
        Asker::Question(_) => "so this question is never asked",
        Asker::Expectation(_) => "so this is never as expected",
    }
}

/// When a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct During {
    /// The first and the last turn.
    pub turns: (u16, u16),
    /// Calendar months, one bit each, January first.
    pub months: u16,
}

/// A condition, what it was made from, and what asks it when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    pub by: Asker,
    pub sentence: &'a Sentence,
    pub condition: &'a Condition,
    pub during: During,
}

/// The calendar of a term and the year after, counted in months from the first meeting.
pub(super) struct Calendar<'a>(pub &'a Scenario);

impl Calendar<'_> {
    /// Months of the term and of the year after it.
    pub fn all_months(&self) -> u16 {
        self.0.months().saturating_add(self.0.epilogue.months)
    }

    /// The calendar months of these months of the game, counted from 0.
    fn set(&self, months: impl Iterator<Item = u16>) -> u16 {
        months.fold(0, |set, month| {
            set | bit(self.0.first_month.plus(month % 12))
        })
    }

    /// When a condition is asked.
    fn during(&self, by: Asker) -> During {
        match by {
            Asker::Item(_) | Asker::Need(..) => self.meetings(),
            Asker::Event(event) => {
                let event = &self.0.events[usize::from(event)];
                self.months_of(event.from_turn, event.to_turn)
            }
            Asker::Surfacing(..)
            | Asker::Stakeholder(_)
            | Asker::LaterOfOption(..)
            | Asker::LaterOfUndecided(..)
            | Asker::LaterOfEvent(..) => self.months_of(1, self.0.turns + 1),
            _ => self.end(),
        }
    }

    /// What is asked at meetings.
    fn meetings(&self) -> During {
        let step = self.0.months_per_turn.max(1);
        let months = (0..self.0.turns).map(|turn| turn.saturating_mul(step));
        During {
            turns: (1, self.0.turns),
            months: self.set(months),
        }
    }

    /// What is asked in the months of these turns.
    fn months_of(&self, from: u16, to: u16) -> During {
        let step = self.0.months_per_turn.max(1);
        let after = to > self.0.turns;
        let end = if after {
            self.all_months()
        } else {
            to.saturating_mul(step)
        };
        let start = from.saturating_sub(1).saturating_mul(step);
        During {
            turns: (from, to.min(self.0.turns + 1)),
            months: self.set(start..end.min(start.saturating_add(12))),
        }
    }

    /// What is asked when all is over, early or not: any turn, any month.
    fn end(&self) -> During {
        During {
            turns: (1, self.0.turns + 1),
            months: 0xfff,
        }
    }
}

/// The bit of a calendar month.
pub(super) fn bit(month: MonthOfYear) -> u16 {
    1 << (month as u16)
}

/// Every condition of the scenario with its sentence.
pub(super) fn asked<'a>(raw: &'a raw::Scenario, scenario: &'a Scenario) -> Vec<Asked<'a>> {
    let calendar = Calendar(scenario);
    let askers = scenario.askers().into_iter();
    askers
        .filter_map(|(by, condition)| {
            Some(Asked {
                by,
                sentence: by.sentence(scenario, raw)?,
                condition,
                during: calendar.during(by),
            })
        })
        .collect()
}
