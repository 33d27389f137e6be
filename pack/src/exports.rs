//! `"exports"` of `package.json`: which file each path and each kind of host gets.

use serde_json::{Map, Value, json};
use wasm_ferry_cli_support::Files;
use wasm_ferry_cli_support::targets::{Export, OF_TYPES, Target};

/// The value, if the target's row has one. Files that the package does not have, as there may be no declarations, are
/// left out with their conditions.
pub(crate) fn exports(target: &Target, stem: &str, files: &Files) -> Option<Value> {
    let paths: Map<String, Value> = target
        .exports
        .iter()
        // The files of that name are other ones then.
        .filter(|(path, _)| stem != OF_TYPES || path.strip_prefix("./") != Some(OF_TYPES))
        .filter_map(|(path, export)| Some((path.replace('*', stem), value(export, stem, files)?)))
        .collect();
    (!paths.is_empty()).then(|| paths.into())
}

fn value(export: &Export, stem: &str, files: &Files) -> Option<Value> {
    let file = |name: &str| {
        let name = name.replace('*', stem);
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
            files.add(file.replace('*', "life"), "");
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
        assert_eq!(exports["./life.wasm"], "./life_bg.wasm");
        assert_eq!(exports["./package.json"], "./package.json");
        let last = exports["."].as_object().unwrap().keys().next_back().unwrap();
        assert_eq!(last, "default", "whoever knows no condition gets the last one");
    }

    #[test]
    fn without_declarations_no_condition_speaks_of_types() {
        let exports = universal(false);
        assert_eq!(exports["."]["node"]["import"], "./node.mjs");
        assert_eq!(exports["."].get("types"), None);
        assert!(!exports.to_string().contains(".d."));
    }

    #[test]
    fn a_crate_called_types_has_no_module_of_types() {
        let target = Target::named(OF_PACKAGES).unwrap();
        let mut files = Files::new();
        for name in ["types.js", "types.cjs", "types.d.ts", "types.d.cts", "index.js"] {
            files.add(name, "");
        }
        assert_eq!(exports(target, "types", &files).unwrap().get("./types"), None);
        let of_others = exports(target, "life", &files).unwrap();
        assert_eq!(of_others["./types"]["require"], json!({"types": "./types.d.cts", "default": "./types.cjs"}));
    }

    #[test]
    fn a_target_of_one_entry_has_no_exports() {
        assert_eq!(exports(Target::named(OF_MODULES).unwrap(), "life", &Files::new()), None);
    }
}
