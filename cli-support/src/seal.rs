//! Adds what depends on the final bytes of the module, after whoever optimises it.

use crate::emit::FETCHED;
use crate::files::Files;
use crate::js::ast::{Expr, Item, Module, Stmt};
use crate::js::fragment;
use crate::js::print::print;
use crate::options::Options;
use crate::targets::{Format, Start, file_name};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;

/// The default entry, and the one that only fetches.
const INDEX: &str = "index.js";
const URL: &str = "url.js";

/// The files of a package whose module has its final bytes. The universal package gets the modules that hold them; if
/// the module is large, its default entry is one that fetches it. The files of other targets stay as they are.
///
/// Every package is sealed once, after its module was optimised or was decided not to be.
pub fn seal(files: Files, options: &Options) -> Files {
    if options.target.start != Start::Anywhere {
        return files;
    }
    let name = [&options.stem, "_bg.wasm"].concat();
    let bytes = files.get(&name).expect("bug: a package without its module");
    let path = |name: &str| file_name(name, &options.stem);
    let limit = options.glue.inline_limit;
    let (small, copied) = (limit.allows(bytes.len()), limit.keeps_copy(bytes.len()));
    let mut sealed = Files::new();
    let held = copied.then(|| holder(&STANDARD.encode(bytes)));
    if let Some(held) = &held {
        sealed.add(path("*_inline.js"), print(held, Format::EsModule));
        sealed.add(path("inline.js"), files.get(&path(INDEX)).unwrap_or_default());
    }
    let required = match &held {
        Some(held) if small => print(held, Format::CommonJs),
        // Node reads a file faster than text.
        _ => print(&reader(&name), Format::CommonJs),
    };
    sealed.add(path("*_inline.cjs"), required);
    let default = match (small, copied) {
        (true, _) => INDEX,
        (false, true) => FETCHED,
        (false, false) => URL,
    };
    let (index, fetched) = (path(INDEX), path(FETCHED));
    for (name, bytes) in files.iter().filter(|(name, _)| *name != fetched) {
        sealed.add(name, if name == index { files.get(&path(default)).unwrap_or(bytes) } else { bytes });
    }
    sealed
}

/// A module that holds bytes.
fn holder(text: &str) -> Module {
    let linked = fragment::link(&BTreeSet::from([fragment::BYTES_FROM_BASE64]), &[]);
    let name = fragment::BYTES_FROM_BASE64.name();
    let mut items = linked.items;
    items.extend(gives(Expr::ident(name).call([Expr::string(text)])));
    Module { items }
}

/// A module of Node that reads the bytes from the file beside it.
fn reader(name: &str) -> Module {
    let read = "readFileSync".to_owned();
    let file = Expr::ident("__dirname").binary("+", Expr::string(["/", name].concat()));
    let mut items = vec![Item::Import { from: "node:fs".to_owned(), names: vec![(read.clone(), read.clone())] }];
    items.extend(gives(Expr::ident(read).call([file])));
    Module { items }
}

/// `wasmBytes`, which the glue asks.
fn gives(bytes: Expr) -> [Item; 2] {
    let function = crate::js::ast::Function {
        name: "wasmBytes".to_owned(),
        params: vec![],
        body: vec![Stmt::Return(Some(bytes))],
        docs: vec![],
    };
    [Item::Function(function), Item::Export(vec![("wasmBytes".to_owned(), "wasmBytes".to_owned())])]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::InlineLimit;
    use crate::targets::Target;

    fn sealed(limit: usize) -> Files {
        let mut options = Options::new(Target::of_packages(), "x");
        options.glue.inline_limit = InlineLimit(limit);
        let mut files = Files::new();
        let texts =
            [("index.js", "inlined"), ("url.js", "fetched"), (FETCHED, "fetched or held"), ("x_bg.wasm", "12345")];
        for (name, text) in texts {
            files.add(name, text);
        }
        seal(files, &options)
    }

    #[test]
    fn a_small_module_is_a_part_of_the_javascript() {
        let files = sealed(5);
        assert_eq!(files.get("index.js"), Some(&b"inlined"[..]));
        assert_eq!(files.get("inline.js"), Some(&b"inlined"[..]));
        let text = |name| String::from_utf8_lossy(files.get(name).unwrap()).into_owned();
        assert!(text("x_inline.js").contains("MTIzNDU=") && text("x_inline.cjs").contains("MTIzNDU="));
    }

    #[test]
    fn a_large_one_is_fetched_and_read_and_held_for_those_without_files() {
        let files = sealed(4);
        assert_eq!(files.get("index.js"), Some(&b"fetched or held"[..]));
        assert_eq!((files.get("inline.js"), files.get(FETCHED)), (Some(&b"inlined"[..]), None));
        let text = |name| String::from_utf8_lossy(files.get(name).unwrap()).into_owned();
        assert!(text("x_inline.js").contains("MTIzNDU="), "{}", text("x_inline.js"));
        let text = text("x_inline.cjs");
        assert!(text.contains("require(\"node:fs\")") && text.contains("__dirname + \"/x_bg.wasm\""), "{text}");
    }

    #[test]
    fn nothing_is_held_if_nothing_may_be() {
        let files = sealed(0);
        assert_eq!(files.get("index.js"), Some(&b"fetched"[..]));
        assert_eq!((files.get("inline.js"), files.get("x_inline.js")), (None, None));
        assert!(!InlineLimit(1).keeps_copy(8_000_001));
    }

    #[test]
    fn no_limit_lets_a_page_compile_more_than_it_may() {
        assert!(InlineLimit(usize::MAX).allows(8_000_000) && !InlineLimit(usize::MAX).allows(8_000_001));
    }
}
