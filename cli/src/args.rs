//! What was typed, and what it means.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{CommandFactory, FromArgMatches, Parser};
use wasm_ferry_cli_support::Options;
use wasm_ferry_cli_support::options::EncodeInto;
use wasm_ferry_cli_support::targets::{OF_MODULES, TARGETS, Target};

use crate::Error;
use crate::flags::{Flags, OldTarget};

/// Turns a compiled Ferry module into JavaScript glue and TypeScript declarations.
#[derive(Debug, Parser)]
#[command(name = "wasm-ferry", version, arg_required_else_help = true)]
pub struct Typed {
    /// The module `cargo build --target wasm32-unknown-unknown` has made.
    #[arg(value_name = "INPUT.wasm")]
    pub input: PathBuf,
    /// Where the files go. The folder is made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub out_dir: PathBuf,
    /// The stem of the file names. Default: the one of the input.
    #[arg(long, value_name = "NAME")]
    pub out_name: Option<String>,
    /// Where the files will run.
    #[arg(long, value_name = "TARGET", value_parser = target_names(), default_value = OF_MODULES)]
    pub target: String,
    /// What the table of flags has.
    #[command(flatten)]
    pub flags: Flags,
    /// A target as a flag of its own.
    #[command(flatten)]
    pub old_target: OldTarget,
}

/// The values of `--target`, with what the guide says about each.
fn target_names() -> impl TypedValueParser<Value = String> {
    let value = |target: &'static Target| PossibleValue::new(target.name).aliases(target.aliases).help(target.guide);
    PossibleValuesParser::new(TARGETS.iter().map(value))
}

/// The program whose callers we serve when we are called by its name, and the version that its place needs.
///
/// Build tools compare the version with the one in the lock file of what they build, which is the facade's.
const NAMESAKE: (&str, &str) = ("wasm-bindgen", "0.2.130");

impl Typed {
    /// Parses the command line of a program that was called by this name.
    ///
    /// Errors: it cannot be understood, or asks for help or for the version.
    pub fn parse_as(program: &str, words: impl IntoIterator<Item = OsString>) -> Result<Typed, clap::Error> {
        let command = Typed::command();
        let command = if program == NAMESAKE.0 { command.name(NAMESAKE.0).version(NAMESAKE.1) } else { command };
        Typed::from_arg_matches(&command.try_get_matches_from(words)?)
    }

    /// What the post-processor is asked.
    ///
    /// Errors: the files cannot be named.
    pub fn options(&self) -> Result<Options, Error> {
        // The parser accepts only names that are in the table.
        let typed = Target::named(&self.target).unwrap_or(&TARGETS[0]);
        let mut options = Options::new(self.old_target.0.unwrap_or(typed), self.stem()?);
        options.glue.encode_into = EncodeInto::Test;
        self.flags.apply(&mut options).map_err(Error::BadFlag)?;
        Ok(options)
    }

    /// A stem is one component of a path, and ends up in JavaScript strings.
    fn stem(&self) -> Result<String, Error> {
        let of_input = || self.input.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let stem = self.out_name.clone().or_else(of_input).unwrap_or_default();
        let fits = |c: char| c.is_alphanumeric() || c == '-' || c == '_' || c == '.';
        if stem.is_empty() || stem.starts_with('.') || !stem.chars().all(fits) {
            return Err(Error::BadName { name: stem });
        }
        Ok(stem)
    }

    /// The input.
    pub fn input(&self) -> &Path {
        &self.input
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_ferry_cli_support::options::DebugInfo;
    use wasm_ferry_cli_support::options::flags::FLAGS;

    fn options(line: &str) -> Result<Options, Error> {
        let words = ["wasm-ferry", "--out-dir", "out"].into_iter().chain(line.split_whitespace());
        Typed::try_parse_from(words).expect("the line can be parsed").options()
    }

    #[test]
    fn the_flags_are_consistent() {
        use clap::CommandFactory;
        Typed::command().debug_assert();
    }

    #[test]
    fn an_input_alone_gives_the_defaults() {
        let options = options("target/release/game_of_life.wasm").unwrap();
        assert_eq!((options.stem.as_str(), options.target.name), ("game_of_life", OF_MODULES));
        assert!(options.typescript && options.module.names && options.module.producers && !options.debug);
        assert_eq!(options.module.debug, DebugInfo::Dropped);
        assert_eq!(options.glue.encode_into, EncodeInto::Test);
    }

    #[test]
    fn each_flag_of_the_table_is_accepted() {
        for flag in FLAGS.iter().filter(|flag| flag.requires.is_none()) {
            // Some are for one target only, and want a name or a number.
            let values: &[&str] = match (flag.value, flag.values.first()) {
                (None, _) => &[""],
                (Some(_), Some(first)) => &[*first],
                (Some(_), None) => &["x", "1", "65536"],
            };
            let lines = TARGETS.iter().flat_map(|target| {
                let line = |value| format!("a.wasm --target {} --{} {value}", target.name, flag.name);
                values.iter().map(line)
            });
            assert!(lines.into_iter().any(|line| options(&line).is_ok()), "--{}", flag.name);
        }
        for target in TARGETS {
            assert_eq!(options(&format!("a.wasm --target {}", target.name)).unwrap().target, target);
            for alias in target.aliases {
                assert_eq!(options(&format!("a.wasm --target {alias}")).unwrap().target, target);
            }
            if target.old_flag {
                assert_eq!(options(&format!("a.wasm --{}", target.name)).unwrap().target, target);
            }
        }
    }

    #[test]
    fn flags_are_applied_together() {
        let split = options("a.wasm --debug-info-url u --split-debug-info --keep-debug").unwrap().module.debug;
        assert_eq!(split, DebugInfo::Split { url: Some("u".into()) });
        assert!(matches!(options("a.wasm --no-typescript --typescript"), Err(Error::BadFlag(_))));
        assert!(matches!(options("a.wasm --no-modules-global x"), Err(Error::BadFlag(_))));
    }

    #[test]
    fn who_calls_us_by_another_name_gets_the_version_of_that_name() {
        let said = |program: &str| {
            let words = [program, "--version"].map(OsString::from);
            Typed::parse_as(program, words).expect_err("the version is asked for").to_string()
        };
        assert_eq!(said("wasm-bindgen"), "wasm-bindgen 0.2.130\n");
        assert_eq!(said("wasm-ferry"), format!("wasm-ferry {}\n", env!("CARGO_PKG_VERSION")));
        let words = ["wasm-bindgen", "a.wasm", "--out-dir", "out"].map(OsString::from);
        assert_eq!(Typed::parse_as("wasm-bindgen", words).unwrap().out_dir, Path::new("out"));
    }

    #[test]
    fn a_stem_cannot_leave_its_folder() {
        assert_eq!(options("a.wasm --out-name b.v2").unwrap().stem, "b.v2");
        for name in ["../b", "a/b", ".b"] {
            assert!(matches!(options(&format!("a.wasm --out-name {name}")), Err(Error::BadName { .. })), "{name}");
        }
    }
}
