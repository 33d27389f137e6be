//! Consumers whose programs are large: they are installed, and run, on demand.

use crate::consumer::{App, EXPECTED, expect, shows};
use ferry_test_support::process;
use ferry_test_support::{http, places};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The folder of the programs.
fn tools() -> PathBuf {
    places::in_workspace("tests/consumers/tools")
}

/// A program there.
fn tool(path: &str) -> PathBuf {
    let program = tools().join("node_modules").join(path);
    assert!(program.exists(), "{} is missing: `cargo ci matrix` installs it", program.display());
    program
}

/// Runs a program there with Node; both of its outputs.
fn run(app: &App, program: &str, arguments: &[&str]) -> String {
    let mut command = Command::new("node");
    command.arg(tool(program)).args(arguments).current_dir(&app.folder).env("NO_COLOR", "1").env("CI", "1");
    let finished = process::run(&mut command);
    assert!(finished.status.success(), "{finished}");
    finished.stdout + &finished.stderr
}

/// Rspack, by its JavaScript interface.
pub(crate) fn rspack(app: &App) {
    let manifest = tools().join("package.json").display().to_string();
    let script = format!(
        "import {{ createRequire }} from 'node:module';
         const {{ rspack }} = createRequire({manifest:?})('@rspack/core');
         const options = {{ mode: 'production', context: import.meta.dirname, entry: './main.js',
           output: {{ path: import.meta.dirname + '/dist', filename: 'main.js' }} }};
         rspack(options, (error, stats) => {{
           if (error || stats.hasErrors()) throw error ?? new Error(stats.toString('errors-only'));
         }});"
    );
    app.write("rspack-build.mjs", &script);
    app.run(newest_lts(), &["rspack-build.mjs"]);
    app.write("dist/index.html", "<!doctype html><meta charset=\"utf-8\"><script src=\"main.js\"></script>");
    app.shows("dist", "index.html");
}

/// Parcel, from a page.
pub(crate) fn parcel(app: &App) {
    app.write("index.html", "<!doctype html><meta charset=\"utf-8\"><script type=\"module\" src=\"main.js\"></script>");
    run(app, "parcel/lib/bin.js", &["build", "index.html", "--dist-dir", "dist", "--no-cache", "--no-source-maps"]);
    app.shows("dist", "index.html");
}

/// Next.js with its default bundler.
pub(crate) fn next_turbopack(app: &App) {
    next(app, "--turbopack");
}

/// Next.js with webpack.
pub(crate) fn next_webpack(app: &App) {
    next(app, "--webpack");
}

const LAYOUT: &str = "export default function Layout({ children }) { return <html><body>{children}</body></html>; }\n";
const CLIENT: &str = "\"use client\";
import { useEffect } from \"react\";
import * as life from \"game-of-life\";
import { check } from \"../check.js\";
export default function Page() {
  useEffect(() => { globalThis.result = check(life); }, []);
  return <p>client</p>;
}
";
const SERVER: &str = "import * as life from \"game-of-life\";
import { check } from \"../check.js\";
export const dynamic = \"force-dynamic\";
export default function Page() { return <p id=\"result\">{check(life)}</p>; }
";

/// A page rendered by the server, and one that is rendered by the browser (and, as Next does, by the server before).
fn next(app: &App, bundler: &str) {
    // Next.js wants to be found above the app, inside of what it takes for the project.
    let folder = tools().join("apps").join(format!("next{bundler}"));
    let _ = fs::remove_dir_all(&folder);
    for (file, text) in [
        ("app/layout.js", LAYOUT),
        ("app/client/page.js", CLIENT),
        ("app/server/page.js", SERVER),
        ("package.json", "{}"),
    ] {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("it is below the folder")).expect("the folder is ours");
        fs::write(path, text).expect("the folder is ours");
    }
    fs::copy(app.folder.join("check.js"), folder.join("app/check.js")).expect("the check is there");
    let inside = format!("{}/node_modules/game-of-life", folder.display());
    places::copy(&app.folder.join("node_modules/game-of-life"), Path::new(&inside));
    let next = App { folder, tarball: app.tarball.clone() };
    run(&next, "next/dist/bin/next", &["build", bundler]);
    let port = free_port();
    let port_text = port.to_string();
    let mut command = Command::new("node");
    command.arg(tool("next/dist/bin/next")).args(["start", "--hostname", "127.0.0.1", "-p", &port_text]);
    let _server = Running::start(command.current_dir(&next.folder), port);
    let page = get(port, "/server");
    let rendered = EXPECTED.replace('"', "&quot;");
    assert!(page.contains(&rendered), "{page}");
    shows(&format!("http://127.0.0.1:{port}/client"));
}

/// A server that ends with the test.
struct Running(Child);

impl Running {
    fn start(command: &mut Command, port: u16) -> Running {
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("the server can be started");
        let running = Running(child);
        let start = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < Duration::from_secs(60), "the server does not answer");
            std::thread::sleep(Duration::from_millis(50));
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

/// What a server answers.
fn get(port: u16, path: &str) -> String {
    let (status, text) = http::request(port, "GET", path, None).expect("the server answers");
    assert_eq!(status, 200, "{text}");
    text
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a loopback port");
    listener.local_addr().expect("the port just bound").port()
}

/// An older Node.
fn node(version: &str) -> PathBuf {
    let names = [format!("node-{version}/bin/node"), format!("node-{version}-arm64/bin/node")];
    let there = names.iter().map(|name| tools().join("node_modules").join(name));
    there.into_iter().find(|path| path.exists()).unwrap_or_else(|| panic!("{names:?}: `cargo ci matrix` installs it"))
}

fn newest_lts() -> PathBuf {
    node("24")
}

/// Node 20.
pub(crate) fn node_20(app: &App) {
    runs_in(app, "20");
}

/// Node 22.
pub(crate) fn node_22(app: &App) {
    runs_in(app, "22");
}

/// Node 24.
pub(crate) fn node_24(app: &App) {
    runs_in(app, "24");
}

fn runs_in(app: &App, version: &str) {
    for script in ["main.js", "required.cjs", "init.js", "init.cjs", "instances.js"] {
        expect(&app.run(node(version), &[script]), &format!("{script} in Node {version}"));
    }
}

/// workerd, told by hand which files there are, as the `workerd` condition chooses them.
pub(crate) fn workerd(app: &App) {
    let port = free_port();
    let package = app.folder.join("node_modules/game-of-life");
    for file in ["workerd.js", "game_of_life.js", "game_of_life_bg.wasm"] {
        fs::copy(package.join(file), app.folder.join(file)).expect("the package is installed");
    }
    app.write(
        "worker.js",
        "import * as life from \"game-of-life\";\nimport { check } from \"./check.js\";\n\
         export default { async fetch() { return new Response(check(life)); } };\n",
    );
    app.write(
        "config.capnp",
        &format!(
            "using Workerd = import \"/workerd/workerd.capnp\";
const config :Workerd.Config = (
  services = [(name = \"main\", worker = .life)],
  sockets = [(name = \"http\", address = \"127.0.0.1:{port}\", http = (), service = \"main\")]
);
const life :Workerd.Worker = (compatibilityDate = \"2026-01-01\", modules = [
  (name = \"worker.js\", esModule = embed \"worker.js\"),
  (name = \"check.js\", esModule = embed \"check.js\"),
  (name = \"game-of-life\", esModule = embed \"workerd.js\"),
  (name = \"game_of_life.js\", esModule = embed \"game_of_life.js\"),
  (name = \"game_of_life_bg.wasm\", wasm = embed \"game_of_life_bg.wasm\"),
]);
"
        ),
    );
    let mut command = Command::new(tool("workerd/bin/workerd"));
    let _server = Running::start(command.args(["serve", "config.capnp"]).current_dir(&app.folder), port);
    expect(&get(port, "/"), "workerd");
}

const TEST: &str = "import * as life from \"game-of-life\";
import { check, expected } from \"./check.js\";
test(\"the package works\", () => { expect(check(life)).toBe(expected); });
";

/// Vitest.
pub(crate) fn vitest(app: &App) {
    app.write("life.test.js", TEST);
    let said = run(app, "vitest/vitest.mjs", &["run", "--globals", "--root", "."]);
    assert!(said.contains("1 passed"), "{said}");
}

/// Jest with ES modules, which Node has to be asked for.
pub(crate) fn jest_modules(app: &App) {
    app.write("life.test.js", TEST);
    let mut command = Command::new("node");
    command.arg("--experimental-vm-modules").arg(tool("jest/bin/jest.js")).args(["--rootDir", "."]);
    let finished = process::run(command.current_dir(&app.folder));
    assert!(finished.status.success() && finished.stderr.contains("1 passed"), "{finished}");
}

/// Jest as it is.
pub(crate) fn jest_commonjs(app: &App) {
    let check = fs::read_to_string(app.folder.join("check.js")).expect("the check is there");
    let plain = check.replace("export const", "const").replace("export function", "function");
    app.write("check.cjs", &format!("{plain}\nmodule.exports = {{ check, expected }};\n"));
    app.write(
        "life.test.cjs",
        "const life = require(\"game-of-life\");\nconst { check, expected } = require(\"./check.cjs\");\n\
         test(\"the package works\", () => { expect(check(life)).toBe(expected); });\n",
    );
    let said = run(app, "jest/bin/jest.js", &["--rootDir", ".", "--testMatch", "**/*.test.cjs"]);
    assert!(said.contains("1 passed"), "{said}");
}

/// Jest in what stands in for a browser, which has no encoders of text.
pub(crate) fn jest_jsdom(app: &App) {
    let environment = tool("jest-environment-jsdom");
    app.write("jest.config.json", &serde_json::json!({ "testEnvironment": environment }).to_string());
    jest_commonjs(app);
}

/// What the types of the package are for each way to resolve it.
pub(crate) fn attw(app: &App) {
    let tarball = app.tarball.display().to_string();
    let arguments = [&tarball, "--no-emoji"];
    // It fails if there is a problem.
    run(app, "@arethetypeswrong/cli/dist/index.js", &arguments);
}
