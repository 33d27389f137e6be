//! Declarations of the wasm module itself, and of the functions that instantiate it.

use crate::convert::HandleMode;
use crate::js::fragment;
use crate::js::names::is_identifier;
use crate::options::Options;
use crate::plan::{Binding, Plan};
use crate::read::Facts;
use crate::targets::Start;
use crate::ts::ast::{Item, Module, Param, Property, Signature, Type};
use wasm_ferry_schema::Word;

/// What linters need to hear first.
pub(super) fn header() -> Vec<Item> {
    ["tslint:disable", "eslint-disable"].map(|text| Item::Comment(text.to_owned())).into()
}

/// The declarations of the module's file for those who import it: what they get is for them to know.
pub(super) fn whatever() -> Module {
    let mut items = header();
    let docs = ["An address, a module or its exports: that is for your bundler or host to decide.".to_owned()];
    let (name, ty) = ("wasm".to_owned(), Type::name("any"));
    items.push(Item::Const { exported: false, name: name.clone(), ty, docs: docs.into() });
    items.push(Item::Export(vec![(name, "default".to_owned())]));
    Module { items }
}

/// The declarations of `*_bg.wasm`.
pub(super) fn wasm(plan: &Plan<'_>, facts: &Facts) -> Module {
    let mut items = header();
    // TypeScript has no way to declare the others that every version and every kind of module accepts.
    let declarable = exports(plan, facts).into_iter().filter(|(name, _)| is_identifier(name));
    items.extend(declarable.map(|(name, ty)| Item::Const { exported: true, name, ty, docs: vec![] }));
    Module { items }
}

/// What the finished module exports, by name and type; the runtime's own exports are nobody's business.
fn exports(plan: &Plan<'_>, facts: &Facts) -> Vec<(String, Type)> {
    let mut exports = Vec::new();
    if facts.memory.is_some() {
        exports.push(("memory".to_owned(), Type::name("WebAssembly.Memory")));
    }
    for class in &plan.classes {
        let address = Param { name: "arg0".to_owned(), ty: Type::name("number"), optional: false, rest: false };
        let of_address = Type::Function(vec![address], Box::new(Type::name("number")));
        exports.push((class.free.1.clone(), of_address.clone()));
        if let Some(parent) = class.parent() {
            exports.push((parent.raise.1.clone(), of_address));
        }
        for member in &class.members {
            let receiver = usize::from(!member.is_static && member.member != wasm_ferry_schema::Member::Constructor);
            exports.push((member.raw.clone(), called(receiver, &member.binding, plan.handles)));
            exports.extend(resume(&member.binding, plan.handles));
        }
    }
    for item in &plan.functions {
        exports.push((item.raw.clone(), called(0, &item.binding, plan.handles)));
        exports.extend(resume(&item.binding, plan.handles));
    }
    exports.sort_by(|a, b| a.0.cmp(&b.0));
    exports
}

/// The export that polls the future of an `async fn`.
fn resume(binding: &Binding<'_>, mode: HandleMode) -> Option<(String, Type)> {
    let resume = binding.resume.as_ref()?;
    Some((resume.raw.clone(), function(1, vec![], returned(binding, mode))))
}

/// The core parameters of a binding: a word, and whether it is a reference.
fn words(binding: &Binding<'_>) -> Vec<(Word, bool)> {
    let params = binding.params.iter().flat_map(|param| {
        let handle = param.conversion.ty.is_handle();
        param.conversion.words().into_iter().map(move |word| (word, handle))
    });
    params.collect()
}

/// The export that is called; where calls may wait, what one has left is fetched by another.
fn called(receiver: usize, binding: &Binding<'_>, mode: HandleMode) -> Type {
    let params = words(binding).into_iter().map(|(word, handle)| core_type(word, handle, mode)).collect();
    let ret = if binding.waits { Type::name("number") } else { returned(binding, mode) };
    function(receiver, params, ret)
}

/// The result of a binding.
fn returned(binding: &Binding<'_>, mode: HandleMode) -> Type {
    match binding.ret.words().first() {
        Some(first) => core_type(*first, binding.ret.ty.is_handle(), mode),
        None => Type::name("void"),
    }
}

/// A function of so many numbers, and what comes after them.
fn function(numbers: usize, rest: Vec<Type>, ret: Type) -> Type {
    let params = std::iter::repeat_n(Type::name("number"), numbers).chain(rest).enumerate().map(|(i, ty)| Param {
        name: ["arg", &i.to_string()].concat(),
        ty,
        optional: false,
        rest: false,
    });
    Type::Function(params.collect(), Box::new(ret))
}

fn core_type(word: Word, handle: bool, mode: HandleMode) -> Type {
    match (word, handle && mode == HandleMode::Table) {
        (_, true) => Type::name("any"),
        (Word::I64, false) => Type::name("bigint"),
        (Word::I32 | Word::F32 | Word::F64, false) => Type::name("number"),
    }
}

/// `init` and `initSync`, and the types they speak of.
pub(super) fn init(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Vec<Item> {
    let mut items: Vec<Item> = if options.target.located {
        init_types(plan, facts).into()
    } else {
        [Vec::from(of_host()), Vec::from(init_types_anywhere(plan, facts))].concat()
    };
    let threads = Threads::of(facts, options);
    items.push(Item::Function { exported: true, signature: init_sync(&threads) });
    items.push(Item::DefaultFunction(init_signature("__wbg_init", options, &threads)));
    items
}

/// The same for a script: what goes into its namespace, and what stands beside it.
pub(super) fn global_init(plan: &Plan<'_>, facts: &Facts, (options, global): (&Options, &str)) -> (Item, Vec<Item>) {
    let mut beside: Vec<Item> = init_types(plan, facts).map(|item| Item::Global(Box::new(item))).into();
    let threads = Threads::of(facts, options);
    beside.push(Item::Function { exported: false, signature: init_signature(global, options, &threads) });
    (Item::Function { exported: true, signature: init_sync(&threads) }, beside)
}

/// What the package for Node exports where threads share the memory.
pub(super) fn of_node(facts: &Facts, options: &Options) -> Vec<Item> {
    let loader = fragment::loader(options.target.threads_loader);
    let named = |name: &str| loader.is_some_and(|it| it.exports.iter().any(|(_, public)| *public == name));
    if options.target.start != Start::OnLoad || !facts.shared() || !named("initSync") {
        return Vec::new();
    }
    let asked = Threads::of(facts, options).options("module", Type::name("BufferSource | WebAssembly.Module"));
    let asked = Type::generic("Partial", [asked]);
    let param = |name: &str, ty| Param { optional: true, ..Param::new(name, ty) };
    let function = |name: &str, param, ret, docs: &[&str]| Item::Function {
        exported: true,
        signature: Signature {
            name: name.to_owned(),
            params: vec![param],
            ret: Some(Type::name(ret)),
            docs: docs.iter().map(|line| (*line).to_owned()).collect(),
        },
    };
    let value =
        |name: &str, ty| Item::Const { exported: true, name: name.to_owned(), ty: Type::name(ty), docs: vec![] };
    vec![
        function("initSync", param("options", asked), "any", INIT_THREAD),
        function(
            "__wbg_get_imports",
            param("memory", Type::name("WebAssembly.Memory")),
            "WebAssembly.Imports",
            &["What the module imports, with this memory or a new one."],
        ),
        value("__wasm", "any"),
        value("__wbg_wasm_module", "WebAssembly.Module"),
        value("__wbg_memory", "WebAssembly.Memory"),
    ]
}

const INIT_THREAD: &[&str] =
    &["Starts the module in a worker, with module and memory of the main thread, where it starts by itself."];

/// The types of the Web, which TypeScript knows only where it is told of pages or workers: those that are there.
fn of_host() -> [Item; 2] {
    let alias = |name: &str, ty: &str| Item::Alias {
        exported: false,
        name: [name, "<Name extends string>"].concat(),
        ty: Type::text(ty),
        docs: vec![],
    };
    [alias("OfHost", OF_HOST), alias("OfWasm", OF_WASM)]
}

const OF_HOST: &str =
    "typeof globalThis extends { [Key in Name]: new (...args: any) => infer Instance } ? Instance : never";
const OF_WASM: &str = "typeof globalThis extends { WebAssembly: { [Key in Name]: new (...args: any) => infer Instance } } \
                       ? Instance : never";

/// One of the types of the host, if that has it.
fn of(from: &str, name: &str) -> Type {
    Type::generic(from, [Type::name(["\"", name, "\""].concat())])
}

/// As [`init_types`], for hosts of which nothing is known.
fn init_types_anywhere(plan: &Plan<'_>, facts: &Facts) -> [Item; 3] {
    let bytes = || Type::name("ArrayBuffer").or(Type::name("ArrayBufferView")).or(of("OfWasm", "Module"));
    let fetched = ["Request", "URL", "Response"].map(|name| of("OfHost", name));
    let input = fetched.into_iter().fold(Type::name("string"), Type::or).or(bytes());
    let mut exports = exports(plan, facts);
    for (_, ty) in exports.iter_mut().filter(|(name, _)| name == "memory") {
        *ty = of("OfWasm", "Memory");
    }
    init_items(input, bytes(), exports)
}

/// The declarations of what makes instances, from those of a core that makes one.
pub(super) fn instances(core: &str) -> Module {
    let all = ["typeof import(\"", core, "\")"].concat();
    let of_core = |name: &str| Type::name(["import(\"", core, "\").", name].concat());
    let left_out = Type::name("\"default\"").or(Type::name("\"initSync\""));
    let ty = Type::generic("Omit", [Type::name(all), left_out]);
    let docs = vec!["All that the module exports, in one of any number of instances.".to_owned()];
    let mut items = header();
    items.push(Item::Alias { exported: true, name: "Instance".to_owned(), ty, docs });
    let input = of_core("InitInput");
    let later = input.clone().or(Type::generic("Promise", [input]));
    let instance = || Type::name("Instance");
    for (name, option, ty, ret, docs) in [
        ("instantiate", "module_or_path", later, Type::generic("Promise", [instance()]), INSTANTIATE),
        ("instantiateSync", "module", of_core("SyncInitInput"), instance(), INSTANTIATE_SYNC),
    ] {
        let docs = vec![docs.to_owned()];
        let signature = Signature { name: name.to_owned(), params: vec![Param::new(option, ty)], ret: Some(ret), docs };
        items.push(Item::Function { exported: true, signature });
    }
    Module { items }
}

const INSTANTIATE: &str = "Makes an instance from a URL, a response, bytes or a compiled module.";
const INSTANTIATE_SYNC: &str = "Makes an instance from bytes or a compiled module, at once.";

fn init_types(plan: &Plan<'_>, facts: &Facts) -> [Item; 3] {
    let input = Type::name("RequestInfo").or(Type::name("URL")).or(Type::name("Response")).or(bytes());
    init_items(input, bytes(), exports(plan, facts))
}

fn init_items(input: Type, bytes: Type, properties: Vec<(String, Type)>) -> [Item; 3] {
    [
        Item::Alias { exported: true, name: "InitInput".to_owned(), ty: input, docs: vec![] },
        Item::Interface { name: "InitOutput".to_owned(), properties },
        Item::Alias { exported: true, name: "SyncInitInput".to_owned(), ty: bytes, docs: vec![] },
    ]
}

fn bytes() -> Type {
    Type::name("BufferSource").or(Type::name("WebAssembly.Module"))
}

/// What a further thread is given, where threads share the memory.
struct Threads {
    memory: Option<Type>,
}

impl Threads {
    fn of(facts: &Facts, options: &Options) -> Threads {
        let located = options.target.located;
        let memory = || if located { Type::name("WebAssembly.Memory") } else { of("OfWasm", "Memory") };
        Threads { memory: facts.shared().then(memory) }
    }

    /// `{ key: ty }`, and the memory and the size of the stack.
    fn options(&self, key: &str, ty: Type) -> Type {
        let Some(memory) = &self.memory else { return Type::Object(vec![(key.to_owned(), ty)]) };
        let optional = |(name, ty)| (name, ty, true);
        let more = [("memory", memory.clone()), ("thread_stack_size", Type::name("number"))].map(optional);
        let all = std::iter::once((key, ty, false)).chain(more);
        let property = |(name, ty, optional): (&str, Type, bool)| Property {
            name: name.to_owned(),
            optional,
            readonly: false,
            ty,
            docs: vec![],
        };
        Type::Record(all.map(property).collect())
    }

    /// A parameter of what starts the module, and the memory as it used to be passed.
    fn params(&self, first: Param) -> Vec<Param> {
        let memory = self.memory.clone().map(|ty| Param { optional: true, ..Param::new("memory", ty) });
        std::iter::once(first).chain(memory).collect()
    }
}

fn init_sync(threads: &Threads) -> Signature {
    let module = || Type::name("SyncInitInput");
    Signature {
        name: "initSync".to_owned(),
        params: threads.params(Param::new("module", threads.options("module", module()).or(module()))),
        ret: Some(Type::name("InitOutput")),
        docs: INIT_SYNC.iter().map(|line| (*line).to_owned()).collect(),
    }
}

fn init_signature(name: &str, asked: &Options, threads: &Threads) -> Signature {
    let given = || Type::name("InitInput").or(Type::generic("Promise", [Type::name("InitInput")]));
    let ty = threads.options("module_or_path", given()).or(given());
    let needed = asked.glue.omit_default_module_path;
    let docs = if needed { &INIT[..INIT.len() - 1] } else { INIT };
    Signature {
        name: name.to_owned(),
        params: threads.params(Param { optional: !needed, ..Param::new("module_or_path", ty) }),
        ret: Some(Type::generic("Promise", [Type::name("InitOutput")])),
        docs: docs.iter().map(|line| (*line).to_owned()).collect(),
    }
}

const INIT: &[&str] = &[
    "Instantiates the module; nothing else may be called before the promise is resolved.",
    "",
    "@param module_or_path - Where the module comes from: a URL, a response, bytes or a compiled module.",
    "Without it, the `.wasm` file beside this one is fetched.",
];

const INIT_SYNC: &[&str] = &["Instantiates the module from bytes or a compiled module, at once."];
