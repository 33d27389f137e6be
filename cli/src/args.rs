//! What was typed, and what it means.

use std::path::{Path, PathBuf};

use clap::Parser;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use wasm_ferry_cli_support::Options;
use wasm_ferry_cli_support::targets::{OF_MODULES, TARGETS, Target};

use crate::Error;

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
    /// Write no declarations for TypeScript.
    #[arg(long)]
    pub no_typescript: bool,
    /// Check more in the JavaScript, and say more.
    #[arg(long)]
    pub debug: bool,
    /// Keep debug information (DWARF), brought up to date.
    #[arg(long)]
    pub keep_debug: bool,
    /// Leave out the names of functions.
    #[arg(long)]
    pub remove_name_section: bool,
    /// Leave out the names of the tools that made the module.
    #[arg(long)]
    pub remove_producers_section: bool,
}

/// The values of `--target`, with what the guide says about each.
fn target_names() -> impl TypedValueParser<Value = String> {
    let value = |target: &'static Target| PossibleValue::new(target.name).aliases(target.aliases).help(target.guide);
    PossibleValuesParser::new(TARGETS.iter().map(value))
}

impl Typed {
    /// What the post-processor is asked.
    ///
    /// Errors: the files cannot be named.
    pub fn options(&self) -> Result<Options, Error> {
        // The parser accepts only names that are in the table.
        let target = Target::named(&self.target).unwrap_or(&TARGETS[0]);
        Ok(Options {
            typescript: !self.no_typescript,
            debug: self.debug,
            keep_names: !self.remove_name_section,
            keep_debug: self.keep_debug,
            keep_producers: !self.remove_producers_section,
            ..Options::new(target, self.stem()?)
        })
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
        assert!(options.typescript && options.keep_names && options.keep_producers);
        assert!(!options.debug && !options.keep_debug);
    }

    #[test]
    fn each_flag_means_one_option() {
        assert!(!options("a.wasm --no-typescript").unwrap().typescript);
        assert!(options("a.wasm --debug").unwrap().debug);
        assert!(options("a.wasm --keep-debug").unwrap().keep_debug);
        assert!(!options("a.wasm --remove-name-section").unwrap().keep_names);
        assert!(!options("a.wasm --remove-producers-section").unwrap().keep_producers);
        for target in TARGETS {
            assert_eq!(options(&format!("a.wasm --target {}", target.name)).unwrap().target, target);
        }
    }

    #[test]
    fn a_stem_cannot_leave_its_folder() {
        assert_eq!(options("a.wasm --out-name b.v2").unwrap().stem, "b.v2");
        for name in ["../b", "a/b", ".b"] {
            assert!(matches!(options(&format!("a.wasm --out-name {name}")), Err(Error::BadName { .. })), "{name}");
        }
    }
}
