//! Makes the names of functions readable.

use crate::read::Loaded;
use crate::wasm::Changes;
use std::collections::BTreeMap;

/// Names the functions of a module that is a graph as a whole; [`super::splice`] does it for others.
pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    if changes.keep.mangled || !changes.keep.names || loaded.code.is_some() {
        return;
    }
    let mut names = Readable::default();
    for function in loaded.module.funcs.iter_mut() {
        if let Some(name) = &mut function.name {
            *name = names.of(name);
        }
    }
}

/// Rust's names without their hashes. Functions that then share a name get ` [1]`, ` [2]` … in the order of the module,
/// so that a profile or a stack trace keeps them apart.
#[derive(Default)]
pub(super) struct Readable(BTreeMap<String, u32>);

impl Readable {
    /// The next function's name.
    pub(super) fn of(&mut self, mangled: &str) -> String {
        let name = match rustc_demangle::try_demangle(mangled) {
            Ok(readable) => format!("{readable:#}"),
            Err(_) => mangled.to_owned(),
        };
        let count = self.0.entry(name.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { name } else { format!("{name} [{}]", *count - 1) }
    }
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, Keep};
    use crate::wasm::testing::rewritten;

    const TEXT: &str = r#"(module
        (func $_ZN3app4draw17h0123456789abcdefE (export "a") nop)
        (func $_ZN3app4draw17hfedcba9876543210E (export "b") nop)
        (func $memcpy (export "c") nop))"#;

    #[test]
    fn names_are_readable_and_distinct() {
        let text = rewritten(TEXT, &Changes::default());
        assert!(text.contains(r#"(export "a" (func $app::draw))"#), "{text}");
        assert!(text.contains(r#"(export "b" (func $"app::draw [1]"))"#), "{text}");
        assert!(text.contains(r#"(export "c" (func $memcpy))"#), "{text}");
    }

    #[test]
    fn names_stay_mangled_on_request() {
        let keep = Keep { mangled: true, ..Keep::default() };
        let text = rewritten(TEXT, &Changes { keep, ..Changes::default() });
        assert!(text.contains("(func $_ZN3app4draw17h0123456789abcdefE"), "{text}");
    }
}
