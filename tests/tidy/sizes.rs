//! How long files, lines and functions may be.

use super::tree::File;
use super::{Finding, says};

const FILE_LINES_MAX: usize = 500;
const FUNCTION_LINES_MAX: usize = 70;
const COLUMNS_MAX: usize = 100;

/// Tables of one row a line: breaking a row would hide what it lines up with.
const WIDE_TABLES: &[&str] = &["src/catalogue/quantity_table.rs"];

/// Files, lines and functions of `file` that are too long.
pub fn sizes(file: &File) -> Vec<Finding> {
    let lines: Vec<&str> = file.text.lines().collect();
    let mut findings = Vec::new();
    if lines.len() > FILE_LINES_MAX {
        findings.push(Finding::new(
            file,
            lines.len(),
            format!("the file has {}", lines.len()),
        ));
    }
    let wide = WIDE_TABLES.contains(&file.path.as_str());
    for (at, line) in lines.iter().enumerate() {
        let columns = line.chars().count();
        if columns > COLUMNS_MAX && !wide {
            findings.push(Finding::new(
                file,
                at + 1,
                format!("the line has {columns} columns"),
            ));
        }
        let length = function_lines(&lines[at..]);
        if length > FUNCTION_LINES_MAX {
            findings.push(Finding::new(
                file,
                at + 1,
                format!("the function has {length} lines"),
            ));
        }
    }
    findings
}

/// Lines of the function that opens at the first line; 0 if none does. Formatted source closes a
/// function with a brace in the column where it opened.
fn function_lines(lines: &[&str]) -> usize {
    let first = lines[0];
    let start = first.trim_start();
    let mut words = start.split_whitespace();
    let opens = words.by_ref().take_while(|word| is_before_fn(word)).count();
    if start.split_whitespace().nth(opens) != Some("fn") {
        return 0;
    }
    let indent = &first[..first.len() - start.len()];
    let (end, declared) = (format!("{indent}}}"), format!("{indent})"));
    for (at, line) in lines.iter().enumerate() {
        let only_declared = line.ends_with(';') && (at == 0 || line.starts_with(&declared));
        let on_one_line = at == 0 && line.ends_with('}');
        if *line == end || only_declared || on_one_line {
            return at + 1;
        }
    }
    0
}

fn is_before_fn(word: &str) -> bool {
    word.starts_with("pub") || ["const", "async", "unsafe", "extern", "in"].contains(&word)
}

#[test]
fn what_is_too_long_is_found() {
    let body = "    x();\n".repeat(80);
    let long = format!("//! x\npub(super) fn f() {{\n{body}}}\n\nfn g(\n    a: u8,\n) {{\n}}\n");
    assert_eq!(
        says("src/a.rs", &long, sizes),
        ["the function has 82 lines"]
    );
    assert_eq!(
        says("src/a.rs", &"x\n".repeat(501), sizes),
        ["the file has 501"]
    );
    assert_eq!(
        says("src/a.rs", &"x".repeat(101), sizes),
        ["the line has 101 columns"]
    );
    assert!(says(WIDE_TABLES[0], &"x".repeat(101), sizes).is_empty());
}
