//! `"exports"` of `package.json`: which file each path and each kind of host gets.

use serde_json::{Map, Value, json};
use wasm_ferry_cli_support::Files;
use wasm_ferry_cli_support::targets::{Export, Target, file_name};

/// The value, if the target's row has one. Files that the package does not have, as there may be no declarations, are
/// left out with their conditions.
pub(crate) fn exports(target: &Target, stem: &str, files: &Files) -> Option<Value> {
    let paths: Map<String, Value> = target
        .exports
        .iter()
        .filter_map(|(path, export)| Some((path.replace('*', stem), value(export, stem, files)?)))
        .collect();
    (!paths.is_empty()).then(|| paths.into())
}

/// `"typesVersions"`: the declarations of each path that is not the name of a file, for TypeScript that looks for files
/// (`"moduleResolution": "node10"`) and not into `exports`.
pub(crate) fn types_versions(exports: &Value) -> Option<Value> {
    let found = exports.as_object()?.iter().filter_map(|(path, value)| {
        let (path, types) = (path.strip_prefix("./")?, value["types"].as_str()?);
        let by_itself = types.strip_prefix("./").and_then(|file| file.strip_suffix(".d.ts")) == Some(path);
        (!by_itself).then(|| (path.to_owned(), json!([types])))
    });
    let found: Map<String, Value> = found.collect();
    (!found.is_empty()).then(|| json!({"*": found}))
}

fn value(export: &Export, stem: &str, files: &Files) -> Option<Value> {
    let file = |name: &str| {
        let name = file_name(name, stem);
        let is_there = name == "package.json" || files.get(&name).is_some();
        is_there.then(|| format!("./{name}"))
    };
    match export {
        Export::File(name) => file(name).map(Value::from),
        // TypeScript takes the first condition that it knows: declarations come first.
        Export::Typed { types, file: name } => match (file(types), file(name)?) {
            (Some(types), name) => Some(json!({"types": types, "default": name})),
            (None, name) => Some(name.into()),
        },
        Export::When(conditions) => {
            let conditions = conditions.iter();
            let found: Map<String, Value> = conditions
                .clone()
                .filter_map(|(name, export)| Some(((*name).into(), value(export, stem, files)?)))
                .collect();
            // What is left for some would surprise all others.
            let lost = conditions.clone().any(|(name, _)| *name == "default") && !found.contains_key("default");
            (!found.is_empty() && !lost).then(|| found.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_ferry_cli_support::targets::{OF_MODULES, OF_PACKAGES};

    fn universal(typescript: bool) -> Value {
        let target = Target::named(OF_PACKAGES).unwrap();
        let mut files = Files::new();
        for file in target.files.iter().filter(|file| typescript || !file.ends_with("ts")) {
            files.add(file_name(file, "life"), "");
        }
        exports(target, "life", &files).unwrap()
    }

    #[test]
    fn every_kind_of_host_has_a_file_and_its_declarations() {
        let exports = universal(true);
        let node = &exports["."]["node"];
        assert_eq!(node["import"], json!({"types": "./index.d.ts", "default": "./node.mjs"}));
        assert_eq!(node["require"], json!({"types": "./index.d.cts", "default": "./life.cjs"}));
        assert_eq!(exports["."]["workerd"], json!({"types": "./index.d.ts", "default": "./workerd.js"}));
        assert_eq!(exports["."]["default"], "./index.js");
        let init = &exports["./init"];
        assert_eq!((&init["types"], &init["default"]), (&"./life.d.ts".into(), &"./life.js".into()));
        assert_eq!(init["require"], json!({"types": "./life.d.cts", "default": "./life_init.cjs"}));
        assert_eq!(exports["./life.wasm"]["default"], "./life_bg.wasm");
        assert_eq!(exports["./package.json"], "./package.json");
        let last = exports["."].as_object().unwrap().keys().next_back().unwrap();
        assert_eq!(last, "default", "whoever knows no condition gets the last one");
    }

    #[test]
    fn who_looks_for_files_finds_declarations() {
        let types = types_versions(&universal(true)).unwrap();
        assert_eq!(types["*"], json!({"init": ["./life.d.ts"], "inline": ["./index.d.ts"], "url": ["./index.d.ts"]}));
        assert_eq!(types_versions(&universal(false)), None);
    }

    #[test]
    fn without_declarations_no_condition_speaks_of_types() {
        let exports = universal(false);
        assert_eq!(exports["."]["node"]["import"], "./node.mjs");
        assert_eq!(exports["."].get("types"), None);
        assert!(!exports.to_string().contains(".d."));
    }

    #[test]
    fn an_entry_makes_room_for_a_crate_of_its_name() {
        let target = Target::named(OF_PACKAGES).unwrap();
        let with = |stem: &str| {
            let mut files = Files::new();
            for file in target.files.iter().chain(&["types.js", "types.cjs", "types.d.ts", "types.d.cts"]) {
                files.add(file_name(file, stem), "");
            }
            exports(target, stem, &files).unwrap()
        };
        let pair = |stem: &str| json!({"types": format!("./{stem}.d.cts"), "default": format!("./{stem}.cjs")});
        assert_eq!(with("life")["./types"]["require"], pair("types"));
        assert_eq!(with("types")["./types"]["require"], pair("entry_types"));
        let index = with("Index");
        assert_eq!(
            (&index["."]["default"], &index["./init"]["default"]),
            (&json!("./entry_index.js"), &json!("./Index.js"))
        );
    }

    #[test]
    fn a_target_of_one_entry_has_no_exports() {
        assert_eq!(exports(Target::named(OF_MODULES).unwrap(), "life", &Files::new()), None);
    }
}
