//! Any bytes opened as a save, as they are and behind a seal that holds; what opens is played on.

#![no_main]

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use board_to_ward::game::Prepared;
use board_to_ward::save::{Folder, Save, resume};
use board_to_ward::scenario::library::Library;
use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};

static SMALL: LazyLock<Arc<Prepared>> = LazyLock::new(|| {
    let text = include_str!("../../tests/good/small.ron");
    let reading = Library::built_in().open_text("small.ron", text);
    Arc::new(Prepared::new(reading.scenario.expect("it is sound")))
});

static FILE: LazyLock<PathBuf> = LazyLock::new(|| {
    let name = format!("board-to-ward-fuzz-{}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    fs::create_dir_all(&folder).expect("room for a folder");
    folder.join("fuzz.save")
});

fuzz_target!(|bytes: &[u8]| {
    let _ = opened(bytes);
    if let Some(save) = opened(&sealed(bytes)) {
        let _ = resume(&save, Arc::clone(&SMALL));
    }
});

fn opened(bytes: &[u8]) -> Option<Save> {
    fs::write(&*FILE, bytes).expect("room for a small file");
    Folder::open(&FILE).ok().map(|(save, _)| save)
}

/// The bytes behind the first line that a save of them would have.
fn sealed(bytes: &[u8]) -> Vec<u8> {
    let mut checksum = String::new();
    for byte in Sha256::digest(bytes) {
        write!(checksum, "{byte:02x}").expect("a text takes it");
    }
    let seal = format!(
        "{{\"board_to_ward_save\":1,\"bytes\":{},\"sha256\":\"{checksum}\"}}\n",
        bytes.len()
    );
    [seal.as_bytes(), bytes].concat()
}
