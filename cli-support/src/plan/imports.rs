//! What Rust calls: functions, methods and properties of JavaScript.

use super::naming::Naming;
use super::shape::{Recorded, binding};
use super::{Action, Import, ModuleImport, RuntimeImport, RuntimeTask, place};
use crate::convert::HandleMode;
use crate::diagnostics::{Code, Diagnostic};
use crate::js::fragment;
use crate::read::Interface;
use crate::read::interface::CrateSnippet;
use wasm_ferry_schema::{Source, Use};

/// The folder of the crates' own files, beside the glue.
pub(super) const SNIPPETS: &str = "./snippets/";

/// Plans the recorded imports.
pub(super) fn imports<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Import<'a>> {
    interface.imports.iter().filter_map(|import| plan(import, naming)).collect()
}

fn plan<'a>(import: &wasm_ferry_schema::Import<'a>, naming: &mut Naming<'_, 'a>) -> Option<Import<'a>> {
    let recorded = Recorded {
        params: import.params.iter().map(|param| ("", param.ty)).collect(),
        ret: import.ret,
        catch: import.catch,
        variadic: import.variadic,
        what: ["the import `", import.js_name, "`"].concat(),
        at: Some(import.at),
    };
    let binding = binding(recorded, naming)?;
    let action = action(import, naming)?;
    let label = match import.how {
        Use::Construct { class } | Use::InstanceOf { class } => class,
        _ => import.js_name,
    };
    let prefix = match import.how {
        Use::Construct { .. } => "__ferry_new_",
        Use::InstanceOf { .. } => "__ferry_instanceof_",
        Use::Get | Use::StaticGet { .. } => "__ferry_get_",
        Use::Set | Use::StaticSet { .. } => "__ferry_set_",
        Use::Call | Use::Method | Use::Static { .. } => "__ferry_",
    };
    let local = naming.names.grant(&[prefix, label].concat());
    Some(Import { symbol: import.symbol, local, action, binding })
}

fn action<'a>(import: &wasm_ferry_schema::Import<'a>, naming: &mut Naming<'_, 'a>) -> Option<Action<'a>> {
    if import.source == Source::Intrinsic {
        let known = fragment::named(import.js_name);
        if known.is_none() {
            naming.report(Diagnostic {
                code: Code::BadRecord,
                message: ["the runtime asks for `", import.js_name, "`, which this tool does not have"].concat(),
                place: Some(place(&import.at)),
                notes: vec![],
                help: "use the same version of `wasm-ferry` and of the tool".to_owned(),
            });
        }
        return known.map(Action::Intrinsic);
    }
    // The names from a global, or from what a module exports, to the function or class.
    let class = match import.how {
        Use::Construct { class } | Use::Static { class } | Use::InstanceOf { class } => Some(class),
        Use::StaticGet { class } | Use::StaticSet { class } => Some(class),
        Use::Call => Some(import.js_name),
        Use::Method | Use::Get | Use::Set => None,
    };
    let mut path: Vec<String> = Vec::new();
    if let Some(class) = class {
        let dotted = import.namespace.iter().copied().chain([class]).flat_map(|part| part.split('.'));
        path.extend(dotted.map(str::to_owned));
        let from = match import.source {
            Source::Module { specifier } => Some(specifier.to_owned()),
            Source::Snippet { path } => Some([SNIPPETS, path].concat()),
            Source::Global | Source::Intrinsic => None,
        };
        if let Some(from) = from {
            path[0] = naming.module(&from, &path[0]);
        }
    }
    Some(Action::Use { how: import.how, path, name: import.js_name })
}

/// Plans what the runtime imports for itself, as far as the module uses it.
pub(super) fn runtime<'a>(
    interface: &Interface<'a>,
    handles: HandleMode,
    naming: &mut Naming<'_, 'a>,
) -> Vec<RuntimeImport> {
    let table = [
        ("rt.slot_clear", "__ferry_slot_clear", RuntimeTask::SlotClear),
        ("rt.slots_grow", "__ferry_slots_grow", RuntimeTask::SlotsGrow),
        ("rt.closure_new", "__ferry_closure_new", RuntimeTask::ClosureNew),
    ];
    let mut imports = Vec::new();
    for (symbol, name, task) in table {
        let in_wasm = handles == HandleMode::Table && task != RuntimeTask::ClosureNew;
        if in_wasm || !interface.facts.runtime_imports.contains(symbol) {
            continue;
        }
        imports.push(RuntimeImport { symbol, local: naming.names.grant(name), task });
    }
    imports
}

/// The crates' files that the glue imports, and every other file of the same crates: they may import each other.
pub(super) fn used_snippets<'a>(interface: &Interface<'a>, modules: &[ModuleImport]) -> Vec<CrateSnippet<'a>> {
    let used = |snippet: &CrateSnippet<'a>| {
        let path = snippet.snippet.path;
        modules.iter().any(|module| module.from.strip_prefix(SNIPPETS) == Some(path))
    };
    let crates: Vec<&str> = interface.snippets.iter().filter(|snippet| used(snippet)).map(|s| s.krate).collect();
    interface.snippets.iter().filter(|snippet| crates.contains(&snippet.krate)).copied().collect()
}
