//! Finds a toolchain that has the sources of the standard library, so that it can be built with other flags.

use crate::process;
use std::path::Path;
use std::process::Command;

/// What installs the sources.
const REMEDY: &str =
    "install them with `rustup component add rust-src`, or on Debian with `apt-get install rust-web-src`";

/// The cargo of a toolchain with sources, allowed to build them: this one, nightly, or the system's.
#[track_caller]
pub(crate) fn cargo() -> Command {
    let candidates: [&[&str]; 3] = [&["rustc"], &["rustup", "run", "nightly", "rustc"], &["/usr/bin/rustc"]];
    let found = candidates.into_iter().find(|rustc| has_sources(rustc));
    let rustc = found.unwrap_or_else(|| panic!("no toolchain has the sources of the standard library: {REMEDY}"));
    let mut command = match rustc {
        ["rustc"] => process::cargo(),
        ["rustup", ..] => {
            let mut command = Command::new("rustup");
            command.args(["run", "nightly", "cargo"]).current_dir(crate::places::workspace());
            // The compiler of the toolchain that runs this test.
            command.env_remove("CARGO").env_remove("RUSTC").env_remove("RUSTUP_TOOLCHAIN");
            command
        }
        _ => {
            let mut command = Command::new("/usr/bin/cargo");
            command
                .current_dir(crate::places::workspace())
                .env("RUSTC", "/usr/bin/rustc")
                .env_remove("RUSTUP_TOOLCHAIN");
            command
        }
    };
    // What is found with `scripts/setup` belongs to the stable compiler.
    command.env_remove("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS").env("RUSTC_BOOTSTRAP", "1");
    command
}

fn has_sources(rustc: &[&str]) -> bool {
    let mut command = Command::new(rustc[0]);
    let output = command.args(&rustc[1..]).args(["--print", "sysroot"]).output();
    let Ok(output) = output else { return false };
    let sysroot = String::from_utf8_lossy(&output.stdout);
    output.status.success() && Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").exists()
}
