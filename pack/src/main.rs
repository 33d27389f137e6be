//! Dispatches a command, prints an error, sets the exit code.

mod args;
mod bindgen;
mod cargo;
mod command;
mod error;
mod host;
mod manifest;
mod optimize;
mod package;
mod project;
mod request;
mod sysroot;
mod ui;

use std::process::ExitCode;

use clap::Parser;

use args::{Command, Typed};
use error::Error;
use host::Machine;
use request::Build;
use ui::{Level, Ui};

fn main() -> ExitCode {
    let host = Machine::start();
    let typed = Typed::parse();
    let level = match (typed.quiet, typed.verbose) {
        (true, _) => Level::Quiet,
        (false, 0) => Level::Normal,
        (false, _) => Level::Verbose,
    };
    let json = matches!(&typed.command, Command::Build(build) if build.json);
    let ui = Ui::new(level, json);
    match run(&host, &ui, &typed.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            ui.fail(&error);
            ExitCode::from(error.exit_code())
        }
    }
}

fn run(host: &Machine, ui: &Ui, command: &Command) -> Result<(), Error> {
    match command {
        Command::Build(typed) => {
            let here = host.current_dir().map_err(Error::NoCurrentDir)?;
            command::build::build(host, ui, &Build::from_args(typed, &here)?)
        }
        Command::OptimizeModule(request) => optimize::optimize_file(request),
    }
}
