//! Runs suites of wasm tests, as the runner that cargo calls.
//!
//! A suite is discovered in the compiled module, made loadable by the post-processor, and run where it wants to be run.
//! The tests report by themselves; the program only shows what they say.

pub mod args;
mod browser;
mod driver;
mod engine;
mod error;
mod events;
mod files;
mod junit;
mod mode;
mod progress;
mod server;
mod session;
pub mod settings;
mod suite;

pub use args::Typed;
pub use error::Error;
pub use settings::Settings;

use files::Files;
use junit::Journal;
use mode::Mode;
use std::fs;
use std::path::Path;
use suite::{Selected, Suite};

/// Runs a suite.
///
/// Errors: everything that keeps the tests from being run to their end. That one fails is no error.
pub fn run(typed: &Typed, settings: &Settings) -> Result<Outcome, Error> {
    let module = typed.module();
    let bytes = fs::read(&module).map_err(|cause| Error::Read { path: module.clone(), cause })?;
    let suite = Suite::find(&bytes, &module)?;
    let selected = suite.select(typed);
    if typed.list {
        print!("{}", selected.list());
        return Ok(Outcome::Passed);
    }
    if selected.tests.is_empty() {
        println!("no tests to run!");
        return Ok(Outcome::Passed);
    }
    let mode = Mode::choose(&suite.configured, settings)?;
    if let Some(reason) = mode.unwanted(settings) {
        println!("{reason}");
        return Ok(Outcome::Passed);
    }
    let mut journal = Journal::of(settings, &module, mode);
    let outcome = made_and_run(typed, settings, (&module, &bytes), (mode, &selected), journal.as_mut());
    if let Some(journal) = &journal {
        journal.save(&outcome)?;
    }
    outcome
}

/// Makes what is run, and runs it.
fn made_and_run(
    typed: &Typed,
    settings: &Settings,
    module: (&Path, &[u8]),
    (mode, selected): (Mode, &Selected),
    journal: Option<&mut Journal>,
) -> Result<Outcome, Error> {
    let folder = files::folder(settings)?;
    let files = Files { folder: &folder, mode, typed };
    files.write(module, selected, settings)?;
    match mode {
        Mode::Node { modules } => {
            engine::run(&files, selected, settings, journal, || engine::node(&folder, modules, settings))
        }
        Mode::Engine(program) => {
            engine::run(&files, selected, settings, journal, || Ok(engine::other(&folder, program, settings)))
        }
        Mode::Browser { .. } if settings.has("NO_HEADLESS") => browser::interactive(&folder, settings),
        Mode::Browser { .. } => browser::headless(&files, selected, settings, journal),
    }
}

/// How the tests ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All of them passed, or there were none.
    Passed,
    /// At least one failed; which, has been said.
    Failed,
}
