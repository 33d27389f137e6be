//! `ferry build`: from crates to packages.

mod job;
mod report;

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::args;
use crate::bindgen;
use crate::error::Error;
use crate::host::Host;
use crate::project::{self, Project};
use crate::request::Build;
use crate::ui::Ui;
use crate::{cargo, facade, package, sysroot};

use job::Job;
use report::Clock;

/// Makes the packages, and says what was made.
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

/// Makes the packages: each crate is compiled before any of them is written.
///
/// Errors: a crate cannot become one; the packages that were there before are then as they were.
pub(crate) fn make(host: &dyn Host, ui: &Ui, typed: &args::Build, here: &Path) -> Result<Made, Error> {
    typed.familiar.answer(ui)?;
    let asked = Build::from_args(typed, here)?;
    ui.step("Reading", "the manifest");
    let projects = project::find_all(host, ui, (&asked.start, &asked.wanted))?;
    let destinations = job::destinations(host, &asked, &projects)?;
    let builds: Vec<(Build, Project)> =
        projects.into_iter().map(|project| (asked.clone().with(typed, &project.settings), project)).collect();
    for (build, _) in &builds {
        // A flag that cannot be meant is said before anything is compiled.
        bindgen::options(build, "")?;
    }
    for (build, project) in &builds {
        package::check(host, build, project)?;
        say_what_is_not_read(ui, project);
    }
    let (folder, _) = cargo::place(&builds);
    let library = sysroot::find(host, ui, &folder)?;
    let facade = match builds.first() {
        Some((_, project)) => facade::prepare(host, ui, project, &asked.cargo_args)?,
        None => None,
    };

    let mut clock = Clock::start(host);
    for (_, project) in &builds {
        let (name, version) = (&project.package.name, &project.package.version);
        ui.step_of_others("Building", &format!("{name} v{version} ({})", asked.profile.name()));
    }
    let modules = cargo::compile(host, ui, &builds, (&library, facade.as_ref()))?;
    clock.step("compile");
    let sources = modules.iter().flat_map(|module| sources(host, module)).collect();

    let mut made = Vec::new();
    for (((build, project), destination), module) in builds.iter().zip(destinations).zip(&modules) {
        let job = Job { host, ui, build, project, destination };
        let mut clock = Clock::start(host);
        let ready = job.prepare(module, &mut clock)?;
        made.push((job, ready, clock));
    }
    let mut reports = Vec::new();
    for (job, ready, mut clock) in made {
        let report = job.finish(ready, &mut clock)?;
        reports.push((report, clock));
    }
    let (json, text) = report::of_all(&reports, &clock);
    ui.detail(&report::times(&json));
    Ok(Made { json, text, sources })
}

/// A table for another tool looks as if it mattered.
fn say_what_is_not_read(ui: &Ui, project: &Project) {
    let metadata = &project.package.metadata;
    if metadata.get("wasm-pack").is_some() && metadata.get("ferry").is_none() {
        ui.warn(&format!(
            "[package.metadata.wasm-pack] in {} is not read\nhelp: [package.metadata.ferry] has `optimize` in the place of its \
             `wasm-opt`; once it is there, this is not said any more",
            project.package.manifest_path
        ));
    }
}

/// The files that a module was compiled from: cargo writes them beside it, as a rule of `make`.
fn sources(host: &dyn Host, module: &Path) -> Vec<PathBuf> {
    let text = host.read(&module.with_extension("d")).unwrap_or_default();
    let text = String::from_utf8_lossy(&text).replace("\\ ", "\0");
    let Some((_, files)) = text.split_once(": ") else { return Vec::new() };
    files.split_whitespace().map(|file| PathBuf::from(file.replace('\0', " "))).collect()
}
