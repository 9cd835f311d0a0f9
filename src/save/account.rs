//! A game as its save tells it, by names alone: what was decided, expected and found, and what
//! came.
//!
//! Made without the scenario and without the model, so that games can be told and set side by side
//! on a machine that has neither.

use serde_json::{Map, Value};

use super::{Header, Save};
use crate::game::{Entry, Sure, Way};

/// A game, by names.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// What the save says at a glance.
    pub header: Header,
    /// Finished meetings.
    pub held: u16,
    /// Months that were played of the term, without the year after.
    pub months: u16,
    /// What the board did and left, in order.
    pub acts: Vec<Act>,
    /// What it expected of reported figures.
    pub expected: Vec<Expected>,
    /// What was hidden and came out.
    pub found: Vec<Found>,
    /// Figures, by name, in the order of their names.
    pub figures: Vec<Figure>,
    /// How the game ended, if it did.
    pub ending: Option<String>,
}

/// One thing that the board did, or left undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// The meeting; the first is 1.
    pub meeting: u16,
    /// What sort: `decided`, `left`, `started`, `stopped`, `resized`, `posts`, `agency`, `beds`,
    /// `elective`, `savings`, `backlog`, `priorities`, `attention`, `visited` or `opened`.
    pub sort: &'static str,
    /// Of what: the id of an item or an initiative, a group, a line, a seat; may be empty.
    pub which: String,
    /// What was chosen: an option's id, a size, who went; may be empty.
    pub chosen: String,
    /// How: an approach, or whether a visit was announced; may be empty.
    pub how: String,
}

/// What a board expected of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// The meeting; the first is 1.
    pub meeting: u16,
    /// The figure's name.
    pub figure: String,
    /// Months ahead.
    pub months: u16,
    /// Which way.
    pub way: Way,
    /// How sure.
    pub sure: Sure,
    /// What was told then, and when the time had come; none while it has not.
    pub came: Option<[f64; 2]>,
}

/// Something hidden that came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The problem's id.
    pub problem: String,
    /// How, by names.
    pub how: String,
    /// The month of the game; of what was told or seen at a meeting, the one that begins with it.
    pub month: Option<u16>,
}

/// How something hidden came out, by names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameOut<'a> {
    /// Somebody went to see.
    Visit {
        /// The seat that went.
        visitor: &'a str,
        /// Where to.
        line: &'a str,
    },
    /// From the private brief of this seat.
    Brief(&'a str),
    /// In one of the ways in which it comes out by itself.
    Itself,
    /// By what the board did, in the words of the save.
    Deed(&'a str),
}

impl Found {
    /// How, as the report of a turn words it.
    pub fn came_out(&self) -> CameOut<'_> {
        let how = self.how.as_str();
        if let Some(seat) = how.strip_prefix("from the brief of ") {
            return CameOut::Brief(seat);
        }
        let visit = how.strip_prefix("by a visit of ");
        match visit.and_then(|it| it.split_once(" to ")) {
            Some((visitor, line)) => CameOut::Visit { visitor, line },
            None if how.starts_with("by itself") => CameOut::Itself,
            None => CameOut::Deed(how),
        }
    }
}

/// A figure over the term.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its name.
    pub name: String,
    /// As it truly was, month by month, from the month before the first meeting.
    pub truth: Vec<f64>,
    /// As it was told, where it was.
    pub told: Option<Vec<f64>>,
}

impl Account {
    /// The account of a save.
    pub fn of(save: &Save) -> Account {
        let body = &save.body;
        let held = body.turns.len() as u16;
        let months = held.saturating_mul(months_per_turn(&body.scenario_text));
        let upto = |values: &Vec<f64>| -> Vec<f64> {
            let kept = values.iter().take(usize::from(months) + 1);
            kept.copied().collect()
        };
        let told = |name: &String| body.series.reported.get(name).map(upto);
        let figures = body.series.truth.iter().map(|(name, truth)| Figure {
            name: name.clone(),
            truth: upto(truth),
            told: told(name),
        });
        let ending = body.turns.iter().rev();
        Account {
            header: save.header.clone(),
            held,
            months,
            acts: acts(save),
            expected: expected(save, held),
            found: found(save),
            figures: figures.collect(),
            ending: ending.clone().find_map(|turn| turn.report.ending.clone()),
        }
    }

    /// The figure of this name.
    pub fn figure(&self, name: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.name == name)
    }
}

/// Months between meetings, as the scenario's text says; three where it does not.
fn months_per_turn(scenario: &str) -> u16 {
    let fields = scenario.lines().map(|line| match line.split_once("//") {
        Some((before, _)) => before,
        None => line,
    });
    let written = fields.filter_map(|line| line.split_once("months_per_turn:"));
    let numbers = written.filter_map(|(_, rest)| {
        let rest = rest.trim_start();
        let end = rest.find(|letter: char| !letter.is_ascii_digit());
        rest[..end.unwrap_or(rest.len())].parse().ok()
    });
    let mut sensible = numbers.filter(|months| (1..=12).contains(months));
    sensible.next().unwrap_or(3)
}

fn acts(save: &Save) -> Vec<Act> {
    let mut acts = Vec::new();
    for (meeting, turn) in (1_u16..).zip(&save.body.turns) {
        acts.extend(turn.orders.iter().filter_map(|it| act(meeting, it)));
        let happened = turn.report.happened.iter();
        let left = happened.filter(|it| it.what == "undecided");
        acts.extend(left.map(|it| Act {
            meeting,
            sort: "left",
            which: it.which.clone(),
            chosen: String::new(),
            how: String::new(),
        }));
    }
    let meeting = save.body.turns.len() as u16 + 1;
    let pending = save.body.pending.iter();
    acts.extend(pending.filter_map(|it| act(meeting, it)));
    acts
}

/// An order as a save writes it, read by names.
fn act(meeting: u16, order: &Value) -> Option<Act> {
    let (kind, fields) = order.as_object()?.iter().next()?;
    let fields = fields.as_object()?;
    let text = |name: &str| word(fields, name);
    let none = String::new;
    let (sort, which, chosen, how) = match kind.as_str() {
        "Decide" => ("decided", text("item"), text("option"), text("approach")),
        "Start" => (
            "started",
            text("initiative"),
            text("line"),
            text("approach"),
        ),
        "Stop" => ("stopped", text("initiative"), none(), none()),
        "Resize" => ("resized", text("initiative"), text("percent"), none()),
        "Posts" => ("posts", text("group"), text("wte"), none()),
        "Agency" => ("agency", none(), text("percent"), none()),
        "Beds" => ("beds", none(), text("beds"), none()),
        "Elective" => ("elective", none(), text("percent"), none()),
        "Savings" => ("savings", none(), text("tenths_percent"), none()),
        "Backlog" => ("backlog", none(), text("hundred_thousands_monthly"), none()),
        "SetPriorities" => ("priorities", none(), text("beans"), text("who_pays")),
        "SetAttention" => ("attention", none(), text("points"), none()),
        "Visit" => {
            let announced = fields.get("announced").and_then(Value::as_bool);
            let how = if announced == Some(true) {
                "announced"
            } else {
                "unannounced"
            };
            ("visited", text("line"), text("visitor"), how.to_owned())
        }
        "OpenBrief" => ("opened", text("seat"), none(), none()),
        _ => return None,
    };
    Some(Act {
        meeting,
        sort,
        which,
        chosen,
        how,
    })
}

/// A field in one word; numbers in a list stand with spaces between them.
fn word(fields: &Map<String, Value>, name: &str) -> String {
    match fields.get(name) {
        None | Some(Value::Null | Value::Object(_)) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(all)) => {
            let all = all.iter().map(Value::to_string);
            all.collect::<Vec<_>>().join(" ")
        }
        Some(other) => other.to_string(),
    }
}

fn expected(save: &Save, held: u16) -> Vec<Expected> {
    let months_each = months_per_turn(&save.body.scenario_text);
    let minutes = save.body.minutes.iter();
    minutes
        .filter_map(|minute| {
            let Entry::Prediction {
                quantity,
                months,
                way,
                sure,
                because: _,
            } = &minute.entry
            else {
                return None;
            };
            let made = minute.turn.saturating_sub(1).saturating_mul(months_each);
            let due = made.saturating_add(*months);
            let told = save.body.series.reported.get(quantity);
            let at = |month: u16| told.and_then(|told| told.get(usize::from(month))).copied();
            let is_due = due <= held.saturating_mul(months_each) || save.body.epilogue;
            let came = at(made).zip(at(due)).filter(|_| is_due);
            Some(Expected {
                meeting: minute.turn,
                figure: quantity.clone(),
                months: *months,
                way: *way,
                sure: *sure,
                came: came.map(|(before, after)| [before, after]),
            })
        })
        .collect()
}

fn found(save: &Save) -> Vec<Found> {
    let months_each = months_per_turn(&save.body.scenario_text);
    let began = (0_u16..).map(|place| place.saturating_mul(months_each));
    let turns = began.zip(&save.body.turns);
    let happened =
        turns.flat_map(|(began, turn)| turn.report.happened.iter().map(move |it| (began, it)));
    let learned = happened.filter(|(_, it)| it.what == "learned");
    learned
        .map(|(began, it)| {
            let (problem, how) = it.which.split_once(' ').unwrap_or((&it.which, ""));
            let month = it.month.map(|month| month.max(began.saturating_add(1)));
            Found {
                problem: problem.to_owned(),
                how: how.to_owned(),
                month,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::months_per_turn;

    #[test]
    fn the_months_between_meetings_are_read_from_the_text_of_a_scenario() {
        assert_eq!(
            months_per_turn("(\n  // months_per_turn: 2,\n  months_per_turn: 1,\n)"),
            1
        );
        assert_eq!(months_per_turn("(turns: 4, months_per_turn:6)"), 6);
        assert_eq!(months_per_turn("(turns: 4, months_per_turn: 0)"), 3);
        assert_eq!(months_per_turn("(turns: 4)"), 3);
    }
}
