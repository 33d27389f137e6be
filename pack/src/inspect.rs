//! What a package contains, read from its files.

use serde_json::{Value, json};
use wasmparser::{CompositeInnerType, Parser, Payload, TypeRef};

use crate::size::{brotli, gzip};

/// A file and what it weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Weight {
    /// Its path in the package.
    pub(crate) path: String,
    /// As it is.
    pub(crate) bytes: usize,
    /// As most servers send it.
    pub(crate) gzip: usize,
    /// As the best ones do.
    pub(crate) brotli: usize,
}

/// Something a module asks of its host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Import {
    /// Which module asks.
    pub(crate) wasm: String,
    /// The module it asks.
    pub(crate) module: String,
    /// What it asks for.
    pub(crate) name: String,
    /// Its type in WebAssembly.
    pub(crate) kind: String,
    /// The JavaScript that answers, if it was found in the package.
    pub(crate) script: Option<String>,
}

/// What a package contains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Contents {
    /// Every file.
    pub(crate) files: Vec<Weight>,
    /// What the declarations say is exported.
    pub(crate) exports: Vec<String>,
    /// What the modules ask of the glue.
    pub(crate) imports: Vec<Import>,
    /// What the scripts ask of others: file and module.
    pub(crate) modules: Vec<(String, String)>,
}

/// Reads a package.
///
/// Errors: a module that cannot be read, with the reason.
pub(crate) fn contents(files: &[(String, Vec<u8>)], types: Option<&str>) -> Result<Contents, (String, String)> {
    let mut contents = Contents::default();
    let is_script = |path: &str| [".js", ".cjs", ".mjs"].iter().any(|ending| path.ends_with(ending));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let scripts: Vec<(&str, String)> =
        files.iter().filter(|(path, _)| is_script(path)).map(|(path, bytes)| (path.as_str(), text(bytes))).collect();
    for (path, bytes) in files {
        let (gzip, brotli) = (gzip(bytes), brotli(bytes));
        contents.files.push(Weight { path: path.clone(), bytes: bytes.len(), gzip, brotli });
        if path.ends_with(".wasm") {
            let found = imports(bytes).map_err(|reason| (path.clone(), reason))?;
            contents.imports.extend(found.into_iter().map(|(module, name, kind)| {
                let script = scripts.iter().find_map(|(_, text)| answer(text, &name));
                Import { wasm: path.clone(), module, name, kind, script }
            }));
        }
        if types.is_some_and(|types| types.trim_start_matches("./") == path) {
            contents.exports = exports(&text(bytes));
        }
    }
    for (path, text) in &scripts {
        contents.modules.extend(asked(text).into_iter().map(|module| (String::from(*path), module)));
    }
    contents.modules.sort();
    contents.modules.dedup();
    Ok(contents)
}

/// What a module imports: module, name, type.
fn imports(bytes: &[u8]) -> Result<Vec<(String, String, String)>, String> {
    let (mut signatures, mut found) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.map_err(|error| error.to_string())? {
            Payload::TypeSection(groups) => {
                for group in groups {
                    let group = group.map_err(|error| error.to_string())?;
                    signatures.extend(group.into_types().map(|found| match found.composite_type.inner {
                        CompositeInnerType::Func(signature) => {
                            let words = |words: &[wasmparser::ValType]| {
                                words.iter().map(|word| word.to_string()).collect::<Vec<_>>().join(", ")
                            };
                            format!("({}) -> ({})", words(signature.params()), words(signature.results()))
                        }
                        _ => "other".into(),
                    }));
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import.map_err(|error| error.to_string())?;
                    let kind = match import.ty {
                        TypeRef::Func(index) | TypeRef::FuncExact(index) => {
                            let signature = signatures.get(index as usize).map_or("", String::as_str);
                            format!("function {signature}")
                        }
                        TypeRef::Table(_) => "table".into(),
                        TypeRef::Memory(memory) => String::from(if memory.shared { "shared memory" } else { "memory" }),
                        TypeRef::Global(_) => "global".into(),
                        TypeRef::Tag(_) => "tag".into(),
                    };
                    found.push((import.module.into(), import.name.into(), kind));
                }
            }
            // Imports come before all that could interest nobody here.
            _ => {}
        }
    }
    Ok(found)
}

/// The body of the function of this name, on one line.
fn answer(text: &str, name: &str) -> Option<String> {
    let mut lines = text.lines();
    let begins = |line: &str| {
        let before = line.split_once(name).filter(|(_, after)| after.starts_with(['(', ':', ' ', '=']));
        before.is_some_and(|(before, _)| !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$'))
            && line.ends_with('{')
    };
    let first = lines.find(|line| begins(line))?;
    let indent = first.len() - first.trim_start().len();
    let inside = |line: &&str| line.trim().is_empty() || line.len() - line.trim_start().len() > indent;
    let body: Vec<&str> = lines.take_while(inside).map(str::trim).filter(|line| !line.is_empty()).collect();
    let body = body.join(" ");
    let short: String = body.chars().take(160).collect();
    Some(if short.len() < body.len() { short + " …" } else { body })
}

/// The modules a script asks for, by `import` and `require`, apart from the package's own.
fn asked(text: &str) -> Vec<String> {
    let quoted = |rest: &str| {
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        rest[1..].split(quote).next().map(String::from)
    };
    let mut found = Vec::new();
    for line in text.lines().map(str::trim_start) {
        let import = line.starts_with("import ") || line.starts_with("export ");
        let from = line.rsplit_once(" from ").filter(|_| import).map(|(_, rest)| rest);
        let bare = line.strip_prefix("import ").filter(|rest| rest.starts_with(['"', '\'']));
        let required = line.split("require(").skip(1);
        found.extend(from.into_iter().chain(bare).chain(required).filter_map(quoted));
    }
    found.retain(|module| !module.starts_with(['.', '/', '`']));
    found
}

/// What declarations export: each function, class with its members, type and constant, without comments.
fn exports(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let (mut open, mut comment) = (false, false);
    for line in text.lines() {
        let bare = line.trim();
        comment |= bare.starts_with("/*");
        if comment {
            comment = !bare.ends_with("*/");
            continue;
        }
        if let Some(declaration) = line.strip_prefix("export ") {
            open = declaration.ends_with('{');
            found.push(declaration.trim_end_matches(['{', ';', ' ']).into());
        } else if open && line.starts_with('}') {
            open = false;
        } else if open && !bare.is_empty() && !bare.starts_with("//") {
            found.push(format!("  {}", bare.trim_end_matches([';', ','])));
        }
    }
    found
}

impl Contents {
    /// For tools.
    pub(crate) fn json(&self) -> Value {
        let weight = |weight: &Weight| json!({"path": weight.path, "bytes": weight.bytes, "gzip": weight.gzip, "brotli": weight.brotli});
        let import = |import: &Import| {
            json!({
                "wasm": import.wasm, "module": import.module, "name": import.name, "type": import.kind,
                "script": import.script,
            })
        };
        let module = |(file, module): &(String, String)| json!({"file": file, "module": module});
        json!({
            "files": self.files.iter().map(weight).collect::<Vec<_>>(), "exports": self.exports,
            "imports": self.imports.iter().map(import).collect::<Vec<_>>(),
            "modules": self.modules.iter().map(module).collect::<Vec<_>>(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_is_listed_with_its_members_and_without_comments() {
        let text = "/* tslint:disable */\n\n/** Counts.\n * export nothing\n */\nexport class Counter {\n  /** More. */\n  \
                    add(step: number): void;\n  readonly count: number;\n}\n\nexport function make(): Counter;\n\
                    declare const hidden: number;\n";
        let expected =
            ["class Counter", "  add(step: number): void", "  readonly count: number", "function make(): Counter"];
        assert_eq!(exports(text), expected);
    }

    #[test]
    fn what_a_module_asks_is_shown_with_the_script_that_answers() {
        let wat = r#"(module (import "./life_bg.js" "__ferry_log" (func (param i32 i32)))
            (import "./life_bg.js" "__ferry_lo" (func (result f64))) (import "env" "memory" (memory 1)))"#;
        let glue = "export function __ferry_log(arg0, arg1) {\n  console.log(text(arg0, arg1));\n}\n";
        let files = [("life.js".into(), glue.into()), ("life_bg.wasm".into(), wat::parse_str(wat).unwrap())];
        let contents = contents(&files, None).unwrap();
        let shown: Vec<_> =
            contents.imports.iter().map(|i| (i.name.as_str(), i.kind.as_str(), i.script.as_deref())).collect();
        let expected = [
            ("__ferry_log", "function (i32, i32) -> ()", Some("console.log(text(arg0, arg1));")),
            ("__ferry_lo", "function () -> (f64)", None),
            ("memory", "memory", None),
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn modules_of_others_are_listed_and_own_ones_are_not() {
        let text = "import { a } from \"left-pad\";\nimport './own.js';\nimport \"side\";\nconst fs = require('fs');\n\
                    export * from \"./own.js\";\n";
        assert_eq!(asked(text), ["left-pad", "side", "fs"]);
    }

    #[test]
    fn what_is_no_module_is_said_to_be_none() {
        let error = contents(&[("a.wasm".into(), b"not wasm".to_vec())], None).unwrap_err();
        assert_eq!(error.0, "a.wasm");
    }
}
