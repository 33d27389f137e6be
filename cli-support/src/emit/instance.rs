//! What a loader finds around it: imports, the place of the module, and what happens when there is an instance.

use super::calls::export;
use crate::js::ast::{Expr, Function, Item, Param, Stmt};
use crate::js::fragment::{self, Fragment, Loader};
use crate::options::Options;
use crate::plan::Plan;
use crate::read::Facts;
use crate::read::facts::Memory;
use crate::read::runtime::SCRATCH;
use crate::targets::{Format, Start};
use std::collections::{BTreeMap, BTreeSet};

/// The module whose every name is the text that it stands for.
const STRING_CONSTANTS: &str = crate::options::STRING_CONSTANTS;

/// Modules that the wasm module imports by itself.
pub(super) fn raw_modules(facts: &Facts) -> BTreeSet<&str> {
    facts.raw_imports.iter().map(|import| import.module.as_str()).collect()
}

pub(super) fn raw_name(number: usize) -> String {
    ["__ferry_raw", &number.to_string()].concat()
}

/// The glue functions that the wasm module imports.
pub(super) fn shim_names<'p>(plan: &'p Plan<'_>, options: &Options) -> impl Iterator<Item = &'p str> {
    let builtins = options.glue.string_builtins;
    plan.imports
        .iter()
        .filter(move |import| import.constant(builtins, plan.handles).is_none())
        .map(|import| import.local.as_str())
        .chain(plan.runtime.iter().map(|import| import.local.as_str()))
}

/// What small loaders take in place of `getImports`.
pub(super) const IMPORTS: &str = "imports";

/// `function getImports()`: what the wasm module imports, by module and name; for small loaders, a constant. The shims are
/// those that are no functions of the glue.
pub(super) fn get_imports(
    plan: &Plan<'_>,
    facts: &Facts,
    options: &Options,
    (shims, loader): (Vec<Function>, &Loader),
) -> Vec<Item> {
    let mut shims: BTreeMap<String, Function> =
        shims.into_iter().map(|function| (function.name.clone(), function)).collect();
    let shims = shim_names(plan, options).map(|name| {
        let value = match shims.remove(name) {
            Some(Function { params, body, .. }) => Expr::Arrow(params, body),
            None => Expr::ident(name),
        };
        (name.to_owned(), value)
    });
    let memory = facts.memory.as_ref().filter(|memory| memory.shared).map(|it| ("memory".to_owned(), memory(it)));
    let shims = memory.into_iter().chain(shims).collect();
    let mut modules = vec![(["./", &options.stem, "_bg.js"].concat(), Expr::Object(shims))];
    for (number, module) in raw_modules(facts).into_iter().enumerate() {
        modules.push((module.to_owned(), Expr::ident(raw_name(number))));
    }
    let texts: BTreeSet<&str> = constants(plan, options).collect();
    if loader.needs.contains(&IMPORTS) {
        return vec![Item::Const { name: IMPORTS.to_owned(), value: Expr::Object(modules), docs: vec![] }];
    }
    if texts.is_empty() {
        return vec![imports(facts, vec![Stmt::Return(Some(Expr::Object(modules)))])];
    }
    // Engines that know constants look no further; all others find them here.
    let values = texts.into_iter().map(|text| (text.to_owned(), Expr::string(text)));
    let no_prototype = ("__proto__".to_owned(), Expr::Null);
    let values = std::iter::once(no_prototype).chain(values).collect();
    modules.push((STRING_CONSTANTS.to_owned(), Expr::Object(values)));
    let asked = Expr::Object(vec![("importedStringConstants".to_owned(), Expr::string(STRING_CONSTANTS))]);
    vec![
        imports(facts, vec![Stmt::Return(Some(Expr::Object(modules)))]),
        Item::Stmt(Expr::ident("getImports").member("options").assign(asked).statement()),
    ]
}

/// `function getImports(memory)`, where threads pass their memory on.
fn imports(facts: &Facts, body: Vec<Stmt>) -> Item {
    let params = if facts.shared() { vec![Param::new("memory")] } else { vec![] };
    Item::Function(Function { name: "getImports".to_owned(), params, body, docs: vec![] })
}

/// `memory ?? new WebAssembly.Memory({ … })`: the first thread makes it.
fn memory(memory: &Memory) -> Expr {
    Expr::ident("memory").binary("??", new_memory(memory))
}

/// The memory that a thread makes if none was passed to it.
pub(super) fn new_memory(memory: &Memory) -> Expr {
    // The post-processor's own page, and all that the module asks for.
    let pages = memory.initial + 1;
    let maximum = memory.maximum.map(|maximum| ("maximum".to_owned(), Expr::Number(maximum.max(pages) as f64)));
    let initial = ("initial".to_owned(), Expr::Number(pages as f64));
    let shared = ("shared".to_owned(), Expr::Bool(true));
    let asked = std::iter::once(initial).chain(maximum).chain([shared]).collect();
    Expr::ident("WebAssembly").member("Memory").construct([Expr::Object(asked)])
}

/// The texts that WebAssembly imports by itself.
fn constants<'p>(plan: &'p Plan<'_>, options: &Options) -> impl Iterator<Item = &'p str> {
    let builtins = options.glue.string_builtins;
    plan.imports.iter().filter_map(move |import| import.constant(builtins, plan.handles))
}

/// `function wasmLocation()`: where the wasm module lies, beside the glue. What is small is an arrow.
pub(super) fn wasm_location(options: &Options, small: bool) -> Item {
    match location(options) {
        Item::Function(Function { name, params, body, docs }) if small => {
            Item::Const { name, value: Expr::Arrow(params, body), docs }
        }
        item => item,
    }
}

fn location(options: &Options) -> Item {
    let omitted = options.glue.omit_default_module_path && options.target.start == Start::Explicit;
    if omitted || !options.target.located {
        return no_location();
    }
    let name = Expr::string([&options.stem, "_bg.wasm"].concat());
    let location = match options.target.format {
        Format::EsModule => Expr::ident("URL").construct([name, Expr::ImportMeta.member("url")]),
        Format::CommonJs => Expr::ident("__dirname").binary("+", Expr::string("/")).binary("+", name),
        Format::Script => Expr::ident(fragment::SCRIPT_LOCATION.name()).call([]),
    };
    provided("wasmLocation", vec![Stmt::Return(Some(location))])
}

/// `function wasmLocation()` where only the caller knows the place.
fn no_location() -> Item {
    provided("wasmLocation", vec![Stmt::Throw(Expr::ident("TypeError").construct([Expr::string(NO_LOCATION)]))])
}

/// What is said to a caller of `init` who says nothing.
const NO_LOCATION: &str = "init() needs { module_or_path }: a URL, a Response, bytes or a WebAssembly.Module";

/// The result cell's address, as fragments call it.
pub(super) const CELL_ADDRESS: &str = "cellAddress";

/// `function prepare(instance, module)`: what must happen when the instance exists, before anything is called. A thread
/// begins first.
pub(super) fn prepare(facts: &Facts, uses: &BTreeSet<Fragment>, needs: &BTreeSet<&str>) -> Item {
    let mut body = Vec::new();
    let mut params = Vec::new();
    let made = ["instance", "module"];
    if facts.shared() {
        params.extend(made.into_iter().chain(["stackSize"]).map(Param::new));
        body.push(Expr::ident(fragment::BEGIN_THREAD.name()).call([Expr::ident("stackSize")]).statement());
        if needs.contains(CELL_ADDRESS) {
            let address = export(crate::read::threads::CELL_ADDRESS).call([]).binary(">>>", Expr::Number(0.0));
            body.push(Expr::ident(CELL_ADDRESS).assign(address).statement());
        }
        let scratch = export(SCRATCH).member("value");
        body.push(Expr::ident(fragment::PLACE_SCRATCH.name()).call([scratch]).statement());
    }
    if uses.contains(&fragment::KEEP_LOADED) {
        if params.is_empty() {
            params.extend(made.map(Param::new));
        }
        body.push(Expr::ident(fragment::KEEP_LOADED.name()).call(made.map(Expr::ident)).statement());
    }
    if uses.contains(&fragment::FILL_TABLE) {
        body.push(Expr::ident(fragment::FILL_TABLE.name()).call([]).statement());
    }
    Item::Function(Function { name: "prepare".to_owned(), params, body, docs: vec![] })
}

/// What small loaders call in place of `prepare`.
pub(super) const STARTED: &str = "started";

/// `const started = (made) => …`: keeps what the module exports, does what must happen before anything is called, starts it,
/// and gives its exports. It does nothing if somebody else was faster.
pub(super) fn started(uses: &BTreeSet<Fragment>, starts: bool) -> Item {
    let wasm = || Expr::ident("wasm");
    // What an engine makes of bytes holds the module as well.
    let instance = Expr::ident("made").member("instance").binary("??", Expr::ident("made"));
    let keep = wasm().assign(instance.member("exports"));
    let fill = uses.contains(&fragment::FILL_TABLE).then(|| Expr::ident(fragment::FILL_TABLE.name()).call([]));
    let start = starts.then(|| export("__wbindgen_start").call([]));
    let first: Vec<Stmt> = [fill, start].into_iter().flatten().map(Expr::statement).collect();
    let body = if first.is_empty() {
        vec![Stmt::Return(Some(wasm().binary("??", keep)))]
    } else {
        let made = std::iter::once(keep.statement()).chain(first).collect();
        vec![Stmt::If(wasm().not(), made, vec![]), Stmt::Return(Some(wasm()))]
    };
    let value = Expr::Arrow(vec![Param::new("made")], body);
    Item::Const { name: STARTED.to_owned(), value, docs: vec![] }
}

/// What fragments call to have another object in the place of the module's exports.
pub(super) const REPLACE: &str = "replaceWasm";

/// What fragments call to have the module's exports themselves.
pub(super) const EXPORTS: &str = "moduleExports";

/// The variable of a loader that has the module's exports themselves. Small loaders call them as they are; to others, they
/// are a prototype.
pub(super) fn raw_exports(loader: &Loader) -> &'static str {
    if is_small(loader) { "wasm" } else { "wasmExports" }
}

fn is_small(loader: &Loader) -> bool {
    loader.needs.contains(&STARTED)
}

/// `function replaceWasm(exports)`: fragments cannot assign what others declare. It returns what was there before.
pub(super) fn replace(loader: &Loader) -> Item {
    let before = Expr::ident("before");
    let exports = Expr::ident("exports");
    let of_object = |name| Expr::ident("Object").member(name);
    let becomes = if is_small(loader) {
        Expr::ident("wasm").assign(exports)
    } else {
        of_object("setPrototypeOf").call([Expr::ident("wasm"), exports])
    };
    let is = Stmt::Const("before".to_owned(), Expr::ident(raw_exports(loader)));
    let body = vec![is, becomes.statement(), Stmt::Return(Some(before))];
    let params = vec![Param::new("exports")];
    Item::Function(Function { name: REPLACE.to_owned(), params, body, docs: vec![] })
}

/// `function moduleExports()`: what the instance exports.
pub(super) fn exports(loader: &Loader) -> Item {
    provided(EXPORTS, vec![Stmt::Return(Some(Expr::ident(raw_exports(loader))))])
}

fn provided(name: &str, body: Vec<Stmt>) -> Item {
    Item::Function(Function { name: name.to_owned(), params: vec![], body, docs: vec![] })
}
