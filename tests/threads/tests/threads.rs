//! Modules for threads, in Node's workers and in a page's.

#[path = "threads/build.rs"]
mod build;

use ferry_test_support::browser::Browser;
use ferry_test_support::golden::Suite;
use ferry_test_support::server::Server;
use ferry_test_support::{node, places};
use serde_json::json;
use std::fs;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    suite.add("workers of Node become threads by what the first one passes on", || {
        in_node("web", "web.mjs");
    });
    suite.add("the package for Node starts in the main thread, and in workers when it is told to", || {
        in_node("nodejs", "required.mjs");
    });
    suite.add("rayon's threads add up a million numbers in a page", rayon);
    suite.run()
}

/// Runs a script with the path of the glue.
fn in_node(target: &str, script: &str) {
    let package = build::package("plain", target);
    let format = if target == "web" { r#"{"type":"module"}"# } else { "{}" };
    fs::write(package.join("package.json"), format).expect("a folder of our own");
    let glue = package.join("crate.js");
    node::run(&places::in_workspace("tests/threads/js").join(script), &[&glue.to_string_lossy()]).stdout();
}

fn rayon() {
    let package = build::package("rayon-page", "web");
    let page = places::in_workspace("tests/threads/js/page.html");
    fs::copy(page, package.join("index.html")).expect("a folder of our own");
    let server = Server::isolated(&package);
    let browser = Browser::start();
    browser.open(&server.url("index.html"));
    let answer = browser.wait_for("return globalThis.answer");
    let expected = json!({ "isolated": true, "sum": 499_999_500_000_u64, "workers": [0, 1, 2] });
    assert_eq!(answer, expected, "the page logged:\n{}", browser.log());
}
