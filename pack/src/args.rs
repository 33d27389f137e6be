//! What was typed.

mod cargo;
mod familiar;
mod help;
mod members;
mod registry;
mod tools;

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{ArgAction, Args, Parser, Subcommand};
use wasm_ferry_cli_support::targets::{TARGETS, Target};

use crate::template::{TEMPLATES, Template};

pub(crate) use cargo::CargoFlags;
pub(crate) use familiar::Familiar;
pub(crate) use help::command;
pub(crate) use members::{Members, Parts};
pub(crate) use registry::{Access, At, AuthType, Login, Publish};
pub(crate) use tools::{Completions, Man, Serve, Test, Worker};

use crate::flags::Flags;
use crate::ui::Level;

/// Builds npm packages from Rust.
#[derive(Debug, Parser)]
#[command(name = "ferry", version, about, arg_required_else_help = true)]
pub(crate) struct Typed {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Say more: the programs that are run, and how long each step takes.
    #[arg(short, long, global = true, action = ArgAction::Count, conflicts_with = "quiet")]
    pub(crate) verbose: u8,
    /// Say nothing unless something is wrong.
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// How much is said, for those who know wasm-pack.
    #[arg(long, global = true, hide = true, value_name = "LEVEL", value_parser = ["error", "warn", "info", "debug", "trace"])]
    pub(crate) log_level: Option<String>,
}

impl Typed {
    /// How much shall be said.
    pub(crate) fn level(&self) -> Level {
        match (self.quiet, self.verbose, self.log_level.as_deref()) {
            (true, _, _) | (false, 0, Some("error" | "warn")) => Level::Quiet,
            (false, 0, None | Some(_)) => Level::Normal,
            (false, _, _) => Level::Verbose,
        }
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new project that `ferry build` can build at once.
    New(New),
    /// Compile a crate, generate its JavaScript, and make an npm package of it.
    #[command(alias = "init")]
    Build(Box<Build>),
    /// Build, and build again whenever something has changed.
    Watch(Box<Build>),
    /// Serve a folder to browsers on this machine, and load its pages again when a file has changed.
    Serve(Serve),
    /// Run the crate's tests as WebAssembly, in Node, Deno, Bun and browsers.
    Test(Test),
    /// Put the built package into one file, as `npm pack` would. The same package gives the same bytes.
    Pack(Pack),
    /// Publish the package to a registry. Builds it first if it is not built.
    Publish(Box<Publish>),
    /// Show what a built package contains: sizes, exports, and all that it asks of its host.
    Inspect(Inspect),
    /// Look whether this machine has what is needed, and say what to do.
    Doctor(Doctor),
    /// Log in at a registry. The token is kept in your .npmrc.
    Login(Box<Login>),
    /// Log out of a registry.
    Logout(At),
    /// Say who is logged in at a registry.
    Whoami(At),
    /// Print what a shell needs to complete commands and flags.
    Completions(Completions),
    /// Write the pages of the manual.
    Man(Man),
    /// Optimise one module in place of another. `build` runs this as a process of its own, so that a crash of the
    /// optimiser does not end the build.
    #[command(hide = true)]
    OptimizeModule(OptimizeModule),
}

impl Command {
    /// Whether it shall be said what is done.
    pub(crate) fn explain(&self) -> bool {
        matches!(self, Command::Build(typed) | Command::Watch(typed) if typed.explain)
    }

    /// Whether the result is wanted as JSON.
    pub(crate) fn json(&self) -> bool {
        match self {
            Command::Build(typed) | Command::Watch(typed) => typed.json,
            Command::Serve(typed) => typed.json,
            Command::Test(typed) => typed.json,
            Command::Man(typed) => typed.json,
            Command::Pack(typed) => typed.json,
            Command::Publish(typed) => typed.json,
            Command::Inspect(typed) => typed.json,
            Command::Doctor(typed) => typed.json,
            Command::New(typed) => typed.json,
            Command::Login(typed) => typed.json,
            Command::Logout(typed) | Command::Whoami(typed) => typed.json,
            Command::Completions(typed) => typed.json,
            Command::OptimizeModule(_) => false,
        }
    }
}

/// The flags of `ferry build`.
#[derive(Args, Debug, Default)]
pub(crate) struct Build {
    /// The crate or workspace: its folder or its Cargo.toml. Default: the one around the current folder.
    pub(crate) path: Option<PathBuf>,

    /// Which crates of a workspace.
    #[command(flatten)]
    pub(crate) members: Members,
    /// Which parts of them.
    #[command(flatten)]
    pub(crate) parts: Parts,

    /// Compile fast, with checks in Rust and in the JavaScript.
    #[arg(long, alias = "debug", group = "mode", help_heading = "Profile")]
    pub(crate) dev: bool,
    /// Compile with optimisations. This is the default.
    #[arg(long, group = "mode", help_heading = "Profile")]
    pub(crate) release: bool,
    /// Compile with optimisations, and keep names and debug information.
    #[arg(long, group = "mode", help_heading = "Profile")]
    pub(crate) profiling: bool,
    /// Compile with this profile of Cargo.toml.
    #[arg(long, group = "mode", value_name = "NAME", help_heading = "Profile")]
    pub(crate) profile: Option<String>,

    /// Where the package will run. Default: what Cargo.toml says, then everywhere.
    #[arg(short, long, value_name = "TARGET", value_parser = target_names(), help_heading = "Output")]
    pub(crate) target: Option<String>,
    /// Where the package goes, relative to the current folder; with several packages, each to a folder inside of it.
    /// Default: `pkg` in the crate.
    #[arg(short = 'd', long, value_name = "DIR", help_heading = "Output")]
    pub(crate) out_dir: Option<PathBuf>,
    /// The stem of the file names. Default: the name of the library.
    #[arg(long, value_name = "NAME", help_heading = "Output")]
    pub(crate) out_name: Option<String>,
    /// The scope in the name of the package: `acme` gives `@acme/name`.
    #[arg(short, long, value_name = "SCOPE", help_heading = "Output")]
    pub(crate) scope: Option<String>,
    /// Write no declarations for TypeScript.
    #[arg(long, help_heading = "Output")]
    pub(crate) no_typescript: bool,
    /// Write no package.json, README and licence.
    #[arg(long, visible_alias = "no-package", help_heading = "Output")]
    pub(crate) no_pack: bool,
    /// Do not optimise the module.
    #[arg(long, visible_alias = "no-optimization", help_heading = "Output")]
    pub(crate) no_opt: bool,
    /// Print the result as one JSON object.
    #[arg(long, help_heading = "Output")]
    pub(crate) json: bool,
    /// Say what is done as it is done: which programs are run, what stands in for what, where things go.
    #[arg(long, help_heading = "Output")]
    pub(crate) explain: bool,

    /// What the table of flags has.
    #[command(flatten)]
    pub(crate) flags: Flags,

    /// What wasm-pack has.
    #[command(flatten)]
    pub(crate) familiar: Familiar,

    /// What cargo is told as it is typed.
    #[command(flatten)]
    pub(crate) cargo: CargoFlags,
    /// More arguments for `cargo build`.
    #[arg(last = true, value_name = "CARGO ARGS", help_heading = "Cargo")]
    pub(crate) cargo_args: Vec<String>,
}

/// The flags of `ferry pack`.
#[derive(Args, Debug, Default)]
pub(crate) struct Pack {
    /// The crate, or the folder of a package. Default: the crate around the current folder.
    pub(crate) path: Option<PathBuf>,
    /// The member of the workspace that is meant.
    #[arg(short, long, value_name = "NAME")]
    pub(crate) package: Option<String>,
    /// The folder of the package, if it is not where the manifest says; as wasm-pack has it.
    #[arg(long, hide = true, value_name = "DIR")]
    pub(crate) pkg_dir: Option<PathBuf>,
    /// Where the file goes. Default: the current folder.
    #[arg(short = 'd', long, visible_alias = "pack-destination", value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,
    /// Write nothing; say what would be in the package.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Print the result as one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The flags of `ferry new`.
#[derive(Args, Debug)]
pub(crate) struct New {
    /// The folder of the project; its last part is the project's name.
    #[arg(value_name = "NAME")]
    pub(crate) path: PathBuf,
    /// What to start from.
    #[arg(short, long, value_name = "TEMPLATE", value_parser = template_names(), default_value = TEMPLATES[0].name)]
    pub(crate) template: String,
    /// The project's name, if the folder shall have another.
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Print the result as one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The flags of `ferry inspect`.
#[derive(Args, Debug)]
pub(crate) struct Inspect {
    /// The crate, or the folder of a package. Default: the crate around the current folder.
    pub(crate) path: Option<PathBuf>,
    /// The member of the workspace that is meant.
    #[arg(short, long, value_name = "NAME")]
    pub(crate) package: Option<String>,
    /// Print the result as one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The flags of `ferry doctor`.
#[derive(Args, Debug)]
pub(crate) struct Doctor {
    /// Print the result as one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The flags of the hidden command that optimises.
#[derive(Args, Debug)]
pub(crate) struct OptimizeModule {
    /// The module to read.
    pub(crate) input: PathBuf,
    /// The module to write.
    pub(crate) output: PathBuf,
    /// What to do, as the arguments of Binaryen's own command say it.
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) argument: Vec<String>,
    /// Keep names and debug information.
    #[arg(long)]
    pub(crate) keep_names: bool,
    /// What the module may use, in addition to the first edition of WebAssembly.
    #[arg(long)]
    pub(crate) feature: Vec<String>,
}

/// The values of `--template`.
fn template_names() -> impl clap::builder::TypedValueParser<Value = String> {
    let value = |template: &'static Template| PossibleValue::new(template.name).help(template.about);
    clap::builder::PossibleValuesParser::new(TEMPLATES.iter().map(value))
}

/// The values of `--target`, with what the guide says about each.
fn target_names() -> impl clap::builder::TypedValueParser<Value = String> {
    let value = |target: &'static Target| PossibleValue::new(target.name).aliases(target.aliases).help(target.guide);
    clap::builder::PossibleValuesParser::new(TARGETS.iter().map(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flags_are_consistent() {
        command().debug_assert();
    }

    #[test]
    fn every_target_of_the_table_is_accepted() {
        for target in TARGETS {
            let typed = Typed::try_parse_from(["ferry", "build", "--target", target.name]).unwrap();
            let Command::Build(build) = typed.command else { panic!("not a build") };
            assert_eq!(build.target.as_deref(), Some(target.name));
        }
    }

    #[test]
    fn what_people_type_for_wasm_pack_is_understood() {
        let line = "ferry --log-level warn build --weak-refs --reference-types -m no-install --no-gitignore --debug";
        let typed = Typed::try_parse_from(line.split(' ')).unwrap();
        assert_eq!(typed.level(), Level::Quiet);
        let Command::Build(build) = typed.command else { panic!("not a build") };
        assert!(build.dev);
        build.familiar.answer(&crate::ui::Ui::silent()).unwrap();
        let typed = Typed::try_parse_from(["ferry", "init", "--panic-unwind"]).unwrap();
        let Command::Build(build) = typed.command else { panic!("not a build") };
        assert_eq!(build.familiar.answer(&crate::ui::Ui::silent()).unwrap_err().exit_code(), 2);
    }

    #[test]
    fn two_profiles_are_refused() {
        let error = Typed::try_parse_from(["ferry", "build", "--dev", "--release"]).unwrap_err();
        assert_eq!(error.kind(), clap::error::ErrorKind::ArgumentConflict);
    }
}
