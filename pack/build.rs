//! Puts the sources of the facade, the runtime and the macro into the program, so that it can hand them to cargo.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "build scripts touch files and speak to cargo"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folders of the crates, in our workspace.
const CRATES: &[&str] = &["js-runtime", "js-runtime/schema", "js-runtime/compat/wasm-bindgen", "macro"];

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("..");
    let mut files = vec!["LICENSE-APACHE".to_owned(), "LICENSE-MIT".to_owned()];
    for krate in CRATES {
        files.push(format!("{krate}/Cargo.toml"));
        sources(&root, &format!("{krate}/src"), &mut files)?;
    }
    files.sort();
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut list = String::from("&[\n");
    for file in &files {
        // What cargo compares is the folders above, which also know of new files.
        let path = root.join(file).canonicalize()?;
        writeln!(list, "    ({file:?}, include_bytes!({:?})),", path.display().to_string())?;
    }
    let manifest = out.join("workspace.toml");
    fs::write(&manifest, workspace(&fs::read_to_string(root.join("Cargo.toml"))?)?)?;
    println!("cargo::rerun-if-changed=../Cargo.toml");
    writeln!(list, "    (\"Cargo.toml\", include_bytes!({:?})),\n]", manifest.display().to_string())?;
    fs::write(out.join("embedded.rs"), list)?;
    Ok(())
}

/// The Rust files below a folder.
fn sources(root: &Path, folder: &str, files: &mut Vec<String>) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=../{folder}");
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            sources(root, &path, files)?;
        } else if path.ends_with(".rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// The manifest of a workspace of these crates alone: what they share, and nothing else of ours.
///
/// Where any version will do, any is accepted, because a project that is built has chosen its own.
fn workspace(ours: &str) -> Result<String, Box<dyn Error>> {
    let mut text = format!("[workspace]\nresolver = \"3\"\nmembers = {CRATES:?}\n");
    let mut wanted = false;
    for line in ours.lines() {
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            wanted = table.starts_with("workspace.");
        }
        let by_path =
            line.contains("path = ") && !CRATES.iter().any(|krate| line.contains(&format!("path = {krate:?}")));
        if wanted && !by_path {
            text.push('\n');
            text.push_str(&loosened(line));
        }
    }
    text.push('\n');
    for needed in ["[workspace.package]", "[workspace.dependencies]", "[workspace.lints.rust]"] {
        if !text.contains(needed) {
            return Err(format!("the manifest of the workspace has no {needed}").into());
        }
    }
    Ok(text)
}

/// A line of dependencies, with the first version of its major one.
fn loosened(line: &str) -> String {
    let tool = ["quote = ", "syn = "].iter().any(|name| line.starts_with(name));
    let Some((before, rest)) = line.split_once("version = \"").filter(|_| tool) else { return line.into() };
    let Some((version, after)) = rest.split_once('"') else { return line.into() };
    let major = version.split('.').next().unwrap_or(version);
    format!("{before}version = \"{major}\"{after}")
}
