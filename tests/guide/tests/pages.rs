//! Generated pages are up to date, every page is in the summary, every link leads somewhere.

#[path = "support/sources.rs"]
mod sources;

use std::fs;
use std::path::{Path, PathBuf};

use ferry_guide::{attributes, errors, flags, links, modules, runner, targets, types};
use ferry_test_support::{golden, places};

#[test]
fn the_page_of_errors_is_the_table_of_diagnostics() {
    golden::assert(&places::in_workspace("guide/src/reference/errors.md"), &errors::page());
}

#[test]
fn the_page_of_targets_is_their_table() {
    golden::assert(&places::in_workspace("guide/src/reference/targets.md"), &targets::page());
}

#[test]
fn the_page_of_flags_is_their_table() {
    golden::assert(&places::in_workspace("guide/src/reference/flags.md"), &flags::page());
}

#[test]
fn the_page_of_the_test_runner_is_the_table_of_its_variables() {
    golden::assert(&places::in_workspace("guide/src/reference/test-runner.md"), &runner::page());
}

#[test]
fn the_page_of_types_is_the_table_of_conversions() {
    golden::assert(&places::in_workspace("guide/src/reference/types.md"), &types::page());
}

#[test]
fn the_page_of_the_attribute_is_its_table() {
    let tests = attributes::Tests::of(&sources::all());
    golden::assert(&places::in_workspace("guide/src/reference/attribute.md"), &attributes::page(&tests));
}

#[test]
fn the_page_of_modules_is_their_first_lines() {
    let crates = modules::CRATES.iter().map(|(directory, package)| {
        let source = places::in_workspace(directory).join("src");
        let mut files = Vec::new();
        collect(&source, "rs", &mut files);
        let relative =
            |path: &PathBuf| path.strip_prefix(&source).expect("below src").to_string_lossy().replace('\\', "/");
        let tests = |name: &str| name.ends_with("tests.rs") || name.ends_with("testing.rs");
        let named = files.iter().map(|path| (relative(path), fs::read_to_string(path).unwrap_or_default()));
        (*directory, *package, named.filter(|(name, _)| !tests(name)).collect())
    });
    let crates: Vec<_> = crates.collect();
    golden::assert(&places::in_workspace("guide/src/internals/modules.md"), &modules::page(&crates));
}

#[test]
fn every_link_leads_somewhere() {
    let mut pages = Vec::new();
    collect(&places::in_workspace("guide"), "md", &mut pages);
    collect(&places::in_workspace("examples"), "md", &mut pages);
    pages.extend(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(places::in_workspace));
    let mut broken = Vec::new();
    for page in pages {
        let text =
            fs::read_to_string(&page).unwrap_or_else(|error| panic!("{} cannot be read: {error}", page.display()));
        let directory = page.parent().expect("a file is in a directory");
        let read = |relative: &Path| {
            let target = directory.join(relative);
            if target.is_dir() { Some(String::new()) } else { fs::read_to_string(target).ok() }
        };
        broken.extend(links::broken(&text, read).into_iter().map(|link| format!("{}: {link}", page.display())));
    }
    assert!(broken.is_empty(), "links that lead nowhere:\n{}", broken.join("\n"));
}

#[test]
fn every_page_is_in_the_summary_and_the_other_way_round() {
    let source = places::in_workspace("guide/src");
    let summary = fs::read_to_string(source.join("SUMMARY.md")).expect("the summary");
    let mut listed: Vec<PathBuf> = links::links(&summary).into_iter().map(|link| source.join(link)).collect();
    listed.sort();
    let mut pages = Vec::new();
    collect(&source, "md", &mut pages);
    pages.retain(|page| !page.ends_with("SUMMARY.md"));
    assert_eq!(listed, pages);
}

/// All files below a directory with an extension, sorted, without what others installed or built.
fn collect(directory: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    let entries =
        fs::read_dir(directory).unwrap_or_else(|error| panic!("{} cannot be read: {error}", directory.display()));
    for path in entries.flatten().map(|entry| entry.path()) {
        let skipped = ["node_modules", "pkg", "pkg-node", "dist"].iter().any(|name| path.ends_with(name));
        if path.is_dir() && !skipped {
            collect(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
}
