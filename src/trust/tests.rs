//! Laws of the trust as a whole: conservation, exact explanations, rest, and common luck.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Cause, Recorder, Setting, Silent, Sink, Trust};
use crate::catalogue::{Approach, Good, Kind, Quantity};
use crate::luck::{Luck, Name};
use crate::scenario::gain::{GAIN_MOST, gain};
use crate::scenario::library::Library;
use crate::scenario::{Change, Response};
use crate::units::{Money, Month, MonthOfYear, Patients, Wte};

fn setting() -> Setting {
    let reading = Library::built_in().open("first-winter");
    let scenario = reading.scenario.expect("the shipped scenario opens");
    Setting::prepare(scenario.model, scenario.first_month)
}

#[test]
fn a_measure_is_referred_to_its_usual_year_at_the_default_trust() {
    let reading = Library::built_in().default_trust();
    let scenario = reading.scenario.expect("the built-in model is sound");
    let setting = Setting::prepare(scenario.model, scenario.first_month);
    let rows = setting.model().quantities.iter().zip(setting.usual());
    let stale = rows.filter(|(row, usual)| {
        let is_mean = row.because.starts_with("twelve-month mean");
        is_mean && (row.reference - *usual).abs() > 0.01 * row.reference.abs() + 0.01
    });
    let stale: Vec<String> = stale
        .map(|(row, usual)| format!("{} is {usual:.4}, not {}", row.name, row.reference))
        .collect();
    assert!(stale.is_empty(), "{}", stale.join("\n"));
}

/// Plays months on a seed, with something done now and then so that everything moves.
fn play(setting: &Setting, seed: u64, months: u16, sink: &mut impl Sink) -> Trust {
    let mut trust = Trust::start(setting);
    for month in 1..=months {
        act(setting, &mut trust, seed, month, sink);
        let before = trust.clone();
        trust.step(
            setting,
            Month(month),
            Luck::new(seed).month(Month(month)),
            sink,
        );
        sink.month_ended(setting, &trust);
        if let Err(finding) = trust.audit(&before, setting) {
            panic!("seed {seed}, month {month}: {finding}");
        }
    }
    trust
}

fn act(setting: &Setting, trust: &mut Trust, seed: u64, month: u16, sink: &mut impl Sink) {
    let cause = Cause::Deed(month);
    let mut give = |quantity, amount| {
        trust.give(setting, Change { quantity, amount }, cause, sink);
    };
    match (u64::from(month) + seed) % 8 {
        0 => give(Quantity::CASH, -250_000.0),
        7 => give(Quantity::CAPITAL_SPENT_YEAR, 400_000.0),
        1 => give(Quantity::OPENNESS, 5.0),
        2 => give(Quantity::OPENNESS_MEDICINE, -9.0),
        3 => give(Quantity::ESTABLISHMENT_NURSES, -20.0),
        4 => give(Quantity::BEDS_OPEN, 12.0),
        5 => {
            let change = Change {
                quantity: Quantity::TARGET_PRESSURE,
                amount: 4.0,
            };
            trust.give_lasting(setting, change, cause, sink);
        }
        _ => {
            let initiatives = setting.model().initiatives.len() as u64;
            let initiative = (seed + u64::from(month)) % initiatives;
            let start = (
                initiative as u16,
                Approach::ALL[usize::from(month % 4)],
                None,
            );
            trust.start_initiative(setting, start, cause, sink);
        }
    }
}

#[test]
fn the_audit_holds_whatever_is_done() {
    let setting = setting();
    for seed in 0..30 {
        play(&setting, seed, 60, &mut Silent);
    }
}

#[test]
fn contributions_add_up_to_the_change_for_every_quantity_and_month() {
    let setting = setting();
    for seed in 0..6 {
        is_explained_in_full(&setting, seed, 30);
    }
}

#[test]
fn contributions_add_up_whatever_the_influences_are() {
    for seed in 0..12 {
        is_explained_in_full(&setting_of_other_influences(seed), seed, 18);
    }
}

fn is_explained_in_full(setting: &Setting, seed: u64, months: u16) {
    let mut recorder = Recorder::new(setting, &Trust::start(setting));
    play(setting, seed, months, &mut recorder);
    for month in 1..=months {
        for (index, row) in setting.model().quantities.iter().enumerate() {
            let quantity = Quantity(index as u16);
            let lever = quantity
                .definition()
                .is_some_and(|it| it.kind == Kind::Lever);
            let series = recorder.true_series(quantity);
            let at = usize::from(month);
            let change = series[at] - series[at - 1];
            let months = (Month(month - 1), Month(month));
            let causes = recorder.contributions(setting, quantity, months.0, months.1);
            let explained: f64 = causes.iter().map(|(_, amount)| amount).sum();
            let slack = 1e-9 * (1.0 + series[at].abs());
            assert!(
                lever || (change - explained).abs() <= slack,
                "seed {seed}, month {month}: {} moved by {change}, explained {explained}",
                row.name
            );
        }
    }
}

/// A model whose influences have other sizes, paces and shapes, and some more of them by lot.
fn setting_of_other_influences(seed: u64) -> Setting {
    let usual = setting();
    let mut model = usual.model().clone();
    let luck = Luck::new(seed).month(Month(0));
    let draw = |place: usize, what: &str| Name::of(what).numbered(place as u64);
    let targets: Vec<Quantity> = influenced(&usual).map(|(quantity, _)| quantity).collect();
    for (place, influence) in model.influences.iter_mut().enumerate() {
        influence
            .response
            .scale(2.0 * luck.uniform(draw(place, "size")));
        influence.months = 1.0 + 20.0 * luck.uniform(draw(place, "months"));
    }
    for place in 0..40 {
        let pick = |what: &str| targets[luck.pick(draw(place, what), targets.len())];
        let size = 0.02 * luck.normal(draw(place, "more"));
        let mut more = model.influences[place].clone();
        (more.from, more.to) = (pick("from"), pick("to"));
        if more.from == more.to {
            continue;
        }
        more.response = Response::PerUnit(size);
        if place % 3 == 0 {
            more.response = Response::Curve(vec![(-5.0, -size), (0.0, 0.0), (9.0, 2.0 * size)]);
        }
        more.moderated = (place % 4 == 0).then(|| (pick("by"), 0.01));
        more.gate = (place % 5 == 0).then_some(Quantity::DEVOLUTION_GATE);
        model.influences.push(more);
    }
    Setting::prepare(Arc::new(model), usual.calendar(Month(1)))
}

#[test]
fn listening_changes_nothing() {
    let setting = setting();
    let mut recorder = Recorder::new(&setting, &Trust::start(&setting));
    let heard = play(&setting, 3, 24, &mut recorder);
    assert_eq!(heard.digest(), play(&setting, 3, 24, &mut Silent).digest());
}

#[test]
fn every_part_of_the_state_tells_in_its_digest() {
    let trust = Trust::start(&setting());
    let changes: [fn(&mut Trust); 16] = [
        |it| it.values[0] += 1.0,
        |it| it.initiatives[0].percent += 1,
        |it| it.demand.influenza += 1.0,
        |it| it.beds.open += 1,
        |it| {
            it.waiting.add(1);
        },
        |it| it.cancer.list += Patients::new(1),
        |it| it.staff.groups[0].in_post += Wte::from_wte(1.0),
        |it| it.ledger.cash += Money::from_pounds(1.0),
        |it| it.estate.backlog += Money::from_pounds(1.0),
        |it| it.estate.spent += Money::from_pounds(1.0),
        |it| it.leads.held += 1,
        |it| it.lines.filled[0] += 1,
        |it| it.oversight.segment += 1.0,
        |it| it.mortality[0].0 += 1.0,
        |it| it.usual_pressure += 1.0,
        |it| it.months += 1,
    ];
    for (place, change) in changes.iter().enumerate() {
        let mut changed = trust.clone();
        change(&mut changed);
        assert_ne!(changed.digest(), trust.digest(), "change {place}");
    }
}

#[test]
fn the_same_seed_gives_the_same_trust_to_the_bit() {
    let setting = setting();
    let digest = |seed| play(&setting, seed, 24, &mut Silent).digest();
    assert_eq!(digest(5), digest(5));
    assert_ne!(digest(5), digest(6));
}

#[test]
fn influenced_quantities_rest_where_they_start_but_for_season_and_chance() {
    let setting = setting();
    let seeds = 40;
    let mut drift: BTreeMap<Quantity, f64> = BTreeMap::new();
    for seed in 0..seeds {
        let mut trust = Trust::start(&setting);
        let start = trust.values().to_vec();
        for month in 1..=12 {
            trust.step(
                &setting,
                Month(month),
                Luck::new(seed).month(Month(month)),
                &mut Silent,
            );
            for (index, row) in setting.model().quantities.iter().enumerate() {
                if row.influenced && row.sd > 0.0 {
                    let moved = (trust.values()[index] - start[index]) / row.sd;
                    *drift.entry(Quantity(index as u16)).or_default() += moved / 12.0;
                }
            }
        }
    }
    for (quantity, sum) in drift {
        let mean = sum / seeds as f64;
        let name = &setting.model().quantities[quantity.index()].name;
        assert!(
            mean.abs() < 0.6,
            "{name} drifts by {mean:.2} standard deviations in a year"
        );
    }
}

#[test]
fn a_month_is_one_of_three_and_one_of_twelve_from_the_first_meeting_on() {
    let setting = setting();
    let after_a_month = |monthly: f64| {
        let mut trust = Trust::start(&setting);
        let change = Change {
            quantity: Quantity::DECISIONS_MONTHLY,
            amount: monthly,
        };
        trust.give_lasting(&setting, change, Cause::Deed(0), &mut Silent);
        trust.step(
            &setting,
            Month(1),
            Luck::new(3).month(Month(1)),
            &mut Silent,
        );
        trust
    };
    let (as_it_was, dearer) = (after_a_month(0.0), after_a_month(-720_000.0));
    let income = dearer.value(Quantity::INCOME_MONTHLY);
    for (quantity, months) in [
        (Quantity::SURPLUS_PERCENT, 3.0),
        (Quantity::UNDERLYING_PERCENT, 12.0),
    ] {
        let fell = as_it_was.value(quantity) - dearer.value(quantity);
        let expected = 100.0 * 720_000.0 / months / income;
        assert!((fell - expected).abs() < 1e-6, "{fell}, not {expected}");
    }
}

#[test]
fn influences_cannot_run_away() {
    let setting = setting();
    let model = setting.model();
    let found = gain(&model.influences, model.quantities.len());
    assert!(found <= GAIN_MOST, "{found}");
    assert!(found > 0.3, "loops there are: {found}");
}

#[test]
fn an_order_is_reported_as_adopted_long_before_it_is_practised() {
    let setting = setting();
    let wicked = setting
        .model()
        .initiatives
        .iter()
        .position(|initiative| initiative.kind == crate::catalogue::ProblemKind::Wicked)
        .expect("some work needs consent") as u16;
    let mut trust = Trust::start(&setting);
    trust.start_initiative(
        &setting,
        (wicked, Approach::Impose, None),
        Cause::Deed(0),
        &mut Silent,
    );
    for month in 1..=9 {
        trust.step(
            &setting,
            Month(month),
            Luck::new(1).month(Month(month)),
            &mut Silent,
        );
    }
    let initiative = &setting.model().initiatives[usize::from(wicked)];
    assert!(trust.value(initiative.adopted) > 85.0);
    assert!(trust.value(initiative.practice) < 55.0);
}

/// The shipped scenario's trust with every influence this many times its size.
fn setting_with_influences(size: f64) -> Setting {
    let usual = setting();
    let mut model = usual.model().clone();
    for influence in &mut model.influences {
        influence.response.scale(size);
    }
    Setting::prepare(Arc::new(model), usual.calendar(Month(1)))
}

/// The trust's own influenced quantities and what one standard deviation of each is.
fn influenced(setting: &Setting) -> impl Iterator<Item = (Quantity, f64)> {
    let rows = setting.model().quantities.iter().enumerate();
    let of_trust = rows.map(|(index, row)| (Quantity(index as u16), row));
    of_trust
        .filter(|(quantity, row)| row.influenced && row.sd > 0.0 && quantity.line().is_none())
        .map(|(quantity, row)| (quantity, row.sd))
}

/// A trust at its start but for a shock to everything influenced, towards good, in standard
/// deviations.
fn shocked(setting: &Setting, deviations: f64) -> Trust {
    let mut trust = Trust::start(setting);
    for (quantity, sd) in influenced(setting) {
        let good = setting.model().quantities[quantity.index()].good;
        let sign = if good == Good::Low { -1.0 } else { 1.0 };
        let amount = sign * deviations * sd;
        let change = Change { quantity, amount };
        trust.give(setting, change, Cause::Deed(0), &mut Silent);
    }
    trust
}

/// Plays a year of the whole step without chance or season; what adds up for ever is held.
fn play_still_year(setting: &Setting, trust: &mut Trust) {
    let start = Trust::start(setting);
    for _ in 0..12 {
        super::begin::hold_accumulators(trust, &start);
        trust.step_influences(setting);
        trust.flow(setting, MonthOfYear::October, None, &mut Silent);
        trust.months += 1;
    }
}

#[test]
fn a_difference_between_trusts_dies_away_even_with_influences_a_quarter_stronger() {
    // Whole patients and tenths of posts hide what is left after more years than these.
    const YEARS: usize = 8;
    for size in [1.0, 1.25] {
        let setting = setting_with_influences(size);
        let (mut high, mut low) = (shocked(&setting, 0.25), shocked(&setting, -0.25));
        let mut apart = Vec::new();
        for _ in 0..=YEARS {
            let gaps = influenced(&setting)
                .map(|(quantity, sd)| (high.value(quantity) - low.value(quantity)) / sd);
            apart.push(gaps.map(|gap| gap * gap).sum::<f64>().sqrt());
            play_still_year(&setting, &mut high);
            play_still_year(&setting, &mut low);
        }
        let growth: Vec<f64> = apart.windows(2).map(|years| years[1] / years[0]).collect();
        assert!(
            growth.iter().all(|factor| *factor < 1.0),
            "with influences {size} times their size, by year: {growth:.3?}"
        );
    }
}
