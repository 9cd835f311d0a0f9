//! Hidden problems, seats and stakeholders, as written.

use super::Text;
use crate::source::condition::Sentence;
use crate::source::{Amount, NamedAmounts, Names, Spanned, block};

block! {
    /// Something true that the board does not know.
    Problem "a hidden problem"
    must {
        id: Text = "a short name, used by other parts of the file",
        title: Text = "a name for it once it is known",
        truth: Text = "what is true",
    }
    may {
        line: Text as ServiceLine = "the service line that it is in",
        who_may_know: Names as Seat = "seats that may know of it from the start",
        start: NamedAmounts as AtStart = "what it adds to the start, amounts by name",
        surfaces: Vec<Surfacing> = "how it can come out",
        grew_from: Text = "the board decisions that it grew from",
    }
}

block! {
    /// A way for a hidden problem to come out.
    Surfacing "a way for a problem to come out"
    must { by: Text as WayOut = "\"visit\" or \"when\"", }
    may {
        likely: Option<Spanned<Amount>> as Chance =
            "for a visit: the chance that it is found when announced",
        when: Option<Sentence> = "for \"when\": what must hold",
        text: Text = "what is then said",
    }
}

block! {
    /// What one seat is given.
    Seat "a seat"
    must { seat: Text as Seat = "which seat", }
    may {
        title: Text = "what it is called at this table, as it stands after \"the\"; for a table \
                       that is no trust's board",
        public: Text = "what everybody may know of it",
        private: Text = "what only this seat knows",
        reports: Names as Section = "the pages of the pack it sees first",
        late_months: Option<Spanned<Amount>> as Months =
            "how much older its figures are, in months",
    }
}

block! {
    /// Names at a table that is no trust's board.
    Table "the table"
    must { name: Text = "what those who play are called, as it stands after \"the\": triad", }
    may {
        above: Text = "the board above them, as it stands after \"the\": a board's decisions are \
                       then its own, an executive's are theirs, and a chair's confidence is its",
    }
}

block! {
    /// Somebody outside the table who wants something.
    Stakeholder "a stakeholder"
    must {
        who: Text = "who it is",
        wants: Text = "what they want",
    }
    may {
        when: Option<Sentence> = "when they speak",
        text: Text = "what they then say",
    }
}
