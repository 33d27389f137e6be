//! Where Rust is to be found: this workspace, and what it is built from.

use std::fs;
use std::path::{Path, PathBuf};

/// What programs import from, which is annotated more than anything else.
const ANNOTATED: [&str; 2] = ["js-sys-0.3.107", "web-sys-0.3.107"];

/// What is generated from headers, by the megabyte, and all alike.
const ALIKE: [&str; 3] = ["libc-", "linux-raw-sys-", "windows-"];

/// The source files of this workspace, and of what it is built from: of those only some, unless `FERRY_ALL_SOURCES` is
/// set, as reading all takes half a minute.
pub(super) fn all() -> Vec<PathBuf> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_path_buf();
    let mut files = Vec::new();
    collect(&workspace, &mut files);
    let packages = locked(&workspace);
    let mut fetched = Vec::new();
    for registry in registries() {
        for package in ANNOTATED.iter().copied().chain(packages.iter().map(String::as_str)) {
            collect(&registry.join(package).join("src"), &mut fetched);
        }
    }
    fetched.sort();
    let every = if std::env::var_os("FERRY_ALL_SOURCES").is_some() { 1 } else { 10 };
    files.extend(fetched.into_iter().step_by(every));
    files
}

/// The packages that the workspace is built from and that are not its own, each with its version.
fn locked(workspace: &Path) -> Vec<String> {
    let text = fs::read_to_string(workspace.join("Cargo.lock")).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let value = |line: &str, key: &str| Some(line.strip_prefix(key)?.strip_suffix('"')?.to_string());
    let package = |lines: &[&str]| {
        let is_fetched = lines[2].starts_with("source = ");
        Some(format!("{}-{}", value(lines[0], "name = \"")?, value(lines[1], "version = \"")?)).filter(|_| is_fetched)
    };
    let is_alike = |package: &String| ALIKE.iter().any(|prefix| package.starts_with(prefix));
    lines.windows(3).filter_map(package).filter(|package| !is_alike(package)).collect()
}

/// Where cargo has unpacked what it fetched.
fn registries() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(Path::new(&std::env::var_os("HOME")?).join(".cargo")));
    let folders = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    folders.into_iter().flatten().flatten().map(|folder| folder.path()).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let is_hidden = name.to_string_lossy().starts_with('.');
        if path.is_dir() && !is_hidden && name != "target" && name != "node_modules" {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
