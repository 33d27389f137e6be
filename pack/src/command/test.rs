//! `ferry test`: the tests of a crate, compiled to WebAssembly and run where it will run.

use std::path::Path;

use serde_json::json;

use crate::args;
use crate::error::Error;
use crate::host::{Host, Program};
use crate::project;
use crate::request::Start;
use crate::sysroot::{self, StandardLibrary, TRIPLE};
use crate::ui::Ui;
use crate::{cargo, facade};

/// What runs the tests.
const RUNNER: &str = "wasm-ferry-test-runner";

/// Somewhere to run tests: a row.
struct Place {
    /// What it is called.
    name: &'static str,
    /// Whether it was asked for.
    asked: fn(&args::Test) -> bool,
    /// Variables that tell the runner.
    env: &'static [(&'static str, &'static str)],
    /// A variable that names a driver, and the driver.
    driver: Option<(&'static str, &'static str)>,
}

const PLACES: &[Place] = &[
    Place { name: "Node", asked: |typed| typed.node, env: &[("WASM_BINDGEN_TEST_ONLY_NODE", "1")], driver: None },
    Place {
        name: "Chromium",
        asked: |typed| typed.chrome,
        env: &[("WASM_BINDGEN_TEST_ONLY_WEB", "1"), ("WASM_BINDGEN_USE_BROWSER", "1")],
        driver: Some(("CHROMEDRIVER", "chromedriver")),
    },
    Place {
        name: "Firefox",
        asked: |typed| typed.firefox,
        env: &[("WASM_BINDGEN_TEST_ONLY_WEB", "1"), ("WASM_BINDGEN_USE_BROWSER", "1")],
        driver: Some(("GECKODRIVER", "geckodriver")),
    },
    Place { name: "Deno", asked: |typed| typed.deno, env: &[("WASM_BINDGEN_USE_DENO", "1")], driver: None },
];

/// Where the suites themselves say.
const ANYWHERE: Place = Place { name: "where the suites say", asked: |_| true, env: &[], driver: None };

/// Runs the tests, in each place that was asked for.
///
/// Errors: the tests cannot be compiled or run, or one has failed.
pub(crate) fn test(host: &dyn Host, ui: &Ui, typed: &args::Test, here: &Path) -> Result<(), Error> {
    let start = typed.path.as_ref().map_or_else(|| Start::Around(here.into()), |path| Start::At(here.join(path)));
    let projects = project::find_tested(host, ui, (&start, &typed.members))?;
    let Some(project) = projects.first() else { return Ok(()) };
    let (folder, manifest) = match projects.as_slice() {
        [project] => (project.folder.clone(), project.package.manifest_path.clone().into_std_path_buf()),
        _ => (project.workspace.clone(), project.workspace.join("Cargo.toml")),
    };
    let names: Vec<&str> = projects.iter().map(|project| project.package.name.as_str()).collect();
    let library = sysroot::find(host, ui, &folder)?;
    let mut args: Vec<String> =
        [("--release", typed.release), ("--locked", typed.locked), ("--offline", typed.offline)]
            .into_iter()
            .filter(|(_, on)| *on)
            .map(|(flag, _)| flag.into())
            .collect();
    args.extend(typed.features.iter().flat_map(|features| ["--features".to_owned(), features.clone()]));
    let facade = facade::prepare(host, ui, project, &args)?;
    let runner = runner(host, &folder)?;

    let mut program = Program::new(cargo::name(host), &folder).args(["test", "--target", TRIPLE]);
    program = program.arg("--manifest-path").arg(manifest);
    if projects.len() > 1 {
        program = program.args(names.iter().flat_map(|name| ["--package", name]));
    }
    if let StandardLibrary::Built(sysroot) = &library {
        program = cargo::with_sysroot(host, program, sysroot);
    }
    program = match &facade {
        None => program.args(args),
        Some(facade) => facade.with(program).args(facade::build_args(&args)),
    };
    program = program.args(typed.cargo_args.iter().cloned());
    program = program.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    if typed.no_headless {
        program = program.env("NO_HEADLESS", "1");
    }

    let asked: Vec<&Place> = PLACES.iter().filter(|place| (place.asked)(typed)).collect();
    let places = if asked.is_empty() { vec![&ANYWHERE] } else { asked };
    let mut runs = Vec::new();
    for place in places {
        ui.step_of_others("Testing", &format!("{} ({})", names.join(", "), place.name));
        let passed = run_in(host, ui, &program, (place, typed.json))?;
        runs.push(json!({"place": place.name, "passed": passed}));
        if !passed {
            return Err(Error::Test { package: names.join("`, `"), place: place.name });
        }
    }
    ui.finish(&json!({"packages": names, "passed": true, "runs": runs}), "all tests have passed");
    Ok(())
}

/// Runs the tests in one place; whether they have passed.
fn run_in(host: &dyn Host, ui: &Ui, program: &Program, (place, json): (&Place, bool)) -> Result<bool, Error> {
    let mut program = program.clone();
    for (name, value) in place.env {
        program = program.env(*name, *value);
    }
    if let Some((name, driver)) = place.driver
        && host.env(name).is_none()
    {
        program = program.env(name, driver);
    }
    // A tool that reads our result sees what the tests say only if they have failed.
    let program = if json { program.show_errors() } else { program.show_all() };
    ui.explain(&format!("the tests are run with `{}`", program.line()));
    ui.runs(&program);
    let outcome = host.run(&program).map_err(|cause| cargo::cannot_run(&program, cause))?;
    if json && !outcome.success {
        ui.say(String::from_utf8_lossy(&outcome.stdout).trim_end());
    }
    Ok(outcome.success)
}

/// The runner: the one that was installed with us, or the one on the PATH.
fn runner(host: &dyn Host, folder: &Path) -> Result<std::ffi::OsString, Error> {
    let beside = host
        .this_program()
        .ok()
        .map(|program| program.with_file_name(format!("{RUNNER}{}", std::env::consts::EXE_SUFFIX)));
    if let Some(runner) = beside.filter(|path| host.exists(path)) {
        return Ok(runner.into());
    }
    let asked = Program::new(RUNNER, folder).arg("--version");
    host.run(&asked).map_err(|cause| cargo::cannot_run(&asked, cause))?;
    Ok(RUNNER.into())
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::host::recorded::Recorded;
    use crate::project::tests::{metadata, package};

    fn tested(line: &str, answers: impl Fn(Recorded) -> Recorded) -> (Vec<String>, Result<(), Error>) {
        let words = ["ferry", "test"].into_iter().chain(line.split_whitespace());
        let args::Command::Test(typed) = args::Typed::try_parse_from(words).unwrap().command else { unreachable!() };
        let host = Recorded::default()
            .file("/a/Cargo.toml", "")
            .file("/a/Cargo.lock", "")
            .file("/lib/libstd-1.rlib", "")
            .answer("rustc --print target-libdir", "/lib")
            .answer("cargo metadata", &metadata("/a", &[package("a", "/a", &["lib"])]));
        let host = answers(host);
        let result = test(&host, &Ui::silent(), &typed, Path::new("/a"));
        let run = host.done().into_iter().filter(|line| line.starts_with("run cargo test")).collect();
        (run, result)
    }

    #[test]
    fn cargo_compiles_and_the_runner_beside_us_runs() {
        let beside = |host: Recorded| host.file("/bin/wasm-ferry-test-runner", "").answer("cargo test", "");
        let (run, result) = tested("--release --features x -- name --nocapture", beside);
        result.unwrap();
        let expected = "run cargo test --target wasm32-unknown-unknown --manifest-path /a/Cargo.toml --release --features x name --nocapture";
        assert_eq!(run, [expected]);
        let (run, result) = tested("--node --chrome --json", beside);
        result.unwrap();
        assert_eq!(run.len(), 2);
    }

    #[test]
    fn a_failure_names_the_place_and_a_missing_runner_is_named() {
        let (_, result) =
            tested("--chrome", |host| host.file("/bin/wasm-ferry-test-runner", "").fail("cargo test", ""));
        let error = result.unwrap_err();
        assert_eq!((error.to_string().as_str(), error.exit_code()), ("failed to pass the tests of `a` in Chromium", 1));
        let (run, result) = tested("", |host| host);
        assert_eq!(result.unwrap_err().to_string(), "failed to run `wasm-ferry-test-runner`");
        assert!(run.is_empty());
    }
}
