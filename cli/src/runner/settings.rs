//! The environment variables: which there are, and what they say.

use std::collections::BTreeMap;
use std::env;
use std::time::Duration;

/// A variable, and what it is for: a row.
pub type Variable = (&'static str, &'static str);

/// Every variable that is read.
pub static VARIABLES: &[Variable] = &[
    ("WASM_BINDGEN_USE_BROWSER", "run in a browser's page"),
    ("WASM_BINDGEN_USE_DEDICATED_WORKER", "run in a dedicated worker"),
    ("WASM_BINDGEN_USE_SHARED_WORKER", "run in a shared worker"),
    ("WASM_BINDGEN_USE_SERVICE_WORKER", "run in a service worker"),
    ("WASM_BINDGEN_USE_DENO", "run in Deno"),
    ("WASM_BINDGEN_USE_NODE_EXPERIMENTAL", "run in Node as an ES module"),
    ("WASM_BINDGEN_USE_NO_MODULE", "load classic scripts in browsers and workers, not ES modules"),
    ("WASM_BINDGEN_TEST_ONLY_NODE", "leave out suites that do not run in Node"),
    ("WASM_BINDGEN_TEST_ONLY_WEB", "leave out suites that run in Node"),
    ("NO_HEADLESS", "serve the suite for a browser that somebody opens, and go on serving"),
    ("WASM_BINDGEN_TEST_ADDRESS", "the address to serve at (127.0.0.1 and a free port; 8000 with NO_HEADLESS)"),
    ("WASM_BINDGEN_TEST_NO_ORIGIN_ISOLATION", "serve without the headers that isolate origins"),
    ("WASM_BINDGEN_TEST_NO_STREAM", "show what browsers report in the end, not while they run"),
    ("WASM_BINDGEN_TEST_TIMEOUT", "seconds a suite may be silent (20)"),
    ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "seconds a WebDriver may take to start (20)"),
    ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", "the file with capabilities of browsers (webdriver.json)"),
    ("CHROMEDRIVER", "the WebDriver program for Chrome"),
    ("CHROMEDRIVER_REMOTE", "the address of a running WebDriver for Chrome"),
    ("CHROMEDRIVER_ARGS", "more arguments for the program, parted by spaces"),
    ("GECKODRIVER", "the WebDriver program for Firefox"),
    ("GECKODRIVER_REMOTE", "the address of a running WebDriver for Firefox"),
    ("GECKODRIVER_ARGS", "more arguments for the program, parted by spaces"),
    ("MSEDGEDRIVER", "the WebDriver program for Edge"),
    ("MSEDGEDRIVER_REMOTE", "the address of a running WebDriver for Edge"),
    ("MSEDGEDRIVER_ARGS", "more arguments for the program, parted by spaces"),
    ("SAFARIDRIVER", "the WebDriver program for Safari"),
    ("SAFARIDRIVER_REMOTE", "the address of a running WebDriver for Safari"),
    ("SAFARIDRIVER_ARGS", "more arguments for the program, parted by spaces"),
    (
        "WASM_FERRY_TEST_BROWSER",
        "the browser, if there are drivers for several: chrome, firefox, MicrosoftEdge, safari",
    ),
    ("WASM_FERRY_TEST_ENGINE", "the program that stands in for Node, as bun"),
    ("WASM_FERRY_TEST_JUNIT", "the folder for a report in the format of JUnit, one file for each suite"),
    ("WASM_BINDGEN_KEEP_TEST_BUILD", "keep the folder with the files that are run, and say where it is"),
    ("WASM_BINDGEN_KEEP_LLD_EXPORTS", "keep what the linker exports"),
    ("WASM_BINDGEN_NO_DEBUG", "leave out the checks in the JavaScript"),
    ("WASM_BINDGEN_SPLIT_LINKED_MODULES", "accepted: linked modules are always files"),
    ("WASM_BINDGEN_JS_STRING_BUILTINS", "accepted: text crosses in the same way"),
    ("WASM_BINDGEN_BENCH_RESULT", "where measurements are kept (target/wbg_benchmark.json)"),
    ("LLVM_PROFILE_FILE", "where coverage is written"),
    ("NODE_ARGS", "more arguments for Node or Deno, parted by commas"),
    ("NODE_PATH", "more folders that `require` searches"),
    ("PATH", "where programs are found"),
];

/// The list for `--help`.
pub fn help() -> String {
    let width = VARIABLES.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let rows = VARIABLES.iter().filter(|(name, _)| *name != "PATH");
    let rows: String = rows.map(|(name, what)| format!("  {name:width$}  {what}\n")).collect();
    format!("Environment variables:\n{rows}")
}

/// What the variables say.
#[derive(Clone, Debug, Default)]
pub struct Settings(BTreeMap<&'static str, String>);

impl Settings {
    /// Those of this process.
    pub fn from_env() -> Settings {
        let set = VARIABLES.iter().filter_map(|(name, _)| Some((*name, env::var(name).ok()?)));
        Settings(set.collect())
    }

    /// What a variable says; one that is set to nothing says nothing.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        assert!(VARIABLES.iter().any(|(known, _)| *known == name), "bug: `{name}` is not in the table of variables");
        self.0.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Whether a variable is set.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// How long a suite may be silent.
    pub(super) fn silence(&self) -> Duration {
        self.seconds("WASM_BINDGEN_TEST_TIMEOUT", 20)
    }

    /// How long a driver may take to start.
    pub(super) fn driver_start(&self) -> Duration {
        self.seconds("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", 20)
    }

    /// Where measurements are kept.
    pub(super) fn measurements(&self) -> &str {
        self.get("WASM_BINDGEN_BENCH_RESULT").unwrap_or("target/wbg_benchmark.json")
    }

    fn seconds(&self, name: &str, default: u64) -> Duration {
        Duration::from_secs(self.get(name).and_then(|value| value.parse().ok()).unwrap_or(default))
    }

    /// Settings for tests.
    #[cfg(test)]
    pub(super) fn of(list: &[(&'static str, &str)]) -> Settings {
        Settings(list.iter().map(|(name, value)| (*name, (*value).to_owned())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_to_nothing_is_not_set() {
        let settings = Settings::of(&[("NO_HEADLESS", ""), ("WASM_BINDGEN_TEST_TIMEOUT", "7")]);
        assert!(!settings.has("NO_HEADLESS"));
        assert_eq!((settings.silence().as_secs(), settings.driver_start().as_secs()), (7, 20));
    }

    #[test]
    fn help_names_each_variable() {
        assert!(
            help().contains("  WASM_BINDGEN_TEST_TIMEOUT              seconds a suite may be silent (20)\n"),
            "{}",
            help()
        );
    }
}
