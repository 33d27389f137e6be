//! Puts a module of glue together: helpers, classes, functions, imports, loader.

use super::calls::{First, export, guarded, params, resume, rust_body};
use super::reach::reach_if_there;
use super::{checks, classes, closures, docs, encoders, imports, instance, links, snippets, universal};
use crate::convert::HandleMode;
use crate::files::Files;
use crate::js::ast::{Expr, Function, Item, Module, Stmt};
use crate::js::fragment::{self, Fragment, Loader};
use crate::js::minify;
use crate::js::scope::Scope;
use crate::options::{EncodeInto, Options};
use crate::plan::{self, Exposure, Node, Plan};
use crate::read::Facts;
use crate::read::runtime::{HANDLE_GET, SCRATCH_SIZE};
use crate::targets::{Format, Start, Target};
use std::collections::{BTreeMap, BTreeSet};

/// The glue, and what it needs of the module.
pub(crate) struct Glue {
    /// The files.
    pub files: Files,
    /// The exports of the runtime that the files use.
    pub runtime: BTreeSet<String>,
}

pub(super) fn glue(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Glue {
    let mut files = Files::new();
    let mut runtime = BTreeSet::new();
    for (name, module) in modules(plan, facts, options) {
        let text = super::print(&name, &module, options);
        runtime.extend(runtime_names(&text));
        files.add(name, if options.glue.minify { minified(&text, plan, options) } else { text });
    }
    snippets::snippets(plan, options.target.format, &mut files);
    if options.target.manifest || !plan.npm.is_empty() {
        files.add("package.json", manifest(plan, options.target));
    }
    Glue { files, runtime }
}

/// What others call by its name keeps it.
fn minified(text: &str, plan: &Plan<'_>, options: &Options) -> String {
    let mut foreign = plan.names.foreign().clone();
    // The glue declares it, though nothing else may be called so.
    foreign.remove("wasm");
    foreign.extend(options.global().map(str::to_owned));
    minify::minify(text, &foreign)
}

/// The glue's modules by file name: the glue itself, and for bundlers the entry.
pub(super) fn modules(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Vec<(String, Module)> {
    if options.target.start == Start::Anywhere {
        return universal::modules(plan, facts, options);
    }
    let (stem, glue) = (&options.stem, self::module(plan, facts, options));
    if options.target.start == Start::Bundler {
        let entry = entry(plan, facts, options);
        vec![([stem, "_bg.js"].concat(), glue), ([stem, ".js"].concat(), entry)]
    } else {
        vec![([stem, ".js"].concat(), glue)]
    }
}

/// One module of glue.
pub(super) fn module(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Module {
    let mut uses = BTreeSet::new();
    let (body, shims) = body(plan, facts, options, &mut uses);
    // Small loaders remember only what the module exports.
    let kept = uses.contains(&fragment::LOADED_MODULE) || uses.contains(&fragment::LOADED_INSTANCE);
    let file = match () {
        () if facts.shared() => options.target.threads_loader,
        () if facts.small && !kept => options.target.small_loader,
        () => options.target.loader,
    };
    let loader = fragment::loader(file).expect("bug: a target without a loader");
    if options.target.format == Format::Script && !options.glue.omit_default_module_path {
        uses.insert(fragment::SCRIPT_LOCATION);
    }
    if facts.shared() {
        uses.extend([fragment::BEGIN_THREAD, fragment::PLACE_SCRATCH]);
    }
    if kept {
        uses.insert(fragment::KEEP_LOADED);
    }
    let conditions = conditions(plan, facts, options, &uses);
    let mut linked = fragment::link(&uses, &conditions);
    if plan.handles == HandleMode::Table && (plan.any_handles() || linked.items.iter().any(uses_table)) {
        uses.insert(fragment::FILL_TABLE);
        linked = fragment::link(&uses, &conditions);
    }

    let mut items = head(plan, facts, options, loader);
    items.extend(layout(facts, &linked.needs));
    if options.target.format == Format::CommonJs {
        items.extend(encoders::found(&linked.items));
    }
    items.extend(linked.items);
    items.extend(body);
    if options.target.start == Start::Bundler {
        let names = instance::shim_names(plan, options).map(|name| (name.to_owned(), name.to_owned()));
        let memory = facts.memory.as_ref().filter(|memory| memory.shared).map(|memory| {
            items.push(Item::Const { name: MEMORY.to_owned(), value: instance::new_memory(memory), docs: vec![] });
            (MEMORY.to_owned(), "memory".to_owned())
        });
        items.push(Item::Export(names.chain(memory).collect()));
    } else {
        items.extend(instance::get_imports(plan, facts, options, (shims, loader)));
        if loader.needs.contains(&"wasmLocation") {
            items.push(instance::wasm_location(options, facts.small));
        }
    }
    if loader.needs.contains(&instance::STARTED) {
        items.push(instance::started(&uses, is_started(plan, facts)));
    } else {
        items.push(instance::prepare(facts, &uses, &linked.needs));
    }
    if linked.needs.contains(instance::REPLACE) {
        items.push(instance::replace(loader));
    }
    if linked.needs.contains(instance::EXPORTS) {
        items.push(instance::exports(loader));
    }
    items.push(Item::Fragment(loader.text));
    let wanted = options.debug || options.suite || options.glue.raw_exports;
    // Some loaders for threads do so by themselves.
    if wanted && !loader.exports.iter().any(|(_, public)| *public == checks::RAW_EXPORTS) {
        items.push(checks::raw_exports(instance::raw_exports(loader), options.global().is_some()));
    }
    let public = loader.exports.iter().map(|(local, public)| ((*local).to_owned(), (*public).to_owned()));
    let mut names: Vec<_> = exported(plan).into_iter().chain(public).collect();
    match options.global() {
        None => {
            items.push(Item::Export(names));
            Module { items }
        }
        Some(global) => {
            let main = names.extract_if(.., |(_, public)| public == "default").map(|(local, _)| local).next();
            items.push(Item::Export(names));
            Module { items: vec![script(global, items, &main.expect("bug: a script without a main function"))] }
        }
    }
}

/// Whether a helper looks at the table of handles.
fn uses_table(item: &Item) -> bool {
    let is_table = |name: &String| name == "__wbindgen_externrefs" || name == HANDLE_GET;
    matches!(item, Item::Fragment(text) if runtime_names(text).iter().any(is_table))
}

/// What the memory of threads is called where bundlers look for it.
const MEMORY: &str = "__wbg_memory";

/// Which of the helpers' alternatives are chosen.
fn conditions(plan: &Plan<'_>, facts: &Facts, options: &Options, uses: &BTreeSet<Fragment>) -> Vec<&'static str> {
    let mut conditions = Vec::new();
    if facts.shared() {
        conditions.push("threads");
    }
    if facts.small {
        conditions.push("small");
    }
    if facts.few_texts && !uses.contains(&fragment::STRING_TO_SCRATCH) {
        conditions.push("few-texts");
    }
    match plan.handles {
        HandleMode::Table => conditions.push("externref"),
        HandleMode::Heap => {}
    }
    match options.glue.encode_into {
        // Browsers refuse to encode into memory that is shared.
        EncodeInto::Always | EncodeInto::Test | EncodeInto::Never if facts.shared() => conditions.push("encode-never"),
        EncodeInto::Always => {}
        EncodeInto::Test | EncodeInto::Never if options.target.has_encode_into => {}
        EncodeInto::Test => conditions.push("encode-test"),
        EncodeInto::Never => conditions.push("encode-never"),
    }
    conditions
}

/// A script whose variable is the function that instantiates the module, with everything public as its properties.
fn script(global: &str, items: Vec<Item>, main: &str) -> Item {
    let object = |method: &str| Expr::ident("Object").member(method);
    // Definitions, not assignments: a function has a `name` that cannot be assigned.
    let properties = object("getOwnPropertyDescriptors").call([Expr::ident("exports")]);
    let result = object("defineProperties").call([Expr::ident(main), properties]);
    Item::Script { global: global.to_owned(), items, result }
}

/// What comes before everything else: who describes the types, and what other modules give.
fn head(plan: &Plan<'_>, facts: &Facts, options: &Options, loader: &Loader) -> Vec<Item> {
    let mut items = Vec::new();
    if options.typescript && options.target.start != Start::Bundler && options.global().is_none() {
        items.push(types_comment(options));
    }
    // As modules are by themselves: sloppy code would give functions an object in place of any other `this`.
    if options.target.format == Format::CommonJs {
        items.push(Item::Stmt(Expr::string("use strict").statement()));
    }
    for (from, names) in loader.imports {
        let names = names.iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect();
        items.push(Item::Import { from: (*from).to_owned(), names });
    }
    if loader.needs.contains(&"wasmModule") {
        let from = ["./", &options.stem, "_bg.wasm"].concat();
        items.push(Item::ImportSource { from, name: "wasmModule".to_owned() });
    }
    if loader.needs.contains(&"wasmBytes") {
        let from = ["./", &options.stem, "_inline.cjs"].concat();
        items.push(Item::Import { from, names: vec![("wasmBytes".to_owned(), "wasmBytes".to_owned())] });
    }
    items.extend(links::import(plan, options.target.format));
    if options.glue.omit_imports {
        return items;
    }
    for module in &plan.modules {
        items.push(Item::Import { from: rooted(&module.from, options), names: module.names.clone() });
    }
    if options.target.start != Start::Bundler {
        for (number, module) in instance::raw_modules(facts).into_iter().enumerate() {
            items.push(Item::ImportAll { from: module.to_owned(), name: instance::raw_name(number) });
        }
    }
    items
}

/// Where a module is imported from: a script file that is named by its path alone is below the root, if there is one.
fn rooted(from: &str, options: &Options) -> String {
    let named = !from.starts_with(['.', '/']) && !from.contains(':');
    match &options.glue.root {
        Some(root) if named && [".js", ".mjs", ".cjs"].iter().any(|end| from.ends_with(end)) => [root, from].concat(),
        Some(_) | None => from.to_owned(),
    }
}

fn types_comment(options: &Options) -> Item {
    Item::Comment(["@ts-self-types=\"./", &options.stem, ".d.ts\""].concat())
}

/// The places in memory that helpers ask for.
fn layout(facts: &Facts, needs: &BTreeSet<&str>) -> Vec<Item> {
    if facts.shared() {
        return thread_layout(needs);
    }
    let places = [
        ("cellAddress", facts.cell.map(f64::from)),
        ("scratchAddress", facts.scratch.map(f64::from)),
        ("scratchSize", Some(f64::from(SCRATCH_SIZE))),
        ("constantsAddress", facts.constants.map(|(address, _)| f64::from(address))),
        ("constantsSize", facts.constants.map(|(_, bytes)| f64::from(bytes))),
    ];
    let places = places.into_iter().filter(|(name, _)| needs.contains(name));
    places
        .map(|(name, value)| Item::Const {
            name: name.to_owned(),
            value: Expr::Number(value.unwrap_or_else(|| panic!("bug: a module without the runtime needs {name}"))),
            docs: vec![],
        })
        .collect()
}

/// The same for threads, each of which has its own places, and learns them when it begins.
fn thread_layout(needs: &BTreeSet<&str>) -> Vec<Item> {
    let size = Expr::Number(f64::from(SCRATCH_SIZE));
    let mut items = vec![Item::Const { name: "scratchSize".to_owned(), value: size, docs: vec![] }];
    if needs.contains(instance::CELL_ADDRESS) {
        items.push(Item::Let { name: instance::CELL_ADDRESS.to_owned(), value: Some(Expr::Number(0.0)) });
    }
    items
}

/// Everything that depends on what the module exports and imports; of small glue, the functions that Rust calls apart.
fn body(
    plan: &Plan<'_>,
    facts: &Facts,
    options: &Options,
    uses: &mut BTreeSet<Fragment>,
) -> (Vec<Item>, Vec<Function>) {
    let mut items = Vec::new();
    let mut shims = Vec::new();
    items.extend(plan.vendored.iter().map(vendored));
    items.extend(plan.reexports.iter().filter_map(reexport));
    items.extend(plan.constants.iter().map(constant));
    items.extend(plan.enums.iter().map(enumeration));
    items.extend(plan.choices.iter().filter_map(strings));
    items.extend(super::by_value::classes(plan, uses));
    for class in &plan.classes {
        let (mut class_items, used) = classes::class(class, plan);
        uses.extend(used);
        if options.debug {
            checks::class(class, &mut class_items, uses);
        }
        items.extend(class_items);
        for member in &class.members {
            items.extend(resumed(&member.binding, uses));
        }
    }
    for function in &plan.functions {
        items.extend(resumed(&function.binding, uses));
        let (mut item, used) = self::function(function);
        uses.extend(used);
        if options.debug {
            checks::arguments(&mut item, &function.binding, uses);
        }
        if facts.small && matches!(function.binding.ret.ty, wasm_ferry_schema::Type::Unit) {
            shorten(&mut item.body);
        }
        items.push(if facts.small && !function.binding.this { arrow(item) } else { Item::Function(item) });
    }
    items.extend(plan.namespaces.iter().flat_map(namespace));
    for import in &plan.imports {
        // Whoever imports the glue's functions by their names may do so before it has run.
        let bare = if facts.small || options.debug || options.target.start == Start::Bundler {
            None
        } else {
            imports::bare(import)
        };
        if let Some(value) = bare {
            items.push(Item::Const { name: import.local.clone(), value, docs: vec![] });
            continue;
        }
        let (mut function, used) = imports::import(import, options.target.format, options.debug);
        uses.extend(used);
        if options.debug {
            checks::import(&mut function, import, uses);
        }
        shims.push(function);
    }
    for import in &plan.runtime {
        if import.task == plan::RuntimeTask::Suspend {
            // The engine must know of it that it waits.
            let value = Expr::ident(fragment::SUSPENDING.name()).call([Expr::ident(fragment::OUTCOME.name())]);
            items.push(Item::Const { name: import.local.clone(), value, docs: vec![] });
            uses.extend([fragment::SUSPENDING, fragment::OUTCOME]);
            continue;
        }
        let (function, used) = imports::runtime(import, plan);
        shims.push(function);
        uses.extend(used);
    }
    if facts.small {
        imports::put_in_order(&mut shims, uses);
    }
    // Bundlers import each of them by its name.
    if !facts.small || options.target.start == Start::Bundler {
        items.extend(shims.drain(..).map(Item::Function));
    }
    for closure in &plan.closures {
        let (function, used) = closures::closure(closure, options.debug);
        items.push(Item::Function(function));
        uses.extend(used);
    }
    if !plan.closures.is_empty() {
        items.push(Item::Const { name: plan.closure_kinds.clone(), value: closures::kinds(plan), docs: vec![] });
    }
    super::by_value::add_used(plan, &mut items, uses);
    (items, shims)
}

/// The function that polls an `async fn` again, if it is one.
fn resumed(binding: &plan::Binding<'_>, uses: &mut BTreeSet<Fragment>) -> Option<Item> {
    let (function, used) = resume(binding)?;
    uses.extend(used);
    Some(Item::Function(function))
}

fn function(function: &plan::Function<'_>) -> (Function, BTreeSet<Fragment>) {
    let binding = &function.binding;
    let mut scope = Scope::new(binding.params.iter().map(|param| param.local.as_str()));
    guarded(&mut scope, binding, |scope| rust_body(scope, export(&function.raw), First::Words(vec![]), binding));
    let (body, uses) = scope.finish();
    let docs = docs::jsdoc(function.docs, binding, true, function.silence);
    (Function { name: function.local.clone(), params: params(binding), body, docs }, uses)
}

/// A call of what gives nothing may as well give that: then an arrow needs no braces.
fn shorten(body: &mut [Stmt]) {
    if let [Stmt::Expr(call)] = body {
        body[0] = Stmt::Return(Some(call.clone()));
    }
}

/// `const greet = (name) => …`: in small glue, functions are arrows.
fn arrow(Function { name, params, body, docs }: Function) -> Item {
    Item::Const { name, value: Expr::Arrow(params, body), docs }
}

/// `Object.freeze({ A: 0, "0": "A" })`.
fn enumeration(definition: &plan::Enum<'_>) -> Item {
    let mut entries = Vec::new();
    for variant in definition.variants {
        entries.push((variant.name.to_owned(), Expr::Number(variant.value as f64)));
        entries.push((variant.value.to_string(), Expr::string(variant.name)));
    }
    let values: Vec<String> = definition.variants.iter().map(|variant| variant.value.to_string()).collect();
    let mut docs = docs::lines(definition.docs);
    docs.push(["@enum {", &values.join(" | "), "}"].concat());
    let frozen = Expr::ident("Object").member("freeze").call([Expr::Object(entries)]);
    Item::Const { name: definition.local.clone(), value: frozen, docs }
}

/// `const name = value;`.
fn constant(constant: &plan::Constant<'_>) -> Item {
    let (name, value, docs) = (constant.local.clone(), constant.value.clone(), docs::lines(constant.docs));
    Item::Const { name, value, docs }
}

/// The first of the names that exists.
fn vendored(global: &plan::Vendored) -> Item {
    let value = global.names.iter().rev().fold(Expr::Undefined, |otherwise, name| {
        let there = Expr::ident(name).type_of().binary("!==", Expr::string("undefined"));
        there.ternary(Expr::ident(name), otherwise)
    });
    Item::Const { name: global.local.clone(), value, docs: vec![] }
}

/// The constant that is exported, unless an import is.
fn reexport(item: &plan::Reexport) -> Option<Item> {
    let value = reach_if_there(&item.path);
    (!item.path.is_empty()).then(|| Item::Const { name: item.local.clone(), value, docs: vec![] })
}

/// `["a", "b"]`: the strings of an enum, by number.
fn strings(choice: &plan::Choice<'_>) -> Option<Item> {
    let (name, texts) = choice.strings.as_ref()?;
    let value = Expr::Array(texts.iter().map(|text| Expr::string(*text)).collect());
    Some(Item::Const { name: name.clone(), value, docs: vec![] })
}

/// Local and public names of everything users may use.
pub(super) fn exported(plan: &Plan<'_>) -> Vec<(String, String)> {
    let public = |exposure| exposure == Exposure::Public;
    let enums = plan.enums.iter().filter(|item| public(item.exposure));
    let enums = enums.map(|item| (item.local.clone(), item.public.clone()));
    let classes = plan.classes.iter().filter(|item| public(item.exposure));
    let classes = classes.map(|item| (item.local.clone(), item.public.clone()));
    let functions = plan.functions.iter().filter(|item| public(item.exposure));
    let functions = functions.map(|item| (item.local.clone(), item.public.clone()));
    let namespaces = plan.namespaces.iter().map(|item| (item.local.clone(), item.public.clone()));
    let reexports = plan.reexports.iter().map(|item| (item.local.clone(), item.public.clone()));
    let errors = plan.data.iter().filter(|item| item.exported && item.declared);
    let errors = errors.filter_map(|item| Some((item.class.clone()?, item.public.to_owned())));
    let constants = plan.constants.iter().filter(|item| public(item.exposure));
    let constants = constants.map(|item| (item.local.clone(), item.public.to_owned()));
    constants.chain(enums).chain(errors).chain(classes).chain(functions).chain(namespaces).chain(reexports).collect()
}

/// `const ns = {}; ns.inner = {}; ns.name = ns__name;`.
fn namespace(namespace: &plan::Namespace) -> Vec<Item> {
    let root = Expr::ident(&namespace.local);
    let mut items = vec![Item::Const { name: namespace.local.clone(), value: Expr::Object(vec![]), docs: vec![] }];
    fill(&root, &namespace.members, &mut items);
    items
}

fn fill(object: &Expr, members: &BTreeMap<String, Node>, items: &mut Vec<Item>) {
    for (name, node) in members {
        let place = object.clone().member(name);
        let value = match node {
            Node::Item(local) => Expr::ident(local),
            Node::Inside(_) => Expr::Object(vec![]),
        };
        items.push(Item::Stmt(place.clone().assign(value).statement()));
        if let Node::Inside(members) = node {
            fill(&place, members, items);
        }
    }
}

/// The module that a bundler enters by: it joins the wasm module and the glue.
fn entry(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Module {
    let glue = ["./", &options.stem, "_bg.js"].concat();
    let set = "__wbg_set_wasm".to_owned();
    let mut items = Vec::new();
    if options.typescript {
        items.push(types_comment(options));
    }
    items.push(Item::ImportAll { from: ["./", &options.stem, "_bg.wasm"].concat(), name: "wasm".to_owned() });
    items.push(Item::Import { from: glue.clone(), names: vec![(set.clone(), set.clone())] });
    items.push(Item::Stmt(Expr::ident(set).call([Expr::ident("wasm")]).statement()));
    if is_started(plan, facts) {
        items.push(Item::Stmt(export("__wbindgen_start").call([]).statement()));
    }
    // The glue makes public names public already.
    let names = exported(plan).into_iter().map(|(_, public)| (public.clone(), public)).collect();
    items.push(Item::ExportFrom { from: glue, names });
    Module { items }
}

/// Whether something runs when there is an instance.
fn is_started(plan: &Plan<'_>, facts: &Facts) -> bool {
    facts.start || plan.main || !plan.starts.is_empty()
}

/// What hosts and npm must know of the files. Who makes a package of them says more.
fn manifest(plan: &Plan<'_>, target: &Target) -> String {
    let mut fields = serde_json::Map::new();
    if target.manifest {
        fields.insert("type".to_owned(), "module".into());
    }
    if !plan.npm.is_empty() {
        let ranges = plan.npm.iter().map(|(package, range)| (package.clone(), range.as_str().into()));
        fields.insert("dependencies".to_owned(), serde_json::Value::Object(ranges.collect()));
    }
    let text = serde_json::to_string_pretty(&fields).expect("bug: texts are always JSON");
    [text, "\n".to_owned()].concat()
}

/// The runtime's exports that a text mentions.
fn runtime_names(text: &str) -> BTreeSet<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mentioned = text.split("wasm.").skip(1);
    mentioned.map(|rest| rest.split(|c| !is_name(c)).next().unwrap_or_default().to_owned()).collect()
}
