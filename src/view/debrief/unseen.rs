//! Predictions against what came; and what the board did not see.

use crate::debrief::{Debrief, Feeding, Gap, Kept, Thread};
use crate::game::Play;
use crate::units::Month;
use crate::view::causes::{deed_words, quantity_label};
use crate::view::document::{Chart, Drawn, Part, Table};
use crate::view::figures::{amount, short_value};
use crate::view::pages::happenings::{could_have_been_known, learned_how};
use crate::view::{dates, expected, numbers, words};

pub(super) fn expected(play: &Play, debrief: &Debrief) -> Vec<Part> {
    let board = play.prepared().scenario.called.board();
    let made: Vec<_> = play.predictions().collect();
    if made.is_empty() {
        return vec![Part::Text(format!(
            "{} wrote down no prediction. A guess that nobody wrote down is always right \
             afterwards.",
            words::capital(board)
        ))];
    }
    let told = made.iter().map(|it| expected::told(play, it));
    let mut parts = vec![Part::List(told.collect())];
    if debrief.calibration.kept.is_empty() {
        return parts;
    }
    let rows = debrief.calibration.kept.iter().map(|it| kept(play, *it));
    parts.push(Part::Table(Table {
        caption: format!(
            "How often the direction came true, by how far {board} looked and how sure it was. Few \
             games give enough predictions to say more."
        ),
        head: ["Looking ahead", "Sureness", "Came true", "Of"]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
    }));
    parts
}

fn kept(play: &Play, it: Kept) -> Vec<String> {
    let is_next = play.horizons().first() == Some(&it.months);
    let ahead = if is_next {
        "to the next meeting"
    } else {
        "a year on"
    };
    vec![
        words::capital(ahead),
        expected::sure_words(it.sure).to_owned(),
        it.right.to_string(),
        it.due.to_string(),
    ]
}

pub(super) fn parts(play: &Play, debrief: &Debrief) -> Vec<Part> {
    let mut parts = vec![Part::Heading("Told, and true".into())];
    if debrief.gaps.is_empty() {
        parts.push(Part::Text(
            "No reported figure strayed far from the truth in this game.".into(),
        ));
    }
    for gap in &debrief.gaps {
        parts.push(Part::Text(apart(play, gap)));
        parts.push(Part::Chart(chart(play, gap)));
    }
    parts.push(Part::Heading("What was hidden".into()));
    if debrief.threads.is_empty() {
        parts.push(Part::Text("Nothing was hidden in this scenario.".into()));
    }
    for thread in &debrief.threads {
        parts.extend(hidden(play, thread));
    }
    if !debrief.spoke.is_empty() {
        let scenario = &play.prepared().scenario;
        parts.push(Part::Heading("Who spoke up".into()));
        let mut each: Vec<String> = Vec::new();
        for (at, (place, month)) in debrief.spoke.iter().enumerate() {
            let is_same = |it: &&(u16, Month)| it.0 == *place;
            if debrief.spoke[..at].iter().any(|it| is_same(&it)) {
                continue;
            }
            let months = debrief.spoke[at + 1..].iter().filter(is_same);
            let again: Vec<String> = months.map(|it| dates::month_name(scenario, it.1)).collect();
            let again = match again.as_slice() {
                [] => String::new(),
                again => format!(" The same again in {}.", words::listed(again)),
            };
            let speaker = &scenario.stakeholders[usize::from(*place)];
            let said = words::stopped(&speaker.text);
            let month = dates::month_name(scenario, *month);
            each.push(format!("{}, {month}: {said}{again}", speaker.who));
        }
        parts.push(Part::List(each));
    }
    parts
}

/// How far the report and the truth parted, in a sentence.
fn apart(play: &Play, gap: &Gap) -> String {
    let scenario = &play.prepared().scenario;
    let row = &scenario.model.quantities[gap.quantity.index()];
    let value = |value| amount(gap.quantity, row.unit, value);
    let at = gap.widest.index();
    let flattering = match gap.flattering {
        Some(true) => "; the report was the better news",
        Some(false) => "; the truth was the better news",
        None => "",
    };
    format!(
        "{}: at the end of {} {} was told {}, and it was {}{flattering}.",
        words::capital(&quantity_label(play, gap.quantity)),
        dates::month_name(scenario, gap.widest),
        scenario.called.board(),
        value(gap.told[at]),
        value(gap.truth[at])
    )
}

fn chart(play: &Play, gap: &Gap) -> Chart {
    let scenario = &play.prepared().scenario;
    let row = &scenario.model.quantities[gap.quantity.index()];
    let label = words::capital(&quantity_label(play, gap.quantity));
    Chart {
        title: format!("{label}: what was so, and what was told"),
        ..told_and_so(
            [&gap.truth, &gap.told],
            |month| dates::month_name(scenario, Month(month)),
            |value| short_value(gap.quantity, row.unit, value),
        )
    }
}

/// A chart without a title of what was so and of what was told, each with at least one month.
pub(super) fn told_and_so(
    [truth, told]: [&Vec<f64>; 2],
    month: impl Fn(u16) -> String,
    value: impl Fn(f64) -> String,
) -> Chart {
    let all = || truth.iter().chain(told).copied();
    let least = all().fold(f64::INFINITY, f64::min);
    let most = all().fold(f64::NEG_INFINITY, f64::max);
    let last = truth.len().min(told.len()) - 1;
    Chart {
        title: String::new(),
        words: format!(
            "What was so went from {} to {}; what was told went from {} to {}.",
            value(truth[0]),
            value(truth[last]),
            value(told[0]),
            value(told[last])
        ),
        drawn: Drawn::Course {
            times: (0..=last as u16).map(month).collect(),
            lines: vec![
                ("so".to_owned(), truth.clone()),
                ("told".to_owned(), told.clone()),
            ],
            scale: [(least, value(least)), (most, value(most))],
        },
    }
}

fn hidden(play: &Play, thread: &Thread) -> Vec<Part> {
    let scenario = &play.prepared().scenario;
    let problem = &scenario.problems[usize::from(thread.problem)];
    let board = scenario.called.board();
    let mut parts = vec![
        Part::Notice(problem.title.clone()),
        Part::Text(problem.truth.clone()),
        Part::Text(match thread.learned {
            Some(learned) => words::stopped(&words::capital(&learned_how(play, learned))),
            None if thread.visits == 0 => {
                format!(
                    "It was not found. {} never went to where it was.",
                    words::capital(board)
                )
            }
            None => format!(
                "It was not found, though {board} went to where it was {}.",
                times(thread.visits)
            ),
        }),
    ];
    let knew: Vec<String> = thread
        .knew
        .iter()
        .map(|it| knew(&scenario.called.the(it.0), it.1))
        .collect();
    parts.extend(could_have_been_known(&knew).map(Part::Text));
    if !problem.grew_from.is_empty() {
        parts.push(Part::Says {
            who: "It grew from".into(),
            says: problem.grew_from.clone(),
        });
    }
    let fed: Vec<String> = thread.fed.iter().filter_map(|it| fed(play, it)).collect();
    if !fed.is_empty() {
        parts.push(Part::Aside(
            "In this game, what it shows in was moved by:".into(),
        ));
        parts.push(Part::List(fed));
    }
    parts
}

fn knew(seat: &str, was_asked: bool) -> String {
    let asked = if was_asked {
        "whose private brief was opened"
    } else {
        "whose private brief was not opened on the screen"
    };
    format!("{seat} ({asked})")
}

fn times(number: u16) -> String {
    match number {
        1 => "once".into(),
        2 => "twice".into(),
        number => numbers::counted(number, "time", "times"),
    }
}

/// What a deed moved, unless it comes to too little to be written.
fn fed(play: &Play, it: &Feeding) -> Option<String> {
    let row = &play.prepared().scenario.model.quantities[it.quantity.index()];
    let way = if it.worse {
        "for the worse"
    } else {
        "for the better"
    };
    numbers::is_written(row.unit, it.amount).then(|| {
        format!(
            "{}: {} by {}, {way}.",
            words::capital(&deed_words(play, it.deed)),
            quantity_label(play, it.quantity),
            numbers::signed(row.unit, it.amount)
        )
    })
}
