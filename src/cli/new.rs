//! `new`: writes a scenario that can be played at once, from a few answers.

mod asking;
mod filled;

use std::fs::OpenOptions;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::arguments::New;
use super::output::standard_output;
use super::{Misused, Outcome};
use filled::{filled, one_line};

/// The longest title or name that is taken, in characters.
const NAME_MOST: usize = 80;

/// Asks for what is not given, writes the file and says what to do next.
pub(super) fn new(asked: &New) -> anyhow::Result<Outcome> {
    let path = with_ending(&asked.file);
    if path.exists() {
        return Err(stands_already(&path).into());
    }
    let answers = if io::stdin().is_terminal() {
        asking::ask(asked, &mut io::stdin().lock(), &mut io::stdout().lock())?
    } else {
        asking::given(asked)
    };
    for (what, name) in [("title", &answers.title), ("trust's name", &answers.trust)] {
        if one_line(name).chars().count() > NAME_MOST {
            return Err(Misused(format!("a {what} has at most {NAME_MOST} letters")).into());
        }
    }
    write(&path, &filled(&answers))?;
    say_what_next(&path)?;
    Ok(Outcome::Done)
}

fn with_ending(file: &Path) -> PathBuf {
    match file.extension() {
        Some(ending) if ending.eq_ignore_ascii_case("ron") => file.to_owned(),
        _ => {
            let mut name = file.as_os_str().to_owned();
            name.push(".ron");
            PathBuf::from(name)
        }
    }
}

fn stands_already(path: &Path) -> Misused {
    let shown = path.display();
    Misused(format!(
        "{shown} is there already and stays as it is; give another name"
    ))
}

/// Writes a file that is not there yet.
fn write(path: &Path, text: &str) -> Result<(), Misused> {
    let made = OpenOptions::new().write(true).create_new(true).open(path);
    let written = made.and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => stands_already(path),
        io::ErrorKind::NotFound => Misused(format!("{}: there is no such folder", path.display())),
        _ => Misused(format!("{} cannot be written: {error}", path.display())),
    })
}

fn say_what_next(path: &Path) -> io::Result<()> {
    let shown = path.display().to_string();
    let named = if shown.contains(' ') {
        format!("\"{shown}\"")
    } else {
        shown.clone()
    };
    let mut out = standard_output();
    writeln!(out, "Written: {shown}\n")?;
    writeln!(out, "It can be played as it stands. What to do next:")?;
    writeln!(out, "  board-to-ward play {named}")?;
    writeln!(out, "      plays it")?;
    writeln!(out, "  board-to-ward check {named}")?;
    writeln!(out, "      says what is wrong with it: nothing yet")?;
    writeln!(
        out,
        "Open it in a plain-text editor (Notepad will do) and begin with the dials at the top."
    )?;
    out.flush()
}
