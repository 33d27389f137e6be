//! What a new user does on the first day, word for word, on a machine without npm: from nothing to a package that others install.

use ferry_test_support::browser::Browser;
use ferry_test_support::golden::Suite;
use ferry_test_support::server::Server;
use ferry_test_support::{places, process};
use std::fs;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    if cfg!(unix) {
        suite.add("new, build, test, publish without npm; then an app of Vite in Chromium", first_day);
    }
    suite.run()
}

fn first_day() {
    let machine = Machine::new();
    let registry = Registry::start(&machine.folder);
    machine.log_in(&registry.address);

    // As it is typed.
    machine.types(&machine.folder, "ferry new demo");
    let demo = machine.folder.join("demo");
    machine.types(&demo, "ferry build");
    let tested = machine.types(&demo, "ferry test");
    for line in
        ["test tests::somebody_is_greeted ... ok", "test tests::steps_are_counted ... ok", "all tests have passed"]
    {
        assert!(tested.contains(line), "{tested}");
    }
    machine.types(&demo, &format!("ferry publish --registry {}", registry.address));

    // Somebody else, who has npm.
    let app = machine.folder.join("app");
    fs::create_dir(&app).expect("the folder is ours");
    fs::write(app.join("package.json"), r#"{ "name": "app", "private": true, "type": "module" }"#).expect("it is ours");
    let mut npm = process::npm(&app);
    npm.args(["install", "--no-audit", "--no-fund", "--registry", &registry.address, "demo"]);
    process::run(npm.env("npm_config_cache", machine.folder.join("cache"))).stdout();
    let main = "import { greet, Counter } from \"demo\";\nconst counter = new Counter(2);\ncounter.next();\n\
                globalThis.result = `${greet(\"Ada\")} ${counter.next()}`;\n";
    fs::write(app.join("main.js"), main).expect("it is ours");
    fs::write(app.join("index.html"), "<!doctype html><script type=\"module\" src=\"/main.js\"></script>")
        .expect("it is ours");
    let mut vite = Command::new("node");
    vite.arg(places::npm_program("vite/bin/vite.js")).args(["build", "--logLevel", "warn"]).current_dir(&app);
    process::run(&mut vite).stdout();
    let (server, browser) = (Server::start(&app.join("dist")), Browser::start());
    browser.open(&server.url("index.html"));
    assert_eq!(browser.wait_for("return globalThis.result"), "Hello, Ada! 4", "{}", browser.log());
}

/// A machine with Rust, Node and `ferry`, and with nothing else.
struct Machine {
    folder: PathBuf,
    path: PathBuf,
}

impl Machine {
    fn new() -> Machine {
        process::run(process::cargo().args(["build", "--quiet", "-p", "wasm-ferry-pack", "-p", "wasm-ferry-cli"]))
            .stdout();
        // Not inside of our own workspace.
        let folder = std::env::temp_dir().join(format!("ferry-first-day-{}", std::process::id()));
        let path = folder.join("bin");
        fs::create_dir_all(&path).expect("the folder is ours");
        let everything = std::env::var_os("PATH").expect("there is a PATH");
        for tool in ["cargo", "rustc", "rustdoc", "rustup", "cc", "ld", "node"] {
            let found = std::env::split_paths(&everything).map(|folder| folder.join(tool)).find(|file| file.exists());
            if let Some(found) = found {
                link(&found, &path.join(tool));
            }
        }
        for program in ["ferry", "wasm-ferry-test-runner"] {
            link(&places::target().join("debug").join(program), &path.join(program));
        }
        Machine { folder, path }
    }

    fn command(&self, folder: &Path, words: &[&str]) -> Command {
        let mut command = Command::new(self.path.join(words[0]));
        command.args(&words[1..]).current_dir(folder).env("PATH", &self.path).env("NO_COLOR", "1");
        command.env("CARGO_TARGET_DIR", places::target()).env("CARGO_NET_OFFLINE", "true");
        command.env("NPM_CONFIG_USERCONFIG", self.folder.join("npmrc"));
        for (name, _) in std::env::vars_os() {
            let known = name.to_string_lossy().to_uppercase();
            // What cargo tells those it runs is not what a person's machine says.
            if ["CARGO", "RUSTC", "NPM_TOKEN", "NODE_AUTH_TOKEN"].contains(&known.as_str())
                || known.starts_with("CARGO_PKG")
            {
                command.env_remove(name);
            }
        }
        command.stdin(Stdio::null());
        command
    }

    /// Types a line; what is said.
    #[track_caller]
    fn types(&self, folder: &Path, line: &str) -> String {
        let words: Vec<&str> = line.split(' ').collect();
        let finished = process::run(&mut self.command(folder, &words));
        assert!(finished.status.success(), "{line}\n{finished}");
        finished.stdout + &finished.stderr
    }

    fn log_in(&self, registry: &str) {
        let words = ["ferry", "login", "--registry", registry, "--username", "ann", "--password-stdin"];
        let mut child = self.command(&self.folder, &words).stdin(Stdio::piped()).spawn().expect("ferry runs");
        writeln!(child.stdin.take().expect("it is piped"), "pass-word-1").expect("it listens");
        assert!(child.wait().expect("it ends").success(), "the login has failed");
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) {
    std::os::unix::fs::symlink(from, to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
}

#[cfg(not(unix))]
fn link(_: &Path, to: &Path) {
    panic!("{} cannot be linked here", to.display());
}

/// A registry on this machine, stopped when it is dropped.
struct Registry {
    process: Child,
    address: String,
}

impl Registry {
    fn start(folder: &Path) -> Registry {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a port").port();
        let all = "{access: $all, publish: $authenticated, unpublish: $authenticated}";
        let config = format!(
            "storage: ./store\nauth: {{htpasswd: {{file: ./htpasswd, max_users: 9, algorithm: bcrypt, rounds: 4}}}}\nuplinks: {{}}\n\
             packages: {{'@*/*': {all}, '**': {all}}}\npublish: {{allow_offline: true}}\nweb: {{enable: false}}\nlisten: 127.0.0.1:{port}\n"
        );
        fs::write(folder.join("verdaccio.yaml"), config).expect("the folder is ours");
        let mut command = Command::new("node");
        command.arg(places::npm_program("verdaccio/bin/verdaccio")).args(["-c", "verdaccio.yaml"]).current_dir(folder);
        let process =
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("node runs");
        let registry = Registry { process, address: format!("http://127.0.0.1:{port}") };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(60), "the registry does not answer");
            std::thread::sleep(Duration::from_millis(50));
        }
        registry
    }
}

impl Drop for Registry {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
