//! Why a project cannot be built on the facade.

use super::{Words, lines};

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FacadeError {
    /// Cargo does not use it.
    Unused { version: &'static str, pinned: Vec<String>, update: Option<String>, reason: String },
    /// Cargo finds no versions of the dependencies that go together.
    NoVersions { reason: String },
    /// `--locked`, and versions would change.
    NotLocked { changed: Vec<String> },
    /// The project has a runtime of Ferry that is not the one of the facade.
    TwoRuntimes { manifests: Vec<String> },
}

impl FacadeError {
    /// What to tell the person.
    pub(crate) fn words(&self) -> Words {
        match self {
            FacadeError::Unused { version, pinned, update, reason } => {
                let what = format!("failed to put Ferry in the place of `wasm-bindgen`: it stands in for {version}");
                let pinned = match pinned.as_slice() {
                    [] => String::new(),
                    pinned => format!(", and Cargo.lock has{}", lines(pinned)),
                };
                match update {
                    Some(update) => Words::new(what + &pinned, format!("run `{update}`, then build again")),
                    None => Words::new(
                        format!("{what}{pinned}\n{reason}"),
                        format!(
                            "let the project depend on `wasm-bindgen` {version} and the versions of `js-sys` and \
                             `web-sys` that were published with it; `cargo tree -i wasm-bindgen` shows who wants another"
                        ),
                    ),
                }
            }
            FacadeError::NoVersions { reason } => {
                let about_versions = ["no matching package", "failed to select", "offline", "network"];
                let help = format!(
                    "this program brings `wasm-ferry` {} along; all other crates are cargo's business: without a network \
                     they must have been fetched before",
                    env!("CARGO_PKG_VERSION")
                );
                let help = if about_versions.iter().any(|word| reason.contains(word)) { help } else { String::new() };
                Words::new(format!("failed to choose the versions of the dependencies:\n{reason}"), help)
            }
            FacadeError::NotLocked { changed } => Words::new(
                format!(
                    "failed to keep to Cargo.lock: with Ferry in the place of `wasm-bindgen`, these would be other \
                     versions:{}",
                    lines(changed)
                ),
                "build without `--locked` and `--frozen`; the file is not changed in any case",
            ),
            FacadeError::TwoRuntimes { manifests } => Words::new(
                format!("failed to choose between two runtimes of Ferry:{}", lines(manifests)),
                "a crate that uses `wasm-ferry` and crates that use `wasm-bindgen` must share one: put \
                 `wasm-bindgen = { path = \"…/js-runtime/compat/wasm-bindgen\" }` of the same Ferry into \
                 [patch.crates-io] of the workspace's Cargo.toml",
            ),
        }
    }
}
