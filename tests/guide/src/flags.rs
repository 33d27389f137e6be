//! The page of flags: a fold over their table.

use wasm_ferry_cli_support::options::flags::{FLAGS, Flag, Shown};

/// The page, one row per flag in the order of the table.
pub fn page() -> String {
    let mut page = crate::notice("cli-support/src/options/flags.rs");
    page.push_str(
        "# Flags\n\nWhat can be asked of the JavaScript and of the finished module, with `wasm-ferry` and, where the last column says so, \
         with `ferry build`. Both\nlist everything else in `--help`.\n\n| flag | what it does | `ferry build` |\n|---|---|---|\n",
    );
    for flag in FLAGS.iter().filter(|flag| flag.shown != Shown::Hidden) {
        page.push_str(&row(flag));
    }
    page.push_str(
        "\nThe profile decides for `ferry build` whether names and debug information stay, and `--dev` means `--debug`.\n\
         Accepted without effect: `--typescript`, `--weak-refs`; the older `--web`, `--nodejs` and `--no-modules` choose a target,\n\
         and `--reference-types`, like the variable `WASM_BINDGEN_EXTERNREF`, keeps JavaScript values in a table.\n\
         `WASM_BINDGEN_MULTI_VALUE` changes nothing: results of several words travel through memory, which every engine reads faster.\n",
    );
    page
}

fn row(flag: &Flag) -> String {
    let value = flag.value.map(|value| format!(" {value}")).unwrap_or_default();
    let values: Vec<String> = flag.values.iter().map(|value| format!("`{value}`")).collect();
    let values = if values.is_empty() { String::new() } else { format!(" Values: {}.", values.join(", ")) };
    let needs = flag.requires.map(|other| format!(" Needs `--{other}`.")).unwrap_or_default();
    let build = if flag.shown == Shown::Everywhere { "yes" } else { "" };
    format!("| `--{}{value}` | {}{values}{needs} | {build} |\n", flag.name, flag.help)
}
