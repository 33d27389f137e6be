use super::*;
use crate::js::ast::Module;
use crate::js::minify::lex;
use crate::js::print::print;
use crate::targets::Format;

// How the build script reads sources; this is no part of the crate.
#[path = "../../../build/scan.rs"]
mod scan;
#[path = "../../../build/tables.rs"]
mod tables;

use scan::{Role, scan};
use tables::generate;

fn linked(fragments: &[Fragment], conditions: &[&str]) -> (String, Vec<&'static str>) {
    let linked = link(&fragments.iter().copied().collect(), conditions);
    (print(&Module { items: linked.items }, Format::EsModule), linked.needs.into_iter().collect())
}

/// The names declared in a text, in order.
fn declared(text: &str) -> Vec<String> {
    let starts = ["function ", "class ", "const ", "var "];
    let rest = text.lines().filter_map(|line| starts.iter().find_map(|start| line.strip_prefix(start)));
    rest.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn names_and_constants_agree() {
    assert_eq!(named("stringToWasm"), Some(STRING_TO_WASM));
    assert_eq!(STRING_TO_WASM.name(), "stringToWasm");
    assert_eq!(format!("{:?}", MEMORY_U8), "memoryU8");
    assert_eq!(named("nothing"), None);
    assert_eq!(named("viewU8"), None, "it is not exported");
    assert!(all().all(|fragment| named(fragment.name()) == Some(fragment)));
}

#[test]
fn a_fragment_brings_what_it_needs_and_nothing_else() {
    let (text, needs) = linked(&[MEMORY_U8], &[]);
    let expected = "\
var viewU8 = new Uint8Array();

const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
";
    assert_eq!(text, expected);
    assert_eq!(needs, ["wasm"]);
}

#[test]
fn one_slot_of_the_cell_brings_one_view() {
    let (text, needs) = linked(&[RESULT_U32], &[]);
    assert_eq!(declared(&text), ["viewU32", "memoryU32", "resultU32"]);
    assert_eq!(needs, ["cellAddress", "wasm"]);
}

#[test]
fn what_is_needed_stands_before_what_needs_it() {
    let (text, needs) = linked(&[TAKE_STRING, STRING_TO_SCRATCH], &[]);
    let names = declared(&text);
    let position = |name: &str| names.iter().position(|found| found == name);
    assert!(position("scratchEnd") < position("stringToScratch"), "{names:?}");
    assert!(position("utf8Decoder") < position("takeString"), "{names:?}");
    assert_eq!(names.iter().filter(|name| *name == "memoryU8").count(), 1);
    assert_eq!(needs, ["scratchAddress", "scratchSize", "wasm"]);
    assert!(!text.contains("import ") && !text.contains("export "), "{text}");
}

#[test]
fn conditions_choose_among_alternatives() {
    let (slab, _) = linked(&[TAKE_ERROR], &[]);
    let (table, _) = linked(&[TAKE_ERROR], &["externref"]);
    assert!(slab.contains("const heap = [undefined, null, true, false];"), "{slab}");
    assert!(table.contains("wasm.__ferry_handle_take(handle)") && !table.contains("const heap"), "{table}");
    assert!(exists(SLOT_CLEAR, &[]) && !exists(SLOT_CLEAR, &["externref"]));
    assert!(!exists(FILL_TABLE, &[]) && exists(FILL_TABLE, &["externref"]));
}

#[test]
#[should_panic(expected = "bug: no fragment declares `slotClear`")]
fn an_alternative_that_was_not_chosen_is_our_bug() {
    linked(&[SLOT_CLEAR], &["externref"]);
}

#[test]
fn all_fragments_together_are_a_module() {
    for conditions in [&["externref"][..], &["threads"], &[]] {
        let fragments: Vec<Fragment> = all().filter(|fragment| exists(*fragment, conditions)).collect();
        let (text, needs) = linked(&fragments, conditions);
        let all = [
            "cellAddress",
            "constantsAddress",
            "constantsSize",
            "moduleExports",
            "replaceWasm",
            "scratchAddress",
            "scratchSize",
            "wasm",
        ];
        // Threads learn from the module where their scratch region is.
        let expected = all.iter().filter(|name| conditions != ["threads"] || **name != "scratchAddress");
        assert!(needs.iter().eq(expected), "{needs:?}");
        let names = declared(&text);
        let unique: BTreeSet<&String> = names.iter().collect();
        assert_eq!(unique.len(), names.len());
        assert!(names.iter().all(|name| declared_names().any(|declared| declared == name)));
    }
}

#[test]
fn all_fragments_together_can_be_loaded() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    for conditions in [&["externref"][..], &["threads"], &[]] {
        let fragments: Vec<Fragment> = all().filter(|fragment| exists(*fragment, conditions)).collect();
        let (text, _) = linked(&fragments, conditions);
        let layout =
            "const cellAddress = 8, scratchAddress = 64, scratchSize = 64, constantsAddress = 9, constantsSize = 9;\n";
        let text = [layout, &text, "\nconst wasm = {};"].concat();
        let node =
            Command::new("node").args(["--input-type=module"]).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let Ok(mut node) = node else { panic!("node is needed to load the fragments: install it") };
        node.stdin.take().map(|mut input| input.write_all(text.as_bytes()));
        let done = node.wait_with_output().map(|output| (output.status.success(), output.stderr));
        assert!(matches!(done, Ok((true, _))), "{done:?}\n{text}");
    }
}

#[test]
fn a_loader_says_what_must_stand_around_it() {
    let web = loader("web.js").expect("web.js is a loader");
    assert_eq!(web.needs, ["getImports", "prepare", "wasmLocation"]);
    assert_eq!(web.exports, [("__wbg_init", "default"), ("initSync", "initSync")]);
    assert!(web.imports.is_empty() && web.names.contains(&"wasm"));
    assert!(!web.text.contains("import {") && !web.text.contains("export "));

    let node = loader("node.js").expect("node.js is a loader");
    assert_eq!(node.imports, [("node:fs", &["readFileSync"][..])]);
    assert!(node.text.ends_with("prepare(wasmInstance, wasmModule);\n\nwasm.__wbindgen_start?.();"), "{}", node.text);

    let bundler = loader("bundler.js").expect("bundler.js is a loader");
    assert_eq!(bundler.exports, [("__wbg_set_wasm", "__wbg_set_wasm")]);
    assert!(loader("nothing.js").is_none());
}

#[test]
fn every_global_in_use_is_known() {
    assert!(globals().contains(&"TextEncoder") && globals().contains(&"console"));
    assert!(!globals().contains(&"DataView"), "the glue has no use for it");
}

/// What the scanner says about a source: its line and message.
fn refused(source: &str) -> String {
    match scan(source, Role::Fragment) {
        Ok(module) => panic!("accepted: {module:?}"),
        Err(problem) => format!("{}: {}", problem.line, problem.message),
    }
}

#[test]
fn a_source_is_taken_apart() {
    let source = r##"
import { a, b } from "./x.js";
import { wasm } from "#wasm";

/** A table. @type {number[]} */
const table = [1, 2];

let state = `${a} } ${{ k: "}" }.k} {`;

/**
 * Does it,
 * at once.
 *
 * More.
 * @returns {number}
 */
export function act(x = {}) {
  // A comment with a brace: }
  return x.b / wasm.table[0] + state.length;
}
"##;
    let module = scan(source, Role::Fragment).expect("it has the form");
    let imports: Vec<_> = module.imports.iter().map(|import| (import.from.as_str(), import.names.join(","))).collect();
    assert_eq!(imports, [("./x.js", "a,b".to_owned()), ("#wasm", "wasm".to_owned())]);
    let names: Vec<_> = module.declarations.iter().map(|d| (d.name.as_str(), d.exported, d.line)).collect();
    assert_eq!(names, [("table", false, 6), ("state", false, 8), ("act", true, 17)]);
    let act = &module.declarations[2];
    assert_eq!(act.summary, "Does it, at once.");
    let text = "function act(x = {}) {\n  return x.b / wasm.table[0] + state.length;\n}";
    assert_eq!(act.text, text, "comments are for us, not for those who load the glue");
    let words: Vec<&str> = act.words.iter().map(String::as_str).collect();
    assert_eq!(words, ["act", "function", "return", "state", "wasm", "x"]);
    assert!(module.declarations[1].words.contains("a"));
    assert!(module.declarations[1].text.starts_with("var state"), "nothing looks whether a variable is there");
}

#[test]
fn what_is_not_a_fragment_is_refused_with_its_line() {
    let form = "write `import { a, b } from \"…\";` on one line";
    let cases = [
        ("import x from \"./x.js\";", format!("1: {form}")),
        ("\nimport { a as b } from \"./x.js\";", format!("2: {form}")),
        ("import {\n  a } from\n \"./x.js\";", format!("1: {form}")),
        ("\n\nrun();", "3: only imports, functions, classes and variables stand at the top level".into()),
        (
            "export default function f() {}",
            "1: only imports, functions, classes and variables stand at the top level".into(),
        ),
        ("const { a } = b;", "1: a declaration at the top level has one name: no pattern, no generator".into()),
        (
            "const a = 1;\nimport { b } from \"./x.js\";",
            "2: imports stand before the first declaration, which is on line 1".into(),
        ),
        ("\nexport function f() {}", "2: `f` is exported: say in a `/** … */` comment what it does".into()),
        ("function f() {\n  return /x/;\n}", "2: a regular expression: write it without one".into()),
        ("\nfunction f() {", "2: this does not end; are brackets balanced, is there a semicolon?".into()),
        ("const a = \"x\ny\";", "1: this string does not end on its line".into()),
        ("const a = `x", "1: this template does not end".into()),
        ("/* x", "1: this comment does not end".into()),
    ];
    for (source, message) in cases {
        assert_eq!(refused(source), message);
    }
}

/// What the build script says about several files: file, line and message.
fn files_refused(files: &[(&str, &str)]) -> String {
    let sources = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let choice = |name: &str, file: &str| (name.to_owned(), file.to_owned());
    let alternatives = vec![
        ("#wasm".to_owned(), vec![choice("default", "test/wasm.js")]),
        ("#heap".to_owned(), vec![choice("externref", "heap/table.js"), choice("default", "heap/slab.js")]),
    ];
    match generate(&sources, &alternatives) {
        Ok(text) => panic!("accepted:\n{text}"),
        Err((file, problem)) => format!("{file}:{}: {}", problem.line, problem.message),
    }
}

#[test]
fn what_no_single_file_shows_is_checked_as_well() {
    let f = "/** F. */\nexport function f() {}";
    let cases = [
        (
            vec![("a/x.js", f), ("a/y.js", f)],
            "a/y.js:2: `f` is also declared in a/x.js:2; names are unique over all fragments",
        ),
        (vec![("a/x.js", "import { f } from \"../b/y.js\";")], "a/x.js:1: there is no fragment b/y.js"),
        (vec![("a/x.js", f), ("a/y.js", "import { g } from \"./x.js\";")], "a/y.js:1: a/x.js does not export `g`"),
        (
            vec![("a/x.js", "import { f } from \"node:fs\";")],
            "a/x.js:1: fragments import only fragments; `node:fs` is none",
        ),
        (
            vec![("a/x.js", "import { f } from \"#other\";")],
            "a/x.js:1: fragments import only fragments; `#other` is none",
        ),
        (
            vec![("a/x.js", "import { f } from \"#heap\";"), ("heap/slab.js", f), ("heap/table.js", "const g = 1;")],
            "a/x.js:1: heap/table.js does not export `f`",
        ),
        (
            vec![("a/x.js", "const a = new Eror();")],
            "a/x.js:1: `Eror` is neither declared here nor a global listed in build/tables.rs",
        ),
        (
            vec![("targets/t.js", "import { f } from \"../a/x.js\";")],
            "targets/t.js:1: a loader imports from \"#instance\" and the host's own modules, not from `../a/x.js`",
        ),
    ];
    for (files, message) in cases {
        assert_eq!(files_refused(&files), message);
    }
}
