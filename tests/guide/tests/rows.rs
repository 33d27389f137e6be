//! Every kind of type that crosses names the end-to-end test that runs it.

use ferry_guide::types;
use ferry_test_support::places;
use std::fs;
use wasm_ferry_cli_support::convert::RULES;

/// What a type is called in the table of conversions, the topic of `tests/e2e` that runs it, and what stands in its Rust
/// module or its JavaScript test.
const ROWS: &[(&str, &str, &str)] = &[
    ("()", "parcels", "list_unit"),
    ("bool", "options", "opt_bool"),
    ("i8, u8, i16, u16, i32, isize", "numbers", "wraps around and cuts fractions"),
    ("u32, usize, *const T, *mut T", "parcels", "opt_pointer"),
    ("NonNull<T>", "parcels", "opt_non_null"),
    ("f32, f64", "options", "opt_f32"),
    ("i64", "options", "opt_i64"),
    ("u64", "options", "opt_u64"),
    ("i128", "options", "opt_i128"),
    ("u128", "parcels", "list_u128"),
    ("char", "options", "opt_char"),
    ("&str", "strings", "&str"),
    ("String", "options", "opt_string"),
    ("&[T]", "vectors", "sum_u8"),
    ("&mut [T]", "vectors", "doubled"),
    ("Vec<T>, Box<[T]>", "vectors", "echo_vec_u64"),
    ("Vec<T>, Box<[T]>, &[T] of other types", "parcels", "list_value"),
    ("[T; N]", "parcels", "array_numbers"),
    ("(A, B, …)", "parcels", "tuple_nested"),
    ("HashMap<K, V>, BTreeMap<K, V>", "parcels", "map_of_maps"),
    ("HashSet<T>, BTreeSet<T>", "parcels", "set_hash"),
    ("Duration", "parcels", "opt_duration"),
    ("SystemTime", "parcels", "opt_time"),
    ("serde_json::Value", "foreign", "Value"),
    ("Option<T>", "parcels", "opt_opt"),
    ("Nullable<T>", "parcels", "opt_nullable"),
    ("Result<T, E>", "results", "Result<"),
    ("JsValue", "values", "echo_value"),
    ("&JsValue", "values", "cloned"),
    ("JsOption<T>, JsNullable<T>", "options", "js_option"),
    ("&JsOption<T>, &JsNullable<T>", "options", "js_nullable"),
    ("JsError", "parcels", "list_error"),
    ("an imported type", "parcels", "list_import"),
    ("a reference to an imported type", "imports", "this: &"),
    ("an exported struct", "parcels", "list_class"),
    ("a reference to an exported struct", "leaks", "leak_borrowed"),
    ("an exported enum", "parcels", "list_enum"),
    ("an exported enum of strings", "choices", "list_modes"),
    ("an exported enum with fields", "choices", "list_inputs"),
    ("a struct or enum with `#[js(data)]`", "by_value", "data_everything"),
    ("i64, u64 in a field with `#[js(number)]`", "by_value", "i53"),
    ("impl Iterator<Item = T>, Box<dyn Iterator<Item = T>>, JsIter<T>", "iterables", "impl Iterator<Item"),
    (
        "impl Stream<Item = T>, Pin<Box<dyn Stream<Item = T>>>, JsStream<T>",
        "iterables",
        "impl futures_core::Stream<Item",
    ),
    ("&dyn Fn(A) -> R, &mut dyn FnMut(A) -> R", "callbacks", "&mut dyn FnMut"),
    ("Closure<dyn FnMut(A) -> R>", "callbacks", "Closure<dyn FnMut"),
    ("&Closure<dyn FnMut(A) -> R>", "callbacks", "&Closure<dyn FnMut"),
];

#[test]
fn every_row_of_the_table_has_its_test() {
    let missing: Vec<_> =
        RULES.iter().map(|rule| rule.rust).filter(|rust| !ROWS.iter().any(|(row, ..)| row == rust)).collect();
    assert!(missing.is_empty(), "add the end-to-end test of each to `ROWS`: {missing:?}");
    let gone: Vec<_> = ROWS.iter().filter(|(row, ..)| !RULES.iter().any(|rule| rule.rust == *row)).collect();
    assert!(gone.is_empty(), "no rule is called so: {gone:?}");
}

#[test]
fn every_kind_of_type_has_a_test_for_each_way_it_crosses() {
    for (rust, tests) in types::PROMISES {
        assert!(!tests.is_empty(), "{rust} has no test");
        for (way, topic, text) in *tests {
            let source =
                fs::read_to_string(places::in_workspace(format!("tests/e2e/src/{topic}.rs"))).unwrap_or_default();
            let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(source.contains(text), "{rust} {way:?}: `{text}` is not in the topic `{topic}`");
        }
    }
}

#[test]
fn every_test_that_a_row_names_is_there() {
    for (row, topic, text) in ROWS {
        let read = |path: String| fs::read_to_string(places::in_workspace(&path)).unwrap_or_default();
        let rust = read(format!("tests/e2e/src/{topic}.rs"));
        let js = read(format!("tests/e2e/js/{topic}.test.mjs"));
        assert!(!rust.is_empty() && !js.is_empty(), "there is no topic `{topic}` for {row}");
        assert!(rust.contains(text) || js.contains(text), "nothing in the topic `{topic}` is about {row}: no `{text}`");
    }
}
