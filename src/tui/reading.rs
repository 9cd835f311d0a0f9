//! How far a page has been read: the first line that is shown, and the fold that has focus. Moves
//! through what is not read yet before focus moves among the answers.

use super::fit::Fit;
use super::lines::Focus;
use crate::view::{ActionId, Page};

/// How far the page that stands has been read.
#[derive(Default)]
pub(super) struct Reading {
    /// The first line of the page that is shown.
    pub scroll: usize,
    /// The fold that has focus, where the page has any that focus stops at.
    pub fold: Option<usize>,
    /// Whether what has focus must be in sight.
    pub follow: bool,
    /// Whether a page is come back to, where the answer that was given is found again.
    pub returns: bool,
    /// Which page this speaks of.
    page: String,
    /// The page that was left while a fold of it had focus, and which.
    left: Option<(String, usize)>,
}

/// What an action has done to how far a page is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moved {
    /// Nothing: it means something else here.
    No,
    /// The page moved, or focus moved among its folds.
    Yes,
    /// Focus goes on to the first answer.
    ToAnswers,
}

impl Reading {
    /// Notices another page: a new one begins at its top, and one that is come back to stands as it
    /// was left.
    pub fn arrive(&mut self, page: &Page) {
        let identity = format!("{}\n{}", page.place, page.title);
        if identity == self.page {
            return;
        }
        let before = std::mem::replace(&mut self.page, identity);
        match self.fold.take() {
            Some(fold) => self.left = Some((before, fold)),
            None if self.left.as_ref().is_some_and(|it| it.0 == before) => self.left = None,
            None => {}
        }
        self.scroll = 0;
        self.follow = std::mem::take(&mut self.returns);
        if !page.folds.is_empty() {
            let left = self.left.take().filter(|left| left.0 == self.page);
            self.fold = match left {
                Some((_, fold)) if self.follow => Some(fold),
                _ if self.follow => None,
                _ => Some(0),
            };
        }
    }

    /// Brings what has focus into sight after it has moved, or when its page is come back to.
    pub fn settle(&mut self, page: &Page, fit: &Fit) {
        let rows = fit.layout.text_rows();
        if std::mem::take(&mut self.follow) && !page.choices.is_empty() {
            let (first, end) = of_focus(page, fit);
            if first_stop(page, fit) && end <= rows {
                self.scroll = 0;
            }
            if end > self.scroll + rows {
                self.scroll = end - rows;
            }
            self.scroll = self.scroll.min(first);
        }
        self.scroll = self.scroll.min(fit.lines.rows.len().saturating_sub(rows));
    }

    /// Moves the page where there is more to read before focus moves or an answer is given.
    pub fn reads_on(&mut self, page: &Page, fit: &Fit, action: ActionId) -> Moved {
        let rows = fit.layout.text_rows();
        let step = rows.saturating_sub(2).max(1);
        let most = fit.lines.rows.len().saturating_sub(rows);
        let (first, end) = of_focus(page, fit);
        let before = self.scroll;
        let is_out = fit.focus == Focus::Elsewhere;
        match action {
            ActionId::PageDown if before < most => self.scroll = (before + step).min(most),
            ActionId::PageUp if before > 0 => self.scroll = before.saturating_sub(step),
            ActionId::Choose if self.is_unseen(page, fit) => {
                self.scroll = (before + step).min(most);
            }
            ActionId::Choose if matches!(fit.focus, Focus::Fold(_)) && end > before + rows => {
                self.scroll = (before + step).min(most);
            }
            ActionId::Down if !is_out && end > before + rows => {
                self.scroll = (before + step).min(end - rows).min(most);
            }
            ActionId::Up if !is_out && first < before => {
                self.scroll = before.saturating_sub(step).max(first.saturating_sub(1));
            }
            ActionId::Up if !is_out && first_stop(page, fit) && before > 0 => {
                self.scroll = before.saturating_sub(step);
            }
            _ => return self.next_stop(fit, action),
        }
        Moved::Yes
    }

    /// Whether Enter reads on, before it gives any answer.
    pub fn is_read_first(&self, page: &Page, fit: &Fit) -> bool {
        matches!(fit.focus, Focus::Fold(_)) || self.is_unseen(page, fit)
    }

    /// Whether the answer with focus is below the window.
    fn is_unseen(&self, page: &Page, fit: &Fit) -> bool {
        let (first, _) = of_focus(page, fit);
        fit.focus != Focus::Elsewhere && first >= self.scroll + fit.layout.text_rows()
    }

    /// Moves focus from fold to fold, and between the last of them and the first answer.
    fn next_stop(&mut self, fit: &Fit, action: ActionId) -> Moved {
        let last = fit.stops.checked_sub(1);
        let forward = matches!(
            action,
            ActionId::Down | ActionId::Choose | ActionId::PageDown
        );
        let back = matches!(action, ActionId::Up | ActionId::PageUp);
        let fold = match (fit.focus, last) {
            (Focus::Fold(at), Some(last)) if forward && at < last => Some(at + 1),
            (Focus::Fold(_), _) if forward => None,
            (Focus::Fold(at), _) if back => Some(at.saturating_sub(1)),
            (Focus::Answer(0), Some(last)) if back => Some(last),
            (Focus::Answer(_), Some(last)) if action == ActionId::PageUp => Some(last),
            _ if matches!(action, ActionId::PageDown | ActionId::PageUp) => return Moved::Yes,
            _ => return Moved::No,
        };
        (self.fold, self.follow) = (fold, true);
        match fold {
            Some(_) => Moved::Yes,
            None => Moved::ToAnswers,
        }
    }
}

/// The lines of what has focus: the first, and one past the last.
fn of_focus(page: &Page, fit: &Fit) -> (usize, usize) {
    match fit.focus {
        Focus::Elsewhere => fit.lines.of_focus(Focus::Answer(page.cursor)),
        focus => fit.lines.of_focus(focus),
    }
}

/// Whether nothing stands before what has focus that focus could stop at.
fn first_stop(page: &Page, fit: &Fit) -> bool {
    match fit.focus {
        Focus::Fold(at) => at == 0,
        Focus::Answer(at) => at == 0 && fit.stops == 0,
        Focus::Elsewhere => page.cursor == 0 && fit.stops == 0,
    }
}
