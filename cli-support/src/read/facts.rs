//! What there is to know about a module beside its records.

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::runtime::{PANIC_HOOK, SMALL, UNWINDS};
use crate::read::section;
use std::collections::{BTreeMap, BTreeSet};
use wasm_ferry_schema::{IMPORT_MODULE, Word};

/// How the imports begin that the runtime makes and no record describes.
pub(super) const RUNTIME_PREFIX: &str = "rt.";

/// What there is to know about a module beside its records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Its memory; none if it has no memory at all.
    pub memory: Option<Memory>,
    /// Whether it was compiled for engines with reference types.
    pub reference_types: bool,
    /// Whether it was compiled for engines with multi-value.
    pub multivalue: bool,
    /// The address of the result cell, if the runtime is linked.
    pub cell: Option<u32>,
    /// The address of the scratch region, if the runtime is linked.
    pub scratch: Option<u32>,
    /// What nothing may change, as the linker says: its address, and its size in bytes.
    pub constants: Option<(u32, u32)>,
    /// Whether it has a start function of its own.
    pub start: bool,
    /// Whether it is a program, whose `main` takes the number and the addresses of its arguments.
    pub main: bool,
    /// Whether it reports its panics.
    pub panic_hook: bool,
    /// Whether its panics unwind: Rust catches them where it was called, and unwinds with what imports throw.
    pub unwinds: bool,
    /// Whether it is compiled for size, and the glue shall be small rather than fast. Never for threads.
    pub small: bool,
    /// Whether JavaScript gives so little text that fast glue for it is not worth its bytes.
    pub few_texts: bool,
    /// Symbols of imports whose exceptions pass through Rust, and leave something to be put in order.
    pub throwing: BTreeSet<String>,
    /// Symbols of imports that nothing leads to but these exports of the runtime.
    pub held: BTreeMap<String, BTreeSet<String>>,
    /// The runtime's own imports (`rt.…`) that the module uses; no record describes them.
    pub runtime_imports: BTreeSet<String>,
    /// Imports that are not Ferry's, in the order of the module. They are passed through.
    pub raw_imports: Vec<RawImport>,
    /// Exports that no record claims, the runtime's included, in the order of the module.
    pub raw_exports: Vec<RawExport>,
}

impl Facts {
    /// Whether threads share the module's memory.
    pub fn shared(&self) -> bool {
        self.memory.as_ref().is_some_and(|memory| memory.shared)
    }
}

/// A module's memory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memory {
    /// Module and name, if it is imported.
    pub import: Option<(String, String)>,
    /// The name it is exported under, if it is.
    pub export: Option<String>,
    /// Whether threads share it.
    pub shared: bool,
    /// Units: pages of 64 KiB.
    pub initial: u64,
    /// Units: pages of 64 KiB.
    pub maximum: Option<u64>,
}

/// An import that is not Ferry's.
#[derive(Clone, Debug, PartialEq)]
pub struct RawImport {
    /// Its module.
    pub module: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: RawKind,
}

/// An export that no record claims.
#[derive(Clone, Debug, PartialEq)]
pub struct RawExport {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: RawKind,
}

/// What an import or export is, as far as a declaration can say.
#[derive(Clone, Debug, PartialEq)]
pub enum RawKind {
    /// A function; a value that is no number is `None`.
    Function {
        /// What it takes.
        params: Vec<Option<Word>>,
        /// What it returns.
        results: Vec<Option<Word>>,
    },
    /// A memory.
    Memory,
    /// A table.
    Table,
    /// A global.
    Global,
    /// An exception tag.
    Tag,
}

/// All imports and exports, with what a declaration can say of them.
pub(super) struct Surface {
    /// In the order of the module.
    pub(super) imports: Vec<RawImport>,
    /// In the order of the module.
    pub(super) exports: Vec<RawExport>,
}

/// Where the linker has put constants, if it tells: in a segment of that name, which is copied into memory at the start.
fn constants(module: &walrus::Module) -> Option<(u32, u32)> {
    let data = module.data.iter().find(|data| data.name.as_deref() == Some(".rodata"))?;
    let walrus::DataKind::Active { offset: walrus::ConstExpr::Value(walrus::ir::Value::I32(at)), .. } = &data.kind
    else {
        return None;
    };
    Some((at.cast_unsigned(), u32::try_from(data.value.len()).ok()?))
}

/// What a module imports and exports.
pub(super) fn surface(module: &walrus::Module) -> Surface {
    let imports = module.imports.iter().map(|import| RawImport {
        module: import.module.clone(),
        name: import.name.clone(),
        kind: match import.kind {
            walrus::ImportKind::Function(function) => function_kind(module, function),
            walrus::ImportKind::Table(_) => RawKind::Table,
            walrus::ImportKind::Memory(_) => RawKind::Memory,
            walrus::ImportKind::Global(_) => RawKind::Global,
            walrus::ImportKind::Tag(_) => RawKind::Tag,
        },
    });
    let exports = module.exports.iter().map(|export| RawExport {
        name: export.name.clone(),
        kind: match export.item {
            walrus::ExportItem::Function(function) => function_kind(module, function),
            walrus::ExportItem::Table(_) => RawKind::Table,
            walrus::ExportItem::Memory(_) => RawKind::Memory,
            walrus::ExportItem::Global(_) => RawKind::Global,
            walrus::ExportItem::Tag(_) => RawKind::Tag,
        },
    });
    Surface { imports: imports.collect(), exports: exports.collect() }
}

pub(super) fn function_kind(module: &walrus::Module, function: walrus::FunctionId) -> RawKind {
    let ty = module.types.get(module.funcs.get(function).ty());
    let words = |types: &[walrus::ValType]| types.iter().map(word).collect();
    RawKind::Function { params: words(ty.params()), results: words(ty.results()) }
}

fn word(ty: &walrus::ValType) -> Option<Word> {
    match ty {
        walrus::ValType::I32 => Some(Word::I32),
        walrus::ValType::I64 => Some(Word::I64),
        walrus::ValType::F32 => Some(Word::F32),
        walrus::ValType::F64 => Some(Word::F64),
        walrus::ValType::V128 | walrus::ValType::Ref(_) => None,
    }
}

/// Gathers the facts, except for [`Facts::throwing`]; `recorded` are the exports that records claim.
pub(super) fn facts(
    module: &walrus::Module,
    surface: Surface,
    recorded: &BTreeSet<String>,
) -> Result<Facts, Diagnostic> {
    let features = target_features(module);
    let has = |feature: &str| features.contains(feature);
    // A memory for threads is passed on from one to the other; nobody else provides it.
    let shared = super::threads::is_shared(module);
    let is_theirs = |it: &RawImport| !(shared && it.kind == RawKind::Memory);
    let (ferry, raw_imports) =
        surface.imports.into_iter().filter(is_theirs).partition::<Vec<_>, _>(|it| it.module == IMPORT_MODULE);
    let runtime_imports = ferry.into_iter().map(|import| import.name).filter(|name| name.starts_with(RUNTIME_PREFIX));
    let raw_exports = surface.exports.into_iter().filter(|export| !recorded.contains(&export.name));
    let raw_exports: Vec<RawExport> = raw_exports.collect();
    let main = RawKind::Function { params: vec![Some(Word::I32); 2], results: vec![Some(Word::I32)] };
    Ok(Facts {
        memory: memory(module),
        reference_types: has("reference-types"),
        multivalue: has("multivalue"),
        cell: address(module, "__ferry_cell")?,
        scratch: address(module, "__ferry_scratch")?,
        constants: constants(module),
        // Each thread runs it when it begins: it is the linker's, and no function of the user's.
        start: module.start.is_some() && !shared,
        panic_hook: module.exports.iter().any(|export| export.name == PANIC_HOOK),
        unwinds: module.exports.iter().any(|export| export.name == UNWINDS),
        few_texts: false,
        small: !shared && module.exports.iter().any(|export| export.name == SMALL),
        held: BTreeMap::new(),
        throwing: BTreeSet::new(),
        runtime_imports: runtime_imports.collect(),
        raw_imports,
        main: raw_exports.iter().any(|export| export.name == "main" && export.kind == main),
        raw_exports,
    })
}

fn memory(module: &walrus::Module) -> Option<Memory> {
    let memory = module.memories.iter().next()?;
    let import = memory.import.map(|import| {
        let import = module.imports.get(import);
        (import.module.clone(), import.name.clone())
    });
    Some(Memory {
        import,
        export: module.exports.get_exported_memory(memory.id()).map(|export| export.name.clone()),
        shared: memory.shared,
        initial: memory.initial,
        maximum: memory.maximum,
    })
}

/// The features that the compiler was told to use.
///
/// Shape: a count, then for each feature `+`, `-` or `=` and its name. A damaged section has none.
fn target_features(module: &walrus::Module) -> BTreeSet<String> {
    let section = module.customs.iter().find(|(_, section)| section.name() == "target_features");
    let data = section.and_then(|(_, section)| section.as_any().downcast_ref::<walrus::RawCustomSection>());
    let mut features = BTreeSet::new();
    let Some(walrus::RawCustomSection { data, .. }) = data else { return features };
    let mut at = 0;
    let count = section::leb(data, &mut at).unwrap_or(0);
    for _ in 0..count {
        let Some(&prefix) = data.get(at) else { break };
        at += 1;
        let Some(name) = section::name(data, &mut at) else { break };
        if prefix == b'+' || prefix == b'=' {
            features.insert(name.into());
        }
    }
    features
}

/// The address of an exported static.
fn address(module: &walrus::Module, name: &str) -> Result<Option<u32>, Diagnostic> {
    let Some(export) = module.exports.iter().find(|export| export.name == name) else { return Ok(None) };
    if let walrus::ExportItem::Global(global) = export.item {
        let global = module.globals.get(global);
        let init = match &global.kind {
            walrus::GlobalKind::Local(init) if !global.mutable => Some(init),
            walrus::GlobalKind::Local(_) | walrus::GlobalKind::Import(_) => None,
        };
        if let Some(walrus::ConstExpr::Value(walrus::ir::Value::I32(address))) = init {
            return Ok(Some(address.cast_unsigned()));
        }
    }
    Err(Diagnostic {
        code: Code::NotWasm,
        message: format!("the address of `{name}` is not known before the module runs"),
        place: None,
        notes: vec!["an export of that name must be an immutable global with a constant value".into()],
        help: "link the module as an executable or `cdylib`, without `-C relocation-model=pic`".into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts_of(text: &str) -> Result<Facts, Diagnostic> {
        let bytes = wat::parse_str(text).expect("valid text");
        let module = walrus::Module::from_buffer(&bytes).expect("valid module");
        facts(&module, surface(&module), &BTreeSet::from(["js$a$f".into()]))
    }

    #[test]
    fn the_segment_of_constants_is_known_by_its_name() {
        let facts = |data: &str| facts_of(&["(module (memory 17)", data, ")"].concat()).expect("facts").constants;
        let others = r#"(data $.data (i32.const 2048) "abcd") "#;
        let named = [others, r#"(data $.rodata (i32.const 1024) "text")"#].concat();
        assert_eq!(facts(&named), Some((1024, 4)));
        assert_eq!(facts(others), None);
        assert_eq!(facts(r#"(data $.rodata "text")"#), None, "nobody knows where it is copied to");
    }

    #[test]
    fn a_plain_module_has_plain_facts() {
        let facts = facts_of(
            r#"(module
                (import "env" "now" (func (result f64)))
                (import "__ferry" "rt.slot_clear" (func (param i32)))
                (import "__ferry" "a$log" (func (param i32)))
                (memory (export "memory") 17 20)
                (global (export "__ferry_cell") i32 (i32.const 1024))
                (global (export "__ferry_scratch") i32 (i32.const -8))
                (func (export "js$a$f"))
                (func (export "raw") (param i64 externref)))"#,
        )
        .expect("facts");
        assert_eq!(facts.cell, Some(1024));
        assert_eq!(facts.constants, None, "nothing says which segment holds them");
        assert_eq!(facts.scratch, Some(0xffff_fff8), "addresses are unsigned");
        let memory = facts.memory.expect("a memory");
        assert_eq!((memory.initial, memory.maximum, memory.shared), (17, Some(20), false));
        assert_eq!((memory.import, memory.export.as_deref()), (None, Some("memory")));
        assert_eq!(facts.runtime_imports, ["rt.slot_clear".to_string()].into());
        let kind = RawKind::Function { params: vec![], results: vec![Some(Word::F64)] };
        assert_eq!(facts.raw_imports, [RawImport { module: "env".into(), name: "now".into(), kind }]);
        let names: Vec<_> = facts.raw_exports.iter().map(|export| export.name.as_str()).collect();
        assert_eq!(names, ["memory", "__ferry_cell", "__ferry_scratch", "raw"]);
        let kind = RawKind::Function { params: vec![Some(Word::I64), None], results: vec![] };
        assert_eq!(facts.raw_exports[3].kind, kind);
        assert!(!facts.reference_types && !facts.multivalue && !facts.start);
    }

    #[test]
    fn features_are_read_from_their_section() {
        let facts =
            facts_of(r#"(module (@custom "target_features" "\03+\0freference-types-\0amultivalue=\07simd128"))"#)
                .expect("facts");
        assert!(facts.reference_types);
        assert!(!facts.multivalue, "a minus says that the feature is not used");
    }

    #[test]
    fn a_module_says_that_it_is_compiled_for_size() {
        let small = |memory: &str| {
            let facts = facts_of(&["(module ", memory, r#" (func (export "__ferry_small")))"#].concat());
            facts.expect("facts").small
        };
        assert!(small("(memory 17)"));
        assert!(!small(r#"(import "env" "memory" (memory 2 4 shared))"#), "threads have a glue of their own");
    }

    #[test]
    fn damaged_features_are_no_features() {
        let facts = facts_of(r#"(module (@custom "target_features" "\ff\ff\ff\ff\0f+\7freference-types"))"#);
        assert!(!facts.expect("facts").reference_types);
    }

    #[test]
    fn imported_shared_memory_is_a_fact() {
        let facts = facts_of(r#"(module (import "env" "memory" (memory 2 4 shared)) (func $s) (start $s))"#);
        let facts = facts.expect("facts");
        let memory = facts.memory.expect("a memory");
        assert_eq!(memory.import, Some(("env".into(), "memory".into())));
        assert!(memory.shared);
        assert!(!facts.start, "the start function is the linker's, and runs in every thread");
        assert_eq!(facts.raw_imports, [], "the glue passes the memory on");
    }

    #[test]
    fn an_address_that_is_only_known_later_is_refused() {
        let text = r#"(module (import "GOT.mem" "x" (global (mut i32))) (export "__ferry_cell" (global 0)))"#;
        let diagnostic = facts_of(text).expect_err("no address");
        assert_eq!(diagnostic.message, "the address of `__ferry_cell` is not known before the module runs");
        let text = r#"(module (func (export "__ferry_scratch")))"#;
        assert!(facts_of(text).is_err());
    }
}
