//! What the runtime adds to a module without recording it.

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::facts::{RawKind, Surface};
use crate::read::fit;
use wasm_ferry_schema::{SECTION, Word};

/// Import: forgets the value in a slot.
pub(crate) const SLOT_CLEAR: &str = "rt.slot_clear";
/// Import: makes room for more slots.
pub(crate) const SLOTS_GROW: &str = "rt.slots_grow";
/// Import: an owned closure becomes a JavaScript function.
pub(crate) const CLOSURE_NEW: &str = "rt.closure_new";
/// Import: a word of a description.
pub(crate) const INFORM: &str = "rt.inform";
/// Import: a type in a description.
pub(crate) const DESCRIBE: &str = "rt.describe";
/// Import: the call in progress.
pub(crate) const ENTRY: &str = "rt.entry";
/// Import: whether the call in progress may wait for a promise.
pub(crate) const SUSPENDABLE: &str = "rt.suspendable";
/// Import: waits for a promise.
pub(crate) const SUSPEND: &str = "rt.suspend";
/// Export, made by this tool: what [`SUSPENDABLE`] says.
pub(crate) const MAY_WAIT: &str = "__ferry_suspendable";
/// Export of js-sys: polls one of its tasks.
pub(crate) const TASK_POLL: &str = "__wbg_jspi_task_poll";
/// Export: ends what was lent to a call that an exception has ended.
pub(crate) const GUARDS_END: &str = "__ferry_guards_end";
/// Export, made by this tool: puts in order what an exception left behind that has ended a call.
pub(crate) const UNWOUND: &str = "__ferry_end";
/// Export: takes a slot.
pub(crate) const HANDLE_ALLOC: &str = "__ferry_handle_alloc";
/// Export: frees memory.
pub(crate) const FREE: &str = "__wbindgen_free";
/// Export: gives a slot back.
pub(crate) const HANDLE_FREE: &str = "__ferry_handle_free";

/// Exports: what the module may have in place of the standard library's allocator, see `wasm::allocator`.
pub(crate) const ALLOCATE: &str = "__ferry_allocate";
pub(crate) const RELEASE: &str = "__ferry_release";
pub(crate) const RELEASE_CHUNK: &str = "__ferry_release_chunk";
pub(crate) const UNLINK_CHUNK: &str = "__ferry_unlink_chunk";

/// Export: the address of the region that the glue uses as a stack.
pub(crate) const SCRATCH: &str = "__ferry_scratch";
/// Units: bytes; how much there is of it.
pub(crate) const SCRATCH_SIZE: u32 = 32768;
/// Export, made by this tool: a reference to a value gets a slot.
pub(crate) const HANDLE_PUT: &str = "__ferry_handle_put";
/// Export, made by this tool: the value of a slot, which stays.
pub(crate) const HANDLE_GET: &str = "__ferry_handle_get";
/// Export, made by this tool: the value of a slot, which is given back.
pub(crate) const HANDLE_TAKE: &str = "__ferry_handle_take";

/// Export: says that panics unwind, and that Rust catches them where it was called.
pub(crate) const UNWINDS: &str = "__ferry_unwinds";

/// Export: says that the module is compiled for size.
pub(crate) const SMALL: &str = "__ferry_small";

/// Export: has panics reported; to be called before anything else.
pub(crate) const PANIC_HOOK: &str = "__ferry_panic_hook";

/// What belongs to the runtime, and what js-sys exports for helpers that it does not get.
const PREFIXES: [&str; 3] = ["__ferry_", "__wbindgen_", "__wbg_jspi_"];

/// Whether an export of this name is the runtime's, if no record claims it.
pub(crate) fn is_runtime(export: &str) -> bool {
    PREFIXES.iter().any(|prefix| export.starts_with(prefix))
}

const I: Word = Word::I32;

/// Parameters, and whether a word is returned.
type Shape = (&'static [Word], bool);

const IMPORTS: [(&str, Shape); 8] = [
    (SLOT_CLEAR, (&[I], false)),
    (SLOTS_GROW, (&[I], false)),
    (CLOSURE_NEW, (&[I, I, I], true)),
    (ENTRY, (&[], true)),
    (SUSPENDABLE, (&[], true)),
    (SUSPEND, (&[I], true)),
    (INFORM, (&[I], false)),
    (DESCRIBE, (&[I, I, I, I], false)),
];

const EXPORTS: [(&str, Shape); 16] = [
    (ALLOCATE, (&[I], true)),
    (RELEASE, (&[I], false)),
    (RELEASE_CHUNK, (&[I, I], false)),
    (UNLINK_CHUNK, (&[I, I], false)),
    (super::threads::CELL_ADDRESS, (&[], true)),
    (UNWINDS, (&[], false)),
    (SMALL, (&[], false)),
    (GUARDS_END, (&[I], false)),
    (PANIC_HOOK, (&[], false)),
    (HANDLE_ALLOC, (&[], true)),
    (HANDLE_FREE, (&[I], false)),
    ("__ferry_values_take", (&[I, I], false)),
    ("__wbindgen_malloc", (&[I, I], true)),
    ("__wbindgen_realloc", (&[I, I, I, I], true)),
    ("__ferry_copy", (&[I, I], true)),
    (FREE, (&[I, I, I], false)),
];

fn kind((params, returns): Shape) -> RawKind {
    let result = if returns { vec![Some(I)] } else { Vec::new() };
    RawKind::Function { params: params.iter().map(|&word| Some(word)).collect(), results: result }
}

/// Complains of an import that no record describes and the runtime does not make.
pub(super) fn check_import(symbol: &str, compiled: &RawKind) -> Option<Diagnostic> {
    match IMPORTS.iter().find(|(name, _)| *name == symbol) {
        Some((_, shape)) => check(symbol, *shape, compiled),
        None => Some(Diagnostic {
            code: Code::BadRecord,
            message: format!("nothing describes the import `{symbol}`"),
            place: None,
            notes: vec![format!("the section `{SECTION}` has records of other items")],
            help: format!(
                "use the tool of the same version as `wasm-ferry` in the project's Cargo.lock; this one is {}",
                env!("CARGO_PKG_VERSION")
            ),
        }),
    }
}

/// Complains of runtime exports that are not what they should be. Those for handles must be there if `handles`.
pub(super) fn check_exports(surface: &Surface, handles: bool) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (name, shape) in EXPORTS {
        match surface.exports.iter().find(|export| export.name == name) {
            Some(export) => diagnostics.extend(check(name, shape, &export.kind)),
            None if handles && (name == HANDLE_ALLOC || name == HANDLE_FREE) => diagnostics.push(unlinked(name)),
            None => {}
        }
    }
    diagnostics
}

/// The diagnostic for something that the runtime exports from every module, and that is not there.
pub(super) fn unlinked(name: &str) -> Diagnostic {
    Diagnostic {
        code: Code::BadRecord,
        message: format!("JavaScript values cross the boundary, but the module does not export `{name}`"),
        place: None,
        notes: vec!["the crate `wasm-ferry` exports it from every module it is linked into".into()],
        help: "build the module again, and pass it on as cargo leaves it".into(),
    }
}

fn check(symbol: &str, shape: Shape, compiled: &RawKind) -> Option<Diagnostic> {
    let expected = kind(shape);
    (expected != *compiled).then(|| Diagnostic {
        code: Code::BadRecord,
        message: format!("`{symbol}` is not what this tool knows"),
        place: None,
        notes: vec![format!("expected {}, compiled as {}", fit::show(&expected), fit::show(compiled))],
        help: format!(
            "use the tool of the same version as `wasm-ferry` in the project's Cargo.lock; this one is {}",
            env!("CARGO_PKG_VERSION")
        ),
    })
}
