//! What can come about at all: papers, options, events, flags, problems and initiatives, found by
//! letting everything happen that may, again and again until nothing new comes of it.
//!
//! What is found impossible is impossible; what is found possible may still never happen.

use std::collections::BTreeMap;

use super::bounds::Bounds;
use super::questions::{Asked, During, bit};
use super::told::{Literal, Range, Told};
use crate::catalogue::ServiceLine;
use crate::scenario::{Asker, Effects, Scenario, Surfacing, Test, Timing};

/// Every condition by who asks it.
pub(super) type Questions<'a> = BTreeMap<Asker, (Asked<'a>, Told<'a>)>;

/// What can come about.
pub(super) struct Reach<'a> {
    scenario: &'a Scenario,
    questions: &'a Questions<'a>,
    /// How far figures can move; `None` where they are let move as they like.
    bounds: Option<&'a Bounds>,
    pub items: Vec<bool>,
    pub options: Vec<Vec<bool>>,
    pub events: Vec<bool>,
    pub flags: Vec<bool>,
    pub problems: Vec<bool>,
    pub initiatives: Vec<bool>,
    /// In which service lines each initiative may run.
    lines: Vec<[bool; ServiceLine::COUNT]>,
    grew: bool,
}

impl<'a> Reach<'a> {
    /// What can come about, figures being let move as they like or within bounds.
    pub fn of(
        scenario: &'a Scenario,
        questions: &'a Questions<'a>,
        bounds: Option<&'a Bounds>,
    ) -> Reach<'a> {
        let options = scenario
            .items
            .iter()
            .map(|item| vec![false; item.options.len()]);
        let mut reach = Reach {
            scenario,
            questions,
            bounds,
            items: vec![false; scenario.items.len()],
            options: options.collect(),
            events: vec![false; scenario.events.len()],
            flags: vec![false; scenario.flags.len()],
            problems: vec![false; scenario.problems.len()],
            initiatives: vec![false; scenario.model.initiatives.len()],
            lines: vec![[false; ServiceLine::COUNT]; scenario.model.initiatives.len()],
            grew: true,
        };
        for initiative in &scenario.standing {
            reach.initiatives[usize::from(*initiative)] = true;
            reach.lines[usize::from(*initiative)] = [true; ServiceLine::COUNT];
        }
        while reach.grew {
            reach.grew = false;
            reach.grow();
        }
        reach
    }

    fn grow(&mut self) {
        let scenario = self.scenario;
        for (place, item) in (0_u16..).zip(&scenario.items) {
            let comes = match item.timing {
                Timing::Turn(_) => true,
                Timing::When(_) => self.may_be(Asker::Item(place)),
                Timing::Raised => false,
            };
            if comes {
                self.grew |= !std::mem::replace(&mut self.items[usize::from(place)], true);
            }
            if self.items[usize::from(place)] {
                self.bring(&item.if_not_decided.effects);
                self.grow_options(place);
            }
        }
        for (place, event) in (0_u16..).zip(&scenario.events) {
            if event.likely > 0.0 && self.may_be(Asker::Event(place)) {
                self.grew |= !std::mem::replace(&mut self.events[usize::from(place)], true);
                self.bring(&event.effects);
            }
        }
        for (place, problem) in (0_u16..).zip(&scenario.problems) {
            let mut ways = (0_u16..).zip(&problem.surfaces);
            let out = ways.any(|(way, surfacing)| match surfacing {
                Surfacing::Visit { likely, .. } => *likely > 0.0,
                Surfacing::When { .. } => self.may_be(Asker::Surfacing(place, way)),
            });
            if out || !problem.who_may_know.is_empty() {
                self.grew |= !std::mem::replace(&mut self.problems[usize::from(place)], true);
            }
        }
    }

    fn grow_options(&mut self, item: u16) {
        let options = &self.scenario.items[usize::from(item)].options;
        for (place, option) in (0_u16..).zip(options) {
            if self.may_be(Asker::Need(item, place)) {
                let open = &mut self.options[usize::from(item)][usize::from(place)];
                self.grew |= !std::mem::replace(open, true);
                self.bring(&option.effects);
            }
        }
    }

    /// Lets everything happen that effects bring.
    fn bring(&mut self, effects: &Effects) {
        for (list, places) in [
            (&mut self.flags, &effects.set),
            (&mut self.items, &effects.raise),
            (&mut self.problems, &effects.learn),
        ] {
            for place in places {
                self.grew |= !std::mem::replace(&mut list[usize::from(*place)], true);
            }
        }
        for start in &effects.start {
            let running = &mut self.initiatives[usize::from(start.initiative)];
            self.grew |= !std::mem::replace(running, true);
            let lines = &mut self.lines[usize::from(start.initiative)];
            for line in ServiceLine::ALL {
                if start.line.is_none_or(|only| only == *line) {
                    self.grew |= !std::mem::replace(&mut lines[line.index()], true);
                }
            }
        }
        for later in &effects.later {
            self.bring(&later.effects);
        }
    }

    /// Whether what this asks can ever be so; what asks nothing always is.
    pub fn may_be(&self, by: Asker) -> bool {
        let question = self.questions.get(&by);
        question.is_none_or(|(asked, told)| self.blocking(told, asked.during).is_empty())
    }

    /// The questions that can never be answered as wanted and so rule out the whole; none if it can
    /// hold.
    pub fn blocking<'t>(&self, told: &Told<'t>, during: During) -> Vec<Literal<'t>> {
        match told {
            Told::One(literal) if self.may(literal, during) => Vec::new(),
            Told::One(literal) => vec![*literal],
            Told::All(parts) => {
                let mut blocked = parts.iter().map(|part| self.blocking(part, during));
                blocked.find(|found| !found.is_empty()).unwrap_or_default()
            }
            Told::Any(parts) => {
                let mut all = Vec::new();
                for part in parts {
                    let found = self.blocking(part, during);
                    if found.is_empty() {
                        return Vec::new();
                    }
                    all.extend(found);
                }
                all
            }
        }
    }

    fn may(&self, literal: &Literal, during: During) -> bool {
        match literal.test {
            Test::Compare { .. } | Test::Practice { .. } => self.may_compare(literal),
            Test::Trend { .. } => true,
            Test::Turn(..) | Test::TurnIs(_) => may_be_turn(literal, during),
            Test::MonthIs(month) if literal.yes => during.months & bit(*month) != 0,
            Test::MonthIs(month) => during.months != bit(*month),
            _ => !literal.yes || self.may_come_about(literal.test),
        }
    }

    /// Whether something that has not come about at the start can do so.
    fn may_come_about(&self, test: &Test) -> bool {
        let at = |list: &[bool], place: u16| list.get(usize::from(place)) == Some(&true);
        match test {
            Test::Flag(flag) => at(&self.flags, *flag),
            Test::Chose(item, option) => at(&self.options[usize::from(*item)], *option),
            Test::ApproachTo(item, approach) => {
                let options = &self.scenario.items[usize::from(*item)].options;
                let mut open = self.options[usize::from(*item)].iter().zip(options);
                open.any(|(open, option)| *open && option.approaches.contains(approach))
            }
            Test::Undecided(item) => at(&self.items, *item),
            Test::Happened(event, _) => at(&self.events, *event),
            Test::Running(initiative) => at(&self.initiatives, *initiative),
            Test::Known(problem) => at(&self.problems, *problem),
            _ => true,
        }
    }

    fn may_compare(&self, literal: &Literal) -> bool {
        let Some(wanted) = literal.values() else {
            return true;
        };
        let possible = match literal.test {
            Test::Practice {
                initiative, line, ..
            } => {
                let place = usize::from(*initiative);
                let in_line = |line: ServiceLine| self.lines[place][line.index()];
                let runs = line.map_or(self.initiatives[place], in_line);
                Range::closed(0.0, if runs { 100.0 } else { 0.0 })
            }
            Test::Compare {
                quantity,
                reported: false,
                ..
            } => match self.bounds.and_then(|bounds| bounds.of(*quantity)) {
                Some((least, most)) => Range::closed(least, most),
                None => return true,
            },
            _ => return true,
        };
        !possible.misses(wanted)
    }
}

fn may_be_turn(literal: &Literal, during: During) -> bool {
    let (first, last) = during.turns;
    (first..=last).any(|turn| {
        let holds = match literal.test {
            Test::Turn(comparison, than) => comparison.holds(f64::from(turn), f64::from(*than)),
            Test::TurnIs(than) => turn == *than,
            _ => true,
        };
        holds == literal.yes
    })
}
