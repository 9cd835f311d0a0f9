//! Whether influences can run away: how much of a deviation comes back once it has gone round.
//!
//! Unsaturated, at the reference, with every gate open. What goes round through patients, staff and
//! money is not in it; the trust's own tests play that.

use super::{Influence, Response};
use crate::catalogue::{Quantity, StaffGroup};

/// The most of a deviation that may come back. Above it, one link a little stronger than its author
/// thought could make a model in which nothing settles.
pub const GAIN_MOST: f64 = 0.65;

/// Rounds after which the loop that grows fastest stands out from the rest.
const ROUNDS: usize = 240;
/// The last rounds, over which growth is taken: where two loops take turns, no one round tells it.
const TAKEN: usize = 80;

/// One quantity acts on another.
struct Link {
    from: usize,
    to: usize,
    size: f64,
    influence: Option<usize>,
}

/// How much of a deviation comes back: the rightmost eigenvalue of what influences between so many
/// quantities do to each other.
pub fn gain(influences: &[Influence], quantities: usize) -> f64 {
    let links = links(influences);
    dominant(
        quantities,
        &links.iter().map(|it| (it.from, it.to, it.size)),
    )
    .0
}

/// The place of the influence that the loop of that eigenvalue hangs on most, if there is a loop.
pub fn mostly_through(influences: &[Influence], quantities: usize) -> Option<usize> {
    let links = links(influences);
    let (_, right) = dominant(
        quantities,
        &links.iter().map(|it| (it.from, it.to, it.size)),
    );
    let (_, left) = dominant(
        quantities,
        &links.iter().map(|it| (it.to, it.from, it.size)),
    );
    let matters = |link: &Link| (left[link.to] * link.size * right[link.from]).abs();
    let own = links
        .iter()
        .filter(|link| link.influence.is_some() && matters(link) > 0.0);
    let most = own.max_by(|one, other| matters(one).total_cmp(&matters(other)));
    most.and_then(|link| link.influence)
}

/// What each influence links, and the trust's engagement, which is that of its groups.
fn links(influences: &[Influence]) -> Vec<Link> {
    let own = influences.iter().enumerate().map(|(place, row)| Link {
        from: row.from.index(),
        to: row.to.index(),
        size: slope(&row.response),
        influence: Some(place),
    });
    let groups = StaffGroup::ALL.iter().map(|group| Link {
        from: Quantity::ENGAGEMENT_CONSULTANTS.index() + group.index(),
        to: Quantity::ENGAGEMENT.index(),
        size: group.weight(),
        influence: None,
    });
    own.chain(groups).collect()
}

/// What a small deviation of a cause does.
fn slope(response: &Response) -> f64 {
    match response {
        Response::PerUnit(effect) => *effect,
        Response::Curve(points) => {
            let after = points.iter().position(|(x, _)| *x > 0.0);
            let after = after.unwrap_or(points.len() - 1).max(1);
            let ((left, low), (right, high)) = (points[after - 1], points[after]);
            (high - low) / (right - left)
        }
    }
}

/// The rightmost eigenvalue of links, and where it points: by powers of the links and one more of
/// everything, which puts the rightmost farthest out.
fn dominant(
    size: usize,
    links: &(impl Iterator<Item = (usize, usize, f64)> + Clone),
) -> (f64, Vec<f64>) {
    // Uneven, so that no loop is missed because its parts cancel out.
    let mut vector: Vec<f64> = (0..size).map(|place| 1.0 + 0.01 * place as f64).collect();
    let mut growth = 1.0;
    for round in 0..ROUNDS {
        let mut next = vector.clone();
        for (from, to, gain) in links.clone() {
            next[to] += gain * vector[from];
        }
        let length = next.iter().map(|it| it * it).sum::<f64>().sqrt();
        let before = vector.iter().map(|it| it * it).sum::<f64>().sqrt();
        if round >= ROUNDS - TAKEN {
            growth *= length / before;
        }
        vector = next.into_iter().map(|it| it / length).collect();
    }
    (libm::pow(growth, 1.0 / TAKEN as f64) - 1.0, vector)
}

#[cfg(test)]
mod tests {
    use super::{gain, mostly_through};
    use crate::catalogue::Quantity;
    use crate::scenario::{Influence, Response};

    fn link(from: Quantity, to: Quantity, effect: f64) -> Influence {
        Influence {
            from,
            to,
            response: Response::PerUnit(effect),
            moderated: None,
            gate: None,
            months: 1.0,
            evidence: "judgement".into(),
            because: "a test".into(),
        }
    }

    #[test]
    fn what_comes_back_is_the_product_of_a_loop_and_the_loop_is_named() {
        let loops = [
            link(Quantity::OPENNESS, Quantity::LEARNING, 0.1),
            link(Quantity::LEARNING, Quantity::BURNOUT, 0.5),
            link(Quantity::TRUST_IN_BOARD, Quantity::COMPASSION, 0.4),
            link(Quantity::COMPASSION, Quantity::TRUST_IN_BOARD, 1.6),
        ];
        let found = gain(&loops, 400);
        assert!((found - 0.8).abs() < 0.02, "{found:?}");
        let through = mostly_through(&loops, 400);
        assert!(matches!(through, Some(2 | 3)), "{through:?}");
    }
}
