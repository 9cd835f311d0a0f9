//! Staff: posts, people in them, people appointed, and who leaves. In tenths of a WTE, conserved.

use crate::catalogue::StaffGroup;
use crate::luck::{MonthLuck, Name};
use crate::units::{Carry, Wte};

/// Leavers a year, per cent, when nothing pushes. Evidence 3c and 3e: 11 over the trust; doctors in
/// training rotate by national plan.
const LEAVERS_YEARLY: [f64; StaffGroup::COUNT] = [6.0, 30.0, 11.0, 11.0, 13.5, 11.0, 11.5];
/// Months from appointment to first day. Judgement, from the prototype.
const PIPELINE_MONTHS: f64 = 3.0;
/// Share of the shortfall that managers try to close in a month; more than 0.25 would hunt.
const HIRING_GAIN: f64 = 0.15;
/// How much of what is already appointed they count against it.
const PIPELINE_COUNTED: f64 = 0.6;
/// The most that the local labour market gives, as a multiple of the usual month.
const SUPPLY_MOST: f64 = 2.0;

/// The names of the swings in each group's leavers.
static LEAVERS: [Name; StaffGroup::COUNT] = Name::of("leavers").numbers();

/// All seven groups.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Staff {
    /// By group, in the catalogue's order.
    pub groups: [Group; StaffGroup::COUNT],
}

/// One group of staff.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Group {
    /// Posts that are paid for.
    pub establishment: Wte,
    /// People in them.
    pub in_post: Wte,
    /// Appointed, not yet started.
    pub pipeline: Wte,
    /// Posts that stay empty however hard one tries, as a share of the establishment.
    friction: f64,
    /// WTE that leave in a usual month.
    usual: f64,
    leaving: Carry,
    hiring: Carry,
    starting: Carry,
}

/// What a month did to one group.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GroupMonth {
    /// Started work.
    pub joined: Wte,
    /// Left.
    pub left: Wte,
    /// Appointed.
    pub appointed: Wte,
}

impl Group {
    /// A group at rest: as many are appointed as leave.
    pub fn start(group: StaffGroup, establishment: f64, in_post: f64) -> Group {
        let usual = in_post * LEAVERS_YEARLY[group.index()] / 1200.0;
        Group {
            establishment: Wte::from_wte(establishment),
            in_post: Wte::from_wte(in_post),
            pipeline: Wte::from_wte(usual * PIPELINE_MONTHS),
            friction: 1.0 - in_post / establishment.max(1.0),
            usual,
            ..Group::default()
        }
    }

    fn step(
        &mut self,
        group: StaffGroup,
        input: StaffInput,
        luck: Option<MonthLuck>,
    ) -> GroupMonth {
        let pushes = input.leaving[group.index()] / 100.0;
        let spread = if group == StaffGroup::Managers {
            0.07
        } else {
            0.12
        };
        let draw = luck.map_or(0.0, |luck| luck.normal(LEAVERS[group.index()]));
        let swing = 1.0 + spread * draw;
        let rate = LEAVERS_YEARLY[group.index()] / 1200.0;
        let leaving = self.in_post.tenths() as f64 * rate * pushes * swing.max(0.0);
        let left = Wte::from_tenths(self.leaving.whole(leaving).min(self.in_post.tenths()));
        let starting = self.pipeline.tenths() as f64 * (1.0 / PIPELINE_MONTHS);
        let joined = Wte::from_tenths(self.starting.whole(starting).min(self.pipeline.tenths()));
        let wanted = self.establishment.wte() * (1.0 - self.friction) - self.in_post.wte();
        let ahead = self.pipeline.wte() - self.usual * PIPELINE_MONTHS;
        let hire =
            self.usual * input.reach / 100.0 + HIRING_GAIN * (wanted - PIPELINE_COUNTED * ahead);
        let most = self.usual * SUPPLY_MOST * input.reach / 100.0;
        let appointed = Wte::from_tenths(self.hiring.whole(hire.clamp(0.0, most) * 10.0));
        self.in_post = self.in_post + joined - left;
        self.pipeline = self.pipeline + appointed - joined;
        GroupMonth {
            joined,
            left,
            appointed,
        }
    }
}

/// What a month of staffing depends on.
#[derive(Clone, Copy, Debug)]
pub struct StaffInput {
    /// Readiness to leave by group, per cent of usual.
    pub leaving: [f64; StaffGroup::COUNT],
    /// Applicants, per cent of usual.
    pub reach: f64,
}

impl Staff {
    /// Plays a month.
    pub fn step(
        &mut self,
        input: StaffInput,
        luck: Option<MonthLuck>,
    ) -> [GroupMonth; StaffGroup::COUNT] {
        let mut months = [GroupMonth::default(); StaffGroup::COUNT];
        for ((group, state), month) in StaffGroup::ALL
            .iter()
            .zip(&mut self.groups)
            .zip(&mut months)
        {
            *month = state.step(*group, input, luck);
        }
        months
    }

    /// WTE in post of a group.
    pub fn in_post(&self, group: StaffGroup) -> f64 {
        self.groups[group.index()].in_post.wte()
    }

    /// WTE of posts of a group that nobody is in; none if there are more people than posts.
    pub fn empty(&self, group: StaffGroup) -> f64 {
        let state = &self.groups[group.index()];
        (state.establishment.wte() - state.in_post.wte()).max(0.0)
    }

    /// Every number of the state, in a fixed order.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        self.groups.iter().flat_map(|group| {
            [
                group.establishment.wte(),
                group.in_post.wte(),
                group.pipeline.wte(),
                group.leaving.remainder(),
                group.hiring.remainder(),
                group.starting.remainder(),
            ]
        })
    }
}

/// WTE leaving in a usual month for each WTE in post, per cent a year, for a group.
pub fn usual_leavers_yearly(group: StaffGroup) -> f64 {
    LEAVERS_YEARLY[group.index()]
}

#[cfg(test)]
mod tests {
    use super::{Group, Staff, StaffInput};
    use crate::catalogue::StaffGroup;

    fn trust_of(in_post: f64) -> Staff {
        let mut staff = Staff::default();
        for (group, state) in StaffGroup::ALL.iter().zip(&mut staff.groups) {
            *state = Group::start(*group, in_post / 0.92, in_post);
        }
        staff
    }

    const USUAL: StaffInput = StaffInput {
        leaving: [100.0; 7],
        reach: 100.0,
    };

    #[test]
    fn people_in_post_change_by_joiners_and_leavers() {
        let mut staff = trust_of(500.0);
        for _ in 0..36 {
            let before = staff;
            let months = staff.step(USUAL, None);
            for ((old, new), month) in before.groups.iter().zip(&staff.groups).zip(months) {
                assert_eq!(old.in_post + month.joined, new.in_post + month.left);
                assert_eq!(old.pipeline + month.appointed, new.pipeline + month.joined);
            }
        }
    }

    #[test]
    fn hiring_does_not_hunt_after_a_shock() {
        let mut staff = trust_of(1500.0);
        let nurses = StaffGroup::Nurses.index();
        staff.groups[nurses].in_post = crate::units::Wte::from_wte(1400.0);
        let mut seen = Vec::new();
        for _ in 0..60 {
            staff.step(USUAL, None);
            seen.push(staff.in_post(StaffGroup::Nurses));
        }
        assert!(seen.iter().all(|wte| *wte < 1515.0), "{seen:?}");
        assert!(seen[59] > 1485.0, "{seen:?}");
    }
}
