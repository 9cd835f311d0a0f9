//! What stands behind each of the four counts: what moved it, and what moved that.

use crate::catalogue::{Count, Kind, Quantity};
use crate::game::{Move, Play};
use crate::trust::Cause;
use crate::units::Month;

/// Causes that are followed at each step.
const CAUSES: [usize; 3] = [3, 2, 2];
/// A cause smaller than this share of the largest is not followed.
const SHARE_LEAST: f64 = 0.15;

/// How a count moved over the term, and what moved it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// Which count.
    pub count: Count,
    /// Its move from the start, with all its causes.
    pub moved: Move,
    /// Its largest causes, each with what moved it.
    pub links: Vec<Link>,
}

/// One cause, and what stands behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What it moved.
    pub moved: Quantity,
    /// What it is.
    pub cause: Cause,
    /// By how much, in the unit of what it moved.
    pub amount: f64,
    /// What moved it in turn.
    pub because: Vec<Link>,
}

/// The quantities whose course is told: the four counts.
pub fn headlines() -> impl Iterator<Item = (Count, Quantity)> {
    let counts = Count::ALL.iter().copied();
    counts.map(|count| {
        let place = Quantity::COUNT_PATIENTS.0 + count.index() as u16;
        (count, Quantity(place))
    })
}

pub(super) fn of(play: &Play, until: Month) -> Vec<Chain> {
    headlines()
        .map(|(count, quantity)| {
            let moved = moved(play, quantity, until);
            let links = links(play, &moved, until, 0);
            Chain {
                count,
                moved,
                links,
            }
        })
        .collect()
}

/// How a quantity truly moved from the start, with its causes.
fn moved(play: &Play, quantity: Quantity, until: Month) -> Move {
    let recorder = play.recorder();
    let at = |month| recorder.true_at(month)[quantity.index()];
    let setting = &play.prepared().setting;
    Move {
        quantity,
        before: at(Month(0)),
        after: at(until),
        between: (Month(0), until),
        causes: recorder.contributions(setting, quantity, Month(0), until),
    }
}

fn links(play: &Play, moved: &Move, until: Month, depth: usize) -> Vec<Link> {
    let Some(&most) = CAUSES.get(depth) else {
        return Vec::new();
    };
    let largest = moved.causes.first().map_or(0.0, |cause| cause.1.abs());
    let causes = moved.causes.iter().take(most);
    let told = causes.filter(|(_, amount)| amount.abs() >= largest * SHARE_LEAST && largest > 0.0);
    told.map(|&(cause, amount)| Link {
        moved: moved.quantity,
        cause,
        amount,
        because: match cause {
            Cause::Quantity(behind) if can_be_asked(behind) => {
                links(play, &self::moved(play, behind, until), until, depth + 1)
            }
            _ => Vec::new(),
        },
    })
    .collect()
}

/// Whether what stands behind a quantity says more than its name: what the board sets it knows.
fn can_be_asked(quantity: Quantity) -> bool {
    let kind = quantity.definition().map(|definition| definition.kind);
    quantity != Quantity::WINTER && kind != Some(Kind::Lever)
}
