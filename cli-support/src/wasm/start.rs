//! Makes `__wbindgen_start`, and leaves nothing to start by itself.

use crate::read::Loaded;
use crate::wasm::exports::add;
use crate::wasm::{Changes, exported, threads};
use walrus::ir::UnaryOp;

pub(super) const START: &str = "__wbindgen_start";

/// The glue must fill its heap, and a bundler its imports, before the first Rust code runs. So nothing runs on
/// instantiation: the module's own start function and then those of the plan are called by an export.
pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    let module = &mut loaded.module;
    let symbols = changes.start.iter().map(|symbol| exported(module, symbol));
    let mut functions: Vec<_> = module.start.into_iter().chain(symbols).collect();
    functions.extend(changes.main.then(|| main(module)));
    module.start = None;
    let first = threads::first(module);
    let start = match functions[..] {
        [] => return,
        [only] if first.is_none() => only,
        _ => {
            let mut builder = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
            builder.name(START.into());
            let mut body = builder.func_body();
            // Once for all threads.
            if let Some(first) = first {
                let whole = body.id();
                body.global_get(first).unop(UnaryOp::I32Eqz).br_if(whole);
            }
            for function in functions {
                body.call(function);
            }
            builder.finish(Vec::new(), &mut module.funcs)
        }
    };
    add(module, START, start);
}

/// A function that calls the program's `main` without arguments; what it returns has been said by then.
fn main(module: &mut walrus::Module) -> walrus::FunctionId {
    let main = exported(module, "main");
    let mut builder = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.name("main without arguments".into());
    builder.func_body().i32_const(0).i32_const(0).call(main).drop();
    builder.finish(Vec::new(), &mut module.funcs)
}

#[cfg(test)]
mod tests {
    use crate::wasm::changes::Changes;
    use crate::wasm::testing::rewritten;

    #[test]
    fn without_a_start_there_is_no_export() {
        let text = rewritten(r#"(module (func $f (export "js$a$main")))"#, &Changes::default());
        assert_eq!(text, "(module)\n");
    }

    #[test]
    fn one_start_is_exported_as_it_is() {
        let text = rewritten("(module (func $f nop) (start $f))", &Changes::default());
        let expected = "(module\n  (type (;0;) (func))\n  (export \"__wbindgen_start\" (func $f))\n  \
                        (func $f (;0;) (type 0)\n    nop\n  )\n)\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_program_starts_with_its_main() {
        let changes = Changes { main: true, ..Changes::default() };
        let module = r#"(module (func $main (export "main") (param i32 i32) (result i32) i32.const 7))"#;
        let text = rewritten(module, &changes);
        assert!(text.contains("    i32.const 0\n    i32.const 0\n    call $main\n    drop\n"), "{text}");
        assert!(text.contains(r#"(export "main" (func $main))"#), "{text}");
        assert!(text.contains(r#"(export "__wbindgen_start" "#), "{text}");
    }

    #[test]
    fn several_starts_run_in_order_after_the_modules_own() {
        let changes = Changes { start: vec!["js$b$main".into(), "js$a$main".into()], ..Changes::default() };
        let text = rewritten(
            r#"(module
                (func $own nop) (start $own)
                (func $a (export "js$a$main") nop)
                (func $b (export "js$b$main") nop))"#,
            &changes,
        );
        assert!(text.contains("    call $own\n    call $b\n    call $a\n"), "{text}");
        assert!(text.contains(r#"(export "__wbindgen_start" (func $__wbindgen_start))"#), "{text}");
        assert!(!text.contains("js$") && !text.contains("(start"), "{text}");
    }
}
