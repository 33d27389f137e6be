//! Folds a plan into trees, and prints them.

mod calls;
mod classes;
mod closures;
mod docs;
mod dts;
mod glue;
mod imports;
mod raw;
mod signature;

use crate::files::Files;
use crate::js::ast::Module;
use crate::options::Options;
use crate::plan::Plan;
use crate::read::Facts;
use crate::{js, ts};

pub(crate) use glue::Glue;

/// The glue of a plan: its files, and the exports of the runtime that they use.
pub(crate) fn glue(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Glue {
    glue::glue(plan, facts, options)
}

/// The declarations of a plan.
pub(crate) fn declarations(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Files {
    let mut files = Files::new();
    let public = dts::public(plan, facts, options);
    files.add([&options.stem, ".d.ts"].concat(), ts::print::print(&public));
    files.add([&options.stem, "_bg.wasm.d.ts"].concat(), ts::print::print(&raw::wasm(plan, facts)));
    files
}

/// A module of the glue as text.
fn print(module: &Module, options: &Options) -> String {
    js::print::print(module, options.target.format)
}
