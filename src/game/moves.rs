//! Which reported figures moved over a turn, why, and what is still on its way.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Consequences, Game, HadGone, Move, OnTheWay, Prepared};
use crate::catalogue::Quantity;
use crate::trust::{Cause, Recorder};
use crate::units::Month;

/// Figures that a report names.
const MOVES_MOST: usize = 8;
/// A move smaller than this share of the usual is no news.
const MOVE_LEAST: f64 = 0.25;
/// Effects on their way that a report names.
const ON_THE_WAY_MOST: usize = 6;
/// An effect smaller than this share of a standard deviation between trusts is not worth naming.
const ON_THE_WAY_LEAST: f64 = 0.05;

/// What has moved since the end of `from`, when the last meeting was held, and what is coming.
pub(super) fn consequences(
    prepared: &Prepared,
    game: &Game,
    record: &Recorder,
    from: Month,
) -> Consequences {
    Consequences {
        moves: moves(prepared, game, record, from),
        on_the_way: on_the_way(prepared, game, record),
    }
}

/// Reported figures that moved since the end of `from`, the most unusual first, with their causes.
/// Left out is what moved mostly by being counted and told; last comes what the board did itself.
fn moves(prepared: &Prepared, game: &Game, record: &Recorder, from: Month) -> Vec<Move> {
    let (before, after) = (record.told_at(from), record.told_at(game.month));
    let reporting = &prepared.setting.model().reporting;
    let changes = before.iter().zip(after).zip(&prepared.usual_moves);
    let sizes = changes.map(|((before, after), usual)| (after - before).abs() / usual);
    // A size is never negative, so its bits order as it does.
    let mut moved: BinaryHeap<(bool, u64, Reverse<Quantity>)> = reporting
        .iter()
        .zip(sizes)
        .filter(|(_, size)| *size >= MOVE_LEAST)
        .map(|(row, size)| {
            let is_last = row.quantity == Quantity::CHANGE_LOAD;
            (!is_last, size.to_bits(), Reverse(row.quantity))
        })
        .collect();
    std::iter::from_fn(|| moved.pop())
        .map(|(_, _, Reverse(quantity))| since(prepared, game, record, quantity, from))
        .filter(|moved| !is_mostly_told(moved))
        .take(MOVES_MOST)
        .collect()
}

/// Whether nothing moved a figure as much as how it was counted and told. The causes have the
/// largest first.
fn is_mostly_told(moved: &Move) -> bool {
    let largest = moved.causes.first();
    largest.is_some_and(|(cause, _)| *cause == Cause::Reporting)
}

/// Why a figure stands where it does, since the end of `from`: as it was told, or where it is not
/// told, as it is.
pub(super) fn since(
    prepared: &Prepared,
    game: &Game,
    record: &Recorder,
    quantity: Quantity,
    from: Month,
) -> Move {
    let place = prepared.setting.told_place(quantity);
    let at = |month: Month| match place {
        Some(place) => record.told_at(month)[place],
        None => record.true_at(month)[quantity.index()],
    };
    let (before, after) = (at(from), at(game.month));
    let lag_months = place.map_or(0, |place| prepared.setting.told_lag_months(place));
    let earlier = |month: Month| Month(month.0.saturating_sub(lag_months));
    let between = (earlier(from), earlier(game.month));
    let mut causes = record.contributions(&prepared.setting, quantity, between.0, between.1);
    if place.is_some() {
        add_telling(&mut causes, after - before);
    }
    Move {
        quantity,
        before,
        after,
        between,
        causes,
    }
}

/// Adds to what moved the true figure one line for how it was counted and told, which makes the sum
/// exact. The causes have the largest first.
fn add_telling(causes: &mut Vec<(Cause, f64)>, change: f64) {
    let known: f64 = causes.iter().map(|(_, amount)| amount).sum();
    let rest = change - known;
    if rest.abs() > 1e-9 * change.abs().max(1e-9) {
        // Of two of one size the one that orders first comes first.
        let place = causes.partition_point(|(cause, amount)| {
            let by_size = rest.abs().total_cmp(&amount.abs());
            by_size.then(cause.cmp(&Cause::Reporting)).is_lt()
        });
        causes.insert(place, (Cause::Reporting, rest));
    }
}

/// Which way a figure had gone when it moved `quantity` by `amount` between the ends of two months;
/// `None` where that cannot be said.
pub(super) fn had_gone(
    prepared: &Prepared,
    record: &Recorder,
    quantity: Quantity,
    (cause, amount): (Quantity, f64),
    (from, to): (Month, Month),
) -> Option<HadGone> {
    let up = prepared.setting.rises_with(quantity, cause)? == (amount > 0.0);
    let at = |month| record.true_at(month)[cause.index()];
    let change = at(to) - at(from);
    let earlier = if up { change <= 0.0 } else { change >= 0.0 };
    // A measure follows at once, but month by month: what it did in all may be another thing.
    let is_known = !earlier || prepared.setting.is_influenced(quantity);
    is_known.then_some(HadGone { up, earlier })
}

/// Effects that have been set going and have not arrived, the largest first: those on figures that
/// the board is told of, and those that it set going itself. The rest it cannot know. What is only
/// wearing off is not on its way.
fn on_the_way(prepared: &Prepared, game: &Game, record: &Recorder) -> Vec<OnTheWay> {
    let setting = &prepared.setting;
    let told = setting.model().reporting.iter().map(|row| row.quantity);
    let mut asked = vec![false; setting.model().quantities.len()];
    for quantity in told.chain(record.pushed()) {
        asked[quantity.index()] = true;
    }
    let mut coming = Largest::default();
    let mut of_one = Vec::new();
    for (place, described) in setting.model().quantities.iter().enumerate() {
        if !asked[place] {
            continue;
        }
        let quantity = Quantity(place as u16);
        if setting.told_place(quantity).is_some() {
            record.gather_on_its_way(&game.trust, setting, quantity, &mut of_one);
        } else {
            record.gather_pushes(quantity, &mut of_one);
        }
        let usual = described.usual_size();
        for &(cause, amount) in &of_one {
            let size = amount.abs() / usual;
            if coming.has_room_for(size) {
                let it = on_its_way(quantity, (cause, amount));
                if !wears_off(record, &it) {
                    coming.take(size, it);
                }
            }
        }
    }
    coming.0.into_iter().map(|(_, it)| it).collect()
}

/// The effects on their way that a report names, the largest first; of two of one size first the
/// one whose cause comes first.
#[derive(Default)]
struct Largest(Vec<(f64, OnTheWay)>);

impl Largest {
    fn has_room_for(&self, size: f64) -> bool {
        let is_full = self.0.len() == ON_THE_WAY_MOST;
        let least = self.0.last().filter(|_| is_full);
        size >= least.map_or(ON_THE_WAY_LEAST, |(least, _)| *least)
    }

    fn take(&mut self, size: f64, it: OnTheWay) {
        let place = self.0.partition_point(|(other, known)| {
            let by_size = size.total_cmp(other);
            by_size.then(known.cause.cmp(&it.cause)).is_le()
        });
        self.0.insert(place, (size, it));
        self.0.truncate(ON_THE_WAY_MOST);
    }
}

/// What is still to come of one figure, the largest first, what is wearing off included.
pub(super) fn to_come(
    prepared: &Prepared,
    game: &Game,
    record: &Recorder,
    quantity: Quantity,
) -> Vec<OnTheWay> {
    let coming = record.on_its_way(&game.trust, &prepared.setting, quantity);
    let coming = coming.into_iter().map(|it| on_its_way(quantity, it));
    let mut coming: Vec<OnTheWay> = coming.collect();
    for it in &mut coming {
        it.wears_off = wears_off(record, it);
    }
    coming.sort_by(|a, b| b.amount.abs().total_cmp(&a.amount.abs()));
    coming
}

/// What a deed has moved by itself since it was set going, the most unusual first. What those
/// quantities moved in their turn is theirs.
pub(super) fn moved_by(prepared: &Prepared, record: &Recorder, deed: u16) -> Vec<(Quantity, f64)> {
    let quantities = &prepared.setting.model().quantities;
    let size = |(quantity, amount): &(Quantity, f64)| {
        amount.abs() / quantities[quantity.index()].usual_size()
    };
    let mut moved = record.moved_by(deed);
    moved.retain(|it| size(it) >= ON_THE_WAY_LEAST);
    moved.sort_by(|one, other| size(other).total_cmp(&size(one)));
    moved
}

/// Whether what is to come of a deed only takes back what it has done so far: a pulse that fades.
fn wears_off(record: &Recorder, coming: &OnTheWay) -> bool {
    let Cause::Deed(deed) = coming.cause else {
        return false;
    };
    record.done_by(deed, coming.quantity) * coming.amount < 0.0
}

fn on_its_way(quantity: Quantity, (cause, amount): (Cause, f64)) -> OnTheWay {
    OnTheWay {
        quantity,
        cause,
        amount,
        wears_off: false,
    }
}
