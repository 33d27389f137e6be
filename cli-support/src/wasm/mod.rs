//! Applies a `Plan` to the module, one file per pass.

mod activations;
mod allocator;
pub mod changes;
mod cleanup;
mod closures;
mod debug;
mod demangle;
mod entries;
mod exports;
mod from_plan;
mod handles;
mod imports;
mod inline;
mod lent;
mod reach;
mod slots;
mod splice;
mod start;
mod strings;
mod table;
#[cfg(test)]
mod testing;
mod threads;

pub use changes::Changes;
pub(crate) use debug::refer;
pub use from_plan::changes;

use crate::Diagnostic;
use crate::read::{Loaded, trusting};

/// One change to a module.
type Pass = fn(&mut Loaded<'_>, &Changes);

/// All passes, in order.
const PASSES: &[Pass] = &[
    // Before `imports`, which moves the runtime's imports to the glue: those that become wasm must be found in `__ferry`.
    table::run,
    // Likewise; and `handles` asks whether there are entries.
    entries::declare,
    // Likewise; and which call is in progress only entries tell.
    activations::declare,
    // Before `handles`, which looks for imports under the names that they have from now on.
    imports::run,
    // Before `start`: what the linker has run when a thread begins is no start function of the user's.
    threads::run,
    // Before `exports`, which takes away the symbols by which start functions are found.
    start::run,
    // Before `handles`, which wraps what is exported, under the names that exports have from now on.
    closures::run,
    exports::run,
    // Before `cleanup`, because wrappers call runtime functions that are only found while they are exported.
    handles::run,
    // After `handles`, whose indices are those of the functions themselves; before `entries`, which are around everything.
    lent::run,
    // After `handles`, which has left an import that gives a reference.
    strings::run,
    // After `handles`, around whose wrappers entries are.
    entries::run,
    // After `entries`, which lie on the stack that a call has.
    activations::run,
];

/// The module as the changes ask for it, as bytes.
///
/// Cannot fail: changes that do not fit the module are a bug, and panic.
pub fn rewrite(mut loaded: Loaded<'_>, changes: &Changes) -> Vec<u8> {
    for pass in PASSES {
        pass(&mut loaded, changes);
    }
    let reached = cleanup::run(&mut loaded, changes);
    // After `cleanup`: it numbers equal names, and must not count those of functions that are gone.
    demangle::run(&mut loaded, changes);
    cleanup::emit(loaded, changes, reached)
}

/// As [`rewrite`], for modules whose DWARF comes along.
///
/// Errors: `bad-debug-info`.
pub(crate) fn finish(loaded: Loaded<'_>, changes: &Changes) -> Result<Vec<u8>, Diagnostic> {
    match loaded.code {
        Some(_) => Ok(rewrite(loaded, changes)),
        None => trusting(|| rewrite(loaded, changes)),
    }
}

/// The function that an export is, or a bug.
fn exported(module: &walrus::Module, name: &str) -> walrus::FunctionId {
    match module.exports.iter().find(|export| export.name == name).map(|export| export.item) {
        Some(walrus::ExportItem::Function(function)) => function,
        Some(_) => panic!("bug: the export `{name}` is not a function"),
        None => panic!("bug: the module does not export `{name}`"),
    }
}

/// Has an export be another function.
fn replace(module: &mut walrus::Module, name: &str, function: walrus::FunctionId) {
    for export in module.exports.iter_mut().filter(|export| export.name == name) {
        export.item = walrus::ExportItem::Function(function);
    }
}

/// The global of this name, such as one that an earlier pass has made.
fn global(module: &walrus::Module, name: &str) -> Option<walrus::GlobalId> {
    module.globals.iter().find(|global| global.name.as_deref() == Some(name)).map(walrus::Global::id)
}

/// The function of this name, likewise.
fn function(module: &walrus::Module, name: &str) -> Option<walrus::FunctionId> {
    module.funcs.iter().find(|function| function.name.as_deref() == Some(name)).map(walrus::Function::id)
}
