//! Tells cargo that the scenarios are built into the program: a changed one is built in anew. And
//! tells the program what it was built for and from which commit, as far as that can be known
//! without running anything.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo::rerun-if-changed=scenarios");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=BOARD_TO_WARD_COMMIT");
    let profile = env::var("PROFILE").unwrap_or_default();
    let target = env::var("TARGET").unwrap_or_default();
    println!("cargo::rustc-env=BOARD_TO_WARD_TARGET={target}");
    println!("cargo::rustc-env=BOARD_TO_WARD_PROFILE={profile}");
    let given = env::var("BOARD_TO_WARD_COMMIT").ok();
    let commit = given.or_else(|| commit(profile == "release"));
    let commit = commit.unwrap_or_else(|| "not known".to_owned());
    println!("cargo::rustc-env=BOARD_TO_WARD_BUILT_FROM={commit}");
}

/// The commit that is checked out, read from the folder of the repository. Only for a release:
/// otherwise every commit would build everything anew.
fn commit(is_release: bool) -> Option<String> {
    if !is_release {
        return None;
    }
    let folder = git_folder(Path::new(".git"))?;
    let head = watched(&folder.join("HEAD"))?;
    let Some(name) = head.strip_prefix("ref: ") else {
        return Some(head);
    };
    // A work tree beside the first one keeps its branches there.
    let common = fs::read_to_string(folder.join("commondir")).ok();
    let common = common.map_or(folder.clone(), |path| folder.join(path.trim()));
    let loose = watched(&common.join(name));
    loose.or_else(|| packed(&watched(&common.join("packed-refs"))?, name))
}

/// The folder of the repository: `.git`, or where that file says it is.
fn git_folder(path: &Path) -> Option<PathBuf> {
    if path.is_dir() {
        return Some(path.to_owned());
    }
    let said = fs::read_to_string(path).ok()?;
    Some(PathBuf::from(said.trim().strip_prefix("gitdir: ")?))
}

/// A file's text; cargo builds anew when it changes.
fn watched(path: &Path) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    println!("cargo::rerun-if-changed={}", path.display());
    Some(text.trim().to_owned())
}

/// The commit of a branch in the list of those that are packed.
fn packed(list: &str, name: &str) -> Option<String> {
    let line = list
        .lines()
        .find(|line| line.ends_with(&format!(" {name}")))?;
    line.split(' ').next().map(str::to_owned)
}
