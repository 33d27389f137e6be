//! What a plan asks of the module.

use super::changes::{Changes, ClosureChange, ExportChange, HandleMode, HandleUse, Handles, ImportChange, Keep, Lent};
use crate::convert;
use crate::options::Options;
use crate::plan::{Binding, Plan};
use crate::read::Facts;
use crate::read::runtime::{HANDLE_GET, HANDLE_TAKE, TASK_POLL};
use std::collections::BTreeSet;
use wasm_ferry_schema::{Member, Type};

/// The changes for a plan whose glue uses these exports of the runtime.
pub fn changes(plan: &Plan<'_>, (options, facts): (&Options, &Facts), mut runtime: BTreeSet<String>) -> Changes {
    let latest = !facts.small;
    if latest && runtime.contains(HANDLE_TAKE) {
        // A module that has ended takes nothing back any more, but what it has left is still looked at.
        runtime.insert(HANDLE_GET.to_owned());
    }
    let module = ["./", &options.stem, "_bg.js"].concat();
    let import = |symbol: &str, name: &str, handles| ImportChange {
        symbol: symbol.to_owned(),
        module: module.clone(),
        name: name.to_owned(),
        handles,
        constant: None,
    };
    let recorded = plan.imports.iter().map(|item| ImportChange {
        constant: item.constant(options.glue.string_builtins, plan.handles).map(str::to_owned),
        ..import(item.symbol, &item.local, handles(plan, 0, &item.binding))
    });
    let own = plan.runtime.iter().map(|item| {
        // The function made of a closure is the only value among these.
        let is_value = item.task == crate::plan::RuntimeTask::ClosureNew && plan.handles == convert::HandleMode::Table;
        let result = is_value.then_some(HandleUse::Owned);
        import(item.symbol, &item.local, Handles { params: vec![], result })
    });
    let imports = recorded.chain(own).collect();

    let mut exports = Vec::new();
    let mut export = |symbol: &str, name: &str, (handles, lent)| {
        exports.push(ExportChange { symbol: symbol.to_owned(), name: name.to_owned(), handles, lent });
    };
    let called = |first: usize, binding: &Binding<'_>| {
        let mut handles = handles(plan, first, binding);
        // What the call has left is no value yet.
        handles.result = handles.result.filter(|_| !binding.waits);
        (handles, lent(first, binding))
    };
    for function in &plan.functions {
        export(function.symbol, &function.raw, called(0, &function.binding));
        if let Some(resume) = &function.binding.resume {
            export(resume.symbol, &resume.raw, (result_handles(plan, &function.binding), vec![]));
        }
    }
    for class in &plan.classes {
        export(class.free.0, &class.free.1, Default::default());
        if let Some(parent) = class.parent() {
            export(parent.raise.0, &parent.raise.1, Default::default());
        }
        for member in &class.members {
            let receiver = usize::from(!member.is_static && member.member != Member::Constructor);
            export(member.symbol, &member.raw, called(receiver, &member.binding));
            if let Some(resume) = &member.binding.resume {
                export(resume.symbol, &resume.raw, (result_handles(plan, &member.binding), vec![]));
            }
        }
    }
    let closures = plan.closures.iter().enumerate().map(|(index, closure)| ClosureChange {
        index: u32::try_from(index).expect("bug: more closures than a module can hold"),
        invoke: closure.invoke.clone(),
        destroy: closure.destroy.clone(),
        handles: handles(plan, 2, &closure.binding),
        lent: lent(2, &closure.binding),
    });
    let changes = Changes {
        glue: module.clone(),
        scratch: facts.scratch.unwrap_or_default(),
        imports,
        exports,
        closures: closures.collect(),
        activations: activations(plan, &runtime),
        stack_size: options.module.waiting_stack,
        handles: match plan.handles {
            convert::HandleMode::Table => HandleMode::Table,
            convert::HandleMode::Heap => HandleMode::Heap,
        },
        latest,
        keep_runtime: runtime,
        start: plan.starts.iter().map(|symbol| (*symbol).to_owned()).collect(),
        main: plan.main,
        keep: Keep {
            names: options.module.names,
            mangled: options.module.mangled,
            producers: options.module.producers,
            linker_exports: options.module.linker_exports,
            std_allocator: options.module.std_allocator,
        },
    };
    assert!(plan.any_handles() || !changes.any_handles(), "bug: the plan knows nothing of some handles");
    changes
}

/// The exports whose calls may wait, by their names: the user's, and the one that js-sys polls its tasks with.
fn activations(plan: &Plan<'_>, runtime: &BTreeSet<String>) -> BTreeSet<String> {
    let functions = plan.functions.iter().map(|function| (&function.raw, &function.binding));
    let members = plan.classes.iter().flat_map(|class| &class.members).map(|member| (&member.raw, &member.binding));
    let waiting = functions.chain(members).filter(|(_, binding)| binding.waits).map(|(raw, _)| raw.clone());
    waiting.chain(runtime.get(TASK_POLL).cloned()).collect()
}

/// Where a call's handles are, behind `first` words that are none.
fn handles(plan: &Plan<'_>, first: usize, binding: &Binding<'_>) -> Handles {
    if plan.handles == convert::HandleMode::Heap {
        return Handles::default();
    }
    let mut params = Vec::new();
    let mut index = first;
    for param in &binding.params {
        let conversion = &param.conversion;
        let words = conversion.words().len();
        if conversion.ty.is_handle() {
            params.push((index, handle_use(&conversion.ty)));
        } else if matches!(conversion.ty, Type::RefMut { inner: Type::Slice { .. } }) && words == 3 {
            // The array that the slice is copied back to.
            params.push((index + 2, HandleUse::Owned));
        }
        index += words;
    }
    Handles { params, ..result_handles(plan, binding) }
}

/// What small glue has allocated for a call, behind `first` words that are no parameters of the binding.
fn lent(first: usize, binding: &Binding<'_>) -> Vec<Lent> {
    let mut lent = Vec::new();
    let mut index = first;
    for conversion in binding.params.iter().map(|param| &param.conversion) {
        if let Some((word, size)) = lent_word(&conversion.ty).filter(|_| conversion.small) {
            lent.push(Lent { param: index + word, size });
        }
        index += conversion.words().len();
    }
    lent
}

/// Which word of a type is the address of what is lent, and the size of its elements.
fn lent_word(ty: &Type<'_>) -> Option<(usize, u32)> {
    match ty {
        Type::Ref { inner: Type::Str | Type::KeptStr | Type::String } => Some((0, 1)),
        Type::Ref { inner: Type::Slice { element } } | Type::RefMut { inner: Type::Slice { element } } => {
            element.has_typed_array().then(|| (0, element_size(element)))
        }
        // What comes first says whether there is something; if not, the length is 0.
        Type::Option { inner } | Type::Nullable { inner } => {
            // Only text and lists have a word more: other types that may be absent can have fewer words.
            let (word, size) = lent_word(inner)?;
            Some((word + ty.words().as_slice().len() - inner.words().as_slice().len(), size))
        }
        _ => None,
    }
}

/// Units: bytes.
fn element_size(element: &Type<'_>) -> u32 {
    match element {
        Type::I8 | Type::U8 | Type::ClampedByte => 1,
        Type::I16 | Type::U16 => 2,
        Type::I64 | Type::U64 | Type::F64 => 8,
        _ => 4,
    }
}

/// Whether a call's result is a handle, and no parameters.
fn result_handles(plan: &Plan<'_>, binding: &Binding<'_>) -> Handles {
    let is_handle = plan.handles == convert::HandleMode::Table && binding.ret.ty.is_handle();
    Handles { params: Vec::new(), result: is_handle.then(|| handle_use(&binding.ret.ty)) }
}

fn handle_use(ty: &Type<'_>) -> HandleUse {
    match ty {
        Type::Nullable { inner: Type::JsValue } => HandleUse::Owned,
        Type::Option { inner: Type::Ref { .. } } | Type::Nullable { inner: Type::Ref { .. } } => {
            HandleUse::OptionalBorrowed
        }
        Type::Option { .. } | Type::Nullable { .. } => HandleUse::OptionalOwned,
        Type::Ref { .. } => HandleUse::Borrowed,
        _ => HandleUse::Owned,
    }
}
