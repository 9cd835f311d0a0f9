//! A sink that keeps everything: the true and reported series month by month, and what it takes to
//! say what moved each figure. Reading it answers "why?"; it holds no sentence.
//!
//! What can be worked out from what is kept is worked out when somebody asks: the shares of plain
//! influences from where they stood, a measured figure from the values that it follows from.

mod movements;

use self::movements::Movements;
use super::explain::measured;
use super::{Cause, Setting, Sink, Trust};
use crate::catalogue::Quantity;
use crate::units::Month;

/// The record of one game.
#[derive(Clone, Debug, Default)]
pub struct Recorder {
    /// What moved what, in the order in which it happened.
    movements: Movements,
    /// Values by quantity as each month began.
    begun: Monthly<f64>,
    /// True values by quantity at the end of each month; the first are the start's.
    truth: Monthly<f64>,
    /// Reported values in the order of the model's reporting, likewise.
    told: Monthly<f64>,
    /// What stood behind the influenced quantities, likewise.
    behind: Monthly<f64>,
    /// The share of each plain influence by its number, as it now stands.
    shares: Vec<f64>,
    /// What each deed has moved outright.
    outright: Vec<Vec<(Quantity, f64)>>,
    shocks: Pushes,
    lasting: Pushes,
}

/// A push that is still at work, by the deed that gave it.
#[derive(Clone, Copy, Debug)]
struct Push {
    cause: Cause,
    /// What it has moved so far.
    done: f64,
    /// Where that is going: nowhere for a shock, which fades.
    goal: f64,
}

/// Pushes by quantity.
#[derive(Clone, Debug, Default)]
struct Pushes {
    by_quantity: Vec<Vec<Push>>,
    /// The quantities that have any, as they came.
    pushed: Vec<Quantity>,
}

impl Pushes {
    fn of(&self, quantity: Quantity) -> &[Push] {
        let pushes = self.by_quantity.get(quantity.index());
        pushes.map_or(&[], Vec::as_slice)
    }

    fn of_mut(&mut self, quantity: Quantity) -> &mut [Push] {
        let pushes = self.by_quantity.get_mut(quantity.index());
        pushes.map_or(&mut [], Vec::as_mut_slice)
    }

    fn add(&mut self, quantity: Quantity, push: Push) {
        if self.by_quantity.len() <= quantity.index() {
            self.by_quantity.resize_with(quantity.index() + 1, Vec::new);
        }
        let pushes = &mut self.by_quantity[quantity.index()];
        if pushes.is_empty() {
            self.pushed.push(quantity);
            pushes.reserve(USUAL_PUSHES);
        }
        // What one deed gives month by month settles and fades as one push.
        match pushes.iter_mut().find(|known| known.cause == push.cause) {
            Some(known) => {
                known.done += push.done;
                known.goal += push.goal;
            }
            None => pushes.push(push),
        }
    }

    /// Every push with its quantity.
    fn all(&self) -> impl Iterator<Item = (Quantity, &Push)> {
        let quantities = self.pushed.iter().copied();
        quantities.flat_map(|it| self.of(it).iter().map(move |push| (it, push)))
    }
}

/// Months that a record makes room for at once: three years, and an epilogue.
const USUAL_MONTHS: usize = 48;

/// Deeds that push most figures at most.
const USUAL_PUSHES: usize = 16;

/// Causes that most figures have at most.
const USUAL_CAUSES: usize = 32;

/// Rows of one length, one for each month.
#[derive(Clone, Debug, Default)]
struct Monthly<T> {
    width: usize,
    rows: Vec<T>,
}

impl<T: Clone> Monthly<T> {
    fn push(&mut self, row: &[T]) {
        self.push_with(|rows| rows.extend_from_slice(row));
    }

    /// Adds a row, which `write` writes.
    fn push_with(&mut self, write: impl FnOnce(&mut Vec<T>)) {
        let begins = self.rows.len();
        write(&mut self.rows);
        self.width = self.rows.len() - begins;
        if begins == 0 {
            self.rows.reserve(self.width * USUAL_MONTHS);
        }
    }

    fn months(&self) -> usize {
        self.rows.len().checked_div(self.width).unwrap_or(0)
    }

    fn at(&self, month: usize) -> &[T] {
        &self.rows[month * self.width..(month + 1) * self.width]
    }

    fn all(&self) -> impl Iterator<Item = &[T]> {
        (0..self.months()).map(|month| self.at(month))
    }
}

/// Sums by cause, in the order in which causes came.
struct ByCause(Vec<(Cause, f64)>);

impl ByCause {
    fn new() -> ByCause {
        ByCause(Vec::with_capacity(USUAL_CAUSES))
    }

    fn add(&mut self, cause: Cause, amount: f64) {
        if amount == 0.0 {
            return;
        }
        match self.0.iter_mut().find(|(known, _)| *known == cause) {
            Some((_, sum)) => *sum += amount,
            None => self.0.push((cause, amount)),
        }
    }
}

impl Recorder {
    /// A record of a game that begins with the trust as it stands, before its first month.
    pub fn new(setting: &Setting, trust: &Trust) -> Recorder {
        assert_eq!(trust.months(), 0, "a record begins where its game does");
        let mut recorder = Recorder {
            shares: setting.influences().at_rest().to_vec(),
            ..Recorder::default()
        };
        recorder.take_values(setting, trust);
        recorder
    }

    fn take_values(&mut self, setting: &Setting, trust: &Trust) {
        self.truth.push(trust.values());
        self.told.push(&trust.told_all(setting));
        let shares = &self.shares;
        let behind = &mut self.behind;
        behind.push_with(|row| trust.influenced().write_down(shares, row));
    }

    /// Months recorded.
    pub fn months(&self) -> usize {
        self.movements.months()
    }

    /// True values of `quantity`, from the start to the last month.
    pub fn true_series(&self, quantity: Quantity) -> Vec<f64> {
        let values = self.truth.all();
        values.map(|values| values[quantity.index()]).collect()
    }

    /// What the board was told at the end of `month`, or of the last month that is recorded, in the
    /// order of the model's reporting.
    pub fn told_at(&self, month: Month) -> &[f64] {
        self.told.at(month.index().min(self.months()))
    }

    /// True values at the end of `month`, or of the last month that is recorded, by quantity.
    pub fn true_at(&self, month: Month) -> &[f64] {
        self.truth.at(month.index().min(self.months()))
    }

    /// Reported values at `place` in the model's reporting, from the start to the last month.
    pub fn told_series(&self, place: usize) -> Vec<f64> {
        self.told.all().map(|values| values[place]).collect()
    }

    /// Contributions to the change of `quantity` from the end of `from` to the end of `to`, summed
    /// by cause, the largest first by size. They add up to the change.
    pub fn contributions(
        &self,
        setting: &Setting,
        quantity: Quantity,
        from: Month,
        to: Month,
    ) -> Vec<(Cause, f64)> {
        let mut causes = ByCause::new();
        let to = to.index().min(self.months());
        let from = from.index().min(to);
        for movement in self.movements.of(quantity, from..to) {
            causes.add(movement.cause, movement.amount);
        }
        let months = (from..to).map(|month| {
            let ended = |month| self.truth.at(month);
            [ended(month), self.begun.at(month), ended(month + 1)]
        });
        measured(setting, quantity, months, |cause, by| causes.add(cause, by));
        let place = quantity.index();
        let change = self.truth.at(to)[place] - self.truth.at(from)[place];
        let behind = (self.behind.at(from), self.behind.at(to));
        let influences = setting.influences();
        influences.moved(quantity, behind, change, &mut |cause, by| {
            causes.add(cause, by);
        });
        let mut causes = causes.0;
        causes.retain(|(_, amount)| *amount != 0.0);
        causes.sort_unstable_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
        causes
    }

    /// What a deed has done to `quantity` since the start.
    pub fn done_by(&self, deed: u16, quantity: Quantity) -> f64 {
        let outright = self.outright_by(deed).iter();
        let outright = outright.filter(|(moved, _)| *moved == quantity);
        let pushes = self.shocks.of(quantity).iter();
        let pushes = pushes.chain(self.lasting.of(quantity));
        let own = pushes.filter(|push| push.cause == Cause::Deed(deed));
        outright.map(|(_, amount)| amount).sum::<f64>() + own.map(|push| push.done).sum::<f64>()
    }

    fn outright_by(&self, deed: u16) -> &[(Quantity, f64)] {
        let moved = self.outright.get(usize::from(deed));
        moved.map_or(&[], Vec::as_slice)
    }

    /// What a deed has moved since the start, in the order of quantities.
    pub fn moved_by(&self, deed: u16) -> Vec<(Quantity, f64)> {
        let outright = self.outright_by(deed).iter().map(|(quantity, _)| *quantity);
        let pushes = self.shocks.all().chain(self.lasting.all());
        let own = pushes.filter(|(_, push)| push.cause == Cause::Deed(deed));
        let mut quantities: Vec<Quantity> = own.map(|(quantity, _)| quantity).collect();
        quantities.extend(outright);
        quantities.sort_unstable();
        quantities.dedup();
        let moved = quantities.into_iter();
        moved
            .map(|quantity| (quantity, self.done_by(deed, quantity)))
            .collect()
    }

    /// What has been set going and has not arrived at `quantity`, by cause, in no order that is
    /// promised: influences' shares that are still moving, lasting pushes by the deed that gave
    /// them, and what is left of shocks, which fades.
    pub fn on_its_way(
        &self,
        trust: &Trust,
        setting: &Setting,
        quantity: Quantity,
    ) -> Vec<(Cause, f64)> {
        let mut coming = Vec::with_capacity(USUAL_CAUSES);
        self.gather_on_its_way(trust, setting, quantity, &mut coming);
        coming
    }

    /// As [`Self::on_its_way`], into a list that is emptied first: for whoever asks of many
    /// quantities.
    pub fn gather_on_its_way(
        &self,
        trust: &Trust,
        setting: &Setting,
        quantity: Quantity,
        list: &mut Vec<(Cause, f64)>,
    ) {
        self.gather_pushes(quantity, list);
        let mut coming = ByCause(std::mem::take(list));
        let mut add = |cause, amount| coming.add(cause, amount);
        trust.shares_to_come(setting, &self.shares, quantity, &mut add);
        *list = coming.0;
    }

    /// As [`Self::gather_on_its_way`], but only what deeds have set going.
    pub fn gather_pushes(&self, quantity: Quantity, list: &mut Vec<(Cause, f64)>) {
        list.clear();
        let mut coming = ByCause(std::mem::take(list));
        for push in self.lasting.of(quantity) {
            coming.add(push.cause, push.goal - push.done);
        }
        for shock in self.shocks.of(quantity) {
            coming.add(shock.cause, -shock.done);
        }
        *list = coming.0;
    }

    /// Quantities that somebody has given a shock or a lasting push, in no order that is promised;
    /// some twice.
    pub fn pushed(&self) -> impl Iterator<Item = Quantity> {
        let lasting = self.lasting.pushed.iter();
        lasting.chain(&self.shocks.pushed).copied()
    }
}

impl Sink for Recorder {
    const RECORDS: bool = true;

    fn month_begins(&mut self, values: &[f64]) {
        self.begun.push(values);
    }

    fn month_ended(&mut self, setting: &Setting, trust: &Trust) {
        self.movements.month_ended();
        self.take_values(setting, trust);
    }

    fn moved(&mut self, quantity: Quantity, cause: Cause, amount: f64) {
        if amount == 0.0 {
            return;
        }
        if let Cause::Deed(deed) = cause {
            let deed = usize::from(deed);
            if self.outright.len() <= deed {
                self.outright.resize_with(deed + 1, Vec::new);
            }
            let moved = &mut self.outright[deed];
            match moved.iter_mut().find(|(known, _)| *known == quantity) {
                Some((_, sum)) => *sum += amount,
                None => moved.push((quantity, amount)),
            }
        }
        self.movements.take(quantity, cause, amount);
    }

    fn shares_move(&mut self, one_by_one: impl FnOnce(&mut [f64])) {
        one_by_one(&mut self.shares);
    }

    fn shock(&mut self, quantity: Quantity, cause: Cause, amount: f64) {
        self.movements.take(quantity, cause, amount);
        let shock = Push {
            cause,
            done: amount,
            goal: 0.0,
        };
        self.shocks.add(quantity, shock);
    }

    fn fade(&mut self, quantity: Quantity, kept: f64) {
        for shock in self.shocks.of_mut(quantity) {
            let left = shock.done * kept;
            let change = left - shock.done;
            self.movements.take(quantity, shock.cause, change);
            shock.done = left;
        }
    }

    fn lasting(&mut self, quantity: Quantity, cause: Cause, amount: f64) {
        let push = Push {
            cause,
            done: 0.0,
            goal: amount,
        };
        self.lasting.add(quantity, push);
    }

    fn settle(&mut self, quantity: Quantity, rate: f64) {
        for push in self.lasting.of_mut(quantity) {
            let step = (push.goal - push.done) * rate;
            self.movements.take(quantity, push.cause, step);
            push.done += step;
        }
    }
}
