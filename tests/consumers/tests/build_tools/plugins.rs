//! Plugins of bundlers that call wasm-pack, or take what it has made.

use crate::project::{GREETS, ours, project, succeeds, tool};
use ferry_test_support::browser::Browser;
use ferry_test_support::places;
use ferry_test_support::server::Server;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The plugins that npm has installed.
fn plugins() -> String {
    let folder = places::in_workspace("tests/consumers/plugins/node_modules");
    assert!(folder.exists(), "{} is missing: `cargo ci build-tools` installs it", folder.display());
    folder.display().to_string()
}

/// What the page of a folder shows.
fn shown(folder: &Path) -> String {
    let server = Server::start(folder);
    let browser = Browser::start();
    browser.open(&server.url("index.html"));
    browser.wait_for("return globalThis.result").as_str().expect("it is text").to_owned()
}

/// The package is a module of webpack's own kind.
pub(crate) fn webpack() {
    let main = "import('./pkg/index.js').then(({ greet }) => { globalThis.result = greet('webpack'); });\n";
    let config = format!(
        "const WasmPackPlugin = require({:?});
         module.exports = {{
             mode: 'development',
             entry: './main.js',
             output: {{ path: __dirname + '/dist', filename: 'main.js' }},
             experiments: {{ asyncWebAssembly: true }},
             plugins: [new WasmPackPlugin({{
                 crateDirectory: __dirname, outDir: __dirname + '/pkg', extraArgs: '--mode no-install',
             }})],
         }};
         if (require.main === module) require({:?})(module.exports, (error, stats) => {{
             if (error || stats.hasErrors()) throw error ?? new Error(stats.toString());
         }});",
        format!("{}/@wasm-tool/wasm-pack-plugin", plugins()),
        places::npm_program("webpack"),
    );
    let files = [("src/lib.rs", GREETS), ("main.js", main), ("webpack.config.js", config.as_str())];
    let project = project("ferry-webpack", "", &files);
    succeeds(ours(Command::new("node")).arg("webpack.config.js").current_dir(&project));
    fs::write(project.join("dist/index.html"), "<!doctype html><script src=\"main.js\"></script>").expect("it is ours");
    assert_eq!(shown(&project.join("dist")), "Hello, webpack!");
}

/// The plugin copies the package among those of npm, under the crate's name.
pub(crate) fn vite() {
    let project = project("ferry-vite", "", &[("greets/src/lib.rs", GREETS)]);
    let manifest = fs::read_to_string(project.join("Cargo.toml")).expect("it was just written");
    let manifest = manifest.replace("\n[dependencies]", "\n[lib]\ncrate-type = [\"cdylib\"]\n\n[dependencies]");
    fs::write(project.join("greets/Cargo.toml"), manifest.replace("ferry-vite", "greets")).expect("it is ours");
    fs::remove_file(project.join("Cargo.toml")).expect("it was just written");
    let mut command = tool("wasm-pack");
    command.args(["build", "--dev", "--mode", "no-install", "--target", "web"]);
    succeeds(command.current_dir(project.join("greets")));
    let config = format!(
        "import {{ createRequire }} from 'node:module';
         const plugin = createRequire({:?})('vite-plugin-wasm-pack').default;
         export default {{ base: './', plugins: [plugin('./greets')], build: {{ target: 'esnext' }} }};",
        format!("{}/index.js", plugins()),
    );
    let main = "import init, { greet } from 'greets';\nawait init();\nglobalThis.result = greet('Vite');\n";
    let page = "<!doctype html><script type=\"module\" src=\"./main.js\"></script>";
    for (file, text) in [
        ("package.json", r#"{"type":"module"}"#),
        ("vite.config.js", config.as_str()),
        ("main.js", main),
        ("index.html", page),
    ] {
        fs::write(project.join(file), text).expect("it is ours");
    }
    let mut command = ours(Command::new("node"));
    command.arg(places::npm_program("vite/bin/vite.js")).args(["build", "--logLevel", "warn"]);
    succeeds(command.current_dir(&project));
    assert_eq!(shown(&project.join("dist")), "Hello, Vite!");
}
