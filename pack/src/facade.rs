//! Has cargo compile projects with the crates in this program, which are unpacked to a cache.
//!
//! Our runtime stands in place of the registry's, and in place of wasm-bindgen a facade that has its name and its public
//! interface. The project stays as it is.
//!
//! So the runtime is always the one that this program knows, and what `ferry new` makes is built on a machine that has
//! nothing but this program. The crates are unpacked to a folder of the cache, and cargo is told of them on the command
//! line. What that changes in the lock file goes to a lock file of our own in the target folder, which begins as a copy
//! of the project's.

mod embedded;
mod lock;
mod patches;
mod remedy;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use cargo_metadata::{Metadata, MetadataCommand, Package};

use crate::cargo;
use crate::digest;
use crate::error::{Error, FacadeError};
use crate::host::{Host, Program};
use crate::project::Project;
use crate::sysroot::{self, TRIPLE};
use crate::ui::Ui;

use lock::Lock;

/// The package in whose place the facade stands.
pub(crate) const NAME: &str = "wasm-bindgen";

/// Our own package.
const RUNTIME: &str = "wasm-ferry";

/// Which packages cargo gets from us. The facade never comes without the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ours {
    /// The runtime, for projects that use `#[js]`.
    Runtime,
    /// The facade too.
    Facade,
}

impl Ours {
    /// The packages, with their folders among the unpacked crates.
    fn packages(self) -> &'static [(&'static str, &'static str)] {
        const ALL: &[(&str, &str)] = &[(RUNTIME, "js-runtime"), (NAME, "js-runtime/compat/wasm-bindgen")];
        match self {
            Ours::Runtime => &ALL[..1],
            Ours::Facade => ALL,
        }
    }
}

/// What cargo is told so that it compiles a project on Ferry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facade {
    /// The arguments that name our packages.
    patches: Vec<OsString>,
    /// More arguments.
    pub(crate) args: Vec<OsString>,
    /// More variables.
    pub(crate) env: Vec<(OsString, OsString)>,
}

impl Facade {
    /// All but the patch: the lock file is elsewhere.
    fn without_patch(&self) -> Facade {
        Facade { patches: Vec::new(), ..self.clone() }
    }

    /// Adds what is needed to a command of cargo.
    pub(crate) fn with(&self, program: Program) -> Program {
        let program = program.args(self.patches.iter().chain(&self.args).cloned());
        self.env.iter().fold(program, |program, (name, value)| program.env(name, value))
    }
}

/// What a project needs to be built on Ferry; none if it knows neither us nor wasm-bindgen, or has put others in their
/// places itself.
///
/// `args` are the arguments for cargo that the person has given.
///
/// Errors: no versions can be chosen; the facade cannot stand in for the version that the project has locked, or is not
/// used for another reason.
pub(crate) fn prepare(host: &dyn Host, ui: &Ui, project: &Project, args: &[String]) -> Result<Option<Facade>, Error> {
    let locked = project.workspace.join("Cargo.lock");
    let before = host.read(&locked).ok().map(|bytes| Lock::parse(&String::from_utf8_lossy(&bytes)));
    // Without a lock file only cargo knows.
    let no = before.as_ref().filter(|lock| says_no(lock, project));
    if no.is_some_and(|lock| !lock.has_name(NAME)) {
        return Ok(None);
    }
    if patches::has(host, &project.workspace, NAME) {
        return Ok(None);
    }
    let folder = embedded::unpack(host, &project.scratch())?;
    let ours = lock_path(host, project);
    let way = lock_way(host, ui, project)?;
    let mut choice = likely(host, project, (before.as_ref(), &ours));
    seed(host, (&locked, &ours), ui)?;
    let mut facade = told(choice, &way, (&folder, &ours));
    if no.is_some() && is_replaced(host, ui, project, (&facade, args)) {
        return Ok(None);
    }
    let mut resolved = resolve(host, ui, project, (&facade, args));
    if let Ok(metadata) = &resolved {
        let Some(needed) = needed(metadata, &folder) else { return Ok(None) };
        // Whoever has put another runtime there wants that one. The facade goes only with ours.
        if needed == Ours::Runtime && patches::has(host, &project.workspace, RUNTIME) {
            return Ok(None);
        }
        if needed != choice {
            choice = needed;
            facade = told(choice, &way, (&folder, &ours));
            resolved = resolve(host, ui, project, (&facade, args));
        }
    }
    let metadata = match resolved {
        Ok(metadata) => metadata,
        Err(reason) if !before.as_ref().is_some_and(|lock| lock.has_from_registry(NAME)) => {
            return Err(FacadeError::NoVersions { reason }.into());
        }
        Err(reason) => return Err(remedy::pinned(host, ui, project, (&facade, &ours), reason)),
    };
    let used = |name: &'static str| metadata.packages.iter().filter(move |package| package.name.as_str() == name);
    if let Some(other) = used(NAME).find(|package| package.source.is_some()) {
        let reason = format!("version {} of it is in the graph of dependencies", other.version);
        return Err(remedy::pinned(host, ui, project, (&facade, &ours), reason));
    }
    let runtimes: Vec<String> = used(RUNTIME).map(|package| package.manifest_path.to_string()).collect();
    if runtimes.len() > 1 {
        return Err(FacadeError::TwoRuntimes { manifests: runtimes }.into());
    }
    if args.iter().any(|arg| arg == "--locked" || arg == "--frozen") {
        let after = host.read(&ours).unwrap_or_default();
        insist(&before.unwrap_or_default(), &Lock::parse(&String::from_utf8_lossy(&after)))?;
    }
    for (name, _) in choice.packages() {
        let version = used(name).next().map(|package| package.version.to_string()).unwrap_or_default();
        ui.explain(&format!(
            "`{name}` is replaced by Ferry's own crate of that name, version {version}, in `{}`; the versions of all \
             other crates are those of Cargo.lock, which stays as it is: the changed copy is `{}`",
            folder.display(),
            ours.display()
        ));
    }
    Ok(Some(facade))
}

/// What cargo will probably need from us. It is asked once more if that was wrong.
fn likely(host: &dyn Host, project: &Project, (before, ours): (Option<&Lock>, &Path)) -> Ours {
    let ours = || host.read(ours).ok().map(|bytes| Lock::parse(&String::from_utf8_lossy(&bytes)));
    let knows_facade = match before {
        Some(lock) => lock.has_name(NAME),
        None => ours().is_some_and(|lock| lock.has_name(NAME)),
    };
    let asks_for_us = project.package.dependencies.iter().any(|dependency| dependency.name == RUNTIME);
    if asks_for_us && !knows_facade { Ours::Runtime } else { Ours::Facade }
}

/// What a graph of dependencies needs from us.
fn needed(metadata: &Metadata, folder: &Path) -> Option<Ours> {
    let mut packages = metadata.packages.iter();
    if packages.any(|package| package.name.as_str() == NAME) {
        return Some(Ours::Facade);
    }
    let is_ours = |package: &Package| package.manifest_path.as_std_path().starts_with(folder);
    let mut runtimes = metadata.packages.iter().filter(|package| package.name.as_str() == RUNTIME);
    runtimes.any(is_ours).then_some(Ours::Runtime)
}

/// Whether a lock file says that nothing is to be replaced. One that was written before the project got its newest
/// dependencies says nothing.
fn says_no(lock: &Lock, project: &Project) -> bool {
    let is_old = || project.package.dependencies.iter().any(|dependency| !lock.has_name(&dependency.name));
    let of_registry = [NAME, RUNTIME].into_iter().any(|name| lock.has_from_registry(name));
    !of_registry && (lock.has_name(NAME) || !is_old())
}

/// Whether the project has replaced the package itself. The lock file that says so may be that of a build in which
/// something else had: then cargo would take the original.
fn is_replaced(host: &dyn Host, ui: &Ui, project: &Project, (facade, args): (&Facade, &[String])) -> bool {
    match resolve(host, ui, project, (&facade.without_patch(), args)) {
        Ok(metadata) => {
            let mut of_name = metadata.packages.iter().filter(|package| package.name.as_str() == NAME);
            of_name.all(|package| package.source.is_none())
        }
        // Cargo says again what it cannot do when it compiles.
        Err(_) => true,
    }
}

/// Where our lock file is: in the project's target folder, unless its path has what cargo takes for a variable.
fn lock_path(host: &dyn Host, project: &Project) -> PathBuf {
    let scratch = project.scratch();
    let path = scratch.to_string_lossy();
    match path.contains(['{', '}']) {
        true => sysroot::cache(host).join("locks").join(digest::short(path.as_bytes())).join("Cargo.lock"),
        false => scratch.join("Cargo.lock"),
    }
}

/// What the person's arguments become when the lock file is ours: it is final when cargo compiles.
pub(crate) fn build_args(args: &[String]) -> Vec<String> {
    let offline = args.iter().any(|arg| arg == "--frozen");
    let kept = args.iter().filter(|arg| *arg != "--locked" && *arg != "--frozen").cloned();
    let first = ["--locked".to_owned()].into_iter().chain(offline.then(|| "--offline".to_owned()));
    first.chain(kept).collect()
}

/// The arguments that put our packages in their places, and the lock file in another.
fn told(choice: Ours, way: &LockWay, (folder, lock): (&Path, &Path)) -> Facade {
    // JSON strings are TOML strings.
    let text = |path: &Path| serde_json::Value::from(path.to_string_lossy()).to_string();
    let patch = |(name, path): &(&str, &str)| {
        [OsString::from("--config"), format!("patch.crates-io.{name}.path={}", text(&folder.join(path))).into()]
    };
    let patches = choice.packages().iter().flat_map(patch).collect();
    let mut args: Vec<OsString> = Vec::new();
    match way {
        LockWay::Config | LockWay::Stable => {
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
    Facade { patches, args, env }
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
        // Before the error cargo says what it waits for and updates.
        let error = said.find("error: ").map_or(&*said, |at| &said[at + "error: ".len()..]);
        return Err(error.trim().into());
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
