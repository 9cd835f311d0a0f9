//! What the full screen itself remembers: how it looks and how far a page has been read.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::draw::{self, Drawing};
use super::events::Pointing;
use super::fit::Fit;
use super::glyphs::{Glyphs, glyphs_of};
use super::layout::{Layout, Spacing, Zoom};
use super::reading::{Moved, Reading};
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
    /// How far the page is read.
    reading: Reading,
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
            reading: Reading::default(),
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
        self.reading.arrive(&page);
        let Some(fit) = self.fit(&page) else {
            draw::too_small(frame, self.look);
            return;
        };
        self.reading.settle(&page, &fit);
        let reads_on = self.reading.is_read_first(&page, &fit);
        let drawing = Drawing {
            page: &page,
            layout: &fit.layout,
            lines: &fit.lines,
            scroll: self.reading.scroll,
            hints: footer(&page, session.keys(), reads_on, fit.layout.text_room()),
            is_figures: self.zoom == Zoom::Figures,
        };
        self.spots = draw::page(frame, &drawing, self.look);
    }

    /// A page as it stands in the window, unless the window is too small.
    fn fit(&self, page: &Page) -> Option<Fit> {
        let glyphs = self.look.glyphs;
        Fit::of(page, self.area, self.zoom, glyphs, self.reading.fold)
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
            title: format!("What {} was told", page.board),
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
            self.reading.scroll = 0;
            return session.hear(looked_for, outside);
        }
        if let Key::Letter(letter @ '0'..='9') = key {
            // Nought is the tenth.
            let place = (letter as usize - '0' as usize + 9) % 10;
            let message = match self.zoom {
                Zoom::Figures => Message::PointFigure(place),
                _ => Message::Pick(place),
            };
            self.reading.returns = goes_back(&page, place);
            return self.tell(message, session, outside);
        }
        if let Some(action) = session.keys().action(&whole, key) {
            return self.act(action, &page, session, outside);
        }
        if let Key::Letter(_) = key {
            session.say(nothing_here(key, session));
        }
        Flow::GoOn
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
                self.reading.scroll = self.reading.scroll.saturating_sub(WHEEL);
                return Flow::GoOn;
            }
            Pointing::WheelDown => {
                self.reading.scroll += WHEEL;
                return Flow::GoOn;
            }
            Pointing::Click { column, row } => self.spots.at(column, row),
        };
        match spot {
            None => Flow::GoOn,
            Some(Spot::Action(action)) => self.act(action, &page, session, outside),
            Some(Spot::Choice(place)) => self.tell(Message::Point(place), session, outside),
            Some(Spot::Fold(place)) => self.open(place, &page, session, outside),
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
        std::mem::take(&mut self.blank)
            || Layout::of(page, self.area, self.zoom, Spacing::Usual).is_none()
    }

    /// Does what was asked for by a key, a click or the palette, on the page as it is drawn.
    fn act(
        &mut self,
        action: ActionId,
        page: &Page,
        session: &mut Session,
        outside: &mut Outside<'_>,
    ) -> Flow {
        self.reading.returns = match action {
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
            action => match self.reads_on(page, action) {
                Moved::Yes => {}
                Moved::ToAnswers => {
                    return self.tell(Message::Do(ActionId::First), session, outside);
                }
                Moved::No => return self.tell(Message::Do(action), session, outside),
            },
        }
        Flow::GoOn
    }

    fn tell(&mut self, message: Message, session: &mut Session, outside: &mut Outside<'_>) -> Flow {
        self.reading.follow = true;
        if moves_focus(&message) {
            self.reading.fold = None;
        }
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
        self.reading.scroll = 0;
        self.reading.follow = true;
    }

    /// Gives a fold of the page focus, which opens it.
    fn open(
        &mut self,
        fold: usize,
        page: &Page,
        session: &mut Session,
        outside: &mut Outside<'_>,
    ) -> Flow {
        if page.beside_cursor.is_some() {
            session.hear(Message::Do(ActionId::Focus), outside);
        }
        self.reading.fold = Some(fold);
        self.reading.follow = true;
        Flow::GoOn
    }

    /// Moves the page where there is more to read before focus moves or an answer is given.
    fn reads_on(&mut self, page: &Page, action: ActionId) -> Moved {
        match self.fit(page) {
            Some(fit) => self.reading.reads_on(page, &fit, action),
            None => Moved::No,
        }
    }
}

/// Whether focus is no longer where it was once this has been told.
fn moves_focus(message: &Message) -> bool {
    match message {
        Message::Do(action) => matches!(
            action,
            ActionId::Up
                | ActionId::Down
                | ActionId::First
                | ActionId::Last
                | ActionId::Focus
                | ActionId::Choose
        ),
        Message::Pick(_) | Message::Point(_) | Message::PointFigure(_) => true,
        Message::Letter(_) | Message::Erase | Message::Line(_) | Message::Paste(_) => false,
    }
}

/// That a key does nothing on this page, and how to see what does.
fn nothing_here(key: Key, session: &Session) -> String {
    let key = key_name(key);
    match session.keys().of(ActionId::Help).first() {
        Some(help) => format!(
            "{key} does nothing here. {} lists what does.",
            key_name(*help)
        ),
        None => format!("{key} does nothing here."),
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
