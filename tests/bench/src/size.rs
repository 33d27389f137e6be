//! How large packages are: the same sources on Ferry and on the published tool, after the same optimiser and minifier.

use crate::subjects::{Carrier, Source, folder};
use ferry_test_support::{places, process};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const WEB: &str = "js-sys = \"=0.3.107\"\nweb-sys = { version = \"=0.3.107\", features = [\"Document\", \"DomTokenList\", \
                   \"Element\", \"Event\", \"EventTarget\", \"HtmlElement\", \"HtmlInputElement\", \"Node\", \"Window\"] }\n";

const SOURCES: &[Source] = &[
    Source { name: "hello", file: "size/hello.rs", dependencies: "", opt_level: "\"z\"" },
    Source { name: "functions", file: "size/functions.rs", dependencies: "", opt_level: "\"z\"" },
    Source { name: "page", file: "size/page.rs", dependencies: WEB, opt_level: "\"z\"" },
];

/// Bytes as they are, and after `gzip -9`.
struct Size {
    raw: u64,
    gzip: u64,
}

/// Prints a table for the target `web`.
pub(crate) fn run() {
    println!("bytes, raw / gzip -9, target `web`, glue minified by esbuild, modules by wasm-opt -Oz\n");
    println!("| program | part | ferry | wasm-bindgen | ferry / wasm-bindgen |\n|---|---|---|---|---|");
    for source in SOURCES {
        let [ferry, peer] =
            [Carrier::Ferry, Carrier::Peer].map(|carrier| parts(source, &source.package(carrier, "web")));
        for ((name, ferry), (_, peer)) in ferry.iter().zip(&peer) {
            println!(
                "| {} | {name} | {} / {} | {} / {} | {:.2} / {:.2} |",
                source.name,
                ferry.raw,
                ferry.gzip,
                peer.raw,
                peer.gzip,
                ferry.raw as f64 / peer.raw as f64,
                ferry.gzip as f64 / peer.gzip as f64,
            );
        }
    }
}

fn parts(source: &Source, package: &Path) -> Vec<(&'static str, Size)> {
    let glue = package.join(format!("{}.js", source.name));
    let module = package.join(format!("{}_bg.wasm", source.name));
    let glue = size(&minified(&glue));
    let module = size(&optimised(&module));
    let whole = Size { raw: glue.raw + module.raw, gzip: glue.gzip + module.gzip };
    vec![("glue", glue), ("module", module), ("whole", whole)]
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
    let mut gzip = Command::new("gzip");
    let finished = gzip.args(["-9", "-c"]).arg(file).output().expect("gzip can be started");
    Size { raw, gzip: finished.stdout.len() as u64 }
}
