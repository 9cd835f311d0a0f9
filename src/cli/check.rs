//! `check`: every problem of every file, in one run.

use std::io::Write;

use super::arguments::{Check, ProblemFormat};
use super::output::standard_output;
use super::{Outcome, places};
use crate::scenario::library::Reading;
use crate::source::short;

/// Checks each file and prints what is wrong with it.
pub(super) fn check(asked: &Check) -> anyhow::Result<Outcome> {
    let library = places::library();
    let mut out = standard_output();
    let mut outcome = Outcome::Done;
    for file in &asked.files {
        let reading = library.open(file);
        for problem in reading.problems.all() {
            match asked.format {
                ProblemFormat::Human => {
                    writeln!(out, "{}\n", places::told(problem, &reading.sources))?;
                }
                ProblemFormat::Short => writeln!(out, "{}", short(problem, &reading.sources))?,
            }
        }
        if asked.format == ProblemFormat::Human {
            writeln!(out, "{file}: {}", verdict(&reading))?;
        }
        if reading.scenario.is_none() {
            outcome = Outcome::Wrong;
        }
    }
    out.flush()?;
    Ok(outcome)
}

fn verdict(reading: &Reading) -> String {
    let errors = reading.problems.errors().count();
    let others = reading.problems.count() - errors;
    match (errors, others) {
        (0, 0) => "nothing is wrong".to_owned(),
        (0, others) => format!("can be played; {}", counted(others, "remark")),
        (errors, 0) => counted(errors, "error"),
        (errors, others) => format!(
            "{} and {}",
            counted(errors, "error"),
            counted(others, "remark")
        ),
    }
}

fn counted(number: usize, what: &str) -> String {
    if number == 1 {
        format!("one {what}")
    } else {
        format!("{number} {what}s")
    }
}
