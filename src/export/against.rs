//! Two versions of a scenario beside each other: what the ends and the events were before an edit
//! and after it, with a mark where the difference is more than chance gives.

use std::fmt::{self, Write};

use crate::game::Prepared;
use crate::scenario::EndingKind;
use crate::study::rehearsal::{Mark, Rehearsal, Share, percent};

/// A rehearsal and what was rehearsed.
pub type Version<'a> = (&'a Rehearsal, &'a Prepared);

/// The ends, events and hidden problems of two versions that both have, before and after.
pub fn against_text(before: Version<'_>, after: Version<'_>) -> Result<String, fmt::Error> {
    let mut out = String::new();
    writeln!(out, "Before and after (* is more than chance gives)")?;
    for kind in EndingKind::ALL {
        let shares = (Mark::Ended(kind), Mark::Ended(kind));
        row(
            &mut out,
            &format!("ending {}", kind.name()),
            shares,
            (before.0, after.0),
        )?;
    }
    let (old, new) = (&before.1.scenario, &after.1.scenario);
    let texts = old.endings.len().min(new.endings.len()) as u16;
    for place in 0..texts {
        let (one, other) = (
            &old.endings[usize::from(place)],
            &new.endings[usize::from(place)],
        );
        if one.kind == other.kind {
            let what = format!("text {} ({})", place + 1, one.kind.name());
            row(
                &mut out,
                &what,
                (Mark::Words(place), Mark::Words(place)),
                (before.0, after.0),
            )?;
        }
    }
    for (place, event) in (0_u16..).zip(&new.events) {
        if let Some(was) = (0_u16..).zip(&old.events).find(|(_, it)| it.id == event.id) {
            let marks = (Mark::Happened(was.0), Mark::Happened(place));
            row(
                &mut out,
                &format!("event {}", event.id),
                marks,
                (before.0, after.0),
            )?;
        }
    }
    for (place, problem) in (0_u16..).zip(&new.problems) {
        if let Some(was) = (0_u16..)
            .zip(&old.problems)
            .find(|(_, it)| it.id == problem.id)
        {
            let marks = (Mark::Known(was.0), Mark::Known(place));
            row(
                &mut out,
                &format!("problem {} known", problem.id),
                marks,
                (before.0, after.0),
            )?;
        }
    }
    Ok(out)
}

fn row(
    out: &mut String,
    what: &str,
    (was, is): (Mark, Mark),
    (before, after): (&Rehearsal, &Rehearsal),
) -> fmt::Result {
    let (before, after): (Share, Share) = (before.coverage.share(was), after.coverage.share(is));
    let mark = if before.differs(after) { " *" } else { "" };
    let (was, is) = (percent(before.part()), percent(after.part()));
    let (old, new) = (before.plays, after.plays);
    writeln!(
        out,
        "  {what:<34}{was:>7} of {old} plays, {is:>7} of {new}{mark}"
    )
}
