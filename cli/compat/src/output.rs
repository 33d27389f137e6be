//! The files of one output, by what they are to a build tool.

use anyhow::{Context, Error};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use walrus::{Module, ModuleConfig};
use wasm_ferry_cli_support::Files;
use wasm_ferry_cli_support::options::{DebugInfo, Options};
use wasm_ferry_cli_support::targets::Start;

/// A finished module and its JavaScript.
#[derive(Debug)]
pub struct Output {
    files: Files,
    /// The path of the finished module.
    wasm: String,
    /// The finished module, and whether the caller may have changed it.
    module: Module,
    touched: bool,
    js: String,
    ts: Option<String>,
    start: Option<String>,
    snippets: BTreeMap<String, Vec<String>>,
    local_modules: HashMap<String, String>,
    npm_dependencies: HashMap<String, (PathBuf, String)>,
}

impl Output {
    pub(crate) fn new(files: Files, options: &Options) -> Result<Output, Error> {
        let path = |ending: &str| [&options.stem, ending].concat();
        let text = |path: &str| files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let wasm = path("_bg.wasm");
        let mut config = ModuleConfig::new();
        config.generate_producers_section(options.module.producers).generate_name_section(options.module.names);
        config.generate_dwarf(options.module.debug == DebugInfo::Kept);
        let module =
            config.parse(files.get(&wasm).unwrap_or_default()).context("failed to read the finished module")?;
        // A bundler gets the glue as a module of its own, and an entry that gives it the wasm module.
        let (glue, entry) = match options.target.start {
            Start::Bundler => ("_bg.js", text(&path(".js"))),
            Start::Explicit | Start::OnLoad | Start::Anywhere => (".js", None),
        };
        let mut output = Output {
            js: text(&path(glue)).unwrap_or_default(),
            ts: text(&path(".d.ts")),
            start: entry,
            npm_dependencies: npm_dependencies(files.get("package.json"))?,
            snippets: BTreeMap::new(),
            local_modules: HashMap::new(),
            module,
            touched: false,
            wasm,
            files,
        };
        output.sort_snippets();
        Ok(output)
    }

    /// Files that a crate has inline are found by their number, others by their path.
    fn sort_snippets(&mut self) {
        for (path, bytes) in self.files.iter() {
            let Some(path) = path.strip_prefix("snippets/") else { continue };
            let text = String::from_utf8_lossy(bytes).into_owned();
            let Some((folder, name)) = path.split_once('/') else { continue };
            let number = name.strip_prefix("inline").and_then(|rest| rest.strip_suffix(".js")?.parse::<usize>().ok());
            match number {
                Some(number) => {
                    let texts = self.snippets.entry(folder.to_owned()).or_default();
                    if texts.len() <= number {
                        // What nobody uses has a number, too.
                        texts.resize(number + 1, String::new());
                    }
                    texts[number] = text;
                }
                None => {
                    self.local_modules.insert(path.to_owned(), text);
                }
            }
        }
    }

    /// The glue.
    pub fn js(&self) -> &str {
        &self.js
    }

    /// Its declarations, if they were asked for.
    pub fn ts(&self) -> Option<&str> {
        self.ts.as_deref()
    }

    /// The entry that starts the module, where that is a file of its own: for bundlers.
    pub fn start(&self) -> Option<&String> {
        self.start.as_ref()
    }

    /// The JavaScript that crates have inline, by the folder in `snippets` and the number in `inline0.js`.
    pub fn snippets(&self) -> &BTreeMap<String, Vec<String>> {
        &self.snippets
    }

    /// The JavaScript files of crates, by their path in `snippets`.
    pub fn local_modules(&self) -> &HashMap<String, String> {
        &self.local_modules
    }

    /// The packages of npm that are needed, each with the manifest that says so, and its version.
    pub fn npm_dependencies(&self) -> &HashMap<String, (PathBuf, String)> {
        &self.npm_dependencies
    }

    /// The finished module.
    pub fn wasm(&self) -> &Module {
        &self.module
    }

    /// The finished module, to be changed.
    pub fn wasm_mut(&mut self) -> &mut Module {
        self.touched = true;
        &mut self.module
    }

    /// Writes all files into a folder, which is made if it is not there.
    ///
    /// Errors: a folder cannot be made, a file cannot be written.
    pub fn emit(&mut self, out_dir: impl AsRef<Path>) -> Result<(), Error> {
        let folder = out_dir.as_ref();
        let changed = self.touched.then(|| self.module.emit_wasm());
        for (path, bytes) in self.files.iter() {
            let bytes = changed.as_deref().filter(|_| path == self.wasm).unwrap_or(bytes);
            let path = folder.join(path);
            let parent = path.parent().unwrap_or(folder);
            fs::create_dir_all(parent).with_context(|| format!("failed to make the folder `{}`", parent.display()))?;
            fs::write(&path, bytes).with_context(|| format!("failed to write `{}`", path.display()))?;
        }
        Ok(())
    }
}

/// The dependencies in the manifest of the output.
fn npm_dependencies(manifest: Option<&[u8]>) -> Result<HashMap<String, (PathBuf, String)>, Error> {
    let Some(manifest) = manifest else { return Ok(HashMap::new()) };
    let manifest: serde_json::Value = serde_json::from_slice(manifest).context("failed to read package.json")?;
    let dependencies = manifest["dependencies"].as_object().into_iter().flatten();
    let entry = |(package, version): (&String, &serde_json::Value)| {
        (package.clone(), (PathBuf::from("package.json"), version.as_str().unwrap_or_default().to_owned()))
    };
    Ok(dependencies.map(entry).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn npm_packages_are_those_of_the_manifest() {
        let found = npm_dependencies(Some(br#"{"type": "module", "dependencies": {"left-pad": "^1.3.0"}}"#)).unwrap();
        assert_eq!(found["left-pad"], (PathBuf::from("package.json"), "^1.3.0".to_owned()));
        assert!(npm_dependencies(Some(b"{}")).unwrap().is_empty() && npm_dependencies(None).unwrap().is_empty());
        assert!(npm_dependencies(Some(b"{")).is_err());
    }
}
