//! Paints a page: bar, title, text and answers, figures beside, message, footer.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::app::Look;
use super::columns::{arrow, target_words};
use super::glyphs::Glyphs;
use super::layout::{self, LEAST_COLUMNS, LEAST_ROWS, Layout};
use super::lines::{Line, Lines, role_of};
use super::spots::{Spot, Spots};
use super::theme::{self, Depth, Role, Styles, Theme};
use crate::view::{FigureLine, Hint, Light, Page, Verdict, capital, wrap};

/// Columns of a trend among the figures beside a page.
const TREND: usize = 6;

/// A buffer and a look to paint it with.
struct Painter<'a> {
    buffer: &'a mut Buffer,
    look: Look,
    styles: Styles,
    spots: Spots,
}

impl<'a> Painter<'a> {
    fn new(buffer: &'a mut Buffer, look: Look) -> Painter<'a> {
        Painter {
            buffer,
            look,
            styles: Styles::of(look.theme, look.depth),
            spots: Spots::default(),
        }
    }

    fn ground(&mut self) {
        let style = self.styles.style(Role::Text);
        let area = self.buffer.area;
        for row in area.top()..area.bottom() {
            for column in area.left()..area.right() {
                self.buffer[(column, row)].set_char(' ').set_style(style);
            }
        }
    }

    /// Writes within a row and gives the column after it.
    fn write(&mut self, column: u16, row: u16, end: u16, text: &str, role: Role) -> u16 {
        let area = self.buffer.area;
        if row >= area.bottom() || column >= end.min(area.right()) {
            return column;
        }
        let style = self.styles.style(role);
        let text = self.look.glyphs.plain(text);
        let room = usize::from(end.min(area.right()) - column);
        self.buffer.set_stringn(column, row, &text, room, style).0
    }

    fn fill(&mut self, area: Rect, role: Role) {
        let style = self.styles.style(role);
        let area = area.intersection(self.buffer.area);
        for row in area.top()..area.bottom() {
            for column in area.left()..area.right() {
                self.buffer[(column, row)].set_style(style);
            }
        }
    }

    fn finish(&mut self) {
        if self.look.depth == Depth::None || self.look.theme == Theme::Mono {
            theme::strip(self.buffer);
        }
    }
}

/// What a page is drawn with.
pub(super) struct Drawing<'a> {
    pub page: &'a Page,
    pub layout: &'a Layout,
    pub lines: &'a Lines,
    /// The first line that is shown.
    pub scroll: usize,
    /// The hints of the footer.
    pub hints: Vec<Hint>,
    /// Whether the figures are shown alone, as if they were answers.
    pub is_figures: bool,
}

/// Draws a page; gives what stands where.
pub(super) fn page(frame: &mut Frame<'_>, drawing: &Drawing<'_>, look: Look) -> Spots {
    let Drawing {
        page,
        layout,
        lines,
        scroll,
        ..
    } = *drawing;
    let mut painter = Painter::new(frame.buffer_mut(), look);
    painter.ground();
    painter.bars(page, layout);
    painter.footer(layout, &drawing.hints);
    let mut cursor = painter.text(drawing);
    if let Some(area) = layout.beside {
        cursor = painter.beside(page, area).or(cursor);
    }
    if let Some(area) = layout.strip {
        cursor = painter.strip(page, area).or(cursor);
    }
    let below = lines.rows.len() > scroll + layout.text_rows();
    if let Some(area) = layout.guide {
        painter.guide(page, area);
    }
    painter.message(page, layout, scroll > 0, below);
    painter.finish();
    let spots = std::mem::take(&mut painter.spots);
    if let Some(position) = cursor {
        frame.set_cursor_position(position);
    }
    spots
}

impl Painter<'_> {
    fn bars(&mut self, page: &Page, layout: &Layout) {
        let area = layout.area;
        let end = area.right();
        self.fill(Rect::new(area.x, area.y, area.width, 1), Role::Bar);
        let place = if page.place.is_empty() {
            "Board to Ward"
        } else {
            &page.place
        };
        let end_of_place = self.light(page, area).unwrap_or(end);
        let end_of_place = self.countdown(page, area, end_of_place);
        self.write(area.x + 1, area.y, end_of_place, place, Role::Bar);
        let title = wrap::shortened(&page.title, usize::from(area.width - 2));
        self.write(area.x + 1, area.y + 1, end, &title, Role::Title);
    }

    fn footer(&mut self, layout: &Layout, hints: &[Hint]) {
        let area = layout.area;
        let (row, end) = (area.bottom() - 1, area.right());
        self.fill(Rect::new(area.x, row, area.width, 1), Role::Bar);
        let mut column = area.x + 1;
        for hint in hints {
            let start = column;
            column = self.write(column, row, end, &format!("{} ", hint.key), Role::Bar);
            column = self.write(column, row, end, hint.label, Role::Bar);
            if let Some(action) = hint.action {
                let area = Rect::new(start, row, column - start, 1);
                self.spots.add(area, Spot::Action(action));
            }
            column += 3;
        }
    }

    /// The light of a file that is being written, at the end of the first row; gives the column
    /// before it.
    fn light(&mut self, page: &Page, area: Rect) -> Option<u16> {
        let light = page.light?;
        let (role, verdict) = match light {
            Light::Green => (Role::BarGood, Verdict::Good),
            Light::Amber => (Role::BarBad, Verdict::Bad),
        };
        let words = format!("{} {}", self.look.glyphs.verdict(verdict), light.words());
        let column = area.right().checked_sub(words.chars().count() as u16 + 1)?;
        self.write(column, area.y, area.right(), &words, role);
        Some(column.saturating_sub(1))
    }

    /// What is left of a countdown, at the end of the first row; gives the column before it.
    fn countdown(&mut self, page: &Page, area: Rect, end: u16) -> u16 {
        if page.countdown.is_empty() {
            return end;
        }
        let words = wrap::columns(&page.countdown) as u16;
        let column = end.saturating_sub(words + 1).max(area.x);
        self.write(column, area.y, end, &page.countdown, Role::Bar);
        column.saturating_sub(1)
    }

    /// The text; gives where the cursor belongs.
    fn text(&mut self, drawing: &Drawing<'_>) -> Option<Position> {
        let area = drawing.layout.text;
        let is_entry = drawing.page.entry.is_some();
        let mut cursor = None;
        let last = drawing
            .lines
            .last_of(drawing.scroll, usize::from(area.height));
        let shown = drawing.lines.rows[..last].iter().skip(drawing.scroll);
        for (row, line) in (area.y..area.bottom()).zip(shown) {
            let end = self.line(area, row, line);
            if let Some(place) = line.choice.filter(|_| !is_entry) {
                let spot = if drawing.is_figures {
                    Spot::Figure(place)
                } else {
                    Spot::Choice(place)
                };
                self.spots.add(Rect::new(area.x, row, area.width, 1), spot);
            }
            if let Some(place) = line.fold {
                let spot = Spot::Fold(place);
                self.spots.add(Rect::new(area.x, row, area.width, 1), spot);
            }
            if line.focus && is_entry {
                cursor = Some(Position::new(end.saturating_sub(1).max(area.x), row));
            } else if line.focus && cursor.is_none() {
                let lead = if line.fold.is_some() {
                    let pointer = self.look.glyphs.pointer();
                    self.write(area.x - 1, row, area.x, pointer, Role::Title);
                    0
                } else {
                    5
                };
                cursor = Some(Position::new(area.x + lead, row));
            }
        }
        cursor
    }

    fn line(&mut self, area: Rect, row: u16, line: &Line) -> u16 {
        let mut column = area.x;
        // What is only read is told apart from an answer that can be given.
        let focus = match line.fold {
            _ if !line.focus => None,
            Some(_) => Some(Role::Title),
            None => Some(Role::Focus),
        };
        if focus == Some(Role::Focus) {
            self.fill(Rect::new(area.x, row, area.width, 1), Role::Focus);
        }
        for piece in &line.pieces {
            let role = focus.unwrap_or(piece.role);
            column = self.write(column, row, area.right(), &piece.text, role);
        }
        column
    }

    /// The figures beside the page; gives where the cursor belongs if focus is among them.
    fn beside(&mut self, page: &Page, area: Rect) -> Option<Position> {
        let upright = self.look.glyphs.upright();
        for row in area.top()..area.bottom() {
            self.write(area.x - 2, row, area.x, upright, Role::Muted);
        }
        let told = if is_all_new(page) {
            format!("First report to {}", page.board)
        } else {
            format!("What {} was told", page.board)
        };
        self.write(area.x, area.y, area.right(), &told, Role::Muted);
        let mut cursor = None;
        for (place, figure) in page.beside.iter().enumerate() {
            let row = area.y + 1 + 2 * place as u16;
            if row + 1 >= area.bottom() {
                break;
            }
            let focus = page.beside_cursor == Some(place);
            if focus {
                self.fill(Rect::new(area.x, row, area.width, 2), Role::Focus);
                cursor = Some(Position::new(area.x, row));
            }
            let spot = Spot::Figure(place);
            self.spots.add(Rect::new(area.x, row, area.width, 2), spot);
            let words = moved_words(self.look.glyphs, page, figure);
            self.beside_figure(figure, words, (area, row), focus);
        }
        cursor
    }

    fn beside_figure(
        &mut self,
        figure: &FigureLine,
        moved: String,
        (area, row): (Rect, u16),
        focus: bool,
    ) {
        let role = |role: Role| if focus { Role::Focus } else { role };
        let glyphs = self.look.glyphs;
        let end = area.right();
        let value = glyphs.plain(&figure.value);
        let room = usize::from(area.width).saturating_sub(wrap::columns(&value) + 1);
        let label = wrap::shortened(&capital(&figure.short), room);
        self.write(area.x, row, end, &label, role(Role::Text));
        self.write_last(row, end, &value, role(Role::Title));
        let row = row + 1;
        let trend = glyphs.trend(&figure.trend, TREND, figure.least_change);
        let moved = match trend.as_str() {
            "" => moved,
            _ => format!("{moved:<9} "),
        };
        let column = self.write(area.x + 1, row, end, &moved, role(role_of(figure.verdict)));
        // The target comes before the trend where there is no room for both.
        let target = target_words(glyphs, figure);
        let named = format!("target {target}");
        let room = usize::from(end - column);
        let target = match target.as_str() {
            "" => target,
            _ if wrap::columns(&named) <= room => named,
            _ => target,
        };
        if wrap::columns(&target) + wrap::columns(&trend) < room {
            self.write(column, row, end, &trend, role(Role::Muted));
        }
        self.write_last(row, end, &target, role(role_of(figure.standing)));
    }

    /// Writes what ends at a column.
    fn write_last(&mut self, row: u16, end: u16, text: &str, role: Role) {
        let column = end.saturating_sub(wrap::columns(text) as u16);
        self.write(column, row, end, text, role);
    }

    /// The figures as one row, from the one with focus on, as many as fit whole.
    fn strip(&mut self, page: &Page, area: Rect) -> Option<Position> {
        let first = page.beside_cursor.unwrap_or(0);
        let mut column = area.x;
        let mut cursor = None;
        for (place, figure) in page.beside.iter().enumerate().skip(first) {
            let label = wrap::shortened(&figure.short, 18);
            let value = self.look.glyphs.plain(&figure.value);
            let moved = moved_words(self.look.glyphs, page, figure);
            let text = format!("{label} {value} {moved}");
            let text = text.trim_end();
            if usize::from(column) + wrap::columns(text) > usize::from(area.right()) {
                break;
            }
            let focus = page.beside_cursor == Some(place);
            if focus {
                cursor = Some(Position::new(column, area.y));
            }
            let role = if focus {
                Role::Focus
            } else {
                role_of(figure.verdict)
            };
            let end = self.write(column, area.y, area.right(), text, role);
            let spot = Spot::Figure(place);
            self.spots
                .add(Rect::new(column, area.y, end - column, 1), spot);
            column = end + 3;
        }
        cursor
    }

    /// What a lesson says to do next, or a hint, in its one place.
    fn guide(&mut self, page: &Page, area: Rect) {
        let lines = wrap::wrap(&page.guide, usize::from(area.width));
        for (row, line) in (area.top()..area.bottom()).zip(lines) {
            self.write(area.x, row, area.right(), &line, Role::Title);
        }
    }

    /// The message, in its one place, and whether there is more to read.
    fn message(&mut self, page: &Page, layout: &Layout, above: bool, below: bool) {
        let area = layout.area;
        let row = area.bottom() - 2;
        let more = match (above, below) {
            (true, true) => "more above and below",
            (true, false) => "more above",
            (false, true) => "more below",
            (false, false) => "",
        };
        let column = area.right().saturating_sub(1 + more.len() as u16);
        self.write(column, row, area.right(), more, Role::Muted);
        let lines = layout::message_lines(page, area.width);
        let first = row + 1 - lines.len() as u16;
        for (row, line) in (first..).zip(lines) {
            self.write(area.x + 1, row, area.right(), &line, Role::Notice);
        }
    }
}

/// Whether every figure beside the page is told for the first time.
fn is_all_new(page: &Page) -> bool {
    page.beside.iter().all(FigureLine::is_first)
}

/// The sign and the words for a figure's movement where there is room for two.
fn moved_words(glyphs: Glyphs, page: &Page, figure: &FigureLine) -> String {
    if !figure.is_first() {
        format!("{} {}", arrow(glyphs, figure), figure.moved())
    } else if is_all_new(page) {
        String::new()
    } else {
        "first report".to_owned()
    }
}

/// Draws nothing at all, for a pause in the room.
pub(super) fn blank(frame: &mut Frame<'_>, look: Look) {
    let mut painter = Painter::new(frame.buffer_mut(), look);
    painter.ground();
    painter.finish();
}

/// Says that the window is too small, in any window.
pub(super) fn too_small(frame: &mut Frame<'_>, look: Look) {
    let area = frame.area();
    let text = format!(
        "Board to Ward needs {LEAST_COLUMNS} columns by {LEAST_ROWS} rows. This window has {} by \
         {}. The game goes on when it is larger. Ctrl-C closes it; nothing is lost.",
        area.width, area.height
    );
    let mut painter = Painter::new(frame.buffer_mut(), look);
    painter.ground();
    for (row, line) in (area.y..area.bottom()).zip(wrap::wrap(&text, usize::from(area.width))) {
        painter.write(area.x, row, area.right(), &line, Role::Text);
    }
    painter.finish();
}

#[cfg(test)]
mod tests;
