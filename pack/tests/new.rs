//! `ferry new`: what it makes can be built, published and used at once.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "tests touch files themselves")]

mod machine;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use machine::{Person, Verdaccio, json, node, npm, stderr, stdout, workspace};

/// A new project, as it is made: its runtime is the one in the program.
fn project(person: &Person, template: &str) -> PathBuf {
    project_in(person, template, "new")
}

/// A new project in a folder for one test.
fn project_in(person: &Person, template: &str, place: &str) -> PathBuf {
    let name = format!("new-{template}");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(place).join(&name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(folder.parent().unwrap()).unwrap();
    let output = person.ferry(folder.parent().unwrap(), &["new", &name, "--template", template]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(stdout(&output).contains(&format!("\n  cd {name}\n")), "{}", stdout(&output));
    // The folder is inside of another workspace, which a person's is not.
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    assert!(manifest.contains(&format!("wasm-ferry = \"{}\"", env!("CARGO_PKG_VERSION"))), "{manifest}");
    fs::write(folder.join("Cargo.toml"), manifest + "\n[workspace]\n").unwrap();
    folder
}

/// Runs `ferry` with the toolchain of whoever runs the tests, and compiles into our own folder.
fn ferry(folder: &Path, args: &[&str]) -> Output {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
    let mut command = Command::new(env!("CARGO_BIN_EXE_ferry"));
    command.args(args).current_dir(folder).env("CARGO_TARGET_DIR", target).env("NO_COLOR", "1");
    command.output().expect("the program runs")
}

/// Builds what runs tests, which is another package's program.
fn runner() {
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--quiet", "--package", "wasm-ferry-cli", "--bin", "wasm-ferry-test-runner"]);
    assert!(command.current_dir(workspace()).status().expect("cargo runs").success());
}

#[test]
fn a_library_is_built_packed_and_imported_by_an_app() {
    let person = Person::new();
    let folder = project(&person, "library");
    json(&ferry(&folder, &["build", "--offline", "--dev", "--json"]));
    runner();
    let tested = json(&ferry(&folder, &["test", "--offline", "--node", "--chrome", "--json"]));
    let places: Vec<&serde_json::Value> = tested["runs"].as_array().unwrap().iter().map(|run| &run["place"]).collect();
    assert_eq!(places, ["Node", "Chromium"]);
    let path = std::env::var_os("PATH").unwrap_or_default();
    if std::env::split_paths(&path).any(|folder| folder.join("geckodriver").is_file()) {
        let tested = json(&ferry(&folder, &["test", "--offline", "--firefox", "--worker", "dedicated", "--json"]));
        assert_eq!(tested["runs"][0]["place"], "Firefox");
    }
    let packed = json(&ferry(&folder, &["pack", "--json"]));
    assert_eq!(packed["filename"], "new-library-0.1.0.tgz");
    let app = tempfile::tempdir().unwrap();
    npm(&person, app.path(), &["install", folder.join("new-library-0.1.0.tgz").to_str().unwrap(), "--offline"]);
    let installed = app.path().join("node_modules/new-library");
    assert!(installed.join("new_library.d.ts").exists() && installed.join("README.md").exists());
    let dry = ferry(&folder, &["publish", "--dry-run", "--allow-dirty"]);
    assert!(stderr(&dry).contains("warning: the package was built with `--dev`"), "{}", stderr(&dry));
    let shown = json(&ferry(&folder, &["inspect", "--json"]));
    let exports: Vec<&str> = shown["exports"].as_array().unwrap().iter().filter_map(|line| line.as_str()).collect();
    assert!(exports.contains(&"function greet(name: string): string"), "{exports:?}");
    assert!(exports.contains(&"  next(): number"), "{exports:?}");
    assert!(!shown["imports"].as_array().unwrap().is_empty(), "{shown}");
}

#[cfg(unix)]
#[test]
fn a_new_crate_is_published_without_npm_and_installed_with_it() {
    let (person, registry) = (Person::new(), Verdaccio::start());
    let published = project_in(&person, "library", "published");
    let at = registry.address.as_str();
    let args = ["login", "--registry", at, "--username", "ann", "--password-stdin"];
    let mut child = person.command(&published, &args).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    writeln!(child.stdin.take().unwrap(), "pass-word-1").unwrap();
    assert!(child.wait().unwrap().success());

    // A folder with nothing but Rust and a linker's driver on the PATH; the package is not built yet.
    let (tools, everything) = (tempfile::tempdir().unwrap(), std::env::var_os("PATH").unwrap());
    for tool in ["cargo", "rustc", "rustup", "cc", "ld", "git"] {
        let found = std::env::split_paths(&everything).map(|path| path.join(tool)).find(|path| path.exists());
        if let Some(found) = found {
            std::os::unix::fs::symlink(found, tools.path().join(tool)).unwrap();
        }
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
    let mut command = Command::new(env!("CARGO_BIN_EXE_ferry"));
    command.args(["publish", "--registry", at, "--json"]).current_dir(&published).env("PATH", tools.path());
    command
        .env("NPM_CONFIG_USERCONFIG", person.npmrc())
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_NET_OFFLINE", "true");
    let said = json(&command.stdin(Stdio::null()).output().unwrap());
    assert_eq!((&said["outcome"], &said["confirmed"]), (&"published".into(), &true.into()));

    let app = tempfile::tempdir().unwrap();
    npm(&person, app.path(), &["install", "--registry", at, "new-library"]);
    assert!(app.path().join("node_modules/new-library/new_library_bg.wasm").exists());
}

#[test]
fn a_program_for_node_runs() {
    let folder = project(&Person::new(), "node");
    json(&ferry(&folder, &["build", "--offline", "--dev", "--json"]));
    fs::write(folder.join("text.txt"), "one two\nthree\n").unwrap();
    let run = "process.argv[2] = 'text.txt'; import('./index.mjs')";
    assert_eq!(node(&folder, &format!("process.argv.length = 2; {run}")), "2 3 text.txt");
}

#[cfg(unix)]
#[test]
fn a_page_is_built_by_vite() {
    let folder = project(&Person::new(), "vite");
    json(&ferry(&folder, &["build", "--offline", "--dev", "--json"]));
    std::os::unix::fs::symlink(workspace().join("tests/node_modules"), folder.join("node_modules")).unwrap();
    let vite = workspace().join("tests/node_modules/vite/bin/vite.js");
    let output = Command::new("node").arg(vite).arg("build").current_dir(&folder).output().expect("node runs");
    assert!(output.status.success(), "{}{}", stdout(&output), stderr(&output));
    let assets = fs::read_dir(folder.join("dist/assets")).unwrap().map(|entry| entry.unwrap().file_name());
    let names: Vec<String> = assets.map(|name| name.to_string_lossy().into_owned()).collect();
    assert!(names.iter().any(|name| name.ends_with(".wasm")), "{names:?}");
    assert!(names.iter().any(|name| name.ends_with(".js")), "{names:?}");
}

#[cfg(unix)]
#[test]
fn an_app_with_react_is_built_by_vite() {
    let folder = project(&Person::new(), "react");
    json(&ferry(&folder, &["build", "--offline", "--dev", "--json"]));
    // React is not installed for the tests; what Vite needs of it is there.
    let stub = "export const useState = (value) => [value, () => {}], createElement = () => null, jsx = () => null, \
                jsxs = jsx, jsxDEV = jsx, Fragment = null, createRoot = () => ({ render() {} });\n\
                export default { createElement, Fragment, useState };\n";
    for (package, file) in [
        ("react", "index.js"),
        ("react", "jsx-runtime.js"),
        ("react", "jsx-dev-runtime.js"),
        ("react-dom", "client.js"),
    ] {
        let folder = folder.join("node_modules").join(package);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(file), stub).unwrap();
        fs::write(folder.join("package.json"), "{\"type\": \"module\", \"main\": \"index.js\"}").unwrap();
    }
    let vite = workspace().join("tests/node_modules/vite/bin/vite.js");
    let output = Command::new("node").arg(vite).arg("build").current_dir(&folder).output().expect("node runs");
    assert!(output.status.success(), "{}{}", stdout(&output), stderr(&output));
    assert!(folder.join("dist/index.html").exists());
}

#[test]
fn a_worker_answers_requests() {
    let folder = project(&Person::new(), "worker");
    json(&ferry(&folder, &["build", "--offline", "--dev", "--json"]));
    // Workers import modules compiled; Node reads the file beside.
    let script = fs::read_to_string(folder.join("worker.js")).unwrap().replace("workerd.js", "node.mjs");
    fs::write(folder.join("worker.mjs"), script).unwrap();
    let run = "import('./worker.mjs').then((it) => it.default.fetch(new Request('http://a.example/Ada')))\
               .then((answer) => answer.text()).then((text) => console.log(text))";
    assert_eq!(node(&folder, run), "Hello, Ada!");
}
