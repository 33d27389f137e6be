//! Notes each call of JavaScript at its entry, so that an exception that ends it can be followed by putting things in order.
//!
//! An exception skips the rest of Rust's functions: the pointer to the end of Rust's stack stays where it was inside, and
//! what was lent for the call stays lent. Where it begins, in an import, the glue calls [`UNWOUND`] and throws it on.
//! So everything that it may pass through is noted, whether recorded or not: what is noted last is what it ends.
//!
//! Shape: an entry is a frame on Rust's stack. Its number is the stack pointer before; from there downwards it holds
//! the number of the entry around it, how much is lent, the handles that are, and the memory: address, bytes and alignment of
//! each. The low half of the count is for handles, the high one for memory. A global holds the number of the last entry.

use super::activations::Ending;
use super::{exported, global, replace, table};
use crate::read::Loaded;
use crate::read::passing::stack_pointer;
use crate::read::runtime::{ENTRY, FREE, GUARDS_END, HANDLE_FREE, UNWOUND};
use crate::wasm::Changes;
use crate::wasm::changes::HandleUse;
use crate::wasm::exports::add;
use walrus::ir::{BinaryOp, LoadKind, MemArg, StoreKind, UnaryOp, Value};
use walrus::{ConstExpr, ExportItem, FunctionBuilder, GlobalId, InstrSeqBuilder, LocalId, MemoryId, Module, ValType};

/// The global's name.
const CURRENT: &str = "__ferry_entry";

/// Bytes of an entry without handles: the entry around it, and a count.
const HEAD: u32 = 8;

/// Makes the global, if anything may be thrown and there is a stack.
pub(super) fn declare(loaded: &mut Loaded, _: &Changes) {
    let module = &mut loaded.module;
    if loaded.passing.is_empty() || stack_pointer(module).is_none() || memory(module).is_none() {
        table::implement(module, ENTRY, |body, _| {
            body.i32_const(0);
        });
        return;
    }
    let current = module.globals.add_local(ValType::I32, true, false, ConstExpr::Value(Value::I32(0)));
    module.globals.get_mut(current).name = Some(CURRENT.into());
    table::implement(module, ENTRY, |body, _| {
        body.global_get(current);
    });
}

/// The global that [`declare`] has made.
pub(super) fn find(module: &Module) -> Option<GlobalId> {
    global(module, CURRENT)
}

/// The module's memory.
pub(super) fn memory(module: &Module) -> Option<MemoryId> {
    module.memories.iter().next().map(walrus::Memory::id)
}

/// Notes in the last entry that it lends a handle, the one after `before` others.
pub(super) fn note_lent(
    body: &mut InstrSeqBuilder<'_>,
    (entry, memory): (GlobalId, Option<MemoryId>),
    before: usize,
    handle: LocalId,
) {
    let memory = memory.expect("bug: entries without a memory");
    let below = i32::try_from(HEAD as usize + 4 + 4 * before).expect("bug: more parameters than a function has");
    body.global_get(entry).i32_const(below).binop(BinaryOp::I32Sub);
    body.local_get(handle).store(memory, STORE, at(0));
}

/// Units: bytes; of what an entry says of the memory that it lends.
const MEMORY_NOTE: u32 = 12;

/// Notes in the last entry the memory that it lends, the one after `before` others, which are behind so many handles: first
/// its address, then what `bytes` pushes, then its alignment.
pub(super) fn note_memory(
    body: &mut InstrSeqBuilder<'_>,
    (entry, memory): (GlobalId, Option<MemoryId>),
    (handles, before): (u32, usize),
    (address, align): (LocalId, u32),
    bytes: impl FnOnce(&mut InstrSeqBuilder<'_>),
) {
    let memory = memory.expect("bug: entries without a memory");
    let before = u32::try_from(before).expect("bug: more parameters than a function has");
    let below = HEAD + 4 * handles + MEMORY_NOTE * (before + 1);
    let place = |body: &mut InstrSeqBuilder<'_>| {
        body.global_get(entry).i32_const(below as i32).binop(BinaryOp::I32Sub);
    };
    place(body);
    body.local_get(address).store(memory, STORE, at(0));
    place(body);
    bytes(body);
    body.store(memory, STORE, at(4));
    place(body);
    body.i32_const(align as i32).store(memory, STORE, at(8));
}

/// Wraps the entries, and makes what the glue calls when an exception has ended one.
pub(super) fn run(loaded: &mut Loaded, changes: &Changes) {
    let module = &mut loaded.module;
    let parts = find(module).zip(stack_pointer(module)).zip(memory(module));
    let Some(((current, stack), memory)) = parts else {
        if changes.keep_runtime.contains(UNWOUND) {
            nothing(module);
        }
        return;
    };
    let exports = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(function) => Some((export.name.clone(), function)),
        ExportItem::Table(_) | ExportItem::Memory(_) | ExportItem::Global(_) | ExportItem::Tag(_) => None,
    });
    for (name, function) in exports.collect::<Vec<_>>() {
        if loaded.passing.contains(&function) {
            let (lent, blocks) = (lent(&name, changes), blocks(&name, changes));
            wrap(module, &name, &Frame { current, stack, memory, lent, blocks });
        }
    }
    if changes.keep_runtime.contains(UNWOUND) {
        let exports = changes.exports.iter().map(|change| &change.name);
        let names = || exports.clone().chain(changes.closures.iter().map(|change| &change.invoke));
        let lent = names().map(|name| lent(name, changes)).max().unwrap_or_default();
        let blocks = names().map(|name| blocks(name, changes)).max().unwrap_or_default();
        unwound(module, &Frame { current, stack, memory, lent, blocks });
    }
}

/// How many handles a call of the export may lend.
pub(super) fn lent(name: &str, changes: &Changes) -> u32 {
    let exports = changes.exports.iter().map(|change| (&change.name, &change.handles));
    let closures = changes.closures.iter().map(|change| (&change.invoke, &change.handles));
    let handles = exports.chain(closures).find(|(export, _)| *export == name).map(|(_, handles)| handles);
    let is_lent = |usage: &HandleUse| matches!(usage, HandleUse::Borrowed | HandleUse::OptionalBorrowed);
    handles.map_or(0, |handles| handles.params.iter().filter(|(_, usage)| is_lent(usage)).count() as u32)
}

/// How many blocks of memory a call of the export is lent, and frees.
fn blocks(name: &str, changes: &Changes) -> u32 {
    let exports = changes.exports.iter().map(|change| (&change.name, &change.lent));
    let closures = changes.closures.iter().map(|change| (&change.invoke, &change.lent));
    let lent = exports.chain(closures).find(|(export, _)| *export == name).map(|(_, lent)| lent);
    lent.map_or(0, |lent| lent.len() as u32)
}

pub(super) const STORE: StoreKind = StoreKind::I32 { atomic: false };
pub(super) const LOAD: LoadKind = LoadKind::I32 { atomic: false };

pub(super) fn at(offset: u32) -> MemArg {
    MemArg { align: 4, offset: offset.into() }
}

/// What an entry is made with.
struct Frame {
    current: GlobalId,
    stack: GlobalId,
    memory: MemoryId,
    /// How many handles it may lend.
    lent: u32,
    /// How many blocks of memory it may lend.
    blocks: u32,
}

impl Frame {
    /// Units: bytes; a multiple of what Rust's frames are aligned to.
    fn size(&self) -> u32 {
        (HEAD + 4 * self.lent + MEMORY_NOTE * self.blocks).next_multiple_of(16)
    }

    /// How much it may lend, as it says it.
    fn count(&self) -> i32 {
        (self.lent | self.blocks << 16) as i32
    }
}

/// The export becomes a function that makes an entry, calls what was exported, and takes the entry away.
fn wrap(module: &mut Module, name: &str, frame: &Frame) {
    let wrapped = exported(module, name);
    let (params, results) = module.types.params_results(module.funcs.get(wrapped).ty());
    let (params, results) = (params.to_vec(), results.to_vec());
    let args: Vec<_> = params.iter().map(|&ty| module.locals.add(ty)).collect();
    let place = module.locals.add(ValType::I32);
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    builder.name(format!("{name} entry"));
    let mut body = builder.func_body();
    let (size, head) = (frame.size() as i32, frame.size() - HEAD);
    body.global_get(frame.stack).i32_const(size).binop(BinaryOp::I32Sub).local_tee(place).global_set(frame.stack);
    body.local_get(place).i32_const(frame.count()).store(frame.memory, STORE, at(head));
    body.local_get(place).global_get(frame.current).store(frame.memory, STORE, at(head + 4));
    for handle in 0..frame.lent {
        body.local_get(place).i32_const(0).store(frame.memory, STORE, at(head - 4 - 4 * handle));
    }
    body.local_get(place).i32_const(size).binop(BinaryOp::I32Add).global_set(frame.current);
    for arg in &args {
        body.local_get(*arg);
    }
    body.call(wrapped);
    body.local_get(place).load(frame.memory, LOAD, at(head + 4)).global_set(frame.current);
    body.local_get(place).i32_const(size).binop(BinaryOp::I32Add).global_set(frame.stack);
    let wrapper = builder.finish(args, &mut module.funcs);
    replace(module, name, wrapper);
}

/// Ends the last entry: what was lent is given back, and Rust's stack is as it was before.
fn unwound(module: &mut Module, frame: &Frame) {
    // Only who asks for the entry notes anything there.
    let asked = module.funcs.iter().any(|function| function.name.as_deref() == Some(ENTRY));
    let guards = (asked && has(module, GUARDS_END)).then(|| exported(module, GUARDS_END));
    let free = (frame.lent > 0 && has(module, HANDLE_FREE)).then(|| exported(module, HANDLE_FREE));
    let give_back = (frame.blocks > 0).then(|| exported(module, FREE));
    let (head, count) = (module.locals.add(ValType::I32), module.locals.add(ValType::I32));
    let block = module.locals.add(ValType::I32);
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.name(UNWOUND.into());
    let memory = frame.memory;
    let ending = Ending::of(module);
    builder.func_body().global_get(frame.current).if_else(
        None,
        |body| {
            if let Some(guards) = guards {
                body.global_get(frame.current).call(guards);
            }
            body.global_get(frame.current).i32_const(HEAD as i32).binop(BinaryOp::I32Sub).local_set(head);
            if let Some(free) = free {
                handles_of(body, (frame, head));
                body.local_set(count);
                body.block(None, |done| {
                    let end = done.id();
                    done.loop_(None, |each| {
                        let next = each.id();
                        each.local_get(count).unop(UnaryOp::I32Eqz).br_if(end);
                        each.local_get(head).local_get(count).i32_const(2).binop(BinaryOp::I32Shl);
                        each.binop(BinaryOp::I32Sub).load(memory, LOAD, at(0)).call(free);
                        each.local_get(count).i32_const(1).binop(BinaryOp::I32Sub).local_set(count).br(next);
                    });
                });
            }
            if let Some(give_back) = give_back {
                body.local_get(head);
                handles_of(body, (frame, head));
                body.i32_const(2).binop(BinaryOp::I32Shl).binop(BinaryOp::I32Sub).local_set(block);
                body.local_get(head).load(memory, LOAD, at(0)).i32_const(16).binop(BinaryOp::I32ShrU).local_set(count);
                body.block(None, |done| {
                    let end = done.id();
                    done.loop_(None, |each| {
                        let next = each.id();
                        each.local_get(count).unop(UnaryOp::I32Eqz).br_if(end);
                        each.local_get(block).i32_const(MEMORY_NOTE as i32).binop(BinaryOp::I32Sub).local_tee(block);
                        each.load(memory, LOAD, at(0)).local_get(block).load(memory, LOAD, at(4));
                        each.local_get(block).load(memory, LOAD, at(8)).call(give_back);
                        each.local_get(count).i32_const(1).binop(BinaryOp::I32Sub).local_set(count).br(next);
                    });
                });
            }
            if let Some(ending) = &ending {
                ending.begin(body, frame.current);
            }
            body.global_get(frame.current).global_set(frame.stack);
            body.local_get(head).load(memory, LOAD, at(4)).global_set(frame.current);
            if let Some(ending) = &ending {
                ending.finish(body);
            }
        },
        |_| {},
    );
    let function = builder.finish(vec![], &mut module.funcs);
    add(module, UNWOUND, function);
}

/// How many handles the entry at `head` has noted.
fn handles_of(body: &mut InstrSeqBuilder<'_>, (frame, head): (&Frame, LocalId)) {
    body.local_get(head).load(frame.memory, LOAD, at(0));
    if frame.blocks > 0 {
        body.i32_const(0xffff).binop(BinaryOp::I32And);
    }
}

/// Where there is no stack, there is nothing to be put in order.
fn nothing(module: &mut Module) {
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.name(UNWOUND.into());
    builder.func_body();
    let function = builder.finish(vec![], &mut module.funcs);
    add(module, UNWOUND, function);
}

fn has(module: &Module, name: &str) -> bool {
    module.exports.iter().any(|export| export.name == name)
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, ExportChange};
    use crate::wasm::testing::{load, print};

    const TEXT: &str = r#"(module
        (import "env" "throws" (func $throws (result i32)))
        (import "__ferry" "rt.entry" (func $entry (result i32)))
        (func $asks (export "asks") (drop (call $entry)))
        (memory (export "memory") 1)
        (global $__stack_pointer (mut i32) (i32.const 65536))
        (func $f (export "js$a$f") (param i64) (result i32) (call $throws))
        (func $quiet (export "quiet"))
        (func $end (export "__ferry_guards_end") (param i32)))"#;

    fn rewritten(passing: bool) -> String {
        let mut loaded = load(TEXT);
        let f = loaded.module.exports.get_func("js$a$f").expect("it is there");
        loaded.passing = passing.then_some(f).into_iter().collect();
        let exports = vec![ExportChange { symbol: "js$a$f".into(), name: "f".into(), ..ExportChange::default() }];
        let keep_runtime = ["__ferry_end".to_string()].into();
        print(&crate::wasm::rewrite(loaded, &Changes { exports, keep_runtime, ..Changes::default() }))
    }

    #[test]
    fn a_call_that_may_end_early_is_noted_and_others_are_not() {
        let text = rewritten(true);
        assert!(text.contains(r#"(export "f" (func $"f entry"))"#), "{text}");
        assert!(text.contains(r#"(export "quiet" (func $quiet))"#), "{text}");
        assert!(text.contains("global.set $__ferry_entry"), "{text}");
        assert!(text.contains(r#"(export "__ferry_end" (func $__ferry_end))"#), "{text}");
        assert!(text.contains("call $end"), "{text}");
    }

    #[test]
    fn where_nothing_passes_nothing_is_noted() {
        let text = rewritten(false);
        assert!(text.contains(r#"(export "f" (func $f))"#) && !text.contains("__ferry_entry"), "{text}");
        assert!(text.contains(r#"(export "__ferry_end""#), "the glue may speak of it: {text}");
    }
}
