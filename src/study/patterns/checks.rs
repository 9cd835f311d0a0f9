//! What must hold in a pattern: names found, bands and months doubted, and put into words.

use super::reading::find;
use super::written::{Text, WrittenCheck, WrittenPattern};
use super::{Check, Compared, List, Measure, Must, Over, Seen};
use crate::catalogue::{Quantity, Unit};
use crate::scenario::Scenario;
use crate::source::{Diagnostic, Problems, Span};

/// Reads what must hold.
pub(super) struct Checker<'a> {
    pub written: &'a WrittenPattern,
    pub scenario: &'a Scenario,
    pub problems: &'a mut Problems,
}

impl Checker<'_> {
    /// The list that the pattern is on.
    pub fn list(&mut self) -> Option<List> {
        let names = List::ALL.into_iter().map(List::name);
        let place = find("list of patterns", &self.written.list, names, self.problems)?;
        Some(List::ALL[place])
    }

    /// The rows of the evidence that the pattern rests on.
    pub fn evidence(&mut self) -> Vec<String> {
        let named = &self.written.evidence.0;
        let known = &self.scenario.model.evidence;
        for name in named.iter().filter(|name| known.find(name).is_none()) {
            let title = format!("there is no evidence `{}`", name.value);
            self.refuse(name.span, title);
        }
        named.iter().map(|name| name.value.clone()).collect()
    }

    /// One thing that must hold.
    pub fn check(&mut self, written: &WrittenCheck) -> Option<Check> {
        let measure = self.measure(written);
        let compared = self.compared(written);
        let must = self.must(written);
        let (measure, compared, must) = (measure?, compared?, must?);
        Some(Check {
            words: self.words(written, &measure, compared),
            unit: self.unit(written, measure.over, compared),
            because: written.because.value.clone(),
            measure,
            compared,
            must,
        })
    }

    fn measure(&mut self, written: &WrittenCheck) -> Option<Measure> {
        let (first, last) = written.months.value;
        if !(1.0 <= first && first <= last && last <= self.written.months.value.0 as f64) {
            let title = format!("months {first} to {last} are not played");
            self.refuse(written.months.span, title);
        }
        let mut quantities = Vec::new();
        for name in &written.of.0 {
            quantities.push(self.seen(name, written.reported)?);
        }
        Some(Measure {
            quantities,
            months: (first as u16, last as u16),
            over: self.over(written.over.as_ref())?,
        })
    }

    fn seen(&mut self, name: &Text, reported: bool) -> Option<Seen> {
        let quantities = self.scenario.model.quantities.iter();
        let names = quantities.map(|quantity| quantity.name.as_str());
        let quantity = Quantity(find("quantity", name, names, self.problems)? as u16);
        if !reported {
            return Some(Seen::True(quantity));
        }
        let mut rows = self.scenario.model.reporting.iter();
        let told = rows.position(|row| row.quantity == quantity);
        if told.is_none() {
            let title = format!("the board is not told of `{}`", name.value);
            self.refuse(name.span, title);
        }
        told.map(Seen::Told)
    }

    fn over(&mut self, written: Option<&Text>) -> Option<Over> {
        let words = [
            ("mean", Over::Mean),
            ("sum", Over::Sum),
            ("least", Over::Least),
            ("most", Over::Most),
        ];
        let Some(word) = written else {
            return Some(Over::Mean);
        };
        let names = words.iter().map(|(name, _)| *name);
        let place = find("way to take months together", word, names, self.problems)?;
        Some(words[place].1)
    }

    fn arm(&mut self, name: &Text) -> Option<usize> {
        let names = self.written.arms.iter().map(|arm| arm.name.value.as_str());
        find("arm", name, names, self.problems)
    }

    fn compared(&mut self, written: &WrittenCheck) -> Option<Compared> {
        match (written.compare.0.as_slice(), written.share_of.0.as_slice()) {
            ([one], []) => Some(Compared::Alone(self.arm(one)?)),
            ([one, other], []) => {
                let (one, other) = (self.arm(one), self.arm(other));
                Some(Compared::Difference(one?, other?))
            }
            ([one, other], [third, fourth]) => {
                let arms = [one, other, third, fourth].map(|name| self.arm(name));
                let [Some(one), Some(other), Some(third), Some(fourth)] = arms else {
                    return None;
                };
                Some(Compared::Share([one, other, third, fourth]))
            }
            _ => {
                let title = "one arm or two are compared, and as a share of two more".to_owned();
                self.refuse(written.because.span, title);
                None
            }
        }
    }

    fn must(&mut self, written: &WrittenCheck) -> Option<Must> {
        let given = (&written.between, &written.within, &written.always);
        let (must, place, sound) = match given {
            (Some(band), None, None) => {
                let (least, most) = band.value;
                (Must::Difference(least, most), band.span, least < most)
            }
            (None, Some(margin), None) => {
                let margin_is_sound = margin.value > 0.0;
                (Must::NoEffect(margin.value), margin.span, margin_is_sound)
            }
            (None, None, Some(band)) => {
                let (least, most) = band.value;
                (Must::Rule(least, most), band.span, least <= most)
            }
            _ => {
                let title = "a check has one of `between`, `within` and `always`".to_owned();
                self.refuse(written.because.span, title);
                return None;
            }
        };
        if !sound {
            self.refuse(place, "this is no band".to_owned());
        }
        Some(must)
    }

    fn refuse(&mut self, place: Span, title: String) {
        let problem = Diagnostic::error("pattern/wrong", title, place, "here");
        self.problems.push(problem);
    }

    /// The check in words: what is measured, when, and in which arms.
    fn words(&self, written: &WrittenCheck, measure: &Measure, compared: Compared) -> String {
        let labels: Vec<&str> = written.of.0.iter().map(|name| self.label(name)).collect();
        let told = if written.reported { " as told" } else { "" };
        let (first, last) = measure.months;
        let months = match measure.over {
            _ if first == last => format!("month {first}"),
            Over::Mean => format!("months {first} to {last}"),
            Over::Sum => format!("sum of months {first} to {last}"),
            Over::Least => format!("least of months {first} to {last}"),
            Over::Most => format!("most of months {first} to {last}"),
        };
        let arm = |place: usize| self.written.arms[place].name.value.as_str();
        let arms = match compared {
            Compared::Alone(one) => arm(one).to_owned(),
            Compared::Difference(one, other) => format!("{} against {}", arm(one), arm(other)),
            Compared::Share([one, other, third, fourth]) => format!(
                "{} against {}, as a share of {} against {}",
                arm(one),
                arm(other),
                arm(third),
                arm(fourth)
            ),
        };
        let labels = match labels.as_slice() {
            [one] => (*one).to_owned(),
            several => format!("mean of {}", several.join("; ")),
        };
        format!("{labels}{told}, {months}: {arms}")
    }

    fn label<'t>(&'t self, name: &'t Text) -> &'t str {
        let mut quantities = self.scenario.model.quantities.iter();
        let found = quantities.find(|quantity| quantity.name == name.value);
        found.map_or(name.value.as_str(), |quantity| quantity.label.as_str())
    }

    fn unit(&self, written: &WrittenCheck, over: Over, compared: Compared) -> String {
        let mut quantities = self.scenario.model.quantities.iter();
        let first = written.of.0.first();
        let found = first.and_then(|name| quantities.find(|it| it.name == name.value));
        match (compared, found) {
            (Compared::Share(_), _) | (_, None) => String::new(),
            (_, Some(quantity)) => unit_over(quantity.unit, over).to_owned(),
        }
    }
}

/// The unit of a figure when months are taken together so: what comes by the month adds up to what
/// is counted.
fn unit_over(unit: Unit, over: Over) -> &'static str {
    match (over, unit) {
        (Over::Sum, Unit::PoundsAMonth) => Unit::Pounds.words(),
        (Over::Sum, Unit::PatientsAMonth) => Unit::Patients.words(),
        (Over::Sum, Unit::CountAMonth) => Unit::Count.words(),
        _ => unit.words(),
    }
}
