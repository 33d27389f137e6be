//! What Rust calls: functions, methods and properties of JavaScript.

use super::naming::Naming;
use super::shape::{Recorded, binding};
use super::{Action, Import, Linked, ModuleImport, RuntimeImport, RuntimeTask, place};
use crate::convert::HandleMode;
use crate::diagnostics::{Code, Diagnostic};
use crate::js::fragment::{self, Fragment};
use crate::read::Interface;
use crate::read::interface::CrateSnippet;
use crate::read::runtime::SUSPEND;
use wasm_ferry_schema::{Source, Use};

/// The folder of the crates' own files, beside the glue.
pub(super) const SNIPPETS: &str = "./snippets/";

/// Plans the recorded imports.
pub(super) fn imports<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Import<'a>> {
    interface.imports.iter().filter_map(|import| plan(interface, import, naming)).collect()
}

fn plan<'a>(
    interface: &Interface<'a>,
    import: &wasm_ferry_schema::Import<'a>,
    naming: &mut Naming<'_, 'a>,
) -> Option<Import<'a>> {
    let recorded = Recorded {
        params: import.params.iter().map(|param| ("", param.ty)).collect(),
        ret: import.ret,
        catch: import.catch,
        variadic: import.variadic,
        what: ["the import `", import.js_name, "`"].concat(),
        at: Some(import.at),
    };
    let mut binding = binding(recorded, naming)?;
    let throws = interface.facts.throwing.contains(import.symbol);
    binding.fallible |= throws && interface.facts.unwinds;
    binding.passes = throws && !interface.facts.unwinds;
    super::sequences::apply(import, &mut binding, naming);
    let action = match import.how {
        Use::Link => Action::Link(super::links::link(interface, import, naming)?),
        _ => action(import, interface.waits().is_some(), naming)?,
    };
    let label = match import.how {
        Use::Construct { class } | Use::InstanceOf { class } => class,
        Use::Text => "text",
        Use::Link => "link",
        _ => import.js_name,
    };
    let prefix = match import.how {
        Use::Construct { .. } => "__ferry_new_",
        Use::InstanceOf { .. } => "__ferry_instanceof_",
        Use::Get | Use::StaticGet { .. } | Use::Index | Use::StaticIndex { .. } => "__ferry_get_",
        Use::Set | Use::StaticSet { .. } | Use::SetIndex | Use::StaticSetIndex { .. } => "__ferry_set_",
        Use::FinalGet { .. } | Use::FinalStaticGet { .. } | Use::Value => "__ferry_get_",
        Use::FinalSet { .. } | Use::FinalStaticSet { .. } => "__ferry_set_",
        Use::DeleteIndex | Use::StaticDeleteIndex { .. } => "__ferry_delete_",
        Use::Call | Use::Method | Use::FinalMethod { .. } | Use::Static { .. } => "__ferry_",
        Use::Text | Use::Link => "__ferry_get_",
    };
    let local = naming.names.grant(&[prefix, label].concat());
    let bare = crate::read::math::function(import).is_some();
    Some(Import { symbol: import.symbol, local, action, binding, bare })
}

fn action<'a>(import: &wasm_ferry_schema::Import<'a>, waits: bool, naming: &mut Naming<'_, 'a>) -> Option<Action<'a>> {
    if import.source == Source::Intrinsic {
        let known = fragment::named(import.js_name).or_else(|| placeholder(import.js_name, waits));
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
    if let Some(word @ ("new" | "super")) = global_root(import) {
        naming.report(Diagnostic {
            code: Code::BadName,
            message: ["`", word, "` is nothing that a function of the glue has"].concat(),
            place: Some(place(&import.at)),
            notes: vec![],
            help: "name what is meant with `js_name = \"…\"`".to_owned(),
        });
    }
    if import.how == Use::Text {
        return Some(Action::Text(import.js_name));
    }
    let reached = import.how.class().or(import.how.names_itself().then_some(import.js_name));
    let path = reached.map(|name| path(&import.source, import.namespace, name, naming));
    Some(Action::Use { how: import.how, path: path.unwrap_or_default(), name: import.js_name })
}

/// A helper that js-sys asks for, under the name that it knows; `waits` if some calls may wait for promises.
fn placeholder(name: &str, waits: bool) -> Option<Fragment> {
    match (name, waits) {
        ("__wbindgen_jspi_in_context", false) => Some(fragment::SUSPENDABLE),
        ("__wbindgen_jspi_in_context", true) => Some(fragment::MAY_WAIT),
        // Whoever calls it waits for what it gives.
        ("__wbindgen_jspi_suspend", _) => Some(fragment::IDENTITY),
        ("__wbindgen_jspi_spawn_poll" | "__wbindgen_jspi_spawn_first", false) => Some(fragment::POLL_SUSPENDABLE),
        ("__wbindgen_jspi_spawn_poll" | "__wbindgen_jspi_spawn_first", true) => Some(fragment::POLL_ACTIVATED),
        _ => None,
    }
}

/// The names from a root that the glue knows to a thing: a global, or what a module exports.
pub(super) fn path<'a>(
    source: &Source<'a>,
    namespace: &[&'a str],
    name: &'a str,
    naming: &mut Naming<'_, 'a>,
) -> Vec<String> {
    let dotted = namespace.iter().copied().chain([name]).flat_map(segments);
    let mut path: Vec<String> = dotted.map(str::to_owned).collect();
    path[0] = match specifier(source) {
        Some(from) => naming.module(&from, &path[0]),
        None => naming.global(&path[0]),
    };
    path
}

/// The module that something is imported from, as the glue will say it; none for globals.
pub(super) fn specifier(source: &Source<'_>) -> Option<String> {
    match source {
        Source::Module { specifier } => Some((*specifier).to_owned()),
        Source::Snippet { path } => Some([SNIPPETS, path].concat()),
        Source::Global | Source::Intrinsic => None,
    }
}

/// Dotted names are paths; computed ones, such as `[Symbol.iterator]`, are not.
pub(super) fn segments(name: &str) -> impl Iterator<Item = &str> {
    let separator = if name.starts_with('[') { '\0' } else { '.' };
    name.split(separator)
}

/// The global that an import mentions first, if it mentions one.
pub(super) fn global_root<'i>(import: &wasm_ferry_schema::Import<'i>) -> Option<&'i str> {
    match import.source {
        Source::Global => {}
        Source::Module { .. } | Source::Snippet { .. } | Source::Intrinsic => return None,
    }
    let reached = import.how.class().or(import.how.names_itself().then_some(import.js_name))?;
    let first = import.namespace.first().copied().unwrap_or(reached);
    segments(first).next()
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
        (SUSPEND, "__ferry_suspend", RuntimeTask::Suspend),
    ];
    let mut imports = Vec::new();
    for (symbol, name, task) in table {
        let in_wasm = match task {
            RuntimeTask::SlotClear | RuntimeTask::SlotsGrow => handles == HandleMode::Table,
            RuntimeTask::ClosureNew => false,
            RuntimeTask::Suspend => interface.waits().is_none(),
        };
        if in_wasm || !interface.facts.runtime_imports.contains(symbol) {
            continue;
        }
        imports.push(RuntimeImport { symbol, local: naming.names.grant(name), task });
    }
    imports
}

/// The crates' files that the glue imports or gives the address of, and every other file of the same crates: they may
/// import each other.
pub(super) fn used_snippets<'a>(
    interface: &Interface<'a>,
    modules: &[ModuleImport],
    imports: &[Import<'_>],
) -> Vec<CrateSnippet<'a>> {
    let linked = imports.iter().filter_map(|import| match &import.action {
        Action::Link(Linked::Beside(path)) => Some(path),
        _ => None,
    });
    let mentioned: Vec<&String> = modules.iter().map(|module| &module.from).chain(linked).collect();
    let used = |snippet: &CrateSnippet<'a>| {
        let path = snippet.snippet.path;
        mentioned.iter().any(|mentioned| mentioned.strip_prefix(SNIPPETS) == Some(path))
    };
    let crates: Vec<&str> = interface.snippets.iter().filter(|snippet| used(snippet)).map(|s| s.krate).collect();
    interface.snippets.iter().filter(|snippet| crates.contains(&snippet.krate)).copied().collect()
}
