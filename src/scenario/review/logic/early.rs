//! Questions about the turn beside a decision that comes later: `turn is 1 and chose x/y`, where
//! the paper `x` comes at turn 2.

use crate::scenario::review::Review;
use crate::scenario::review::questions::{Asked, then_never};
use crate::scenario::review::told::{Literal, Told, told};
use crate::scenario::{Asker, Comparison, Scenario, Test, Timing};
use crate::source::Diagnostic;

/// Looks at each condition by itself.
pub(super) fn look(review: &mut Review) {
    for place in 0..review.asked.len() {
        let asked = review.asked[place];
        if let Some(told) = told(&asked, review.scenario) {
            within(review, &asked, &told);
        }
    }
}

fn within(review: &mut Review, asked: &Asked, told: &Told) {
    let (Told::All(parts) | Told::Any(parts)) = told else {
        return;
    };
    if matches!(told, Told::All(_)) {
        let ones: Vec<Literal> = parts.iter().filter_map(Told::one).collect();
        together(review, asked, &ones);
    }
    for part in parts {
        within(review, asked, part);
    }
}

/// Looks at questions that must all hold.
fn together(review: &mut Review, asked: &Asked, ones: &[Literal]) {
    let latest = |one: &Literal| Some((latest_turn(one)?, one.span));
    let Some((latest, at)) = ones.iter().filter_map(latest).min_by_key(|it| it.0) else {
        return;
    };
    for one in ones {
        let Some((id, turn)) = decided_at(one, review.scenario) else {
            continue;
        };
        // A paper is laid before its meeting: what is decided there it does not see.
        let in_time = match asked.by {
            Asker::Item(_) => turn < latest,
            _ => turn <= latest,
        };
        if in_time {
            continue;
        }
        let title = format!(
            "`{id}` comes to the table at turn {turn}, too late for this, {}",
            then_never(asked.by)
        );
        let code = "when/contradiction";
        let problem = Diagnostic::error(code, title, at, "too early")
            .also(one.span, format!("not before turn {turn}"))
            .help("leave the turn out, or ask for a later one");
        review.report(problem);
        return;
    }
}

/// The last turn at which a question about the turn can be answered as wanted.
fn latest_turn(one: &Literal) -> Option<u16> {
    match (one.test, one.yes) {
        (Test::TurnIs(turn) | Test::Turn(Comparison::AtMost, turn), true)
        | (Test::Turn(Comparison::Above, turn), false) => Some(*turn),
        (Test::Turn(Comparison::Below, turn), true)
        | (Test::Turn(Comparison::AtLeast, turn), false) => turn.checked_sub(1),
        _ => None,
    }
}

/// The paper that must have been decided or left, and the turn at which it comes.
fn decided_at<'s>(one: &Literal, scenario: &'s Scenario) -> Option<(&'s str, u16)> {
    let (Test::Chose(item, _) | Test::ApproachTo(item, _) | Test::Undecided(item)) = one.test
    else {
        return None;
    };
    let item = &scenario.items[usize::from(*item)];
    match item.timing {
        Timing::Turn(turn) if one.yes => Some((item.id.as_str(), turn)),
        _ => None,
    }
}
