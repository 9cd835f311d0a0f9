//! What a scenario calls the seats at its table, those who sit at it and those above them.
//!
//! A seat's name in files never changes; what people read is asked of the scenario that they play.

use super::QuantityModel;
use crate::catalogue::{Seat, Whose};

/// Names as they stand within a sentence, after "the".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// The names of seats, in their order.
    seats: Vec<String>,
    /// Those who play, with "the".
    table: String,
    /// Those above them, with "the", where whoever plays is no trust's board.
    above: Option<String>,
}

impl Default for Called {
    /// As at the board of a trust.
    fn default() -> Called {
        let seats = Seat::ALL.iter();
        Called {
            seats: seats.map(|seat| seat.usual_words().to_owned()).collect(),
            table: "the board".into(),
            above: None,
        }
    }
}

impl Called {
    /// Gives a seat a name of the scenario's own.
    pub fn call_seat(&mut self, seat: Seat, name: String) {
        self.seats[seat.index()] = name;
    }

    /// A seat: "chief executive".
    pub fn seat(&self, seat: Seat) -> &str {
        &self.seats[seat.index()]
    }

    /// A seat in a sentence: "the chief executive".
    pub fn the(&self, seat: Seat) -> String {
        format!("the {}", self.seat(seat))
    }

    /// Gives those who play a name of the scenario's own.
    pub fn call_table(&mut self, name: &str) {
        self.table = format!("the {name}");
    }

    /// Puts somebody above those who play: a board of which they are no part.
    pub fn call_above(&mut self, name: &str) {
        self.above = Some(format!("the {name}"));
    }

    /// Those who play, in a sentence: "the board".
    pub fn board(&self) -> &str {
        &self.table
    }

    /// Those who properly take a kind of decision. Where there is somebody above, what is a
    /// board's is theirs, and what is an executive's is that of those who play.
    pub fn decider(&self, whose: Whose) -> &str {
        match (whose, &self.above) {
            (Whose::Board, Some(above)) => above,
            (Whose::Executive, None) => "the executive",
            (Whose::Board, None) | (Whose::Executive, Some(_)) => &self.table,
            (Whose::Service, _) => "the service",
        }
    }

    /// Whose decision it properly is, as a clause.
    pub fn whose(&self, whose: Whose) -> String {
        let decides = format!("{} decides", self.decider(whose));
        match whose {
            Whose::Executive => format!("{decides} and {} tests", self.decider(Whose::Board)),
            Whose::Board | Whose::Service => decides,
        }
    }

    /// Gives figures about those who play their names. They are words: the model is the same.
    pub fn name_figures(&self, figures: &mut [QuantityModel]) {
        for figure in figures {
            figure.label = self.figure(&figure.label);
        }
    }

    /// What a figure is called, from what it is called at a trust's board.
    fn figure(&self, label: &str) -> String {
        let label = match &self.above {
            Some(above) => label.replace("the chair's", &format!("{above}'s")),
            None => label.to_owned(),
        };
        // Who is a member of a trust's board is said of that board, whoever plays.
        if label.ends_with("on the board") {
            return label;
        }
        label.replace("the board", &self.table)
    }
}
