use crate::read::interface;
use crate::read::testing::{HERE, escape, instance, record};
use wasm_ferry_schema::{Arena, Describer, Function, Item, Param, Type, spoken};

const OWN: Type<'_> = Type::Foreign { by: Describer::NONE };

/// A module with a function `f(own) -> Option<own>` and another of its closures, whose types functions describe.
///
/// `describe` and `other` are the functions' code; `symbol` is compiled as `(param …) (result …)`.
fn module(signature: &str, describe: &str, other: &str) -> Vec<u8> {
    wat::parse_str(text(signature, describe, other)).expect("valid text")
}

fn text(signature: &str, describe: &str, other: &str) -> String {
    let params = [Param { name: "it", ty: OWN }];
    let ret = Type::Option { inner: &OWN };
    let function = Function { symbol: "js$a$f", js_name: "f", params: &params, ret, at: HERE, ..Function::EMPTY };
    let records = record("a", &[Item::Linked { symbol: "__ferry_record$a" }, Item::Function { function }]);
    format!(
        r#"(module
            (type $nothing (func))
            (import "__ferry" "rt.inform" (func $inform (param i32)))
            (import "__ferry" "rt.describe" (func $describe (param i32 i32 i32 i32)))
            (import "env" "other" (func $elsewhere))
            (memory (export "memory") 1)
            (global $stack (mut i32) (i32.const 4096))
            (table (export "__indirect_function_table") 4 funcref)
            (elem (i32.const 1) func $one $raw $two)
            (global (export "__ferry_record$a") i32 (i32.const 17))
            (global (export "__ferry_cell") i32 (i32.const 64))
            (global (export "__ferry_scratch") i32 (i32.const 128))
            (func $one {describe})
            (func $two {other})
            (func $raw (export "raw") (call_indirect (type $nothing) (i32.const 2)))
            (func (export "js$a$f") {signature} unreachable)
            (func (export "__ferry_handle_alloc") (result i32) unreachable)
            (func (export "__ferry_handle_free") (param i32))
            (data (i32.const 17) "\01\00\00\00\03\00\00\00")
            (data (i32.const 40) "\07\20\3b\15")
            (@custom "__ferry_records" "{}"))"#,
        escape(&records)
    )
}

/// The types of the function, or what is wrong.
fn read(module: &[u8]) -> Result<String, String> {
    let mut loaded = crate::read::module(module, false).expect("a module");
    let arena = Arena::new();
    match interface(&mut loaded, &arena) {
        Ok(interface) => {
            let function = interface.functions[0];
            Ok(format!("{} -> {}", function.params[0].ty, function.ret))
        }
        Err(problems) => Err(problems.to_string()),
    }
}

fn says(word: &str) -> String {
    format!("(call $inform (i32.const {}))", spoken(word))
}

const U32: &str = "(call $describe (i32.const 40) (i32.const 1) (i32.const 0) (i32.const 0))";

#[test]
fn a_type_is_what_its_function_says() {
    let signature = "(param i32) (result i32)";
    assert_eq!(read(&module(signature, U32, U32)).as_deref(), Ok("u32 -> Option<u32>"));
    let text = says("STRING");
    let signature = "(param i32) (result i32)";
    assert_eq!(read(&module(signature, U32, &text)).as_deref(), Ok("u32 -> Option<String>"));
    let signature = "(param i32 i32) (result i32)";
    assert_eq!(read(&module(signature, &text, &text)).as_deref(), Ok("String -> Option<String>"));
}

#[test]
fn who_says_nothing_is_any_value() {
    assert_eq!(
        read(&module("(param i32) (result i32)", "", "")).as_deref(),
        Ok("a type that converts itself -> Option<a type that converts itself>")
    );
    // The bytes of one that converts itself: what the default says, of whom nobody says more.
    let default = "(call $describe (i32.const 42) (i32.const 1) (i32.const 17) (i32.const 1))";
    assert_eq!(
        read(&module("(param i32) (result i32)", default, default)).as_deref(),
        Ok("a type that converts itself -> Option<a type that converts itself>")
    );
}

#[test]
fn code_is_followed_with_its_stack_loops_and_names() {
    let letters = says("NAMED_EXTERNREF")
        + r#"(local $at i32)
            (global.set $stack (i32.sub (global.get $stack) (i32.const 16)))
            (i32.store offset=4 (global.get $stack) (i32.const 0x43424100))
            (call $inform (i32.const 3))
            (block $done
              (loop $next
                (br_if $done (i32.ge_u (local.get $at) (i32.const 3)))
                (call $inform (i32.load8_u offset=5 (i32.add (global.get $stack) (local.get $at))))
                (local.set $at (i32.add (local.get $at) (i32.const 1)))
                (br $next)))
            (global.set $stack (i32.add (global.get $stack) (i32.const 16)))"#;
    let local = "(local $at i32)\n";
    let letters = format!("{local}{}", letters.replace(local.trim_end(), ""));
    let indirect = "(if (i32.const 1) (then (call $one)) (else unreachable))";
    let module = module("(param i32) (result i32)", &letters, indirect);
    assert_eq!(read(&module).as_deref(), Ok("ABC -> Option<ABC>".replace("ABC", "described as ABC").as_str()));
}

#[test]
fn a_type_in_a_type_is_asked_as_well() {
    // `Option` of what the function at the second place says.
    let option = "(call $describe (i32.const 41) (i32.const 2) (i32.const 21) (i32.const 1))";
    let found = read(&module("(param i32 i32) (result i32)", option, U32));
    assert_eq!(found.as_deref(), Ok("Option<u32> -> Option<u32>"));
}

#[test]
fn what_cannot_be_found_out_is_an_error_at_the_item() {
    let signature = "(param i32) (result i32)";
    for (describe, reason) in [
        ("(call $elsewhere)", "it calls JavaScript, `other`"),
        ("unreachable", "it panics"),
        ("(loop $for (br $for))", "it does not come to an end"),
        ("(call $one)", "it calls itself without end"),
        ("(call $inform (i32.const 3))", "3 is no word that `wasm_ferry::describe` knows"),
        ("(drop (f64.add (f64.const 1) (f64.const 2)))", "it does what a description need not do: F64Add"),
        (says("OPTIONAL").as_str(), "it ends where a type should follow"),
        (says("CLOSURE").as_str(), "a closure is described by `describe` of its type, not word by word"),
    ] {
        let problem = read(&module(signature, describe, U32)).expect_err("nobody knows");
        assert!(problem.contains("undescribed") && problem.contains("src/lib.rs:2:1"), "{problem}");
        assert!(problem.contains(reason), "{problem}");
    }
}

#[test]
fn what_is_compiled_as_something_else_than_described_is_refused() {
    let problem = read(&module("(param f64) (result i32)", U32, U32)).expect_err("a number of another kind");
    assert!(problem.contains("recorded as (i32) -> i32, compiled as (f64) -> i32"), "{problem}");
    assert!(problem.contains("whose `describe` its own one calls"), "{problem}");
    let option = says("OPTIONAL") + U32;
    let problem = read(&module("(param i32 i32) (result i32)", &option, &option)).expect_err("an option of an option");
    assert!(problem.contains("the type is an option by itself"), "{problem}");
}

#[test]
fn nothing_is_left_of_what_was_asked() {
    let mut loaded = crate::read::module(module("(param i32) (result i32)", U32, U32), false).expect("a module");
    let arena = Arena::new();
    interface(&mut loaded, &arena).expect("an interface");
    let table = loaded.module.elements.iter().next().expect("a table is filled");
    let walrus::ElementItems::Functions(items) = &table.items else { panic!("of functions") };
    let raw = loaded.module.exports.get_func("raw").expect("an export");
    assert_eq!(*items, [raw, raw], "places stay, and the last one is free");
    let noted = loaded.module.data.iter().next().expect("data");
    assert_eq!(noted.value, [0; 8]);
}

#[test]
fn closures_are_asked_too() {
    let mut closure = instance(&Type::Callback { mutable: false, params: &[OWN], ret: &Type::Unit }, [2, 0]);
    let end = closure.len() - 4;
    closure[end..].copy_from_slice(&16u32.to_le_bytes());
    let text = format!(
        r#"(module
            (import "__ferry" "rt.describe" (func $describe (param i32 i32 i32 i32)))
            (memory (export "memory") 1)
            (table (export "__indirect_function_table") 4 funcref)
            (elem (i32.const 1) func $one $call)
            (global (export "__ferry_cell") i32 (i32.const 1024))
            (global (export "__ferry_scratch") i32 (i32.const 2048))
            (func $one (call $describe (i32.const 8) (i32.const 1) (i32.const 0) (i32.const 0)))
            (func $call (param i32 i32 f64))
            (data (i32.const 8) "\0d")
            (data (i32.const 16) "\01\00\00\00")
            (data (i32.const 64) "{}")
            (@custom "__ferry_records" "{}"))"#,
        escape(&closure),
        escape(&record("a", &[]))
    );
    let module = wat::parse_str(text).expect("valid text");
    let mut loaded = crate::read::module(module, false).expect("a module");
    let arena = Arena::new();
    let interface = interface(&mut loaded, &arena).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(interface.closures[0].params, [Type::F64]);
}

#[test]
fn data_that_code_puts_in_its_place_is_found() {
    let fill = "(func (memory.init 0 (i32.const 17) (i32.const 0) (i32.const 8)) \
                (memory.init 1 (i32.const 40) (i32.const 0) (i32.const 4))) (data ";
    let text = text("(param i32) (result i32)", U32, U32)
        .replacen("(data (i32.const 17)", fill, 1)
        .replace("(data (i32.const 40)", "(data ");
    let module = wat::parse_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(read(&module).as_deref(), Ok("u32 -> Option<u32>"));
}

#[test]
fn what_nobody_can_follow_is_no_handle_by_mistake() {
    let text = text("(param i32) (result i32)", U32, U32);
    let strange = text.replacen("(module", "(module (type $strange (struct (field i32)))", 1);
    let module = wat::parse_str(&strange).unwrap_or_else(|error| panic!("{error}\n{strange}"));
    // Either it is refused before anybody asks, or when nobody can answer.
    if let Ok(mut loaded) = crate::read::module(module, false) {
        assert!(interface(&mut loaded, &Arena::new()).is_err());
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 300, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_damaged_description_never_panics(
        changes in proptest::collection::vec((proptest::prelude::any::<proptest::sample::Index>(), proptest::prelude::any::<u8>()), 1..6),
    ) {
        let mut bytes = module("(param i32) (result i32)", U32, &says("OPTIONAL"));
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(mut loaded) = crate::read::module(&bytes, false) {
            let _ = interface(&mut loaded, &Arena::new());
        }
    }
}
