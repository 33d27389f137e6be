//! Finds the tests in a module, and picks those that were asked for.

use super::{Error, Typed};
use std::path::Path;
use wasmparser::{Parser, Payload};

/// The section in which a suite says where it wants to run: one byte for each wish.
const SECTION: &str = "__wasm_bindgen_test_unstable";

/// The exports that are tests, those of `#[js_test]` last, and the ones that are benchmarks, each followed by `$` if ignored,
/// `_`, and a path.
const PREFIXES: [(&str, Kind); 3] = [("__wbgt_", Kind::Test), ("__wbgb_", Kind::Benchmark), ("__ferryt_", Kind::Test)];

/// What an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A test.
    Test,
    /// A benchmark.
    Benchmark,
}

/// One test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Test {
    /// The name of its export.
    pub(super) export: String,
    /// Its path within its crate.
    pub(super) name: String,
    /// What it is.
    pub(super) kind: Kind,
    /// Whether it is run only when asked for.
    pub(super) ignored: bool,
}

/// All tests of a module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Suite {
    /// In the order of the module.
    pub(super) tests: Vec<Test>,
    /// The wishes where to run.
    pub(super) configured: Vec<u8>,
}

/// The tests to be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Selected {
    /// In the order of the module.
    pub(super) tests: Vec<Test>,
    /// How many are left out.
    pub(super) filtered: usize,
}

/// A test that is too old to be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Outdated;

impl Test {
    /// The test that an export is, if it is one.
    ///
    /// Errors: it is of an older `wasm-bindgen-test`, with a number in place of a path and another way to be run.
    fn of_export(export: &str) -> Result<Option<Test>, Outdated> {
        let found = PREFIXES.iter().find_map(|(prefix, kind)| Some((export.strip_prefix(prefix)?, *kind)));
        let Some((rest, kind)) = found else { return Ok(None) };
        let ignored = rest.starts_with('$');
        let (_, name) = rest.split_once("::").ok_or(Outdated)?;
        Ok(Some(Test { export: export.to_owned(), name: name.to_owned(), kind, ignored }))
    }
}

impl Suite {
    /// The tests of a module.
    ///
    /// Errors: it is no module, or its tests are too old.
    pub(super) fn find(bytes: &[u8], path: &Path) -> Result<Suite, Error> {
        let mut suite = Suite::default();
        let broken =
            |error: wasmparser::BinaryReaderError| Error::NoModule { path: path.into(), reason: error.to_string() };
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.map_err(broken)? {
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let test = Test::of_export(export.map_err(broken)?.name);
                        suite.tests.extend(test.map_err(|Outdated| Error::OldTests(path.into()))?);
                    }
                }
                Payload::CustomSection(section) if section.name() == SECTION => {
                    suite.configured.extend_from_slice(section.data());
                }
                // Everything else is the post-processor's to read.
                _ => {}
            }
        }
        Ok(suite)
    }

    /// The tests that were asked for.
    pub(super) fn select(&self, typed: &Typed) -> Selected {
        let kind = if typed.bench { Kind::Benchmark } else { Kind::Test };
        let of_kind = self.tests.iter().filter(|test| test.kind == kind);
        let matches =
            |name: &str, filter: &String| if typed.exact { name == filter } else { name.contains(filter.as_str()) };
        let wanted = |test: &&Test| {
            (typed.filters.is_empty() || typed.filters.iter().any(|filter| matches(&test.name, filter)))
                && !typed.skip.iter().any(|filter| matches(&test.name, filter))
                && (!typed.ignored || test.ignored)
        };
        let (tests, others): (Vec<&Test>, Vec<&Test>) = of_kind.partition(wanted);
        Selected { tests: tests.into_iter().cloned().collect(), filtered: others.len() }
    }
}

impl Selected {
    /// All but those with these names.
    pub(super) fn without(&self, names: &[&str]) -> Selected {
        let tests = self.tests.iter().filter(|test| !names.contains(&test.name.as_str()));
        Selected { tests: tests.cloned().collect(), filtered: self.filtered }
    }

    /// A line for each.
    pub(super) fn list(&self) -> String {
        let line = |test: &Test| match test.kind {
            Kind::Test => format!("{}: test\n", test.name),
            Kind::Benchmark => format!("{}: benchmark\n", test.name),
        };
        self.tests.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser as _;

    fn suite() -> Suite {
        let exports =
            ["__wbgt__app::adds", "__wbgt_$_app::math::slow", "__wbgt__app::math::adds", "__wbgb__app::fast", "main"];
        let tests = exports.iter().filter_map(|name| Test::of_export(name).unwrap());
        Suite { tests: tests.collect(), configured: vec![] }
    }

    fn selected(line: &str) -> Vec<String> {
        let words = ["runner", "a.wasm"].into_iter().chain(line.split_whitespace());
        let selected = suite().select(&Typed::try_parse_from(words).unwrap());
        let all = if line.contains("--bench") { 1 } else { 3 };
        assert_eq!(selected.filtered, all - selected.tests.len());
        selected.tests.into_iter().map(|test| test.name).collect()
    }

    #[test]
    fn the_name_of_a_test_is_its_path_within_the_crate() {
        assert_eq!(selected(""), ["adds", "math::slow", "math::adds"]);
        assert_eq!(selected("--bench"), ["fast"]);
        let test = &suite().tests[1];
        assert_eq!((test.export.as_str(), test.ignored), ("__wbgt_$_app::math::slow", true));
        let ours = Test::of_export("__ferryt_$_app::math::slow").unwrap().unwrap();
        assert_eq!((ours.name.as_str(), ours.kind, ours.ignored), ("math::slow", Kind::Test, true));
    }

    #[test]
    fn filters_pick_and_skip() {
        assert_eq!(selected("adds"), ["adds", "math::adds"]);
        assert_eq!(selected("adds --exact"), ["adds"]);
        assert_eq!(selected("--skip math"), ["adds"]);
        assert_eq!(selected("slow adds --skip math::adds"), ["adds", "math::slow"]);
        assert_eq!(selected("--ignored"), ["math::slow"]);
        assert_eq!(selected("--include-ignored"), ["adds", "math::slow", "math::adds"]);
    }

    #[test]
    fn tests_are_listed_as_test_programs_do() {
        let words = ["runner", "a.wasm", "math"];
        assert_eq!(
            suite().select(&Typed::try_parse_from(words).unwrap()).list(),
            "math::slow: test\nmath::adds: test\n"
        );
    }

    #[test]
    fn tests_with_numbers_are_not_passed_over() {
        assert_eq!(Test::of_export("__wbgt_adds_0"), Err(Outdated));
        assert_eq!(Test::of_export("adds_0"), Ok(None));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        let error = Suite::find(b"<!doctype html>", Path::new("a.wasm")).unwrap_err();
        assert!(matches!(error, Error::NoModule { .. }), "{error}");
    }
}
