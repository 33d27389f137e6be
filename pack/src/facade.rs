//! Builds projects that know wasm-bindgen on Ferry: cargo gets our crates in its place, and the project stays as it is.
//!
//! The facade has the name and the public interface of wasm-bindgen. It is unpacked from this program to a folder of the
//! cache, and cargo is told of it on the command line. What that changes in the lock file goes to a lock file of our
//! own in the target folder, which begins as a copy of the project's.

mod embedded;
mod lock;
mod remedy;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use cargo_metadata::{Metadata, MetadataCommand};

use crate::cargo;
use crate::error::{Error, FacadeError};
use crate::host::{Host, Program};
use crate::project::Project;
use crate::sysroot::TRIPLE;
use crate::ui::Ui;

use lock::Lock;

/// The package in whose place the facade stands.
pub(crate) const NAME: &str = "wasm-bindgen";

/// What cargo is told so that it compiles a project on Ferry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facade {
    /// More arguments.
    pub(crate) args: Vec<OsString>,
    /// More variables.
    pub(crate) env: Vec<(OsString, OsString)>,
}

impl Facade {
    /// Adds what is needed to a command of cargo.
    pub(crate) fn with(&self, program: Program) -> Program {
        let program = program.args(self.args.iter().cloned());
        self.env.iter().fold(program, |program, (name, value)| program.env(name, value))
    }
}

/// What a project needs to be built on Ferry; none if it does not know wasm-bindgen, or has replaced it itself.
///
/// `args` are the arguments for cargo that the person has given.
///
/// Errors: the facade cannot stand in for the version that the project has locked, or is not used for another reason.
pub(crate) fn prepare(host: &dyn Host, ui: &Ui, project: &Project, args: &[String]) -> Result<Option<Facade>, Error> {
    let locked = project.workspace.join("Cargo.lock");
    let before = host.read(&locked).ok().map(|bytes| Lock::parse(&String::from_utf8_lossy(&bytes)));
    // Without a lock file only cargo knows.
    if before.as_ref().is_some_and(|lock| says_no(lock, project)) {
        return Ok(None);
    }
    let folder = embedded::unpack(host)?;
    let ours = lock_path(project);
    let facade = told(host, ui, project, (&folder, &ours))?;
    seed(host, (&locked, &ours), ui)?;
    let metadata = match resolve(host, ui, project, (&facade, args)) {
        Ok(metadata) => metadata,
        Err(reason) => return Err(remedy::pinned(host, ui, project, (&facade, &ours), reason)),
    };
    let used = |name: &'static str| metadata.packages.iter().filter(move |package| package.name.as_str() == name);
    if used(NAME).next().is_none() {
        return Ok(None);
    }
    if let Some(other) = used(NAME).find(|package| package.source.is_some()) {
        let reason = format!("version {} of it is in the graph of dependencies", other.version);
        return Err(remedy::pinned(host, ui, project, (&facade, &ours), reason));
    }
    let runtimes: Vec<String> = used("wasm-ferry").map(|package| package.manifest_path.to_string()).collect();
    if runtimes.len() > 1 {
        return Err(FacadeError::TwoRuntimes { manifests: runtimes }.into());
    }
    if args.iter().any(|arg| arg == "--locked" || arg == "--frozen") {
        let after = host.read(&ours).unwrap_or_default();
        insist(&before.unwrap_or_default(), &Lock::parse(&String::from_utf8_lossy(&after)))?;
    }
    let version = used(NAME).next().map(|package| package.version.to_string()).unwrap_or_default();
    ui.explain(&format!(
        "`{NAME}` is replaced by Ferry's own crate of that name, version {version}, in `{}`; the versions of all other \
         crates are those of Cargo.lock, which stays as it is: the changed copy is `{}`",
        folder.display(),
        ours.display()
    ));
    Ok(Some(facade))
}

/// Whether a lock file says that nothing is to be replaced. One that was written before the project got its newest
/// dependencies says nothing.
fn says_no(lock: &Lock, project: &Project) -> bool {
    let is_old = || project.package.dependencies.iter().any(|dependency| !lock.has_name(&dependency.name));
    !lock.has_from_registry(NAME) && (lock.has_name(NAME) || !is_old())
}

/// Where our lock file is.
fn lock_path(project: &Project) -> PathBuf {
    project.scratch().join("Cargo.lock")
}

/// What the person's arguments become when the lock file is ours: it is final when cargo compiles.
pub(crate) fn build_args(args: &[String]) -> Vec<String> {
    let offline = args.iter().any(|arg| arg == "--frozen");
    let kept = args.iter().filter(|arg| *arg != "--locked" && *arg != "--frozen").cloned();
    let first = ["--locked".to_owned()].into_iter().chain(offline.then(|| "--offline".to_owned()));
    first.chain(kept).collect()
}

/// The arguments that put the facade in its place, and the lock file in another.
fn told(host: &dyn Host, ui: &Ui, project: &Project, (folder, lock): (&Path, &Path)) -> Result<Facade, Error> {
    let crate_folder = folder.join("js-runtime/compat/wasm-bindgen");
    // JSON strings are TOML strings.
    let text = |path: &Path| serde_json::Value::from(path.to_string_lossy()).to_string();
    let mut args =
        vec![OsString::from("--config"), format!("patch.crates-io.{NAME}.path={}", text(&crate_folder)).into()];
    match lock_way(host, ui, project)? {
        way @ (LockWay::Config | LockWay::Stable) => {
            args.extend(matches!(way, LockWay::Config).then(|| OsString::from("-Zlockfile-path")));
            args.push("--config".into());
            args.push(format!("resolver.lockfile-path={}", text(lock)).into());
        }
        LockWay::Flag => {
            args.extend(["-Zunstable-options".into(), "--lockfile-path".into(), lock.into()]);
        }
    }
    // To keep the lock file elsewhere is new in cargo, which must be told that this is wanted. It says nothing to rustc.
    let env = vec![("__CARGO_TEST_CHANNEL_OVERRIDE_DO_NOT_USE_THIS".into(), "nightly".into())];
    Ok(Facade { args, env })
}

/// How cargo is told where the lock file is.
enum LockWay {
    /// In its configuration, as versions from 1.97 on want it.
    Stable,
    /// In its configuration, which it must be told to read.
    Config,
    /// By a flag, as versions before 1.94 want it.
    Flag,
}

fn lock_way(host: &dyn Host, ui: &Ui, project: &Project) -> Result<LockWay, Error> {
    let program = Program::new(cargo::name(host), &project.folder).args(["-Z", "help"]);
    ui.runs(&program);
    let outcome = host.run(&program).map_err(|cause| cargo::cannot_run(&program, cause))?;
    let knows = String::from_utf8_lossy(&outcome.stdout).contains("lockfile-path");
    if knows {
        return Ok(LockWay::Config);
    }
    let program = Program::new(cargo::name(host), &project.folder).arg("--version");
    ui.runs(&program);
    let outcome = host.run(&program).map_err(|cause| cargo::cannot_run(&program, cause))?;
    let is_stable = minor(&String::from_utf8_lossy(&outcome.stdout)).is_some_and(|minor| minor >= 97);
    Ok(if is_stable { LockWay::Stable } else { LockWay::Flag })
}

/// The second number of a version: 97 of `cargo 1.97.0-nightly (4d1f98451 2026-05-15)`.
fn minor(said: &str) -> Option<u32> {
    said.split_whitespace().nth(1)?.split('.').nth(1)?.parse().ok()
}

/// Lets our lock file begin with what the project's says now. Between builds it stays: only what has changed in the
/// project is new.
fn seed(host: &dyn Host, (locked, ours): (&Path, &Path), ui: &Ui) -> Result<(), Error> {
    let Ok(theirs) = host.read(locked) else { return Ok(()) };
    let copy = ours.with_file_name("Cargo.lock.of-project");
    if host.exists(ours) && host.read(&copy).is_ok_and(|bytes| bytes == theirs) {
        return Ok(());
    }
    ui.detail(&format!("copying `{}` to `{}`", locked.display(), ours.display()));
    let folder = ours.parent().unwrap_or(ours);
    let failed = |cause| Error::Unwritable { folder: folder.into(), cause };
    host.create_dir_all(folder).map_err(failed)?;
    host.write(ours, &theirs).map_err(failed)?;
    host.write(&copy, &theirs).map_err(failed)
}

/// Lets cargo choose the versions, with the facade in its place. The error is what cargo says.
fn resolve(
    host: &dyn Host,
    ui: &Ui,
    project: &Project,
    (facade, args): (&Facade, &[String]),
) -> Result<Metadata, String> {
    let program = Program::new(cargo::name(host), &project.folder)
        .args(["metadata", "--format-version", "1", "--filter-platform", TRIPLE, "--manifest-path"])
        .arg(project.package.manifest_path.as_std_path())
        .args(metadata_args(args));
    let program = facade.with(program);
    ui.runs(&program);
    let outcome = host.run(&program).map_err(|cause| cause.to_string())?;
    let said = String::from_utf8_lossy(&outcome.stderr);
    if !outcome.success {
        return Err(said.trim().trim_start_matches("error: ").into());
    }
    ui.detail(said.trim());
    MetadataCommand::parse(String::from_utf8_lossy(&outcome.stdout)).map_err(|error| error.to_string())
}

/// Those of the person's arguments that matter for the choice of versions.
fn metadata_args(args: &[String]) -> Vec<String> {
    let mut chosen = Vec::new();
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--features" | "--config" => {
                chosen.push(arg.clone());
                chosen.extend(rest.next().cloned());
            }
            "--all-features" | "--no-default-features" | "--offline" => chosen.push(arg.clone()),
            "--frozen" => chosen.push("--offline".into()),
            _ => {}
        }
    }
    chosen
}

/// With `--locked`, everything that is in the project's lock file must have stayed.
fn insist(before: &Lock, after: &Lock) -> Result<(), Error> {
    let changed: Vec<String> = after
        .packages
        .iter()
        .filter(|package| package.name != NAME && before.has_name(&package.name) && !before.has(package))
        .map(|package| format!("{} {}", package.name, package.version))
        .collect();
    if changed.is_empty() { Ok(()) } else { Err(FacadeError::NotLocked { changed }.into()) }
}

#[cfg(test)]
mod tests;
