//! The whole pipeline, readable top to bottom.

pub mod convert;
pub mod diagnostics;
mod emit;
pub mod files;
pub mod js;
pub mod options;
pub mod plan;
pub mod read;
mod seal;
pub mod stages;
pub mod targets;
pub mod ts;
pub mod wasm;

pub use diagnostics::{Diagnostic, Diagnostics};
pub use files::Files;
use options::DebugInfo;
pub use options::Options;
pub use seal::seal;

use convert::HandleMode;
use wasm_ferry_schema::Arena;

/// Turns a compiled module into the files of a target: the finished module, glue, declarations.
///
/// Errors: every mistake that is found in the module's records; none of the files is made then.
pub fn generate(wasm: &[u8], options: &Options) -> Result<Files, Diagnostics> {
    run(wasm, options, |_, _| {})
}

/// As [`generate`]; `look` sees what the stages in between have made.
fn run(
    wasm: &[u8],
    options: &Options,
    look: impl FnOnce(&read::Interface<'_>, &plan::Plan<'_>),
) -> Result<Files, Diagnostics> {
    let arena = Arena::new();
    let mut loaded = read::module(wasm, options.module.debug != DebugInfo::Dropped)?;
    let mut interface = read::interface(&mut loaded, &arena)?;
    if options.suite {
        // Whoever runs the tests decides what is called when, and catches what they throw.
        interface.facts.panic_hook = false;
        interface.starts.clear();
        interface.facts.main = false;
    }
    // What is asked for in these builds is part of the fast glue alone.
    let never = options.glue.encode_into == options::EncodeInto::Never;
    let fast = never || options.debug || options.suite || options.glue.string_builtins || interface.facts.shared();
    interface.facts.few_texts = !fast && plan::gives_little_text(&interface);
    let small = || interface.facts.small || plan::crosses_little(&interface);
    interface.facts.small = !fast && options.glue.small.unwrap_or_else(small);
    read::check_linked(&interface)?;
    let native = if interface.facts.reference_types { HandleMode::Table } else { HandleMode::Heap };
    let plan = plan::plan(
        &interface,
        &plan::Asked {
            handles: options.handles.unwrap_or(native),
            target: options.target,
            guarded: options.glue.abort_handler,
            split: options.glue.split_linked_modules,
        },
    )?;
    let mut plan = if options.module.start { plan } else { plan.unstarted() };
    if options.glue.minify || interface.facts.small {
        plan = plan.shortened();
    }
    look(&interface, &plan);

    let glue = loop {
        let glue = emit::glue(&plan, &interface.facts, options);
        if !plan.leave_out_unheld(&interface.facts, &glue.runtime) {
            break glue;
        }
    };
    let mut files = glue.files;
    let changes = wasm::changes(&plan, (options, &interface.facts), glue.runtime);
    let module = wasm::finish(loaded, &changes)?;
    let name = [&options.stem, "_bg.wasm"].concat();
    match &options.module.debug {
        DebugInfo::Split { url } => {
            let debug = [&options.stem, "_bg.debug.wasm"].concat();
            files.add(name, wasm::refer(&module, url.as_ref().unwrap_or(&debug)));
            files.add(debug, module);
        }
        DebugInfo::Dropped | DebugInfo::Kept => files.add(name, module),
    }
    if options.typescript {
        files.extend(emit::declarations(&plan, &interface.facts, options));
    }
    Ok(files)
}
