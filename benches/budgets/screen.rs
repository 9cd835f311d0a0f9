//! The screen: one frame, the time from start to the first one, and the memory of the program then.

use std::hint::black_box;
use std::io::Read;
use std::sync::Arc;
use std::time::Instant;

use board_to_ward::game::{BEANS_AT_START, Order, Play, Prepared};
use board_to_ward::scenario::library::Library;
use board_to_ward::tui::{App, Look};
use board_to_ward::view::{
    Forgetful, Keeper, KeptGame, Library as Shelf, Message, Offer, Outside, Session, Start,
};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::table::{Table, each, milliseconds};

/// The sequence that ends a frame.
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";

/// Fills in the rows of the screen.
pub fn measure(table: &mut Table) {
    let look = Look::of_environment(|name| (name == "COLORTERM").then(|| "truecolor".to_owned()));
    let mut session = Session::of_play(Start::default(), boardroom());
    table.at_most(
        "a frame of the boardroom at 120 by 40",
        "ms",
        frame(&session, look, (120, 40)),
        [0.5, 0.25],
    );
    session.hear(
        Message::Pick(0),
        &mut Outside {
            keeper: &mut Nowhere,
            library: &mut Nowhere,
            preferences: &mut Forgetful::default(),
        },
    );
    table.at_most(
        "a frame of a paper, folded, at 80 by 24",
        "ms",
        frame(&session, look, (80, 24)),
        [0.5, 0.25],
    );

    let mut starts: Vec<(f64, f64)> = (0..9).map(|_| start()).collect();
    starts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (time, memory) = starts[starts.len() / 2];
    table.at_most("process start to first frame", "ms", time, [15.0, 5.0]);
    if memory > 0.0 {
        table.at_most(
            "resident memory at the title",
            "MB",
            memory / 1024.0,
            [20.0, 8.0],
        );
    }
}

/// A world outside that has nothing and keeps nothing.
struct Nowhere;

impl Keeper for Nowhere {
    fn keep(&mut self, _play: &Play) -> Result<(), String> {
        Ok(())
    }

    fn list(&mut self) -> Vec<KeptGame> {
        Vec::new()
    }

    fn open(&mut self, _id: &str) -> Result<Play, String> {
        Err("nothing is kept".to_owned())
    }
}

impl Shelf for Nowhere {
    fn offers(&mut self) -> Vec<Offer> {
        Vec::new()
    }
}

/// Milliseconds that a frame takes in a window of so many columns and rows.
fn frame(session: &Session, look: Look, (columns, rows): (u16, u16)) -> f64 {
    let mut app = App::new(look);
    let window = TestBackend::new(columns, rows);
    let mut terminal = Terminal::new(window).expect("memory is a terminal");
    let frame = each(|| {
        terminal.clear().expect("memory is a terminal");
        let drawn = terminal.draw(|frame| app.draw(session, frame));
        black_box(drawn.expect("memory is a terminal").count);
    });
    frame * 1e3
}

/// A game at its second meeting.
fn boardroom() -> Play {
    let scenario = Library::built_in().open("first-winter").scenario;
    let prepared = Prepared::new(scenario.expect("a shipped scenario can be played"));
    let mut play = Play::new(Arc::new(prepared), 7, "Blue team".to_owned());
    let (beans, who_pays) = (BEANS_AT_START, play.game().who_pays);
    play.give(Order::SetPriorities { beans, who_pays })
        .expect("priorities are set first");
    play.end_turn();
    play
}

/// Milliseconds to the first frame, and kilobytes resident then.
fn start() -> (f64, f64) {
    let size = PtySize {
        rows: 24,
        cols: 80,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pty = native_pty_system()
        .openpty(size)
        .expect("a pseudo-terminal");
    let saves = tempfile::tempdir().expect("a folder to measure in");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_board-to-ward"));
    command.arg("--saves");
    command.arg(saves.path());
    command.env("TERM", "xterm-256color");
    let mut output = pty.master.try_clone_reader().expect("a reader");
    let began = Instant::now();
    let mut child = pty
        .slave
        .spawn_command(command)
        .expect("the program starts");
    drop(pty.slave);
    let (mut said, mut bytes) = (Vec::new(), [0; 8192]);
    let is_drawn = |said: &[u8]| {
        let has = |part: &[u8]| said.windows(part.len()).any(|window| window == part);
        has(b"New game") && said.ends_with(FRAME_ENDS)
    };
    while !is_drawn(&said) {
        let count = output.read(&mut bytes).expect("the program draws");
        assert!(
            count > 0,
            "the program ended: {}",
            String::from_utf8_lossy(&said)
        );
        said.extend_from_slice(&bytes[..count]);
    }
    let time = milliseconds(began.elapsed());
    let process = child.process_id().map(|id| id.to_string());
    let memory = process.map_or(0.0, |process| resident_kilobytes(&process));
    child.kill().expect("the program was running");
    child.wait().expect("it ends");
    (time, memory)
}

/// Kilobytes of a process that are in memory; 0 where the system does not say.
pub fn resident_kilobytes(process: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0.0)
}
