//! A session at the table, without a front end: which screen stands, what has focus, and what an
//! answer does. The full screen and the plain mode both speak to this and so give the same orders.

mod acts;
mod holding;
mod keeping;
mod outside;
mod palette;
mod predicting;
mod preferences;
mod screen;
mod team;
mod timing;
mod watching;

use std::sync::Arc;

pub use outside::{Forgetful, Keeper, KeptGame, Library, Offer, Outside, Preferences};
pub(in crate::view) use palette::Offered;
pub use predicting::{Asking, Draft};
use screen::Frame;
pub use screen::{Act, Keeping, Lever, Screen, Since};
pub(super) use team::{after, dissenter};
pub use timing::{Countdown, Timing};
use watching::Watched;
pub use watching::{Light, Version};

use super::lesson::Guided;
use super::{ActionId, Context, Keymap, Page, SettingId, Settings, lesson, pages, words};
use crate::catalogue::WhoPays;
use crate::game::{BEANS_AT_START, Order, Play, Prepared, REASON_LONGEST};
use crate::save::TEAM_LONGEST;

/// What a front end tells a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// An action of the table.
    Do(ActionId),
    /// The answer at this place; the first is 0.
    Pick(usize),
    /// A letter for the line that is being written.
    Letter(char),
    /// The last letter is taken back.
    Erase,
    /// The whole line, written at once.
    Line(String),
    /// Text from elsewhere, for the line that is being written.
    Paste(String),
    /// The answer at this place gets focus; if it has it, it is given.
    Point(usize),
    /// The figure at this place of those in sight gets focus; if it has it, it is asked why.
    PointFigure(usize),
}

/// Whether the program goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "on or not")]
pub enum Flow {
    GoOn,
    /// The program waits behind the shell, and then goes on.
    Suspend,
    Quit,
}

/// How a session begins.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The seed of the first new game; later ones count on from it.
    pub seed: u64,
    /// The team's name; may be empty.
    pub team: String,
}

/// Everything a front end shows comes from here.
pub struct Session {
    frames: Vec<Frame>,
    pub(super) play: Option<Play>,
    pub(super) offers: Vec<Offer>,
    pub(super) kept: Vec<KeptGame>,
    pub(super) deleted: Vec<KeptGame>,
    pub(super) glossary: Vec<(String, String)>,
    pub(super) beans: [u8; 4],
    pub(super) who_pays: WhoPays,
    pub(super) points: [u8; 6],
    pub(super) entry: String,
    pub(super) message: String,
    beside_cursor: Option<usize>,
    start: Start,
    /// The meeting that went on without saying what it expects.
    passed_over: Option<u16>,
    countdown: Option<Countdown>,
    /// The release word of the hold that stands, as it was when the meeting ended.
    hold_word: Option<String>,
    unkept: bool,
    has_kept: bool,
    pub(super) watched: Option<Watched>,
    pub(super) plain: bool,
    pub(super) guided: Guided,
    pub(super) settings: Settings,
    pub(super) keys: Keymap,
    /// What the palette offers while it is open.
    pub(super) offered: Vec<Offered>,
    /// What only the front end can do, asked for in the palette.
    request: Option<ActionId>,
    /// What is wrong with the settings as they were found, in sentences.
    pub(super) settings_told: Vec<String>,
}

impl Session {
    /// A session that begins at the title.
    pub fn at_title(start: Start, outside: &mut Outside<'_>) -> Session {
        let mut session = Session::empty(start);
        session.list_kept(outside);
        session.guided.is_first_game = session.kept.is_empty();
        session.frames = vec![Frame::at(Screen::Title)];
        session
    }

    /// A session that begins with a new game of this scenario.
    pub fn of_scenario(start: Start, prepared: Arc<Prepared>) -> Session {
        let mut session = Session::empty(start);
        session.begin(prepared);
        session
    }

    /// A session that goes on with this game.
    pub fn of_play(start: Start, play: Play) -> Session {
        let mut session = Session::empty(start);
        session.resume(play);
        session
    }

    fn empty(start: Start) -> Session {
        Session {
            frames: Vec::new(),
            play: None,
            offers: Vec::new(),
            kept: Vec::new(),
            deleted: Vec::new(),
            glossary: Vec::new(),
            beans: BEANS_AT_START,
            who_pays: WhoPays::Nobody,
            points: [0; 6],
            entry: String::new(),
            message: String::new(),
            beside_cursor: None,
            start,
            passed_over: None,
            countdown: None,
            hold_word: None,
            unkept: false,
            has_kept: false,
            watched: None,
            plain: false,
            guided: Guided::default(),
            settings: Settings::default(),
            keys: Keymap::default(),
            offered: Vec::new(),
            request: None,
            settings_told: Vec::new(),
        }
    }

    /// Says letters rather than keys in its help, and asks of which figure before it says why.
    pub fn speak_plainly(&mut self) {
        self.plain = true;
    }

    /// The game that is being played, if one is.
    pub fn play(&self) -> Option<&Play> {
        self.play.as_ref()
    }

    /// The game on a screen that exists only in one.
    pub(super) fn table(&self) -> &Play {
        self.play
            .as_ref()
            .expect("this screen is shown in a game only")
    }

    /// Whether the last attempt to keep the game failed.
    pub fn is_unkept(&self) -> bool {
        self.unkept
    }

    /// Whether it is the lesson that is played: it keeps nothing.
    pub fn is_lesson(&self) -> bool {
        self.guided.lesson.is_some()
    }

    /// Whether anything of the game that is being played has been kept.
    pub fn has_kept(&self) -> bool {
        self.has_kept
    }

    /// The screen that stands.
    pub fn screen(&self) -> &Screen {
        &self
            .frames
            .last()
            .expect("some screen always stands")
            .screen
    }

    /// The page to show.
    pub fn page(&self) -> Page {
        let frame = self.frames.last().expect("some screen always stands");
        let mut page = pages::page(self, &frame.screen);
        page.cursor = frame.cursor.min(page.choices.len().saturating_sub(1));
        page.beside_cursor = self
            .beside_cursor
            .filter(|_| !page.beside.is_empty())
            .map(|at| at.min(page.beside.len() - 1));
        page.message.clone_from(&self.message);
        page.context = self.context(&self.frames);
        page.light = self.light();
        page.guide = lesson::guide(self);
        page.countdown = self.countdown.map(|it| it.words()).unwrap_or_default();
        page
    }

    /// What may be done on the screen on top of these. Nothing of the game is done from the help or
    /// from the question whether to leave, nor before the first meeting.
    fn context(&self, frames: &[Frame]) -> Context {
        let is_beside_the_game = |frame: &Frame| {
            matches!(
                frame.screen,
                Screen::Briefing(_)
                    | Screen::Priorities
                    | Screen::Beans(_)
                    | Screen::WhoPays
                    | Screen::Help
                    | Screen::Glossary
                    | Screen::Word(_)
                    | Screen::Palette
                    | Screen::Settings
                    | Screen::Setting(_)
                    | Screen::SettingText(_)
                    | Screen::File
                    | Screen::Hold
                    | Screen::Leave
            )
        };
        let game = self.play.is_some() && !frames.iter().any(is_beside_the_game);
        let is_over = self.play.as_ref().is_none_or(|play| play.game().is_over());
        Context {
            watched: self.is_watched(),
            game,
            meeting: game && !is_over,
            team: game && !is_over && !self.seats().is_empty(),
        }
    }

    /// The page that help was opened from, with what may be done there.
    pub(super) fn page_beneath(&self) -> Option<Page> {
        let beneath = &self.frames[..self.frames.len().saturating_sub(1)];
        // Help may lie beneath other pages, from which it is asked for again.
        let is_help = |frame: &Frame| frame.screen == Screen::Help;
        let place = beneath.iter().rposition(|frame| !is_help(frame))?;
        let (frames, beneath) = (&self.frames[..=place], &self.frames[place]);
        let mut page = pages::page(self, &beneath.screen);
        page.cursor = beneath.cursor.min(page.choices.len().saturating_sub(1));
        page.context = self.context(frames);
        Some(page)
    }

    /// Does what a person asked. What it changes is kept before this returns.
    pub fn hear(&mut self, message: Message, outside: &mut Outside<'_>) -> Flow {
        self.message.clear();
        let flow = self.do_as_told(message, outside);
        self.guided.lesson = self.guided.lesson.map(|step| lesson::after(self, step));
        flow
    }

    fn do_as_told(&mut self, message: Message, outside: &mut Outside<'_>) -> Flow {
        match message {
            Message::Do(action) => self.act_on(action, outside),
            Message::Pick(place) => self.pick(place, outside),
            Message::Letter(letter) => self.look_for(|session| session.write_letter(letter)),
            Message::Erase => self.look_for(|session| {
                session.entry.pop();
            }),
            Message::Paste(text) => {
                let text: Vec<&str> = text.split_whitespace().collect();
                self.look_for(|session| {
                    text.join(" ")
                        .chars()
                        .for_each(|letter| session.write_letter(letter));
                })
            }
            Message::Point(place) => self.point(place, outside),
            Message::PointFigure(place) => self.point_figure(place, outside),
            Message::Line(line) => {
                self.entry.clear();
                for letter in line.chars() {
                    self.write_letter(letter);
                }
                self.do_act(Act::Write, outside)
            }
        }
    }

    /// Changes the line that is being written, or what is looked for.
    fn look_for(&mut self, change: impl FnOnce(&mut Session)) -> Flow {
        change(self);
        if matches!(self.screen(), Screen::Palette | Screen::Glossary) {
            self.focus_on_found();
        }
        Flow::GoOn
    }

    fn write_letter(&mut self, letter: char) {
        let longest = match self.screen() {
            Screen::ExpectWhy(_) => predicting::WHY_LONGEST,
            Screen::Kept(Keeping::Name(_)) => TEAM_LONGEST,
            _ => REASON_LONGEST,
        };
        if !letter.is_control() && self.entry.chars().count() < longest {
            self.entry.push(letter);
        }
    }

    fn pick(&mut self, place: usize, outside: &mut Outside<'_>) -> Flow {
        let page = self.page();
        let Some(choice) = page.choices.get(place) else {
            let last = page.choices.len();
            self.message = format!("There is no answer {}. {}", place + 1, words::answers(last));
            return Flow::GoOn;
        };
        self.beside_cursor = None;
        self.top().cursor = place;
        if let Some(why) = &choice.refused {
            self.message.clone_from(why);
            return Flow::GoOn;
        }
        self.do_act(choice.act.clone(), outside)
    }

    /// What is pointed at gets focus; what has it is given.
    fn point(&mut self, place: usize, outside: &mut Outside<'_>) -> Flow {
        let page = self.page();
        if page.beside_cursor.is_none() && page.cursor == place {
            return self.pick(place, outside);
        }
        self.beside_cursor = None;
        self.top().cursor = place.min(page.choices.len().saturating_sub(1));
        Flow::GoOn
    }

    fn point_figure(&mut self, place: usize, outside: &mut Outside<'_>) -> Flow {
        let page = self.page();
        if page.beside_cursor == Some(place) {
            return self.ask_why(&page, outside);
        }
        self.beside_cursor = (place < page.beside.len()).then_some(place);
        Flow::GoOn
    }

    pub(super) fn act_on(&mut self, action: ActionId, outside: &mut Outside<'_>) -> Flow {
        let page = self.page();
        match action {
            ActionId::Up => self.move_focus(&page, |at, _| at.saturating_sub(1)),
            ActionId::Down => self.move_focus(&page, |at, last| (at + 1).min(last)),
            ActionId::First => self.move_focus(&page, |_, _| 0),
            ActionId::Last => self.move_focus(&page, |_, last| last),
            ActionId::Focus => self.turn_focus(&page),
            ActionId::Less | ActionId::More => return self.adjust(&page, action, outside),
            ActionId::Choose => return self.choose(&page, outside),
            ActionId::Back => return self.back(outside),
            ActionId::Why => return self.ask_why(&page, outside),
            ActionId::Undo => return self.do_act(Act::Undo, outside),
            ActionId::Countdown => self.go_once(Screen::Countdown),
            ActionId::Challenge => self.go_once(Screen::Challenge),
            ActionId::Pack => self.go_once(Screen::Pack(0)),
            ActionId::Help => self.go_once(Screen::Help),
            ActionId::Glossary => {
                self.glossary = outside.library.glossary();
                self.go_once(Screen::Glossary);
            }
            ActionId::Settings => self.go_once(Screen::Settings),
            ActionId::File => self.go_once(Screen::File),
            ActionId::Leave => self.go_once(Screen::Leave),
            ActionId::Stop => return Flow::Quit,
            ActionId::Palette => self.open_palette(),
            ActionId::Mouse => {
                let other = self.settings.beside(SettingId::Mouse, true);
                self.set(SettingId::Mouse, &other, outside);
            }
            ActionId::Suspend => return Flow::Suspend,
            ActionId::PageUp
            | ActionId::PageDown
            | ActionId::Blank
            | ActionId::Zoom
            | ActionId::Theme => {}
        }
        Flow::GoOn
    }

    fn move_focus(&mut self, page: &Page, to: impl Fn(usize, usize) -> usize) {
        if let Some(at) = page.beside_cursor {
            self.beside_cursor = Some(to(at, page.beside.len().saturating_sub(1)));
        } else {
            self.top().cursor = to(page.cursor, page.choices.len().saturating_sub(1));
        }
    }

    fn turn_focus(&mut self, page: &Page) {
        self.beside_cursor = match page.beside_cursor {
            None if !page.beside.is_empty() => Some(0),
            _ => None,
        };
    }

    fn adjust(&mut self, page: &Page, action: ActionId, outside: &mut Outside<'_>) -> Flow {
        let choice = page.choices.get(page.cursor);
        match choice.and_then(|choice| choice.adjust.clone()) {
            Some((less, _)) if action == ActionId::Less => self.do_act(less, outside),
            Some((_, more)) => self.do_act(more, outside),
            None => Flow::GoOn,
        }
    }

    fn choose(&mut self, page: &Page, outside: &mut Outside<'_>) -> Flow {
        match page.beside_cursor {
            Some(_) => self.ask_why(page, outside),
            None if page.entry.is_some() => self.do_act(Act::Write, outside),
            None => self.pick(page.cursor, outside),
        }
    }

    fn ask_why(&mut self, page: &Page, outside: &mut Outside<'_>) -> Flow {
        let figure = match page.beside_cursor {
            Some(at) => page.beside.get(at),
            None if self.plain => None,
            None => page
                .choices
                .get(page.cursor)
                .and_then(|choice| choice.figure.as_ref()),
        };
        match figure {
            Some(figure) => self.do_act(
                Act::Go(Screen::Why(figure.quantity, Since::LastMeeting)),
                outside,
            ),
            None if self.play.is_some() => {
                self.go_once(Screen::AskWhy);
                Flow::GoOn
            }
            None => Flow::GoOn,
        }
    }

    fn go_once(&mut self, screen: Screen) {
        let stands = std::mem::discriminant(self.screen()) == std::mem::discriminant(&screen);
        if !stands {
            self.push(screen);
        }
    }

    fn top(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("some screen always stands")
    }

    /// What is looked for by typing, in small letters; nothing in plain text, where a line is an
    /// answer.
    pub(super) fn looked_for(&self) -> String {
        if self.plain {
            String::new()
        } else {
            self.entry.to_lowercase()
        }
    }

    /// A page on which typing looks for something.
    pub(super) fn looking(&self, page: Page) -> Page {
        if self.plain {
            page
        } else {
            page.looking_for(&self.entry)
        }
    }

    /// Whether the board has come to its table: it has agreed its priorities, or met before.
    pub(super) fn is_begun(play: &Play) -> bool {
        play.game().turn > 1 || Session::priorities_are_set(play)
    }

    /// Whether the board has agreed its priorities.
    pub(super) fn priorities_are_set(play: &Play) -> bool {
        let sets = |order: &Order| matches!(order, Order::SetPriorities { .. });
        play.pending().iter().any(sets)
            || play.log().iter().any(|turn| turn.orders.iter().any(sets))
    }
}

impl Frame {
    fn at(screen: Screen) -> Frame {
        Frame { screen, cursor: 0 }
    }
}
