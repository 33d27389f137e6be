//! What is known about the crate being compiled: its name, its place, the symbols it has used.

use proc_macro2::Span;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// How often each symbol has been asked for.
pub(crate) type Taken = Mutex<BTreeMap<String, u32>>;

/// The crate being compiled.
pub(crate) struct Site<'a> {
    /// The package's name.
    pub(crate) package: String,
    /// What its symbols begin with: `<crate>_<8 hex digits>`.
    pub(crate) id: String,
    /// What the paths of its snippets begin with: `<package>-<8 hex digits>`.
    pub(crate) snippets: String,
    /// The folder of its `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// The symbols already given away.
    pub(crate) taken: &'a Taken,
    /// Whether it comes from a registry or repository: then nobody reads what is wrong with its types.
    pub(crate) is_fetched: bool,
}

/// Where something was written; lines and columns from 1.
pub(crate) struct Place {
    /// The file as the compiler names it, relative to the crate where it was absolute.
    pub(crate) file: String,
    /// The line.
    pub(crate) line: u32,
    /// The column.
    pub(crate) column: u32,
}

impl Site<'static> {
    /// What Cargo says about the crate for which this process runs.
    pub(crate) fn of_this_crate() -> Self {
        static TAKEN: Taken = Mutex::new(BTreeMap::new());
        let variable = |name| std::env::var(name).unwrap_or_default();
        let package = variable("CARGO_PKG_NAME");
        // A program and the library of one package may share their name, and meet in one module.
        let program = variable("CARGO_BIN_NAME");
        let parts = [package.as_str(), &variable("CARGO_PKG_VERSION"), &program];
        let root = variable("CARGO_MANIFEST_DIR");
        // Cargo silences the lints of what is not at home on this machine, and tells nothing else about it.
        let is_fetched = std::env::args_os().any(|argument| argument == "--cap-lints");
        Site { is_fetched, ..Site::new(&package, &variable("CARGO_CRATE_NAME"), &parts, Path::new(&root), &TAKEN) }
    }
}

impl<'a> Site<'a> {
    /// A crate `krate` of `package`; `identity` is what tells it from all others in one module.
    pub(crate) fn new(package: &str, krate: &str, identity: &[&str], root: &Path, taken: &'a Taken) -> Self {
        let package = if package.is_empty() { "unnamed" } else { package };
        let krate = if krate.is_empty() { package.replace('-', "_") } else { krate.to_string() };
        let hash = hash(identity);
        Site {
            package: package.to_string(),
            id: format!("{krate}_{hash:08x}"),
            snippets: format!("{package}-{hash:08x}"),
            root: root.to_path_buf(),
            taken,
            is_fetched: false,
        }
    }

    /// What tells the crate from others of its name.
    pub(crate) fn hash(&self) -> &str {
        self.id.rsplit('_').next().unwrap_or(&self.id)
    }

    /// Where `span` begins.
    pub(crate) fn place(&self, span: Span) -> Place {
        let start = span.start();
        let file = span.file();
        // Dependencies are compiled by their absolute path, which is nobody else's business.
        let relative = match Path::new(&file).strip_prefix(&self.root) {
            Ok(inside) if !self.root.as_os_str().is_empty() => inside.to_string_lossy().into_owned(),
            _ => file,
        };
        Place { file: relative.replace('\\', "/"), line: start.line as u32, column: start.column as u32 + 1 }
    }
}

/// FNV-1a over the parts and their boundaries, folded to 32 bits: the same on every machine.
fn hash(parts: &[&str]) -> u32 {
    let mut state: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    (state ^ (state >> 32)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(identity: &[&str]) -> String {
        let taken = Taken::default();
        Site::new("my-app", "my_app", identity, Path::new("/nowhere"), &taken).id
    }

    #[test]
    fn two_versions_of_a_crate_have_different_symbols() {
        assert_ne!(id(&["my-app", "1.0.0", ""]), id(&["my-app", "1.0.1", ""]));
    }

    #[test]
    fn a_program_and_its_library_have_different_symbols() {
        assert_ne!(id(&["my-app", "1.0.0", ""]), id(&["my-app", "1.0.0", "my-app"]));
    }

    #[test]
    fn the_boundaries_of_the_parts_count() {
        assert_ne!(id(&["ab", "c"]), id(&["a", "bc"]));
    }

    #[test]
    fn the_same_crate_has_the_same_symbols_everywhere() {
        assert_eq!(id(&["my-app", "1.0.0", ""]), "my_app_9d53a090");
    }
}
