//! Compiles for wasm, with one cargo invocation for as many modules as a package has.

use crate::{process, sources};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What everything here is compiled for.
pub const TRIPLE: &str = "wasm32-unknown-unknown";

/// What is to be built.
#[derive(Clone, Debug)]
pub struct Build {
    selection: Vec<String>,
    flags: Vec<String>,
    rustflags: String,
    manifest: Option<PathBuf>,
    /// Crates of the standard library that are built as well.
    std: Option<String>,
}

impl Build {
    /// The library of a package of this workspace, which must be a `cdylib`.
    pub fn package(name: &str) -> Build {
        Build {
            selection: vec!["--lib".into()],
            flags: vec!["--package".into(), name.into()],
            rustflags: String::new(),
            manifest: None,
            std: None,
        }
    }

    /// The library of a package outside this workspace.
    pub fn manifest(path: &Path) -> Build {
        let selection = vec!["--lib".into()];
        Build { selection, flags: Vec::new(), rustflags: String::new(), manifest: Some(path.to_owned()), std: None }
    }

    /// All examples instead of the library: programs, unless they say `crate-type = ["cdylib"]`.
    pub fn examples(mut self) -> Build {
        self.selection = vec!["--examples".into()];
        self
    }

    /// All test programs instead of the library.
    pub fn tests(mut self) -> Build {
        self.selection = vec!["--tests".into()];
        self
    }

    /// Optimised.
    pub fn release(self) -> Build {
        self.flag("--release")
    }

    /// One more argument for `cargo build`, e.g. `--features=x`.
    pub fn flag(mut self, flag: &str) -> Build {
        self.flags.push(flag.into());
        self
    }

    /// More flags for the compiler. Builds that differ in them use target directories of their own.
    pub fn rustflags(mut self, flags: &str) -> Build {
        self.rustflags = flags.into();
        self
    }

    /// With the standard library, or these crates of it, compiled like everything else. Panics if no toolchain has its
    /// sources.
    pub fn with_std(mut self, crates: &str) -> Build {
        self.std = Some(crates.into());
        self
    }

    /// Builds; the modules by name. Panics with everything the compiler said if it fails.
    #[track_caller]
    pub fn modules(&self) -> BTreeMap<String, PathBuf> {
        let mut command = match &self.std {
            None => process::cargo(),
            Some(_) => sources::cargo(),
        };
        command.args(["build", "--quiet", "--target", TRIPLE, "--message-format=json-render-diagnostics"]);
        command.args(&self.selection).args(&self.flags);
        command.args(self.std.iter().map(|crates| format!("-Zbuild-std={crates}")));
        if let Some(manifest) = &self.manifest {
            command.arg("--manifest-path").arg(manifest);
        }
        if !self.rustflags.is_empty() {
            // What scripts/setup found is in this variable; it must stay.
            let variable = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
            let found = std::env::var(variable).unwrap_or_default();
            command.env(variable, format!("{found} {}", self.rustflags).trim());
            let name: String =
                self.rustflags.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
            command.env("CARGO_TARGET_DIR", crate::places::target().join("tests-flags").join(name));
        }
        let finished = process::run(&mut command);
        // Cargo's messages are for programs.
        assert!(finished.status.success(), "$ {}\n{}", finished.command, finished.stderr);
        modules(&finished.stdout)
    }

    /// Builds what has exactly one module.
    #[track_caller]
    pub fn module(&self) -> PathBuf {
        let modules = self.modules();
        let names: Vec<&String> = modules.keys().collect();
        assert_eq!(names.len(), 1, "one module was expected, found {names:?}: does it say crate-type = [\"cdylib\"]?");
        modules.into_values().next().expect("bug: one module was counted")
    }
}

/// The modules named by cargo's messages.
fn modules(messages: &str) -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    for line in messages.lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        if message["reason"] != "compiler-artifact" {
            continue;
        }
        let names = message["filenames"].as_array().into_iter().flatten().filter_map(Value::as_str);
        for path in names.filter(|path| path.ends_with(".wasm")) {
            let name = message["target"]["name"].as_str().unwrap_or_default();
            found.insert(name.to_owned(), PathBuf::from(path));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_found_by_the_name_of_their_target() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","target":{"name":"dep"},"filenames":["/t/libdep.rlib"]}"#,
            "\nnot json\n",
            r#"{"reason":"compiler-artifact","target":{"name":"app"},"filenames":["/t/app.wasm","/t/libapp.rlib"]}"#,
            "\n",
            r#"{"reason":"build-finished","success":true}"#,
        );
        assert_eq!(modules(messages), BTreeMap::from([("app".to_owned(), PathBuf::from("/t/app.wasm"))]));
    }
}
