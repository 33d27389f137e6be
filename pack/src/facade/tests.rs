//! Tests of the facade on a machine that is not there.

use serde_json::{Value, json};

use super::*;
use crate::host::Outcome;
use crate::host::recorded::Recorded;
use crate::project::tests::{metadata, package};
use crate::request::Start;

const REGISTRY: &str = "registry+https://registry.example/index";

/// A lock file in which something else stands in the package's place.
const REPLACED: &str = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

fn lock(packages: &[(&str, &str)]) -> String {
    let table = |(name, version): &(&str, &str)| {
        format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\nsource = \"{REGISTRY}\"\n\n")
    };
    packages.iter().map(table).collect()
}

/// A dependency, as `cargo metadata` prints it.
fn dependency(name: &str, version: &str, source: Option<&str>) -> Value {
    let mut dependency = package(name, &format!("/crates/{name}"), &["lib"]);
    dependency["version"] = version.into();
    dependency["source"] = json!(source);
    dependency["id"] = format!("{}#{name}@{version}", source.unwrap_or("path+file:///crates")).into();
    dependency
}

/// Prepares a project whose lock file and whose graph are given.
fn prepared(locked: Option<&str>, graph: &[Value], args: &[&str]) -> (Recorded, Result<Option<Facade>, Error>) {
    prepared_app(package("app", "/app", &["cdylib"]), locked, graph, args)
}

fn prepared_app(
    app: Value,
    locked: Option<&str>,
    graph: &[Value],
    args: &[&str],
) -> (Recorded, Result<Option<Facade>, Error>) {
    let all: Vec<Value> = [app.clone()].into_iter().chain(graph.iter().cloned()).collect();
    let mut host = Recorded::default()
        .file("/app/Cargo.toml", "")
        .with_env("FERRY_CACHE", "/cache")
        .answer("cargo -Z help", "    -Z lockfile-path   Enable it\n")
        .answer("cargo metadata --format-version 1 --no-deps", &metadata("/app", &[app]))
        .answer("cargo metadata --format-version 1 --filter-platform", &metadata("/app", &all))
        .fail("cargo update", "error: no");
    if let Some(text) = locked {
        host = host.file("/app/Cargo.lock", text);
    }
    let project = crate::project::find(&host, &Ui::silent(), &Start::At("/app".into())).unwrap();
    let args: Vec<String> = args.iter().map(|arg| (*arg).into()).collect();
    let result = prepare(&host, &Ui::silent(), &project, &args);
    (host, result)
}

#[test]
fn a_project_that_does_not_know_wasm_bindgen_costs_nothing() {
    let (host, facade) = prepared(Some(&lock(&[("serde", "1.0.0")])), &[], &[]);
    assert_eq!(facade.unwrap(), None);
    assert!(!host.exists(Path::new("/cache")));
    // Without a lock file cargo is asked.
    let (_, facade) = prepared(None, &[], &[]);
    assert_eq!(facade.unwrap(), None);
}

#[test]
fn a_project_that_has_replaced_it_itself_is_left_alone() {
    let graph = [dependency("wasm-bindgen", "0.2.130", None)];
    assert_eq!(prepared(Some(REPLACED), &graph, &[]).1.unwrap(), None);
}

/// Such a project used to be built with the original, which the post-processor then refused.
#[test]
fn a_lock_file_of_a_build_with_another_patch_is_not_believed() {
    let (with, without) =
        (dependency("wasm-bindgen", "0.2.130", None), dependency("wasm-bindgen", "0.2.130", Some(REGISTRY)));
    let app = package("app", "/app", &["cdylib"]);
    let all = |one: &Value| metadata("/app", &[app.clone(), one.clone()]);
    let (with, without) = (all(&with), all(&without));
    let host = Recorded::default()
        .file("/app/Cargo.toml", "")
        .file("/app/Cargo.lock", REPLACED)
        .with_env("FERRY_CACHE", "/cache")
        .answer("cargo -Z help", "    -Z lockfile-path   Enable it\n")
        .answer("cargo metadata --format-version 1 --no-deps", &metadata("/app", &[app]))
        .answer_with("cargo metadata --format-version 1 --filter-platform", move |program| {
            let metadata = if program.line().contains("patch.crates-io") { &with } else { &without };
            Ok(Outcome { success: true, stdout: metadata.clone().into(), stderr: Vec::new() })
        });
    let project = crate::project::find(&host, &Ui::silent(), &Start::At("/app".into())).unwrap();
    assert_ne!(prepare(&host, &Ui::silent(), &project, &[]).unwrap(), None);
    assert_eq!(host.read(Path::new("/app/Cargo.lock")).unwrap(), REPLACED.as_bytes());
}

#[test]
fn our_runtime_stands_in_for_the_one_of_the_registry() {
    let mut app = package("app", "/app", &["cdylib"]);
    app["dependencies"] = json!([{
        "name": "wasm-ferry", "source": REGISTRY, "req": "^0.1", "kind": null, "rename": null, "optional": false,
        "uses_default_features": true, "features": [], "target": null, "registry": null
    }]);
    let folder =
        embedded::unpack(&Recorded::default().with_env("FERRY_CACHE", "/cache"), Path::new("/target")).unwrap();
    let mut ours = dependency("wasm-ferry", "0.1.0", None);
    ours["manifest_path"] = folder.join("js-runtime/Cargo.toml").to_string_lossy().into_owned().into();
    for locked in [None, Some(lock(&[("wasm-ferry", "0.1.0")]))] {
        let graph = [ours.clone()];
        let (_, facade) = prepared_app(app.clone(), locked.as_deref(), &graph, &[]);
        assert_eq!(facade.unwrap().unwrap().patches.len(), 2);
        // A dependency knows wasm-bindgen.
        let graph = [ours.clone(), dependency("wasm-bindgen", "0.2.130", None)];
        let (_, facade) = prepared_app(app.clone(), locked.as_deref(), &graph, &[]);
        assert_eq!(facade.unwrap().unwrap().patches.len(), 4);
    }
    // A version that the project has put there itself, which it says in its manifest.
    let (_, facade) = prepared_app(app, None, &[dependency("wasm-ferry", "0.1.0", None)], &[]);
    assert_eq!(facade.unwrap(), None);
}

/// Such a project used to be built with the original once.
#[test]
fn a_lock_file_that_lacks_a_dependency_is_not_believed() {
    let mut app = package("app", "/app", &["cdylib"]);
    app["dependencies"] = json!([{
        "name": "yew", "source": REGISTRY, "req": "^0.23", "kind": null, "rename": null, "optional": false,
        "uses_default_features": true, "features": [], "target": null, "registry": null
    }]);
    let graph = [dependency("yew", "0.23.0", Some(REGISTRY)), dependency("wasm-bindgen", "0.2.130", None)];
    let prepared = |locked: &str| prepared_app(app.clone(), Some(locked), &graph, &[]).1.unwrap();
    assert_ne!(prepared(&lock(&[("serde", "1.0.0")])), None);
    assert_eq!(prepared(&lock(&[("yew", "0.23.0")])), None);
}

#[test]
fn cargo_is_told_of_the_facade_and_of_another_lock_file() {
    let text = lock(&[("wasm-bindgen", "0.2.130")]);
    let (host, facade) = prepared(Some(&text), &[dependency("wasm-bindgen", "0.2.130", None)], &[]);
    let line = facade.unwrap().unwrap().with(Program::new("cargo", Path::new("/app"))).line();
    assert!(line.starts_with("cargo --config \"patch.crates-io.wasm-ferry.path=\\\"/cache/crates/"), "{line}");
    assert!(line.contains(" --config \"patch.crates-io.wasm-bindgen.path=\\\"/cache/crates/"), "{line}");
    assert!(line.contains("-Zlockfile-path --config \"resolver.lockfile-path=\\\"/app/target/ferry/app-"), "{line}");
    let project = crate::project::find(&host, &Ui::silent(), &Start::At("/app".into())).unwrap();
    assert_eq!(host.read(&lock_path(&host, &project)).unwrap(), text.as_bytes());
    assert_eq!(host.read(Path::new("/app/Cargo.lock")).unwrap(), text.as_bytes());
}

#[test]
fn a_folder_with_braces_has_its_lock_file_elsewhere() {
    let app = metadata("/a{b}", &[package("app", "/a{b}", &["cdylib"])]);
    let host = Recorded::default().file("/a{b}/Cargo.toml", "").with_env("FERRY_CACHE", "/cache");
    let host = host.answer("cargo metadata", &app);
    let project = crate::project::find(&host, &Ui::silent(), &Start::At("/a{b}".into())).unwrap();
    let path = lock_path(&host, &project);
    assert!(path.starts_with("/cache/locks") && !path.to_string_lossy().contains('{'), "{}", path.display());
}

#[test]
fn a_graph_with_the_other_one_is_refused() {
    let text = lock(&[("wasm-bindgen", "0.2.92"), ("js-sys", "0.3.69")]);
    let (_, facade) = prepared(Some(&text), &[dependency("wasm-bindgen", "0.2.92", Some(REGISTRY))], &[]);
    let error = facade.unwrap_err();
    let expected = "failed to put Ferry in the place of `wasm-bindgen`: it stands in for 0.2.130, and Cargo.lock has\n  \
                    wasm-bindgen 0.2.92\n  js-sys 0.3.69\nversion 0.2.92 of it is in the graph of dependencies";
    assert_eq!(error.to_string(), expected);
    assert!(error.help().contains("`cargo tree -i wasm-bindgen`"), "{}", error.help());
}

#[test]
fn two_runtimes_in_one_module_are_refused() {
    let graph = [
        dependency("wasm-bindgen", "0.2.130", None),
        dependency("wasm-ferry", "0.1.0", None),
        dependency("wasm-ferry", "0.2.0", None),
    ];
    let error = prepared(Some(&lock(&[("wasm-bindgen", "0.2.130")])), &graph, &[]).1.unwrap_err();
    assert!(error.to_string().starts_with("failed to choose between two runtimes of Ferry:\n  /crates/"), "{error}");
}

#[test]
fn a_lock_file_that_is_insisted_on_keeps_its_versions() {
    let before = Lock::parse(&lock(&[("wasm-bindgen", "0.2.130"), ("serde", "1.0.0"), ("log", "0.4.1")]));
    let after = lock(&[("serde", "1.0.0"), ("log", "0.4.2"), ("wasm-ferry", "0.1.0")]);
    let error = insist(&before, &Lock::parse(&after)).unwrap_err();
    assert!(error.to_string().ends_with("would be other versions:\n  log 0.4.2"), "{error}");
    let after = lock(&[("serde", "1.0.0"), ("wasm-ferry", "0.1.0")]);
    insist(&before, &Lock::parse(&after)).unwrap();
}

#[test]
fn arguments_are_those_of_a_final_lock_file() {
    let args = |line: &str| line.split_whitespace().map(String::from).collect::<Vec<_>>();
    assert_eq!(build_args(&args("--locked --features a")), args("--locked --features a"));
    assert_eq!(build_args(&args("--frozen -j 1")), args("--locked --offline -j 1"));
    let chosen = metadata_args(&args("--features a,b --locked --frozen -j 1 --no-default-features"));
    assert_eq!(chosen, args("--features a,b --offline --no-default-features"));
}

#[test]
fn cargo_says_its_version() {
    assert_eq!(minor("cargo 1.97.0-nightly (4d1f98451 2026-05-15)\n"), Some(97));
    assert_eq!(minor("cargo 1.93.1 (abc)"), Some(93));
    assert_eq!(minor("no cargo"), None);
}
