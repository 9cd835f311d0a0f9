//! Where keys come from: a terminal, or a list in a test.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::view::Key;

/// What comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key went down.
    Key(Key),
    /// The window has another size now.
    Resized,
    /// Nothing for a moment.
    Nothing,
    /// Nothing until the time that was given.
    Time,
    /// The program is asked to end, by a signal or because the terminal is gone.
    Stop,
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
}

/// Keys from the terminal, and signals from the system.
pub struct TerminalEvents {
    stop: Arc<AtomicBool>,
    tells_of_nothing: bool,
    /// When it was last asked how much time has gone.
    asked: Instant,
}

/// How long a wait lasts before a signal is looked for.
const GLANCE: Duration = Duration::from_millis(100);

impl TerminalEvents {
    /// Listens for keys, and for the signals that end a program.
    pub fn listen() -> io::Result<TerminalEvents> {
        let stop = Arc::new(AtomicBool::new(false));
        #[cfg(unix)]
        {
            for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGINT] {
                signal_hook::flag::register(signal, Arc::clone(&stop))?;
            }
            end_when_hung_up()?;
        }
        Ok(TerminalEvents {
            stop,
            tells_of_nothing: false,
            asked: now(),
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
            super::terminal::give_back();
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
            if event::poll(left.unwrap_or(GLANCE).min(GLANCE))? {
                match event::read()? {
                    Event::Key(key) => {
                        if let Some(key) = key_of(key) {
                            return Ok(Input::Key(key));
                        }
                    }
                    Event::Resize(..) => return Ok(Input::Resized),
                    _ => {}
                }
            } else if left.is_some_and(|left| left <= GLANCE) {
                return Ok(Input::Time);
            } else if self.tells_of_nothing {
                return Ok(Input::Nothing);
            }
        }
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
            'j' | 'm' => Key::Enter,
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
