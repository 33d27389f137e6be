//! `ferry build`: from a crate to a package.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use wasm_ferry_cli_support::Files;

use crate::args;
use crate::bindgen::{self, Bindings};
use crate::error::Error;
use crate::fresh::{Fresh, Stamp};
use crate::host::Host;
use crate::package::{self, Destination, Package};
use crate::project::{self, Project};
use crate::request::{Build, OutDir, Stem};
use crate::settings::Optimize;
use crate::size::{gzip, size};
use crate::ui::Ui;
use crate::{cargo, facade, optimize, sysroot};

/// Makes the package, and says what was made.
pub(crate) fn build(host: &dyn Host, ui: &Ui, typed: &args::Build, here: &Path) -> Result<(), Error> {
    let made = make(host, ui, typed, here)?;
    ui.finish(&made.json, &made.text);
    Ok(())
}

/// What was made, in both forms.
pub(crate) struct Made {
    /// For tools.
    pub(crate) json: Value,
    /// For the person.
    pub(crate) text: String,
    /// The files it depends on, as cargo knows them.
    pub(crate) sources: Vec<PathBuf>,
}

/// Makes the package.
///
/// Errors: the crate cannot become one; the package that was there before is then as it was.
pub(crate) fn make(host: &dyn Host, ui: &Ui, typed: &args::Build, here: &Path) -> Result<Made, Error> {
    let build = Build::from_args(typed, here)?;
    ui.step("Reading", "the manifest");
    let project = project::find(host, ui, &build.start)?;
    let build = &build.with(typed, &project.settings);
    // A flag that cannot be meant is said before anything is compiled.
    bindgen::options(build, "")?;
    let destination = Destination::check(host, &out_dir(build, &project))?;
    let library = sysroot::find(host, ui, &project.folder)?;
    let facade = facade::prepare(host, ui, &project, &build.cargo_args)?;

    let mut clock = Clock { host, steps: Vec::new(), last: host.elapsed() };
    let name = project.package.name.as_str();
    ui.step_of_others("Building", &format!("{name} v{} ({})", project.package.version, build.profile.name()));
    let compiled = cargo::compile(host, ui, (build, &project), (&library, facade.as_ref()))?;
    let bytes = host.read(&compiled).map_err(|cause| Error::Read { path: compiled.clone(), cause })?;
    clock.step("compile");
    let sources = sources(host, &compiled);
    let stamp = Stamp::new(host, build, &project, (&bytes, destination.folder()));
    if let Some(Fresh { name, files, optimized }) = stamp.fresh(host, destination.folder()) {
        ui.explain("nothing has changed since the package was made, so it stays");
        let module = files.iter().map(|(path, _)| path).find(|path| path.ends_with("_bg.wasm")).unwrap_or_default();
        let module = destination.folder().join(module);
        let package = &Package { name, files };
        let report =
            Report { build, project: &project, destination: &destination, package, module, optimized, fresh: true };
        return Ok(Made { json: report.json(&clock), text: report.text(host.elapsed()), sources });
    }

    let stem = match &build.stem {
        Stem::OfLibrary => project.library.clone(),
        Stem::Given(stem) => stem.clone(),
    };
    ui.step("Generating", &format!("JavaScript for {}", build.target.name));
    ui.explain(&format!(
        "the records of `{}` say what crosses; from them come the files `{stem}…`",
        compiled.display()
    ));
    // rustc names files of the workspace as seen from it.
    let text = |file: &str| String::from_utf8(host.read(&project.workspace.join(file)).ok()?).ok();
    let bindings = bindgen::generate(&bytes, build, &stem, name).map_err(|error| error.with_sources(text))?;
    clock.step("generate");

    let (bindings, optimized) = optimized(host, ui, build, bindings);
    let bindings = bindings.seal(build, &stem)?;
    clock.step("optimize");

    ui.step("Packing", &destination.folder().display().to_string());
    let module = destination.folder().join(&bindings.module);
    let package = package::assemble(host, (build, &project), &stem, bindings.files)?;
    ui.explain(&format!(
        "package.json, README and licences are added, everything is written beside `{}`, and then takes its place",
        destination.folder().display()
    ));
    destination.write(host, &package)?;
    stamp.note(host, package.name.as_deref(), &package.files, optimized);
    clock.step("pack");

    let package = &package;
    let report =
        Report { build, project: &project, destination: &destination, package, module, optimized, fresh: false };
    Ok(Made { json: report.json(&clock), text: report.text(host.elapsed()), sources })
}

/// The files that a module was compiled from: cargo writes them beside it, as a rule of `make`.
fn sources(host: &dyn Host, module: &Path) -> Vec<PathBuf> {
    let text = host.read(&module.with_extension("d")).unwrap_or_default();
    let text = String::from_utf8_lossy(&text).replace("\\ ", "\0");
    let Some((_, files)) = text.split_once(": ") else { return Vec::new() };
    files.split_whitespace().map(|file| PathBuf::from(file.replace('\0', " "))).collect()
}

/// Where the package goes.
fn out_dir(build: &Build, project: &Project) -> PathBuf {
    match &build.out_dir {
        OutDir::InCrate => project.folder.join(project.settings.out_dir()),
        OutDir::At(folder) => folder.clone(),
    }
}

/// Optimises the module among the files, if that is wanted. A failure is a warning: the module works without.
fn optimized(host: &dyn Host, ui: &Ui, build: &Build, bindings: Bindings) -> (Bindings, bool) {
    let (Some(bytes), Optimize::Level(level)) = (bindings.files.get(&bindings.module), build.optimize) else {
        return (bindings, false);
    };
    ui.step("Optimising", &bindings.module);
    ui.explain(&format!(
        "Binaryen, as a process of its own, is asked for `{level}`; if it fails, the module stays as it is"
    ));
    match optimize::optimize(host, ui, bytes, (level, build.profile.keeps_names())) {
        Ok(smaller) => {
            let mut files = Files::new();
            for (path, bytes) in bindings.files.iter() {
                files.add(path, if path == bindings.module { smaller.as_slice() } else { bytes });
            }
            (Bindings { files, module: bindings.module }, true)
        }
        Err(reason) => {
            ui.warn(&format!("the module is not optimised: {reason}\nhelp: `--no-opt` leaves the attempt out"));
            (bindings, false)
        }
    }
}

/// How long each step took.
struct Clock<'a> {
    host: &'a dyn Host,
    steps: Vec<(&'static str, Duration)>,
    last: Duration,
}

impl Clock<'_> {
    /// Ends a step.
    fn step(&mut self, name: &'static str) {
        let now = self.host.elapsed();
        self.steps.push((name, now.saturating_sub(self.last)));
        self.last = now;
    }
}

/// What was made.
struct Report<'a> {
    build: &'a Build,
    project: &'a Project,
    destination: &'a Destination,
    package: &'a Package,
    module: PathBuf,
    optimized: bool,
    fresh: bool,
}

impl Report<'_> {
    /// For tools.
    fn json(&self, clock: &Clock) -> Value {
        let milliseconds = |duration: Duration| u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        let mut times: serde_json::Map<String, Value> =
            clock.steps.iter().map(|(name, time)| (String::from(*name), milliseconds(*time).into())).collect();
        times.insert("total".into(), milliseconds(clock.last).into());
        let files: Vec<Value> = (self.package.files.iter())
            .map(|(path, bytes)| json!({"path": path, "bytes": bytes.len(), "gzip": gzip(bytes)}))
            .collect();
        json!({
            "package": self.destination.folder(), "name": self.package.name, "version": self.project.package.version,
            "target": self.build.target.name, "profile": self.build.profile.name(), "optimized": self.optimized,
            "fresh": self.fresh,
            "wasm": self.module, "files": files, "milliseconds": times,
        })
    }

    /// For the person: where it is, and what a visitor downloads.
    fn text(&self, total: Duration) -> String {
        let name = self.package.name.as_deref().unwrap_or(self.project.package.name.as_str());
        let version = &self.project.package.version;
        let mut lines =
            vec![format!("{name} {version} for {} in {:.1} s", self.build.target.name, total.as_secs_f64())];
        lines.push(format!("  {}", self.destination.folder().display()));
        let loaded = |path: &str| {
            matches!(Path::new(path).extension().and_then(|e| e.to_str()), Some("wasm" | "js" | "cjs" | "mjs"))
        };
        for (path, bytes) in self.package.files.iter().filter(|(path, _)| loaded(path)) {
            lines.push(format!("  {path:<32} {:>10}  gzip {:>10}", size(bytes.len()), size(gzip(bytes))));
        }
        lines.join("\n")
    }
}
