//! What the full screen itself remembers: how it looks and how far a page has been read.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::draw::{self, Drawing};
use super::events::Pointing;
use super::glyphs::{Glyphs, glyphs_of};
use super::layout::{Layout, Zoom};
use super::lines::Lines;
use super::spots::{Spot, Spots};
use super::theme::{Depth, Theme, depth_of, ground_of};
use crate::view::{
    Act, ActionId, Choice, Flow, Key, Message, Outside, Page, Session, SettingId, Settings, footer,
    key_name,
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
    /// Whether a page is come back to, where the answer that was given is found again.
    returns: bool,
    /// Which page `scroll` speaks of.
    page: String,
    area: Rect,
    blank: bool,
    zoom: Zoom,
    spots: Spots,
}

/// Lines that a turn of the wheel moves the page by.
const WHEEL: usize = 3;

impl App {
    /// A screen with this look, where nothing else is chosen.
    pub fn new(look: Look) -> App {
        App {
            found: look,
            look,
            scroll: 0,
            follow: false,
            returns: false,
            page: String::new(),
            area: Rect::new(0, 0, 80, 24),
            blank: false,
            zoom: Zoom::None,
            spots: Spots::default(),
        }
    }

    /// Draws the page that stands.
    pub fn draw(&mut self, session: &Session, frame: &mut Frame<'_>) {
        self.area = frame.area();
        self.look = self.found.chosen(session.settings());
        self.spots = Spots::default();
        let mut page = self.zoomed(session.page());
        if page.message.is_empty() {
            page.message = self.way_back(session);
        }
        if self.blank {
            draw::blank(frame, self.look);
            return;
        }
        let Some(layout) = Layout::of(&page, self.area, self.zoom) else {
            draw::too_small(frame, self.look);
            return;
        };
        let lines = Lines::of(&page, layout.text_columns(), self.look.glyphs);
        self.settle(&page, &lines, layout.text_rows());
        let drawing = Drawing {
            page: &page,
            layout: &layout,
            lines: &lines,
            scroll: self.scroll,
            hints: footer(&page, session.keys(), layout.text_room()),
            is_figures: self.zoom == Zoom::Figures,
        };
        self.spots = draw::page(frame, &drawing, self.look);
    }

    /// The page as it is drawn: where the figures are enlarged, they are its answers. They are no
    /// longer once focus has left them.
    fn zoomed(&mut self, page: Page) -> Page {
        let has_focus = page.beside_cursor.is_some();
        let is_lapsed = match self.zoom {
            Zoom::None => false,
            Zoom::Figures => !has_focus,
            Zoom::Page => has_focus,
        };
        if is_lapsed {
            self.zoom = Zoom::None;
        }
        if self.zoom != Zoom::Figures {
            return page;
        }
        let figure = |figure| Choice {
            figure: Some(figure),
            ..Choice::new("", Act::Back)
        };
        let beside = page.beside.iter().cloned();
        Page {
            title: "What the board was told".into(),
            blocks: Vec::new(),
            question: String::new(),
            choices: beside.map(figure).collect(),
            cursor: page.beside_cursor.unwrap_or(0),
            beside_cursor: None,
            ..page
        }
    }

    /// How to see the rest again while one panel is enlarged.
    fn way_back(&self, session: &Session) -> String {
        let key = session.keys().of(ActionId::Zoom).first();
        match (self.zoom, key.map(|key| key_name(*key))) {
            (Zoom::Figures, Some(key)) => format!("Enlarged: {key} for the page, Esc for all."),
            (Zoom::Page, Some(_)) => "Enlarged: Esc for all.".to_owned(),
            _ => String::new(),
        }
    }

    /// In how long the screen is drawn again though nobody has touched it: never, so that a reader
    /// who listens to the screen is left in peace. Only what somebody has set going by the clock,
    /// and can stop, may ask for a time here.
    pub fn wakes_in(&self, session: &Session) -> Option<Duration> {
        session.ticks_in()
    }

    /// Hears a key.
    pub fn press(&mut self, key: Key, session: &mut Session, outside: &mut Outside<'_>) -> Flow {
        if key == Key::Interrupt {
            return session.hear(Message::Do(ActionId::Stop), outside);
        }
        let whole = session.page();
        let page = self.zoomed(whole.clone());
        if self.is_hidden(&page) {
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
            let place = letter as usize - '1' as usize;
            let message = match self.zoom {
                Zoom::Figures => Message::PointFigure(place),
                _ => Message::Pick(place),
            };
            self.returns = goes_back(&page, place);
            return self.tell(message, session, outside);
        }
        match session.keys().action(&whole, key) {
            None => Flow::GoOn,
            Some(action) => self.act(action, &page, session, outside),
        }
    }

    /// Hears the mouse.
    pub fn point(
        &mut self,
        pointing: Pointing,
        session: &mut Session,
        outside: &mut Outside<'_>,
    ) -> Flow {
        let page = self.zoomed(session.page());
        if self.is_hidden(&page) {
            return Flow::GoOn;
        }
        let spot = match pointing {
            Pointing::WheelUp => {
                self.scroll = self.scroll.saturating_sub(WHEEL);
                return Flow::GoOn;
            }
            Pointing::WheelDown => {
                self.scroll += WHEEL;
                return Flow::GoOn;
            }
            Pointing::Click { column, row } => self.spots.at(column, row),
        };
        match spot {
            None => Flow::GoOn,
            Some(Spot::Action(action)) => self.act(action, &page, session, outside),
            Some(Spot::Choice(place)) => self.tell(Message::Point(place), session, outside),
            Some(Spot::Figure(place)) => self.tell(Message::PointFigure(place), session, outside),
        }
    }

    /// Takes text from elsewhere into the line that is being written, or looks for it.
    pub fn paste(
        &mut self,
        text: String,
        session: &mut Session,
        outside: &mut Outside<'_>,
    ) -> Flow {
        let page = session.page();
        if self.is_hidden(&page) || (page.entry.is_none() && page.filter.is_none()) {
            return Flow::GoOn;
        }
        session.hear(Message::Paste(text), outside)
    }

    /// Whether the page cannot be seen, so that nothing is done to it unseen; a blank screen is
    /// blank no longer.
    fn is_hidden(&mut self, page: &Page) -> bool {
        std::mem::take(&mut self.blank) || Layout::of(page, self.area, self.zoom).is_none()
    }

    /// Does what was asked for by a key, a click or the palette, on the page as it is drawn.
    fn act(
        &mut self,
        action: ActionId,
        page: &Page,
        session: &mut Session,
        outside: &mut Outside<'_>,
    ) -> Flow {
        self.returns = match action {
            ActionId::Back => true,
            ActionId::Choose => page.beside_cursor.is_none() && goes_back(page, page.cursor),
            _ => false,
        };
        match action {
            ActionId::Blank => self.blank = true,
            ActionId::Theme => {
                let next = self.found.chosen(session.settings()).theme.next();
                session.set(SettingId::Colours, next.name(), outside);
            }
            ActionId::Zoom => self.enlarge(session, outside),
            ActionId::Back if self.zoom != Zoom::None => {
                self.zoom_to(Zoom::None, session, outside);
            }
            action if self.reads_on(page, action) => {}
            action => return self.tell(Message::Do(action), session, outside),
        }
        Flow::GoOn
    }

    fn tell(&mut self, message: Message, session: &mut Session, outside: &mut Outside<'_>) -> Flow {
        self.follow = true;
        let flow = session.hear(message, outside);
        match session.take_request() {
            Some(action) if flow == Flow::GoOn => {
                let page = self.zoomed(session.page());
                self.act(action, &page, session, outside)
            }
            _ => flow,
        }
    }

    /// The figures alone, then the page alone, then everything.
    fn enlarge(&mut self, session: &mut Session, outside: &mut Outside<'_>) {
        let next = match self.zoom {
            Zoom::None => Zoom::Figures,
            Zoom::Figures => Zoom::Page,
            Zoom::Page => Zoom::None,
        };
        self.zoom_to(next, session, outside);
    }

    fn zoom_to(&mut self, zoom: Zoom, session: &mut Session, outside: &mut Outside<'_>) {
        let has_focus = session.page().beside_cursor.is_some();
        self.zoom = zoom;
        if has_focus != (self.zoom == Zoom::Figures) {
            session.hear(Message::Do(ActionId::Focus), outside);
        }
        self.scroll = 0;
        self.follow = true;
    }

    /// Brings the answer with focus into sight after it has moved, or when its page is come back
    /// to; a new page begins at its top.
    fn settle(&mut self, page: &Page, lines: &Lines, rows: usize) {
        let identity = format!("{}\n{}", page.place, page.title);
        if identity != self.page {
            self.page = identity;
            self.scroll = 0;
            self.follow = std::mem::take(&mut self.returns);
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
        let Some(layout) = Layout::of(page, self.area, self.zoom) else {
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

/// Whether the answer at a place leads to the page before.
fn goes_back(page: &Page, place: usize) -> bool {
    let choice = page.choices.get(place);
    choice.is_some_and(|choice| choice.act == Act::Back)
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
