//! Type-checks every case of `cases/`, for every target of the package it uses.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use ferry_test_support::golden::{Case, Suite, cases};
use ferry_test_support::{places, tsc};

const CASES: &str = "tests/typescript/cases";

/// How TypeScript finds a package, and the targets that must be accepted so.
const RESOLUTIONS: &[(&str, &[&str])] = &[
    ("bundler", &["--module", "esnext", "--moduleResolution", "bundler"]),
    ("nodenext", &["--module", "nodenext", "--moduleResolution", "nodenext"]),
];

const TARGETS: &[&str] = &["bundler", "web", "nodejs"];

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    let mut built: BTreeMap<String, PathBuf> = BTreeMap::new();
    for case in cases(CASES, "ts") {
        for target in TARGETS {
            let name = format!("{}::{target}", case.name());
            if !suite.wants(&name) {
                continue;
            }
            let package =
                case.directive("package").unwrap_or_else(|| panic!("{} names no package", case.path().display()));
            let key = format!("{package} {target}");
            let directory = built.entry(key).or_insert_with(|| install(&package, target)).clone();
            let case = copied(&case, &directory);
            suite.add(name, move || check(&case, &directory));
        }
    }
    suite.run()
}

/// Builds a package for a target into a directory's `node_modules`.
fn install(package: &str, target: &str) -> PathBuf {
    let name = package.rsplit('/').next().unwrap_or(package);
    let directory = places::scratch(&format!("typescript-{name}-{target}"));
    let installed = directory.join("node_modules").join(name);
    fs::create_dir_all(directory.join("node_modules")).expect("a new directory");
    ferry_examples::build(package, &installed, &["--dev", "--target", target]);
    fs::write(directory.join("package.json"), "{ \"type\": \"module\" }").expect("a new file");
    directory
}

/// The case beside `node_modules`, because that is where its imports are looked for.
fn copied(case: &Case, directory: &std::path::Path) -> PathBuf {
    let path = directory.join(format!("{}.ts", case.name()));
    fs::write(&path, case.text()).expect("a new file");
    path
}

fn check(case: &PathBuf, directory: &std::path::Path) {
    for (name, options) in RESOLUTIONS {
        let finished = tsc::check(directory, std::slice::from_ref(case), options);
        assert!(finished.status.success(), "resolved like {name}:\n{finished}");
    }
}
