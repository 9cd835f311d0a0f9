//! What people really type: a shipped scenario with one mistake in it, made from the rows of
//! `tests/mistakes/`. Each is told first, where it was made, and put right where that is certain.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use board_to_ward::scenario::library::{Library, Reading};
use board_to_ward::source::{Confidence, Diagnostic, Mended, mended, short};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use serde::Deserialize;

/// The mistakes made in one sound file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// The sound file.
    base: String,
    mistakes: Vec<Mistake>,
}

/// One mistake.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    /// What sort of mistake it is; several rows may be of one kind.
    kind: String,
    /// Words of the sound file, which stand there once.
    right: String,
    /// What is typed in their place.
    wrong: String,
    /// Further words of the same mistake.
    #[serde(default)]
    and: Vec<(String, String)>,
    /// Whether `right` is put wrong wherever it stands.
    #[serde(default)]
    everywhere: bool,
    /// The code of the first problem; `read` if it is read as meant, without a word.
    code: String,
    /// Words of the spoilt file on the line that is blamed; if none, the first that differs.
    #[serde(default)]
    at: String,
    /// What is offered.
    #[serde(default)]
    fix: Fix,
}

/// What `--fix` or an author does with what is offered.
#[derive(Clone, Copy, Default, PartialEq, Deserialize)]
enum Fix {
    /// Nothing is offered: only the author can know.
    #[default]
    None,
    /// Whatever is offered.
    Any,
    /// An edit puts it right: the scenario is as it was.
    Same,
    /// An edit puts it right: the scenario has no problem.
    Sound,
    /// The same, but only the author can know whether it was meant: `--fix` leaves it alone.
    Offered,
}

/// What came of one row: nothing if all was right.
struct Outcome {
    told: usize,
    faults: Vec<String>,
    line_is_right: bool,
}

fn tables() -> Vec<Table> {
    let mut paths: Vec<_> = fs::read_dir("tests/mistakes")
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry of a folder").path())
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).expect("a table of mistakes");
        ron::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    paths.iter().map(read).collect()
}

impl Mistake {
    /// The sound text with this mistake in it; or why it cannot be made.
    fn made_in(&self, sound: &str) -> Result<String, String> {
        let mut text = self.replaced(sound, &self.right, &self.wrong)?;
        for (right, wrong) in &self.and {
            text = self.replaced(&text, right, wrong)?;
        }
        Ok(text)
    }

    fn replaced(&self, text: &str, right: &str, wrong: &str) -> Result<String, String> {
        match text.matches(right).count() {
            0 => Err(format!("{right:?} is not there")),
            2.. if !self.everywhere => Err(format!("{right:?} is there more than once")),
            _ => Ok(text.replace(right, wrong)),
        }
    }

    /// The line that should be blamed, from 1.
    fn line(&self, sound: &str, spoilt: &str) -> usize {
        let place = if self.at.is_empty() {
            let same = sound.bytes().zip(spoilt.bytes());
            same.take_while(|(one, other)| one == other).count()
        } else {
            match spoilt.matches(&self.at).count() {
                1 => spoilt.find(&self.at).unwrap_or_default(),
                _ => return 0,
            }
        };
        let lines = spoilt.as_bytes()[..place].split(|byte| *byte == b'\n');
        lines.count()
    }

    fn name(&self) -> String {
        format!("{}: {:?} for {:?}", self.kind, self.wrong, self.right)
    }
}

fn open(text: &str) -> Reading {
    Library::built_in().open_text("winter.ron", text)
}

/// The text once what is certain of these problems is put right.
fn put_right(reading: &Reading, problems: &[Diagnostic]) -> Option<Mended> {
    let (file, _) = reading.sources.own().next()?;
    mended(file, &reading.sources, problems)
}

/// The text once the edits of `problem` are made, certain or not.
fn taken_up(problem: &Diagnostic, reading: &Reading) -> String {
    let meant = Diagnostic {
        confidence: Confidence::Certain,
        is_offer: false,
        ..problem.clone()
    };
    let mended = put_right(reading, &[meant]);
    mended.map_or(String::new(), |mended| mended.text)
}

impl Fix {
    /// What is not as it should be in what is offered.
    fn fault(self, reading: &Reading, sound: &Reading) -> Option<String> {
        let first = &reading.problems.all()[0];
        let same = |text: &str| {
            let again = open(text);
            again.problems.is_empty() && again.raw == sound.raw
        };
        let held = match self {
            Fix::None => put_right(reading, reading.problems.all()).is_none(),
            Fix::Any => true,
            Fix::Same => same(&taken_up(first, reading)),
            Fix::Sound => open(&taken_up(first, reading)).problems.is_empty(),
            Fix::Offered => same(&taken_up(first, reading)) && !first.has_certain_fix(),
        };
        let what = match self {
            Fix::None | Fix::Any => "puts something right that nobody can know",
            Fix::Same => "does not put it right",
            Fix::Sound => "does not make it sound",
            Fix::Offered => "does not offer what puts it right, or is too sure of it",
        };
        (!held).then(|| what.to_owned())
    }
}

/// Whether there is more to tell once all is put right that is certain.
fn made_worse(reading: &Reading) -> Option<String> {
    let before = reading.problems.count();
    let mut made = put_right(reading, reading.problems.all());
    let mut after = before;
    for _ in 0..ROUNDS_MOST {
        let Some(text) = made else { break };
        let again = open(&text.text);
        after = again.problems.count();
        made = put_right(&again, again.problems.all());
    }
    (after > before).then(|| format!("{before} problems, and {after} once it is put right"))
}

fn outcome(mistake: &Mistake, text: &str, sound: &Reading) -> Outcome {
    let spoilt = match mistake.made_in(text) {
        Ok(spoilt) => spoilt,
        Err(fault) => {
            return Outcome {
                told: 0,
                faults: vec![fault],
                line_is_right: false,
            };
        }
    };
    let reading = open(&spoilt);
    let problems = reading.problems.all();
    let mut faults = Vec::new();
    if mistake.code == "read" {
        let same = mistake.fix == Fix::Sound || reading.raw == sound.raw;
        if !problems.is_empty() || !same {
            faults.push("is not read as meant".to_owned());
        }
        return Outcome {
            told: problems.len(),
            line_is_right: faults.is_empty(),
            faults,
        };
    }
    let Some(first) = problems.first() else {
        return Outcome {
            told: 0,
            faults: vec!["is not noticed".to_owned()],
            line_is_right: false,
        };
    };
    let wanted = mistake.line(text, &spoilt);
    let (line, _) = reading.sources.line_and_column(first.primary.span);
    if line != wanted {
        faults.push(format!("line {line}, not {wanted}"));
    }
    if !first.code.starts_with(&mistake.code) {
        faults.push(format!("not {}", mistake.code));
    }
    faults.extend(mistake.fix.fault(&reading, sound));
    faults.extend(made_worse(&reading));
    Outcome {
        told: problems.len(),
        line_is_right: line == wanted,
        faults,
    }
}

/// What is told of the row, for whoever looks at a failure.
fn told(mistake: &Mistake, text: &str) -> String {
    let reading = open(&mistake.made_in(text).unwrap_or_default());
    let problems = reading.problems.all().iter();
    let lines: Vec<String> = problems
        .map(|problem| format!("    {}\n", short(problem, &reading.sources)))
        .collect();
    lines.concat()
}

/// What came of all rows together.
#[derive(Default)]
struct Tally {
    rows: usize,
    kinds: BTreeSet<String>,
    lines_right: usize,
    silent: usize,
    told_most: usize,
    report: String,
}

impl Tally {
    fn add(&mut self, mistake: &Mistake, outcome: &Outcome, text: &str) {
        self.rows += 1;
        self.kinds.insert(mistake.kind.clone());
        self.lines_right += usize::from(outcome.line_is_right);
        self.silent += usize::from(outcome.told == 0 && mistake.code != "read");
        self.told_most = self.told_most.max(outcome.told);
        if !outcome.faults.is_empty() || outcome.told > 1 {
            let faults = outcome.faults.join("; ");
            let _ = writeln!(self.report, "{}: {faults}", mistake.name());
            self.report.push_str(&told(mistake, text));
        }
    }
}

#[test]
fn every_mistake_is_told_where_it_was_made_and_put_right_where_that_is_certain() {
    let mut tally = Tally::default();
    for table in tables() {
        let text = fs::read_to_string(&table.base).expect("the sound file is there");
        let sound = open(&text);
        assert!(sound.problems.is_empty(), "{} is sound", table.base);
        let outcomes = outcomes(&table.mistakes, &text, &sound);
        for (mistake, outcome) in table.mistakes.iter().zip(&outcomes) {
            tally.add(mistake, outcome, &text);
        }
    }
    assert_eq!(tally.silent, 0, "not noticed:\n{}", tally.report);
    assert!(tally.told_most <= 4, "too much is told:\n{}", tally.report);
    let share = tally.lines_right as f64 / tally.rows as f64;
    assert!(
        share >= 0.95,
        "{share} of lines are right:\n{}",
        tally.report
    );
    assert!(tally.report.is_empty(), "\n{}", tally.report);
    assert!(tally.rows >= 120 && tally.kinds.len() >= 40, "the corpus");
}

/// How many rounds `--fix` takes at most.
const ROUNDS_MOST: usize = 20;

/// What comes of each row, on as many threads as there are.
fn outcomes(mistakes: &[Mistake], text: &str, sound: &Reading) -> Vec<Outcome> {
    let rows = mistakes.par_iter();
    rows.map(|mistake| outcome(mistake, text, sound)).collect()
}
