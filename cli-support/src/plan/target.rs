//! What a target cannot do, found before anything is written.

use super::imports::{global_root, segments, specifier};
use super::naming::Naming;
use super::place;
use crate::diagnostics::{Code, Diagnostic};
use crate::js::fragment::{self, LOADED_INSTANCE, LOADED_MODULE};
use crate::read::Interface;
use crate::targets::{Format, Start, Target};
use wasm_ferry_schema::{Import, Location, Source, Use};

/// Reports everything a module asks of a target in vain.
pub(super) fn check(interface: &Interface<'_>, target: &Target, naming: &mut Naming<'_, '_>) {
    let mut problems = Vec::new();
    let loader = if interface.facts.shared() { target.threads_loader } else { target.loader };
    if matches!(target.start, Start::Explicit | Start::OnLoad | Start::Anywhere) {
        let exports = fragment::loader(loader).map_or(&[][..], |loader| loader.exports);
        for (_, name) in exports {
            let Some(at) = naming.place_of(name) else { continue };
            let message = ["the target `", target.name, "` exports a `", name, "` of its own"].concat();
            problems.push(refused(message, "give the item another name with `js_name = \"…\"`", Some(&at)));
        }
    }
    if target.format != Format::EsModule {
        for import in interface.imports.iter().filter(|import| is_import_meta(import)) {
            let message = ["`import.meta` does not exist in the files of the target `", target.name, "`"].concat();
            problems.push(refused(message, "do without it", Some(&import.at)));
        }
    }
    if target.start == Start::Bundler {
        for (name, function) in [(LOADED_MODULE.name(), "module()"), (LOADED_INSTANCE.name(), "instance()")] {
            let asked = |import: &&Import<'_>| import.source == Source::Intrinsic && import.js_name == name;
            let Some(import) = interface.imports.iter().find(asked) else { continue };
            let message =
                ["the target `", target.name, "` cannot give `", function, "`: the bundler keeps it"].concat();
            problems.push(refused(message, "do without it", Some(&import.at)));
        }
    }
    if target.format == Format::Script {
        // A text is no import, wherever its block says that the others are.
        let linked = |import: &&Import<'_>| !matches!(import.how, Use::Link | Use::Text);
        let imports =
            interface.imports.iter().filter(linked).map(|import| (&import.source, import.js_name, &import.at));
        let reexports = interface.reexports.iter().map(|item| (&item.source, item.js_name, &item.at));
        for (source, name, at) in imports.chain(reexports) {
            problems.extend(module(source, name, at, target));
        }
        for needed in &interface.npm {
            let message =
                ["the target `", target.name, "` cannot use the npm package `", &needed.package, "`"].concat();
            problems.push(refused(message, "do without it", Some(&needed.at)));
        }
        for import in &interface.facts.raw_imports {
            problems.push(unreachable(&import.module, &import.name, None, target));
        }
    }
    if let Some(at) = interface.waits().filter(|_| interface.facts.shared()) {
        problems.push(Diagnostic {
            code: Code::JspiWithThreads,
            message:
                "JSPI is not supported with threads/atomics: a function has `jspi`, and the module shares its memory"
                    .to_owned(),
            place: Some(place(&at)),
            notes: vec![],
            help: "make it an `async fn` without `jspi`, or build the module without threads".to_owned(),
        });
    }
    for problem in problems {
        naming.report(problem);
    }
}

/// Whether an import is `import.meta`, or something in it; `import(…)` is there everywhere.
fn is_import_meta(import: &Import<'_>) -> bool {
    let names = import.namespace.iter().copied().chain([import.js_name]).flat_map(segments);
    global_root(import) == Some("import") && names.take(2).eq(["import", "meta"])
}

/// The mistake of importing from a module, where there are none.
fn module(source: &Source<'_>, name: &str, at: &Location<'_>, target: &Target) -> Option<Diagnostic> {
    let from = specifier(source)?;
    Some(unreachable(&from, name, Some(at), target))
}

fn unreachable(from: &str, name: &str, at: Option<&Location<'_>>, target: &Target) -> Diagnostic {
    let message = ["the target `", target.name, "` cannot import `", name, "` from `", from, "`"].concat();
    refused(message, "import a global instead", at)
}

/// Something that a target cannot do, and what to do instead of choosing another target.
fn refused(message: String, help: &str, at: Option<&Location<'_>>) -> Diagnostic {
    Diagnostic {
        code: Code::NotOnThisTarget,
        message,
        place: at.map(place),
        notes: vec![],
        help: [help, ", or choose another target"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Code;
    use crate::options::Options;
    use crate::read::testing::{escape, plain, record};
    use crate::targets::Target;
    use wasm_ferry_schema::{Function, Item, Type};

    #[test]
    fn what_glue_exports_itself_is_no_name_for_others() {
        for (name, refused) in [("default", &["web", "no-modules", "universal"][..]), ("f", &[])] {
            let records = escape(&record("a", &[Item::Function { function: plain("js$a$f", name, &[], Type::Unit) }]));
            let text = format!(
                r#"(module
                    (memory (export "memory") 1)
                    (global (export "__ferry_cell") i32 (i32.const 8))
                    (global (export "__ferry_scratch") i32 (i32.const 1024))
                    (func (export "__ferry_handle_alloc") (result i32) (i32.const 0))
                    (func (export "__ferry_handle_free") (param i32))
                    (func (export "js$a$f"))
                    (@custom "__ferry_records" "{records}"))"#
            );
            let bytes = wat::parse_str(text).expect("valid text");
            for target in crate::targets::TARGETS {
                let problems = crate::generate(&bytes, &Options::new(target, "a")).err();
                let said = problems.as_ref().map(ToString::to_string).unwrap_or_default();
                let found = problems.map(|problems| problems.iter().map(|problem| problem.code).collect());
                let expected = refused.contains(&target.name).then(|| vec![Code::NotOnThisTarget]);
                assert_eq!(found, expected, "{name} for {}: {said}", target.name);
            }
        }
    }

    #[test]
    fn threads_have_no_stacks_for_calls_that_wait() {
        let function = Function { jspi: true, resume: "js$a$f$resume", ..plain("js$a$f", "f", &[], Type::Unit) };
        let records = escape(&record("a", &[Item::Function { function }]));
        let text = format!(
            r#"(module
                (import "env" "memory" (memory 2 4 shared))
                (global $__stack_pointer (mut i32) (i32.const 65536))
                (global (export "__tls_base") (mut i32) (i32.const 0))
                (global (export "__tls_size") i32 (i32.const 8))
                (global (export "__tls_align") i32 (i32.const 4))
                (func (export "__wasm_init_tls") (param i32))
                (func (export "__wbindgen_malloc") (param i32 i32) (result i32) (i32.const 0))
                (func (export "__wbindgen_free") (param i32 i32 i32))
                (func (export "__ferry_cell_address") (result i32) (i32.const 0))
                (func (export "__ferry_handle_alloc") (result i32) (i32.const 0))
                (func (export "__ferry_handle_free") (param i32))
                (func (export "js$a$f") (result i32) (i32.const 0))
                (func (export "js$a$f$resume") (param i32))
                (@custom "__ferry_records" "{records}"))"#
        );
        let bytes = wat::parse_str(text).expect("valid text");
        let options = Options::new(Target::named("web").expect("it is in the table"), "a");
        let problems = crate::generate(&bytes, &options).expect_err("threads cannot wait");
        let found: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
        assert_eq!(found, [Code::JspiWithThreads], "{problems}");
    }
}
