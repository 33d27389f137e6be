//! What there is to know about a module beside its records.

use wasm_ferry_schema::Word;

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
    /// Whether it has a start function of its own.
    pub start: bool,
    /// Imports that are not Ferry's, in the order of the module. They are passed through.
    pub raw_imports: Vec<RawImport>,
    /// Exports that no record claims, the runtime's included, in the order of the module.
    pub raw_exports: Vec<RawExport>,
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
