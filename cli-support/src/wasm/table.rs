//! Implements the slots of handles with a table of the module.

use crate::read::Loaded;
use crate::read::runtime::{SLOT_CLEAR, SLOTS_GROW};
use crate::wasm::Changes;
use crate::wasm::changes::HandleMode;
use crate::wasm::exports::add;
use crate::wasm::slots;
use walrus::ir::BinaryOp;
use walrus::{InstrSeqBuilder, LocalId, Module, RefType, TableId};
use wasm_ferry_schema::IMPORT_MODULE;

/// The table's name, as an export and in the name section.
pub(super) const EXTERNREFS: &str = "__wbindgen_externrefs";

/// Slots 0 to 3, whose values never change. They cannot be written in wasm (there is no constant `undefined`), so the
/// glue fills them before it calls anything: 0 `undefined`, 1 `null`, 2 `true`, 3 `false`. All further slots are made
/// by [`SLOTS_GROW`], whose caller counts them.
pub(super) const CONSTANTS: u64 = 4;

/// Exported if the glue says so, or if any wrapper may read a constant slot.
pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    if changes.handles == HandleMode::Heap {
        return;
    }
    let module = &mut loaded.module;
    let table = module.tables.add_local(false, CONSTANTS, None, RefType::EXTERNREF);
    module.tables.get_mut(table).name = Some(EXTERNREFS.into());
    if changes.any_handles() || changes.keep_runtime.contains(EXTERNREFS) {
        add(module, EXTERNREFS, table);
    }
    if changes.latest {
        slots::declare(module);
    }
    let places = slots::find(module);
    implement(module, SLOT_CLEAR, |body, args| places.clear(body, args[0]));
    implement(module, SLOTS_GROW, |body, args| {
        body.ref_null(RefType::EXTERNREF).local_get(args[0]).table_grow(table).i32_const(-1).binop(BinaryOp::I32Eq);
        // Like running out of memory, and as rare: the allocator of slots has no other way to say it.
        body.if_else(
            None,
            |then| {
                then.unreachable();
            },
            |_| {},
        );
    });
}

/// Replaces an import of the runtime by wasm, if the module has it.
pub(super) fn implement(module: &mut Module, symbol: &str, write: impl FnOnce(&mut InstrSeqBuilder<'_>, &[LocalId])) {
    let Ok(function) = module.imports.get_func(IMPORT_MODULE, symbol) else { return };
    let replaced = module.replace_imported_func(function, |(body, args)| write(body, args));
    assert!(replaced.is_ok(), "bug: `{symbol}` is not an imported function");
    module.funcs.get_mut(function).name = Some(symbol.into());
}

/// The table that the pass has made.
pub(super) fn find(module: &Module) -> TableId {
    match module.tables.iter().find(|table| table.name.as_deref() == Some(EXTERNREFS)) {
        Some(table) => table.id(),
        None => panic!("bug: the table of handles has not been made"),
    }
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, HandleMode, ImportChange};
    use crate::wasm::testing::rewritten;

    const TEXT: &str = r#"(module
        (import "__ferry" "rt.slot_clear" (func $clear (param i32)))
        (import "__ferry" "rt.slots_grow" (func $grow (param i32)))
        (func $use (export "raw") (call $clear (i32.const 4)) (call $grow (i32.const 8))))"#;

    #[test]
    fn slots_are_cleared_and_made_in_the_table() {
        let keep_runtime = ["__wbindgen_externrefs".to_string()].into();
        let text = rewritten(TEXT, &Changes { handles: HandleMode::Table, keep_runtime, ..Changes::default() });
        assert!(!text.contains("(import"), "{text}");
        assert!(text.contains("(table $__wbindgen_externrefs (;0;) 4 externref)"), "{text}");
        assert!(text.contains(r#"(export "__wbindgen_externrefs" (table $__wbindgen_externrefs))"#), "{text}");
        let clear = "    local.get 0\n    ref.null extern\n    table.set $__wbindgen_externrefs\n";
        assert!(text.contains(clear), "{text}");
        let grow = "    ref.null extern\n    local.get 0\n    table.grow $__wbindgen_externrefs\n    i32.const -1\n    \
                    i32.eq\n    if ;; label = @1\n      unreachable\n";
        assert!(text.contains(grow), "{text}");
    }

    #[test]
    fn in_heap_mode_the_glue_keeps_the_slots() {
        let import = |symbol: &str, name: &str| ImportChange {
            symbol: symbol.into(),
            module: "./app_bg.js".into(),
            name: name.into(),
            ..ImportChange::default()
        };
        let imports = vec![import("rt.slot_clear", "clear"), import("rt.slots_grow", "grow")];
        let text = rewritten(TEXT, &Changes { imports, ..Changes::default() });
        assert!(text.contains(r#"(import "./app_bg.js" "clear" (func $clear"#), "{text}");
        assert!(text.contains(r#"(import "./app_bg.js" "grow" (func $grow"#), "{text}");
        assert!(!text.contains("externref"), "{text}");
    }
}
