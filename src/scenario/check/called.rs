//! What a scenario calls its seats and its table: names that can stand in a sentence and on a small
//! screen, and that tell one seat from another.

use super::Check;
use super::known::replacement;
use super::words::prose;
use crate::catalogue::Seat;
use crate::scenario::Called;
use crate::scenario::raw::{self, Text};
use crate::source::{Diagnostic, Problems};

/// The longest name, in characters: three of them, on a line of 76 columns, take two rows at most.
const NAME_MOST: usize = 40;

impl Check<'_> {
    /// What the seats of a scenario are called, those who play it and those above them.
    pub fn called(&mut self, scenario: &raw::Scenario) -> Called {
        let mut called = Called::default();
        if let Some(table) = &scenario.table {
            let mut named = |text: &Text| match text.value.as_str() {
                "" => None,
                _ => name(text, self.problems),
            };
            if let Some(name) = named(&table.name) {
                called.call_table(&name);
            }
            if let Some(name) = named(&table.above) {
                called.call_above(&name);
            }
            self.table_is_told_apart(table);
        }
        // Seats that have no name, or whose id is wrong, are told of where briefs are read.
        let named = scenario.seats.iter().filter_map(|row| {
            let seat = Seat::parse(&row.seat.value)?;
            (!row.title.value.is_empty()).then_some((seat, &row.title))
        });
        for (seat, title) in named.clone() {
            if let Some(name) = name(title, self.problems) {
                called.call_seat(seat, name);
            }
        }
        for (seat, title) in named {
            let mut others = Seat::ALL.iter().filter(|other| **other != seat);
            if let Some(other) = others.find(|it| called.seat(**it) == called.seat(seat)) {
                let problem = Diagnostic::error(
                    "name/twice",
                    format!(
                        "the seat `{}` is called \"{}\" too",
                        other.name(),
                        called.seat(seat)
                    ),
                    title.span,
                    "another seat's name",
                );
                self.report(problem.help("give each seat a name of its own"));
            }
        }
        called
    }
}

impl Check<'_> {
    /// Reports a table whose name is somebody else's who decides.
    fn table_is_told_apart(&mut self, table: &raw::Table) {
        let name = table.name.value.trim();
        let others = ["executive", "service", table.above.value.trim()];
        if name.is_empty() || !others.contains(&name) {
            return;
        }
        let problem = Diagnostic::error(
            "name/twice",
            format!("the table is called \"{name}\", as others are who decide"),
            table.name.span,
            "the name of others",
        );
        self.report(problem.help(
            "decisions are said to be the board's, the executive's or the service's: give those \
             who play a name of their own",
        ));
    }
}

/// A name as it stands in a sentence after "the"; nothing if it cannot.
fn name(written: &Text, problems: &mut Problems) -> Option<String> {
    let name = prose(written);
    let fault = |title: &str, label: &str| {
        Diagnostic::error(
            "name/form",
            title.to_owned(),
            written.span,
            label.to_owned(),
        )
    };
    if let Some((first, rest)) = name.split_once(' ')
        && ["the", "a", "an"].contains(&first.to_lowercase().as_str())
    {
        let problem = fault("a name stands here without its article", "an article");
        problems.push(
            problem
                .help(format!(
                    "the program puts \"the\" before it: write \"{rest}\""
                ))
                .fix(written.span, replacement(written, rest)),
        );
        return None;
    }
    if name.chars().count() > NAME_MOST {
        let title = format!("a name has at most {NAME_MOST} characters, spaces among them");
        problems.push(fault(&title, "too long").help("shorten it: it stands within sentences"));
        return None;
    }
    if name.ends_with(['.', ',', ';', ':', '!', '?']) || name.contains("\n\n") {
        let problem = fault("a name is not a sentence", "ends as a sentence does");
        problems.push(problem.help("leave out the mark at its end: it stands within sentences"));
        return None;
    }
    if is_capital_alone(&name) {
        let small = name[..1].to_lowercase() + &name[1..];
        let title = "a name stands within sentences, where it begins with a small letter";
        let problem = Diagnostic::hint("name/capital", title, written.span, "a capital").guess();
        problems.push(problem.help(format!(
            "write \"{small}\", unless it is somebody's or something's own name; a capital is put \
             where a sentence begins"
        )));
    }
    Some(name)
}

/// Whether only the first letter is a capital, as at the beginning of a sentence.
fn is_capital_alone(name: &str) -> bool {
    let mut capitals = name.char_indices().filter(|it| it.1.is_uppercase());
    capitals
        .next()
        .is_some_and(|first| first.0 == 0 && first.1.is_ascii())
        && capitals.next().is_none()
}
