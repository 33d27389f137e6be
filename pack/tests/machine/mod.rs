//! What the tests of programs share: the program, a package without Rust, and servers on this machine.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The root of our workspace.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("pack is in the workspace").into()
}

/// A person with a home of their own, in which nothing is set.
pub(crate) struct Person {
    pub(crate) home: tempfile::TempDir,
}

impl Person {
    pub(crate) fn new() -> Person {
        Person { home: tempfile::tempdir().unwrap() }
    }

    /// Where this person's token is kept.
    pub(crate) fn npmrc(&self) -> PathBuf {
        self.home.path().join(".npmrc")
    }

    /// The token the person has, to see that nobody else does.
    pub(crate) fn token(&self) -> String {
        let text = fs::read_to_string(self.npmrc()).unwrap_or_default();
        text.lines().find_map(|line| line.split_once(":_authToken=")).map(|(_, token)| token.into()).unwrap_or_default()
    }

    pub(crate) fn command(&self, folder: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ferry"));
        command.args(args).current_dir(folder).env("HOME", self.home.path()).env("NO_COLOR", "1");
        for name in ["NPM_TOKEN", "NODE_AUTH_TOKEN", "GITHUB_ACTIONS", "GITLAB_CI", "CIRCLECI"] {
            command.env_remove(name);
        }
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            if name.to_lowercase().starts_with("npm_config_") || name.to_lowercase().ends_with("_proxy") {
                command.env_remove(name);
            }
        }
        command.stdin(Stdio::null());
        command
    }

    /// Runs `ferry` and checks that it never says the token.
    pub(crate) fn ferry(&self, folder: &Path, args: &[&str]) -> Output {
        let before = self.token();
        let output = self.command(folder, args).output().expect("the program runs");
        for token in [before, self.token()].iter().filter(|token| !token.is_empty()) {
            let said = [output.stdout.as_slice(), &output.stderr].concat();
            assert!(!String::from_utf8_lossy(&said).contains(token.as_str()), "a token is printed");
        }
        output
    }
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Expects success and gives the output as an object.
pub(crate) fn json(output: &Output) -> serde_json::Value {
    assert!(output.status.success(), "{}{}", stdout(output), stderr(output));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no object: {}", stdout(output)))
}

/// Expects a failure and gives its text.
pub(crate) fn failure(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{}{}", stdout(output), stderr(output));
    stderr(output)
}

/// A package as a build would leave it.
pub(crate) fn package(folder: &Path, name: &str, version: &str) -> PathBuf {
    let folder = folder.join(format!("{}-{version}", name.replace(['@', '/'], "")));
    fs::create_dir_all(folder.join("snippets")).unwrap();
    let manifest = serde_json::json!({
        "name": name, "version": version, "main": "life.js", "files": ["life.js", "snippets"], "license": "MIT",
    });
    fs::write(folder.join("package.json"), manifest.to_string()).unwrap();
    fs::write(folder.join("life.js"), format!("exports.answer = () => require('./snippets/a.js') + ' {version}';"))
        .unwrap();
    fs::write(folder.join("snippets/a.js"), "module.exports = 'life';").unwrap();
    fs::write(folder.join("README.md"), "# Life").unwrap();
    folder
}

/// npm, as this person, without anything from the network.
pub(crate) fn npm(person: &Person, folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new("npm");
    command.args(args).args(["--no-audit", "--no-fund", "--loglevel", "error"]).current_dir(folder);
    command.env("HOME", person.home.path()).env("npm_config_cache", person.home.path().join("cache"));
    command.env("npm_config_userconfig", person.npmrc());
    let output = command.output().expect("npm runs");
    assert!(output.status.success(), "{}{}", stdout(&output), stderr(&output));
    output
}

/// Runs a script with node and gives what it prints.
pub(crate) fn node(folder: &Path, script: &str) -> String {
    let output = Command::new("node").args(["-e", script]).current_dir(folder).output().expect("node runs");
    assert!(output.status.success(), "{}", stderr(&output));
    stdout(&output).trim().into()
}

/// A registry program, stopped when it is dropped.
pub(crate) struct Verdaccio {
    child: Child,
    pub(crate) address: String,
    _folder: tempfile::TempDir,
}

impl Verdaccio {
    pub(crate) fn start() -> Verdaccio {
        let program = workspace().join("tests/node_modules/verdaccio/bin/verdaccio");
        assert!(program.exists(), "verdaccio is missing: run `scripts/setup test`");
        let folder = tempfile::tempdir().unwrap();
        // A port nobody uses now, and most likely not in a moment either.
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let config = format!(
            "storage: ./store\n\
             auth: {{htpasswd: {{file: ./htpasswd, max_users: 100, algorithm: bcrypt, rounds: 4}}}}\n\
             uplinks: {{}}\n\
             packages: {{'@*/*': {{access: $all, publish: $authenticated, unpublish: $authenticated}}, \
             '**': {{access: $all, publish: $authenticated, unpublish: $authenticated}}}}\n\
             publish: {{allow_offline: true}}\nmax_body_size: 200mb\nweb: {{enable: false}}\nlisten: 127.0.0.1:{port}\n"
        );
        fs::write(folder.path().join("config.yaml"), config).unwrap();
        let mut command = Command::new("node");
        command.arg(program).args(["-c", "config.yaml"]).current_dir(folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().expect("node runs");
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Verdaccio { child, address: format!("http://127.0.0.1:{port}/"), _folder: folder }
    }
}

impl Drop for Verdaccio {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A request a loopback server got.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// `PUT /life`
    pub(crate) line: String,
    /// Names in small letters.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
    }
}

/// What a loopback server answers.
pub(crate) enum Reply {
    /// Status, one header, body.
    Say(u16, &'static str, Vec<u8>),
    /// Nothing: the connection is cut.
    Cut,
    /// Half of what was promised.
    Half,
}

/// A server that answers as a test wants; it runs until the test ends.
pub(crate) fn loopback(
    answer: impl FnMut(&Request, &str) -> Reply + Send + 'static,
) -> (String, Arc<Mutex<Vec<Request>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let (seen, here) = (Arc::new(Mutex::new(Vec::new())), address.clone());
    let (record, mut answer) = (seen.clone(), answer);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let Some(request) = request(&mut stream) else { continue };
            let reply = answer(&request, &here);
            record.lock().unwrap().push(request);
            let _ = match reply {
                Reply::Cut => Ok(()),
                Reply::Half => stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{\"versions\":"),
                Reply::Say(status, header, body) => {
                    let head = format!(
                        "HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n{header}\r\n",
                        body.len()
                    );
                    stream.write_all(&[head.as_bytes(), &body].concat())
                }
            };
        }
    });
    (address, seen)
}

fn request(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let mut chunk = [0; 65536];
    loop {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
        if let Some(end) = end {
            let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
            let mut lines = head.lines();
            let line = lines.next()?.trim_end_matches(" HTTP/1.1").to_owned();
            let headers: Vec<(String, String)> = lines
                .filter_map(|line| line.split_once(": "))
                .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
                .collect();
            let length =
                headers.iter().find(|(name, _)| name == "content-length").map_or(0, |(_, n)| n.parse().unwrap());
            while bytes.len() < end + 4 + length {
                match stream.read(&mut chunk) {
                    Ok(0) | Err(_) => return None,
                    Ok(count) => bytes.extend(&chunk[..count]),
                }
            }
            return Some(Request { line, headers, body: bytes[end + 4..].to_vec() });
        }
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return None,
            Ok(count) => bytes.extend(&chunk[..count]),
        }
    }
}
