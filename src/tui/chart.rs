//! A chart as lines of pieces: the library draws it, and each sign gets the role of what it shows.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::symbols::Marker;
use ratatui::widgets::{Axis, Chart, Dataset, GraphType, Widget};

use super::glyphs::Glyphs;
use super::lines::{Piece, piece};
use super::theme::Role;
use crate::view::ChartLine;

/// Rows of a chart: the field, the axis and the months.
const ROWS: u16 = 8;
/// The widest chart.
const COLUMNS_MOST: usize = 72;

/// Colours that stand for roles while the library draws.
const VALUES: Color = Color::Indexed(1);
const TARGET: Color = Color::Indexed(2);

/// The rows of a chart in so many columns.
pub(super) fn rows(chart: &ChartLine, columns: usize, glyphs: Glyphs) -> Vec<Vec<Piece>> {
    let last = (chart.values.len() - 1) as f64;
    let values: Vec<(f64, f64)> = (0_u16..)
        .zip(&chart.values)
        .map(|(place, value)| (f64::from(place), *value))
        .collect();
    let target: Vec<(f64, f64)> = chart
        .target
        .map(|target| [(0.0, target), (last, target)])
        .into_iter()
        .flatten()
        .collect();
    let [(least, foot), (most, top)] = &chart.scale;
    let line = |points, colour| {
        Dataset::default()
            .data(points)
            .marker(Marker::Dot)
            .graph_type(GraphType::Line)
            .style(Style::new().fg(colour))
    };
    let axis = |bounds: [f64; 2], labels: [&String; 2]| {
        let labels = labels.map(|label| glyphs.plain(label).into_owned());
        Axis::default().bounds(bounds).labels(labels)
    };
    let drawn = Chart::new(vec![line(&target, TARGET), line(&values, VALUES)])
        .x_axis(axis([0.0, last], [&chart.months[0], &chart.months[1]]))
        .y_axis(axis([*least, *most], [foot, top]));
    let area = Rect::new(0, 0, columns.min(COLUMNS_MOST) as u16, ROWS);
    let mut buffer = Buffer::empty(area);
    drawn.render(area, &mut buffer);
    (0..ROWS).map(|row| pieces(&buffer, row, glyphs)).collect()
}

/// A row of what was drawn, in stretches of one role.
fn pieces(buffer: &Buffer, row: u16, glyphs: Glyphs) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for column in 0..buffer.area.width {
        let cell = &buffer[(column, row)];
        let (sign, role) = match (cell.symbol(), cell.fg) {
            (_, VALUES) => (glyphs.point(), Role::Title),
            (_, TARGET) | ("─" | "└", _) => (glyphs.rule(), Role::Muted),
            ("│", _) => (glyphs.upright(), Role::Muted),
            (letter, _) => (letter, Role::Muted),
        };
        match pieces.last_mut() {
            Some(last) if last.role == role => last.text.push_str(sign),
            _ => pieces.push(piece(sign, role)),
        }
    }
    pieces
}
