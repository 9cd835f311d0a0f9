//! Any sentence read as a condition. One that can be read is written out again to a sentence that
//! reads the same.

#![no_main]

use board_to_ward::source::condition::Condition;
use board_to_ward::source::{FileId, Span};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let read = |text: &str| {
        let span = Span::new(FileId(0), 0, text.len() + 2);
        Condition::read(text, span, Some(1))
    };
    if let Ok(condition) = read(text) {
        let written = condition.to_string();
        let again = read(&written).unwrap_or_else(|_| panic!("{text:?} becomes {written:?}"));
        assert_eq!(again.to_string(), written, "{text:?}");
    }
});
