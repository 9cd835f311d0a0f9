//! What an automated board has before it: the papers, the reported figures and its own orders. The
//! truth is not among them, but for the oracle.

use crate::catalogue::{Approach, Quantity};
use crate::game::{Game, Order, OrderKind, Prepared, check, choices_of_kind_into};
use crate::luck::{Luck, MonthLuck, Name};
use crate::scenario::{Choice, Initiative, Item};

/// A meeting, as an automated board sees it.
pub struct Table<'a> {
    prepared: &'a Prepared,
    game: &'a Game,
    pending: Vec<Order>,
    listed: Vec<Order>,
}

impl<'a> Table<'a> {
    /// The table at the start of a meeting.
    pub fn new(prepared: &'a Prepared, game: &'a Game) -> Table<'a> {
        Table {
            prepared,
            game,
            pending: Vec::with_capacity(16),
            listed: Vec::with_capacity(128),
        }
    }

    /// The orders that were given, in order.
    pub fn into_orders(self) -> Vec<Order> {
        self.pending
    }

    /// The orders that were given so far.
    pub fn orders(&self) -> &[Order] {
        &self.pending
    }

    /// The seed that the game's luck is known by.
    pub fn seed(&self) -> u64 {
        self.game.seed()
    }

    /// The meeting's number; the first is 1.
    pub fn turn(&self) -> u16 {
        self.game.turn
    }

    /// Months from one meeting to the next.
    pub fn months_per_turn(&self) -> u16 {
        self.prepared.scenario.months_per_turn.max(1)
    }

    /// Papers on the table, by place.
    pub fn agenda(&self) -> impl Iterator<Item = u16> + use<'a> {
        self.game.agenda()
    }

    /// A paper.
    pub fn item(&self, item: u16) -> &'a Item {
        &self.prepared.scenario.items[usize::from(item)]
    }

    /// A paper's options, by place.
    pub fn options(&self, item: u16) -> impl Iterator<Item = (u16, &'a Choice)> + use<'a> {
        (0_u16..).zip(&self.item(item).options)
    }

    /// What is written of an initiative.
    pub fn initiative(&self, initiative: u16) -> &'a Initiative {
        &self.prepared.scenario.model.initiatives[usize::from(initiative)]
    }

    /// Initiatives that the board may start by itself, by place.
    pub fn standing(&self) -> &'a [u16] {
        &self.prepared.scenario.standing
    }

    /// The initiative with this id, if the board may start it by itself.
    pub fn standing_by_id(&self, id: &str) -> Option<u16> {
        let mut standing = self.standing().iter().copied();
        standing.find(|place| self.initiative(*place).id == id)
    }

    /// Whether an initiative was ever started.
    pub fn was_started(&self, initiative: u16) -> bool {
        self.game.trust.initiative(initiative).started
    }

    /// How many initiatives are running as the board's own business.
    pub fn own_business(&self) -> usize {
        self.game.own_business.iter().filter(|own| **own).count()
    }

    /// A figure as the board was last told; `None` if it is not reported.
    pub fn reported(&self, quantity: Quantity) -> Option<f64> {
        self.game.trust.reported(&self.prepared.setting, quantity)
    }

    /// A plan that the board has set itself, such as the savings plan.
    pub fn plan(&self, lever: Quantity) -> f64 {
        self.game.trust.value(lever)
    }

    /// The game as conditions ask of it.
    pub(super) fn game(&self) -> (&'a Prepared, &'a Game) {
        (self.prepared, self.game)
    }

    /// Whether an order may be given now.
    pub fn may(&self, order: Order) -> bool {
        check(self.prepared, self.game, &self.pending, order).is_ok()
    }

    /// Gives an order if it is allowed; says whether it was.
    pub fn give(&mut self, order: Order) -> bool {
        let allowed = self.may(order);
        if allowed {
            self.pending.push(order);
        }
        allowed
    }

    /// Decides a paper for an option, by the first of these approaches that it lists.
    pub fn decide(&mut self, item: u16, option: u16, liked: &[Approach]) -> bool {
        let open = &self.item(item).options[usize::from(option)].approaches;
        let approach = first_of(liked, open);
        self.give(Order::Decide {
            item,
            option,
            approach,
        })
    }

    /// Decides every paper for the open option that `asks` least, by these approaches; the first
    /// of those that ask alike.
    pub fn decide_for_least(
        &mut self,
        liked: &[Approach],
        asks: impl Fn(&Table<'_>, &Choice) -> f64,
    ) {
        let mut options: Vec<(f64, u16)> = Vec::new();
        for item in self.agenda() {
            options.clear();
            let of_item = self.options(item);
            options.extend(of_item.map(|(place, option)| (asks(self, option), place)));
            options.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            for &(_, option) in &options {
                if self.decide(item, option, liked) {
                    break;
                }
            }
        }
    }

    /// Starts an initiative in the whole trust, by the first of these approaches that it lists.
    pub fn start(&mut self, initiative: u16, liked: &[Approach]) -> bool {
        let Some(approach) = first_of(liked, &self.initiative(initiative).approaches) else {
            return false;
        };
        self.give(Order::Start {
            initiative,
            approach,
            line: None,
        })
    }

    /// Everything of one sort that may be done now.
    pub fn choices(&mut self, kind: OrderKind) -> &[Order] {
        self.list(kind);
        &self.listed
    }

    /// One thing of this sort that may be done now, by lot; `None` if there is none.
    pub fn draw_choice(&mut self, kind: OrderKind, name: Name) -> Option<Order> {
        self.list(kind);
        if self.listed.is_empty() {
            return None;
        }
        Some(self.listed[self.draw(name, self.listed.len())])
    }

    fn list(&mut self, kind: OrderKind) {
        self.listed.clear();
        choices_of_kind_into(
            self.prepared,
            self.game,
            &self.pending,
            kind,
            &mut self.listed,
        );
    }

    /// One of the `choices` things that are alike, by lot: the draw is known by `name`.
    pub fn draw(&self, name: Name, choices: usize) -> usize {
        self.luck().pick(name, choices)
    }

    /// Whether a thing with this chance is done, by lot.
    pub fn happens(&self, name: Name, chance: f64) -> bool {
        self.luck().happens(name, chance)
    }

    /// A board's own choices are no part of the futures that a study compares: they follow the
    /// seed.
    fn luck(&self) -> MonthLuck {
        Luck::new(self.game.seed()).month(self.game.month)
    }
}

/// The first of the `liked` approaches that is `open`; or else the first that is open at all.
fn first_of(liked: &[Approach], open: &[Approach]) -> Option<Approach> {
    let mut liked = liked.iter().copied();
    liked
        .find(|approach| open.contains(approach))
        .or(open.first().copied())
}
