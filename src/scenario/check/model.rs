//! Model files checked and compiled, with a scenario's own initiatives.

use super::known::NameOf;
use super::numbers::{self, Limits, number, positive};
use super::words::{check_ids, prose};
use super::{Check, closed};
use crate::catalogue::{Approach, Count, Kind, ProblemKind, Quantity, Whose};
use crate::scenario::gain::{GAIN_MOST, gain, mostly_through};
use crate::scenario::raw::{self, Text};
use crate::scenario::{
    CountTerm, Influence, Initiative, InitiativeEffect, OversightPolicy, QuantityModel, Reporting,
    Response, SegmentMetric,
};
use crate::source::{Amount, Diagnostic, NamedAmounts, Spanned};
use crate::units::Money;

/// The model files as written.
#[derive(Clone, Debug, Default)]
pub struct ModelFiles {
    /// `quantities.ron`.
    pub quantities: Vec<raw::Quantity>,
    /// `influences.ron`.
    pub influences: Vec<raw::Influence>,
    /// `initiatives.ron`.
    pub initiatives: Vec<raw::Initiative>,
    /// `start.ron`.
    pub start: NamedAmounts,
    /// `policy.ron`.
    pub policy: raw::Policy,
    /// `counts.ron`.
    pub counts: Vec<raw::Count>,
    /// `reporting.ron`.
    pub reporting: Vec<raw::Reporting>,
    /// `seats.ron`.
    pub seats: Vec<raw::Seat>,
    /// `evidence.ron`.
    pub evidence: Vec<raw::Finding>,
    /// `mechanisms.ron`.
    pub mechanisms: Vec<raw::Mechanism>,
    /// `arguments.ron`.
    pub arguments: Vec<raw::Argument>,
    /// `published.ron`.
    pub published: Vec<raw::Published>,
    /// `ranges.ron`.
    pub ranges: Vec<raw::Range>,
    /// `sceptic.ron`.
    pub sceptic: Vec<raw::Doubt>,
}

impl ModelFiles {
    /// Ids that influences may name as their evidence.
    pub(super) fn evidence_ids(&self) -> Vec<&Text> {
        let findings = self.evidence.iter().map(|row| &row.id);
        let mechanisms = self.mechanisms.iter().map(|row| &row.id);
        findings.chain(mechanisms).collect()
    }
}

impl Check<'_> {
    /// Influences as written, then those of the initiatives' effects.
    pub(super) fn influences(
        &mut self,
        written: &[raw::Influence],
        initiatives: &[Initiative],
    ) -> Vec<Influence> {
        let rows = written.iter();
        let mut influences: Vec<Influence> = rows.filter_map(|row| self.influence(row)).collect();
        for initiative in initiatives {
            let effects = initiative.effects.iter();
            influences.extend(effects.map(|effect| of_practice(initiative, effect)));
        }
        influences
    }

    /// Reports influences that could run away, at the one that their loop hangs on most.
    pub(super) fn cannot_run_away(
        &mut self,
        written: &[raw::Influence],
        (influences, quantities): (&[Influence], &[QuantityModel]),
    ) {
        let gain = gain(influences, quantities.len());
        if gain <= GAIN_MOST {
            return;
        }
        let Some(place) = mostly_through(influences, quantities.len()) else {
            return;
        };
        let name = |quantity: Quantity| &quantities[quantity.index()].name;
        let (from, to) = (name(influences[place].from), name(influences[place].to));
        let mut rows = written.iter();
        let row = rows.find(|row| row.from.value == *from && row.to.value == *to);
        let Some(row) = row.or(written.first()) else {
            return;
        };
        let title = format!(
            "these influences could run away: {:.0} per cent of a push comes back to its start",
            100.0 * gain
        );
        let label = format!("mostly by way of `{from}` to `{to}`");
        self.report(
            Diagnostic::error("model/runs-away", title, row.from.span, label).help(format!(
                "at most {:.0} per cent may: make a link of that loop weaker",
                100.0 * GAIN_MOST
            )),
        );
    }

    fn influence(&mut self, row: &raw::Influence) -> Option<Influence> {
        let from = self.quantity(&row.from);
        let to = self.influenced(&row.to);
        let response = self.response(row);
        let moderated = row.moderated.as_ref().and_then(|moderated| {
            let by = self.quantity(&moderated.by)?;
            let per_unit = Some(&moderated.per_unit);
            Some((
                by,
                number(per_unit, Limits::WIDE, "per_unit", self.problems)?,
            ))
        });
        let gate = self.quantity(&row.gate);
        if from.is_some() && from == to {
            self.links_itself(&row.to);
        }
        self.has_reason(&row.because, &row.from);
        let usual = to.map_or(1.0, |to| self.known.quantities.row(to).months);
        let months = positive(row.months.as_ref(), 120.0, "months", self.problems);
        Some(Influence {
            from: from?,
            to: to?,
            response: response?,
            moderated,
            gate,
            months: months.unwrap_or(usual),
            evidence: self.own_evidence(&row.evidence),
            because: prose(&row.because),
        })
    }

    fn links_itself(&mut self, to: &Text) {
        let title = format!("`{}` is linked to itself", to.value);
        let label = "the same as `from`";
        self.report(
            Diagnostic::error("model/self-link", title, to.span, label).help(
                "name another quantity, or leave the link out: how long a quantity remembers is \
                 its `months` in quantities.ron",
            ),
        );
    }

    fn has_reason(&mut self, because: &Text, row: &Text) {
        if because.value.trim().is_empty() && because.span.end > 0 {
            let title = "an influence needs a reason";
            let span = row.span;
            self.report(Diagnostic::error(
                "model/no-reason",
                title,
                span,
                "why does this act?",
            ));
        }
    }

    /// A quantity that influences may move.
    fn influenced(&mut self, name: &Text) -> Option<Quantity> {
        let quantity = self.quantity(name)?;
        if self.known.quantities.kind(quantity) == Kind::Influenced {
            return Some(quantity);
        }
        let title = format!("`{}` is not a quantity that influences move", name.value);
        self.report(Diagnostic::error(
            "value/not-settable",
            title,
            name.span,
            "it follows from the flow of patients, staff or money, or is set",
        ));
        None
    }

    fn response(&mut self, row: &raw::Influence) -> Option<Response> {
        match (&row.effect, row.curve.is_empty()) {
            (Some(effect), true) => {
                let effect = number(Some(effect), Limits::WIDE, "effect", self.problems)?;
                Some(Response::PerUnit(effect))
            }
            (None, false) => self.curve(row),
            _ => {
                let title = "an influence has either an `effect` or a `curve`";
                let span = row.from.span;
                self.report(Diagnostic::error(
                    "model/response",
                    title,
                    span,
                    "in this block",
                ));
                None
            }
        }
    }

    fn curve(&mut self, row: &raw::Influence) -> Option<Response> {
        let rising = row.curve.windows(2).all(|pair| pair[0].0 < pair[1].0);
        if rising && row.curve.len() >= 2 {
            return Some(Response::Curve(row.curve.clone()));
        }
        let title = "a curve has at least two points, and each lies to the right of the last";
        self.report(Diagnostic::error(
            "model/curve",
            title,
            row.from.span,
            "in this block",
        ));
        None
    }

    /// Initiatives by place; `practices` are their quantities (practice, adoption).
    pub(super) fn initiatives(
        &mut self,
        written: &[&raw::Initiative],
        practices: &[(Quantity, Quantity)],
    ) -> Vec<Initiative> {
        let ids = written.iter().map(|initiative| &initiative.id);
        check_ids("initiatives", ids, self.problems);
        let rows = written.iter().zip(practices);
        rows.map(|(row, quantities)| self.initiative(row, *quantities))
            .collect()
    }

    fn initiative(
        &mut self,
        row: &raw::Initiative,
        (practice, adopted): (Quantity, Quantity),
    ) -> Initiative {
        let approaches = match &row.approaches {
            Some(names) => self.approaches(names),
            None => Approach::ALL.to_vec(),
        };
        let small = Limits::new(0.0, 100.0);
        let load = number(row.load.as_ref(), small, "load", self.problems);
        let sessions = number(row.sessions.as_ref(), small, "sessions", self.problems);
        let effects = row.effects.iter();
        Initiative {
            id: row.id.value.clone(),
            label: prose(&row.label),
            what: prose(&row.what),
            kind: closed::kind(&row.kind, self.problems).unwrap_or(ProblemKind::Wicked),
            whose: closed::whose(&row.whose, self.problems).unwrap_or(Whose::Board),
            approaches,
            whole_trust_method: row.whole_trust_method,
            by_line: row.by_line,
            set_up_cost: self.cost(&row.set_up_cost),
            monthly_cost: self.cost(&row.monthly_cost),
            load: load.unwrap_or(1.0),
            sessions: sessions.unwrap_or(0.0),
            effects: effects
                .filter_map(|effect| self.effect_of(effect))
                .collect(),
            practice,
            adopted,
        }
    }

    fn cost(&mut self, written: &Spanned<Amount>) -> Money {
        Money::from_pounds(numbers::pounds(written, self.problems))
    }

    fn effect_of(&mut self, row: &raw::InitiativeEffect) -> Option<InitiativeEffect> {
        let months = positive(Some(&row.months), 120.0, "months", self.problems);
        let to = self.influenced(&row.to)?;
        let width = {
            let row = self.known.quantities.row(to);
            row.most - row.least
        };
        let limits = Limits::new(-width, width);
        Some(InitiativeEffect {
            to,
            effect: number(Some(&row.effect), limits, "effect", self.problems)?,
            months: months?,
            evidence: self.own_evidence(&row.evidence),
            because: prose(&row.because),
        })
    }

    /// Terms of the four counts.
    pub(super) fn counts(&mut self, written: &[raw::Count]) -> Vec<CountTerm> {
        let mut terms = Vec::new();
        for row in written {
            let quantity = self.quantity(&row.quantity);
            let count: Option<Count> = closed::count(&row.count, self.problems);
            let scale = positive(Some(&row.scale), 1e9, "scale", self.problems);
            let limits = Limits::new(-100.0, 100.0);
            let weight = number(Some(&row.weight), limits, "weight", self.problems);
            if let (Some(count), Some(quantity), Some(scale), Some(weight)) =
                (count, quantity, scale, weight)
            {
                terms.push(CountTerm {
                    count,
                    quantity,
                    scale,
                    weight,
                });
            }
        }
        terms
    }

    /// What the board is told.
    pub(super) fn reporting(&mut self, written: &[raw::Reporting]) -> Vec<Reporting> {
        let mut rows = Vec::new();
        for row in written {
            let lag = row.lag_months.as_ref();
            let lag = lag.and_then(|lag| numbers::months(lag, 0, self.problems));
            let wide = Limits::new(0.0, 1e9);
            let noise = number(row.noise.as_ref(), wide, "noise", self.problems);
            let softened = number(row.softened.as_ref(), wide, "softened", self.problems);
            let seen_through = self.quantity(&row.seen_through);
            let with = self.quantity(&row.with);
            if let Some(quantity) = self.quantity(&row.quantity) {
                rows.push(Reporting {
                    seen_through,
                    with,
                    quantity,
                    lag_months: lag.unwrap_or(0).min(36),
                    noise: noise.unwrap_or(0.0),
                    softened: softened.unwrap_or(0.0),
                });
            }
        }
        rows
    }

    /// The rules of oversight.
    pub(super) fn policy(&mut self, row: &raw::Policy) -> OversightPolicy {
        let metrics = row.metrics.iter();
        OversightPolicy {
            dated: prose(&row.dated),
            metrics: metrics.filter_map(|metric| self.metric(metric)).collect(),
            segment_bounds: self.bounds(row),
            deficit_segment: row.deficit_segment,
            score_noise: row.score_noise,
            review_months: row.review_months.0 as u16,
            support_after_reviews: row.support_after_reviews.0 as u16,
            support_standing: row.support_standing,
            replaced_confidence: row.replaced_confidence,
            replaced_months: row.replaced_months.0 as u16,
            inspection_chance: numbers::chance(&row.inspection_chance, self.problems)
                .unwrap_or(0.0),
        }
    }

    fn bounds(&mut self, row: &raw::Policy) -> [f64; 3] {
        let rising = row.segment_bounds.windows(2).all(|pair| pair[0] < pair[1]);
        if let (&[second, third, fourth], true) = (row.segment_bounds.as_slice(), rising) {
            return [second, third, fourth];
        }
        let title = "`segment_bounds` should be three numbers, each above the last";
        let span = row.dated.span;
        self.report(Diagnostic::error(
            "model/bounds",
            title,
            span,
            "in this policy",
        ));
        [2.0, 2.5, 3.0]
    }

    fn metric(&mut self, metric: &raw::Metric) -> Option<SegmentMetric> {
        let quantity = self.quantity(&metric.quantity)?;
        let best = self.value_of(quantity, &metric.best)?;
        let worst = self.value_of(quantity, &metric.worst)?;
        if best == worst {
            let title = "the best and the worst value of a metric are the same";
            let span = metric.best.span;
            self.report(Diagnostic::error(
                "model/metric",
                title,
                span,
                "same as the worst",
            ));
        }
        let target = metric.target.as_ref();
        Some(SegmentMetric {
            quantity,
            best_worst: (best, worst),
            target: target.and_then(|target| self.value_of(quantity, target)),
            source: prose(&metric.source),
        })
    }

    /// Initiatives that the board may start by itself.
    pub(super) fn standing(
        &mut self,
        named: Option<&crate::source::Names>,
        count: usize,
    ) -> Vec<u16> {
        match named {
            Some(names) => self.find_all(NameOf::Initiative, names),
            None => (0..count as u16).collect(),
        }
    }
}

/// An initiative's effect as an influence of its practice.
fn of_practice(initiative: &Initiative, effect: &InitiativeEffect) -> Influence {
    Influence {
        from: initiative.practice,
        to: effect.to,
        response: Response::PerUnit(effect.effect / 100.0),
        moderated: None,
        gate: None,
        months: effect.months,
        evidence: effect.evidence.clone(),
        because: effect.because.clone(),
    }
}
