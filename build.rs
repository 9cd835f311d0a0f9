//! Tells cargo that the scenarios are built into the program: a changed one is built in anew.

#[expect(clippy::print_stdout, reason = "cargo is told so")]
fn main() {
    println!("cargo::rerun-if-changed=scenarios");
}
