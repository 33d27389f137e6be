//! Runs a suite in a program with a command line: Node, Deno.

use super::files::{Folder, package};
use super::{Error, Outcome, Settings};
use std::env;
use std::process::Command;

/// Runs a suite in Node.
///
/// Errors: it cannot be started.
pub(super) fn node(folder: &Folder, modules: bool, settings: &Settings) -> Result<Outcome, Error> {
    let mut command = Command::new("node");
    command.arg("--expose-gc").args(arguments(settings));
    command.arg(folder.path().join(if modules { "run.mjs" } else { "run.cjs" }));
    let package = package()?;
    let own = [package.clone(), package.join("node_modules"), folder.path().to_owned()];
    let given = settings.get("NODE_PATH").unwrap_or_default();
    // A folder whose name cannot be in such a list cannot be found by `require` either.
    let paths = env::join_paths(env::split_paths(given).filter(|path| !path.as_os_str().is_empty()).chain(own));
    command.env("NODE_PATH", paths.unwrap_or_default());
    finish(command, settings, "install Node from https://nodejs.org, at least version 20")
}

/// Runs a suite in an engine that is started like Deno.
///
/// Errors: it cannot be started.
pub(super) fn other(folder: &Folder, program: &str, settings: &Settings) -> Result<Outcome, Error> {
    let mut command = Command::new(program);
    command.args(["run", "--quiet", "--allow-all", "--v8-flags=--expose-gc"]).args(arguments(settings));
    command.arg(folder.path().join("run.mjs"));
    finish(command, settings, "install it, or unset WASM_BINDGEN_USE_DENO")
}

fn arguments(settings: &Settings) -> impl Iterator<Item = &str> {
    settings.get("NODE_ARGS").unwrap_or_default().split(',').filter(|argument| !argument.is_empty())
}

fn finish(mut command: Command, settings: &Settings, help: &'static str) -> Result<Outcome, Error> {
    command.env("WASM_BINDGEN_BENCH_RESULT", settings.measurements());
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|cause| Error::Program { name, cause, help })?;
    Ok(if status.success() { Outcome::Passed } else { Outcome::Failed })
}
