//! Expected failures, each with help and an exit code.

mod facade;
mod registry;
mod settings;
mod tarball;

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::path::PathBuf;

use wasm_ferry_cli_support::Diagnostics;
use wasm_ferry_cli_support::options::flags::BadFlag;

pub(crate) use facade::FacadeError;
pub(crate) use registry::RegistryError;
pub(crate) use settings::SettingsError;
pub(crate) use tarball::TarballError;

/// What caused a failure.
pub(crate) type Cause = Box<dyn StdError + Send + Sync>;

/// What a person is told: what went wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// Completes "failed to …".
    pub(crate) message: String,
    /// What the person can do; empty if the message says it all.
    pub(crate) help: String,
}

impl Words {
    /// A message and its help.
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Words {
        Words { message: message.into(), help: help.into() }
    }
}

/// How a standard library for wasm32 could be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Remedy {
    /// The toolchain is rustup's.
    Rustup,
    /// The compiler is Debian's, and this command installs what builds it.
    Debian(&'static str),
    /// The compiler came another way.
    Unknown,
}

/// Everything that can be expected to go wrong.
#[derive(Debug)]
pub(crate) enum Error {
    /// The current folder is gone.
    NoCurrentDir(io::Error),
    /// A flag's value cannot be used.
    BadName { flag: &'static str, name: String, wanted: &'static str },
    /// A flag cannot be meant.
    BadFlag(BadFlag),
    /// An argument after `--` that is ours to give.
    ReservedArgument { argument: String, help: &'static str },
    /// There is no Cargo.toml.
    NoManifest { path: PathBuf, above: bool },
    /// A program cannot be started.
    NoProgram { name: String, cause: io::Error },
    /// Cargo does not understand the crate.
    Metadata { manifest: PathBuf, cause: Cause },
    /// A workspace has several crates that could be meant.
    SeveralCrates { root: PathBuf, crates: Vec<String> },
    /// A workspace has no crate that could be meant.
    NoCrate { root: PathBuf },
    /// A workspace has no member of that name.
    NoMember { root: PathBuf, name: String, members: Vec<String> },
    /// There is no program or example of that name.
    NoPart { flag: &'static str, name: String, there: Vec<String> },
    /// A crate without library has several programs.
    SeveralPrograms { package: String, programs: Vec<String> },
    /// A workspace has no crate with tests for us.
    NoSuite { root: PathBuf },
    /// A crate has no library.
    NoLibrary { package: String, manifest: PathBuf },
    /// A crate's library is not one that becomes a module.
    NoCdylib { package: String, manifest: PathBuf, crate_types: Vec<String> },
    /// There is no standard library for wasm32.
    NoStandardLibrary { remedy: Remedy },
    /// The standard library cannot be built.
    Sysroot { sources: PathBuf, cause: Cause },
    /// The compiler cannot be asked.
    Compiler { line: String, cause: Cause },
    /// The crate does not compile; cargo has said why.
    Compile { package: String },
    /// Cargo succeeded and made no module.
    NoModule { package: String },
    /// A file cannot be read.
    Read { path: PathBuf, cause: io::Error },
    /// A file that the manifest names cannot be read.
    Named { key: &'static str, path: PathBuf, manifest: PathBuf, cause: io::Error },
    /// The post-processor refuses the module.
    Bindings { package: String, diagnostics: Diagnostics },
    /// The output folder holds things that are not ours.
    NotOurs { folder: PathBuf, strangers: Vec<String> },
    /// The output folder cannot be written.
    Unwritable { folder: PathBuf, cause: io::Error },
    /// The package cannot be put in its place; the old one is where it was.
    Write { path: PathBuf, cause: io::Error },
    /// The package cannot be put in its place, nor the old one back.
    Lost { folder: PathBuf, old: PathBuf, cause: io::Error },
    /// A new project would be put over something.
    Occupied { folder: PathBuf },
    /// The optimiser refuses the module.
    Optimize { cause: Cause },
    /// A folder cannot be packed.
    Tarball(TarballError),
    /// A registry does not do what it is asked, or is not asked for a good reason.
    Registry(RegistryError),
    /// A folder cannot be served.
    Serve { folder: PathBuf, address: String, cause: io::Error },
    /// A test has failed; the runner has said which.
    Test { package: String, place: &'static str },
    /// Tests cannot run somewhere.
    NoEngine { program: &'static str, place: &'static str, help: &'static str },
    /// A project that knows wasm-bindgen cannot be built on Ferry.
    Facade(FacadeError),
    /// A table of Cargo.toml is not understood.
    Settings { manifest: PathBuf, error: SettingsError },
}

impl From<RegistryError> for Error {
    fn from(error: RegistryError) -> Error {
        Error::Registry(error)
    }
}

impl From<FacadeError> for Error {
    fn from(error: FacadeError) -> Error {
        Error::Facade(error)
    }
}

impl From<TarballError> for Error {
    fn from(error: TarballError) -> Error {
        Error::Tarball(error)
    }
}

/// A list of names, each on a line of its own.
fn lines(names: &[String]) -> String {
    names.iter().map(|name| format!("\n  {name}")).collect()
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::NoCurrentDir(_) => write!(f, "failed to find the current folder"),
            Error::BadName { flag, name, .. } => write!(f, "failed to use `{flag} {name}`"),
            Error::BadFlag(BadFlag { flag, reason }) => write!(f, "failed to use `--{flag}`: {reason}"),
            Error::ReservedArgument { argument, .. } => write!(f, "failed to pass `{argument}` on to cargo"),
            Error::NoManifest { path, above: false } => {
                write!(f, "failed to find a Cargo.toml in `{}`", path.display())
            }
            Error::NoManifest { path, above: true } => {
                write!(f, "failed to find a Cargo.toml in `{}` or any folder above", path.display())
            }
            Error::NoProgram { name, .. } => write!(f, "failed to run `{name}`"),
            Error::Metadata { manifest, .. } => write!(f, "failed to read `{}`", manifest.display()),
            Error::SeveralCrates { root, crates } => {
                write!(
                    f,
                    "failed to choose a crate: these of the workspace `{}` can become a package:",
                    root.display()
                )?;
                write!(f, "{}", lines(crates))
            }
            Error::NoCrate { root } => {
                write!(f, "failed to choose a crate: none of the workspace `{}` is a `cdylib`", root.display())
            }
            Error::NoMember { root, name, members } => {
                write!(f, "failed to find `{name}` among the members of the workspace `{}`:", root.display())?;
                write!(f, "{}", lines(members))
            }
            Error::NoPart { flag, name, there } if there.is_empty() => {
                write!(f, "failed to use `{flag} {name}`: there is none at all")
            }
            Error::NoPart { flag, name, there } => {
                write!(f, "failed to use `{flag} {name}`: there are only{}", lines(there))
            }
            Error::SeveralPrograms { package, programs } => {
                write!(f, "failed to choose a program of `{package}`, which has no library:{}", lines(programs))
            }
            Error::NoSuite { root } => {
                write!(f, "failed to find tests for WebAssembly in the workspace `{}`", root.display())
            }
            Error::NoLibrary { package, .. } => write!(f, "failed to package `{package}`: it has no library"),
            Error::NoCdylib { package, crate_types, .. } => {
                let types = crate_types.join("`, `");
                write!(
                    f,
                    "failed to package `{package}`: its crate-type is `{types}`, and only a `cdylib` becomes a module"
                )
            }
            Error::NoStandardLibrary { .. } => {
                write!(
                    f,
                    "failed to find Rust's standard library for wasm32-unknown-unknown, or the sources to build it"
                )
            }
            Error::Sysroot { sources, .. } => {
                write!(
                    f,
                    "failed to build Rust's standard library for wasm32-unknown-unknown from `{}`",
                    sources.display()
                )
            }
            Error::Compiler { line, .. } => write!(f, "failed to learn about the compiler with `{line}`"),
            Error::Compile { package } => write!(f, "failed to compile `{package}`"),
            Error::NoModule { package } => write!(f, "failed to find the module cargo made of `{package}`"),
            Error::Read { path, .. } => write!(f, "failed to read `{}`", path.display()),
            Error::Named { key, path, manifest, .. } => {
                write!(f, "failed to read `{}`, which `{key}` in `{}` names", path.display(), manifest.display())
            }
            Error::Bindings { package, diagnostics } => {
                let count = diagnostics.iter().count();
                let noun = if count == 1 { "error" } else { "errors" };
                write!(f, "failed to generate JavaScript for `{package}`: {count} {noun}")
            }
            Error::NotOurs { folder, strangers } => {
                write!(f, "failed to replace `{}`: it holds what no build has put there:", folder.display())?;
                write!(f, "{}", lines(strangers))
            }
            Error::Unwritable { folder, .. } => write!(f, "failed to write to `{}`", folder.display()),
            Error::Write { path, .. } => write!(f, "failed to write the package: `{}`", path.display()),
            Error::Lost { folder, .. } => write!(f, "failed to put the package into `{}`", folder.display()),
            Error::Occupied { folder } => {
                write!(f, "failed to make a project in `{}`: there is something already", folder.display())
            }
            Error::Optimize { .. } => write!(f, "failed to optimise the module"),
            Error::Tarball(error) => write!(f, "{}", error.words().message),
            Error::Facade(error) => write!(f, "{}", error.words().message),
            Error::Serve { folder, address, .. } => {
                write!(f, "failed to serve `{}` at {address}", folder.display())
            }
            Error::NoEngine { program, place, .. } => {
                write!(f, "failed to find `{program}`, without which no test runs in {place}")
            }
            Error::Test { package, place } => write!(f, "failed to pass the tests of `{package}` in {place}"),
            Error::Registry(error) => write!(f, "{}", error.words().message),
            Error::Settings { error, .. } => write!(f, "{}", error.words().message),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Error::NoCurrentDir(cause)
            | Error::NoProgram { cause, .. }
            | Error::Read { cause, .. }
            | Error::Named { cause, .. }
            | Error::Unwritable { cause, .. }
            | Error::Write { cause, .. }
            | Error::Serve { cause, .. }
            | Error::Lost { cause, .. } => Some(cause),
            Error::Metadata { cause, .. }
            | Error::Sysroot { cause, .. }
            | Error::Compiler { cause, .. }
            | Error::Optimize { cause } => Some(&**cause),
            Error::Registry(error) => error.cause().map(|cause| cause as &(dyn StdError + 'static)),
            // Its diagnostics are printed on their own, before the message.
            Error::Bindings { .. }
            | Error::BadName { .. }
            | Error::BadFlag(_)
            | Error::ReservedArgument { .. }
            | Error::NoManifest { .. }
            | Error::SeveralCrates { .. }
            | Error::NoCrate { .. }
            | Error::NoMember { .. }
            | Error::NoPart { .. }
            | Error::SeveralPrograms { .. }
            | Error::NoSuite { .. }
            | Error::NoLibrary { .. }
            | Error::NoCdylib { .. }
            | Error::NoStandardLibrary { .. }
            | Error::Compile { .. }
            | Error::NoModule { .. }
            | Error::NotOurs { .. }
            | Error::Occupied { .. }
            | Error::Settings { .. }
            | Error::Facade(_)
            | Error::Test { .. }
            | Error::NoEngine { .. }
            | Error::Tarball(_) => None,
        }
    }
}

impl Error {
    /// The same; mistakes in the module's records are shown in their source, which `read` gives.
    pub(crate) fn with_sources(self, read: impl Fn(&str) -> Option<String>) -> Error {
        match self {
            Error::Bindings { package, diagnostics } => {
                Error::Bindings { package, diagnostics: diagnostics.with_sources(read) }
            }
            other => other,
        }
    }

    /// What the person can do; empty if the message says it all.
    pub(crate) fn help(&self) -> String {
        match self {
            Error::NoCurrentDir(_) => "go to a folder that exists".into(),
            Error::BadName { wanted, .. } => format!("use {wanted}"),
            Error::BadFlag(_) => "`ferry build --help` says what each flag is for".into(),
            Error::ReservedArgument { help, .. } => (*help).into(),
            Error::NoManifest { .. } => {
                "name the folder of a crate, as in `ferry build path/to/crate`; `cargo new --lib NAME` makes one".into()
            }
            Error::NoProgram { name, .. } if name == "cargo" || name == "rustc" => {
                "install Rust, from https://rustup.rs or with your system's packages, and see that it is on the PATH"
                    .into()
            }
            Error::NoProgram { name, .. } if name.ends_with("test-runner") => {
                "install it beside `ferry`: it comes with the package `wasm-ferry-cli`".into()
            }
            Error::NoProgram { name, .. } => format!("see that `{name}` is installed and on the PATH"),
            Error::Metadata { .. } => "correct the manifest; `cargo check` in its folder shows the same error".into(),
            Error::SeveralCrates { .. } => "name one of them with `--package NAME`, or by its folder".into(),
            Error::NoMember { .. } => "give the name of a member with `--package`".into(),
            Error::NoPart { .. } => "`cargo metadata --no-deps` lists the programs and examples of each crate".into(),
            Error::SeveralPrograms { .. } => "name one with `--bin NAME`".into(),
            Error::NoSuite { .. } => {
                "name a member with `--package`; members that depend on `wasm-bindgen-test` are found by themselves"
                    .into()
            }
            Error::NoCrate { .. } => {
                format!("name a crate with `ferry build PATH`, and let its Cargo.toml say\n{CDYLIB_LINES}")
            }
            Error::NoLibrary { manifest, .. } => {
                format!(
                    "put what JavaScript shall see into src/lib.rs, and add to {}\n{CDYLIB_LINES}",
                    manifest.display()
                )
            }
            Error::NoCdylib { manifest, .. } => format!("change or add in {}\n{CDYLIB_LINES}", manifest.display()),
            Error::NoStandardLibrary { remedy } => match remedy {
                Remedy::Rustup => "run `rustup target add wasm32-unknown-unknown`".into(),
                Remedy::Debian(command) => format!("run `{command}`"),
                Remedy::Unknown => {
                    "install the target wasm32-unknown-unknown of your Rust compiler, or set RUST_SRC to the `library` \
                     folder of its sources"
                        .into()
                }
            },
            Error::Sysroot { .. } => {
                "with rustup, `rustup target add wasm32-unknown-unknown` makes this step unnecessary".into()
            }
            Error::Compiler { .. } => "see that `rustc` is Rust 1.88 or newer".into(),
            Error::Compile { .. } => String::new(),
            Error::NoModule { .. } => {
                "this is a bug in `ferry`; please report it with the output of `ferry build -v`".into()
            }
            Error::Read { .. } => "see that the file is there and may be read".into(),
            Error::Named { key, .. } => {
                format!("put the file there, or correct `{key}`; paths begin at the Cargo.toml")
            }
            Error::Bindings { .. } => String::new(),
            Error::NotOurs { .. } => "choose another folder with `--out-dir`, or move these away".into(),
            Error::Unwritable { .. } => "choose another folder with `--out-dir`, or change its permissions".into(),
            Error::Write { .. } => {
                "nothing was changed; see that the disk is not full and the folder may be written".into()
            }
            Error::Lost { old, .. } => format!("the previous package is in `{}`", old.display()),
            Error::Occupied { .. } => "choose a folder that is not there yet, or is empty".into(),
            Error::Optimize { .. } => String::new(),
            Error::Tarball(error) => error.words().help,
            Error::Facade(error) => error.words().help,
            Error::Serve { .. } => "see that the folder is there, or choose another port with `--port`".into(),
            Error::Test { .. } => String::new(),
            Error::NoEngine { help, .. } => (*help).into(),
            Error::Registry(error) => error.words().help,
            Error::Settings { manifest, error } => format!("in {}, {}", manifest.display(), error.words().help),
        }
    }

    /// What the shell gets: 2 for what was typed, 1 for everything else.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Error::BadName { .. }
            | Error::BadFlag(_)
            | Error::ReservedArgument { .. }
            | Error::NoMember { .. }
            | Error::NoPart { .. }
            | Error::Registry(RegistryError::BadTag { .. } | RegistryError::BadAddress { .. }) => 2,
            Error::NoCurrentDir(_)
            | Error::NoManifest { .. }
            | Error::NoProgram { .. }
            | Error::Metadata { .. }
            | Error::SeveralCrates { .. }
            | Error::NoCrate { .. }
            | Error::SeveralPrograms { .. }
            | Error::NoSuite { .. }
            | Error::NoLibrary { .. }
            | Error::NoCdylib { .. }
            | Error::NoStandardLibrary { .. }
            | Error::Sysroot { .. }
            | Error::Compiler { .. }
            | Error::Compile { .. }
            | Error::NoModule { .. }
            | Error::Read { .. }
            | Error::Named { .. }
            | Error::Bindings { .. }
            | Error::NotOurs { .. }
            | Error::Unwritable { .. }
            | Error::Write { .. }
            | Error::Lost { .. }
            | Error::Optimize { .. }
            | Error::Tarball(_)
            | Error::Facade(_)
            | Error::Serve { .. }
            | Error::Test { .. }
            | Error::NoEngine { .. }
            | Error::Occupied { .. }
            | Error::Settings { .. }
            | Error::Registry(_) => 1,
        }
    }

    /// The causes, from the nearest to the first.
    pub(crate) fn causes(&self) -> Vec<String> {
        let mut causes = Vec::new();
        let mut next = self.source();
        while let Some(cause) = next {
            causes.push(cause.to_string());
            next = cause.source();
        }
        causes
    }
}

/// What makes a crate's library a module.
const CDYLIB_LINES: &str = "\n    [lib]\n    crate-type = [\"cdylib\", \"rlib\"]\n";
