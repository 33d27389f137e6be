//! The standard library for wasm32: the toolchain's, or one built from its sources.

use std::path::{Path, PathBuf};

use crate::cargo;
use crate::error::{Error, Remedy};
use crate::host::{Host, Program, Sysroot};
use crate::ui::Ui;

/// The target every crate is compiled for.
pub(crate) const TRIPLE: &str = "wasm32-unknown-unknown";

/// Where the standard library is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StandardLibrary {
    /// Where the compiler looks by itself.
    OfToolchain,
    /// In this sysroot, which we have built.
    Built(PathBuf),
}

/// What there is before anything is built.
enum Place {
    /// A library that is ready.
    Ready(StandardLibrary),
    /// The sources of one, and where it would go.
    Sources { sources: PathBuf, into: PathBuf },
}

/// Finds the standard library, or builds it if its sources are there.
///
/// Errors: there is neither; then the message names the one command that helps.
pub(crate) fn find(host: &dyn Host, ui: &Ui, folder: &Path) -> Result<StandardLibrary, Error> {
    match place(host, ui, folder)? {
        Place::Ready(library) => Ok(library),
        Place::Sources { sources, into } => {
            build(host, ui, folder, (&into, &sources))?;
            Ok(StandardLibrary::Built(into))
        }
    }
}

/// Finds the standard library, and builds nothing; none if it would have to be built first.
///
/// Errors: there is nothing to build it from.
pub(crate) fn present(host: &dyn Host, ui: &Ui, folder: &Path) -> Result<Option<StandardLibrary>, Error> {
    match place(host, ui, folder)? {
        Place::Ready(library) => Ok(Some(library)),
        Place::Sources { .. } => Ok(None),
    }
}

fn place(host: &dyn Host, ui: &Ui, folder: &Path) -> Result<Place, Error> {
    let rustc = Rustc { host, ui, folder };
    let library = PathBuf::from(rustc.ask(&["--print", "target-libdir", "--target", TRIPLE])?);
    if has_library(host, &library) || names_sysroot(host) {
        return Ok(Place::Ready(StandardLibrary::OfToolchain));
    }
    let root = PathBuf::from(rustc.ask(&["--print", "sysroot"])?);
    let version = rustc.ask(&["--version"])?;
    let Some(sources) = sources(host, &root, &version) else {
        return Err(Error::NoStandardLibrary { remedy: remedy(host, folder) });
    };
    let into = cache(host).join("sysroot").join(key(&version));
    if has_library(host, &into.join("lib/rustlib").join(TRIPLE).join("lib")) {
        return Ok(Place::Ready(StandardLibrary::Built(into)));
    }
    Ok(Place::Sources { sources, into })
}

/// The compiler, asked about itself.
struct Rustc<'a> {
    host: &'a dyn Host,
    ui: &'a Ui,
    folder: &'a Path,
}

impl Rustc<'_> {
    fn ask(&self, args: &[&str]) -> Result<String, Error> {
        let name = self.host.env("RUSTC").unwrap_or_else(|| "rustc".into());
        let program = Program::new(name, self.folder).args(args);
        self.ui.runs(&program);
        let outcome = self.host.run(&program).map_err(|cause| cargo::cannot_run(&program, cause))?;
        if !outcome.success {
            let text = String::from_utf8_lossy(&outcome.stderr).trim().to_owned();
            return Err(Error::Compiler { line: program.line(), cause: text.into() });
        }
        Ok(String::from_utf8_lossy(&outcome.stdout).trim().into())
    }
}

/// Whether a folder holds a compiled `std`.
fn has_library(host: &dyn Host, folder: &Path) -> bool {
    let names = host.list(folder).unwrap_or_default();
    names.iter().any(|name| name.starts_with("libstd-") && name.ends_with(".rlib"))
}

/// Whether the person has already said where the standard library is.
fn names_sysroot(host: &dyn Host) -> bool {
    let flags = |name: &str| host.env(name).is_some_and(|flags| flags.to_string_lossy().contains("--sysroot"));
    ["CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS"].into_iter().any(flags)
}

/// The `library` folder of the sources: where the person says, where rustup puts it, where Debian does.
fn sources(host: &dyn Host, root: &Path, version: &str) -> Option<PathBuf> {
    let number = version.split_whitespace().nth(1).unwrap_or_default();
    let given = ["RUST_SRC", "RUST_SRC_PATH"].into_iter().filter_map(|name| host.env(name)).map(PathBuf::from);
    given
        .chain([root.join("lib/rustlib/src/rust/library"), format!("/usr/src/rustc-{number}/library").into()])
        .flat_map(|folder| [folder.join("library"), folder])
        .find(|folder| host.exists(&folder.join("std/Cargo.toml")))
}

/// A folder's name for one version of the compiler.
fn key(version: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
    let name: String = version.chars().map(plain).collect();
    name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// Where things are kept between builds.
pub(crate) fn cache(host: &dyn Host) -> PathBuf {
    let below = |name: &str, rest: &str| host.env(name).map(|folder| Path::new(&folder).join(rest));
    let by_system = match std::env::consts::OS {
        "macos" => below("HOME", "Library/Caches/ferry"),
        "windows" => below("LOCALAPPDATA", "ferry"),
        _ => below("XDG_CACHE_HOME", "ferry").or_else(|| below("HOME", ".cache/ferry")),
    };
    host.env("FERRY_CACHE").map(PathBuf::from).or(by_system).unwrap_or_else(|| host.temp_dir().join("ferry-cache"))
}

/// Builds the standard library. Without its bitcode, link-time optimisation would fail.
fn build(host: &dyn Host, ui: &Ui, folder: &Path, (into, sources): (&Path, &Path)) -> Result<(), Error> {
    ui.step("Building", &format!("the standard library for {TRIPLE} (once for this compiler, about a minute)"));
    host.create_dir_all(into).map_err(|cause| Error::Unwritable { folder: into.into(), cause })?;
    let sysroot = Sysroot {
        into: into.into(),
        sources: sources.into(),
        triple: TRIPLE,
        flags: vec!["-Cembed-bitcode=yes".into()],
        // The sources use what only a nightly compiler allows, unless it is told to.
        cargo: Program::new(cargo::name(host), folder).env("RUSTC_BOOTSTRAP", "1"),
    };
    host.build_sysroot(&sysroot).map_err(|cause| Error::Sysroot { sources: sources.into(), cause: cause.into() })
}

/// The one command that would have helped.
fn remedy(host: &dyn Host, folder: &Path) -> Remedy {
    let rustup = host.run(&Program::new("rustup", folder).arg("--version"));
    if rustup.is_ok_and(|outcome| outcome.success) {
        Remedy::Rustup
    } else if host.exists(Path::new("/usr/share/doc/rustc-web")) {
        Remedy::Debian("sudo apt-get install rust-web-src lld")
    } else if host.exists(Path::new("/etc/debian_version")) {
        Remedy::Debian("sudo apt-get install libstd-rust-dev-wasm32 lld")
    } else {
        Remedy::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIBRARY: &str = "/rust/lib/rustlib/wasm32-unknown-unknown/lib";

    fn compiler() -> Recorded {
        Recorded::default()
            .answer("rustc --print target-libdir --target wasm32-unknown-unknown", &format!("{LIBRARY}\n"))
            .answer("rustc --print sysroot", "/rust\n")
            .answer("rustc --version", "rustc 1.95.0 (59807616e 2026-04-14)\n")
            .with_env("FERRY_CACHE", "/cache")
    }

    use crate::host::recorded::Recorded;

    fn find_with(host: &Recorded) -> Result<StandardLibrary, Error> {
        find(host, &Ui::silent(), Path::new("/a"))
    }

    #[test]
    fn the_toolchains_library_is_used_if_it_is_there() {
        let host = compiler().file(&format!("{LIBRARY}/libstd-1234.rlib"), "");
        assert_eq!(find_with(&host).unwrap(), StandardLibrary::OfToolchain);
        assert_eq!(host.done(), ["run rustc --print target-libdir --target wasm32-unknown-unknown"]);
    }

    #[test]
    fn a_sysroot_in_the_persons_flags_is_respected() {
        let host = compiler().with_env("RUSTFLAGS", "--sysroot=/mine");
        assert_eq!(find_with(&host).unwrap(), StandardLibrary::OfToolchain);
    }

    #[test]
    fn it_is_built_from_the_toolchains_sources() {
        let host = compiler().file("/rust/lib/rustlib/src/rust/library/std/Cargo.toml", "");
        let into = "/cache/sysroot/rustc-1.95.0-59807616e-2026-04-14";
        assert_eq!(find_with(&host).unwrap(), StandardLibrary::Built(into.into()));
        let last = format!("build-sysroot {into} from /rust/lib/rustlib/src/rust/library");
        assert_eq!(host.done().last(), Some(&last));
    }

    #[test]
    fn it_is_built_once() {
        let built = "/cache/sysroot/rustc-1.95.0-59807616e-2026-04-14/lib/rustlib/wasm32-unknown-unknown/lib";
        let host = compiler()
            .file("/usr/src/rustc-1.95.0/library/std/Cargo.toml", "")
            .file(&format!("{built}/libstd-1.rlib"), "");
        assert!(matches!(find_with(&host), Ok(StandardLibrary::Built(_))));
        assert!(!host.done().iter().any(|step| step.starts_with("build-sysroot")));
    }

    #[test]
    fn the_persons_own_sources_come_first() {
        let host = compiler()
            .with_env("RUST_SRC", "/src/rust")
            .file("/src/rust/library/std/Cargo.toml", "")
            .file("/usr/src/rustc-1.95.0/library/std/Cargo.toml", "");
        find_with(&host).unwrap();
        assert!(host.done().last().unwrap().ends_with("from /src/rust/library"));
    }

    #[test]
    fn without_sources_one_command_is_named() {
        let help = |host: Recorded| find_with(&host).unwrap_err().help();
        let rustup = compiler().answer("rustup --version", "rustup 1.29.0");
        assert_eq!(help(rustup), "run `rustup target add wasm32-unknown-unknown`");
        let debian = compiler().file("/etc/debian_version", "13.1");
        assert_eq!(help(debian), "run `sudo apt-get install libstd-rust-dev-wasm32 lld`");
        let web = compiler().file("/etc/debian_version", "12.12").folder("/usr/share/doc/rustc-web");
        assert_eq!(help(web), "run `sudo apt-get install rust-web-src lld`");
        assert!(help(compiler()).contains("RUST_SRC"));
    }

    #[test]
    fn a_failure_to_build_it_keeps_the_reason() {
        let host = compiler()
            .file("/usr/src/rustc-1.95.0/library/std/Cargo.toml", "")
            .refuse("build-sysroot", std::io::ErrorKind::Interrupted);
        let error = find_with(&host).unwrap_err();
        assert!(matches!(error, Error::Sysroot { .. }));
        assert_eq!(error.causes().len(), 1);
    }

    #[test]
    fn a_compiler_that_does_not_know_the_target_is_quoted() {
        let host = Recorded::default().fail("rustc --print target-libdir", "error: unknown target");
        let error = find_with(&host).unwrap_err();
        assert_eq!(error.causes(), ["error: unknown target"]);
    }
}
