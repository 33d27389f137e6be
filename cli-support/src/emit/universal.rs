//! The modules of the universal package: a core for each module format, an entry for each kind of host.

use super::glue;
use crate::js::ast::{Expr, Function, Item, Module, Param, Stmt};
use crate::js::fragment;
use crate::options::Options;
use crate::plan::Plan;
use crate::read::Facts;
use crate::targets::{UNIVERSAL_COMMONJS, UNIVERSAL_CORE, UNIVERSAL_REQUIRED, file_name};
use std::collections::BTreeSet;

/// The entry that is the default one of a large module; it takes that place when the package is sealed.
pub(crate) const FETCHED: &str = "fetched.js";

/// All modules but those that hold the bytes, which are sealed in when the bytes are final.
pub(super) fn modules(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Vec<(String, Module)> {
    let core = Options { target: &UNIVERSAL_CORE, ..options.clone() };
    let required = Options { target: &UNIVERSAL_REQUIRED, ..options.clone() };
    let commonjs = Options { target: &UNIVERSAL_COMMONJS, ..options.clone() };
    let modules = [
        ("*.js", glue::module(plan, facts, &core)),
        ("*.cjs", glue::module(plan, facts, &commonjs)),
        ("*_init.cjs", glue::module(plan, facts, &required)),
        ("instance.js", instances(glue::module(plan, facts, &core))),
        ("instance.cjs", instances(glue::module(plan, facts, &required))),
        ("index.js", inline(plan, options)),
        ("init.js", init(plan, options)),
        ("url.js", url(plan, options)),
        (FETCHED, fetched(plan, options)),
        ("workerd.js", workerd(plan, options)),
        ("node.mjs", node(plan, options)),
    ];
    modules.into_iter().map(|(name, module)| (file_name(name, &options.stem), module)).collect()
}

/// The path of a file beside the entries.
fn beside(options: &Options, ending: &str) -> String {
    ["./", &options.stem, ending].concat()
}

fn import(from: String, name: &str) -> Item {
    Item::Import { from, names: vec![(name.to_owned(), name.to_owned())] }
}

/// Everything public, from a core.
fn public(plan: &Plan<'_>, from: String) -> Item {
    let names = glue::exported(plan).into_iter().map(|(_, public)| (public.clone(), public));
    Item::ExportFrom { from, names: names.collect() }
}

/// `initSync({ module });`.
fn init_sync(module: Expr) -> Item {
    let options = Expr::Object(vec![("module".to_owned(), module)]);
    Item::Stmt(Expr::ident("initSync").call([options]).statement())
}

/// What makes instances that have nothing in common: a core inside of a function. What it imports is imported once.
fn instances(core: Module) -> Module {
    // A text alone is a directive, which stands before everything else.
    let is_head = |item: &Item| {
        matches!(item, Item::Import { .. } | Item::ImportAll { .. } | Item::Stmt(Stmt::Expr(Expr::String(_))))
    };
    let (mut items, made): (Vec<Item>, Vec<Item>) =
        core.items.into_iter().filter(|item| !matches!(item, Item::Comment(_))).partition(is_head);
    items.push(Item::Factory { name: "create".to_owned(), items: made });
    let made = || Expr::ident("made");
    let create = Stmt::Const("made".to_owned(), Expr::ident("create").call([]));
    let start = |method: &str, option: &str| {
        made().member(method).call([Expr::Object(vec![(option.to_owned(), Expr::ident(option))])])
    };
    let later = start("default", "module_or_path").member("then");
    let later = later.call([Expr::arrow([], vec![Stmt::Return(Some(made()))])]);
    let bodies = [
        ("instantiate", "module_or_path", vec![create.clone(), Stmt::Return(Some(later))]),
        (
            "instantiateSync",
            "module",
            vec![create, start("initSync", "module").statement(), Stmt::Return(Some(made()))],
        ),
    ];
    for (name, option, body) in bodies {
        let params = vec![Param::new(option)];
        items.push(Item::Function(Function { name: name.to_owned(), params, body, docs: vec![] }));
        items.push(Item::Export(vec![(name.to_owned(), name.to_owned())]));
    }
    Module { items }
}

/// Bundlers, pages, and every host without a condition of its own: the bytes are in a module.
fn inline(plan: &Plan<'_>, options: &Options) -> Module {
    let items = vec![
        import(beside(options, ".js"), "initSync"),
        import(beside(options, "_inline.js"), "wasmBytes"),
        init_sync(Expr::ident("wasmBytes").call([])),
        public(plan, beside(options, ".js")),
    ];
    Module { items }
}

/// What is made explicitly, where programs look for files and not into `exports`.
fn init(plan: &Plan<'_>, options: &Options) -> Module {
    let core = beside(options, ".js");
    let names = ["default", "initSync"].map(|name| (name.to_owned(), name.to_owned()));
    Module { items: vec![Item::ExportFrom { from: core.clone(), names: names.into() }, public(plan, core)] }
}

/// Where the `.wasm` file can be fetched from beside the module.
fn url(plan: &Plan<'_>, options: &Options) -> Module {
    Module { items: awaited(plan, options, location(options)).into() }
}

/// The same, and where the file is missing, the bytes are in a module that is loaded then.
fn fetched(plan: &Plan<'_>, options: &Options) -> Module {
    let linked = fragment::link(&BTreeSet::from([fragment::FETCHED_OR]), &[]);
    let held = Expr::Import.call([Expr::string(beside(options, "_inline.js"))]);
    let otherwise = Expr::arrow([], vec![Stmt::Return(Some(held))]);
    let source = Expr::ident(fragment::FETCHED_OR.name()).call([location(options), otherwise]);
    let [import, init, public] = awaited(plan, options, source);
    let items = [import].into_iter().chain(linked.items).chain([init, public]);
    Module { items: items.collect() }
}

/// `new URL("./x_bg.wasm", import.meta.url)`, in the words that bundlers look for.
fn location(options: &Options) -> Expr {
    let file = Expr::string(beside(options, "_bg.wasm"));
    Expr::ident("URL").construct([file, Expr::ImportMeta.member("url")])
}

/// Starts the core with something, and waits for it.
fn awaited(plan: &Plan<'_>, options: &Options, source: Expr) -> [Item; 3] {
    let asked = Expr::Object(vec![("module_or_path".to_owned(), source)]);
    let init = Expr::Await(Box::new(Expr::ident("init").call([asked])));
    [
        Item::Import { from: beside(options, ".js"), names: vec![("default".to_owned(), "init".to_owned())] },
        Item::Stmt(init.statement()),
        public(plan, beside(options, ".js")),
    ]
}

/// Hosts that compile modules beforehand and refuse bytes.
fn workerd(plan: &Plan<'_>, options: &Options) -> Module {
    let items = vec![
        Item::Import {
            from: beside(options, "_bg.wasm"),
            names: vec![("default".to_owned(), "wasmModule".to_owned())],
        },
        import(beside(options, ".js"), "initSync"),
        init_sync(Expr::ident("wasmModule")),
        public(plan, beside(options, ".js")),
    ];
    Module { items }
}

/// `import` in Node: the same instance that `require` gives.
fn node(plan: &Plan<'_>, options: &Options) -> Module {
    Module { items: vec![public(plan, beside(options, ".cjs"))] }
}
