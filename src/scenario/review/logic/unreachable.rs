//! Conditions that nothing can bring about, and papers and problems that nothing leads to.

use crate::scenario::review::questions::{Asked, then_never};
use crate::scenario::review::reach::{Questions, Reach};
use crate::scenario::review::told::{Literal, Range};
use crate::scenario::review::{Review, bounds::Bounds, told::told};
use crate::scenario::{Asker, ConditionNames, Test, Timing};
use crate::source::{Diagnostic, Span};

/// Looks at everything that can come about.
pub(super) fn look(review: &mut Review) {
    let scenario = review.scenario;
    let asked = review.asked.clone();
    let told = asked
        .into_iter()
        .filter_map(|asked| Some((asked, told(&asked, scenario)?)));
    let questions: Questions = told
        .map(|(asked, told)| (asked.by, (asked, told)))
        .collect();
    let bounds = Bounds::new(scenario);
    let free = Reach::of(scenario, &questions, None);
    let bounded = Reach::of(scenario, &questions, Some(&bounds));
    for (asked, told) in questions.values() {
        let blocked = free.blocking(told, asked.during);
        if let Some(literal) = blocked.first() {
            impossible(review, asked, literal);
            continue;
        }
        if let Some(literal) = bounded.blocking(told, asked.during).first() {
            too_far(review, asked, literal, &bounds);
        }
    }
    no_way_in(review, &free);
}

/// Reports a condition that asks for what nothing brings about.
fn impossible(review: &mut Review, asked: &Asked, literal: &Literal) {
    let Some(never) = never(review, literal) else {
        return;
    };
    let title = format!("{never}, {}", then_never(asked.by));
    let is_end = matches!(asked.by, Asker::Ending(_));
    let problem = if is_end {
        Diagnostic::error("ending/no-way-in", title, literal.span, "cannot come about")
    } else {
        Diagnostic::warning("when/unreachable", title, literal.span, "cannot come about")
    };
    let help = "look at what should bring it about: it is itself ruled out, or nothing leads to it";
    review.report(problem.help(help));
}

/// What never comes about, in words; `None` where it is told elsewhere.
fn never(review: &Review, literal: &Literal) -> Option<String> {
    let scenario = review.scenario;
    Some(match literal.test {
        Test::Flag(flag) => {
            let name = scenario.flag(*flag);
            format!("whatever sets the flag `{name}` can never happen")
        }
        Test::Chose(item, option) => {
            let item = &scenario.items[usize::from(*item)];
            let option = &item.options[usize::from(*option)];
            format!(
                "the option `{}` of `{}` can never be chosen",
                option.id, item.id
            )
        }
        Test::ApproachTo(item, approach) => {
            let item = &scenario.items[usize::from(*item)];
            format!(
                "no option of `{}` can be made {}",
                item.id,
                approach.words()
            )
        }
        Test::Undecided(item) => {
            format!(
                "`{}` never comes to the table",
                scenario.items[usize::from(*item)].id
            )
        }
        Test::Happened(event, _) => {
            format!(
                "the event `{}` can never happen",
                scenario.events[usize::from(*event)].id
            )
        }
        Test::Running(initiative)
        | Test::Practice {
            initiative,
            line: None,
            ..
        } => {
            let initiative = &scenario.model.initiatives[usize::from(*initiative)];
            format!("nothing ever starts the initiative `{}`", initiative.id)
        }
        Test::Practice {
            initiative,
            line: Some(line),
            ..
        } => {
            let initiative = &scenario.model.initiatives[usize::from(*initiative)];
            format!(
                "nothing ever starts the initiative `{}` in {}",
                initiative.id,
                line.words()
            )
        }
        Test::Known(problem) => {
            let problem = &scenario.problems[usize::from(*problem)];
            format!("the problem `{}` never comes out", problem.id)
        }
        _ => return None,
    })
}

/// Reports a figure that cannot get so far.
fn too_far(review: &mut Review, asked: &Asked, literal: &Literal, bounds: &Bounds) {
    let Test::Compare { quantity, .. } = literal.test else {
        return;
    };
    let row = &review.scenario.model.quantities[quantity.index()];
    let wanted = literal.values();
    let by_scale = |wanted: Range| wanted.misses(Range::closed(row.least, row.most));
    let Some((least, most)) = bounds.of(*quantity) else {
        return;
    };
    if wanted.is_none_or(by_scale) {
        return;
    }
    let shown = |value: f64| (value * 10.0).round() / 10.0;
    let title = format!(
        "`{}` cannot get so far in this scenario, {}",
        row.name,
        then_never(asked.by)
    );
    let help = format!(
        "it stays between {} and {} even if every effect and influence goes the same way",
        shown(least),
        shown(most)
    );
    let problem = Diagnostic::warning("when/unreachable", title, literal.span, "out of reach");
    review.report(problem.likely().help(help));
}

/// Papers, problems and initiatives of the scenario that nothing leads to.
fn no_way_in(review: &mut Review, reach: &Reach) {
    let scenario = review.scenario;
    let raw = review.raw;
    for (place, item) in scenario.items.iter().enumerate() {
        let raised = item.timing == Timing::Raised && raises(review, place as u16);
        if raised && !reach.items[place] {
            let title = format!("what raises `{}` can never happen itself", item.id);
            one(review, "item/no-way-in", title, raw.items[place].id.span);
        }
    }
    for (place, problem) in scenario.problems.iter().enumerate() {
        if !reach.problems[place] {
            let title = format!("nothing ever brings out the problem `{}`", problem.id);
            let help = "add a way to `surfaces`, a seat to `who_may_know`, or `learn` to an option";
            let span = raw.problems[place].id.span;
            let found = Diagnostic::warning("problem/no-way-out", title, span, "never comes out");
            review.report(found.help(help));
        }
    }
    let standard = scenario.model.initiatives.len() - raw.initiatives.len();
    for (place, initiative) in raw.initiatives.iter().enumerate() {
        if !reach.initiatives[standard + place] {
            let title = format!(
                "nothing ever starts the initiative `{}`",
                initiative.id.value
            );
            one(review, "initiative/unused", title, initiative.id.span);
        }
    }
}

fn one(review: &mut Review, code: &'static str, title: String, span: Span) {
    review.report(Diagnostic::warning(code, title, span, "nothing leads here"));
}

/// Whether anything at all names an item to be raised.
fn raises(review: &Review, item: u16) -> bool {
    let mut blocks = review.all_effects();
    blocks.any(|effects| {
        let later = effects.later.iter().map(|later| &later.effects);
        std::iter::once(effects)
            .chain(later)
            .any(|it| it.raise.contains(&item))
    })
}
