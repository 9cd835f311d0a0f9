//! Where things stand on a screen of any size: from 60 by 20 on the same things in the same order,
//! and more beside them where there is room.

use ratatui::layout::Rect;

use crate::view::{Page, wrap};

/// The least window that the game is shown in.
pub const LEAST_COLUMNS: u16 = 60;
/// The least window that the game is shown in.
pub const LEAST_ROWS: u16 = 20;
/// Columns of the figures beside a page.
const BESIDE: u16 = 32;
/// The same with room for their trends beside their targets.
const BESIDE_WITH_TRENDS: u16 = 39;
/// From this width on figures stand beside every page that has them.
const WIDE: u16 = 108;
/// From this width on their trends stand there too.
const WIDER: u16 = 116;
/// From this width on figures stand beside a page that says little.
const ROOMY: u16 = 76;
/// The most rows of what a lesson says.
const GUIDE_ROWS: u16 = 4;
/// The most rows of a message.
const MESSAGE_ROWS: usize = 3;
/// Rows that most messages fit in.
const MESSAGE_ROWS_USUALLY: usize = 2;
/// Columns of what says that there is more to read above and below.
const MORE: usize = 20;
/// The longest line that is comfortable to read.
const LONGEST: u16 = 92;

/// One panel shown alone and whole, for the back of a room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zoom {
    /// Everything as usual.
    #[default]
    None,
    /// The figures alone.
    Figures,
    /// The page alone.
    Page,
}

/// How much room is left between things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Spacing {
    /// Empty lines between them.
    #[default]
    Usual,
    /// None, figures above the page only while they have focus, and guidance where messages stand:
    /// every row is for the page.
    Close,
}

/// Where things stand.
pub(super) struct Layout {
    pub area: Rect,
    pub text: Rect,
    /// The figures beside the page.
    pub beside: Option<Rect>,
    /// The figures in one row above it.
    pub strip: Option<Rect>,
    /// Rows that a message would take from the page, so that it stays as it is without one.
    pub spare: usize,
    /// What a lesson says to do, or a hint: beneath the page.
    pub guide: Option<Rect>,
}

/// The message in lines, so short that beside each there is room for what is more to read.
pub(super) fn message_lines(page: &Page, width: u16) -> Vec<String> {
    let room = usize::from(width).saturating_sub(MORE + 3);
    let mut lines = wrap::wrap(&page.message, room);
    if lines.len() > MESSAGE_ROWS {
        let rest = lines.split_off(MESSAGE_ROWS - 1).join(" ");
        lines.push(wrap::shortened(&rest, room));
    }
    lines
}

impl Layout {
    /// The layout of a page in a window, unless the window is too small.
    pub(super) fn of(page: &Page, area: Rect, zoom: Zoom, spacing: Spacing) -> Option<Layout> {
        if area.width < LEAST_COLUMNS || area.height < LEAST_ROWS {
            return None;
        }
        let is_short = page.blocks.len() <= 2;
        let has_figures = !page.beside.is_empty() && zoom == Zoom::None;
        let is_beside = has_figures && (area.width >= WIDE || (is_short && area.width >= ROOMY));
        let is_close = spacing == Spacing::Close;
        let is_wanted = !is_close || page.beside_cursor.is_some();
        let is_strip = has_figures && !is_beside && is_wanted;
        let top = area.y + 2 + u16::from(!is_close) + u16::from(is_strip);
        let guide = wrap::wrap(&page.guide, usize::from(area.width - 2));
        let guide_rows = match page.guide.as_str() {
            "" => 0,
            _ => (guide.len() as u16).min(GUIDE_ROWS),
        };
        let shared = u16::from(is_close && page.message.is_empty()).min(guide_rows);
        let message_rows = message_lines(page, area.width).len().max(1);
        let spare = MESSAGE_ROWS_USUALLY.saturating_sub(message_rows);
        let message_rows = message_rows as u16;
        let around = 1 + message_rows + guide_rows - shared;
        let rows = (area.y + area.height).saturating_sub(around + top);
        let below = Rect::new(area.x + 1, top + rows, area.width - 2, guide_rows);
        let beside = if area.width >= WIDER {
            BESIDE_WITH_TRENDS
        } else {
            BESIDE
        };
        let taken = if is_beside { beside + 4 } else { 0 };
        let columns = (area.width - 2 - taken).min(LONGEST);
        let panel_top = area.y + 2;
        let panel_rows = top + rows - panel_top;
        let panel = Rect::new(area.x + 1 + columns + 3, panel_top, beside, panel_rows);
        Some(Layout {
            area,
            text: Rect::new(area.x + 1, top, columns, rows),
            beside: is_beside.then_some(panel),
            spare,
            guide: (guide_rows > 0).then_some(below),
            strip: is_strip.then(|| Rect::new(area.x + 1, area.y + 2, area.width - 2, 1)),
        })
    }

    /// Columns of a row that goes from edge to edge.
    pub(super) fn text_room(&self) -> usize {
        usize::from(self.area.width - 2)
    }

    pub(super) fn text_columns(&self) -> usize {
        usize::from(self.text.width)
    }

    pub(super) fn text_rows(&self) -> usize {
        usize::from(self.text.height)
    }
}
