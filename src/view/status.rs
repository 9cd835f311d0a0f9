//! Which way a figure moves, and whether that is good: as a word and a glyph, never only a colour.

use crate::catalogue::Good;

/// Which way something moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "three directions")]
pub enum Direction {
    Up,
    Down,
    Level,
}

/// What a movement or a standing means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Good news.
    Good,
    /// Bad news.
    Bad,
    /// May be good news or bad.
    BothWays,
    /// Neither.
    Neither,
}

impl Direction {
    /// The direction of a change; below `least` it counts as level.
    pub fn of(change: f64, least: f64) -> Direction {
        if change.abs() < least {
            Direction::Level
        } else if change > 0.0 {
            Direction::Up
        } else {
            Direction::Down
        }
    }

    /// The opposite direction.
    #[must_use]
    pub fn other(self) -> Direction {
        match self {
            Direction::Up => Direction::Down,
            Direction::Down => Direction::Up,
            Direction::Level => Direction::Level,
        }
    }

    /// "up", "down", "level".
    pub fn words(self) -> &'static str {
        match self {
            Direction::Up => "up",
            Direction::Down => "down",
            Direction::Level => "level",
        }
    }
}

impl Verdict {
    /// What moving in `direction` means where `good` is wanted.
    pub fn of_move(good: Good, direction: Direction) -> Verdict {
        match (good, direction) {
            (_, Direction::Level) | (Good::Neither, _) => Verdict::Neither,
            (Good::BothWays, _) => Verdict::BothWays,
            (Good::High, Direction::Up) | (Good::Low, Direction::Down) => Verdict::Good,
            (Good::High, Direction::Down) | (Good::Low, Direction::Up) => Verdict::Bad,
        }
    }

    /// What standing at `value` against `target` means.
    pub fn of_target(good: Good, value: f64, target: f64) -> Verdict {
        match good {
            Good::High if value >= target => Verdict::Good,
            Good::Low if value <= target => Verdict::Good,
            Good::High | Good::Low => Verdict::Bad,
            Good::BothWays => Verdict::BothWays,
            Good::Neither => Verdict::Neither,
        }
    }

    /// The word for a movement: "better", "worse", "reads both ways", or nothing.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Good => "better",
            Verdict::Bad => "worse",
            Verdict::BothWays => "reads both ways",
            Verdict::Neither => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Verdict};
    use crate::catalogue::Good;

    #[test]
    fn the_same_movement_is_good_or_bad_by_what_it_measures() {
        let cases = [
            (Good::High, Direction::Up, Verdict::Good),
            (Good::High, Direction::Down, Verdict::Bad),
            (Good::Low, Direction::Up, Verdict::Bad),
            (Good::BothWays, Direction::Up, Verdict::BothWays),
            (Good::Neither, Direction::Up, Verdict::Neither),
            (Good::High, Direction::Level, Verdict::Neither),
        ];
        for (good, direction, verdict) in cases {
            assert_eq!(Verdict::of_move(good, direction), verdict);
        }
        assert_eq!(Verdict::of_target(Good::Low, 92.0, 92.0), Verdict::Good);
    }
}
