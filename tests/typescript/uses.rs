//! Type-checks every case of `cases/`: what the compiler must accept, and under `@ts-expect-error` what it must refuse.
//!
//! A case uses the declarations of a golden case (`//@ golden: classes`), or a package for every target (`//@ package: …`).
//! All golden declarations are also checked by themselves, with no library but the language's own, and that of the Web where they need it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ferry_test_support::golden::{Case, Suite, cases};
use ferry_test_support::{places, tsc};

const CASES: &str = "tests/typescript/cases";
const GOLDEN: &str = "tests/golden/cases";

/// Declarations for places where there may be nothing of the Web.
const HOSTS: &[&str] =
    &["targets.bundler.d.ts", "targets.nodejs.d.ts", "targets.universal.d.ts", "targets.module.d.ts"];

/// How TypeScript finds a package, and the targets that must be accepted so.
const RESOLUTIONS: &[(&str, &[&str])] = &[
    ("bundler", &["--module", "esnext", "--moduleResolution", "bundler"]),
    ("nodenext", &["--module", "nodenext", "--moduleResolution", "nodenext"]),
];

const TARGETS: &[&str] = &["bundler", "web", "nodejs"];

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    let mut built: BTreeMap<String, PathBuf> = BTreeMap::new();
    let golden = golden();
    let mut of_golden = Vec::new();
    for case in cases(CASES, "ts") {
        if let Some(declared) = case.directive("golden") {
            let file = declarations(&golden, &declared);
            assert!(file.exists(), "{} names no golden case", case.path().display());
            fs::write(golden.join(used(case.name())), case.text()).expect("a new file");
            of_golden.push(case.name().to_owned());
            continue;
        }
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
    // One run of the compiler for all of them: it takes a second to begin.
    let files: Vec<PathBuf> = of_golden.iter().map(|name| golden.join(used(name))).collect();
    let finished = tsc::check(&golden, &files, &[]);
    assert!(finished.status.success() || finished.stdout.contains(USED), "{finished}");
    for name in of_golden {
        let complaints = finished.stdout.lines().filter(|line| line.starts_with(&used(&name)));
        let complaints: Vec<String> = complaints.map(str::to_owned).collect();
        suite.add(format!("{name}::golden"), move || assert!(complaints.is_empty(), "{}", complaints.join("\n")));
    }
    for (name, library, web) in [("ES2022", "es2022", false), ("ES2022 and of the Web", "es2022,dom", true)] {
        let golden = golden.clone();
        suite.add(format!("declarations need nothing but the library of {name}"), move || {
            let files = fs::read_dir(&golden).expect("a new directory").flatten().map(|entry| entry.path());
            let named = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let chosen = |name: &str| name.ends_with(".d.ts") && (web || HOSTS.contains(&name));
            let files: Vec<PathBuf> = files.filter(|path| chosen(&named(path))).collect();
            let finished = tsc::check(&golden, &files, &["--lib", library]);
            assert!(finished.status.success(), "{finished}");
        });
    }
    suite.run()
}

/// How the copies of cases end.
const USED: &str = ".use.ts";

fn used(case: &str) -> String {
    format!("{case}{USED}")
}

/// The declarations of every golden case, in one directory.
fn golden() -> PathBuf {
    let directory = places::scratch("typescript-golden");
    for entry in fs::read_dir(places::in_workspace(GOLDEN)).expect("the cases are there").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(case) = name.strip_suffix(".d.ts") {
            let case = case.strip_suffix(".glue").unwrap_or(case);
            fs::copy(entry.path(), declarations(&directory, case)).expect("a new file");
        }
    }
    fs::write(directory.join("package.json"), "{ \"type\": \"module\" }").expect("a new file");
    directory
}

fn declarations(directory: &Path, case: &str) -> PathBuf {
    directory.join(format!("{case}.d.ts"))
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
