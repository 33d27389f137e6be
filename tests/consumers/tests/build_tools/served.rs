//! wasm-server-runner: cargo's runner for programs, which has the post-processor compiled in.

use crate::project::{SHOWS, project, succeeds, tool};
use ferry_test_support::browser::Browser;
use ferry_test_support::{places, process};
use std::net::{TcpListener, TcpStream};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

/// `cargo run` serves the program, and a page runs it.
pub(crate) fn program() {
    let project = project("ferry-served", "", &[("src/main.rs", SHOWS)]);
    let mut build = process::cargo();
    build.args(["build", "--quiet", "--target", "wasm32-unknown-unknown"]).current_dir(&project);
    succeeds(build.env("CARGO_TARGET_DIR", places::target()));
    let program = places::target().join("wasm32-unknown-unknown/debug/ferry-served.wasm");
    let address = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port");
    let mut runner = tool("wasm-server-runner");
    runner.arg(program).current_dir(&project).env("WASM_SERVER_RUNNER_ADDRESS", address.to_string());
    let mut runner = runner.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it was installed");
    let begun = Instant::now();
    while TcpStream::connect(address).is_err() && begun.elapsed() < Duration::from_secs(60) {
        thread::sleep(Duration::from_millis(50));
    }
    let browser = Browser::start();
    browser.open(&format!("http://{address}/"));
    let shown = browser.wait_for("return globalThis.result");
    runner.kill().expect("it runs");
    runner.wait().expect("it was ended");
    assert_eq!(shown, "shown by main");
}
