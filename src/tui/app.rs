//! What the full screen itself remembers: how it looks and how far a page has been read.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::draw::{self, Layout};
use super::glyphs::{Glyphs, glyphs_of};
use super::lines::Lines;
use super::theme::{Depth, Theme, depth_of, ground_of};
use crate::view::{
    ActionId, Flow, Key, Message, Outside, Page, Session, SettingId, Settings, action_of_key,
};

/// How the screen looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The colours.
    pub theme: Theme,
    /// How many the terminal shows.
    pub depth: Depth,
    /// The signs.
    pub glyphs: Glyphs,
}

impl Look {
    /// The look that fits an environment: `NO_COLOR`, `COLORTERM`, `TERM`, and the locale.
    pub fn of_environment(environment: impl Fn(&str) -> Option<String>) -> Look {
        Look {
            theme: ground_of(&environment),
            depth: depth_of(&environment),
            glyphs: glyphs_of(&environment),
        }
    }

    /// The look that somebody chose; where nothing is chosen, this one.
    #[must_use]
    pub fn chosen(self, settings: &Settings) -> Look {
        Look {
            theme: Theme::named(settings.value(SettingId::Colours)).unwrap_or(self.theme),
            depth: Depth::named(settings.value(SettingId::Depth)).unwrap_or(self.depth),
            glyphs: Glyphs::named(settings.value(SettingId::Signs)).unwrap_or(self.glyphs),
        }
    }
}

/// The state of the full screen, apart from the session's.
pub struct App {
    /// How it looks where nothing is chosen.
    found: Look,
    /// How it looks.
    look: Look,
    /// The first line of the page that is shown.
    scroll: usize,
    /// Whether the answer with focus must be in sight.
    follow: bool,
    /// Which page `scroll` speaks of.
    page: String,
    area: Rect,
    blank: bool,
}

impl App {
    /// A screen with this look, where nothing else is chosen.
    pub fn new(look: Look) -> App {
        App {
            found: look,
            look,
            scroll: 0,
            follow: false,
            page: String::new(),
            area: Rect::new(0, 0, 80, 24),
            blank: false,
        }
    }

    /// Draws the page that stands.
    pub fn draw(&mut self, session: &Session, frame: &mut Frame<'_>) {
        self.area = frame.area();
        self.look = self.found.chosen(session.settings());
        let page = session.page();
        if self.blank {
            draw::blank(frame, self.look);
            return;
        }
        let Some(layout) = Layout::of(&page, self.area) else {
            draw::too_small(frame, self.look);
            return;
        };
        let lines = Lines::of(&page, layout.text_columns(), self.look.glyphs);
        self.settle(&page, &lines, layout.text_rows());
        draw::page(frame, &page, &layout, &lines, self.scroll, self.look);
    }

    /// In how long the screen is drawn again though nobody has touched it: never, so that a reader
    /// who listens to the screen is left in peace. Only what somebody has set going by the clock,
    /// and can stop, may ask for a time here.
    pub fn wakes_in(&self, session: &Session) -> Option<Duration> {
        session.ticks_in()
    }

    /// Hears a key.
    pub fn press(&mut self, key: Key, session: &mut Session, outside: &mut Outside<'_>) -> Flow {
        let page = session.page();
        if key == Key::Interrupt {
            return session.hear(Message::Do(ActionId::Stop), outside);
        }
        if std::mem::take(&mut self.blank) || Layout::of(&page, self.area).is_none() {
            return Flow::GoOn;
        }
        if page.entry.is_some() {
            return write(key, session, outside);
        }
        if let Some(looked_for) = looked_for(&page, key) {
            self.scroll = 0;
            return session.hear(looked_for, outside);
        }
        if let Key::Letter(letter @ '1'..='9') = key {
            self.follow = true;
            let place = letter as usize - '1' as usize;
            return session.hear(Message::Pick(place), outside);
        }
        match action_of_key(&page, key) {
            None => Flow::GoOn,
            Some(ActionId::Blank) => {
                self.blank = true;
                Flow::GoOn
            }
            Some(ActionId::Theme) => {
                let next = self.found.chosen(session.settings()).theme.next();
                session.set(SettingId::Colours, next.name(), outside);
                Flow::GoOn
            }
            Some(action) if self.reads_on(&page, action) => Flow::GoOn,
            Some(action) => {
                self.follow = true;
                session.hear(Message::Do(action), outside)
            }
        }
    }

    /// Brings the answer with focus into sight after it has moved; a new page begins at its top.
    fn settle(&mut self, page: &Page, lines: &Lines, rows: usize) {
        let identity = format!("{}\n{}", page.place, page.title);
        if identity != self.page {
            self.page = identity;
            self.scroll = 0;
            self.follow = false;
        }
        if std::mem::take(&mut self.follow) && !page.choices.is_empty() {
            let (first, end) = lines.of_choice(page.cursor);
            if page.cursor == 0 && end <= rows {
                self.scroll = 0;
            }
            if end > self.scroll + rows {
                self.scroll = end - rows;
            }
            self.scroll = self.scroll.min(first);
        }
        self.scroll = self.scroll.min(lines.rows.len().saturating_sub(rows));
    }

    /// Moves the page where there is more to read before focus moves or an answer is given; tells
    /// whether it did.
    fn reads_on(&mut self, page: &Page, action: ActionId) -> bool {
        let Some(layout) = Layout::of(page, self.area) else {
            return false;
        };
        let lines = Lines::of(page, layout.text_columns(), self.look.glyphs);
        let rows = layout.text_rows();
        let step = rows.saturating_sub(2).max(1);
        let most = lines.rows.len().saturating_sub(rows);
        let (first, end) = lines.of_choice(page.cursor);
        let before = self.scroll;
        let is_out = page.beside_cursor.is_some();
        match action {
            ActionId::PageDown => self.scroll = (before + step).min(most),
            ActionId::PageUp => self.scroll = before.saturating_sub(step),
            ActionId::Choose if !is_out && first >= before + rows => {
                self.scroll = (before + step).min(most);
            }
            ActionId::Down if !is_out && end > before + rows => {
                self.scroll = (before + step).min(end - rows).min(most);
            }
            ActionId::Up if !is_out && first < before => {
                self.scroll = before.saturating_sub(step).max(first.saturating_sub(1));
            }
            ActionId::Up if !is_out && page.cursor == 0 && before > 0 => {
                self.scroll = before.saturating_sub(step);
            }
            _ => return false,
        }
        self.scroll != before || matches!(action, ActionId::PageDown | ActionId::PageUp)
    }
}

/// What a key adds to what is looked for, or takes from it, on a page where typing looks.
fn looked_for(page: &Page, key: Key) -> Option<Message> {
    let filter = page.filter.as_ref()?;
    match key {
        Key::Letter(letter) if letter.is_alphabetic() || "&- ".contains(letter) => {
            Some(Message::Letter(letter))
        }
        Key::Backspace if !filter.is_empty() => Some(Message::Erase),
        _ => None,
    }
}

fn write(key: Key, session: &mut Session, outside: &mut Outside<'_>) -> Flow {
    match key {
        Key::Letter(letter) => session.hear(Message::Letter(letter), outside),
        Key::Backspace => session.hear(Message::Erase, outside),
        Key::Enter => session.hear(Message::Do(ActionId::Choose), outside),
        Key::Escape => session.hear(Message::Do(ActionId::Back), outside),
        _ => Flow::GoOn,
    }
}
