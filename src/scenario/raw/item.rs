//! Agenda items and their options, as written.

use super::Text;
use super::effects::outcome_block;
use crate::source::condition::Sentence;
use crate::source::{Names, Spanned, Whole, block};

block! {
    /// A paper on the agenda.
    Item "an agenda item"
    must {
        id: Text = "a short name, used by other parts of the file",
        title: Text = "the title of the paper",
        from: Text as Seat = "the seat that brings it",
        whose: Text as Whose = "whose decision it properly is: board, executive or service",
        paper: Text = "the paper itself, at most 90 words",
        who_waits: Text = "who waits, or could be harmed",
        if_not_decided: Undecided = "what follows if the board leaves it",
        options: Vec<Choice> = "the options, at least two",
    }
    may {
        turn: Option<Spanned<Whole<1, 60>>> = "the meeting at which it comes; the first is 1",
        when: Option<Sentence> = "it comes at the first meeting at which this holds",
        kind: Option<Text> as ProblemKind = "tame, wicked (the default) or critical",
        objectives: Names as Objective = "objectives that it serves",
        voices: Vec<Voice> = "what seats say about it, three or so",
    }
}

block! {
    /// What one seat says.
    Voice "a voice"
    must {
        seat: Text as Seat = "the seat that speaks",
        says: Text = "what it says",
    }
    may {}
}

outcome_block! {
    /// What follows when the board leaves a paper on the table.
    Undecided "an `if_not_decided` block"
    must { text: Text = "what is read out when the board has left it", }
    may {}
    does { later }
    may {}
}

outcome_block! {
    /// One option of a paper.
    Choice "an option"
    must {
        id: Text = "a short name, different from the item's other options",
        label: Text = "the option in at most 25 words",
        asks: Text = "what it asks of the board: attention, money, people",
        good_case: Text = "the good-faith argument for it",
        against: Text = "the good-faith argument against it",
        outcome: Text = "what is read out after the meeting",
    }
    may {
        voices: Vec<Voice> = "what seats say of this option",
        needs: Option<Sentence> = "what must hold for it to be open",
        attention: Whole<0, 10> = "points of the board's attention it takes while it runs",
    }
    does { later }
    may {
        approaches: Names as Approach = "ways in which it may be made, if the board may choose",
        evidence: Text as Evidence = "the evidence row, or \"judgement\"",
        because: Text = "why it does what it does; shown only after choosing",
    }
}
