//! Every flag of `wasm-ferry`, on a real module: what it changes in the files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use ferry_test_support::{node, wasm};
use tempfile::TempDir;

/// The modules of `tests/e2e/examples`, with debug information.
static MODULES: LazyLock<BTreeMap<String, PathBuf>> =
    LazyLock::new(|| wasm::Build::package("ferry-e2e").examples().modules());

/// What a run has written.
struct Output(TempDir);

impl Output {
    fn path(&self) -> &Path {
        self.0.path()
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).expect("the file is text")
    }

    fn has(&self, name: &str) -> bool {
        self.path().join(name).exists()
    }

    /// Whether the finished module contains these bytes, e.g. the name of a section.
    fn module_has(&self, text: &str) -> bool {
        contains(&self.bytes("x_bg.wasm"), text)
    }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn command(flags: &str, folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wasm-ferry"));
    // Only this one can become a classic script: it imports from no module.
    let module = if flags.contains("no-modules") { &MODULES["script"] } else { &MODULES["flags"] };
    command.arg(module).arg("--out-dir").arg(folder).args(["--out-name", "x"]).args(flags.split_whitespace());
    command
}

/// Runs the program with flags.
fn run(flags: &str) -> Output {
    run_with(flags, &[])
}

fn run_with(flags: &str, variables: &[(&str, &str)]) -> Output {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = command(flags, folder.path()).envs(variables.iter().copied()).output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.is_empty() && output.stderr.is_empty(), "a success says nothing");
    Output(folder)
}

/// Runs the program with flags it must refuse.
fn refused(flags: &str) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = command(flags, folder.path()).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2), "{flags}");
    assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 0, "{flags}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Runs a script in Node beside the files, with a module `left-pad`, and gives what it prints.
fn evaluated(output: &Output, script: &str) -> String {
    let package = output.path().join("node_modules/left-pad");
    fs::create_dir_all(&package).expect("the folder is ours");
    fs::write(package.join("package.json"), r#"{ "type": "module", "exports": "./index.js" }"#).expect("ours");
    fs::write(package.join("index.js"), "export const pad = (text) => ` ${text}`;").expect("ours");
    node::eval(output.path(), script).stdout().trim().to_owned()
}

const START: &str = "import { readFileSync } from 'node:fs';\n\
                     globalThis.explode = () => { throw new Error('boom'); };\n\
                     import * as x from './x.js';\n\
                     x.initSync({ module: readFileSync('x_bg.wasm') });\n";

#[test]
fn targets_can_be_flags() {
    for target in ["web", "no-modules", "nodejs"] {
        assert_eq!(run(&format!("--{target}")).text("x.js"), run(&format!("--target {target}")).text("x.js"));
    }
    assert!(refused("--web --target nodejs").contains("cannot be used with"));
    assert!(refused("--web --nodejs").contains("cannot be used with"));
}

#[test]
fn old_flags_do_no_harm() {
    assert_eq!(run("--typescript --weak-refs --reference-types").text("x.js"), run("").text("x.js"));
    assert!(refused("--typescript --no-typescript").contains("it contradicts `--no-typescript`"));
}

#[test]
fn browser_belongs_to_bundlers() {
    assert_eq!(run("--browser").text("x_bg.js"), run("").text("x_bg.js"));
    assert!(refused("--browser --target web").contains("cannot specify `--browser` with other output types"));
}

#[test]
fn without_typescript_nothing_speaks_of_it() {
    let output = run("--target web --no-typescript");
    assert!(!output.has("x.d.ts") && !output.has("x_bg.wasm.d.ts"));
    assert!(!output.text("x.js").contains("@ts-self-types"));
    assert!(run("--target web").text("x.js").starts_with("/* @ts-self-types=\"./x.d.ts\" */\n"));
}

#[test]
fn imports_can_be_omitted() {
    let output = run("--target web --omit-imports");
    assert!(!output.text("x.js").contains("left-pad"));
    assert!(run("--target web").text("x.js").contains("import { pad } from \"left-pad\";"));
    let node = run("--target experimental-nodejs-module --omit-imports").text("x.js");
    assert!(node.contains("import { readFileSync } from \"node:fs\";"), "the host's own modules stay:\n{node}");
}

#[test]
fn a_debug_build_checks_and_says_more() {
    let output = run("--target web --debug");
    let script = format!(
        "{START}const message = (f) => {{ try {{ return f(); }} catch (error) {{ return error.message; }} }};\n\
         const shown = [];\nconsole.error = (...parts) => shown.push(parts.map(String).join(' '));\n\
         console.log(message(() => x.half('4')));\n\
         console.log(message(() => x.half(4, 1)));\n\
         console.log(message(() => x.half(4, null)));\n\
         console.log(message(() => new x.Counter(1n)));\n\
         console.log(message(() => new x.Counter(1).add('1')));\n\
         console.log(message(() => x.run()), shown.join());\n\
         console.log(typeof x.__wasm.half);"
    );
    let expected = "expected a number, found string\nexpected a boolean, found number\n2\nexpected a number, found bigint\n\
                    expected a number, found string\n\
                    boom __ferry_explode: an imported function threw, and is not marked with `catch`: Error: boom\nfunction";
    assert_eq!(evaluated(&output, &script), expected);
    let glue = run("--target web").text("x.js");
    assert!(!glue.contains("__wasm") && !glue.contains("assertTypeOf"));
}

#[test]
fn names_are_readable_unless_they_stay_or_go() {
    assert!(run("").module_has("flags::padded"));
    let mangled = run("--no-demangle");
    assert!(!mangled.module_has("flags::padded") && mangled.module_has("6padded"));
    let without = run("--remove-name-section");
    assert!(!without.module_has("flags::padded") && !without.module_has("6padded"));
}

#[test]
fn producers_go_on_request() {
    assert!(run("").module_has("processed-by"));
    assert!(!run("--remove-producers-section").module_has("producers"));
}

#[test]
fn the_linkers_exports_stay_on_request() {
    let exports = ["__heap_base", "__data_end"];
    let (kept, dropped) = (run("--keep-lld-exports --remove-name-section"), run("--remove-name-section"));
    for name in exports {
        assert!(kept.module_has(name) && !dropped.module_has(name), "{name}");
    }
}

#[test]
fn debug_information_goes_stays_or_moves() {
    assert!(!run("").module_has(".debug_line"));
    assert!(run("--keep-debug").module_has(".debug_line"));
    let split = run("--split-debug-info");
    assert!(!split.module_has(".debug_line") && split.module_has("external_debug_info\u{f}x_bg.debug.wasm"));
    assert!(contains(&split.bytes("x_bg.debug.wasm"), ".debug_line"));
    let elsewhere = run("--split-debug-info --debug-info-url https://example.invalid/x.wasm");
    assert!(elsewhere.module_has("https://example.invalid/x.wasm"));
    assert!(refused("--debug-info-url x").contains("--split-debug-info"));
}

#[test]
fn a_script_gets_the_variable_it_is_given() {
    let output = run("--target no-modules --no-modules-global app");
    assert!(output.text("x.js").contains("let app = (function (exports) {"), "{}", output.text("x.js"));
    assert!(output.text("x.d.ts").contains("declare namespace app {"));
    assert!(output.text("x.d.ts").contains("declare function app(module_or_path?:"));
    assert!(refused("--no-modules-global app").contains("the target `bundler` makes no variable"));
    assert!(refused("--target no-modules --no-modules-global a-b").contains("`a-b` cannot be the name of a variable"));
}

#[test]
fn text_is_encoded_as_asked() {
    let script = format!("{START}console.log(x.padded('grüße, all of you, from here to there 👋'));");
    let script = format!("import './old.js';\n{script}");
    for when in ["test", "never"] {
        let output = run(&format!("--target web --encode-into {when}"));
        fs::write(output.path().join("old.js"), "delete TextEncoder.prototype.encodeInto;").expect("ours");
        assert_eq!(evaluated(&output, &script), "grüße, all of you, from here to there 👋", "{when}");
    }
    assert!(!run("--target web --encode-into always").text("x.js").contains("encodeAndCopy"));
    assert!(!run("--target deno --encode-into never").text("x.js").contains("encodeAndCopy"));
    assert!(refused("--encode-into sometimes").contains("possible values"));
}

#[test]
fn the_default_module_path_can_be_omitted() {
    let output = run("--target web --omit-default-module-path");
    assert!(!output.text("x.js").contains("import.meta.url"));
    assert!(output.text("x.d.ts").contains("__wbg_init(module_or_path: {"));
    let script = "import init from './x.js'; await init().catch((error) => console.log(error.message));";
    assert!(evaluated(&output, script).starts_with("cannot make a WebAssembly module of undefined: pass a URL"));
    assert!(run("--target web").text("x.d.ts").contains("__wbg_init(module_or_path?: {"));
}

#[test]
fn typed_arrays_may_say_their_buffer() {
    let declared = |flags: &str| run(flags).text("x.d.ts");
    assert!(declared("--ts-typed-array-buffers").contains("): Uint8Array<ArrayBuffer>;"));
    assert!(declared("").contains("): Uint8Array;"));
}

#[test]
fn build_systems_ask_for_references_by_a_variable() {
    let found = |variables: &[(&str, &str)]| run_with("--target web", variables).text("x.js");
    for name in ["WASM_BINDGEN_EXTERNREF", "WASM_BINDGEN_ANYREF"] {
        assert!(found(&[(name, "1")]).contains("__wbindgen_externrefs"));
    }
}

#[test]
fn help_lists_every_flag_that_is_not_old() {
    let output = Command::new(env!("CARGO_BIN_EXE_wasm-ferry")).arg("--help").output().expect("the program runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("--split-debug-info") && text.contains("--ts-typed-array-buffers"), "{text}");
    assert!(!text.contains("--weak-refs"), "{text}");
}
