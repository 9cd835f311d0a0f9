//! Comparisons that never held, or seldom: how near they came, in which game, and the amount at
//! which they would hold more often.

use super::coverage::{Coverage, Furthest};
use super::layout::Mark;
use super::share::Share;
use super::watcher::comparison_of;
use crate::game::Prepared;
use crate::scenario::check::in_words;
use crate::scenario::{Asker, Comparison, Scenario, Test};
use crate::source::condition::on_end;
use crate::units::Month;

/// The share of plays below which a comparison is said to hold seldom.
pub const SELDOM: f64 = 0.02;
/// The share of plays that an amount is sought for, and what is near enough to it.
const WANTED: f64 = 0.10;
const NEAR_ENOUGH: (f64, f64) = (0.06, 0.16);

/// Digits that an amount is told with.
pub(super) const DIGITS: i32 = 4;

/// A comparison that never or seldom held.
#[derive(Clone, Debug, PartialEq)]
pub struct NearMiss {
    /// Whose condition it is in.
    pub asker: Asker,
    /// Its place among the asker's questions, the first is 0.
    pub question: usize,
    /// The scenario's test.
    pub test: u16,
    /// In how many of the plays in which it was asked it held.
    pub held: Share,
    /// The value nearest to holding, and where.
    pub furthest: Furthest,
    /// Another amount, and in how many of the same plays it would hold.
    pub instead: Option<(f64, Share)>,
}

impl NearMiss {
    /// The comparison as it is written in a file: `occupancy_percent above 99%`.
    pub fn question_words(&self, prepared: &Prepared) -> String {
        self.asking(None, prepared)
    }

    /// The comparison, with another amount if one is given.
    fn asking(&self, instead: Option<f64>, prepared: &Prepared) -> String {
        let model = prepared.setting.model();
        match self.test_of(prepared) {
            Test::Compare {
                quantity,
                reported,
                comparison,
                amount,
                months,
            } => {
                let told = if *reported { "reported " } else { "" };
                let name = &model.quantities[quantity.index()].name;
                let amount = self.amount_words(prepared, instead.unwrap_or(*amount));
                format!("{told}{name} {comparison} {amount}{}", on_end(*months))
            }
            Test::Practice {
                initiative,
                line,
                comparison,
                percent,
            } => {
                let id = &model.initiatives[usize::from(*initiative)].id;
                let place = line.map_or(String::new(), |line| format!(" in {}", line.name()));
                let percent = self.amount_words(prepared, instead.unwrap_or(*percent));
                format!("practice of {id}{place} {comparison} {percent}")
            }
            _ => String::new(),
        }
    }

    /// How near it came: "held in none of 900 plays; the highest seen was 97.3% (seed 812, March,
    /// random)".
    pub fn how_near(&self, prepared: &Prepared) -> String {
        let Furthest { reach, example } = self.furthest;
        let words = self.amount_words(prepared, reach.value);
        let (seed, board) = (example.seed, example.board.name());
        let comparison = comparison_of(self.test_of(prepared)).map(|it| it.0);
        let end = if comparison.is_some_and(Comparison::is_upwards) {
            "highest"
        } else {
            "lowest"
        };
        let when = match reach.month {
            0 => "at the start".to_owned(),
            month => prepared.calendar_month(Month(month)).name().to_owned(),
        };
        let held = self.held.words();
        format!("held in {held}; the {end} seen was {words} (seed {seed}, {when}, {board})")
    }

    /// What would do: "`above 96%` would hold in 11% of 900 plays".
    pub fn what_would_do(&self, prepared: &Prepared) -> Option<String> {
        let (amount, share) = self.instead?;
        let (comparison, _) = comparison_of(self.test_of(prepared))?;
        let amount = self.amount_words(prepared, amount);
        Some(format!(
            "`{comparison} {amount}` would hold in {}",
            share.words()
        ))
    }

    /// The same, with the figure: "`openness above 45` would hold in 13% of 900 plays".
    pub fn which_would_do(&self, prepared: &Prepared) -> Option<String> {
        let (amount, share) = self.instead?;
        let question = self.asking(Some(amount), prepared);
        Some(format!("`{question}` would hold in {}", share.words()))
    }

    /// All of it in one sentence.
    pub fn words(&self, prepared: &Prepared) -> String {
        let (question, near) = (self.question_words(prepared), self.how_near(prepared));
        let whose = asker_words(self.asker, &prepared.scenario);
        let would = self.what_would_do(prepared);
        let would = would.map_or(String::new(), |would| format!("; {would}"));
        format!("{whose}: `{question}` {near}{would}")
    }

    fn test_of<'p>(&self, prepared: &'p Prepared) -> &'p Test {
        &prepared.scenario.tests[usize::from(self.test)]
    }

    fn amount_words(&self, prepared: &Prepared, value: f64) -> String {
        match self.test_of(prepared) {
            Test::Compare { quantity, .. } => {
                let row = &prepared.setting.model().quantities[quantity.index()];
                in_words(with_digits(value, DIGITS), row.unit)
            }
            _ => format!("{}%", with_digits(value, DIGITS)),
        }
    }
}

/// Who asks: "event norovirus".
pub fn asker_words(asker: Asker, scenario: &Scenario) -> String {
    let at = usize::from;
    match asker {
        Asker::Item(item) => format!("item {}", scenario.items[at(item)].id),
        Asker::Need(item, option) => {
            let item = &scenario.items[at(item)];
            format!("option {}/{}", item.id, item.options[at(option)].id)
        }
        Asker::Event(event) => format!("event {}", scenario.events[at(event)].id),
        Asker::Surfacing(problem, _) => format!("problem {}", scenario.problems[at(problem)].id),
        Asker::LaterOfOption(item, option, _) => {
            let item = &scenario.items[at(item)];
            let option = &item.options[at(option)].id;
            format!("what comes later of option {}/{option}", item.id)
        }
        Asker::LaterOfUndecided(item, _) => {
            let id = &scenario.items[at(item)].id;
            format!("what comes later of leaving item {id}")
        }
        Asker::LaterOfEvent(event, _) => {
            format!(
                "what comes later of event {}",
                scenario.events[at(event)].id
            )
        }
        Asker::Stakeholder(place) => scenario.stakeholders[at(place)].who.clone(),
        Asker::Ending(place) => format!("ending {}", scenario.endings[at(place)].kind.name()),
        Asker::Epilogue(place) => format!("text {} of the epilogue", place + 1),
        Asker::Question(place) => format!("question {} of the debrief", place + 1),
        Asker::Expectation(place) => format!("expectation {}", place + 1),
    }
}

/// Ten, so many times by itself, the same on every machine.
fn ten_to(times: i32) -> f64 {
    let whole = (0..times.abs()).fold(1.0, |product, _| product * 10.0);
    if times < 0 { 1.0 / whole } else { whole }
}

/// A number with so many digits that count.
pub(super) fn with_digits(value: f64, digits: i32) -> f64 {
    if value == 0.0 {
        return 0.0;
    }
    let places = digits - 1 - value.abs().log10().floor() as i32;
    let times = ten_to(places.abs());
    if places >= 0 {
        (value * times).round() / times
    } else {
        (value / times).round() * times
    }
}

/// Every comparison that was asked, and held in fewer than two in a hundred of the plays in which
/// it was.
pub fn near_misses(prepared: &Prepared, coverage: &Coverage) -> Vec<NearMiss> {
    let questions = 0..coverage.layout.questions.len();
    let missed = |question| near_miss(prepared, coverage, question);
    let asked = |it: &NearMiss| it.held.plays > 0;
    questions.filter_map(missed).filter(asked).collect()
}

fn near_miss(prepared: &Prepared, coverage: &Coverage, question: usize) -> Option<NearMiss> {
    let (asker, test) = coverage.layout.questions[question];
    let (comparison, amount) = comparison_of(&prepared.scenario.tests[usize::from(test)])?;
    let held = coverage.answered(question);
    if held.part() >= SELDOM {
        return None;
    }
    let reaches = &coverage.reaches[question];
    Some(NearMiss {
        asker: coverage.layout.askers[asker].0,
        question: question - coverage.layout.askers[asker].1,
        test,
        held,
        furthest: coverage.furthest[question]?,
        instead: instead(
            reaches,
            comparison,
            amount,
            coverage.share(Mark::Asked(asker)).count,
        ),
    })
}

/// The values that a comparison was asked with, those nearest to holding first.
pub(super) fn nearest_first(reaches: &[f64], with: Comparison) -> Vec<f64> {
    let mut known: Vec<f64> = reaches.iter().copied().filter(|it| !it.is_nan()).collect();
    known.sort_by(f64::total_cmp);
    if with.is_upwards() {
        known.reverse();
    }
    known
}

/// An amount of few digits at which a comparison would hold in about a tenth of the plays in which
/// it is asked.
fn instead(reaches: &[f64], with: Comparison, amount: f64, plays: u32) -> Option<(f64, Share)> {
    let known = nearest_first(reaches, with);
    let wanted = *known.get((f64::from(plays) * WANTED) as usize)?;
    let share = |amount: f64| Share {
        count: known
            .iter()
            .filter(|reach| with.holds(**reach, amount))
            .count() as u32,
        plays,
    };
    let nice = rounded(wanted, amount).map(|amount| (amount, share(amount)));
    let mut near = nice
        .into_iter()
        .filter(|(_, share)| share.part() >= NEAR_ENOUGH.0 && share.part() <= NEAR_ENOUGH.1);
    near.next().or_else(|| {
        let finest = rounded(wanted, amount)[ROUNDINGS - 1];
        let would = share(finest);
        (would.part() >= SELDOM).then_some((finest, would))
    })
}

const ROUNDINGS: usize = 9;

/// An amount rounded ever more finely: to tens, fives and ones of each place.
fn rounded(value: f64, beside: f64) -> [f64; ROUNDINGS] {
    let size = value.abs().max(beside.abs()).max(1e-6);
    let place = ten_to(size.log10().floor() as i32);
    [1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.001].map(|part| {
        let step = place * part;
        let amount = (value / step).round() * step;
        // Takes away what the multiplication left in the last digits.
        (amount * 1e6).round() / 1e6
    })
}

#[cfg(test)]
mod tests {
    use super::instead;
    use crate::scenario::Comparison;

    #[test]
    fn an_amount_of_few_digits_is_found_for_a_tenth_of_plays() {
        let reaches: Vec<f64> = (0..1000).map(|it| 90.0 + f64::from(it) * 0.0073).collect();
        let (amount, share) = instead(&reaches, Comparison::Above, 99.0, 1000).expect("found");
        assert_eq!(amount, 96.5);
        assert!((0.06..=0.16).contains(&share.part()), "{share:?}");
        let (amount, _) = instead(&reaches, Comparison::Below, 20.0, 1000).expect("found");
        assert!((90.4..=91.2).contains(&amount), "{amount}");
    }

    #[test]
    fn what_is_not_reached_in_any_play_has_no_other_amount() {
        assert_eq!(instead(&[f64::NAN; 50], Comparison::Above, 9.0, 0), None);
    }
}
