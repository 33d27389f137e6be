//! Where the values of handles are: in a table, and the one that was put last in a global.
//!
//! Most values live for one call: they are put, looked at and forgotten before another one comes. Such a value never sees the
//! table, which some engines are slow to write to. When another one is put, the table takes over the one before.

use crate::wasm::global;
use crate::wasm::table::{self, CONSTANTS};
use walrus::ir::{BinaryOp, Value};
use walrus::{ConstExpr, GlobalId, InstrSeqBuilder, LocalId, Module, RefType, TableId, ValType};

const EXTERNREF: ValType = ValType::Ref(RefType::EXTERNREF);

const HANDLE: &str = "latest handle";
const VALUE: &str = "latest value";

/// The latest handle, if there is none.
const NONE: i32 = -1;

/// The table, and the globals if there are such.
#[derive(Clone, Copy)]
pub(super) struct Places {
    table: TableId,
    latest: Option<Latest>,
}

/// The globals of the handle and of its value. The table's slot of that handle is null.
#[derive(Clone, Copy)]
struct Latest {
    handle: GlobalId,
    value: GlobalId,
}

/// Makes the globals.
pub(super) fn declare(module: &mut Module) {
    for (name, ty, init) in [
        (HANDLE, ValType::I32, ConstExpr::Value(Value::I32(NONE))),
        (VALUE, EXTERNREF, ConstExpr::RefNull(RefType::EXTERNREF)),
    ] {
        let global = module.globals.add_local(ty, true, false, init);
        module.globals.get_mut(global).name = Some(name.into());
    }
}

/// What has been made.
pub(super) fn find(module: &Module) -> Places {
    let latest = global(module, HANDLE).zip(global(module, VALUE)).map(|(handle, value)| Latest { handle, value });
    Places { table: table::find(module), latest }
}

impl Places {
    /// The value of a handle comes onto the stack.
    pub(super) fn get(&self, body: &mut InstrSeqBuilder<'_>, handle: LocalId) {
        let Some(latest) = self.latest else {
            body.local_get(handle).table_get(self.table);
            return;
        };
        body.local_get(handle).global_get(latest.handle).binop(BinaryOp::I32Eq).if_else(
            EXTERNREF,
            |yes| {
                yes.global_get(latest.value);
            },
            |no| {
                no.local_get(handle).table_get(self.table);
            },
        );
    }

    /// The handle, which has no value yet, gets one. What was put before leaves the global.
    pub(super) fn put(&self, body: &mut InstrSeqBuilder<'_>, handle: LocalId, value: LocalId) {
        let Some(latest) = self.latest else {
            body.local_get(handle).local_get(value).table_set(self.table);
            return;
        };
        body.global_get(latest.handle).i32_const(CONSTANTS as i32).binop(BinaryOp::I32GeS).if_else(
            None,
            |then| {
                then.global_get(latest.handle).global_get(latest.value).table_set(self.table);
            },
            |_| {},
        );
        body.local_get(handle).global_set(latest.handle).local_get(value).global_set(latest.value);
    }

    /// The value of a handle is forgotten.
    pub(super) fn clear(&self, body: &mut InstrSeqBuilder<'_>, handle: LocalId) {
        let Some(latest) = self.latest else {
            body.local_get(handle).ref_null(RefType::EXTERNREF).table_set(self.table);
            return;
        };
        body.local_get(handle).global_get(latest.handle).binop(BinaryOp::I32Eq).if_else(
            None,
            |yes| {
                yes.i32_const(NONE).global_set(latest.handle);
                yes.ref_null(RefType::EXTERNREF).global_set(latest.value);
            },
            |no| {
                no.local_get(handle).ref_null(RefType::EXTERNREF).table_set(self.table);
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, HandleMode};
    use crate::wasm::testing::rewritten;

    const TEXT: &str = r#"(module
        (import "__ferry" "rt.slot_clear" (func $clear (param i32)))
        (func $alloc (export "__ferry_handle_alloc") (result i32) (i32.const 4))
        (func $free (export "__ferry_handle_free") (param $freed i32) (call $clear (local.get $freed))))"#;

    fn with(latest: bool) -> String {
        let keep_runtime = ["__ferry_handle_put".to_owned(), "__ferry_handle_take".to_owned()].into();
        rewritten(TEXT, &Changes { handles: HandleMode::Table, latest, keep_runtime, ..Changes::default() })
    }

    /// The body of a function, without indentation.
    fn body(text: &str, name: &str) -> String {
        let begin = text.find(&format!("(func ${name} (")).unwrap_or_else(|| panic!("{name} is not in {text}"));
        let lines = text[begin..].lines().skip(1).map(str::trim).filter(|line| !line.starts_with("(local "));
        lines.take_while(|&line| line != ")").collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn what_was_put_last_is_in_a_global_until_another_is_put() {
        let text = with(true);
        assert!(text.contains("(global $\"latest handle\" (;0;) (mut i32) i32.const -1)"), "{text}");
        assert_eq!(
            body(&text, "\"put handle\""),
            "call $alloc; local.set 1; global.get $\"latest handle\"; i32.const 4; i32.ge_s; \
             if ;; label = @1; global.get $\"latest handle\"; global.get $\"latest value\"; \
             table.set $__wbindgen_externrefs; else; end; local.get 1; global.set $\"latest handle\"; local.get 0; \
             global.set $\"latest value\"; local.get 1"
        );
        assert_eq!(
            body(&text, "\"take handle\""),
            "local.get 0; global.get $\"latest handle\"; i32.eq; if (result externref) ;; label = @1; \
             global.get $\"latest value\"; else; local.get 0; table.get $__wbindgen_externrefs; end; local.get 0; \
             call $free"
        );
        assert_eq!(
            body(&text, "rt.slot_clear"),
            "local.get 0; global.get $\"latest handle\"; i32.eq; if ;; label = @1; i32.const -1; \
             global.set $\"latest handle\"; ref.null extern; global.set $\"latest value\"; else; local.get 0; \
             ref.null extern; table.set $__wbindgen_externrefs; end"
        );
    }

    #[test]
    fn small_modules_have_only_the_table() {
        let text = with(false);
        assert!(!text.contains("global") && !text.contains("__ferry_handle_get"), "{text}");
        assert_eq!(
            body(&text, "\"put handle\""),
            "call $alloc; local.set 1; local.get 1; local.get 0; table.set $__wbindgen_externrefs; \
             local.get 1"
        );
    }
}
