//! Tells cargo that the scenarios are built into the program: a changed one is built in anew.

fn main() {
    println!("cargo::rerun-if-changed=scenarios");
}
