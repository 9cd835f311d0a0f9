//! One number for a whole game, by which a replay is compared with what was played.

use sha2::{Digest, Sha256};

use super::{ComingKind, DeedKind, Game, ItemState, LearnedBy, Learning};

impl Game {
    /// SHA-256, in hexadecimal, of everything about the game that its future depends on.
    pub fn digest(&self) -> String {
        let mut hash = Hash(Sha256::new());
        hash.text(&self.trust.digest());
        hash.numbers([self.turn, self.month.0, self.briefs_open]);
        hash.numbers([self.who_pays as u16]);
        hash.numbers(self.beans.map(u16::from));
        hash.numbers(self.flags.iter().map(|flag| u16::from(*flag)));
        hash.numbers(self.own_business.iter().map(|own| u16::from(*own)));
        hash.numbers(self.pressing.iter().map(|presses| u16::from(*presses)));
        hash.numbers(self.items.iter().flat_map(|item| item_numbers(*item)));
        hash.numbers(
            self.events
                .iter()
                .map(|month| month.map_or(0, |it| it.0 + 1)),
        );
        hash.numbers(self.learnings.iter().flat_map(|it| learning_numbers(*it)));
        for coming in &self.coming {
            hash.numbers([coming.deed, coming.month.0]);
            hash.numbers(coming_numbers(coming.what));
        }
        for deed in &self.deeds {
            hash.numbers([deed.turn, deed.month.0]);
            hash.deed(deed.what);
        }
        hash.numbers([self.ending.map_or(0, |ending| ending as u16 + 1)]);
        hash.finish()
    }
}

struct Hash(Sha256);

impl Hash {
    fn text(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text);
    }

    fn numbers(&mut self, numbers: impl IntoIterator<Item = u16>) {
        let mut count = 0_u64;
        for number in numbers {
            self.0.update(number.to_le_bytes());
            count += 1;
        }
        self.0.update(count.to_le_bytes());
    }

    fn deed(&mut self, what: DeedKind) {
        match what {
            DeedKind::Order(order) => {
                let text = serde_json::to_string(&order);
                self.text(&text.expect("an order can be written down"));
            }
            DeedKind::Event(event) => self.numbers([1, event]),
            DeedKind::Undecided(item) => self.numbers([2, item]),
        }
    }

    fn finish(self) -> String {
        format!("{:x}", self.0.finalize())
    }
}

fn item_numbers(state: ItemState) -> [u16; 3] {
    match state {
        ItemState::NotYet => [0, 0, 0],
        ItemState::Raised => [1, 0, 0],
        ItemState::OnTheTable => [2, 0, 0],
        ItemState::Decided { option, approach } => {
            [3, option, approach.map_or(0, |it| it as u16 + 1)]
        }
        ItemState::Left => [4, 0, 0],
    }
}

fn learning_numbers(learning: Learning) -> [u16; 5] {
    let [kind, first, second] = match learning.how {
        LearnedBy::Visit { visitor, line } => [1, visitor as u16, line as u16],
        LearnedBy::Brief(seat) => [2, seat as u16, 0],
        LearnedBy::Surfaced(way) => [3, way, 0],
        LearnedBy::Deed(deed) => [4, deed, 0],
    };
    [learning.problem, learning.month.0, kind, first, second]
}

fn coming_numbers(what: ComingKind) -> [u16; 3] {
    match what {
        ComingKind::Later(later) => [1, later, 0],
        ComingKind::Monthly(months) => [2, months, 0],
        ComingKind::LaterMonthly(later, months) => [3, later, months],
    }
}
