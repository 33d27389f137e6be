//! A consumer: a folder with the app's files and the package installed from its tarball.

use ferry_test_support::browser::Browser;
use ferry_test_support::server::Server;
use ferry_test_support::{places, process};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the check must print; `check.js` says why.
pub(crate) const EXPECTED: &str = r#"[3,5,5,"0000000100001000010000000",5,1,true,true]"#;

/// The package, built as its users build it, as npm packs it: with the module in the JavaScript, and in a file.
pub(crate) struct Tarballs {
    /// The module is a part of the JavaScript.
    pub(crate) small: PathBuf,
    /// The module is a file, as if it were large.
    pub(crate) large: PathBuf,
}

impl Tarballs {
    /// Builds both.
    pub(crate) fn new() -> Tarballs {
        Tarballs { small: tarball("small", &[]), large: tarball("large", &["--inline-limit", "1"]) }
    }
}

fn tarball(name: &str, arguments: &[&str]) -> PathBuf {
    let scratch = places::scratch(&format!("consumers-package-{name}"));
    let package = scratch.join("pkg");
    ferry_examples::build("examples/game-of-life", &package, &[&["--dev"], arguments].concat());
    let mut pack = process::npm(&package);
    let packed = process::run(pack.args(["pack", "--json", "--pack-destination"]).arg(&scratch)).stdout();
    let packed: Value = serde_json::from_str(&packed).expect("npm answers with JSON");
    let entry = packed.get(0).or_else(|| packed.as_object().and_then(|by_name| by_name.values().next()));
    let name = entry.and_then(|entry| entry["filename"].as_str()).expect("npm names the tarball");
    scratch.join(name)
}

/// A consumer's folder.
pub(crate) struct App {
    /// Where it is.
    pub(crate) folder: PathBuf,
    /// The package it has installed.
    pub(crate) tarball: PathBuf,
}

impl App {
    /// The app's files, and the package from its tarball.
    pub(crate) fn new(name: &str, tarball: &Path) -> App {
        let folder = places::scratch(&format!("consumers-{name}"));
        ferry_examples::copy("tests/consumers/app", &folder);
        let manifest = r#"{ "name": "consumer", "private": true, "type": "module" }"#;
        fs::write(folder.join("package.json"), manifest).expect("the scratch folder is ours");
        let mut install = process::npm(&folder);
        process::run(install.args(["install", "--no-audit", "--no-fund", "--offline"]).arg(tarball)).stdout();
        App { folder, tarball: tarball.into() }
    }

    /// Writes a file of the app.
    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.join(name), text).expect("the scratch folder is ours");
    }

    /// Runs a program in the folder; what it prints.
    #[track_caller]
    pub(crate) fn run(&self, program: impl AsRef<Path>, arguments: &[&str]) -> String {
        process::run(Command::new(program.as_ref()).args(arguments).current_dir(&self.folder)).stdout()
    }

    /// Runs a JavaScript program that npm installed for the tests; what it prints.
    #[track_caller]
    pub(crate) fn tool(&self, program: &str, arguments: &[&str]) -> String {
        let script = places::npm_program(program);
        let mut command = Command::new("node");
        process::run(command.arg(script).args(arguments).current_dir(&self.folder)).stdout()
    }

    /// Runs a script in Node, which must print what the check gives.
    #[track_caller]
    pub(crate) fn prints(&self, script: &str) {
        assert_eq!(self.run("node", &[script]).trim(), EXPECTED, "{script}");
    }

    /// Opens a page below a folder of the app, which must set `result` to what the check gives.
    #[track_caller]
    pub(crate) fn shows(&self, below: &str, page: &str) {
        let server = Server::start(&self.folder.join(below));
        shows(&server.url(page));
    }
}

/// Opens a page, which must set `result` to what the check gives.
#[track_caller]
pub(crate) fn shows(url: &str) {
    let browser = Browser::start();
    browser.open(url);
    let result = browser.wait_for("return globalThis.result");
    assert_eq!(result.as_str(), Some(EXPECTED), "{url}\n{}", browser.log());
}

/// Checks what a program printed.
#[track_caller]
pub(crate) fn expect(printed: &str, by: &str) {
    assert_eq!(printed.trim(), EXPECTED, "{by}");
}
