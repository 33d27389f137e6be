//! One package of a build: from its compiled module to its files in their place.

use std::path::{Path, PathBuf};

use wasm_ferry_cli_support::Files;
use wasm_ferry_cli_support::options::flags::BadFlag;

use crate::bindgen::{self, Bindings};
use crate::error::Error;
use crate::fresh::{Fresh, Stamp};
use crate::host::Host;
use crate::optimize;
use crate::package::{self, Destination, Package};
use crate::project::Project;
use crate::request::{Build, OutDir, Stem};
use crate::settings::Optimize;
use crate::ui::Ui;

use super::report::{Clock, Report};

/// Where each package goes.
///
/// Errors: two would go to the same place; a place cannot be written, or holds what no build has put there.
pub(super) fn destinations(host: &dyn Host, asked: &Build, projects: &[Project]) -> Result<Vec<Destination>, Error> {
    let alone = projects.len() == 1;
    if let (Stem::Given(_), false) = (&asked.stem, alone) {
        let reason = "there are several packages; name one with `--package`".into();
        return Err(Error::BadFlag(BadFlag { flag: "out-name", reason }));
    }
    let folders: Vec<PathBuf> = projects.iter().map(|project| folder(asked, project, alone)).collect();
    if let Some(folder) = folders.iter().enumerate().find(|(at, folder)| folders[..*at].contains(folder)) {
        let reason = format!("two packages would go to `{}`; name one with `--package`", folder.1.display());
        return Err(Error::BadFlag(BadFlag { flag: "out-dir", reason }));
    }
    folders.iter().map(|folder| Destination::check(host, folder)).collect()
}

fn folder(asked: &Build, project: &Project, alone: bool) -> PathBuf {
    match &asked.out_dir {
        OutDir::InCrate => project.folder.join(project.settings.out_dir()),
        OutDir::At(folder) if alone => folder.clone(),
        OutDir::At(folder) if project.module.main => folder.join(project.package.name.as_str()),
        OutDir::At(folder) => folder.join(&project.module.name),
    }
}

/// One package of a build.
pub(super) struct Job<'a> {
    pub(super) host: &'a dyn Host,
    pub(super) ui: &'a Ui,
    pub(super) build: &'a Build,
    pub(super) project: &'a Project,
    pub(super) destination: Destination,
}

/// A package that only has to be put in its place.
pub(super) enum Ready {
    /// It is there already.
    Fresh(Fresh),
    /// It is new.
    New {
        /// All of it.
        package: Package,
        /// Which of its files is the module.
        module: String,
        /// What it was made of.
        stamp: Stamp,
        /// The size of the module before it was optimised; none if it was not.
        before: Option<usize>,
    },
}

impl<'a> Job<'a> {
    /// Makes the package of a compiled module.
    ///
    /// Errors: the module is refused, or something beside the crate cannot be read.
    pub(super) fn prepare(&self, compiled: &Path, clock: &mut Clock) -> Result<Ready, Error> {
        let (host, ui, build, project) = (self.host, self.ui, self.build, self.project);
        let bytes = host.read(compiled).map_err(|cause| Error::Read { path: compiled.into(), cause })?;
        let stamp = Stamp::new(host, build, project, (&bytes, self.destination.folder()));
        if let Some(fresh) = stamp.fresh(host, self.destination.folder()) {
            ui.explain("nothing has changed since the package was made, so it stays");
            return Ok(Ready::Fresh(fresh));
        }
        let stem = match &build.stem {
            Stem::OfLibrary => project.module.stem(),
            Stem::Given(stem) => stem.clone(),
        };
        ui.step("Generating", &format!("JavaScript for {}", build.target.name));
        ui.explain(&format!(
            "the records of `{}` say what crosses; from them come the files `{stem}…`",
            compiled.display()
        ));
        // rustc names files of the workspace as seen from it.
        let text = |file: &str| String::from_utf8(host.read(&project.workspace.join(file)).ok()?).ok();
        let bindings = bindgen::generate(&bytes, build, &stem, project.package.name.as_str())
            .map_err(|error| error.with_sources(text))?;
        clock.step("generate");
        let (bindings, before) = self.optimized(bindings);
        let bindings = bindings.seal(build, &stem)?;
        clock.step("optimize");
        let package = package::assemble(host, (build, project), &stem, bindings.files)?;
        if let Some(name) = package.name.as_deref().filter(|name| !crate::tarball::is_name(name)) {
            ui.warn(&format!(
                "npm takes no package of the name `{name}`, so it cannot be published\nhelp: let `name` in \
                 [package.metadata.ferry] be one of small letters, digits, `-`, `_` and `.`"
            ));
        }
        Ok(Ready::New { package, module: bindings.module, stamp, before })
    }

    /// Optimises the module among the files, if that is wanted. A failure is a warning: the module works without.
    fn optimized(&self, bindings: Bindings) -> (Bindings, Option<usize>) {
        let (host, ui, build) = (self.host, self.ui, self.build);
        let (Some(bytes), Optimize::With(arguments)) = (bindings.files.get(&bindings.module), &build.optimize) else {
            return (bindings, None);
        };
        let before = bytes.len();
        ui.step("Optimising", &bindings.module);
        ui.explain(&format!(
            "Binaryen, as a process of its own, is asked for `{}`; if it fails, the module stays as it is",
            arguments.join(" ")
        ));
        match optimize::optimize(host, ui, bytes, (arguments, build.profile.keeps_names())) {
            Ok(smaller) => {
                let mut files = Files::new();
                for (path, bytes) in bindings.files.iter() {
                    files.add(path, if path == bindings.module { smaller.as_slice() } else { bytes });
                }
                (Bindings { files, module: bindings.module }, Some(before))
            }
            Err(reason) => {
                ui.warn(&format!("the module is not optimised: {reason}\nhelp: `--no-opt` leaves the attempt out"));
                (bindings, None)
            }
        }
    }

    /// Puts the package in its place.
    ///
    /// Errors: it cannot be written; the old one is where it was.
    pub(super) fn finish(self, ready: Ready, clock: &mut Clock) -> Result<Report<'a>, Error> {
        let folder = self.destination.folder().to_path_buf();
        let report = |package: Package, module: &str, before: Option<usize>, (optimized, fresh): (bool, bool)| Report {
            build: self.build,
            project: self.project,
            module: folder.join(module),
            folder: folder.clone(),
            package,
            before,
            optimized,
            fresh,
        };
        match ready {
            Ready::Fresh(Fresh { name, files, optimized }) => {
                let module = files.iter().map(|(path, _)| path).find(|path| path.ends_with("_bg.wasm"));
                let module = module.unwrap_or_default().to_owned();
                Ok(report(Package { name, files }, &module, None, (optimized, true)))
            }
            Ready::New { package, module, stamp, before } => {
                self.ui.step("Packing", &folder.display().to_string());
                self.ui.explain(&format!(
                    "package.json, README and licences are added, everything is written beside `{}`, and then takes its place",
                    folder.display()
                ));
                self.destination.write(self.host, &package)?;
                stamp.note(self.host, package.name.as_deref(), &package.files, before.is_some());
                clock.step("pack");
                Ok(report(package, &module, before, (before.is_some(), false)))
            }
        }
    }
}
