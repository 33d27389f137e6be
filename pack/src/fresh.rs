//! What the last build was made of: a build of the same finds its package there, and does nothing over again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use wasm_ferry_cli_support::Files;

use crate::digest::{sha256, short};
use crate::host::Host;
use crate::package;
use crate::project::Project;
use crate::request::{Build, Profile};

/// What a build is made of, and where it is written down.
pub(crate) struct Stamp {
    path: PathBuf,
    key: String,
    profile: String,
}

/// A package that is still what the build would make.
pub(crate) struct Fresh {
    /// Its name; none if it has no package.json.
    pub(crate) name: Option<String>,
    /// Its files.
    pub(crate) files: Files,
    /// Whether its module was optimised.
    pub(crate) optimized: bool,
}

impl Stamp {
    /// Of everything that a package depends on: the compiled module, what is asked, what is read beside it, and us.
    pub(crate) fn new(host: &dyn Host, build: &Build, project: &Project, (module, folder): (&[u8], &Path)) -> Stamp {
        let mut parts = vec![sha256(module), format!("{build:?}"), env!("CARGO_PKG_VERSION").to_owned()];
        let program = host.this_program().ok().and_then(|path| host.modified(&path));
        parts.push(format!("{program:?}"));
        let manifests = [project.folder.join("Cargo.toml"), project.workspace.join("Cargo.toml")];
        for path in manifests.into_iter().chain(package::accompanying(host, project)) {
            parts.push(format!("{} {}", path.display(), sha256(&host.read(&path).unwrap_or_default())));
        }
        Stamp {
            path: path(project, folder),
            key: sha256(parts.join("\n").as_bytes()),
            profile: build.profile.name().to_owned(),
        }
    }

    /// The package, if it is what the build would make and nobody has touched it.
    pub(crate) fn fresh(&self, host: &dyn Host, folder: &Path) -> Option<Fresh> {
        let noted: Value = serde_json::from_slice(&host.read(&self.path).ok()?).ok()?;
        if noted["key"] != self.key {
            return None;
        }
        let mut files = Files::new();
        for (name, digest) in noted["files"].as_object()? {
            let bytes = host.read(&folder.join(name)).ok()?;
            if *digest != sha256(&bytes) {
                return None;
            }
            files.add(name.as_str(), bytes);
        }
        let name = noted["name"].as_str().map(String::from);
        Some(Fresh { name, files, optimized: noted["optimized"].as_bool()? })
    }

    /// Notes what was made. That it cannot be written down only costs time.
    pub(crate) fn note(&self, host: &dyn Host, name: Option<&str>, files: &Files, optimized: bool) {
        let digests: BTreeMap<&str, String> = files.iter().map(|(path, bytes)| (path, sha256(bytes))).collect();
        let noted = json!({
            "key": self.key, "profile": self.profile, "name": name, "optimized": optimized, "files": digests,
        });
        let folder = self.path.parent().unwrap_or(&self.path);
        let _ = host.create_dir_all(folder).and_then(|()| host.write(&self.path, noted.to_string().as_bytes()));
    }
}

/// Where it is written down what a package was made of.
fn path(project: &Project, folder: &Path) -> PathBuf {
    project.scratch().join(format!("package-{}.json", short(folder.to_string_lossy().as_bytes())))
}

/// Whether a package is known to be one for its author alone, with checks and without optimisation.
pub(crate) fn is_for_development(host: &dyn Host, project: &Project, folder: &Path) -> bool {
    let noted = host.read(&path(project, folder)).unwrap_or_default();
    let noted: Value = serde_json::from_slice(&noted).unwrap_or_default();
    // A build into another target folder has noted elsewhere what it has put there.
    let is_there =
        |(name, digest): (&String, &Value)| host.read(&folder.join(name)).is_ok_and(|bytes| *digest == sha256(&bytes));
    noted["profile"] == Profile::Dev.name()
        && noted["files"].as_object().is_some_and(|files| files.iter().all(is_there))
}
