//! Bytes to `Interface`.

pub mod facts;
pub mod interface;

pub use facts::Facts;
pub use interface::Interface;

use crate::{Diagnostic, Diagnostics};
use std::collections::BTreeSet;
use wasm_ferry_schema::Arena;

/// A parsed module, and where in it the things are that an [`Interface`] speaks of.
#[derive(Debug)]
pub struct Loaded {
    pub(crate) module: walrus::Module,
    /// Parallel to [`Interface::closures`].
    pub(crate) closures: Vec<ClosureCode>,
    /// Exports that a record claims: the glue reaches them under other names, or not at all.
    pub(crate) recorded_exports: BTreeSet<String>,
}

/// Where a kind of closure is in the module.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ClosureCode {
    /// Calls the closure.
    pub(crate) invoke: walrus::FunctionId,
    /// Drops the closure, if it is an owned one.
    pub(crate) destroy: Option<walrus::FunctionId>,
    /// Its instance records: a data segment and an offset into it, in bytes.
    pub(crate) records: Vec<(walrus::DataId, usize)>,
}

/// Parses a module.
///
/// Errors: `not-wasm`, whatever the bytes are.
pub fn module(bytes: &[u8], keep_debug: bool) -> Result<Loaded, Diagnostic> {
    let _ = (bytes, keep_debug);
    unimplemented!("written next")
}

/// Takes the records out of a module and says what it offers and needs.
///
/// Ownership: texts and types live in `arena`.
/// Errors: `no-records`, `bad-record`, `newer-record`, `unknown-type`; all that are found.
pub fn interface<'a>(loaded: &mut Loaded, arena: &'a Arena) -> Result<Interface<'a>, Diagnostics> {
    let _ = (loaded, arena);
    unimplemented!("written next")
}
