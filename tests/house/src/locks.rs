//! Rules about lock files outside the workspace: `--locked` refuses those that do not know what our crates depend on now.

use crate::Breach;
use crate::manifests::Manifest;
use toml::{Table, Value};

/// Crates of ours in a lock file whose dependencies there are others than their manifests say.
pub fn stale(lock: &str, ours: &[Manifest]) -> Vec<Breach> {
    let lock: Table = lock.parse().unwrap_or_else(|error| panic!("no lock file: {error}"));
    let packages = lock.get("package").and_then(Value::as_array).into_iter().flatten();
    packages.filter_map(|package| complaint(package, ours)).collect()
}

fn complaint(package: &Value, ours: &[Manifest]) -> Option<Breach> {
    let name = package.get("name")?.as_str()?;
    // What comes from a registry is not ours, whatever it is called.
    let manifest = ours.iter().find(|manifest| package.get("source").is_none() && manifest.name() == name)?;
    let locked = package.get("dependencies").and_then(Value::as_array).into_iter().flatten();
    // `syn 3.0.9` where there are several of the name.
    let locked: Vec<&str> = locked.filter_map(|entry| entry.as_str()?.split(' ').next()).collect();
    let possible = manifest.dependencies();
    let required = manifest.required_dependencies();
    let wrong =
        locked.iter().find(|name| !possible.contains(name)).or(required.iter().find(|name| !locked.contains(name)))?;
    let what = format!("`{name}` and `{wrong}`: run `cargo update --workspace` beside the file, and commit it");
    Some(Breach::new(1, what))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(dependencies: &str) -> Vec<Breach> {
        let manifest = "[package]\nname = 'ours'\n[dependencies]\na = '1'\nb = { version = '2', optional = true }";
        let lock = format!("[[package]]\nname = 'ours'\nversion = '1.0.0'\ndependencies = {dependencies}");
        stale(&lock, &[Manifest::parse(manifest)])
    }

    #[test]
    fn what_is_gone_and_what_is_new_is_found() {
        assert_eq!(found("['a', 'gone']").len(), 1);
        assert_eq!(found("[]").len(), 1);
    }

    #[test]
    fn optional_dependencies_may_be_there() {
        assert_eq!(found("['a 1.0.0', 'b']"), []);
        assert_eq!(found("['a']"), []);
    }
}
