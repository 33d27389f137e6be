//! Adds what depends on the final bytes of the module, after whoever optimises it.

use crate::files::Files;
use crate::js::ast::{Expr, Item, Module, Stmt};
use crate::js::fragment;
use crate::js::print::print;
use crate::options::Options;
use crate::targets::{Format, Start};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;

/// The files of a package whose module has its final bytes: the universal package gets the modules that hold them. The
/// files of other targets stay as they are.
///
/// Every package is sealed once, after its module was optimised or was decided not to be.
pub fn seal(mut files: Files, options: &Options) -> Files {
    if options.target.start != Start::Anywhere {
        return files;
    }
    let name = [&options.stem, "_bg.wasm"].concat();
    let bytes = files.get(&name).expect("bug: a package without its module");
    let module = holder(&STANDARD.encode(bytes));
    for (ending, format) in [("_inline.js", Format::EsModule), ("_inline.cjs", Format::CommonJs)] {
        files.add([&options.stem, ending].concat(), print(&module, format));
    }
    files
}

/// A module that holds bytes.
fn holder(text: &str) -> Module {
    let linked = fragment::link(&BTreeSet::from([fragment::BYTES_FROM_BASE64]), &[]);
    let name = fragment::BYTES_FROM_BASE64.name();
    let bytes = Expr::ident(name).call([Expr::string(text)]);
    let function = crate::js::ast::Function {
        name: "wasmBytes".to_owned(),
        params: vec![],
        body: vec![Stmt::Return(Some(bytes))],
        docs: vec![],
    };
    let mut items = linked.items;
    items.push(Item::Function(function));
    items.push(Item::Export(vec![("wasmBytes".to_owned(), "wasmBytes".to_owned())]));
    Module { items }
}
