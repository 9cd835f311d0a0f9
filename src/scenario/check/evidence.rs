//! What the model rests on: findings and mechanisms, and the ids by which they are named.

use super::known::NameOf;
use super::numbers::Limits;
use super::words::{check_ids, check_once_each, prose, proses};
use super::{Check, ModelFiles, closed};
use crate::catalogue::{Provenance, Quantity, Strength, StudyDesign};
use crate::scenario::Influence;
use crate::scenario::evidence::{
    Argument, Doubt, Evidence, Finding, JUDGEMENT, Mechanism, PublishedEffect, UsualRange, ids,
};
use crate::scenario::raw::{self, Text};
use crate::source::{Amount, Diagnostic, Names, Spanned};

impl Check<'_> {
    /// Findings, mechanisms and published effects, in the order written. `influences` are those
    /// that published effects may name.
    pub fn evidence_rows(&mut self, files: &ModelFiles, influences: &[Influence]) -> Evidence {
        let ids = files.evidence_ids().into_iter();
        check_once_each("rows of the evidence", ids, self.problems);
        let published = files.published.iter().map(|row| &row.id);
        check_ids("published effects", published, self.problems);
        let findings = files.evidence.iter();
        let doubts = files.sceptic.iter();
        let published = files.published.iter();
        let arguments = files.arguments.iter();
        Evidence {
            doubts: doubts
                .filter_map(|row| self.doubt(row, influences))
                .collect(),
            findings: findings.map(|row| self.finding(row)).collect(),
            mechanisms: files.mechanisms.iter().map(mechanism).collect(),
            arguments: arguments.map(|row| self.argument(row)).collect(),
            ranges: files
                .ranges
                .iter()
                .filter_map(|row| self.range(row))
                .collect(),
            published: published
                .map(|row| self.published(row, influences))
                .collect(),
        }
    }

    fn published(&mut self, row: &raw::Published, influences: &[Influence]) -> PublishedEffect {
        let moved = row.moved.iter().filter_map(|it| self.moved(it)).collect();
        let scaled_to = row.scaled_to.as_ref().and_then(|it| self.moved(it));
        let outcome = row.outcome.0.iter();
        self.moves_something(row);
        PublishedEffect {
            id: row.id.value.clone(),
            evidence: self.own_evidence(&row.evidence),
            says: prose(&row.says),
            compared: row.compared,
            moved,
            scaled_to,
            outcome: outcome.filter_map(|name| self.quantity(name)).collect(),
            times: row.times.unwrap_or(1.0),
            in_percent: row.in_percent,
            unit: prose(&row.unit),
            published: row.published,
            share: self.share(&row.share),
            because: prose(&row.because),
            links: row
                .links
                .iter()
                .filter_map(|link| self.link((&link.from, &link.to), influences))
                .collect(),
            sign_only: row.sign_only,
            margin: row.margin,
        }
    }

    fn range(&mut self, row: &raw::Range) -> Option<UsualRange> {
        let evidence = self.own_evidence(&row.evidence);
        let low = self.low(row);
        Some(UsualRange {
            quantity: self.quantity(&row.quantity)?,
            told: row.told,
            low,
            high: row.high,
            evidence,
            because: prose(&row.because),
        })
    }

    fn doubt(&mut self, row: &raw::Doubt, influences: &[Influence]) -> Option<Doubt> {
        let evidence = self.own_evidence(&row.evidence);
        let times = self.factor(&row.times);
        Some(Doubt {
            link: self.link((&row.from, &row.to), influences)?,
            times,
            evidence,
            because: prose(&row.because),
        })
    }

    /// The share of a published size that is used.
    fn share(&mut self, share: &Spanned<Amount>) -> f64 {
        if !Limits::new(0.0, 1.0).hold(share.value.value) {
            let title = "the share of a published size that is used is from 0 to 1";
            let label = "not such a share";
            self.report(
                Diagnostic::error("model/share", title, share.span, label).help(
                    "0.5 uses half of what was published, 1 all of it; the size itself goes into \
                     `published`",
                ),
            );
        }
        share.value.value
    }

    /// What a sceptic multiplies a link by.
    fn factor(&mut self, times: &Spanned<Amount>) -> f64 {
        if !Limits::new(-1.0, 1.0).hold(times.value.value) {
            let title = "a sceptic's `times` is from -1 to 1";
            let label = "this would make the link stronger than it is";
            self.report(
                Diagnostic::error("model/factor", title, times.span, label)
                    .help("0 takes the link away, 0.5 halves it, -1 turns it round"),
            );
        }
        times.value.value
    }

    /// The lower end of a range, which lies below the upper.
    fn low(&mut self, row: &raw::Range) -> f64 {
        let low = row.low.value.value;
        if low > row.high {
            let title = format!("a range goes from {low} up to {}, which is less", row.high);
            self.report(
                Diagnostic::error("model/range", title, row.low.span, "more than `high`")
                    .help("write the smaller of the two as `low`: no figure lies between them so"),
            );
        }
        low
    }

    /// Reports a published effect in which no cause is moved or nothing is looked at.
    fn moves_something(&mut self, row: &raw::Published) {
        let is_moved = row.moved.iter().any(|moved| moved.by != 0.0);
        let is_seen = !row.outcome.0.is_empty() && row.times != Some(0.0);
        let (title, help) = match (is_moved, is_seen) {
            (true, true) => return,
            (false, _) => (
                "nothing is moved in this published effect, so nothing can come of it",
                "name the cause under `moved`, with how far it is moved: \
                 (quantity: \"openness\", by: 10)",
            ),
            (true, false) => (
                "nothing is looked at in this published effect",
                "name what is looked at under `outcome`; `times`, if given, is not 0",
            ),
        };
        let span = row.id.span;
        self.report(
            Diagnostic::error("model/nothing-moved", title, span, "in this row").help(help),
        );
    }

    fn moved(&mut self, moved: &raw::Moved) -> Option<(Quantity, f64)> {
        Some((self.quantity(&moved.quantity)?, moved.by))
    }

    /// A link that the model has.
    fn link(
        &mut self,
        (from, to): (&Text, &Text),
        influences: &[Influence],
    ) -> Option<(Quantity, Quantity)> {
        let named = (self.quantity(from)?, self.quantity(to)?);
        if influences.iter().any(|it| (it.from, it.to) == named) {
            return Some(named);
        }
        let title = format!("nothing links `{}` to `{}`", from.value, to.value);
        let label = "this cause";
        self.report(
            Diagnostic::error("link/unknown-influence", title, from.span, label)
                .help("name a link of influences.ron"),
        );
        None
    }

    fn finding(&mut self, row: &raw::Finding) -> Finding {
        Finding {
            id: row.id.value.clone(),
            citation: prose(&row.citation),
            year: row.year.map(|year| year.0 as u16),
            design: closed::design(&row.design, self.problems).unwrap_or(StudyDesign::Opinion),
            strength: closed::strength(&row.strength, self.problems).unwrap_or(Strength::Opinion),
            found: prose(&row.found),
            source: prose(&row.from),
            seen: closed::provenance(&row.seen, self.problems).unwrap_or(Provenance::Read),
            against: self.known_ids(&row.against),
            context: prose(&row.context),
        }
    }

    fn argument(&mut self, row: &raw::Argument) -> Argument {
        Argument {
            text: prose(&row.text),
            section: prose(&row.section),
            argues: prose(&row.argues),
            by: self.known_ids(&row.by),
        }
    }

    fn known_ids(&mut self, names: &Names) -> Vec<String> {
        let mut known = names.0.clone();
        known.retain(|name| self.find(NameOf::Evidence, name).is_some());
        known.into_iter().map(|name| name.value).collect()
    }

    /// Rows of the evidence, or "judgement"; blank is judgement.
    pub fn evidence(&mut self, evidence: &Text) -> String {
        let written = prose(evidence);
        if written.is_empty() {
            return JUDGEMENT.to_owned();
        }
        for id in ids(&written) {
            let id = Spanned {
                value: id.to_owned(),
                span: evidence.span,
            };
            self.find(NameOf::Evidence, &id);
        }
        written
    }

    /// As [`Self::evidence`], where a blank will not do.
    pub fn own_evidence(&mut self, evidence: &Text) -> String {
        if evidence.value.trim().is_empty() && evidence.span.end > 0 {
            let title = "it is not said what this rests on";
            let label = "evidence, or a judgement?";
            self.report(
                Diagnostic::error("model/no-evidence", title, evidence.span, label)
                    .help("write a row of the evidence such as \"4.7\", or \"judgement\""),
            );
        }
        self.evidence(evidence)
    }
}

fn mechanism(row: &raw::Mechanism) -> Mechanism {
    Mechanism {
        id: row.id.value.clone(),
        title: prose(&row.title),
        says: prose(&row.says),
        delay: prose(&row.delay),
        trap: prose(&row.trap),
        seeds: proses(&row.seeds),
        rules: proses(&row.rules),
    }
}
