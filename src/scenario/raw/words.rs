//! Objectives, fiction, care and ends, as written.

use super::Text;
use crate::source::condition::Sentence;
use crate::source::{Amount, Spanned, block};

block! {
    /// Something that players should be able to do afterwards.
    Objective "an objective"
    must {
        id: Text = "a short name, used by other parts of the file",
        text: Text = "the objective",
    }
    may {
        seen_in_play: Text = "what would be seen in play",
        domains: Vec<Text> = "the domains of frameworks that it belongs to",
    }
}

block! {
    /// The invented trust.
    Fiction "the fiction"
    must {}
    may {
        trust: Text = "the trust's invented name",
        place: Text = "where it is",
        about: Text = "what it is like",
        disclaimer: Text = "that it is invented",
        patients: Text = "a patient's or resident's voice",
    }
}

block! {
    /// Content notes and support.
    Care "the care block"
    must {}
    may {
        content_notes: Vec<Text> = "what may be hard to read",
        softer: Text = "how to play it more softly",
        distress_plan: Text = "what to do with distress",
        check_out: Text = "the last question of the session",
    }
}

block! {
    /// How a game may end.
    Endings "the endings"
    must {}
    may {
        term_over: Vec<Ending> = "texts for the end of the term; the first that holds is read",
        support: Option<Ending> = "when the regulator puts in support",
        replaced: Option<Ending> = "when the leadership is replaced",
    }
}

block! {
    /// One ending or one text of the epilogue.
    Ending "an ending"
    must { text: Text = "what is read out", }
    may { when: Option<Sentence> = "what must hold", }
}

block! {
    /// A year later.
    Epilogue "the epilogue"
    must {}
    may {
        months: Option<Spanned<Amount>> as Months =
            "months played on under the board's standing orders",
        texts: Vec<Ending> = "texts, each shown if its condition holds",
    }
}
