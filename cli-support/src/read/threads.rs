//! What a module must have whose memory threads share, before it can be given to more than one.

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::facts::RawKind;
use crate::read::passing::stack_pointer;
use walrus::{DataKind, ExportItem, FunctionId, GlobalId, MemoryId, Module, ValType};
use wasm_ferry_schema::Word;

/// Export of the runtime, in modules for threads: where the thread's result cell is.
pub(crate) const CELL_ADDRESS: &str = "__ferry_cell_address";
/// Export of linkers: the address of the variables of the thread.
pub(crate) const TLS_BASE: &str = "__tls_base";

const INIT_TLS: &str = "__wasm_init_tls";
const TLS_SIZE: &str = "__tls_size";
const TLS_ALIGN: &str = "__tls_align";
const MALLOC: &str = "__wbindgen_malloc";
const FREE: &str = "__wbindgen_free";

/// What linkers export because they are told to, and nobody needs in the end.
pub(crate) const SYNTHETIC: [&str; 3] = [INIT_TLS, TLS_SIZE, TLS_ALIGN];

/// What to tell the linker.
const FLAGS: &str = "build with RUSTFLAGS=\"-C target-feature=+atomics,+bulk-memory -C link-arg=--shared-memory \
                     -C link-arg=--import-memory -C link-arg=--max-memory=1073741824 \
                     -C link-arg=--export=__wasm_init_tls -C link-arg=--export=__tls_size \
                     -C link-arg=--export=__tls_align -C link-arg=--export=__tls_base\"";

/// The parts of a module that threads begin and end with.
pub(crate) struct Parts {
    pub(crate) memory: MemoryId,
    /// Where the stack of the thread ends.
    pub(crate) stack: GlobalId,
    /// The address of its variables.
    pub(crate) tls_base: GlobalId,
    /// Units: bytes.
    pub(crate) tls_size: GlobalId,
    /// Units: bytes.
    pub(crate) tls_align: GlobalId,
    /// Copies the variables' first values to an address, which they have from then on.
    pub(crate) init_tls: FunctionId,
    pub(crate) malloc: FunctionId,
    pub(crate) free: FunctionId,
}

/// Whether threads share the module's memory.
pub(crate) fn is_shared(module: &Module) -> bool {
    module.memories.iter().any(|memory| memory.shared)
}

/// The parts.
///
/// Errors: `bad-threads`, if one is missing or data would overwrite that of the threads before.
pub(crate) fn parts(module: &Module) -> Result<Parts, Diagnostic> {
    let shared = module.memories.iter().find(|memory| memory.shared);
    let memory = shared.ok_or_else(|| bad("the module does not share its memory"))?;
    if memory.import.is_none() {
        return Err(bad("the module makes the memory that threads are to share, instead of importing it"));
    }
    if module.data.iter().any(|data| matches!(data.kind, DataKind::Active { .. })) {
        return Err(bad("each thread would write the module's first data over what others have made of it"));
    }
    let stack = stack_pointer(module).ok_or_else(|| missing("__stack_pointer"))?;
    Ok(Parts {
        memory: memory.id(),
        stack,
        tls_base: global(module, TLS_BASE, true)?,
        tls_size: global(module, TLS_SIZE, false)?,
        tls_align: global(module, TLS_ALIGN, false)?,
        init_tls: function(module, INIT_TLS, 1, 0)?,
        malloc: function(module, MALLOC, 2, 1)?,
        free: function(module, FREE, 3, 0)?,
    })
}

fn export(module: &Module, name: &str) -> Result<ExportItem, Diagnostic> {
    let found = module.exports.iter().find(|export| export.name == name);
    found.map(|export| export.item).ok_or_else(|| missing(name))
}

fn function(module: &Module, name: &str, params: usize, results: usize) -> Result<FunctionId, Diagnostic> {
    let kind = RawKind::Function { params: vec![Some(Word::I32); params], results: vec![Some(Word::I32); results] };
    match export(module, name)? {
        ExportItem::Function(id) if super::facts::function_kind(module, id) == kind => Ok(id),
        _ => Err(missing(name)),
    }
}

fn global(module: &Module, name: &str, mutable: bool) -> Result<GlobalId, Diagnostic> {
    match export(module, name)? {
        ExportItem::Global(id) => {
            let global = module.globals.get(id);
            let fits = global.ty == ValType::I32 && global.mutable == mutable;
            if fits { Ok(id) } else { Err(missing(name)) }
        }
        _ => Err(missing(name)),
    }
}

fn missing(name: &str) -> Diagnostic {
    Diagnostic {
        notes: vec![format!("it does not export `{name}`, or not as what linkers make of it")],
        ..bad("the module's threads cannot have variables and stacks of their own")
    }
}

fn bad(message: &str) -> Diagnostic {
    Diagnostic { code: Code::BadThreads, message: message.into(), place: None, notes: vec![], help: FLAGS.into() }
}

/// The diagnostic for a module that was compiled for threads and linked without them.
pub(super) fn not_shared() -> Diagnostic {
    bad("the module was compiled for threads, but does not share its memory with them")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module for threads, with `more` in it.
    fn text(memory: &str, more: &str) -> String {
        format!(
            r#"(module
                {memory}
                (global $__stack_pointer (mut i32) (i32.const 65536))
                (global (export "__tls_base") (mut i32) (i32.const 0))
                (global (export "__tls_size") i32 (i32.const 8))
                (global (export "__tls_align") i32 (i32.const 4))
                (func (export "__wbindgen_malloc") (param i32 i32) (result i32) (i32.const 0))
                (func (export "__wbindgen_free") (param i32 i32 i32))
                {more})"#
        )
    }

    const INIT: &str = r#"(func (export "__wasm_init_tls") (param i32))"#;
    const IMPORTED: &str = r#"(import "env" "memory" (memory 2 4 shared))"#;

    fn problem(memory: &str, more: &str) -> Option<Diagnostic> {
        let bytes = wat::parse_str(text(memory, more)).expect("valid text");
        parts(&Module::from_buffer(&bytes).expect("valid module")).err()
    }

    #[test]
    fn a_module_that_was_linked_for_threads_is_accepted() {
        assert_eq!(problem(IMPORTED, INIT), None);
    }

    #[test]
    fn what_is_missing_is_said_with_the_flags_that_make_it() {
        for (memory, more, expected) in [
            ("(memory 2 4 shared)", INIT, "instead of importing it"),
            (IMPORTED, r#"(data (i32.const 8) "a")"#, "over what others have made of it"),
            (IMPORTED, "", "variables and stacks of their own"),
            (IMPORTED, r#"(func (export "__wasm_init_tls"))"#, "variables and stacks of their own"),
        ] {
            let problem = problem(memory, more).expect("something is missing");
            assert_eq!(problem.code, Code::BadThreads);
            assert!(problem.message.contains(expected), "{}", problem.message);
            assert!(problem.help.contains("--import-memory"), "{}", problem.help);
        }
    }
}
