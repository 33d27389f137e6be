//! Builds a crate for threads, with a standard library that knows of them.

use ferry_test_support::{places, process};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

/// What the linker has to be told, apart from the compiler's flags.
const LINK: &[&str] = &[
    "--shared-memory",
    "--import-memory",
    "--max-memory=1073741824",
    "--export=__wasm_init_tls",
    "--export=__tls_size",
    "--export=__tls_align",
    "--export=__tls_base",
];

/// The folder of the crates.
fn crates() -> PathBuf {
    places::in_workspace("tests/threads/crates")
}

/// The glue and the module of a crate for a target, in a folder of its own; the files are called `crate`.
pub(crate) fn package(name: &str, target: &str) -> PathBuf {
    package_at(name, target, &places::scratch("threads").join(format!("{name}-{target}")))
}

/// The same, in this folder.
pub(crate) fn package_at(name: &str, target: &str, folder: &Path) -> PathBuf {
    let module = fs::read(module(name)).expect("the module was just built");
    let target = Target::named(target).expect("a target of the table");
    let files = wasm_ferry_cli_support::generate(&module, &Options::new(target, "crate"));
    let files = files.unwrap_or_else(|problems| panic!("{problems}"));
    for (path, bytes) in files.iter() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("a folder of our own");
        fs::write(path, bytes).expect("a folder of our own");
    }
    folder.to_owned()
}

/// The compiled module.
fn module(name: &str) -> PathBuf {
    let link = LINK.iter().map(|flag| format!(" -C link-arg={flag}"));
    let flags = format!("-C target-feature=+atomics,+bulk-memory{}", link.collect::<String>());
    let target = places::target().join("tests-flags/threads");
    let mut command = cargo();
    command.args(["build", "--quiet", "--locked", "--lib", "--target=wasm32-unknown-unknown"]);
    command
        .args(["-Zbuild-std=std,panic_abort", "--package", name, "--manifest-path"])
        .arg(crates().join("Cargo.toml"));
    command.env("RUSTFLAGS", flags).env("CARGO_TARGET_DIR", &target);
    process::run(&mut command).stdout();
    target.join("wasm32-unknown-unknown/debug").join(format!("{}.wasm", name.replace('-', "_")))
}

/// A cargo that can build the standard library: this toolchain's if it has the sources, else that of nightly.
fn cargo() -> Command {
    let own = Command::new("rustc");
    if has_sources(own) {
        let mut command = process::cargo();
        command.env("RUSTC_BOOTSTRAP", "1");
        return command;
    }
    let mut nightly = Command::new("rustup");
    nightly.args(["run", "nightly", "rustc"]);
    assert!(
        has_sources(nightly),
        "threads need a standard library of their own, and there are no sources to build it from: run \
         `rustup component add rust-src`, for this toolchain or for nightly"
    );
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo"]).current_dir(places::workspace());
    for variable in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN"] {
        command.env_remove(variable);
    }
    command
}

fn has_sources(mut rustc: Command) -> bool {
    let asked = rustc.args(["--print", "sysroot"]).output();
    asked.is_ok_and(|output| {
        let sysroot = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").exists()
    })
}
