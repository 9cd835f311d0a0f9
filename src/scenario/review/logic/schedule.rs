//! Consequences that arrive after everything is over, chances of nothing, and events that never
//! leave off.

use crate::scenario::review::Review;
use crate::scenario::review::questions::Calendar;
use crate::scenario::review::told::{Told, told};
use crate::scenario::{Asker, Event, Test, Timing, raw};
use crate::source::{Amount, Diagnostic, Spanned};

/// Looks at times and chances.
pub(super) fn look(review: &mut Review) {
    let (scenario, raw) = (review.scenario, review.raw);
    for (made, written) in scenario.items.iter().zip(&raw.items) {
        let first_turn = match made.timing {
            Timing::Turn(turn) => turn,
            Timing::When(_) => 1,
            Timing::Raised => 2.min(scenario.turns),
        };
        let blocks = written.options.iter().map(|option| &option.later);
        for later in blocks.chain([&written.if_not_decided.later]) {
            after_the_end(review, first_turn, later);
        }
    }
    for (place, (made, written)) in (0_u16..).zip(scenario.events.iter().zip(&raw.events)) {
        after_the_end(review, made.from_turn, &written.later);
        no_chance(review, written.likely.as_ref(), "this event never happens");
        every_month(review, place, made, written);
    }
    for problem in &raw.problems {
        for way in &problem.surfaces {
            no_chance(review, way.likely.as_ref(), "no visit ever finds this");
        }
    }
}

/// Consequences of what may be decided or happen from this turn on.
fn after_the_end(review: &mut Review, turn: u16, later: &[raw::Later]) {
    let calendar = Calendar(review.scenario);
    let passed = turn.saturating_sub(1) * review.scenario.months_per_turn.max(1);
    let left = calendar.all_months().saturating_sub(passed);
    for one in later {
        let months = one.months.value.as_months().unwrap_or(0);
        if months > left {
            let title = format!("this comes after {months} months, and only {left} are left");
            let span = one.months.span;
            let problem = Diagnostic::warning("schedule/after-end", title, span, "too late");
            let help = format!(
                "the term has {} months and the epilogue {}",
                calendar.0.months(),
                review.scenario.epilogue.months
            );
            review.report(problem.help(help));
        }
    }
}

fn no_chance(review: &mut Review, likely: Option<&Spanned<Amount>>, then: &str) {
    let nothing = |likely: &&Spanned<Amount>| likely.value.as_chance() == Some(0.0);
    if let Some(likely) = likely.filter(nothing) {
        let title = format!("a chance of nothing: {then}");
        let problem = Diagnostic::warning("chance/zero", title, likely.span, "never");
        review.report(problem.help("give it a chance above nothing, or leave it out"));
    }
}

/// An event that happens again each month, since nothing that it asks ends it.
fn every_month(review: &mut Review, place: u16, event: &Event, written: &raw::Event) {
    let again = event.months_apart.is_some_and(|apart| apart <= 1);
    if !again || event.likely < 1.0 || event.from_turn == event.to_turn {
        return;
    }
    let asked = review.asked.iter().find(|it| it.by == Asker::Event(place));
    let keeps = match asked.and_then(|asked| told(asked, review.scenario)) {
        None => asked.is_none(),
        Some(Told::One(literal)) => match literal.test {
            Test::Flag(flag) => literal.yes && event.effects.set.contains(flag),
            Test::Happened(itself, None) => literal.yes && *itself == place,
            _ => false,
        },
        Some(_) => false,
    };
    if keeps {
        let title = format!("`{}` happens again every month once it has begun", event.id);
        let label = "nothing ends it";
        let problem = Diagnostic::warning("event/self-loop", title, written.id.span, label);
        let help = "give `every_months_least`, a chance in `likely`, or a `when` that it ends";
        review.report(problem.likely().help(help));
    }
}
