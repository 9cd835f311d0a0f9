//! How a page is fitted to a window: as it is; or close, without empty lines; or with some of it
//! folded to one line each, what has focus unfolded. Decided by room alone.

use ratatui::layout::Rect;

use super::glyphs::Glyphs;
use super::layout::{Layout, Spacing, Zoom};
use super::lines::{Focus, Lines, Manner};
use crate::view::Page;

/// A page laid out in a window.
pub(super) struct Fit {
    pub layout: Layout,
    pub lines: Lines,
    pub focus: Focus,
    /// How many of the page's folds focus stops at: all of them where some are folded, or none.
    pub stops: usize,
}

impl Fit {
    /// A page in a window, unless the window is too small; `reading` is the fold that has focus.
    pub fn of(
        page: &Page,
        area: Rect,
        zoom: Zoom,
        glyphs: Glyphs,
        reading: Option<usize>,
    ) -> Option<Fit> {
        let focus = match page.beside_cursor {
            None => Focus::Answer(page.cursor),
            Some(_) => Focus::Elsewhere,
        };
        for spacing in [Spacing::Usual, Spacing::Close] {
            let layout = Layout::of(page, area, zoom, spacing)?;
            let draw = |focus| {
                let whole = Manner {
                    spacing,
                    focus,
                    is_stop: false,
                    closed: Vec::new(),
                };
                Lines::of(page, layout.text_columns(), glyphs, whole)
            };
            // Whichever answer has focus, so that the page does not change as focus moves.
            let has_room = || draw(Focus::Elsewhere).most_rows(page) <= layout.text_rows();
            if page.folds.is_empty() || has_room() {
                let lines = draw(focus);
                return Some(Fit {
                    layout,
                    lines,
                    focus,
                    stops: 0,
                });
            }
        }
        let stops = page.folds.len();
        let focus = match (focus, reading) {
            (Focus::Answer(_), Some(fold)) => Focus::Fold(fold.min(stops - 1)),
            (focus, _) => focus,
        };
        let layout = Layout::of(page, area, zoom, Spacing::Close)?;
        let lines = folded(page, &layout, glyphs, focus);
        Some(Fit {
            layout,
            lines,
            focus,
            stops,
        })
    }
}

/// A page with as much folded as must be, the last first; what has focus is not.
fn folded(page: &Page, layout: &Layout, glyphs: Glyphs, focus: Focus) -> Lines {
    let draw = |closed: &[usize]| {
        let manner = Manner {
            spacing: Spacing::Close,
            focus,
            is_stop: true,
            closed: closed.to_vec(),
        };
        Lines::of(page, layout.text_columns(), glyphs, manner)
    };
    let mut may_close: Vec<usize> = (0..page.folds.len()).rev().collect();
    may_close.retain(|fold| focus != Focus::Fold(*fold));
    let (open, closed) = (draw(&[]), draw(&may_close));
    let mut rows = open.rows.len();
    let mut closing = Vec::new();
    for fold in may_close {
        if rows <= layout.text_rows() {
            break;
        }
        let saved = open.rows_of_fold(fold);
        rows -= saved.saturating_sub(closed.rows_of_fold(fold));
        closing.push(fold);
    }
    draw(&closing)
}
