//! A game at a table, with everything that must be kept: orders, minutes and explanations.

use std::sync::Arc;

use super::ending::{ending_words, epilogue_texts};
use super::holds::passes;
use super::moves::{consequences, had_gone, moved_by, since, to_come};
use super::visit::reveal;
use super::{
    Amended, Amendment, BoardPack, Branched, CannotSet, Entry, Game, HadGone, Happening, Learning,
    Led, Minute, Move, OnTheWay, Order, PlayedTurn, Prepared, Refusal, VisitFinding, advance,
    check, epilogue, holds, look, pack,
};
use crate::catalogue::Quantity;
use crate::scenario::Condition;
use crate::trust::Recorder;
use crate::units::Month;

/// A game at a table. It always records explanations.
#[derive(Clone, Debug)]
pub struct Play {
    prepared: Arc<Prepared>,
    game: Game,
    pending: Vec<Order>,
    log: Vec<PlayedTurn>,
    minutes: Vec<Minute>,
    amendments: Vec<Amendment>,
    recorder: Recorder,
    team: String,
    held: bool,
    led: Led,
    branched: Option<Branched>,
    epilogue: Option<Vec<Happening>>,
    /// The game as it ended, once the year after has been played.
    ended: Option<Box<Game>>,
}

/// What an order showed at once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// Hidden problems that came to be known.
    pub learnings: Vec<Learning>,
    /// What a visit found.
    pub finding: Option<VisitFinding>,
}

/// Where a replay met an order that may not be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("order {order} of turn {turn} may not be given")]
pub struct CannotReplay {
    /// The turn; the first is 1.
    pub turn: u16,
    /// The order's place in the turn; the first is 1, and 0 is the turn itself.
    pub order: u16,
    /// Why not.
    pub refusal: Refusal,
}

impl Play {
    /// A game at its first meeting.
    pub fn new(prepared: Arc<Prepared>, seed: u64, team: String) -> Play {
        let game = Game::new(&prepared, seed);
        Play {
            recorder: Recorder::new(&prepared.setting, &game.trust),
            prepared,
            game,
            pending: Vec::new(),
            log: Vec::new(),
            minutes: Vec::new(),
            amendments: Vec::new(),
            team,
            held: false,
            led: Led::default(),
            branched: None,
            epilogue: None,
            ended: None,
        }
    }

    /// Plays a finished turn again. What came of it is for the caller to compare.
    pub fn replay_turn(&mut self, orders: &[Order]) -> Result<&PlayedTurn, CannotReplay> {
        if self.game.is_over() {
            return Err(CannotReplay {
                turn: self.game.turn,
                order: 0,
                refusal: Refusal::GameIsOver,
            });
        }
        self.give_again(orders)?;
        Ok(self.end_turn())
    }

    /// Gives orders of a meeting again, up to the first that may not be given.
    pub fn give_again(&mut self, orders: &[Order]) -> Result<(), CannotReplay> {
        let turn = self.game.turn;
        for (order, &again) in (1_u16..).zip(orders) {
            self.give(again).map_err(|refusal| CannotReplay {
                turn,
                order,
                refusal,
            })?;
        }
        Ok(())
    }

    /// Gives an order, if it is allowed. A visit and an opened brief show at once what they show.
    pub fn give(&mut self, order: Order) -> Result<Shown, Refusal> {
        check(&self.prepared, &self.game, &self.pending, order)?;
        let finding = match order {
            Order::Visit {
                visitor,
                line,
                announced,
            } => Some(look(&self.prepared, &self.game, visitor, line, announced)),
            _ => None,
        };
        let learnings = reveal(&self.prepared, &mut self.game, order);
        self.pending.push(order);
        Ok(Shown { learnings, finding })
    }

    /// Takes back the last order of this meeting, unless it revealed something. What was ordered
    /// before such a one is taken back by its place.
    pub fn undo(&mut self) -> Result<Order, Refusal> {
        match self.pending.last() {
            None => Err(Refusal::NothingToUndo),
            Some(last) if last.reveals() => Err(Refusal::CannotUnsee),
            Some(_) => Ok(self.take_back(self.pending.len() - 1)),
        }
    }

    /// Takes back one order of this meeting by its place, if the others may stand without it.
    pub fn withdraw(&mut self, place: usize) -> Result<Order, Refusal> {
        let order = *self.pending.get(place).ok_or(Refusal::NothingToUndo)?;
        if order.reveals() {
            return Err(Refusal::CannotUnsee);
        }
        let mut others = self.pending[..place].to_vec();
        for &later in &self.pending[place + 1..] {
            if !later.reveals() {
                check(&self.prepared, &self.game, &others, later)?;
            }
            others.push(later);
        }
        Ok(self.take_back(place))
    }

    /// Removes an order, its reason and how it was decided; the reasons of later orders keep to
    /// their orders.
    fn take_back(&mut self, place: usize) -> Order {
        let turn = self.game.turn;
        if let Order::Decide { item, option, .. } = self.pending[place] {
            self.strike_hands(item, option);
        }
        self.minutes.retain_mut(|minute| match &mut minute.entry {
            Entry::Reason { order, .. } if minute.turn == turn => {
                let was = usize::from(*order);
                if was > place {
                    *order -= 1;
                }
                was != place
            }
            _ => true,
        });
        self.pending.remove(place)
    }

    /// Adds an entry to the minutes.
    pub fn write(&mut self, minute: Minute) {
        self.minutes.push(minute);
    }

    /// Strikes entries of this meeting from the minutes.
    pub fn strike(&mut self, is_struck: impl Fn(&Minute) -> bool) {
        let turn = self.game.turn;
        self.minutes
            .retain(|minute| minute.turn != turn || !is_struck(minute));
    }

    /// Strikes how this meeting decided an option, by their places.
    pub fn strike_hands(&mut self, item: u16, option: u16) {
        let prepared = Arc::clone(&self.prepared);
        let item = &prepared.scenario.items[usize::from(item)];
        let option = &item.options[usize::from(option)];
        self.strike(|minute| minute.entry.is_of(&item.id, &option.id));
    }

    /// Sets a figure, by its name in files, before anything is ordered at this meeting.
    pub fn set(&mut self, name: &str, value: f64) -> Result<(), CannotSet> {
        if self.game.is_over() {
            return Err(CannotSet::GameIsOver);
        }
        if !self.pending.is_empty() {
            return Err(CannotSet::MeetingHasBegun);
        }
        let quantities = &self.prepared.setting.model().quantities;
        let place = quantities.iter().position(|row| row.name == name);
        let quantity = Quantity(place.ok_or(CannotSet::Unknown)? as u16);
        let wanted = (quantity, value);
        self.game.set(&self.prepared, wanted, &mut self.recorder)?;
        let quantity = name.to_owned();
        self.note(Amendment {
            turn: self.game.turn,
            change: Amended::Figure { quantity, value },
        });
        Ok(())
    }

    /// Notes a change from outside that has been made.
    pub fn note(&mut self, amendment: Amendment) {
        self.amendments.push(amendment);
    }

    /// What changed the game from outside its meetings, in the order in which it was done.
    pub fn amendments(&self) -> &[Amendment] {
        &self.amendments
    }

    /// Ends the meeting and plays to the next. The game must not be over.
    pub fn end_turn(&mut self) -> &PlayedTurn {
        let orders = std::mem::take(&mut self.pending);
        let (prepared, game) = (&self.prepared, &mut self.game);
        let from = game.month;
        let report = advance(prepared, game, &orders, &mut self.recorder);
        self.log.push(PlayedTurn {
            orders,
            digest: game.digest(),
            report,
            consequences: consequences(prepared, game, &self.recorder, from),
        });
        &self.log[self.log.len() - 1]
    }

    /// Plays the year after, once, and gives the words for it. The game must be over.
    pub fn play_epilogue(&mut self) -> Vec<&str> {
        assert!(self.game.is_over(), "the epilogue follows the end");
        if self.epilogue.is_none() {
            self.ended = Some(Box::new(self.game.clone()));
            let happened = epilogue(&self.prepared, &mut self.game, &mut self.recorder);
            self.epilogue = Some(happened);
        }
        epilogue_texts(&self.prepared, &self.game)
    }

    /// What happened in the epilogue, once it has been played.
    pub fn epilogue_happenings(&self) -> Option<&[Happening]> {
        self.epilogue.as_deref()
    }

    /// The end of the term, or of what was played of it: not of the year after.
    pub fn term_end(&self) -> Month {
        let after = match self.epilogue {
            Some(_) => self.prepared.scenario.epilogue.months,
            None => 0,
        };
        Month(self.game.month.0.saturating_sub(after))
    }

    /// The game as the term, or what was played of it, ended; as it stands, until then.
    fn at_term_end(&self) -> &Game {
        self.ended.as_deref().unwrap_or(&self.game)
    }

    /// What was read out at the end.
    pub fn ending_text(&self) -> Option<&str> {
        ending_words(&self.prepared, self.at_term_end()).map(|ending| ending.text.as_str())
    }

    /// The board pack for this meeting.
    pub fn pack(&self) -> BoardPack {
        pack(&self.prepared, &self.game, &self.recorder)
    }

    /// Why a figure stands where it does: how it has moved since the end of `from`, and what moved
    /// it, the largest first. As the board was told; where it was not told, as it is.
    pub fn why(&self, quantity: Quantity, from: Month) -> Move {
        since(&self.prepared, &self.game, &self.recorder, quantity, from)
    }

    /// Which way a figure had itself gone when it moved `quantity` by so much between the ends of
    /// two months; `None` where that cannot be said.
    pub fn had_gone(
        &self,
        quantity: Quantity,
        cause: (Quantity, f64),
        between: (Month, Month),
    ) -> Option<HadGone> {
        let (prepared, record) = (&self.prepared, &self.recorder);
        had_gone(prepared, record, quantity, cause, between)
    }

    /// What is still to come of a figure if nothing else changes, the largest first.
    pub fn to_come(&self, quantity: Quantity) -> Vec<OnTheWay> {
        to_come(&self.prepared, &self.game, &self.recorder, quantity)
    }

    /// What a deed, by its place among them, has moved by itself so far, the most unusual first.
    pub fn moved_by(&self, deed: u16) -> Vec<(Quantity, f64)> {
        moved_by(&self.prepared, &self.recorder, deed)
    }

    /// The reason that was written down for the order at this place of a turn's orders.
    pub fn reason(&self, turn: u16, order: usize) -> Option<&str> {
        let minutes = self.minutes.iter().filter(|minute| minute.turn == turn);
        minutes.rev().find_map(|minute| match &minute.entry {
            Entry::Reason { order: of, text } if usize::from(*of) == order => Some(text.as_str()),
            _ => None,
        })
    }

    /// The month that a figure speaks of in a report made at the end of `told`.
    pub fn was_true(&self, quantity: Quantity, told: Month) -> Month {
        let setting = &self.prepared.setting;
        let place = setting.told_place(quantity);
        let lag_months = place.map_or(0, |place| setting.told_lag_months(place));
        Month(told.0.saturating_sub(lag_months))
    }

    /// Whether a condition of the scenario held when the term ended, or holds now if it has not:
    /// what the year after brought nobody at the table could act on.
    pub fn held_in_term(&self, condition: &Condition) -> bool {
        holds(&self.prepared, self.at_term_end(), condition)
    }

    /// The same of a test, by its place in the scenario's list.
    pub fn passed_in_term(&self, test: u16) -> bool {
        passes(&self.prepared, self.at_term_end(), test)
    }

    /// What is read out of the year after: every text that holds. Empty until it has been played.
    pub fn epilogue_texts(&self) -> Vec<&str> {
        match self.epilogue {
            Some(_) => epilogue_texts(&self.prepared, &self.game),
            None => Vec::new(),
        }
    }

    /// True values, by the names that files use.
    pub fn state_by_name(&self) -> Vec<(String, f64)> {
        let quantities = &self.prepared.setting.model().quantities;
        let names = quantities.iter().map(|quantity| quantity.name.clone());
        names
            .zip(self.game.trust.values().iter().copied())
            .collect()
    }

    /// The scenario, made ready.
    pub fn prepared(&self) -> &Arc<Prepared> {
        &self.prepared
    }

    /// The game as it stands.
    pub fn game(&self) -> &Game {
        &self.game
    }

    /// Orders given at this meeting.
    pub fn pending(&self) -> &[Order] {
        &self.pending
    }

    /// Finished turns.
    pub fn log(&self) -> &[PlayedTurn] {
        &self.log
    }

    /// The minutes.
    pub fn minutes(&self) -> &[Minute] {
        &self.minutes
    }

    /// The record behind every figure.
    pub fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// Whether what followed the last meeting has not been shown yet: it waits for somebody.
    pub fn is_held(&self) -> bool {
        self.held
    }

    /// Lets what followed the last meeting wait, or not.
    pub fn set_held(&mut self, held: bool) {
        self.held = held;
    }

    /// How its session is led.
    pub fn led(&self) -> &Led {
        &self.led
    }

    /// Says how its session is led.
    pub fn set_led(&mut self, led: Led) {
        self.led = led;
    }

    /// The game that this one was branched from, if it was.
    pub fn branched(&self) -> Option<&Branched> {
        self.branched.as_ref()
    }

    /// Says from which game this one was branched.
    pub fn set_branched(&mut self, branched: Option<Branched>) {
        self.branched = branched;
    }

    /// Gives the team another name.
    pub fn rename(&mut self, team: String) {
        self.team = team;
    }

    /// The team's name.
    pub fn team(&self) -> &str {
        &self.team
    }

    /// The seed of its luck.
    pub fn seed(&self) -> u64 {
        self.game.seed()
    }
}
