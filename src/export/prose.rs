//! A document as Markdown, and as plain text for a terminal.

use crate::view::document::{Document, Part, Section, Table};
use crate::view::wrap::wrap;

/// Columns of plain text.
const COLUMNS: usize = 78;

/// The document as Markdown.
pub fn markdown(document: &Document) -> String {
    let mut pieces = vec![format!("# {}\n", safe(&document.title))];
    let lines = [&document.subtitle, &document.notice].into_iter();
    let lines = lines.filter(|line| !line.is_empty());
    pieces.extend(lines.map(|line| format!("\n*{}*\n", safe(line))));
    for section in &document.sections {
        pieces.push(format!("\n## {}\n", safe(&section.title)));
        pieces.extend(section.parts.iter().map(marked));
    }
    pieces.concat()
}

fn marked(part: &Part) -> String {
    match part {
        Part::Heading(text) => format!("\n### {}\n", safe(text)),
        Part::Text(text) => {
            let paragraphs = text.lines().map(|line| format!("\n{}\n", safe(line)));
            paragraphs.collect()
        }
        Part::Aside(text) => format!("\n*{}*\n", safe(text)),
        Part::Notice(text) => format!("\n**{}**\n", safe(text)),
        Part::Says { who, says } => format!("\n> **{}**: {}\n", safe(who), safe(says)),
        Part::List(items) => {
            let items = items.iter().map(|item| format!("- {}\n", safe(item)));
            format!("\n{}", items.collect::<String>())
        }
        Part::Steps(items) => {
            let items = (1..)
                .zip(items)
                .map(|(n, item)| format!("{n}. {}\n", safe(item)));
            format!("\n{}", items.collect::<String>())
        }
        Part::Table(table) => marked_table(table),
        Part::Chart(chart) => format!("\n*{}. {}*\n", safe(&chart.title), safe(&chart.words)),
        Part::Lines(lines) => {
            "\n\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n".repeat(usize::from(*lines))
        }
        Part::Card { title, parts } => {
            let within: String = parts.iter().map(marked).collect();
            format!("\n---\n\n### {}\n{within}", safe(title))
        }
    }
}

fn marked_table(table: &Table) -> String {
    let row = |cells: &[String]| {
        let cells = cells.iter().map(|cell| safe(cell).replace('|', "\\|"));
        format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
    };
    let rule = vec!["---".to_owned(); table.head.len()];
    let rows: String = table.rows.iter().map(|cells| row(cells)).collect();
    let rule = format!("| {} |\n", rule.join(" | "));
    format!(
        "\n*{}*\n\n{}{rule}{rows}",
        safe(&table.caption),
        row(&table.head)
    )
}

/// Text that Markdown shows as it was typed, on one line.
fn safe(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if letter.is_control() => shown.push(' '),
            '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '~' => {
                shown.push('\\');
                shown.push(letter);
            }
            letter => shown.push(letter),
        }
    }
    shown
}

/// The document as plain text, in complete sentences and nothing decorative.
pub fn plain_text(document: &Document) -> String {
    let mut lines = vec![document.title.clone()];
    lines.extend(wrapped(&document.subtitle, ""));
    lines.extend(wrapped(&document.notice, ""));
    for section in &document.sections {
        lines.push(String::new());
        lines.extend(section_lines(section));
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text.retain(|letter| letter == '\n' || !letter.is_control());
    text
}

fn section_lines(section: &Section) -> Vec<String> {
    let mut lines = vec![section.title.to_uppercase()];
    for part in &section.parts {
        lines.extend(part_lines(part));
    }
    lines
}

fn part_lines(part: &Part) -> Vec<String> {
    match part {
        Part::Heading(text) => [vec![String::new()], wrapped(text, "")].concat(),
        Part::Text(text) | Part::Aside(text) | Part::Notice(text) => {
            text.lines().flat_map(|line| wrapped(line, "")).collect()
        }
        Part::Says { who, says } => wrapped(&format!("{who}: {says}"), "  "),
        Part::List(items) => items.iter().flat_map(|item| wrapped(item, "- ")).collect(),
        Part::Steps(items) => (1..)
            .zip(items)
            .flat_map(|(n, item)| wrapped(item, &format!("{n}. ")))
            .collect(),
        Part::Table(table) => table_lines(table),
        Part::Chart(chart) => wrapped(&format!("{}. {}", chart.title, chart.words), ""),
        Part::Lines(_) => Vec::new(),
        Part::Card { title, parts } => {
            let mut lines = vec![String::new(), title.clone()];
            lines.extend(parts.iter().flat_map(part_lines));
            lines
        }
    }
}

/// A table row by row, each cell with the name of its column: it can be read out.
fn table_lines(table: &Table) -> Vec<String> {
    let mut lines = wrapped(&table.caption, "");
    lines.extend(
        table
            .rows
            .iter()
            .flat_map(|row| wrapped(&table.said(row), "- ")),
    );
    lines
}

fn wrapped(text: &str, lead: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let blank = " ".repeat(lead.chars().count());
    let lines = wrap(text, COLUMNS - lead.len());
    let lines = lines.iter().enumerate();
    lines
        .map(|(place, line)| format!("{}{line}", if place == 0 { lead } else { &blank }))
        .collect()
}
