//! One month of a game: what was on its way, what happens, the trust's own month, what came of it.

use super::holds::{holds, holds_if_any, take_streaks, tell_answers};
use super::turn::Turn;
use super::{ComingKind, DeedKind, Happening, LearnedBy, Order};
use crate::catalogue::Quantity;
use crate::luck::MonthLuck;
use crate::scenario::{Asker, Condition, Effects, Event, Later, Surfacing};
use crate::trust::{Sink, Trust};
use crate::units::Month;

impl<S: Sink> Turn<'_, S> {
    /// Plays the next month.
    pub(super) fn play_month(&mut self) {
        let month = self.game.month.next();
        let luck = self.game.luck.month(month);
        self.bring_what_is_due(month);
        self.bring_events(month, luck);
        self.step(month, luck);
        take_streaks(self.prepared, self.game);
        self.bring_out_problems(month);
        self.hear_stakeholders(month);
        self.game.month = month;
        self.answer_expectations();
    }

    fn step(&mut self, month: Month, luck: MonthLuck) {
        let setting = &self.prepared.setting;
        self.hold();
        let oversight = Oversight::of(&self.game.trust);
        let before = cfg!(debug_assertions).then(|| self.game.trust.clone());
        self.game.trust.step(setting, month, luck, self.sink);
        if let Some(before) = before {
            let audit = self.game.trust.audit(&before, setting);
            assert_eq!(
                audit,
                Ok(()),
                "seed {}, month {}",
                self.game.seed(),
                month.0
            );
        }
        self.hold();
        self.sink.month_ended(setting, &self.game.trust);
        oversight.tell_moves(Oversight::of(&self.game.trust), month, &mut self.happenings);
    }

    /// Puts what an experiment keeps at a value back to it: before a month and after.
    fn hold(&mut self) {
        for place in 0..self.game.held.len() {
            let (quantity, value) = self.game.held[place];
            self.game.trust.set(&self.prepared.setting, quantity, value);
        }
    }

    fn bring_what_is_due(&mut self, month: Month) {
        let mut place = 0;
        while place < self.game.coming.len() {
            if self.game.coming[place].month == month {
                let coming = self.game.coming.remove(place);
                self.bring(coming.deed, coming.what, month);
            } else {
                place += 1;
            }
        }
    }

    fn bring(&mut self, deed: u16, what: ComingKind, month: Month) {
        let prepared = self.prepared;
        let kind = self.game.deeds[usize::from(deed)].what;
        let effects = prepared
            .effects_of(kind)
            .expect("only what has effects sends any on");
        match what {
            ComingKind::Monthly(months) => {
                if self.bring_monthly(effects, deed, months) {
                    self.send_one(deed, ComingKind::Monthly(months - 1), month.next());
                }
            }
            ComingKind::LaterMonthly(later, months) => {
                let effects = &effects.later[usize::from(later)].effects;
                if self.bring_monthly(effects, deed, months) {
                    let again = ComingKind::LaterMonthly(later, months - 1);
                    self.send_one(deed, again, month.next());
                }
            }
            ComingKind::Later(later) => self.bring_later(effects, (deed, kind), later, month),
        }
    }

    /// Gives what comes some months after a deed, if what it asks for holds by now.
    fn bring_later(
        &mut self,
        effects: &Effects,
        (deed, kind): (u16, DeedKind),
        later: u16,
        month: Month,
    ) {
        let Later { when, effects, .. } = &effects.later[usize::from(later)];
        if let Some(asker) = asker_of_later(kind, later) {
            self.tell_answers(asker, when.as_ref());
        }
        if !holds_if_any(self.prepared, self.game, when.as_ref()) {
            return;
        }
        self.happenings
            .push(Happening::Arrived { deed, later, month });
        let approach = match kind {
            DeedKind::Order(Order::Decide { approach, .. }) => approach,
            _ => None,
        };
        self.apply(effects, deed, month, approach);
        if let Some((months, _)) = effects.every_month {
            self.send_one(deed, ComingKind::LaterMonthly(later, months), month.next());
        }
    }

    /// Gives a month's effects; says whether more months are to come.
    fn bring_monthly(&mut self, effects: &Effects, deed: u16, months: u16) -> bool {
        if let Some((_, changes)) = effects.every_month.as_ref().filter(|_| months > 0) {
            for change in changes {
                self.give(change.quantity, change.amount, deed);
            }
        }
        months > 1
    }

    fn bring_events(&mut self, month: Month, luck: MonthLuck) {
        let prepared = self.prepared;
        for (place, event) in (0_u16..).zip(&prepared.scenario.events) {
            if !self.may_happen(place, event, month) {
                continue;
            }
            self.tell_answers(Asker::Event(place), event.when.as_ref());
            let draw = prepared.event_draws[usize::from(place)];
            let happens = luck.happens(draw, event.likely)
                && holds_if_any(prepared, self.game, event.when.as_ref());
            if happens {
                self.game.events[usize::from(place)] = Some(month);
                let deed = self.begin(DeedKind::Event(place), month);
                self.happenings.push(Happening::Event {
                    event: place,
                    month,
                });
                self.apply(&event.effects, deed, month, None);
                self.send(&event.effects, deed, month);
            }
        }
    }

    /// Tells a sink that hears conditions how one is answered that is about to be asked.
    pub(super) fn tell_answers(&mut self, asker: Asker, condition: Option<&Condition>) {
        if !S::HEARS_CONDITIONS {
            return;
        }
        if let Some(condition) = condition {
            tell_answers((self.prepared, self.game), (asker, condition), self.sink);
        }
    }

    /// Tells a sink that hears conditions how what is expected after so many months stands.
    fn answer_expectations(&mut self) {
        let expects = (0..).zip(&self.prepared.scenario.expects);
        let now = Some(self.game.month.0);
        for (place, expected) in expects.filter(|(_, it)| it.at.month() == now) {
            self.tell_answers(Asker::Expectation(place), expected.that());
        }
    }

    fn may_happen(&self, place: u16, event: &Event, month: Month) -> bool {
        let is_time = (event.from_turn..=event.to_turn).contains(&self.game.turn);
        let is_apart = match (self.game.events[usize::from(place)], event.months_apart) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(last), Some(apart)) => month.0 - last.0 >= apart.max(1),
        };
        is_time && is_apart
    }

    fn bring_out_problems(&mut self, month: Month) {
        let prepared = self.prepared;
        for (place, problem) in (0_u16..).zip(&prepared.scenario.problems) {
            if self.game.knows(place) {
                continue;
            }
            for (way, surfacing) in (0_u16..).zip(&problem.surfaces) {
                if let Surfacing::When { when, .. } = surfacing {
                    self.tell_answers(Asker::Surfacing(place, way), Some(when));
                }
            }
            let mut ways = (0_u16..).zip(&problem.surfaces);
            let surfaced = ways.find(|(_, way)| match way {
                Surfacing::When { when, .. } => holds(prepared, self.game, when),
                Surfacing::Visit { .. } => false,
            });
            if let Some((way, _)) = surfaced {
                self.learn(place, month, LearnedBy::Surfaced(way));
            }
        }
    }

    /// A stakeholder speaks when its condition begins to hold.
    fn hear_stakeholders(&mut self, month: Month) {
        let prepared = self.prepared;
        for (place, stakeholder) in prepared.scenario.stakeholders.iter().enumerate() {
            let Some(when) = &stakeholder.when else {
                continue;
            };
            self.tell_answers(Asker::Stakeholder(place as u16), Some(when));
            let presses = holds(prepared, self.game, when);
            if presses && !self.game.pressing[place] {
                let stakeholder = place as u16;
                self.happenings
                    .push(Happening::Spoke { stakeholder, month });
            }
            self.game.pressing[place] = presses;
        }
    }
}

/// What the regulator and the inspectors have said.
#[derive(Clone, Copy, PartialEq)]
struct Oversight {
    segment: f64,
    ratings: [f64; 6],
}

impl Oversight {
    fn of(trust: &Trust) -> Oversight {
        Oversight {
            segment: trust.value(Quantity::SEGMENT),
            ratings: std::array::from_fn(|rating| {
                trust.value(Quantity(Quantity::RATING_SAFE.0 + rating as u16))
            }),
        }
    }

    fn tell_moves(self, now: Oversight, month: Month, happenings: &mut Vec<Happening>) {
        if self.segment != now.segment {
            let (from, to) = (self.segment as u8, now.segment as u8);
            happenings.push(Happening::Segment { from, to, month });
        }
        if self.ratings != now.ratings {
            let (from, to) = (self.ratings[5] as u8, now.ratings[5] as u8);
            happenings.push(Happening::Inspected { from, to, month });
        }
    }
}

/// Who asks whether what comes some months after a deed is to come.
fn asker_of_later(deed: DeedKind, later: u16) -> Option<Asker> {
    match deed {
        DeedKind::Order(Order::Decide { item, option, .. }) => {
            Some(Asker::LaterOfOption(item, option, later))
        }
        DeedKind::Undecided(item) => Some(Asker::LaterOfUndecided(item, later)),
        DeedKind::Event(event) => Some(Asker::LaterOfEvent(event, later)),
        DeedKind::Order(_) => None,
    }
}
