//! The terminal while it is ours, and giving it back whatever happens.

use std::io::{self, IsTerminal, Stdout, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste,
    EnableMouseCapture, poll,
};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{
    Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};

/// The terminal that is drawn on.
pub type Screen = Terminal<CrosstermBackend<WholeFrames>>;

/// Holds the terminal; gives it back when dropped.
pub struct Guard;

static REPORT: Once = Once::new();
/// Whether the screen that is shown is ours.
static ALTERNATE: AtomicBool = AtomicBool::new(false);

impl Guard {
    /// Takes the terminal over. From here on a panic gives it back before it reports.
    pub fn take() -> io::Result<(Guard, Screen)> {
        if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
            return Err(io::Error::other("this is not a terminal"));
        }
        REPORT.call_once(|| {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |report| {
                give_back();
                log::error!("{report}");
                before(report);
            }));
        });
        let guard = Guard;
        enable_raw_mode()?;
        // The first look for input begins to listen for changes of size; none may be lost.
        poll(Duration::ZERO)?;
        take_over()?;
        let terminal = Terminal::new(CrosstermBackend::new(WholeFrames::default()))?;
        Ok((guard, terminal))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Makes the terminal ours: raw keys, a screen of our own, and what is pasted told from what is
/// typed. May be called when it is ours already.
pub(super) fn take_over() -> io::Result<()> {
    enable_raw_mode()?;
    // `Terminal::clear` would first ask the terminal where its cursor is and wait.
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        Clear(ClearType::All),
        EnableBracketedPaste
    )?;
    ALTERNATE.store(true, Ordering::SeqCst);
    Ok(())
}

/// Asks the terminal to tell of clicks and of the wheel, or to stop telling. Not of every movement:
/// nothing here follows the pointer.
pub(super) fn hear_mouse(is_heard: bool) -> io::Result<()> {
    if cfg!(windows) {
        return if is_heard {
            execute!(io::stdout(), EnableMouseCapture)
        } else {
            execute!(io::stdout(), DisableMouseCapture)
        };
    }
    let mut output = io::stdout();
    output.write_all(if is_heard {
        b"\x1b[?1000h\x1b[?1006h"
    } else {
        b"\x1b[?1006l\x1b[?1000l"
    })?;
    output.flush()
}

/// Gives the terminal back as it was: modes, screen and cursor. May be called more than once.
pub(super) fn give_back() {
    let mut output = io::stdout();
    // In a window that has grown, some terminals would keep what we wrote. Only our own screen is
    // cleared: this may come again when we have left it.
    if ALTERNATE.swap(false, Ordering::SeqCst) {
        let _ = execute!(output, EndSynchronizedUpdate, Clear(ClearType::All));
    }
    let _ = execute!(
        output,
        EndSynchronizedUpdate,
        DisableMouseCapture,
        DisableBracketedPaste,
        DisableFocusChange,
        LeaveAlternateScreen,
        Show
    );
    let _ = disable_raw_mode();
}

/// Standard output that sends what is between two flushes as one synchronized update, so that half
/// a frame is never seen.
#[derive(Default)]
pub struct WholeFrames {
    held: Vec<u8>,
    output: Option<Stdout>,
}

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

impl Write for WholeFrames {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.held.is_empty() {
            return Ok(());
        }
        let mut frame = BEGIN.to_vec();
        frame.append(&mut self.held);
        frame.extend_from_slice(END);
        let output = self.output.get_or_insert_with(io::stdout);
        output.write_all(&frame)?;
        output.flush()
    }
}
