//! Bytes to `Interface`.

mod by_hand;
mod by_value;
mod described;
pub mod facts;
mod fit;
mod instances;
pub mod interface;
mod keep;
mod load;
pub(crate) mod math;
mod npm;
mod parts;
pub(crate) mod passing;
mod records;
pub(crate) mod references;
mod returns;
pub(crate) mod runtime;
pub(crate) mod section;
mod show;
pub(crate) mod skeleton;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub(crate) mod threads;
mod trust;
mod types;

pub use facts::Facts;
pub use interface::Interface;
pub(crate) use trust::trusting;

use crate::diagnostics::Code;
use crate::{Diagnostic, Diagnostics};
use std::borrow::Cow;
use std::collections::BTreeSet;
use wasm_ferry_schema::{Arena, SECTION, Type};

/// A parsed module, and where in it the things are that an [`Interface`] speaks of.
#[derive(Debug)]
pub struct Loaded<'b> {
    pub(crate) module: walrus::Module,
    /// The code that the functions of `module` stand for, if they are only skeletons.
    pub(crate) code: Option<skeleton::Code<'b>>,
    /// The whole module, if types in it describe themselves.
    pub(crate) described: Option<Vec<u8>>,
    /// Parallel to [`Interface::closures`].
    pub(crate) closures: Vec<ClosureCode>,
    /// Functions that an exception of JavaScript may pass through.
    pub(crate) passing: BTreeSet<walrus::FunctionId>,
    /// What was exported, and no such exception passes through.
    pub(crate) quiet: BTreeSet<walrus::FunctionId>,
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
/// Ownership: the code stays in `bytes`. DWARF is dropped before it is parsed, unless `keep_debug`.
/// Errors: `not-wasm`, whatever the bytes are.
pub fn module<'b>(bytes: impl Into<Cow<'b, [u8]>>, keep_debug: bool) -> Result<Loaded<'b>, Diagnostic> {
    load::load(bytes.into(), keep_debug)
}

/// Takes the records out of a module and says what it offers and needs.
///
/// Ownership: texts and types live in `arena`.
/// Errors: `no-records`, `bad-record`, `newer-record`, `unknown-type`; all that are found.
pub fn interface<'a>(loaded: &mut Loaded<'_>, arena: &'a Arena) -> Result<Interface<'a>, Diagnostics> {
    let mut section = Vec::new();
    let mut found = false;
    while let Some(part) = loaded.module.customs.remove_raw(SECTION) {
        section.extend(part.data);
        found = true;
    }
    if !found {
        return Err(no_records().into());
    }
    let mut decoded = records::decode(arena.alloc_slice_copy(&section), arena);
    let described = loaded.described.take();
    let image = described.as_deref().and_then(described::Image::of);
    let blind = described.is_some() && image.is_none();
    let mut oracle = described::Oracle::new(image.as_ref(), blind, &decoded.items, arena);
    let undescribed = oracle.settle(&mut decoded.items);
    let instances = instances::find(&loaded.module, &mut oracle, arena);
    oracle.finish().remove(&mut loaded.module);
    let mut diagnostics = [decoded.diagnostics, undescribed, instances.diagnostics].concat();
    // With a record missing, everything that follows would only repeat that.
    if let Some(diagnostics) = Diagnostics::from_list(std::mem::take(&mut diagnostics)) {
        return Err(diagnostics);
    }
    by_hand::bind(&mut loaded.module, &decoded.items);
    let surface = facts::surface(&loaded.module);
    let mut kept = keep::keep(&decoded.items, &surface, arena);
    diagnostics.append(&mut kept.diagnostics);
    let npm = npm::collate(&kept.npm, &mut diagnostics);
    diagnostics.extend(runtime::check_exports(&surface, uses_handles(&kept, &instances.kinds, &surface)));
    let types::Resolved { types, declared, instances: data, diagnostics: unknown } =
        types::resolve(&mut kept, &instances.kinds, arena);
    diagnostics.extend(unknown);
    let passing = passing::find(loaded, &kept);
    let facts = match facts::facts(&loaded.module, surface, &kept.exports) {
        Ok(facts) => Facts { throwing: passing.imports, held: passing.held, ..facts },
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            Facts::default()
        }
    };
    if let Some(diagnostics) = Diagnostics::from_list(diagnostics) {
        return Err(diagnostics);
    }
    loaded.closures = instances.code;
    loaded.passing = passing.functions;
    loaded.quiet = passing.quiet;
    loaded.recorded_exports = kept.exports;
    Ok(Interface {
        crates: decoded.crates,
        functions: kept.functions,
        members: kept.members,
        classes: kept.classes,
        enums: kept.enums,
        choices: kept.choices,
        data: kept.data,
        instances: data,
        constants: kept.constants,
        imports: kept.imports,
        import_types: kept.import_types,
        snippets: kept.snippets,
        starts: kept.starts,
        typescript: kept.typescript,
        reexports: kept.reexports,
        npm,
        closures: instances.kinds,
        facts,
        types,
        declared,
    })
}

/// Complains of a module in which things cross, but where the runtime keeps no places for them.
///
/// Errors: `bad-record`.
pub(crate) fn check_linked(interface: &Interface<'_>) -> Result<(), Diagnostic> {
    let Interface { facts, functions, members, imports, closures, .. } = interface;
    let crosses = !functions.is_empty() || !members.is_empty() || !imports.is_empty() || !closures.is_empty();
    let places = [("__ferry_cell", facts.cell), ("__ferry_scratch", facts.scratch)];
    let is_address = |export: &facts::RawExport| export.name == threads::CELL_ADDRESS;
    if facts.raw_exports.iter().any(is_address) {
        // Each thread has a cell of its own, and asks for it.
        return if facts.shared() { Ok(()) } else { Err(threads::not_shared()) };
    }
    let missing = places.into_iter().find(|(_, place)| crosses && place.is_none());
    missing.map_or(Ok(()), |(name, _)| Err(runtime::unlinked(name)))
}

fn no_records() -> Diagnostic {
    Diagnostic {
        code: Code::NoRecords,
        message: "the module says nothing of what it offers to JavaScript".into(),
        place: None,
        notes: vec![format!("it has no section `{SECTION}`, which every crate that uses `#[js]` adds to")],
        help: "use `#[js]` in a crate with `crate-type = [\"cdylib\"]`, and pass the module before anything strips or \
               optimises it; a module that was processed once has no records any more"
            .into(),
    }
}

/// Whether a handle stands in any signature, so that the module must be able to make and release them.
fn uses_handles(kept: &keep::Kept<'_>, closures: &[interface::ClosureKind<'_>], surface: &facts::Surface) -> bool {
    let functions = kept.functions.iter().chain(kept.members.iter().map(|member| &member.function));
    let functions = functions.map(|function| (function.params, function.ret));
    let imports = kept.imports.iter().map(|import| (import.params, import.ret));
    let signatures = functions.chain(imports);
    let mut types = signatures.flat_map(|(params, ret)| params.iter().map(|param| param.ty).chain([ret]));
    let handle = |ty: &Type<'_>| ty.is_handle();
    types.any(|ty| ty.is_handle())
        || closures.iter().any(|closure| closure.params.iter().any(handle) || closure.ret.is_handle())
        || kept.classes.iter().any(|class| !class.wrap.is_empty() || !class.unwrap.is_empty())
        || surface.imports.iter().any(|import| import.name == runtime::CLOSURE_NEW)
}
