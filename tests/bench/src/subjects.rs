//! What is compared: one source built on Ferry and on the published tool, as users would; and one written by hand.

use ferry_test_support::{places, process, wasm};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

/// The published tool that is compared with.
const PEER: &str = "0.2.130";

/// Who carries the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Carrier {
    /// Ours, through the facade.
    Ferry,
    /// The published `wasm-bindgen`.
    Peer,
    /// Nobody: words and addresses only.
    Hand,
}

impl Carrier {
    /// What tables and scripts call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Carrier::Ferry => "ferry",
            Carrier::Peer => "peer",
            Carrier::Hand => "hand",
        }
    }
}

/// A source of `tests/bench`, to be built with several carriers.
pub(crate) struct Source {
    /// Of the crate and of the package.
    pub(crate) name: &'static str,
    /// Relative to `tests/bench`.
    pub(crate) file: &'static str,
    /// Dependencies beside `wasm-bindgen`, as in a manifest.
    pub(crate) dependencies: &'static str,
    /// Of the release profile.
    pub(crate) opt_level: &'static str,
}

impl Source {
    /// The module, built with `cargo build --release`.
    pub(crate) fn module(&self, carrier: Carrier) -> PathBuf {
        self.module_of(carrier, "release")
    }

    /// The module of a profile: `release`, `dev` without debug information, or `full`, which is `dev` with all of it.
    pub(crate) fn module_of(&self, carrier: Carrier, profile: &str) -> PathBuf {
        let manifest = self.prepared(carrier);
        // Two packages of one name would overwrite each other's module in a common folder.
        let target = folder().join("crates").join(format!("target-{}", carrier.name()));
        let build = wasm::Build::manifest(&manifest).flag(&format!("--profile={profile}"));
        build.flag(&format!("--target-dir={}", target.display())).module()
    }

    /// The manifest of the crate, which is written.
    pub(crate) fn prepared(&self, carrier: Carrier) -> PathBuf {
        // Each level has a folder of its own, so that nothing is built again when they take turns.
        let level = self.opt_level.trim_matches('"');
        let folder = folder().join("crates").join(format!("{}-{}-{level}", self.name, carrier.name()));
        fs::create_dir_all(&folder).expect("the folder is ours");
        let manifest = folder.join("Cargo.toml");
        fs::write(&manifest, self.manifest(carrier)).expect("the folder is ours");
        manifest
    }

    fn manifest(&self, carrier: Carrier) -> String {
        let file = places::in_workspace("tests/bench").join(self.file);
        let bindgen = match carrier {
            Carrier::Ferry | Carrier::Peer => format!("wasm-bindgen = \"={PEER}\"\n{}", self.dependencies),
            Carrier::Hand => String::new(),
        };
        let patch = match carrier {
            Carrier::Ferry => {
                let facade = places::in_workspace("js-runtime/compat/wasm-bindgen");
                format!("[patch.crates-io]\nwasm-bindgen = {{ path = {facade:?} }}\n")
            }
            Carrier::Peer | Carrier::Hand => String::new(),
        };
        format!(
            "[package]\nname = \"{}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[lib]\npath = {file:?}\n\
             crate-type = [\"cdylib\"]\n\n[dependencies]\n{bindgen}\n[profile.release]\nopt-level = {}\nlto = \"fat\"\n\
             codegen-units = 1\npanic = \"abort\"\n\n[profile.dev]\ndebug = 0\n\n\
             [profile.full]\ninherits = \"dev\"\ndebug = 2\n\n[workspace]\n\n{patch}",
            self.name, self.opt_level
        )
    }

    /// The package for a target, from the module; not optimised.
    pub(crate) fn package(&self, carrier: Carrier, target: &str) -> PathBuf {
        let module = self.module(carrier);
        let to = folder().join("packages").join(format!("{}-{}-{target}", self.name, carrier.name()));
        fs::remove_dir_all(&to).ok();
        match carrier {
            Carrier::Ferry => ferry(&module, target, self.name, &to),
            Carrier::Peer => {
                let mut program = Command::new(peer_program());
                process::run(program.args(["--target", target, "--out-dir"]).arg(&to).arg(module)).stdout();
            }
            Carrier::Hand => panic!("bug: what is written by hand has no package"),
        }
        to
    }
}

/// Where everything of the benchmarks is kept.
pub(crate) fn folder() -> PathBuf {
    places::target().join("bench")
}

fn ferry(module: &Path, target: &str, name: &str, to: &Path) {
    let module = fs::read(module).expect("the module was just built");
    let mut options = Options::new(Target::named(target).expect("the target is in the table"), name);
    // As pages get it.
    options.glue.minify = target == "web";
    let files = wasm_ferry_cli_support::generate(&module, &options).unwrap_or_else(|problems| panic!("{problems}"));
    for (path, bytes) in wasm_ferry_cli_support::seal(files, &options).iter() {
        let file = to.join(path);
        fs::create_dir_all(file.parent().expect("a file stands in a folder")).expect("the folder is ours");
        fs::write(file, bytes).expect("the folder is ours");
    }
}

/// The published post-processor, which is installed from the registry when it is first needed.
pub(crate) fn peer_program() -> PathBuf {
    let root = folder().join("peer-program");
    let program = root.join("bin/wasm-bindgen");
    if !program.exists() {
        eprintln!("installing wasm-bindgen-cli {PEER} once, which takes some minutes");
        let install = |locked: &[&str]| {
            let mut cargo = process::cargo();
            cargo.args(["install", "wasm-bindgen-cli", "--version", PEER]).args(locked).arg("--root");
            process::run(cargo.arg(&root))
        };
        let locked = install(&["--locked"]);
        if !locked.status.success() {
            // A registry need not have every version that the program's lock file names.
            eprintln!("{locked}");
            eprintln!(
                "that did not work; installing with the newest dependencies that fit, instead of those it was tested with"
            );
            install(&[]).stdout();
        }
    }
    program
}
