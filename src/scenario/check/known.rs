//! Every name that a scenario may use, and what is said of one that it may not.

use super::Check;
use super::other_names::quantity_meant;
use super::quantities::Quantities;
use super::words::meant;
use crate::catalogue::Quantity;
use crate::scenario::raw::{self, HasEffects, Text};
use crate::source::{Diagnostic, Names, Problems, nearest};

/// What a name can be the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOf {
    /// A quantity.
    Quantity,
    /// A flag.
    Flag,
    /// An agenda item.
    Item,
    /// An event.
    Event,
    /// An initiative.
    Initiative,
    /// A hidden problem.
    Problem,
    /// An objective.
    Objective,
    /// A row of the evidence.
    Evidence,
}

impl NameOf {
    const ALL: [NameOf; 8] = [
        NameOf::Quantity,
        NameOf::Flag,
        NameOf::Item,
        NameOf::Event,
        NameOf::Initiative,
        NameOf::Problem,
        NameOf::Objective,
        NameOf::Evidence,
    ];

    fn words(self) -> &'static str {
        match self {
            NameOf::Quantity => "quantity",
            NameOf::Flag => "flag",
            NameOf::Item => "agenda item",
            NameOf::Event => "event",
            NameOf::Initiative => "initiative",
            NameOf::Problem => "hidden problem",
            NameOf::Objective => "objective",
            NameOf::Evidence => "row of the evidence",
        }
    }

    fn with_article(self) -> String {
        let article = match self {
            NameOf::Item | NameOf::Event | NameOf::Initiative | NameOf::Objective => "an",
            _ => "a",
        };
        format!("{article} {}", self.words())
    }

    fn code(self) -> &'static str {
        match self {
            NameOf::Quantity => "link/unknown-quantity",
            NameOf::Flag => "link/unknown-flag",
            NameOf::Item => "link/unknown-item",
            NameOf::Event => "link/unknown-event",
            NameOf::Initiative => "link/unknown-initiative",
            NameOf::Problem => "link/unknown-problem",
            NameOf::Objective => "link/unknown-objective",
            NameOf::Evidence => "link/unknown-evidence",
        }
    }
}

/// The names of one scenario, each by its place in its list.
pub struct Known<'a> {
    /// Quantities.
    pub quantities: &'a Quantities,
    /// Whether each quantity is reported to the board.
    pub reported: Vec<bool>,
    /// Flags, in alphabetical order: the names that something sets.
    pub flags: Vec<&'a Text>,
    /// Agenda items.
    pub items: &'a [raw::Item],
    /// Events.
    pub events: &'a [raw::Event],
    /// Initiatives, standing ones first.
    pub initiatives: Vec<&'a Text>,
    /// Hidden problems.
    pub problems: &'a [raw::Problem],
    /// Objectives.
    pub objectives: &'a [raw::Objective],
    /// Rows of the evidence: findings, then mechanisms.
    pub evidence: Vec<&'a Text>,
}

impl<'a> Known<'a> {
    /// The names of a scenario on a model.
    pub fn new(
        scenario: &'a raw::Scenario,
        quantities: &'a Quantities,
        reported: Vec<bool>,
        (initiatives, evidence): (Vec<&'a Text>, Vec<&'a Text>),
    ) -> Known<'a> {
        Known {
            quantities,
            reported,
            flags: flags(scenario),
            items: &scenario.items,
            events: &scenario.events,
            initiatives,
            problems: &scenario.problems,
            objectives: &scenario.objectives,
            evidence,
        }
    }

    fn names(&self, of: NameOf) -> Vec<&str> {
        match of {
            NameOf::Quantity => self.quantities.rows.iter().map(|row| &*row.name).collect(),
            NameOf::Flag => self.flags.iter().map(|flag| &*flag.value).collect(),
            NameOf::Item => self.items.iter().map(|item| &*item.id.value).collect(),
            NameOf::Event => self.events.iter().map(|event| &*event.id.value).collect(),
            NameOf::Initiative => self.initiatives.iter().map(|id| &*id.value).collect(),
            NameOf::Problem => self.problems.iter().map(|row| &*row.id.value).collect(),
            NameOf::Objective => self.objectives.iter().map(|row| &*row.id.value).collect(),
            NameOf::Evidence => self.evidence.iter().map(|id| &*id.value).collect(),
        }
    }

    /// The place of a name in its list; one that is not there is reported. A blank name gives
    /// `None` without a report: what should have stood there is already reported. Nor is one
    /// reported that may be that of a thing whose id could not be read.
    pub fn find(&self, of: NameOf, name: &Text, problems: &mut Problems) -> Option<u16> {
        if name.value.is_empty() {
            return None;
        }
        let names = self.names(of);
        let found = names.iter().position(|known| *known == name.value);
        // An id in a wrong form is reported where it stands; its right form is then right.
        let found = found.or_else(|| names.iter().position(|known| meant(known) == name.value));
        if found.is_none() {
            let unknown = self.unknown(of, name, &names);
            if unknown.help.is_some() || !names.contains(&"") {
                problems.push(unknown);
            }
        }
        found.map(|place| place as u16)
    }

    /// The id of what has this title: people write the one for the other.
    fn titled(&self, of: NameOf, title: &str) -> Option<&str> {
        let same = |text: &Text| text.value.trim().eq_ignore_ascii_case(title.trim());
        let titles: Vec<(&Text, &Text)> = match of {
            NameOf::Item => self.items.iter().map(|it| (&it.title, &it.id)).collect(),
            NameOf::Event => self.events.iter().map(|it| (&it.title, &it.id)).collect(),
            NameOf::Problem => self.problems.iter().map(|it| (&it.title, &it.id)).collect(),
            _ => Vec::new(),
        };
        let found = titles.into_iter().find(|(written, _)| same(written));
        found.map(|(_, id)| id.value.as_str())
    }

    fn unknown(&self, of: NameOf, name: &Text, names: &[&str]) -> Diagnostic {
        let others = NameOf::ALL.into_iter().filter(move |other| *other != of);
        let title = match of {
            NameOf::Flag => format!("nothing ever sets a flag called `{}`", name.value),
            _ => format!("there is no {} called `{}`", of.words(), name.value),
        };
        let label = format!("not {}", of.with_article());
        let problem = Diagnostic::error(of.code(), title, name.span, label);
        let of_another = |other: &NameOf| self.names(*other).contains(&name.value.as_str());
        let meant = quantity_meant(&name.value).filter(|_| of == NameOf::Quantity);
        if let Some(right) = meant.filter(|right| names.contains(right)) {
            return problem.did_you_mean(right, name.span, replacement(name, right));
        }
        if let Some(other) = others.clone().find(of_another) {
            let (is, wanted) = (other.with_article(), of.with_article());
            return problem.help(format!("`{}` is {is}, not {wanted}", name.value));
        }
        if let Some(right) = self.titled(of, &name.value) {
            return problem.did_you_mean(right, name.span, replacement(name, right));
        }
        if let Some(right) = nearest(&name.value, names.iter().copied()) {
            return problem.did_you_mean(right, name.span, replacement(name, right));
        }
        // A name that is merely like one of another kind says less than a list of its own kind.
        let listed = of == NameOf::Flag && (1..=FLAGS_LISTED).contains(&names.len());
        let elsewhere = others.filter(|other| *other != NameOf::Evidence && !listed);
        for other in elsewhere {
            if let Some(near) = nearest(&name.value, self.names(other)) {
                let is = other.with_article();
                return problem.help(format!("did you mean `{near}`? It is {is}"));
            }
        }
        if of == NameOf::Quantity {
            return problem.help("`board-to-ward list --quantities` shows all that there are");
        }
        if listed {
            return problem.help(format!("the flags that are set: {}", names.join(", ")));
        }
        if of == NameOf::Evidence {
            return problem.help(
                "name a row of scenarios/model/evidence.ron or mechanisms.ron, such as \"4.7\", or \
                 write \"judgement\"",
            );
        }
        problem
    }
}

/// The most flags that are listed where one is not known.
const FLAGS_LISTED: usize = 12;

/// What to put in place of a wrong name: in quotes where it stands in quotes of its own.
pub(super) fn replacement(name: &Text, right: &str) -> String {
    let quoted = (name.span.end - name.span.start) as usize == name.value.len() + 2;
    if quoted {
        format!("\"{right}\"")
    } else {
        right.to_owned()
    }
}

/// Every name that some decision, event or later consequence sets as a flag.
fn flags(scenario: &raw::Scenario) -> Vec<&Text> {
    let mut flags: Vec<&Text> = Vec::new();
    for block in all_effects(scenario) {
        flags.extend(&block.effect_fields().set.0);
        for later in block.later() {
            flags.extend(&later.set.0);
        }
    }
    flags.retain(|flag| !flag.value.is_empty());
    flags.sort_by(|one, other| one.value.cmp(&other.value));
    flags.dedup_by(|one, other| one.value == other.value);
    flags
}

/// Every block of a scenario that does something, later consequences apart.
pub(super) fn all_effects(scenario: &raw::Scenario) -> Vec<&dyn HasEffects> {
    let mut blocks: Vec<&dyn HasEffects> = Vec::new();
    for item in &scenario.items {
        blocks.push(&item.if_not_decided);
        blocks.extend(item.options.iter().map(|option| option as &dyn HasEffects));
    }
    blocks.extend(scenario.events.iter().map(|event| event as &dyn HasEffects));
    blocks
}

impl Check<'_> {
    /// Finds one name.
    pub fn find(&mut self, of: NameOf, name: &Text) -> Option<u16> {
        self.known.find(of, name, self.problems)
    }

    /// Finds a quantity.
    pub fn quantity(&mut self, name: &Text) -> Option<Quantity> {
        self.find(NameOf::Quantity, name).map(Quantity)
    }

    /// Finds several names.
    pub fn find_all(&mut self, of: NameOf, names: &Names) -> Vec<u16> {
        let names = names.0.iter();
        names.filter_map(|name| self.find(of, name)).collect()
    }

    /// Finds objectives and notes that they are served.
    pub fn objectives(&mut self, names: &Names) -> Vec<u16> {
        let found = self.find_all(NameOf::Objective, names);
        for place in &found {
            self.served[usize::from(*place)] = true;
        }
        found
    }
}
