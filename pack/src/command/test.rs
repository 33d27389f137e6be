//! `ferry test`: the tests of a crate, compiled to WebAssembly and run where it will run.

mod place;

use std::path::Path;

use serde_json::json;

use super::watch;
use crate::args::{self, Worker};
use crate::error::Error;
use crate::host::{Host, Program};
use crate::project::{self, Project};
use crate::request::Start;
use crate::sysroot::{self, StandardLibrary, TRIPLE};
use crate::ui::Ui;
use crate::{cargo, facade};

use place::{ANYWHERE, BROWSER, PLACES, Place};

/// What runs the tests.
const RUNNER: &str = "wasm-ferry-test-runner";

/// The variable that says where the runner reports in the format of JUnit.
const JUNIT: &str = "WASM_FERRY_TEST_JUNIT";

/// The variable that chooses a kind of worker, or the page.
fn inside(worker: Option<Worker>) -> &'static str {
    match worker {
        None => "WASM_BINDGEN_USE_BROWSER",
        Some(Worker::Dedicated) => "WASM_BINDGEN_USE_DEDICATED_WORKER",
        Some(Worker::Shared) => "WASM_BINDGEN_USE_SHARED_WORKER",
        Some(Worker::Service) => "WASM_BINDGEN_USE_SERVICE_WORKER",
    }
}

/// Runs the tests, in each place that was asked for; again and again, if that is wanted.
///
/// Errors: the tests cannot be compiled or run, or one has failed.
pub(crate) fn test(host: &dyn Host, ui: &Ui, typed: &args::Test, here: &Path) -> Result<(), Error> {
    typed.familiar.answer(ui)?;
    let start = typed.path.as_ref().map_or_else(|| Start::Around(here.into()), |path| Start::At(here.join(path)));
    if !typed.watch {
        let projects = project::find_tested(host, ui, (&start, &typed.members))?;
        return once(host, ui, typed, (&projects, here));
    }
    watch::again_and_again(host, ui, here, || {
        let projects = project::find_tested(host, ui, (&start, &typed.members))?;
        let folders = projects.iter().map(|project| project.folder.clone()).collect();
        Ok((folders, once(host, ui, typed, (&projects, here)).map(|()| Vec::new())))
    })
}

fn once(host: &dyn Host, ui: &Ui, typed: &args::Test, (projects, here): (&[Project], &Path)) -> Result<(), Error> {
    let Some(project) = projects.first() else { return Ok(()) };
    let names: Vec<&str> = projects.iter().map(|project| project.package.name.as_str()).collect();
    for place in PLACES.iter().filter(|place| (place.asked)(typed)) {
        place.look_for_engine(host, typed)?;
    }
    let program = program(host, ui, typed, (project, projects))?;
    let drivers = [
        ("CHROMEDRIVER", &typed.chromedriver),
        ("GECKODRIVER", &typed.geckodriver),
        ("SAFARIDRIVER", &typed.safaridriver),
    ];
    // The runner is started in the folder of the crate.
    let drivers = drivers.into_iter().filter_map(|(name, file)| Some((name, here.join(file.as_ref()?))));
    let program = drivers.fold(program, |program, (name, file)| program.env(name, file));
    let asked: Vec<&Place> = PLACES.iter().filter(|place| (place.asked)(typed)).collect();
    let places = match (asked.is_empty(), typed.worker) {
        (false, _) => asked,
        (true, Some(_)) => vec![&BROWSER],
        (true, None) => vec![&ANYWHERE],
    };
    let reports = project.scratch().join("junit");
    // What an earlier run has left is not about this one.
    let _ = host.remove_dir_all(&reports);
    let mut runs = Vec::new();
    let mut failed = None;
    for (number, place) in places.into_iter().enumerate() {
        ui.step_of_others("Testing", &format!("{} ({})", names.join(", "), place.name));
        let mut program = place.env.iter().fold(program.clone(), |program, (name, value)| program.env(*name, *value));
        if place.browser {
            program = program.env(inside(typed.worker), "1");
        }
        if typed.junit.is_some() {
            program = program.env(JUNIT, reports.join(number.to_string()));
        }
        let passed = run(host, ui, program, typed.json)?;
        runs.push(json!({"place": place.name, "passed": passed}));
        if !passed {
            failed = Some(place.name);
            break;
        }
    }
    if let Some(file) = &typed.junit {
        let file = here.join(file);
        let written = host.write(&file, junit(host, &reports).as_bytes());
        written.map_err(|cause| Error::Unwritable { folder: file, cause })?;
    }
    match failed {
        Some(place) => Err(Error::Test { package: names.join("`, `"), place }),
        None => {
            ui.finish(&json!({"packages": names, "passed": true, "runs": runs}), "all tests have passed");
            Ok(())
        }
    }
}

/// The cargo that tests, wherever that is.
fn program(
    host: &dyn Host,
    ui: &Ui,
    typed: &args::Test,
    (project, all): (&Project, &[Project]),
) -> Result<Program, Error> {
    let several = all.len() > 1;
    let (folder, manifest) = match several {
        false => (project.folder.clone(), project.package.manifest_path.clone().into_std_path_buf()),
        true => (project.workspace.clone(), project.workspace.join("Cargo.toml")),
    };
    let library = sysroot::find(host, ui, &folder)?;
    let mut args: Vec<String> = typed.release.then(|| "--release".to_owned()).into_iter().collect();
    args.extend(typed.cargo.to_args());
    let facade = facade::prepare(host, ui, project, &args)?;
    let runner = runner(host, &folder)?;

    let mut program = Program::new(cargo::name(host), &folder).args(["test", "--target", TRIPLE]);
    program = program.arg("--manifest-path").arg(manifest);
    if several {
        program = program.args(all.iter().flat_map(|project| ["--package", project.package.name.as_str()]));
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
    Ok(if typed.no_headless { program.env("NO_HEADLESS", "1") } else { program })
}

/// Runs the tests in one place; whether they have passed.
fn run(host: &dyn Host, ui: &Ui, program: Program, json: bool) -> Result<bool, Error> {
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

/// One report of those that the runner has written, in the order in which the places were tested.
fn junit(host: &dyn Host, reports: &Path) -> String {
    let names = |folder: &Path| host.list(folder).unwrap_or_default();
    let suites = names(reports).into_iter().flat_map(|place| {
        let folder = reports.join(place.trim_end_matches('/'));
        names(&folder).into_iter().map(move |name| folder.join(name)).collect::<Vec<_>>()
    });
    let text = |path: &Path| String::from_utf8_lossy(&host.read(path).unwrap_or_default()).into_owned();
    let suites: String = suites.map(|path| text(&path)).collect();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n{suites}</testsuites>\n")
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
            .with_env("PATH", "/path")
            .file(&format!("/path/node{}", std::env::consts::EXE_SUFFIX), "")
            .file(&format!("/path/bun{}", std::env::consts::EXE_SUFFIX), "")
            .file(&format!("/path/chromedriver{}", std::env::consts::EXE_SUFFIX), "")
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
        let (run, result) = tested("--node --chrome --bun --json", beside);
        result.unwrap();
        assert_eq!(run.len(), 3);
    }

    #[test]
    fn reports_of_all_places_become_one() {
        let host = Recorded::default()
            .file("/r/0/a-1.xml", "<testsuite>a</testsuite>\n")
            .file("/r/1/b-2.xml", "<testsuite>b</testsuite>\n");
        let expected = "<testsuites>\n<testsuite>a</testsuite>\n<testsuite>b</testsuite>\n</testsuites>\n";
        assert!(junit(&host, Path::new("/r")).ends_with(expected));
        assert!(junit(&host, Path::new("/none")).ends_with("<testsuites>\n</testsuites>\n"));
    }

    #[test]
    fn a_failure_names_the_place_and_a_missing_runner_is_named() {
        let (_, result) =
            tested("--chrome", |host| host.file("/bin/wasm-ferry-test-runner", "").fail("cargo test", ""));
        let error = result.unwrap_err();
        assert_eq!((error.to_string().as_str(), error.exit_code()), ("failed to pass the tests of `a` in Chromium", 1));
        let (run, result) = tested("--chrome --firefox", |host| host.file("/bin/wasm-ferry-test-runner", ""));
        let error = result.unwrap_err();
        assert_eq!(error.to_string(), "failed to find `geckodriver`, without which no test runs in Firefox");
        assert!(run.is_empty(), "nothing is compiled for that");
        let (_, result) = tested("--firefox --geckodriver g", |host| {
            host.file("/bin/wasm-ferry-test-runner", "").answer("cargo test", "")
        });
        result.unwrap();
        let (run, result) = tested("", |host| host);
        assert_eq!(result.unwrap_err().to_string(), "failed to run `wasm-ferry-test-runner`");
        assert!(run.is_empty());
    }
}
