//! The module of a package that has only its data types.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "tests touch files themselves")]

mod project;

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use project::{CDYLIB, Crate, DOUBLE, node, stderr, workspace};

/// Every way in which TypeScript finds a package, and the files that can be read so.
const RESOLUTIONS: &[(&str, &str, &[&str])] = &[
    ("node16", "node16", &["use.ts", "use.cts"]),
    ("nodenext", "nodenext", &["use.ts", "use.cts"]),
    ("esnext", "bundler", &["use.ts"]),
    // It reads no `exports`, and finds the file beside the package's manifest.
    ("esnext", "node10", &["use.ts"]),
];

fn check(folder: &Path, module: &str, resolution: &str, files: &[&str]) {
    let mut command = Command::new("node");
    command.arg(workspace().join("tests/node_modules/typescript/bin/tsc")).current_dir(folder);
    command.args(["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022", "--skipLibCheck", "false"]);
    let output = command.args(["--module", module, "--moduleResolution", resolution]).args(files).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "resolved like {resolution}:\n{said}");
}

#[test]
fn data_types_are_a_module_of_their_own_and_the_same_as_in_the_package() {
    let made = Crate::new("ferry-pack-types", CDYLIB, include_str!("types/lib.rs"));
    let output = made.build(&["--dev", "--out-dir", "node_modules/ferry-pack-types"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let package = made.path().join("node_modules/ferry-pack-types");
    let text = |name: &str| fs::read_to_string(package.join(name)).unwrap();

    let manifest: Value = serde_json::from_str(&text("package.json")).unwrap();
    let types = &manifest["exports"]["./types"];
    assert_eq!((&types["types"], &types["default"]), (&"./types.d.ts".into(), &"./types.js".into()));
    assert_eq!(types["require"]["types"], "./types.d.cts");

    // Only what this module cannot say itself comes from the other.
    let declared = text("types.d.ts");
    assert!(declared.contains("import type { Colour, Drawing, Stock } from \"./index.js\";"), "{declared}");
    assert!(declared.contains("export interface Order {\n  /** Counts up. */\n  readonly id: number;"), "{declared}");
    assert!(text("types.d.cts").contains("from \"./index.cjs\";"));

    let usage = include_str!("types/use.ts");
    for name in ["use.ts", "use.cts"] {
        fs::write(made.path().join(name), usage).unwrap();
    }
    fs::write(made.path().join("package.json"), r#"{"type": "module"}"#).unwrap();
    for (module, resolution, files) in RESOLUTIONS {
        check(made.path(), module, resolution, files);
    }

    // Loading it runs nothing.
    let script = "import('ferry-pack-types/types').then((it) => console.log(Object.keys(it).length))";
    assert_eq!(node(made.path(), script), "0");
    assert_eq!(node(made.path(), "console.log(Object.keys(require('ferry-pack-types/types')).length)"), "0");
}

#[test]
fn without_data_there_is_no_such_module() {
    let made = Crate::new("ferry-pack-no-types", CDYLIB, DOUBLE);
    let output = made.build(&["--dev"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(!made.path().join("pkg/types.js").exists() && !made.path().join("pkg/types.d.ts").exists());
    let manifest: Value = serde_json::from_slice(&fs::read(made.path().join("pkg/package.json")).unwrap()).unwrap();
    assert_eq!(manifest["exports"].get("./types"), None);
}
