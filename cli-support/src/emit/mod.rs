//! Folds a plan into trees, and prints them.

mod by_value;
mod calls;
mod checks;
mod classes;
mod closures;
mod docs;
mod dts;
mod encoders;
mod families;
mod glue;
mod imports;
mod instance;
mod links;
mod raw;
mod reach;
mod signature;
mod snippets;
mod types;
mod universal;

use crate::files::Files;
use crate::js::ast::{Item, Module};
use crate::options::Options;
use crate::plan::Plan;
use crate::read::Facts;
use crate::targets::{Format, Start, UNIVERSAL_CORE, file_name};
use crate::{js, ts};

pub(crate) use glue::Glue;
pub(crate) use universal::FETCHED;

/// The glue of a plan: its files, and the exports of the runtime that they use.
pub(crate) fn glue(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Glue {
    glue::glue(plan, facts, options)
}

/// The declarations of a plan.
pub(crate) fn declarations(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Files {
    let mut files = Files::new();
    let mut add = |name: String, options: &Options| {
        let mut public = dts::public(plan, facts, options);
        if options.glue.typed_array_buffers {
            ts::buffers::say(&mut public);
        }
        files.add(name, ts::print::print(&public));
    };
    if options.target.start == Start::Anywhere {
        for ending in [".d.ts", ".d.cts"] {
            add([&options.stem, ending].concat(), &Options { target: &UNIVERSAL_CORE, ..options.clone() });
        }
        let named = |name: &str| file_name(name, &options.stem);
        add(named("index.d.ts"), options);
        add(named("index.d.cts"), options);
        for (name, core) in [("instance.d.ts", ".js"), ("instance.d.cts", ".cjs")] {
            let core = ["./", &options.stem, core].concat();
            files.add(named(name), ts::print::print(&raw::instances(&core)));
        }
        for name in ["*.wasm.d.ts", "*.wasm.d.cts"] {
            files.add(named(name), ts::print::print(&raw::whatever()));
        }
        add_types(plan, options, &mut files);
    } else {
        add([&options.stem, ".d.ts"].concat(), options);
    }
    files.add([&options.stem, "_bg.wasm.d.ts"].concat(), ts::print::print(&raw::wasm(plan, facts)));
    files
}

/// The module that has only types, for each module format: for those who load modules, there is nothing in it.
fn add_types(plan: &Plan<'_>, options: &Options, files: &mut Files) {
    for (declared, index, code) in [("types.d.ts", "index.js", "types.js"), ("types.d.cts", "index.cjs", "types.cjs")] {
        let named = |name: &str| file_name(name, &options.stem);
        let Some(module) = types::module(plan, &["./", &named(index)].concat()) else { return };
        files.add(named(declared), ts::print::print(&module));
        let nothing = vec![Item::Comment("There are only types.".to_owned())];
        files.add(named(code), print(code, &Module { items: nothing }, options));
    }
}

/// The glue's modules by file name, with one line for each of our helpers: what a plan alone decides.
pub(crate) fn outline(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Vec<(String, String)> {
    let print = |(name, module): (String, Module)| {
        let items = shortened(module.items);
        let text = print(&name, &Module { items }, options);
        (name, text)
    };
    glue::modules(plan, facts, options).into_iter().map(print).collect()
}

fn shortened(items: Vec<Item>) -> Vec<Item> {
    let shorten = |item| match item {
        Item::Fragment(text) => Item::Comment(["helper: ", first_code(text)].concat()),
        Item::Script { global, items, result } => Item::Script { global, items: shortened(items), result },
        Item::Factory { name, items } => Item::Factory { name, items: shortened(items) },
        item => item,
    };
    items.into_iter().map(shorten).collect()
}

/// The first line of a helper that is no comment.
fn first_code(text: &str) -> &str {
    let mut lines = text.lines().map(str::trim);
    let is_comment = |line: &str| line.is_empty() || ["/*", "*", "//"].iter().any(|mark| line.starts_with(mark));
    lines.find(|line| !is_comment(line)).unwrap_or_default().trim_end_matches(" {")
}

/// A module of the glue as text. A file may say by its name that it is CommonJS whatever the package is.
fn print(name: &str, module: &Module, options: &Options) -> String {
    let format = if name.ends_with(".cjs") { Format::CommonJs } else { options.target.format };
    js::print::print(module, format)
}
