//! Build tools of others that call a post-processor, pointed at ours: on demand, as they take minutes to compile.
//!
//! `cargo ci build-tools` installs them into `target/tools/installed` and runs this with `FERRY_BUILD_TOOLS=1`.

#[path = "build_tools/plugins.rs"]
mod plugins;
#[path = "build_tools/project.rs"]
mod project;
#[path = "build_tools/served.rs"]
mod served;
#[path = "build_tools/trunk.rs"]
mod trunk;
#[path = "build_tools/wasm_pack.rs"]
mod wasm_pack;

use ferry_test_support::golden::Suite;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    if std::env::var_os("FERRY_BUILD_TOOLS").is_some() {
        suite.add("wasm-pack builds a package for every target with our post-processor", wasm_pack::build);
        suite.add("wasm-pack runs tests in Node and in a browser with our runner", wasm_pack::test);
        suite.add("a plugin of webpack has wasm-pack build a package", plugins::webpack);
        suite.add("a plugin of Vite takes a package that wasm-pack has built", plugins::vite);
        suite.add("Trunk builds a page with our post-processor, and it runs", trunk::page);
        suite.add("Trunk builds an app of yew, which counts clicks", trunk::yew);
        suite.add("Trunk builds what its attributes ask of the post-processor", trunk::attributes);
        suite.add("wasm-server-runner serves a program by our library", served::program);
    }
    suite.run()
}
