//! Runs topics' tests in a page of headless Chromium.

use super::{Outcome, engine, write};
use ferry_test_support::browser::Browser;
use ferry_test_support::places;
use ferry_test_support::server::Server;
use std::fs;
use std::path::Path;

/// How a page of the target `web` gets at the package.
const MODULE: &str = r#"
  const module = await import("./ferry_e2e.js");
  await module.default();
  globalThis.ferryModule = module;
  globalThis.ferryFresh = async (number) => {
    const fresh = await import(`./ferry_e2e.js?${number}`);
    await fresh.default();
    return fresh;
  };"#;

/// How a page does that has loaded a classic script before.
const SCRIPT: &str = r#"
  await wasm_bindgen();
  globalThis.ferryModule = wasm_bindgen;"#;

/// Runs topics against a package of the target `web`; the topic of each test, and what it did.
pub(super) fn modules(package: &Path, topics: &[&str]) -> Vec<(String, Outcome)> {
    run(package, topics, "", MODULE)
}

/// The same with a classic script.
pub(super) fn script(package: &Path, topics: &[&str]) -> Vec<(String, Outcome)> {
    run(package, topics, "<script src=\"ferry_e2e.js\"></script>", SCRIPT)
}

fn run(package: &Path, topics: &[&str], before: &str, load: &str) -> Vec<(String, Outcome)> {
    for file in fs::read_dir(places::in_workspace("tests/e2e/js")).expect("the tests are there").flatten() {
        let bytes = fs::read(file.path()).expect("a test can be read");
        write(&package.join("js").join(file.file_name()), &bytes);
    }
    let import = |topic: &&str| format!("  begin(\"{topic}\");\n  await import('./js/{topic}.test.mjs');\n");
    let imports: String = topics.iter().map(import).collect();
    write(&package.join("index.html"), page(before, load, &imports).as_bytes());

    let server = Server::start(package);
    let browser = Browser::start();
    browser.open(&server.url("index.html"));
    let results = browser.wait_for("return window.ferryResults;");
    assert!(results.is_array(), "the page said {results}\n{}", browser.log());
    engine::outcomes(&results)
}

fn page(before: &str, load: &str, imports: &str) -> String {
    format!(
        r#"<!doctype html>
<meta charset="utf-8">
{before}
<script type="module">
try {{
  globalThis.ferryCollects = true;
  globalThis.ferryHost = {{ notes: [], note(text) {{ this.notes.push(text); }} }};
  globalThis.ferryGadget = class {{ constructor(name) {{ this.name = name; }} }};{load}
  globalThis.ferryTarget = "web";
  const {{ begin, run }} = await import("./js/harness.mjs");
{imports}
  window.ferryResults = await run();
}} catch (error) {{
  window.ferryResults = [{{ topic: "all", name: "the page loads", error: String(error.stack ?? error) }}];
}}
</script>
"#
    )
}
