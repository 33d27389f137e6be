//! Projects as their users have them, and the programs that build them.

use ferry_test_support::{places, process};
use std::env::consts::EXE_SUFFIX;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A function for JavaScript.
pub(crate) const GREETS: &str = "use wasm_bindgen::prelude::*;
#[wasm_bindgen]
pub fn greet(name: &str) -> String { format!(\"Hello, {name}!\") }
";

/// A program that shows something.
pub(crate) const SHOWS: &str = "use wasm_bindgen::prelude::*;
#[wasm_bindgen(inline_js = \"export const show = text => { globalThis.result = text; };\")]
extern \"C\" {
    fn show(text: &str);
}
fn main() { show(\"shown by main\"); }
";

/// A project with these dependencies and files, and with the facade as its patch: these tools do not hand one to cargo.
pub(crate) fn project(name: &str, dependencies: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = places::scratch(&format!("build-tools-{name}"));
    let facade = places::in_workspace("js-runtime/compat/wasm-bindgen");
    let library = files.iter().any(|(file, _)| *file == "src/lib.rs");
    let library = if library { "\n[lib]\ncrate-type = [\"cdylib\", \"rlib\"]\n" } else { "" };
    let manifest = format!(
        "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2021\"\n{library}\n\
         [dependencies]\nwasm-bindgen = \"=0.2.130\"\n{dependencies}\n\n\
         [patch.crates-io]\nwasm-bindgen = {{ path = {facade:?} }}\n\n[workspace]\n"
    );
    for (file, text) in [("Cargo.toml", manifest.as_str())].iter().chain(files) {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("the scratch folder is ours");
        fs::write(path, text).expect("the scratch folder is ours");
    }
    folder
}

/// A build tool that was installed, with our programs first on its path.
pub(crate) fn tool(name: &str) -> Command {
    let program = places::target().join("tools/installed/bin").join(name);
    assert!(program.exists(), "{} is missing: `cargo ci build-tools` installs it", program.display());
    ours(Command::new(program))
}

/// The same for any program.
pub(crate) fn ours(mut command: Command) -> Command {
    command.env("PATH", search_path()).env("CARGO_TARGET_DIR", places::target());
    command
}

/// The search path, with folders first in which our programs have the names that build tools look for, and the tools.
fn search_path() -> OsString {
    process::run(process::cargo().args(["build", "--quiet", "-p", "wasm-ferry-cli"])).stdout();
    let folder = places::scratch("build-tools-path");
    for (ours, theirs) in [("wasm-ferry", "wasm-bindgen"), ("wasm-ferry-test-runner", "wasm-bindgen-test-runner")] {
        let program = places::target().join("debug").join(format!("{ours}{EXE_SUFFIX}"));
        fs::copy(&program, folder.join(format!("{theirs}{EXE_SUFFIX}"))).expect("the program was built");
    }
    let old = std::env::var_os("PATH").unwrap_or_default();
    let tools = places::target().join("tools/installed/bin");
    std::env::join_paths([folder, tools].into_iter().chain(std::env::split_paths(&old))).expect("it was a path")
}

/// Runs a tool, which must succeed.
#[track_caller]
pub(crate) fn succeeds(command: &mut Command) -> process::Finished {
    let finished = process::run(command);
    assert!(finished.status.success(), "{finished}");
    finished
}
