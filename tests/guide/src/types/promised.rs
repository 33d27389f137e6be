//! Every kind of type there is to be, each way that it crosses, and the test that sends it.

/// A way to cross.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As argument of an exported function, or from a closure's caller.
    In,
    /// As result of an exported function.
    Out,
    /// As argument of an imported function.
    Lent,
    /// As result of an imported function.
    Back,
    /// As `Option`.
    Absent,
    /// As `Nullable`.
    Null,
}

use Way::{Absent, Back, In, Lent, Null, Out};

/// A way, the topic of `tests/e2e` that takes it, and what stands there.
pub type Test = (Way, &'static str, &'static str);

/// Kinds of types, and the tests of every way that they must cross.
pub const PROMISES: &[(&str, &[Test])] = &[
    (
        "bool",
        &[
            (In, "numbers", "echo_bool: bool"),
            (Out, "numbers", "echo_bool: bool"),
            (Lent, "through", "a_bool: bool"),
            (Back, "through", "a_bool: bool"),
            (Absent, "options", "opt_bool: bool"),
        ],
    ),
    (
        "i8, u8, i16, u16",
        &[
            (In, "numbers", "echo_u16: u16"),
            (Out, "numbers", "echo_i8: i8"),
            (Lent, "through", "an_i8: i8"),
            (Back, "through", "a_u16: u16"),
            (Absent, "options", "opt_i8: i8"),
        ],
    ),
    (
        "i32, u32",
        &[
            (In, "numbers", "echo_i32: i32"),
            (Out, "numbers", "echo_u32: u32"),
            (Lent, "through", "an_i32: i32"),
            (Back, "through", "a_u32: u32"),
            (Absent, "options", "opt_u32: u32"),
            (Null, "parcels", "nullable: wasm_ferry::Nullable<u32>"),
        ],
    ),
    (
        "isize, usize",
        &[
            (In, "numbers", "echo_isize: isize"),
            (Out, "numbers", "echo_usize: usize"),
            (Lent, "through", "an_isize: isize"),
            (Back, "through", "a_usize: usize"),
            (Absent, "through", "some_usize: Option<usize>"),
        ],
    ),
    (
        "f32, f64",
        &[
            (In, "numbers", "echo_f32: f32"),
            (Out, "numbers", "echo_f64: f64"),
            (Lent, "through", "an_f32: f32"),
            (Back, "through", "an_f64: f64"),
            (Absent, "options", "opt_f64: f64"),
        ],
    ),
    (
        "i64, u64",
        &[
            (In, "numbers", "echo_i64: i64"),
            (Out, "numbers", "echo_u64: u64"),
            (Lent, "through", "an_i64: i64"),
            (Back, "through", "a_u64: u64"),
            (Absent, "options", "opt_u64: u64"),
        ],
    ),
    (
        "i128, u128",
        &[
            (In, "numbers", "echo_i128: i128"),
            (Out, "numbers", "echo_u128: u128"),
            (Lent, "through", "an_i128: i128"),
            (Back, "through", "a_u128: u128"),
            (Absent, "options", "opt_i128: i128"),
        ],
    ),
    (
        "char",
        &[
            (In, "numbers", "echo_char: char"),
            (Out, "numbers", "echo_char: char"),
            (Lent, "through", "a_char: char"),
            (Back, "through", "a_char: char"),
            (Absent, "options", "opt_char: char"),
        ],
    ),
    (
        "()",
        &[(Out, "numbers", "pub fn nothing()"), (Lent, "through", "fn unit(value: ())"), (Back, "through", "-> ()")],
    ),
    (
        "*const T, *mut T",
        &[
            (In, "parcels", "pointer: *const u8"),
            (Out, "parcels", "pointer: *const u8"),
            (Lent, "through", "an_address: *mut u8"),
            (Back, "through", "a_constant_address: *const u8"),
            (Absent, "parcels", "opt_pointer: Option<*mut u8>"),
        ],
    ),
    (
        "NonNull<T>",
        &[
            (In, "parcels", "non_null: std::ptr::NonNull<u8>"),
            (Out, "parcels", "non_null: std::ptr::NonNull<u8>"),
            (Lent, "through", "a_non_null: NonNull<u8>"),
            (Back, "through", "a_non_null: NonNull<u8>"),
            (Absent, "parcels", "opt_non_null: Option<std::ptr::NonNull<u8>>"),
        ],
    ),
    (
        "String",
        &[
            (In, "strings", "echo_string(text: String)"),
            (Out, "strings", "echo_string(text: String)"),
            (Lent, "through", "a_string: String"),
            (Back, "through", "a_string: String"),
            (Absent, "options", "opt_string: String"),
            (Null, "parcels", "nullable_text: wasm_ferry::Nullable<String>"),
        ],
    ),
    (
        "&str",
        &[
            (In, "strings", "string_length(text: &str)"),
            (Lent, "imports", "greeting_of(name: &str)"),
            (Absent, "parcels", "see_options(text: Option<&str>"),
        ],
    ),
    ("&String, &Box<str>, &Cow<str>", &[(Lent, "parcels", "cow: &Cow<'static, str>")]),
    ("references to numbers", &[(Lent, "parcels", "big: &u64"), (Absent, "parcels", "some: Option<&u8>")]),
    (
        "JsValue",
        &[
            (In, "values", "echo_value(value: JsValue)"),
            (Out, "values", "echo_value(value: JsValue)"),
            (Lent, "through", "a_value: JsValue"),
            (Back, "through", "a_value: JsValue"),
            (Absent, "options", "opt_value: JsValue"),
            (Null, "parcels", "nullable_value: wasm_ferry::Nullable<JsValue>"),
        ],
    ),
    (
        "&JsValue",
        &[
            (In, "values", "cloned(value: &JsValue)"),
            (Lent, "imports", "value: &JsValue"),
            (Absent, "parcels", "value: Option<&JsValue>"),
        ],
    ),
    (
        "an imported type",
        &[
            (In, "parcels", "list_import: Vec<Callback>"),
            (Out, "imports", "-> Point"),
            (Lent, "imports", "this: &JsMap"),
            (Back, "imports", "fn origin() -> Point"),
        ],
    ),
    (
        "JsOption<T>, JsNullable<T>",
        &[
            (In, "options", "js_option(value: JsOption<Text>)"),
            (Out, "options", "-> JsNullable<Text>"),
            (Lent, "options", "echo_option(value: &JsOption<Text>)"),
            (Back, "options", "-> JsOption<Text>;"),
        ],
    ),
    (
        "JsError",
        &[
            (Out, "results", "Result<i32, JsError>"),
            (Lent, "through", "error(value: JsError)"),
            (Back, "through", "-> JsError"),
        ],
    ),
    (
        "an exported struct",
        &[
            (In, "options", "value: Option<crate::classes::Counter>"),
            (Out, "results", "Result<Counter, JsError>"),
            (Lent, "through", "counter(value: Counter)"),
            (Back, "through", "-> Counter"),
            (Absent, "options", "opt_class"),
            (Null, "parcels", "nullable_class"),
        ],
    ),
    ("a reference to an exported struct", &[(In, "leaks", "leak_borrowed")]),
    (
        "an enum of numbers",
        &[
            (In, "enums", "next_color(color: Color)"),
            (Out, "enums", "-> Color"),
            (Lent, "through", "a_color: Color"),
            (Back, "through", "a_color: Color"),
            (Absent, "options", "opt_color: Color"),
        ],
    ),
    (
        "an enum of strings",
        &[
            (In, "choices", "other_speed(speed: Speed)"),
            (Out, "choices", "-> Speed"),
            (Lent, "through", "a_speed: Speed"),
            (Back, "through", "a_speed: Speed"),
            (Absent, "choices", "speed_name(speed: Option<Speed>)"),
        ],
    ),
    (
        "an enum with fields",
        &[(In, "choices", "list_inputs"), (Out, "choices", "-> Option<Drive>"), (Absent, "choices", "maybe_drive")],
    ),
    (
        "Vec<T>, Box<[T]> of numbers",
        &[
            (In, "vectors", "boxed(values: Box<[u16]>)"),
            (Out, "vectors", "bytes_of"),
            (Lent, "through", "big_numbers: Vec<u64>"),
            (Back, "through", "bytes: Vec<u8>"),
            (Absent, "options", "opt_bytes: Vec<u8>"),
        ],
    ),
    ("Vec<MaybeUninit<T>>", &[(In, "through", "Vec<MaybeUninit<u8>>")]),
    (
        "&[T] of numbers",
        &[
            (In, "vectors", "values: &[$ty]"),
            (Lent, "imports", "total_of(values: &[f64])"),
            (Absent, "parcels", "list: Option<&[u8]>"),
        ],
    ),
    (
        "&mut [T] of numbers",
        &[(In, "vectors", "doubled(values: &mut [f64])"), (Lent, "vectors", "exclusive: Clamped<&mut [u8]>")],
    ),
    (
        "Clamped<T>",
        &[
            (In, "vectors", "brightened(pixels: Clamped<Vec<u8>>)"),
            (Out, "vectors", "-> Clamped<Vec<u8>>"),
            (Lent, "vectors", "shared: Clamped<&[u8]>"),
            (Back, "through", "clamped: Clamped<Vec<u8>>"),
            (Absent, "vectors", "maybe_clamped"),
        ],
    ),
    (
        "Vec<T> of JavaScript values",
        &[
            (In, "parcels", "list_value: Vec<JsValue>"),
            (Out, "parcels", "list_value: Vec<JsValue>"),
            (Lent, "through", "values: Vec<JsValue>"),
            (Back, "through", "values: Vec<JsValue>"),
            (Absent, "parcels", "opt_list_value"),
        ],
    ),
    ("&[T] of JavaScript values", &[(Lent, "parcels", "values: &[JsValue]")]),
    (
        "Vec<String>, Box<[String]>",
        &[
            (In, "parcels", "list_boxed_text: Box<[String]>"),
            (Out, "parcels", "list_text: Vec<String>"),
            (Lent, "through", "texts: Vec<String>"),
            (Back, "through", "texts: Vec<String>"),
            (Absent, "parcels", "opt_list: Option<Vec<String>>"),
        ],
    ),
    (
        "&[String], &[&str], Vec<&str>",
        &[(Lent, "parcels", "see_texts(texts: &[&str], owned: &[String], more: Vec<&str>")],
    ),
    (
        "Vec<bool>, Vec<char>",
        &[
            (In, "parcels", "list_char: Vec<char>"),
            (Out, "parcels", "list_bool: Vec<bool>"),
            (Lent, "through", "flags: Vec<bool>"),
            (Back, "through", "letters: Vec<char>"),
        ],
    ),
    (
        "Vec<T> of enums",
        &[
            (In, "choices", "list_modes(modes: Vec<Speed>)"),
            (Out, "parcels", "list_enum: Vec<Color>"),
            (Lent, "parcels", "colors: &[Color]"),
            (Back, "through", "colors: Vec<Color>"),
        ],
    ),
    (
        "Vec<T> of exported structs",
        &[
            (In, "parcels", "list_class: Vec<Counter>"),
            (Out, "parcels", "list_class: Vec<Counter>"),
            (Lent, "through", "counters(value: Vec<Counter>)"),
            (Back, "through", "-> Vec<Counter>"),
        ],
    ),
    (
        "Vec<Option<T>>, Vec<Vec<T>>, Vec<i128>, lists of tuples",
        &[
            (In, "parcels", "list_option: Vec<Option<String>>"),
            (Out, "parcels", "list_list: Vec<Vec<u16>>"),
            (Lent, "parcels", "pairs: Vec<(String, u32)>"),
            (Back, "parcels", "Vec<Option<bool>>"),
        ],
    ),
    (
        "Option<Nullable<T>>, Option<Option<T>>",
        &[(In, "parcels", "opt_nullable: Option"), (Out, "parcels", "opt_opt: Option")],
    ),
    (
        "tuples, arrays",
        &[
            (In, "parcels", "tuple_mixed"),
            (Out, "parcels", "array_numbers"),
            (Lent, "parcels", "&dyn Fn(Vec<String>, (u8, bool)"),
            (Back, "parcels", "-> (u32,"),
        ],
    ),
    (
        "maps, sets",
        &[
            (In, "parcels", "map_hash"),
            (Out, "parcels", "set_tree"),
            (Back, "parcels", "Result<HashMap<String, Vec<u8>>"),
        ],
    ),
    ("Box<T>, Rc<str>, Arc<str>, Cow<str>", &[(In, "parcels", "rc_text: Rc<str>"), (Out, "parcels", "cow_text")]),
    (
        "Duration, SystemTime",
        &[(In, "parcels", "duration: Duration"), (Out, "parcels", "time: SystemTime"), (Absent, "parcels", "opt_time")],
    ),
    (
        "Result<T, E>",
        &[(Out, "results", "Result<Option<f64>, JsError>"), (Back, "imports", "-> Result<String, JsValue>")],
    ),
    ("&dyn Fn(A) -> R", &[(Lent, "callbacks", "function: &dyn Fn(u32) -> u32")]),
    ("&mut dyn FnMut(A) -> R", &[(Lent, "callbacks", "function: &mut dyn FnMut(String, u32)")]),
    (
        "&Closure<F>, &ScopedClosure<F>",
        &[
            (Lent, "closures", "&ScopedClosure<'_, dyn Fn(u32) -> u32>"),
            (Absent, "closures", "Option<&Closure<dyn Fn() -> u32>>"),
        ],
    ),
    (
        "Closure<F>",
        &[
            (Out, "closures", "-> Closure<dyn FnMut() -> u32>"),
            (Lent, "closures", "keep_given(function: Closure"),
            (Absent, "closures", "Option<Closure<dyn Fn() -> u32>>"),
        ],
    ),
    ("closures over references", &[(Out, "closures", "Closure<dyn FnMut(&str) -> u32>")]),
    ("closures that are called once", &[(Out, "closures", "Closure::once_into_js")]),
    ("AssertUnwindSafe<T>", &[(In, "through", "AssertUnwindSafe<u32>")]),
    ("futures", &[(Out, "promises", "pub async fn"), (Back, "promises", "async fn")]),
];
