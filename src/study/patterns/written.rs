//! A pattern as written: its blocks and their fields, nothing resolved or doubted.

use crate::players::WrittenRule;
use crate::source::{NamedAmounts, Names, Spanned, Whole, block};

/// Text with its place.
pub type Text = Spanned<String>;

block! {
    /// The whole file.
    WrittenPattern "a pattern"
    must {
        number: Text = "its number, with a letter if it has parts: 8 or 20a",
        title: Text = "a few words",
        list: Text = "`well_founded`, `seeds_argument` or contested",
        says: Text = "what must be seen, in a sentence or two",
        months: Spanned<Whole<1, 120>> = "how long is played",
        arms: Vec<WrittenArm> = "what is compared",
        checks: Vec<WrittenCheck> = "what must hold",
    }
    may {
        evidence: Names = "rows of the evidence that it rests on",
        start: NamedAmounts = "starting values, laid over the default trust",
        months_per_turn: Option<Spanned<Whole<1, 12>>> = "months from one meeting to the next; 1",
    }
}

block! {
    /// One board, or one condition, that is compared with others on the same luck.
    WrittenArm "an arm"
    must { name: Text = "what it is called in checks and in the report", }
    may {
        start: NamedAmounts = "starting values of this arm alone",
        set: NamedAmounts = "values set before the first meeting",
        hold: NamedAmounts = "values kept through the whole game",
        rules: Vec<WrittenRule> = "what its board does, as in a board's script",
        changes: Vec<WrittenChange> = "what comes about otherwise, as a paper would bring it",
    }
}

block! {
    /// What a paper would bring about.
    WrittenChange "a change"
    must { turn: Spanned<Whole<1, 600>> = "the meeting at which it comes; the first is 1", }
    may {
        once: NamedAmounts = "amounts given once; influenced quantities get a shock that fades",
        lasting: NamedAmounts = "amounts given for good",
    }
}

block! {
    /// One thing that must hold. It has one of `between`, `within` and `always`.
    WrittenCheck "a check"
    must {
        of: Names = "the quantity measured; of several, their mean",
        months: Spanned<(f64, f64)> = "the first and the last month measured",
        compare: Names = "an arm, or an arm and the one it is compared with",
        because: Text = "why the band is what it is",
    }
    may {
        over: Option<Text> = "how months are taken together: mean (unless said), sum, least, most",
        reported: bool = "whether what the board is told is measured, not what is so",
        share_of: Names = "two arms more: the first difference is taken as a share of theirs",
        between: Option<Spanned<(f64, f64)>> = "the band that the median difference lies in",
        within: Option<Spanned<f64>> = "the margin that the median difference stays within",
        always: Option<Spanned<(f64, f64)>> = "the band that every play lies in",
    }
}
