//! The files of the repository that the checks read.

use std::fs;
use std::path::{Path, PathBuf};

/// What a file is, as far as the checks care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Rust under `src`.
    Source,
    /// Rust under `tests`, `benches` or `fuzz`.
    Test,
    /// Anything else that is text: scenarios, documents, scripts.
    Text,
}

/// One file, with its path from the root of the repository.
#[derive(Clone, Debug)]
pub struct File {
    /// With forward slashes.
    pub path: String,
    pub kind: Kind,
    pub text: String,
}

impl File {
    /// A file of this text at this path.
    pub fn new(path: &str, text: &str) -> File {
        let rust = Path::new(path)
            .extension()
            .is_some_and(|extension| extension == "rs");
        let kind = match (rust, path.starts_with("src/")) {
            (true, true) => Kind::Source,
            (true, false) => Kind::Test,
            (false, _) => Kind::Text,
        };
        File {
            path: path.to_owned(),
            kind,
            text: text.to_owned(),
        }
    }
}

/// Folders of the root that hold nothing written by hand, and files kept exactly as they came.
const LEFT_OUT: &[&str] = &[
    "target",
    ".git",
    "Cargo.lock",
    "saves",
    "tests/broken",
    "fuzz/target",
];

/// Every file of the repository that is text, in the order of their paths.
pub fn files() -> Vec<File> {
    let mut files = Vec::new();
    walk(&root(), &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The text of one file.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("a file of the repository")
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn walk(folder: &Path, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let full = entry.expect("an entry of a folder").path();
        let inside = full.strip_prefix(root()).expect("inside the repository");
        let path = inside.to_string_lossy().replace('\\', "/");
        if LEFT_OUT.contains(&path.as_str()) {
            continue;
        }
        if full.is_dir() {
            walk(&full, files);
        } else if let Ok(text) = fs::read_to_string(&full) {
            files.push(File::new(&path, &text));
        }
    }
}
