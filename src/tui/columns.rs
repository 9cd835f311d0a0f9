//! Figures as rows of columns, where each is an answer.

use super::glyphs::Glyphs;
use super::lines::{LEAD, Lines, Piece, piece, role_of};
use super::theme::Role;
use crate::view::{FigureLine, wrap};

impl Lines {
    /// The heads of the columns of figures.
    pub(super) fn figure_heads(&mut self) {
        let columns = Columns::of(self.width.saturating_sub(LEAD));
        let told = LEAD + columns.label + columns.value;
        let target = if columns.target > 0 { "target" } else { "" };
        let trend = if columns.trend > 0 { "trend" } else { "" };
        let heads = format!(
            "{:>told$}{target:>width$}  moved     {trend}",
            "as told",
            width = columns.target
        );
        self.push(vec![piece(heads, Role::Muted)]);
    }

    /// A figure as columns: name, value, target, direction with its word, and the trend where there
    /// is room. What does not fit is left out whole, the trend first, then the target; a long name
    /// goes on below, and no word is cut.
    pub(super) fn figure(&mut self, lead: String, figure: &FigureLine) {
        let columns = Columns::of(self.width.saturating_sub(LEAD));
        let value = self.glyphs.plain(&figure.value);
        let value_columns = columns.value.max(wrap::columns(&value) + 1);
        let label_columns = columns.label + columns.value - value_columns;
        let label = crate::view::capital(&figure.short);
        let label = self.glyphs.plain(&label);
        let mut label = wrap::wrap(&label, label_columns.max(8)).into_iter();
        let first = label.next().unwrap_or_default();
        let mut row = vec![
            piece(lead, Role::Muted),
            piece(format!("{first:<label_columns$}"), Role::Text),
            piece(format!("{value:>value_columns$}"), Role::Text),
        ];
        row.extend(self.beside_value(figure, &columns));
        self.push(row);
        for more in label {
            self.push(vec![piece(format!("{:LEAD$}{more}", ""), Role::Text)]);
        }
    }

    /// What stands after a figure's value.
    fn beside_value(&self, figure: &FigureLine, columns: &Columns) -> Vec<Piece> {
        let mut row = Vec::new();
        if columns.target > 0 {
            let (width, target) = (columns.target, target_words(self.glyphs, figure));
            row.push(piece(format!("{target:>width$}"), role_of(figure.standing)));
        }
        let arrow = arrow(self.glyphs, figure);
        let moved = format!("  {arrow} {:<7} ", figure.moved());
        row.push(piece(moved, role_of(figure.verdict)));
        if columns.trend > 0 {
            let least = figure.least_change;
            let trend = self.glyphs.trend(&figure.trend, columns.trend, least);
            row.push(piece(trend, Role::Muted));
        }
        row
    }
}

/// The sign of a figure's direction; none at its first report.
pub(super) fn arrow(glyphs: Glyphs, figure: &FigureLine) -> &'static str {
    if figure.is_first() {
        " "
    } else {
        glyphs.arrow(figure.direction)
    }
}

/// A figure's target, and whether it is met as a sign and a word: "65.0% × missed". Empty where
/// there is none.
pub(super) fn target_words(glyphs: Glyphs, figure: &FigureLine) -> String {
    let target = glyphs.plain(&figure.target);
    match figure.standing_word() {
        "" => target.into_owned(),
        word => format!("{target} {} {word}", glyphs.verdict(figure.standing)),
    }
}

/// Widths of the columns of a row of figures.
struct Columns {
    label: usize,
    value: usize,
    target: usize,
    trend: usize,
}

impl Columns {
    fn of(width: usize) -> Columns {
        const MOVED: usize = 12;
        let (value, target, trend) = match width {
            0..=57 => (14, 0, 0),
            58..=69 => (14, 15, 0),
            70..=79 => (14, 15, 6),
            _ => (14, 15, 8),
        };
        Columns {
            label: width.saturating_sub(value + target + trend + MOVED).max(8),
            value,
            target,
            trend,
        }
    }
}
