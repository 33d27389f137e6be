//! Makes what every thread begins and ends with, in modules whose memory threads share.
//!
//! The memory gets a page of its own behind what the linker laid out: a count of threads, a lock, and a stack for those
//! that have none yet. The first thread keeps the linker's stack; every other one allocates its own, with its scratch
//! region above it, and its variables.

use super::entries::at;
use super::global;
use crate::read::Loaded;
use crate::read::runtime::{SCRATCH, SCRATCH_SIZE};
use crate::read::threads::{self, Parts, SYNTHETIC};
use crate::wasm::Changes;
use crate::wasm::exports::add;
use walrus::ir::{AtomicOp, AtomicWidth, BinaryOp, StoreKind, UnaryOp, Value};
use walrus::{
    ConstExpr, ExportItem, FunctionBuilder, FunctionId, GlobalId, InstrSeqBuilder, LocalId, MemoryId, Module, ValType,
};

/// The export by which a thread begins; it takes the size of the stack, 0 for the usual one, and gives 0 if there is no room.
pub(super) const BEGIN: &str = "__ferry_thread_begin";
/// The export that frees what a thread allocated when it began.
pub(super) const DESTROY: &str = "__wbindgen_thread_destroy";
/// The exported global that is the address of a thread's stack, 0 for the first thread's.
pub(super) const STACK: &str = "__stack_alloc";
/// The global that is 1 in the first thread.
const FIRST: &str = "__ferry_first_thread";

/// Units: bytes.
const PAGE: u64 = 65536;
/// Units: bytes; used if nobody says a size.
const STACK_SIZE: i32 = 2 * 1024 * 1024;
/// Units: bytes.
const STACK_ALIGN: i32 = 16;

/// In the page: how many threads have begun, and whether one is beginning.
const COUNT: u64 = 0;
const LOCK: u64 = 4;

/// The parts of the module, and what is added to them.
struct Threads {
    parts: Parts,
    /// The address of the page.
    page: u64,
    first: GlobalId,
    stack_alloc: GlobalId,
    /// Units: bytes, the scratch region included.
    stack_bytes: GlobalId,
    scratch: GlobalId,
}

pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    let module = &mut loaded.module;
    if !threads::is_shared(module) {
        return;
    }
    let parts = threads::parts(module).unwrap_or_else(|problem| panic!("bug: {}", problem.message));
    let page = share(module, parts.memory, &changes.glue);
    let mut global = |name: &str, init: u32| {
        let init = ConstExpr::Value(Value::I32(init.cast_signed()));
        let id = module.globals.add_local(ValType::I32, true, false, init);
        module.globals.get_mut(id).name = Some(name.into());
        id
    };
    let threads = Threads {
        parts,
        page,
        first: global(FIRST, 0),
        stack_alloc: global(STACK, 0),
        stack_bytes: global("__ferry_stack_bytes", 0),
        scratch: global(SCRATCH, changes.scratch),
    };
    // What the linker exported under that name is the first thread's, whose address the new global begins with.
    let consumed = module.exports.iter().filter(|it| SYNTHETIC.contains(&it.name.as_str()) || it.name == SCRATCH);
    for id in consumed.map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    add(module, SCRATCH, threads.scratch);
    add(module, STACK, threads.stack_alloc);
    let own = module.start.take();
    let (begin, destroy) = (threads.begin(module, own), threads.destroy(module));
    add(module, BEGIN, begin);
    add(module, DESTROY, destroy);
}

/// Runs what follows only in the first thread: the global says so.
pub(super) fn first(module: &Module) -> Option<GlobalId> {
    global(module, FIRST)
}

/// Has the memory come from the glue, with a page more, and be exported like any other; the page's address.
fn share(module: &mut Module, id: MemoryId, glue: &str) -> u64 {
    let memory = module.memories.get_mut(id);
    let page = memory.initial * PAGE;
    memory.initial += 1;
    memory.maximum = memory.maximum.map(|maximum| maximum.max(memory.initial));
    if let Some(import) = memory.import {
        let import = module.imports.get_mut(import);
        (import.module, import.name) = (glue.into(), "memory".into());
    }
    if module.exports.get_exported_memory(id).is_none() {
        add(module, "memory", ExportItem::Memory(id));
    }
    page
}

impl Threads {
    /// `begin(stack size) -> 1`: the calling instance becomes a thread. 0 if there is no room.
    fn begin(&self, module: &mut Module, own: Option<FunctionId>) -> FunctionId {
        let parts = &self.parts;
        let [size, tls] = [(); 2].map(|()| module.locals.add(ValType::I32));
        let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
        builder.name(BEGIN.into());
        let mut body = builder.func_body();
        self.lock(&mut body);
        // Under the lock, so that the thread counted first is also the one that fills the memory.
        if let Some(own) = own {
            body.call(own);
        }
        self.place(&mut body, COUNT).i32_const(1);
        body.atomic_rmw(parts.memory, AtomicOp::Add, AtomicWidth::I32, at(0));
        body.unop(UnaryOp::I32Eqz).global_set(self.first);
        body.global_get(self.first).if_else(
            None,
            |first| {
                self.release(first);
            },
            |other| {
                sized(other, size);
                other.local_get(size).i32_const(SCRATCH_SIZE.cast_signed()).binop(BinaryOp::I32Add);
                other.global_set(self.stack_bytes);
                self.borrow_stack(other);
                other.global_get(self.stack_bytes).i32_const(STACK_ALIGN).call(parts.malloc);
                other.global_set(self.stack_alloc);
                other.global_get(parts.tls_size).global_get(parts.tls_align).call(parts.malloc).local_set(tls);
                self.release(other);
                self.unless_there(other, tls);
                other.local_get(tls).call(parts.init_tls);
                other.global_get(self.stack_alloc).local_get(size).binop(BinaryOp::I32Add).local_tee(size);
                other.global_set(self.scratch).local_get(size).global_set(parts.stack);
            },
        );
        body.i32_const(1);
        builder.finish(vec![size], &mut module.funcs)
    }

    /// Returns 0 if the stack or the variables were not allocated.
    fn unless_there(&self, body: &mut InstrSeqBuilder<'_>, tls: LocalId) {
        body.global_get(self.stack_alloc).unop(UnaryOp::I32Eqz).local_get(tls).unop(UnaryOp::I32Eqz);
        body.binop(BinaryOp::I32Or).if_else(
            None,
            |none| {
                none.i32_const(0).return_();
            },
            |_| {},
        );
    }

    /// `destroy(address of variables, address of stack, size of stack)`: frees those of a thread that has ended, or with
    /// zeros those of the calling one, which must not be called any more.
    fn destroy(&self, module: &mut Module) -> FunctionId {
        let parts = &self.parts;
        let [tls, stack, size] = [(); 3].map(|()| module.locals.add(ValType::I32));
        let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32; 3], &[]);
        builder.name(DESTROY.into());
        let mut body = builder.func_body();
        body.local_get(tls).local_get(stack).binop(BinaryOp::I32Or);
        body.if_else(
            None,
            |other| {
                other.local_get(tls).if_else(None, |some| self.free_tls(some, Of::Local(tls)), |_| {});
                other.local_get(stack).if_else(
                    None,
                    |some| {
                        sized(some, size);
                        some.local_get(stack).local_get(size).i32_const(SCRATCH_SIZE.cast_signed());
                        some.binop(BinaryOp::I32Add).i32_const(STACK_ALIGN).call(parts.free);
                    },
                    |_| {},
                );
            },
            |own| {
                // The first thread has what the linker gave it, and has nothing to give back.
                own.global_get(self.stack_alloc).if_else(
                    None,
                    |some| {
                        self.free_tls(some, Of::Global(parts.tls_base));
                        self.lock(some);
                        self.borrow_stack(some);
                        some.global_get(self.stack_alloc).global_get(self.stack_bytes).i32_const(STACK_ALIGN);
                        some.call(parts.free);
                        self.release(some);
                        for global in [self.stack_alloc, parts.stack, parts.tls_base] {
                            some.i32_const(0).global_set(global);
                        }
                    },
                    |_| {},
                );
            },
        );
        builder.finish(vec![tls, stack, size], &mut module.funcs)
    }

    fn free_tls(&self, body: &mut InstrSeqBuilder<'_>, address: Of) {
        match address {
            Of::Local(local) => body.local_get(local),
            Of::Global(global) => body.global_get(global),
        };
        body.global_get(self.parts.tls_size).global_get(self.parts.tls_align).call(self.parts.free);
    }

    /// The address of something in the page.
    fn place<'b, 'm>(&self, body: &'b mut InstrSeqBuilder<'m>, offset: u64) -> &'b mut InstrSeqBuilder<'m> {
        body.i32_const(address(self.page + offset))
    }

    /// Waits until no thread is beginning or ending: for moments, so there is nothing to sleep for, and pages may not.
    fn lock(&self, body: &mut InstrSeqBuilder<'_>) {
        body.loop_(None, |again| {
            let next = again.id();
            self.place(again, LOCK).i32_const(0).i32_const(1);
            again.cmpxchg(self.parts.memory, AtomicWidth::I32, at(0)).br_if(next);
        });
    }

    fn release(&self, body: &mut InstrSeqBuilder<'_>) {
        self.place(body, LOCK).i32_const(0).store(self.parts.memory, StoreKind::I32 { atomic: true }, at(0));
    }

    /// Uses the page as a stack, while the lock is held.
    fn borrow_stack(&self, body: &mut InstrSeqBuilder<'_>) {
        self.place(body, PAGE).global_set(self.parts.stack);
    }
}

/// An address in a variable.
enum Of {
    Local(LocalId),
    Global(GlobalId),
}

/// The size that was asked for, or the usual one, as stacks are aligned.
fn sized(body: &mut InstrSeqBuilder<'_>, size: LocalId) {
    body.local_get(size).unop(UnaryOp::I32Eqz).if_else(
        None,
        |usual| {
            usual.i32_const(STACK_SIZE).local_set(size);
        },
        |_| {},
    );
    body.local_get(size).i32_const(-STACK_ALIGN).binop(BinaryOp::I32And).local_set(size);
}

fn address(place: u64) -> i32 {
    u32::try_from(place).map(u32::cast_signed).expect("bug: memory ends before addresses do")
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::Changes;
    use crate::wasm::testing::rewritten;

    const TEXT: &str = r#"(module
        (import "env" "memory" (memory 2 4 shared))
        (global $__stack_pointer (mut i32) (i32.const 65536))
        (global $__tls_base (export "__tls_base") (mut i32) (i32.const 0))
        (global (export "__tls_size") i32 (i32.const 8))
        (global (export "__tls_align") i32 (i32.const 4))
        (global (export "__ferry_scratch") i32 (i32.const 70000))
        (func $__wasm_init_tls (export "__wasm_init_tls") (param i32)
            (global.set $__tls_base (local.get 0))
            (memory.init $tls (local.get 0) (i32.const 0) (i32.const 8)))
        (func $init (data.drop $data))
        (start $init)
        (func $malloc (export "__wbindgen_malloc") (param i32 i32) (result i32) (i32.const 80000))
        (func $free (export "__wbindgen_free") (param i32 i32 i32))
        (func $main (export "js$a$main"))
        (data $tls "12345678")
        (data $data "data"))"#;

    fn text() -> String {
        let runtime = ["__ferry_thread_begin", "__ferry_scratch"];
        rewritten(
            TEXT,
            &Changes {
                glue: "./app_bg.js".into(),
                scratch: 70000,
                keep_runtime: runtime.map(String::from).into(),
                start: vec!["js$a$main".into()],
                ..Changes::default()
            },
        )
    }

    #[test]
    fn the_glue_provides_the_memory_which_has_a_page_more() {
        let text = text();
        assert!(text.contains(r#"(import "./app_bg.js" "memory" (memory (;0;) 3 4 shared))"#), "{text}");
        assert!(text.contains(r#"(export "memory" (memory 0))"#), "{text}");
    }

    #[test]
    fn what_the_linker_exported_for_threads_is_consumed() {
        let text = text();
        for gone in ["\"__wasm_init_tls\"", "\"__tls_size\"", "\"__tls_align\"", "(start"] {
            assert!(!text.contains(gone), "{gone} in {text}");
        }
        for there in ["\"__stack_alloc\"", "\"__tls_base\"", "\"__wbindgen_thread_destroy\""] {
            assert!(text.contains(there), "{there} is not in {text}");
        }
        assert!(text.contains("(global $__ferry_scratch (;7;) (mut i32) i32.const 70000)"), "{text}");
    }

    #[test]
    fn a_thread_begins_under_the_lock() {
        let text = text();
        let begin = text.split("(func $__ferry_thread_begin (;").nth(1).and_then(|rest| rest.split("\n  (func").next());
        let begin = begin.expect("the function");
        let places = [
            "i32.atomic.rmw.cmpxchg",
            "call $init",
            "i32.atomic.rmw.add",
            "global.set $__stack_pointer",
            "call $malloc",
            "call $malloc",
            "i32.atomic.store",
            "call $__wasm_init_tls",
            "global.set $__stack_pointer",
        ];
        let mut rest = begin;
        for place in places {
            let at = rest.find(place).unwrap_or_else(|| panic!("{place} is missing or too early in {begin}"));
            rest = &rest[at + place.len()..];
        }
    }

    #[test]
    fn start_functions_run_in_the_first_thread_only() {
        let text = text();
        let start = text.split("(func $__wbindgen_start (;").nth(1).expect("the function");
        let guard = start.find("global.get $__ferry_first_thread").expect("a guard");
        assert!(guard < start.find("call $main").expect("a call"), "{text}");
    }
}
