//! What the board says it expects before a meeting ends: figure, way and sureness at each horizon,
//! and a reason. It goes into the minutes and never touches the trust.

use super::{Frame, Outside, Screen, Session};
use crate::catalogue::Quantity;
use crate::game::{Play, Sure, Way};
use crate::view::settings::{Origin, SettingId};

/// The longest reason of a prediction, in characters: about a dozen words.
pub(in crate::view) const WHY_LONGEST: usize = 100;

/// What a board expects of a figure, as far as it has said: at each horizon a way, and how sure.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The figure.
    pub quantity: Quantity,
    /// What has been said, the nearest horizon first.
    pub said: Vec<(Way, Option<Sure>)>,
}

/// Whether a board is asked what it expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// It is asked and may pass it over.
    AskedFor,
    /// A meeting does not end without.
    Required,
    /// It is not asked.
    NotAsked,
}

impl Draft {
    /// With nothing said yet.
    pub(in crate::view) fn of(quantity: Quantity) -> Draft {
        Draft {
            quantity,
            said: Vec::new(),
        }
    }

    /// The horizon that is asked about, as a place, and whether its way has been said.
    pub(in crate::view) fn stands_at(&self) -> (usize, bool) {
        match self.said.last() {
            Some((_, None)) => (self.said.len() - 1, true),
            _ => (self.said.len(), false),
        }
    }

    /// With this way said of the next horizon.
    pub(in crate::view) fn going(mut self, way: Way) -> Draft {
        self.said.push((way, None));
        self
    }

    /// With how sure the board is of what it said last.
    pub(in crate::view) fn sure(mut self, sure: Sure) -> Draft {
        if let Some(last) = self.said.last_mut() {
            last.1 = Some(sure);
        }
        self
    }

    /// What is asked next.
    pub(in crate::view) fn next(self, play: &Play) -> Screen {
        let (horizon, is_said) = self.stands_at();
        if is_said || horizon < play.horizons().len() {
            Screen::Expect(self)
        } else {
            Screen::ExpectWhy(self)
        }
    }
}

impl Session {
    /// Whether the board of a game is asked, by the name of the choice: what somebody has chosen
    /// now, or else when it was kept; empty where nobody has.
    pub(super) fn predictions_of<'a>(&'a self, play: &'a Play) -> &'a str {
        match self.settings.origin(SettingId::Predictions) {
            Origin::Default => &play.led().predictions,
            _ => self.settings.value(SettingId::Predictions),
        }
    }

    /// Whether the board is asked what it expects.
    pub(in crate::view) fn asking(&self) -> Asking {
        let chosen = match &self.play {
            Some(play) => self.predictions_of(play),
            None => self.settings.value(SettingId::Predictions),
        };
        match chosen {
            "required" => Asking::Required,
            "not-asked" => Asking::NotAsked,
            _ => Asking::AskedFor,
        }
    }

    /// Whether this meeting has said what it expects.
    pub(in crate::view) fn has_predicted(play: &Play) -> bool {
        let turn = play.game().turn;
        play.predictions().any(|made| made.turn == turn)
    }

    /// The end of the meeting, or first the question what the board expects.
    pub(super) fn open_confirm(&mut self) {
        let play = self.table();
        let has_predicted = Session::has_predicted(play);
        let passed_over = self.passed_over == Some(play.game().turn);
        let asks = match self.asking() {
            Asking::AskedFor => !has_predicted && !passed_over,
            Asking::Required => !has_predicted,
            Asking::NotAsked => false,
        };
        self.push(if asks {
            Screen::Predict
        } else {
            Screen::Confirm
        });
    }

    /// The meeting goes to its end without a prediction.
    pub(super) fn pass_over(&mut self) {
        self.passed_over = Some(self.table().game().turn);
        self.end_of_prediction();
    }

    pub(super) fn write_prediction(&mut self, draft: &Draft, outside: &mut Outside<'_>) {
        let because = std::mem::take(&mut self.entry).trim().to_owned();
        let sure = |(way, sure): &(Way, Option<Sure>)| (*way, sure.unwrap_or(Sure::Medium));
        let expected: Vec<_> = draft.said.iter().map(sure).collect();
        let play = self.play.as_mut().expect("a board expects in a game");
        play.predict(draft.quantity, &expected, &because);
        "Written down, and kept until its time has come.".clone_into(&mut self.message);
        self.keep(outside);
        self.end_of_prediction();
    }

    fn end_of_prediction(&mut self) {
        let message = std::mem::take(&mut self.message);
        self.frames = vec![Frame::at(Screen::Boardroom)];
        self.push(Screen::Confirm);
        self.message = message;
    }
}
