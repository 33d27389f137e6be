//! Text to text, as tests of passes need it.

use crate::read::{self, Loaded};
use crate::wasm::{Changes, changes::Keep};

/// The module of a text. Exports that begin with `js$` count as recorded.
pub(super) fn load(text: &str) -> Loaded<'static> {
    let mut loaded = read::module(wat::parse_str(text).expect("valid text"), false).expect("valid module");
    let names = loaded.module.exports.iter().map(|export| export.name.clone());
    loaded.recorded_exports = names.filter(|name| name.starts_with("js$")).collect();
    loaded
}

/// The text after all passes, without producers.
pub(super) fn rewritten(text: &str, changes: &Changes) -> String {
    let keep = Keep { producers: false, ..changes.keep };
    print(&super::rewrite(load(text), &Changes { keep, ..changes.clone() }))
}

/// The text of a module, which must be valid.
pub(super) fn print(module: &[u8]) -> String {
    let valid = walrus::Module::from_buffer(module);
    let text = wasmprinter::print_bytes(module).expect("printable");
    assert!(valid.is_ok(), "{:#}\n{text}", valid.expect_err("invalid"));
    text
}
