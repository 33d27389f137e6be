//! The list of steps: what CI checks, in order.

use std::env;
use std::path::{Path, PathBuf};

/// One step: a name to call it by, and commands that must all succeed.
pub(crate) struct Step {
    /// What `cargo ci NAME` says.
    pub(crate) name: &'static str,
    /// What it checks.
    pub(crate) about: &'static str,
    /// Whether it belongs to `cargo ci quick`.
    pub(crate) quick: bool,
    /// What it runs.
    pub(crate) commands: fn() -> Vec<Command>,
}

/// Every step. One that tests nothing itself counts as one test per command.
pub(crate) static STEPS: &[Step] = &[
    Step {
        name: "format",
        about: "the source is as rustfmt would write it",
        quick: true,
        commands: || vec![cargo("fmt --all --check").needs("rustfmt")],
    },
    Step {
        name: "clippy",
        about: "no warnings, on the host and in wasm",
        quick: true,
        commands: || {
            vec![
                cargo("clippy --quiet --workspace --all-targets -- -D warnings").needs("clippy"),
                cargo(
                    "clippy --quiet --target wasm32-unknown-unknown -p wasm-ferry -p wasm-ferry-schema \
                     -p game-of-life -- -D warnings",
                )
                .needs("clippy"),
            ]
        },
    },
    Step {
        name: "docs",
        about: "every public item is documented, and links lead somewhere",
        quick: false,
        commands: || vec![cargo("doc --quiet --workspace --lib --no-deps").with("RUSTDOCFLAGS", "-D warnings")],
    },
    Step {
        name: "unit",
        about: "unit tests, the contract, and doc tests of the libraries",
        quick: true,
        commands: || {
            vec![cargo("test --quiet --no-fail-fast -p wasm-ferry-schema -p wasm-ferry-cli-support -p wasm-ferry")]
        },
    },
    Step {
        name: "macro",
        about: "the macro: unit, compile-fail and expansion",
        quick: false,
        commands: || vec![cargo("test --quiet --no-fail-fast -p wasm-ferry-macro")],
    },
    Step {
        name: "helpers",
        about: "the JavaScript of the glue and of the test runner: types, and tests once per condition",
        quick: true,
        commands: helpers,
    },
    Step {
        name: "golden",
        about: "every stage's result, and the layout of every type",
        quick: true,
        commands: || vec![cargo("test --quiet --no-fail-fast -p ferry-golden -p ferry-layout-tests")],
    },
    Step {
        name: "guard",
        about: "glue, modules and the post-processor's work have not grown unnoticed",
        quick: false,
        commands: || {
            vec![cargo("test --quiet --no-fail-fast -p ferry-bench"), cargo("run --quiet -p ferry-bench -- guard")]
        },
    },
    Step {
        name: "typescript",
        about: "declarations accept and refuse what they should",
        quick: false,
        commands: || vec![cargo("test --quiet --no-fail-fast -p ferry-typescript")],
    },
    Step {
        name: "e2e",
        about: "one wasm build, the same tests on every target; a dependant with every feature",
        quick: false,
        commands: || {
            vec![
                cargo("test --quiet --no-fail-fast -p ferry-e2e -p ferry-dependant"),
                cargo("test --quiet -p ferry-threads --test made"),
            ]
        },
    },
    Step {
        name: "roundtrip",
        about: "random values of random types come back as they went",
        quick: false,
        commands: || vec![cargo("test --quiet --no-fail-fast -p ferry-roundtrip")],
    },
    Step {
        name: "shapes",
        about: "data of random definitions is what serde_json writes and reads",
        quick: false,
        commands: || vec![cargo("test --quiet --no-fail-fast -p ferry-shapes")],
    },
    Step {
        name: "programs",
        about: "the programs: what they print, write and return",
        quick: false,
        commands: || {
            vec![cargo("test --quiet --no-fail-fast -p wasm-ferry-cli -p wasm-ferry-pack -p wasm-bindgen-cli-support")]
        },
    },
    Step {
        name: "examples",
        about: "every example is built into a package and run, in Node and in a browser",
        quick: false,
        commands: || vec![cargo("test --quiet --no-fail-fast -p game-of-life -p ferry-examples")],
    },
    Step {
        name: "consumers",
        about: "one package, installed, built and run in every bundler and engine",
        quick: false,
        commands: || vec![cargo("test --quiet --no-fail-fast -p ferry-consumers")],
    },
    Step {
        name: "guide",
        about: "generated pages are up to date, links lead somewhere",
        quick: true,
        commands: || vec![cargo("test --quiet --no-fail-fast -p ferry-guide")],
    },
    Step {
        name: "house",
        about: "the rules of the architecture, and the tools that check them",
        quick: true,
        commands: || {
            vec![
                cargo("test --quiet --no-fail-fast -p ferry-house -p ferry-test-support -p ferry-ci"),
                cargo("test --quiet --no-fail-fast -p ferry-ecosystem --lib"),
            ]
        },
    },
];

/// Steps that take long and are run only when they are named.
pub(crate) static ON_DEMAND: &[Step] = &[
    Step {
        name: "ecosystem",
        about: "crates that were written for wasm-bindgen are built on Ferry, and run",
        quick: false,
        commands: || {
            vec![
                command("npm", "install --no-package-lock --no-audit --no-fund --loglevel=error").at("tests/ecosystem"),
                cargo("test --quiet --no-fail-fast -p ferry-ecosystem --test table"),
            ]
        },
    },
    Step {
        name: "many-shapes",
        about: "data of many more random definitions, of FERRY_SEED, is what serde_json writes and reads",
        quick: false,
        commands: || {
            vec![cargo("test --quiet --no-fail-fast -p ferry-shapes --test shapes").with("FERRY_TYPES", "200")]
        },
    },
    Step {
        name: "threads",
        about: "modules for threads in Node and in Chromium; the standard library is built for them, from rust-src",
        quick: false,
        commands: || vec![cargo("test --quiet --no-fail-fast -p ferry-threads --test threads")],
    },
    Step {
        name: "unwind",
        about: "the end-to-end tests with panics that unwind; needs the sources of the standard library, which is built",
        quick: false,
        commands: || vec![cargo("test --quiet --no-fail-fast -p ferry-e2e --test targets").with("FERRY_UNWIND", "1")],
    },
    Step {
        name: "matrix",
        about: "every consumer there is, and the table of them in the guide",
        quick: false,
        commands: || {
            vec![
                command("npm", "install --no-package-lock --no-audit --no-fund --loglevel=error")
                    .at("tests/consumers/tools"),
                cargo("test --quiet --no-fail-fast -p ferry-consumers --test matrix").with("FERRY_CONSUMERS", "whole"),
            ]
        },
    },
    Step {
        name: "build-tools",
        about: "build tools of others call our post-processor; they are compiled first, which takes minutes",
        quick: false,
        commands: || {
            vec![
                // Their makers optimise them at link time, which takes longer than everything they do here.
                cargo("install --quiet --debug --locked wasm-pack@0.15.1 --root target/tools/installed"),
                // Newer ones ask for a newer compiler.
                cargo(
                    "install --quiet --debug --locked trunk@0.21.14 --no-default-features --features rustls \
                     --root target/tools/installed",
                ),
                // It has the post-processor compiled in: ours.
                cargo(
                    "install --quiet --debug wasm-server-runner@1.0.1 --root target/tools/installed \
                     --config patch.crates-io.wasm-bindgen-cli-support.path=\"cli/compat\"",
                ),
                command("npm", "install --no-package-lock --no-audit --no-fund --loglevel=error")
                    .at("tests/consumers/plugins"),
                cargo("test --quiet -p ferry-consumers --test build_tools").with("FERRY_BUILD_TOOLS", "1"),
            ]
        },
    },
];

/// One program with arguments.
#[derive(Clone, Debug)]
pub(crate) struct Command {
    /// The program.
    pub(crate) program: String,
    /// Its arguments.
    pub(crate) arguments: Vec<String>,
    /// Where it runs.
    pub(crate) directory: PathBuf,
    /// Variables it gets.
    pub(crate) variables: Vec<(&'static str, &'static str)>,
    /// A cargo subcommand's toolchain component; without it the command is skipped.
    pub(crate) component: Option<&'static str>,
}

impl Command {
    /// As one would type it.
    pub(crate) fn shown(&self) -> String {
        let mut words: Vec<String> = self.variables.iter().map(|(name, value)| format!("{name}={value:?}")).collect();
        words.push(self.program.clone());
        words.extend(self.arguments.iter().cloned());
        words.join(" ")
    }

    fn with(mut self, name: &'static str, value: &'static str) -> Command {
        self.variables.push((name, value));
        self
    }

    fn needs(mut self, component: &'static str) -> Command {
        self.component = Some(component);
        self
    }

    fn at(mut self, directory: &str) -> Command {
        self.directory = root().join(directory);
        self
    }
}

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("bug: tests/ci is two levels below the root").to_owned()
}

fn command(program: impl Into<String>, words: &str) -> Command {
    Command {
        program: program.into(),
        arguments: words.split_whitespace().map(str::to_owned).collect(),
        directory: root(),
        variables: Vec::new(),
        component: None,
    }
}

fn cargo(words: &str) -> Command {
    command("cargo", words)
}

fn helpers() -> Vec<Command> {
    let tests = root().join("cli-support/js/test");
    let mut files: Vec<String> = std::fs::read_dir(&tests)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.js"))
        .map(|name| format!("test/{name}"))
        .collect();
    files.sort();
    let files = files.join(" ");
    vec![
        command("node", "../../tests/node_modules/typescript/bin/tsc --pretty false -p .").at("cli-support/js"),
        command("node", "../../tests/node_modules/typescript/bin/tsc --pretty false -p .").at("cli/js"),
        command("node", &format!("--test --test-reporter=tap {files}")).at("cli-support/js"),
        command("node", &format!("--conditions=externref --test --test-reporter=tap {files}")).at("cli-support/js"),
        command("node", &format!("--conditions=threads --test --test-reporter=tap {files}")).at("cli-support/js"),
    ]
}
