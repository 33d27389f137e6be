//! Takes away what nothing uses any more, and writes the module.

use crate::read::runtime::is_runtime;
use crate::read::{Loaded, section};
use crate::wasm::reach::{self, Reached};
use crate::wasm::{Changes, allocator, splice};
use wasm_ferry_schema::IMPORT_MODULE;

/// What linkers export on their own.
const LINKER: [&str; 3] = ["__heap_base", "__data_end", "__indirect_function_table"];

/// Takes it away, and says which code is still reachable, if that is not in the functions.
pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) -> Option<Reached> {
    let replacement = allocator::find(loaded, changes);
    let module = &mut loaded.module;
    let unused = module.exports.iter().filter(|export| is_unused(&export.name, changes));
    let unused: Vec<_> = unused.map(walrus::Export::id).collect();
    for id in unused {
        module.exports.delete(id);
    }
    if let Some(replacement) = replacement {
        replacement.apply(loaded);
    }
    let reached = reach::reach(loaded);
    let module = &mut loaded.module;
    walrus::passes::gc::run(module);
    if let Some(import) = module.imports.iter().find(|import| import.module == IMPORT_MODULE) {
        panic!("bug: the import `{}` was not bound", import.name);
    }
    if changes.keep.producers {
        module.producers.add_processed_by("ferry", env!("CARGO_PKG_VERSION"));
    } else {
        module.producers.clear();
    }
    reached
}

/// What passes export that is of use to others than the glue.
fn kept_by_passes(export: &str) -> bool {
    [super::table::EXTERNREFS, super::start::START, super::threads::DESTROY].contains(&export)
}

fn is_unused(export: &str, changes: &Changes) -> bool {
    if changes.keep_runtime.contains(export) || kept_by_passes(export) {
        return false;
    }
    let linker = LINKER.contains(&export) && !changes.keep.linker_exports;
    let named = changes.exports.iter().any(|change| change.name == export)
        || changes.closures.iter().any(|it| it.invoke == export || it.destroy.as_deref() == Some(export));
    linker || (!named && is_runtime(export))
}

/// The bytes of the finished module.
pub(super) fn emit(mut loaded: Loaded<'_>, changes: &Changes, reached: Option<Reached>) -> Vec<u8> {
    let bytes = loaded.module.emit_wasm();
    drop(loaded.module);
    if let (Some(code), Some(reached)) = (&loaded.code, reached) {
        return splice::splice(&bytes, code, &reached, changes);
    }
    if changes.keep.names {
        return bytes;
    }
    section::without_customs(&bytes, |name| name == "name").into_owned()
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, Keep};
    use crate::wasm::testing::{load, print, rewritten};

    const TEXT: &str = r#"(module
        (memory (export "memory") 1)
        (table (export "__indirect_function_table") 1 funcref)
        (global (export "__ferry_cell") i32 (i32.const 8))
        (global (export "__heap_base") i32 (i32.const 16))
        (func $malloc (export "__wbindgen_malloc") (param i32 i32) (result i32) unreachable)
        (func $alloc (export "__ferry_handle_alloc") (result i32) unreachable)
        (func $raw (export "raw") nop)
        (@custom "target_features" "\01+\0freference-types")
        (@producers (language "Rust" "1.88")))"#;

    fn exports(text: &str) -> Vec<&str> {
        text.lines().filter_map(|line| line.trim().strip_prefix("(export \"")?.split('"').next()).collect()
    }

    #[test]
    fn only_what_the_glue_uses_stays_exported() {
        let keep_runtime = ["__wbindgen_malloc".to_string()].into();
        let text = rewritten(TEXT, &Changes { keep_runtime, ..Changes::default() });
        assert_eq!(exports(&text), ["memory", "__wbindgen_malloc", "raw"]);
        assert!(!text.contains("$alloc") && !text.contains("(global"), "{text}");
        assert!(text.contains(r#"(@custom "target_features""#), "an optimiser must still know the features: {text}");
    }

    #[test]
    fn linker_exports_stay_on_request() {
        let keep = Keep { linker_exports: true, ..Keep::default() };
        let text = rewritten(TEXT, &Changes { keep, ..Changes::default() });
        assert_eq!(exports(&text), ["memory", "__indirect_function_table", "__heap_base", "raw"]);
    }

    #[test]
    fn the_producers_name_this_tool() {
        let text = print(&crate::wasm::rewrite(load(TEXT), &Changes::default()));
        let expected = format!(r#"(processed-by "ferry" "{}")"#, env!("CARGO_PKG_VERSION"));
        assert!(text.contains(&expected), "{text}");
        assert!(!rewritten(TEXT, &Changes::default()).contains("@producers"));
    }

    #[test]
    fn names_go_on_request() {
        let keep = Keep { names: false, ..Keep::default() };
        let text = rewritten(TEXT, &Changes { keep, ..Changes::default() });
        assert!(!text.contains("$raw"), "{text}");
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        let bytes = || crate::wasm::rewrite(load(TEXT), &Changes::default());
        assert_eq!(bytes(), bytes());
    }

    #[test]
    fn damaged_debug_information_is_an_error_and_no_panic() {
        let text =
            r#"(module (func (export "f")) (@custom ".debug_info" "\ff\ff\ff\7f\04") (@custom ".debug_abbrev" "\01"))"#;
        let bytes = wat::parse_str(text).expect("valid text");
        let loaded = crate::read::module(bytes, true).expect("nobody has looked yet");
        let problem = crate::wasm::finish(loaded, &Changes::default()).expect_err("it is damaged");
        assert_eq!(problem.code, crate::diagnostics::Code::BadDebugInfo);
    }
}
