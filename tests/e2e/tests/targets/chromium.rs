//! Runs all topics' tests in a page of headless Chromium.

use super::{Outcome, TOPICS, write};
use ferry_test_support::browser::Browser;
use ferry_test_support::places;
use ferry_test_support::server::Server;
use std::fs;
use std::path::Path;

/// Runs every topic against a package of the target `web`; what each test did.
pub(super) fn run(package: &Path) -> Vec<Outcome> {
    for file in fs::read_dir(places::in_workspace("tests/e2e/js")).expect("the tests are there").flatten() {
        let bytes = fs::read(file.path()).expect("a test can be read");
        write(&package.join("js").join(file.file_name()), &bytes);
    }
    let imports: Vec<String> = TOPICS.iter().map(|topic| format!("await import('./js/{topic}.test.mjs');")).collect();
    write(&package.join("index.html"), page(&imports.join("\n")).as_bytes());

    let server = Server::start(package);
    let browser = Browser::start();
    browser.open(&server.url("index.html"));
    let results = browser.wait_for("return window.ferryResults;");
    let results = results.as_array().unwrap_or_else(|| panic!("the page said {results}\n{}", browser.log()));
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let outcome = |result: &serde_json::Value| Outcome {
        name: text(&result["name"]).unwrap_or_default(),
        error: text(&result["error"]),
    };
    results.iter().map(outcome).collect()
}

fn page(imports: &str) -> String {
    format!(
        r#"<!doctype html>
<meta charset="utf-8">
<script type="module">
try {{
  globalThis.ferryHost = {{ notes: [], note(text) {{ this.notes.push(text); }} }};
  const module = await import("./ferry_e2e.js");
  await module.default();
  globalThis.ferryModule = module;
  globalThis.ferryTarget = "web";
  {imports}
  const {{ run }} = await import("./js/harness.mjs");
  window.ferryResults = await run();
}} catch (error) {{
  window.ferryResults = [{{ name: "the page loads", error: String(error.stack ?? error) }}];
}}
</script>
"#
    )
}
