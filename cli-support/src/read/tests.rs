//! Tests of reading as a whole: a module and its records in, an interface or diagnostics out.

use crate::Diagnostics;
use crate::diagnostics::Code;
use crate::read::interface::Named;
use crate::read::testing::{HERE, escape, function, instance, plain, record};
use crate::read::{self, Interface};
use proptest::prelude::*;
use wasm_ferry_schema::{
    Arena, Class, Enum, Field, Import, ImportType, Item, Location, Member, Param, Receiver, Snippet, Source, Type, Use,
    Variant,
};

const POINT: Type<'_> = Type::Class { path: "app::Point@1" };
const COLOR: Type<'_> = Type::Enum { path: "app::Color@1" };
const NODE: Type<'_> = Type::Import { path: "app::Node@1" };

fn at(line: u32) -> Location<'static> {
    Location { line, ..HERE }
}

fn log<'a>(symbol: &'a str, params: &'a [Param<'a>]) -> Import<'a> {
    Import {
        symbol,
        js_name: "log",
        source: Source::Global,
        namespace: &["console"],
        how: Use::Call,
        params,
        ret: Type::Unit,
        catch: false,
        at: at(9),
        ..Import::EMPTY
    }
}

fn module(text: &str, sections: &[Vec<u8>]) -> Vec<u8> {
    let text = format!(
        r#"(module {text}
            (func (export "__ferry_handle_alloc") (result i32) (i32.const 4))
            (func (export "__ferry_handle_free") (param i32))
            (@custom "__ferry_records" "{}"))"#,
        escape(&sections.concat())
    );
    wat::parse_str(text).expect("valid text")
}

fn read<'a>(arena: &'a Arena, text: &str, sections: &[Vec<u8>]) -> Result<Interface<'a>, Diagnostics> {
    let mut loaded = read::module(module(text, sections), false)?;
    let interface = read::interface(&mut loaded, arena);
    assert!(loaded.module.customs.iter().all(|(_, it)| it.name() != "__ferry_records"), "the section is taken out");
    interface
}

/// The first line of each diagnostic, and the notes.
fn errors(text: &str, sections: &[Vec<u8>]) -> Vec<String> {
    let arena = Arena::new();
    let diagnostics = read(&arena, text, sections).expect_err("something is wrong");
    let lines = diagnostics.iter().map(|it| {
        assert!(!it.help.is_empty());
        let place = it.place.as_ref().map(|place| format!(" at {place}")).unwrap_or_default();
        format!("{}: {}{place} ({})", it.code.as_str(), it.message, it.notes.join("; "))
    });
    lines.collect()
}

#[test]
fn a_module_without_records_says_what_to_do() {
    let mut loaded = read::module(&b"\0asm\x01\0\0\0"[..], false).expect("a module");
    let diagnostics = read::interface(&mut loaded, &Arena::new()).map(|_| ()).expect_err("no records");
    let diagnostic = diagnostics.iter().next().expect("one");
    assert_eq!(diagnostic.code, Code::NoRecords);
    assert!(diagnostic.help.contains("cdylib"));
}

#[test]
fn what_the_linker_dropped_is_dropped_silently() {
    let arena = Arena::new();
    let items = [
        function("js$a$kept", "kept", &[], Type::Unit),
        function("js$a$gone", "gone", &[], Type::Unit),
        Item::Import { import: log("a$log", &[]) },
        Item::Import { import: log("a$gone", &[]) },
        Item::Start { symbol: "js$a$gone", at: HERE },
        Item::ImportType { import: ImportType { ty: NODE, typescript: "", at: HERE } },
    ];
    let text = r#"(import "__ferry" "a$log" (func)) (func (export "js$a$kept"))"#;
    let interface = read(&arena, text, &[record("app", &items)]).expect("an interface");
    let symbols: Vec<_> = interface.functions.iter().map(|it| it.symbol).collect();
    assert_eq!(symbols, ["js$a$kept"]);
    let symbols: Vec<_> = interface.imports.iter().map(|it| it.symbol).collect();
    assert_eq!(symbols, ["a$log"]);
    assert!(interface.starts.is_empty() && interface.import_types.is_empty() && interface.types.is_empty());
}

#[test]
fn items_come_in_the_order_of_their_places() {
    let arena = Arena::new();
    let mut first = plain("js$a$z", "z", &[], Type::Unit);
    first.at = at(1);
    let items = [
        function("js$a$c", "c", &[], Type::Unit),
        function("js$a$b", "b", &[], Type::Unit),
        Item::Function { function: first },
    ];
    let text = r#"(func (export "js$a$b") (export "js$a$c") (export "js$a$z"))"#;
    let interface = read(&arena, text, &[record("app", &items)]).expect("an interface");
    let symbols: Vec<_> = interface.functions.iter().map(|it| it.symbol).collect();
    assert_eq!(symbols, ["js$a$z", "js$a$b", "js$a$c"]);
}

fn point<'a>(fields: &'a [Field<'a>]) -> Item<'a> {
    let class = Class {
        ty: POINT,
        js_name: "Point",
        docs: "A place.",
        fields,
        free: "js$a$Point.free",
        wrap: "a$Point.wrap",
        unwrap: "a$Point.unwrap",
        at: at(3),
        ..Class::EMPTY
    };
    Item::Class { class }
}

#[test]
fn a_class_loses_the_symbols_the_module_lacks() {
    let arena = Arena::new();
    let field = |js_name, getter, setter| Field { js_name, ty: Type::F64, getter, setter, ..Field::EMPTY };
    let fields = [
        field("x", "js$a$Point.get.x", "js$a$Point.set.x"),
        field("y", "js$a$Point.get.y", "js$a$Point.set.y"),
        field("z", "js$a$Point.get.z", ""),
    ];
    let text = r#"
        (import "__ferry" "a$Point.wrap" (func (param i32) (result i32)))
        (func (export "js$a$Point.free") (param i32) (result i32) i32.const 0)
        (func (export "js$a$Point.get.x") (param i32) (result f64) unreachable)
        (func (export "js$a$Point.set.x") (param i32 f64))
        (func (export "js$a$Point.get.y") (param i32) (result f64) unreachable)"#;
    let interface = read(&arena, text, &[record("app", &[point(&fields)])]).expect("an interface");
    let class = interface.class("app::Point@1").expect("the class");
    assert_eq!((class.free, class.wrap, class.unwrap), ("js$a$Point.free", "a$Point.wrap", ""));
    let fields: Vec<_> =
        class.fields.iter().map(|it| (it.js_name, !it.getter.is_empty(), !it.setter.is_empty())).collect();
    assert_eq!(fields, [("x", true, true), ("y", true, false)]);
    assert_eq!(interface.types.get("app::Point@1"), Some(&Named::Class(0)));
    assert!(interface.enumeration("app::Point@1").is_none() && interface.import_type("app::Point@1").is_none());
}

#[test]
fn a_class_that_cannot_be_freed_is_gone_or_an_error() {
    let arena = Arena::new();
    let interface = read(&arena, "", &[record("app", &[point(&[])])]).expect("an interface");
    assert_eq!(interface.classes, []);
    let text = r#"(import "__ferry" "a$Point.wrap" (func (param i32) (result i32)))"#;
    assert_eq!(
        errors(text, &[record("app", &[point(&[])])]),
        ["bad-record: nothing frees a `Point` at src/lib.rs:3:1 \
          (the module does not export `js$a$Point.free`; the record is from crate `app`)"]
    );
}

#[test]
fn types_that_nothing_defines_are_reported_where_they_are_used() {
    let params = [Param { name: "a", ty: Type::Option { inner: &COLOR } }, Param { name: "b", ty: NODE }];
    let items = [
        function("js$a$f", "f", &params, Type::Result { ok: &POINT }),
        // Under the path of the imported type there is only an enum.
        Item::Enum {
            definition: Enum {
                ty: Type::Enum { path: "app::Node@1" },
                js_name: "Node",
                docs: "",
                variants: &[],
                at: HERE,
                ..Enum::EMPTY
            },
        },
    ];
    let text = r#"(func (export "js$a$f") (param i32 f64 i32) (result i32) unreachable)"#;
    assert_eq!(
        errors(text, &[record("app", &items)]),
        [
            "unknown-type: the enum `Color` is used here, but nothing in the module defines it at src/lib.rs:2:1 \
             (its path is `app::Color@1`)",
            "unknown-type: the imported type `Node` is used here, but nothing in the module defines it at src/lib.rs:2:1 \
             (its path is `app::Node@1`)",
            "unknown-type: the struct `Point` is used here, but nothing in the module defines it at src/lib.rs:2:1 \
             (its path is `app::Point@1`)",
        ]
    );
}

#[test]
fn records_must_fit_the_code() {
    let params = [Param { name: "a", ty: Type::Str }];
    let items = [
        function("js$a$f", "f", &params, Type::Bool),
        function("memory", "m", &[], Type::Unit),
        function("__ferry_handle_free", "x", &[], Type::Unit),
        Item::Start { symbol: "js$a$start", at: HERE },
        Item::Import { import: log("a$log", &params) },
    ];
    let text = r#"
        (import "__ferry" "a$log" (func (param i64)))
        (import "__ferry" "b$log" (func))
        (import "__ferry" "rt.slot_clear" (func (param i32 i32)))
        (memory (export "memory") 1)
        (func (export "js$a$f") (param i32) (result i32) unreachable)
        (func (export "js$a$start") (result i32) unreachable)"#;
    let ending = "the record is from crate `app`)";
    assert_eq!(
        errors(text, &[record("app", &items)]),
        [
            format!(
                "bad-record: the record of `js$a$f` does not fit the module at src/lib.rs:2:1 \
                 (recorded as (i32, i32) -> i32, compiled as (i32) -> i32; {ending}"
            ),
            format!(
                "bad-record: the record of `memory` does not fit the module at src/lib.rs:2:1 \
                 (recorded as (), compiled as a memory; {ending}"
            ),
            format!(
                "bad-record: the record of `__ferry_handle_free` does not fit the module at src/lib.rs:2:1 \
                 (the symbol is reserved; {ending}"
            ),
            format!(
                "bad-record: the record of `js$a$start` does not fit the module at src/lib.rs:2:1 \
                 (recorded as (), compiled as () -> i32; {ending}"
            ),
            format!(
                "bad-record: the record of `a$log` does not fit the module at src/lib.rs:9:1 \
                 (recorded as (i32, i32), compiled as (i64); {ending}"
            ),
            "bad-record: nothing describes the import `b$log` (the section `__ferry_records` has records of other items)"
                .into(),
            "bad-record: `rt.slot_clear` is not what this tool knows (expected (i32), compiled as (i32, i32))".into(),
        ]
    );
}

#[test]
fn a_symbol_has_one_owner_but_an_import_may_be_written_twice() {
    let arena = Arena::new();
    let again = Import { at: at(77), ..log("a$log", &[]) };
    let items = [Item::Import { import: log("a$log", &[]) }, Item::Import { import: again }];
    let text = r#"(import "__ferry" "a$log" (func)) (func (export "js$a$f"))"#;
    let interface = read(&arena, text, &[record("app", &items)]).expect("an interface");
    assert_eq!(interface.imports.len(), 1);

    let f = function("js$a$f", "f", &[], Type::Unit);
    let g = function("js$a$f", "g", &[], Type::Unit);
    let sections = [record("app", &items), record("app", &[f, g])];
    let expected = "bad-record: two items claim the symbol `js$a$f` at src/lib.rs:2:1 (the record is from crate `app`)";
    assert_eq!(errors(text, &sections), [expected]);

    // A function may be a start function as well.
    let items = [f, Item::Start { symbol: "js$a$f", at: HERE }, Item::Import { import: log("a$log", &[]) }];
    let interface = read(&arena, text, &[record("app", &items)]).expect("an interface");
    assert_eq!((interface.functions.len(), interface.starts.len()), (1, 1));
}

#[test]
fn one_path_has_one_definition() {
    let color =
        |js_name| Item::Enum { definition: Enum { ty: COLOR, js_name, variants: &[], at: HERE, ..Enum::EMPTY } };
    let snippet = |content| Item::Snippet { snippet: Snippet { path: "a/b.js", content, at: HERE } };
    let same = [record("app", &[color("Color"), snippet("1")]), record("app", &[snippet("1"), color("Color")])];
    let arena = Arena::new();
    let interface = read(&arena, "", &same).expect("an interface");
    assert_eq!((interface.enums.len(), interface.snippets.len()), (1, 1));
    let different = [record("app", &[color("Color"), snippet("1"), snippet("2"), color("Colour")])];
    assert_eq!(
        errors("", &different),
        [
            "bad-record: `a/b.js` is defined twice at src/lib.rs:2:1 (the record is from crate `app`)",
            "bad-record: `app::Color@1` is defined twice at src/lib.rs:2:1 (the record is from crate `app`)"
        ]
    );
}

#[test]
fn values_cannot_cross_without_the_runtime() {
    let section = record("app", &[function("js$a$f", "f", &[], Type::JsValue)]);
    let text = format!(
        r#"(module (func (export "js$a$f") (result i32) unreachable) (@custom "__ferry_records" "{}"))"#,
        escape(&section)
    );
    let mut loaded = read::module(wat::parse_str(text).expect("valid text"), false).expect("a module");
    let diagnostics = read::interface(&mut loaded, &Arena::new()).map(|_| ()).expect_err("no runtime").to_string();
    let start = "error[bad-record]: JavaScript values cross the boundary, but the module does not export \
                 `__ferry_handle_alloc`\n";
    assert!(diagnostics.starts_with(start), "{diagnostics}");
}

/// One of everything, with a closure.
fn everything() -> Vec<u8> {
    let params = [Param { name: "name", ty: Type::Option { inner: &Type::String } }];
    let mut greet = plain("js$a$greet", "greet", &params, Type::U32);
    greet.docs = "Greets someone.\n\nOr everyone.";
    greet.variadic = true;
    let fields =
        [Field { js_name: "x", docs: "Left to right.", ty: Type::F64, getter: "js$a$Point.get.x", ..Field::EMPTY }];
    let new = plain("js$a$Point.new", "new", &[], POINT);
    let length = plain("js$a$Point.length", "length", &[], Type::F64);
    let member = |member, receiver, function| Item::Member { class: POINT, member, receiver, function };
    let variants = [Variant { name: "Red", docs: "", value: -1 }];
    let text = [Param { name: "text", ty: Type::Str }, Param { name: "node", ty: Type::Ref { inner: &NODE } }];
    let import = Import { catch: true, source: Source::Module { specifier: "fs" }, ..log("a$log", &text) };
    let items = [
        Item::Function { function: greet },
        point(&fields),
        member(Member::Constructor, Receiver::None, new),
        member(Member::Getter, Receiver::Shared, length),
        Item::Enum { definition: Enum { ty: COLOR, js_name: "Color", variants: &variants, at: at(5), ..Enum::EMPTY } },
        Item::Import { import },
        Item::ImportType { import: ImportType { ty: NODE, typescript: "Node | null", at: at(7) } },
        Item::Snippet { snippet: Snippet { path: "a/b.js", content: "export {}", at: at(8) } },
        Item::Start { symbol: "js$a$main", at: at(10) },
        Item::TypeScript { text: "export type A = 1;\nexport type B = 2;" },
    ];
    let closure = Type::Callback { mutable: true, params: &[Type::F64], ret: &Type::Unit };
    let text = format!(
        r#"
        (import "__ferry" "a$log" (func (param i32 i32 i32)))
        (import "env" "now" (func (result f64)))
        (memory (export "memory") 1)
        (table 3 funcref) (elem (i32.const 1) func $call $drop)
        (func $call (param i32 i32 f64)) (func $drop (param i32 i32))
        (global (export "__ferry_cell") i32 (i32.const 8))
        (global (export "__ferry_scratch") i32 (i32.const 1024))
        (func (export "js$a$greet") (param i32 i32) (result i32) unreachable)
        (func (export "js$a$Point.free") (param i32) (result i32) i32.const 0)
        (func (export "js$a$Point.get.x") (param i32) (result f64) unreachable)
        (func (export "js$a$Point.new") (result i32) unreachable)
        (func (export "js$a$Point.length") (param i32) (result f64) unreachable)
        (func (export "js$a$main"))
        (data (i32.const 16) "{}")"#,
        escape(&instance(&closure, [1, 2]))
    );
    module(&text, &[record("app", &items)])
}

#[test]
fn an_interface_can_be_read_by_people() {
    let arena = Arena::new();
    let mut loaded = read::module(everything(), false).expect("a module");
    let interface = read::interface(&mut loaded, &arena).expect("an interface");
    assert_eq!(interface.to_string(), include_str!("shown.txt"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_records_never_panic(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = everything();
        let start = bytes.windows(15).position(|it| it == b"__ferry_records").expect("the section") + 15;
        // The first frame's length stays, so that more than the frame is tried.
        let records = &mut bytes[start + 4..];
        for (at, byte) in changes {
            records[at.index(records.len())] = byte;
        }
        let arena = Arena::new();
        if let Ok(mut loaded) = read::module(&bytes, false)
            && let Ok(interface) = read::interface(&mut loaded, &arena)
        {
            let _ = interface.to_string();
        }
    }

    #[test]
    fn a_damaged_module_is_refused_or_processed_and_never_panics(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        debug: bool,
        table: bool,
    ) {
        let mut bytes = everything();
        for (at, byte) in changes {
            let at = 8 + at.index(bytes.len() - 8);
            bytes[at] = byte;
        }
        let target = crate::targets::Target::named("web").expect("the target is in the table");
        let mut options = crate::Options::new(target, "x");
        if debug {
            options.module.debug = crate::options::DebugInfo::Kept;
        }
        options.handles = table.then_some(crate::convert::HandleMode::Table);
        let _ = crate::generate(&bytes, &options);
    }
}
