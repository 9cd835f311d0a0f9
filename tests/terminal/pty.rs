//! The program in a pseudo-terminal, with a screen that can be read.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::{Cell, Color, MouseProtocolMode, Parser, Screen};

use crate::support::DEADLINE;

/// One program in one terminal.
pub struct Terminal {
    /// None once it has been hung up.
    master: Option<Box<dyn MasterPty + Send>>,
    reader: Option<JoinHandle<()>>,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    said: Receiver<Vec<u8>>,
    parser: Parser,
    /// The last that it said, long enough for a mark that came in two pieces.
    tail: Vec<u8>,
    /// Whether a frame has begun and not ended.
    is_in_frame: bool,
    modes_before: String,
}

const FRAME_BEGINS: &[u8] = b"\x1b[?2026h";
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";
const ASKS_FOR_CURSOR: &[u8] = b"\x1b[6n";

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

impl Terminal {
    /// Starts the program at 80 by 24, keeping games in `saves`.
    pub fn start(arguments: &[&str], saves: &Path, environment: &[(&str, &str)]) -> Terminal {
        let command = CommandBuilder::new(env!("CARGO_BIN_EXE_board-to-ward"));
        Terminal::start_command(command, arguments, saves, environment)
    }

    /// Starts the program as a job of a shell, which says when the program is behind it, and lets
    /// it go on after Enter.
    pub fn in_shell(arguments: &[&str], saves: &Path) -> Terminal {
        const SCRIPT: &str =
            "set -m; \"$@\"; echo behind the shell; read line; fg; echo it is over";
        let mut command = CommandBuilder::new("sh");
        let program = env!("CARGO_BIN_EXE_board-to-ward");
        command.args(["-c", SCRIPT, "sh", program]);
        Terminal::start_command(command, arguments, saves, &[])
    }

    fn start_command(
        mut command: CommandBuilder,
        arguments: &[&str],
        saves: &Path,
        environment: &[(&str, &str)],
    ) -> Terminal {
        let pty = native_pty_system()
            .openpty(size(24, 80))
            .expect("a pseudo-terminal");
        command.args(arguments);
        command.arg("--saves");
        command.arg(saves);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        for variable in ["NO_COLOR", "ACCESSIBLE", "COLORTERM", "RUST_BACKTRACE"] {
            command.env_remove(variable);
        }
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        // Nobody's own settings: the folder is made by whatever test needs it.
        command.env("BOARD_TO_WARD_CONFIG", saves.join("config"));
        for (name, value) in environment {
            command.env(name, value);
        }
        let modes_before = modes(pty.master.as_ref());
        let child = pty
            .slave
            .spawn_command(command)
            .expect("the program starts");
        drop(pty.slave);
        let mut output = pty.master.try_clone_reader().expect("a reader");
        let keys = pty.master.take_writer().expect("a writer");
        let (tell, said) = channel();
        let reader = std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                if tell.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let parser = Parser::new(24, 80, 0);
        Terminal {
            master: Some(pty.master),
            reader: Some(reader),
            child,
            keys,
            said,
            parser,
            tail: Vec::new(),
            is_in_frame: false,
            modes_before,
        }
    }

    fn master(&self) -> &dyn MasterPty {
        let master = self.master.as_deref();
        master.expect("the terminal was not hung up")
    }

    /// The modes of the terminal before the program had it.
    pub fn modes_before(&self) -> String {
        self.modes_before.clone()
    }

    /// Types.
    pub fn press(&mut self, keys: &str) {
        self.keys
            .write_all(keys.as_bytes())
            .expect("the terminal takes keys");
        self.keys.flush().expect("the terminal takes keys");
    }

    /// Gives the window another size.
    pub fn resize(&mut self, rows: u16, columns: u16) {
        self.master()
            .resize(size(rows, columns))
            .expect("the window can be resized");
        self.parser.screen_mut().set_size(rows, columns);
    }

    /// Sends a signal by its name.
    pub fn signal(&mut self, name: &str) {
        assert!(send(self.process(), name), "signals can be sent");
    }

    fn process(&self) -> u32 {
        self.child.process_id().expect("it is running")
    }

    /// Waits until the screen is as it should be, at the end of a frame.
    pub fn wait(&mut self, what: &str, is_so: impl Fn(&Screen) -> bool) {
        while self.is_in_frame || !is_so(self.parser.screen()) {
            let Ok(bytes) = self.said.recv_timeout(DEADLINE) else {
                panic!("there was never {what}:\n{}", self.text());
            };
            self.hear(&bytes);
        }
    }

    /// Takes in what the program said, and answers as a terminal does when asked for its cursor.
    fn hear(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        if last_place(bytes, ASKS_FOR_CURSOR).is_some() {
            self.press("\u{1b}[1;1R");
        }
        self.tail.extend_from_slice(bytes);
        let (begun, ended) = (
            last_place(&self.tail, FRAME_BEGINS),
            last_place(&self.tail, FRAME_ENDS),
        );
        if begun.max(ended).is_some() {
            self.is_in_frame = begun > ended;
        }
        let kept = self.tail.len().saturating_sub(FRAME_BEGINS.len() - 1);
        self.tail.drain(..kept);
    }

    /// Waits until this text can be read.
    pub fn wait_for(&mut self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    /// Waits until the row with this text has focus: its letters are inverse, or on a ground of
    /// their own.
    pub fn wait_for_focus(&mut self, text: &str) {
        self.wait(&format!("focus on {text}"), |screen| {
            has_focus(screen, text)
        });
    }

    /// Waits until the screen is as it should be or the program has ended; says whether it ended.
    pub fn ended_or(&mut self, is_so: impl Fn(&Screen) -> bool) -> bool {
        loop {
            match self.said.recv_timeout(DEADLINE) {
                Ok(bytes) => self.hear(&bytes),
                Err(RecvTimeoutError::Disconnected) => return true,
                Err(RecvTimeoutError::Timeout) => panic!("nothing came:\n{}", self.text()),
            }
            if self.child.try_wait().expect("it can be asked").is_some() {
                return true;
            }
            let screen = self.parser.screen();
            if !self.is_in_frame && screen.alternate_screen() && is_so(screen) {
                return false;
            }
        }
    }

    /// Closes the window on the program; says whether it ends by itself. The little that it draws
    /// on `key` lets go of the last hold on the terminal.
    pub fn ends_when_hung_up(&mut self, key: &str) -> bool {
        self.said = channel().1;
        self.press(key);
        let reader = self.reader.take().expect("it was not hung up before");
        reader.join().expect("the reader ends");
        self.keys = Box::new(std::io::sink());
        self.master = None;
        let (ended, end) = channel::<()>();
        let process = self.process();
        let watch = std::thread::spawn(move || {
            let is_late = end.recv_timeout(DEADLINE) == Err(RecvTimeoutError::Timeout);
            if is_late {
                send(process, "KILL");
            }
            !is_late
        });
        self.child.wait().expect("it can be waited for");
        drop(ended);
        watch.join().expect("the watch ends")
    }

    /// Waits for the end, reads the rest, and gives the exit code.
    pub fn exit_code(&mut self) -> u32 {
        loop {
            match self.said.recv_timeout(DEADLINE) {
                Ok(bytes) => self.hear(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it did not end:\n{}", self.text()),
            }
        }
        self.child.wait().expect("it has ended").exit_code()
    }

    /// What can be read.
    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// Whether this can be read now.
    pub fn shows(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// Whether the program has the alternate screen.
    pub fn takes_the_whole_screen(&self) -> bool {
        self.parser.screen().alternate_screen()
    }

    /// Whether every cell has the terminal's own colours.
    pub fn has_no_colour(&self) -> bool {
        let own =
            |cell: &Cell| cell.fgcolor() == Color::Default && cell.bgcolor() == Color::Default;
        cells(self.parser.screen()).all(|(_, cell)| own(cell))
    }

    /// Fails unless the terminal is as it was before.
    pub fn assert_given_back(&mut self, before: &str) {
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert_eq!(
            screen.mouse_protocol_mode(),
            MouseProtocolMode::None,
            "the mouse is let go"
        );
        assert!(!screen.bracketed_paste(), "pasting is as it was");
        assert_eq!(
            modes(self.master()),
            before,
            "echo and line mode are as they were"
        );
        assert_eq!(self.other_screen(), "", "its own screen is left empty");
    }

    /// What stands on the alternate screen, which some terminals show again in a window that grew.
    fn other_screen(&mut self) -> String {
        self.parser.process(b"\x1b[?47h");
        let text = self.text();
        self.parser.process(b"\x1b[?47l");
        text
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that failed must not leave its program running.
        if matches!(self.child.try_wait(), Ok(None)) {
            send(self.process(), "KILL");
            let _ = self.child.wait();
        }
    }
}

/// Where the last of some bytes are.
fn last_place(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut places = bytes.windows(wanted.len());
    places.rposition(|part| part == wanted)
}

/// Sends a signal to a process; says whether it could be sent.
fn send(process: u32, signal: &str) -> bool {
    let sent = std::process::Command::new("kill")
        .args(["-s", signal, &process.to_string()])
        .status();
    sent.is_ok_and(|status| status.success())
}

fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}

fn cells(screen: &Screen) -> impl Iterator<Item = ((u16, u16), &Cell)> {
    let (rows, columns) = screen.size();
    let places = (0..rows).flat_map(move |row| (0..columns).map(move |column| (row, column)));
    places.filter_map(|(row, column)| screen.cell(row, column).map(|cell| ((row, column), cell)))
}

fn has_focus(screen: &Screen, text: &str) -> bool {
    let (_, columns) = screen.size();
    let row = screen.rows(0, columns).position(|row| row.contains(text));
    let Some(row) = row else { return false };
    let ground = most_common_ground(screen);
    let in_row =
        cells(screen).filter(|((at, _), cell)| usize::from(*at) == row && cell.has_contents());
    let mut letters = in_row.filter(|(_, cell)| !cell.contents().trim().is_empty());
    letters.any(|(_, cell)| cell.inverse() || cell.bgcolor() != ground)
}

/// The ground that most of the screen has.
fn most_common_ground(screen: &Screen) -> Color {
    let mut grounds: Vec<(Color, usize)> = Vec::new();
    for (_, cell) in cells(screen) {
        match grounds
            .iter_mut()
            .find(|(ground, _)| *ground == cell.bgcolor())
        {
            Some((_, count)) => *count += 1,
            None => grounds.push((cell.bgcolor(), 1)),
        }
    }
    grounds
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map_or(Color::Default, |(ground, _)| ground)
}
