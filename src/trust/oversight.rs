//! Oversight: the segment, inspections, and support with conditions. The rules are the model's
//! policy.

use crate::catalogue::Quantity;
use crate::luck::{MonthLuck, Name};
use crate::scenario::OversightPolicy;

/// The five questions and the overall rating, in this order: safe, effective, caring, responsive,
/// well-led, overall.
pub const QUESTIONS: usize = 6;

const INSPECTION: Name = Name::of("inspection");

/// How the trust stands with those who oversee it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Oversight {
    /// Ratings, 1 to 4, by question; the last is overall.
    pub ratings: [f64; QUESTIONS],
    /// The segment, 1 to 5.
    pub segment: f64,
    /// The mean score at the last review, 1 to 4.
    pub score: f64,
    /// Conditions of support in force.
    pub conditions: f64,
    /// Reviews on end at segment 4 or worse.
    pub poor_reviews: u16,
    /// Months on end that the chair's confidence has been too low.
    pub months_without_confidence: u16,
}

/// What a month of oversight looks at; much of it only at a review or an inspection.
#[derive(Clone, Copy, Debug)]
pub struct OversightInput<T, F> {
    /// What the board was told (and so the regulator) of one of the policy's metrics.
    pub told: T,
    /// Surplus, per cent of income.
    pub surplus_percent: f64,
    /// Standing with the regulator.
    pub standing: f64,
    /// The chair's confidence.
    pub confidence: f64,
    /// What inspectors would find, by question, in rating points above the start.
    pub findings: F,
    /// Ratings at the start.
    pub first_ratings: [f64; QUESTIONS],
    /// Months played.
    pub month: u16,
}

/// The score of a value between the one that scores 1 and the one that scores 4.
pub fn score(value: f64, (best, worst): (f64, f64)) -> f64 {
    1.0 + 3.0 * ((value - best) / (worst - best)).clamp(0.0, 1.0)
}

impl Oversight {
    /// Plays a month.
    pub fn step<T, F>(
        &mut self,
        policy: &OversightPolicy,
        input: &OversightInput<T, F>,
        luck: MonthLuck,
    ) where
        T: Fn(Quantity) -> f64,
        F: Fn() -> [f64; QUESTIONS - 1],
    {
        if input.month.is_multiple_of(policy.review_months.max(1)) {
            self.review(policy, input, luck);
        }
        if luck.happens(INSPECTION, policy.inspection_chance) {
            self.inspect(input, luck);
        }
        if input.confidence < policy.replaced_confidence {
            self.months_without_confidence += 1;
        } else {
            self.months_without_confidence = 0;
        }
    }

    fn review<F>(
        &mut self,
        policy: &OversightPolicy,
        input: &OversightInput<impl Fn(Quantity) -> f64, F>,
        luck: MonthLuck,
    ) {
        const NOISE: Name = Name::of("oversight score");
        let metrics = policy.metrics.iter();
        let sum: f64 = metrics
            .map(|metric| score((input.told)(metric.quantity), metric.best_worst))
            .sum();
        self.score = (sum / policy.metrics.len().max(1) as f64
            + policy.score_noise * luck.normal(NOISE))
        .clamp(1.0, 4.0);
        let begun = policy
            .segment_bounds
            .iter()
            .filter(|bound| self.score >= **bound)
            .count();
        let mut segment = 1.0 + begun as f64;
        if input.surplus_percent < 0.0 {
            segment = segment.max(policy.deficit_segment);
        }
        self.poor_reviews = if segment >= 4.0 {
            self.poor_reviews + 1
        } else {
            0
        };
        let imposed = self.poor_reviews >= policy.support_after_reviews
            || input.standing < policy.support_standing;
        if imposed {
            self.conditions = (self.conditions + 1.0).min(3.0);
        }
        self.segment = if self.conditions > 0.0 { 5.0 } else { segment };
    }

    fn inspect<T>(
        &mut self,
        input: &OversightInput<T, impl Fn() -> [f64; QUESTIONS - 1]>,
        luck: MonthLuck,
    ) {
        const NOISE: Name = Name::of("inspectors");
        let mut sum = 0.0;
        for (question, finding) in (input.findings)().iter().enumerate() {
            let noise = 0.35 * luck.normal(NOISE.numbered(question as u64));
            let found = (input.first_ratings[question] + finding + noise)
                .round()
                .clamp(1.0, 4.0);
            let now = self.ratings[question];
            self.ratings[question] = found.clamp(now - 1.0, now + 1.0);
            sum += self.ratings[question];
        }
        let worst = self.ratings[..5].iter().copied().fold(4.0, f64::min);
        let overall = (sum / 5.0).round().min(worst + 1.0);
        self.ratings[5] = overall.clamp(1.0, 4.0);
    }

    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        let counts = [
            f64::from(self.poor_reviews),
            f64::from(self.months_without_confidence),
        ];
        let rest = [self.segment, self.score, self.conditions];
        self.ratings.into_iter().chain(rest).chain(counts)
    }
}

#[cfg(test)]
mod tests {
    use super::score;

    #[test]
    fn a_metric_scores_one_at_its_best_and_four_at_its_worst() {
        assert_eq!(score(78.0, (78.0, 60.0)), 1.0);
        assert_eq!(score(60.0, (78.0, 60.0)), 4.0);
        assert_eq!(score(90.0, (78.0, 60.0)), 1.0);
        assert_eq!(score(69.0, (78.0, 60.0)), 2.5);
    }
}
