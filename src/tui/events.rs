//! Where keys come from: a terminal, or a list in a test.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use ratatui::crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent,
    MouseEventKind,
};

use super::{stop, terminal};
use crate::view::Key;

/// What comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key went down.
    Key(Key),
    /// The window has another size now.
    Resized,
    /// Nothing for a moment.
    Nothing,
    /// Nothing until the time that was given.
    Time,
    /// Somebody pointed at something.
    Pointed(Pointing),
    /// Text from elsewhere.
    Pasted(String),
    /// The program is asked to wait behind the shell.
    Suspend,
    /// The program is asked to end, by a signal or because the terminal is gone.
    Stop,
}

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "places are columns and rows from 0")]
pub enum Pointing {
    Click { column: u16, row: u16 },
    WheelUp,
    WheelDown,
}

/// A source of input.
pub trait Events {
    /// Waits for the next input, and no longer than this if it is given. An error means that there
    /// will be no more.
    fn next(&mut self, wait: Option<Duration>) -> io::Result<Input>;
    /// How much time has gone since this was last asked; none where there is no clock.
    fn gone(&mut self) -> Duration {
        Duration::ZERO
    }

    /// Hears the mouse from now on, or no longer.
    fn hear_mouse(&mut self, _is_heard: bool) -> io::Result<()> {
        Ok(())
    }

    /// Waits behind the shell until it is brought back; says whether there was a shell.
    fn suspend(&mut self) -> io::Result<bool> {
        Ok(false)
    }
}

/// Keys from the terminal, and signals from the system.
pub struct TerminalEvents {
    stop: Arc<AtomicBool>,
    /// The system asked for a pause.
    pause: Arc<AtomicBool>,
    /// The program was stopped and goes on.
    goes_on: Arc<AtomicBool>,
    tells_of_nothing: bool,
    /// When it was last asked how much time has gone.
    asked: Instant,
    hears_mouse: bool,
}

/// How long a wait lasts before a signal is looked for.
const GLANCE: Duration = Duration::from_millis(100);

impl TerminalEvents {
    /// Listens for keys, and for the signals that end a program.
    pub fn listen() -> io::Result<TerminalEvents> {
        let [stop, pause, goes_on] = [const { false }; 3].map(|it| Arc::new(AtomicBool::new(it)));
        #[cfg(unix)]
        {
            use signal_hook::consts::{SIGCONT, SIGTSTP};
            signal_hook::flag::register(SIGTSTP, Arc::clone(&pause))?;
            signal_hook::flag::register(SIGCONT, Arc::clone(&goes_on))?;
            for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGINT] {
                signal_hook::flag::register(signal, Arc::clone(&stop))?;
            }
            end_when_hung_up()?;
        }
        Ok(TerminalEvents {
            stop,
            pause,
            goes_on,
            tells_of_nothing: false,
            asked: now(),
            hears_mouse: false,
        })
    }

    /// Tells from now on that nothing has come in, ten times a second, so that somebody can look
    /// elsewhere meanwhile.
    pub fn tell_of_nothing(&mut self) {
        self.tells_of_nothing = true;
    }
}

/// Ends the program when its terminal goes away. A flag would not do: crossterm never comes back
/// from a terminal that is gone (crossterm-rs/crossterm#793). Every order is kept as it is given,
/// so nothing is lost.
#[cfg(unix)]
fn end_when_hung_up() -> io::Result<()> {
    let mut signals = signal_hook::iterator::Signals::new([signal_hook::consts::SIGHUP])?;
    std::thread::spawn(move || {
        if signals.forever().next().is_some() {
            terminal::give_back();
            std::process::exit(128 + signal_hook::consts::SIGHUP);
        }
    });
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long people are waited for is no part of a game"
)]
fn now() -> Instant {
    Instant::now()
}

impl Events for TerminalEvents {
    fn gone(&mut self) -> Duration {
        let asked = now();
        asked.saturating_duration_since(std::mem::replace(&mut self.asked, asked))
    }

    fn next(&mut self, wait: Option<Duration>) -> io::Result<Input> {
        let until = wait.and_then(|wait| now().checked_add(wait));
        loop {
            let left = until.map(|until| until.saturating_duration_since(now()));
            if self.stop.load(Ordering::Relaxed) {
                return Ok(Input::Stop);
            }
            if self.pause.swap(false, Ordering::Relaxed) {
                return Ok(Input::Suspend);
            }
            if self.goes_on.swap(false, Ordering::Relaxed) {
                self.take_again()?;
                return Ok(Input::Resized);
            }
            if event::poll(left.unwrap_or(GLANCE).min(GLANCE))? {
                match event::read()? {
                    Event::Key(key) => {
                        if let Some(key) = key_of(key) {
                            return Ok(Input::Key(key));
                        }
                    }
                    Event::Resize(..) => return Ok(Input::Resized),
                    Event::Paste(text) => return Ok(Input::Pasted(text)),
                    Event::Mouse(mouse) => {
                        if let Some(pointing) = pointing_of(mouse) {
                            return Ok(Input::Pointed(pointing));
                        }
                    }
                    _ => {}
                }
            } else if left.is_some_and(|left| left <= GLANCE) {
                return Ok(Input::Time);
            } else if self.tells_of_nothing {
                return Ok(Input::Nothing);
            }
        }
    }

    fn hear_mouse(&mut self, is_heard: bool) -> io::Result<()> {
        if std::mem::replace(&mut self.hears_mouse, is_heard) == is_heard {
            return Ok(());
        }
        terminal::hear_mouse(is_heard)
    }

    fn suspend(&mut self) -> io::Result<bool> {
        if !stop::has_shell() {
            return Ok(false);
        }
        terminal::give_back();
        stop::stop()?;
        self.goes_on.store(false, Ordering::Relaxed);
        self.take_again()?;
        Ok(true)
    }
}

impl TerminalEvents {
    /// Takes the terminal again after a stop: the shell has set it as it likes.
    fn take_again(&mut self) -> io::Result<()> {
        terminal::take_over()?;
        if std::mem::take(&mut self.hears_mouse) {
            self.hear_mouse(true)?;
        }
        Ok(())
    }
}

/// What a movement of the mouse means, if it means anything here.
fn pointing_of(event: MouseEvent) -> Option<Pointing> {
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Pointing::Click {
            column: event.column,
            row: event.row,
        }),
        MouseEventKind::ScrollUp => Some(Pointing::WheelUp),
        MouseEventKind::ScrollDown => Some(Pointing::WheelDown),
        _ => None,
    }
}

/// The key of a press. Releases are nobody's business; a held key repeats only where it moves.
pub fn key_of(event: KeyEvent) -> Option<Key> {
    let key = match event.code {
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Escape,
        KeyCode::Tab | KeyCode::BackTab => Key::Tab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Char(letter) if event.modifiers.contains(KeyModifiers::CONTROL) => match letter {
            'c' | 'C' => Key::Interrupt,
            'h' => Key::Backspace,
            'i' => Key::Tab,
            'j' | 'm' => Key::Enter,
            letter if letter.is_ascii_alphabetic() => Key::Control(letter.to_ascii_lowercase()),
            _ => return None,
        },
        KeyCode::Char(letter) => Key::Letter(letter),
        _ => return None,
    };
    let moves = matches!(
        key,
        Key::Up | Key::Down | Key::Left | Key::Right | Key::PageUp | Key::PageDown | Key::Backspace
    );
    match event.kind {
        KeyEventKind::Press => Some(key),
        KeyEventKind::Repeat if moves => Some(key),
        KeyEventKind::Repeat | KeyEventKind::Release => None,
    }
}

#[cfg(test)]
mod tests {
    use super::key_of;
    use crate::view::Key;
    use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

    #[test]
    fn only_presses_are_heard_and_only_movement_repeats() {
        let event = |code, kind| KeyEvent::new_with_kind(code, KeyModifiers::NONE, kind);
        let cases = [
            (KeyCode::Enter, KeyEventKind::Press, Some(Key::Enter)),
            (KeyCode::Enter, KeyEventKind::Repeat, None),
            (KeyCode::Enter, KeyEventKind::Release, None),
            (KeyCode::Down, KeyEventKind::Repeat, Some(Key::Down)),
            (KeyCode::Down, KeyEventKind::Release, None),
        ];
        for (code, kind, key) in cases {
            assert_eq!(key_of(event(code, kind)), key);
        }
    }
}
