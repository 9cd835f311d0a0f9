//! What the model rests on, as written: findings, mechanisms, published effects, usual ranges and
//! doubts.

use super::Text;
use crate::source::{Amount, Names, Spanned, Whole, block};

block! {
    /// One published finding.
    Finding "a finding"
    must {
        id: Text = "what influences name it by",
        citation: Text = "who found it, and what the publication is called",
        design: Text = "how it was found",
        strength: Text = "how much weight it bears: strong, moderate, weak or opinion",
        found: Text = "what was found",
        from: Text = "where it came from",
    }
    may {
        year: Option<Whole<1900, 2100>> = "the year of publication",
        seen: Text = "read, quoted, `worked_out` or recalled; read if not given",
        against: Names = "ids of the findings that it speaks against",
        context: Text = "why it is listed, if nothing in the model rests on it",
    }
}

block! {
    /// One mechanism.
    Mechanism "a mechanism"
    must {
        id: Text = "what influences name it by",
        title: Text = "a few words for it",
        says: Text = "what acts on what",
        delay: Text = "how long it takes, in words",
        trap: Text = "what it has in store for a board that does not know of it",
        seeds: Vec<Text> = "the documents that describe it",
    }
    may { rules: Vec<Text> = "source files whose rules carry it", }
}

block! {
    /// What a section of a text argues.
    Argument "an argument"
    must {
        text: Text = "the text",
        section: Text = "its section",
        argues: Text = "the argument, in words of your own",
        by: Names = "ids of the mechanisms and findings by which it is played",
    }
    may {}
}

block! {
    /// A published effect that the model is to give back.
    Published "a published effect"
    must {
        id: Text = "a short name",
        evidence: Text = "the finding that it is the size of",
        says: Text = "what goes with what, in words",
        moved: Vec<Moved> = "the cause: quantities, and how far each is moved",
        outcome: Names = "quantities whose sum is the effect",
        unit: Text = "the unit of the effect, in words",
        published: f64 = "the size that was published, in that unit",
        share: Spanned<Amount> = "the share of it that is used",
        because: Text = "why that share, and how the size was brought to this unit",
    }
    may {
        scaled_to: Option<Moved> = "the quantity, and how much of it, that the effect is told for",
        times: Option<f64> = "what the sum is multiplied by",
        compared: bool = "whether it was found by comparing places at one time",
        in_percent: bool = "whether the effect is told in per cent of the outcome",
        links: Vec<Link> = "links whose effects are solved together to give the size",
        sign_only: bool = "whether only the direction is known; `published` then gives it",
        margin: Option<f64> = "where nothing is to be found: how far from nothing it may lie",
    }
}

block! {
    /// A quantity and how far it is moved.
    Moved "a quantity that is moved"
    must {
        quantity: Text = "the quantity",
        by: f64 = "how far, in its unit",
    }
    may {}
}

block! {
    /// One link of the model.
    Link "a link"
    must {
        from: Text = "the cause",
        to: Text = "what it moves",
    }
    may {}
}

block! {
    /// Where a figure should stand at a trust that nobody moves.
    Range "a range"
    must {
        quantity: Text = "the figure",
        low: Spanned<Amount> = "the least that its median may be",
        high: f64 = "the most that its median may be",
        evidence: Text = "the row of the evidence, or \"judgement\"",
        because: Text = "what the row says, or why it is judged so",
    }
    may { told: bool = "whether the figure is taken as the board is told it", }
}

block! {
    /// A contested link, and what a sceptic would have of it.
    Doubt "a contested link"
    must {
        from: Text = "the cause",
        to: Text = "what it moves",
        times: Spanned<Amount> = "what the link's size is multiplied by: 0 takes it away",
        evidence: Text = "the finding that speaks against it, or \"judgement\"",
        because: Text = "why it is doubted",
    }
    may {}
}
