//! Whether a session can teach what it sets out to: objectives, time, and questions afterwards.

use super::Review;
use super::minutes::{Estimate, minutes};
use crate::scenario::{Choice, Scenario, Test};
use crate::source::{Diagnostic, Span};

/// Items, events and questions that an objective should be met in.
const SERVED: usize = 2;
/// Objectives that one session can carry.
const OBJECTIVES: (usize, usize) = (2, 4);
/// By how much the estimate may miss a slot before it is told.
const SLACK: f64 = 1.1;
/// The share of items in which one approach may be the best.
const ONE_APPROACH: f64 = 0.5;

/// Looks at objectives, times and questions.
pub(super) fn look(review: &mut Review) {
    objectives(review);
    time(review);
    questions(review);
    high_impact(review);
    approaches(review);
}

fn objectives(review: &mut Review) {
    let (scenario, raw) = (review.scenario, review.raw);
    let count = raw.objectives.len();
    if count < OBJECTIVES.0 || count > OBJECTIVES.1 {
        let title = match count {
            0 => "this scenario has no objectives".to_owned(),
            1 => "this scenario has only one objective".to_owned(),
            _ => format!("{count} objectives are more than one session can carry"),
        };
        let span = raw
            .objectives
            .get(OBJECTIVES.1)
            .map_or(raw.id.span, |it| it.id.span);
        let problem = Diagnostic::warning("teach/objectives", title, span, "two to four");
        review.report(problem.help("say in two to four sentences what players can do afterwards"));
    }
    for (place, objective) in (0_u16..).zip(&raw.objectives) {
        let items = scenario
            .items
            .iter()
            .filter(|it| it.objectives.contains(&place))
            .count();
        let events = scenario
            .events
            .iter()
            .filter(|it| it.objectives.contains(&place))
            .count();
        let served = items + events;
        let asked = scenario
            .debrief
            .questions
            .iter()
            .any(|it| it.objective == Some(place));
        let span = objective.id.span;
        if (1..SERVED).contains(&served) || (served == 0 && asked) {
            let title = format!("only {} of `{}`", met(served), objective.id.value);
            let problem = Diagnostic::hint("teach/objective-thin", title, span, "rarely met");
            review.report(problem.help("name it in the `objectives` of a second item or event"));
        }
        if served > 0 && !asked && !scenario.debrief.questions.is_empty() {
            let title = format!(
                "no question of the debrief asks about `{}`",
                objective.id.value
            );
            let problem = Diagnostic::hint(
                "teach/objective-not-asked",
                title,
                span,
                "never talked about",
            );
            review.report(problem.help("give a question `objective: \"…\"` with this id"));
        }
    }
}

fn met(served: usize) -> &'static str {
    if served == 1 {
        "one paper or event is"
    } else {
        "the debrief speaks"
    }
}

/// Compares what is planned with what it takes.
fn time(review: &mut Review) {
    let scenario = review.scenario;
    let parts = scenario.minutes;
    let whole = f64::from(parts.prebrief + parts.play + parts.debrief);
    let share = f64::from(parts.play) / whole.max(1.0);
    let raw = review.raw.sessions.clone().unwrap_or_default();
    let places = [raw.short, raw.standard, raw.long];
    for ((length, meetings), place) in scenario.sessions.lengths().into_iter().zip(places) {
        let slot = f64::from(length) * share;
        let estimate = minutes(scenario, meetings);
        let span = place
            .as_ref()
            .map_or(review.raw.turns.span, |place| place.span);
        if estimate.low > slot * SLACK {
            too_long(review, (length, slot), (meetings, estimate), span);
        } else if place.is_some() && estimate.high < slot / 2.0 / SLACK && meetings < scenario.turns
        {
            let title = format!(
                "{} about {} of the {} minutes of play in a session of {length}",
                take(meetings),
                estimate.high.round(),
                slot.round()
            );
            let problem = Diagnostic::hint("teach/session-short", title, span, "time to spare");
            review.report(
                problem
                    .likely()
                    .help("plan more meetings for it in `sessions`"),
            );
        }
    }
}

fn too_long(
    review: &mut Review,
    (length, slot): (u16, f64),
    (meetings, estimate): (u16, Estimate),
    span: Span,
) {
    let title = format!(
        "{} {} to {} minutes, and a session of {length} has about {} for play",
        take(meetings),
        estimate.low.round(),
        estimate.high.round(),
        slot.round()
    );
    let problem = Diagnostic::warning("teach/session-time", title, span, "too many meetings");
    let help = "plan fewer meetings in `sessions`, shorten papers, or move papers to other turns";
    review.report(problem.likely().help(help));
}

fn take(meetings: u16) -> String {
    match meetings {
        1 => "one meeting takes".to_owned(),
        meetings => format!("{meetings} meetings take"),
    }
}

fn questions(review: &mut Review) {
    let raw = review.raw;
    let exam = &raw.exam_question;
    if !exam.value.trim().is_empty() && !exam.value.contains('?') {
        let title = "the exam question does not ask anything".to_owned();
        let problem = Diagnostic::warning("teach/exam-question", title, exam.span, "no `?`");
        review.report(problem.help("put it as the one question that the whole scenario asks"));
    }
    for question in &raw.debrief.questions {
        if !question.ask.value.contains('?') {
            let title = "this question of the debrief does not ask anything".to_owned();
            let problem =
                Diagnostic::hint("teach/no-question", title, question.ask.span, "no `?`").guess();
            review.report(problem.help("end it with a question that a room can answer"));
        }
    }
}

/// An option that does much should be talked about.
fn high_impact(review: &mut Review) {
    let scenario = review.scenario;
    if scenario.debrief.questions.is_empty() {
        return;
    }
    for (item, (made, written)) in (0_u16..).zip(scenario.items.iter().zip(&review.raw.items)) {
        let mut untold = (0_u16..).zip(&made.options).filter(|(place, option)| {
            impact(scenario, option) >= 1.0 && !is_talked_about(scenario, item, *place, option)
        });
        if let Some((place, _)) = untold.next() {
            let option = &written.options[usize::from(place)].id;
            let title = format!(
                "`{}` does much, and no question asks about it",
                option.value
            );
            let help =
                "add a question with `when: \"chose item/option\"`, or one for the objective";
            let found =
                Diagnostic::hint("teach/no-debrief", title, option.span, "never talked about");
            review.problems.push(found.likely().help(help));
        }
    }
}

/// How far an option moves what it moves most, in standard deviations between trusts.
fn impact(scenario: &Scenario, option: &Choice) -> f64 {
    let changes = option.effects.once.iter().chain(&option.effects.lasting);
    let sizes = changes.map(|change| {
        let row = &scenario.model.quantities[change.quantity.index()];
        if row.influenced && row.sd > 0.0 {
            change.amount.abs() / row.sd
        } else {
            0.0
        }
    });
    sizes.fold(0.0, f64::max)
}

/// Whether a question is asked of everybody about an objective of the item, or of those who chose.
fn is_talked_about(scenario: &Scenario, item: u16, option: u16, made: &Choice) -> bool {
    let served = &scenario.items[usize::from(item)].objectives;
    scenario
        .debrief
        .questions
        .iter()
        .any(|question| match &question.when {
            None => question
                .objective
                .is_some_and(|objective| served.contains(&objective)),
            Some(when) => when
                .tests()
                .any(|test| match &scenario.tests[usize::from(test)] {
                    Test::Chose(of, chosen) => (*of, *chosen) == (item, option),
                    Test::Flag(flag) => made.effects.set.contains(flag),
                    Test::ApproachTo(of, _) => *of == item,
                    _ => false,
                }),
        })
}

/// Items of which all that can be made in several ways offer but one: then how a change is made is
/// no choice.
fn approaches(review: &mut Review) {
    let scenario = review.scenario;
    let options = scenario.items.iter().flat_map(|item| &item.options);
    let starting: Vec<&Choice> = options
        .filter(|option| !option.effects.start.is_empty())
        .collect();
    let alone = starting
        .iter()
        .filter(|option| option.approaches.len() < 2)
        .count();
    if starting.len() >= 3 && alone as f64 > ONE_APPROACH * starting.len() as f64 {
        let title = format!(
            "{alone} of {} options that begin a change leave no choice of how",
            starting.len()
        );
        let span = review.raw.id.span;
        let problem = Diagnostic::hint("teach/one-approach", title, span, "one approach each");
        review.report(
            problem
                .likely()
                .help("list two or more `approaches` where both could work"),
        );
    }
}
