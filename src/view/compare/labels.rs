//! Words in place of names, where the scenario that has them can be read; else the names
//! themselves.

use crate::catalogue::{
    Approach, DEFINITIONS, Definition, Seat, ServiceLine, StaffGroup, Unit, WhoPays,
};
use crate::game::Prepared;
use crate::save::{Act, CameOut, Found};
use crate::scenario::{Item, Scenario};
use crate::units::Month;
use crate::view::{dates, numbers, words};

/// Words for names.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    scenario: Option<&'a Scenario>,
}

impl<'a> Labels<'a> {
    /// Words of this scenario, if it could be read.
    pub fn of(prepared: Option<&'a Prepared>) -> Labels<'a> {
        Labels {
            scenario: prepared.map(|it| &it.scenario),
        }
    }

    /// When a meeting was: its date, or its number.
    pub fn meeting(self, meeting: u16) -> String {
        match self.scenario {
            Some(scenario) => format!(
                "Meeting {meeting}, {}",
                dates::meeting_date(scenario, meeting)
            ),
            None => format!("Meeting {meeting}"),
        }
    }

    /// A month of the game.
    pub fn month(self, month: u16) -> String {
        match self.scenario {
            Some(scenario) => dates::month_name(scenario, Month(month)),
            None => format!("month {month}"),
        }
    }

    /// What an act was about: the row that it stands in.
    pub fn about(self, act: &Act) -> String {
        let which = act.which.as_str();
        match act.sort {
            "decided" | "left" => self
                .item(which)
                .map_or_else(|| readable(which), |item| item.title.clone()),
            "started" | "stopped" | "resized" => self.initiative(which),
            "posts" => format!("Posts of {}", known(StaffGroup::parse(which), which)),
            "agency" => "Agency".into(),
            "beds" => "Beds".into(),
            "elective" => "Planned activity".into(),
            "savings" => "Savings plan".into(),
            "backlog" => "Repairs".into(),
            "priorities" => "Priorities".into(),
            "attention" => "Attention".into(),
            "visited" => format!("A visit to {}", known(ServiceLine::parse(which), which)),
            _ => format!("The private brief of the {}", self.seat(which)),
        }
    }

    /// What was done: the cell of an act.
    pub fn done(self, act: &Act) -> String {
        let chosen = act.chosen.as_str();
        let how = match Approach::parse(&act.how) {
            Some(approach) => format!(", {}", approach.words()),
            None => String::new(),
        };
        match act.sort {
            "decided" => format!("{}{how}", self.option(act)),
            "left" => "left on the table".into(),
            "started" => match ServiceLine::parse(chosen) {
                Some(line) => format!("started in {}{how}", line.words()),
                None => format!("started in the whole trust{how}"),
            },
            "stopped" => "stopped".into(),
            "resized" => format!("run at {chosen}% of its size"),
            "posts" | "beds" if chosen.starts_with('-') => format!("{} fewer", &chosen[1..]),
            "posts" | "beds" => format!("{chosen} more"),
            "agency" => format!("at most {chosen}% of unfilled hours"),
            "elective" => format!("{chosen}% of usual"),
            "savings" => format!("{}% of income a year", tenth(chosen)),
            "backlog" => format!("{} a month", hundred_thousands(chosen)),
            "priorities" => {
                let pays = known(WhoPays::parse(&act.how), &act.how);
                format!("patients, staff, money, readiness: {chosen}; {pays}")
            }
            "attention" => {
                format!("money, access, quality, staff, improvement, partners: {chosen}")
            }
            "visited" => format!("{}, {}", self.seat(chosen), act.how),
            _ => "opened to the table".into(),
        }
    }

    /// What was hidden.
    pub fn problem(self, found: &Found) -> String {
        let problems = self.scenario.into_iter().flat_map(|it| &it.problems);
        let mut same = problems.filter(|it| it.id == found.problem);
        same.next()
            .map_or_else(|| readable(&found.problem), |it| it.title.clone())
    }

    /// How something came to be known, with the names of seats and places.
    pub fn found_how(self, found: &Found) -> String {
        match found.came_out() {
            CameOut::Brief(seat) => {
                format!("from the brief of the {}", self.seat(seat))
            }
            CameOut::Visit { visitor, line } => format!(
                "by a visit of the {} to {}",
                self.seat(visitor),
                known(ServiceLine::parse(line), line)
            ),
            CameOut::Itself => "by itself".into(),
            CameOut::Deed(deed) => deed.to_owned(),
        }
    }

    /// How a game ended, in a word or two.
    pub fn ending(ending: Option<&str>) -> String {
        match ending {
            None => "not ended".into(),
            Some(name) => readable(name),
        }
    }

    /// Those who play, in a sentence: "the board".
    pub fn board(self) -> &'a str {
        self.scenario.map_or("the board", |it| it.called.board())
    }

    /// A seat by its name in files.
    fn seat(self, name: &str) -> String {
        match (Seat::parse(name), self.scenario) {
            (Some(seat), Some(scenario)) => scenario.called.seat(seat).to_owned(),
            (Some(seat), None) => seat.usual_words().to_owned(),
            (None, _) => readable(name),
        }
    }

    fn item(self, id: &str) -> Option<&'a Item> {
        self.scenario?.items.iter().find(|item| item.id == id)
    }

    fn option(self, act: &Act) -> String {
        let options = self.item(&act.which).into_iter().flat_map(|it| &it.options);
        let mut same = options.filter(|option| option.id == act.chosen);
        same.next().map_or_else(
            || readable(&act.chosen),
            |option| words::clause(&option.label),
        )
    }

    fn initiative(self, id: &str) -> String {
        let all = self.scenario.into_iter();
        let mut same = all
            .flat_map(|it| &it.model.initiatives)
            .filter(|it| it.id == id);
        same.next()
            .map_or_else(|| readable(id), |it| words::capital(&it.label))
    }
}

/// A quantity that the program knows by this name.
pub(in crate::view) fn definition(name: &str) -> Option<&'static Definition> {
    DEFINITIONS.iter().find(|it| it.name == name)
}

/// The label of a figure; one that the program does not know keeps its name.
pub(super) fn figure(name: &str) -> String {
    definition(name).map_or_else(|| readable(name), |it| words::capital(it.label))
}

/// A value of a figure as it is written.
pub(super) fn value(name: &str, value: f64) -> String {
    let unit = definition(name).map_or(Unit::Ratio, |it| it.unit);
    numbers::value(unit, value)
}

/// A name as it can be read: `extra_beds` is "extra beds".
fn readable(name: &str) -> String {
    name.replace('_', " ")
}

fn known<T: Worded>(member: Option<T>, name: &str) -> String {
    member.map_or_else(|| readable(name), |it| it.words().to_owned())
}

/// A member of a closed list.
trait Worded {
    fn words(&self) -> &'static str;
}

macro_rules! worded {
    ($($list:ident),+) => {
        $(impl Worded for $list {
            fn words(&self) -> &'static str {
                $list::words(*self)
            }
        })+
    };
}

worded!(ServiceLine, StaffGroup, WhoPays);

fn tenth(tenths: &str) -> String {
    tenths.parse().map_or_else(
        |_| tenths.to_owned(),
        |tenths: f64| numbers::decimal(tenths / 10.0, 1),
    )
}

fn hundred_thousands(written: &str) -> String {
    written.parse().map_or_else(
        |_| written.to_owned(),
        |times: f64| numbers::money(times * 100_000.0),
    )
}
