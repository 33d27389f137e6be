//! What can be wrong with a package folder.

use std::path::PathBuf;

use super::Words;

/// Why a folder is not packed.
#[derive(Debug)]
pub(crate) enum TarballError {
    /// There is no package.json.
    NoManifest { folder: PathBuf },
    /// package.json cannot be understood.
    BadManifest { path: PathBuf, reason: String },
    /// package.json lacks a field.
    NoField { path: PathBuf, field: &'static str },
    /// No registry takes this name.
    BadName { name: String },
    /// This is no version.
    BadVersion { version: String },
    /// A file would give a secret away.
    Secret { path: String, reason: &'static str },
    /// A link leads out of the folder.
    Escapes { path: String, to: PathBuf },
    /// An entry of `files` leaves the folder.
    OutsideEntry { entry: String },
    /// An entry of `files` stands for nothing.
    NothingThere { entry: String, folder: PathBuf },
    /// A file is no WebAssembly.
    BadModule { path: String, reason: String },
    /// A name that not every machine can write.
    BadPath { path: String },
}

impl TarballError {
    /// What to tell the person.
    pub(crate) fn words(&self) -> Words {
        match self {
            TarballError::NoManifest { folder } => Words::new(
                format!("failed to find a package in `{}`: there is no package.json", folder.display()),
                "make one with `ferry build`, or name the folder of a package",
            ),
            TarballError::BadManifest { path, reason } => Words::new(
                format!("failed to read `{}`: {reason}", path.display()),
                "make the package again with `ferry build`",
            ),
            TarballError::NoField { path, field } => Words::new(
                format!("failed to pack: `{}` has no `{field}`", path.display()),
                format!("give the crate a `{field}` in Cargo.toml, and build again"),
            ),
            TarballError::BadName { name } => Words::new(
                format!("failed to pack `{name}`: npm takes no package of this name"),
                "use small letters, digits, `-`, `_` and `.`, at most 214, as in `life` or `@acme/life`",
            ),
            TarballError::BadVersion { version } => Words::new(
                format!("failed to pack version `{version}`: this is not a version"),
                "use three numbers, as in `1.0.0` or `1.0.0-beta.1`",
            ),
            TarballError::Secret { path, reason } => Words::new(
                format!("failed to pack `{path}`: {reason}"),
                "remove it from the folder, or from `files` in package.json; if it was published before, revoke it",
            ),
            TarballError::Escapes { path, to } => Words::new(
                format!("failed to pack `{path}`: it is a link to `{}`, outside the package", to.display()),
                "put a copy of the file in its place",
            ),
            TarballError::OutsideEntry { entry } => Words::new(
                format!("failed to pack: the entry `{entry}` of `files` in package.json leads out of the package"),
                "name only what is inside the package's folder",
            ),
            TarballError::NothingThere { entry, folder } => Words::new(
                format!(
                    "failed to pack: nothing in `{}` matches `{entry}` of `files` in package.json",
                    folder.display()
                ),
                "build again, or remove the entry",
            ),
            TarballError::BadModule { path, reason } => Words::new(
                format!("failed to read the module `{path}`: {reason}"),
                "make the package again with `ferry build`",
            ),
            TarballError::BadPath { path } => Words::new(
                format!("failed to pack {path:?}: not every machine can write a file of this name"),
                "give the file another name",
            ),
        }
    }
}
