//! Puts together what the crates need of npm.

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::interface::NpmDependency;
use crate::read::keep::place;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use wasm_ferry_schema::NpmManifest;

/// The `dependencies` of all manifests, by package.
///
/// Errors: `bad-npm-manifest`, `npm-conflict`; all that are found.
pub(super) fn collate<'a>(
    manifests: &[(&'a str, NpmManifest<'a>)],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<NpmDependency<'a>> {
    let mut found: BTreeMap<String, NpmDependency<'a>> = BTreeMap::new();
    for (krate, manifest) in manifests {
        let dependencies = match dependencies(manifest.content) {
            Ok(dependencies) => dependencies,
            Err(reason) => {
                diagnostics.push(Diagnostic {
                    code: Code::BadNpmManifest,
                    message: format!("the package.json of the crate `{krate}` {reason}"),
                    place: place(&manifest.at),
                    notes: vec![
                        "the crate imports from modules, and its package.json says where they come from".into(),
                    ],
                    help: "correct the file; it is beside the crate's Cargo.toml".into(),
                });
                continue;
            }
        };
        for (package, range) in dependencies {
            match found.get(&package) {
                None => {
                    let dependency = NpmDependency { package: package.clone(), range, krate, at: manifest.at };
                    found.insert(package, dependency);
                }
                Some(other) if other.range == range => {}
                Some(other) => diagnostics.push(Diagnostic {
                    code: Code::NpmConflict,
                    message: format!("the dependency on the npm package `{package}` is specified twice, differently"),
                    place: place(&manifest.at),
                    notes: vec![
                        format!("the package.json of the crate `{}` says `{}`", other.krate, other.range),
                        format!("the package.json of the crate `{krate}` says `{range}`"),
                    ],
                    help: "let both files say the same".into(),
                }),
            }
        }
    }
    found.into_values().collect()
}

/// The packages and ranges of a manifest; the error says what it does.
fn dependencies(content: &str) -> Result<Vec<(String, String)>, String> {
    let manifest: Value = serde_json::from_str(content).map_err(|error| format!("is not JSON: {error}"))?;
    let manifest = manifest.as_object().ok_or("is not a JSON object")?;
    let none = Map::new();
    let dependencies = match manifest.get("dependencies") {
        None => &none,
        Some(Value::Object(dependencies)) => dependencies,
        Some(_) => return Err("has `dependencies` that are not an object".into()),
    };
    let pair = |(package, range): (&String, &Value)| match range.as_str() {
        Some(range) => Ok((package.clone(), range.to_owned())),
        None => Err(format!("has a version of `{package}` that is not a text")),
    };
    dependencies.iter().map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::testing::HERE;

    fn collated(manifests: &[(&'static str, &'static str)]) -> (Vec<String>, Vec<String>) {
        let manifests: Vec<_> =
            manifests.iter().map(|(krate, content)| (*krate, NpmManifest { content, at: HERE })).collect();
        let mut diagnostics = Vec::new();
        let found = collate(&manifests, &mut diagnostics);
        (
            found.iter().map(|it| format!("{} {} for {}", it.package, it.range, it.krate)).collect(),
            diagnostics
                .iter()
                .map(|it| format!("{}: {}; {}", it.code.as_str(), it.message, it.notes.join("; ")))
                .collect(),
        )
    }

    #[test]
    fn what_all_crates_need_is_put_together() {
        let a =
            r#"{"name": "a", "dependencies": {"left-pad": "^1.3.0", "@acme/x": "2"}, "devDependencies": {"z": "1"}}"#;
        let b = r#"{"dependencies": {"left-pad": "^1.3.0"}}"#;
        let (found, wrong) = collated(&[("a", a), ("b", b), ("c", "{}")]);
        assert_eq!(found, ["@acme/x 2 for a", "left-pad ^1.3.0 for a"]);
        assert_eq!(wrong, [""; 0]);
    }

    #[test]
    fn a_conflict_names_both_sides() {
        let manifests = [("a", r#"{"dependencies": {"x": "1"}}"#), ("b", r#"{"dependencies": {"x": "2"}}"#)];
        let expected = "npm-conflict: the dependency on the npm package `x` is specified twice, differently; \
                        the package.json of the crate `a` says `1`; the package.json of the crate `b` says `2`";
        assert_eq!(collated(&manifests).1, [expected]);
    }

    #[test]
    fn a_manifest_that_says_nothing_is_refused_with_the_reason() {
        for (content, reason) in [
            ("[]", "is not a JSON object"),
            ("{", "is not JSON: EOF"),
            (r#"{"dependencies": []}"#, "has `dependencies` that are not an object"),
            (r#"{"dependencies": {"x": 1}}"#, "has a version of `x` that is not a text"),
        ] {
            let wrong = collated(&[("a", content)]).1.remove(0);
            let expected = format!("bad-npm-manifest: the package.json of the crate `a` {reason}");
            assert!(wrong.starts_with(&expected), "{wrong}");
        }
    }
}
