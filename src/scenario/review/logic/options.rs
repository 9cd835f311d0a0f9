//! Options that do nothing, do the same, are worse in every way, or cost nothing at all.

use crate::catalogue::Good;
use crate::scenario::review::Review;
use crate::scenario::{Asker, Change, Choice, Effects, Scenario, Test, raw};
use crate::source::Diagnostic;

/// Looks at the options of each item.
pub(super) fn look(review: &mut Review) {
    let (scenario, raw) = (review.scenario, review.raw);
    for (item, (made, written)) in (0_u16..).zip(scenario.items.iter().zip(&raw.items)) {
        for (place, option) in (0_u16..).zip(&made.options) {
            let id = &written.options[usize::from(place)].id;
            if does_nothing(option) && !is_asked_for(scenario, item, place) {
                let title = format!("choosing `{}` changes nothing", option.id);
                let problem = Diagnostic::warning(
                    "option/no-effect",
                    title,
                    id.span,
                    "no effects, and nothing asks whether it was chosen",
                );
                let help = "give it what it would do or cost, or a flag that something asks for";
                review.report(problem.likely().help(help));
            } else if is_free_lunch(scenario, option) {
                let title = format!("`{}` does only good and costs nothing", option.id);
                let problem = Diagnostic::hint("option/free-lunch", title, id.span, "no price");
                let help = "what does it take: money, attention, people, or somebody's patience?";
                review.report(problem.likely().help(help));
            }
        }
        pairs(review, item, &written.options);
        locks(review, item, written);
    }
}

/// Whether an option leaves everything as it was.
fn does_nothing(option: &Choice) -> bool {
    option.effects.is_empty() && option.attention == 0
}

/// Whether some condition asks whether it was chosen.
fn is_asked_for(scenario: &Scenario, item: u16, option: u16) -> bool {
    scenario.tests.contains(&Test::Chose(item, option))
}

/// Compares every two options of an item.
fn pairs(review: &mut Review, item: u16, written: &[raw::Choice]) {
    let scenario = review.scenario;
    let options = &scenario.items[usize::from(item)].options;
    let asked = |place: usize| is_asked_for(scenario, item, place as u16);
    for (second, worse) in options.iter().enumerate() {
        for (first, better) in options.iter().enumerate() {
            if first == second || asked(first) || asked(second) || worse.effects.is_empty() {
                continue;
            }
            let (span, also) = (written[second].id.span, written[first].id.span);
            let same = better.effects == worse.effects
                && better.attention == worse.attention
                && better.approaches == worse.approaches;
            if same && first < second {
                let title = format!("`{}` does the same as `{}`", worse.id, better.id);
                let problem = Diagnostic::warning("option/same-effects", title, span, "the same");
                let help = "people choose between consequences: give each its own";
                review.report(problem.also(also, "as this").help(help));
            } else if !same && is_dominated(scenario, better, worse) {
                let title = format!("`{}` is worse than `{}` in every way", worse.id, better.id);
                let problem = Diagnostic::warning("option/dominated", title, span, "worse");
                let help = "give it something that the other has not, or leave it out";
                review.report(problem.also(also, "than this").help(help));
            }
        }
    }
}

/// Whether `better` is at least as good in everything, better in something, and as open.
fn is_dominated(scenario: &Scenario, better: &Choice, worse: &Choice) -> bool {
    let (one, other) = (&better.effects, &worse.effects);
    let as_open = better.needs.is_none() || better.needs == worse.needs;
    let same_follows = one.later == other.later
        && one.set == other.set
        && one.clear == other.clear
        && one.start == other.start
        && one.stop == other.stop
        && one.raise == other.raise
        && one.learn == other.learn
        && better.approaches == worse.approaches;
    if !as_open || !same_follows || better.attention > worse.attention {
        return false;
    }
    let monthly = |effects: &Effects| effects.every_month.clone().unwrap_or_default();
    let (one_month, other_month) = (monthly(one), monthly(other));
    let pairs = [
        (&one.once, &other.once),
        (&one.lasting, &other.lasting),
        (&one_month.1, &other_month.1),
    ];
    let same_time = one_month.0 == other_month.0 || one_month.0 == 0 || other_month.0 == 0;
    let judged: Option<Vec<f64>> = pairs
        .into_iter()
        .map(|(one, other)| gains(scenario, one, other))
        .collect();
    let Some(judged) = judged.filter(|_| same_time) else {
        return false;
    };
    let gain: f64 = judged.iter().sum();
    gain > 0.0 || better.attention < worse.attention
}

/// By how much one list of changes is better than another, in all quantities together; `None` if it
/// is worse in any, or where neither way is good.
fn gains(scenario: &Scenario, one: &[Change], other: &[Change]) -> Option<f64> {
    let mut sum = 0.0;
    let named = one.iter().chain(other).map(|change| change.quantity);
    for quantity in named {
        let amount = |list: &[Change]| -> f64 {
            let same = list.iter().filter(|change| change.quantity == quantity);
            same.map(|change| change.amount).sum()
        };
        let difference = amount(one) - amount(other);
        match scenario.model.quantities[quantity.index()].good {
            _ if difference == 0.0 => {}
            Good::High if difference > 0.0 => sum += difference,
            Good::Low if difference < 0.0 => sum -= difference,
            _ => return None,
        }
    }
    Some(sum)
}

/// Whether an option has benefits and nothing that could be called a price.
fn is_free_lunch(scenario: &Scenario, option: &Choice) -> bool {
    let effects = &option.effects;
    let moves = effects.once.len() + effects.lasting.len();
    let plain = option.attention == 0
        && effects.start.is_empty()
        && effects.stop.is_empty()
        && effects.set.is_empty()
        && effects.raise.is_empty()
        && effects.later.is_empty()
        && effects.every_month.is_none();
    let good = |changes: &[Change]| gains(scenario, changes, &[]).is_some();
    plain && moves > 0 && good(&effects.once) && good(&effects.lasting)
}

/// Items of which no option may be open, or only one ever is.
fn locks(review: &mut Review, item: u16, written: &raw::Item) {
    let made = &review.scenario.items[usize::from(item)];
    let asks = |place: u16| {
        let mut asked = review.asked.iter();
        asked.any(|asked| asked.by == Asker::Need(item, place))
    };
    let locked = (0_u16..)
        .zip(&made.options)
        .filter(|(place, _)| asks(*place));
    let locked = locked.count();
    let begun = (0_u16..)
        .zip(&made.options)
        .filter(|(place, option)| !asks(*place) && may_run_before(review.scenario, item, option));
    let begun = begun.count();
    if locked + begun == made.options.len() && !made.options.is_empty() {
        let closed = match begun {
            0 => "has `needs`",
            _ => "has `needs` or begins what may be running",
        };
        let title = format!(
            "every option of `{}` {closed}, so none may be open",
            made.id
        );
        let span = written.id.span;
        let problem = Diagnostic::warning("option/all-locked", title, span, "may have no way out");
        let help = "leave one option that is always open; the board can otherwise only leave the \
                    paper";
        review.report(problem.likely().help(help));
    } else if locked + 1 == made.options.len() && locked > 0 {
        let title = format!("only one option of `{}` is open whatever happens", made.id);
        let problem = Diagnostic::hint("option/single", title, written.id.span, "one way");
        let help = "where the needs of the others are not met there is nothing to choose";
        review.report(problem.likely().help(help));
    }
}

/// Whether an option begins something that may be running when its paper comes: the board may begin
/// it by itself, or another paper or an event begins it.
fn may_run_before(scenario: &Scenario, item: u16, option: &Choice) -> bool {
    let starts = option.effects.start.iter();
    let mut starts = starts.filter(|start| !option.effects.stop.contains(&start.initiative));
    starts.any(|start| {
        let initiative = start.initiative;
        let papers = (0_u16..).zip(&scenario.items);
        let mut others = papers.filter(|(place, _)| *place != item);
        scenario.standing.contains(&initiative)
            || scenario
                .events
                .iter()
                .any(|it| begins(&it.effects, initiative))
            || others.any(|(_, it)| {
                begins(&it.if_not_decided.effects, initiative)
                    || it.options.iter().any(|it| begins(&it.effects, initiative))
            })
    })
}

/// Whether effects begin an initiative, now or later.
fn begins(effects: &Effects, initiative: u16) -> bool {
    let own = effects.start.iter().any(|it| it.initiative == initiative);
    own || effects
        .later
        .iter()
        .any(|it| begins(&it.effects, initiative))
}
