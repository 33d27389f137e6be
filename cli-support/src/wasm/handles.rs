//! Wraps functions so that handles cross the boundary as references.

use crate::read::Loaded;
use crate::read::runtime::{HANDLE_ALLOC, HANDLE_FREE, HANDLE_GET, HANDLE_PUT, HANDLE_TAKE};
use crate::wasm::changes::{Changes, HandleMode, HandleUse, Handles};
use crate::wasm::exports::add;
use crate::wasm::slots::{self, Places};
use crate::wasm::{entries, exported, replace};
use std::collections::BTreeMap;
use walrus::{
    FunctionBuilder, FunctionId, FunctionKind, GlobalId, ImportId, ImportKind, InstrSeqBuilder, LocalId, Module,
    RefType, ValType,
};

const EXTERNREF: ValType = ValType::Ref(RefType::EXTERNREF);

/// The handle of `null`.
const NULL: i32 = 1;

/// Imports are wrapped in place, so that calls and function pointers need no change. Exports are wrapped beside the
/// function, so that Rust's own calls and function pointers keep the function itself.
pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    let made = |name: &str| changes.handles == HandleMode::Table && changes.keep_runtime.contains(name);
    let asked = [HANDLE_GET, HANDLE_PUT, HANDLE_TAKE].map(made);
    if !changes.any_handles() && asked == [false; 3] {
        return;
    }
    assert!(changes.handles == HandleMode::Table, "bug: handles cannot be references in heap mode");
    let Loaded { module, passing, .. } = loaded;
    let slots = Slots::add(module);
    let [get, put, take] = asked;
    for (name, function, is_asked) in
        [(HANDLE_GET, slots.get, get), (HANDLE_PUT, slots.put, put), (HANDLE_TAKE, slots.take, take)]
    {
        if is_asked {
            add(module, name, function);
        }
    }
    let imports: BTreeMap<_, _> = changes
        .imports
        .iter()
        .filter(|change| !change.handles.is_empty())
        .map(|change| ((change.module.as_str(), change.name.as_str()), &change.handles))
        .collect();
    let wrapped = module.imports.iter().filter_map(|import| match import.kind {
        ImportKind::Function(function) => {
            Some((import.id(), function, *imports.get(&(import.module.as_str(), import.name.as_str()))?))
        }
        ImportKind::Table(_) | ImportKind::Memory(_) | ImportKind::Global(_) | ImportKind::Tag(_) => None,
    });
    for (import, function, handles) in wrapped.collect::<Vec<_>>() {
        wrap_import(module, &slots, (import, function), handles);
    }
    let exports = changes.exports.iter().map(|change| (&change.name, &change.handles));
    let closures = changes.closures.iter().map(|change| (&change.invoke, &change.handles));
    for (name, handles) in exports.chain(closures) {
        if !handles.is_empty() {
            let entry = entries::find(module).filter(|_| passing.contains(&exported(module, name)));
            let wrapper = wrap_export(module, &slots, name, (handles, entry));
            if entry.is_some() {
                passing.insert(wrapper);
            }
        }
    }
}

/// What wrappers do with slots, as functions they share. The optimiser inlines them where that pays.
struct Slots {
    places: Places,
    /// Handle to reference.
    get: FunctionId,
    /// Handle to reference; the handle is released.
    take: FunctionId,
    /// Reference to a new handle.
    put: FunctionId,
    /// As `put`, but a null reference is handle 0.
    put_optional: FunctionId,
    /// As `put`, but a null reference is the handle of `null`, which takes no slot.
    put_result: FunctionId,
    /// Releases a handle.
    free: FunctionId,
}

impl Slots {
    fn add(module: &mut Module) -> Slots {
        let places = slots::find(module);
        let alloc = exported(module, HANDLE_ALLOC);
        let free = exported(module, HANDLE_FREE);
        let handle = module.locals.add(ValType::I32);
        let get = function(module, "get handle", (&[ValType::I32], &[EXTERNREF]), vec![handle], |body| {
            places.get(body, handle);
        });
        let handle = module.locals.add(ValType::I32);
        let take = function(module, "take handle", (&[ValType::I32], &[EXTERNREF]), vec![handle], |body| {
            places.get(body, handle);
            body.local_get(handle).call(free);
        });
        let (value, slot) = (module.locals.add(EXTERNREF), module.locals.add(ValType::I32));
        let put = function(module, "put handle", (&[EXTERNREF], &[ValType::I32]), vec![value], |body| {
            body.call(alloc).local_set(slot);
            places.put(body, slot, value);
            body.local_get(slot);
        });
        let mut put_unless_null = |name: &str, null: i32| {
            let value = module.locals.add(EXTERNREF);
            function(module, name, (&[EXTERNREF], &[ValType::I32]), vec![value], |body| {
                body.local_get(value).ref_is_null().if_else(
                    ValType::I32,
                    |none| {
                        none.i32_const(null);
                    },
                    |some| {
                        some.local_get(value).call(put);
                    },
                );
            })
        };
        let put_optional = put_unless_null("put optional handle", 0);
        let put_result = put_unless_null("put result", NULL);
        Slots { places, get, take, put, put_optional, put_result, free }
    }

    /// The result of an import, a reference on the stack, becomes a handle. The glue returns null where it has caught an
    /// exception, which Rust sees in the error slot; nobody would release a slot that was taken for it.
    fn put_result(&self, body: &mut InstrSeqBuilder<'_>, usage: HandleUse) {
        body.call(match usage {
            HandleUse::Owned | HandleUse::Borrowed => self.put_result,
            HandleUse::OptionalOwned | HandleUse::OptionalBorrowed => self.put_optional,
        });
    }

    /// The value on the stack, a reference, becomes a handle.
    fn put(&self, body: &mut InstrSeqBuilder<'_>, usage: HandleUse) {
        body.call(match usage {
            HandleUse::Owned | HandleUse::Borrowed => self.put,
            HandleUse::OptionalOwned | HandleUse::OptionalBorrowed => self.put_optional,
        });
    }
}

fn function(
    module: &mut Module,
    name: &str,
    (params, results): (&[ValType], &[ValType]),
    args: Vec<LocalId>,
    write: impl FnOnce(&mut InstrSeqBuilder<'_>),
) -> FunctionId {
    let mut builder = FunctionBuilder::new(&mut module.types, params, results);
    builder.name(name.into());
    write(&mut builder.func_body());
    builder.finish(args, &mut module.funcs)
}

/// The function keeps its identity and its type; what it now calls is a new import of references.
///
/// A handle that is given away is released as soon as its value is fetched. That cannot spoil a later operand: if the
/// same slot is passed twice, each of the two handles is counted.
fn wrap_import(module: &mut Module, slots: &Slots, (import, wrapped): (ImportId, FunctionId), handles: &Handles) {
    let shape = Shape::of(module, wrapped);
    let ty = shape.with_references(module, handles);
    let imported = module.funcs.add_import(ty, import);
    let name = module.funcs.get(wrapped).name.clone();
    module.funcs.get_mut(imported).name = name.as_ref().map(|name| format!("{name} with references"));
    module.imports.get_mut(import).kind = ImportKind::Function(imported);

    let args: Vec<_> = shape.params.iter().map(|&ty| module.locals.add(ty)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &shape.params, &shape.results);
    let mut body = builder.func_body();
    for (i, &arg) in args.iter().enumerate() {
        match handles.param(i) {
            None => {
                body.local_get(arg);
            }
            Some(HandleUse::Owned | HandleUse::OptionalOwned) => {
                body.local_get(arg).call(slots.take);
            }
            Some(HandleUse::Borrowed | HandleUse::OptionalBorrowed) => slots.places.get(&mut body, arg),
        }
    }
    body.call(imported);
    if let Some(usage) = handles.result {
        slots.put_result(&mut body, usage);
    }
    module.funcs.get_mut(wrapped).kind = FunctionKind::Local(builder.local_func(args));
}

/// The export becomes a function of references that calls what was exported. In an entry, it notes what it lends.
fn wrap_export(
    module: &mut Module,
    slots: &Slots,
    name: &str,
    (handles, entry): (&Handles, Option<GlobalId>),
) -> FunctionId {
    let wrapped = exported(module, name);
    let shape = Shape::of(module, wrapped);
    let params = shape.params_with_references(handles);
    let results = shape.results_with_references(handles);
    let args: Vec<_> = params.iter().map(|&ty| module.locals.add(ty)).collect();
    let mut borrowed = Vec::new();
    let memory = entries::memory(module);
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    builder.name(format!("{name} with references"));
    let mut body = builder.func_body();
    for (i, &arg) in args.iter().enumerate() {
        body.local_get(arg);
        let Some(usage) = handles.param(i) else { continue };
        slots.put(&mut body, usage);
        match usage {
            HandleUse::Owned | HandleUse::OptionalOwned => {}
            HandleUse::Borrowed | HandleUse::OptionalBorrowed => {
                let handle = module.locals.add(ValType::I32);
                body.local_tee(handle);
                if let Some(entry) = entry {
                    entries::note_lent(&mut body, (entry, memory), borrowed.len(), handle);
                }
                borrowed.push(handle);
            }
        }
    }
    body.call(wrapped);
    for handle in borrowed {
        body.local_get(handle).call(slots.free);
    }
    if handles.result.is_some() {
        body.call(slots.take);
    }
    let wrapper = builder.finish(args, &mut module.funcs);
    replace(module, name, wrapper);
    wrapper
}

/// A function's type, by value.
struct Shape {
    params: Vec<ValType>,
    results: Vec<ValType>,
}

impl Shape {
    fn of(module: &Module, function: FunctionId) -> Shape {
        let (params, results) = module.types.params_results(module.funcs.get(function).ty());
        Shape { params: params.to_vec(), results: results.to_vec() }
    }

    fn params_with_references(&self, handles: &Handles) -> Vec<ValType> {
        let mut params = self.params.clone();
        for &(i, _) in &handles.params {
            assert!(params.get(i) == Some(&ValType::I32), "bug: parameter {i} is no handle");
            params[i] = EXTERNREF;
        }
        params
    }

    fn results_with_references(&self, handles: &Handles) -> Vec<ValType> {
        if handles.result.is_none() {
            return self.results.clone();
        }
        assert!(self.results == [ValType::I32], "bug: the result is no handle");
        vec![EXTERNREF]
    }

    fn with_references(&self, module: &mut Module, handles: &Handles) -> walrus::TypeId {
        module.types.add(&self.params_with_references(handles), &self.results_with_references(handles))
    }
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, ExportChange, HandleMode, HandleUse, Handles, ImportChange};
    use crate::wasm::testing::{load, rewritten};

    const TEXT: &str = r#"(module
        (import "__ferry" "a$mix" (func $mix (param i32 f64 i32 i32) (result i32)))
        (func (export "__ferry_handle_alloc") (result i32) (i32.const 4))
        (func (export "__ferry_handle_free") (param $freed i32))
        (func $swap (export "js$a$swap") (param i32 i64 i32 i32) (result i32)
            (call $mix (local.get 0) (f64.const 1) (local.get 2) (i32.const 7)))
        (func (export "raw") (result i32)
            (call $swap (i32.const 1) (i64.const 2) (i32.const 3) (i32.const 0))))"#;

    fn changes(import: Handles, export: Handles) -> Changes {
        let import = ImportChange {
            symbol: "a$mix".into(),
            module: "./app_bg.js".into(),
            name: "mix".into(),
            handles: import,
            constant: None,
        };
        let export = ExportChange { symbol: "js$a$swap".into(), name: "swap".into(), handles: export, lent: vec![] };
        Changes { imports: vec![import], exports: vec![export], handles: HandleMode::Table, ..Changes::default() }
    }

    /// The body of the function that begins with a line, without indentation.
    fn body(text: &str, start: &str) -> String {
        let from = text.find(start).unwrap_or_else(|| panic!("{start} is not in {text}"));
        let lines = text[from..].lines().skip(1).map(str::trim).filter(|line| !line.starts_with("(local "));
        lines.take_while(|&line| line != ")").collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn an_import_fetches_and_releases_what_it_is_given() {
        let params = vec![(0, HandleUse::Owned), (2, HandleUse::OptionalBorrowed)];
        let import = Handles { params, result: Some(HandleUse::OptionalOwned) };
        let text = rewritten(TEXT, &changes(import, Handles::default()));
        assert!(text.contains(r#"(import "./app_bg.js" "mix" (func $"mix with references" (;0;)"#), "{text}");
        assert!(text.contains("(func (param externref f64 externref i32) (result externref))"), "{text}");
        assert_eq!(
            body(&text, "(func $mix (;"),
            "local.get 0; call $\"take handle\"; local.get 1; local.get 2; table.get $__wbindgen_externrefs; \
             local.get 3; call $\"mix with references\"; call $\"put optional handle\""
        );
        assert_eq!(
            body(&text, "(func $\"put optional handle\""),
            "local.get 0; ref.is_null; if (result i32) ;; label = @1; i32.const 0; else; local.get 0; \
             call $\"put handle\"; end"
        );
        assert!(body(&text, "(func $swap (;").ends_with("call $mix"), "calls are unchanged: {text}");
    }

    #[test]
    fn an_export_makes_handles_and_releases_what_it_lent() {
        let params = vec![(0, HandleUse::Borrowed), (2, HandleUse::Owned), (3, HandleUse::OptionalBorrowed)];
        let export = Handles { params, result: Some(HandleUse::Owned) };
        let text = rewritten(TEXT, &changes(Handles::default(), export));
        assert!(text.contains(r#"(export "swap" (func $"swap with references"))"#), "{text}");
        assert!(text.contains("(func (param externref i64 externref externref) (result externref))"), "{text}");
        let wrapper = body(&text, "(func $\"swap with references\" (;");
        let lines: Vec<_> = wrapper.split("; ").collect();
        assert_eq!(lines[..2], ["local.get 0", "call $\"put handle\""]);
        assert_eq!(
            lines[3..8],
            ["local.get 1", "local.get 2", "call $\"put handle\"", "local.get 3", "call $\"put optional handle\""]
        );
        assert_eq!(lines[9], "call $swap");
        assert_eq!(lines.last(), Some(&"call $\"take handle\""));
        assert_eq!(lines.len(), 15, "two handles are lent, kept aside and released: {wrapper}");
        assert!(text.contains(r#"(export "__wbindgen_externrefs""#), "{text}");
        assert!(!text.contains("__ferry_handle"), "{text}");
    }

    #[test]
    #[should_panic(expected = "bug: parameter 1 is no handle")]
    fn a_handle_that_is_no_word_is_a_bug() {
        let import = Handles { params: vec![(1, HandleUse::Owned)], result: None };
        crate::wasm::rewrite(load(TEXT), &changes(import, Handles::default()));
    }

    #[test]
    fn the_glue_gets_functions_for_slots_if_it_asks() {
        let keep_runtime = ["__ferry_handle_put".to_owned(), "__ferry_handle_take".to_owned()];
        let asked = Changes { keep_runtime: keep_runtime.into(), ..changes(Handles::default(), Handles::default()) };
        let text = rewritten(TEXT, &asked);
        assert!(text.contains(r#"(export "__ferry_handle_put" (func $"put handle"))"#), "{text}");
        assert!(text.contains(r#"(export "__ferry_handle_take" (func $"take handle"))"#), "{text}");
        let text = rewritten(TEXT, &changes(Handles::default(), Handles::default()));
        assert!(!text.contains("put handle"), "{text}");
    }

    #[test]
    #[should_panic(expected = "bug: handles cannot be references in heap mode")]
    fn references_without_a_table_are_a_bug() {
        let import = Handles { params: vec![], result: Some(HandleUse::Owned) };
        let changes = Changes { handles: HandleMode::Heap, ..changes(import, Handles::default()) };
        crate::wasm::rewrite(load(TEXT), &changes);
    }
}
