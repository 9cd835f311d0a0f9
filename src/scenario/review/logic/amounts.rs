//! Amounts that no shipped scenario uses, and signs that look the wrong way round.

use crate::catalogue::{Quantity, Unit};
use crate::scenario::check::in_words;
use crate::scenario::raw::{self, HasEffects};
use crate::scenario::review::Review;
use crate::source::{Diagnostic, NamedAmount, NamedAmounts};

/// More than the most that one decision or event of the shipped scenarios moves an influenced
/// figure by, in standard deviations between trusts: an index or a score, and other figures.
const DEVIATIONS: f64 = 1.5;
const DEVIATIONS_OF_OTHERS: f64 = 3.0;
/// The most pounds at once, and in a month.
const POUNDS: f64 = 10_000_000.0;
const POUNDS_A_MONTH: f64 = 1_000_000.0;
/// The most beds, and the most posts or people of one group.
const BEDS: f64 = 80.0;
const PEOPLE: f64 = 200.0;

/// Looks at every amount of an effect.
pub(super) fn look(review: &mut Review) {
    let raw = review.raw;
    for item in &raw.items {
        block(review, &item.if_not_decided);
        for option in &item.options {
            block(review, option);
            sign(review, option);
        }
    }
    for event in &raw.events {
        block(review, event);
    }
}

fn block(review: &mut Review, block: &impl HasEffects) {
    let fields = block.effect_fields();
    amounts(review, fields.effects, false);
    amounts(review, fields.lasting, false);
    if let Some(monthly) = fields.every_month {
        amounts(review, &monthly.effects, true);
    }
    for later in block.later() {
        amounts(review, &later.effects, false);
        amounts(review, &later.lasting, false);
    }
}

fn amounts(review: &mut Review, given: &NamedAmounts, monthly: bool) {
    for amount in &given.0 {
        if let Some(most) = most(review, amount, monthly) {
            let value = amount.amount.value.value;
            if value.abs() > most * 1.000_001 {
                unusual(review, amount, most);
            }
        }
    }
}

/// The most that is usual for an amount.
fn most(review: &Review, amount: &NamedAmount, monthly: bool) -> Option<f64> {
    let rows = &review.scenario.model.quantities;
    let place = rows.iter().position(|row| row.name == amount.name.value)?;
    let row = &rows[place];
    match row.unit {
        Unit::Pounds if Quantity(place as u16) == Quantity::CASH => {
            Some(if monthly { POUNDS_A_MONTH } else { POUNDS })
        }
        Unit::PoundsAMonth if !row.influenced => Some(POUNDS_A_MONTH),
        Unit::Beds => Some(BEDS),
        Unit::Wte => Some(PEOPLE),
        Unit::Index | Unit::Score if row.influenced && row.sd > 0.0 => Some(DEVIATIONS * row.sd),
        _ if row.influenced && row.sd > 0.0 => Some(DEVIATIONS_OF_OTHERS * row.sd),
        _ => None,
    }
}

fn unusual(review: &mut Review, amount: &NamedAmount, most: f64) {
    let name = &amount.name.value;
    let title = format!("this moves `{name}` further than any scenario has done so far");
    let span = amount.amount.span;
    let problem = Diagnostic::warning("value/unusual", title, span, "unusually large");
    let shown = (most * 100.0).round() / 100.0;
    let help = format!("one decision or event usually moves it by less than {shown}");
    review.report(problem.likely().help(help));
}

/// An option that is said to cost money and brings some in, or is said to save it and costs.
fn sign(review: &mut Review, option: &raw::Choice) {
    let monthly = option.every_month.iter().flat_map(|it| &it.effects.0);
    let mut all = option.effects.0.iter().chain(monthly);
    let gains = |it: &&NamedAmount| it.name.value == "cash" && it.amount.value.value > 0.0;
    let Some(cash) = all.find(gains) else {
        return;
    };
    let asks = option.asks.value.to_lowercase();
    let saves = ["save", "sell", "sale", "income", "grant", "bring"];
    if asks.contains('£') && !saves.iter().any(|word| asks.contains(word)) {
        let title = format!("`{}` asks for money, and brings some in", option.id.value);
        let span = cash.amount.span;
        let problem = Diagnostic::warning("value/sign", title, span, "more cash").likely();
        let cost = in_words(-cash.amount.value.value, Unit::Pounds);
        let help = "a cost is negative: did you mean";
        let problem = problem.offer(span, format!("\"{cost}\""));
        review.report(problem.help(format!("{help} `{cost}`?")));
    }
}
