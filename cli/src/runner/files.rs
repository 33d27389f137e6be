//! Writes what is run: the glue of the suite, the scripts that run it, and what they must know.

use super::mode::{Mode, Place};
use super::suite::Selected;
use super::{Error, Settings, Typed};
use crate::output;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::{env, fs, process};
use tempfile::TempDir;
use wasm_ferry_cli_support::options::DebugInfo;
use wasm_ferry_cli_support::targets::Start;
use wasm_ferry_cli_support::{Options, generate};

/// The stem of the glue's files: what tests `require` to get at the module.
const STEM: &str = "wasm-bindgen-test";

/// The scripts. All of them are written, whoever needs them.
const SCRIPTS: &[(&str, &str)] = &[
    ("core.js", include_str!("../../js/core.js")),
    ("progress.js", include_str!("../../js/progress.js")),
    ("own.js", include_str!("../../js/own.js")),
    ("engine.js", include_str!("../../js/engine.js")),
    ("run.cjs", include_str!("../../js/run.cjs")),
    ("run.mjs", include_str!("../../js/run.mjs")),
    ("resolve.mjs", include_str!("../../js/resolve.mjs")),
    ("page.html", include_str!("../../js/page.html")),
    ("page.js", include_str!("../../js/page.js")),
    ("worker.js", include_str!("../../js/worker.js")),
    ("service.mjs", include_str!("../../js/service.mjs")),
    ("loaded.mjs", include_str!("../../js/loaded.mjs")),
];

/// A folder for the files, removed in the end unless it shall be kept.
#[derive(Debug)]
pub(super) enum Folder {
    /// Removed in the end.
    Passing(TempDir),
    /// Kept.
    Kept(PathBuf),
}

impl Folder {
    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        match self {
            Folder::Passing(folder) => folder.path(),
            Folder::Kept(path) => path,
        }
    }
}

/// Makes the folder.
///
/// Errors: it cannot be made.
pub(super) fn folder(settings: &Settings) -> Result<Folder, Error> {
    let made = tempfile::Builder::new().prefix("wasm-ferry-test-").tempdir();
    let folder = made.map_err(|cause| Error::Folder { path: env::temp_dir(), cause })?;
    if !settings.has("WASM_BINDGEN_KEEP_TEST_BUILD") {
        return Ok(Folder::Passing(folder));
    }
    let path = folder.keep();
    println!("the files of this suite are kept in {}", path.display());
    Ok(Folder::Kept(path))
}

/// The folder the tests are about: cargo runs them in their package's.
pub(super) fn package() -> Result<PathBuf, Error> {
    env::current_dir().map_err(|cause| Error::Folder { path: ".".into(), cause })
}

/// What is run, and how.
pub(super) struct Files<'a> {
    /// Where it is.
    pub(super) folder: &'a Folder,
    /// Where it runs.
    pub(super) mode: Mode,
    /// What was typed.
    pub(super) typed: &'a Typed,
}

impl Files<'_> {
    /// Writes everything.
    ///
    /// Errors: the post-processor refuses the module; a file cannot be written.
    pub(super) fn write(&self, module: (&Path, &[u8]), suite: &Selected, settings: &Settings) -> Result<(), Error> {
        let files = scripts(module, self.mode, settings)?;
        output::write(self.folder.path(), &files).map_err(Error::Output)?;
        self.write_list(suite, &Value::Null, settings)
    }

    /// Writes which tests are run, and how, and what those that were run before have found.
    ///
    /// Errors: the file cannot be written.
    pub(super) fn write_list(&self, suite: &Selected, before: &Value, settings: &Settings) -> Result<(), Error> {
        let mut known = known(self, suite, settings)?;
        known["before"] = before.clone();
        let mut files = wasm_ferry_cli_support::Files::default();
        files.add("suite.json", known.to_string());
        output::write(self.folder.path(), &files).map_err(Error::Output)
    }
}

/// The glue and the scripts.
fn scripts(
    (path, bytes): (&Path, &[u8]),
    mode: Mode,
    settings: &Settings,
) -> Result<wasm_ferry_cli_support::Files, Error> {
    let package = package()?;
    let options = options(mode, &package, settings);
    let mut files =
        generate(bytes, &options).map_err(|diagnostics| Error::Module { path: path.into(), diagnostics })?;
    for (name, text) in SCRIPTS {
        files.add(*name, *text);
    }
    if files.get("package.json").is_none() {
        // The folder may lie in somebody's package, which would say what its scripts are.
        files.add("package.json", if mode.modules() { "{\"type\":\"module\"}\n" } else { "{\"type\":\"commonjs\"}\n" });
    }
    Ok(files)
}

/// What the scripts must know.
fn known(files: &Files<'_>, suite: &Selected, settings: &Settings) -> Result<Value, Error> {
    let Files { folder, mode, typed } = *files;
    let package = package()?;
    let place = match mode {
        Mode::Browser { place, .. } => place,
        Mode::Node { .. } | Mode::Engine(_) => Place::Page,
    };
    let roots = [package.as_path(), &package.join("node_modules"), folder.path()];
    Ok(json!({
        "tests": suite.tests.iter().map(|test| &test.export).collect::<Vec<_>>(),
        "filtered": suite.filtered,
        "includeIgnored": typed.include_ignored || typed.ignored,
        // What benchmarks find, they write to the console.
        "noCapture": typed.nocapture || typed.bench,
        "bench": typed.bench,
        "modules": mode.modules(),
        "place": place.name(),
        "timeout": u64::try_from(settings.silence().as_millis()).unwrap_or(u64::MAX),
        "roots": roots,
        "glue": format!("/{STEM}.js"),
        "module": format!("/{STEM}_bg.wasm"),
        "profile": settings.get("LLVM_PROFILE_FILE"),
        "pid": process::id(),
        "tmpdir": env::temp_dir(),
    }))
}

/// What the post-processor is asked.
fn options(mode: Mode, package: &Path, settings: &Settings) -> Options {
    let mut options = Options::new(mode.target(), STEM);
    options.suite = true;
    options.typescript = false;
    options.debug = !settings.has("WASM_BINDGEN_NO_DEBUG");
    options.module.debug = DebugInfo::Kept;
    options.module.linker_exports = settings.has("WASM_BINDGEN_KEEP_LLD_EXPORTS");
    options.glue.root = match mode {
        // Node asks us, by NODE_PATH and by hooks.
        Mode::Node { .. } => None,
        Mode::Engine(_) => Some(format!("file://{}/", package.display())),
        Mode::Browser { .. } if options.target.start == Start::Explicit => Some("/".to_owned()),
        Mode::Browser { .. } => None,
    };
    options
}

/// Measurements and coverage, as browsers send them.
pub(super) fn save(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let write = |path: &Path| {
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)
    };
    write(path).map_err(|cause| Error::Save { path: path.into(), cause })
}
