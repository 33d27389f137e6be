//! What a plan asks of the module.

use super::changes::{Changes, ClosureChange, ExportChange, HandleMode, HandleUse, Handles, ImportChange, Keep};
use crate::convert;
use crate::options::Options;
use crate::plan::{Binding, Plan};
use std::collections::BTreeSet;
use wasm_ferry_schema::{Member, Type};

/// The changes for a plan whose glue uses these exports of the runtime.
pub fn changes(plan: &Plan<'_>, (options, scratch): (&Options, Option<u32>), runtime: BTreeSet<String>) -> Changes {
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
    let mut export = |symbol: &str, name: &str, handles| {
        exports.push(ExportChange { symbol: symbol.to_owned(), name: name.to_owned(), handles });
    };
    for function in &plan.functions {
        export(function.symbol, &function.raw, handles(plan, 0, &function.binding));
        if let Some(resume) = &function.binding.resume {
            export(resume.symbol, &resume.raw, result_handles(plan, &function.binding));
        }
    }
    for class in &plan.classes {
        export(class.free.0, &class.free.1, Handles::default());
        if let Some(parent) = class.parent() {
            export(parent.raise.0, &parent.raise.1, Handles::default());
        }
        for member in &class.members {
            let receiver = usize::from(!member.is_static && member.member != Member::Constructor);
            export(member.symbol, &member.raw, handles(plan, receiver, &member.binding));
            if let Some(resume) = &member.binding.resume {
                export(resume.symbol, &resume.raw, result_handles(plan, &member.binding));
            }
        }
    }
    let closures = plan.closures.iter().enumerate().map(|(index, closure)| ClosureChange {
        index: u32::try_from(index).expect("bug: more closures than a module can hold"),
        invoke: closure.invoke.clone(),
        destroy: closure.destroy.clone(),
        handles: handles(plan, 2, &closure.binding),
    });
    let changes = Changes {
        glue: module.clone(),
        scratch: scratch.unwrap_or_default(),
        imports,
        exports,
        closures: closures.collect(),
        handles: match plan.handles {
            convert::HandleMode::Table => HandleMode::Table,
            convert::HandleMode::Heap => HandleMode::Heap,
        },
        keep_runtime: runtime,
        start: plan.starts.iter().map(|symbol| (*symbol).to_owned()).collect(),
        main: plan.main,
        keep: Keep {
            names: options.module.names,
            mangled: options.module.mangled,
            producers: options.module.producers,
            linker_exports: options.module.linker_exports,
        },
    };
    assert!(plan.any_handles() || !changes.any_handles(), "bug: the plan knows nothing of some handles");
    changes
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

/// Whether a call's result is a handle, and no parameters.
fn result_handles(plan: &Plan<'_>, binding: &Binding<'_>) -> Handles {
    let is_handle = plan.handles == convert::HandleMode::Table && binding.ret.ty.is_handle();
    Handles { params: Vec::new(), result: is_handle.then(|| handle_use(&binding.ret.ty)) }
}

fn handle_use(ty: &Type<'_>) -> HandleUse {
    match ty {
        Type::Option { inner: Type::Ref { .. } } | Type::Nullable { inner: Type::Ref { .. } } => {
            HandleUse::OptionalBorrowed
        }
        Type::Option { .. } | Type::Nullable { .. } => HandleUse::OptionalOwned,
        Type::Ref { .. } => HandleUse::Borrowed,
        _ => HandleUse::Owned,
    }
}
