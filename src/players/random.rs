//! Does any allowed thing, by lot.

use super::{Board, Table};
use crate::game::{Order, OrderKind};
use crate::luck::Name;

/// A board that draws lots. Those with another number draw otherwise on the same luck.
pub struct Random {
    number: u64,
}

impl Random {
    /// The board of this number; 0 is the one that goes by the name.
    pub const fn numbered(number: u64) -> Random {
        Random { number }
    }

    fn draw(&self, name: Name) -> Name {
        match self.number {
            0 => name,
            number => name.within(CROWD.numbered(number)),
        }
    }
}

/// The chance that it decides a paper at all.
const DECIDES: f64 = 0.85;
/// The most acts of own business at a meeting.
const ACTS_MOST: usize = 2;

const CROWD: Name = Name::of("one of a crowd of random boards");
const DECIDE: Name = Name::of("random board decides");
const OPTION: Name = Name::of("random board's option");
const ACTS: Name = Name::of("random board's acts");
const KIND: Name = Name::of("random board's kind of act");
const ACT: Name = Name::of("random board's act");
const PRIORITIES: Name = Name::of("random board's priorities");

impl Board for Random {
    fn sit(&self, table: &mut Table<'_>) {
        if table.turn() == 1 {
            give_one(table, OrderKind::SetPriorities, self.draw(PRIORITIES));
        }
        self.decide_papers(table);
        for act in 0..table.draw(self.draw(ACTS), ACTS_MOST + 1) as u64 {
            let kinds = OrderKind::OWN_BUSINESS;
            let drawn = table.draw(self.draw(KIND.numbered(act)), kinds.len());
            give_one(table, kinds[drawn], self.draw(ACT.numbered(act)));
        }
    }
}

impl Random {
    /// Decides each paper, or now and then lets it lie.
    fn decide_papers(&self, table: &mut Table<'_>) {
        let open = table.choices(OrderKind::Decide).to_vec();
        for of_paper in open.chunk_by(|a, b| paper(*a) == paper(*b)) {
            let number = u64::from(paper(of_paper[0]));
            if table.happens(self.draw(DECIDE.numbered(number)), DECIDES) {
                let drawn = table.draw(self.draw(OPTION.numbered(number)), of_paper.len());
                table.give(of_paper[drawn]);
            }
        }
    }
}

fn paper(order: Order) -> u16 {
    match order {
        Order::Decide { item, .. } => item,
        _ => u16::MAX,
    }
}

fn give_one(table: &mut Table<'_>, kind: OrderKind, name: Name) {
    if let Some(order) = table.draw_choice(kind, name) {
        table.give(order);
    }
}
