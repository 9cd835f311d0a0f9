//! A page as lines of pieces at a given width. Lays out; paints nothing.

use super::chart;
use super::glyphs::Glyphs;
use super::layout::Spacing;
use super::theme::Role;
use crate::view::{Block, CauseLine, ChartLine, Choice, FigureLine, Fold, Page, Verdict, wrap};

/// A stretch of text with one role.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub text: String,
    pub role: Role,
}

/// A line, and what it belongs to.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Line {
    pub pieces: Vec<Piece>,
    /// The answer, if it is of one.
    pub choice: Option<usize>,
    /// The fold, if it is of one that focus stops at.
    pub fold: Option<usize>,
    /// Whether the whole line is painted as having focus.
    pub focus: bool,
}

/// What has focus on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The answer at this place.
    Answer(usize),
    /// The fold at this place.
    Fold(usize),
    /// Neither: the figures.
    Elsewhere,
}

/// How a page is drawn.
#[derive(Clone, Debug)]
pub struct Manner {
    pub spacing: Spacing,
    pub focus: Focus,
    /// Whether focus stops at its folds.
    pub is_stop: bool,
    /// Which of them are closed; the rest are open.
    pub closed: Vec<usize>,
}

impl Manner {
    /// With nothing closed, and focus that stops at no fold.
    pub fn open(spacing: Spacing, focus: Focus) -> Manner {
        Manner {
            spacing,
            focus,
            is_stop: false,
            closed: Vec::new(),
        }
    }
}

/// The lines of a page.
pub struct Lines {
    pub rows: Vec<Line>,
    width: usize,
    glyphs: Glyphs,
    manner: Manner,
}

/// Columns before an answer's words: the pointer and its number.
const LEAD: usize = 5;

impl Lines {
    /// Lays out the blocks, the question and the answers of a page.
    pub fn of(page: &Page, width: usize, glyphs: Glyphs, manner: Manner) -> Lines {
        let mut lines = Lines {
            rows: Vec::new(),
            width: width.max(10),
            glyphs,
            manner,
        };
        for (place, block) in page.blocks.iter().enumerate() {
            lines.foldable(page, place, block);
        }
        lines.gap();
        if let Some(entry) = &page.entry {
            lines.question(page);
            lines.entry(entry);
            return lines;
        }
        lines.question(page);
        if page.choices.iter().any(|choice| choice.figure.is_some()) {
            lines.figure_heads();
        }
        for (place, choice) in page.choices.iter().enumerate() {
            let has_focus = lines.manner.focus == Focus::Answer(place);
            lines.choice(place, choice, has_focus);
        }
        lines
    }

    /// A block, or the line that stands for it and others where they are folded.
    fn foldable(&mut self, page: &Page, place: usize, block: &Block) {
        let mut folds = page.folds.iter();
        let Some(number) = folds.position(|it| it.blocks.contains(&place)) else {
            self.block(block, 0);
            return;
        };
        let fold = &page.folds[number];
        let (first, is_first) = (self.rows.len(), place == fold.blocks.start);
        if !self.manner.closed.contains(&number) {
            self.block(block, 0);
        } else if is_first {
            self.head_of_fold(fold);
        }
        let focus = is_first && self.manner.focus == Focus::Fold(number);
        for line in &mut self.rows[first..] {
            line.fold = self.manner.is_stop.then_some(number);
            line.focus = focus && !line.pieces.is_empty();
        }
    }

    /// The lines of what has focus: the first, and one past the last.
    pub fn of_focus(&self, focus: Focus) -> (usize, usize) {
        let is_it = |line: &Line| match focus {
            Focus::Answer(place) => line.choice == Some(place),
            Focus::Fold(place) => line.fold == Some(place),
            Focus::Elsewhere => false,
        };
        let first = self.rows.iter().position(is_it).unwrap_or(0);
        let last = self.rows.iter().rposition(is_it).unwrap_or(0);
        (first, last + 1)
    }

    /// How many rows an answer takes more while it has focus.
    pub fn more_with_focus(&self, page: &Page, answer: usize) -> usize {
        let drawn = self.rows.iter().filter(|it| it.choice == Some(answer));
        let (Some(choice), None) = (page.choices.get(answer), &page.entry) else {
            return 0;
        };
        let mut alone = self.without_rows();
        alone.choice(answer, choice, true);
        alone.rows.len() - drawn.count()
    }

    /// The rows of the line that stands for a fold.
    pub fn head_rows(&self, fold: &Fold) -> usize {
        let mut alone = self.without_rows();
        alone.head_of_fold(fold);
        alone.rows.len()
    }

    fn without_rows(&self) -> Lines {
        Lines {
            rows: Vec::new(),
            manner: self.manner.clone(),
            ..*self
        }
    }

    fn head_of_fold(&mut self, fold: &Fold) {
        self.wrapped("+ ", &fold.head, Role::Muted, 0);
    }

    /// The rows of a fold.
    pub fn rows_of_fold(&self, fold: usize) -> usize {
        let of_it = self.rows.iter().filter(|line| line.fold == Some(fold));
        of_it.count()
    }

    fn push(&mut self, pieces: Vec<Piece>) {
        self.rows.push(Line {
            pieces,
            ..Line::default()
        });
    }

    /// An empty line, unless one stands there already.
    fn gap(&mut self) {
        let is_text = self.rows.last().is_some_and(|it| !it.pieces.is_empty());
        if is_text && self.manner.spacing == Spacing::Usual {
            self.push(Vec::new());
        }
    }

    fn wrapped(&mut self, lead: &str, text: &str, role: Role, indent: usize) {
        let text = self.glyphs.plain(text);
        let hang = indent + wrap::columns(lead);
        let width = self.width.saturating_sub(hang).max(10);
        for (place, line) in wrap::wrap(&text, width).into_iter().enumerate() {
            let lead = if place == 0 {
                format!("{:indent$}{lead}", "")
            } else {
                " ".repeat(hang)
            };
            self.push(vec![piece(lead, Role::Muted), piece(line, role)]);
        }
    }

    /// A name in muted letters, and what follows it.
    fn labelled(&mut self, label: &str, text: &str, indent: usize) {
        let label = self.glyphs.plain(&format!("{label}: "));
        let text = self.glyphs.plain(text);
        let width = self.width.saturating_sub(indent).max(10);
        let whole = format!("{label}{text}");
        let mut left = label
            .trim_end()
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .count();
        for line in wrap::wrap(&whole, width) {
            let mut end = 0;
            for (place, letter) in line.char_indices() {
                if left == 0 {
                    break;
                }
                left -= usize::from(!letter.is_whitespace());
                end = place + letter.len_utf8();
            }
            let (name, rest) = line.split_at(end);
            self.push(vec![
                piece(" ".repeat(indent), Role::Text),
                piece(name.to_owned(), Role::Muted),
                piece(rest.to_owned(), Role::Text),
            ]);
        }
    }

    fn block(&mut self, block: &Block, indent: usize) {
        let point = format!("{} ", self.glyphs.point());
        match block {
            Block::Heading(text) => {
                self.gap();
                self.wrapped("", text, Role::Title, indent);
                return;
            }
            Block::Text(text) => self.wrapped("", text, Role::Text, indent),
            Block::Aside(text) => self.wrapped("", text, Role::Muted, indent),
            Block::Notice(text) => self.wrapped("", text, Role::Notice, indent),
            Block::Says { who, says } => {
                self.labelled(who, &format!("\"{}\"", says.trim()), indent);
                return;
            }
            Block::Pair { label, value } => self.labelled(label, value, indent),
            Block::Point(text) => {
                self.wrapped(&point, text, Role::Text, indent);
                return;
            }
            Block::News(verdict, text) => {
                self.wrapped(&point, text, role_of(*verdict), indent);
                return;
            }
            Block::Figure(figure) => self.wrapped("", &figure.sentence(), Role::Text, indent),
            Block::Cause(cause) => {
                self.cause(cause);
                return;
            }
            Block::Chart(chart) => self.chart(chart, indent),
        }
        if indent == 0 {
            self.gap();
        }
    }

    fn chart(&mut self, chart: &ChartLine, indent: usize) {
        let width = self.width.saturating_sub(indent).max(20);
        for mut row in chart::rows(chart, width, self.glyphs) {
            row.insert(0, piece(" ".repeat(indent), Role::Muted));
            self.push(row);
        }
        self.wrapped("", &chart.sentence, Role::Muted, indent);
    }

    fn cause(&mut self, cause: &CauseLine) {
        let amount = self.glyphs.plain(&cause.amount);
        let bar = self
            .glyphs
            .bar(((cause.share.abs() * 8.0).round() as usize).clamp(1, 8));
        let role = role_of(cause.verdict);
        let lead = format!("{amount:>9} {:<7} {bar:<8} ", short_word(cause.verdict));
        let hang = wrap::columns(&lead);
        let words = self.glyphs.plain(&cause.words);
        let width = self.width.saturating_sub(hang).max(10);
        for (place, line) in wrap::wrap(&words, width).into_iter().enumerate() {
            let lead = if place == 0 {
                lead.clone()
            } else {
                " ".repeat(hang)
            };
            self.push(vec![piece(lead, role), piece(line, Role::Text)]);
        }
    }

    fn question(&mut self, page: &Page) {
        self.gap();
        if !page.question.is_empty() {
            self.wrapped("", &page.question, Role::Title, 0);
        }
    }

    fn entry(&mut self, entry: &str) {
        let text = self.glyphs.plain(entry);
        let width = self.width.saturating_sub(2);
        for (place, line) in wrap::wrap(&text, width).into_iter().enumerate() {
            let lead = if place == 0 {
                self.glyphs.pointer()
            } else {
                " "
            };
            self.rows.push(Line {
                pieces: vec![piece(format!("{lead} {line}"), Role::Text)],
                choice: Some(0),
                focus: true,
                ..Line::default()
            });
        }
    }

    fn choice(&mut self, place: usize, choice: &Choice, focus: bool) {
        let first = self.rows.len();
        let pointer = if focus { self.glyphs.pointer() } else { " " };
        let number = if place < 9 {
            (place + 1).to_string()
        } else {
            String::new()
        };
        let lead = format!("{pointer} {number:<2} ");
        if let Some(figure) = &choice.figure {
            self.figure(lead, figure);
        } else {
            self.label(&lead, choice);
        }
        for line in &mut self.rows[first..] {
            line.focus = focus;
        }
        if focus {
            if let Some(why) = &choice.refused {
                self.labelled("Closed", why, LEAD);
            }
            for block in &choice.detail {
                self.block(block, LEAD);
            }
        }
        for line in &mut self.rows[first..] {
            line.choice = Some(place);
        }
    }

    fn label(&mut self, lead: &str, choice: &Choice) {
        let role = if choice.refused.is_some() {
            Role::Muted
        } else {
            Role::Text
        };
        let label = self.glyphs.plain(&choice.label);
        let note = match &choice.refused {
            Some(_) => "closed".to_owned(),
            None => self.glyphs.plain(&choice.note),
        };
        let room = self.width.saturating_sub(LEAD);
        let lines = wrap::wrap(&label, room.max(10));
        let last = lines.len() - 1;
        let note_columns = wrap::columns(&note);
        let left = room.saturating_sub(wrap::columns(&lines[last]));
        let beside = !note.is_empty() && 2 + note_columns <= left;
        for (at, line) in lines.into_iter().enumerate() {
            let lead = if at == 0 {
                lead.to_owned()
            } else {
                " ".repeat(LEAD)
            };
            let mut pieces = vec![piece(lead, Role::Muted), piece(line, role)];
            if beside && at == last {
                pieces.push(piece(" ".repeat(left - note_columns), role));
                pieces.push(piece(note.clone(), Role::Muted));
            }
            self.push(pieces);
        }
        if !note.is_empty() && !beside {
            self.wrapped(&" ".repeat(LEAD), &note, Role::Muted, 0);
        }
    }

    /// The heads of the columns of figures.
    fn figure_heads(&mut self) {
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
    fn figure(&mut self, lead: String, figure: &FigureLine) {
        let columns = Columns::of(self.width.saturating_sub(LEAD));
        let value = self.glyphs.plain(&figure.value);
        let value_columns = columns.value.max(wrap::columns(&value) + 1);
        let label_columns = columns.label + columns.value - value_columns;
        let label = self.glyphs.plain(&crate::view::capital(&figure.short));
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
            let (width, target) = (columns.target, self.glyphs.plain(&figure.target_words()));
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
            58..=69 => (14, 13, 0),
            70..=79 => (14, 13, 6),
            _ => (14, 13, 8),
        };
        Columns {
            label: width.saturating_sub(value + target + trend + MOVED).max(8),
            value,
            target,
            trend,
        }
    }
}

/// The word of a movement, short enough for a column.
pub(super) fn short_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::BothWays => "unclear",
        other => other.word(),
    }
}

pub(super) fn role_of(verdict: Verdict) -> Role {
    match verdict {
        Verdict::Good => Role::Good,
        Verdict::Bad => Role::Bad,
        Verdict::BothWays => Role::BothWays,
        Verdict::Neither => Role::Text,
    }
}

pub(super) fn piece(text: impl Into<String>, role: Role) -> Piece {
    Piece {
        text: text.into(),
        role,
    }
}
