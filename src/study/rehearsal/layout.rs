//! Everything that a game may be seen to meet, each with its place in one list.

use crate::scenario::{Asker, EndingKind, Scenario};

/// Something that a game met, or did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An item came to the table.
    Came(u16),
    /// An item was left on it.
    Left(u16),
    /// An option was open at a meeting.
    Open(u16, u16),
    /// An option was chosen.
    Chosen(u16, u16),
    /// An event happened.
    Happened(u16),
    /// The game ended so.
    Ended(EndingKind),
    /// These words said how it ended: a place in the scenario's endings.
    Words(u16),
    /// A hidden problem was known at the end.
    Known(u16),
    /// A meeting had no paper on the table: the turn.
    Empty(u16),
    /// More events came in one month than a table can take in.
    PiledUp,
    /// An item that serves an objective came to the table.
    Served(u16),
    /// A condition was asked: a place among the askers.
    Asked(usize),
    /// A condition held at least once: a place among the askers.
    Held(usize),
    /// A question of a condition held at least once: a place among the questions.
    Answered(usize),
}

/// The list of everything that a game may meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Who asks a condition, in rising order, with the place of the first of its questions.
    pub askers: Vec<(Asker, usize)>,
    /// Every question: the place of its asker, and the scenario's test.
    pub questions: Vec<(usize, u16)>,
    items: usize,
    /// The place of each item's first option; after the last, their number.
    options: Vec<usize>,
    events: usize,
    endings: usize,
    problems: usize,
    turns: usize,
    objectives: usize,
}

impl Layout {
    /// The list of a scenario.
    pub fn of(scenario: &Scenario) -> Layout {
        let mut askers = Vec::new();
        let mut questions = Vec::new();
        for (asker, condition) in scenario.askers() {
            let place = askers.len();
            askers.push((asker, questions.len()));
            questions.extend(condition.tests().map(|test| (place, test)));
        }
        let mut options = vec![0];
        for item in &scenario.items {
            options.push(options.last().copied().unwrap_or(0) + item.options.len());
        }
        Layout {
            askers,
            questions,
            items: scenario.items.len(),
            options,
            events: scenario.events.len(),
            endings: scenario.endings.len(),
            problems: scenario.problems.len(),
            turns: usize::from(scenario.turns),
            objectives: scenario.objectives.len(),
        }
    }

    /// The place of an asker.
    pub fn asker(&self, asker: Asker) -> Option<usize> {
        self.askers.binary_search_by_key(&asker, |row| row.0).ok()
    }

    /// The places of an asker's questions.
    pub fn questions_of(&self, asker: usize) -> std::ops::Range<usize> {
        let next = self.askers.get(asker + 1);
        self.askers[asker].1..next.map_or(self.questions.len(), |row| row.1)
    }

    /// How many marks there are.
    pub fn marks(&self) -> usize {
        self.place(Mark::Answered(self.questions.len()))
    }

    /// The place of a mark.
    pub fn place(&self, mark: Mark) -> usize {
        let count = self.options.last().copied().unwrap_or(0);
        let option = |item: u16, option: u16| self.options[usize::from(item)] + usize::from(option);
        let left = self.items;
        let open = left + self.items;
        let chosen = open + count;
        let happened = chosen + count;
        let ended = happened + self.events;
        let words = ended + EndingKind::ALL.len();
        let known = words + self.endings;
        let empty = known + self.problems;
        let piled = empty + self.turns;
        let served = piled + 1;
        let asked = served + self.objectives;
        let held = asked + self.askers.len();
        let answered = held + self.askers.len();
        match mark {
            Mark::Came(item) => usize::from(item),
            Mark::Left(item) => left + usize::from(item),
            Mark::Open(item, choice) => open + option(item, choice),
            Mark::Chosen(item, choice) => chosen + option(item, choice),
            Mark::Happened(event) => happened + usize::from(event),
            Mark::Ended(kind) => ended + kind as usize,
            Mark::Words(ending) => words + usize::from(ending),
            Mark::Known(problem) => known + usize::from(problem),
            Mark::Empty(turn) => empty + usize::from(turn.max(1) - 1).min(self.turns - 1),
            Mark::PiledUp => piled,
            Mark::Served(objective) => served + usize::from(objective),
            Mark::Asked(asker) => asked + asker,
            Mark::Held(asker) => held + asker,
            Mark::Answered(question) => answered + question,
        }
    }
}
