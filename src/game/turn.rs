//! A turn being played: the game, where its explanations go, and what has happened in it so far.

use super::agenda::raise;
use super::{
    Coming, ComingKind, Deed, DeedKind, Game, Happening, LearnedBy, Learning, Order, Prepared,
};
use crate::catalogue::{Approach, Quantity, ServiceLine};
use crate::scenario::{Change, Effects, StartInitiative};
use crate::trust::{Cause, Sink};
use crate::units::Month;

/// A turn being played.
pub(super) struct Turn<'a, S: Sink> {
    pub(super) prepared: &'a Prepared,
    pub(super) game: &'a mut Game,
    pub(super) sink: &'a mut S,
    pub(super) happenings: Vec<Happening>,
}

impl<'a, S: Sink> Turn<'a, S> {
    pub(super) fn new(prepared: &'a Prepared, game: &'a mut Game, sink: &'a mut S) -> Self {
        Turn {
            prepared,
            game,
            sink,
            happenings: Vec::new(),
        }
    }

    /// Takes down that something has been set going; gives its place among the deeds.
    pub(super) fn begin(&mut self, what: DeedKind, month: Month) -> u16 {
        let deed = self.game.deeds.len() as u16;
        let turn = self.game.turn;
        self.game.deeds.push(Deed { turn, month, what });
        deed
    }

    /// Moves a quantity once: stocks move, influenced quantities get a shock that fades.
    pub(super) fn give(&mut self, quantity: Quantity, amount: f64, deed: u16) {
        let change = Change { quantity, amount };
        let setting = &self.prepared.setting;
        self.game
            .trust
            .give(setting, change, Cause::Deed(deed), self.sink);
    }

    /// Moves a quantity for good.
    pub(super) fn give_lasting(&mut self, quantity: Quantity, amount: f64, deed: u16) {
        let change = Change { quantity, amount };
        let setting = &self.prepared.setting;
        self.game
            .trust
            .give_lasting(setting, change, Cause::Deed(deed), self.sink);
    }

    /// Does what a decision, an event or a later consequence does, in `month`. What it starts is
    /// made by `approach`, or else by the first that the initiative lists.
    pub(super) fn apply(
        &mut self,
        effects: &Effects,
        deed: u16,
        month: Month,
        approach: Option<Approach>,
    ) {
        for change in &effects.once {
            self.give(change.quantity, change.amount, deed);
        }
        for change in &effects.lasting {
            self.give_lasting(change.quantity, change.amount, deed);
        }
        for &flag in &effects.set {
            self.game.flags[usize::from(flag)] = true;
        }
        for &flag in &effects.clear {
            self.game.flags[usize::from(flag)] = false;
        }
        for &initiative in &effects.stop {
            self.stop_initiative(initiative);
        }
        for &start in &effects.start {
            self.start_for_a_paper(start, approach, deed);
        }
        for &item in &effects.raise {
            raise(self.game, item);
        }
        for &problem in &effects.learn {
            self.learn(problem, month, LearnedBy::Deed(deed));
        }
    }

    /// Puts on their way the effects of a deed that come later than `month`.
    pub(super) fn send(&mut self, effects: &Effects, deed: u16, month: Month) {
        if let Some((months, _)) = effects.every_month {
            self.send_one(deed, ComingKind::Monthly(months), month.next());
        }
        for (place, later) in (0_u16..).zip(&effects.later) {
            let arrives = Month(month.0.saturating_add(later.months.max(1)));
            self.send_one(deed, ComingKind::Later(place), arrives);
        }
    }

    pub(super) fn send_one(&mut self, deed: u16, what: ComingKind, month: Month) {
        self.game.coming.push(Coming { deed, what, month });
    }

    fn start_for_a_paper(&mut self, start: StartInitiative, approach: Option<Approach>, deed: u16) {
        let open =
            &self.prepared.scenario.model.initiatives[usize::from(start.initiative)].approaches;
        let approach = approach
            .or(open.first().copied())
            .unwrap_or(Approach::Impose);
        self.start_initiative(start.initiative, approach, start.line, deed);
    }

    pub(super) fn start_initiative(
        &mut self,
        initiative: u16,
        approach: Approach,
        line: Option<ServiceLine>,
        deed: u16,
    ) {
        let setting = &self.prepared.setting;
        let cause = Cause::Deed(deed);
        let what = (initiative, approach, line);
        self.game
            .trust
            .start_initiative(setting, what, cause, self.sink);
    }

    pub(super) fn stop_initiative(&mut self, initiative: u16) {
        self.game.own_business[usize::from(initiative)] = false;
        self.game.trust.stop_initiative(initiative);
    }

    pub(super) fn learn(&mut self, problem: u16, month: Month, how: LearnedBy) {
        let learning = Learning {
            problem,
            month,
            how,
        };
        if self.game.learn(learning) {
            self.happenings.push(Happening::Learned(learning));
        }
    }
}

impl Prepared {
    /// What a deed does, where its effects are the scenario's.
    pub fn effects_of(&self, what: DeedKind) -> Option<&Effects> {
        match what {
            DeedKind::Order(Order::Decide { item, option, .. }) => {
                Some(self.effects_of_option(item, option))
            }
            DeedKind::Order(_) => None,
            DeedKind::Event(event) => Some(&self.scenario.events[usize::from(event)].effects),
            DeedKind::Undecided(item) => Some(
                &self.scenario.items[usize::from(item)]
                    .if_not_decided
                    .effects,
            ),
        }
    }
}
