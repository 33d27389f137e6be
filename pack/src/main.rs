//! Dispatches a command, prints an error, sets the exit code.

mod args;
mod bindgen;
mod cargo;
mod command;
mod digest;
mod error;
mod exports;
mod facade;
mod flags;
mod fresh;
mod host;
mod inspect;
mod located;
mod manifest;
mod optimize;
mod package;
mod project;
mod registry;
mod request;
mod settings;
mod size;
mod sysroot;
mod tarball;
mod template;
mod ui;

use std::process::ExitCode;

use clap::FromArgMatches;

use args::{Command, Typed};
use error::Error;
use host::Machine;
use ui::{Level, Ui};

fn main() -> ExitCode {
    let host = Machine::start();
    let typed = match args::command().try_get_matches().and_then(|matches| Typed::from_arg_matches(&matches)) {
        Ok(typed) => typed,
        Err(error) => return misunderstood(&error),
    };
    let ui = Ui::new(typed.level(), typed.command.json()).explaining(typed.command.explain());
    match run(&host, &ui, &typed.command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            ui.fail(&error);
            ExitCode::from(error.exit_code())
        }
    }
}

/// What the person gets for words that cannot be meant, and for asking for help.
fn misunderstood(error: &clap::Error) -> ExitCode {
    if ui::wants_json() && error.use_stderr() {
        Ui::new(Level::Quiet, true).misunderstood(&error.to_string());
    } else {
        // Who reads no further has closed the output, which is no failure.
        let _ = error.print();
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// Runs a command; false if it has said by itself that something is wrong.
fn run(host: &Machine, ui: &Ui, command: &Command) -> Result<bool, Error> {
    let here = || host.current_dir().map_err(Error::NoCurrentDir);
    match command {
        Command::Build(typed) => command::build::build(host, ui, typed, &here()?),
        Command::Watch(typed) => command::watch::watch(host, ui, typed, &here()?),
        Command::Serve(typed) => command::serve::serve(host, ui, typed, &here()?),
        Command::Test(typed) => command::test::test(host, ui, typed, &here()?),
        Command::Completions(typed) => {
            command::complete::completions(ui, typed);
            Ok(())
        }
        Command::Man(typed) => command::complete::man(host, ui, typed, &here()?),
        Command::Pack(typed) => command::pack::pack(host, ui, typed, &here()?),
        Command::Publish(typed) => command::publish::publish(host, ui, typed, &here()?),
        Command::New(typed) => command::new::new(host, ui, typed, &here()?),
        Command::Inspect(typed) => command::inspect::inspect(host, ui, typed, &here()?),
        Command::Doctor(_) => return Ok(command::doctor::doctor(host, ui, &here()?)),
        Command::Login(typed) => command::session::login(host, ui, typed, &here()?),
        Command::Logout(typed) => command::session::logout(host, ui, typed, &here()?),
        Command::Whoami(typed) => command::session::whoami(host, ui, typed, &here()?),
        Command::OptimizeModule(request) => optimize::optimize_file(request),
    }
    .map(|()| true)
}
