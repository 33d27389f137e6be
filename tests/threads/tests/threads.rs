//! Modules for threads, in Node's workers and in a page's.

#[path = "threads/build.rs"]
mod build;

use ferry_test_support::browser::Browser;
use ferry_test_support::golden::Suite;
use ferry_test_support::server::Server;
use ferry_test_support::{node, places, process};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    suite.add("workers of Node become threads by what the first one passes on", || {
        in_node("web", "web.mjs");
    });
    suite.add("the package for Node starts in the main thread, and in workers when it is told to", || {
        in_node("nodejs", "required.mjs");
        in_node("experimental-nodejs-module", "required.mjs");
    });
    suite.add("workers of Deno and Bun become threads by what the first one passes on", in_others);
    suite.add("rayon's threads add up a million numbers in a page", rayon);
    suite.add("rayon's threads are bundled by Vite", vite);
    suite.add("rayon's threads are bundled by webpack", webpack);
    suite.add("text crosses into shared memory in a page", || {
        answers(&with_page("plain", "web", "text.html"), &json!([[100_000, 1], "page says ✓ 0.5"]));
    });
    suite.add("threads of wasm_thread are spawned and joined in a page", || spawned("spawned", "web", "spawned.html"));
    suite.add("threads of wasm_thread are spawned and joined by scripts", || {
        spawned("spawned-script", "no-modules", "spawned_script.html");
    });
    suite.run()
}

/// Runs a script with the path of the glue.
fn in_node(target: &str, script: &str) {
    let package = build::package("plain", target);
    let format = if target == "nodejs" { "{}" } else { r#"{"type":"module"}"# };
    fs::write(package.join("package.json"), format).expect("a folder of our own");
    let glue = package.join("crate.js");
    node::run(&places::in_workspace("tests/threads/js").join(script), &[&glue.to_string_lossy()]).stdout();
}

fn in_others() {
    let package = build::package("plain", "web");
    fs::write(package.join("package.json"), r#"{"type":"module"}"#).expect("a folder of our own");
    let (deno, bun) =
        ("@deno/linux-x64-glibc/deno", ["@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun"]);
    let installed = |program: &&str| places::in_workspace("tests/node_modules").join(program).exists();
    let bun = bun.iter().copied().find(installed).expect("Bun is missing: run `scripts/setup test`");
    for (program, flags) in [(deno, &["run", "--allow-all"][..]), (bun, &[])] {
        let mut command = Command::new(places::npm_program(program));
        command.args(flags).arg(places::in_workspace("tests/threads/js/workers.mjs")).arg(package.join("crate.js"));
        process::run(&mut command).stdout();
    }
}

fn rayon() {
    adds_up(&with_page("rayon-page", "web", "page.html"));
}

fn spawned(name: &str, target: &str, page: &str) {
    answers(&with_page(name, target, page), &json!([10, 20]));
}

/// The glue and the module of a crate, with a page.
fn with_page(name: &str, target: &str, page: &str) -> PathBuf {
    let package = build::package(name, target);
    let page = places::in_workspace("tests/threads/js").join(page);
    fs::copy(page, package.join("index.html")).expect("a folder of our own");
    package
}

/// What the page of a folder makes of its numbers.
#[track_caller]
fn adds_up(folder: &Path) {
    answers(folder, &json!({ "isolated": true, "sum": 499_999_500_000_u64, "workers": [0, 1, 2] }));
}

/// What the page of a folder finds.
#[track_caller]
fn answers(folder: &Path, expected: &Value) {
    let server = Server::isolated(folder);
    let browser = Browser::start();
    browser.open(&server.url("index.html"));
    let answer = browser.wait_for("return globalThis.answer");
    assert_eq!(answer, *expected, "the page logged:\n{}", browser.log());
}

/// An app with the package among its packages, as npm installs it.
fn app(name: &str) -> PathBuf {
    let folder = places::scratch(&format!("threads-{name}"));
    for file in ["main.js", "index.html", "vite.config.js", "webpack.config.js"] {
        let from = places::in_workspace("tests/threads/js/bundled").join(file);
        fs::copy(from, folder.join(file)).expect("a folder of our own");
    }
    fs::write(folder.join("package.json"), r#"{"type":"module"}"#).expect("a folder of our own");
    let package = build::package_at("rayon-bundled", "web", &folder.join("node_modules/crate"));
    let manifest =
        r#"{"name":"crate","version":"0.0.0","type":"module","main":"crate.js","sideEffects":["./snippets/*"]}"#;
    fs::write(package.join("package.json"), manifest).expect("a folder of our own");
    folder
}

/// Runs a program that npm has installed in an app's folder.
fn bundled(app: &Path, program: &str, arguments: &[&str]) {
    let mut command = Command::new("node");
    command.arg(places::npm_program(program)).args(arguments).current_dir(app);
    process::run(&mut command).stdout();
}

fn vite() {
    let app = app("vite");
    bundled(&app, "vite/bin/vite.js", &["build", "--logLevel", "warn"]);
    adds_up(&app.join("dist"));
}

fn webpack() {
    let app = app("webpack");
    let script = format!(
        "import {{ createRequire }} from 'node:module';
         import config from './webpack.config.js';
         createRequire({:?})('webpack')(config, (error, stats) => {{
             if (error || stats.hasErrors()) throw error ?? new Error(stats.toString());
         }});",
        places::npm_program("webpack/package.json"),
    );
    fs::write(app.join("build.mjs"), script).expect("a folder of our own");
    process::run(Command::new("node").arg("build.mjs").current_dir(&app)).stdout();
    fs::copy(app.join("index.html"), app.join("bundled/index.html")).expect("a folder of our own");
    adds_up(&app.join("bundled"));
}
