//! Runs a suite in a program with a command line: Node, Deno.

use super::files::{Files, Folder, package};
use super::junit::Journal;
use super::progress::Progress;
use super::suite::Selected;
use super::{Error, Outcome, Settings};
use std::env;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A program with its arguments, and what to do if it cannot be started.
pub(super) type Started = (Command, &'static str);

/// Runs a suite in a program. If it ends before its tests have, they go on in another one.
///
/// Errors: it cannot be started.
pub(super) fn run(
    suite: &Files<'_>,
    selected: &Selected,
    settings: &Settings,
    mut journal: Option<&mut Journal>,
    program: impl Fn() -> Result<Started, Error>,
) -> Result<Outcome, Error> {
    let mut progress = Progress::default();
    let mut outcome = once(program()?, settings, journal.as_deref_mut())?;
    // A part in which no test has ended would be followed by one like it.
    while let Some(1..) = progress.take_left(suite.folder.path()) {
        suite.write_list(&progress.rest(selected), &progress.before(), settings)?;
        once(program()?, settings, journal.as_deref_mut())?;
        outcome = Outcome::Failed;
    }
    Ok(outcome)
}

/// Node, or what stands in for it.
///
/// Errors: there is no folder to run in.
pub(super) fn node(folder: &Folder, modules: bool, settings: &Settings) -> Result<Started, Error> {
    let program = settings.get("WASM_FERRY_TEST_ENGINE").unwrap_or("node");
    let mut command = Command::new(program);
    // Others have no such flag.
    if Path::new(program).file_stem().is_some_and(|name| name == "node") {
        command.arg("--expose-gc");
    }
    command.args(arguments(settings));
    command.arg(folder.path().join(if modules { "run.mjs" } else { "run.cjs" }));
    let package = package()?;
    let own = [package.clone(), package.join("node_modules"), folder.path().to_owned()];
    let given = settings.get("NODE_PATH").unwrap_or_default();
    // A folder whose name cannot be in such a list cannot be found by `require` either.
    let paths = env::join_paths(env::split_paths(given).filter(|path| !path.as_os_str().is_empty()).chain(own));
    command.env("NODE_PATH", paths.unwrap_or_default());
    let help = match settings.has("WASM_FERRY_TEST_ENGINE") {
        true => "install it, or unset WASM_FERRY_TEST_ENGINE",
        false => "install Node from https://nodejs.org, at least version 20",
    };
    Ok((command, help))
}

/// An engine that is started like Deno.
pub(super) fn other(folder: &Folder, program: &str, settings: &Settings) -> Started {
    let mut command = Command::new(program);
    command.args(["run", "--quiet", "--allow-all", "--v8-flags=--expose-gc"]).args(arguments(settings));
    command.arg(folder.path().join("run.mjs"));
    (command, "install it, or unset WASM_BINDGEN_USE_DENO")
}

fn arguments(settings: &Settings) -> impl Iterator<Item = &str> {
    settings.get("NODE_ARGS").unwrap_or_default().split(',').filter(|argument| !argument.is_empty())
}

/// Runs what the files say.
fn once((mut command, help): Started, settings: &Settings, journal: Option<&mut Journal>) -> Result<Outcome, Error> {
    command.env("WASM_BINDGEN_BENCH_RESULT", settings.measurements());
    let name = command.get_program().to_string_lossy().into_owned();
    let status = match journal {
        None => command.status(),
        Some(journal) => command.stdout(Stdio::piped()).spawn().and_then(|mut child| {
            relay(&mut child, journal);
            child.wait()
        }),
    };
    let status = status.map_err(|cause| Error::Program { name, cause, help })?;
    Ok(if status.success() { Outcome::Passed } else { Outcome::Failed })
}

/// Shows what a program says, and writes it down.
fn relay(child: &mut Child, journal: &mut Journal) {
    let Some(mut output) = child.stdout.take() else { return };
    let (mut bytes, mut piece) = (Vec::new(), [0; 4096]);
    while let Ok(count @ 1..) = output.read(&mut piece) {
        let mut out = io::stdout().lock();
        // Whoever reads may have gone away.
        let _ = out.write_all(&piece[..count]).and_then(|()| out.flush());
        bytes.extend_from_slice(&piece[..count]);
        // A letter may come in two pieces; a line never does after this.
        if let Some(end) = bytes.iter().rposition(|byte| *byte == b'\n') {
            journal.take(&String::from_utf8_lossy(&bytes[..=end]));
            bytes.drain(..=end);
        }
    }
}
