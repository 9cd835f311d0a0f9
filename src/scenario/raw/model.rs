//! Model files, as written: quantities, influences, initiatives, counts, reporting and policy.

use super::Text;
use crate::source::{Amount, Names, Spanned, Whole, block};

block! {
    /// What a model file says of one quantity.
    Quantity "a quantity"
    must { name: Text = "its name in files", }
    may {
        start: Option<Spanned<Amount>> = "where the default trust starts",
        reference: Option<Spanned<Amount>> = "the national reference; the start if not given",
        months: Option<Spanned<Amount>> = "months in which influences act and shocks fade",
        noise: Option<Spanned<Amount>> = "standard deviation of each month's new noise",
        sd: Option<Spanned<Amount>> = "one standard deviation between trusts",
        because: Text = "where these figures come from",
        label: Text = "for a new quantity: the words that people read",
        unit: Text = "for a new quantity: its unit",
        least: Option<Spanned<Amount>> = "for a new quantity: its least value",
        most: Option<Spanned<Amount>> = "for a new quantity: its greatest value",
        good: Text = "for a new quantity: high, low, `both_ways` or neither is good",
        section: Text = "for a new quantity: its page of the board pack",
    }
}

block! {
    /// One influence.
    Influence "an influence"
    must {
        from: Text = "the cause",
        to: Text = "what it moves",
        because: Text = "why",
        evidence: Text = "the evidence row, or \"judgement\"",
    }
    may {
        effect: Option<Spanned<Amount>> = "effect for each unit of the cause",
        curve: Vec<(f64, f64)> = "points (deviation, effect) in place of one effect",
        moderated: Option<Moderated> = "a quantity that strengthens or weakens it",
        gate: Text = "a quantity from 0 to 100 that it is multiplied by, over 100",
        months: Option<Spanned<Amount>> = "months to act; those of what it moves if not given",
    }
}

block! {
    /// A quantity that strengthens or weakens an influence.
    Moderated "a `moderated` block"
    must {
        by: Text = "the quantity",
        per_unit: Spanned<Amount> = "the change in strength for each unit of it",
    }
    may {}
}

block! {
    /// An initiative.
    Initiative "an initiative"
    must {
        id: Text = "a short name, used by other parts of the file",
        label: Text = "the words that people read",
        what: Text = "what it is",
        kind: Text as ProblemKind = "tame, wicked or critical",
        whose: Text as Whose = "whose decision it properly is: board, executive or service",
        effects: Vec<InitiativeEffect> = "what it does at full practice",
    }
    may {
        approaches: Option<Names> as Approach = "the ways it may be made; all if not given",
        whole_trust_method: bool = "whether its practice is multiplied by the soil it falls on",
        by_line: bool = "whether one service line may run it alone",
        set_up_cost: Spanned<Amount> as Pounds = "paid once, at the start",
        monthly_cost: Spanned<Amount> as Pounds = "paid each month while it runs",
        load: Option<Spanned<Amount>> as UpToHundred =
            "what it adds to the change load; 1 if not given",
        sessions: Option<Spanned<Amount>> as UpToHundred = "clinic sessions a week that it takes",
    }
}

block! {
    /// What an initiative does to one quantity.
    InitiativeEffect "an initiative's effect"
    must {
        to: Text as Influenced = "what it moves",
        effect: Spanned<Amount> = "by how much at full practice",
        months: Spanned<Amount> as Months = "months to act",
        evidence: Text as Evidence = "the evidence row, or \"judgement\"",
        because: Text = "why",
    }
    may {}
}

block! {
    /// One term of a count.
    Count "a term of a count"
    must {
        count: Text = "which count: patients, staff, money or readiness",
        quantity: Text = "what is counted",
        scale: Spanned<Amount> = "how much of the quantity is one step",
        weight: Spanned<Amount> = "points of the count for one step",
    }
    may { because: Text = "why", }
}

block! {
    /// How one quantity is told to the board.
    Reporting "a row of the reporting"
    must { quantity: Text = "what is told", }
    may {
        lag_months: Option<Spanned<Amount>> = "months before it is told",
        noise: Option<Spanned<Amount>> = "standard deviation of what counting adds",
        softened: Option<Spanned<Amount>> = "how far it is softened when candour is nil",
        seen_through: Text = "a quantity in per cent: only so much of this one is seen at all",
        with: Text = "a quantity that is told as part of this one",
        because: Text = "why",
    }
}

block! {
    /// The rules of oversight.
    Policy "the oversight policy"
    must {
        dated: Text = "the rules that these follow, and their date",
        metrics: Vec<Metric> = "what is scored",
        segment_bounds: Vec<f64> = "mean scores at which segments 2, 3 and 4 begin",
        deficit_segment: f64 = "the best segment that a trust in deficit can have",
        score_noise: f64 = "standard deviation of the noise of a score",
        review_months: Whole<1, 24> = "months between reviews of the segment",
        support_after_reviews: Whole<1, 24> = "reviews at segment 4 before support is imposed",
        support_standing: f64 = "the regulator's standing below which support is imposed",
        replaced_confidence: f64 = "the chair's confidence below which the leadership is replaced",
        replaced_months: Whole<1, 60> = "months on end below it before that happens",
        inspection_chance: Spanned<Amount> = "chance each month that inspectors come",
    }
    may { because: Text = "where these come from", }
}

block! {
    /// One metric of oversight.
    Metric "a metric"
    must {
        quantity: Text = "what is measured, as reported",
        best: Spanned<Amount> = "the value that scores 1",
        worst: Spanned<Amount> = "the value that scores 4",
    }
    may {
        target: Option<Spanned<Amount>> = "what is expected nationally, if anything is",
        source: Text = "where the target comes from",
    }
}
