//! Runs a step's commands, keeps what they say, and decides whether they passed.

use std::process;
use std::time::{Duration, Instant};

use crate::counts::{self, Counts};
use crate::steps::{Command, Step, root};

/// How a step ended.
pub(crate) enum Verdict {
    /// Everything passed.
    Passed,
    /// Something did not.
    Failed,
    /// Nothing was run, for this reason.
    Skipped(String),
}

/// What came of a step.
pub(crate) struct Outcome {
    /// How it ended.
    pub(crate) verdict: Verdict,
    /// Tests that passed.
    pub(crate) passed: u32,
    /// Tests that failed, or commands that failed without naming a test.
    pub(crate) failed: u32,
    /// How long it took.
    pub(crate) time: Duration,
}

impl Outcome {
    /// For the line after a step.
    pub(crate) fn summary(&self) -> String {
        match &self.verdict {
            Verdict::Passed => format!("{} passed", self.passed),
            Verdict::Failed => format!("{} passed, {} FAILED", self.passed, self.failed),
            Verdict::Skipped(reason) => format!("skipped: {reason}"),
        }
    }
}

/// Runs every command of a step; a failing one does not stop the others.
pub(crate) fn step(step: &Step) -> Outcome {
    let start = Instant::now();
    let mut all = Counts::default();
    let mut skipped = None;
    for command in (step.commands)() {
        if let Some(reason) = missing(&command) {
            skipped = Some(reason);
            continue;
        }
        all.add(run(&command));
    }
    let verdict = match skipped {
        Some(reason) if all == Counts::default() => Verdict::Skipped(reason),
        Some(_) | None if all.failed > 0 => Verdict::Failed,
        Some(_) | None => Verdict::Passed,
    };
    Outcome { verdict, passed: all.passed, failed: all.failed, time: start.elapsed() }
}

/// Why a command cannot be run here, if a part of the toolchain that is no requirement is not there.
fn missing(command: &Command) -> Option<String> {
    let component = command.component?;
    let works = |program: &str| {
        let output = process::Command::new("cargo").args([program, "--version"]).current_dir(root()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let subcommand = command.arguments.first()?;
    let Some(version) = works(subcommand) else {
        return Some(format!("this toolchain has no {component} (`rustup component add {component}`)"));
    };
    // Clippy is a compiler of its own and reads only what its own version compiled.
    if component == "clippy" {
        let rustc = process::Command::new("rustc").arg("--version").output().ok()?;
        let rustc = String::from_utf8_lossy(&rustc.stdout).into_owned();
        // `clippy 0.1.95 (…)` belongs to `rustc 1.95.0 (…)`.
        let minor = |text: &str, prefix: &str| {
            Some(text.split_whitespace().nth(1)?.strip_prefix(prefix)?.split('.').next()?.to_owned())
        };
        if minor(&version, "0.1.") != minor(&rustc, "1.") {
            return Some(format!("{} does not belong to {}", version.trim(), rustc.trim()));
        }
    }
    None
}

fn run(command: &Command) -> Counts {
    let mut process = process::Command::new(&command.program);
    process.args(&command.arguments).current_dir(&command.directory).envs(command.variables.iter().copied());
    process.env("CARGO_TERM_COLOR", "never").env("NO_COLOR", "1");
    // Set by the cargo that started this program, and not meant for those it starts.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name.starts_with("CARGO_BIN_") {
            process.env_remove(&*name);
        }
    }
    let (succeeded, said) = match process.output() {
        Ok(output) => {
            let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
            said.push_str(&String::from_utf8_lossy(&output.stderr));
            (output.status.success(), said)
        }
        Err(error) => (false, format!("{} cannot be started: {error}\n", command.program)),
    };
    let counts = counts::of(&said, succeeded);
    if counts.failed > 0 {
        eprintln!("    $ {}", command.shown());
        for line in said.lines() {
            eprintln!("    | {line}");
        }
    }
    counts
}
