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
        let unfolded = |layout: Layout, spacing| Fit {
            lines: draw(page, &layout, glyphs, Manner::open(spacing, focus)),
            layout,
            focus,
            stops: 0,
        };
        if page.folds.is_empty() {
            let layout = Layout::of(page, area, zoom, Spacing::Usual)?;
            return Some(unfolded(layout, Spacing::Usual));
        }
        let whole = |spacing| Whole::of(page, (area, zoom), spacing, glyphs);
        let close = whole(Spacing::Close)?;
        if close.has_room(page) {
            let usual = whole(Spacing::Usual)?;
            return Some(if usual.has_room(page) {
                unfolded(usual.layout, Spacing::Usual)
            } else {
                unfolded(close.layout, Spacing::Close)
            });
        }
        let stops = page.folds.len();
        let focus = match (focus, reading) {
            (Focus::Answer(_), Some(fold)) => Focus::Fold(fold.min(stops - 1)),
            (focus, _) => focus,
        };
        let manner = Manner {
            is_stop: true,
            closed: close.must_close(page, focus),
            ..Manner::open(Spacing::Close, focus)
        };
        Some(Fit {
            lines: draw(page, &close.layout, glyphs, manner),
            layout: close.layout,
            focus,
            stops,
        })
    }
}

fn draw(page: &Page, layout: &Layout, glyphs: Glyphs, manner: Manner) -> Lines {
    Lines::of(page, layout.text_columns(), glyphs, manner)
}

/// A page with nothing folded, while no answer has focus.
struct Whole {
    layout: Layout,
    lines: Lines,
}

impl Whole {
    fn of(
        page: &Page,
        (area, zoom): (Rect, Zoom),
        spacing: Spacing,
        glyphs: Glyphs,
    ) -> Option<Whole> {
        let layout = Layout::of(page, area, zoom, spacing)?;
        let manner = Manner {
            is_stop: true,
            ..Manner::open(spacing, Focus::Elsewhere)
        };
        let lines = draw(page, &layout, glyphs, manner);
        Some(Whole { layout, lines })
    }

    /// Whether there is room whichever answer has focus, so that the page does not change as focus
    /// moves.
    fn has_room(&self, page: &Page) -> bool {
        let answers = 0..page.choices.len();
        let more = answers.map(|answer| self.lines.more_with_focus(page, answer));
        self.lines.rows.len() + more.max().unwrap_or(0) <= self.layout.text_rows()
    }

    /// The folds that must be closed, the last first; what has focus is not.
    fn must_close(&self, page: &Page, focus: Focus) -> Vec<usize> {
        let mut rows = self.lines.rows.len();
        if let Focus::Answer(answer) = focus {
            rows += self.lines.more_with_focus(page, answer);
        }
        let mut closing = Vec::new();
        for (fold, of_it) in page.folds.iter().enumerate().rev() {
            if rows > self.layout.text_rows() && focus != Focus::Fold(fold) {
                let saved = self.lines.rows_of_fold(fold);
                rows -= saved.saturating_sub(self.lines.head_rows(of_it));
                closing.push(fold);
            }
        }
        closing
    }
}
