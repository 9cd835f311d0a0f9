//! Five years of every automated board: what it does to deaths, and whether anything sticks at the
//! end of its scale.

use board_to_ward::catalogue::{BoardName, Good, Quantity};
use board_to_ward::game::Prepared;
use board_to_ward::players::named;
use board_to_ward::study::{Plan, Series};

use super::boards::{default_trust, plays};

const MONTHS: u16 = 60;

fn five_years(prepared: &Prepared, board: BoardName) -> Vec<Series> {
    let plan = Plan {
        prepared,
        board: named(board),
        first_seed: 1,
        set: &[],
        hold: &[],
    };
    let played = plan.run_with_series(0..plays(40, 200), || {});
    played.into_iter().map(|(_, series)| series).collect()
}

fn deaths(series: &Series) -> f64 {
    let months = series.months.iter().skip(1);
    months
        .map(|month| month.values[Quantity::DEATHS.index()])
        .sum()
}

#[test]
fn no_board_moves_deaths_by_more_than_a_tenth_in_five_years() {
    let prepared = Prepared::new(default_trust()).lasting(MONTHS);
    let idle: f64 = five_years(&prepared, BoardName::Idle)
        .iter()
        .map(deaths)
        .sum();
    for board in BoardName::ORDINARY {
        let series = five_years(&prepared, *board);
        let ratio = series.iter().map(deaths).sum::<f64>() / idle;
        assert!((0.9..=1.1).contains(&ratio), "{}: {ratio}", board.name());
    }
}

#[test]
fn what_has_two_sides_does_not_stick_at_the_end_of_its_scale() {
    let prepared = Prepared::new(default_trust()).lasting(MONTHS);
    let quantities = &prepared.setting.model().quantities;
    let two_sided = |place: &usize| {
        let row = &quantities[*place];
        let starts = prepared.setting.usual()[*place];
        let inside = starts > row.least && starts < row.most;
        row.influenced && inside && row.good != Good::Neither
    };
    let places: Vec<usize> = (0..quantities.len()).filter(two_sided).collect();
    let mut stuck = vec![0_u32; quantities.len()];
    let mut played = 0_u32;
    for board in BoardName::ORDINARY {
        for series in five_years(&prepared, *board) {
            played += 1;
            for place in &places {
                stuck[*place] += u32::from(sticks(&series, *place, &quantities[*place]));
            }
        }
    }
    let often = places.iter().filter(|place| stuck[**place] * 100 > played);
    let often: Vec<String> = often
        .map(|place| {
            format!(
                "{} in {} of {played} plays",
                quantities[*place].name, stuck[*place]
            )
        })
        .collect();
    assert!(often.is_empty(), "{}", often.join(", "));
}

/// Whether a quantity stays within a fiftieth of an end of its scale for more than three months.
fn sticks(series: &Series, place: usize, row: &board_to_ward::scenario::QuantityModel) -> bool {
    let margin = (row.most - row.least) / 50.0;
    let mut months = 0;
    series.months.iter().any(|month| {
        let value = month.values[place];
        let is_near = value < row.least + margin || value > row.most - margin;
        months = if is_near { months + 1 } else { 0 };
        months > 3
    })
}
