//! How large packages are: the same sources on Ferry and on the published tool, after the same optimiser and minifier.

use crate::subjects::{Carrier, Source, folder};
use ferry_test_support::{places, process};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const WEB: &str = "js-sys = \"=0.3.107\"\nweb-sys = { version = \"=0.3.107\", features = [\"Document\", \"DomTokenList\", \
                   \"Element\", \"Event\", \"EventTarget\", \"HtmlElement\", \"HtmlInputElement\", \"Node\", \"Window\"] }\n";

/// Programs: name, source, and what they depend on.
const PROGRAMS: &[[&str; 3]] =
    &[["hello", "size/hello.rs", ""], ["functions", "size/functions.rs", ""], ["page", "size/page.rs", WEB]];

/// What is asked for where size counts, and what cargo asks for by itself.
const LEVELS: &[&str] = &["\"z\"", "3"];

/// Bytes as they are, after `gzip -9`, and after Brotli.
#[derive(Clone, Copy)]
pub(crate) struct Size(pub(crate) [u64; 3]);

impl Size {
    fn plus(self, other: Size) -> Size {
        Size([0, 1, 2].map(|i| self.0[i] + other.0[i]))
    }

    /// For the table.
    pub(crate) fn shown(self) -> String {
        self.0.map(|bytes| bytes.to_string()).join(" / ")
    }

    /// For the table: how many times another size it is.
    fn times(self, other: Size) -> String {
        [0, 1, 2].map(|i| format!("{:.2}", self.0[i] as f64 / other.0[i] as f64)).join(" / ")
    }
}

/// Prints a table for the target `web` and each level of optimisation.
pub(crate) fn run() {
    println!("bytes, raw / gzip -9 / brotli, target `web`, glue minified by esbuild, modules by wasm-opt -Oz");
    for opt_level in LEVELS {
        println!("\nopt-level = {opt_level}\n\n| program | part | ferry | wasm-bindgen | ferry / wasm-bindgen |");
        println!("|---|---|---|---|---|");
        for [name, file, dependencies] in PROGRAMS {
            print(&Source { name, file, dependencies, opt_level });
        }
    }
}

fn print(source: &Source) {
    let [ferry, peer] = [Carrier::Ferry, Carrier::Peer].map(|carrier| parts(source, &source.package(carrier, "web")));
    for ((name, ferry), (_, peer)) in ferry.iter().zip(&peer) {
        let (shown, times) = ([ferry.shown(), peer.shown()].join(" | "), ferry.times(*peer));
        println!("| {} | {name} | {shown} | {times} |", source.name);
    }
}

fn parts(source: &Source, package: &Path) -> Vec<(&'static str, Size)> {
    let glue = package.join(format!("{}.js", source.name));
    let module = package.join(format!("{}_bg.wasm", source.name));
    let glue = of_glue(&glue);
    let module = of_module(&module);
    let whole = glue.plus(module);
    vec![("glue", glue), ("module", module), ("whole", whole)]
}

/// The glue as pages get it.
pub(crate) fn of_glue(glue: &Path) -> Size {
    size(&minified(glue))
}

/// The module as pages get it.
pub(crate) fn of_module(module: &Path) -> Size {
    size(&optimised(module))
}

fn minified(glue: &Path) -> PathBuf {
    let to = folder().join("minified.js");
    let esbuild = places::in_workspace("tests/node_modules/.bin/esbuild");
    let mut command = Command::new(esbuild);
    command
        .args(["--minify", "--format=esm", "--log-level=error"])
        .arg(format!("--outfile={}", to.display()))
        .arg(glue);
    process::run(&mut command).stdout();
    to
}

fn optimised(module: &Path) -> PathBuf {
    let to = folder().join("optimised.wasm");
    // A current release: the published tool writes instructions that older ones cannot read.
    let mut command = Command::new(places::in_workspace("tests/node_modules/.bin/wasm-opt"));
    process::run(command.args(["-Oz", "--all-features"]).arg(module).arg("-o").arg(&to)).stdout();
    to
}

fn size(file: &Path) -> Size {
    let raw = fs::metadata(file).expect("the file was just written").len();
    // Without the file's name, as servers send it.
    let gzip =
        Command::new("gzip").args(["-9", "-n", "-c"]).arg(file).output().expect("gzip can be started").stdout.len();
    let script = "const { readFileSync } = require('fs'); const { brotliCompressSync } = require('zlib'); \
                  console.log(brotliCompressSync(readFileSync(process.argv[1])).length)";
    let brotli = process::run(Command::new("node").args(["-e", script]).arg(file)).stdout();
    Size([raw, gzip as u64, brotli.trim().parse().expect("a number was printed")])
}
