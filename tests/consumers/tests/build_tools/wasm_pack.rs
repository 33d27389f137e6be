//! wasm-pack: packages and tests.

use crate::project::{GREETS, project, succeeds, tool};
use ferry_test_support::process;
use std::process::Command;

/// Packages for every target, one of which is used.
pub(crate) fn build() {
    let project = project("ferry-greets", "", &[("src/lib.rs", GREETS)]);
    for (target, glue) in [
        ("nodejs", "ferry_greets.js"),
        ("web", "ferry_greets.js"),
        ("bundler", "ferry_greets_bg.js"),
        ("no-modules", "ferry_greets.js"),
        ("deno", "ferry_greets.js"),
    ] {
        let out = format!("pkg-{target}");
        let mut command = tool("wasm-pack");
        command.args(["--quiet", "build", "--mode", "no-install", "--no-opt", "--target", target, "--out-dir", &out]);
        let finished = succeeds(command.current_dir(&project));
        for file in [glue, "ferry_greets.d.ts", "ferry_greets_bg.wasm", "ferry_greets_bg.wasm.d.ts"] {
            assert!(project.join(&out).join(file).exists(), "{target}: {file}\n{finished}");
        }
    }
    let mut command = tool("wasm-pack");
    command.args(["build", "--dev", "--mode", "no-install", "--weak-refs", "--reference-types", "--no-typescript"]);
    command.args(["--target", "nodejs", "--out-name", "index", "--out-dir", "pkg-dev"]);
    succeeds(command.current_dir(&project));
    for package in ["nodejs", "dev"] {
        let script = format!("console.log(require('./pkg-{package}').greet('Ada'))");
        let said = process::run(Command::new("node").args(["-e", &script]).current_dir(&project)).stdout();
        assert_eq!(said.trim(), "Hello, Ada!");
    }
}

const TESTS: &str = "use wasm_bindgen_test::*;
#[wasm_bindgen_test]
fn greets() { assert_eq!(ferry_tested::greet(\"Ada\"), \"Hello, Ada!\"); }
#[cfg(feature = \"fails\")]
#[wasm_bindgen_test]
fn fails() { panic!(\"as it should\"); }
";

const IN_PAGE: &str = "use wasm_bindgen_test::*;
wasm_bindgen_test_configure!(run_in_browser);
#[wasm_bindgen_test]
fn greets_in_a_page() { assert_eq!(ferry_tested::greet(\"page\"), \"Hello, page!\"); }
";

/// Suites in Node and in a page; the tool leaves out those of the other kind.
pub(crate) fn test() {
    let more = "[features]\nfails = []\n\n[dev-dependencies]\nwasm-bindgen-test = \"=0.3.80\"\n";
    let files = [("src/lib.rs", GREETS), ("tests/greets.rs", TESTS), ("tests/page.rs", IN_PAGE)];
    let project = project("ferry-tested", more, &files);
    let driver = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
    let driver = process::run(Command::new("sh").args(["-c", &format!("command -v {driver}")])).stdout();
    for (place, one, other) in [
        (&["--node"][..], "test greets ... ok", "test greets_in_a_page"),
        (&["--headless", "--chrome", "--chromedriver", driver.trim()], "test greets_in_a_page ... ok", "test greets "),
    ] {
        let mut command = tool("wasm-pack");
        let finished = succeeds(command.arg("test").args(place).args(["--mode", "no-install"]).current_dir(&project));
        let said = finished.to_string();
        assert!(said.contains(one) && !said.contains(other), "{finished}");
    }
    let mut command = tool("wasm-pack");
    command.args(["test", "--node", "--mode", "no-install", "--test", "greets", "--features", "fails"]);
    let finished = process::run(command.current_dir(&project));
    assert!(!finished.status.success() && finished.to_string().contains("as it should"), "{finished}");
}
