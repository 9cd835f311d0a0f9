//! What a board expected and what came, in sentences. No score and no lecture.

use super::{causes, dates, figures, sentences};
use crate::game::{Came, Play, Prediction, Sure, Way};
use crate::units::Month;

/// "up", "about level", "down".
pub fn way_words(way: Way) -> &'static str {
    match way {
        Way::Up => "up",
        Way::Level => "about level",
        Way::Down => "down",
    }
}

/// "not very sure", "fairly sure", "very sure".
pub fn sure_words(sure: Sure) -> &'static str {
    match sure {
        Sure::Low => "not very sure",
        Sure::Medium => "fairly sure",
        Sure::High => "very sure",
    }
}

/// What the board expects: "A&E four-hour performance to be up in December (fairly sure)".
pub fn expectation(play: &Play, made: &Prediction<'_>) -> String {
    format!(
        "{} to be {} {} ({})",
        causes::quantity_label(play, made.quantity),
        way_words(made.way),
        when(play, made),
        sure_words(made.sure)
    )
}

/// "by the December meeting", or "a year on".
fn when(play: &Play, made: &Prediction<'_>) -> String {
    let scenario = &play.prepared().scenario;
    let is_next = play.horizons().first() == Some(&made.months);
    if !is_next {
        return "a year on".into();
    }
    if made.turn < scenario.turns {
        let month = dates::meeting_month(scenario, made.turn + 1);
        format!("by the {month} meeting")
    } else {
        "by the end of the term".into()
    }
}

/// What was expected and what came, in a plain sentence or two; that it is open where its time has
/// not come.
pub fn told(play: &Play, made: &Prediction<'_>) -> String {
    let scenario = &play.prepared().scenario;
    let month = dates::meeting_month(scenario, made.turn);
    let expected = format!(
        "In {month} {} expected {}",
        scenario.called.board(),
        expectation(play, made)
    );
    let because = match made.because.trim() {
        "" => ".".to_owned(),
        because => format!(". It wrote: \"{because}\"."),
    };
    let came = match play.came(made) {
        Some(came) => outcome(play, made, &came),
        None if play.game().is_over() => {
            "Its time had not come when the game ended, so it stays open.".into()
        }
        None => "Its time has not come yet.".into(),
    };
    format!("{expected}{because} {came}")
}

fn outcome(play: &Play, made: &Prediction<'_>, came: &Came) -> String {
    let row = &play.prepared().scenario.model.quantities[made.quantity.index()];
    let amount = |value| figures::amount(made.quantity, row.unit, value);
    let moved = match came.way {
        Way::Level => format!(
            "it stayed about level, at {} after {}",
            amount(came.after),
            amount(came.before)
        ),
        Way::Up | Way::Down => {
            let what = sentences::movement(made.quantity, row.unit, came.before, came.after);
            format!("it {what}")
        }
    };
    match came.way {
        way if way == made.way => format!("It came so: {moved}."),
        Way::Level => format!("Neither up nor down: {moved}."),
        Way::Up | Way::Down => format!("It came otherwise: {moved}."),
    }
}

/// Predictions whose time has come, after the end of `from`, up to the end of `to`.
pub fn due_between(play: &Play, from: Month, to: Month) -> Vec<Prediction<'_>> {
    let is_due = |made: &Prediction<'_>| (from.0 + 1..=to.0).contains(&play.due(made).0);
    let has_come = |made: &Prediction<'_>| play.came(made).is_some();
    let due = play.predictions().filter(is_due);
    due.filter(has_come).collect()
}
