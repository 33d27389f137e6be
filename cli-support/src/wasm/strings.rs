//! Has the module import constant texts by itself, instead of functions that give them.

use crate::options::STRING_CONSTANTS;
use crate::read::Loaded;
use crate::wasm::Changes;
use std::collections::BTreeMap;
use walrus::{RefType, ValType};

pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    let module = &mut loaded.module;
    let mut globals = BTreeMap::new();
    for change in &changes.imports {
        let Some(text) = &change.constant else { continue };
        let Ok(function) = module.imports.get_func(&change.module, &change.name) else { continue };
        let global = *globals.entry(text).or_insert_with(|| {
            let ty = ValType::Ref(RefType::EXTERNREF);
            module.add_import_global(STRING_CONSTANTS, text, ty, false, false).0
        });
        let replaced = module.replace_imported_func(function, |(body, _)| {
            body.global_get(global);
        });
        assert!(replaced.is_ok(), "bug: the import `{}` is no function", change.symbol);
    }
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, HandleMode, HandleUse, Handles, ImportChange};
    use crate::wasm::testing::rewritten;

    #[test]
    fn a_constant_text_becomes_a_global() {
        let change = |symbol: &str| ImportChange {
            symbol: symbol.into(),
            module: "./app_bg.js".into(),
            name: symbol.replace('$', "_"),
            handles: Handles { params: vec![], result: Some(HandleUse::Owned) },
            constant: Some("d\u{e9}j\u{e0} vu".into()),
        };
        let changes = Changes {
            imports: vec![change("a$one"), change("a$two"), change("a$gone")],
            handles: HandleMode::Table,
            ..Changes::default()
        };
        let text = rewritten(
            r#"(module
                (import "__ferry" "a$one" (func $one (result i32)))
                (import "__ferry" "a$two" (func $two (result i32)))
                (func (export "__ferry_handle_alloc") (result i32) (i32.const 4))
                (func (export "__ferry_handle_free") (param i32))
                (func (export "raw") (drop (call $one)) (drop (call $two))))"#,
            &changes,
        );
        assert_eq!(text.matches("(import ").count(), 1, "{text}");
        let import = r#"(import "wasm:js/string-constants" "d\u{e9}j\u{e0} vu" (global"#;
        assert!(text.contains(import), "{text}");
        assert!(text.contains("externref") && text.matches("global.get").count() == 2, "{text}");
    }
}
