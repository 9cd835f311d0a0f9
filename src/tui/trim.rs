//! What is taken away from the lines of a page where there is no room for all of them.

use super::lines::{Focus, Line, Lines};
use super::theme::Role;
use crate::view::Page;

/// Which empty lines stand between things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gaps {
    /// All of them.
    All,
    /// Those before headings, and before what is asked.
    OfSections,
    /// None.
    None,
}

impl Gaps {
    fn keeps(self, line: &Line) -> bool {
        let is_gap = line.pieces.is_empty();
        match self {
            Gaps::All => true,
            Gaps::OfSections => !is_gap || line.parts,
            Gaps::None => !is_gap,
        }
    }
}

impl Lines {
    /// One past the last row of a window: a heading stands in none without what it is over. What
    /// is left out stands in the next window, which begins with the last two rows of this one.
    pub fn last_of(&self, first: usize, rows: usize) -> usize {
        let last = (first + rows).min(self.rows.len());
        let is_kept = |line: &Line| !line.pieces.is_empty() && (line.focus || !line.is_heading());
        let kept = self.rows[..last].iter().rposition(is_kept);
        match kept.map(|row| row + 1) {
            Some(kept) if last < self.rows.len() && kept > first && kept + 2 >= last => kept,
            _ => last,
        }
    }

    /// The most rows that an answer takes for its details.
    pub fn most_details(&self) -> usize {
        let details = self.rows.iter().filter(|line| line.detail);
        let runs = details.collect::<Vec<_>>();
        let runs = runs.chunk_by(|one, next| one.choice == next.choice);
        runs.map(<[_]>::len).max().unwrap_or(0)
    }

    /// Takes away the details of every answer but the one with focus.
    pub fn keep_details_of(&mut self, focus: Focus) {
        let is_kept = |line: &Line| line.choice.map(Focus::Answer) == Some(focus);
        self.rows.retain(|line| !line.detail || is_kept(line));
    }

    /// How many rows there are with these empty lines.
    pub fn rows_with(&self, gaps: Gaps) -> usize {
        let rows = self.rows.iter().filter(|line| gaps.keeps(line));
        rows.count()
    }

    /// Takes away all empty lines but these.
    pub fn keep(&mut self, gaps: Gaps) {
        self.rows.retain(|line| gaps.keeps(line));
    }

    /// Makes focus stop at no fold.
    pub fn unmark_folds(&mut self) {
        for line in &mut self.rows {
            line.fold = None;
        }
    }

    /// Puts one line each in the place of as many folds as must be closed to fit into `room` rows,
    /// the last first; what has focus is not closed.
    pub fn fold(&mut self, page: &Page, focus: Focus, room: usize) {
        for (number, fold) in page.folds.iter().enumerate().rev() {
            if self.rows.len() <= room || focus == Focus::Fold(number) {
                continue;
            }
            let mut head = Lines {
                rows: Vec::new(),
                ..*self
            };
            head.wrapped("+ ", &fold.head, Role::Muted, 0);
            for line in &mut head.rows {
                line.fold = Some(number);
            }
            let is_of_it = |line: &Line| line.fold == Some(number);
            if let Some(first) = self.rows.iter().position(is_of_it) {
                self.rows.retain(|line| !is_of_it(line));
                self.rows.splice(first..first, head.rows);
            }
        }
    }
}
