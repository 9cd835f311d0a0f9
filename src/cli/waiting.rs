//! `play --watch` on a file that cannot be played yet: says what is wrong with it, and waits until
//! it is saved so that it can be.

use std::io::{self, Write};
use std::time::Duration;

use super::places;
use super::watching::Watching;
use crate::scenario::Scenario;
use crate::scenario::library::{Library, NOT_FOUND, Reading};

/// How long one wait is; then the next begins.
const LONG: Duration = Duration::from_secs(60);

/// The scenario of this name, as soon as its file can be played.
pub(super) fn until_it_can_be_played(
    library: &Library,
    name: &str,
    watching: &mut Watching,
) -> anyhow::Result<Scenario> {
    loop {
        let reading = library.open(name);
        if reading.scenario.is_some() || is_missing(&reading) {
            return places::scenario(library, name);
        }
        let report = places::report(&reading);
        let mut output = io::stdout().lock();
        writeln!(output, "{report}\n")?;
        writeln!(
            output,
            "{name} cannot be played yet. Waiting for it to be saved; Ctrl-C ends."
        )?;
        output.flush()?;
        drop(output);
        while !watching.wait(LONG) {}
    }
}

fn is_missing(reading: &Reading) -> bool {
    let mut problems = reading.problems.all().iter();
    problems.any(|problem| problem.code == NOT_FOUND)
}
