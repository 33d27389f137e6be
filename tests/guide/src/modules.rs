//! The page of modules: a fold over the first lines of the source.

/// The crates of the page: directory, package, and whom it is for.
pub const CRATES: &[(&str, &str)] = &[
    ("macro", "wasm-ferry-macro"),
    ("js-runtime", "wasm-ferry"),
    ("js-runtime/schema", "wasm-ferry-schema"),
    ("cli-support", "wasm-ferry-cli-support"),
    ("cli", "wasm-ferry-cli"),
    ("pack", "wasm-ferry-pack"),
];

/// A crate: its folder, its purpose, and name and purpose of each of its modules.
pub type Crate<'a> = (&'a str, &'a str, Vec<(String, String)>);

/// The page, from each crate's modules: path below `src` and text.
pub fn page(crates: &[Crate<'_>]) -> String {
    let mut page = crate::notice("the first line of every module");
    page.push_str(
        "# Crates and modules\n\nEvery module begins with its purpose. This page is those lines, crate by crate.\n",
    );
    for (directory, package, modules) in crates {
        page.push_str(&format!("\n## `{directory}` — {package}\n\n| module | purpose |\n|---|---|\n"));
        for (path, text) in modules {
            let purpose = text.lines().next().and_then(|line| line.strip_prefix("//!")).map_or("", str::trim);
            page.push_str(&format!("| `{}` | {} |\n", name(path), purpose.replace('|', "\\|")));
        }
    }
    page
}

/// A module as one says it: `plan/mod.rs` is `plan`, `js/print.rs` is `js::print`.
fn name(path: &str) -> String {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    path.strip_suffix("/mod").unwrap_or(path).replace('/', "::")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_listed_with_its_purpose() {
        let modules = vec![("js/mod.rs".to_owned(), "//! A tree | a graph.\nuse x;\n".to_owned())];
        assert!(page(&[("c", "crate-c", modules)]).ends_with("| `js` | A tree \\| a graph. |\n"));
        assert_eq!(name("js/print.rs"), "js::print");
    }
}
