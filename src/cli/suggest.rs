//! `suggest`: the amount that makes an event or an item come as often as its author wishes.

use std::io::Write;
use std::path::Path;

use anyhow::Context;

use super::arguments::Suggest;
use super::output::standard_output;
use super::progress::Progress;
use super::writing::replace;
use super::{Misused, Outcome, places};
use crate::scenario::check::in_words;
use crate::scenario::library::{Origin, Reading};
use crate::scenario::{Asker, Scenario, Test, raw};
use crate::source::condition::Test as Written;
use crate::source::{Amount, Diagnostic, Measure, Mended, Span, mended, nearest};
use crate::study::crew;
use crate::study::rehearsal::findings::question_of;
use crate::study::rehearsal::{Curve, Lever, Wish, percent, suggest as play};

/// Amounts that are tried, about: for the bar.
const TRIED: u64 = 17;

/// Plays with other amounts, tells what came of it and the best as an edit.
pub(super) fn suggest(asked: &Suggest) -> anyhow::Result<Outcome> {
    let library = places::library().doubting(asked.sceptic);
    let scenario = places::scenario(&library, &asked.scenario)?;
    let reading = library.open(&asked.scenario);
    let raw = reading
        .raw
        .as_ref()
        .context("the scenario cannot be read")?;
    let wish = wish(&asked.wish.join(" "), &scenario)?;
    let crew = crew(0).context("no threads to play on")?;
    let progress = Progress::new(u64::from(asked.plays) * TRIED, "plays");
    let (now, curves) =
        crew.install(|| play(&scenario, wish, asked.plays, |more| progress.more(more)));
    progress.end();
    let mut out = standard_output();
    let wished = percent(wish.share);
    writeln!(
        out,
        "As the file stands, it comes in {}; {wished} is wished for.",
        now.words()
    )?;
    for curve in &curves {
        writeln!(out, "\n{}", lever_words(curve.lever, wish, &scenario, raw))?;
        for (amount, share) in &curve.points {
            let amount = amount_words(*amount, curve.lever, wish, &scenario);
            writeln!(out, "  {amount:>12}  {}", share.words())?;
        }
    }
    let apart = |curve: &Curve| curve.best.map(|best| (best.1.part() - wish.share).abs());
    let found = curves.iter().filter(|curve| curve.best.is_some());
    let best = found.min_by(|one, other| {
        let (one, other) = (apart(one).unwrap_or(1.0), apart(other).unwrap_or(1.0));
        one.total_cmp(&other)
    });
    let edit = best.and_then(|curve| edit_of(curve, wish, &scenario, raw));
    let Some((span, words)) = edit else {
        writeln!(
            out,
            "\nNo amount of its own does it. What it asks besides, or what raises it, decides."
        )?;
        out.flush()?;
        return Ok(Outcome::Wrong);
    };
    let mended = mended_file(&reading, span, &words)?;
    let name = reading.sources.file(span.file);
    let name = name.map_or("", |file| file.name.as_str());
    for change in &mended.changes {
        let (before, after) = (change.before.trim(), change.after.trim());
        writeln!(out, "\n{name}:{}\n- {before}\n+ {after}", change.line)?;
    }
    if asked.write {
        replace(own_file(&reading, span)?, &mended.text)?;
        writeln!(out, "Written.")?;
    } else {
        writeln!(out, "`--write` makes the edit in the file.")?;
    }
    out.flush()?;
    Ok(Outcome::Done)
}

/// A wish in the words of the command line.
fn wish(text: &str, scenario: &Scenario) -> Result<Wish, Misused> {
    let help = "a wish is written like \"event norovirus in 30% of plays\" or \"item corridor in \
                1 in 3 plays\"";
    let words: Vec<&str> = text.split_whitespace().collect();
    let [kind, id, "in", share @ ..] = &words[..] else {
        return Err(Misused(format!("`{text}` is not a wish: {help}")));
    };
    let share = share_of_plays(share).ok_or_else(|| {
        let share = share.join(" ");
        Misused(format!("`{share}` is not a share of plays: {help}"))
    })?;
    let events = || scenario.events.iter().map(|event| event.id.as_str());
    let items = || scenario.items.iter().map(|item| item.id.as_str());
    let of = match *kind {
        "event" => place(id, events().collect()).map(Asker::Event),
        "item" => place(id, items().collect()).map(Asker::Item),
        _ => {
            return Err(Misused(format!(
                "`{kind}` is neither event nor item: {help}"
            )));
        }
    };
    of.map(|of| Wish { of, share })
        .map_err(|near| Misused(format!("there is no {kind} called `{id}`{near}")))
}

/// `30% of plays`, `1 in 3 plays`, `a third of games` or `half`, as a share from 0 to 1.
fn share_of_plays(words: &[&str]) -> Option<f64> {
    let ends = ["plays", "games", "of", "all", "the"];
    let said = words.iter().rposition(|word| !ends.contains(word))?;
    let share = words[..=said].join(" ");
    let share = match share.trim_start_matches("a ") {
        "half" => "1 in 2",
        "third" => "1 in 3",
        "quarter" => "1 in 4",
        "fifth" => "1 in 5",
        "tenth" => "1 in 10",
        share => share,
    };
    let amount = Amount::parse(share);
    let amount = amount.filter(|it| matches!(it.measure, Measure::Percent | Measure::OneIn))?;
    amount.as_chance()
}

fn place(id: &str, ids: Vec<&str>) -> Result<u16, String> {
    let found = ids.iter().position(|it| *it == id);
    let near = nearest(id, ids).map(|near| format!("; did you mean {near}?"));
    found.map(|it| it as u16).ok_or(near.unwrap_or_default())
}

fn test_of(lever: Lever, wish: Wish, scenario: &Scenario) -> Option<&Test> {
    let Lever::Question(question) = lever else {
        return None;
    };
    let askers = scenario.askers();
    let (_, condition) = askers.into_iter().find(|(asker, _)| *asker == wish.of)?;
    let test = condition.tests().nth(question)?;
    scenario.tests.get(usize::from(test))
}

fn lever_words(lever: Lever, wish: Wish, scenario: &Scenario, raw: &raw::Scenario) -> String {
    match lever {
        Lever::Likely => "With another `likely`:".to_owned(),
        Lever::Question(question) => {
            let written = question_of((wish.of, question), scenario, raw);
            let written = written.map_or(String::new(), |it| it.value.to_string());
            format!("With another amount in `{written}`:")
        }
    }
}

fn amount_words(amount: f64, lever: Lever, wish: Wish, scenario: &Scenario) -> String {
    match test_of(lever, wish, scenario) {
        Some(Test::Compare { quantity, .. }) => {
            in_words(amount, scenario.model.quantities[quantity.index()].unit)
        }
        Some(_) => format!("{amount}%"),
        None => format!("{}%", (amount * 1e4).round() / 100.0),
    }
}

/// Where the amount stands in the file, and what to put there.
fn edit_of(
    curve: &Curve,
    wish: Wish,
    scenario: &Scenario,
    raw: &raw::Scenario,
) -> Option<(Span, String)> {
    let (amount, _) = curve.best?;
    let words = amount_words(amount, curve.lever, wish, scenario);
    match (curve.lever, wish.of) {
        (Lever::Question(question), of) => {
            let written = question_of((of, question), scenario, raw)?;
            match &written.value {
                Written::Compare { amount, .. } | Written::Practice { amount, .. } => {
                    Some((amount.span, words))
                }
                _ => None,
            }
        }
        (Lever::Likely, Asker::Event(event)) => {
            let likely = raw.events.get(usize::from(event))?.likely.as_ref()?;
            Some((likely.span, format!("\"{words}\"")))
        }
        _ => None,
    }
}

/// The file with the edit made.
fn mended_file(reading: &Reading, span: Span, words: &str) -> anyhow::Result<Mended> {
    let title = "it comes as often as is wished for with another amount";
    let edit = Diagnostic::warning("play/expectation", title, span, "here").fix(span, words);
    mended(span.file, &reading.sources, &[edit]).context("the amount cannot be found in the file")
}

/// The file of the scenario, if it is one that can be written.
fn own_file(reading: &Reading, span: Span) -> Result<&Path, Misused> {
    let file = reading.sources.file(span.file);
    let is_own = matches!(reading.origin, Origin::Path(_));
    let path = file.map(|file| Path::new(file.name.as_str()));
    let missing = "this scenario is built in: copy it to a file of your own and suggest for that";
    path.filter(|path| is_own && path.is_file())
        .ok_or_else(|| Misused(missing.to_owned()))
}
