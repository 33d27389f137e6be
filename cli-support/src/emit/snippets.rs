//! The crates' own files, and what Node must know of them.

use crate::files::Files;
use crate::plan::Plan;
use crate::targets::Format;
use std::collections::BTreeMap;

/// A `package.json` that says that the files beside it are ES modules.
const MODULES: &str = "{\n  \"type\": \"module\"\n}\n";

/// A `package.json` that says that the files beside it are CommonJS.
const COMMONJS: &str = "{\n  \"type\": \"commonjs\"\n}\n";

/// A `package.json` that leaves it to each file.
const EITHER: &str = "{}\n";

/// Adds the files, and for glue that is CommonJS itself the word that they are modules, unless those of a folder are not.
///
/// Where both kinds are in one folder, files for `require` work everywhere, and modules where Node knows them by what they
/// say, from 20.19 on.
pub(super) fn snippets(plan: &Plan<'_>, format: Format, files: &mut Files) {
    // By folder: whether something in it is written for `require`, and whether everything is.
    let mut folders: BTreeMap<&str, (bool, bool)> = BTreeMap::new();
    for snippet in plan.snippets.iter().map(|snippet| &snippet.snippet) {
        files.add(["snippets/", snippet.path].concat(), snippet.content);
        let folder = snippet.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let (any, all) = folders.entry(folder).or_insert((false, true));
        let commonjs = is_commonjs(snippet.content);
        *any |= commonjs;
        *all &= commonjs;
    }
    if format != Format::CommonJs || folders.is_empty() {
        return;
    }
    files.add("snippets/package.json", MODULES);
    for (folder, (_, all)) in folders.into_iter().filter(|(folder, (any, _))| *any && !folder.is_empty()) {
        files.add(["snippets/", folder, "/package.json"].concat(), if all { COMMONJS } else { EITHER });
    }
}

/// Whether a file exports as CommonJS does, and neither imports nor exports as modules do.
fn is_commonjs(text: &str) -> bool {
    let module = |line: &str| {
        let word = line.trim_start();
        ["import", "export"].iter().any(|keyword| {
            let rest = word.strip_prefix(keyword);
            rest.is_some_and(|rest| rest.starts_with([' ', '{', '*', '"', '\'']))
        })
    };
    let exports = ["module.exports", "exports."].iter().any(|word| text.contains(word));
    exports && !text.lines().any(module)
}

#[cfg(test)]
mod tests {
    use super::is_commonjs;

    #[test]
    fn what_a_file_is_shows_in_how_it_exports() {
        assert!(is_commonjs("function f() {}\nmodule.exports = { f };\n"));
        assert!(is_commonjs("exports.f = () => require('fs');"));
        assert!(!is_commonjs("export const f = 1;"));
        assert!(!is_commonjs("export{f};\nfunction f() { return module.exports; }"));
        assert!(!is_commonjs("import \"./a.js\";\nglobalThis.exports.x = 1;"));
        assert!(!is_commonjs("globalThis.x = 1;"), "nothing says that it is no module");
    }
}
