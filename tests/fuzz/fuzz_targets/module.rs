//! Any bytes as a module: an error, or the files of a package.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wasm_ferry_cli_support::Options;
use wasm_ferry_cli_support::targets::Target;

fuzz_target!(|bytes: &[u8]| {
    let target = Target::named("web").expect("the target is in the table");
    let _ = wasm_ferry_cli_support::generate(bytes, &Options::new(target, "x"));
});
