//! What that means: every default decided, nothing optional left.

use std::path::{Path, PathBuf};

use wasm_ferry_cli_support::targets::Target;

use crate::args;
use crate::error::Error;
use crate::flags::Flags;
use crate::settings::{Optimize, Settings};

/// How to compile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Fast to compile, with checks.
    Dev,
    /// Fast to run.
    Release,
    /// Fast to run, with names and debug information.
    Profiling,
    /// One of Cargo.toml; treated like a release.
    Named(String),
}

impl Profile {
    /// The name shown to the person.
    pub(crate) fn name(&self) -> &str {
        match self {
            Profile::Dev => "dev",
            Profile::Release => "release",
            Profile::Profiling => "profiling",
            Profile::Named(name) => name,
        }
    }

    /// What cargo is told.
    pub(crate) fn cargo_args(&self) -> Vec<String> {
        match self {
            Profile::Dev => Vec::new(),
            Profile::Release => vec!["--release".into()],
            Profile::Profiling => vec!["--release".into(), "--config".into(), "profile.release.debug=1".into()],
            Profile::Named(name) => vec!["--profile".into(), name.clone()],
        }
    }

    /// Whether the module is optimised after it is compiled.
    pub(crate) fn optimizes(&self) -> bool {
        match self {
            Profile::Dev => false,
            Profile::Release | Profile::Profiling | Profile::Named(_) => true,
        }
    }

    /// Whether functions keep their names.
    pub(crate) fn keeps_names(&self) -> bool {
        match self {
            Profile::Dev | Profile::Profiling => true,
            Profile::Release | Profile::Named(_) => false,
        }
    }

    /// Whether debug information is kept. A dev build leaves it out: its module would be many times larger, and
    /// names are enough to read a stack.
    pub(crate) fn keeps_debug(&self) -> bool {
        match self {
            Profile::Profiling => true,
            Profile::Dev | Profile::Release | Profile::Named(_) => false,
        }
    }

    /// Whether the JavaScript checks more.
    pub(crate) fn checks(&self) -> bool {
        match self {
            Profile::Dev => true,
            Profile::Release | Profile::Profiling | Profile::Named(_) => false,
        }
    }
}

/// Where the crate is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// In this folder or one above.
    Around(PathBuf),
    /// Here; a folder or a `Cargo.toml`.
    At(PathBuf),
}

/// Which crates of a workspace become packages, and which parts of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// These or all members, if the person says so.
    pub(crate) members: args::Members,
    /// Programs and examples in the place of libraries.
    pub(crate) parts: args::Parts,
}

/// Where the package goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OutDir {
    /// To `pkg` in the crate.
    InCrate,
    /// To this folder.
    At(PathBuf),
}

/// What the files are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stem {
    /// Like the library.
    OfLibrary,
    /// Like this.
    Given(String),
}

/// What the package consists of besides the generated files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// Nothing.
    Bare,
    /// package.json, README and licence; the name may have a scope, written `@scope/`.
    Npm {
        /// What stands before the name; empty or `@scope/`.
        scope: String,
    },
}

/// What `ferry build` shall do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Build {
    /// Where the crate is.
    pub(crate) start: Start,
    /// Which crates there, and which parts.
    pub(crate) wanted: Wanted,
    /// How to compile.
    pub(crate) profile: Profile,
    /// Where the package will run.
    pub(crate) target: &'static Target,
    /// Where the package goes.
    pub(crate) out_dir: OutDir,
    /// What the files are called.
    pub(crate) stem: Stem,
    /// What is added.
    pub(crate) packing: Packing,
    /// Whether there are declarations.
    pub(crate) typescript: bool,
    /// Up to which size the module is inlined, if the manifest says so.
    pub(crate) inline_limit: Option<usize>,
    /// Whether the module keeps the standard library's allocator, if the crate says so.
    pub(crate) std_allocator: bool,
    /// What else the post-processor is asked.
    pub(crate) flags: Flags,
    /// Whether the module is optimised, and how much.
    pub(crate) optimize: Optimize,
    /// What cargo is told besides the profile.
    pub(crate) cargo_args: Vec<String>,
}

impl Build {
    /// Decides the defaults. Relative paths are relative to `here`, the folder the person is in.
    pub(crate) fn from_args(typed: &args::Build, here: &Path) -> Result<Build, Error> {
        let profile = profile(typed);
        let target = typed.target.as_deref().and_then(Target::named).unwrap_or_else(Target::of_packages);
        let stem = match &typed.out_name {
            Some(name) => Stem::Given(stem(name)?),
            None => Stem::OfLibrary,
        };
        let packing = match (typed.no_pack, &typed.scope) {
            (true, _) => Packing::Bare,
            (false, Some(scope)) => Packing::Npm { scope: self::scope(scope)? },
            (false, None) => Packing::Npm { scope: String::new() },
        };
        Ok(Build {
            start: typed.path.as_ref().map_or_else(|| Start::Around(here.into()), |path| Start::At(here.join(path))),
            wanted: Wanted { members: typed.members.clone(), parts: typed.parts.clone() },
            target,
            out_dir: typed.out_dir.as_ref().map_or(OutDir::InCrate, |dir| OutDir::At(here.join(dir))),
            stem,
            packing,
            typescript: !typed.no_typescript,
            inline_limit: None,
            std_allocator: false,
            flags: typed.flags.clone(),
            optimize: if profile.optimizes() && !typed.no_opt { Optimize::usual() } else { Optimize::No },
            profile,
            cargo_args: cargo_args(typed, here)?,
        })
    }
}

impl Build {
    /// Puts what the manifest says where nothing was typed. From here on the request is about one package.
    pub(crate) fn with(mut self, typed: &args::Build, settings: &Settings) -> Build {
        self.wanted = Wanted::default();
        if typed.target.is_none() {
            self.target = settings.target.unwrap_or(self.target);
        }
        if let (Stem::OfLibrary, Some(stem)) = (&self.stem, &settings.out_name) {
            self.stem = Stem::Given(stem.clone());
        }
        if let (Packing::Npm { scope }, Some(said), None) = (&mut self.packing, &settings.scope, &typed.scope) {
            scope.clone_from(said);
        }
        self.inline_limit = settings.inline_limit;
        self.std_allocator = settings.std_allocator.unwrap_or(false);
        self.typescript &= settings.typescript.unwrap_or(true);
        if !typed.no_opt {
            self.optimize = settings.optimize_in(&self.profile).unwrap_or(self.optimize);
        }
        self
    }
}

fn profile(typed: &args::Build) -> Profile {
    match typed.profile.as_deref() {
        Some("dev") => Profile::Dev,
        Some("release") => Profile::Release,
        Some(name) => Profile::Named(name.into()),
        None if typed.dev => Profile::Dev,
        None if typed.profiling => Profile::Profiling,
        None => Profile::Release,
    }
}

/// A stem is one component of a path, and ends up in JavaScript strings.
pub(crate) fn stem(name: &str) -> Result<String, Error> {
    let fits = |c: char| c.is_alphanumeric() || c == '-' || c == '_' || c == '.';
    if name.is_empty() || name.starts_with('.') || !name.chars().all(fits) {
        return Err(Error::BadName {
            flag: "--out-name",
            name: name.into(),
            wanted: "letters, digits, `-`, `_` and `.`",
        });
    }
    Ok(name.into())
}

/// `acme` and `@acme` both give `@acme/`.
pub(crate) fn scope(name: &str) -> Result<String, Error> {
    let bare = name.strip_prefix('@').unwrap_or(name);
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_' || c == '.';
    if bare.is_empty() || bare.starts_with('.') || !bare.chars().all(fits) {
        let wanted = "small letters, digits, `-`, `_` and `.`, with or without `@` in front";
        return Err(Error::BadName { flag: "--scope", name: name.into(), wanted });
    }
    Ok(format!("@{bare}/"))
}

/// Arguments of `cargo build` that are ours to give, and what to do instead.
const RESERVED: &[(&str, &str)] = &[
    ("--target", "a package is always compiled for wasm32-unknown-unknown; where it runs is said before the `--`"),
    ("--message-format", "the messages of cargo are read by `ferry`; for a result in JSON, use `ferry build --json`"),
    ("--manifest-path", "name the crate with `ferry build PATH`"),
    ("--package", "write `--package NAME` before the `--`"),
    ("-p", "write `--package NAME` before the `--`"),
    ("--workspace", "write `--workspace` before the `--`"),
    ("--all", "write `--workspace` before the `--`"),
    ("--lib", "it is the default"),
    ("--bin", "write `--bin NAME` before the `--`"),
    ("--bins", "write `--bin NAME` before the `--`, for each of them"),
    ("--example", "write `--example NAME` before the `--`"),
    ("--examples", "write `--example NAME` before the `--`, for each of them"),
    ("--all-targets", "a package is made of one library, program or example"),
    ("--tests", "`ferry test` runs tests"),
    ("--release", "it is the default; write `--dev`, `--release` or `--profile NAME` before the `--`"),
    ("-r", "it is the default; write `--dev`, `--release` or `--profile NAME` before the `--`"),
    ("--profile", "write `--profile NAME` before the `--`"),
];

fn cargo_args(typed: &args::Build, here: &Path) -> Result<Vec<String>, Error> {
    let mut args = typed.cargo.to_args();
    let mut trailing = typed.cargo_args.iter();
    while let Some(arg) = trailing.next() {
        let (name, value) = arg.split_once('=').map_or((arg.as_str(), None), |(name, value)| (name, Some(value)));
        if let Some((_, help)) = RESERVED.iter().find(|(reserved, _)| *reserved == name) {
            return Err(Error::ReservedArgument { argument: arg.clone(), help });
        }
        // Cargo runs in the crate's folder; the person typed this elsewhere.
        if name == "--target-dir" {
            let value = value.or_else(|| trailing.next().map(String::as_str)).unwrap_or_default();
            args.extend([String::from(name), here.join(value).to_string_lossy().into_owned()]);
        } else {
            args.push(arg.clone());
        }
    }
    Ok(args)
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use wasm_ferry_cli_support::targets::TARGETS;

    use super::*;

    #[test]
    fn the_manifest_speaks_where_nothing_was_typed() {
        let other = &TARGETS[1];
        let settings = Settings {
            target: Some(other),
            scope: Some("@acme/".into()),
            out_name: Some("x".into()),
            typescript: Some(false),
            optimize: Some(Optimize::With(vec!["-Oz".into()])),
            ..Settings::default()
        };
        let with = |line: &str| {
            let words = ["ferry", "build"].into_iter().chain(line.split_whitespace());
            let args::Command::Build(typed) = args::Typed::try_parse_from(words).unwrap().command else {
                unreachable!()
            };
            Build::from_args(&typed, Path::new("/here")).unwrap().with(&typed, &settings)
        };
        let build = with("");
        assert_eq!(
            (build.target.name, build.optimize, build.typescript),
            (other.name, Optimize::With(vec!["-Oz".into()]), false)
        );
        assert_eq!((build.stem, build.packing), (Stem::Given("x".into()), Packing::Npm { scope: "@acme/".into() }));
        let line = format!("--target {} --scope b --out-name y --no-opt", TARGETS[0].name);
        let build = with(&line);
        assert_eq!((build.target.name, build.optimize), (TARGETS[0].name, Optimize::No));
        assert_eq!((build.stem, build.packing), (Stem::Given("y".into()), Packing::Npm { scope: "@b/".into() }));
        assert_eq!(with("--dev").optimize, Optimize::No);
    }

    fn request(line: &str) -> Result<Build, Error> {
        let words = ["ferry", "build"].into_iter().chain(line.split_whitespace());
        match args::Typed::try_parse_from(words).expect("the line can be parsed").command {
            args::Command::Build(build) => Build::from_args(&build, Path::new("/here")),
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn nothing_typed_is_an_optimised_release_of_the_crate_around() {
        let build = request("").unwrap();
        assert_eq!(build.start, Start::Around("/here".into()));
        assert_eq!(build.profile, Profile::Release);
        assert_eq!(build.target.name, Target::of_packages().name);
        assert_eq!(build.out_dir, OutDir::InCrate);
        assert_eq!(build.stem, Stem::OfLibrary);
        assert_eq!(build.packing, Packing::Npm { scope: String::new() });
        assert!(build.typescript && build.optimize == Optimize::usual());
        assert!(build.cargo_args.is_empty());
    }

    #[test]
    fn the_output_folder_is_relative_to_the_shell() {
        let build = request("crates/a --out-dir web/pkg").unwrap();
        assert_eq!(build.start, Start::At("/here/crates/a".into()));
        assert_eq!(build.out_dir, OutDir::At("/here/web/pkg".into()));
    }

    #[test]
    fn cargos_own_profile_names_are_ours() {
        assert_eq!(request("--profile dev").unwrap().profile, Profile::Dev);
        assert_eq!(request("--profile release").unwrap().profile, Profile::Release);
        let named = request("--profile small").unwrap();
        assert_eq!(named.profile, Profile::Named("small".into()));
        assert_eq!(named.profile.cargo_args(), ["--profile", "small"]);
        assert_eq!(named.optimize, Optimize::usual());
    }

    #[test]
    fn a_dev_build_is_not_optimised_and_a_release_only_if_wanted() {
        assert_eq!(request("--dev").unwrap().optimize, Optimize::No);
        assert_eq!(request("--profiling").unwrap().optimize, Optimize::usual());
        assert_eq!(request("--no-opt").unwrap().optimize, Optimize::No);
    }

    #[test]
    fn profiling_is_a_release_with_line_numbers() {
        assert_eq!(Profile::Profiling.cargo_args(), ["--release", "--config", "profile.release.debug=1"]);
    }

    #[test]
    fn a_scope_is_accepted_with_and_without_its_sign() {
        for line in ["--scope acme", "--scope @acme"] {
            assert_eq!(request(line).unwrap().packing, Packing::Npm { scope: "@acme/".into() });
        }
        assert!(matches!(request("--scope Acme/x"), Err(Error::BadName { flag: "--scope", .. })));
    }

    #[test]
    fn a_stem_cannot_leave_its_folder() {
        assert_eq!(request("--out-name life.v2").unwrap().stem, Stem::Given("life.v2".into()));
        for name in ["../x", "a/b", ".x", "a\"b"] {
            assert!(matches!(request(&format!("--out-name {name}")), Err(Error::BadName { flag: "--out-name", .. })));
        }
    }

    #[test]
    fn arguments_for_cargo_are_passed_on_in_order() {
        let build = request("--features a,b --locked -- -j 1 --target-dir t --timings").unwrap();
        let expected = ["--features", "a,b", "--locked", "-j", "1", "--target-dir", "/here/t", "--timings"];
        assert_eq!(build.cargo_args, expected);
    }

    #[test]
    fn arguments_that_are_ours_are_refused() {
        for line in ["-- --target x86_64-unknown-linux-gnu", "-- --target=x", "-- -p other", "-- --release"] {
            let error = request(line).unwrap_err();
            assert!(matches!(error, Error::ReservedArgument { .. }), "{line}");
            assert_eq!(error.exit_code(), 2);
        }
    }
}
