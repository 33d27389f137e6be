//! Build tools that call the library: what they ask, and what they do with the answers.

use ferry_test_support::{node, places, process, wasm};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

/// A crate whose users call it by way of such a tool.
const SOURCE: &str = r#"use wasm_bindgen::prelude::*;

#[wasm_bindgen(inline_js = "export const end = () => '!';")]
extern "C" {
    fn end() -> String;
}

#[wasm_bindgen(inline_js = "export const twice = text => text + text;")]
extern "C" {
    fn twice(text: &str) -> String;
}

#[wasm_bindgen(module = "/js/thrice.js")]
extern "C" {
    fn thrice(text: &str) -> String;
}

#[wasm_bindgen]
pub fn shout(text: &str) -> String {
    twice(text) + &thrice(text) + &end()
}

#[wasm_bindgen(start)]
fn start() {
    js("started");
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = log)]
    fn js(text: &str);
}
"#;

/// The module of that crate: compiled once.
fn module() -> PathBuf {
    static MODULE: OnceLock<PathBuf> = OnceLock::new();
    MODULE.get_or_init(compile).clone()
}

fn compile() -> PathBuf {
    let folder = places::scratch("cli-support-compat-crate");
    let facade = places::in_workspace("js-runtime/compat/wasm-bindgen");
    let manifest = format!(
        "[package]\nname = \"shouts\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[lib]\ncrate-type = [\"cdylib\"]\n\n\
         [dependencies]\nwasm-bindgen = {{ path = {facade:?} }}\n\n[workspace]\n"
    );
    for (file, text) in [
        ("Cargo.toml", manifest.as_str()),
        ("src/lib.rs", SOURCE),
        ("js/thrice.js", "export const thrice = text => text.repeat(3);\n"),
    ] {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the scratch folder is ours");
        fs::write(path, text).expect("the scratch folder is ours");
    }
    wasm::Build::manifest(&folder.join("Cargo.toml")).module()
}

/// A folder that is there and empty.
fn empty(name: &str) -> PathBuf {
    places::scratch(&format!("cli-support-compat-{name}"))
}

#[test]
fn a_tool_that_packs_a_page_gets_each_part_by_itself() {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module()).typescript(false).reference_types(true);
    bindgen.web(true).expect("no other target was chosen");
    let mut output = bindgen.generate_output().expect("the module is right");

    assert!(output.js().contains("export function shout(") && output.js().contains("as default"), "{}", output.js());
    assert_eq!((output.ts(), output.start()), (None, None));
    let (folder, texts) = output.snippets().iter().next().expect("there is JavaScript in the crate");
    assert!(folder.starts_with("shouts-"), "{folder}");
    assert_eq!(texts[..], ["export const end = () => '!';", "export const twice = text => text + text;"]);
    assert!(output.js().contains(&format!("./snippets/{folder}/inline1.js")), "{}", output.js());
    let modules: Vec<_> = output.local_modules().iter().collect();
    assert_eq!(
        modules[..],
        [(&format!("{folder}/js/thrice.js"), &"export const thrice = text => text.repeat(3);\n".into())]
    );
    assert!(output.npm_dependencies().is_empty());
    assert!(output.wasm().exports.iter().any(|export| export.name == "shout"));
    let bytes = output.wasm_mut().emit_wasm();
    assert!(bytes.starts_with(b"\0asm"));
}

#[test]
fn a_tool_for_bundlers_gets_the_entry_as_well() {
    let bytes = fs::read(module()).expect("the module was just built");
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes("app", bytes).typescript(true).bundler(true).expect("no other target was chosen");
    let output = bindgen.generate_output().expect("the module is right");
    assert!(output.js().contains("__wbg_set_wasm") && !output.js().contains("app_bg.wasm\""), "{}", output.js());
    let start = output.start().expect("bundlers get an entry");
    assert!(start.contains("import * as wasm from \"./app_bg.wasm\""), "{start}");
    assert!(output.ts().is_some_and(|ts| ts.contains("export function shout(text: string): string;")));
}

/// What a script that requires the output prints.
fn said(folder: &Path, script: &str) -> String {
    let file = folder.join("check.cjs");
    fs::write(&file, script).expect("the scratch folder is ours");
    node::run(&file, &[]).stdout()
}

#[test]
fn files_are_written_and_run() {
    let folder = empty("nodejs").join("out");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module()).out_name("index").debug(true).keep_debug(false).demangle(true);
    bindgen.encode_into(EncodeInto::Always).remove_name_section(true).remove_producers_section(true);
    bindgen.nodejs(true).expect("no other target was chosen").generate(&folder).expect("the module is right");
    let script = "const glue = require('./index.js'); console.log(glue.shout('a'), typeof glue.__wasm.memory)";
    assert_eq!(said(&folder, script), "started\naaaaa! object\n");
    assert!(!folder.join("index.d.ts").exists() && folder.join("index_bg.wasm").exists());
}

#[test]
fn a_module_that_the_tool_has_changed_is_what_is_written() {
    let folder = empty("changed");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module()).out_name("index").emit_start(false).export_wasm(true);
    let mut output = bindgen.nodejs(true).expect("no other target was chosen").generate_output().expect("it is right");
    let shout = output.wasm().exports.iter().find(|export| export.name == "shout").expect("it is exported");
    let item = shout.item;
    output.wasm_mut().exports.add("loud", item);
    output.emit(&folder).expect("the scratch folder is ours");
    let script = "const glue = require('./index.js'); console.log(glue.shout('a'), typeof glue.__wasm.loud)";
    assert_eq!(said(&folder, script), "aaaaa! function\n");
}

/// The calls of cargo-leptos: the glue is written where the site has it, and the module loses the end of its name.
#[test]
fn a_tool_that_hydrates_pages_renames_the_module() {
    let folder = empty("hydrated");
    let mut output = Bindgen::new()
        .debug(false)
        .keep_debug(false)
        .input_path(module())
        .out_name("site")
        .web(true)
        .expect("no other target was chosen")
        .generate_output()
        .expect("the module is right");
    output.emit(&folder).expect("the scratch folder is ours");
    fs::rename(folder.join("site_bg.wasm"), folder.join("site.wasm")).expect("it was just written");
    fs::write(folder.join("site.js"), output.js()).expect("the scratch folder is ours");
    fs::write(folder.join("package.json"), "{\"type\":\"module\"}").expect("the scratch folder is ours");
    let script = "const bytes = require('fs').readFileSync(__dirname + '/site.wasm');
        import('./site.js').then(async site => {
            await site.default({ module_or_path: bytes });
            console.log(site.shout('a'));
        });";
    assert_eq!(said(&folder, script), "started\naaaaa!\n");
}

/// Every setting there is, as tools call them, which were written for another post-processor.
#[test]
fn every_setting_can_be_chained() {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module())
        .out_name("index")
        .debug(true)
        .typescript(true)
        .omit_imports(false)
        .demangle(false)
        .keep_lld_exports(true)
        .export_wasm(true)
        .keep_debug(false)
        .split_debug_info(false)
        .remove_name_section(false)
        .remove_producers_section(false)
        .emit_start(true)
        .encode_into(EncodeInto::Never)
        .omit_default_module_path(false)
        .ts_typed_array_buffers(true)
        .split_linked_modules(true)
        .js_string_builtins(false)
        .reset_state_function(false)
        .force_enable_abort_handler(true)
        .reference_types(true);
    for choose in
        [Bindgen::nodejs_module, Bindgen::nodejs, Bindgen::bundler, Bindgen::no_modules, Bindgen::deno, Bindgen::module]
    {
        assert!(choose(&mut bindgen, false).is_ok(), "`false` chooses nothing");
    }
    assert!(bindgen.browser(false).is_ok());
    let output = bindgen.web(true).expect("no other target was chosen").generate_output().expect("the module is right");
    let declared = output.ts().expect("declarations are asked for");
    assert!(declared.contains("export function shout(text: string): string;"), "{declared}");
    assert!(output.js().contains("index_bg.wasm"), "the module has a default place");
}

#[test]
fn an_output_can_go_to_another_thread() {
    fn sent<T: Send + 'static>(value: T) -> T {
        value
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module());
    let made = std::thread::spawn(move || sent(bindgen).generate_output()).join().expect("nothing panics");
    assert!(made.is_ok());
}

#[test]
fn mistakes_are_errors() {
    let message = |bindgen: &mut Bindgen| format!("{:#}", bindgen.generate_output().expect_err("it is a mistake"));
    assert!(message(&mut Bindgen::new()).contains("input"));
    assert!(
        message(Bindgen::new().input_path("nothing/there.wasm")).starts_with("failed to read `nothing/there.wasm`")
    );
    assert!(message(Bindgen::new().input_bytes("x", vec![1, 2])).contains("not-wasm"));
    let mut bindgen = Bindgen::new();
    bindgen.web(true).expect("no other target was chosen").web(true).expect("it is the same").deno(false).expect("no");
    assert!(bindgen.nodejs(true).is_err() && bindgen.browser(true).is_err() && bindgen.no_modules_global("x").is_err());
    let mut reset = Bindgen::new();
    assert!(message(reset.input_path(module()).reset_state_function(true)).contains("not there yet"));
    let mut script = Bindgen::new();
    script.no_modules(true).expect("no other target was chosen").no_modules_global("app").expect("it is a script");
    assert!(message(script.input_path(module())).contains("the target `no-modules` cannot import `twice`"));
}

#[test]
fn the_version_is_the_facades() {
    let manifest = places::in_workspace("js-runtime/compat/wasm-bindgen/Cargo.toml");
    let graph = process::run(
        process::cargo().args(["metadata", "--no-deps", "--format-version=1", "--manifest-path"]).arg(manifest),
    );
    let expected = format!("\"name\":\"wasm-bindgen\",\"version\":\"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(graph.stdout().contains(&expected));
}
