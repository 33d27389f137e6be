//! Measures Ferry against the published tool, side by side in one run.
//!
//! `cargo run --release -p ferry-bench -- compile-time [COUNT]`: how long a crate of COUNT annotated imports (5,000 unless
//! said otherwise) takes to compile for wasm, on Ferry and on the published `wasm-bindgen`, interleaved, medians of
//! user CPU seconds of the crate's own compilation. The peer comes from the registry; nothing of it is kept.

mod compile_time;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let count = |text: Option<&&str>| text.map_or(Ok(5000), |text| text.parse());
    match (words.first(), count(words.get(1))) {
        (Some(&"compile-time"), Ok(count)) => compile_time::run(count),
        _ => {
            eprintln!("usage: ferry-bench compile-time [COUNT]");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
