//! The program `ferry`, run on small crates.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "tests touch files themselves")]

mod project;

use std::fs;

use serde_json::Value;

use project::{CDYLIB, Crate, DOUBLE, beside, contents, failure, ferry, node, stderr};

#[test]
fn a_release_is_optimised_and_complete_and_runs() {
    let made = Crate::new("ferry-pack-double", CDYLIB, DOUBLE);
    let output = made.build(&["--target", "nodejs", "--scope", "acme", "--json"]);
    assert!(output.status.success(), "{}", stderr(&output));

    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let package = made.path().join("pkg").canonicalize().unwrap();
    assert_eq!(json["package"], package.to_str().unwrap());
    assert_eq!((&json["name"], &json["version"]), (&"@acme/ferry-pack-double".into(), &"1.2.3".into()));
    assert_eq!(json["optimized"], cfg!(feature = "optimizer"));
    assert_eq!(json["wasm"], package.join("ferry_pack_double_bg.wasm").to_str().unwrap());
    let files: Vec<&str> =
        json["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    let expected = [
        "LICENSE-MIT",
        "ferry_pack_double.d.ts",
        "ferry_pack_double.js",
        "ferry_pack_double_bg.wasm",
        "ferry_pack_double_bg.wasm.d.ts",
        "package.json",
    ];
    assert_eq!(files, expected);
    assert_eq!(contents(&package).len(), expected.len());
    assert_eq!(node(made.path(), "console.log(require('./pkg').double(21))"), "42");
    assert_eq!(beside(made.path()), ["pkg"]);
}

#[test]
fn a_failed_build_leaves_the_previous_package_untouched() {
    let made = Crate::new("ferry-pack-fails", CDYLIB, DOUBLE);
    let output = made.build(&["--dev", "--target", "nodejs"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let package = made.path().join("pkg");
    let before = contents(&package);

    made.source("this is not Rust");
    let text = failure(&made.build(&["--dev", "--target", "nodejs"]), 1);
    assert!(text.contains("expected one of"), "cargo speaks for itself: {text}");
    assert!(text.ends_with("error: failed to compile `ferry-pack-fails`\n"), "{text}");

    // Compiles, but the post-processor finds nothing to do.
    made.source("#[unsafe(no_mangle)] pub extern \"C\" fn plain() {}\n");
    let text = failure(&made.build(&["--dev", "--target", "nodejs"]), 1);
    assert!(text.contains("error[no-records]: "), "{text}");
    assert!(text.ends_with("error: failed to generate JavaScript for `ferry-pack-fails`: 1 error\n"), "{text}");

    assert_eq!(contents(&package), before);
    assert_eq!(beside(made.path()), ["pkg"]);
}

#[test]
fn a_workspace_with_one_candidate_is_enough_and_folders_are_the_shells() {
    let made = Crate::new("ferry-pack-member", CDYLIB, DOUBLE);
    let (root, member) = (made.path(), made.path().join("member"));
    fs::create_dir(&member).unwrap();
    fs::rename(root.join("src"), member.join("src")).unwrap();
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap().replace("[workspace]\n", "");
    fs::write(member.join("Cargo.toml"), manifest).unwrap();
    fs::write(root.join("Cargo.toml"), "[workspace]\nresolver = \"3\"\nmembers = [\"member\"]\n").unwrap();
    let shell = tempfile::tempdir().unwrap();
    let args = ["build", root.to_str().unwrap(), "--offline", "--dev", "--out-dir", "out/here", "--out-name", "d"];
    let output = ferry(shell.path(), &[&args[..], &["--no-typescript", "--no-pack"]].concat());
    assert!(output.status.success(), "{}", stderr(&output));
    let out = shell.path().join("out/here");
    let files = [
        "d.cjs",
        "d.js",
        "d_bg.wasm",
        "d_init.cjs",
        "d_inline.cjs",
        "d_inline.js",
        "index.js",
        "init.js",
        "inline.js",
        "instance.cjs",
        "instance.js",
        "node.mjs",
        "url.js",
        "workerd.js",
    ];
    assert_eq!(contents(&out).into_keys().collect::<Vec<_>>(), files.map(|name| out.join(name)));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.starts_with("ferry-pack-member 1.2.3 for universal in "), "{text}");
    // A second build replaces what the first has written, without a package.json to tell.
    let output = ferry(shell.path(), &[&args[..], &["--no-typescript", "--no-pack", "-q"]].concat());
    assert_eq!((output.status.success(), stderr(&output).as_str()), (true, ""));
}

#[test]
fn entries_make_room_for_a_module_that_is_called_like_one() {
    let made = Crate::new("ferry-pack-index", CDYLIB, DOUBLE);
    let installed = made.path().join("app/node_modules/ferry-pack-index");
    for name in ["index", "init", "Instance", "index"] {
        let output = made.build(&["--dev", "-d", installed.to_str().unwrap(), "--out-name", name, "-q"]);
        assert_eq!((output.status.success(), stderr(&output).as_str()), (true, ""), "{name}");
        for file in [".js", ".d.ts", "_bg.wasm"] {
            assert!(installed.join(format!("{name}{file}")).exists(), "{name}{file}");
        }
        let script = "const { double } = require('ferry-pack-index'); (async () => { const all = [double];
            for (const path of ['', '/init', '/inline', '/url', '/instance'])
                all.push(await import('ferry-pack-index' + path).then((m) => m.double ?? m.instantiateSync));
            console.log(all[0](4), all[1](4), all.map((f) => typeof f).join()) })()";
        let kinds = ["function"; 6].join(",");
        assert_eq!(node(&made.path().join("app"), script), format!("8 8 {kinds}"), "{name}");
    }
}

#[test]
fn text_crosses_where_a_stand_in_for_a_browser_has_no_encoders() {
    let source = "use wasm_ferry::js;\n#[js]\npub fn greet(name: &str) -> String { format!(\"Hello, {name}!\") }\n";
    let made = Crate::new("ferry-pack-greet", CDYLIB, source);
    let script = "delete globalThis.TextDecoder; delete globalThis.TextEncoder;
        console.log(require('./pkg').greet('ü'.repeat(99)).length)";
    for target in ["universal", "nodejs"] {
        for minify in [&["--dev"][..], &["--dev", "--minify"]] {
            let output = made.build(&[minify, &["-t", target, "-q"]].concat());
            assert_eq!((output.status.success(), stderr(&output).as_str()), (true, ""), "{target}");
            assert_eq!(node(made.path(), script), "107", "{target}");
        }
    }
}

#[test]
fn a_workspace_is_built_in_one_run_with_its_programs_and_examples() {
    let made = Crate::new("ferry-pack-workspace", CDYLIB, DOUBLE);
    let root = made.path();
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap().replace("[workspace]\n", "");
    for (member, name, library) in
        [("one", "ferry-ws-one", CDYLIB), ("two", "ferry-ws-two", CDYLIB), ("tool", "ferry-ws-tool", "")]
    {
        let folder = root.join(member);
        fs::create_dir_all(folder.join("src")).unwrap();
        let manifest = manifest.replace("ferry-pack-workspace", name).replace(CDYLIB, library);
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        fs::write(folder.join("src/lib.rs"), DOUBLE).unwrap();
    }
    fs::remove_dir_all(root.join("src")).unwrap();
    // A program without library, and an example.
    let main = "use wasm_ferry::js;\n#[js]\npub fn triple(number: u32) -> u32 { number * 3 }\n\
                #[js]\nextern \"C\" {\n    #[js(js_namespace = console)]\n    fn log(text: &str);\n}\n\
                fn main() { log(\"main has run\"); }\n";
    fs::rename(root.join("tool/src/lib.rs"), root.join("tool/src/main.rs")).unwrap();
    fs::write(root.join("tool/src/main.rs"), main).unwrap();
    fs::create_dir(root.join("one/examples")).unwrap();
    fs::write(root.join("one/examples/show-it.rs"), main).unwrap();
    fs::write(root.join("Cargo.toml"), "[workspace]\nresolver = \"3\"\nmembers = [\"one\", \"two\", \"tool\"]\n")
        .unwrap();

    let build = |args: &[&str]| -> Value {
        let output = made.build(&[&["--dev", "--json"], args].concat());
        assert!(output.status.success(), "{}", stderr(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let json = build(&[]);
    let names: Vec<&Value> = json["packages"].as_array().unwrap().iter().map(|package| &package["name"]).collect();
    assert_eq!(names, ["ferry-ws-one", "ferry-ws-two"]);
    assert_eq!(node(root, "console.log(require('./one/pkg').double(4), require('./two/pkg').double(5))"), "8 10");
    assert!(!root.join("tool/pkg").exists());
    // Each has a folder of its own in the one that is named.
    build(&["--out-dir", "out"]);
    assert_eq!(node(root, "console.log(require('./out/ferry-ws-two').double(5))"), "10");

    assert_eq!(build(&["-p", "ferry-ws-tool"])["name"], "ferry-ws-tool");
    assert_eq!(node(root, "console.log(require('./tool/pkg').triple(4))"), "main has run\n12");
    assert_eq!(build(&["--example", "show-it"])["name"], "show-it");
    assert_eq!(node(root, "console.log(require('./one/pkg-show-it').triple(4))"), "main has run\n12");

    // If one cannot be made, none is.
    fs::write(root.join("two/src/lib.rs"), "#[unsafe(no_mangle)] pub extern \"C\" fn plain() {}\n").unwrap();
    fs::write(root.join("one/src/lib.rs"), DOUBLE.replace("* 2", "* 4")).unwrap();
    let text = failure(&made.build(&["--dev"]), 1);
    assert!(text.ends_with("error: failed to generate JavaScript for `ferry-ws-two`: 1 error\n"), "{text}");
    assert_eq!(node(root, "console.log(require('./one/pkg').double(4))"), "8");
    let text = failure(&made.build(&["--dev", "--out-name", "x"]), 2);
    assert!(text.contains("failed to use `--out-name`: there are several packages"), "{text}");
}

#[test]
fn a_crate_without_cdylib_is_told_which_lines_to_add() {
    let made = Crate::new("ferry-pack-lib", "", DOUBLE);
    let text = failure(&made.build(&[]), 1);
    let expected =
        "error: failed to package `ferry-pack-lib`: its crate-type is `lib`, and only a `cdylib` becomes a module\n";
    assert!(text.contains(expected), "{text}");
    assert!(text.contains("\n    [lib]\n    crate-type = [\"cdylib\", \"rlib\"]\n"), "{text}");
    assert!(!made.path().join("pkg").exists());
}

#[test]
fn what_is_no_crate_is_said_to_be_none() {
    let folder = tempfile::tempdir().unwrap();
    let text = failure(&ferry(folder.path(), &["build", "nowhere"]), 1);
    assert!(text.contains("error: failed to find a Cargo.toml in `"), "{text}");
    assert!(text.contains("\nhelp: name the folder of a crate"), "{text}");
    fs::write(folder.path().join("Cargo.toml"), "[package\n").unwrap();
    let text = failure(&ferry(folder.path(), &["build"]), 1);
    assert!(text.contains("error: failed to read `") && text.contains("\ncause: "), "{text}");
}

#[test]
fn an_output_folder_that_cannot_be_written_is_found_before_compiling() {
    let made = Crate::new("ferry-pack-readonly", CDYLIB, "compile_error!(\"it was compiled\");");
    // A file where a folder is needed stops even those who may write everywhere.
    fs::write(made.path().join("file"), "").unwrap();
    let text = failure(&made.build(&["--out-dir", "file/pkg"]), 1);
    assert!(text.contains("error: failed to write to `"), "{text}");
    assert!(!text.contains("it was compiled"), "{text}");
}

#[test]
fn other_peoples_files_are_never_replaced() {
    let made = Crate::new("ferry-pack-app", CDYLIB, "compile_error!(\"it was compiled\");");
    let text = failure(&made.build(&["--out-dir", "."]), 1);
    assert!(text.contains("it holds what no build has put there:\n  Cargo.lock\n  Cargo.toml\n"), "{text}");
    assert!(text.contains("\nhelp: choose another folder with `--out-dir`"), "{text}");
    assert!(made.path().join("src/lib.rs").exists());
}

#[test]
fn a_failure_is_an_object_for_tools() {
    let folder = tempfile::tempdir().unwrap();
    let output = ferry(folder.path(), &["build", "nowhere", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(json["error"].as_str().unwrap().starts_with("failed to find a Cargo.toml"), "{json}");
    // What cannot be meant, too.
    let output = ferry(folder.path(), &["build", "--json", "--nonsense"]);
    assert_eq!(output.status.code(), Some(2));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["error"], "unexpected argument '--nonsense' found");
}

#[test]
fn a_file_that_cargo_toml_names_is_missed_before_anything_is_compiled() {
    for key in ["readme", "license-file"] {
        let made = Crate::new("ferry-pack-named", CDYLIB, "this does not compile");
        let path = made.path().join("Cargo.toml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("license = \"MIT\"", &format!("{key} = \"docs/none.md\""))).unwrap();
        let text = failure(&made.build(&["--dev"]), 1);
        assert!(text.contains(&format!("docs/none.md`, which `{key}` in `")), "{text}");
    }
}

#[test]
fn a_name_that_only_npm_refuses_is_built_and_said() {
    let made = Crate::new("größe", CDYLIB, DOUBLE);
    let output = made.build(&["--dev"]);
    let text = stderr(&output);
    assert!(output.status.success() && text.contains("npm takes no package of the name `größe`"), "{text}");
    assert_eq!(node(made.path(), "console.log(require('./pkg').double(21))"), "42");
}

#[test]
fn what_wasm_pack_is_called_with_is_understood() {
    let made = Crate::new("ferry-pack-familiar", CDYLIB, DOUBLE);
    let line =
        "--log-level info --weak-refs --reference-types --mode no-install --no-gitignore --debug --no-typescript";
    let output = made.build(&line.split(' ').collect::<Vec<_>>());
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(stderr(&output).contains("warning: `--weak-refs` is not needed: "), "{}", stderr(&output));
    assert_eq!(node(made.path(), "console.log(require('./pkg').double(21))"), "42");
    let text = failure(&made.build(&["--panic-unwind"]), 2);
    assert!(text.contains("`Panics that unwind`"), "{text}");
}

#[test]
fn wrong_usage_has_its_own_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = [
        &["bild"][..],
        &["build", "--target", "moon"],
        &["build", "--dev", "--release"],
        &["build", "--", "-p", "other"],
    ];
    for args in wrong {
        let text = failure(&ferry(folder.path(), args), 2);
        assert!(text.starts_with("error: "), "{text}");
    }
    let version = ferry(folder.path(), &["--version"]);
    assert_eq!(String::from_utf8_lossy(&version.stdout), format!("ferry {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn cargo_toml_says_what_the_package_is() {
    let metadata = "[package.metadata.ferry]\ntarget = \"nodejs\"\nscope = \"acme\"\nout-dir = \"js/pkg\"\nout-name = \"twice\"\n\
                    typescript = false\noptimize = false\n\n[package.metadata.ferry.package-json]\n\
                    funding = \"https://acme.example\"\npublishConfig = { access = \"restricted\" }\n\n";
    let made = Crate::new("ferry-pack-configured", &format!("{CDYLIB}{metadata}"), DOUBLE);
    let output = made.build(&["--json", "--profile", "dev"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["name"], &json["optimized"]), (&"@acme/ferry-pack-configured".into(), &false.into()));
    let package = made.path().join("js/pkg");
    assert!(package.join("twice.js").exists() && !package.join("twice.d.ts").exists());
    let text = fs::read_to_string(package.join("package.json")).unwrap();
    let manifest: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(manifest["funding"], "https://acme.example");
    assert_eq!(manifest["publishConfig"]["access"], "restricted");
    assert_eq!(manifest["engines"]["node"], ">=20");
    assert_eq!(node(made.path(), "console.log(require('./js/pkg').double(21))"), "42");

    let manifest = made.path().join("Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap().replace("out-dir", "outdir");
    fs::write(&manifest, text).unwrap();
    let text = failure(&made.build(&[]), 1);
    assert!(
        text.contains("error: failed to understand `outdir` in [package.metadata.ferry]: there is no such key"),
        "{text}"
    );
    assert!(text.contains("did you mean `out-dir`?"), "{text}");
}

#[cfg(feature = "optimizer")]
#[test]
fn binaryen_gets_the_arguments_that_cargo_toml_gives_it() {
    let made = Crate::new("ferry-pack-arguments", CDYLIB, DOUBLE);
    let path = made.path().join("Cargo.toml");
    let plain = fs::read_to_string(&path).unwrap();
    let build = |table: &str| {
        fs::write(&path, format!("{plain}\n{table}\n")).unwrap();
        let output = made.build(&["--json", "--dev"]);
        assert!(output.status.success(), "{}", stderr(&output));
        (serde_json::from_slice::<Value>(&output.stdout).unwrap()["optimized"] == true, stderr(&output))
    };
    let dev = "[package.metadata.ferry.profile.dev]\noptimize = ";
    let (optimized, said) = build(&format!("{dev}['-O3', '--converge', '--enable-simd', '--vacuum']"));
    assert!(optimized && !said.contains("warning"), "{said}");
    assert_eq!(node(made.path(), "console.log(require('./pkg').double(21))"), "42");
    let (optimized, said) = build(&format!("{dev}['-O3', '--of-tomorrow']"));
    assert!(!optimized && said.contains("`--of-tomorrow` is nothing that the Binaryen in `ferry` knows"), "{said}");
    let (_, said) = build("[package.metadata.wasm-pack.profile.release]\nwasm-opt = false");
    assert!(said.contains("warning: [package.metadata.wasm-pack] in "), "{said}");
}

#[test]
fn a_module_above_the_limit_is_a_file_of_its_own() {
    let metadata = "[package.metadata.ferry]\ninline-limit = 1000\n\n";
    let made = Crate::new("ferry-pack-large", &format!("{CDYLIB}{metadata}"), DOUBLE);
    let output = made.build(&["--dev"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let package = made.path().join("pkg");
    let text = |name: &str| fs::read_to_string(package.join(name)).unwrap();
    assert!(text("index.js").contains("new URL(\"./ferry_pack_large_bg.wasm\", import.meta.url)"));
    // Where nobody has put the file, the bytes come from a module.
    assert!(text("index.js").contains("import(\"./ferry_pack_large_inline.js\")"));
    let manifest: Value = serde_json::from_str(&text("package.json")).unwrap();
    assert_eq!(manifest["exports"]["."]["node"]["module"]["default"], "./inline.js");
    assert_eq!(node(made.path(), "console.log(require('./pkg').double(21))"), "42");
    assert_eq!(node(made.path(), "import('./pkg/node.mjs').then((it) => console.log(it.double(21)))"), "42");

    // What is typed is stronger.
    let output = made.build(&["--dev", "--inline-limit", "9_000_000"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(text("index.js"), text("inline.js"));

    // Nothing is copied if nothing may be.
    let output = made.build(&["--dev", "--inline-limit", "0"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(!package.join("inline.js").exists() && !package.join("ferry_pack_large_inline.js").exists());
    let manifest: Value = serde_json::from_str(&text("package.json")).unwrap();
    assert!(!manifest["exports"].to_string().contains("inline.js"), "{manifest}");
    assert_eq!(node(made.path(), "import('./pkg/node.mjs').then((it) => console.log(it.double(21)))"), "42");
}

/// The linker takes what is called: what only stands in signatures, or is only for JavaScript, used to be lost.
#[test]
fn what_a_dependency_offers_is_found_though_none_of_its_code_is_called() {
    let source = format!("{DOUBLE}pub use ferry_pack_lender as lender;\n");
    let made = Crate::new("ferry-pack-borrower", CDYLIB, &source);
    let lender = made.path().join("lender");
    fs::create_dir_all(lender.join("src")).unwrap();
    let manifest = fs::read_to_string(made.path().join("Cargo.toml")).unwrap();
    let lent = manifest.replace("ferry-pack-borrower", "ferry-pack-lender").replace(CDYLIB, "");
    fs::write(lender.join("Cargo.toml"), lent.replace("\n[workspace]\n", "")).unwrap();
    let manifest = manifest.replace("[dependencies]", "[dependencies]\nferry-pack-lender = { path = \"lender\" }");
    fs::write(made.path().join("Cargo.toml"), manifest).unwrap();
    fs::write(lender.join("src/lib.rs"), "#[wasm_ferry::js]\npub enum Colour { Red, Green = 7 }\n").unwrap();

    for profile in ["dev", "release"] {
        let output = made.build(&["--target", "nodejs", "--profile", profile]);
        assert!(output.status.success(), "{}", stderr(&output));
        let script = "const it = require('./pkg'); console.log(it.double(21), it.Colour.Green)";
        assert_eq!(node(made.path(), script), "42 7", "{profile}");
        let module = fs::read(made.path().join("pkg/ferry_pack_borrower_bg.wasm")).unwrap();
        assert!(!module.windows(14).any(|bytes| bytes == b"__ferry_record"), "{profile}: nothing is left of it");
    }
}
