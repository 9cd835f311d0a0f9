//! How a page is fitted to a window: with what every answer says of itself, where there is room;
//! or with that of the one with focus alone; or with empty lines between sections only, or without
//! any; or with some of it folded to one line each, what has focus unfolded. Decided by room alone,
//! and so that a page does not change as focus moves among its answers.

use ratatui::layout::Rect;

use super::glyphs::Glyphs;
use super::layout::{Layout, Spacing, Zoom};
use super::lines::{Details, Focus, Lines};
use super::trim::Gaps;
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
        let usual = Layout::of(page, area, zoom, Spacing::Usual)?;
        let close = Layout::of(page, area, zoom, Spacing::Close)?;
        let columns = usual.text_columns();
        // Where there are more answers than rows there is no room anyway.
        let details = if page.choices.len() <= close.text_rows() {
            Details::OfEach
        } else {
            Details::OfFocus
        };
        let mut lines = Lines::of(page, columns, glyphs, focus, details);
        let gaps = match details {
            Details::OfEach => whole(&mut lines, focus, &usual, &close),
            Details::OfFocus => None,
        };
        if gaps.is_none() && !page.folds.is_empty() {
            return Some(Fit::folded(page, close, glyphs, (focus, reading)));
        }
        lines.keep(gaps.unwrap_or(Gaps::All));
        lines.unmark_folds();
        let layout = match gaps {
            Some(Gaps::None) => close,
            _ => usual,
        };
        Some(Fit {
            layout,
            lines,
            focus,
            stops: 0,
        })
    }

    /// A page of which so much is folded that it fits.
    fn folded(
        page: &Page,
        layout: Layout,
        glyphs: Glyphs,
        (focus, reading): (Focus, Option<usize>),
    ) -> Fit {
        let stops = page.folds.len();
        let focus = match (focus, reading) {
            (Focus::Answer(_), Some(fold)) => Focus::Fold(fold.min(stops - 1)),
            (focus, _) => focus,
        };
        let columns = layout.text_columns();
        let mut lines = Lines::of(page, columns, glyphs, focus, Details::OfFocus);
        lines.keep(Gaps::None);
        lines.fold(page, focus, layout.text_rows());
        Fit {
            layout,
            lines,
            focus,
            stops,
        }
    }
}

/// With which empty lines the whole page fits, whichever answer has focus; `lines` is left with the
/// details that are shown.
fn whole(lines: &mut Lines, focus: Focus, usual: &Layout, close: &Layout) -> Option<Gaps> {
    if lines.rows.len() + usual.spare <= usual.text_rows() {
        return Some(Gaps::All);
    }
    let most = lines.most_details();
    lines.keep_details_of(focus);
    let more = most - lines.most_details();
    // A row is for the figures while they have focus, and the page keeps its shape meanwhile.
    let close_rows = close.text_rows() + usize::from(close.strip.is_some());
    let rooms = [
        (Gaps::All, usual.text_rows()),
        (Gaps::OfSections, usual.text_rows()),
        (Gaps::None, close_rows),
    ];
    let fits = |(gaps, room): &(Gaps, usize)| lines.rows_with(*gaps) + more <= *room;
    rooms.into_iter().find(fits).map(|(gaps, _)| gaps)
}
