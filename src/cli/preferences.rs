//! Keeps what people choose about the program in a file of settings, and gathers what flags,
//! environment and file say. A file that cannot be read or written stops nobody.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::arguments::Table;
use super::writing::temporary;
use crate::view::{Keymap, Origin, Preferences, SettingId, Settings, SettingsTold, read_settings};

/// The largest file of settings that is read, in bytes.
const SIZE_MOST: u64 = 64 * 1024;

/// The keys that somebody chose, and what is wrong with their file in sentences.
pub(super) fn keys(path: Option<PathBuf>) -> (Keymap, Vec<String>) {
    let mut file = SettingsFile::new(path);
    match file.load() {
        Err(why) => (Keymap::default(), vec![why]),
        Ok(text) if text.is_empty() => (Keymap::default(), Vec::new()),
        Ok(text) => {
            let (keys, told) = Keymap::read(&text);
            (keys, file.in_sentences(told))
        }
    }
}

/// The file of settings.
pub(super) struct SettingsFile {
    path: Option<PathBuf>,
}

impl SettingsFile {
    /// Settings in this file; nowhere if there is none.
    pub(super) fn new(path: Option<PathBuf>) -> SettingsFile {
        SettingsFile { path }
    }

    /// What file, environment and flags say, and what is wrong with it in sentences.
    pub(super) fn settings(&mut self, table: &Table) -> (Settings, Vec<String>) {
        let mut settings = Settings::default();
        let mut told = self.put_file(&mut settings);
        told.extend(settings.put_environment(|name| std::env::var(name).ok()));
        told.extend(table.settings.tell(&mut settings));
        if table.plain {
            let put = settings.put(Origin::Flag, SettingId::Plain, "always");
            debug_assert!(put.is_ok(), "plain text may be asked for always");
        }
        (settings, told)
    }

    fn put_file(&mut self, settings: &mut Settings) -> Vec<String> {
        let text = match self.load() {
            Ok(text) if text.is_empty() => return Vec::new(),
            Ok(text) => text,
            Err(why) => return vec![why],
        };
        let told = read_settings(&text, settings);
        self.in_sentences(told)
    }

    fn in_sentences(&self, told: Vec<SettingsTold>) -> Vec<String> {
        let name = self.path.as_deref().and_then(Path::file_name);
        let name = name.unwrap_or_default().to_string_lossy();
        told.into_iter()
            .map(|told| format!("In {name}, line {}: {}", told.line, told.what))
            .collect()
    }
}

impl Preferences for SettingsFile {
    fn load(&mut self) -> Result<String, String> {
        let Some(path) = &self.path else {
            return Ok(String::new());
        };
        let shown = path.display();
        match read(path) {
            Ok(bytes) if bytes.len() as u64 > SIZE_MOST => Err(format!(
                "{shown} is longer than a file of settings can be, and is left aside."
            )),
            Ok(bytes) => String::from_utf8(bytes)
                .map_err(|_| format!("{shown} is no text, and is left aside.")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
            Err(error) => Err(format!("{shown} cannot be read: {error}.")),
        }
    }

    fn store(&mut self, text: &str) -> Result<(), String> {
        let Some(path) = &self.path else {
            return Err("this machine has no place for settings".into());
        };
        write(path, text).map_err(|error| format!("{} cannot be written: {error}", path.display()))
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(SIZE_MOST + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes the file whole or not at all. One that is only linked to is written where it is.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let file = temporary(&path, text)?;
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::SettingsFile;
    use crate::cli::arguments::Table;
    use crate::view::{ActionId, Key, Preferences, SettingId};

    #[test]
    fn what_is_kept_is_found_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep").join("settings.ron");
        let mut file = SettingsFile::new(Some(path.clone()));
        assert_eq!(file.load(), Ok(String::new()));
        file.store("(signs: \"ascii\")").expect("it is written");
        let (settings, told) = file.settings(&Table::default());
        assert_eq!(settings.value(SettingId::Signs), "ascii");
        assert!(told.is_empty(), "{told:?}");
        let names = fs::read_dir(path.parent().expect("a folder")).expect("a folder");
        assert_eq!(names.count(), 1, "nothing else is left in the folder");
    }

    #[test]
    fn a_file_that_is_no_settings_is_told_and_stops_nobody() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.ron");
        let long = "x".repeat(70_000);
        for content in [
            &b"\xff\xfe"[..],
            long.as_bytes(),
            b"(signs: \"unicod\")",
            b"(",
        ] {
            fs::write(&path, content).expect("written");
            let mut file = SettingsFile::new(Some(path.clone()));
            let (settings, told) = file.settings(&Table::default());
            assert_eq!(settings.value(SettingId::Signs), "auto");
            assert_eq!(told.len(), 1, "{told:?}");
            assert!(told[0].contains("settings.ron"), "{told:?}");
        }
    }

    #[test]
    fn keys_are_read_from_their_own_file_and_stop_nobody_either() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("keys.ron");
        assert!(super::keys(Some(path.clone())).1.is_empty());
        fs::write(&path, "(\n  why: \"y\",\n  packs: \"x\"\n)").expect("written");
        let (keys, told) = super::keys(Some(path));
        assert_eq!(keys.of(ActionId::Why), [Key::Letter('y')]);
        let nearest = "In keys.ron, line 3: there is no action packs; did you mean pack?";
        assert_eq!(told, [nearest]);
    }

    #[test]
    fn where_nothing_can_be_written_it_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let in_the_way = folder.path().join("file");
        fs::write(&in_the_way, "").expect("written");
        let mut file = SettingsFile::new(Some(in_the_way.join("settings.ron")));
        let why = file.store("()").expect_err("a file is in the way");
        assert!(why.contains("cannot be written"), "{why}");
        assert!(SettingsFile::new(None).store("()").is_err());
    }
}
