//! Gives calls that may wait for promises stacks of their own, and switches between these.
//!
//! The engine keeps the WebAssembly frames of a call that waits, but Rust's own stack lies in memory, where whoever is called
//! meanwhile would write over it. So each such call, an activation, has a region of memory for a stack. It is entered and left
//! by a wrapper around the export, and changed around the one import that waits.
//!
//! Shape: an activation is a record at the end of its region: Rust's stack pointer, the entry and the activation of whoever
//! called or resumed it last, and the next region that is free. Its stack begins below. At the region's beginning stands a
//! mark, which is there as long as the stack has not grown over it. A global holds the activation that runs, 0 for none.

use super::entries::{self, LOAD, STORE, at};
use super::{exported, function, global, replace, table};
use crate::read::Loaded;
use crate::read::passing::stack_pointer;
use crate::read::runtime::{MAY_WAIT, SUSPEND, SUSPENDABLE, is_runtime};
use crate::wasm::Changes;
use crate::wasm::exports::add;
use walrus::ir::{BinaryOp, UnaryOp, Value};
use walrus::{
    ConstExpr, ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalId, ImportKind, InstrSeqBuilder, LocalId,
    MemoryId, Module, ValType,
};
use wasm_ferry_schema::IMPORT_MODULE;

/// The names of the globals: the activation that runs, and the first region that is free.
const CURRENT: &str = "__ferry_activation";
const FREE: &str = "__ferry_free_stack";

/// The names of the functions that begin and end an activation.
const ENTER: &str = "enter activation";
const LEAVE: &str = "leave activation";

/// Units: bytes; of the record. A multiple of what Rust's frames are aligned to.
const RECORD: i32 = 16;

/// Where things are in a record.
const STACK_BEFORE: u32 = 0;
const ENTRY_BEFORE: u32 = 4;
const ACTIVATION_BEFORE: u32 = 8;
const NEXT_FREE: u32 = 12;

/// What stands at the beginning of a region.
const MARK: i32 = 0x5afe_57ac;

/// What activations are made of.
#[derive(Clone, Copy)]
struct Parts {
    memory: MemoryId,
    current: GlobalId,
    free: GlobalId,
    /// Rust's stack pointer, if there is one.
    stack: Option<GlobalId>,
    /// The entry in progress, if any are noted.
    entry: Option<GlobalId>,
    /// Units: bytes; of a region.
    size: i32,
}

impl Parts {
    fn load(&self, body: &mut InstrSeqBuilder<'_>, activation: LocalId, offset: u32) {
        body.local_get(activation).load(self.memory, LOAD, at(offset));
    }

    /// What belongs to a call, and where the record keeps that of the caller's.
    fn switched(&self) -> impl Iterator<Item = (GlobalId, u32)> {
        let stack = self.stack.map(|stack| (stack, STACK_BEFORE));
        let entry = self.entry.map(|entry| (entry, ENTRY_BEFORE));
        stack.into_iter().chain(entry).chain([(self.current, ACTIVATION_BEFORE)])
    }

    /// Notes the caller's state in the record.
    fn note(&self, body: &mut InstrSeqBuilder<'_>, activation: LocalId) {
        for (global, offset) in self.switched() {
            body.local_get(activation).global_get(global).store(self.memory, STORE, at(offset));
        }
    }

    /// Goes back to the caller's state. Traps if the stack has grown out of its region.
    fn restore(&self, body: &mut InstrSeqBuilder<'_>, activation: LocalId) {
        body.local_get(activation).i32_const(self.size - RECORD).binop(BinaryOp::I32Sub);
        body.load(self.memory, LOAD, at(0)).i32_const(MARK).binop(BinaryOp::I32Ne);
        trap_if(body);
        for (global, offset) in self.switched() {
            self.load(body, activation, offset);
            body.global_set(global);
        }
    }

    /// Whether the call in progress is that of an activation: it runs on its stack, and JavaScript has not called in since.
    fn may_wait(&self, body: &mut InstrSeqBuilder<'_>) {
        body.global_get(self.current).i32_const(0).binop(BinaryOp::I32Ne);
        if let Some(entry) = self.entry {
            body.global_get(entry).global_get(self.current).binop(BinaryOp::I32Eq).binop(BinaryOp::I32And);
        }
    }
}

fn trap_if(body: &mut InstrSeqBuilder<'_>) {
    body.if_else(
        None,
        |then| {
            then.unreachable();
        },
        |_| {},
    );
}

/// Makes wasm of what the runtime imports, and the functions that begin and end activations.
pub(super) fn declare(loaded: &mut Loaded<'_>, changes: &Changes) {
    let module = &mut loaded.module;
    if changes.activations.is_empty() {
        table::implement(module, SUSPENDABLE, |body, _| {
            body.i32_const(0);
        });
        // Nobody calls it who has asked before.
        table::implement(module, SUSPEND, |body, args| {
            body.local_get(args[0]);
        });
        return;
    }
    let mut global = |name: &str| {
        let global = module.globals.add_local(ValType::I32, true, false, ConstExpr::Value(Value::I32(0)));
        module.globals.get_mut(global).name = Some(name.into());
        global
    };
    let (current, free) = (global(CURRENT), global(FREE));
    let memory = entries::memory(module).expect("bug: activations without a memory");
    let (stack, entry) = (stack_pointer(module), entries::find(module));
    let size = changes.stack_size.bytes().cast_signed();
    let parts = Parts { memory, current, free, stack, entry, size };
    table::implement(module, SUSPENDABLE, |body, _| parts.may_wait(body));
    enter(module, &parts);
    leave(module, &parts);
    suspend(module, &parts);
    if changes.keep_runtime.contains(MAY_WAIT) {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        builder.name(MAY_WAIT.into());
        parts.may_wait(&mut builder.func_body());
        let function = builder.finish(vec![], &mut module.funcs);
        add(module, MAY_WAIT, function);
    }
}

/// Takes a region that is free, or a new one, and makes its stack Rust's.
fn enter(module: &mut Module, parts: &Parts) {
    let malloc = exported(module, "__wbindgen_malloc");
    let activation = module.locals.add(ValType::I32);
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.name(ENTER.into());
    let mut body = builder.func_body();
    body.global_get(parts.free).local_tee(activation).if_else(
        None,
        |reused| {
            parts.load(reused, activation, NEXT_FREE);
            reused.global_set(parts.free);
        },
        |made| {
            made.i32_const(parts.size).i32_const(RECORD).call(malloc).local_tee(activation);
            made.unop(UnaryOp::I32Eqz);
            trap_if(made);
            made.local_get(activation).i32_const(MARK).store(parts.memory, STORE, at(0));
            made.local_get(activation).i32_const(parts.size - RECORD).binop(BinaryOp::I32Add);
            made.local_set(activation);
        },
    );
    parts.note(&mut body, activation);
    body.local_get(activation).global_set(parts.current);
    if let Some(stack) = parts.stack {
        body.local_get(activation).global_set(stack);
    }
    builder.finish(vec![], &mut module.funcs);
}

/// Goes back to the caller's stack; the activation's region is free.
fn leave(module: &mut Module, parts: &Parts) {
    let activation = module.locals.add(ValType::I32);
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.name(LEAVE.into());
    let mut body = builder.func_body();
    body.global_get(parts.current).local_set(activation);
    parts.restore(&mut body, activation);
    body.local_get(activation).global_get(parts.free).store(parts.memory, STORE, at(NEXT_FREE));
    body.local_get(activation).global_set(parts.free);
    builder.finish(vec![], &mut module.funcs);
}

/// Wraps the import that waits, in place. Whoever goes on while it does finds things as the last caller left them.
fn suspend(module: &mut Module, parts: &Parts) {
    let Ok(function) = module.imports.get_func(IMPORT_MODULE, SUSPEND) else { return };
    let import = module.imports.find(IMPORT_MODULE, SUSPEND).expect("bug: an import that is gone");
    let ty = module.funcs.get(function).ty();
    let imported = module.funcs.add_import(ty, import);
    module.funcs.get_mut(imported).name = Some([SUSPEND, " of the engine"].concat());
    module.imports.get_mut(import).kind = ImportKind::Function(imported);

    let [promise, activation, outcome] = [ValType::I32; 3].map(|ty| module.locals.add(ty));
    let kept: Vec<_> = parts.switched().map(|(global, _)| (global, module.locals.add(ValType::I32))).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
    let mut body = builder.func_body();
    body.global_get(parts.current).local_set(activation);
    for (global, local) in &kept {
        body.global_get(*global).local_set(*local);
    }
    parts.restore(&mut body, activation);
    body.local_get(promise).call(imported).local_set(outcome);
    parts.note(&mut body, activation);
    for (global, local) in &kept {
        body.local_get(*local).global_set(*global);
    }
    body.local_get(outcome);
    module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(vec![promise]));
    module.funcs.get_mut(function).name = Some(SUSPEND.into());
}

/// Ends the activation that runs, if an exception has ended the entry that is its own.
pub(super) struct Ending {
    current: GlobalId,
    leave: FunctionId,
    ended: LocalId,
}

impl Ending {
    /// What that takes; nothing if there are no activations.
    pub(super) fn of(module: &mut Module) -> Option<Ending> {
        let (current, leave) = (global(module, CURRENT)?, function(module, LEAVE)?);
        Some(Ending { current, leave, ended: module.locals.add(ValType::I32) })
    }

    /// Before the entry is given up.
    pub(super) fn begin(&self, body: &mut InstrSeqBuilder<'_>, entry: GlobalId) {
        body.global_get(entry).local_set(self.ended);
    }

    /// When everything is as it was before the entry.
    pub(super) fn finish(&self, body: &mut InstrSeqBuilder<'_>) {
        body.local_get(self.ended).global_get(self.current).binop(BinaryOp::I32Eq).if_else(
            None,
            |then| {
                then.call(self.leave);
            },
            |_| {},
        );
    }
}

/// Wraps the exports, around everything else that is done for a call.
pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    let module = &mut loaded.module;
    let (Some(current), Some(enter), Some(leave)) =
        (global(module, CURRENT), function(module, ENTER), function(module, LEAVE))
    else {
        return;
    };
    for name in &changes.activations {
        wrap(module, name, "activation", |body, call| {
            body.call(enter);
            call(body);
            body.call(leave);
        });
    }
    if entries::find(module).is_some() {
        return;
    }
    // Nothing notes that JavaScript calls in; but then no exception skips what stands behind a call either.
    let before = module.locals.add(ValType::I32);
    for name in others(module, changes) {
        wrap(module, &name, "beside activations", |body, call| {
            body.global_get(current).local_set(before).i32_const(0).global_set(current);
            call(body);
            body.local_get(before).global_set(current);
        });
    }
}

/// The names of all other exports that run code of the user's.
fn others(module: &Module, changes: &Changes) -> Vec<String> {
    let runs = |name: &str| {
        let recorded = changes.exports.iter().any(|change| change.name == name);
        let closure = changes.closures.iter().any(|it| it.invoke == name || it.destroy.as_deref() == Some(name));
        recorded || closure || name.starts_with("__ferry_task_") || !is_runtime(name)
    };
    let functions = module.exports.iter().filter(|export| matches!(export.item, ExportItem::Function(_)));
    let names = functions.map(|export| &export.name);
    names.filter(|name| runs(name) && !changes.activations.contains(*name)).cloned().collect()
}

/// The export becomes a function in which `write` decides what is done before and after the call of what was exported.
fn wrap(
    module: &mut Module,
    name: &str,
    what: &str,
    write: impl FnOnce(&mut InstrSeqBuilder<'_>, &dyn Fn(&mut InstrSeqBuilder<'_>)),
) {
    let wrapped = exported(module, name);
    let (params, results) = module.types.params_results(module.funcs.get(wrapped).ty());
    let (params, results) = (params.to_vec(), results.to_vec());
    let args: Vec<_> = params.iter().map(|&ty| module.locals.add(ty)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    builder.name([name, " ", what].concat());
    write(&mut builder.func_body(), &|body| {
        for arg in &args {
            body.local_get(*arg);
        }
        body.call(wrapped);
    });
    let wrapper = builder.finish(args, &mut module.funcs);
    replace(module, name, wrapper);
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, ExportChange, ImportChange};
    use crate::wasm::testing::{load, print};

    const TEXT: &str = r#"(module
        (import "__ferry" "rt.suspendable" (func $asks (result i32)))
        (import "__ferry" "rt.suspend" (func $waits (param i32) (result i32)))
        (memory (export "memory") 17)
        (global $__stack_pointer (mut i32) (i32.const 65536))
        (func $malloc (export "__wbindgen_malloc") (param i32 i32) (result i32) unreachable)
        (func $f (export "js$a$f") (param i64) (result i32) (if (call $asks) (then (drop (call $waits (i32.const 4)))))
            i32.const 8)
        (func $g (export "js$a$g") (result i32) (call $waits (i32.const 4))))"#;

    fn rewritten(activations: &[&str], passing: bool) -> String {
        let mut loaded = load(TEXT);
        let functions = ["js$a$f", "js$a$g"].map(|name| loaded.module.exports.get_func(name).expect("it is there"));
        loaded.passing = if passing { functions.into() } else { [].into() };
        let export = |name: &str| ExportChange {
            symbol: ["js$a$", name].concat(),
            name: name.to_owned(),
            ..ExportChange::default()
        };
        let import = ImportChange {
            symbol: "rt.suspend".into(),
            module: "./app_bg.js".into(),
            name: "suspend".into(),
            ..ImportChange::default()
        };
        let activations = activations.iter().map(|&name| name.to_owned()).collect();
        let exports = ["f", "g"].map(export).into();
        let changes = Changes { exports, imports: vec![import], activations, ..Changes::default() };
        print(&crate::wasm::rewrite(loaded, &changes))
    }

    #[test]
    fn a_call_that_may_wait_is_entered_and_left_around_everything_else() {
        let text = rewritten(&["f"], true);
        assert!(text.contains(r#"(export "f" (func $"f activation"))"#), "{text}");
        assert!(text.contains(r#"(export "g" (func $"g entry"))"#), "others stay on the stack they find: {text}");
        let body = text.split_once("(func $\"f activation\" (;").expect("a wrapper").1;
        let calls: Vec<_> = body.lines().map(str::trim).filter(|line| line.starts_with("call")).take(3).collect();
        assert_eq!(calls, ["call $\"enter activation\"", "call $\"f entry\"", "call $\"leave activation\""]);
        assert!(text.contains(r#"(import "./app_bg.js" "suspend" (func $"rt.suspend of the engine""#), "{text}");
        assert!(text.contains("i32.const 1048576\n"), "{text}");
    }

    #[test]
    fn where_no_entries_are_noted_other_calls_hide_the_activation() {
        let text = rewritten(&["f"], false);
        assert!(text.contains(r#"(export "f" (func $"f activation"))"#), "{text}");
        assert!(text.contains(r#"(export "g" (func $"g beside activations"))"#), "{text}");
    }

    #[test]
    fn where_no_call_may_wait_nothing_is_left_of_it() {
        let text = rewritten(&[], false);
        assert!(!text.contains("(import") && !text.contains("activation") && !text.contains("free_stack"), "{text}");
        assert!(text.contains(r#"(export "f" (func $f))"#), "{text}");
    }
}
