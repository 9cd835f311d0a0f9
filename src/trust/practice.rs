//! Doing is not deciding: what is practised of an initiative, line by line, apart from what is
//! reported as adopted. Forms and numbers from a prototype; judgement throughout.

use super::curve::soft;
use crate::catalogue::{Approach, ProblemKind, ServiceLine};
use crate::scenario::Initiative;

/// Where an initiative stands: what is reported of it, and what is practised.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InitiativeState {
    /// Whether it is running.
    pub running: bool,
    /// Whether it ever was.
    pub started: bool,
    /// How it is made.
    pub approach: Approach,
    /// In which service lines.
    pub lines: [bool; ServiceLine::COUNT],
    /// Its size, per cent of what was planned.
    pub percent: u8,
    /// Months since it was started.
    pub age_months: u16,
    /// Adoption as reported, per cent.
    pub adopted: f64,
    /// True practice by service line, per cent.
    pub practice: [f64; ServiceLine::COUNT],
}

impl InitiativeState {
    /// One that has not been started.
    pub(super) const IDLE: InitiativeState = InitiativeState {
        running: false,
        started: false,
        approach: Approach::Impose,
        lines: [false; ServiceLine::COUNT],
        percent: 100,
        age_months: 0,
        adopted: 0.0,
        practice: [0.0; ServiceLine::COUNT],
    };

    /// Every number of the state, in a fixed order.
    pub(super) fn numbers(&self) -> impl Iterator<Item = f64> {
        let flags = self.lines.into_iter().chain([self.running, self.started]);
        let flags = flags.map(|flag| f64::from(u8::from(flag)));
        let rest = [
            self.approach.index() as f64,
            f64::from(self.percent),
            f64::from(self.age_months),
            self.adopted,
        ];
        flags.chain(rest).chain(self.practice)
    }

    /// One that starts now, in these lines.
    pub(super) fn started(
        approach: Approach,
        lines: [bool; ServiceLine::COUNT],
    ) -> InitiativeState {
        InitiativeState {
            running: true,
            started: true,
            approach,
            lines,
            ..InitiativeState::IDLE
        }
    }
}

/// Months in which practice fades where nothing keeps it up. Judgement.
const FADE_MONTHS: f64 = 5.0;

/// What the practice of all initiatives depends on, besides the approach. Indices from 0 to 100.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// Engagement in each line, less the reference.
    pub engagement: [f64; ServiceLine::COUNT],
    /// Openness in each line, less the reference.
    pub openness: [f64; ServiceLine::COUNT],
    /// Leaders' credibility in each line, less the reference.
    pub credibility: [f64; ServiceLine::COUNT],
    /// Improvement capability, trust, and protected time, each less its reference.
    pub capability: f64,
    /// Trust in the board, less the reference.
    pub trust: f64,
    /// Leaders' skill, less the reference.
    pub skill: f64,
    /// How ready the soil is for a whole-trust method, 0 to 1.
    pub soil: f64,
    /// Points of occupancy over the knee.
    pub bed_pressure: f64,
    /// The change load.
    pub load: f64,
    /// How far the board reaches down, less the reference.
    pub reach_down: f64,
    /// Authority, data and accountability together, 0 to 100.
    pub devolution_gate: f64,
}

/// What a month gives every initiative to stand on; worked out once for all of them.
#[derive(Clone, Copy, Debug)]
pub struct Footing {
    /// What those who must do the work of each line bring to it; 1 is usual.
    will: [f64; ServiceLine::COUNT],
    /// What firefighting, change load and reaching down leave of any effort.
    common: f64,
    soil: f64,
    devolution_gate: f64,
}

impl Ground {
    /// What this gives initiatives to stand on.
    pub fn footing(&self) -> Footing {
        Footing {
            will: std::array::from_fn(|line| self.will(line)),
            common: 1.15 * firefighting(self.bed_pressure)
                / (1.0 + (self.load - 2.5).max(0.0) / 4.0)
                / (1.0 + 0.01 * self.reach_down.max(0.0)),
            soil: self.soil,
            devolution_gate: self.devolution_gate,
        }
    }

    fn will(&self, line: usize) -> f64 {
        let sum = 0.35 * self.engagement[line]
            + 0.006 * self.credibility[line]
            + 0.006 * self.openness[line]
            + 0.012 * self.capability
            + 0.005 * self.trust
            + 0.004 * self.skill;
        1.0 + soft(sum, if sum < 0.0 { 0.6 } else { 0.9 })
    }
}

/// What firefighting leaves of any effort: half at 2.2 points over the knee.
pub fn firefighting(bed_pressure: f64) -> f64 {
    let share = bed_pressure / 2.2;
    1.0 / (1.0 + share * share * share.sqrt())
}

/// How ready the soil is for a whole-trust method: trust, openness and learning together.
pub fn soil(trust: f64, openness: f64, learning: f64) -> f64 {
    let u = (((trust + openness + learning + 5.0) / 3.0 - 30.0) / 25.0).clamp(0.0, 1.0);
    0.08 + 0.92 * u * u * (3.0 - 2.0 * u)
}

/// The most that an approach brings about in ordinary conditions, 0 to 1, so long after the start.
fn ceiling(approach: Approach, kind: ProblemKind, age_months: f64, gate: f64) -> f64 {
    let fading = 1.0 / (1.0 + age_months * age_months / 25.0);
    match (approach, kind) {
        (Approach::Impose, ProblemKind::Wicked) => 0.34 + 0.30 * fading,
        (Approach::Impose, ProblemKind::Tame) => 0.72 + 0.10 * fading,
        (Approach::Impose, ProblemKind::Critical) => 0.60 + 0.25 * fading,
        (Approach::Consult, ProblemKind::Wicked) => 0.45,
        (Approach::Consult, _) => 0.58,
        (Approach::CoDesign, ProblemKind::Tame) => 0.72,
        (Approach::CoDesign, _) => 0.78,
        (Approach::Devolve, _) => 0.10 + 0.85 * (0.1 + gate / 60.0).min(1.0),
    }
}

/// Months before anything is practised, months in which practice follows, and months in which the
/// report of adoption follows.
fn pace(approach: Approach) -> (u16, f64, f64) {
    match approach {
        Approach::Impose => (0, 1.5, 1.5),
        Approach::Consult => (2, 3.0, 3.0),
        Approach::CoDesign => (4, 4.0, 5.0),
        Approach::Devolve => (3, 5.0, 5.0),
    }
}

/// Moves one initiative by a month.
pub fn step(state: &mut InitiativeState, initiative: &Initiative, footing: &Footing) {
    if !state.started {
        return;
    }
    let (delay, months, report_months) = pace(state.approach);
    let age = f64::from(state.age_months);
    let begun = state.running && state.age_months >= delay;
    let size = f64::from(state.percent) / 100.0;
    let most = ceiling(
        state.approach,
        initiative.kind,
        age,
        footing.devolution_gate,
    ) * soft_size(size);
    let soil = if initiative.whole_trust_method {
        footing.soil
    } else {
        1.0
    };
    let effort = most * footing.common * soil;
    let rate = 1.0 / if begun { months } else { FADE_MONTHS };
    for (line, practice) in state.practice.iter_mut().enumerate() {
        let aim = if begun && state.lines[line] {
            let aim = effort * footing.will[line];
            100.0 * aim / (1.0 + aim * aim * aim).sqrt()
        } else {
            0.0
        };
        *practice += (aim - *practice) * rate;
    }
    let reported = if begun { 95.0 } else { 0.0 };
    let report_months = if state.running { report_months } else { 2.0 };
    state.adopted += (reported - state.adopted) / report_months;
    state.age_months = state.age_months.saturating_add(1);
}

/// A larger effort reaches further, but not in proportion.
fn soft_size(size: f64) -> f64 {
    2.0 * size / (1.0 + size)
}

#[cfg(test)]
mod tests {
    use super::{Ground, InitiativeState, step};
    use crate::catalogue::{Approach, ProblemKind, Quantity, Whose};
    use crate::scenario::Initiative;
    use crate::units::Money;

    const USUAL: Ground = Ground {
        engagement: [0.0; 6],
        openness: [0.0; 6],
        credibility: [0.0; 6],
        capability: 0.0,
        trust: 0.0,
        skill: 0.0,
        soil: 1.0,
        bed_pressure: 1.5,
        load: 2.5,
        reach_down: 0.0,
        devolution_gate: 10.0,
    };

    fn practice_after(months: u16, approach: Approach, kind: ProblemKind, ground: &Ground) -> f64 {
        let initiative = Initiative {
            id: "a".into(),
            label: "A".into(),
            what: String::new(),
            kind,
            whose: Whose::Board,
            approaches: vec![approach],
            whole_trust_method: false,
            by_line: true,
            set_up_cost: Money::ZERO,
            monthly_cost: Money::ZERO,
            load: 1.0,
            sessions: 0.0,
            effects: Vec::new(),
            practice: Quantity(0),
            adopted: Quantity(1),
        };
        let mut state = InitiativeState::started(approach, [true; 6]);
        for _ in 0..months {
            step(&mut state, &initiative, &ground.footing());
        }
        assert!(
            months < 6 || state.adopted > state.practice[0],
            "reports run ahead of practice"
        );
        state.practice[0]
    }

    #[test]
    fn where_consent_is_needed_the_imposed_leads_at_once_and_trails_later() {
        let imposed =
            |months| practice_after(months, Approach::Impose, ProblemKind::Wicked, &USUAL);
        let designed =
            |months| practice_after(months, Approach::CoDesign, ProblemKind::Wicked, &USUAL);
        assert!(imposed(3) > designed(3) + 20.0);
        assert!(designed(15) > imposed(15) + 15.0);
    }

    #[test]
    fn an_agreed_standard_is_best_ordered() {
        let imposed = practice_after(15, Approach::Impose, ProblemKind::Tame, &USUAL);
        let designed = practice_after(15, Approach::CoDesign, ProblemKind::Tame, &USUAL);
        assert!(imposed > designed, "{imposed} against {designed}");
    }

    #[test]
    fn nothing_takes_root_in_a_hospital_that_is_fighting_fires() {
        let slack = Ground {
            bed_pressure: 0.3,
            ..USUAL
        };
        let fire = Ground {
            bed_pressure: 4.0,
            ..USUAL
        };
        let with = |ground| practice_after(18, Approach::CoDesign, ProblemKind::Wicked, ground);
        assert!(with(&fire) < 0.6 * with(&slack));
    }

    #[test]
    fn devolving_ahead_of_authority_data_and_accountability_does_little() {
        let ready = Ground {
            devolution_gate: 80.0,
            ..USUAL
        };
        let unready = practice_after(18, Approach::Devolve, ProblemKind::Wicked, &USUAL);
        assert!(unready < 0.5 * practice_after(18, Approach::Devolve, ProblemKind::Wicked, &ready));
    }
}
