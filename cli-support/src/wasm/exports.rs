//! Gives recorded exports their public names, and takes away those that the plan does not name.

use crate::read::Loaded;
use crate::wasm::{Changes, exported};

/// What linkers call the table of functions.
const FUNCTION_TABLE: &str = "__indirect_function_table";

pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    let module = &mut loaded.module;
    let renamed: Vec<_> =
        changes.exports.iter().map(|change| (change.name.as_str(), exported(module, &change.symbol))).collect();
    // First all symbols go, then the names come: a name may be another export's symbol.
    let recorded = module.exports.iter().filter(|export| loaded.recorded_exports.contains(&export.name));
    let recorded: Vec<_> = recorded.map(walrus::Export::id).collect();
    for id in recorded {
        module.exports.delete(id);
    }
    for (name, function) in renamed {
        add(module, name, function);
    }
    function_table(module, changes);
}

/// Exports the table of functions, if the glue speaks of it and the linker did not export it.
fn function_table(module: &mut walrus::Module, changes: &Changes) {
    let wanted = changes.keep_runtime.contains(FUNCTION_TABLE);
    if !wanted || module.exports.iter().any(|export| export.name == FUNCTION_TABLE) {
        return;
    }
    let table = module.tables.iter().find(|table| table.element_ty == walrus::RefType::FUNCREF);
    if let Some(table) = table.map(walrus::Table::id) {
        add(module, FUNCTION_TABLE, table);
    }
}

/// Adds an export; two of one name would be an invalid module.
pub(super) fn add(module: &mut walrus::Module, name: &str, item: impl Into<walrus::ExportItem>) {
    assert!(!module.exports.iter().any(|export| export.name == name), "bug: `{name}` is exported twice");
    module.exports.add(name, item);
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, ExportChange};
    use crate::wasm::testing::{load, rewritten};

    const TEXT: &str = r#"(module
        (func $f (export "js$a$f"))
        (func $g (export "js$a$g"))
        (func $h (export "js$a$h"))
        (func $raw (export "raw")))"#;

    fn rename(symbol: &str, name: &str) -> ExportChange {
        ExportChange { symbol: symbol.into(), name: name.into(), ..ExportChange::default() }
    }

    #[test]
    fn exports_get_their_names_and_those_without_one_go() {
        let exports = vec![rename("js$a$f", "f"), rename("js$a$g", "js$a$f"), rename("js$a$f", "again")];
        let text = rewritten(TEXT, &Changes { exports, ..Changes::default() });
        let exports: Vec<_> = text.lines().map(str::trim).filter(|line| line.starts_with("(export")).collect();
        assert_eq!(
            exports,
            [
                r#"(export "raw" (func $raw))"#,
                r#"(export "f" (func $f))"#,
                r#"(export "js$a$f" (func $g))"#,
                r#"(export "again" (func $f))"#
            ]
        );
        assert!(!text.contains("$h"), "a function that nothing reaches is gone: {text}");
    }

    #[test]
    #[should_panic(expected = "bug: `raw` is exported twice")]
    fn a_name_that_is_taken_is_a_bug() {
        let changes = Changes { exports: vec![rename("js$a$f", "raw")], ..Changes::default() };
        crate::wasm::rewrite(load(TEXT), &changes);
    }

    #[test]
    fn the_table_of_functions_is_exported_if_the_glue_speaks_of_it() {
        let text = "(module (table 1 funcref))";
        assert!(!rewritten(text, &Changes::default()).contains("__indirect_function_table"));
        let keep_runtime = ["__indirect_function_table".to_string()].into();
        let text = rewritten(text, &Changes { keep_runtime, ..Changes::default() });
        assert!(text.contains(r#"(export "__indirect_function_table" (table"#), "{text}");
    }
}
