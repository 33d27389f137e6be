//! Moves imports from `__ferry` to the modules that the glue offers them in.

use crate::read::Loaded;
use crate::read::runtime::{DESCRIBE, INFORM};
use crate::wasm::{Changes, table};
use std::collections::BTreeMap;
use wasm_ferry_schema::IMPORT_MODULE;

pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    // Whoever calls a describing function all the same gets no answer.
    table::implement(&mut loaded.module, INFORM, |_, _| {});
    table::implement(&mut loaded.module, DESCRIBE, |_, _| {});
    let new: BTreeMap<_, _> = changes.imports.iter().map(|change| (change.symbol.as_str(), change)).collect();
    for import in loaded.module.imports.iter_mut().filter(|import| import.module == IMPORT_MODULE) {
        // What the plan leaves out is gone once nothing leads to it: `cleanup` looks.
        if let Some(change) = new.get(import.name.as_str()) {
            import.module.clone_from(&change.module);
            import.name.clone_from(&change.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, ImportChange};
    use crate::wasm::testing::{load, rewritten};

    const TEXT: &str = r#"(module
        (import "__ferry" "a$log" (func $log (param i32)))
        (import "env" "now" (func $now (result f64)))
        (func (export "raw") (call $log (i32.const 1)) (drop (call $now))))"#;

    #[test]
    fn imports_move_to_the_glue_and_others_stay() {
        let change = ImportChange {
            symbol: "a$log".into(),
            module: "./app_bg.js".into(),
            name: "log".into(),
            ..ImportChange::default()
        };
        let unused = ImportChange { symbol: "a$gone".into(), ..change.clone() };
        let changes = Changes { imports: vec![unused, change], ..Changes::default() };
        let text = rewritten(TEXT, &changes);
        assert!(text.contains(r#"(import "./app_bg.js" "log" (func $log"#), "{text}");
        assert!(text.contains(r#"(import "env" "now" (func $now"#), "{text}");
    }

    #[test]
    #[should_panic(expected = "bug: the import `a$log` was not bound")]
    fn a_forgotten_import_is_a_bug() {
        crate::wasm::rewrite(load(TEXT), &Changes::default());
    }
}
