//! Whether a project has put something in the place of a package of the registry by itself.
//!
//! What we say on the command line would be stronger.

use std::path::Path;

use crate::host::Host;

/// Whether the workspace's manifest, or a configuration of cargo that counts there, replaces a package.
pub(super) fn has(host: &dyn Host, workspace: &Path, name: &str) -> bool {
    let configuration =
        workspace.ancestors().flat_map(|folder| [folder.join(".cargo/config.toml"), folder.join(".cargo/config")]);
    let mut files = std::iter::once(workspace.join("Cargo.toml")).chain(configuration);
    files.any(|file| host.read(&file).is_ok_and(|bytes| replaces(&String::from_utf8_lossy(&bytes), name)))
}

/// Whether a text of TOML has a package among the patches for the registry, in one of the ways in which people write that.
fn replaces(text: &str, name: &str) -> bool {
    let tables = ["patch.crates-io", "patch.\"https://github.com/rust-lang/crates.io-index\""];
    let mut inside = false;
    for line in text.lines() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if let Some(table) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            inside = tables.contains(&table.trim());
            if tables.iter().any(|outer| table.trim() == format!("{outer}.{name}")) {
                return true;
            }
        }
        let key = line.split(['=', '.']).next().unwrap_or_default().trim().trim_matches('"');
        if inside && key == name {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::recorded::Recorded;

    #[test]
    fn patches_are_found_wherever_cargo_reads_them() {
        let table = "[dependencies]\nwasm-ferry = \"0.1\"\n[patch.crates-io] # ours\nwasm-ferry = { path = \"x\" }\n";
        assert!(replaces(table, "wasm-ferry") && !replaces(table, "wasm-bindgen"));
        assert!(replaces("[patch.crates-io.wasm-bindgen]\ngit = \"x\"", "wasm-bindgen"));
        assert!(replaces("[patch.crates-io]\nwasm-ferry.path = \"x\"", "wasm-ferry"));
        assert!(!replaces("[patch.crates-io]\na = 1\n[dependencies]\nwasm-ferry = \"0.1\"", "wasm-ferry"));
        let host = Recorded::default().file("/a/.cargo/config.toml", table).file("/a/b/Cargo.toml", "[package]");
        assert!(has(&host, Path::new("/a/b"), "wasm-ferry") && !has(&host, Path::new("/c"), "wasm-ferry"));
    }
}
