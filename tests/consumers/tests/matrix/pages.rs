//! Consumers that make pages.

use crate::consumer::{App, shows};
use ferry_test_support::places;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A page that runs a script.
fn page(script: &str) -> String {
    format!("<!doctype html><meta charset=\"utf-8\">\n{script}\n")
}

/// A page that runs an ES module.
fn module(path: &str) -> String {
    page(&format!("<script type=\"module\" src=\"{path}\"></script>"))
}

/// Vite's production build, without a configuration.
pub(crate) fn vite_build(app: &App) {
    app.write("index.html", &module("/main.js"));
    app.tool("vite/bin/vite.js", &["build", "--logLevel", "warn"]);
    app.shows("dist", "index.html");
}

/// Vite's development server, which bundles dependencies in a way of its own.
pub(crate) fn vite_dev(app: &App) {
    app.write("index.html", &module("/main.js"));
    let server = DevServer::start(app);
    shows(&server.url);
}

/// A development server that ends with the test.
struct DevServer {
    process: Child,
    url: String,
}

impl DevServer {
    fn start(app: &App) -> DevServer {
        let mut process = Command::new("node")
            .arg(places::npm_program("vite/bin/vite.js"))
            .args(["--host", "127.0.0.1", "--port", "0", "--clearScreen", "false"])
            .env("NO_COLOR", "1")
            .current_dir(&app.folder)
            .stdout(Stdio::piped())
            .stdin(Stdio::null())
            .spawn()
            .expect("node can be started");
        let output = BufReader::new(process.stdout.take().expect("the output is piped"));
        // It says where it listens once it does.
        let url = output.lines().map_while(Result::ok).find_map(|line| {
            let start = line.find("http://127.0.0.1")?;
            Some(line[start..].trim().to_owned())
        });
        let url = url.expect("vite says where it listens");
        DevServer { process, url }
    }
}

impl Drop for DevServer {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// esbuild, which knows no WebAssembly, in two formats.
pub(crate) fn esbuild(app: &App) {
    let esbuild = places::npm_program("esbuild/bin/esbuild");
    app.run(&esbuild, &["main.js", "--bundle", "--format=esm", "--outfile=out/main.js"]);
    app.run(&esbuild, &["main.js", "--bundle", "--minify", "--format=iife", "--outfile=out/script.js"]);
    app.write("out/module.html", &module("main.js"));
    app.write("out/script.html", &page("<script src=\"script.js\"></script>"));
    app.shows("out", "module.html");
    app.shows("out", "script.html");
}

/// esbuild, which leaves the file behind: the bytes are then in the bundle, or in a chunk of it.
pub(crate) fn esbuild_large(app: &App) {
    let esbuild = places::npm_program("esbuild/bin/esbuild");
    app.run(&esbuild, &["main.js", "--bundle", "--format=esm", "--outfile=whole/main.js"]);
    app.run(&esbuild, &["main.js", "--bundle", "--minify", "--splitting", "--format=esm", "--outdir=split"]);
    for folder in ["whole", "split"] {
        app.write(&format!("{folder}/index.html"), &module("main.js"));
        app.shows(folder, "index.html");
    }
}

/// webpack, through its own interface.
pub(crate) fn webpack(app: &App) {
    let script = format!(
        "import {{ createRequire }} from 'node:module';
         const webpack = createRequire({:?})('webpack');
         webpack({{ mode: 'production', entry: './main.js' }}, (error, stats) => {{
           if (error || stats.hasErrors()) throw error ?? new Error(stats.toString('errors-only'));
         }});",
        places::in_workspace("tests/package.json").display().to_string()
    );
    app.write("webpack-build.mjs", &script);
    app.run("node", &["webpack-build.mjs"]);
    app.write("dist/index.html", &page("<script src=\"main.js\"></script>"));
    app.shows("dist", "index.html");
}

/// rollup, which resolves packages only with its own plugin.
pub(crate) fn rollup(app: &App) {
    let plugin = places::npm_program("@rollup/plugin-node-resolve/dist/es/index.js");
    let plugin = format!("{}={{browser:true}}", plugin.display());
    app.tool("@rollup/wasm-node/dist/bin/rollup", &["main.js", "-p", &plugin, "-f", "es", "-d", "out", "--silent"]);
    app.write("out/index.html", &module("main.js"));
    app.shows("out", "index.html");
}

/// An import map, and nothing else.
pub(crate) fn no_bundler(app: &App) {
    let map = r#"<script type="importmap">{"imports": {
        "game-of-life": "./node_modules/game-of-life/index.js"
    }}</script>"#;
    app.write("index.html", &page(&format!("{map}<script type=\"module\" src=\"main.js\"></script>")));
    app.shows("", "index.html");
    // The file beside the glue, fetched.
    let with_url = map.replace("index.js", "url.js");
    app.write("url.html", &page(&format!("{with_url}<script type=\"module\" src=\"main.js\"></script>")));
    app.shows("", "url.html");
}

/// A classic script, which makes one variable.
pub(crate) fn script_tag(app: &App) {
    ferry_examples::build("examples/game-of-life", &app.folder.join("script"), &["--dev", "--target", "no-modules"]);
    let check = std::fs::read_to_string(app.folder.join("check.js")).expect("the check is there");
    let plain = check.replace("export const", "const").replace("export function", "function");
    app.write(
        "plain.js",
        &format!("{plain}\nwasm_bindgen().then(() => {{ globalThis.result = check(wasm_bindgen); }});\n"),
    );
    app.write(
        "script.html",
        &page("<script src=\"script/game_of_life.js\"></script>\n<script src=\"plain.js\"></script>"),
    );
    app.shows("", "script.html");
}
