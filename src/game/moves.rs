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
pub(super) fn moves(
    prepared: &Prepared,
    game: &Game,
    record: &Recorder,
    from: Month,
    told_before: &[f64],
) -> Vec<Move> {
    let told = game.trust.told_all(&prepared.setting);
    let size =
        |place: &usize| (told[*place] - told_before[*place]).abs() / prepared.usual_moves[*place];
    let mut places: Vec<usize> = (0..told.len())
        .filter(|it| size(it) >= MOVE_LEAST)
        .collect();
    places.sort_by(|a, b| size(b).total_cmp(&size(a)).then(a.cmp(b)));
    places.truncate(MOVES_MOST);
    places
        .into_iter()
        .map(|place| why_moved(prepared, game, record, from, (place, told_before[place])))
        .collect()
}

fn why_moved(
    prepared: &Prepared,
    game: &Game,
    record: &Recorder,
    from: Month,
    (place, before): (usize, f64),
) -> Move {
    let row = prepared.setting.model().reporting[place];
    let after = game.trust.told(&prepared.setting, place);
    Move {
        quantity: row.quantity,
        before,
        after,
        causes: causes_of_told(
            record,
            row.quantity,
            prepared.setting.told_lag_months(place),
            (from, game.month),
            after - before,
        ),
    }
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
    let reporting = &prepared.setting.model().reporting;
    let row = reporting.iter().position(|row| row.quantity == quantity);
    let (series, lag_months) = match row {
        Some(place) => (record.told_series(place), reporting[place].lag_months),
        None => (record.true_series(quantity), 0),
    };
    let at = |month: Month| series[month.index().min(series.len() - 1)];
    let (before, after) = (at(from), at(game.month));
    let causes = match row {
        Some(_) => causes_of_told(
            record,
            quantity,
            lag_months,
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
/// the board is told of, and those that it set going itself. The rest it cannot know.
pub(super) fn on_the_way(prepared: &Prepared, game: &Game, record: &Recorder) -> Vec<OnTheWay> {
    let mut coming = summed(record.on_its_way(&game.trust, &prepared.setting));
    let quantities = &prepared.setting.model().quantities;
    let size = |it: &OnTheWay| it.amount.abs() / usual_size(&quantities[it.quantity.index()]);
    let own = |it: &OnTheWay| matches!(it.cause, Cause::Deed(_));
    let told = |it: &OnTheWay| prepared.setting.told_place(it.quantity).is_some();
    coming.retain(|it| size(it) >= ON_THE_WAY_LEAST && (own(it) || told(it)));
    coming.sort_by(|a, b| {
        let same = a.quantity.cmp(&b.quantity).then(a.cause.cmp(&b.cause));
        size(b).total_cmp(&size(a)).then(same)
    });
    coming.truncate(ON_THE_WAY_MOST);
    coming
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
        })
        .collect()
}
