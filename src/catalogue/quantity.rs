//! What can be measured: one small index for every figure of the trust and of its service lines.

use super::quantity_table::DEFINITIONS;
use super::{ServiceLine, Unit};

/// A quantity, as an index into a trust's flat array of values.
///
/// Built-in quantities are the constants of this type; those that a model file adds come after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(pub u16);

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Good {
    /// More is better.
    High,
    /// Less is better.
    Low,
    /// A rise may be good news or bad: say so.
    BothWays,
    /// Neither: a setting or a fact.
    Neither,
}

/// What moves a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Influences, shocks and noise; a scenario may give it a one-off or a lasting push.
    Influenced,
    /// Flows in and out; a scenario may add to it or take from it.
    Stock,
    /// Worked out each month from other quantities; nobody can set it.
    Measured,
    /// Set by the board or the scenario.
    Lever,
}

/// Where a quantity stands in the board pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the pages of the board pack")]
pub enum Section {
    Money,
    Patients,
    People,
    Leadership,
    Culture,
    Quality,
    Oversight,
    Board,
    Workings,
}

/// What is fixed about a built-in quantity.
#[derive(Clone, Copy, Debug)]
pub struct Definition {
    /// The name that files use.
    pub name: &'static str,
    /// The words that people read, without the unit.
    pub label: &'static str,
    /// The unit of its values.
    pub unit: Unit,
    /// The least value it can take.
    pub least: f64,
    /// The greatest value it can take.
    pub most: f64,
    /// Which way is good.
    pub good: Good,
    /// Where it stands in the board pack.
    pub section: Section,
    /// What moves it.
    pub kind: Kind,
}

impl Definition {
    /// The unit in words, as it follows a number; for a number of things, what they are.
    pub fn unit_words(&self) -> &'static str {
        match (self.unit, self.name) {
            (Unit::Count, "length_of_stay_days") => "days",
            (Unit::Count, "clinical_leads" | "clinical_leads_willing") => "people",
            (Unit::Count, "turnover_at_top") => "changes",
            (Unit::Count, "change_load" | "imposed_change" | "shared_change") => "points of load",
            (Unit::Count, "segment_score") => "as a score",
            (Unit::Count, "conditions") => "conditions",
            (Unit::Count, "sessions_taken") => "sessions a week",
            (Unit::Count, name) if name.starts_with("triad_filled_") => "posts",
            (unit, _) => unit.words(),
        }
    }
}

/// What is kept for every service line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineQuantity {
    /// Engagement of those who work there, 0 to 10.
    Engagement,
    /// How safe it is to speak up there, 0 to 100.
    Openness,
    /// Pressure from above as felt there, 0 to 100.
    Pressure,
    /// True avoidable harm per 1,000 bed-days.
    Harm,
    /// Incidents reported per 1,000 bed-days.
    Reported,
    /// Authority held by the line, 0 to 100.
    Authority,
    /// Posts of the leading triad that are filled, 0 to 3.
    TriadFilled,
    /// Share of the filled triad posts that are held willingly, per cent.
    TriadWilling,
    /// Skill of those who lead it, 0 to 100.
    Skill,
    /// Standing of those who lead it with colleagues, 0 to 100.
    Credibility,
    /// Posts unfilled, per cent.
    Vacancies,
}

impl LineQuantity {
    /// All of them, in the order in which they are stored for each line.
    pub const ALL: [LineQuantity; 11] = [
        LineQuantity::Engagement,
        LineQuantity::Openness,
        LineQuantity::Pressure,
        LineQuantity::Harm,
        LineQuantity::Reported,
        LineQuantity::Authority,
        LineQuantity::TriadFilled,
        LineQuantity::TriadWilling,
        LineQuantity::Skill,
        LineQuantity::Credibility,
        LineQuantity::Vacancies,
    ];
}

/// How many quantities the program itself knows.
pub const BUILT_IN: usize = DEFINITIONS.len();

impl Quantity {
    /// Position in a flat array of values.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// What is fixed about it; `None` for one that a model file added.
    pub fn definition(self) -> Option<&'static Definition> {
        DEFINITIONS.get(self.index())
    }

    /// The built-in quantity with this name in files.
    pub fn parse(name: &str) -> Option<Quantity> {
        DEFINITIONS
            .iter()
            .position(|definition| definition.name == name)
            .map(|index| Quantity(index as u16))
    }

    /// Every built-in quantity.
    pub fn built_in() -> impl Iterator<Item = Quantity> {
        (0..BUILT_IN as u16).map(Quantity)
    }

    /// What `line_quantity` is in `line`.
    pub const fn of_line(line: ServiceLine, line_quantity: LineQuantity) -> Quantity {
        let first = Quantity::ENGAGEMENT_EMERGENCY.0 as usize;
        let per_line = LineQuantity::ALL.len();
        Quantity((first + line as usize * per_line + line_quantity as usize) as u16)
    }

    /// The service line and what of it this is, if it is a service line's.
    pub fn line(self) -> Option<(ServiceLine, LineQuantity)> {
        let first = Quantity::ENGAGEMENT_EMERGENCY.index();
        let per_line = LineQuantity::ALL.len();
        let offset = self.index().checked_sub(first)?;
        let line = ServiceLine::ALL.get(offset / per_line)?;
        Some((*line, LineQuantity::ALL[offset % per_line]))
    }
}

#[cfg(test)]
mod tests {
    use super::{BUILT_IN, LineQuantity, Quantity};
    use crate::catalogue::{DEFINITIONS, ServiceLine};

    #[test]
    fn every_name_is_used_once_and_its_range_is_a_range() {
        for (index, definition) in DEFINITIONS.iter().enumerate() {
            assert_eq!(
                Quantity::parse(definition.name).map(Quantity::index),
                Some(index)
            );
            assert!(definition.least < definition.most, "{}", definition.name);
            assert!(!definition.label.is_empty());
        }
    }

    #[test]
    fn a_service_lines_quantity_is_found_both_ways() {
        for &line in ServiceLine::ALL {
            for what in LineQuantity::ALL {
                let quantity = Quantity::of_line(line, what);
                assert!(quantity.index() < BUILT_IN);
                assert_eq!(quantity.line(), Some((line, what)));
                let name = quantity.definition().expect("built in").name;
                assert!(name.ends_with(line.name()), "{name}");
            }
        }
        assert_eq!(Quantity::CASH.line(), None);
    }
}
