//! Leaves out imports that nothing leads to any more, once it is known what the glue uses of the runtime.

use super::{Binding, Plan, RuntimeTask};
use crate::convert::HandleMode;
use crate::read::Facts;
use crate::read::runtime::{ENTRY, GUARDS_END, HANDLE_ALLOC, HANDLE_FREE, HANDLE_PUT, HANDLE_TAKE, PANIC_HOOK};
use std::collections::BTreeSet;
use wasm_ferry_schema::Type;

impl Plan<'_> {
    /// Leaves out what only exports of the runtime lead to that neither this glue uses nor the finished module. True if
    /// there was anything: then the glue is to be made again, and may use less.
    pub(crate) fn leave_out_unheld(&mut self, facts: &Facts, glue: &BTreeSet<String>) -> bool {
        let handles = self.any_handles();
        // Threads begin with functions of the runtime.
        let threads = facts.memory.as_ref().is_some_and(|memory| memory.shared);
        let is_used = |export: &String| {
            threads
                || glue.contains(export)
                || match export.as_str() {
                    // What the finished module makes for the glue calls them, too.
                    HANDLE_ALLOC => handles || glue.contains(HANDLE_PUT),
                    HANDLE_FREE => handles || glue.contains(HANDLE_TAKE),
                    GUARDS_END => facts.runtime_imports.contains(ENTRY),
                    PANIC_HOOK => facts.panic_hook,
                    _ => false,
                }
        };
        let before = self.imports.len();
        self.imports.retain(|import| facts.held.get(import.symbol).is_none_or(|holders| holders.iter().any(is_used)));
        self.imports.len() != before
    }

    /// Whether any function has handles that cross as references.
    pub(crate) fn any_handles(&self) -> bool {
        let functions = self.functions.iter().map(|function| &function.binding);
        let members = self.classes.iter().flat_map(|class| class.members.iter().map(|member| &member.binding));
        let imports = self.imports.iter().map(|import| &import.binding);
        let closures = self.closures.iter().map(|closure| &closure.binding);
        self.handles == HandleMode::Table
            && (self.runtime.iter().any(|import| import.task == RuntimeTask::ClosureNew)
                || functions.chain(members).chain(imports).chain(closures).any(passes_handles))
    }
}

fn passes_handles(binding: &Binding<'_>) -> bool {
    let returned = binding.ret.ty.is_handle();
    let mut given = binding.params.iter().map(|param| &param.conversion);
    // A slice that is copied back has its array with it.
    returned || given.any(|it| it.ty.is_handle() || matches!(it.ty, Type::RefMut { inner: Type::Slice { .. } }))
}
