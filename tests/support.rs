//! What tests of the whole program share: a scenario ready to play, the binary, and its plain
//! mode driven answer by answer. Waits are for what a program says, up to a deadline, and never
//! for time.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use board_to_ward::export::replaced;
use board_to_ward::game::{Play, Prepared};
use board_to_ward::scenario::Scenario;
use board_to_ward::scenario::library::Library;

/// How long a program may take to say something before a test gives up on it.
pub const DEADLINE: Duration = Duration::from_secs(60);

/// Whether full counts were asked for.
pub fn thorough() -> bool {
    std::env::var_os("BOARD_TO_WARD_THOROUGH").is_some()
}

/// A shipped scenario, ready to be played.
pub fn prepared(name: &str) -> Arc<Prepared> {
    let scenario = Library::built_in().open(name).scenario;
    Arc::new(Prepared::new(
        scenario.expect("a shipped scenario can be played"),
    ))
}

/// First winter at its first meeting.
pub fn first_winter(seed: u64) -> Play {
    Play::new(prepared("first-winter"), seed, "Blue team".to_owned())
}

/// Every shipped scenario.
pub fn shipped() -> Vec<Scenario> {
    let library = Library::built_in();
    let listed = library.list().into_iter();
    let opened = listed.map(|it| library.open(&it.name).scenario);
    let opened = opened.map(|it| it.expect("a shipped scenario can be played"));
    opened.collect()
}

/// Holds a document to these tables: each stands in it as it is made. `command` makes them anew.
pub fn holds_tables(document: &str, made: &[(&'static str, String)], command: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(document);
    let text = std::fs::read_to_string(path).expect("the document is there");
    for (name, table) in made {
        assert!(
            replaced(&text, name, table).as_ref() == Some(&text),
            "the table of {name} is old: `board-to-ward {command} --write {document}`"
        );
    }
}

/// The program, in an environment that is the same everywhere.
pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_board-to-ward"));
    command.args(arguments);
    for variable in ["NO_COLOR", "ACCESSIBLE", "COLORTERM", "RUST_BACKTRACE"] {
        command.env_remove(variable);
    }
    command.env("TERM", "xterm-256color").env("LANG", "C.UTF-8");
    // Nobody's own settings: there is no such folder.
    let nowhere = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-settings");
    command.env("BOARD_TO_WARD_CONFIG", nowhere);
    command
}

/// What the program says to these arguments, without any input.
pub fn said(arguments: &[&str]) -> Output {
    let output = program(arguments).stdin(Stdio::null()).output();
    output.expect("the program starts")
}

/// What the program says to these arguments and lines, with settings of its own.
pub fn plain(arguments: &[&str], lines: &str) -> String {
    let settings = tempfile::tempdir().expect("a folder for settings");
    let mut child = program(arguments)
        .env("BOARD_TO_WARD_CONFIG", settings.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("input is piped");
    input.write_all(lines.as_bytes()).expect("it listens");
    drop(input);
    text(&child.wait_with_output().expect("it ends"))
}

/// A number that follows from another, well mixed.
pub fn mixed(number: u64) -> u64 {
    let mut bits = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// Standard output as text.
pub fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the program writes text")
}

/// Standard error as text.
pub fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("the program writes text")
}

/// The plain mode, answered line by line.
pub struct PlainTable {
    child: Child,
    answers: ChildStdin,
    said: Receiver<Vec<u8>>,
    text: String,
    asked: usize,
}

/// How the last line of every question of the plain mode begins, and how it ends.
const PROMPTS: [&str; 2] = ["\nAnswer ", "\nYour reason, "];
const PROMPT_ENDS: &str = ": ";

/// How many questions there are in what the plain mode said.
pub fn questions_in(said: &str) -> usize {
    PROMPTS
        .iter()
        .map(|prompt| said.matches(prompt).count())
        .sum()
}

impl PlainTable {
    /// Plays First winter with this seed, keeping games in `saves`, up to its first question.
    pub fn begin(seed: u64, saves: &Path) -> PlainTable {
        let mut child = program(&["play", "first-winter", "--plain"])
            .args(["--seed", &seed.to_string(), "--saves"])
            .arg(saves)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut output = child.stdout.take().expect("output is piped");
        let (tell, said) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                if tell.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let answers = child.stdin.take().expect("input is piped");
        let mut table = PlainTable {
            child,
            answers,
            said,
            text: String::new(),
            asked: 0,
        };
        table.wait_for_question();
        table
    }

    /// Gives one answer and waits for the next question: by then what was answered is kept.
    pub fn answer(&mut self, answer: &str) {
        writeln!(self.answers, "{answer}").expect("the program listens");
        self.wait_for_question();
    }

    /// Ends the program at once, as a power cut would end it.
    pub fn kill(mut self) -> String {
        self.child.kill().expect("the program was running");
        self.child.wait().expect("the program ends");
        self.text
    }

    fn wait_for_question(&mut self) {
        loop {
            let unheard = &self.text[self.asked..];
            let starts = PROMPTS.iter().filter_map(|prompt| unheard.find(prompt));
            if let Some(start) = starts.min()
                && let Some(end) = unheard[start..].find(PROMPT_ENDS)
            {
                self.asked += start + end + PROMPT_ENDS.len();
                return;
            }
            let said = self.said.recv_timeout(DEADLINE);
            let said = said.unwrap_or_else(|_| panic!("no question came after:\n{}", self.text));
            self.text.push_str(&String::from_utf8_lossy(&said));
        }
    }
}
