//! `[package.metadata.ferry]`: what a crate says about its package, over what its workspace says.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use wasm_ferry_cli_support::targets::Target;

use crate::error::SettingsError;
use crate::request::{self, Profile};

/// Whether and how a module is optimised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Optimize {
    /// Not at all.
    No,
    /// As Binaryen's command does with these arguments.
    With(Vec<String>),
}

impl Optimize {
    /// As much as a package wants that says nothing.
    pub(crate) fn usual() -> Optimize {
        Optimize::With(vec!["-O".into()])
    }
}

/// The arguments of Binaryen that choose how much it does.
const LEVELS: &[&str] = &["-O", "-O0", "-O1", "-O2", "-O3", "-O4", "-Os", "-Oz"];

/// Everything that can be said. What is not said is decided elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Settings {
    /// Where the package runs.
    pub(crate) target: Option<&'static Target>,
    /// What stands before the name, written `@scope/`.
    pub(crate) scope: Option<String>,
    /// The name of the package, with its scope.
    pub(crate) name: Option<String>,
    /// Where the package goes, relative to the crate.
    pub(crate) out_dir: Option<PathBuf>,
    /// The stem of the file names.
    pub(crate) out_name: Option<String>,
    /// Whether there are declarations.
    pub(crate) typescript: Option<bool>,
    /// Up to which size the module is inlined.
    pub(crate) inline_limit: Option<usize>,
    /// Whether the module keeps the standard library's allocator.
    pub(crate) std_allocator: Option<bool>,
    /// Whether the module is optimised, in profiles that say nothing themselves.
    pub(crate) optimize: Option<Optimize>,
    /// The same for single profiles.
    pub(crate) profiles: Vec<(String, Optimize)>,
    /// Fields put over those of package.json.
    pub(crate) package_json: Map<String, Value>,
}

/// Every key.
const KEYS: &[&str] = &[
    "target",
    "scope",
    "name",
    "out-dir",
    "out-name",
    "typescript",
    "inline-limit",
    "keep-std-allocator",
    "optimize",
    "profile",
    "package-json",
];

impl Settings {
    /// Reads the tables of a package and of its workspace.
    ///
    /// Errors: a key that is unknown, a value that is not of the kind its key wants.
    pub(crate) fn read(package: &Value, workspace: &Value) -> Result<Settings, SettingsError> {
        let mut settings = Settings::default();
        for (metadata, table) in [(workspace, "workspace.metadata.ferry"), (package, "package.metadata.ferry")] {
            match metadata.get("ferry") {
                None => {}
                Some(Value::Object(keys)) => settings.add(keys, table)?,
                Some(_) => return Err(wrong(table, "ferry", "a table")),
            }
        }
        Ok(settings)
    }

    /// Puts a table over what was said before.
    fn add(&mut self, keys: &Map<String, Value>, table: &str) -> Result<(), SettingsError> {
        for (key, value) in keys {
            let text = |wanted: &'static str| value.as_str().ok_or_else(|| wrong(table, key, wanted));
            match key.as_str() {
                "target" => {
                    let wanted = "the name of a target, as `ferry build --help` lists them";
                    self.target = Some(Target::named(text(wanted)?).ok_or_else(|| wrong(table, key, wanted))?);
                }
                "scope" => {
                    let wanted = "a word of small letters, digits, `-`, `_` and `.`";
                    self.scope = Some(request::scope(text(wanted)?).map_err(|_| wrong(table, key, wanted))?);
                }
                "name" => {
                    let wanted = "a name npm takes, as in \"life\" or \"@acme/life\"";
                    let name = text(wanted)?;
                    if !crate::tarball::is_name(name) {
                        return Err(wrong(table, key, wanted));
                    }
                    self.name = Some(name.into());
                }
                "out-dir" => self.out_dir = Some(inside(text(FOLDER)?).ok_or_else(|| wrong(table, key, FOLDER))?),
                "out-name" => {
                    let wanted = "a word of letters, digits, `-`, `_` and `.`";
                    self.out_name = Some(request::stem(text(wanted)?).map_err(|_| wrong(table, key, wanted))?);
                }
                "typescript" => {
                    self.typescript = Some(value.as_bool().ok_or_else(|| wrong(table, key, "true or false"))?);
                }
                "inline-limit" => {
                    let limit = value.as_u64().and_then(|bytes| usize::try_from(bytes).ok());
                    self.inline_limit = Some(limit.ok_or_else(|| wrong(table, key, "a number of bytes"))?);
                }
                "keep-std-allocator" => {
                    self.std_allocator = Some(value.as_bool().ok_or_else(|| wrong(table, key, "true or false"))?);
                }
                "optimize" => self.optimize = Some(optimize(value).ok_or_else(|| wrong(table, key, LEVEL))?),
                "profile" => self.profiles(value, table)?,
                "package-json" => {
                    let fields = value.as_object().ok_or_else(|| wrong(table, key, "a table"))?;
                    merge(&mut self.package_json, fields);
                }
                _ => return Err(unknown(table, key, KEYS)),
            }
        }
        Ok(())
    }

    fn profiles(&mut self, value: &Value, table: &str) -> Result<(), SettingsError> {
        let profiles = value.as_object().ok_or_else(|| wrong(table, "profile", "a table of profiles"))?;
        for (name, value) in profiles {
            let table = format!("{table}.profile.{name}");
            let keys = value.as_object().ok_or_else(|| wrong(&table, name, "a table"))?;
            for (key, value) in keys {
                if key != "optimize" {
                    return Err(unknown(&table, key, &["optimize"]));
                }
                let optimize = optimize(value).ok_or_else(|| wrong(&table, key, LEVEL))?;
                self.profiles.retain(|(other, _)| other != name);
                self.profiles.push((name.clone(), optimize));
            }
        }
        Ok(())
    }

    /// What is said about optimising in a profile.
    pub(crate) fn optimize_in(&self, profile: &Profile) -> Option<Optimize> {
        let own = self.profiles.iter().find(|(name, _)| name == profile.name()).map(|(_, optimize)| optimize.clone());
        // What is said for all is meant for those that are optimised at all.
        own.or_else(|| self.optimize.clone().filter(|_| profile.optimizes()))
    }

    /// Where the package goes if nothing is typed.
    pub(crate) fn out_dir(&self) -> &Path {
        self.out_dir.as_deref().unwrap_or(Path::new("pkg"))
    }
}

const FOLDER: &str = "a folder inside of the crate, as in \"pkg\" or \"web/pkg\"";
const LEVEL: &str = "true, false, how much (\"-O\", \"-O0\" to \"-O4\", \"-Os\", \"-Oz\"), or a list of arguments of `wasm-opt`, as in \
                     [\"-O3\", \"--converge\"]";

fn optimize(value: &Value) -> Option<Optimize> {
    match value {
        Value::Bool(true) => Some(Optimize::usual()),
        Value::Bool(false) => Some(Optimize::No),
        Value::String(text) => LEVELS.contains(&text.as_str()).then(|| Optimize::With(vec![text.clone()])),
        Value::Array(list) => {
            // An output or another input would not be a package.
            let argument = |value: &Value| value.as_str().filter(|text| is_argument(text)).map(String::from);
            list.iter().map(argument).collect::<Option<Vec<_>>>().map(Optimize::With)
        }
        Value::Null | Value::Number(_) | Value::Object(_) => None,
    }
}

/// Whether a text is an argument of Binaryen that changes how it optimises.
fn is_argument(text: &str) -> bool {
    let files = ["-o", "--output", "-S", "--emit-text", "-h", "--help", "--version", "--source-map", "-osm", "-ism"];
    let name = text.split('=').next().unwrap_or(text);
    text.starts_with('-') && !text.contains(char::is_whitespace) && !files.contains(&name)
}

/// A folder that does not leave the crate.
fn inside(text: &str) -> Option<PathBuf> {
    let path = Path::new(text);
    let normal = |part: std::path::Component| matches!(part, std::path::Component::Normal(_));
    (!text.is_empty() && path.components().all(normal)).then(|| path.into())
}

/// Puts fields over others: tables are merged, everything else is replaced.
pub(crate) fn merge(under: &mut Map<String, Value>, over: &Map<String, Value>) {
    for (key, value) in over {
        match (under.get_mut(key), value) {
            (Some(Value::Object(old)), Value::Object(new)) => merge(old, new),
            _ => {
                under.insert(key.clone(), value.clone());
            }
        }
    }
}

fn wrong(table: &str, key: &str, wanted: &'static str) -> SettingsError {
    SettingsError::Wrong { table: table.into(), key: key.into(), wanted }
}

fn unknown(table: &str, key: &str, known: &[&'static str]) -> SettingsError {
    let close = known.iter().map(|name| (distance(key, name), *name)).min().filter(|(distance, _)| *distance <= 3);
    let known = known.join("`, `");
    SettingsError::Unknown { table: table.into(), key: key.into(), close: close.map(|(_, name)| name), known }
}

/// How many letters must be added, removed or changed to make one word of another.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            let changed = diagonal + usize::from(!(x.eq_ignore_ascii_case(y) || x == '_' && *y == '-'));
            row[j + 1] = changed.min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(package: Value) -> Result<Settings, SettingsError> {
        Settings::read(&json!({"ferry": package}), &Value::Null)
    }

    #[test]
    fn nothing_said_leaves_all_open() {
        assert_eq!(Settings::read(&Value::Null, &json!({"other": 1})).unwrap(), Settings::default());
    }

    #[test]
    fn the_package_is_stronger_than_its_workspace_and_tables_are_merged() {
        let workspace =
            json!({"ferry": {"scope": "acme", "package-json": {"funding": "x", "engines": {"node": ">=22"}}}});
        let package = json!({"ferry": {
            "name": "@acme/life", "scope": "@other", "out-dir": "web/pkg", "optimize": "-Oz",
            "profile": {"dev": {"optimize": true}}, "package-json": {"engines": {"npm": ">=10"}},
        }});
        let settings = Settings::read(&package, &workspace).unwrap();
        assert_eq!(settings.scope.as_deref(), Some("@other/"));
        assert_eq!(settings.out_dir(), Path::new("web/pkg"));
        assert_eq!(
            Value::Object(settings.package_json.clone()),
            json!({"funding": "x", "engines": {"node": ">=22", "npm": ">=10"}})
        );
        assert_eq!(settings.optimize_in(&Profile::Release), Some(Optimize::With(vec!["-Oz".into()])));
        assert_eq!(settings.optimize_in(&Profile::Dev), Some(Optimize::With(vec!["-O".into()])));
        let settings = read(json!({"optimize": ["-O3", "--converge"]})).unwrap();
        let both = Optimize::With(vec!["-O3".into(), "--converge".into()]);
        assert_eq!(settings.optimize_in(&Profile::Release), Some(both));
        let settings = read(json!({"optimize": "-Oz"})).unwrap();
        assert_eq!(settings.optimize_in(&Profile::Dev), None);
    }

    #[test]
    fn every_target_may_be_named() {
        for target in wasm_ferry_cli_support::targets::TARGETS {
            assert_eq!(read(json!({"target": target.name})).unwrap().target.unwrap().name, target.name);
        }
    }

    #[test]
    fn an_unknown_key_is_named_with_the_one_that_may_be_meant() {
        let words = |table: Value| read(table).unwrap_err().words();
        let said = words(json!({"out_dir": "x"}));
        assert_eq!(said.message, "failed to understand `out_dir` in [package.metadata.ferry]: there is no such key");
        assert_eq!(said.help, "did you mean `out-dir`?");
        assert_eq!(words(json!({"optimise": false})).help, "did you mean `optimize`?");
        assert!(words(json!({"whatever": 1})).help.starts_with("the keys are `target`, "));
        let said = words(json!({"profile": {"dev": {"optimze": 1}}}));
        assert!(said.message.contains("[package.metadata.ferry.profile.dev]"), "{}", said.message);
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_refused() {
        let wrong = [
            json!({"target": "moon"}),
            json!({"optimize": ["-O3", "elsewhere.wasm"]}),
            json!({"optimize": ["-o", "--output=elsewhere.wasm"]}),
            json!({"scope": 1}),
            json!({"name": "A b"}),
            json!({"out-dir": "../x"}),
            json!({"out-dir": "/x"}),
            json!({"out-name": "a/b"}),
            json!({"typescript": "no"}),
            json!({"inline-limit": "1 MB"}),
            json!({"keep-std-allocator": "yes"}),
            json!({"optimize": "-O9"}),
            json!({"profile": 1}),
            json!({"package-json": []}),
        ];
        for table in wrong {
            let error = read(table.clone()).unwrap_err();
            assert!(matches!(error, SettingsError::Wrong { .. }), "{table}");
        }
    }
}
