//! The same tests with the optimised module, which has the runtime's allocator in place of the standard library's.

use super::{Engine, NODE, TOPICS, engine, node, package, report, report_topics, wanted};
use ferry_test_support::golden::Suite;
use ferry_test_support::wasm;
use std::fs;

/// Adds the tests.
pub(crate) fn add(suite: &mut Suite<'_>) {
    let place = "nodejs/release";
    let topics = wanted(suite, place, TOPICS);
    if topics.is_empty() {
        return;
    }
    let module = wasm::Build::package("ferry-e2e").release().flag("--features=uncounted").module();
    let module = fs::read(module).expect("the module was just built");
    let package = package(&module, "nodejs", "release");
    if topics.contains(&"jspi") {
        // The Node that everybody has cannot wait.
        let engine = Engine { name: "node", target: "nodejs", programs: NODE, arguments: &["--no-warnings"] };
        report_topics(suite, "nodejs in node/release", engine::run(&engine, &package, &["jspi"]));
    }
    for topic in topics {
        report(suite, &format!("{place}/{topic}"), node::run(&package, "nodejs", topic));
    }
    let finished = package.join("ferry_e2e_bg.wasm");
    suite.add("nodejs/release/allocator: it is the runtime's", move || {
        let bytes = fs::read(finished).expect("it was just written");
        let has = |name: &str| bytes.windows(name.len()).any(|window| window == name.as_bytes());
        assert!(has("__ferry_allocate") && !has("Dlmalloc<dlmalloc::sys::System>>::malloc"));
    });
}
