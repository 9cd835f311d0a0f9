//! The program: hands the command line over and ends with its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    board_to_ward::cli::run(std::env::args_os())
}
