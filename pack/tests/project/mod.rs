//! What the tests of builds share: small crates, and the program run on them.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The root of our workspace.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("pack is in the workspace").into()
}

/// Runs the program in a folder. What it compiles goes to our own target folder, so that it is compiled once.
pub(crate) fn ferry(folder: &Path, args: &[&str]) -> Output {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
    let mut command = Command::new(env!("CARGO_BIN_EXE_ferry"));
    command.args(args).current_dir(folder).env("CARGO_TARGET_DIR", target).env("NO_COLOR", "1");
    command.output().expect("the program runs")
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Expects a failure and gives its text.
pub(crate) fn failure(output: &Output, code: i32) -> String {
    let text = stderr(output);
    assert_eq!(output.status.code(), Some(code), "{text}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    text
}

/// A crate in a folder of its own, which is the same each time, so that cargo's folder does not grow. The lock file is
/// ours, so that no version has to be looked up.
pub(crate) struct Crate {
    folder: PathBuf,
}

impl Crate {
    pub(crate) fn new(name: &str, library: &str, source: &str) -> Crate {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        let ferry = workspace().join("js-runtime");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"1.2.3\"\nedition = \"2024\"\nlicense = \"MIT\"\n\n{library}\n\
             [dependencies]\nwasm-ferry = {{ path = {ferry:?} }}\n\n[workspace]\n"
        );
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        fs::write(folder.join("LICENSE-MIT"), "mine").unwrap();
        fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        let this = Crate { folder };
        this.source(source);
        this
    }

    pub(crate) fn source(&self, source: &str) {
        fs::write(self.path().join("src/lib.rs"), source).unwrap();
    }

    pub(crate) fn path(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn build(&self, args: &[&str]) -> Output {
        let all: Vec<&str> = ["build", "--offline"].into_iter().chain(args.iter().copied()).collect();
        ferry(self.path(), &all)
    }
}

pub(crate) const CDYLIB: &str = "[lib]\ncrate-type = [\"cdylib\"]\n";
pub(crate) const DOUBLE: &str = "use wasm_ferry::js;\n#[js]\npub fn double(number: u32) -> u32 { number * 2 }\n";

/// All files below a folder, with their bytes.
pub(crate) fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// What stands in a crate's folder, apart from what was there before.
pub(crate) fn beside(path: &Path) -> Vec<String> {
    let names = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.starts_with("pkg")).collect();
    names.sort();
    names
}

/// Runs a script with node and gives what it prints.
pub(crate) fn node(folder: &Path, script: &str) -> String {
    let output = Command::new("node").args(["-e", script]).current_dir(folder).output().expect("node runs");
    assert!(output.status.success(), "{}", stderr(&output));
    String::from_utf8_lossy(&output.stdout).trim().into()
}
