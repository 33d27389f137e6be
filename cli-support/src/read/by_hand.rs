//! Binds what crates import by hand that wasm-bindgen's glue would offer them.
//!
//! Crates written before `TryFromJsValue` take the value of a class out of its object with `__wbg_<class>_unwrap`, the class in
//! lower case. Every class has such an import of its own.

use crate::read::facts::{RawKind, function_kind};
use crate::read::records::Recorded;
use walrus::{FunctionId, ImportKind, Module};
use wasm_ferry_schema::{IMPORT_MODULE, Item, Word};

/// Where such imports are looked for.
const PLACEHOLDER: &str = "__wbindgen_placeholder__";

/// Lets these imports be those of the classes that they name. Others stay as they are.
pub(super) fn bind(module: &mut Module, items: &[Recorded<'_>]) {
    let wanted: Vec<(walrus::ImportId, FunctionId, String)> = module
        .imports
        .iter()
        .filter(|import| import.module == PLACEHOLDER)
        .filter_map(|import| {
            let ImportKind::Function(function) = import.kind else { return None };
            let class = import.name.strip_prefix("__wbg_")?.strip_suffix("_unwrap")?;
            let word = Some(Word::I32);
            let fits = function_kind(module, function) == RawKind::Function { params: vec![word], results: vec![word] };
            fits.then(|| (import.id(), function, class.into()))
        })
        .collect();
    for (import, function, name) in wanted {
        let class = items.iter().find_map(|recorded| match recorded.item {
            Item::Class { class } if class.js_name.to_lowercase() == name => Some(class),
            _ => None,
        });
        let Some(class) = class else { continue };
        match module.imports.get_func(IMPORT_MODULE, class.unwrap) {
            Err(_) => {
                let import = module.imports.get_mut(import);
                import.module = IMPORT_MODULE.into();
                import.name = class.unwrap.into();
            }
            // One import of each name: the other calls it.
            Ok(first) => {
                let replaced = module.replace_imported_func(function, |(body, arguments)| {
                    body.local_get(arguments[0]).call(first);
                });
                assert!(replaced.is_ok(), "bug: `{name}` is not imported");
            }
        }
    }
}
