//! The program `wasm-ferry-test-runner`, run on suites that use `wasm-bindgen-test` from the registry, unchanged.
//!
//! The suites are in `tests/suite`, a package of its own.

use ferry_test_support::{places, process, wasm};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

const RUNNER: &str = env!("CARGO_BIN_EXE_wasm-ferry-test-runner");

/// The package of the suites.
fn package() -> PathBuf {
    places::in_workspace("cli/tests/suite")
}

/// The compiled suites by name.
static SUITES: LazyLock<BTreeMap<String, PathBuf>> = LazyLock::new(|| {
    let build = wasm::Build::manifest(&package().join("Cargo.toml")).tests();
    build.flag("--target-dir").flag(places::target().to_str().expect("a path of text")).modules()
});

/// A command that runs a suite: words of the command line, and variables.
fn command(suite: &str, words: &str, variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(RUNNER);
    command.arg(&SUITES[suite]).args(words.split_whitespace()).current_dir(package());
    // What the machine says must not decide.
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("WASM_BINDGEN_")) {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied());
    command
}

/// Everything a suite says, and whether it passes.
fn run(suite: &str, words: &str, variables: &[(&str, &str)]) -> (String, bool) {
    said(command(suite, words, variables).output().expect("the runner can be started"))
}

fn said(output: Output) -> (String, bool) {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (text(output.stdout) + &text(output.stderr), output.status.success())
}

/// The lines that say how tests ended, sorted, and the one that says how all of them did, without the time.
fn results(text: &str) -> (Vec<&str>, &str) {
    let mut tests: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("test ")).collect();
    tests.retain(|line| line.contains(" ... "));
    tests.sort();
    let all = text.lines().find_map(|line| line.strip_prefix("test result: ")).unwrap_or_else(|| panic!("{text}"));
    (tests, all.split("; finished in").next().unwrap_or_default())
}

/// What is said of one failed test.
fn failure<'a>(text: &'a str, test: &str) -> &'a str {
    let start = text.find(&format!("---- {test} output ----")).unwrap_or_else(|| panic!("{test} did not fail: {text}"));
    text[start + 5..].split("\n---- ").next().unwrap_or_default()
}

#[test]
fn a_suite_reports_in_node_as_test_programs_do() {
    let (text, passed) = run("node", "", &[]);
    assert!(!passed && text.starts_with("running 15 tests\n"), "{text}");
    let (tests, all) = results(&text);
    let expected = [
        "a_result_may_be_an_error ... ok",
        "failing::does_not_panic ... FAIL",
        "failing::fails_later ... FAIL",
        "failing::fails_with_a_panic ... FAIL",
        "failing::fails_with_an_error ... FAIL",
        "failing::fails_with_an_exception ... FAIL",
        "failing::panics_with_other_words ... FAIL",
        "functions_have_names_in_stacks ... ok",
        "is_ignored ... ignored, takes too long",
        "modules_are_found_from_the_root_of_the_crate ... ok",
        "modules_can_require_the_suite ... ok",
        "panics_as_it_should ... ok",
        "panics_with_the_right_words ... ok",
        "passes ... ok",
        "waits_for_promises ... ok",
    ];
    assert_eq!(tests, expected);
    assert_eq!(all, "FAILED. 8 passed; 6 failed; 1 ignored; 0 filtered out");

    let panic = failure(&text, "failing::fails_with_a_panic");
    for part in ["said before the panic", "tests/node.rs:", "the list is empty", "node::failing::fails_with_a_panic ("]
    {
        assert!(panic.contains(part), "`{part}` is missing:\n{panic}");
    }
    assert!(failure(&text, "failing::fails_later").contains("after a while"));
    assert!(failure(&text, "failing::fails_with_an_error").contains("an error of Rust"));
    let exception = failure(&text, "failing::fails_with_an_exception");
    assert!(exception.contains("Error: an exception") && !exception.contains("is not marked"), "{exception}");
    assert!(failure(&text, "failing::does_not_panic").contains("did not panic as expected"));
    assert!(!text.contains("nobody sees this"), "what passing tests write is not shown");
}

#[test]
fn tests_of_our_own_attribute_report_as_others_do() {
    let (text, passed) = run("ours", "", &[]);
    assert!(!passed && text.starts_with("running 12 tests\n"), "{text}");
    let (tests, all) = results(&text);
    let expected = [
        "comes_after_all_that ... ok",
        "failing::does_not_panic ... FAIL",
        "failing::fails_later ... FAIL",
        "failing::fails_with_a_panic ... FAIL",
        "failing::fails_with_an_error ... FAIL",
        "failing::fails_with_an_exception ... FAIL",
        "failing::panics_with_other_words ... FAIL",
        "is_ignored ... ignored",
        "panics_as_it_should ... ok",
        "panics_with_the_right_words ... ok",
        "passes ... ok",
        "waits_for_promises ... ok",
    ];
    assert_eq!(tests, expected);
    assert_eq!(all, "FAILED. 5 passed; 6 failed; 1 ignored; 0 filtered out");
    for (test, parts) in [
        ("failing::fails_with_a_panic", &["said before the panic", "tests/ours.rs:", "the list is empty"][..]),
        ("failing::fails_later", &["after a while"]),
        ("failing::fails_with_an_error", &["an error of Rust"]),
        ("failing::fails_with_an_exception", &["SyntaxError"]),
        ("failing::does_not_panic", &["did not panic as expected"]),
        ("failing::panics_with_other_words", &["does not say `something else`"]),
    ] {
        let said = failure(&text, test);
        assert!(parts.iter().all(|part| said.contains(part)), "{parts:?}: {said}");
    }
    assert!(!text.contains("nobody sees this"), "what passing tests write is not shown");
    let (text, passed) = run("ours", "passes is_ignored --include-ignored", &[]);
    assert_eq!((results(&text).1, passed), ("ok. 2 passed; 0 failed; 0 ignored; 10 filtered out", true));
}

#[test]
fn tests_of_our_own_attribute_run_in_pages_workers_and_deno() {
    let (text, passed) = run("ours_page", "", &[]);
    assert!(passed && text.contains("test has_a_document ... ok"), "{text}");
    for variable in
        ["WASM_BINDGEN_USE_DEDICATED_WORKER", "WASM_BINDGEN_USE_SHARED_WORKER", "WASM_BINDGEN_USE_SERVICE_WORKER"]
    {
        let (text, passed) = run("ours", "passes waits", &[(variable, "1")]);
        assert!(passed && text.contains("test waits_for_promises ... ok"), "{variable}: {text}");
    }
    let (text, passed) = run("ours", "passes waits", &[("WASM_BINDGEN_USE_NODE_EXPERIMENTAL", "1")]);
    assert!(passed && text.contains("test waits_for_promises ... ok"), "{text}");
}

#[test]
fn a_report_of_junit_is_written_in_engines_and_browsers() {
    let folder = tempfile::tempdir().unwrap();
    let place = ("WASM_FERRY_TEST_JUNIT", folder.path().to_str().unwrap());
    let (text, passed) = run("ours", "", &[place]);
    assert!(!passed && text.contains("test passes ... ok"), "what is written down is shown, too: {text}");
    assert!(run("ours_page", "", &[place]).1);
    let mut reports: Vec<String> =
        fs::read_dir(folder.path()).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    reports.sort_by_key(|text| text.contains("in Node"));
    let [page, node] = reports.as_slice() else { panic!("{reports:?}") };
    assert!(
        node.contains("<testsuite name=\"ours in Node\" tests=\"12\" failures=\"6\" errors=\"0\" skipped=\"1\""),
        "{node}"
    );
    assert!(node.contains("the list is empty") && node.contains("said before the panic"), "{node}");
    assert!(page.contains("<testsuite name=\"ours_page in a page\" tests=\"1\" failures=\"0\" errors=\"0\""), "{page}");
}

#[test]
fn bun_stands_in_for_node() {
    let names = ["@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun"];
    let bun = names.iter().map(|name| places::in_workspace("tests/node_modules").join(name)).find(|file| file.exists());
    let bun = bun.expect("Bun is missing: run `scripts/setup test`");
    let engine = ("WASM_FERRY_TEST_ENGINE", bun.to_str().unwrap());
    let (text, passed) = run("ours", "", &[engine]);
    assert!(!passed, "{text}");
    assert_eq!(results(&text).1, "FAILED. 5 passed; 6 failed; 1 ignored; 0 filtered out", "{text}");
    let (text, passed) = run("node", "passes waits panics_as", &[engine]);
    assert_eq!((results(&text).1, passed), ("ok. 3 passed; 0 failed; 0 ignored; 12 filtered out", true), "{text}");
}

#[test]
fn tests_are_picked_by_name_and_by_whether_they_are_ignored() {
    let all = |words: &str| {
        let (text, passed) = run("node", words, &[]);
        assert!(passed, "{text}");
        results(&text).1.to_owned()
    };
    assert_eq!(all("passes"), "ok. 1 passed; 0 failed; 0 ignored; 14 filtered out");
    assert_eq!(all("passes panics_as --exact"), "ok. 1 passed; 0 failed; 0 ignored; 14 filtered out");
    assert_eq!(all("--skip failing:: --skip modules"), "ok. 6 passed; 0 failed; 1 ignored; 8 filtered out");
    assert_eq!(all("--ignored"), "ok. 1 passed; 0 failed; 0 ignored; 14 filtered out");
    assert_eq!(all("--include-ignored is_ignored"), "ok. 1 passed; 0 failed; 0 ignored; 14 filtered out");
    assert_eq!(run("node", "nothing_of_that_name", &[]), ("no tests to run!\n".to_owned(), true));
}

#[test]
fn tests_are_listed_without_being_run() {
    let list = "modules_are_found_from_the_root_of_the_crate: test\nmodules_can_require_the_suite: test\n";
    assert_eq!(run("node", "modules --list --format terse", &[]), (list.to_owned(), true));
    assert_eq!(run("measured", "--list --bench", &[]), ("adding: benchmark\n".to_owned(), true));
}

/// cargo-nextest asks twice which tests there are, and runs each of them in a process of its own.
#[test]
fn nextest_lists_the_tests_and_runs_each_by_itself() {
    let names = |words: &str| -> Vec<String> {
        let (text, passed) = run("node", words, &[]);
        assert!(passed, "{text}");
        text.lines().map(|line| line.strip_suffix(": test").expect("each line is a test").to_owned()).collect()
    };
    let (all, ignored) = (names("--list --format terse"), names("--list --format terse --ignored"));
    assert_eq!((all.len(), ignored), (15, vec!["is_ignored".to_owned()]));
    assert!(all.contains(&"failing::fails_later".to_owned()), "{all:?}");
    for (words, passes) in [
        ("passes --nocapture --exact", true),
        ("failing::fails_later --nocapture --exact", false),
        ("is_ignored --nocapture --exact --ignored", true),
    ] {
        let (text, passed) = run("node", words, &[]);
        assert!(text.starts_with("running 1 test\n") && passed == passes, "{text}");
    }
}

#[test]
fn the_console_is_shown_if_that_is_asked_for() {
    let (text, _) = run("node", "passes --nocapture", &[]);
    assert!(text.contains("\nnobody sees this\n"), "{text}");
}

#[test]
fn unit_tests_are_a_suite_and_nothing_starts_by_itself() {
    let (text, passed) = run("ferry_runner_suite", "", &[]);
    assert_eq!(
        (results(&text).0, passed),
        (vec!["tests::adds ... ok", "tests::snippets_may_be_written_for_require ... ok"], true),
        "{text}"
    );
}

#[test]
fn a_suite_runs_in_node_as_a_module() {
    let (text, passed) = run("module", "", &[]);
    assert_eq!((results(&text).1, passed), ("ok. 2 passed; 0 failed; 0 ignored; 0 filtered out", true), "{text}");
}

#[test]
fn a_suite_runs_in_deno() {
    let folder = places::npm_program("@deno/linux-x64-glibc");
    let path =
        std::env::join_paths([folder].into_iter().chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())));
    let path = path.unwrap().into_string().unwrap();
    let (text, passed) = run("anywhere", "passes", &[("WASM_BINDGEN_USE_DENO", "1"), ("PATH", &path)]);
    assert_eq!((results(&text).0, passed), (vec!["passes ... ok"], true), "{text}");
    let (text, passed) = run("anywhere", "never_ends passes", &[("WASM_BINDGEN_USE_DENO", "1"), ("PATH", &path)]);
    assert!(!passed && failure(&text, "never_ends").contains("nothing is left to bring about"), "{text}");
    assert_eq!(results(&text).0, ["never_ends ... FAIL", "passes ... ok"], "{text}");
}

#[test]
fn a_suite_runs_in_a_page() {
    let (text, passed) = run("page", "", &[]);
    assert!(!passed, "{text}");
    assert_eq!(results(&text).1, "FAILED. 4 passed; 1 failed; 0 ignored; 0 filtered out", "{text}");
    let panic = failure(&text, "fails_in_the_page");
    for part in ["said in the page", "tests/page.rs:", "the page panics", "page::fails_in_the_page ("] {
        assert!(panic.contains(part), "`{part}` is missing:\n{panic}");
    }
    let (text, passed) = run("page", "isolated", &[("WASM_BINDGEN_TEST_NO_ORIGIN_ISOLATION", "1")]);
    assert!(!passed, "the page is not isolated now: {text}");
    let (text, _) = run("page", "fails --nocapture", &[("WASM_BINDGEN_TEST_NO_STREAM", "1")]);
    let (log, result) = (text.find("\nsaid in the page\n"), text.find("... FAIL"));
    assert!(log.is_some() && log < result, "{text}");
}

#[test]
fn a_suite_runs_in_each_kind_of_worker() {
    for suite in ["dedicated", "shared", "service"] {
        for variables in [&[][..], &[("WASM_BINDGEN_USE_NO_MODULE", "1")]] {
            let (text, passed) = run(suite, "", variables);
            assert!(!passed, "{text}");
            assert_eq!(results(&text).0, ["fails_in_the_worker ... FAIL", "is_where_it_wants_to_be ... ok"], "{text}");
            assert!(failure(&text, "fails_in_the_worker").contains("the worker panics"), "{text}");
        }
    }
}

#[test]
fn the_environment_says_where_a_suite_runs() {
    let page = [("WASM_BINDGEN_USE_BROWSER", "1"), ("WASM_BINDGEN_USE_NO_MODULE", "1")];
    let (text, passed) = run("anywhere", "passes", &page);
    assert_eq!((results(&text).0, passed), (vec!["passes ... ok"], true), "{text}");

    let both = [("WASM_BINDGEN_USE_BROWSER", "1"), ("WASM_BINDGEN_USE_DENO", "1")];
    let (text, passed) = run("anywhere", "passes", &both);
    let expected = "error: only one test mode must be set, found: WASM_BINDGEN_USE_BROWSER, WASM_BINDGEN_USE_DENO\n\
                    help: unset all but one of them\n";
    assert_eq!((text.as_str(), passed), (expected, false));

    let (text, passed) = run("page", "", &[("WASM_BINDGEN_TEST_ONLY_NODE", "1")]);
    assert!(passed && text.contains("it is left out"), "{text}");
    let (text, passed) = run("node", "", &[("WASM_BINDGEN_TEST_ONLY_WEB", "1")]);
    assert!(passed && text.contains("it is left out"), "{text}");
}

#[test]
fn a_test_that_waits_for_nothing_fails_in_node_and_the_others_go_on() {
    for variables in [&[][..], &[("WASM_BINDGEN_USE_NODE_EXPERIMENTAL", "1")]] {
        let (text, passed) = run("anywhere", "passes never_ends always_waits", variables);
        assert!(!passed, "{text}");
        assert_eq!(results(&text).0, ["always_waits ... FAIL", "never_ends ... FAIL", "passes ... ok"], "{text}");
        assert_eq!(results(&text).1, "FAILED. 1 passed; 2 failed; 0 ignored; 4 filtered out", "{text}");
        assert_eq!((text.matches("running ").count(), text.matches("test result: ").count()), (1, 1), "{text}");
        let why = failure(&text, "always_waits");
        assert!(why.contains("said before it waits") && why.contains("nothing is left to bring about"), "{why}");
        assert!(failure(&text, "never_ends").contains("nothing is left to bring about"), "{text}");
    }
    let (text, passed) = run("anywhere", "never_ends", &[]);
    assert_eq!((results(&text).1, passed), ("FAILED. 0 passed; 1 failed; 0 ignored; 6 filtered out", false), "{text}");
}

#[test]
fn a_test_of_our_own_that_waits_for_nothing_fails_and_the_others_go_on() {
    let (text, passed) = run("ours_waiting", "", &[]);
    assert!(!passed, "{text}");
    assert_eq!(
        results(&text).0,
        ["comes_after_it ... ok", "fails_before_it ... FAIL", "waits_for_nothing ... FAIL"],
        "{text}"
    );
    assert_eq!(results(&text).1, "FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out", "{text}");
    assert!(failure(&text, "fails_before_it").contains("the list is empty"), "{text}");
    assert!(failure(&text, "waits_for_nothing").contains("nothing is left to bring about"), "{text}");
}

#[test]
fn a_test_that_ends_the_process_fails_and_the_others_go_on() {
    let (text, passed) = run("anywhere", "passes ends_the_process", &[]);
    assert!(!passed, "{text}");
    assert_eq!(results(&text).0, ["ends_the_process ... FAIL", "passes ... ok"], "{text}");
    assert!(failure(&text, "ends_the_process").contains("the process was ended, with 3"), "{text}");
}

#[test]
fn a_rejection_that_nobody_handles_is_told_in_node() {
    let (text, passed) = run("anywhere", "passes leaves", &[]);
    assert!(passed && text.contains("warning: a promise was rejected") && text.contains("left behind"), "{text}");
    assert!(text.contains("test passes ... ok"), "the others go on: {text}");
    let (text, passed) = run("anywhere", "passes rejects_meanwhile", &[]);
    assert!(!passed && text.contains("nobody caught this during `rejects_meanwhile`"), "{text}");
    assert!(text.contains("test passes ... ok"), "the others go on: {text}");
}

#[test]
fn a_browser_may_not_be_silent_for_ever() {
    for test in ["never_ends", "runs_for_ever"] {
        let (text, passed) =
            run("anywhere", test, &[("WASM_BINDGEN_USE_BROWSER", "1"), ("WASM_BINDGEN_TEST_TIMEOUT", "2")]);
        assert!(!passed && text.contains("the browser said nothing for 2 s"), "{text}");
        assert!(text.contains("help: WASM_BINDGEN_TEST_TIMEOUT"), "{text}");
    }
}

/// Wherever the silent ones stand in the suite.
#[test]
fn after_a_silent_test_the_others_go_on_in_a_browser() {
    let variables = [("WASM_BINDGEN_USE_BROWSER", "1"), ("WASM_BINDGEN_TEST_TIMEOUT", "3")];
    let (text, passed) = run("anywhere", "passes never_ends runs_for_ever leaves", &variables);
    assert!(!passed && text.contains("test passes ... ok"), "{text}");
    assert!(text.contains("test leaves_a_rejection_behind ... ok"), "{text}");
    for test in ["never_ends", "runs_for_ever"] {
        assert!(text.contains(&format!("failed to finish `{test}`: the browser said nothing for 3 s")), "{text}");
        assert!(failure(&text, test).contains("the browser said nothing for 3 s"), "{text}");
    }
    assert_eq!(results(&text).1, "FAILED. 2 passed; 2 failed; 0 ignored; 3 filtered out", "{text}");
    assert_eq!((text.matches("running ").count(), text.matches("test result: ").count()), (1, 1), "{text}");
}

#[test]
fn benchmarks_are_measured_and_compared() {
    let file = places::scratch("runner-benchmarks").join("results.json");
    let variables = [("WASM_BINDGEN_BENCH_RESULT", file.to_str().unwrap())];
    let (text, passed) = run("measured", "--bench", &variables);
    assert!(passed && text.contains("adding") && text.contains("time:") && !text.contains("change:"), "{text}");
    assert!(fs::read_to_string(&file).unwrap().starts_with("{\"adding\":"));
    let (text, _) = run("measured", "--bench", &[variables[0], ("WASM_BINDGEN_USE_BROWSER", "1")]);
    assert!(text.contains("change:"), "{text}");
    let (text, _) = run("measured", "", &variables);
    assert_eq!(results(&text).0, ["is_no_benchmark ... ok"], "{text}");
}

#[test]
fn a_driver_may_run_already_and_take_capabilities_from_a_file() {
    let folder = places::scratch("runner-driver");
    let file = folder.join("capabilities.json");
    fs::write(&file, r#"{ "goog:chromeOptions": { "args": ["--user-agent=ferry-test"] } }"#).unwrap();
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
    let mut driver = Command::new(program).arg("--port=0").stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(driver.stdout.take().unwrap()).lines().map_while(Result::ok);
    let port =
        { lines }.find_map(|line| Some(line.split_once("successfully on port ")?.1.trim_end_matches('.').to_owned()));
    let variables = [
        ("CHROMEDRIVER_REMOTE", &*format!("http://127.0.0.1:{}/", port.expect("a port"))),
        ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file.to_str().unwrap()),
    ];
    let (text, passed) = run("page", "there_is_a_document", &variables);
    driver.kill().unwrap();
    driver.wait().unwrap();
    assert!(passed, "{text}");
    fs::write(&file, "[]").unwrap();
    let (text, passed) = run("page", "", &variables);
    assert!(!passed && text.starts_with("error: failed to take capabilities from `"), "{text}");
}

#[test]
fn without_a_driver_it_is_said_what_to_install() {
    let (text, passed) = run("page", "", &[("PATH", "/nowhere"), ("CHROMEDRIVER", ""), ("GECKODRIVER", "")]);
    assert!(!passed && text.starts_with("error: failed to find a WebDriver"), "{text}");
    assert!(text.contains("geckodriver (with Firefox)") && text.contains("NO_HEADLESS=1"), "{text}");
    let (text, passed) = run("page", "", &[("GECKODRIVER", "/nowhere/geckodriver")]);
    assert!(!passed && text.starts_with("error: failed to start `/nowhere/geckodriver`\ncause: "), "{text}");
}

/// The driver of Firefox, if there is one: `scripts/setup test` builds it.
fn geckodriver() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let installed = std::env::split_paths(&path).map(|folder| folder.join("geckodriver")).find(|file| file.is_file());
    let driver = std::env::var_os("GECKODRIVER").map(PathBuf::from).or(installed);
    if driver.is_none() {
        println!("there is no geckodriver here");
    }
    driver
}

#[test]
fn a_suite_runs_in_firefox_where_there_is_a_driver_for_it() {
    let Some(driver) = geckodriver() else { return };
    let variables = [("CHROMEDRIVER", ""), ("GECKODRIVER", driver.to_str().unwrap())];
    for (suite, end) in [
        ("page", "FAILED. 4 passed; 1 failed; 0 ignored; 0 filtered out"),
        ("dedicated", "FAILED. 1 passed; 1 failed; 0 ignored; 0 filtered out"),
        ("shared", "FAILED. 1 passed; 1 failed; 0 ignored; 0 filtered out"),
        ("service", "FAILED. 1 passed; 1 failed; 0 ignored; 0 filtered out"),
    ] {
        let (text, passed) = run(suite, "", &variables);
        assert!(!passed && text.contains("panicked at tests/"), "{suite}: {text}");
        assert_eq!(results(&text).1, end, "{suite}: {text}");
    }
    let (text, passed) = run("ours_page", "", &variables);
    assert!(passed && text.contains("test has_a_document ... ok"), "{text}");
}

#[test]
fn a_suite_is_served_for_a_browser_that_somebody_opens() {
    let mut command = command("page", "", &[("NO_HEADLESS", "1"), ("WASM_BINDGEN_TEST_ADDRESS", "127.0.0.1:0")]);
    let mut runner = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(runner.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.strip_prefix("open http://").and_then(|rest| rest.split('/').next()).expect(&line);
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nconnection: close\r\n\r\n").unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).unwrap();
    runner.kill().unwrap();
    runner.wait().unwrap();
    assert!(page.contains("<pre id=\"output\">"), "{page}");
}

#[test]
fn the_files_of_a_suite_are_kept_if_that_is_asked_for() {
    let (text, _) = run("node", "passes", &[("WASM_BINDGEN_KEEP_TEST_BUILD", "1")]);
    let folder = text.lines().find_map(|line| line.strip_prefix("the files of this suite are kept in ")).expect(&text);
    assert!(Path::new(folder).join("wasm-bindgen-test_bg.wasm").exists());
    fs::remove_dir_all(folder).unwrap();
}

/// Cargo calls the runner, and the suites are made of the facade: a patch with another version would silently be unused.
#[test]
fn cargo_calls_the_runner() {
    let cargo = |words: &[&str]| {
        let mut command = process::cargo();
        command.args(words).args(["--target", wasm::TRIPLE]).current_dir(package());
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", RUNNER).env("CARGO_TARGET_DIR", places::target());
        process::run(&mut command).stdout()
    };
    let _ = SUITES.len();
    let text = cargo(&["test", "--quiet", "--lib", "--test", "module"]);
    assert_eq!(text.matches("test result: ok.").count(), 2, "{text}");
    let tree = cargo(&["tree", "--invert", "wasm-bindgen"]);
    assert!(tree.lines().next().is_some_and(|line| line.contains("js-runtime/compat/wasm-bindgen")), "{tree}");
}

/// Browsers keep connections that they do not use; a server that waits for one hangs in one start of three.
///
/// `FERRY_STARTS=100 cargo test -p wasm-ferry-cli --test runner starts` tries more often.
#[test]
fn every_start_of_a_browser_succeeds() {
    let starts: u32 = std::env::var("FERRY_STARTS").ok().and_then(|number| number.parse().ok()).unwrap_or(3);
    for start in 1..=starts {
        let (text, passed) = run("page", "there_is_a_document", &[]);
        assert!(passed && text.contains("\ntest there_is_a_document ... ok\n"), "start {start} of {starts}:\n{text}");
    }
}
