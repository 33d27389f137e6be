//! A module that is the same for every compiler: a few hundred functions that cross, and code that is only copied.

use std::fmt::Write as _;
use wasm_ferry_schema::{Function, Import, Item, Location, Param, SECTION, Type, Word, Writer, frame_header};

/// Functions that JavaScript calls, and as many that it offers.
const CROSSING: usize = 200;
/// Functions that nobody needs to look at.
const OTHERS: usize = 2000;

const TEXT: Type<'_> = Type::Ref { inner: &Type::Str };
const MAYBE: Type<'_> = Type::Option { inner: &Type::F64 };
const BYTES: Type<'_> = Type::Ref { inner: &Type::Slice { element: &Type::U8 } };

/// What crosses, in turn.
const SIGNATURES: [(&[Param<'_>], Type<'_>); 4] = [
    (&[Param { name: "a", ty: Type::F64 }, Param { name: "b", ty: Type::I32 }], Type::U32),
    (&[Param { name: "text", ty: TEXT }, Param { name: "start", ty: MAYBE }], Type::Bool),
    (&[Param { name: "bytes", ty: BYTES }], Type::String),
    (&[Param { name: "value", ty: Type::Ref { inner: &Type::JsValue } }], MAYBE),
];

const HERE: Location<'static> = Location { file: "src/lib.rs", line: 1, column: 1 };

/// Its bytes.
pub(crate) fn module() -> Vec<u8> {
    let names: Vec<[String; 3]> = (0..CROSSING)
        .map(|i| [format!("js$guarded$export_{i}"), format!("guarded$import_{i}"), format!("function_{i}")])
        .collect();
    let mut records = Vec::new();
    let mut text = String::new();
    for (i, [_, symbol, js_name]) in names.iter().enumerate() {
        let (params, ret) = SIGNATURES[i % SIGNATURES.len()];
        // What Rust is given it owns, and a `String` is what it gives.
        let ret = if ret == Type::String { Type::Unit } else { ret };
        let import = Import { symbol, js_name, namespace: &["offered"], params, ret, at: HERE, ..Import::EMPTY };
        records.push(encoded(|writer| Item::Import { import }.write(writer)));
        let _ = writeln!(text, "(import \"__ferry\" \"{symbol}\" (func $import_{i} {}))", shape(params, &ret));
    }
    text.push_str(
        "(memory (export \"memory\") 17) (global $__stack_pointer (mut i32) (i32.const 1048576))\n\
         (global (export \"__ferry_cell\") i32 (i32.const 1048576))\n\
         (global (export \"__ferry_scratch\") i32 (i32.const 1048608))\n\
         (func (export \"__ferry_handle_alloc\") (result i32) (i32.const 4))\n\
         (func (export \"__ferry_handle_free\") (param i32))\n\
         (func (export \"__wbindgen_malloc\") (param i32 i32) (result i32) (i32.const 8))\n\
         (func (export \"__wbindgen_free\") (param i32 i32 i32))\n\
         (@custom \"target_features\" \"\\01+\\0freference-types\")\n",
    );
    for (i, [symbol, _, js_name]) in names.iter().enumerate() {
        let (params, ret) = SIGNATURES[i % SIGNATURES.len()];
        let function = Function { symbol, js_name, params, ret, at: HERE, ..Function::EMPTY };
        records.push(encoded(|writer| Item::Function { function }.write(writer)));
        let _ = writeln!(text, "(func (export \"{symbol}\") {}", shape(params, &ret));
        let given = params.iter().flat_map(|param| param.ty.words().as_slice().to_vec()).count();
        for local in 0..given {
            let _ = write!(text, "local.get {local} ");
        }
        let first = ret.words().as_slice().iter().next().copied();
        let _ = match (ret == Type::String, first) {
            (true, _) => writeln!(text, "call $import_{i} (call $other_{i} (i32.const 1)))"),
            (false, Some(_)) => writeln!(text, "call $import_{i} (drop (call $other_{i} (i32.const 1))))"),
            (false, None) => writeln!(text, "call $import_{i})"),
        };
    }
    for i in 0..OTHERS {
        let (next, other) = ((i * 7 + 1) % OTHERS, (i * 13 + 5) % OTHERS);
        let _ = write!(text, "(func $other_{i} (param i32) (result i32) (local i32) ");
        for step in 0..20 {
            let _ = write!(text, "(local.set 1 (i32.add (i32.mul (local.get 0) (i32.const {step})) (local.get 1))) ");
        }
        let _ = writeln!(
            text,
            "(if (result i32) (local.get 1) (then (call $other_{next} (local.get 1))) (else (call $other_{other} (local.get 0)))))"
        );
    }
    let _ = writeln!(text, "(@custom \"{SECTION}\" \"{}\")", escaped(&framed(&records.concat())));
    wat::parse_str(format!("(module {text})")).unwrap_or_else(|error| panic!("bug: {error}"))
}

/// Parameters and result in core types.
fn shape(params: &[Param<'_>], ret: &Type<'_>) -> String {
    let core = |word: Word| match word {
        Word::I32 => "i32",
        Word::I64 => "i64",
        Word::F32 => "f32",
        Word::F64 => "f64",
    };
    let mut shape = String::new();
    for param in params {
        for word in param.ty.words().as_slice().iter() {
            let _ = write!(shape, "(param {}) ", core(*word));
        }
    }
    if let Some(word) = ret.words().as_slice().iter().next() {
        let _ = write!(shape, "(result {})", core(*word));
    }
    shape
}

fn encoded(write: impl Fn(&mut Writer<'_>)) -> Vec<u8> {
    let mut measure = Writer::new(&mut []);
    write(&mut measure);
    let mut bytes = vec![0; measure.length()];
    write(&mut Writer::new(&mut bytes));
    bytes
}

/// One record of a crate.
fn framed(items: &[u8]) -> Vec<u8> {
    let krate = "guarded";
    let rest = [&[krate.len() as u8], krate.as_bytes(), items].concat();
    [&frame_header(rest.len())[..], &rest].concat()
}

fn escaped(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("\\{byte:02x}")).collect()
}
