//! Which reported figures moved over a turn, why, and what is still on its way.

use super::{Game, Move, OnTheWay, Prepared};
use crate::catalogue::Quantity;
use crate::scenario::QuantityModel;
use crate::trust::{Cause, Movement, Recorder};
use crate::units::Month;

/// Figures that a report names.
const MOVES_MOST: usize = 8;
/// A move smaller than this share of the usual is no news.
const MOVE_LEAST: f64 = 0.25;
/// Effects on their way that a report names.
const ON_THE_WAY_MOST: usize = 6;
/// An effect smaller than this share of a standard deviation between trusts is not worth naming.
const ON_THE_WAY_LEAST: f64 = 0.05;

/// Reported figures that moved since the end of `from`, the most unusual first, with their causes.
/// Left out is what moved mostly by being counted and told; last comes what the board did itself.
pub(super) fn moves(prepared: &Prepared, game: &Game, record: &Recorder, from: Month) -> Vec<Move> {
    let (before, after) = (record.told_at(from), record.told_at(game.month));
    let size =
        |place: &usize| (after[*place] - before[*place]).abs() / prepared.usual_moves[*place];
    let reporting = &prepared.setting.model().reporting;
    let own = |place: &usize| reporting[*place].quantity == Quantity::CHANGE_LOAD;
    let mut places: Vec<usize> = (0..reporting.len())
        .filter(|it| size(it) >= MOVE_LEAST)
        .collect();
    places.sort_by(|a, b| {
        let unusual = size(b).total_cmp(&size(a)).then(a.cmp(b));
        own(a).cmp(&own(b)).then(unusual)
    });
    places
        .into_iter()
        .map(|place| since(prepared, game, record, reporting[place].quantity, from))
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
    let causes = match place {
        Some(place) => causes_of_told(
            record,
            quantity,
            prepared.setting.told_lag_months(place),
            (from, game.month),
            after - before,
        ),
        None => record.contributions(quantity, from, game.month),
    };
    Move {
        quantity,
        before,
        after,
        causes,
    }
}

/// Why a reported figure changed by `change` between two months: what moved the true one so many
/// months earlier, and one line for how it was counted and told, which makes the sum exact.
fn causes_of_told(
    record: &Recorder,
    quantity: Quantity,
    lag_months: u16,
    (from, to): (Month, Month),
    change: f64,
) -> Vec<(Cause, f64)> {
    let earlier = |month: Month| Month(month.0.saturating_sub(lag_months));
    let mut causes = record.contributions(quantity, earlier(from), earlier(to));
    let known: f64 = causes.iter().map(|(_, amount)| amount).sum();
    let rest = change - known;
    if rest.abs() > 1e-9 * change.abs().max(1e-9) {
        causes.push((Cause::Reporting, rest));
        causes.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    }
    causes
}

/// Effects that have been set going and have not arrived, the largest first: those on figures that
/// the board is told of, and those that it set going itself. The rest it cannot know. What is only
/// wearing off is not on its way.
pub(super) fn on_the_way(prepared: &Prepared, game: &Game, record: &Recorder) -> Vec<OnTheWay> {
    let own = |it: &Movement| matches!(it.cause, Cause::Deed(_));
    let told = |it: &Movement| prepared.setting.told_place(it.quantity).is_some();
    let mut movements = record.on_its_way(&game.trust, &prepared.setting);
    movements.retain(|it| own(it) || told(it));
    let mut coming = summed(movements);
    let quantities = &prepared.setting.model().quantities;
    let size = |it: &OnTheWay| it.amount.abs() / usual_size(&quantities[it.quantity.index()]);
    coming.retain(|it| size(it) >= ON_THE_WAY_LEAST);
    coming.sort_by(|a, b| {
        let same = a.quantity.cmp(&b.quantity).then(a.cause.cmp(&b.cause));
        size(b).total_cmp(&size(a)).then(same)
    });
    coming
        .into_iter()
        .filter(|it| !wears_off(record, game.month, it))
        .take(ON_THE_WAY_MOST)
        .collect()
}

/// What is still to come of one figure, the largest first, what is wearing off included.
pub(super) fn to_come(
    prepared: &Prepared,
    game: &Game,
    record: &Recorder,
    quantity: Quantity,
) -> Vec<OnTheWay> {
    let mut movements = record.on_its_way(&game.trust, &prepared.setting);
    movements.retain(|it| it.quantity == quantity);
    let mut coming = summed(movements);
    for it in &mut coming {
        it.wears_off = wears_off(record, game.month, it);
    }
    coming.sort_by(|a, b| b.amount.abs().total_cmp(&a.amount.abs()));
    coming
}

/// Whether what is to come of a deed only takes back what it has done so far: a pulse that fades.
fn wears_off(record: &Recorder, now: Month, coming: &OnTheWay) -> bool {
    if !matches!(coming.cause, Cause::Deed(_)) {
        return false;
    }
    let causes = record.contributions(coming.quantity, Month(0), now);
    let mut done = causes.iter().filter(|(cause, _)| *cause == coming.cause);
    done.any(|(_, amount)| amount * coming.amount < 0.0)
}

fn usual_size(quantity: &QuantityModel) -> f64 {
    if quantity.sd > 0.0 {
        quantity.sd
    } else {
        (quantity.most - quantity.least) / 20.0
    }
}

fn summed(mut movements: Vec<Movement>) -> Vec<OnTheWay> {
    movements.sort_by(|a, b| a.quantity.cmp(&b.quantity).then(a.cause.cmp(&b.cause)));
    let alike = movements.chunk_by(|a, b| (a.quantity, a.cause) == (b.quantity, b.cause));
    alike
        .map(|alike| OnTheWay {
            quantity: alike[0].quantity,
            cause: alike[0].cause,
            amount: alike.iter().map(|it| it.amount).sum(),
            wears_off: false,
        })
        .collect()
}
