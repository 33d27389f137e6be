//! Measures Ferry against the published tool, side by side in one run.
//!
//! `cargo run -p ferry-bench -- compile-time [COUNT]`: how long a crate of COUNT annotated imports (5,000 unless
//! said otherwise) takes to compile for wasm, on Ferry and on the published `wasm-bindgen`, interleaved, medians of
//! user CPU seconds of the crate's own compilation. The peer comes from the registry; nothing of it is kept.
//!
//! `cargo run -p ferry-bench -- web-sys [ROUNDS]`: how long a program with 110 features of web-sys takes to compile, everything
//! included.
//!
//! `cargo run -p ferry-bench -- calls [--small] [ENGINE…] [-- OPERATION…]`: what each crossing costs, in nanoseconds, on
//! Ferry, on the published `wasm-bindgen` and written by hand. With `--small`, both are built with `opt-level = "z"`.
//!
//! In Chromium, operations called `dom.…` change the document of a page as programs do.
//!
//! `cargo run -p ferry-bench -- size`: how large packages are.
//!
//! `cargo run -p ferry-bench -- data-size`: how much larger one more type of data makes a package.
//!
//! `cargo run -p ferry-bench -- guard`: whether glue, modules or the post-processor's work have grown (`cargo ci guard`).
//! `cargo run -p ferry-bench -- post-process MODULE` is what is counted there.
//!
//! `cargo run -p ferry-bench -- post-processing`: what the post-processors need for a large module, in time and memory.
//!
//! `cargo run -p ferry-bench -- by-value`: what records cost that cross by value, against serde-wasm-bindgen and JSON.

mod by_value;
mod calls;
mod compile_time;
mod data_size;
mod guard;
mod guarded_input;
mod post_processing;
mod size;
mod subjects;
mod web_sys;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
usage: ferry-bench compile-time [COUNT]
       ferry-bench web-sys [ROUNDS]
       ferry-bench calls [--small] [node20 | node26 | deno | bun | chromium]… [-- OPERATION…]
       ferry-bench size
       ferry-bench data-size
       ferry-bench guard
       ferry-bench post-process MODULE
       ferry-bench post-processing
       ferry-bench by-value";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["compile-time"] => compile_time::run(5000),
        ["compile-time", count] if count.parse::<usize>().is_ok() => {
            compile_time::run(count.parse().unwrap_or_default())
        }
        ["web-sys"] => web_sys::run(3),
        ["web-sys", rounds] if rounds.parse::<usize>().is_ok_and(|rounds| rounds > 0) => {
            web_sys::run(rounds.parse().unwrap_or_default())
        }
        ["calls", ref rest @ ..] => {
            let end = rest.iter().position(|word| *word == "--").unwrap_or(rest.len());
            calls::run(&rest[..end], rest.get(end + 1..).unwrap_or_default());
        }
        ["size"] => size::run(),
        ["data-size"] => data_size::run(),
        ["guard"] => return guard::run(),
        ["post-process", module] => guard::post_process(Path::new(module)),
        ["post-processing"] => post_processing::run(),
        ["by-value"] => by_value::run(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// Writes figures for programs to read, to `NAME.json` among what benchmarks keep.
fn write_figures(name: &str, figures: &serde_json::Value) {
    let file = subjects::folder().join([name, ".json"].concat());
    let text = serde_json::to_string_pretty(figures).expect("numbers are JSON");
    std::fs::create_dir_all(subjects::folder()).and_then(|()| std::fs::write(&file, text)).expect("the folder is ours");
    println!("\nwritten to {}", file.display());
}

/// The middle figure of several.
fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
