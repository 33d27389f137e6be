//! Runs a crate in Cloudflare's runtime, and sends it requests.

use crate::{crates, write};
use ferry_ecosystem::rows::Row;
use ferry_test_support::{http, places};
use serde_json::Value;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Serves `worker.js` of the row's folder with the package beside it, a universal one, and makes the requests of
/// `requests.json`.
pub(crate) fn run(row: &Row, package: &Path) {
    let fixture = crates().join(row.fixture);
    let read = |name: &str| fs::read(fixture.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    write(&package.join("worker.js"), &read("worker.js"));
    let port = free_port();
    write(&package.join("config.capnp"), configuration(&modules(package), port).as_bytes());

    let program = places::in_workspace("tests/ecosystem/node_modules/workerd/bin/workerd");
    assert!(program.exists(), "{} is missing: `cargo ci ecosystem` installs it", program.display());
    let mut command = Command::new(program);
    let _server = Running::start(command.args(["serve", "config.capnp"]).current_dir(package), port);
    let requests: Value = serde_json::from_slice(&read("requests.json")).expect("requests.json is JSON");
    for request in requests.as_array().expect("a list of requests") {
        let text = |name: &str| request[name].as_str().expect("text").to_owned();
        let answer = http::request(port, &text("method"), &text("path"), None).expect("the worker answers");
        let (status, body) = &answer;
        assert_eq!((u64::from(*status), body), (request["status"].as_u64().expect("a number"), &text("body")));
    }
}

/// The files that the worker consists of, with what each is.
fn modules(package: &Path) -> Vec<(String, &'static str)> {
    let mut found: Vec<_> = ["worker.js", "workerd.js", "crate.js"].map(|name| (name.to_owned(), "esModule")).into();
    found.push(("crate_bg.wasm".to_owned(), "wasm"));
    let mut folders: Vec<PathBuf> = vec![package.join("snippets")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = path.strip_prefix(package).expect("it is below").to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".js") {
                found.push((name, "esModule"));
            }
        }
    }
    found
}

fn configuration(modules: &[(String, &str)], port: u16) -> String {
    let modules = modules.iter().map(|(name, kind)| format!("  (name = {name:?}, {kind} = embed {name:?}),\n"));
    format!(
        "using Workerd = import \"/workerd/workerd.capnp\";
const config :Workerd.Config = (
  services = [(name = \"main\", worker = .rust)],
  sockets = [(name = \"http\", address = \"127.0.0.1:{port}\", http = (), service = \"main\")]
);
const rust :Workerd.Worker = (compatibilityDate = \"2026-01-01\", modules = [
{}]);
",
        modules.collect::<String>()
    )
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a loopback port");
    listener.local_addr().expect("the port just bound").port()
}

/// A server, ended when this is dropped.
struct Running(Child);

impl Running {
    fn start(command: &mut Command, port: u16) -> Running {
        let running = Running(command.stdin(Stdio::null()).spawn().expect("the server can be started"));
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < Duration::from_secs(60), "the server does not answer");
            thread::sleep(Duration::from_millis(50));
        }
        running
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
