//! Reading of files and folders, held to a size, and the joining of parts into one text.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use include_dir::Dir;

use super::{MODEL, beginning, unshown};
use crate::source::{Diagnostic, Problems, SIZE_MOST, Sources, Span, nearest, word_processed};

/// The most files that a scenario may be kept in.
const PARTS_MOST: usize = 100;

/// A line of a joined text before each part.
const PART_LINE: &str = "//// part ";

/// One file's name and text.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The name shown to people.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// Whether a path ends in `.ron`.
pub(super) fn is_ron(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ron")
}

/// Scenarios of a folder: each `.ron` file and each folder that holds some, by name.
pub(super) fn scenarios_in(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for path in entries(folder).unwrap_or_default() {
        let name = path.file_stem().and_then(|name| name.to_str());
        let holds = is_ron(&path) || (path.is_dir() && !ron_files(&path).is_empty());
        if let (Some(name), true) = (name, holds)
            && name != MODEL
        {
            found.push((name.to_owned(), path));
        }
    }
    found
}

/// Names of the scenarios built in.
pub(super) fn built_in_names(built_in: &Dir) -> Vec<String> {
    let files = built_in.files().map(include_dir::File::path);
    let folders = built_in.dirs().map(Dir::path);
    files
        .filter(|path| is_ron(path))
        .chain(folders)
        .filter_map(|path| path.file_stem()?.to_str().map(str::to_owned))
        .filter(|name| name != MODEL)
        .collect()
}

/// The parts of a scenario built in.
pub(super) fn embedded_parts(built_in: &'static Dir, name: &str) -> Vec<Part> {
    let mut files: Vec<&include_dir::File> = match built_in.get_dir(name) {
        Some(folder) => folder.files().collect(),
        None => built_in
            .get_file(format!("{name}.ron"))
            .into_iter()
            .collect(),
    };
    files.sort_by_key(|file| file.path());
    let part = |file: &include_dir::File| Part {
        name: format!("scenarios/{}", file.path().display()),
        text: file.contents_utf8().unwrap_or_default().to_owned(),
    };
    files.into_iter().map(part).collect()
}

/// Everything in a folder, in order of name; at most a thousand entries.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)?.take(1000) {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}

/// The `.ron` files of a folder, in order of name; none if there is no such folder.
pub(super) fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let mut paths = entries(folder).unwrap_or_default();
    paths.retain(|path| is_ron(path) && path.is_file());
    paths
}

/// The parts of a scenario that is a folder.
pub(super) fn folder_parts(
    folder: &Path,
    sources: &mut Sources,
    problems: &mut Problems,
) -> Vec<Part> {
    let paths = ron_files(folder);
    let name = folder.display().to_string();
    let wrong = if paths.is_empty() {
        Some(("file/no-parts", "this folder has no `.ron` file in it"))
    } else if paths.len() > PARTS_MOST {
        Some((
            "file/too-many",
            "this folder has more than a hundred `.ron` files",
        ))
    } else {
        None
    };
    if let Some((code, title)) = wrong {
        let place = unshown(&name, sources, problems);
        problems.push(Diagnostic::error(code, title, place, "this folder"));
        return Vec::new();
    }
    report_unread(folder, sources, problems);
    let parts = paths.iter();
    parts
        .filter_map(|path| file_part(path, sources, problems))
        .collect()
}

/// Files of a scenario's folder whose names end in `.txt`, as an editor may add it.
fn report_unread(folder: &Path, sources: &mut Sources, problems: &mut Problems) {
    let mut unread = entries(folder).unwrap_or_default();
    unread.retain(|path| is_text(path) && path.is_file());
    for path in unread {
        let place = unshown(&path.display().to_string(), sources, problems);
        let title = "this file is not read: its name does not end in `.ron`";
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.trim_end_matches(".txt").trim_end_matches(".ron");
        problems.push(
            Diagnostic::warning("file/not-read", title, place, "this file").help(format!(
                "if it is a part of the scenario, call it `{name}.ron`"
            )),
        );
    }
}

/// Whether a path ends in `.txt`.
fn is_text(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("txt"))
}

/// The path of a file in the same folder that was probably meant by one that is not there: with
/// another ending, or with a slip in its name.
pub(super) fn near(path: &Path) -> Option<PathBuf> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let there = entries(folder.unwrap_or(Path::new("."))).ok()?;
    let name = path.file_name()?.to_str()?;
    let may_be = |path: &&PathBuf| is_ron(path) || is_text(path);
    let names = there.iter().filter(may_be);
    let names: Vec<&str> = names
        .filter_map(|path| path.file_name()?.to_str())
        .collect();
    let ends = [
        format!("{name}.txt"),
        format!("{name}.ron"),
        format!("{name}.ron.txt"),
    ];
    let other = names.iter().find(|it| ends.iter().any(|end| end == *it));
    let found = other
        .copied()
        .or_else(|| nearest(name, names.iter().copied()))?;
    Some(path.with_file_name(found))
}

/// A file's text, if it can be read, is not too large, and is text.
pub(super) fn file_part(
    path: &Path,
    sources: &mut Sources,
    problems: &mut Problems,
) -> Option<Part> {
    let name = path.display().to_string();
    let bytes = match bounded(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let place = unshown(&name, sources, problems);
            let title = format!("this file cannot be read: {error}");
            problems.push(Diagnostic::error(
                "file/unreadable",
                title,
                place,
                "this file",
            ));
            return None;
        }
    };
    if bytes.len() > SIZE_MOST {
        let place = unshown(&name, sources, problems);
        let title = "this file is larger than two million characters and is not read";
        problems.push(Diagnostic::error(
            "file/too-large",
            title,
            place,
            "this file",
        ));
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) if text.starts_with("PK\x03\x04") => {
            not_text(&name, text.as_bytes(), sources, problems);
            None
        }
        Ok(text) => Some(Part { name, text }),
        Err(error) => {
            not_text(&name, error.as_bytes(), sources, problems);
            None
        }
    }
}

/// At most one byte more than is allowed.
pub(super) fn bounded(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = SIZE_MOST as u64 + 1;
    fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A file in another encoding: the first place that is not UTF-8 is shown.
fn not_text(name: &str, bytes: &[u8], sources: &mut Sources, problems: &mut Problems) {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let place = unshown(name, sources, problems);
        problems.push(word_processed(place));
        return;
    }
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let lossy = String::from_utf8_lossy(bytes);
    let mut hidden = Problems::new();
    let file = sources.add(name, if wide { "" } else { &lossy }, &mut hidden);
    let found = sources.text(file).find(char::REPLACEMENT_CHARACTER);
    let place = found.map_or(beginning(file), |place| {
        Span::new(file, place, place + char::REPLACEMENT_CHARACTER.len_utf8())
    });
    problems.push(
        Diagnostic::error(
            "file/not-utf-8",
            "this file is not in the encoding UTF-8, so its letters cannot be read",
            place,
            "the first letter that cannot be read",
        )
        .help("in your editor choose \"Save as\" and the encoding UTF-8"),
    );
}

/// The parts as one text, from which [`parts_of`] gives them back; the same on every machine, so
/// with one sort of line ends and without the folder's own name.
pub(super) fn joined(parts: &[Part]) -> String {
    let clean = |part: &Part| {
        let text = part.text.strip_prefix('\u{feff}').unwrap_or(&part.text);
        text.replace("\r\n", "\n")
    };
    if let [one] = parts {
        return clean(one);
    }
    let mut whole = String::new();
    for part in parts {
        let name = part.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let text = clean(part);
        let end = if text.ends_with('\n') { "" } else { "\n" };
        whole.extend([PART_LINE, name, "\n", &text, end]);
    }
    whole
}

/// The parts of a text that [`joined`] made.
pub(super) fn parts_of(name: &str, text: &str) -> Vec<Part> {
    if !text.starts_with(PART_LINE) {
        let (name, text) = (name.to_owned(), text.to_owned());
        return vec![Part { name, text }];
    }
    let mut parts: Vec<Part> = Vec::new();
    for line in text.split_inclusive('\n') {
        if let Some(name) = line.strip_prefix(PART_LINE) {
            let name = name.trim_end().to_owned();
            let text = String::new();
            parts.push(Part { name, text });
        } else if let Some(part) = parts.last_mut() {
            part.text.push_str(line);
        }
    }
    parts
}
