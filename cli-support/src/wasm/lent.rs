//! Wraps functions that are lent memory, so that it is freed when they return: that takes less code here than in the glue.

use super::{Changes, entries, exported, replace};
use crate::read::Loaded;
use crate::read::runtime::FREE;
use crate::wasm::changes::Lent;
use walrus::ir::BinaryOp;
use walrus::{FunctionBuilder, GlobalId, InstrSeqBuilder, LocalId, Module};

/// Memory that is lent to a call which an exception may end is noted in its entry.
pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    let Loaded { module, passing, .. } = loaded;
    let exports = changes.exports.iter().map(|change| (&change.name, &change.lent));
    let closures = changes.closures.iter().map(|change| (&change.invoke, &change.lent));
    for (name, lent) in exports.chain(closures).filter(|(_, lent)| !lent.is_empty()) {
        let entry = entries::find(module).filter(|_| passing.contains(&exported(module, name)));
        let wrapper = wrap(module, name, lent, entry.map(|entry| (entry, entries::lent(name, changes))));
        // Its calls are noted around the wrapper.
        if entry.is_some() {
            passing.insert(wrapper);
        }
    }
}

/// The export becomes a function that calls what was exported, and frees what it was lent. In an entry, which lends so many
/// handles, it is noted before.
fn wrap(module: &mut Module, name: &str, lent: &[Lent], entry: Option<(GlobalId, u32)>) -> walrus::FunctionId {
    let (wrapped, free) = (exported(module, name), exported(module, FREE));
    let (params, results) = module.types.params_results(module.funcs.get(wrapped).ty());
    let (params, results) = (params.to_vec(), results.to_vec());
    let args: Vec<_> = params.iter().map(|&ty| module.locals.add(ty)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    builder.name(format!("{name} with memory"));
    let memory = entries::memory(module);
    let mut body = builder.func_body();
    if let Some((entry, handles)) = entry {
        for (before, &Lent { param, size }) in lent.iter().enumerate() {
            let (to, block) = ((entry, memory), (args[param], size));
            entries::note_memory(&mut body, to, (handles, before), block, |body| bytes(body, args[param + 1], size));
        }
    }
    for arg in &args {
        body.local_get(*arg);
    }
    body.call(wrapped);
    for &Lent { param, size } in lent {
        body.local_get(args[param]);
        bytes(&mut body, args[param + 1], size);
        body.i32_const(size as i32).call(free);
    }
    let wrapper = builder.finish(args, &mut module.funcs);
    replace(module, name, wrapper);
    wrapper
}

/// So many elements, in bytes.
fn bytes(body: &mut InstrSeqBuilder<'_>, length: LocalId, size: u32) {
    body.local_get(length);
    if size > 1 {
        body.i32_const(size as i32).binop(BinaryOp::I32Mul);
    }
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::{Changes, ExportChange, Lent};
    use crate::wasm::testing::rewritten;

    #[test]
    fn what_a_call_is_lent_is_freed_when_it_returns() {
        let text = r#"(module
            (func $f (export "js$a$f") (param f64 i32 i32) (result i32) (local.get 1))
            (func $free (export "__wbindgen_free") (param i32 i32 i32)))"#;
        let lent = vec![Lent { param: 1, size: 8 }];
        let change = ExportChange { symbol: "js$a$f".into(), name: "f".into(), lent, ..ExportChange::default() };
        let text = rewritten(text, &Changes { exports: vec![change], ..Changes::default() });
        let body = text.split_once("with memory\" (;").expect("a wrapper").1;
        let lines: Vec<_> = body.lines().skip(1).map(str::trim).take(10).collect();
        let free = ["local.get 1", "local.get 2", "i32.const 8", "i32.mul", "i32.const 8", "call $free"];
        assert_eq!(lines[..4], ["local.get 0", "local.get 1", "local.get 2", "call $f"], "{text}");
        assert_eq!(lines[4..], free, "{text}");
        assert!(text.contains(r#"(export "f" (func $"f with memory"))"#), "{text}");
    }
}
