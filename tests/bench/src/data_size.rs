//! What one more type of data costs in bytes: five fields, in lists, from JavaScript and to it, and a function that takes them.

use crate::size::{self, Size};
use crate::subjects::folder;
use ferry_test_support::wasm;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

/// A program with one type, and one with more.
pub(crate) const NAMES: [&str; 2] = ["data_first", "data_more"];

/// How many more.
const MORE: u64 = 10;

/// The glue and the module of a program.
fn parts(modules: &BTreeMap<String, PathBuf>, name: &str, minify: bool) -> [Vec<u8>; 2] {
    let bytes = fs::read(&modules[name]).expect("the module was just built");
    let mut options = Options::new(Target::named("web").expect("the target is in the table"), "shop");
    options.glue.minify = minify;
    let files = wasm_ferry_cli_support::generate(&bytes, &options).unwrap_or_else(|problems| panic!("{problems}"));
    ["shop.js", "shop_bg.wasm"].map(|file| files.get(file).expect("a target writes its files").to_vec())
}

/// What one more costs where nothing is minified or optimised, for the guard.
pub(crate) fn plain(modules: &BTreeMap<String, PathBuf>) -> BTreeMap<String, u64> {
    let [first, more] = NAMES.map(|name| parts(modules, name, false).map(|bytes| bytes.len() as u64));
    let names = ["one more type of data, glue", "one more type of data, module"];
    [0, 1].map(|part| (names[part].to_owned(), (more[part] - first[part]) / MORE)).into()
}

/// Prints a table, of what pages get.
pub(crate) fn run() {
    let modules = wasm::Build::package("ferry-golden").examples().release().modules();
    let [first, more] = NAMES.map(|name| {
        let [glue, module] = parts(&modules, name, true);
        let files = ["js", "wasm"].map(|ending| folder().join([name, ".", ending].concat()));
        fs::create_dir_all(folder()).expect("the folder is ours");
        fs::write(&files[0], glue).and_then(|()| fs::write(&files[1], module)).expect("the folder is ours");
        [size::of_glue(&files[0]), size::of_module(&files[1])]
    });
    println!("bytes, raw / gzip -9 / brotli, target `web`, minified, modules by wasm-opt -Oz\n");
    println!("| part | with one type | each further type |\n|---|---|---|");
    for (part, name) in ["glue", "module"].into_iter().enumerate() {
        let each = Size([0, 1, 2].map(|i| more[part].0[i].saturating_sub(first[part].0[i]) / MORE));
        println!("| {name} | {} | {} |", first[part].shown(), each.shown());
    }
}
