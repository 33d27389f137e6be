//! The commands of daily work: builds that have nothing to do, `watch`, `serve`, and what shells are told.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "tests touch files themselves")]

mod project;

use std::fs;
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use project::{CDYLIB, Crate, DOUBLE, failure, ferry, node, stderr, workspace};

/// A command that goes on until the test ends.
struct Running {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Running {
    fn start(folder: &Path, args: &[&str]) -> Running {
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), Into::into);
        let mut command = Command::new(env!("CARGO_BIN_EXE_ferry"));
        command.args(args).current_dir(folder).env("CARGO_TARGET_DIR", target).env("NO_COLOR", "1");
        let mut child = command.stdout(Stdio::piped()).stdin(Stdio::null()).spawn().expect("the program runs");
        let lines = BufReader::new(child.stdout.take().expect("the output is piped")).lines();
        Running { child, lines }
    }

    /// The next object it prints.
    fn next(&mut self) -> Value {
        let line = self.lines.next().expect("it has not ended").expect("its output can be read");
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_build_of_the_same_does_nothing_over_again() {
    let made = Crate::new("ferry-pack-fresh", CDYLIB, DOUBLE);
    let build = |args: &[&str]| -> Value {
        let output = made.build(&[&["--dev", "--json"], args].concat());
        assert!(output.status.success(), "{}", stderr(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    // Whatever an earlier run of this test has left in the target folder.
    fs::write(made.path().join("README.md"), "1").unwrap();
    assert_eq!(build(&[])["fresh"], false);
    let before = build(&[]);
    assert_eq!(before["fresh"], true);
    let path = made.path().join("pkg/index.js");
    let time = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    let written = time(&path);
    assert_eq!(build(&[])["files"], before["files"]);
    assert_eq!(time(&path), written);
    // What is typed, what stands beside the crate, and what became of the package all count.
    assert_eq!(build(&["--no-typescript"])["fresh"], false);
    fs::write(made.path().join("README.md"), "2").unwrap();
    assert_eq!(build(&["--no-typescript"])["fresh"], false);
    fs::write(&path, "broken").unwrap();
    assert_eq!(build(&["--no-typescript"])["fresh"], false);
    assert_eq!(node(made.path(), "console.log(require('./pkg').double(21))"), "42");
}

#[test]
fn a_watched_crate_is_built_again_when_it_changes() {
    let made = Crate::new("ferry-pack-watched", CDYLIB, DOUBLE);
    let mut watch = Running::start(made.path(), &["watch", "--dev", "--offline", "--json", "-q"]);
    assert_eq!(watch.next()["name"], "ferry-pack-watched");
    assert_eq!(node(made.path(), "console.log(require('./pkg').double(21))"), "42");
    // A mistake is shown, and the next change is waited for.
    made.source("this is not Rust");
    assert_eq!(watch.next()["error"], "failed to compile `ferry-pack-watched`");
    made.source(&DOUBLE.replace("* 2", "* 3"));
    assert_eq!(watch.next()["name"], "ferry-pack-watched");
    assert_eq!(node(made.path(), "console.log(require('./pkg').double(21))"), "63");
}

#[test]
fn nothing_is_waited_for_where_there_is_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for command in ["watch", "test"] {
        let text = failure(&ferry(folder.path(), &[command, "nowhere"]), 1);
        assert!(text.contains("failed to find a Cargo.toml in"), "{text}");
    }
    let text = failure(&ferry(folder.path(), &["test", "nowhere", "--watch"]), 1);
    assert!(text.contains("failed to find a Cargo.toml in"), "{text}");
}

/// Asks a server; the head, and the beginning of the body.
fn ask(host: &str, path: &str) -> (String, TcpStream) {
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nhost: {host}\r\n\r\n").unwrap();
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
        head.push(byte[0]);
    }
    (String::from_utf8(head).unwrap(), stream)
}

#[test]
fn a_folder_is_served_isolated_and_its_pages_hear_of_changes() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("index.html"), "<body><p>hello</p></body>").unwrap();
    fs::write(folder.path().join("a.wasm"), "").unwrap();
    let mut serve = Running::start(folder.path(), &["serve", "--port", "0", "--json"]);
    let url = serve.next()["url"].as_str().unwrap().to_owned();
    let host = url.trim_start_matches("http://").trim_end_matches('/');

    let (head, mut body) = ask(host, "/");
    for line in [
        "HTTP/1.1 200 OK\r\n",
        "\r\ncontent-type: text/html; charset=utf-8\r\n",
        "\r\ncross-origin-opener-policy: same-origin\r\n",
        "\r\ncross-origin-embedder-policy: require-corp\r\n",
    ] {
        assert!(head.contains(line), "{head}");
    }
    let mut text = String::new();
    body.read_to_string(&mut text).unwrap();
    assert!(text.starts_with("<body><p>hello</p><script>new EventSource("), "{text}");
    assert!(ask(host, "/a.wasm").0.contains("\r\ncontent-type: application/wasm\r\n"));
    assert!(ask(host, "/../secret").0.starts_with("HTTP/1.1 404 "));

    let (head, events) = ask(host, "/__ferry/reload");
    assert!(head.contains("text/event-stream"), "{head}");
    let mut events = BufReader::new(events).lines().map(Result::unwrap);
    assert_eq!(events.next().as_deref(), Some("retry: 300"));
    fs::write(folder.path().join("new.js"), "").unwrap();
    assert!(events.any(|line| line == "data: changed"));
}

#[test]
fn shells_and_man_know_the_commands() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = ferry(folder.path(), &["completions", shell]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && text.contains("inline-limit"), "{shell}: {text}");
    }
    for (args, field) in [(&["completions", "bash", "--json"][..], "script"), (&["man", "--json"], "page")] {
        let json: Value = serde_json::from_slice(&ferry(folder.path(), args).stdout).unwrap();
        assert!(json[field].as_str().unwrap().contains("inspect"), "{json}");
    }
    let output = ferry(folder.path(), &["man", "--out-dir", "man", "--json"]);
    let pages: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(pages["pages"].as_array().unwrap().contains(&"ferry-build.1".into()), "{pages}");
    let page = fs::read_to_string(folder.path().join("man/ferry-build.1")).unwrap();
    assert!(page.contains("ferry\\-build") && page.contains("inline\\-limit"), "{page}");
}
