//! `check --watch`: checks files again whenever they are saved, until somebody stops it.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use time::{OffsetDateTime, UtcOffset};

use super::arguments::{Check, ProblemFormat};
use super::check::Looked;
use super::output::standard_output;
use super::watching::Watching;
use super::{Outcome, places};

/// How long one file is waited for before the next is looked at.
const GLANCE: Duration = Duration::from_millis(100);

/// A file that is checked again and again.
struct Checked<'a> {
    name: &'a str,
    watching: Watching,
    /// When it was last seen fit to be played.
    sound_at: Option<String>,
}

/// Checks the files, and each again whenever it is saved.
pub(super) fn check_again(asked: &Check) -> anyhow::Result<Outcome> {
    // Before any thread is begun: afterwards the system does not say where we are.
    let clock = Clock::set();
    let stop = stopped_by_control_c()?;
    let library = places::library();
    let mut files = Vec::new();
    for name in &asked.files {
        files.push(Checked {
            name,
            watching: Watching::of_scenario(&library, name, asked.again.poll)?,
            sound_at: None,
        });
    }
    for file in &mut files {
        file.check(asked, &clock)?;
    }
    clock.wait()?;
    while !stop.load(Ordering::Relaxed) {
        for file in &mut files {
            if file.watching.wait(GLANCE) {
                file.check(asked, &clock)?;
                clock.wait()?;
            }
        }
    }
    writeln!(io::stdout(), "\nNo longer watching.")?;
    Ok(Outcome::Done)
}

impl Checked<'_> {
    /// Prints the file's problems and its verdict, under the time of day.
    fn check(&mut self, asked: &Check, clock: &Clock) -> anyhow::Result<()> {
        let library = places::library();
        let looked = Looked::at(&library, self.name);
        let now = clock.now();
        let shown = Path::new(self.name).display();
        let mut out = standard_output();
        writeln!(out, "[{now}] checking {shown}")?;
        looked.tell(&mut out, asked)?;
        if asked.format == ProblemFormat::Short {
            writeln!(out, "{}", looked.verdict(asked.all))?;
        }
        if looked.reading.scenario.is_some() {
            self.sound_at = Some(now);
        } else if let Some(at) = &self.sound_at {
            writeln!(out, "It could last be played as it was at {at}.")?;
        }
        out.flush()?;
        Ok(())
    }
}

/// The time of day where the program runs.
struct Clock(Option<UtcOffset>);

impl Clock {
    fn set() -> Clock {
        Clock(UtcOffset::current_local_offset().ok())
    }

    /// "14:05:09".
    fn now(&self) -> String {
        let now = OffsetDateTime::now_utc();
        let (hour, minute, second) = now.to_offset(self.0.unwrap_or(UtcOffset::UTC)).to_hms();
        let zone = if self.0.is_none() { " UTC" } else { "" };
        format!("{hour:02}:{minute:02}:{second:02}{zone}")
    }

    fn wait(&self) -> io::Result<()> {
        let mut out = standard_output();
        let now = self.now();
        writeln!(out, "[{now}] waiting for it to be saved; Ctrl-C ends\n")?;
        out.flush()
    }
}

/// Set once somebody presses Ctrl-C, or the system asks the program to end.
fn stopped_by_control_c() -> io::Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
    Ok(stop)
}
