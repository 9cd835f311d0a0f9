//! The table of every quantity that may be named: built in, of model files, of initiatives.

use super::closed;
use super::numbers::{Limits, number, positive};
use crate::catalogue::{DEFINITIONS, Definition, Good, Kind, Quantity, Section, Unit};
use crate::scenario::raw::{self, Text};
use crate::scenario::{INFLUENCED_MOST, QuantityModel};
use crate::source::{Diagnostic, Problems};

/// Quantities by place, with what moves each.
pub struct Quantities {
    /// What the model says of each.
    pub rows: Vec<QuantityModel>,
    /// What moves each.
    pub kinds: Vec<Kind>,
    /// Where each starts, as far as the rows say.
    pub starts: Vec<Option<f64>>,
}

impl Quantities {
    /// The built-in ones, then those that model files add.
    pub fn from_files(written: &[raw::Quantity], problems: &mut Problems) -> Quantities {
        let mut quantities = Quantities {
            rows: DEFINITIONS.iter().map(built_in).collect(),
            kinds: DEFINITIONS.iter().map(|row| row.kind).collect(),
            starts: vec![None; DEFINITIONS.len()],
        };
        let mut seen: Vec<&Text> = Vec::new();
        for row in written {
            if let Some(first) = seen.iter().find(|earlier| **earlier == &row.name) {
                problems.push(twice(&row.name, first));
                continue;
            }
            seen.push(&row.name);
            let place = match quantities.find(&row.name.value) {
                Some(quantity) => quantity.index(),
                None => quantities.add(row, problems),
            };
            let model = &mut quantities.rows[place];
            fill(model, row, problems);
            let range = Limits::new(model.least, model.most);
            let start = number(row.start.as_ref(), range, "start", problems);
            if quantities.kinds[place] != Kind::Measured {
                quantities.starts[place] = start;
            }
        }
        quantities.report_undefined(&seen, problems);
        quantities.report_too_many(&seen, problems);
        quantities
    }

    /// The quantity with this name.
    pub fn find(&self, name: &str) -> Option<Quantity> {
        let place = self.rows.iter().position(|row| row.name == name)?;
        Some(Quantity(place as u16))
    }

    /// What the model says of one.
    pub fn row(&self, quantity: Quantity) -> &QuantityModel {
        &self.rows[quantity.index()]
    }

    /// What moves one.
    pub fn kind(&self, quantity: Quantity) -> Kind {
        self.kinds[quantity.index()]
    }

    /// Adds practice and adoption of an initiative; gives the two.
    pub fn add_initiative(&mut self, id: &str, label: &str) -> (Quantity, Quantity) {
        let practice = self.add_percent(&format!("practice_{id}"), &format!("practice of {label}"));
        let adopted = self.add_percent(&format!("adopted_{id}"), &format!("adoption of {label}"));
        (practice, adopted)
    }

    fn add_percent(&mut self, name: &str, label: &str) -> Quantity {
        let quantity = Quantity(self.rows.len() as u16);
        self.rows.push(QuantityModel {
            name: name.to_owned(),
            label: label.to_owned(),
            most: 100.0,
            unit: Unit::Percent,
            good: Good::Neither,
            section: Section::Workings,
            ..empty()
        });
        self.kinds.push(Kind::Measured);
        self.starts.push(None);
        quantity
    }

    /// A quantity that the program does not know; gives its place.
    fn add(&mut self, row: &raw::Quantity, problems: &mut Problems) -> usize {
        let unit = closed::unit(&row.unit, problems);
        let good = closed::good(&row.good, problems);
        let section = closed::section(&row.section, problems);
        let limits = Limits::WIDE;
        let least = number(row.least.as_ref(), limits, "least", problems);
        let most = number(row.most.as_ref(), limits, "most", problems);
        for (missing, name) in [
            (row.label.value.is_empty(), "label"),
            (least.is_none(), "least"),
            (most.is_none(), "most"),
            (row.start.is_none(), "start"),
            (row.months.is_none(), "months"),
        ] {
            if missing {
                problems.push(incomplete(&row.name, name));
            }
        }
        self.rows.push(QuantityModel {
            name: row.name.value.clone(),
            label: row.label.value.clone(),
            unit: unit.unwrap_or(Unit::Index),
            least: least.unwrap_or(0.0),
            most: most.unwrap_or(100.0),
            good: good.unwrap_or(Good::Neither),
            section: section.unwrap_or(Section::Workings),
            influenced: true,
            ..empty()
        });
        self.kinds.push(Kind::Influenced);
        self.starts.push(None);
        self.rows.len() - 1
    }

    /// Built-in influenced quantities that no row of the files describes.
    fn report_undefined(&self, seen: &[&Text], problems: &mut Problems) {
        let described = |row: &&QuantityModel| !seen.iter().any(|name| name.value == row.name);
        let influenced = self.rows.iter().filter(|row| row.influenced);
        let missing: Vec<&str> = influenced.filter(described).map(|row| &*row.name).collect();
        let Some(place) = seen.first().filter(|_| !missing.is_empty()) else {
            return;
        };
        problems.push(Diagnostic::error(
            "model/undefined-quantity",
            format!("no row describes {}", missing.join(", ")),
            place.span,
            "this file should describe every influenced quantity once",
        ));
    }
}

impl Quantities {
    /// More influenced quantities than a trust has room for.
    fn report_too_many(&self, seen: &[&Text], problems: &mut Problems) {
        let of_trust = |place: &usize| Quantity(*place as u16).line().is_none();
        let places = (0..self.rows.len()).filter(|place| self.rows[*place].influenced);
        let count = places.filter(of_trust).count();
        let Some(last) = seen.last().filter(|_| count > INFLUENCED_MOST) else {
            return;
        };
        problems.push(Diagnostic::error(
            "model/too-many-quantities",
            format!(
                "{count} quantities are moved by influences; there is room for {INFLUENCED_MOST}"
            ),
            last.span,
            "take out some of the quantities that this file adds",
        ));
    }
}

fn built_in(definition: &Definition) -> QuantityModel {
    QuantityModel {
        name: definition.name.to_owned(),
        label: definition.label.to_owned(),
        unit: definition.unit,
        least: definition.least,
        most: definition.most,
        good: definition.good,
        section: definition.section,
        influenced: definition.kind == Kind::Influenced,
        ..empty()
    }
}

fn empty() -> QuantityModel {
    QuantityModel {
        name: String::new(),
        label: String::new(),
        unit: Unit::Index,
        least: 0.0,
        most: 100.0,
        good: Good::Neither,
        section: Section::Workings,
        reference: 0.0,
        influenced: false,
        months: 1.0,
        noise: 0.0,
        sd: 1.0,
        because: String::new(),
    }
}

/// What a row says of a quantity.
fn fill(model: &mut QuantityModel, row: &raw::Quantity, problems: &mut Problems) {
    let range = Limits::new(model.least, model.most);
    let wide = Limits::new(0.0, model.most - model.least);
    let reference = row.reference.as_ref().or(row.start.as_ref());
    if let Some(reference) = number(reference, range, "reference", problems) {
        model.reference = reference;
    }
    if let Some(months) = positive(row.months.as_ref(), 120.0, "months", problems) {
        model.months = months;
    }
    if let Some(noise) = number(row.noise.as_ref(), wide, "noise", problems) {
        model.noise = noise;
    }
    if let Some(sd) = positive(row.sd.as_ref(), wide.most, "sd", problems) {
        model.sd = sd;
    }
    row.because.value.clone_into(&mut model.because);
}

fn twice(name: &Text, first: &Text) -> Diagnostic {
    Diagnostic::error(
        "id/duplicate",
        format!("`{}` is described twice", name.value),
        name.span,
        "second time",
    )
    .also(first.span, "first time")
}

fn incomplete(name: &Text, field: &str) -> Diagnostic {
    Diagnostic::error(
        "field/missing",
        format!(
            "`{}` is not a quantity that the program knows, and as a new one it has no `{field}`",
            name.value
        ),
        name.span,
        "a new quantity",
    )
    .help("check the spelling, or give label, unit, least, most, good, section, start and months")
}

#[cfg(test)]
mod tests {
    use super::Quantities;
    use crate::scenario::raw;
    use crate::source::{Problems, Span, Spanned};

    fn codes_with_new_quantities(count: usize) -> Vec<&'static str> {
        let rows: Vec<raw::Quantity> = (0..count)
            .map(|number| raw::Quantity {
                name: Spanned::new(format!("new_{number}"), Span::default()),
                ..raw::Quantity::default()
            })
            .collect();
        let mut problems = Problems::new();
        Quantities::from_files(&rows, &mut problems);
        problems.all().iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn a_model_may_add_quantities_as_long_as_there_is_room() {
        let too_many = "model/too-many-quantities";
        assert!(!codes_with_new_quantities(15).contains(&too_many));
        assert!(codes_with_new_quantities(40).contains(&too_many));
    }
}
