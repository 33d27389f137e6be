//! Builds every row of the table, processes its module, runs its checks, and writes the guide's page of what came out.

#[path = "table/pages.rs"]
mod pages;
#[path = "table/project.rs"]
mod project;
#[path = "table/workerd.rs"]
mod workerd;

use ferry_ecosystem::graph::Graph;
use ferry_ecosystem::page::{Outcome, page};
use ferry_ecosystem::rows::{Engine, Features, Goal, ROWS, Row};
use ferry_test_support::golden::{self, Suite};
use ferry_test_support::{node, places, process, wasm};
use std::cell::RefCell;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

/// getrandom 0.3 asks for its source of randomness this way.
const RUSTFLAGS: &str = "--cfg=getrandom_backend=\"wasm_js\"";

fn main() -> ExitCode {
    let graph = Graph::parse(&metadata());
    let outcomes = RefCell::new(Vec::new());
    let mut suite = Suite::from_args();
    suite.add("Ferry is wasm-bindgen in the graph of all of them", || {
        if let Err(problem) = graph.is_on_ferry() {
            panic!("{problem}");
        }
    });
    for row in ROWS {
        let (graph, outcomes) = (&graph, &outcomes);
        suite.add(row.name(), move || {
            let versions = row.about.iter().map(|asked| {
                let version = graph.version(asked).unwrap_or_else(|| panic!("{asked} is not in the graph"));
                (asked.split(' ').next().unwrap_or(asked).to_owned(), version.to_owned())
            });
            let mut outcome = Outcome { crates: versions.collect(), compiles: false, runs: Vec::new() };
            let tried = panic::catch_unwind(AssertUnwindSafe(|| try_row(row, graph, &mut outcome)));
            outcomes.borrow_mut().push((row, outcome));
            if let Err(problem) = tried {
                panic::resume_unwind(problem);
            }
        });
    }
    let outcomes = &outcomes;
    suite.add("the guide's page is what came out", move || {
        let outcomes = outcomes.borrow();
        // Some rows say nothing of the others.
        if outcomes.len() == ROWS.len() {
            let page = page(outcomes.iter().cloned());
            println!("{page}");
            golden::assert(&places::in_workspace("guide/src/reference/ecosystem.md"), &page);
        }
    });
    suite.run()
}

/// The folder of the small crates.
fn crates() -> PathBuf {
    places::in_workspace("tests/ecosystem/crates")
}

fn metadata() -> String {
    let mut command = process::cargo();
    command.args(["metadata", "--format-version=1", "--locked", "--manifest-path"]).arg(crates().join("Cargo.toml"));
    process::run(&mut command).stdout()
}

fn try_row(row: &Row, graph: &Graph, outcome: &mut Outcome) {
    let features = match row.features {
        Features::Usual => String::new(),
        Features::All(name) => {
            let all: Vec<String> = graph.features(name).iter().map(|feature| format!("{name}/{feature}")).collect();
            all.join(",")
        }
    };
    if row.goal == Goal::Host {
        let mut command = process::cargo();
        command.args(["check", "--quiet", "--locked", "--package", &row.package(), "--features", &features]);
        command.arg("--manifest-path").arg(crates().join("Cargo.toml"));
        command.env("CARGO_TARGET_DIR", places::target().join("tests-flags/host"));
        process::run(&mut command).stdout();
        outcome.compiles = true;
        return;
    }
    if row.goal == Goal::Package {
        let package = project::build(row);
        outcome.compiles = true;
        pages::run(row, &package);
        outcome.runs.push(Engine::Chromium);
        return;
    }
    let build = wasm::Build::manifest(&crates().join("Cargo.toml"));
    let build = build.flag("--locked").flag(&format!("--package={}", row.package()));
    let build = build.flag(&format!("--features={features}"));
    // Some crates of the registry ask to be modules as well.
    let modules = build.rustflags(format!("{RUSTFLAGS} {}", row.rustflags).trim()).modules();
    let module = &modules[&row.package().replace('-', "_")];
    outcome.compiles = true;
    let module = fs::read(module).expect("the module was just built");
    match row.goal {
        Goal::Host | Goal::Package => {}
        Goal::Module => drop(package(row, &module, "nodejs")),
        Goal::Runs(engines) => {
            for engine in engines {
                match engine {
                    Engine::Node => in_node(row, &package(row, &module, "nodejs")),
                    Engine::Chromium => pages::run(row, &package(row, &module, "web")),
                    Engine::Workerd => workerd::run(row, &package(row, &module, "universal")),
                }
                outcome.runs.push(*engine);
            }
        }
    }
}

fn in_node(row: &Row, package: &Path) {
    let (glue, checks) = (package.join("crate.js"), crates().join(row.fixture).join("check.mjs"));
    let run = places::in_workspace("tests/ecosystem/js/run.mjs");
    let arguments = [glue.to_string_lossy(), checks.to_string_lossy()];
    node::run(&run, &arguments.each_ref().map(|argument| argument.as_ref())).stdout();
}

/// Writes the package of a target; its folder.
fn package(row: &Row, module: &[u8], target: &str) -> PathBuf {
    let directory = places::scratch(&format!("ecosystem-{}-{target}", row.name().replace(['`', ' '], "-")));
    let target = Target::named(target).expect("the target is in the table");
    let options = Options::new(target, "crate");
    let files = wasm_ferry_cli_support::generate(module, &options).unwrap_or_else(|problems| panic!("{problems}"));
    for (path, bytes) in files.iter() {
        write(&directory.join(path), bytes);
    }
    directory
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the scratch folder is ours");
    fs::write(path, bytes).expect("the scratch folder is ours");
}
