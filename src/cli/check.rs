//! `check`: every problem of every file, in one run.
//!
//! Reading, judging, telling and the verdict are apart, so that whoever checks over and over, or
//! looks at play as well, can use each by itself.

use std::io::Write;

use super::arguments::{Check, Denied, ProblemFormat};
use super::fixing::put_right;
use super::output::{canvas, standard_output};
use super::rehearsing::{earlier, rehearsed};
use super::{Outcome, places};
use crate::scenario::library::{Library, Reading};
use crate::scenario::{Judged, Tally};
use crate::source::{Diagnostic, json, short, spoken};

/// Findings of play that are told in short.
const SHORT_MOST: usize = 10;

/// Checks each file and prints what is wrong with it.
pub(super) fn check(asked: &Check) -> anyhow::Result<Outcome> {
    let library = places::library().doubting(asked.sceptic);
    let mut out = standard_output();
    let mut outcome = Outcome::Done;
    for file in &asked.files {
        if asked.fix {
            put_right(&mut out, &library, file, asked.format)?;
        }
        let mut looked = Looked::at(&library, file);
        if let Some(plays) = asked.plays {
            looked.play(&mut out, asked, (&library, plays))?;
        }
        looked.tell(&mut out, asked)?;
        if !looked.passes(asked) {
            outcome = Outcome::Wrong;
        }
    }
    out.flush()?;
    Ok(outcome)
}

/// A file that was looked at, and what there is to be told of it.
pub(super) struct Looked {
    /// The name that it was asked for by.
    pub name: String,
    /// What was read.
    pub reading: Reading,
    /// What there is to be told.
    pub judged: Judged,
}

impl Looked {
    /// Reads a file and judges what was read; it is not played.
    pub(super) fn at(library: &Library, name: &str) -> Looked {
        let reading = library.open(name);
        let judged = reading.judged(None);
        Looked {
            name: name.to_owned(),
            reading,
            judged,
        }
    }

    /// Plays it, judges anew what was read with what play has shown, and tells what came of it.
    fn play(
        &mut self,
        out: &mut impl Write,
        asked: &Check,
        (library, plays): (&Library, u32),
    ) -> anyhow::Result<()> {
        let Some(rehearsed) = rehearsed(&self.reading, &self.name, plays)? else {
            return Ok(());
        };
        self.judged = self.reading.judged(Some(&rehearsed.problems));
        match asked.format {
            ProblemFormat::Human | ProblemFormat::Spoken => {
                writeln!(out, "{}\n", self.in_short(asked.all))?;
                if asked.format == ProblemFormat::Spoken {
                    writeln!(out, "{}", rehearsed.spoken()?)?;
                } else {
                    writeln!(out, "{}", rehearsed.text()?)?;
                }
                if let Some(old) = &asked.against {
                    let earlier = earlier(library, old, plays)?;
                    writeln!(out, "{}", rehearsed.beside(&earlier)?)?;
                }
            }
            ProblemFormat::Json => writeln!(out, "{}", rehearsed.json(&self.name))?,
            ProblemFormat::Short => {}
        }
        Ok(())
    }

    /// What playing has shown, a line for each finding, the weightiest first.
    fn in_short(&self, all: bool) -> String {
        let told = self.judged.told(all).into_iter();
        let mut found: Vec<&Diagnostic> = told.filter(|it| it.code.starts_with("play/")).collect();
        found.sort_by_key(|problem| problem.severity);
        if found.is_empty() {
            return "Playing it has shown nothing that is wrong or odd.".to_owned();
        }
        let line = |it: &&Diagnostic| format!("  {}: {}.", it.severity.word(), it.title);
        let lines: Vec<String> = found.iter().take(SHORT_MOST).map(line).collect();
        let more = match found.len().saturating_sub(SHORT_MOST) {
            0 => String::new(),
            more => format!("\n  and {more} more"),
        };
        format!(
            "What playing it has shown; more of each is said at the end:\n{}{more}",
            lines.join("\n")
        )
    }

    /// Whether the scenario can be played, and has nothing else that is denied.
    pub(super) fn passes(&self, asked: &Check) -> bool {
        let tally = self.judged.tally(asked.all);
        let denied = asked.deny == Some(Denied::Warnings) && tally.warnings > 0;
        self.reading.scenario.is_some() && tally.errors == 0 && !denied
    }

    /// Tells each problem, and then the verdict where people read it.
    pub(super) fn tell(&self, out: &mut impl Write, asked: &Check) -> anyhow::Result<()> {
        for problem in self.judged.told(asked.all) {
            self.tell_one(out, problem, asked.format)?;
        }
        if matches!(asked.format, ProblemFormat::Human | ProblemFormat::Spoken) {
            let spoken = asked.format == ProblemFormat::Spoken;
            let stop = if spoken { "." } else { "" };
            writeln!(out, "{}{stop}", self.verdict(asked.all))?;
        }
        Ok(())
    }

    fn tell_one(
        &self,
        out: &mut impl Write,
        problem: &Diagnostic,
        format: ProblemFormat,
    ) -> anyhow::Result<()> {
        let sources = &self.reading.sources;
        match format {
            ProblemFormat::Human => {
                writeln!(out, "{}\n", places::told(problem, sources, canvas()))?;
            }
            ProblemFormat::Short => writeln!(out, "{}", short(problem, sources))?,
            ProblemFormat::Json => writeln!(out, "{}", json(problem, sources))?,
            ProblemFormat::Spoken => writeln!(out, "{}\n", spoken(problem, sources))?,
        }
        Ok(())
    }

    /// Whether it can be played and how much was found, in a sentence.
    pub(super) fn verdict(&self, all: bool) -> String {
        let (name, tally) = (&self.name, self.judged.tally(all));
        let playable = self.reading.scenario.is_some();
        let verdict = match (tally == Tally::default(), playable) {
            (true, true) => "nothing is wrong".to_owned(),
            (_, true) => format!("can be played; {}", tally.words()),
            (_, false) if self.reading.problems.is_full() => {
                format!("cannot be played; {} and perhaps more", tally.words())
            }
            (_, false) => format!("cannot be played; {}", tally.words()),
        };
        match self.judged.held_back(all) {
            0 => format!("{name}: {verdict}"),
            1 => format!("{name}: {verdict} (--all shows a guess more)"),
            more => format!("{name}: {verdict} (--all shows {more} guesses more)"),
        }
    }
}
