//! A page as lines of text.

use std::io::{Result, Write};

use crate::view::{Block, Choice, FigureLine, Page, wrap};

/// Columns of a line.
const WIDTH: usize = 78;
/// Up to so many answers are shown with what can be read of each.
const DETAILED: usize = 8;

/// What was written last, so that nothing is read out twice.
#[derive(Default)]
pub(super) struct Shown {
    page: String,
    beside: String,
    is_message_told: bool,
    guide: String,
}

impl Shown {
    /// The message that stands has been read out, and is not new.
    pub(super) fn message_was_told(&mut self) {
        self.is_message_told = true;
    }

    /// Writes a page, or only its message where nothing else of it is new; then asks.
    pub(super) fn write(&mut self, page: &Page, output: &mut dyn Write) -> Result<()> {
        let mut text = Vec::new();
        write_body(page, &mut text)?;
        let text = String::from_utf8_lossy(&text).into_owned();
        let is_told = std::mem::take(&mut self.is_message_told);
        if !page.message.is_empty() && !is_told {
            write_paragraph(&page.message, output)?;
        }
        if text != self.page {
            writeln!(output)?;
            self.write_beside(page, output)?;
            self.write_guide(page, output)?;
            output.write_all(text.as_bytes())?;
            self.page = text;
        }
        if !page.countdown.is_empty() {
            write_paragraph(&format!("Countdown: {}.", page.countdown), output)?;
        }
        write_prompt(page, output)
    }

    /// What a lesson says to do next, or a hint, when it is new.
    fn write_guide(&mut self, page: &Page, output: &mut dyn Write) -> Result<()> {
        if page.guide != self.guide {
            write_paragraph(&page.guide, output)?;
            self.guide.clone_from(&page.guide);
        }
        Ok(())
    }

    /// The figures kept in sight, when they are new.
    fn write_beside(&mut self, page: &Page, output: &mut dyn Write) -> Result<()> {
        let sentences: Vec<String> = page.beside.iter().map(FigureLine::sentence).collect();
        let beside = sentences.join("\n");
        if beside.is_empty() || beside == self.beside {
            return Ok(());
        }
        write_paragraph(&format!("What {} was last told:", page.board), output)?;
        for sentence in &sentences {
            write_indented(sentence, 2, output)?;
        }
        writeln!(output)?;
        self.beside = beside;
        Ok(())
    }
}

fn write_body(page: &Page, output: &mut dyn Write) -> Result<()> {
    if page.place.is_empty() {
        write_paragraph(&sentence(&page.title), output)?;
    } else {
        let place = page.place.replace(" · ", ", ");
        write_paragraph(&format!("{} {place}.", sentence(&page.title)), output)?;
    }
    writeln!(output)?;
    for block in &page.blocks {
        write_block(block, 0, output)?;
    }
    if !page.blocks.is_empty() {
        writeln!(output)?;
    }
    if !page.question.is_empty() {
        write_paragraph(&page.question, output)?;
    }
    let detailed = page.choices.len() <= DETAILED;
    for (place, choice) in page.choices.iter().enumerate() {
        write_choice(place + 1, choice, detailed, output)?;
    }
    Ok(())
}

fn write_choice(
    number: usize,
    choice: &Choice,
    detailed: bool,
    output: &mut dyn Write,
) -> Result<()> {
    let text = match &choice.figure {
        Some(figure) => figure.sentence(),
        None if choice.note.is_empty() => sentence(&choice.label),
        None => format!(
            "{} ({}).",
            choice.label.trim_end_matches('.'),
            choice.note.trim_end_matches('.')
        ),
    };
    write_hanging(&format!("{number}. "), &text, output)?;
    if let Some(why) = &choice.refused {
        write_indented(&format!("Closed: {why}"), 3, output)?;
    }
    if detailed && choice.figure.is_none() {
        for block in &choice.detail {
            write_block(block, 3, output)?;
        }
    }
    Ok(())
}

fn write_block(block: &Block, indent: usize, output: &mut dyn Write) -> Result<()> {
    let text = match block {
        Block::Heading(text) => {
            writeln!(output)?;
            format!("{text}:")
        }
        Block::Text(text) | Block::Aside(text) | Block::Notice(text) | Block::News(_, text) => {
            sentence(text)
        }
        Block::Says { who, says } => format!("{who}: \"{}\"", says.trim()),
        Block::Pair { label, value }
        | Block::Entry {
            name: label,
            means: value,
        } => format!("{label}: {}", sentence(value)),
        Block::Point(text) => format!("- {}", sentence(text)),
        Block::Figure(figure) => figure.sentence(),
        Block::Chart(chart) => chart.sentence.clone(),
        Block::Cause(cause) if cause.verdict.word().is_empty() => {
            format!("{}: {}.", cause.amount, cause.words)
        }
        Block::Cause(cause) => {
            format!(
                "{} ({}): {}.",
                cause.amount,
                cause.verdict.word(),
                cause.words
            )
        }
    };
    write_indented(&text, indent, output)
}

fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '?', '!', ':', '"']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn write_prompt(page: &Page, output: &mut dyn Write) -> Result<()> {
    if page.entry.is_some() {
        return write!(output, "{}: ", page.entry_words.prompt);
    }
    match page.choices.len() {
        1 => write!(output, "Answer 1 to go on, or h for help: "),
        last => write!(output, "Answer 1 to {last}, or h for help: "),
    }
}

/// Writes one paragraph.
pub(super) fn write_paragraph(text: &str, output: &mut dyn Write) -> Result<()> {
    write_indented(text, 0, output)
}

fn write_indented(text: &str, indent: usize, output: &mut dyn Write) -> Result<()> {
    for line in wrap::wrap(text, WIDTH - indent) {
        writeln!(output, "{:indent$}{line}", "")?;
    }
    Ok(())
}

fn write_hanging(lead: &str, text: &str, output: &mut dyn Write) -> Result<()> {
    for (place, line) in wrap::wrap(text, WIDTH - lead.len()).iter().enumerate() {
        let lead = if place == 0 { lead } else { "   " };
        writeln!(output, "{lead}{line}")?;
    }
    Ok(())
}
