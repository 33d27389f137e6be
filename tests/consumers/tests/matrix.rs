//! The consumer matrix: one tarball of one package, installed, built and run everywhere, without configuration.
//!
//! Each consumer is a test. Programs come from `tests/node_modules`; pages run in headless Chromium.

#[path = "matrix/consumer.rs"]
mod consumer;
#[path = "matrix/pages.rs"]
mod pages;
#[path = "matrix/servers.rs"]
mod servers;
#[path = "matrix/types.rs"]
mod types;

use consumer::App;
use ferry_test_support::golden::Suite;
use std::process::ExitCode;

fn main() -> ExitCode {
    let tarball = consumer::tarball();
    let app = |name: &str| App::new(name, &tarball);
    let mut suite = Suite::from_args();
    suite.add("node: import, require and init of one package", || servers::node(&app("node")));
    suite.add("esbuild: one CommonJS file for Node", || servers::esbuild_node(&app("esbuild-node")));
    suite.add("the newest node, deno and bun import it", || servers::engines(&app("engines")));
    suite.add("vite build", || pages::vite_build(&app("vite-build")));
    suite.add("vite dev", || pages::vite_dev(&app("vite-dev")));
    suite.add("esbuild: an ES module and a script for pages", || pages::esbuild(&app("esbuild")));
    suite.add("webpack", || pages::webpack(&app("webpack")));
    suite.add("rollup with its node-resolve", || pages::rollup(&app("rollup")));
    suite.add("a page without a bundler", || pages::no_bundler(&app("no-bundler")));
    suite.add("tsc under bundler, node16 and nodenext, from both module systems", || types::tsc(&app("tsc")));
    suite.add("publint warns of nothing", || types::publint(&app("publint")));
    suite.run()
}
