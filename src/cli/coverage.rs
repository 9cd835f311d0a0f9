//! `coverage`: where the shipped scenarios play what the game rests on.

use super::arguments::CoverageTables;
use super::filling::fill_or_print;
use super::{Outcome, places};
use crate::export::coverage_tables;
use crate::scenario::Scenario;
use crate::scenario::library::Library;

/// Makes the tables, and prints them or writes them where they belong.
pub(super) fn coverage(asked: &CoverageTables) -> anyhow::Result<Outcome> {
    let library = Library::built_in();
    let listed = library.list();
    let scenarios = listed.iter().map(|it| places::scenario(&library, &it.name));
    let scenarios: Vec<Scenario> = scenarios.collect::<Result<_, _>>()?;
    let made = coverage_tables(&scenarios);
    fill_or_print(asked.write.as_deref(), &made)?;
    Ok(Outcome::Done)
}
