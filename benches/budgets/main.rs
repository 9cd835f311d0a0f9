//! The budgets of `docs/ARCHITECTURE.md`, measured: a table of what is, what must be, what is aimed
//! at, and the ratio. `cargo bench` prints it; nothing fails for being slow.

#![expect(clippy::print_stdout, reason = "the table is what this program is for")]
#![expect(
    clippy::disallowed_methods,
    reason = "measuring is what a clock is for"
)]

mod games;
mod influences;
mod looking_back;
mod screen;
mod straight_line;
mod table;

use table::Table;

fn main() {
    if std::env::args().any(|argument| argument == "--write-straight-line") {
        influences::write_straight_line();
        return;
    }
    let mut table = Table::new();
    let prepared = games::fixture();
    influences::measure(&mut table, &prepared);
    games::measure(&mut table, &prepared);
    looking_back::measure(&mut table, &prepared);
    screen::measure(&mut table);
    println!("{table}");
}
