//! The table, and the clock that fills it.

use std::fmt::{Display, Formatter, Result};
use std::time::{Duration, Instant};

/// One budget.
struct Row {
    what: String,
    is: f64,
    must: f64,
    aim: f64,
    unit: &'static str,
    more_is_better: bool,
}

/// Every budget that has been measured.
pub struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// Nothing measured yet.
    pub fn new() -> Table {
        Table { rows: Vec::new() }
    }

    /// A budget of which less is better: what must be, and what is aimed at.
    pub fn at_most(&mut self, what: &str, unit: &'static str, is: f64, limits: [f64; 2]) {
        self.row(what, unit, is, limits, false);
    }

    /// A budget of which more is better: what must be, and what is aimed at.
    pub fn at_least(&mut self, what: &str, unit: &'static str, is: f64, limits: [f64; 2]) {
        self.row(what, unit, is, limits, true);
    }

    fn row(
        &mut self,
        what: &str,
        unit: &'static str,
        is: f64,
        [must, aim]: [f64; 2],
        more_is_better: bool,
    ) {
        self.rows.push(Row {
            what: what.to_owned(),
            is,
            must,
            aim,
            unit,
            more_is_better,
        });
    }
}

impl Row {
    /// How many times the budget is kept: 1 is just so, 2 is twice as good.
    fn kept(&self) -> f64 {
        if self.more_is_better {
            self.is / self.must
        } else {
            self.must / self.is
        }
    }

    fn verdict(&self) -> &'static str {
        let aimed = if self.more_is_better {
            self.is >= self.aim
        } else {
            self.is <= self.aim
        };
        match (aimed, self.kept() >= 1.0) {
            (true, _) => "aim",
            (false, true) => "must",
            (false, false) => "MISSED",
        }
    }
}

impl Display for Table {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        writeln!(out)?;
        let names = ["what", "is", "must", "aim", "kept", ""];
        let [what, is, must, aim, kept, verdict] = names;
        writeln!(
            out,
            "{what:<52} {is:>12} {must:>10} {aim:>10} {kept:>8} {verdict}"
        )?;
        for row in &self.rows {
            let sign = if row.more_is_better { "≥" } else { "≤" };
            let (is, must, aim) = (short(row.is), short(row.must), short(row.aim));
            let what = format!("{}, {}", row.what, row.unit);
            write!(
                out,
                "{what:<52} {is:>12} {:>10} {:>10}",
                sign.to_owned() + &must,
                sign.to_owned() + &aim
            )?;
            writeln!(out, " {:>7.1}× {}", row.kept(), row.verdict())?;
        }
        Ok(())
    }
}

fn short(number: f64) -> String {
    if number >= 1000.0 {
        format!("{number:.0}")
    } else {
        format!("{number:.2}")
    }
}

/// Seconds that `act` takes, the best of `times`.
pub fn best_of(times: usize, mut act: impl FnMut()) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..times {
        let start = Instant::now();
        act();
        best = best.min(start.elapsed().as_secs_f64());
    }
    best
}

/// Seconds that one call of `act` takes: the median of rounds that each last long enough.
pub fn each(mut act: impl FnMut()) -> f64 {
    let mut calls = 1_u32;
    while best_of(1, || (0..calls).for_each(|_| act())) < 0.01 {
        calls *= 2;
    }
    let mut rounds: Vec<f64> = (0..15)
        .map(|_| best_of(1, || (0..calls).for_each(|_| act())) / f64::from(calls))
        .collect();
    rounds.sort_by(f64::total_cmp);
    rounds[rounds.len() / 2]
}

/// Milliseconds of a duration.
pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
