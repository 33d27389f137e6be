//! Writes the types, and the functions that pass them.

#[path = "generate/mod.rs"]
mod generate;

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-env-changed=FERRY_SEED");
    println!("cargo::rerun-if-env-changed=FERRY_TYPES");
    println!("cargo::rerun-if-changed=generate");
    println!("cargo::rerun-if-changed=build.rs");
    // On the host there is nobody to send anything to.
    let wasm = env::var_os("CARGO_CFG_TARGET_FAMILY").is_some_and(|family| family == "wasm");
    let (seed, count) = generate::asked();
    let text = if wasm { generate::rust(seed, count) } else { String::new() };
    let directory = env::var_os("OUT_DIR").expect("cargo gives build scripts a directory");
    fs::write(Path::new(&directory).join("shapes.rs"), text).expect("the directory is ours");
}
