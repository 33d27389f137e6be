//! Crates that import from packages of npm.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "tests touch files themselves")]

mod project;

use std::fs;
use std::path::Path;

use serde_json::Value;

use project::{CDYLIB, Crate, failure, stderr, workspace};

/// A crate that uses a package of npm and another crate that does.
fn two_crates(name: &str, inner: &str) -> Crate {
    let source = "use wasm_ferry::js;\n#[js(module = \"left-pad\")]\nextern \"C\" {\n    #[js(js_name = default)]\n    \
                  fn left_pad(text: &str, width: u32) -> String;\n}\n#[js]\npub fn padded(text: &str) -> String { \
                  inner::shown(&left_pad(text, 5)) }\n";
    let made = Crate::new(name, CDYLIB, source);
    let manifest = fs::read_to_string(made.path().join("Cargo.toml")).unwrap();
    let manifest = manifest
        .replace("[workspace]", &format!("inner = {{ path = \"inner\", package = \"{name}-inner\" }}\n\n[workspace]"));
    fs::write(made.path().join("Cargo.toml"), manifest).unwrap();
    let own = r#"{"name": "own", "dependencies": {"left-pad": "^1.3.0"}, "devDependencies": {"x": "1"}}"#;
    fs::write(made.path().join("package.json"), own).unwrap();

    let folder = made.path().join("inner");
    let ferry = workspace().join("js-runtime");
    let manifest = format!(
        "[package]\nname = \"{name}-inner\"\nversion = \"1.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         wasm-ferry = {{ path = {ferry:?} }}\n"
    );
    let source = "use wasm_ferry::js;\n#[js(module = \"@acme/show\")]\nextern \"C\" {\n    \
                  pub fn show(text: &str) -> String;\n}\npub fn shown(text: &str) -> String { show(text) }\n";
    fs::create_dir_all(folder.join("src")).unwrap();
    for (file, text) in [("Cargo.toml", manifest.as_str()), ("src/lib.rs", source), ("package.json", inner)] {
        fs::write(folder.join(file), text).unwrap();
    }
    made
}

fn manifest(package: &Path) -> Value {
    serde_json::from_slice(&fs::read(package.join("package.json")).unwrap()).unwrap()
}

#[test]
fn what_the_crates_need_of_npm_is_in_the_package() {
    let made = two_crates("ferry-pack-npm", r#"{"dependencies": {"@acme/show": "2", "left-pad": "^1.3.0"}}"#);
    let output = made.build(&["--dev"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let needs = &manifest(&made.path().join("pkg"))["dependencies"];
    assert_eq!(*needs, serde_json::json!({"@acme/show": "2", "left-pad": "^1.3.0"}));

    // The crate has the last word.
    let cargo = made.path().join("Cargo.toml");
    let text = fs::read_to_string(&cargo).unwrap();
    let say = "[package.metadata.ferry.package-json.dependencies]\nleft-pad = \"1.3.0\"\n";
    fs::write(&cargo, format!("{text}\n{say}")).unwrap();
    let output = made.build(&["--dev", "--target", "nodejs"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let needs = &manifest(&made.path().join("pkg"))["dependencies"];
    assert_eq!(*needs, serde_json::json!({"@acme/show": "2", "left-pad": "1.3.0"}));
}

#[test]
fn a_conflict_names_both_crates_and_scripts_can_use_no_packages() {
    let made = two_crates("ferry-pack-npm-conflict", r#"{"dependencies": {"left-pad": "2"}}"#);
    let text = failure(&made.build(&["--dev"]), 1);
    let expected =
        "error[npm-conflict]: the dependency on the npm package `left-pad` is specified twice, differently\n";
    assert!(text.contains(expected), "{text}");
    assert!(text.contains("note: the package.json of the crate `ferry-pack-npm-conflict` says `^1.3.0`\n"), "{text}");
    assert!(text.contains("note: the package.json of the crate `ferry-pack-npm-conflict-inner` says `2`\n"), "{text}");

    fs::write(made.path().join("inner/package.json"), "{}").unwrap();
    let text = failure(&made.build(&["--dev", "--target", "no-modules"]), 1);
    assert!(text.contains("the target `no-modules` cannot use the npm package `left-pad`"), "{text}");
    assert!(!made.path().join("pkg").exists());
}
