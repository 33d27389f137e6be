//! Rules about `Cargo.toml`: who may depend on whom.

use toml::{Table, Value};

/// Every crate of ours.
pub const OURS: &[&str] = &[
    "wasm-ferry",
    "wasm-ferry-schema",
    "wasm-ferry-macro",
    "wasm-ferry-cli-support",
    "wasm-ferry-cli",
    "wasm-ferry-pack",
];

/// One package as its manifest describes it.
#[derive(Debug)]
pub struct Manifest {
    table: Table,
}

impl Manifest {
    /// Parses a manifest. Panics if it is none.
    pub fn parse(text: &str) -> Manifest {
        Manifest { table: text.parse().unwrap_or_else(|error| panic!("no manifest: {error}")) }
    }

    /// The package's name.
    pub fn name(&self) -> &str {
        self.table.get("package").and_then(|package| package.get("name")).and_then(Value::as_str).unwrap_or_default()
    }

    /// What it depends on when it is used, for every platform, as the packages are called.
    pub fn dependencies(&self) -> Vec<&str> {
        self.in_tables(&["dependencies"]).map(|(name, _)| name).collect()
    }

    /// The same, without those that are optional.
    pub fn required_dependencies(&self) -> Vec<&str> {
        let optional = |value: &Value| value.get("optional").and_then(Value::as_bool) == Some(true);
        self.in_tables(&["dependencies"]).filter(|(_, value)| !optional(value)).map(|(name, _)| name).collect()
    }

    /// Dependencies of any kind whose version is stated here instead of once, in the workspace.
    pub fn versions_of_its_own(&self) -> Vec<&str> {
        let own = |value: &Value| match value {
            Value::Table(table) => {
                table.get("workspace").and_then(Value::as_bool) != Some(true) && table.get("path").is_none()
            }
            _ => true,
        };
        self.in_tables(&["dependencies", "dev-dependencies", "build-dependencies"])
            .filter(|(_, value)| own(value))
            .map(|(name, _)| name)
            .collect()
    }

    /// Whether the lints of the workspace hold here.
    pub fn has_workspace_lints(&self) -> bool {
        self.table.get("lints").and_then(|lints| lints.get("workspace")).and_then(Value::as_bool) == Some(true)
    }

    fn in_tables<'a>(&'a self, kinds: &'a [&str]) -> impl Iterator<Item = (&'a str, &'a Value)> {
        let platforms = self.table.get("target").and_then(Value::as_table).into_iter().flatten();
        let tables = platforms.filter_map(|(_, value)| value.as_table()).chain([&self.table]);
        tables.flat_map(move |table| {
            let found = kinds.iter().filter_map(|kind| table.get(*kind).and_then(Value::as_table));
            found.flatten().map(|(name, value)| (value.get("package").and_then(Value::as_str).unwrap_or(name), value))
        })
    }
}

/// Dependencies that are not in the list of those allowed.
pub fn beyond<'a>(dependencies: &[&'a str], allowed: &[&str]) -> Vec<&'a str> {
    dependencies.iter().copied().filter(|name| !allowed.contains(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAD: &str = r#"
        [package]
        name = "x"
        [dependencies]
        a = "1"
        b = { workspace = true, optional = true }
        renamed = { package = "wasm-ferry-pack", path = "../pack" }
        [target.'cfg(unix)'.dependencies]
        c.workspace = true
        [dev-dependencies]
        d = { version = "2" }
    "#;

    #[test]
    fn dependencies_are_found_under_every_table_and_name() {
        let manifest = Manifest::parse(BAD);
        let mut found = manifest.dependencies();
        found.sort();
        assert_eq!(found, ["a", "b", "c", "wasm-ferry-pack"]);
        assert_eq!(beyond(&found, &["a", "b", "c"]), ["wasm-ferry-pack"]);
    }

    #[test]
    fn an_optional_dependency_is_not_required() {
        assert!(!Manifest::parse(BAD).required_dependencies().contains(&"b"));
    }

    #[test]
    fn a_version_outside_the_workspace_is_found() {
        assert_eq!(Manifest::parse(BAD).versions_of_its_own(), ["a", "d"]);
    }

    #[test]
    fn missing_lints_are_found() {
        assert!(!Manifest::parse(BAD).has_workspace_lints());
        assert!(Manifest::parse("[lints]\nworkspace = true").has_workspace_lints());
    }
}
