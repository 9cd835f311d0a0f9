//! Where a trust starts: the default trust, then the scenario's dials.

use super::Check;
use super::rules::{Place, WISHES};
use crate::catalogue::{BUILT_IN, Kind, Quantity, ServiceLine, StaffGroup};
use crate::source::{Diagnostic, NamedAmount, NamedAmounts};

/// Starting values by quantity, and wishes about measured ones.
pub(super) struct Start {
    /// By quantity.
    pub values: Vec<Option<f64>>,
    /// Wishes about measured quantities.
    pub wishes: Vec<(Quantity, f64)>,
}

/// A figure for the whole trust, and the figures of its parts that move with it.
const PARTS: [(&str, &str, bool); 3] = [
    ("engagement", "engagement", true),
    ("openness", "openness", false),
    ("target_pressure", "pressure", false),
];

impl Check<'_> {
    /// The default trust with the scenario's dials turned.
    pub(super) fn starting(&mut self, default: &NamedAmounts, dials: &NamedAmounts) -> Start {
        let values = self.known.quantities.starts.clone();
        let wishes = Vec::new();
        let mut start = Start { values, wishes };
        self.turn_dials(default, &mut start);
        self.report_unstarted(default, &start);
        self.turn_dials(dials, &mut start);
        start
    }

    /// Dials for the whole trust first, so that a part given beside them keeps its own value.
    fn turn_dials(&mut self, dials: &NamedAmounts, start: &mut Start) {
        let whole = |dial: &&NamedAmount| PARTS.iter().any(|(name, ..)| *name == dial.name.value);
        for dial in dials.0.iter().filter(whole) {
            self.turn_whole(dial, start);
        }
        for dial in dials.0.iter().filter(|dial| !whole(dial)) {
            if let Some((quantity, value)) = self.dial(dial) {
                set(start, quantity, value, WISHES.contains(&&*dial.name.value));
            }
        }
    }

    fn dial(&mut self, dial: &NamedAmount) -> Option<(Quantity, f64)> {
        let quantity = self.given(dial, Place::Start)?;
        let value = self.value_of(quantity, &dial.amount)?;
        let row = self.known.quantities.row(quantity);
        self.warn_if_share(row, &dial.amount, true);
        Some((quantity, value))
    }

    /// A dial for the whole trust moves its parts by the difference.
    fn turn_whole(&mut self, dial: &NamedAmount, start: &mut Start) {
        let Some((quantity, value)) = self.dial(dial) else {
            return;
        };
        let Some((_, family, groups)) = PARTS.iter().find(|(name, ..)| *name == dial.name.value)
        else {
            return;
        };
        let names = part_names(family, *groups);
        let found = names
            .iter()
            .filter_map(|name| self.known.quantities.find(name));
        let parts: Vec<Quantity> = found.collect();
        let before = start.values[quantity.index()].or_else(|| self.usual(quantity, &parts, start));
        if self.known.quantities.kind(quantity) != Kind::Measured {
            start.values[quantity.index()] = Some(value);
        }
        for part in parts {
            let row = self.known.quantities.row(part);
            if let (Some(old), Some(before)) = (start.values[part.index()], before) {
                let moved = (old + value - before).clamp(row.least, row.most);
                start.values[part.index()] = Some(moved);
            }
        }
    }

    /// A measured figure's usual value: its reference, or else the mean of the groups.
    fn usual(&self, quantity: Quantity, parts: &[Quantity], start: &Start) -> Option<f64> {
        let reference = self.known.quantities.row(quantity).reference;
        if reference != 0.0 {
            return Some(reference);
        }
        let groups = parts.iter().take(StaffGroup::COUNT);
        let values: Vec<f64> = groups
            .filter_map(|part| start.values[part.index()])
            .collect();
        let sum: f64 = values.iter().sum();
        (!values.is_empty()).then(|| sum / values.len() as f64)
    }

    /// Built-in quantities that must start somewhere and do not.
    fn report_unstarted(&mut self, default: &NamedAmounts, start: &Start) {
        let quantities = self.known.quantities;
        let unstarted: Vec<&str> = (0..BUILT_IN)
            .filter(|&place| matches!(quantities.kinds[place], Kind::Stock | Kind::Lever))
            .filter(|&place| start.values[place].is_none())
            .map(|place| quantities.rows[place].name.as_str())
            .collect();
        let Some(first) = default.0.first().filter(|_| !unstarted.is_empty()) else {
            return;
        };
        self.report(Diagnostic::error(
            "model/no-start",
            format!("the default trust says nothing of {}", unstarted.join(", ")),
            first.name.span,
            "every stock and every setting starts somewhere",
        ));
    }
}

fn set(start: &mut Start, quantity: Quantity, value: f64, wish: bool) {
    if !wish {
        start.values[quantity.index()] = Some(value);
        return;
    }
    match start
        .wishes
        .iter_mut()
        .find(|(wished, _)| *wished == quantity)
    {
        Some((_, wished)) => *wished = value,
        None => start.wishes.push((quantity, value)),
    }
}

/// The parts of a figure: by staff group if it has them, then by service line.
fn part_names(family: &str, groups: bool) -> Vec<String> {
    let groups = StaffGroup::ALL
        .iter()
        .filter(|_| groups)
        .map(|group| group.name());
    let lines = ServiceLine::ALL.iter().map(|line| line.name());
    groups
        .chain(lines)
        .map(|part| format!("{family}_{part}"))
        .collect()
}
