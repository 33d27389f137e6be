//! Rules about Rust and JavaScript text: what may be named where.

use crate::Breach;
use crate::lex::lex;

/// Code that names one of these words or paths, e.g. `walrus` or `std::fs`.
///
/// A path written in pieces counts as well: `use std::{env, fs}` names `std::env` and `std::fs`.
pub fn names(text: &str, forbidden: &[&str], instead: &str) -> Vec<Breach> {
    let source = lex(text);
    let mut breaches = Vec::new();
    for (line, code) in source.lines() {
        for name in forbidden {
            if words(code).any(|at| is_at(code, at, name)) || named_in_braces(code, name) {
                breaches.push(Breach::new(line, format!("`{name}` is named: {instead}")));
            }
        }
    }
    breaches
}

/// Code that calls one of these macros.
pub fn macros(text: &str, forbidden: &[&str], instead: &str) -> Vec<Breach> {
    let source = lex(text);
    let mut breaches = Vec::new();
    for (line, code) in source.lines() {
        for name in forbidden {
            let called = words(code).any(|at| is_at(code, at, name) && code[at + name.len()..].starts_with('!'));
            if called {
                breaches.push(Breach::new(line, format!("`{name}!` is called: {instead}")));
            }
        }
    }
    breaches
}

/// Code that calls one of these methods.
pub fn methods(text: &str, forbidden: &[&str], instead: &str) -> Vec<Breach> {
    let source = lex(text);
    let mut breaches = Vec::new();
    for (line, code) in source.lines() {
        for name in forbidden {
            if code.contains(&format!(".{name}(")) {
                breaches.push(Breach::new(line, format!("`.{name}()` is called: {instead}")));
            }
        }
    }
    breaches
}

/// Strings that are one of these, whole.
pub fn strings(text: &str, forbidden: &[&str], instead: &str) -> Vec<Breach> {
    let found = lex(text).strings.into_iter().filter(|(_, string)| forbidden.contains(&string.as_str()));
    found.map(|(line, string)| Breach::new(line, format!("\"{string}\" is written: {instead}"))).collect()
}

/// Strings that contain this.
pub fn strings_with(text: &str, part: &str, instead: &str) -> Vec<Breach> {
    let found = lex(text).strings.into_iter().filter(|(_, string)| string.contains(part));
    found.map(|(line, string)| Breach::new(line, format!("\"{string}\" contains `{part}`: {instead}"))).collect()
}

/// The layers of `cli-support`: a module may use only those with a smaller number.
pub const LAYERS: &[(&str, u32)] = &[
    ("diagnostics", 0),
    ("files", 0),
    ("targets", 0),
    ("js", 1),
    ("ts", 2),
    ("convert", 3),
    ("options", 4),
    ("read", 5),
    ("plan", 6),
    ("wasm", 7),
    ("emit", 7),
    ("facade", 9),
    ("seal", 8),
    ("stages", 9),
];

/// The layer of `lib` itself.
const LIB: u32 = 8;

/// What `lib` re-exports of lower layers, and where it lives.
const RE_EXPORTS: &[(&str, &str)] =
    &[("Diagnostic", "diagnostics"), ("Diagnostics", "diagnostics"), ("Files", "files"), ("Options", "options")];

/// Uses of `crate::…` that go up or sideways, in a file of this module.
pub fn layers(module: &str, text: &str) -> Vec<Breach> {
    let level = |name: &str| LAYERS.iter().find(|(known, _)| *known == name).map(|(_, level)| *level);
    let Some(own) = level(module) else {
        return vec![Breach::new(
            1,
            format!("the module `{module}` has no layer: give it one in LAYERS, and a row in the guide"),
        )];
    };
    let mut breaches = Vec::new();
    for (line, code) in lex(text).lines() {
        for used in after(code, "crate::") {
            let used = RE_EXPORTS.iter().find(|(name, _)| *name == used).map_or(used, |(_, module)| *module);
            let mistake = match level(used) {
                _ if used == module => None,
                Some(other) if other < own => None,
                Some(other) if other == own => {
                    Some(format!("`{module}` and its neighbour `{used}` may not know each other"))
                }
                Some(_) => Some(format!("`{used}` is a layer above `{module}`")),
                // An item of `lib`, which is above, or a macro; name the module itself.
                None if own > LIB => None,
                None => Some(format!("`crate::{used}` is no module with a layer: name it by its module")),
            };
            breaches.extend(mistake.map(|what| Breach::new(line, what)));
        }
    }
    breaches
}

/// Names in what the macro writes that are not `::wasm_ferry::__rt`: any path with a leading `::` counts as written.
pub fn macro_output(text: &str) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (line, code) in lex(text).lines() {
        let spaced = code.replace(":: ", "::");
        for (at, _) in spaced.match_indices("::") {
            let before = spaced[..at].chars().next_back();
            let leading = before.is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '_' | '>' | ':' | '}')));
            let path = &spaced[at + 2..];
            let starts_path = path.starts_with(|c: char| c.is_alphabetic() || c == '_');
            if leading && starts_path && !path.starts_with("wasm_ferry::__rt") {
                let name: String = path.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':')).collect();
                breaches.push(Breach::new(
                    line,
                    format!("`::{name}` is named: macro output names only ::wasm_ferry::__rt"),
                ));
            }
        }
    }
    breaches
}

/// Imports of a fragment that are not of a fragment: `"./…"`, `"../…"` or `"#…"`.
pub fn fragment_imports(text: &str) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (i, line) in text.lines().enumerate() {
        let statement = line.trim_start();
        let from = statement.strip_prefix("import ").or(statement.strip_prefix("export ")).and_then(|rest| {
            rest.starts_with(['"', '\'']).then_some(rest).or(rest.split_once(" from ").map(|(_, module)| module))
        });
        let Some(module) = from.map(|module| module.trim_start_matches(['"', '\''])) else { continue };
        if !["./", "../", "#"].iter().any(|start| module.starts_with(start)) {
            let module = module.split(['"', '\'']).next().unwrap_or(module);
            breaches.push(Breach::new(i + 1, format!("`{module}` is imported: a fragment imports only fragments")));
        }
    }
    breaches
}

/// Comments with a TODO that names no issue, `TODO(#7)`.
pub fn todos(text: &str) -> Vec<Breach> {
    let bare = |line: &str| line.match_indices("TODO").any(|(at, _)| !line[at..].starts_with("TODO(#"));
    let found = text.lines().enumerate().filter(|(_, line)| bare(line));
    found.map(|(i, _)| Breach::new(i + 1, "a TODO names its issue: TODO(#7)")).collect()
}

/// Where words start.
fn words(code: &str) -> impl Iterator<Item = usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    code.char_indices().filter(move |(at, c)| is_word(*c) && !code[..*at].ends_with(is_word)).map(|(at, _)| at)
}

/// Whether a whole word or path stands here.
fn is_at(code: &str, at: usize, name: &str) -> bool {
    code[at..].strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// Whether `std::{…, fs, …}` names `std::fs`.
fn named_in_braces(code: &str, name: &str) -> bool {
    let Some((parent, last)) = name.rsplit_once("::") else { return false };
    let inside = code.split_once(&format!("{parent}::{{")).map(|(_, inside)| inside);
    inside.is_some_and(|inside| words(inside).any(|at| is_at(inside, at, last) && !inside[..at].ends_with("::")))
}

/// The first names after each occurrence of a path's start; all of them for `crate::{a, b}`.
fn after<'a>(code: &'a str, start: &str) -> Vec<&'a str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let first = |text: &'a str| text.split(|c| !is_word(c)).next().unwrap_or("");
    let mut found = Vec::new();
    for (at, _) in code.match_indices(start) {
        // `$crate::` in a macro is somebody else's crate.
        if code[..at].ends_with(|c: char| is_word(c) || c == '$') {
            continue;
        }
        let rest = &code[at + start.len()..];
        match rest.strip_prefix('{') {
            Some(inside) => found.extend(inside.trim_end_matches(['}', ';']).split(',').map(|part| first(part.trim()))),
            None => found.push(first(rest)),
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// State of the runtime that every thread must have for itself: what says that it may be shared has to be a variable of
/// the thread, or absent where there are threads.
pub fn states(text: &str) -> Vec<Breach> {
    let guarded = text.contains("thread_local)]") || text.contains("#[thread_local]");
    let mut before = "";
    let mut breaches = Vec::new();
    for (line, content) in text.lines().enumerate() {
        let claims = content.trim_start().starts_with("unsafe impl") && content.contains(" Sync for ");
        if claims && !guarded && !before.contains("not(target_feature = \"atomics\")") {
            breaches.push(Breach::new(
                line + 1,
                "this is shared by all threads: say `#[cfg_attr(target_feature = \"atomics\", thread_local)]` on its static",
            ));
        }
        before = content;
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(breaches: Vec<Breach>) -> Vec<usize> {
        breaches.into_iter().map(|breach| breach.line).collect()
    }

    #[test]
    fn state_that_threads_would_share_is_found() {
        let shared = "struct S;\nunsafe impl Sync for S {}\nstatic A: S = S;\n";
        assert_eq!(states(shared)[0].line, 2);
        let own = shared.replace("static", "#[cfg_attr(target_feature = \"atomics\", thread_local)]\nstatic");
        assert_eq!(states(&own), []);
        assert_eq!(states("#[cfg(not(target_feature = \"atomics\"))]\nunsafe impl Sync for S {}\n"), []);
    }

    #[test]
    fn a_forbidden_name_is_found_in_code_only() {
        let bad = "use walrus::Module;\n// walrus\nlet walruses = \"walrus\";\nfn f(m: &walrus::Module) {}\n";
        assert_eq!(lines(names(bad, &["walrus"], "")), [1, 4]);
    }

    #[test]
    fn a_forbidden_path_is_found_in_pieces() {
        let bad = "use std::{env, fs};\nstd::fs::read(p);\nuse std::fmt;\nlet fs = my::fs::x;\n";
        assert_eq!(lines(names(bad, &["std::fs"], "")), [1, 2]);
    }

    #[test]
    fn a_forbidden_macro_is_found() {
        let bad = "println!(\"x\");\nlet println = 1;\neprintln!();\nmy_println!();\n";
        assert_eq!(lines(macros(bad, &["println"], "")), [1]);
    }

    #[test]
    fn a_forbidden_method_is_found() {
        assert_eq!(lines(methods("a.push_str(b);\npush_str(c);\n", &["push_str"], "")), [1]);
    }

    #[test]
    fn a_target_named_in_a_string_is_found() {
        let bad = "if target.name == \"web\" {}\nlet x = \"the web\";\n#[cfg(test)]\nmod tests { const T: &str = \"web\"; }\n";
        assert_eq!(lines(strings(bad, &["web", "nodejs"], "")), [1]);
        assert_eq!(lines(strings_with("f(\"js$app\")\nf(\"js\")\n", "js$", "")), [1]);
    }

    #[test]
    fn a_layer_may_not_use_a_higher_one_or_a_neighbour() {
        let bad = "use crate::plan::Plan;\nuse crate::wasm;\nuse crate::{js, facade};\nuse crate::emit::glue;\nuse crate::generate;\nuse crate::Options;\n";
        let found: Vec<String> =
            layers("emit", bad).into_iter().map(|breach| format!("{}: {}", breach.line, breach.what)).collect();
        assert_eq!(
            found,
            [
                "2: `emit` and its neighbour `wasm` may not know each other",
                "3: `facade` is a layer above `emit`",
                "5: `crate::generate` is no module with a layer: name it by its module",
            ]
        );
        assert_eq!(layers("surprise", "").len(), 1);
    }

    #[test]
    fn macro_output_that_names_another_crate_is_found() {
        let bad = "quote! { ::wasm_ferry::__rt::record! {} }\nquote! { ::core::option::Option::Some(x) }\nfn f() -> Vec<::std::u8> {}\n\
                   std::mem::take(x); <T as A>::B; quote!(#rt::X);\nquote! { ::wasm_ferry::JsValue }\n";
        assert_eq!(lines(macro_output(bad)), [2, 3, 5]);
    }

    #[test]
    fn a_fragment_that_imports_a_package_is_found() {
        let bad = "import { wasm } from \"#wasm\";\nimport { a } from \"../a.js\";\nimport fs from \"node:fs\";\nexport const x = 1;\nimport \"left-pad\";\n";
        assert_eq!(lines(fragment_imports(bad)), [3, 5]);
    }

    #[test]
    fn a_bare_todo_is_found() {
        assert_eq!(lines(todos("// TODO(#7): x\n// TODO: y\n")), [2]);
    }
}
