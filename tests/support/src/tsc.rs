//! Asks the TypeScript compiler.

use crate::places;
use crate::process::{self, Finished};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What `check` passes unless the caller's options say otherwise.
///
/// `skipLibCheck` is off: a declaration file of ours must stand on its own.
pub const OPTIONS: &[&str] = &[
    "--noEmit",
    "--strict",
    "--pretty",
    "false",
    "--target",
    "es2022",
    "--lib",
    "es2022,dom,esnext.disposable",
    "--module",
    "nodenext",
    "--moduleResolution",
    "nodenext",
    "--skipLibCheck",
    "false",
];

/// Type-checks files from a directory. Later options win, so `options` may overrule [`OPTIONS`].
///
/// A use that must be refused stands under `// @ts-expect-error`: the compiler complains if it is accepted.
#[track_caller]
pub fn check(directory: &Path, files: &[PathBuf], options: &[&str]) -> Finished {
    let compiler = places::npm_program("typescript/bin/tsc");
    process::run(Command::new("node").arg(compiler).args(OPTIONS).args(options).args(files).current_dir(directory))
}
