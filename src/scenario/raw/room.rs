//! What is for the room: run sheet, cues, debrief, the author's expectations; as written.

use super::Text;
use crate::source::condition::Sentence;
use crate::source::{Amount, Spanned, block};

block! {
    /// One line of the run sheet.
    RunSheetEntry "a line of the run sheet"
    must {
        minutes: Spanned<Amount> as Minutes = "how long it takes, in minutes",
        what: Text = "what is done",
    }
    may {}
}

block! {
    /// What a facilitator may say when a team is stuck, from least to most.
    Cue "a cue"
    must { if_stuck: Text = "what the facilitator sees", }
    may {
        nudge: Text = "a question",
        hint: Text = "a pointer",
        tell: Text = "an instruction",
    }
}

block! {
    /// Questions after play.
    Debrief "the debrief"
    must {}
    may {
        method: Text = "the method in mind",
        questions: Vec<Question> = "the questions",
        action: Text = "one action for Monday",
    }
}

block! {
    /// One question.
    Question "a question"
    must { ask: Text = "the question for a room", }
    may {
        objective: Text as Objective = "the objective that it serves",
        when: Option<Sentence> = "asked only if this holds at the end",
        solo: Text = "the question for a person alone",
    }
}

block! {
    /// The author's own test, played by simulated boards.
    Expectation "an expectation"
    must {
        boards: Text as Board = "which simulated board plays, or \"any\"",
    }
    may {
        that: Option<Sentence> = "what should hold",
        higher: Text as Figure =
            "or the figure that should be higher than for others on the same luck",
        lower: Text as Figure = "or the figure that should be lower",
        than: Text as OtherBoard = "than for which other board; \"others\" is each of them",
        after: Option<Spanned<Amount>> as Months =
            "after so many months of play, or earlier if the term ends earlier; at its end if not \
             given",
        at_least: Option<Spanned<Amount>> as Chance = "in at least this share of games",
        at_most: Option<Spanned<Amount>> as Chance = "in at most this share of games",
    }
}
