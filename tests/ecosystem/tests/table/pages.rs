//! Runs the checks of a crate in a page of headless Chromium.

use crate::{crates, write};
use ferry_ecosystem::rows::Row;
use ferry_test_support::browser::Browser;
use ferry_test_support::places;
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Runs `page.mjs` of the row's folder against a package of the target `web`. The page is empty, unless there is a
/// `page.html` for what is in its body.
pub(crate) fn run(row: &Row, package: &Path) {
    let fixture = crates().join(row.fixture);
    let copy = |from: &Path, name: &str| {
        let bytes = fs::read(from).unwrap_or_else(|error| panic!("{} cannot be read: {error}", from.display()));
        write(&package.join(name), &bytes);
    };
    for name in ["page.mjs", "routes.mjs", "todos.mjs"] {
        copy(&places::in_workspace("tests/ecosystem/js").join(name), name);
    }
    copy(&fixture.join("page.mjs"), "checks.mjs");
    let body = fs::read_to_string(fixture.join("page.html")).unwrap_or_default();
    // No space before the body: it may be compared with what the application expects there.
    let head = "<meta charset=\"utf-8\"><title>page</title><script type=\"module\" src=\"page.mjs\"></script>";
    write(&package.join("index.html"), format!("<!doctype html>{head}<body>{body}</body>").as_bytes());

    let server = Server::start(package);
    let browser = Browser::start();
    browser.open(&server.url);
    let results = loop {
        let mut asked = browser.wait_for("return globalThis.ferryPage?.take()");
        if asked["results"].is_array() {
            break asked["results"].take();
        }
        let answer = answer(&browser, &asked);
        browser.run(&format!("ferryPage.done({answer})"));
    };
    let failed: Vec<String> = results.as_array().into_iter().flatten().filter_map(failure).collect();
    assert!(failed.is_empty(), "{}\nthe page logged:\n{}", failed.join("\n"), browser.log());
}

/// Does what only a user can do.
fn answer(browser: &Browser, asked: &Value) -> Value {
    if let (Some(x), Some(y)) = (asked["x"].as_i64(), asked["y"].as_i64()) {
        browser.click_at(x, y);
    } else if let Some(css) = asked["click"].as_str() {
        browser.click(css);
    } else if let (Some(css), Some(text)) = (asked["type"].as_str(), asked["text"].as_str()) {
        browser.type_into(css, text);
    } else if let Some(keys) = asked["press"].as_str() {
        browser.press(keys);
    } else if asked["picture"] == true {
        return browser.picture().into();
    } else {
        panic!("the page asks for {asked}");
    }
    Value::Null
}

fn failure(result: &Value) -> Option<String> {
    let error = result["error"].as_str()?;
    Some(format!("{}: {error}", result["name"].as_str().unwrap_or_default()))
}

/// What pages talk to, until it is dropped.
struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start(root: &Path) -> Server {
        let mut process = Command::new("node")
            .arg(places::in_workspace("tests/ecosystem/js/server.mjs"))
            .arg(root)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node can be started");
        let mut port = String::new();
        let output = process.stdout.take().expect("the output is piped");
        BufReader::new(output).read_line(&mut port).expect("the server says its port");
        let url = format!("http://127.0.0.1:{}/index.html", port.trim());
        Server { process, url }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
