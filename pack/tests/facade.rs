//! Projects written for wasm-bindgen, built on Ferry as they are.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "tests touch files themselves")]

mod project;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use project::{contents, failure, ferry, node, stderr};

/// A project as people have it, with a lock file that names the original.
fn project(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(folder.join("src")).unwrap();
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"1.0.0\"\nedition = \"2021\"\n\n[lib]\ncrate-type = [\"cdylib\"]\n\n\
         [dependencies]\nwasm-bindgen = \"0.2.92\"\n\n[workspace]\n"
    );
    let source = "use wasm_bindgen::prelude::*;\n#[wasm_bindgen]\npub fn greet(name: &str) -> String { \
                  format!(\"Hello, {name}!\") }\n";
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.join("src/lib.rs"), source).unwrap();
    cargo(&folder, "generate-lockfile");
    folder
}

/// Runs cargo as a person would, without us.
fn cargo(folder: &Path, line: &str) {
    let output = Command::new("cargo").args(line.split_whitespace()).current_dir(folder).output().expect("cargo runs");
    assert!(output.status.success(), "{}", stderr(&output));
}

#[test]
fn a_project_as_it_is_becomes_a_package_and_stays_as_it_is() {
    let folder = project("ferry-pack-facade");
    let before = contents(&folder);
    let modified = |folder: &Path| fs::metadata(folder.join("Cargo.lock")).unwrap().modified().unwrap();
    let time = modified(&folder);
    let output = ferry(&folder, &["build", "--dev", "--explain"]);
    let text = stderr(&output);
    assert!(output.status.success(), "{text}");
    assert!(
        text.contains("Explaining `wasm-bindgen` is replaced by Ferry's own crate of that name, version "),
        "{text}"
    );
    assert!(text.contains("cargo build --lib --target wasm32-unknown-unknown "), "{text}");
    assert!(text.contains("Compiling wasm-ferry v") || text.contains("Finished"), "{text}");
    assert_eq!(node(&folder, "console.log(require('./pkg').greet('Ada'))"), "Hello, Ada!");
    let glue = fs::read_to_string(folder.join("pkg/ferry_pack_facade.js")).unwrap();
    assert!(!glue.contains("__wbindgen_describe"), "the original was compiled");

    // Also if the lock file is insisted on.
    let output = ferry(&folder, &["build", "--dev", "--locked"]);
    assert!(output.status.success(), "{}", stderr(&output));
    fs::remove_dir_all(folder.join("pkg")).unwrap();
    assert_eq!(contents(&folder), before);
    assert_eq!(modified(&folder), time);
}

/// It used to be built with the original, and refused, the first time.
#[test]
fn a_project_that_has_just_begun_to_use_it_is_built_at_once() {
    let folder = project("ferry-pack-facade-new");
    fs::write(
        folder.join("Cargo.lock"),
        "version = 4\n\n[[package]]\nname = \"ferry-pack-facade-new\"\nversion = \"1.0.0\"\n",
    )
    .unwrap();
    let output = ferry(&folder, &["build", "--dev"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(node(&folder, "console.log(require('./pkg').greet('Ada'))"), "Hello, Ada!");
}

#[test]
fn a_pinned_version_is_named_with_the_line_that_changes_it() {
    let folder = project("ferry-pack-facade-pinned");
    cargo(&folder, "update wasm-bindgen --precise 0.2.100");
    let before = contents(&folder);
    let text = failure(&ferry(&folder, &["build", "--dev"]), 1);
    assert!(text.contains("it stands in for 0.2.130, and Cargo.lock has\n  wasm-bindgen 0.2.100\n"), "{text}");
    let (_, rest) = text.split_once("\nhelp: run `cargo ").expect("the line is offered");
    let (line, _) = rest.split_once('`').unwrap();
    assert_eq!(contents(&folder), before);
    cargo(&folder, line);
    let output = ferry(&folder, &["build", "--dev"]);
    assert!(output.status.success(), "{line}: {}", stderr(&output));
}

/// Both attributes in one crate, with one runtime: the one in the program.
#[test]
fn our_own_crate_and_the_other_go_together() {
    let folder = project("ferry-pack-both");
    let path = folder.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).unwrap();
    fs::write(&path, manifest.replace("[dependencies]\n", "[dependencies]\nwasm-ferry = \"0.1\"\n")).unwrap();
    let source = fs::read_to_string(folder.join("src/lib.rs")).unwrap();
    fs::write(
        folder.join("src/lib.rs"),
        source + "#[wasm_ferry::js]\npub fn part(name: &str) -> String { format!(\"Bye, {name}!\") }\n",
    )
    .unwrap();
    // With the old lock file, and with none.
    for lock in [true, false] {
        if !lock {
            fs::remove_file(folder.join("Cargo.lock")).unwrap();
        }
        let output = ferry(&folder, &["build", "--dev", "--offline"]);
        assert!(output.status.success(), "{}", stderr(&output));
        let run = "const all = require('./pkg'); console.log(all.greet('Ada'), all.part('Ada'))";
        assert_eq!(node(&folder, run), "Hello, Ada! Bye, Ada!");
    }
    assert!(!folder.join("Cargo.lock").exists());
}

#[test]
fn a_runtime_that_the_project_has_put_there_itself_stays() {
    let folder = project("ferry-pack-own-runtime");
    fs::remove_file(folder.join("Cargo.lock")).unwrap();
    let path = folder.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).unwrap();
    let runtime = project::workspace().join("js-runtime");
    let patch = format!("[patch.crates-io]\nwasm-ferry = {{ path = {runtime:?} }}\n");
    fs::write(&path, manifest.replace("wasm-bindgen = \"0.2.92\"", "wasm-ferry = \"0.1\"") + &patch).unwrap();
    fs::write(folder.join("src/lib.rs"), project::DOUBLE).unwrap();
    let output = ferry(&folder, &["build", "--dev", "--offline", "--explain"]);
    let text = stderr(&output);
    assert!(output.status.success() && !text.contains("is replaced by Ferry's own"), "{text}");
    assert_eq!(node(&folder, "console.log(require('./pkg').double(21))"), "42");
}
