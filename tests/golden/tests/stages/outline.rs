//! What a module imports and exports, with the types of functions, sorted: the linker's order is its own business.

use std::fmt::Write;
use wasmparser::{CompositeInnerType, ExternalKind, Parser, Payload, TypeRef};

/// One line per import, export and custom section.
pub(super) fn outline(module: &[u8]) -> String {
    let mut types: Vec<String> = Vec::new();
    let mut functions: Vec<u32> = Vec::new();
    let mut lines = String::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.expect("our own output parses") {
            Payload::TypeSection(section) => {
                for ty in section.into_iter_err_on_gc_types() {
                    let ty = CompositeInnerType::Func(ty.expect("a type"));
                    let CompositeInnerType::Func(ty) = ty else { continue };
                    types.push(format!("{:?} -> {:?}", ty.params(), ty.results()));
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.expect("an import");
                    let kind = match import.ty {
                        TypeRef::Func(ty) => {
                            functions.push(ty);
                            format!("func {}", types[ty as usize])
                        }
                        other => format!("{other:?}"),
                    };
                    writeln!(lines, "import {} {} {kind}", import.module, import.name).expect("text grows");
                }
            }
            Payload::FunctionSection(section) => {
                functions.extend(section.into_iter().map(|ty| ty.expect("a function")));
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export.expect("an export");
                    let kind = match export.kind {
                        ExternalKind::Func => format!("func {}", types[functions[export.index as usize] as usize]),
                        other => format!("{other:?}").to_lowercase(),
                    };
                    writeln!(lines, "export {} {kind}", export.name).expect("text grows");
                }
            }
            Payload::CustomSection(section) => {
                writeln!(lines, "custom {}", section.name()).expect("text grows");
            }
            _ => {}
        }
    }
    let mut lines: Vec<&str> = lines.lines().collect();
    lines.sort_unstable();
    lines.join("\n") + "\n"
}
