//! Parses a module, whatever the bytes are.

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::runtime::{DESCRIBE, INFORM};
use crate::read::{Loaded, section, skeleton, threads, trusting};
use std::borrow::Cow;
use std::collections::BTreeSet;
use wasm_ferry_schema::IMPORT_MODULE;

const MAGIC: &[u8] = b"\0asm";
const CORE_MODULE: &[u8] = &[1, 0, 0, 0];
const COMPONENT: &[u8] = &[0x0d, 0, 1, 0];

/// See [`crate::read::module`].
pub(super) fn load(bytes: Cow<'_, [u8]>, keep_debug: bool) -> Result<Loaded<'_>, Diagnostic> {
    header(&bytes)?;
    // DWARF speaks of instructions, and has to be told where they went: that needs all of them.
    let skeleton = if keep_debug { None } else { skeleton::skeleton(&bytes) };
    let mut config = walrus::ModuleConfig::new();
    config.generate_dwarf(keep_debug);
    let (module, functions) = match skeleton {
        Some((skeleton, functions)) => (config.parse(&skeleton), Some(functions)),
        None if keep_debug => (trusting(|| config.parse(&bytes))?, None),
        // Debug sections are most of a dev build. Parsed, they would be copied and decoded only to be dropped.
        None => (config.parse(&section::without_customs(&bytes, |name| name.starts_with(".debug"))), None),
    };
    let module = module.map_err(|error| damaged(&format_args!("{error:#}")))?;
    supported(&module)?;
    let described = described(&module).then(|| bytes.to_vec());
    let code = match functions {
        None => None,
        Some(functions) => {
            let found = functions.of(bytes, &module);
            Some(found.ok_or_else(|| damaged(&"its code refers to something that is not there"))?)
        }
    };
    let (passing, quiet, recorded_exports) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    Ok(Loaded { module, code, described, closures: Vec::new(), passing, quiet, recorded_exports })
}

/// Whether any type describes itself.
fn described(module: &walrus::Module) -> bool {
    let is_marker = |import: &walrus::Import| import.name == INFORM || import.name == DESCRIBE;
    module.imports.iter().any(|import| import.module == IMPORT_MODULE && is_marker(import))
}

fn damaged(error: &dyn std::fmt::Display) -> Diagnostic {
    not_wasm(
        format!("the WebAssembly module cannot be parsed: {error}"),
        "it is damaged, or uses a feature of WebAssembly that is not supported: build it again with \
         `cargo build --target wasm32-unknown-unknown`",
    )
}

fn header(bytes: &[u8]) -> Result<(), Diagnostic> {
    let build = "pass the `.wasm` that `cargo build --target wasm32-unknown-unknown` leaves behind";
    if bytes.is_empty() {
        return Err(not_wasm("the input is empty".into(), build));
    }
    if !bytes.starts_with(MAGIC) {
        let start = bytes[..bytes.len().min(MAGIC.len())].escape_ascii();
        let message = format!("the input is not a WebAssembly module: it begins with `{start}`, not with `\\0asm`");
        return Err(not_wasm(message, build));
    }
    match bytes.get(4..8) {
        Some(CORE_MODULE) => Ok(()),
        Some(COMPONENT) => Err(not_wasm("the input is a WebAssembly component, not a module".into(), build)),
        Some(version) => {
            let message = format!("the input has WebAssembly version {}, not 1", version[0]);
            Err(not_wasm(message, build))
        }
        None => Err(not_wasm("the input ends before its first section".into(), build)),
    }
}

/// Refuses what parses but could not be served.
fn supported(module: &walrus::Module) -> Result<(), Diagnostic> {
    let build = "compile for `wasm32-unknown-unknown`";
    if module.memories.len() > 1 {
        return Err(not_wasm("the module has several memories".into(), build));
    }
    if threads::is_shared(module) {
        threads::parts(module)?;
    }
    if module.memories.iter().any(|memory| memory.memory64) {
        return Err(not_wasm("the module has a memory of 64-bit addresses".into(), build));
    }
    Ok(())
}

fn not_wasm(message: String, help: &str) -> Diagnostic {
    Diagnostic { code: Code::NotWasm, message, place: None, notes: Vec::new(), help: help.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn message(bytes: &[u8]) -> String {
        let diagnostic = load(bytes.into(), false).expect_err("not a module");
        assert_eq!(diagnostic.code, Code::NotWasm);
        assert!(!diagnostic.help.is_empty());
        diagnostic.message
    }

    #[test]
    fn what_is_not_a_module_is_refused_with_the_reason() {
        assert_eq!(message(b""), "the input is empty");
        assert_eq!(
            message(b"#!/bin/sh"),
            "the input is not a WebAssembly module: it begins with `#!/b`, not with `\\0asm`"
        );
        assert_eq!(message(b"\0asm\x01"), "the input ends before its first section");
        assert_eq!(message(b"\0asm\x0d\0\x01\0"), "the input is a WebAssembly component, not a module");
        assert_eq!(message(b"\0asm\x02\0\0\0"), "the input has WebAssembly version 2, not 1");
        assert!(message(b"\0asm\x01\0\0\0\x01\x7f").starts_with("the WebAssembly module cannot be parsed: "));
    }

    #[test]
    fn modules_that_could_not_be_served_are_refused() {
        let two = wat::parse_str("(module (memory 1) (memory 1))").expect("valid text");
        assert_eq!(message(&two), "the module has several memories");
        let wide = wat::parse_str("(module (memory i64 1))").expect("valid text");
        assert_eq!(message(&wide), "the module has a memory of 64-bit addresses");
    }

    const SAMPLE: &str = r#"(module
        (type $t (func (param i32 f64) (result i32)))
        (import "__ferry" "a$log" (func $log (param i32 i32)))
        (memory (export "memory") 1)
        (table 4 funcref)
        (global (export "__ferry_cell") i32 (i32.const 64))
        (elem (i32.const 1) func $f $log)
        (func $f (export "js$a$f") (type $t)
            (local i64)
            (block (loop (br_if 1 (local.get 0)) (call $log (i32.const 0) (i32.const 1))))
            (if (result i32) (local.get 0) (then (i32.const 1)) (else (i32.trunc_sat_f64_s (local.get 1)))))
        (data (i32.const 16) "ferry instance\f3\01")
        (@custom ".debug_info" "\01\02\03")
        (@custom "target_features" "\01+\0freference-types"))"#;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn random_bytes_never_panic(tail in proptest::collection::vec(any::<u8>(), 0..200), debug: bool) {
            let mut bytes = b"\0asm\x01\0\0\0".to_vec();
            bytes.extend(tail);
            let _ = load((&bytes).into(), debug);
        }

        #[test]
        fn a_damaged_module_never_panics(
            changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
            end: prop::sample::Index,
            debug: bool,
        ) {
            let mut bytes = wat::parse_str(SAMPLE).expect("valid text");
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            let _ = load((&bytes).into(), debug);
            let _ = load(bytes[..end.index(bytes.len())].into(), debug);
        }
    }
}
