//! A script as written: its blocks and their fields, nothing resolved or doubted.

use crate::source::condition::Sentence;
use crate::source::{NamedAmounts, Names, Spanned, Whole, block};

/// Text with its place.
pub type Text = Spanned<String>;

block! {
    /// The whole script.
    WrittenScript "a board's script"
    must { rules: Vec<WrittenRule> = "what the board does, and when", }
    may {
        title: Option<Text> = "what the board is called",
        otherwise: Option<Text> = "the named board that does the rest; idle unless said",
    }
}

block! {
    /// What to do on one occasion.
    WrittenRule "a rule"
    must {}
    may {
        turn: Option<Spanned<Whole<1, 600>>> = "only at this meeting; the first is 1",
        when: Option<Sentence> = "only when this holds, as far as the board is told",
        priorities: Option<WrittenPriorities> = "ten beans, and who pays; at the first meeting",
        attention: Option<NamedAmounts> = "ten points of attention by area",
        choose: Vec<WrittenChoice> = "papers to decide",
        start: Vec<WrittenStart> = "initiatives to start",
        stop: Names = "initiatives to stop",
        resize: NamedAmounts = "initiatives to make smaller or larger: 50, 100 or 150",
        posts: NamedAmounts = "posts to add or take out, WTE by staff group",
        set: NamedAmounts = "agency, elective, savings, backlog and beds, amounts by name",
        visit: Vec<WrittenVisit> = "visits to make",
        open_briefs: Names = "seats whose private brief is opened",
    }
}

block! {
    /// Ten beans, and who pays.
    WrittenPriorities "priorities"
    must {
        patients: Whole<0, 10> = "beans for patients",
        staff: Whole<0, 10> = "beans for staff",
        money: Whole<0, 10> = "beans for money",
        readiness: Whole<0, 10> = "beans for readiness for the future",
        who_pays: Text = "reserves, waiting, staff, future or nobody",
    }
    may {}
}

block! {
    /// A paper to decide.
    WrittenChoice "a choice"
    must {
        item: Text = "the paper",
        option: Text = "the option",
    }
    may { approach: Option<Text> = "how, where the option lets the board choose", }
}

block! {
    /// An initiative to start.
    WrittenStart "a start"
    must { initiative: Text = "the initiative", }
    may {
        approach: Option<Text> = "how; the first that it lists unless said",
        line: Option<Text> = "the service line; the whole trust unless said",
    }
}

block! {
    /// A visit to make.
    WrittenVisit "a visit"
    must {
        visitor: Text = "the seat that goes",
        line: Text = "the service line",
    }
    may { announced: bool = "whether they are told beforehand", }
}
