//! Papers, their options, and events.

use super::{Called, Condition, Effects};
use crate::catalogue::{Approach, ProblemKind, Seat, ServiceLine, Whose};

/// Voices of a paper that are read without being asked for.
pub const VOICES_READ: usize = 3;

/// When a paper comes to the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Timing {
    /// At the meeting with this number; the first is 1.
    Turn(u16),
    /// At the first meeting at which this holds.
    When(Condition),
    /// When a choice or an event raises it.
    Raised,
}

/// A paper on the agenda.
#[derive(Clone, Debug)]
pub struct Item {
    /// The author's id.
    pub id: String,
    /// The title.
    pub title: String,
    /// When it comes.
    pub timing: Timing,
    /// Who brings it.
    pub from: Seat,
    /// What sort of problem it is.
    pub kind: ProblemKind,
    /// Whose decision it properly is.
    pub whose: Whose,
    /// The paper itself.
    pub paper: String,
    /// Who waits, or could be harmed.
    pub who_waits: String,
    /// Objectives it serves, as places in `Scenario::objectives`.
    pub objectives: Vec<u16>,
    /// Voices round the table.
    pub voices: Vec<Voice>,
    /// What follows if the board leaves it.
    pub if_not_decided: Undecided,
    /// At least two.
    pub options: Vec<Choice>,
}

impl Item {
    /// Who brings it and whose decision it is. What sort of problem it is, the board must judge;
    /// only that it is urgent is said.
    pub fn heading(&self, called: &Called) -> String {
        let from = match self.kind {
            ProblemKind::Critical => "Urgent, from",
            ProblemKind::Tame | ProblemKind::Wicked => "From",
        };
        format!(
            "{from} {}; {}.",
            called.the(self.from),
            called.whose(self.whose)
        )
    }

    /// What a seat has to say of the paper, if it has something.
    pub fn voice_of(&self, seat: Seat) -> Option<&str> {
        let voice = self.voices.iter().find(|voice| voice.seat == seat)?;
        Some(&voice.says)
    }
}

/// What one seat says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Who speaks.
    pub seat: Seat,
    /// What is said.
    pub says: String,
}

/// Who of these speaks, in one line of their posts, which are shortened so that any three fit on a
/// small screen; nothing where nobody does.
pub fn voices_line(seats: impl Iterator<Item = Seat>, called: &Called) -> Option<String> {
    let (mut chiefs, mut others) = (Vec::new(), Vec::new());
    for seat in seats {
        let post = called.seat(seat);
        let of = post.strip_prefix("chief ");
        match of.and_then(|it| it.strip_suffix(" officer")) {
            Some(of) => chiefs.push(of),
            None => others.extend(post.split(" director").next()),
        }
    }
    let chiefs = match chiefs[..] {
        [] => None,
        [one] => Some(format!("chief {one} officer")),
        _ => chiefs
            .split_last()
            .map(|(last, head)| format!("chief {} and {last} officers", head.join(", "))),
    };
    let others = others.into_iter().map(str::to_owned);
    let all: Vec<String> = chiefs.into_iter().chain(others).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// What follows when the board leaves a paper on the table.
#[derive(Clone, Debug, Default)]
pub struct Undecided {
    /// What is read out.
    pub text: String,
    /// What it does.
    pub effects: Effects,
}

/// One option of a paper.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The author's id, unique within the item.
    pub id: String,
    /// What it says on the paper.
    pub label: String,
    /// What it asks of the board.
    pub asks: String,
    /// The good-faith argument for.
    pub good_case: String,
    /// The good-faith argument against.
    pub against: String,
    /// What seats say of it.
    pub voices: Vec<Voice>,
    /// What must hold for it to be open; `None` is always.
    pub needs: Option<Condition>,
    /// Points of the board's attention that it takes.
    pub attention: u8,
    /// What it does.
    pub effects: Effects,
    /// The approaches that it may be made by; empty where there is nothing to choose.
    pub approaches: Vec<Approach>,
    /// What is read out after the meeting.
    pub outcome: String,
    /// The evidence row, or "judgement".
    pub evidence: String,
    /// Why it does what it does; shown only after choosing.
    pub because: String,
}

impl Choice {
    /// The points of the board's attention that it takes, in words; empty where it takes none.
    pub fn attention_words(&self) -> String {
        match self.attention {
            0 => String::new(),
            1 => "takes 1 point of attention".into(),
            points => format!("takes {points} points of attention"),
        }
    }
}

/// Something that may happen.
#[derive(Clone, Debug)]
pub struct Event {
    /// The author's id; also the name of its draw.
    pub id: String,
    /// The title.
    pub title: String,
    /// What is read out.
    pub text: String,
    /// What must hold; `None` is always.
    pub when: Option<Condition>,
    /// The chance in each month in which it may happen, 0 to 1.
    pub likely: f64,
    /// Months that must pass before it may happen again; `None` is once only.
    pub months_apart: Option<u16>,
    /// The first turn in which it may happen.
    pub from_turn: u16,
    /// The last turn in which it may happen.
    pub to_turn: u16,
    /// Where, for showing.
    pub line: Option<ServiceLine>,
    /// What it does.
    pub effects: Effects,
    /// Objectives it serves.
    pub objectives: Vec<u16>,
    /// The evidence row, or "judgement".
    pub evidence: String,
    /// Why it does what it does.
    pub because: String,
}
