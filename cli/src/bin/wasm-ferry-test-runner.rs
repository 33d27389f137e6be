//! Runs a suite of wasm tests; cargo calls it.

use clap::Parser;
use std::process::ExitCode;
use wasm_ferry_cli::runner::{self, Outcome, Settings, Typed};

fn main() -> ExitCode {
    match runner::run(&Typed::parse(), &Settings::from_env()) {
        Ok(Outcome::Passed) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::FAILURE,
        Err(error) => {
            eprint!("{}", error.text());
            ExitCode::FAILURE
        }
    }
}
