//! Simulated games as rows: one a play, and one for each play, month and quantity.

use std::io::{self, Write};

use super::rows::{Cell, Rows};
use crate::catalogue::Quantity;
use crate::scenario::{EndingKind, Model};

/// What one simulated game came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlayRow<'a> {
    /// Its number; the first is 1.
    pub play: u64,
    /// Its seed.
    pub seed: u64,
    /// The board that played it.
    pub board: &'a str,
    /// Turns played.
    pub turns: u16,
    /// How it ended, if it did.
    pub ending: Option<EndingKind>,
    /// True values at the end, by quantity.
    pub values: &'a [f64],
}

const COUNTS: [Quantity; 4] = [
    Quantity::COUNT_PATIENTS,
    Quantity::COUNT_STAFF,
    Quantity::COUNT_MONEY,
    Quantity::COUNT_READINESS,
];

/// The columns of a table of plays.
pub fn play_columns(model: &Model) -> Vec<String> {
    let fixed = ["play", "seed", "board", "turns", "ending"].map(str::to_owned);
    let places = COUNTS.into_iter().map(Quantity::index).chain(others(model));
    let quantities = places.map(|place| model.quantities[place].name.clone());
    fixed.into_iter().chain(quantities).collect()
}

/// Writes the row of one play.
pub fn write_play(rows: &mut Rows<impl Write>, model: &Model, row: PlayRow<'_>) -> io::Result<()> {
    let mut cells = vec![
        Cell::Whole(row.play),
        Cell::Whole(row.seed),
        Cell::Text(row.board),
        Cell::Whole(row.turns.into()),
        row.ending
            .map_or(Cell::Nothing, |ending| Cell::Text(ending.name())),
    ];
    let places = COUNTS.into_iter().map(Quantity::index).chain(others(model));
    cells.extend(places.map(|place| Cell::Number(row.values[place])));
    rows.row(&cells)
}

/// Places of the quantities that are none of the four counts, which stand before them.
fn others(model: &Model) -> impl Iterator<Item = usize> {
    let is_count = |place: &usize| COUNTS.iter().any(|count| count.index() == *place);
    (0..model.quantities.len()).filter(move |place| !is_count(place))
}

/// The columns of a table of monthly values.
pub fn series_columns() -> Vec<String> {
    ["play", "month", "quantity", "true", "reported"]
        .map(str::to_owned)
        .to_vec()
}

/// Writes the rows of one play's month: its true values, and what was told of those reported.
pub fn write_series(
    rows: &mut Rows<impl Write>,
    model: &Model,
    (play, month): (u64, u64),
    values: &[f64],
    told: &[f64],
) -> io::Result<()> {
    let mut reported = vec![Cell::Nothing; values.len()];
    for (row, told) in model.reporting.iter().zip(told) {
        reported[row.quantity.index()] = Cell::Number(*told);
    }
    for ((quantity, value), reported) in model.quantities.iter().zip(values).zip(reported) {
        let name = Cell::Text(&quantity.name);
        let value = Cell::Number(*value);
        rows.row(&[Cell::Whole(play), Cell::Whole(month), name, value, reported])?;
    }
    Ok(())
}
