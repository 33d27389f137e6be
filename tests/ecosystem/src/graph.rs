//! What Cargo says about the graph: which versions there are, and that Ferry is what stands in wasm-bindgen's place.

use serde_json::Value;

/// The packages of a graph, as `cargo metadata` prints them.
#[derive(Debug)]
pub struct Graph {
    packages: Vec<Package>,
}

#[derive(Debug)]
struct Package {
    name: String,
    version: String,
    manifest: String,
    features: Vec<String>,
}

impl Graph {
    /// Reads what `cargo metadata --format-version 1` printed.
    pub fn parse(metadata: &str) -> Graph {
        let metadata: Value = serde_json::from_str(metadata).expect("cargo prints JSON");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let packages = metadata["packages"].as_array().into_iter().flatten().map(|package| Package {
            name: text(&package["name"]),
            version: text(&package["version"]),
            manifest: text(&package["manifest_path"]).replace('\\', "/"),
            features: package["features"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect(),
        });
        Graph { packages: packages.collect() }
    }

    /// Says what is wrong if a crate called `wasm-bindgen` is in the graph that is not ours: a patch with a version that
    /// nobody asked for is silently unused.
    pub fn is_on_ferry(&self) -> Result<(), String> {
        let found: Vec<&str> = self.all("wasm-bindgen").map(|package| package.manifest.as_str()).collect();
        match found[..] {
            [manifest] if manifest.ends_with("js-runtime/compat/wasm-bindgen/Cargo.toml") => Ok(()),
            [] => Err("nothing in the graph depends on wasm-bindgen".to_owned()),
            _ => Err(format!("not (only) Ferry is wasm-bindgen here: {}", found.join(", "))),
        }
    }

    /// The version of a crate, `name` or `name 0.4`.
    pub fn version(&self, asked: &str) -> Option<&str> {
        let (name, start) = asked.split_once(' ').unwrap_or((asked, ""));
        let fits = |package: &&Package| {
            start.is_empty() || package.version == start || package.version.starts_with(&format!("{start}."))
        };
        self.all(name).find(fits).map(|package| package.version.as_str())
    }

    /// Every feature of a crate except its default.
    pub fn features(&self, name: &str) -> Vec<String> {
        let features = self.all(name).flat_map(|package| &package.features);
        features.filter(|feature| *feature != "default").cloned().collect()
    }

    fn all<'g, 'n>(&'g self, name: &'n str) -> impl Iterator<Item = &'g Package> + use<'g, 'n> {
        self.packages.iter().filter(move |package| package.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(packages: &[(&str, &str, &str)]) -> Graph {
        let packages = packages.iter().map(|(name, version, manifest)| {
            serde_json::json!({ "name": name, "version": version, "manifest_path": manifest, "features": { "a": [] } })
        });
        Graph::parse(&serde_json::json!({ "packages": packages.collect::<Vec<_>>() }).to_string())
    }

    #[test]
    fn a_patch_that_is_not_used_is_noticed() {
        let ours = ("wasm-bindgen", "0.2.130", "/x/js-runtime/compat/wasm-bindgen/Cargo.toml");
        let theirs = ("wasm-bindgen", "0.2.131", "/registry/wasm-bindgen-0.2.131/Cargo.toml");
        assert_eq!(graph(&[ours]).is_on_ferry(), Ok(()));
        assert!(graph(&[theirs]).is_on_ferry().is_err());
        assert!(graph(&[ours, theirs]).is_on_ferry().is_err());
        assert!(graph(&[]).is_on_ferry().is_err());
    }

    #[test]
    fn versions_are_found_by_their_beginning() {
        let graph = graph(&[("a", "0.2.17", ""), ("a", "0.20.1", "")]);
        assert_eq!(graph.version("a 0.20"), Some("0.20.1"));
        assert_eq!(graph.version("a 0.2"), Some("0.2.17"));
        assert_eq!(graph.version("a 0.3"), None);
        assert_eq!(graph.version("b"), None);
    }
}
