//! Where tests can run, and the program that each place needs.

use crate::args;
use crate::error::Error;
use crate::host::Host;

/// Somewhere to run tests: a row.
pub(super) struct Place {
    /// What it is called.
    pub(super) name: &'static str,
    /// Whether it was asked for.
    pub(super) asked: fn(&args::Test) -> bool,
    /// Variables that tell the runner.
    pub(super) env: &'static [(&'static str, &'static str)],
    /// Whether it is a browser, which has workers.
    pub(super) browser: bool,
    /// The program without which nothing runs there.
    needs: Option<&'static Engine>,
}

/// A program that runs tests, or has a browser run them.
struct Engine {
    program: &'static str,
    /// Variables that name another, or one that runs already.
    variables: &'static [&'static str],
    /// Whether it was named by a flag.
    named: fn(&args::Test) -> bool,
    /// How to get it.
    help: &'static str,
}

const NODE: Engine = Engine {
    program: "node",
    variables: &[],
    named: |_| false,
    help: "install Node 20 or newer, from https://nodejs.org, into the PATH",
};
const BUN: Engine = Engine {
    program: "bun",
    variables: &["WASM_FERRY_TEST_ENGINE"],
    named: |_| false,
    help: "install Bun, from https://bun.sh, into the PATH",
};
const DENO: Engine = Engine {
    program: "deno",
    variables: &[],
    named: |_| false,
    help: "install Deno, from https://deno.com, into the PATH",
};
const CHROMEDRIVER: Engine = Engine {
    program: "chromedriver",
    variables: &["CHROMEDRIVER", "CHROMEDRIVER_REMOTE"],
    named: |typed| typed.chromedriver.is_some(),
    help: "install the one that belongs to the browser, as Debian's chromium-driver does to chromium, or name one with \
           `--chromedriver`; `--no-headless` does without",
};
const GECKODRIVER: Engine = Engine {
    program: "geckodriver",
    variables: &["GECKODRIVER", "GECKODRIVER_REMOTE"],
    named: |typed| typed.geckodriver.is_some(),
    help: "`cargo install geckodriver` brings it, and `--geckodriver` names one; `--no-headless` does without",
};
const SAFARIDRIVER: Engine = Engine {
    program: "safaridriver",
    variables: &["SAFARIDRIVER", "SAFARIDRIVER_REMOTE"],
    named: |typed| typed.safaridriver.is_some(),
    help: "it comes with Safari, on macOS; `--no-headless` does without",
};

/// All that can be asked for.
pub(super) const PLACES: &[Place] = &[
    Place {
        name: "Node",
        asked: |typed| typed.node,
        env: &[("WASM_BINDGEN_TEST_ONLY_NODE", "1")],
        browser: false,
        needs: Some(&NODE),
    },
    Place {
        name: "Bun",
        asked: |typed| typed.bun,
        env: &[("WASM_BINDGEN_TEST_ONLY_NODE", "1"), ("WASM_FERRY_TEST_ENGINE", "bun")],
        browser: false,
        needs: Some(&BUN),
    },
    Place {
        name: "Chromium",
        asked: |typed| typed.chrome,
        env: &[("WASM_BINDGEN_TEST_ONLY_WEB", "1"), ("WASM_FERRY_TEST_BROWSER", "chrome")],
        browser: true,
        needs: Some(&CHROMEDRIVER),
    },
    Place {
        name: "Firefox",
        asked: |typed| typed.firefox,
        env: &[("WASM_BINDGEN_TEST_ONLY_WEB", "1"), ("WASM_FERRY_TEST_BROWSER", "firefox")],
        browser: true,
        needs: Some(&GECKODRIVER),
    },
    Place {
        name: "Safari",
        asked: |typed| typed.safari,
        env: &[("WASM_BINDGEN_TEST_ONLY_WEB", "1"), ("WASM_FERRY_TEST_BROWSER", "safari")],
        browser: true,
        needs: Some(&SAFARIDRIVER),
    },
    Place {
        name: "Deno",
        asked: |typed| typed.deno,
        env: &[("WASM_BINDGEN_USE_DENO", "1")],
        browser: false,
        needs: Some(&DENO),
    },
];

/// Where the suites themselves say.
pub(super) const ANYWHERE: Place =
    Place { name: "the places that the suites name", asked: |_| true, env: &[], browser: false, needs: None };

/// In any browser there is.
pub(super) const BROWSER: Place = Place {
    name: "a browser",
    asked: |_| true,
    env: &[("WASM_BINDGEN_TEST_ONLY_WEB", "1")],
    browser: true,
    needs: None,
};

impl Place {
    /// Looks for the program that the place needs, before anything is compiled.
    ///
    /// Errors: it is nowhere.
    pub(super) fn look_for_engine(&self, host: &dyn Host, typed: &args::Test) -> Result<(), Error> {
        let Some(Engine { program, variables, named, help }) = self.needs else { return Ok(()) };
        let elsewhere = named(typed)
            || variables.iter().any(|name| host.env(name).is_some())
            || (self.browser && typed.no_headless);
        let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
        let installed = || host.search_path().iter().any(|folder| host.exists(&folder.join(&name)));
        if elsewhere || installed() {
            return Ok(());
        }
        Err(Error::NoEngine { program, place: self.name, help })
    }
}
