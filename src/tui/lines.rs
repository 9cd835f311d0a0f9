//! A page as lines of pieces at a given width. Lays out; paints nothing.

use super::chart;
use super::columns::arrow;
use super::glyphs::Glyphs;
use super::theme::Role;
use crate::view::{Block, CauseLine, ChartLine, Choice, FigureLine, Page, Verdict, wrap};

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
    /// Whether it is painted as having focus.
    pub focus: bool,
    /// Whether it is an empty line that parts sections, and goes last.
    pub parts: bool,
    /// Whether it is of what an answer shows only while it has focus, where there is no room.
    pub detail: bool,
}

impl Line {
    pub(super) fn is_heading(&self) -> bool {
        let is_title = |piece: &Piece| piece.role == Role::Title;
        self.choice.is_none() && self.pieces.iter().any(is_title)
    }
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

/// Of which answers it is laid out what they show while they have focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Details {
    /// Of each.
    OfEach,
    /// Of the one with focus.
    OfFocus,
}

/// The lines of a page.
pub struct Lines {
    pub rows: Vec<Line>,
    pub(super) width: usize,
    pub(super) glyphs: Glyphs,
}

/// Where the next letter of a line comes to stand.
const CARET: char = '_';
/// Columns before an answer's words: the pointer and its number.
pub(super) const LEAD: usize = 5;

impl Lines {
    /// Lays out the blocks, the question and the answers of a page, with empty lines between them.
    pub fn of(page: &Page, width: usize, glyphs: Glyphs, focus: Focus, details: Details) -> Lines {
        let mut lines = Lines {
            rows: Vec::new(),
            width: width.max(10),
            glyphs,
        };
        for (place, block) in page.blocks.iter().enumerate() {
            if let Some(before) = place.checked_sub(1) {
                lines.gap_between(&page.blocks[before], block);
            }
            lines.foldable(page, place, block, focus);
        }
        lines.question(page);
        if let Some(entry) = &page.entry {
            lines.entry(entry);
            return lines;
        }
        if page.choices.iter().any(|choice| choice.figure.is_some()) {
            lines.figure_heads();
        }
        for (place, choice) in page.choices.iter().enumerate() {
            let has_focus = focus == Focus::Answer(place);
            lines.choice(place, choice, has_focus, details);
        }
        lines
    }

    /// An empty line between the last of several and what is not one of them.
    fn gap_between(&mut self, before: &Block, block: &Block) {
        let is_apart = match before {
            Block::Says { .. } => !matches!(block, Block::Says { .. }),
            Block::Cause(_) => !matches!(block, Block::Cause(_)),
            Block::Entry { .. } => !matches!(block, Block::Entry { .. }),
            // An aside is about the point before it.
            Block::Point(_) | Block::News(..) => {
                !matches!(block, Block::Point(_) | Block::News(..) | Block::Aside(_))
            }
            _ => false,
        };
        if is_apart {
            self.gap();
        }
    }

    /// A block, as one of its fold's if it is of one.
    fn foldable(&mut self, page: &Page, place: usize, block: &Block, focus: Focus) {
        let first = self.rows.len();
        self.block(block, 0);
        let mut folds = page.folds.iter();
        if let Some(number) = folds.position(|it| it.blocks.contains(&place)) {
            let is_first = place == page.folds[number].blocks.start;
            for line in &mut self.rows[first..] {
                line.fold = Some(number);
                line.focus = is_first && focus == Focus::Fold(number) && !line.pieces.is_empty();
            }
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

    pub(super) fn push(&mut self, pieces: Vec<Piece>) {
        self.rows.push(Line {
            pieces,
            ..Line::default()
        });
    }

    /// An empty line before a new section.
    fn section(&mut self) {
        self.gap();
        if let Some(line) = self.rows.last_mut() {
            line.parts = line.pieces.is_empty();
        }
    }

    /// An empty line, unless one stands there already.
    fn gap(&mut self) {
        let is_text = self.rows.last().is_some_and(|it| !it.pieces.is_empty());
        if is_text {
            self.push(Vec::new());
        }
    }

    pub(super) fn wrapped(&mut self, lead: &str, text: &str, role: Role, indent: usize) {
        self.led(&piece(lead, Role::Muted), &[piece(text, role)], indent);
    }

    /// A name, and what follows it.
    fn labelled(&mut self, label: &str, text: &str, indent: usize) {
        let runs = [
            piece(format!("{label}: "), Role::Label),
            piece(text, Role::Text),
        ];
        self.led(&piece("", Role::Text), &runs, indent);
    }

    /// A figure in a sentence, with the signs of how it moved and of whether its target is met.
    fn figure_told(&mut self, figure: &FigureLine, indent: usize) {
        let [name, moved, target, standing] = figure.parts();
        let signed = |sign: &str, word: String| match word.as_str() {
            "" => word,
            _ => format!("{sign} {word}").trim_start().to_owned(),
        };
        let moved = signed(arrow(self.glyphs, figure), moved);
        let standing = signed(self.glyphs.verdict(figure.standing), standing);
        let runs = [
            piece(name, Role::Text),
            piece(moved, role_of(figure.verdict)),
            piece(target, Role::Text),
            piece(standing, role_of(figure.standing)),
            piece(".", Role::Text),
        ];
        self.led(&piece("", Role::Text), &runs, indent);
    }

    /// Text in stretches of their own roles, wrapped beside what leads it.
    fn led(&mut self, lead: &Piece, runs: &[Piece], indent: usize) {
        let hang = indent + wrap::columns(&lead.text);
        let width = self.width.saturating_sub(hang).max(10);
        let glyphs = self.glyphs;
        let lead_of = |place: usize| match place {
            0 => piece(format!("{:indent$}{}", "", lead.text), lead.role),
            _ => piece(" ".repeat(hang), lead.role),
        };
        if let [run] = runs {
            let lines = wrap::wrap(&glyphs.plain(&run.text), width);
            for (place, line) in lines.into_iter().enumerate() {
                self.push(vec![lead_of(place), piece(line, run.role)]);
            }
            return;
        }
        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
        let lines = wrap::wrap(&glyphs.plain(&text), width);
        let letters = |run: &Piece| {
            let text = glyphs.plain(&run.text);
            text.chars().filter(|it| !it.is_whitespace()).count()
        };
        let mut left = runs.iter().map(|run| (letters(run), run.role));
        let mut run = left.next().unwrap_or((0, Role::Text));
        for (place, line) in lines.into_iter().enumerate() {
            let mut pieces = vec![lead_of(place)];
            let mut first = 0;
            for (at, letter) in line.char_indices() {
                if letter.is_whitespace() {
                    continue;
                }
                while run.0 == 0 {
                    let Some(next) = left.next() else { break };
                    if first < at {
                        pieces.push(piece(&line[first..at], run.1));
                    }
                    (first, run) = (at, next);
                }
                run.0 = run.0.saturating_sub(1);
            }
            pieces.push(piece(&line[first..], run.1));
            self.push(pieces);
        }
    }

    fn block(&mut self, block: &Block, indent: usize) {
        let point = format!("{} ", self.glyphs.point());
        match block {
            Block::Heading(text) => {
                self.section();
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
            Block::Entry { name, means } => {
                self.labelled(name, means, indent);
                return;
            }
            Block::Point(text) => {
                self.wrapped(&point, text, Role::Text, indent);
                return;
            }
            Block::News(verdict, text) => {
                let role = role_of(*verdict);
                let sign = format!("{} ", self.glyphs.verdict(*verdict));
                self.led(&piece(sign, role), &[piece(text, role)], indent);
                return;
            }
            Block::Figure(figure) => self.figure_told(figure, indent),
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
        self.section();
        if !page.question.is_empty() {
            self.wrapped("", &page.question, Role::Title, 0);
        }
    }

    fn entry(&mut self, entry: &str) {
        let text = format!("{}{CARET}", self.glyphs.plain(entry));
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

    fn choice(&mut self, place: usize, choice: &Choice, focus: bool, details: Details) {
        let first = self.rows.len();
        let pointer = if focus { self.glyphs.pointer() } else { " " };
        let number = match place {
            0..=8 => (place + 1).to_string(),
            9 => "0".to_owned(),
            _ => String::new(),
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
        if focus || details == Details::OfEach {
            let first = self.rows.len();
            if let Some(why) = &choice.refused {
                self.labelled("Closed", why, LEAD);
            }
            for block in &choice.detail {
                self.block(block, LEAD);
            }
            for line in &mut self.rows[first..] {
                line.detail = true;
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
            Some(_) => "closed".into(),
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

#[cfg(test)]
mod tests;
