//! A scenario made ready to be played many times: checked, with the trust settled at its start and
//! everything that every game would otherwise work out again.

use std::sync::Arc;

use crate::catalogue::Quantity;
use crate::luck::{Luck, Name};
use crate::scenario::{Change, Scenario, Test};
use crate::trust::{Setting, Silent, Trust};
use crate::units::{Month, MonthOfYear};

/// Games and months from which the usual scatter of a reported figure is taken.
const SCATTER_GAMES: u64 = 3;
const SCATTER_MONTHS: u16 = 24;

/// A scenario made ready to be played many times.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The scenario. Its hidden problems and its board pack's settings have become part of its
    /// model.
    pub scenario: Scenario,
    /// Its trust at the start, on the same model, and what a month needs.
    pub setting: Setting,
    /// Places of the tests that ask for months on end.
    pub(super) tests_over_months: Vec<u16>,
    /// The name of each event's draw.
    pub(super) event_draws: Vec<Name>,
    /// How far each reported figure usually moves from one meeting to the next when nobody does
    /// anything, in the order of the model's reporting.
    pub(super) usual_moves: Vec<f64>,
    pub(super) conditions_at_start: f64,
}

impl Prepared {
    /// Makes a checked scenario ready.
    pub fn new(mut scenario: Scenario) -> Prepared {
        add_hidden_problems(&mut scenario);
        colour_the_pack(&mut scenario);
        Prepared::of_whole(scenario)
    }

    /// Of a scenario whose hidden problems and pack are part of its model already.
    fn of_whole(scenario: Scenario) -> Prepared {
        let setting = settle(&scenario);
        Prepared {
            tests_over_months: tests_over_months(&scenario.tests),
            event_draws: scenario
                .events
                .iter()
                .map(|e| draw_of_event(&e.id))
                .collect(),
            usual_moves: usual_moves(&setting, scenario.months_per_turn.max(1)),
            conditions_at_start: Trust::start(&setting).value(Quantity::CONDITIONS),
            scenario,
            setting,
        }
    }

    /// The calendar month in which month `month` of the game falls: month 1 is that of the first
    /// meeting.
    pub fn calendar_month(&self, month: Month) -> MonthOfYear {
        self.setting.calendar(month)
    }

    /// The same scenario on a model whose contested links are as a sceptic would have them.
    #[must_use]
    pub fn doubted(&self) -> Prepared {
        let mut scenario = self.scenario.clone();
        scenario.doubt();
        Prepared::of_whole(scenario)
    }

    /// The same scenario with a term of at least this many months.
    #[must_use]
    pub fn lasting(mut self, months: u16) -> Prepared {
        self.scenario.turns = months.div_ceil(self.scenario.months_per_turn.max(1)).max(1);
        self
    }

    pub(super) fn test(&self, test: u16) -> &Test {
        &self.scenario.tests[usize::from(test)]
    }
}

/// The trust of a scenario, settled on the scenario's own model.
fn settle(scenario: &Scenario) -> Setting {
    Setting::prepare(Arc::clone(&scenario.model), scenario.first_month)
}

fn draw_of_event(id: &str) -> Name {
    Name::of(id).within(Name::of("event"))
}

/// Hidden problems are part of the trust from the start. A figure that nothing sets, such as a
/// line's harm, starts from where it would have settled.
fn add_hidden_problems(scenario: &mut Scenario) {
    let changes = scenario.problems.iter().flat_map(|problem| &problem.start);
    let changes: Vec<Change> = changes.copied().collect();
    let is_set = |change: &Change| scenario.model.start[change.quantity.index()].is_some();
    let settled = (!changes.iter().all(is_set)).then(|| Trust::start(&settle(scenario)));
    let model = Arc::make_mut(&mut scenario.model);
    for Change { quantity, amount } in changes {
        let described = &model.quantities[quantity.index()];
        let start = &mut model.start[quantity.index()];
        let settled = settled.as_ref().map(|trust| trust.value(quantity));
        let usual = start.or(settled).unwrap_or(described.reference);
        *start = Some((usual + amount).clamp(described.least, described.most));
    }
}

/// What the scenario's board pack hides is part of how the trust reports.
fn colour_the_pack(scenario: &mut Scenario) {
    for row in &mut Arc::make_mut(&mut scenario.model).reporting {
        row.lag_months += scenario.pack.more_lag_months;
        row.noise *= scenario.pack.noise;
        row.softened *= scenario.pack.softening;
    }
}

fn tests_over_months(tests: &[Test]) -> Vec<u16> {
    let over_months = |test: &Test| match test {
        Test::Compare { months, .. } => *months > 1,
        Test::Trend { .. } => true,
        _ => false,
    };
    (0_u16..)
        .zip(tests)
        .filter(|(_, test)| over_months(test))
        .map(|(place, _)| place)
        .collect()
}

/// The root mean square of each reported figure's moves over a turn, in games that nobody plays.
fn usual_moves(setting: &Setting, months_per_turn: u16) -> Vec<f64> {
    let mut squares = vec![0.0; setting.model().reporting.len()];
    let mut moves = 0.0;
    for seed in 0..SCATTER_GAMES {
        let mut trust = Trust::start(setting);
        let mut before = trust.told_all(setting);
        for month in 1..=SCATTER_MONTHS.next_multiple_of(months_per_turn) {
            let month = Month(month);
            trust.step(setting, month, Luck::new(seed).month(month), &mut Silent);
            if month.0.is_multiple_of(months_per_turn) {
                let told = trust.told_all(setting);
                for (square, (now, then)) in squares.iter_mut().zip(told.iter().zip(&before)) {
                    *square += (now - then) * (now - then);
                }
                before = told;
                moves += 1.0;
            }
        }
    }
    let reporting = &setting.model().reporting;
    let rows = reporting.iter().zip(squares);
    rows.map(|(row, square)| {
        let quantity = &setting.model().quantities[row.quantity.index()];
        let least = (quantity.most - quantity.least) * 0.0005;
        (square / moves).sqrt().max(row.noise).max(least)
    })
    .collect()
}
