//! What stands where on the screen, for whoever points at it.

use ratatui::layout::{Position, Rect};

use crate::view::ActionId;

/// Something that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A hint of the footer.
    Action(ActionId),
    /// An answer.
    Choice(usize),
    /// A stretch of the page that may be folded.
    Fold(usize),
    /// A figure that is kept in sight.
    Figure(usize),
}

/// Every spot of a frame.
#[derive(Clone, Debug, Default)]
pub struct Spots(Vec<(Rect, Spot)>);

impl Spots {
    /// A spot stands here.
    pub fn add(&mut self, area: Rect, spot: Spot) {
        self.0.push((area, spot));
    }

    /// What stands at a place.
    pub fn at(&self, column: u16, row: u16) -> Option<Spot> {
        let is_there = |(area, _): &&(Rect, Spot)| area.contains(Position::new(column, row));
        self.0.iter().find(is_there).map(|(_, spot)| *spot)
    }
}
