//! Runs a suite of wasm tests; cargo calls it.

use std::env;
use std::path::Path;
use std::process::ExitCode;
use wasm_ferry_cli::runner::{self, Outcome, Settings, Typed};

fn main() -> ExitCode {
    let words: Vec<_> = env::args_os().collect();
    let program = words.first().and_then(|path| Path::new(path).file_stem()).unwrap_or_default();
    let typed = match Typed::parse_as(&program.to_string_lossy(), words.iter().cloned()) {
        Ok(typed) => typed,
        Err(error) => error.exit(),
    };
    match runner::run(&typed, &Settings::from_env()) {
        Ok(Outcome::Passed) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::FAILURE,
        Err(error) => {
            eprint!("{}", error.text());
            ExitCode::FAILURE
        }
    }
}
