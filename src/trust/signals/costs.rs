//! What harm costs, and what comes back of posts that were cut.

use crate::catalogue::{Quantity, StaffGroup};
use crate::trust::hours::refilled_share;
use crate::trust::{Setting, Trust};

/// Pounds a month that treating avoidable harm costs, per point of its index. Judgement: less than
/// a tenth of the 15 per cent of hospital spending that the OECD puts down to unsafe care.
pub(in crate::trust) const HARM_COST_PER_POINT: f64 = 4_000.0;

/// Pounds a month that treating avoidable harm costs beyond the usual.
pub(in crate::trust) fn cost_of_harm(trust: &Trust) -> f64 {
    HARM_COST_PER_POINT * (trust.value(Quantity::HARM_INDEX) - 100.0)
}

/// Pounds that it costs to replace somebody who leaves: advertising, induction, and two people in
/// a post for a while. Judgement; guesses for a trained nurse are twice this.
pub(in crate::trust) const COST_PER_LEAVER: f64 = 6_000.0;

/// Pounds a month that replacing leavers costs.
pub(in crate::trust) fn cost_of_turnover(trust: &Trust) -> f64 {
    COST_PER_LEAVER * trust.value(Quantity::LEAVERS)
}

/// Cut clinical posts, nursing apart, whose hours are bought back, WTE by group. A hospital does
/// without therapists and porters no better than without nurses.
pub(in crate::trust) fn refilled_posts(
    trust: &Trust,
    setting: &Setting,
) -> [f64; StaffGroup::COUNT] {
    const CLINICAL: [StaffGroup; 4] = [
        StaffGroup::Consultants,
        StaffGroup::Residents,
        StaffGroup::Allied,
        StaffGroup::Support,
    ];
    let share = refilled_share(trust.value(Quantity::HARM_INDEX));
    let mut refilled = [0.0; StaffGroup::COUNT];
    for group in CLINICAL {
        let at = group.index();
        let (now, start) = (trust.staff.groups[at], setting.start().staff.groups[at]);
        let cut = start.establishment.wte() - now.establishment.wte();
        let gone = start.in_post.wte() - now.in_post.wte();
        refilled[at] = share * cut.min(gone).max(0.0);
    }
    refilled
}
