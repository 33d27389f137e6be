//! All fragments together: checks what no single file shows, and writes the tables that `src/js/fragment.rs` includes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::lex::Problem;
use super::scan::{Module, Role, scan};

/// Globals of JavaScript and its hosts that fragments may use. The glue's own names keep away from the ones in use.
const GLOBALS: &[&str] = &[
    "Array",
    "ArrayBuffer",
    "Atomics",
    "BigInt",
    "BigInt64Array",
    "BigUint64Array",
    "Blob",
    "Boolean",
    "DataView",
    "Date",
    "Error",
    "FinalizationRegistry",
    "Float32Array",
    "Float64Array",
    "Function",
    "Infinity",
    "Int16Array",
    "Int32Array",
    "Int8Array",
    "JSON",
    "Map",
    "Math",
    "NaN",
    "Number",
    "Object",
    "Promise",
    "Proxy",
    "RangeError",
    "Reflect",
    "Request",
    "Response",
    "Set",
    "String",
    "Symbol",
    "TextDecoder",
    "TextEncoder",
    "TypeError",
    "URL",
    "Uint16Array",
    "Uint32Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "WeakMap",
    "WeakRef",
    "WebAssembly",
    "WorkerGlobalScope",
    "__dirname",
    "__filename",
    "atob",
    "console",
    "document",
    "encodeURIComponent",
    "fetch",
    "globalThis",
    "process",
    "queueMicrotask",
    "require",
    "setTimeout",
    "undefined",
];

/// A file's path relative to `js/`, and its source.
pub(crate) type Sources = BTreeMap<String, String>;

/// `#name` to its conditions, in the order in which Node tries them, and the file for each.
pub(crate) type Alternatives = Vec<(String, Vec<(String, String)>)>;

/// A problem and the file it is in.
pub(crate) type Failure = (String, Problem);

/// The generated Rust source.
pub(crate) fn generate(sources: &Sources, alternatives: &Alternatives) -> Result<String, Failure> {
    let mut fragments = BTreeMap::new();
    let mut loaders = BTreeMap::new();
    for (path, source) in sources {
        let role = if path.starts_with("targets/") { Role::Loader } else { Role::Fragment };
        let module = scan(source, role).map_err(|problem| (path.clone(), problem))?;
        match role {
            Role::Fragment => fragments.insert(path.as_str(), module),
            Role::Loader => loaders.insert(path.as_str(), module),
        };
    }
    let all = All { fragments, loaders, alternatives };
    all.check_names()?;
    all.check_imports()?;
    Ok(all.print(&all.check_globals()?))
}

struct All<'a> {
    fragments: BTreeMap<&'a str, Module>,
    loaders: BTreeMap<&'a str, Module>,
    alternatives: &'a Alternatives,
}

fn failure<T>(path: &str, line: usize, message: String) -> Result<T, Failure> {
    Err((path.to_owned(), Problem { line, message }))
}

impl All<'_> {
    /// Whether two files are alternatives of a `#name`, so that no glue has both.
    fn are_alternatives(&self, one: &str, other: &str) -> bool {
        let has = |choices: &[(String, String)], path: &str| choices.iter().any(|(_, file)| file == path);
        self.alternatives.iter().any(|(_, choices)| has(choices, one) && has(choices, other))
    }

    /// The files a specifier may mean; none for a stand-in, whose names generation provides.
    fn resolve(&self, from: &str, specifier: &str) -> Option<Vec<String>> {
        if specifier.starts_with('#') {
            let (_, choices) = self.alternatives.iter().find(|(name, _)| name == specifier)?;
            return Some(choices.iter().map(|(_, file)| file.clone()).filter(|file| !is_stand_in(file)).collect());
        }
        if !specifier.starts_with('.') {
            return None;
        }
        let mut folders: Vec<&str> = from.split('/').collect();
        folders.pop();
        for part in specifier.split('/') {
            match part {
                "." => {}
                ".." => {
                    folders.pop()?;
                }
                name => folders.push(name),
            }
        }
        Some(vec![folders.join("/")])
    }

    fn check_names(&self) -> Result<(), Failure> {
        let mut seen: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
        for (&path, module) in &self.fragments {
            for declaration in &module.declarations {
                let Some(&(other, line)) = seen.get(declaration.name.as_str()) else {
                    seen.insert(&declaration.name, (path, declaration.line));
                    continue;
                };
                if other != path && self.are_alternatives(path, other) {
                    continue;
                }
                let message = format!(
                    "`{}` is also declared in {other}:{line}; names are unique over all fragments",
                    declaration.name
                );
                return failure(path, declaration.line, message);
            }
        }
        Ok(())
    }

    fn check_imports(&self) -> Result<(), Failure> {
        for (&path, module) in &self.fragments {
            for import in &module.imports {
                let Some(files) = self.resolve(path, &import.from) else {
                    let message = format!("fragments import only fragments; `{}` is none", import.from);
                    return failure(path, import.line, message);
                };
                for file in files {
                    let Some(target) = self.fragments.get(file.as_str()) else {
                        return failure(path, import.line, format!("there is no fragment {file}"));
                    };
                    for name in &import.names {
                        if !target.declarations.iter().any(|found| found.exported && found.name == *name) {
                            return failure(path, import.line, format!("{file} does not export `{name}`"));
                        }
                    }
                }
            }
        }
        for (&path, module) in &self.loaders {
            for import in &module.imports {
                if import.from != "#instance" && !import.from.starts_with("node:") {
                    let message = format!(
                        "a loader imports from \"#instance\" and the host's own modules, not from `{}`",
                        import.from
                    );
                    return failure(path, import.line, message);
                }
            }
        }
        Ok(())
    }

    /// The globals in use. A capitalised name that is none of them is a misspelling, or missing in the table.
    fn check_globals(&self) -> Result<BTreeSet<&'static str>, Failure> {
        let mut used = BTreeSet::new();
        for (&path, module) in self.fragments.iter().chain(&self.loaders) {
            for declaration in &module.declarations {
                for word in &declaration.words {
                    if let Some(global) = GLOBALS.iter().find(|&global| global == word) {
                        used.insert(*global);
                    } else if word.starts_with(|c: char| c.is_ascii_uppercase()) && !known(module, word) {
                        let message =
                            format!("`{word}` is neither declared here nor a global listed in build/tables.rs");
                        return failure(path, declaration.line, message);
                    }
                }
            }
        }
        Ok(used)
    }

    fn print(&self, globals: &BTreeSet<&str>) -> String {
        let mut out = String::from("// Generated from the files in `js/` by `build.rs`.\n\n");
        let mut constants: BTreeMap<&str, &str> = BTreeMap::new();
        let mut provided: BTreeSet<&str> = BTreeSet::new();
        for module in self.fragments.values() {
            for declaration in module.declarations.iter().filter(|declaration| declaration.exported) {
                constants.entry(&declaration.name).or_insert(&declaration.summary);
            }
            for import in &module.imports {
                if import.from.starts_with('#') && self.resolve("", &import.from).is_some_and(|files| files.is_empty())
                {
                    provided.extend(import.names.iter().map(String::as_str));
                }
            }
        }
        for (i, (name, summary)) in constants.iter().enumerate() {
            let text = summary.replace('[', "\\[");
            let _ = writeln!(out, "/// `{name}`: {text}\npub const {}: Fragment = Fragment({i});", screaming(name));
        }
        let names: Vec<&str> = constants.into_keys().collect();
        let _ = writeln!(out, "\nstatic NAMES: &[&str] = &{names:?};");
        let _ = writeln!(out, "static PROVIDED: &[&str] = &{:?};", provided.iter().collect::<Vec<_>>());
        let _ = writeln!(out, "static GLOBALS: &[&str] = &{:?};", globals.iter().collect::<Vec<_>>());
        let _ = writeln!(out, "static DECLARATIONS: &[Declaration] = &[");
        for (path, module) in &self.fragments {
            let imported: BTreeSet<&String> = module.imports.iter().flat_map(|import| &import.names).collect();
            let own: BTreeSet<&String> = module.declarations.iter().map(|declaration| &declaration.name).collect();
            for declaration in &module.declarations {
                let is_need =
                    |word: &&String| **word != declaration.name && (imported.contains(*word) || own.contains(*word));
                let needs: Vec<&String> = declaration.words.iter().filter(is_need).collect();
                let _ = writeln!(
                    out,
                    "    Declaration {{ name: {:?}, file: {path:?}, text: {:?}, needs: &{needs:?} }},",
                    declaration.name, declaration.text
                );
            }
        }
        let _ = writeln!(out, "];\nstatic ALTERNATIVES: &[&[(&str, &str)]] = &[");
        for (_, choices) in self.alternatives.iter().filter(|(_, choices)| choices.len() > 1) {
            let _ = writeln!(out, "    &{choices:?},");
        }
        let _ = writeln!(out, "];\nstatic LOADERS: &[Loader] = &[");
        for (path, module) in &self.loaders {
            self.print_loader(&mut out, path.trim_start_matches("targets/"), module);
        }
        out.push_str("];\n");
        out
    }

    fn print_loader(&self, out: &mut String, file: &str, module: &Module) {
        let (needs, imports): (Vec<_>, Vec<_>) = module.imports.iter().partition(|import| import.from == "#instance");
        let needs: Vec<&String> = needs.into_iter().flat_map(|import| &import.names).collect();
        let imports: Vec<(&String, &Vec<String>)> =
            imports.into_iter().map(|import| (&import.from, &import.names)).collect();
        let imports: Vec<String> = imports.into_iter().map(|(from, names)| format!("({from:?}, &{names:?})")).collect();
        let names: Vec<&String> = module.declarations.iter().map(|d| &d.name).filter(|name| !name.is_empty()).collect();
        let texts: Vec<&str> = module.declarations.iter().map(|declaration| declaration.text.as_str()).collect();
        let own = module.declarations.iter().filter(|d| d.exported).map(|d| (d.name.clone(), d.name.clone()));
        let exports: Vec<(String, String)> = own.chain(module.exports.iter().cloned()).collect();
        let _ = writeln!(
            out,
            "    Loader {{ file: {file:?}, text: {:?}, imports: &[{}], needs: &{needs:?}, names: &{names:?}, exports: &{exports:?} }},",
            texts.join("\n\n"),
            imports.join(", "),
        );
    }
}

/// A file that stands in for what generation provides.
fn is_stand_in(file: &str) -> bool {
    file.starts_with("test/")
}

/// Whether a module imports or declares a name.
fn known(module: &Module, word: &str) -> bool {
    let imported = module.imports.iter().any(|import| import.names.iter().any(|name| name == word));
    imported || module.declarations.iter().any(|declaration| declaration.name == word)
}

/// `stringToWasm` as `STRING_TO_WASM`.
fn screaming(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_uppercase());
    }
    out
}
