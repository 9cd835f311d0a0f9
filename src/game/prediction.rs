//! What a board expected of a figure, and what came of it. No score: only up, level or down, as the
//! board was told.

use super::{Entry, Minute, Play, Sure, Way};
use crate::catalogue::Quantity;
use crate::units::Month;

/// Months of the further horizon.
const YEAR_MONTHS: u16 = 12;
/// A move smaller than this share of the usual counts as level. Of moves that scatter normally a
/// third are then up, a third level and a third down where nobody does anything, so that no answer
/// is the easy one.
const LEVEL_SHARE: f64 = 0.43;

/// A prediction in the minutes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prediction<'a> {
    /// The turn at whose meeting it was made.
    pub turn: u16,
    /// The figure.
    pub quantity: Quantity,
    /// Months ahead.
    pub months: u16,
    /// Which way.
    pub way: Way,
    /// How sure.
    pub sure: Sure,
    /// Why; may be empty.
    pub because: &'a str,
}

/// What came of a prediction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Came {
    /// What the board was told when it predicted.
    pub before: f64,
    /// What it was told when the time had come.
    pub after: f64,
    /// Which way that is.
    pub way: Way,
}

impl Play {
    /// How many months ahead a board looks: to the next meeting, and to a year on where that is
    /// later.
    pub fn horizons(&self) -> Vec<u16> {
        let next = self.prepared().scenario.months_per_turn.max(1);
        let mut horizons = vec![next];
        horizons.extend((next < YEAR_MONTHS).then_some(YEAR_MONTHS));
        horizons
    }

    /// The largest change of a figure, in its unit, that counts as level; none where the board is
    /// not told it.
    pub fn level_within(&self, quantity: Quantity) -> Option<f64> {
        Some(self.usual_move(quantity)? * LEVEL_SHARE)
    }

    /// How far a figure usually moves from one meeting to the next when nobody does anything, in
    /// its unit; none where the board is not told it.
    pub fn usual_move(&self, quantity: Quantity) -> Option<f64> {
        let place = self.prepared().setting.told_place(quantity)?;
        Some(self.prepared().usual_moves[place])
    }

    /// Every prediction in the minutes of a figure that is still told, in the order written.
    pub fn predictions(&self) -> impl Iterator<Item = Prediction<'_>> {
        let quantities = &self.prepared().setting.model().quantities;
        self.minutes().iter().filter_map(|minute| {
            let Entry::Prediction {
                quantity,
                months,
                way,
                sure,
                because,
            } = &minute.entry
            else {
                return None;
            };
            let place = quantities.iter().position(|row| row.name == *quantity)?;
            let quantity = Quantity(place as u16);
            self.level_within(quantity)?;
            Some(Prediction {
                turn: minute.turn,
                quantity,
                months: *months,
                way: *way,
                sure: *sure,
                because,
            })
        })
    }

    /// The month at whose end a prediction is held against what came.
    pub fn due(&self, prediction: &Prediction<'_>) -> Month {
        Month(self.made(prediction).0.saturating_add(prediction.months))
    }

    /// The month at whose end the board was told what it predicted from.
    fn made(&self, prediction: &Prediction<'_>) -> Month {
        let turns = prediction.turn.saturating_sub(1);
        Month(turns.saturating_mul(self.prepared().scenario.months_per_turn))
    }

    /// What came of a prediction; none while its time has not come.
    pub fn came(&self, prediction: &Prediction<'_>) -> Option<Came> {
        let due = self.due(prediction);
        if due.index() > self.recorder().months() {
            return None;
        }
        let level = self.level_within(prediction.quantity)?;
        let place = self.prepared().setting.told_place(prediction.quantity)?;
        let told = |month: Month| self.recorder().told_at(month)[place];
        let (before, after) = (told(self.made(prediction)), told(due));
        Some(Came {
            before,
            after,
            way: Way::of(after - before, level),
        })
    }

    /// Records what the board expects of a figure at each horizon, in the place of what this
    /// meeting recorded before.
    pub fn predict(&mut self, quantity: Quantity, expected: &[(Way, Sure)], because: &str) {
        let turn = self.game().turn;
        let name = self.prepared().setting.model().quantities[quantity.index()]
            .name
            .clone();
        self.strike(|minute| matches!(minute.entry, Entry::Prediction { .. }));
        for (months, &(way, sure)) in self.horizons().into_iter().zip(expected) {
            self.write(Minute {
                turn,
                seat: None,
                entry: Entry::Prediction {
                    quantity: name.clone(),
                    months,
                    way,
                    sure,
                    because: because.to_owned(),
                },
            });
        }
    }
}

impl Way {
    /// Every way, as a board is asked.
    pub const ALL: [Way; 3] = [Way::Up, Way::Level, Way::Down];

    /// The way of a change; within `level` it counts as level.
    pub fn of(change: f64, level: f64) -> Way {
        if change.abs() <= level {
            Way::Level
        } else if change > 0.0 {
            Way::Up
        } else {
            Way::Down
        }
    }
}

impl Sure {
    /// Every degree, as a board is asked.
    pub const ALL: [Sure; 3] = [Sure::Low, Sure::Medium, Sure::High];
}

#[cfg(test)]
mod tests {
    use super::{Play, Sure, Way};
    use crate::catalogue::Quantity;
    use crate::game::Entry;
    use crate::game::fixture::prepared;

    fn play() -> Play {
        Play::new(prepared().into(), 7, String::new())
    }

    const EXPECTED: [(Way, Sure); 2] = [(Way::Up, Sure::Low), (Way::Level, Sure::High)];

    #[test]
    fn a_prediction_is_open_until_its_month_and_then_held_against_what_was_told() {
        let mut play = play();
        let quantity = play.pack().figures[0].quantity;
        let level = play.level_within(quantity).expect("it is told");
        play.predict(quantity, &EXPECTED, "beds");
        let came = |play: &Play| {
            let came: Vec<_> = play.predictions().map(|it| play.came(&it)).collect();
            came
        };
        assert_eq!(came(&play), vec![None, None]);
        let before = play.pack().figures[0].value;
        play.end_turn();
        let after = play.pack().figures[0].value;
        let [Some(near), None] = came(&play)[..] else {
            panic!("only the near one is due: {:?}", came(&play));
        };
        assert_eq!((near.before, near.after), (before, after));
        assert_eq!(near.way, Way::of(after - before, level));
    }

    #[test]
    fn a_prediction_leaves_the_game_as_it_is_and_a_second_takes_its_place() {
        let (mut play, mut without) = (play(), play());
        let [first, second] = [0, 1].map(|place| play.pack().figures[place].quantity);
        play.predict(first, &EXPECTED, "");
        play.predict(second, &EXPECTED, "");
        let quantities: Vec<Quantity> = play.predictions().map(|it| it.quantity).collect();
        assert_eq!(quantities, [second, second]);
        play.end_turn();
        without.end_turn();
        assert_eq!(play.game().digest(), without.game().digest());
    }

    #[test]
    fn what_an_early_save_predicted_and_voted_is_understood() {
        let early = r#"{"Prediction":{"quantity":"cash","months":3,"up":false,"sure_percent":60,
            "because":""}}"#;
        let entry: Entry = serde_json::from_str(early).expect("it is read");
        let (way, sure) = (Way::Down, Sure::Medium);
        assert!(
            matches!(entry, Entry::Prediction { way: w, sure: s, .. } if (w, s) == (way, sure))
        );
        let vote = r#"{"Vote":{"item":"corridor","favour":true}}"#;
        let entry: Entry = serde_json::from_str(vote).expect("it is read");
        let again = serde_json::to_string(&entry).expect("it is written");
        assert_eq!(
            again,
            r#"{"Vote":{"item":"corridor","option":"","hand":"For"}}"#
        );
    }
}
