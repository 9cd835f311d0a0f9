//! The outermost block of a scenario file, as written.

use super::{
    Care, Cue, Debrief, Endings, Epilogue, Event, Expectation, Fiction, Initiative, Item,
    Objective, Problem, RunSheetEntry, Seat, Stakeholder, Table, Text,
};
use crate::source::{Amount, NamedAmounts, Names, Spanned, Whole, block};

block! {
    /// A whole scenario.
    Scenario "a scenario"
    must {
        format: Whole<1, 1> = "the version of this format: 1",
        id: Text = "a short name, used by saves and commands",
        title: Text = "the title",
        turns: Spanned<Whole<1, 60>> = "board meetings in a term",
        blurb: Text = "the situation in a few sentences, never the moral",
        exam_question: Text = "the one question that the scenario asks",
        items: Vec<Item> = "the agenda items",
    }
    may {
        version: Text = "the author's version",
        months_per_turn: Option<Whole<1, 12>> = "months between meetings; 3 if not given",
        first_month: Text as Month = "the month of the first meeting; April if not given",
        first_year: Option<Whole<2000, 2100>> = "the calendar year of the first meeting",
        minutes: Option<Minutes> = "minutes for prebrief, play and debrief",
        sessions: Option<Sessions> = "meetings played at 45, 90 and 180 minutes",
        start: NamedAmounts as AtStart = "the trust's starting values, where not the usual ones",
        pack: Option<Pack> = "how much the board pack hides",
        background: Text = "what the scenario is about, for the facilitator",
        audience: Text = "for whom it is",
        prior_knowledge: Text = "what players should know",
        group: Option<Group> = "group size",
        solo: bool = "whether it can be played alone",
        difficulty: Text = "how hard it is",
        authors: Vec<Text> = "who wrote it",
        licence: Text = "under which licence",
        created: Text = "when it was written",
        status: Text = "draft, piloted, …",
        language: Text = "the language, as in en-GB",
        objectives: Vec<Objective> = "two to four objectives",
        fiction: Fiction = "the invented trust",
        care: Care = "content notes and support",
        problems: Vec<Problem> = "what is true and not yet known",
        seats: Vec<Seat> = "what each seat knows",
        table: Option<Table> = "names at a table that is no trust's board",
        events: Vec<Event> = "what may happen",
        sceptic: bool = "whether the contested links of the model are left out: the sceptic's set",
        initiatives: Vec<Initiative> = "the scenario's own initiatives",
        standing_initiatives: Option<Names> as Initiative =
            "those the board may start itself; all if not given",
        stakeholders: Vec<Stakeholder> = "what people outside expect",
        endings: Endings = "how a game may end",
        epilogue: Epilogue = "a year later",
        prebrief: Text = "read aloud before the first meeting",
        run_sheet: Vec<RunSheetEntry> = "the plan of the session",
        cues: Vec<Cue> = "what to say when a team is stuck",
        debrief: Debrief = "questions after play",
        expects: Vec<Expectation> = "what the author expects of simulated boards",
        references: Vec<Text> = "sources",
        pilot: Vec<Text> = "where it has been tried and what was changed",
    }
}

block! {
    /// Minutes for the parts of a session.
    Minutes "the minutes"
    must {}
    may {
        prebrief: Option<Whole<0, 600>> = "minutes before play; 15 if not given",
        play: Option<Whole<1, 600>> = "minutes of play; 45 if not given",
        debrief: Option<Whole<0, 600>> = "minutes after play; 30 if not given",
    }
}

block! {
    /// Meetings that are played in sessions of three lengths.
    Sessions "the sessions"
    must {}
    may {
        short: Option<Spanned<Whole<1, 60>>> = "meetings played in 45 minutes",
        standard: Option<Spanned<Whole<1, 60>>> = "meetings played in 90 minutes",
        long: Option<Spanned<Whole<1, 60>>> = "meetings played in 180 minutes",
    }
}

block! {
    /// How much the board pack hides.
    Pack "the pack"
    must {}
    may {
        more_lag_months: Option<Spanned<Amount>> as Months =
            "months added to every figure's lag; 0 is usual",
        softening: Option<Spanned<Amount>> as Times = "how much bad news is softened; 1 is usual",
        noise: Option<Spanned<Amount>> as Times = "how much counting scatters; 1 is usual",
        clarity: Option<Text> as Clarity =
            "what whoever plays asked for; the game writes it with the other three",
    }
}

block! {
    /// Group size.
    Group "the group"
    must {}
    may {
        least: Option<Spanned<Whole<1, 30>>> = "the fewest people",
        best: Option<Spanned<Whole<1, 30>>> = "the best number of people",
        most: Option<Spanned<Whole<1, 30>>> = "the most people",
    }
}
