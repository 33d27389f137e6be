//! The same tests where panics unwind, and what is different there. On demand: the standard library is built for it.

use super::{ENGINES, TOPICS, engine, node, package, report, report_topics, wanted};
use ferry_test_support::golden::Suite;
use ferry_test_support::wasm;
use std::fs;

/// Exceptions as WebAssembly 3 has them, which the newest Node runs.
const NEW: &str = "-Cpanic=unwind";

/// Instructions that every engine with exceptions knows, also the Node that everybody has.
const OLD: &str = "-Cpanic=unwind -Cllvm-args=-wasm-use-legacy-eh=true";

/// Topics that hold only where panics unwind.
const UNWIND_TOPICS: &[&str] = &["unwinds"];

/// Adds the tests; `cargo ci unwind` asks for them.
pub(crate) fn add(suite: &mut Suite<'_>) {
    let build = |flags: &str| wasm::Build::package("ferry-e2e").rustflags(flags).with_std("std,panic_unwind");
    let target = "experimental-nodejs-module";
    let engine = ENGINES.iter().find(|engine| engine.target == target).expect("the target is in the table");
    for (kind, build) in [("dev", build(NEW)), ("release", build(NEW).release())] {
        let place = format!("unwind/{kind}");
        let topics = wanted(suite, &place, &[TOPICS, UNWIND_TOPICS].concat());
        if !topics.is_empty() {
            let module = fs::read(build.module()).expect("the module was just built");
            let package = package(&module, target, &format!("unwind-{kind}"));
            report_topics(suite, &place, engine::run(engine, &package, &topics));
        }
    }
    let topics = wanted(suite, "unwind/old", &[&["unwinding"], UNWIND_TOPICS].concat());
    if !topics.is_empty() {
        let module = fs::read(build(OLD).module()).expect("the module was just built");
        let package = package(&module, "nodejs", "unwind-old");
        for topic in topics {
            report(suite, &format!("unwind/old/{topic}"), node::run(&package, "nodejs", topic));
        }
    }
}
