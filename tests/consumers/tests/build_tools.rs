//! Build tools of others that call a post-processor, pointed at ours: on demand, as they take minutes to compile.
//!
//! `cargo ci build-tools` installs them into `target/tools/installed` and runs this with `FERRY_BUILD_TOOLS=1`.

use ferry_test_support::browser::Browser;
use ferry_test_support::golden::Suite;
use ferry_test_support::server::Server;
use ferry_test_support::{places, process};
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    if std::env::var_os("FERRY_BUILD_TOOLS").is_some() {
        suite.add("wasm-pack builds a package for every target with our post-processor", wasm_pack);
        suite.add("Trunk builds a page with our post-processor, and it runs", trunk);
    }
    suite.run()
}

/// The search path, with a folder first in which our post-processor has the name that build tools look for.
fn search_path() -> OsString {
    let old = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths([on_path()].into_iter().chain(std::env::split_paths(&old))).expect("it was a path")
}

/// A build tool that was installed.
fn tool(name: &str) -> PathBuf {
    let program = places::target().join("tools/installed/bin").join(name);
    assert!(program.exists(), "{} is missing: `cargo ci build-tools` installs it", program.display());
    program
}

/// A folder in which our post-processor has the name that build tools look for.
fn on_path() -> PathBuf {
    process::run(process::cargo().args(["build", "--quiet", "-p", "wasm-ferry-cli"])).stdout();
    let folder = places::scratch("build-tools-path");
    let program = places::target().join("debug").join(format!("wasm-ferry{}", std::env::consts::EXE_SUFFIX));
    let name = folder.join(format!("wasm-bindgen{}", std::env::consts::EXE_SUFFIX));
    fs::copy(&program, name).expect("the program was built");
    folder
}

/// A project as its users have it, with the facade as its patch: these tools do not hand one to cargo.
fn project(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = places::scratch(&format!("build-tools-{name}"));
    let facade = places::in_workspace("js-runtime/compat/wasm-bindgen");
    let library =
        if files.iter().any(|(file, _)| *file == "src/lib.rs") { "\n[lib]\ncrate-type = [\"cdylib\"]\n" } else { "" };
    let manifest = format!(
        "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2021\"\n{library}\n\
         [dependencies]\nwasm-bindgen = \"0.2.130\"\n\n[patch.crates-io]\nwasm-bindgen = {{ path = {facade:?} }}\n\n[workspace]\n"
    );
    fs::create_dir_all(folder.join("src")).expect("the scratch folder is ours");
    for (file, text) in [("Cargo.toml", manifest.as_str())].iter().chain(files) {
        fs::write(folder.join(file), text).expect("the scratch folder is ours");
    }
    folder
}

const GREETS: &str = "use wasm_bindgen::prelude::*;
#[wasm_bindgen]
pub fn greet(name: &str) -> String { format!(\"Hello, {name}!\") }
";

const SHOWS: &str = "use wasm_bindgen::prelude::*;
#[wasm_bindgen(inline_js = \"export const show = text => { globalThis.result = text; };\")]
extern \"C\" {
    fn show(text: &str);
}
fn main() { show(\"shown by main\"); }
";

fn trunk() {
    let page =
        "<!doctype html><html><head><title>page</title><link data-trunk rel=\"rust\"></head><body></body></html>";
    let project = project("ferry-shows", &[("src/main.rs", SHOWS), ("index.html", page)]);
    let mut command = Command::new(tool("trunk"));
    command.args(["build", "--offline", "true"]).current_dir(&project).env("PATH", search_path());
    let finished = process::run(command.env("CARGO_TARGET_DIR", places::target()));
    assert!(finished.status.success(), "{finished}");
    let server = Server::start(&project.join("dist"));
    let browser = Browser::start();
    browser.open(&server.url("index.html"));
    assert_eq!(browser.wait_for("return globalThis.result"), "shown by main");
}

fn wasm_pack() {
    let (program, path) = (tool("wasm-pack"), search_path());
    let project = project("ferry-greets", &[("src/lib.rs", GREETS)]);
    for (target, glue) in [
        ("nodejs", "ferry_greets.js"),
        ("web", "ferry_greets.js"),
        ("bundler", "ferry_greets_bg.js"),
        ("no-modules", "ferry_greets.js"),
        ("deno", "ferry_greets.js"),
    ] {
        let out = format!("pkg-{target}");
        let mut command = Command::new(&program);
        command.args(["--quiet", "build", "--mode", "no-install", "--no-opt", "--target", target, "--out-dir", &out]);
        command.current_dir(&project).env("PATH", &path).env("CARGO_TARGET_DIR", places::target());
        let finished = process::run(&mut command);
        assert!(finished.status.success(), "{finished}");
        for file in [glue, "ferry_greets.d.ts", "ferry_greets_bg.wasm", "ferry_greets_bg.wasm.d.ts"] {
            assert!(project.join(&out).join(file).exists(), "{target}: {file}\n{finished}");
        }
    }
    let script = "console.log(require('./pkg-nodejs').greet('Ada'))";
    let said = process::run(Command::new("node").args(["-e", script]).current_dir(&project)).stdout();
    assert_eq!(said.trim(), "Hello, Ada!");
}
