//! Expected failures of the runner, each with help.

use std::error::Error as StdError;
use std::path::PathBuf;
use std::time::Duration;
use std::{fmt, io};
use wasm_ferry_cli_support::Diagnostics;

/// Everything that can keep tests from being run to their end.
#[derive(Debug)]
pub enum Error {
    /// The module cannot be read.
    Read {
        /// The module.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// The file is no module.
    NoModule {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The tests of this module are of another time.
    OldTests(PathBuf),
    /// The post-processor refuses the module.
    Module {
        /// The module.
        path: PathBuf,
        /// All mistakes in it.
        diagnostics: Diagnostics,
    },
    /// A folder cannot be made or found.
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// The files cannot be written.
    Output(crate::Error),
    /// Measurements or coverage cannot be written.
    Save {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// The environment says several things.
    SeveralModes(Vec<&'static str>),
    /// The suite wants to run somewhere unheard of.
    UnknownMode(u8),
    /// The suite was linked by Emscripten.
    Emscripten,
    /// A program cannot be started.
    Program {
        /// The program.
        name: String,
        /// Why.
        cause: io::Error,
        /// What to do.
        help: &'static str,
    },
    /// The suite cannot be served.
    Serve {
        /// The address.
        address: String,
        /// Why.
        cause: io::Error,
    },
    /// There is no WebDriver.
    NoDriver,
    /// A WebDriver does not start.
    Driver {
        /// The program.
        name: String,
        /// What is wrong.
        reason: String,
        /// What it said.
        said: String,
    },
    /// A WebDriver refuses something.
    Refused {
        /// What was asked.
        what: String,
        /// Its answer.
        reason: String,
    },
    /// The file with capabilities cannot be used.
    Capabilities {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The browser is silent.
    Silent {
        /// For how long.
        time: Duration,
        /// The test that was started last.
        test: Option<String>,
        /// What the page wrote to its console.
        log: String,
    },
    /// The scripts that run the suite failed.
    Scripts(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Read { path, .. } => write!(f, "failed to read `{}`", path.display()),
            Error::NoModule { path, reason } => write!(f, "failed to find tests in `{}`: {reason}", path.display()),
            Error::OldTests(path) => {
                write!(f, "failed to find tests in `{}`: its `wasm-bindgen-test` is too old", path.display())
            }
            Error::Module { path, .. } => write!(f, "failed to generate JavaScript for `{}`", path.display()),
            Error::Folder { path, .. } => write!(f, "failed to use the folder `{}`", path.display()),
            Error::Output(error) => write!(f, "{error}"),
            Error::Save { path, .. } => write!(f, "failed to write `{}`", path.display()),
            Error::SeveralModes(found) => write!(f, "only one test mode must be set, found: {}", found.join(", ")),
            Error::UnknownMode(byte) => write!(f, "failed to understand where the suite wants to run: {byte}"),
            Error::Emscripten => write!(f, "failed to run a suite that wants to run in Emscripten"),
            Error::Program { name, .. } => write!(f, "failed to start `{name}`"),
            Error::Serve { address, .. } => write!(f, "failed to serve the suite at {address}"),
            Error::NoDriver => write!(f, "failed to find a WebDriver: the suite wants to run in a browser"),
            Error::Driver { name, reason, .. } => write!(f, "failed to start the WebDriver `{name}`: {reason}"),
            Error::Refused { what, reason } => write!(f, "failed to {what}: {reason}"),
            Error::Capabilities { path, reason } => {
                write!(f, "failed to take capabilities from `{}`: {reason}", path.display())
            }
            Error::Silent { time, test: None, .. } => {
                write!(f, "failed to hear of the tests: the browser said nothing for {} s", time.as_secs())
            }
            Error::Silent { time, test: Some(test), .. } => {
                write!(f, "failed to finish `{test}`: the browser said nothing for {} s", time.as_secs())
            }
            Error::Scripts(text) => write!(f, "failed to run the suite: {text}"),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Error::Read { cause, .. }
            | Error::Folder { cause, .. }
            | Error::Save { cause, .. }
            | Error::Program { cause, .. }
            | Error::Serve { cause, .. } => Some(cause),
            Error::Output(error) => error.source(),
            Error::NoModule { .. }
            | Error::OldTests(_)
            | Error::Module { .. }
            | Error::SeveralModes(_)
            | Error::UnknownMode(_)
            | Error::Emscripten
            | Error::NoDriver
            | Error::Driver { .. }
            | Error::Refused { .. }
            | Error::Capabilities { .. }
            | Error::Silent { .. }
            | Error::Scripts(_) => None,
        }
    }
}

impl Error {
    /// What the person can do; empty if the message says it all.
    fn help(&self) -> &'static str {
        match self {
            Error::Read { .. } | Error::NoModule { .. } => {
                "cargo calls this program: set CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-ferry-test-runner and run \
                 `cargo test --target wasm32-unknown-unknown`"
            }
            Error::OldTests(_) => "run `cargo update wasm-bindgen-test --precise 0.3.80`, then test again",
            Error::SeveralModes(_) => "unset all but one of them",
            Error::UnknownMode(_) => "use a runner as new as the `wasm-bindgen-test` of the suite",
            Error::Emscripten => "build it for wasm32-unknown-unknown, and leave `run_in_emscripten` out",
            Error::Program { help, .. } => help,
            Error::Serve { .. } => "choose another address with WASM_BINDGEN_TEST_ADDRESS, such as 127.0.0.1:0",
            Error::NoDriver => {
                "install chromedriver (with Chrome or Chromium) or geckodriver (with Firefox) into the PATH, or name one with \
                 CHROMEDRIVER or GECKODRIVER; NO_HEADLESS=1 serves the suite for a browser that you open yourself"
            }
            Error::Driver { .. } => {
                "run the program by hand to see whether it works; WASM_BINDGEN_TEST_DRIVER_TIMEOUT gives it more seconds"
            }
            Error::Refused { .. } => {
                "the driver must belong to the version of the browser; webdriver.json says how the browser is started"
            }
            Error::Silent { .. } => "WASM_BINDGEN_TEST_TIMEOUT gives it more seconds; NO_HEADLESS=1 shows what happens",
            Error::Folder { .. } | Error::Output(_) | Error::Save { .. } => "make room, or change its permissions",
            Error::Capabilities { .. } => {
                "it must hold one JSON object, as in {\"goog:chromeOptions\": {\"args\": []}}"
            }
            Error::Module { .. } | Error::Scripts(_) => "",
        }
    }

    /// What others said that explains it.
    fn witness(&self) -> Option<(&'static str, String)> {
        match self {
            Error::Module { diagnostics, .. } => Some(("", format!("{diagnostics}\n"))),
            Error::Driver { said, .. } if !said.is_empty() => Some(("the driver said:", said.clone())),
            Error::Silent { log, .. } if !log.is_empty() => Some(("the browser's console says:", log.clone())),
            Error::Read { .. }
            | Error::NoModule { .. }
            | Error::OldTests(_)
            | Error::Folder { .. }
            | Error::Output(_)
            | Error::Save { .. }
            | Error::SeveralModes(_)
            | Error::UnknownMode(_)
            | Error::Emscripten
            | Error::Program { .. }
            | Error::Serve { .. }
            | Error::NoDriver
            | Error::Driver { .. }
            | Error::Refused { .. }
            | Error::Capabilities { .. }
            | Error::Silent { .. }
            | Error::Scripts(_) => None,
        }
    }

    /// The whole text for the person: what others said, message, cause, help.
    pub fn text(&self) -> String {
        let mut text = String::new();
        if let Some((title, said)) = self.witness() {
            if !title.is_empty() {
                text += &format!("{title}\n");
            }
            text += &format!("{}\n", said.trim_end());
        }
        text + &crate::error::told(self, self.help())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_others_said_what_happened_and_what_to_do() {
        let error =
            Error::Silent { time: Duration::from_secs(20), test: Some("waits".into()), log: "SEVERE: x\n".into() };
        let expected = "the browser's console says:\nSEVERE: x\n\
                        error: failed to finish `waits`: the browser said nothing for 20 s\n\
                        help: WASM_BINDGEN_TEST_TIMEOUT gives it more seconds; NO_HEADLESS=1 shows what happens\n";
        assert_eq!(error.text(), expected);
    }
}
