//! What a plan asks of the module, as plain data.

use crate::options::StackSize;
use std::collections::BTreeSet;

/// What a plan asks of the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// The module that the glue's functions are imported from.
    pub glue: String,
    /// The address of the scratch region, if there is one.
    pub scratch: u32,
    /// What every import in `__ferry` becomes that the module still uses.
    pub imports: Vec<ImportChange>,
    /// What recorded exports become. A recorded export that is not listed is no longer exported.
    pub exports: Vec<ExportChange>,
    /// Closures that JavaScript calls.
    pub closures: Vec<ClosureChange>,
    /// The names of exports that run on stacks of their own, because their calls may wait for promises.
    pub activations: BTreeSet<String>,
    /// How large these stacks are.
    pub stack_size: StackSize,
    /// Where JavaScript values live.
    pub handles: HandleMode,
    /// Whether the value that was put last is kept out of their table, which is larger and faster.
    pub latest: bool,
    /// Runtime exports (`__wbindgen_…`, `__ferry_…`) that the glue uses, by their names in the module. All other
    /// runtime exports go.
    pub keep_runtime: BTreeSet<String>,
    /// Symbols of exports that `__wbindgen_start` calls, in this order; they need not be listed in `exports`. The module's
    /// own start function comes first ([`crate::read::Facts::start`]). With neither there is no `__wbindgen_start`.
    pub start: Vec<String>,
    /// Whether `__wbindgen_start` then calls the export `main`, which takes the number and the addresses of arguments.
    pub main: bool,
    /// What else is kept.
    pub keep: Keep,
}

/// One import in `__ferry`: recorded, an intrinsic, or the runtime's (`rt.…`).
///
/// In table mode, `rt.slot_clear` and `rt.slots_grow` become wasm and are not listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportChange {
    /// The import's name in `__ferry`.
    pub symbol: String,
    /// The module it is imported from from now on.
    pub module: String,
    /// The name it is imported by from now on.
    pub name: String,
    /// Its handles; must be empty in heap mode.
    pub handles: Handles,
    /// The text that it always gives, if WebAssembly shall import that itself; then its only handle is its result.
    pub constant: Option<String>,
}

/// One recorded export.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportChange {
    /// The export's name in the module.
    pub symbol: String,
    /// Its name from now on.
    pub name: String,
    /// Its handles; must be empty in heap mode.
    pub handles: Handles,
    /// The memory that is lent to its calls, and that the module frees.
    pub lent: Vec<Lent>,
}

/// One kind of closure that JavaScript calls.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClosureChange {
    /// The closure's [`crate::read::interface::ClosureKind::index`].
    pub index: u32,
    /// The name to export the function under that calls it.
    pub invoke: String,
    /// The name to export the function under that drops it, if the glue needs it.
    pub destroy: Option<String>,
    /// The handles of `invoke`; core parameters 0 and 1 are data and vtable. Must be empty in heap mode.
    pub handles: Handles,
    /// The memory that is lent to calls of `invoke`, and that the module frees.
    pub lent: Vec<Lent>,
}

/// Memory that was allocated for one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lent {
    /// The index of the core parameter that is its address; the next one is its length.
    pub param: usize,
    /// Units: bytes; of one element of the length, and what it is aligned to.
    pub size: u32,
}

/// Which core values of a function are handles that cross as `externref`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Handles {
    /// Indices of core parameters, ascending, and how each is used.
    pub params: Vec<(usize, HandleUse)>,
    /// The core result, if it is one; never borrowed.
    pub result: Option<HandleUse>,
}

/// How a call uses a handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandleUse {
    /// The callee's to drop, or to release.
    Owned,
    /// Valid during the call, and the caller's to release.
    Borrowed,
    /// As `Owned`; handle 0 is a null reference on the way to Rust, and `undefined` on the way to JavaScript.
    OptionalOwned,
    /// As `Borrowed`; handle 0 as in `OptionalOwned`.
    OptionalBorrowed,
}

/// Where JavaScript values live.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HandleMode {
    /// In a table of the module, exported as `__wbindgen_externrefs`.
    Table,
    /// In an array of the glue.
    #[default]
    Heap,
}

/// What else is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// The name section.
    pub names: bool,
    /// Whether names stay mangled.
    pub mangled: bool,
    /// The `producers` section.
    pub producers: bool,
    /// The linker's exports `__heap_base`, `__data_end` and `__indirect_function_table`.
    pub linker_exports: bool,
    /// The standard library's allocator, where the runtime's could take its place.
    pub std_allocator: bool,
}

impl Default for Keep {
    fn default() -> Keep {
        Keep { names: true, mangled: false, producers: true, linker_exports: false, std_allocator: false }
    }
}

impl Changes {
    /// Whether any function has handles that cross as references.
    pub fn any_handles(&self) -> bool {
        let imports = self.imports.iter().map(|change| &change.handles);
        let exports = self.exports.iter().map(|change| &change.handles);
        let closures = self.closures.iter().map(|change| &change.handles);
        imports.chain(exports).chain(closures).any(|handles| !handles.is_empty())
    }
}

impl Handles {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.params.is_empty() && self.result.is_none()
    }

    /// How core parameter `index` is used, if it is a handle.
    pub fn param(&self, index: usize) -> Option<HandleUse> {
        self.params.iter().find(|(at, _)| *at == index).map(|(_, usage)| *usage)
    }
}
