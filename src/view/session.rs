//! A session at the table, without a front end: which screen stands, what has focus, and what an
//! answer does. The full screen and the plain mode both speak to this and so give the same orders.

mod acts;
mod debriefing;
mod hearing;
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

pub(in crate::view) use debriefing::Looking;
pub use hearing::Message;
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
use super::{ActionId, Context, Keymap, Page, Settings, lesson, pages};
use crate::catalogue::WhoPays;
use crate::game::{BEANS_AT_START, Order, Play, Prepared};
use crate::scenario::Model;

/// Whether the program goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "on or not")]
pub enum Flow {
    GoOn,
    /// The program waits behind the shell, and then goes on.
    Suspend,
    Quit,
}

/// What is kept of the game that is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OnDisk {
    Nothing,
    Everything,
    /// The last attempt to keep it failed.
    NotTheLast,
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
    /// The model that is read about where no game is played.
    own_model: Option<Arc<Model>>,
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
    /// What opens the hold that stands, as it was when the meeting ended.
    hold_lock: Option<holding::Lock>,
    /// Whether the seats were given out, and nothing was ordered since.
    has_seated: bool,
    /// The seats that have read their card since the seats were given out.
    pub(super) cards_read: Vec<crate::catalogue::Seat>,
    on_disk: OnDisk,
    pub(super) watched: Option<Watched>,
    pub(super) plain: bool,
    pub(super) guided: Guided,
    /// The debrief of the game, as far as it is.
    pub(super) looking: Looking,
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
        session.notice_a_first_game(outside);
        session.frames = vec![Frame::at(Screen::Title)];
        session
    }

    /// Notices whether nothing has been played here before.
    pub fn notice_a_first_game(&mut self, outside: &mut Outside<'_>) {
        self.list_kept(outside);
        self.guided.is_first_game = self.kept.is_empty();
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
            own_model: None,
            beans: BEANS_AT_START,
            who_pays: WhoPays::Nobody,
            points: [0; 6],
            entry: String::new(),
            message: String::new(),
            beside_cursor: None,
            start,
            passed_over: None,
            countdown: None,
            hold_lock: None,
            has_seated: false,
            cards_read: Vec::new(),
            on_disk: OnDisk::Nothing,
            watched: None,
            plain: false,
            guided: Guided::default(),
            looking: Looking::NotYet,
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

    /// The model that is played on, or the one that was found where no game is played.
    pub(super) fn model(&self) -> Option<&Model> {
        let played = self.play.as_ref();
        let played = played.map(|play| &*play.prepared().scenario.model);
        played.or(self.own_model.as_deref())
    }

    /// Whether the last attempt to keep the game failed.
    pub fn is_unkept(&self) -> bool {
        self.on_disk == OnDisk::NotTheLast
    }

    /// Whether it is the lesson that is played: it keeps nothing.
    pub fn is_lesson(&self) -> bool {
        self.guided.lesson.is_some()
    }

    /// What is said when the program closes: what is kept of the game that is played.
    pub fn goodbye(&self) -> &'static str {
        match &self.play {
            None => "Goodbye.",
            Some(_) if self.is_lesson() => "Nothing of the lesson is kept. Goodbye.",
            Some(_) if self.is_unkept() => {
                "The last thing you did could not be kept on disk. Goodbye."
            }
            Some(_) if !self.has_kept() => "Nothing was decided yet, and nothing is kept. Goodbye.",
            Some(play) if play.game().is_over() => "The game is kept. Goodbye.",
            Some(_) => "The game is kept up to the last order, and can be resumed. Goodbye.",
        }
    }

    /// Whether anything of the game that is being played has been kept.
    pub fn has_kept(&self) -> bool {
        self.on_disk != OnDisk::Nothing
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
        if let (true, Some(play)) = (page.place.is_empty(), &self.play) {
            page.place = pages::place(play);
        }
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
            undo: game && !is_over && self.may_undo(frames),
            own: frames.last().and_then(|frame| frame.screen.opened_by()),
        }
    }

    /// Whether anything can be taken back on the screen on top of these.
    fn may_undo(&self, frames: &[Frame]) -> bool {
        let is_past = |it: &Frame| matches!(it.screen, Screen::SoFar | Screen::Meeting(_));
        match frames.last().map(|frame| &frame.screen) {
            Some(Screen::Attention | Screen::Points(_)) => self.points != self.points_now(),
            _ if frames.iter().any(is_past) => false,
            _ => {
                let last = self.play.as_ref().and_then(|play| play.pending().last());
                last.is_some_and(|last| !last.reveals())
            }
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

    /// Whether what stands was opened from the game so far, and leads back there.
    pub(super) fn is_reading_back(&self) -> bool {
        let looks_back = |frame: &Frame| matches!(frame.screen, Screen::SoFar);
        self.frames.iter().any(looks_back)
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
