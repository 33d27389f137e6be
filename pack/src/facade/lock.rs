//! `Cargo.lock`, as far as names, versions and sources go.

/// One package.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Locked {
    /// Its name.
    pub(super) name: String,
    /// Its version.
    pub(super) version: String,
    /// Where it comes from; empty for a folder.
    pub(super) source: String,
}

/// All packages, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lock {
    /// The packages.
    pub(super) packages: Vec<Locked>,
}

impl Lock {
    /// Reads what cargo has written: a table for each package, a line for each key.
    pub(super) fn parse(text: &str) -> Lock {
        let mut packages: Vec<Locked> = Vec::new();
        for line in text.lines() {
            let value = |key: &str| Some(line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')?.to_owned());
            if line == "[[package]]" {
                packages.push(Locked::default());
            } else if let Some(package) = packages.last_mut() {
                let (name, version, source) = (value("name"), value("version"), value("source"));
                package.name = name.unwrap_or(std::mem::take(&mut package.name));
                package.version = version.unwrap_or(std::mem::take(&mut package.version));
                package.source = source.unwrap_or(std::mem::take(&mut package.source));
            }
        }
        Lock { packages }
    }

    /// Whether a package comes from a registry.
    pub(super) fn has_from_registry(&self, name: &str) -> bool {
        let of_registry = |source: &str| source.starts_with("registry+") || source.starts_with("sparse+");
        self.packages.iter().any(|package| package.name == name && of_registry(&package.source))
    }

    /// Whether there is a package of this name.
    pub(super) fn has_name(&self, name: &str) -> bool {
        self.packages.iter().any(|package| package.name == name)
    }

    /// Whether there is this very package.
    pub(super) fn has(&self, other: &Locked) -> bool {
        self.packages.contains(other)
    }

    /// The versions of a package.
    pub(super) fn versions(&self, name: &str) -> Vec<&str> {
        self.packages.iter().filter(|package| package.name == name).map(|package| package.version.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_have_names_versions_and_sources() {
        let text = "version = 4\n\n[[package]]\nname = \"app\"\nversion = \"0.1.0\"\ndependencies = [\n \"wasm-bindgen\",\n]\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.92\"\nsource = \"registry+https://a.example\"\n\
                    checksum = \"00\"\n";
        let lock = Lock::parse(text);
        assert_eq!(lock.packages.len(), 2);
        assert!(lock.has_from_registry("wasm-bindgen") && !lock.has_from_registry("app"));
        assert_eq!((lock.versions("wasm-bindgen"), lock.versions("x")), (vec!["0.2.92"], vec![]));
    }
}
