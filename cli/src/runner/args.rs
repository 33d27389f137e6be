//! What was typed, by cargo or by a person: the words that Rust's own test programs understand.

use super::settings;
use clap::{CommandFactory, FromArgMatches, Parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// The program whose callers we serve when we are called by its name, and its version: wasm-pack finds it beside the
/// post-processor.
const NAMESAKE: (&str, &str) = ("wasm-bindgen-test-runner", "0.2.130");

/// Runs the tests in a wasm module that were written with `#[wasm_bindgen_test]`.
///
/// Cargo calls it: `CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-ferry-test-runner cargo test --target wasm32-unknown-unknown`.
#[derive(Clone, Debug, Default, Parser)]
#[command(name = "wasm-ferry-test-runner", version, arg_required_else_help = true, after_help = settings::help())]
pub struct Typed {
    /// The module that cargo has made.
    #[arg(value_name = "FILE.wasm")]
    pub file: PathBuf,
    /// Run only tests whose names contain one of these.
    #[arg(value_name = "FILTER")]
    pub filters: Vec<String>,
    /// Run benchmarks instead of tests.
    #[arg(long)]
    pub bench: bool,
    /// Run ignored tests too.
    #[arg(long, conflicts_with = "ignored")]
    pub include_ignored: bool,
    /// Run only ignored tests.
    #[arg(long)]
    pub ignored: bool,
    /// The filters are whole names.
    #[arg(long)]
    pub exact: bool,
    /// Leave out tests whose names contain this; may be given again.
    #[arg(long, value_name = "FILTER")]
    pub skip: Vec<String>,
    /// Only say which tests there are.
    #[arg(long)]
    pub list: bool,
    /// Show what tests write to the console while they run.
    #[arg(long, alias = "no-capture")]
    pub nocapture: bool,
    /// Accepted: reports have one format.
    #[arg(long, value_name = "FORMAT", value_parser = ["pretty", "terse"], hide = true)]
    pub format: Option<String>,
    /// Accepted: tests run one at a time.
    #[arg(long, value_name = "N", hide = true)]
    pub test_threads: Option<String>,
    /// Accepted: reports have one format.
    #[arg(long, short, hide = true)]
    pub quiet: bool,
    /// Accepted: reports have no colours.
    #[arg(long, value_name = "WHEN", hide = true)]
    pub color: Option<String>,
    /// Accepted: what passing tests wrote is not kept.
    #[arg(long, hide = true)]
    pub show_output: bool,
    /// Accepted: these are tests unless benchmarks are asked for.
    #[arg(long, hide = true, conflicts_with = "bench")]
    pub test: bool,
    /// Accepted: nothing has to be allowed.
    #[arg(short = 'Z', value_name = "FLAG", hide = true)]
    pub unstable: Vec<String>,
    /// Accepted: the report has the time of all tests.
    #[arg(long, hide = true)]
    pub report_time: bool,
    /// Accepted: the order is the module's.
    #[arg(long, hide = true)]
    pub shuffle: bool,
    /// Accepted: the order is the module's.
    #[arg(long, value_name = "N", hide = true)]
    pub shuffle_seed: Option<String>,
}

impl Typed {
    /// Parses the command line of a program that was called by this name.
    ///
    /// Errors: it cannot be understood, or asks for help or for the version.
    pub fn parse_as(program: &str, words: impl IntoIterator<Item = OsString>) -> Result<Typed, clap::Error> {
        let command = Typed::command();
        let command = if program == NAMESAKE.0 { command.name(NAMESAKE.0).version(NAMESAKE.1) } else { command };
        Typed::from_arg_matches(&command.try_get_matches_from(words)?)
    }

    /// The module. Emscripten's linker names its script, and leaves the module beside it.
    pub fn module(&self) -> PathBuf {
        match self.file.extension() {
            Some(end) if end == "js" => self.file.with_extension("wasm"),
            Some(_) | None => self.file.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Typed {
        Typed::try_parse_from(["runner"].into_iter().chain(line.split_whitespace())).expect("the line can be parsed")
    }

    #[test]
    fn the_words_of_test_programs_are_understood() {
        let typed = typed(
            "a.wasm one two --exact --skip x --skip=y --no-capture --format terse --test-threads=1 -q --color always \
             --show-output --test -Z unstable-options --report-time --shuffle --shuffle-seed 3",
        );
        assert_eq!((typed.filters.len(), typed.skip.len()), (2, 2));
        assert!(typed.exact && typed.nocapture && !typed.ignored);
    }

    #[test]
    fn who_calls_us_by_another_name_gets_the_version_of_that_name() {
        let said = |program: &str| {
            let words = [program, "--version"].map(OsString::from);
            Typed::parse_as(program, words).expect_err("the version is asked for").to_string()
        };
        assert_eq!(said("wasm-bindgen-test-runner"), "wasm-bindgen-test-runner 0.2.130\n");
        assert!(said("wasm-ferry-test-runner").starts_with("wasm-ferry-test-runner "));
    }

    #[test]
    fn a_script_of_emscripten_stands_for_its_module() {
        assert_eq!(typed("target/a.js").module(), PathBuf::from("target/a.wasm"));
        assert_eq!(typed("target/a.wasm").module(), PathBuf::from("target/a.wasm"));
    }

    #[test]
    fn ignored_tests_are_wanted_in_one_way() {
        assert!(Typed::try_parse_from(["runner", "a.wasm", "--ignored", "--include-ignored"]).is_err());
    }
}
