use clap::Parser;
use serde_json::{Value, json};

use super::*;
use crate::host::recorded::Recorded;
use crate::project::tests::{metadata, package};

const MANIFEST: &str = r#"{"name": "life", "version": "0.1.0", "files": ["life.js"]}"#;

/// A built crate in `/a`, with what is different.
fn machine(manifest: &str, changes: Value) -> Recorded {
    let mut package = package("life", "/a", &["cdylib"]);
    for (key, value) in changes.as_object().unwrap() {
        package[key] = value.clone();
    }
    Recorded::default()
        .file("/a/Cargo.toml", "")
        .file("/a/pkg/package.json", manifest)
        .file("/a/pkg/life.js", "export {};")
        .answer("cargo metadata", &metadata("/a", &[package]))
        .with_env("NPM_TOKEN", "the-token-of-ann")
}

fn run(host: &Recorded, line: &str) -> Result<(), Error> {
    let words = ["ferry", "publish"].into_iter().chain(line.split_whitespace());
    let args::Command::Publish(typed) = args::Typed::try_parse_from(words).unwrap().command else { unreachable!() };
    publish(host, &Ui::silent(), &typed, Path::new("/a"))
}

/// Expects a refusal before anything is sent.
fn refusal(host: &Recorded, line: &str) -> String {
    let error = run(host, line).unwrap_err();
    assert!(host.sent().is_empty(), "{:?}", host.done());
    error.to_string()
}

#[test]
fn what_is_private_is_refused_before_anything_is_sent() {
    let host = machine(MANIFEST, json!({"publish": []}));
    assert_eq!(refusal(&host, ""), "failed to publish `life`: its Cargo.toml says `publish = false`");
    let host = machine(r#"{"name": "life", "version": "0.1.0", "private": true}"#, json!({}));
    assert_eq!(refusal(&host, ""), "failed to publish `life`: its package.json says `\"private\": true`");
}

#[test]
fn what_is_not_committed_is_refused_unless_allowed() {
    let host = machine(MANIFEST, json!({})).answer("git status", " M src/lib.rs\n?? draft.rs\n");
    assert_eq!(refusal(&host, ""), "failed to publish: these files are not committed:\n  src/lib.rs\n  draft.rs");
    assert!(host.done().contains(&r#"run git status --porcelain -- . ":(exclude)pkg""#.into()), "{:?}", host.done());
    run(&host, "--allow-dirty --dry-run").unwrap();
    assert!(host.sent().is_empty());
}

#[test]
fn a_package_older_than_its_crate_is_refused() {
    let host = machine(r#"{"name": "life", "version": "0.0.9"}"#, json!({}));
    assert_eq!(refusal(&host, ""), "failed to publish: the package was built of version 0.0.9, the crate is 0.1.0");
}

#[test]
fn a_preview_needs_a_tag_that_is_no_version() {
    let host = machine(r#"{"name": "life", "version": "0.1.0-rc.1"}"#, json!({"version": "0.1.0-rc.1"}));
    assert_eq!(refusal(&host, ""), "failed to publish the preview 0.1.0-rc.1: without a tag, everybody would get it");
    assert_eq!(
        refusal(&host, "--tag v1"),
        "failed to use the tag `v1`: it is a version, or cannot be a part of an address"
    );
    assert_eq!(
        refusal(&host, "--tag a/b"),
        "failed to use the tag `a/b`: it is a version, or cannot be a part of an address"
    );
    run(&host, "--tag next --dry-run").unwrap();
}

#[test]
fn a_name_without_scope_cannot_be_restricted() {
    let host = machine(MANIFEST, json!({}));
    assert!(refusal(&host, "--access restricted").contains("it has no scope, and is always public"));
}

#[test]
fn the_token_itself_is_not_published() {
    let host = machine(MANIFEST, json!({})).file("/a/pkg/life.js", "// the-token-of-ann");
    assert_eq!(refusal(&host, ""), "failed to publish: `life.js` contains the token you log in with");
}

#[test]
fn a_bad_address_is_refused() {
    let host = machine(MANIFEST, json!({}));
    assert_eq!(refusal(&host, "--registry example.org"), "failed to use `example.org` as a registry");
    let manifest = r#"{"name": "life", "version": "0.1.0", "publishConfig": {"registry": "what"}}"#;
    assert_eq!(refusal(&machine(manifest, json!({})), ""), "failed to use `what` as a registry");
}

#[test]
fn a_version_that_is_there_is_refused_or_skipped() {
    let there = json!({"versions": {"0.1.0": {"dist": {"integrity": "sha512-x", "tarball": "https://x.example/"}}}});
    let registry = deno_npmrc::NPM_DEFAULT_REGISTRY.trim_end_matches('/');
    let host = machine(MANIFEST, json!({})).reply(&format!("GET {registry}/life"), 200, there);
    let error = run(&host, "").unwrap_err().to_string();
    let name = registry.trim_start_matches("https://");
    assert_eq!(error, format!("failed to publish: {name} has life 0.1.0 already"));
    run(&host, "--skip-existing").unwrap();
    assert!(host.done().iter().all(|step| !step.starts_with("PUT")), "{:?}", host.done());
}

#[test]
fn the_registry_is_the_flags_then_the_packages_then_the_files() {
    let address = |manifest: &str, line: &str| {
        let host = machine(manifest, json!({})).file("/a/.npmrc", "registry=https://file.example/\n");
        let error = run(&host, line).unwrap_err().to_string();
        error.rsplit(": ").next().unwrap_or_default().to_owned()
    };
    let own = r#"{"name": "life", "version": "0.1.0", "publishConfig": {"registry": "https://own.example"}}"#;
    assert_eq!(address(own, "--registry https://flag.example"), "flag.example does not answer");
    assert_eq!(address(own, ""), "own.example does not answer");
    assert_eq!(address(MANIFEST, ""), "file.example does not answer");
}
