//! Where a suite runs: as its source says, or else as the environment says, or else in Node.

use super::{Error, Settings};
use wasm_ferry_cli_support::targets::{DENO, Suite as Made, Target};

/// Where a suite runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// In Node.
    Node {
        /// Whether the glue is an ES module.
        modules: bool,
    },
    /// In another engine with a command line.
    Engine(&'static str),
    /// In a browser.
    Browser {
        /// Where in there.
        place: Place,
        /// Whether the glue is an ES module.
        modules: bool,
    },
}

/// Where in a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The page.
    Page,
    /// A dedicated worker.
    Dedicated,
    /// A shared worker.
    Shared,
    /// A service worker.
    Service,
}

impl Place {
    /// Its name for the scripts.
    pub(super) fn name(self) -> &'static str {
        match self {
            Place::Page => "page",
            Place::Dedicated => "dedicated",
            Place::Shared => "shared",
            Place::Service => "service",
        }
    }
}

/// A wish before anybody said how scripts are loaded.
#[derive(Clone, Copy)]
enum Wish {
    Browser(Place),
    Node,
    Deno,
}

/// What the bytes of the section mean, and the variables that mean the same.
const WISHES: &[(Option<u8>, &str, Wish)] = &[
    (Some(1), "WASM_BINDGEN_USE_BROWSER", Wish::Browser(Place::Page)),
    (Some(2), "WASM_BINDGEN_USE_DEDICATED_WORKER", Wish::Browser(Place::Dedicated)),
    (Some(3), "WASM_BINDGEN_USE_SHARED_WORKER", Wish::Browser(Place::Shared)),
    (Some(4), "WASM_BINDGEN_USE_SERVICE_WORKER", Wish::Browser(Place::Service)),
    (Some(5), "WASM_BINDGEN_USE_NODE_EXPERIMENTAL", Wish::Node),
    (None, "WASM_BINDGEN_USE_DENO", Wish::Deno),
];

/// The byte of suites that Emscripten has linked.
const EMSCRIPTEN: u8 = 6;

impl Mode {
    /// The mode for what a suite says of itself.
    ///
    /// Errors: it says what is not known; the environment says several things.
    pub(super) fn choose(configured: &[u8], settings: &Settings) -> Result<Mode, Error> {
        let wish = match configured {
            [] => {
                let set: Vec<_> = WISHES.iter().filter(|(_, variable, _)| settings.has(variable)).collect();
                match set[..] {
                    [] => None,
                    [(_, _, wish)] => Some(*wish),
                    _ => return Err(Error::SeveralModes(set.iter().map(|(_, variable, _)| *variable).collect())),
                }
            }
            // A crate and one that it is made of may say the same twice; the last word counts.
            [.., byte] => match WISHES.iter().find(|(known, _, _)| *known == Some(*byte)) {
                Some((_, _, wish)) => Some(*wish),
                None if *byte == EMSCRIPTEN => return Err(Error::Emscripten),
                None => return Err(Error::UnknownMode(*byte)),
            },
        };
        Ok(match wish {
            None => Mode::Node { modules: false },
            Some(Wish::Node) => Mode::Node { modules: true },
            Some(Wish::Deno) => Mode::Engine(DENO),
            Some(Wish::Browser(place)) => Mode::Browser { place, modules: !settings.has("WASM_BINDGEN_USE_NO_MODULE") },
        })
    }

    /// Why the suite is left out, if it is.
    pub(super) fn unwanted(self, settings: &Settings) -> Option<&'static str> {
        let node = match self {
            Mode::Node { .. } => true,
            Mode::Engine(_) | Mode::Browser { .. } => false,
        };
        if !node && settings.has("WASM_BINDGEN_TEST_ONLY_NODE") {
            return Some("this suite does not run in Node, and WASM_BINDGEN_TEST_ONLY_NODE is set: it is left out");
        }
        if node && settings.has("WASM_BINDGEN_TEST_ONLY_WEB") {
            return Some(
                "this suite runs in Node, and WASM_BINDGEN_TEST_ONLY_WEB is set: it is left out; with \
                 `wasm_bindgen_test_configure!(run_in_browser)` in its source it runs in a browser",
            );
        }
        None
    }

    /// The target the glue is made for.
    pub(super) fn target(self) -> &'static Target {
        Target::of_suites(match self {
            Mode::Node { modules: false } => Made::Required,
            Mode::Node { modules: true } => Made::Imported,
            Mode::Engine(program) => Made::Engine(program),
            Mode::Browser { modules: true, .. } => Made::Page,
            Mode::Browser { modules: false, .. } => Made::Script,
        })
    }

    /// Where that is, for people.
    pub(super) fn describe(self, settings: &Settings) -> String {
        match self {
            Mode::Node { modules } => {
                let engine = settings.get("WASM_FERRY_TEST_ENGINE").unwrap_or("Node");
                if modules { format!("{engine}, as a module") } else { engine.to_owned() }
            }
            Mode::Engine(program) => program.to_owned(),
            Mode::Browser { place: Place::Page, .. } => "a page".to_owned(),
            Mode::Browser { place, .. } => format!("a {} worker", place.name()),
        }
    }

    /// Whether the glue is an ES module.
    pub(super) fn modules(self) -> bool {
        match self {
            Mode::Node { modules } | Mode::Browser { modules, .. } => modules,
            Mode::Engine(_) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(configured: &[u8], set: &[&'static str]) -> Result<Mode, Error> {
        let set: Vec<_> = set.iter().map(|name| (*name, "1")).collect();
        Mode::choose(configured, &Settings::of(&set))
    }

    #[test]
    fn a_suite_without_a_wish_runs_in_node() {
        assert_eq!(choose(&[], &[]).unwrap(), Mode::Node { modules: false });
        assert_eq!(choose(&[], &["WASM_BINDGEN_USE_NODE_EXPERIMENTAL"]).unwrap(), Mode::Node { modules: true });
        assert_eq!(choose(&[], &["WASM_BINDGEN_USE_DENO"]).unwrap(), Mode::Engine(DENO));
    }

    #[test]
    fn the_source_comes_before_the_environment() {
        let dedicated = Mode::Browser { place: Place::Dedicated, modules: true };
        assert_eq!(choose(&[2], &["WASM_BINDGEN_USE_DENO", "WASM_BINDGEN_USE_BROWSER"]).unwrap(), dedicated);
        let script = Mode::Browser { place: Place::Dedicated, modules: false };
        assert_eq!(choose(&[2, 2], &["WASM_BINDGEN_USE_NO_MODULE"]).unwrap(), script);
    }

    #[test]
    fn several_wishes_of_the_environment_are_refused() {
        let error = choose(&[], &["WASM_BINDGEN_USE_DENO", "WASM_BINDGEN_USE_BROWSER"]).unwrap_err();
        let expected = "only one test mode must be set, found: WASM_BINDGEN_USE_BROWSER, WASM_BINDGEN_USE_DENO";
        assert_eq!(error.to_string(), expected);
        assert!(choose(&[6], &[]).is_err() && choose(&[77], &[]).is_err());
    }

    #[test]
    fn suites_of_the_other_kind_are_left_out() {
        let only = |name| Settings::of(&[(name, "1")]);
        let (node, page) = (Mode::Node { modules: true }, Mode::Browser { place: Place::Page, modules: true });
        assert!(page.unwanted(&only("WASM_BINDGEN_TEST_ONLY_NODE")).is_some());
        assert!(node.unwanted(&only("WASM_BINDGEN_TEST_ONLY_NODE")).is_none());
        assert!(node.unwanted(&only("WASM_BINDGEN_TEST_ONLY_WEB")).is_some());
        assert!(page.unwanted(&only("WASM_BINDGEN_TEST_ONLY_WEB")).is_none());
    }
}
