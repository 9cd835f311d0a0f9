//! The full screen: draws pages and turns keys into messages. Knows nothing of the game.
//!
//! One thread that waits for a key, tells the session, and draws when something has changed.

mod app;
mod chart;
mod columns;
mod draw;
mod events;
mod fit;
mod glyphs;
mod layout;
mod lines;
mod reading;
mod spots;
mod stop;
mod terminal;
mod theme;
mod trim;

use std::io;

use ratatui::Terminal;
use ratatui::backend::Backend;

pub use app::{App, Look};
pub use events::{Events, Input, Pointing, TerminalEvents, key_of};
pub use glyphs::{ALLOWED, GLYPH_SETS, Glyphs, glyphs_of};
pub use layout::{LEAST_COLUMNS, LEAST_ROWS};
pub use theme::{Depth, ROLES, Role, Styles, THEMES, Theme, depth_of, ground_of, indexed, nearest};

use crate::view::{Flow, Key, Outside, Session, SettingId};

/// Plays on the terminal until somebody leaves. The terminal is given back whatever happens.
///
/// Fails where standard input or output is no terminal, or cannot be drawn on.
pub fn run(session: &mut Session, outside: &mut Outside<'_>, look: Look) -> io::Result<()> {
    let mut events = TerminalEvents::listen()?;
    if session.is_watched() {
        events.tell_of_nothing();
    }
    // How many colours are sent is for us to say: left to itself, what writes for us would answer
    // `NO_COLOR` by taking away bold and reversed letters too.
    ratatui::crossterm::style::force_color_output(true);
    let (_guard, mut terminal) = terminal::Guard::take()?;
    let size = terminal.size()?;
    log::info!("full screen, {} by {}, {look:?}", size.width, size.height);
    let mut app = App::new(look);
    run_on(&mut terminal, &mut events, &mut app, session, outside)
}

/// Plays on any terminal, from any source of keys.
pub fn run_on<B: Backend>(
    terminal: &mut Terminal<B>,
    events: &mut dyn Events,
    app: &mut App,
    session: &mut Session,
    outside: &mut Outside<'_>,
) -> io::Result<()> {
    let mut is_drawn = false;
    loop {
        if !std::mem::replace(&mut is_drawn, true) {
            terminal
                .draw(|frame| app.draw(session, frame))
                .map_err(|error| io::Error::other(error.to_string()))?;
        }
        events.hear_mouse(session.settings().is(SettingId::Mouse, "on"))?;
        let input = events.next(app.wakes_in(session))?;
        let has_ticked = session.tick(events.gone());
        let is_quiet = matches!(input, Input::Nothing | Input::Time);
        is_drawn = !session.look_outside(outside) && !has_ticked && is_quiet;
        note(&input, session);
        let flow = match input {
            Input::Nothing | Input::Time => Flow::GoOn,
            Input::Stop => Flow::Quit,
            Input::Suspend => Flow::Suspend,
            Input::Resized => {
                repaint(terminal)?;
                Flow::GoOn
            }
            Input::Key(key) => app.press(key, session, outside),
            Input::Pointed(pointing) => app.point(pointing, session, outside),
            Input::Pasted(text) => app.paste(text, session, outside),
        };
        if !is_drawn {
            log::debug!("page \"{}\"", session.page().title);
        }
        match flow {
            Flow::GoOn => {}
            Flow::Quit => return Ok(()),
            Flow::Suspend => {
                if !events.suspend()? {
                    session.say("There is no shell behind this window to go back to.");
                }
                repaint(terminal)?;
            }
        }
    }
}

/// Writes into the log what came in; not the letters of a line that is being written.
fn note(input: &Input, session: &Session) {
    if !log::log_enabled!(log::Level::Debug) {
        return;
    }
    match input {
        Input::Nothing | Input::Time => {}
        Input::Key(Key::Letter(_)) if session.page().entry.is_some() => log::debug!("a letter"),
        Input::Pasted(_) => log::debug!("text from elsewhere"),
        input => log::debug!("{input:?}"),
    }
}

/// Paints everything anew: after a change of size nobody knows what is left on the screen, even if
/// the size is what it was.
fn repaint<B: Backend>(terminal: &mut Terminal<B>) -> io::Result<()> {
    let size = terminal
        .size()
        .map_err(|error| io::Error::other(error.to_string()))?;
    terminal
        .resize(size.into())
        .map_err(|error| io::Error::other(error.to_string()))
}
