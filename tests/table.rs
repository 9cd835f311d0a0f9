//! A table without a disk: a keeper that remembers, a shelf with the shipped scenario, and a person
//! who gives the same answers to either front end.

use std::sync::Arc;

use board_to_ward::game::{Order, Play, Prepared};
use board_to_ward::plain;
use board_to_ward::save::branch;
use board_to_ward::scenario::Model;
use board_to_ward::scenario::library::Library as Scenarios;
use board_to_ward::scenario::lints::SOUND;
use board_to_ward::tui::{App, Depth, Glyphs, Look, Pointing, Theme};
use board_to_ward::view::{
    Act, Flow, Forgetful, Keeper, KeptGame, Key, Library, Message, Offer, Outside, Page, Report,
    Session, Start,
};
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

/// Keeps the last game it was given, and beside it other games and deleted ones.
#[derive(Clone, Default)]
pub struct Memory {
    pub kept: Option<Play>,
    pub others: Vec<Play>,
    pub deleted: Vec<Play>,
    pub is_full: bool,
}

impl Memory {
    /// Every game that is not deleted; their ids are their places.
    fn games(&mut self) -> Vec<&mut Play> {
        self.kept.iter_mut().chain(&mut self.others).collect()
    }

    fn game(&mut self, id: &str) -> Result<&mut Play, String> {
        let place: usize = id.parse().map_err(|_| format!("{id} is no game"))?;
        let mut games = self.games();
        if place >= games.len() {
            return Err(format!("there is no game {id}"));
        }
        Ok(games.swap_remove(place))
    }
}

fn kept_game(place: usize, play: &Play) -> KeptGame {
    let scenario = &play.prepared().scenario;
    KeptGame {
        id: place.to_string(),
        file: format!("saves/{}-{}.save", scenario.id, play.seed() + place as u64),
        // 21 November 2025, 16:40, and an hour before for each that is older.
        played: Some(1_763_743_200 - 3_600 * place as u64),
        title: play.prepared().scenario.title.clone(),
        team: play.team().to_owned(),
        seed: play.seed(),
        turn: play.game().turn,
        turns: play.prepared().scenario.turns,
        over: play.game().is_over(),
        sceptic: play.prepared().scenario.model.sceptic,
        clarity: play.prepared().scenario.pack.clarity,
        branched: play.branched().cloned(),
        problem: None,
    }
}

impl Keeper for Memory {
    fn keep(&mut self, play: &Play) -> Result<(), String> {
        if self.is_full {
            return Err("the disk is full".to_owned());
        }
        self.kept = Some(play.clone());
        Ok(())
    }

    fn list(&mut self) -> Vec<KeptGame> {
        let games = self.games().into_iter().enumerate();
        games.map(|(place, play)| kept_game(place, play)).collect()
    }

    fn open(&mut self, id: &str) -> Result<Play, String> {
        let play = self.game(id)?.clone();
        if id != "0" {
            self.others.extend(self.kept.replace(play.clone()));
        }
        Ok(play)
    }

    fn rename(&mut self, id: &str, team: &str) -> Result<(), String> {
        self.game(id)?.rename(team.to_owned());
        Ok(())
    }

    fn copy(&mut self, id: &str) -> Result<(), String> {
        let copy = self.game(id)?.clone();
        self.others.push(copy);
        Ok(())
    }

    fn delete(&mut self, id: &str) -> Result<(), String> {
        let deleted = self.game(id)?.clone();
        match id.parse() {
            Ok(0) | Err(_) => self.kept = None,
            Ok(place) => drop(self.others.remove(place - 1)),
        }
        self.deleted.push(deleted);
        Ok(())
    }

    fn deleted(&mut self) -> Vec<KeptGame> {
        let deleted = self.deleted.iter().enumerate();
        deleted
            .map(|(place, play)| kept_game(place, play))
            .collect()
    }

    fn put_back(&mut self, _: &str) -> Result<(), String> {
        self.others.extend(self.deleted.pop());
        Ok(())
    }

    fn branch(&mut self, of: Option<&str>, meeting: u16) -> Result<Play, String> {
        let old = self.game(of.unwrap_or("0"))?.clone();
        let play = branch(&old, "the old game", meeting, None).map_err(|why| why.to_string())?;
        self.others.extend(self.kept.replace(play.clone()));
        Ok(play)
    }
}

/// Offers what it was given.
#[derive(Clone, Default)]
pub struct Shelf(pub Vec<Offer>);

impl Library for Shelf {
    fn offers(&mut self) -> Vec<Offer> {
        self.0.clone()
    }

    fn lesson(&mut self) -> Option<Arc<Prepared>> {
        let scenario = Scenarios::built_in().lesson().scenario;
        scenario.map(|it| Prepared::new(it).into())
    }

    fn model(&mut self) -> Option<Arc<Model>> {
        let trust = Scenarios::built_in().default_trust().scenario;
        trust.map(|trust| trust.model)
    }

    fn glossary(&mut self) -> Vec<(String, String)> {
        Scenarios::built_in().glossary()
    }
}

/// A scenario with a warning, and then that file of `tests/bad`.
pub fn odd_and_broken(broken: &str) -> Shelf {
    let text = SOUND.to_owned();
    let set = "set: [\"winter_ward\"]";
    let odd = text.replace(set, "set: [\"winter_ward\", \"spring_ward\"]");
    let odd = Scenarios::built_in().open_text("small.ron", &odd);
    let origin = format!("tests/bad/{broken}.ron");
    Shelf(vec![
        Offer {
            id: "small".to_owned(),
            origin: "scenarios/small.ron".to_owned(),
            report: Report::of(&odd),
            found: odd.scenario.map(|it| Prepared::new(it).into()),
        },
        Offer {
            id: broken.to_owned(),
            found: None,
            report: Report::of(&Scenarios::built_in().open(&origin)),
            origin,
        },
    ])
}

/// The shipped scenario, ready to be played.
pub fn first_winter() -> Arc<Prepared> {
    static READY: std::sync::OnceLock<Arc<Prepared>> = std::sync::OnceLock::new();
    let open = || {
        let reading = Scenarios::built_in().open("first-winter");
        Arc::new(Prepared::new(
            reading.scenario.expect("the shipped scenario loads"),
        ))
    };
    READY.get_or_init(open).clone()
}

/// How a session begins in these tests.
pub fn start() -> Start {
    Start {
        seed: 7,
        team: "Table 3".to_owned(),
    }
}

/// A game of the shipped scenario at its first briefing page.
pub fn session() -> Session {
    Session::of_scenario(start(), first_winter())
}

/// A look with every colour.
pub const COLOURS: Look = Look {
    theme: Theme::Dark,
    depth: Depth::True,
    glyphs: Glyphs::Unicode,
};

/// A person at the full screen.
pub struct Person {
    pub session: Session,
    pub app: App,
    pub memory: Memory,
    pub preferences: Forgetful,
    pub shelf: Shelf,
    terminal: Terminal<TestBackend>,
}

impl Person {
    pub fn at(columns: u16, rows: u16, look: Look, session: Session) -> Person {
        let terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a window");
        let mut person = Person {
            session,
            app: App::new(look),
            memory: Memory::default(),
            preferences: Forgetful::default(),
            shelf: Shelf::default(),
            terminal,
        };
        person.draw();
        person
    }

    pub fn draw(&mut self) {
        let (app, session) = (&mut self.app, &self.session);
        let drawn = self.terminal.draw(|frame| app.draw(session, frame));
        drawn.expect("a page is drawn");
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.terminal.backend_mut().resize(columns, rows);
        self.draw();
    }

    /// Draws the page as it is at another size, off the window, and gives its last row.
    pub fn footer_at(&mut self, columns: u16, rows: u16) -> String {
        let viewport = Viewport::Fixed(Rect::new(0, 0, columns, rows));
        let backend = TestBackend::new(1, 1);
        let aside = Terminal::with_options(backend, TerminalOptions { viewport });
        let mut aside = aside.expect("a window");
        let mut frame = aside.get_frame();
        self.app.draw(&self.session, &mut frame);
        row_of(frame.buffer_mut(), rows - 1)
    }

    pub fn press(&mut self, key: Key) -> Flow {
        let mut outside = Outside {
            keeper: &mut self.memory,
            library: &mut self.shelf,
            preferences: &mut self.preferences,
        };
        let flow = self.app.press(key, &mut self.session, &mut outside);
        self.draw();
        flow
    }

    /// Tells the session something past the screen.
    pub fn hear(&mut self, message: Message) -> Flow {
        let mut outside = Outside {
            keeper: &mut self.memory,
            library: &mut self.shelf,
            preferences: &mut self.preferences,
        };
        let flow = self.session.hear(message, &mut outside);
        self.draw();
        flow
    }

    /// Does something with the mouse.
    pub fn point(&mut self, pointing: Pointing) -> Flow {
        let mut outside = Outside {
            keeper: &mut self.memory,
            library: &mut self.shelf,
            preferences: &mut self.preferences,
        };
        let flow = self.app.point(pointing, &mut self.session, &mut outside);
        self.draw();
        flow
    }

    pub fn click(&mut self, column: u16, row: u16) -> Flow {
        self.point(Pointing::Click { column, row })
    }

    pub fn paste(&mut self, text: &str) {
        let mut outside = Outside {
            keeper: &mut self.memory,
            library: &mut self.shelf,
            preferences: &mut self.preferences,
        };
        let text = text.to_owned();
        self.app.paste(text, &mut self.session, &mut outside);
        self.draw();
    }

    /// The column and row at which a text can be read.
    pub fn place_of(&self, text: &str) -> (u16, u16) {
        let screen = self.screen();
        let found = (0..).zip(screen.lines()).find_map(|(row, line)| {
            let column = line[..line.find(text)?].chars().count();
            Some((column as u16, row))
        });
        found.unwrap_or_else(|| panic!("{text} is not on\n{screen}"))
    }

    /// Gives the answer with this number, with arrows and Enter alone.
    pub fn answer(&mut self, number: usize) -> Flow {
        for _ in 0..200 {
            let page = self.page();
            let at = page.cursor + 1;
            if page.entry.is_some() || (at == number && self.focus_is_seen()) {
                return self.press(Key::Enter);
            }
            self.press(if at > number { Key::Up } else { Key::Down });
        }
        panic!("answer {number} of {} cannot be reached", self.page().title);
    }

    pub fn answers(&mut self, numbers: &[usize]) {
        for number in numbers {
            self.answer(*number);
        }
    }

    /// Follows a script and gives the lines that do the same in plain text. A step is the beginning
    /// of an answer; or the line to write where one is asked for; or "!" and a letter that is an
    /// action in both front ends.
    pub fn follow(&mut self, script: &[&str]) -> Vec<String> {
        let steps = script.iter();
        steps.map(|step| self.follow_one(step)).collect()
    }

    fn follow_one(&mut self, step: &str) -> String {
        if let Some(letter) = step.strip_prefix('!') {
            self.press(Key::Letter(letter.chars().next().expect("a letter")));
            return letter.to_owned();
        }
        let page = self.page();
        if page.entry.is_some() {
            for letter in step.chars() {
                self.press(Key::Letter(letter));
            }
            self.press(Key::Enter);
            return if step.is_empty() { "1" } else { step }.to_owned();
        }
        let labels: Vec<&str> = page.choices.iter().map(|it| it.label.as_str()).collect();
        let place = labels.iter().position(|label| label.starts_with(step));
        let place = place.unwrap_or_else(|| panic!("{step} is no answer of {labels:#?}"));
        self.answer(place + 1);
        self.session.wait();
        self.draw();
        (place + 1).to_string()
    }

    /// Whether the pointer beside the answer with focus is on the screen.
    pub fn focus_is_seen(&self) -> bool {
        self.screen().lines().any(|line| {
            line.strip_prefix(' ')
                .is_some_and(|it| it.starts_with(['▶', '►', '>']))
        })
    }

    pub fn page(&self) -> Page {
        self.session.page()
    }

    pub fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// What is on the screen, a line for each row.
    pub fn screen(&self) -> String {
        let rows = 0..self.buffer().area.height;
        rows.map(|y| self.row(y).trim_end().to_owned() + "\n")
            .collect()
    }

    /// What is in one row of it; the first is 0.
    pub fn row(&self, row: u16) -> String {
        row_of(self.buffer(), row)
    }

    /// The digests of the turns played.
    pub fn digests(&self) -> Vec<String> {
        digests(&self.session)
    }
}

/// The digests of the turns played.
pub fn digests(session: &Session) -> Vec<String> {
    let log = session.play().map(Play::log).unwrap_or_default();
    log.iter().map(|turn| turn.digest.clone()).collect()
}

/// Follows a script at the full screen and gives the same answers in plain text: both must come to
/// the same game with the same minutes. Gives the person and what plain text wrote.
pub fn in_both(begin: impl Fn() -> Session, script: &[&str]) -> (Person, String) {
    let (person, _, written) = in_both_with(&Memory::default(), |_| begin(), script);
    (person, written)
}

/// The same beside games that are kept already; gives what plain text kept too.
pub fn in_both_with(
    memory: &Memory,
    begin: impl Fn(&mut Outside<'_>) -> Session,
    script: &[&str],
) -> (Person, Memory, String) {
    let begin = |keeper: &mut Memory| {
        begin(&mut Outside {
            keeper,
            library: &mut Shelf::default(),
            preferences: &mut Forgetful::default(),
        })
    };
    let mut kept = memory.clone();
    let mut person = Person::at(80, 24, COLOURS, begin(&mut kept));
    person.memory = kept;
    let lines: String = person
        .follow(script)
        .iter()
        .flat_map(|line| [line.as_str(), "\n"])
        .collect();
    let mut memory = memory.clone();
    let mut plain = begin(&mut memory);
    let mut outside = Outside {
        keeper: &mut memory,
        library: &mut Shelf::default(),
        preferences: &mut Forgetful::default(),
    };
    let mut written = Vec::new();
    let ran = plain::run(
        &mut lines.as_bytes(),
        &mut written,
        &mut plain,
        &mut outside,
    );
    ran.expect("it is written");
    let written = String::from_utf8(written).expect("it is text");
    assert_eq!(orders(&plain), orders(&person.session), "{written}");
    assert_eq!(digests(&plain), person.digests(), "{written}");
    let minutes = |session: &Session| session.play().map(|it| it.minutes().to_vec());
    assert_eq!(minutes(&plain), minutes(&person.session), "{written}");
    assert_eq!(plain.page().title, person.page().title, "{written}");
    (person, memory, written)
}

/// The orders of the turns played.
pub fn orders(session: &Session) -> Vec<Vec<Order>> {
    let log = session.play().map(Play::log).unwrap_or_default();
    log.iter().map(|turn| turn.orders.clone()).collect()
}

/// A person who answers at random and goes on to the end; gives the answers.
pub fn wander(person: &mut Person, mut seed: u64, most: usize) -> Vec<usize> {
    let mut given = Vec::new();
    for step in 0..most {
        let page = person.page();
        let open = |place: &usize| {
            let choice = &page.choices[*place];
            let leaves = matches!(
                choice.act,
                Act::Quit | Act::ToTitle | Act::Undo | Act::Branch(..)
            );
            choice.refused.is_none() && !leaves
        };
        let open: Vec<usize> = (0..page.choices.len()).filter(open).collect();
        if open.is_empty() {
            break;
        }
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let is_patient = step % 3 != 0;
        let place = if is_patient {
            0
        } else {
            (seed >> 33) as usize % open.len()
        };
        person.answer(open[place] + 1);
        given.push(open[place] + 1);
    }
    given
}

fn row_of(buffer: &Buffer, row: u16) -> String {
    let columns = 0..buffer.area.width;
    columns.map(|x| buffer[(x, row)].symbol()).collect()
}
